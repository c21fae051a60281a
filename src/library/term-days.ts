// "Chậm nhất vào ngày 20 của tháng cuối kỳ báo cáo" (the wording of rules on periodic reports, Decree 09/2019/NĐ-CP,
// article 13): a day of every term, whichever terms a report has. No calendar can place it before a term is named. Pure.

import { addMonths, dayParts, daysInMonth, makeDay } from '../calendar/day.ts'
import type { Day, DutyTime } from '../document.ts'

/** What such a limit is counted from, instead of an event. */
const term = 'kỳ báo cáo'
const phrase =
  /(?<![\p{L}])(?:(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?|vào)\s+)?ngày\s+(?:mùng\s+)?(\d{1,2})\s+(?:của\s+|trong\s+)?tháng\s+(cuối(?: cùng)?|đầu(?: tiên)?)\s+(?:của\s+)?(?:mỗi\s+)?kỳ(?:\s+báo cáo)?(\s+(?:tiếp theo|kế tiếp|sau))?(?![\p{L}])/giu

/** Those days where the calendar has read no time in their words. */
export function termDays(text: string, known: readonly DutyTime[]): DutyTime[] {
  return [...text.matchAll(phrase)].flatMap(({ 0: words, index, 1: day }) => {
    const [start, end] = [index, index + words.length]
    if (Number(day) < 1 || Number(day) > 31 || known.some((e) => e.start < end && start < e.end)) return []
    return [{ kind: 'relative', event: term, offset: 0, unit: 'day', text: words, start, end } as const]
  })
}

/** Whether the time is a day of every term. */
export function isTermDay(time: DutyTime): boolean {
  return time.kind === 'relative' && time.event === term
}

/** The last day of such a limit for the term that ends on `termEnd`; "trước ngày 20" ends on the 19th. */
export function dayOfTerm(time: DutyTime, termEnd: Day): Day {
  const [, written, place = '', later] = new RegExp(phrase.source, 'iu').exec(time.text) ?? []
  const month =
    /^cuối/iu.test(place) && later === undefined ? termEnd : addMonths(`${termEnd.slice(0, 8)}01`, 1)
  const { year, month: number } = dayParts(month)
  const day = Math.min(Number(written), daysInMonth(year, number)) - (/^trước/iu.test(time.text) ? 1 : 0)
  return day > 0 ? makeDay(year, number, day) : makeDay(year, number, 1)
}
