// Commas inside an event: those to whom it happens are listed before it, and what happens to them is told one by one.
// Pure.

import { connected, isMark, type Scan } from './tokens.ts'
import { foldMarks } from './words.ts'

const SUBJECTS = new Set([
  ...['can bo', 'cong chuc', 'vien chuc', 'dang vien', 'to chuc', 'ca nhan', 'co quan', 'don vi'],
  ...['nguoi lao dong', 'doanh nghiep'],
])

/** What befalls a person, a body or a paper; of several in a row any one starts the count. */
const ACTS =
  'tiếp nhận|tuyển dụng|bố trí|bổ nhiệm|điều động|luân chuyển|biệt phái|phê chuẩn|phê duyệt|ban hành|công bố|thẩm định|công nhận|cho phép|gia hạn|điều chỉnh|thu hồi|thành lập|sáp nhập|hợp nhất|chia tách|giải thể|phá sản|chấm dứt|tạm ngừng|tạm dừng|đình chỉ|miễn nhiệm|từ chức|cách chức|nghỉ hưu|thôi việc|sửa đổi|bổ sung|thay thế|thay đổi|xây dựng|nâng cấp|cải tạo|xuất kho|nhập kho|nhập khẩu|xuất khẩu'
const FOLDED_ACTS = new Set(ACTS.split('|').map(foldMarks))

/** The events of which any one starts the count: "được tiếp nhận, tuyển dụng, bố trí vào …", "phát hiện hoặc nhận được …". */
export function alternativesOf(event: string): string[] {
  const [, one, other, rest] = /^(\p{L}+),\s+(\p{L}+)\s+(.+)$/su.exec(event) ?? []
  // "ngừng, giảm mức cung cấp điện": two acts on one thing
  if (one && other && rest) return [`${one} ${rest}`, `${other} ${rest}`]
  return event.split(new RegExp(`\\s+hoặc\\s+|,\\s+(?:được\\s+|bị\\s+)?(?=(?:${ACTS})(?!\\p{L}))`, 'iu'))
}

/** "công chức, viên chức bị khởi tố, bị tạm giữ": bodies alone are no event, and each "bị" is one more of the same. */
export function eventGoesOn(s: Scan, start: number, comma: number): boolean {
  if (!isMark(s, comma, ',') || !connected(s, comma + 1)) return false
  const words = (from: number, to: number) => s.tokens.slice(from, to).map(({ lex }) => lex.fold)
  if (words(comma + 1, comma + 2)[0] === 'bi') return words(start, comma).includes('bi')
  let opens = comma
  while (opens > start && !isMark(s, opens - 1, ',')) opens--
  const isAct = (from: number) => FOLDED_ACTS.has(words(from, from + 2).join(' '))
  // "được tiếp nhận, tuyển dụng, bố trí vào …": one act alone between commas is one of a row
  if (isAct(comma + 1) && isAct(comma - 2)) {
    const listed = isMark(s, comma - 3, ',')
    const behind = words(comma + 3, comma + 4)[0] ?? ''
    return listed || isMark(s, comma + 3, ',') || behind === 'hoac'
  }
  const isNext = [2, 3].some((n) => SUBJECTS.has(words(comma + 1, comma + 1 + n).join(' ')))
  return SUBJECTS.has(words(opens, comma).join(' ')) && isNext
}
