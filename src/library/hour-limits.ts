// Limits of some hours ("trong thời hạn 04 giờ làm việc"), which no day says rightly: they keep their hours. Whole days
// written as hours ("24 giờ") are days in the calendar already. Pure.

import type { DutyTime, HourLimit } from '../document.ts'

const hours =
  /(?:trong(?: thời hạn| vòng| thời gian)?|chậm nhất(?: là| sau)?|không quá|sau)\s+(?:không quá\s+|tối đa\s+)?(\d{1,2})(?:\s*h(?![\p{L}\d])|\s+giờ(?: làm việc)?)(?!\s*\d|\s+(?:phút|ngày|sáng|chiều|trưa|tối|mỗi|trong))(?:,?\s+(?:kể từ khi|kể từ thời điểm|kể từ lúc|kể từ|tính từ khi|tính từ|từ khi|sau khi)\s+([^,;.\n]{3,80}))?/giu

/** Those limits of hours that the calendar does not read itself. */
export function hourLimits(text: string, known: readonly DutyTime[]): DutyTime[] {
  return [...text.matchAll(hours)].flatMap((found): HourLimit[] => {
    const start = found.index
    const whole = start + found[0].length
    const said = found[2] ?? ''
    const next = known.find((e) => whole - said.length <= e.start && e.start < whole)
    const event = next ? beforeNextDuty(said.slice(0, next.start - whole)) : said.trim()
    const end = event === '' ? whole - said.length : text.indexOf(event, whole - said.length) + event.length
    if (known.some((e) => e.start < end && start < e.end)) return []
    const offset = Number(found[1])
    // "hồ sơ tiếp nhận sau 15 giờ" names an hour of the day.
    if (event === '' && /^sau\s/iu.test(found[0])) return []
    return [{ kind: 'relative', event, offset, unit: 'hour', text: text.slice(start, end), start, end }]
  })
}

/** "… kể từ khi xảy ra tai nạn và gửi báo cáo": behind "và" stands the duty that the next time is for. */
function beforeNextDuty(words: string): string {
  const and = words.lastIndexOf(' và ')
  return (and < 0 ? words : words.slice(0, and)).trim()
}
