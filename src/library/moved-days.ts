// "chuyển từ ngày 10/6 sang ngày 17/6": of a day that was moved the new one alone still holds. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Day, DutyTime } from '../document.ts'

const verbs = 'dời|lùi|hoãn|rời|gia hạn|chuyển|đổi|điều chỉnh|thay đổi|đẩy'
/** "chuyển từ …", "điều chỉnh thời gian làm việc với Sở Y tế từ …": who moves a day names a time, or nothing, before it. */
const movedAway = new RegExp(
  String.raw`(?<!\p{L})(?:${verbs})(?:[^\S\n]+(?:lịch|lại|thời gian|thời hạn|thời điểm|ngày|hạn)(?:[^\S\n]+(?!từ(?!\p{L}))[\p{L}\d/]+){0,10}?)?[^\S\n]+(?:từ[^\S\n]+)?(?:(?:sáng|chiều|buổi)[^\S\n]+)*$`,
  'iu',
)
/** What is left of a duty once its day is cut off behind the verb that moves it. */
const movedTail = new RegExp(
  String.raw`(?:[^\S\n]+(?:được|sẽ|xin|đề nghị))*[^\S\n]+(?:${verbs})(?:[^\S\n]+lịch|[^\S\n]+lại)?(?:[^\S\n]+từ[^\S\n]+[^.;]*\d[^.;]*|[^\S\n]+(?:sang|thành|xuống|đến|tới))(?:[^\S\n]+(?:hết|vào|buổi|sáng|chiều))*[^\S\n]*$`,
  'iu',
)
const movedTo =
  /^(?:[^\S\n]+\([^()\n]{1,40}\))?,?[^\S\n]+(?:sang|thành|qua|xuống|lên|lùi (?:đến|sang)|đến|tới)(?:[^\S\n]+(?:hết|vào|buổi|sáng|chiều))*[^\S\n]+$/iu
const opensFrom = /^từ[^\S\n]/iu
const secondDay = /[^\S\n](?:đến|tới|sang)[^\S\n]+(?:hết[^\S\n]+)?(?=(?:ngày|thứ|tháng|\d))/iu

/** The times without the days that others took the place of. */
export function movedDays(text: string, times: readonly DutyTime[], asOf: Day): DutyTime[] {
  return times.flatMap((time, i): DutyTime[] => {
    if (time.kind !== 'date' && time.kind !== 'period' && time.kind !== 'limit') return [time]
    const before = text.slice(Math.max(0, time.start - 120), time.start)
    if (opensFrom.test(time.text)) {
      const to = secondDay.exec(time.text)
      return to && movedAway.test(`${before} từ `) ? secondOf(time, to.index + to[0].length, asOf) : [time]
    }
    const next = times[i + 1]
    const replaced =
      next !== undefined && movedTo.test(text.slice(time.end, next.start)) && movedAway.test(before)
    return replaced ? [] : [time]
  })
}

function secondOf(time: DutyTime, from: number, asOf: Day): DutyTime[] {
  const [second] = parseTimeExpressions(time.text.slice(from), asOf)
  return second
    ? [{ ...second, start: time.start + from + second.start, end: time.start + from + second.end }]
    : [time]
}

/** "Lịch kiểm tra tại Sở Y tế chuyển từ ngày 10/6 sang" → "Lịch kiểm tra tại Sở Y tế". */
export function withoutMove(what: string): string {
  return what.replace(movedTail, '')
}

const comesTo = new RegExp(
  String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})[^.;:\n]{0,80}?[^\S\n](?:sang|thành|xuống|đến|tới)(?:[^\S\n]+(?:hết|vào|buổi|sáng|chiều))*[^\S\n]*$`,
  'iu',
)

/** "… lùi sang ngày 19/6", "gia hạn đến hết ngày 21/7": the day that something was moved to, of which `before` are the words. */
export function isMovedHere(before: string): boolean {
  return comesTo.test(before)
}
