// Times that come round: which of them say when something is handed in or done, and which only how often at most, or from
// when a rhythm runs. Pure.

import type { DutyTime } from '../document.ts'
import type { TimeContext } from './deadline-times.ts'

/** "Từ tháng 4/2027, báo cáo … trước ngày 22 hằng tháng": where a rhythm begins, and no month in which it is done. */
export function opensRhythm({ text, clause, time }: TimeContext): boolean {
  const open = /(?:^|[^\p{L}])(?:kể |bắt đầu )?từ\s*$/iu.test(text.slice(clause.start, time.start))
  const from = open || /^(?:kể |bắt đầu )?từ(?![\p{L}])/iu.test(time.text)
  const behind = text.slice(time.end, clause.end)
  const closed = /(?:đến|tới|–|-)/u.test(time.text) || /^\s*(?:đến|tới|–|-)/u.test(behind)
  return (
    from &&
    !closed &&
    /(?:hằng|hàng|mỗi|từng)\s+(?:tuần|tháng|quý|năm)|của (?:tháng cuối quý|quý)/iu.test(behind)
  )
}

/** "hằng năm" and the like, without a day. */
export function isVague(time: DutyTime & { kind: 'recurring' }): boolean {
  const named = time.every === 'year' && time.rule.month !== undefined
  return time.rule.day === 'last' && !named && !/(?:ngày|cuối|tuần|thứ)/iu.test(time.text)
}

/** A rhythm without a day counts only where something is sent in it: "định kỳ hằng quý báo cáo UBND tỉnh". */
export function isSentInIt({ text, clause, time }: TimeContext): boolean {
  if (/(?:không quá|tối đa|ít nhất|tối thiểu)\s*$/iu.test(text.slice(clause.start, time.start))) return false
  const behind = text.slice(time.end, clause.end)
  const before = text.slice(clause.start, time.start)
  if (
    /^\s*,?\s*(?:\p{L}+\s+){0,14}?(?<!(?:danh mục|chế độ|mẫu|hệ thống|nội dung)\s)(?:gửi|nộp|báo cáo|trình)(?![\p{L}])/iu.test(
      behind,
    )
  ) {
    return /^định kỳ/iu.test(time.text) || /^(?:[^\p{L}]|\p{L}{1,2}[.)])*$|[,;:]\s*$/u.test(before)
  }
  return /(?<![\p{L}])(?:gửi|nộp|báo cáo|trình)(?:\s+(?:báo cáo|kết quả|tổng hợp)){0,2}\s*$/iu.test(before)
}

const times = '(?:\\d{1,2}|một|hai|ba|bốn)\\s+(?:lần|kỳ|cuộc|buổi|phiên|đợt)'
const timesBefore = new RegExp(`${times}(?:\\s*(?:,|trong|/))?\\s*$`, 'iu')
const timesBehind = new RegExp(`^\\s*(?:ít nhất |tối thiểu |từ )?${times}(?![\\p{L}])`, 'iu')

/** "kiểm tra 02 mỏ mỗi tháng": so many of a kind in each round; money and shares are no visits. */
const visitsBefore =
  /(?<![\p{L}])(?:kiểm tra|thanh tra|phúc tra|giám sát|khảo sát|đối thoại với|làm việc với)\s+(?:(?:đột xuất|định kỳ|ít nhất|tối thiểu|khoảng|từ)\s+)*\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s+(?!(?:đồng|triệu|nghìn|tỷ|phần)(?![\p{L}]))\p{L}+(?:\s\p{L}+){0,4}\s*$/iu

/** "02 kỳ mỗi tháng", "mỗi quý một lần": how often a thing is done. */
export function isCounted({ text, clause, time }: TimeContext): boolean {
  return (
    timesBefore.test(text.slice(clause.start, time.start)) ||
    visitsBefore.test(text.slice(clause.start, time.start)) ||
    timesBehind.test(text.slice(time.end, clause.end)) ||
    /lần$/iu.test(time.text)
  )
}

/** "không quá một lần mỗi năm": what may not be exceeded is nothing to do. */
export function isTarget({ text, clause, time }: TimeContext): boolean {
  return /(?:không quá|tối đa|không được|không bị)(?![\p{L}])[^;.]{0,60}$/iu.test(
    text.slice(clause.start, time.start),
  )
}
