// The clause in which a place of the text stands, also where the file breaks its lines in the middle of sentences. Pure.

import type { Section, Span } from '../document.ts'
import { sentencesOf } from './sentences.ts'

/** The sentences and clauses of the paragraph around `at..end`, which begins inside `section` and ends before `limit`. */
export function clausesAround(
  text: string,
  section: Section,
  at: number,
  end: number,
  limit: number,
): Span[] {
  const paragraph = paragraphAround(text, section, at, end, limit)
  const words = text.slice(paragraph.start, paragraph.end).replace(/\n/g, ' ')
  return sentencesOf(words, { start: 0, end: words.length }).map((clause) => ({
    start: clause.start + paragraph.start,
    end: clause.end + paragraph.start,
  }))
}

function paragraphAround(text: string, section: Section, at: number, end: number, limit: number): Span {
  let start = text.lastIndexOf('\n', at - 1) + 1
  let stop = endOfLine(text, end)
  for (let lines = 0; lines < 30 && start > section.start; lines++) {
    const previous = text.lastIndexOf('\n', start - 2) + 1
    if (start - 1 <= section.headingEnd && section.heading !== '') break
    if (!runsOn(text.slice(previous, start - 1), text.slice(start, start + 40))) break
    start = previous
  }
  for (let lines = 0; lines < 30 && stop < limit; lines++) {
    const next = endOfLine(text, stop + 1)
    const line = text.slice(text.lastIndexOf('\n', stop - 1) + 1, stop)
    if (stop + 1 >= limit || !runsOn(line, text.slice(stop + 1, Math.min(next, stop + 41)))) break
    stop = next
  }
  return { start: Math.max(start, section.start), end: Math.max(Math.min(stop, limit), end) }
}

const timeAlone =
  /^(?:(?:trước|chậm nhất|muộn nhất|từ|đến|trong|vào|cuối|đầu|giữa|hết)\s+){0,3}(?:ngày|tháng|quý|tuần|năm)\s+[\dIVX]/iu

/** Whether a line breaks off in the middle of a sentence that the next one goes on with. */
function runsOn(line: string, next: string): boolean {
  const words = line.trimEnd()
  const start = next.trimStart()
  if (/[\t|]/.test(line) || (/:$/.test(words) && (/^\p{Ll}{2}/u.test(start) || timeAlone.test(start))))
    return !/[\t|]/.test(line)
  if (/;$/.test(words) && /^\p{Ll}{2}/u.test(start)) return words.trim().length >= 40
  if (words.trim().length < 40 || /[.;:!?…]["”)]?$/.test(words)) return false
  if (start === '' || /^(?:[-+*•–|]|[a-zđ]\d?[.)]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVXL]+\.\s)/u.test(start))
    return false
  if (/^[\p{Ll}\d(“"]/u.test(start)) return true
  return /(?:,|\s(?:và|của|về|cho|với|tại|theo|do|các|từ|đến|hoặc|là|gửi|giao|bởi|trong|trên|trước))$/u.test(
    words,
  )
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
