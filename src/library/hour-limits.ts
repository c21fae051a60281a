// Limits of some hours ("trong thời hạn 04 giờ làm việc"). They fall on the day of their event, so they count as zero
// days after it; longer ones are days in the calendar already. Pure.

import type { TimeExpression } from '../calendar/dates.ts'

const hours =
  /(?:trong(?: thời hạn| vòng| thời gian)?|chậm nhất(?: là| sau)?|không quá|sau)\s+(?:không quá\s+|tối đa\s+)?(\d{1,2})\s+giờ(?: làm việc)?(?!\s*\d|\s+(?:phút|ngày|sáng|chiều|trưa|tối|mỗi|trong))(?:,?\s+(?:kể từ khi|kể từ thời điểm|kể từ lúc|kể từ|tính từ khi|tính từ|từ khi|sau khi)\s+([^,;.\n]{3,80}))?/giu

/** Those limits of hours that the calendar does not read itself. */
export function hourLimits(text: string, known: readonly TimeExpression[]): TimeExpression[] {
  return [...text.matchAll(hours)].flatMap((found): TimeExpression[] => {
    const start = found.index
    const end = start + found[0].length
    if (Number(found[1]) >= 48 || known.some((e) => e.start < end && start < e.end)) return []
    const unit = /giờ làm việc/iu.test(found[0]) ? 'working-day' : 'day'
    return [{ kind: 'relative', event: found[2]?.trim() ?? '', offset: 0, unit, text: found[0], start, end }]
  })
}

export function isHourLimit(time: TimeExpression): boolean {
  return time.kind === 'relative' && time.offset === 0 && /\sgiờ(?![\p{L}])/iu.test(time.text)
}
