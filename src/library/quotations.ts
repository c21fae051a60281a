// New wording that amending laws quote (“Điều 5. …”); its labels number places of another document.

import type { Span } from '../document.ts'

const quotedLabel =
  /^[“"]\s*(?:Điều\s+\d|Chương\s+[IVX\d]|Mục\s+[\dIVX]|Phần\s|Phụ lục|PHỤ LỤC|\d{1,3}[a-zđ]?(?:\.\d+)*[.)]|[a-zđ]\d{0,2}\)|[IVX]+\.)/u
const quoteEnd = /[”"]\s*[.;,:]?\s*(?:\[\d+\]\s*)?[.;,]?\s*$/

/** Quoted new wording in amending laws (“Điều 5. …”): its labels are those of another document. */
export function findQuotations(text: string): Span[] {
  const quotations: Span[] = []
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (quotedLabel.test(text.slice(start, Math.min(end, start + 40)).trimStart())) {
      end = quotationEnd(text, start, end)
      quotations.push({ start, end })
    }
    start = end + 1
  }
  return quotations
}

/** End of the line on which the quotation that opens at `start` is closed; marks inside it may be unbalanced. */
function quotationEnd(text: string, start: number, firstEnd: number): number {
  const straight = text.slice(start, firstEnd).trimStart()[0] === '"'
  let depth = 0
  let likely: number | null = null
  let from = start
  let end = firstEnd
  for (let lines = 0; lines < 400; lines++) {
    const words = text.slice(from, end)
    depth += straight ? (words.match(/"/g)?.length ?? 0) : count(words, '“') - count(words, '”')
    const closes = quoteEnd.test(words.slice(-40))
    if (closes && (straight ? depth % 2 === 0 : depth <= 0)) return end
    if (closes) likely ??= end
    if (end >= text.length) break
    from = end + 1
    end = text.indexOf('\n', from)
    if (end < 0) end = text.length
  }
  return likely ?? firstEnd
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1
}
