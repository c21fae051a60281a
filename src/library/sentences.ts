// Splits text into sentences and clauses without breaking numbers, dates, abbreviations and addresses. A line break
// always ends a sentence; every character but blanks between sentences lies in exactly one.

import type { Span } from '../document.ts'
import { startOfLine } from './lines.ts'

/** After these a full stop does not end a sentence. */
const abbreviations = new Set(
  'tp tx tt ths ts tskh pgs gs bs bsck bscki bsckii cki ckii ds dsck dscki dsckii kts ls ks cn kt tm tl tuq q p h x đ st mr mrs ms dr no vd v.v vv nxb tr s ld vp ubnd hđnd ttr đ/c stt art'.split(
    ' ',
  ),
)

/** The sentences of `text` inside `span`; a semicolon ends one too, since clauses of duties stand between them. */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = span.start
  let depth = 0
  for (let at = span.start; at < span.end; at++) {
    const char = text[at]!
    if (char === '(' || char === '“') depth++
    else if ((char === ')' || char === '”') && depth > 0) depth--
    const ends = char === '\n' || (depth === 0 && endsSentence(text, span, at))
    if (!ends) continue
    let end = at + 1
    while (char !== '\n' && end < span.end && /[.!?…;”"’)/]/.test(text[end]!)) end++
    addTrimmed(text, start, end, sentences)
    start = end
    at = end - 1
    if (char === '\n') depth = 0
  }
  addTrimmed(text, start, span.end, sentences)
  return sentences
}

function endsSentence(text: string, span: Span, at: number): boolean {
  const char = text[at]!
  if (char === ';') return true
  if (char === '!' || char === '?' || char === '…') return isBlank(text[at + 1] ?? ' ')
  if (char !== '.') return false
  const tail = /^[.!?…”"’)/]*/.exec(text.slice(at, at + 6))![0].length
  if (!isBlank(text[at + tail] ?? ' ') && at + tail < span.end) return false
  const next = /^\s*(\S?)/.exec(text.slice(at + tail, at + tail + 12))![1]!
  if (/\p{Ll}/u.test(next) || next === ',' || next === ':') return false
  return !isAbbreviated(text, span.start, at)
}

/** "TP.", "KT.", "1.", "II.", "Điều 5." and single initials before a full stop. */
function isAbbreviated(text: string, from: number, at: number): boolean {
  const word = /[\p{L}\d/.]+$/u.exec(text.slice(Math.max(from, at - 16), at))?.[0] ?? ''
  const short = word.toLowerCase()
  // "PGS.TS. Trần …"
  if (abbreviations.has(short) || abbreviations.has(short.slice(short.lastIndexOf('.') + 1))) return true
  if (/^\p{Lu}$/u.test(word)) return true
  const lineStart = startOfLine(text, at, 50)
  const before = text.slice(Math.max(from, lineStart, at - 40), at - word.length).trim()
  const label = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]+|\p{L}|)$/u.test(word)
  return (
    label &&
    (before === '' ||
      /^[*+\-•]+$/.test(before) ||
      /(?:^|\s)(?:Điều|Mục|mục|Chương|khoản|số|Phần)$/u.test(before))
  )
}

function isBlank(char: string): boolean {
  return /\s/.test(char)
}

function addTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && isBlank(text[start]!)) start++
  while (end > start && isBlank(text[end - 1]!)) end--
  if (end > start) sentences.push({ start, end })
}
