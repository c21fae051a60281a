// New wording that amending laws quote (“Điều 5. …”); its labels number places of another document.

import type { Span } from '../document.ts'

const quotedLabel =
  /^[“"]\s*(?:Điều\s+\d|Chương\s+[IVX\d]|Mục\s+[\dIVX]|Phần\s|Phụ lục|PHỤ LỤC|\d{1,3}[a-zđ]?(?:\.\d+)*[.)]|[a-zđ]\d{0,2}\)|[IVX]+\.)/u
const quoteEnd = /[”"]\s*[.;,:]?\s*(?:\[\d+\]\s*)?[.;,]?\s*$/

/** Quoted new wording in amending laws (“Điều 5. …”): its labels are those of another document. */
export function findQuotations(text: string): Span[] {
  const quotations: Span[] = []
  let unclosed = 0
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (quotedLabel.test(text.slice(start, Math.min(end, start + 40)).trimStart())) {
      const closed = quotationEnd(text, start, end, unclosed > 20 ? 10 : 400)
      if (closed === null) unclosed++
      end = closed ?? end
      quotations.push({ start, end })
    }
    start = end + 1
  }
  return quotations
}

const amends =
  /^(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?\)|Điều\s+\d+[a-zđ]?\.)\s*(?:\[[^\]]*\]\s*)?(?:Sửa|Bổ sung|Bãi bỏ|Thay|Bỏ|Hủy bỏ|Đổi|Chuyển|Điều khoản|Hiệu lực|Tổ chức thực hiện|Trách nhiệm thi hành)/u

/** "2. Bổ sung khoản 5 … như sau:" above the next quotation: the one before it has lost its closing mark. */
const amendsNext =
  /^\s*(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?\)|Điều\s+\d+[a-zđ]?\.)\s*(?:Sửa đổi|Bổ sung|Thay thế)[^“”"\n]{0,400}như sau\s*:\s*\n\s*[“"]/u

/** End of the line that closes the quotation; marks may be unbalanced, and where many stay open few lines are read. */
function quotationEnd(text: string, start: number, firstEnd: number, reach: number): number | null {
  let depth = 0
  let likely: number | null = null
  let from = start
  let end = firstEnd
  for (let lines = 0; lines < reach; lines++) {
    const words = text.slice(from, end)
    depth += depthOf(words)
    if (depth <= 0 || amendsNext.test(text.slice(end, end + 600))) return end
    const next = nextLine(text, end)
    if (quoteEnd.test(words.slice(-40))) {
      if (quotedLabel.test(next) || amends.test(next)) return end
      likely ??= end
    }
    if (end >= text.length) break
    from = end + 1
    end = text.indexOf('\n', from)
    if (end < 0) end = text.length
  }
  return likely
}

/** How many quotations a line leaves open; a straight mark opens behind a blank and closes behind a word. */
function depthOf(words: string): number {
  let depth = 0
  for (const { 0: mark, index } of words.matchAll(/[“”"]/g)) {
    const opens = mark === '“' || (mark === '"' && (index === 0 || /[\s(]/.test(words[index - 1]!)))
    depth += opens ? 1 : -1
  }
  return depth
}

function nextLine(text: string, end: number): string {
  return text
    .slice(end, end + 120)
    .trimStart()
    .split('\n')[0]!
}
