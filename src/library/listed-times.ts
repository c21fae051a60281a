// Times that share their words: in "trước ngày 15 tháng 6 và tháng 12 hằng năm" the second one is written only as
// "tháng 12 hằng năm". Such a member says by itself neither that it is a limit nor which day; it takes in the words
// before it. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import { addDays } from '../calendar/day.ts'
import { nextOccurrence } from '../calendar/recurring.ts'
import type { Day, DutyTime } from '../document.ts'

/** Cells side by side are no list. */
const joined = /^(?!.*\t)[\s,;]*(?:và|hoặc|&)?\s*$/iu
const opens =
  /^(?:trong\s|(?:\D*?\s)?(?:trước|chậm nhất|muộn nhất|trễ nhất|hạn|đến|vào|ngày|các ngày)(?![\p{L}]))/iu
/** A member without a word of its own; one with its own day is left alone where it is no limit. */
const bare =
  /^(?:(?:(?:tháng|quý)\s+)?(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\d/.-])|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)$)/iu
const dated = /^\d{1,2}\s*[/.-]\s*\d/u
const namedDay = /^(?:(?:sáng|trưa|chiều|tối)\s+)?ngày\s/iu

/** The times, each member of a list with the words of its list; `issued` is the day from which rounds are counted. */
export function listedTimes(text: string, times: readonly DutyTime[], issued: Day): DutyTime[] {
  const found: DutyTime[] = []
  let last: DutyTime | undefined
  let behind = 0
  for (const time of times) {
    const gap = text.slice(behind, time.start)
    // What opens a line with a capital is a line of its own ("… năm 2026" above "Quý I/2026:").
    const opensLine = gap.includes('\n') && /^\p{Lu}/u.test(time.text)
    const member = last && joined.test(gap) && !opensLine ? memberOf(text, last, time, issued) : null
    const round = last && joined.test(gap) && !opensLine ? roundOf(last, time, issued) : null
    const shared = last && !member && eachFor.test(gap) ? limitAsBefore(text, last, time) : null
    if (round) found[found.length - 1] = round
    behind = time.end
    last = member ?? shared ?? time
    found.push(last)
  }
  return found
}

/** "chậm nhất ngày 19/9 đối với đợt 1 và ngày 21/11 đối với đợt 2": each day is said to be for something. */
const eachFor = /^[^\S\n]+(?:đối với|của|cho)[^\S\n]+[^.;:\n]{2,80}?(?:,|[^\S\n]và)[^\S\n]+$/iu
const forOther = /^[^\S\n]+(?:đối với|của|cho)[^\S\n]/iu

function limitAsBefore(text: string, head: DutyTime, time: DutyTime): DutyTime | null {
  if (head.kind !== 'limit' || time.kind !== 'date' || !forOther.test(text.slice(time.end, time.end + 20)))
    return null
  const { start, end, text: words, date } = time
  const lastDay = head.inclusive ? date : addDays(date, -1)
  return { kind: 'limit', start, end, text: words, date, lastDay, inclusive: head.inclusive }
}

/** "ngày 15 tháng 01 và ngày 15 tháng 7 hằng năm": the word behind the last day holds for the first. */
function roundOf(head: DutyTime, time: DutyTime, issued: Day): DutyTime | null {
  if ((head.kind !== 'date' && head.kind !== 'limit') || /(?:19|20)\d\d/.test(head.text)) return null
  if (time.kind !== 'recurring' || time.rule.month === undefined || !dayAndMonth.test(head.text)) return null
  const [month, day] = [Number(head.date.slice(5, 7)), Number(head.date.slice(8, 10))]
  const rule = { ...time.rule, month, day, inclusive: head.kind === 'date' || head.inclusive }
  const { text, start, end } = head
  return { kind: 'recurring', every: 'year', next: nextOccurrence(rule, issued), rule, text, start, end }
}

const dayAndMonth = /\d\s*(?:\/|tháng)\s*\d{1,2}(?!\d)/u

const weekBefore =
  /(?<!\p{L})tuần\s+(?:đầu tiên|cuối cùng|đầu|cuối|thứ\s+\S+)\s+(?:của\s+|trong\s+)?(?=tháng\s)/iu

/** "tuần cuối của tháng 6 và tháng 10": the last week of the second month too. */
function weekOfMonth(text: string, head: DutyTime, time: DutyTime, issued: Day): DutyTime | null {
  const week = weekBefore.exec(head.text)?.[0]
  if (!week || time.kind !== 'period' || !/^tháng\s/iu.test(time.text)) return null
  const [own] = parseTimeExpressions(`${week}${time.text}`, issued)
  if (own?.kind !== 'period') return null
  return { ...own, start: head.start, end: time.end, text: text.slice(head.start, time.end) }
}

function memberOf(text: string, head: DutyTime, time: DutyTime, issued: Day): DutyTime | null {
  const week = weekOfMonth(text, head, time, issued)
  if (week) return week
  if (time.kind === 'period' && head.kind === 'period')
    return /^(?:tháng|quý|tuần)\s/iu.test(time.text)
      ? { ...time, start: head.start, text: text.slice(head.start, time.end) }
      : null
  if (time.kind !== 'limit' && time.kind !== 'date' && time.kind !== 'recurring') return null
  const ofList =
    time.kind === 'date'
      ? head.kind === 'date' && (dated.test(time.text) || namedDay.test(time.text))
      : dated.test(time.text)
  if (!opens.test(head.text) || !(bare.test(time.text) || ofList)) return null
  const whole = { ...time, start: head.start, text: text.slice(head.start, time.end) }
  if (head.kind === time.kind) return whole
  const round = head.kind === 'recurring' && head.rule.every === 'year' && time.kind === 'limit'
  if (!round || /(?:19|20)\d\d/.test(time.text)) return null
  const [month, day] = [Number(time.date.slice(5, 7)), Number(time.date.slice(8, 10))]
  const rule = { ...head.rule, month, day }
  const { start, end, text: words } = whole
  return {
    kind: 'recurring',
    every: 'year',
    next: nextOccurrence(rule, issued),
    rule,
    text: words,
    start,
    end,
  }
}
