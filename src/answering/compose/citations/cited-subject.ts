// What a cited document is about: the words behind its own number, up to the next document of the sentence. Where it only
// changes that one, or is named for changing the one before, it is about the same thing. Of several documents in one
// sentence only the one whose own words are asked for is meant.

import type { Reference } from '../../../document.ts'
import type { StoredDocument } from '../../../library/store.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { sentenceOf } from '../header.ts'

/** Words that lead to the next document, which tells the subject of both: "sửa đổi một số điều của", "thực hiện". */
const leadsOn =
  /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|thi hành|quy định chi tiết|thực hiện|triển khai|cụ thể hóa)(?:[,\s]+(?!và\s)[\p{L}]+){0,9}[\s(]*$/iu
/** "được sửa đổi, bổ sung bởi": what follows is about the same thing as the document before it. */
const changedBy =
  /(?:được|đã|bị)\s+(?:được\s+)?(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[\p{L},\s]{0,40}?(?:bởi|tại|theo|bằng)\s+$/iu
const dayAndIssuer =
  /^[\s,(]*(?:(?:ngày|tháng|năm)\s+[\d/.-]+\s*)*(?:,?\s*của\s+(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội))?/u

/** How much words of the context alone count beside those of the document's own subject. */
const around = 0.5

/** How far a cited document is what the terms describe, 0–1. */
export function subjectFit(prepared: PreparedDocument, r: Reference, terms: Term[]): number {
  if (terms.length === 0) return 0
  const { document } = prepared
  const own = coverageIn(fieldOf(syllablesOf(subjectWords(document, r))), terms)
  const sentence = sentenceOf(document, r)
  const heading = prepared.byPath.get(r.section)?.heading ?? ''
  const context = `${heading} ${document.text.slice(sentence.start, sentence.end)} ${document.header.title ?? ''}`
  return shareOf(terms, better(own, coverageIn(fieldOf(syllablesOf(context)), terms), around))
}

/** The words that say what the document is about. */
export function subjectWords(document: StoredDocument, r: Reference): string {
  const { text } = document
  const line = citationsBeside(document, r)
  const at = line.findIndex((c) => c.start === r.start)
  const named = `${r.kind ?? ''} ${calledBefore(text, r)} ${r.issuer ?? ''}`
  const next = line[at + 1]
  const behind = text.slice(r.end, next?.start ?? sentenceOf(document, r).end)
  const further = next && leadsOn.test(behind) && !changedBy.test(behind) ? subjectWords(document, next) : ''
  if (saysMore(behind)) return `${named} ${behind} ${further}`
  const before = line[at - 1]
  const ahead = text.slice(before ? before.end : sentenceOf(document, r).start, r.start)
  if (before && changedBy.test(ahead)) return `${named} ${subjectWords(document, before)}`
  // "Nghị định số A và Nghị định số B về X": X is the subject of both
  if (next && /^\s*(?:,|và)/u.test(behind.replace(dayAndIssuer, '')))
    return `${named} ${subjectWords(document, next)}`
  if (before && at > 0 && inSeries.test(ahead)) return `${named} ${aheadOfSeries(document, line, at)}`
  return `${named} ${ahead}`
}

/** "các Nghị định: số A, số B và số C": nothing but the number stands between two of them. */
const inSeries = /^[\s,;]*(?:và\s+)?(?:số\s*:?\s*)?$/iu

/** What stands ahead of the first of a series tells of all. */
function aheadOfSeries(document: StoredDocument, line: Reference[], last: number): string {
  const { text } = document
  let first = last
  while (first > 0 && inSeries.test(text.slice(line[first - 1]!.end, line[first]!.start))) first--
  const start = line[first - 1]?.end ?? sentenceOf(document, line[first]!).start
  return text.slice(start, line[first]!.start)
}

/** "Báo cáo đánh giá tác động số 112/BC-BGDĐT": what stands between the kind and the number. */
function calledBefore(text: string, { kind, start }: Reference): string {
  const ahead = text.slice(Math.max(0, start - 90), start)
  return (kind && new RegExp(`(?<!\\p{L})${kind}\\s+([^,.;:()\\n]*)$`, 'iu').exec(ahead)?.[1]) || ''
}

/** Words besides day and issuer. */
function saysMore(behind: string): boolean {
  return (
    behind
      .replace(dayAndIssuer, '')
      .replace(/[\s,.;()]+|(?:^|\s)và\s*$/gu, ' ')
      .trim()
      .split(/\s+/u).length > 2
  )
}

/** The numbered documents of the same sentence, in order. */
function citationsBeside(document: StoredDocument, r: Reference): Reference[] {
  const sentence = sentenceOf(document, r)
  const starts = new Set<number>()
  return document.references
    .filter((o) => !o.internal && o.number !== null && o.start >= sentence.start && o.end <= sentence.end)
    .sort((a, b) => a.start - b.start)
    .filter((o) => !starts.has(o.start) && starts.add(o.start))
}
