// The parts of a question that asks for more than one thing ("gồm những gì và gửi về đâu?", "nộp khi nào, cho ai?"): a part
// is what stands between two joints with asking words of its own; what has none belongs to the part beside it. Pure.

import type { Span } from '../../document.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { asksWhomToTurnTo } from './question-kind.ts'
import { framesIn } from './question-wants.ts'
import { asksTeamAlone, teamOf } from './team-asked.ts'

export interface AskedPart {
  /** As it was asked. */
  said: string
  /** What its asking words want. */
  wants: string[]
  /** It has no matter of its own. */
  bare: boolean
  /** In full words, the likeliest reading first. */
  readings: string[]
}

const joint =
  /\s*[,;?]\s*(?:(?:và|va|với lại|voi lai|rồi|roi|còn(?! (?:bao|mấy|lại|hạn|kịp))|con(?! (?:bao|may|lai|han|kip)))\s+)?|\s(?:và|va|với lại|voi lai|rồi|roi)\s+|\s(?=(?:ngày (?:tháng )?(?:nào|mấy)|ngay (?:thang )?(?:nao|may)|hôm nào|hom nao|khi nào|khi nao|bao giờ|bao gio|số (?:mấy|bao nhiêu|hiệu gì)|so (?:may|bao nhieu|hieu gi))\s*[?.]?$)/giu
/** More than so many are asked one by one. */
const most = 3

const aboutHead = / (?:ai ki|nguoi ki|so hieu|so may|so bao nhieu|ai ban hanh|co quan nao ban hanh) /

/** The parts of a question; none when it asks for one thing. `names` are not parted, `topic` says what words are about. */
export function askedParts(
  text: string,
  names: Span[],
  lexicon: Lexicon,
  topic: (words: string) => string,
): AskedPart[] {
  const ofHead = factsListed(text)
  if (ofHead) return ofHead.map((said) => ({ said, wants: [], bare: false, readings: [said] }))
  const [first, ...rest] = withOwnAsks(text, names, lexicon)
  if (!first || rest.length === 0 || rest.length >= most) return []
  const [next] = rest
  // "ai và khi nào phải nộp …": both are asked of what follows the second
  const isBare = topic(first.said).trim() === '' || asksThingAlone.test(` ${phraseKey(first.said)} `)
  const shared = next && isBare ? withoutAsk(next.said, lexicon) : null
  const whole = leftOpen.test(` ${phraseKey(first.said)} `) ? `${first.said} không` : first.said
  const opening = shared === null ? whole : `${first.said} ${shared}`
  return [
    { ...first, bare: false, readings: [opening] },
    ...rest.map((part) => ({
      ...part,
      bare: onlySends.test(` ${phraseKey(topic(part.said))} `),
      readings: shared === null ? readingsOf(opening, part.said, lexicon, topic) : [part.said],
    })),
  ]
}

/** "Buổi nào, …": a thing is asked for, of what the next part names. */
const asksThingAlone = /^ (?:(?:vao|o|do|tai) )?\S+(?: \S+)? (?:nao|may) $/

/** The pieces between joints, each with asking words of its own. */
function withOwnAsks(text: string, names: Span[], lexicon: Lexicon): { said: string; wants: string[] }[] {
  const parts: { said: string; wants: string[]; from: number; to: number }[] = []
  let from = 0
  const said = text.replace(/[?.!\s]+$/u, '')
  for (const { index, 0: between } of [...said.matchAll(joint), { index: said.length, 0: '' }]) {
    const ofHeadAlone = /^\s$/u.test(between) && !aboutHead.test(` ${phraseKey(said.slice(0, index))} `)
    if (index < from || ofHeadAlone || names.some((n) => n.start < index && index < n.end)) continue
    const piece = said.slice(from, index)
    const folded = ` ${phraseKey(piece)} `
    const whether =
      otherwise.test(folded) || (leftOpen.test(folded) && / khong $/.test(` ${phraseKey(said)} `))
    const asked = whether ? ['yesno'] : wantsOf(piece, lexicon)
    const wants =
      asked.length === 0 &&
      from === 0 &&
      limitAlone.test(piece) &&
      goesOn.test(said.slice(index + between.length))
        ? ['when']
        : asked
    const last = parts.at(-1)
    if (wants.length > 0) parts.push({ said: '', wants, from, to: index })
    else if (last) last.to = index
    else continue
    from = index + between.length
  }
  return parts.map(({ wants, from, to }) => ({
    said: said.slice(from, to).trim().replace(pointing, ''),
    wants,
  }))
}

/** Behind a comma of its matter ("hồ sơ đề nghị cấp, cấp lại …") the limit is still being named. */
const goesOn =
  /^(?:thì |thi )?(?:gửi|gui|nộp|nop|trình|trinh|chuyển|chuyen|ai|do ai|về|ve|cho|qua|bằng|bang|ở|o|tại|tai|kèm|kem|mẫu|mau|theo|mấy|may|đơn vị|don vi|cơ quan|co quan|nơi|noi)(?!\p{L})/iu
/** "Hạn báo cáo năm, gửi về đâu?": a limit that is only named is asked for too. */
const limitAlone = /^\s*(?:thời hạn|thoi han|hạn|han)(?: (?:chót|chot|cuối|cuoi|nộp|nop|gửi|gui))?\s+\p{L}/iu

/** Asked by no asking word: what follows, and whether. */
const otherwise =
  / (?:thi|bi|phai|duoc) (?:lam )?(?:sao|the nao|gi) $| co (?:\S+ ){1,10}khong $| (?:hay khong|duoc khong|hay chua) $/

/** "…, quá hạn thì sao?", "… không gửi thì bị gì?": what comes of it. */
export function asksOutcome(said: string): boolean {
  return / (?:thi|bi) (?:(?:co|bi|phai|se) )*(?:lam )?(?:sao|the nao|gi|xu li (?:the nao|ra sao|gi)|phat gi) $/.test(
    ` ${phraseKey(said)} `,
  )
}

/** "Có được mời thêm ai, và có được chia ra không?": one "không" ends both. */
const leftOpen = / co (?:duoc|phai|can|bi|the|quyen) (?!.* (?:khong|chua) )/

/** Whoever was just asked about: "họ", "ở đó". */
const pointing =
  /^(?:thì\s+)?(?:họ|nó|chúng|(?:ở|tại) đó|(?:ở|tại) đấy|(?:các )?(?:đơn vị|cơ quan|nơi|chỗ|người|báo cáo|xã|sở) (?:đó|này|ấy))\s+(?:thì\s+)?/iu

/** What the later part may mean: the first with its asking words exchanged, its matter, or the words as they stand. */
function readingsOf(
  first: string,
  said: string,
  lexicon: Lexicon,
  topic: (words: string) => string,
): string[] {
  const ofHead = headFact(first, said, topic)
  if (ofHead) return [ofHead]
  const ofPost = postExchanged(first, said)
  if (ofPost) return [ofPost]
  // whom to turn to is asked of the paper, whatever the first part is about
  if (asksWhomToTurnTo(` ${phraseKey(said)} `)) return [said]
  if (asksTeamAlone(` ${phraseKey(said)} `)) return [teamOf(said, first)]
  const own = topic(said).trim()
  const exchanged = `${withoutAsk(first, lexicon)} ${said}`
  const about = `${topic(first).replace(sends, '')} ${said}`
  const alone = own.split(' ').length >= 3 ? [said] : []
  // "ai ký kế hoạch, và kế hoạch gửi bộ nào?": the paper itself goes on being asked about
  if (paperAgain.test(said) && aboutHead.test(` ${phraseKey(first)} `)) return [said]
  if (own !== '') return [about, exchanged, ...alone]
  return issued.test(` ${phraseKey(first)} `) ? [about] : [exchanged, about]
}

const post =
  /(?<!\p{L})(?:phó\s+(?:trưởng\s+)?đoàn|pho\s+(?:truong\s+)?doan|trưởng\s+đoàn|truong\s+doan|đoàn phó|doan pho|thư ký|thu ky|tổ trưởng|to truong|tổ phó|to pho)(?!\p{L})/iu

/** "Trưởng đoàn kiểm tra X là ai, phó đoàn là ai?": the other post of the same team. */
function postExchanged(first: string, said: string): string | null {
  const [one, other] = [post.exec(first)?.[0], post.exec(said)?.[0]]
  if (!one || !other || phraseKey(one) === phraseKey(other)) return null
  return said.length > first.length ? said : first.replace(one, other)
}

/** A paper itself is asked about. */
const issued = / (?:ban hanh|ki) (?:\S+ )?(?:ngay|khi|bao|luc|nam|thang) /

/** What is done to the matter of the first part is not done in a later one that has an act of its own. */
const sends = /\s(?:gửi|nộp|trình|chuyển|ban hành|ký|gui|nop|trinh|chuyen|ban hanh|ky)\s*$/iu

/** "… trước ngày nào và gửi cho ai?": of the very thing that the first part is about. */
const onlySends = /^ *(?:(?:gui|nop|trinh|chuyen|bao cao|do|nay|ay) )*$/

/** The words without those that ask. */
function withoutAsk(words: string, lexicon: Lexicon): string {
  const syllables = syllablesOf(words)
  const { used } = framesIn(syllables, lexicon, () => false)
  return syllables.flatMap(({ start, end }, i) => (used[i] ? [] : [words.slice(start, end)])).join(' ')
}

function wantsOf(text: string, lexicon: Lexicon): string[] {
  const wants = framesIn(syllablesOf(text), lexicon, () => false).wants.filter((w) => w !== 'yesno')
  // "lấy từ nguồn nào": whatever thing is asked for
  return wants.length === 0 && / \S+ (?:nao|gi) $/.test(` ${phraseKey(text)} `) ? ['what'] : wants
}

/** "Ngày nào" behind "ai ký" is the day of issue, "số mấy" the number of the paper. */
function headFact(first: string, second: string, topic: (words: string) => string): string | null {
  const asked = ` ${phraseKey(second)} `
  const papers = severalPapers.exec(first)?.[1]
  if (papers && / (?:ai ki|do ai ki|nguoi ki) /.test(asked)) return `${papers} ai ký`
  if (papers && / ngay (?:thang )?(?:nam )?(?:nao|may) | (?:khi nao|bao gio) /.test(asked))
    return `${papers} ban hành ngày nào`
  const ofHead = aboutHead.test(` ${phraseKey(first)} `)
  if (
    ofHead &&
    / (?:ngay (?:thang )?(?:nam )?nao|khi nao|bao gio|ngay may|luc nao|hom nao|ngay bao nhieu) /.test(asked)
  )
    return `${topic(first)} ban hành ngày nào`
  if (ofHead && / (?:so may|so bao nhieu|so nao) /.test(asked)) return `${topic(first)} số hiệu bao nhiêu`
  return / (?:ai ki|do ai ki|nguoi ki) /.test(asked) ? `${topic(first)} ai ký` : null
}

/** "Kế hoạch 12 và 35 ban hành ngày nào": what is asked next is asked of both. */
const severalPapers =
  /^(.*\d{1,4}(?:\/\S+)?\s*(?:,|\s(?:và|va|với|voi))\s(?:\S+\s){0,2}?\d{1,4}(?!\d).*?)\s+(?:(?:mỗi|moi|từng|tung)\s+(?:cái|cai|bản|ban|kế hoạch|văn bản)\s+)?(?:(?:được|duoc|do|cùng|cung)\s+)*(?:ban hành|ban hanh|ai ký|ai ky|ai ki|ký|ky|người ký|nguoi ky|ra(?= ngày))(?!\p{L})/iu

const headFacts: [string, string][] = [
  ['(?:số|so)(?: (?:hiệu|hieu|ký hiệu|ki hieu|ky hieu|kế hoạch|văn bản))?', 'số hiệu bao nhiêu'],
  [
    '(?:ngày|ngay)(?: (?:tháng|thang))?(?: (?:năm|nam))?(?: (?:ban hành|ban hanh|ký|ky|ki|ra))?',
    'ban hành ngày nào',
  ],
  ['(?:người|nguoi) (?:ký|ky|ki)', 'ai ký'],
  ['(?:cơ quan|co quan|nơi|noi|đơn vị|don vi) (?:ban hành|ban hanh)', 'cơ quan nào ban hành'],
  ['(?:trích yếu|trich yeu|tên|ten)(?: gọi)?', 'trích yếu là gì'],
  [
    '(?:ngày|ngay)(?: (?:có|co|bắt đầu|bat dau))? (?:hiệu lực|hieu luc)(?: (?:thi hành|thi hanh))?',
    'có hiệu lực từ ngày nào',
  ],
]
// the longer before the shorter: "ngày có hiệu lực" is no "ngày"
const facts = headFacts
  .map(([said]) => said)
  .reverse()
  .join('|')
const paper =
  '(?:kế hoạch|ke hoach|quyết định|quyet dinh|công văn|cong van|văn bản|van ban|thông báo|thong bao|nghị quyết|nghi quyet|chỉ thị|chi thi|nghị định|nghi dinh|thông tư|thong tu|báo cáo|bao cao|chương trình|chuong trinh|hướng dẫn|huong dan|(?:kh|qđ|qd|cv|tb|nq|ct|nđ|nd|tt)(?=\\s+(?:số\\s+|so\\s+)?\\d))'
const paperAgain = new RegExp(`^(?:thì |thi )?${paper}(?!\\p{L})`, 'iu')
const between = String.raw`\s*(?:[,;/&]|\s(?:và|va)\s)\s*`
const factsThenPaper = new RegExp(
  String.raw`^(?:(?:cho|xin) )?(?:(?:hỏi|biết|hoi|biet|xin) )*((?:${facts})(?:${between}(?:${facts}))+)\s+(?:của\s+|cua\s+)?(${paper}\s.+)$`,
  'iu',
)
const paperThenFacts = new RegExp(
  String.raw`^(${paper}\s.+?)[\s:,]+(?:(?:ghi|mang|có|đề|co|de)\s+)?((?:${facts})(?:${between}(?:${facts}))+)(?:\s+(?:(?:là|la)\s+)?(?:thế nào|the nao|ra sao|bao nhiêu|bao nhieu|gì|gi))?$`,
  'iu',
)

/** "… là một hay khác nhau": both are told, and whether they are the same is seen. */
const oneOrOther =
  /[\s,]+(?:(?:có|co|là|la|thì|thi)\s+)*(?:một|mot|cùng ngày|cung ngay|giống nhau|giong nhau|trùng nhau|trung nhau|khác nhau|khac nhau)(?:\s+(?:hay|hoặc)(?:\s+(?:là|la))?\s+(?:khác|khac|giống|giong|trùng|trung|hai|hai ngày|khác ngày)(?:\s+nhau)?|\s+(?:không|khong|ko))$/iu
/** "Đang vào sổ văn bản đến: kế hoạch …" */
const aside = new RegExp(String.raw`^[^:]{4,60}:\s+(?=${paper}\s)`, 'iu')

/** "Số, ngày kế hoạch X", "quyết định Y: số hiệu và người ký": facts of a head, asked by their names alone. */
export function factsListed(text: string): string[] | null {
  const said = text
    .replace(/[?.!\s]+$/u, '')
    .replace(oneOrOther, '')
    .replace(aside, '')
  const [, ahead = '', paperBehind = ''] = factsThenPaper.exec(said) ?? []
  const [, paperAhead = '', behind = ''] = paperThenFacts.exec(said) ?? []
  const [names, document] = ahead ? [ahead, paperBehind] : [behind, paperAhead]
  if (!names || wantsSaid.test(` ${phraseKey(document)} `)) return null
  return names.split(new RegExp(between, 'iu')).flatMap((name) => {
    const fact = headFacts.find(([known]) => new RegExp(`^(?:${known})$`, 'iu').test(name.trim()))
    return fact ? `${document} ${fact[1]}` : []
  })
}

/** The rest asks for something itself. */
const wantsSaid = / (?:nao|gi|ai|bao nhieu|may|khi|sao|khong|chua|bao gio|dau) /
