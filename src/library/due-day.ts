// What a time expression sets as due date and last day, and how that is said in one Vietnamese line. Pure.

import { addDays, formatDay } from '../calendar/day.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, Deadline, DutyTime } from '../document.ts'
import { isTermDay } from './term-days.ts'

/** The due date and last day that a time expression sets; `asOf` is already in its dates. */
export function dueOf(time: DutyTime): Pick<Deadline, 'due' | 'lastDay' | 'inclusive'> {
  switch (time.kind) {
    case 'limit':
      return { due: time.date, lastDay: time.lastDay, inclusive: time.inclusive }
    case 'date':
      return { due: time.date, lastDay: time.date, inclusive: true }
    case 'period':
      return { due: time.to, lastDay: time.to, inclusive: true }
    case 'recurring':
      if (namesNoDay(time.rule)) return { due: null, lastDay: null, inclusive: null }
      return {
        due: time.rule.inclusive ? time.next : addDays(time.next, 1),
        lastDay: time.next,
        inclusive: time.rule.inclusive,
      }
    default:
      return { due: null, lastDay: null, inclusive: null }
  }
}

/** "hằng tuần", "hai tuần một lần": no text says on which day of the week. */
export function namesNoDay({ every, day, only }: RecurringRule): boolean {
  return every === 'week' && day === 'last' && only === undefined
}

/** "đầu quý III", "khoảng giữa tháng 6": where it ends is nobody's to say. */
export function isLoose(words: string): boolean {
  return (
    /(?<!\p{L})(?:đầu|giữa|cuối|khoảng)\s+(?:quý|tháng|năm|tuần|giữa|đầu|cuối)/iu.test(words) &&
    !/(?:từ|đến|hết)\s/iu.test(words)
  )
}

const unitNames = { day: 'ngày', 'working-day': 'ngày làm việc', week: 'tuần', month: 'tháng' } as const

/** One Vietnamese line: how the last day follows from the words of the text. */
export function ruleOf(time: DutyTime, asOf?: Day): string {
  switch (time.kind) {
    case 'limit':
      return time.inclusive || time.time
        ? `${oneLine(time.text)}: ngày cuối là ${formatDay(time.lastDay)}`
        : `${oneLine(time.text)}: không tính ngày đó, ngày cuối là ${formatDay(time.lastDay)}`
    case 'date':
      return `đúng ngày ${formatDay(time.date)}`
    case 'period':
      return isLoose(time.text)
        ? `${oneLine(time.text)}: ước chừng từ ${formatDay(time.from)} đến ${formatDay(time.to)}, văn bản không nêu ngày`
        : `từ ${formatDay(time.from)} đến hết ${formatDay(time.to)}`
    case 'relative':
      if (time.unit === 'hour' || time.event.trim() === '' || isTermDay(time)) return oneLine(time.text)
      // "trước khai giảng": the day before is the last one, but no text says so.
      if (time.offset < 0 && !/\d|(?<!\p{L})(?:một|hai|ba)(?!\p{L})/iu.test(time.text))
        return oneLine(time.text)
      if (time.offset === 0) return `đúng ${time.event}`
      return `${Math.abs(time.offset)} ${unitNames[time.unit]} ${time.offset < 0 ? 'trước' : 'sau'} ${time.event}`
    case 'recurring':
      if (namesNoDay(time.rule)) return `lặp lại: ${oneLine(time.text)}`
      return `lặp lại: ${oneLine(time.text)}; ${asOf && time.next < asOf ? 'kỳ cuối' : 'kỳ tới'} ngày cuối là ${formatDay(time.next)}`
    case 'invalid':
      return time.why
  }
}

export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
