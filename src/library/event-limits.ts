// Limits that name no number of days: before an occasion ("trước khai giảng"), at once ("trong ngày"), when somebody
// asks ("khi có yêu cầu của Đoàn kiểm tra"). No day follows from them, so they keep their words. Pure.

import type { DutyTime, Span } from '../document.ts'

type EventLimit = DutyTime & { kind: 'relative'; unit: 'day' }

const occasions =
  '(?:(?:lễ )?khai giảng|(?:khi (?:vào |bước vào )?)?(?:mùa (?:mưa|bão|lũ|khô|cạn|lễ hội)|năm học mới|kỳ (?:họp|thi|nghỉ))|khi (?:khai giảng|khai mạc|khởi công|nghiệm thu|thi công|đưa vào (?:sử dụng|khai thác|vận hành)))'
const before = new RegExp(
  `(?<![\\p{L}])(?:xong\\s+)?trước\\s+(${occasions}(?:\\s+(?!(?:và|để|nhằm|thì|phải|gửi|nộp|báo cáo|trước|về|cho|đến|tới|tại|với)(?![\\p{L}]))[\\p{L}-]+){0,6})(?=\\s*(?:[,;.)\\n]|(?:và|để|về|cho|đến|tới|tại)\\s|$))`,
  'giu',
)
const sameDay = /(?<![\p{L}])(?:ngay\s+)?trong ngày(?=\s*(?:[,;.)\n]|$))/giu
const asked =
  /(?<!(?:đột xuất|hoặc|và|,|;|\()\s*)(?<![\p{L}])khi (?:có|được|nhận được) yêu cầu\s+(?:bằng văn bản|của\s+\p{Lu}[\p{L} ]{2,60}?)(?=\s*(?:[,;.)\n]|$))/gu

/** Those limits where no other time stands in their words. */
export function eventLimits(text: string, known: readonly DutyTime[]): DutyTime[] {
  const limit = (found: RegExpExecArray, event: string, offset: number): EventLimit[] => {
    const start = found.index
    const end = start + found[0].length
    // Above a list the days stand in its members.
    if (/^[^.;\n]{0,160}:\s*\n/u.test(text.slice(end, end + 180))) return []
    if (known.some((e) => nearby(text, e, { start, end }))) return []
    return [{ kind: 'relative', event, offset, unit: 'day', text: found[0], start, end }]
  }
  return [
    ...[...text.matchAll(before)].flatMap((found) => limit(found, found[1]!, -1)),
    ...[...text.matchAll(sameDay)].flatMap((found) => limit(found, '', 0)),
    ...[...text.matchAll(asked)].flatMap((found) => limit(found, '', 0)),
  ]
}

const reach = 60

/** Whether a time stands in the same words, so that it says the day ("trước mùa bão, chậm nhất ngày 30/6"). */
function nearby(text: string, time: DutyTime, { start, end }: Span): boolean {
  if (time.start < end && start < time.end) return true
  if (time.kind !== 'limit' && time.kind !== 'date' && time.kind !== 'period') return false
  const [from, to] = time.start >= end ? [end, time.start] : [time.end, start]
  return to - from < reach && !/[.;\n]/.test(text.slice(from, to))
}
