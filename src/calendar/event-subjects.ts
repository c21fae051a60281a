// Commas inside an event: those to whom it happens are listed before it, and what happens to them is told one by one.

import { connected, isMark, type Scan } from './tokens.ts'

const SUBJECTS = new Set([
  ...['can bo', 'cong chuc', 'vien chuc', 'dang vien', 'to chuc', 'ca nhan', 'co quan', 'don vi'],
  ...['nguoi lao dong', 'doanh nghiep'],
])

/** "công chức, viên chức bị khởi tố, bị tạm giữ": bodies alone are no event, and each "bị" is one more of the same. */
export function eventGoesOn(s: Scan, start: number, comma: number): boolean {
  if (!isMark(s, comma, ',') || !connected(s, comma + 1)) return false
  const words = (from: number, to: number) => s.tokens.slice(from, to).map(({ lex }) => lex.fold)
  if (words(comma + 1, comma + 2)[0] === 'bi') return words(start, comma).includes('bi')
  let opens = comma
  while (opens > start && !isMark(s, opens - 1, ',')) opens--
  const isNext = [2, 3].some((n) => SUBJECTS.has(words(comma + 1, comma + 1 + n).join(' ')))
  return SUBJECTS.has(words(opens, comma).join(' ')) && isNext
}
