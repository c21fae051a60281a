// The evidence of an answer as numbered passages for a model: private words and facts as placeholders, sentences that
// speak to machines left out, and every character with its place in the source, so that a quote comes back verbatim.

import type { Answer } from '../../answer.ts'
import { parseTimeExpressions } from '../../calendar/dates.ts'
import type { Day, Span } from '../../document.ts'
import { findNumbers } from '../../library/numbers.ts'
import { sentencesOf } from '../../library/sentences.ts'
import type { StoredDocument } from '../../library/store.ts'
import { isInstruction } from '../../llm/instructions.ts'
import { type Placeholders, privateSpans } from '../../llm/privacy.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'

export interface Passage {
  number: number
  document: StoredDocument
  /** Path of the section. */
  section: string
  /** What is sent of it. */
  sent: string
  /** For each character of `sent`, where it comes from; a placeholder's characters all come from its words. */
  from: Span[]
  /** Sentences as stretches of `sent`. */
  sentences: Span[]
  /** Of these, the ones that the offline answer rests on: a wording has to say them. */
  needed: Span[]
  /** Name of the document and headings from the root down, as sent. */
  context: string[]
  /** The nearest heading above, in its own words. */
  heading: string | null
}

interface EvidenceOptions {
  asked: Asked
  /** The answer made without a model: what it cites comes first. */
  offline: Answer
  placeholders: Placeholders
  /** Whether this document may leave the house. */
  mayLeave: (document: StoredDocument) => boolean
  /** Names of people to hide however they are written. */
  names: readonly string[]
}

const mostPassages = 12
const longestPassage = 1_500
const mostCharacters = 8_000

/** Numbered from 1, what the offline answer cites first; empty when something it cites may not leave or is too much. */
export function numberedEvidence(options: EvidenceOptions): Passage[] {
  const { asked, offline, mayLeave } = options
  const units = chosenUnits(asked, offline)
  // rows of a table are shown as they are: cells read on as a sentence say less
  if (units.some(({ prepared, unit, cited }) => cited && (unit.row || !mayLeave(prepared.document))))
    return []
  const passages: Passage[] = []
  let characters = 0
  for (const { prepared, unit, cited } of units) {
    const full = passages.length >= mostPassages || characters > mostCharacters
    if (full && cited) return []
    if (full) break
    if (!mayLeave(prepared.document)) continue
    const passage = passageOf(passages.length + 1, unit, prepared, options)
    if (passage.sent === '') continue
    passages.push(passage)
    characters += passage.sent.length
  }
  return passages
}

interface Chosen {
  prepared: PreparedDocument
  unit: Unit
  cited: boolean
}

/** The places that the offline answer cites, then the best of the rest, headers and recipients left out. */
function chosenUnits(asked: Asked, offline: Answer): Chosen[] {
  const chosen = new Map<Unit, Chosen>()
  const add = (prepared: PreparedDocument, unit: Unit, cited: boolean) => {
    if (unit.section.kind !== 'recipients' && !chosen.has(unit)) chosen.set(unit, { prepared, unit, cited })
  }
  const byVersion = new Map(asked.documents.map((d) => [d.document.version, d]))
  for (const { version, start, end, quote } of offline.citations) {
    const prepared = byVersion.get(version)
    for (const unit of prepared?.units ?? [])
      if (prepared && unit.start < end && start < unit.end && (isBody(unit) || isShown(quote, offline)))
        add(prepared, unit, true)
  }
  for (const { prepared, unit, share } of asked.evidence.slice(0, 12))
    if (share >= 0.5 && isBody(unit) && !unit.row) add(prepared, unit, false)
  return [...chosen.values()]
}

/** Not the head of a document. */
function isBody({ section }: Unit): boolean {
  return section.kind !== 'opening'
}

/** Whether the answer says these words; a number or date of a head is cited without being said so. */
function isShown(quote: string, { answer }: Answer): boolean {
  return quote.length > 40 && answer.includes(quote.slice(0, 40))
}

function passageOf(
  number: number,
  unit: Unit,
  prepared: PreparedDocument,
  options: EvidenceOptions,
): Passage {
  const { document } = prepared
  const context = [nameLine(document), ...unit.headings.map((h) => h.section.heading).reverse()]
  const passage: Passage = {
    ...{ number, document, section: unit.section.path, sent: '', from: [], sentences: [], needed: [] },
    heading: nearestHeading(unit),
    context: context.flatMap((line) => contextLine(line, options)),
  }
  for (const span of within(document.text, unit, options.offline)) {
    const words = document.text.slice(span.start, span.end)
    if (isInstruction(words) || /\[\[|\]\]/u.test(words)) continue
    if (passage.sent !== '') append(passage, '\n', { start: span.start, end: span.start })
    const start = passage.sent.length
    appendSentence(passage, document.text, span, options)
    const sentence = { start, end: passage.sent.length }
    passage.sentences.push(sentence)
    const isCited = options.offline.citations.some(
      (c) => c.version === document.version && c.start < span.end && span.start < c.end,
    )
    if (isCited) passage.needed.push(sentence)
  }
  return passage
}

function nearestHeading({ section, headings }: Unit): string | null {
  return headings.find((h) => h.section !== section && h.section.heading !== '')?.section.heading ?? null
}

function nameLine({ header }: StoredDocument): string {
  return [
    header.kind === 'tin' ? null : header.kind,
    header.number,
    header.issuer,
    header.place,
    header.title,
  ]
    .filter(Boolean)
    .join(', ')
}

function contextLine(line: string, options: EvidenceOptions): string[] {
  const short = line.replace(/\s+/gu, ' ').slice(0, 240)
  if (short === '' || isInstruction(short) || /\[\[|\]\]/u.test(short)) return []
  const made: Pick<Passage, 'sent' | 'from'> = { sent: '', from: [] }
  appendSentence(made, short, { start: 0, end: short.length }, options)
  return [made.sent]
}

/** The sentences of a place; of a long one those around what the offline answer cites. */
function within(text: string, unit: Unit, offline: Answer): Span[] {
  const all = unit.row ? [{ start: unit.start, end: unit.end }] : statementsOf(text, unit)
  const cited = offline.citations.find((c) => c.start < unit.end && unit.start < c.end)
  const first = cited ? Math.max(0, all.findIndex((s) => s.end > cited.start) - 2) : 0
  const kept: Span[] = []
  let length = 0
  for (const span of all.slice(first)) {
    length += span.end - span.start
    if (length > longestPassage && kept.length > 0) break
    if (span.end - span.start <= 2 * longestPassage) kept.push(span)
  }
  return kept
}

/** Sentences, where what a line joins by semicolons or after a colon stays one statement: its subject may stand first. */
function statementsOf(text: string, unit: Span): Span[] {
  const merged: Span[] = []
  for (const span of sentencesOf(text, unit)) {
    const last = merged.at(-1)
    const goesOn =
      last &&
      /[;:]$/u.test(text.slice(last.start, last.end)) &&
      !text.slice(last.end, span.start).includes('\n')
    if (last && goesOn && span.end - last.start < longestPassage) last.end = span.end
    else merged.push({ ...span })
  }
  return merged
}

/** Appends one sentence: facts and private words as placeholders, blanks as one space, invisible characters not at all. */
function appendSentence(
  to: Pick<Passage, 'sent' | 'from'>,
  text: string,
  span: Span,
  { placeholders, names, asked }: EvidenceOptions,
): void {
  const words = text.slice(span.start, span.end)
  let at = 0
  for (const { start, end, letter } of hiddenSpans(words, asked.asOf, names)) {
    appendWords(to, words.slice(at, start), span.start + at)
    append(to, placeholders.of(letter, words.slice(start, end)), {
      start: span.start + start,
      end: span.start + end,
    })
    at = end
  }
  appendWords(to, words.slice(at), span.start + at)
}

function appendWords(to: Pick<Passage, 'sent' | 'from'>, words: string, offset: number): void {
  for (let i = 0; i < words.length; i++) {
    const char = words[i]!
    const place = { start: offset + i, end: offset + i + 1 }
    if (/\s/u.test(char)) {
      if (to.sent !== '' && !/\s$/u.test(to.sent)) append(to, ' ', place)
    } else if (!/[\p{Cc}\p{Cf}]/u.test(char)) append(to, char, place)
  }
}

function append(to: Pick<Passage, 'sent' | 'from'>, words: string, place: Span): void {
  to.sent += words
  for (let i = 0; i < words.length; i++) to.from.push(place)
}

interface Hidden extends Span {
  letter: 'P' | 'L' | 'N' | 'V'
}

const link =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![\p{L}\d@.])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org|gov|edu|info|io)(?:\/[^\s<>"“”]*)?(?![\p{L}])/giu
/** Dates in any writing that the reader of time expressions may leave. */
const looseDate =
  /(?<![\d.,])(?:(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|(?:tháng\s+)?\d{1,2}\/\d{4}|(?:năm\s+)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?)(?!\d|[.,]\d|\s?%)/giu

/** What a model gets only as a placeholder: contacts, links, people, document numbers, times. No two overlap. */
function hiddenSpans(words: string, asOf: Day, names: readonly string[]): Hidden[] {
  const found: Hidden[] = []
  const add = (letter: Hidden['letter'], start: number, end: number) => {
    if (!found.some((f) => f.start < end && start < f.end)) found.push({ letter, start, end })
  }
  const people = privateSpans(words, names)
  for (const { kind, start, end } of people) if (kind === 'contact') add('L', start, end)
  for (const m of words.matchAll(link)) add('L', m.index, m.index + m[0].length)
  for (const { start, end } of findNumbers(words)) add('V', start, end)
  for (const { kind, start, end } of people) if (kind === 'person') add('P', start, end)
  for (const t of parseTimeExpressions(words, asOf)) if (t.kind !== 'invalid') add('N', t.start, t.end)
  // "1.3. Cải cách": a label is no date
  const label = /^\s*(?:[-+*•]\s*)?\d+(?:\.\d+)*[.)]?(?=\s)/u.exec(words)?.[0].length ?? 0
  for (const m of words.matchAll(looseDate)) if (m.index >= label) add('N', m.index, m.index + m[0].length)
  return found.sort((a, b) => a.start - b.start)
}

/** The source span of a stretch of `sent`. */
export function sourceSpan(passage: Passage, { start, end }: Span): Span {
  const places = passage.from.slice(start, end)
  return {
    start: Math.min(...places.map((p) => p.start)),
    end: Math.max(...places.map((p) => p.end)),
  }
}
