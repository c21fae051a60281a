// Turns that ask nothing new: "gửi lại", "ghi ở đâu?", "trích nguyên văn", "còn gì nữa không?", "quay lại cái báo cáo lúc
// nãy". The matter stays what it was: what the last answer rests on is shown again, or whole. Pure.

import { phraseKey } from '../places/syllables.ts'
import type { Completed } from './completed.ts'
import type { Memory } from './memory.ts'

/** The turn as the question that it takes up again; `null` for a turn that asks something of its own. */
export function askedAgain(text: string, memory: Memory): Completed | null {
  const folded = ` ${phraseKey(text)} `
  if (quoted.test(folded) || asksPlace(folded)) return lastPlace(memory) ?? lastQuestion(memory)
  // "căn cứ?" after the head of a document asks for its grounds
  if (memory.kind !== 'header' && memory.kind !== 'references' && grounds.test(folded))
    return lastPlace(memory)
  if (more.test(folded)) return lastPlace(memory)
  if (repeated.test(folded)) return lastQuestion(memory)
  return wentBackTo(text, memory)
}

/** The last question once more, of the same documents. */
export function lastQuestion({ question, documents, sections }: Memory): Completed {
  return {
    text: question,
    inherited: documents,
    ...{ pointing: true, followUp: true, bare: false, sections },
    keeps: true,
  }
}

const asker =
  '(?:(?:em|toi|minh|anh|chi|ban|cho|giup|xin|hay|vui long|lam on|co the|the|vay|vay thi|ok|a|da) )*'
const soft =
  '(?: (?:cho|giup|em|toi|minh|anh|chi|ban|di|thoi|hon|nua|nhe|nha|voi|a|the|vay|lai|duoc khong|mot lan|xem))*'

const repeated = new RegExp(
  `^ ${asker}(?:gui|nhac|noi|tra loi|viet|nhan|doc|lap|giai thich)? ?(?:lai|gon|ngan|ngan gon|ngan thoi|gon thoi|tom lai|tom gon|rut gon)(?: (?:cau tra loi|noi dung|thong tin|cau|cai|do|nay|ay|tren|vua roi|vua nay|ngan|gon))*${soft} $`,
)
const quoted =
  /^ (?:cho |xin |hay |doc |dua |em |toi |xem |trich |chep |copy |lai |ca |day du )*(?:nguyen van|toan van|nguyen ban|day du|van ban goc|ban goc|doan goc|noi dung goc|day du hon)(?: (?:doan|muc|dieu|khoan|cau|phan|noi dung|do|nay|ay|tren|vua roi|di|cho|giup|voi|toi|em|xem))* $/
const place = '(?:o )?(?:dau|cho nao|muc nao|dieu nao|khoan nao|phan nao|doan nao|trang nao|van ban nao)'
const proof = new RegExp(
  `^ ${asker}(?:${[
    `(?:cai )?(?:nay|do|dieu do|noi dung do|thong tin do)? ?(?:duoc )?(?:ghi|neu|nam|noi|viet|quy dinh|lay) (?:o |tai |trong |tu )?${place}`,
    `${place} (?:ghi|noi|neu|viet|quy dinh|ra)`,
    `o (?:muc|dieu|khoan|phan|doan|trang) nao`,
    `(?:can cu|dua|theo)(?: (?:vao|o|tu|theo))? dau(?: (?:ma )?(?:noi|biet))?`,
    `(?:co )?(?:dan chung|bang chung|nguon)(?: (?:o )?dau| nao| gi| khong)?`,
    `(?:co )?(?:chac|dung)(?: (?:chan|that))?(?: (?:khong|chua))`,
  ].join('|')})${soft} $`,
)
/** "Mục đó ở đâu", "quy định ấy nằm ở điều mấy?": where the thing told stands, in whatever order. */
function asksPlace(folded: string): boolean {
  return proof.test(folded) || (placeWords.test(folded) && saidThing.test(folded) && whichPlace.test(folded))
}

const placeWords =
  /^ (?:(?:vay|the|thi|ma|cai|dieu|muc|khoan|diem|phan|doan|trang|dong|cau|y|quy|dinh|noi|dung|thong|tin|han|moc|con|so|may|nay|do|ay|tren|vua|duoc|ghi|neu|nam|viet|lay|o|tai|trong|tu|dau|cho|nao|em|anh|chi|a|ha|nhi|roi|cua|ke|hoach|van|ban) )+$/
const saidThing =
  / (?:muc|dieu|khoan|diem|phan|doan|cau|y|quy dinh|noi dung|thong tin|han|moc|con so|cai) (?:nay|do|ay|tren) /
const whichPlace =
  / (?:o|nam|tai|tu) dau | (?:cho|muc|dieu|khoan|diem|phan|doan|trang|dong) (?:nao|may|so may) /

const grounds = new RegExp(`^ ${asker}can cu(?: (?:gi|nao))?${soft} $`)
const more = new RegExp(
  `^ ${asker}(?:${[
    '(?:con|ngoai ra|ngoai ra con)(?: (?:co|phai|can))?(?: (?:lam|nop|gui))? (?:gi|viec gi|noi dung gi|yeu cau gi|ai|don vi nao|co quan nao|noi nao|cai gi|cho nao)(?: khac)?(?: nua)?(?: khong)?',
    '(?:co |con |ngoai ra )*them(?: (?:nhung|cac))? (?:gi|ai|(?:don vi|co quan|noi|viec|noi dung) nao)(?: (?:khac|nua))*(?: khong)?',
    '(?:chi|moi)(?: co)? (?:the|vay|bay nhieu)(?: thoi)?(?: (?:sao|ha))?',
    '(?:het|du|day du)(?: (?:chua|khong))',
    'con nua(?: khong)?',
  ].join('|')})${soft} $`,
)

/** The last question asked by when, and was answered by the standing of a duty. */
export function isOfTime({ kind }: Memory): boolean {
  return kind === 'deadline' || kind === 'calculate'
}

/** The place quoted last, whole. */
function lastPlace({ sections }: Memory): Completed | null {
  const first = sections[0]?.match(/^(\d+) (.+)$/u)
  const [, document, path = ''] = first ?? []
  const text = asPlace(path)
  if (text === null) return null
  return {
    text,
    inherited: [Number(document)],
    ...{ pointing: true, followUp: true, bare: false, sections: [] },
    keeps: true,
  }
}

const partNamed =
  /^ (?:(?:vay|the|con|thi|o|trong) )*(diem|khoan|y|muc) (?:thu )?(?:so )?([a-e]|g|h|i|k|l|d|\d{1,2}|nhat|hai|ba|tu|nam)(?: (?:do|nay|ay|thi|la|noi|ghi|neu|quy dinh|yeu cau|co|gom|noi dung|ve|viec|cu the))*(?: (?:gi|sao|the nao|nao|nhung gi|ra sao))?(?: (?:vay|the|a|ha|nhi))* $/
const inWords = ['', 'nhat', 'hai', 'ba', 'tu', 'nam']

/** "Điểm d nói gì?": that part of the place quoted last; `null` for any other turn. */
export function partOfLast(text: string, { sections }: Memory): Completed | null {
  const [, kind, said = ''] = partNamed.exec(` ${phraseKey(text)} `) ?? []
  const [, document, path = ''] = sections[0]?.match(/^(\d+) (.+)$/u) ?? []
  if (!kind || document === undefined) return null
  // the folded letter has lost the stroke of "đ"
  const which = kind === 'diem' && said === 'd' && /điểm đ(?!\p{L})/iu.test(text) ? 'đ' : said
  const at = inWords.includes(which) ? inWords.indexOf(which) : Number(which)
  const letter = kind === 'diem' || kind === 'y' ? (at > 0 ? 'abcdđeghikl'[at - 1] : which) : null
  const steps = path.split('.')
  const above = steps.filter((step) =>
    (letter === null ? /^[IVX]+$|^Điều /u : /^(?:[IVX]+|\d+|Điều .+)$/u).test(step),
  )
  const inside = asPlace([...above, letter ?? which].join('.'))
  if (above.length === 0 || inside === null) return null
  return {
    text: inside,
    inherited: [Number(document)],
    ...{ pointing: true, followUp: true, bare: true, sections: [] },
  }
}

/** "Điều 3.2.a" → "điểm a khoản 2 Điều 3"; `null` for a part without a number. */
function asPlace(path: string): string | null {
  const article = path.match(/^Điều (\w+)(?:\.(\w+))?(?:\.(\w+))?$/u)
  if (article) {
    const [, number, clause, point] = article
    return [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${number}`].filter(Boolean).join(' ')
  }
  if (/^Phụ lục/u.test(path)) return path
  return /^[IVX\d]/u.test(path) ? `mục ${path}` : null
}

const back =
  /^(?:(?:thôi|giờ|rồi|à|ok|cho (?:em|tôi|mình)|em muốn|tôi muốn)[\s,]+)*(?:quay (?:lại|về)|trở (?:lại|về)|quay lai|quay ve|tro lai|tro ve)(?!\p{L})\s*(?:với|về|voi|ve)?\s*/iu
const earlierWords =
  /\s*(?:lúc (?:nãy|trước|đầu)|luc (?:nay|truoc|dau)|hồi nãy|hoi nay|ban nãy|ban nay|vừa nãy|vua nay|khi nãy|khi nay|trước đó|truoc do|ở trên|o tren|đầu tiên|dau tien|nãy|trước|truoc)\s*[?.!]*$/iu
const empty = new Set('cau hoi cai vu viec chuyen phan noi dung van de cua ve de chu'.split(' '))

/** "Quay lại cái báo cáo lúc nãy": the last of the earlier questions that shares its words. */
function wentBackTo(text: string, { earlier }: Memory): Completed | null {
  if (!back.test(text) || /[,;:]\s*\S/u.test(text)) return null
  const meant = phraseKey(text.replace(back, '').replace(earlierWords, ''))
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))
  const shared = (question: string) => {
    const words = ` ${phraseKey(question)} `
    return meant.filter((word) => words.includes(` ${word} `)).length
  }
  const [best] = [...earlier].sort((a, b) => shared(b.question) - shared(a.question))
  if (!best || (meant.length > 0 && shared(best.question) * 2 < meant.length)) return null
  return {
    text: best.question,
    inherited: best.documents,
    ...{ pointing: true, followUp: true, bare: false, sections: [] },
  }
}

/** "Thôi quay lại, …": what is asked is asked of what was spoken of. */
export function goesBack(text: string): boolean {
  return back.test(text)
}

/** A turn without the words that only go back: "quay lại kế hoạch Hà Nội, ai ký?". */
export function withoutBack(text: string): string {
  const rest = text.replace(back, '').replace(/^[\s,;:.]+/u, '')
  return rest === text || !/\p{L}/u.test(rest) ? text : rest
}
