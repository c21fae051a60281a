// "Sở Nội vụ thì hạn nào?", "năm 2023 thì có thêm ai?": one part, and the words that ask once more what the last question
// asked. The last question is asked of that part. Pure.

import { phraseKey } from '../places/syllables.ts'
import { isOfTime } from './again.ts'
import type { Completed, Readings } from './completed.ts'
import { isOrdinal } from './exchangeable-parts.ts'
import { isPeriod } from './follow-up.ts'
import type { Memory } from './memory.ts'
import { namesUnit } from './same-sender.ts'

/** "Còn Lào Cai thì trước mấy ngày?" after a question by when: the same of that place, in the words that the turn asks with. */
export function placeTimed(
  turn: Completed,
  place: string | undefined,
  put: (core: string) => string,
  memory: Memory,
): Readings | null {
  const asks = askedTime.exec(turn.text)?.[0].replace(/^\s+(?:(?:thì|thi)\s+)?|[\s?.!]+$/giu, '')
  if (place === undefined || asks === undefined || !isOfTime(memory)) return null
  const rest = turn.text.replace(askedTime, '').replace(place, ' ')
  if (
    !/^(?:thế|còn|vậy|the|con|vay|ở|o|tại|tai|bên|ben|quy định|quy dinh|yêu cầu|yeu cau|cho|là|la|\s)*$/iu.test(
      rest,
    )
  )
    return null
  // the day that was told is one of the other place
  const merged = put(place).replace(/(?<!\p{L})nếu [^:]*\d{1,2}\s*[/.-]\s*\d{1,2}[^:]*:\s*/u, '')
  // "thì mấy ngày" asks no less than "trước mấy ngày" before it
  const [before] = askedTimeWithin.exec(merged) ?? []
  const kept = before !== undefined && countsDays.test(asks) && asksAhead.test(before)
  const text = kept ? merged : merged.replace(askedTimeWithin, ` ${asks}`)
  const same = { ...turn, text, followUp: true }
  if (!kept && !asksAhead.test(asks)) return [same]
  // what is due on a day in the one place may be due so many days ahead in the other
  const ahead = { holds: /trước[^.;]{0,60}\d+\s*(?:ngày|tuần)|\d+\s*(?:ngày|tuần)[^.;]{0,30}trước/iu }
  return [
    { ...same, ...ahead },
    { ...same, ...ahead, text: `${place} gửi báo cáo ${(kept ? before : asks).trim()}?` },
    same,
  ]
}

/** "Bao giờ bắt đầu?", "khi nào đi?" after whom a plan inspects: when it inspects, never by when something is handed in. */
export function inspectionTimed(turn: Completed, memory: Memory): Readings | null {
  const folded = ` ${phraseKey(turn.text)} `
  if (!asksStart.test(folded)) return null
  const last = ` ${phraseKey(memory.question)} `
  if (!/ (?:kiem tra|thanh tra|phuc tra) /.test(last) || / (?:tu kiem tra|bao cao|gui|nop) /.test(last))
    return null
  const asked = turn.text
    .trim()
    .replace(/[?.!\s]+$/u, '')
    .replace(sets, 'tiến hành')
  const of = (act: string) => ({ ...turn, text: `${act} ${asked}?`, followUp: true, sections: [] })
  const inspection = of(/ thanh tra /.test(last) ? 'thanh tra' : 'kiểm tra')
  return / phuc tra /.test(last) ? [{ ...of('phúc tra'), holds: again }, inspection] : [inspection]
}

/** The team sets out. */
const sets =
  /(?<!\p{L})(?:đi|xuống|tới|đến|di|xuong|toi|den)(?=\s*(?:$|kiểm tra|kiem tra|vậy|vay|thế|the|ạ|nhỉ|hả|khi|bao|lúc|luc|ngày|ngay|tháng|thang|hôm|hom))(?:\s+(?:kiểm tra|kiem tra))?/iu
/** A time of its own of those who are inspected once more. */
const again = /(?:phúc|phục|tái)\s[^.;]*\d/iu

/** "Vậy phải làm gì?" after a unit that the plan does not name: what such units have to do, and by when. */
export function outsideAsked(turn: Completed, memory: Memory): Readings | null {
  if (!memory.outside) return null
  const folded = ` ${phraseKey(turn.text)} `
  const asks = asksDuty.test(folded) ? 'phải làm gì?' : asksLimit.test(folded) ? 'gửi báo cáo khi nào?' : null
  if (asks === null) return null
  const text = `đơn vị không thuộc đối tượng được kiểm tra ${asks}`
  return [{ ...turn, text, pointing: true, followUp: true, sections: [] }]
}

const around = '(?:(?:vay|the|roi|thi|ma|don vi|so|no|do|nay|ben|em|minh|toi|tui) )*'
const asksDuty = new RegExp(
  `^ ${around}(?:(?:phai|can|se) )*(?:lam|thuc hien) (?:gi|chi|the nao|sao|nhung gi|viec gi)(?: (?:vay|a|day|khong))* $`,
)
const asksLimit = new RegExp(
  `^ ${around}(?:han(?: (?:chot|nop|cuoi|nao|gui|bao cao|la|khi|ngay))*|(?:phai )?(?:nop|gui|bao cao)(?: bao cao)? (?:khi nao|luc nao|bao gio|ngay nao|han nao|truoc ngay nao))(?: (?:nao|khi nao|ngay nao|bao gio))? $`,
)

const asksStart =
  /^ (?:(?:vay|the|roi|thi|ma|du kien) )*(?:(?:khi nao|bao gio|luc nao|ngay nao|thang nao|quy nao|tu khi nao|hom nao)(?: (?:thi|se|la))* (?:bat dau|khoi dong|tien hanh|trien khai|ket thuc|xong|dien ra|kiem tra|(?:di|xuong|toi|den)(?: kiem tra)?)|(?:bat dau|khoi dong|tien hanh|trien khai|ket thuc|dien ra|(?:di|xuong|toi|den)(?: kiem tra)?)(?: (?:vao|tu|la|luc))* (?:khi nao|bao gio|luc nao|ngay nao|thang (?:nao|may)|quy (?:nao|may)|hom nao))(?: (?:vay|the|a|nhi|ha))* $/

/** The part that a turn names before words that ask the same as the last question; `null` where it asks something else. */
export function partAsked(text: string, memory: Memory): string | null {
  const asks = askedAlike.find(({ of }) => of(memory))
  const part = asks && text.replace(asks.words, '').replace(opening, '').trim()
  if (!part || part === text.trim() || phraseKey(part).split(' ').length > 6) return null
  return asks.isPart(part) || isPeriod(part) || isOrdinal(part) || year.test(part) ? part : null
}

const opening = /^(?:thế còn|thế|còn|vậy|the con|the|con|vay)\s+/iu
const year = /^(?:(?:của|cua|cho|ở|o|trong)\s+)?(?:năm\s+|nam\s+)?(?:19|20)\d{2}$/iu

const time =
  '(?:(?:thì|thi)\\s+)?(?:(?:hạn|han)\\s+)?(?:(?:là|la|vào|vao|đến|den|từ|tu)\\s+)?(?:(?:trước|truoc|chậm nhất|cham nhat)\\s+)?(?:(?:ngày|ngay|hôm|hom|tháng|thang) (?:nào|nao|mấy|may)|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao|hạn nào|han nao|(?:mấy|may|bao nhiêu|bao nhieu) (?:ngày|ngay|tuần|tuan)|bao lâu|bao lau)'
const askedTime = new RegExp(`\\s+${time}\\s*[?.!]*$`, 'iu')
const askedTimeWithin = new RegExp(`\\s+${time}(?!\\p{L})`, 'iu')
const countsDays = /^(?:mấy|may|bao nhiêu|bao nhieu) (?:ngày|ngay)|^(?:bao lâu|bao lau)/iu
const asksAhead = /(?:trước|truoc) (?:mấy|may|bao)/iu

/** "Năm 2023 thì có thêm ai?" after "đối tượng kiểm tra là ai?": those of that year. */
const askedWho =
  /\s+(?:(?:thì|thi)\s+)?(?:(?:có|co|gồm|gom|là|la)\s+)?(?:(?:thêm|them)\s+)?(?:(?:những|nhung|các|cac)\s+)?(?:ai|(?:đơn vị|cơ quan|nơi|ngành|don vi|co quan|noi|nganh) (?:nào|nao))(?:\s+(?:nữa|nua|khác|khac|thêm|them))*(?:\s+(?:không|khong|ko))?\s*[?.!]*$/iu

const askedAlike: { of: (memory: Memory) => boolean; words: RegExp; isPart: (part: string) => boolean }[] = [
  { of: isOfTime, words: askedTime, isPart: namesUnit },
  // "đoàn có những ai?" asks of the team, not the last question of a team
  { of: isOfPersons, words: askedWho, isPart: () => false },
]

/** The last question asked for persons or bodies. */
function isOfPersons({ question }: Memory): boolean {
  return / (?:ai|(?:don vi|co quan|noi|nganh|so|huyen|xa|doi tuong) nao|doi tuong) /.test(
    ` ${phraseKey(question)} `,
  )
}
