// Titles of documents cited without a number: "Chương trình CCHC giai đoạn 2021-2030". Only what is clearly a title:
// a kind with a capital, a name, and the year or period that it is for.

import type { Span } from '../document.ts'

export interface Title extends Span {
  kind: string
}

const HEAD = /(?<!\p{L})(Chương\s+trình|Kế\s+hoạch|Đề\s+án|Chiến\s+lược|Quy\s+hoạch|Dự\s+án)\s+(?=\p{L})/gu
const CLOSE =
  /\(?\s*(?:năm\s+\d{4}|(?:cho\s+|trong\s+)?giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4})(?:\s*,?\s*(?:định\s+hướng|tầm\s+nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?(?:\s*\))?/u
const BREAK =
  /[.;:|“”"?!]|\n|,(?!\s*(?:nâng|cải|bổ|kiểm|phòng|chống|sử|đào|bồi|rà|hiệu|hoàn|duy)\s)|(?<!\p{L})(?:này|đó|trên|nêu|nói|số(?=\s+\d)|kèm|theo|được|đã|phải|như|thì|cho\s+biết)(?!\p{L})/u
/** "Kế hoạch CCHC năm 2023 của cơ quan, đơn vị" is anybody's. */
const ANYBODYS =
  /^\s*(?:,\s*)?(?:của|tại|ở)\s+(?:các\s+|mỗi\s+|từng\s+|chính\s+)*(?:cơ\s+quan|đơn\s+vị|địa\s+phương|mình|nơi|sở|phòng|ngành)/iu

export function findTitles(text: string): Title[] {
  const found: Title[] = []
  for (const match of text.matchAll(HEAD)) {
    const from = match.index + match[0].length
    const stretch = text.slice(from, from + 200)
    const open = stretch.slice(0, BREAK.exec(stretch)?.index ?? stretch.length)
    const close = CLOSE.exec(open)
    if (close === null || close.index < 3) continue
    const end = from + close.index + close[0].length
    if (ANYBODYS.test(text.slice(end, end + 60)) || nestedHead(open.slice(0, close.index))) continue
    found.push({ kind: match[1]!.toLowerCase().replace(/\s+/g, ' '), start: match.index, end })
  }
  return found
}

/** "Kế hoạch thực hiện Chương trình X giai đoạn …": the inner title is the one with the period. */
function nestedHead(words: string): boolean {
  return /(?<!\p{L})(?:Chương\s+trình|Kế\s+hoạch|Đề\s+án|Chiến\s+lược|Quyết\s+định|Nghị\s+quyết)\s/u.test(
    words,
  )
}
