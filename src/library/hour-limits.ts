// Limits of some hours ("trong thời hạn 04 giờ làm việc"), which no day says rightly: they keep their hours. Whole days
// written as hours ("24 giờ") are days in the calendar already. Pure.

import type { DutyTime, HourLimit } from '../document.ts'

const hours =
  /(?:trong(?: thời hạn| vòng| thời gian)?|chậm nhất(?: là| sau)?|không quá|sau)\s+(?:không quá\s+|tối đa\s+)?(\d{1,2})(?:\s*h(?![\p{L}\d])|\s+giờ(?: làm việc)?)(?!\s*\d|\s+(?:phút|ngày|sáng|chiều|trưa|tối|mỗi|trong))(?:,?\s+(?:kể từ khi|kể từ thời điểm|kể từ lúc|kể từ|tính từ khi|tính từ|từ khi|sau khi)\s+([^,;.\n]{3,80}))?/giu

const hoursAhead =
  /(?:(?:ít nhất|tối thiểu|chậm nhất(?: là)?)\s+(\d{1,2})\s+giờ(?: làm việc)?\s+trước\s+((?:khi|giờ|thời điểm)\s+[^,;.()\n]{3,60})|trước\s+((?:khi|giờ|thời điểm)\s+[^,;.()\n]{3,60}?)\s+(?:ít nhất|tối thiểu)\s+(?:là\s+)?(\d{1,2})\s+giờ)(?!\s*\d|\s+(?:phút|ngày))/giu
const minutes =
  /(?:trong(?: thời hạn| vòng| thời gian)|chậm nhất(?: là| sau))\s+(?:không quá\s+|tối đa\s+)?(\d{1,2})\s+phút(?![\p{L}])(?:,?\s+(?:kể từ khi|kể từ thời điểm|kể từ lúc|kể từ|tính từ khi|từ khi|sau khi)\s+([^,;.\n]{3,80}))?/giu

/** Those limits of hours that the calendar does not read itself. */
export function hourLimits(text: string, known: readonly DutyTime[]): DutyTime[] {
  return [...since(text, known, hours, 1), ...since(text, known, minutes, 60), ...ahead(text, known)]
}

/** Limits that begin with what happens; `inHour` of what is counted make an hour. */
function since(text: string, known: readonly DutyTime[], pattern: RegExp, inHour: number): HourLimit[] {
  return [...text.matchAll(pattern)].flatMap((found): HourLimit[] => {
    const start = found.index
    const whole = start + found[0].length
    const said = found[2] ?? ''
    const next = known.find((e) => whole - said.length <= e.start && e.start < whole)
    const event = next ? beforeNextDuty(said.slice(0, next.start - whole)) : said.trim()
    const end = event === '' ? whole - said.length : text.indexOf(event, whole - said.length) + event.length
    if (known.some((e) => e.start < end && start < e.end)) return []
    const offset = Number(found[1]) / inHour
    // "hồ sơ tiếp nhận sau 15 giờ" names an hour of the day.
    if (event === '' && /^sau\s/iu.test(found[0])) return []
    return [{ kind: 'relative', event, offset, unit: 'hour', text: text.slice(start, end), start, end }]
  })
}

/** "trước khi xả lũ ít nhất 04 giờ": so many hours before it happens. */
function ahead(text: string, known: readonly DutyTime[]): HourLimit[] {
  return [...text.matchAll(hoursAhead)].flatMap((found): HourLimit[] => {
    const [start, end] = [found.index, found.index + found[0].length]
    if (known.some((e) => e.start < end && start < e.end)) return []
    const event = (found[2] ?? found[3])!.trim()
    const offset = -Number(found[1] ?? found[4])
    return [{ kind: 'relative', event, offset, unit: 'hour', text: found[0], start, end }]
  })
}

/** "… kể từ khi xảy ra tai nạn và gửi báo cáo": behind "và" stands the duty that the next time is for. */
function beforeNextDuty(words: string): string {
  const and = words.lastIndexOf(' và ')
  return (and < 0 ? words : words.slice(0, and)).trim()
}
