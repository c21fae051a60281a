// "Hạn đó rơi vào thứ mấy?", "có trúng chủ nhật không?", "có phải ngày làm việc không?": what is asked of a day that the
// rest of the question, or the question before, leads to. Pure.

import { phraseKey } from '../places/syllables.ts'

export interface WeekdayAsked {
  /** The question that leads to the day; empty when the turn has none of its own. */
  rest: string
  /** The ISO weekdays asked for; empty when which one it is, or only whether offices work, is asked. */
  days: number[]
  /** Whether the day is worked is asked, yes or no: "có phải ngày nghỉ không". */
  off: boolean | null
}

const names: [string, number][] = [
  ['thứ hai|thu hai|thứ 2|thu 2|t2', 1],
  ['thứ ba|thu ba|thứ 3|thu 3|t3', 2],
  ['thứ tư|thu tu|thứ 4|thu 4|t4', 3],
  ['thứ năm|thu nam|thứ 5|thu 5|t5', 4],
  ['thứ sáu|thu sau|thứ 6|thu 6|t6', 5],
  ['thứ bảy|thứ bẩy|thu bay|thứ 7|thu 7|t7', 6],
  ['chủ nhật|chu nhat|cn', 7],
]
const weekend = 'cuối tuần|cuoi tuan'
const dayOff =
  'ngày nghỉ lễ|ngày nghỉ|ngay nghi|ngày lễ|ngay le|nghỉ lễ|nghi le|ngày tết|dịp lễ|dip le|lễ|nghỉ'
const worked = 'ngày làm việc|ngay lam viec|ngày đi làm|ngay di lam'
const falls =
  '(?:rơi vào|roi vao|rơi đúng|roi dung|rơi|roi|trúng vào|trung vao|trúng|trung|vào đúng|vao dung|vào|vao|nhằm|nham|là|la|đúng|dung)'
const which =
  '(?:ngày |ngay )?(?:thứ mấy|thu may|thứ nào|thu nao|ngày gì|ngay gi)(?: trong tuần| trong tuan)?'
const end = '(?![\\p{L}\\d])'
// "đứng thứ mấy" asks for a rank: a day falls on, or is told, or stands alone
const asksWhich = new RegExp(
  `(?:^|(?<=(?:đó|do|này|nay|ấy|ay|nộp|nop|hạn|han|cuối|cuoi|\\d))\\s+|(?:^|\\s)(?:${falls}\\s+)+)${which}${end}[\\s?.!]*$`,
  'iu',
)
const asksWhether = new RegExp(
  `(?:^|\\s)(?:(?:có|co)\\s+(?:phải\\s+|phai\\s+)?(?:${falls}\\s+)*|${falls}\\s+(?:${falls}\\s+)*)(?:vào\\s+|vao\\s+|ngày\\s+(?=chủ|thứ)|ngay\\s+(?=chu|thu))?((?:${[
    ...names.map(([words]) => words),
    weekend,
    dayOff,
    worked,
  ].join(
    '|',
  )})(?:\\s*(?:,|hay|hoặc|hoac)\\s*(?:${[...names.map(([words]) => words), weekend, dayOff].join('|')}))*)${end}(?:\\s+(?:phải|phai|đúng|dung))?(?:\\s+(?:không|khong|ko|hông|k|à|a|hả))?[\\s?.!]*$`,
  'iu',
)

/** What of a day is asked, and the question that leads to it; `null` for any other question. */
export function weekdayAsked(text: string): WeekdayAsked | null {
  const plain = asksWhich.exec(text)
  if (plain) return { rest: restOf(text.slice(0, plain.index)), days: [], off: null }
  const whether = asksWhether.exec(text)
  const said = whether?.[1]
  if (!whether || said === undefined) return null
  const is = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})${end}`, 'iu').test(said)
  const days = is(weekend) ? [6, 7] : []
  for (const [words, day] of names) if (is(words)) days.push(day)
  return {
    rest: restOf(text.slice(0, whether.index)),
    days,
    off: is(worked) ? false : is(dayOff) ? true : null,
  }
}

const pointers =
  /^(?:thế|vậy|vay|the|mà|ma|thì|thi|hạn|han|ngày|ngay|hôm|hom|mốc|moc|cái|cai|này|nay|đó|do|ấy|ay|kia|nộp|nop|cuối|cuoi|chót|chot|cùng|cung|bữa|bua|nó|no|có|co|là|la|\s)+$/iu

/** "hạn đó" and the like lead to no day of their own. */
function restOf(before: string): string {
  const rest = before.replace(/[\s,;:]+$/u, '').trim()
  return pointers.test(rest) || phraseKey(rest) === '' ? '' : rest
}
