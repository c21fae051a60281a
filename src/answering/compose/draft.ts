// What a composer hands to the proof gate: lines that a person reads, and the evidence each of them rests on.

import type { AnswerDeadline, AnswerStatus, Citation } from '../../answer.ts'
import { formatDay } from '../../calendar/day.ts'
import { type Day, type HeldDocument, placeName, type Span } from '../../document.ts'
import { withoutWebRests } from '../../library/editor-notes.ts'
import type { StoredDocument } from '../../library/store.ts'
import { texts } from '../texts.ts'

export interface Draft {
  status: AnswerStatus
  lines: string[]
  citations: Citation[]
  deadlines: AnswerDeadline[]
  warnings: string[]
  choices: { label: string; question: string }[]
  /** Results of calculations that the lines show: dates, counts. */
  calculated: string[]
  /** Days of deadlines that the answer tells as moved: no claim of them holds. */
  former: Day[]
  /** Documents that the answer rests on, for follow-ups. */
  documents: number[]
  /** Whom the one duty told is owed to: "sở đó" of a follow-up. */
  receiver: string | null
}

/** A draft with nothing said yet. */
export function emptyDraft(status: AnswerStatus): Draft {
  return {
    status,
    lines: [],
    citations: [],
    deadlines: [],
    warnings: [],
    choices: [],
    calculated: [],
    former: [],
    documents: [],
    receiver: null,
  }
}

/** A verbatim citation of `span`; leading and trailing blanks are left out of it. */
export function cite(document: StoredDocument, section: string, span: Span): Citation {
  const { start, end } = withoutBlanks(document.text, span)
  const { number, issuer, issued, title } = document.header
  return {
    document: number ?? title ?? document.source,
    issuer,
    issued,
    version: document.version,
    section: numberedPath(document, section, start),
    quote: document.text.slice(start, end),
    start,
    end,
  }
}

/** Closing words belong to their nearest numbered place (shared/design/contracts.md). */
function numberedPath({ sections }: StoredDocument, section: string, at: number): string {
  if (section.endsWith(', đoạn cuối')) return section.slice(0, -', đoạn cuối'.length)
  if (section !== 'đoạn kết') return section
  const before = sections.filter(
    (s) => s.start <= at && !['opening', 'closing', 'recipients', 'signature'].includes(s.kind),
  )
  return before.sort((a, b) => b.start - a.start)[0]?.path ?? section
}

function withoutBlanks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** The lines of the text that carry number and date of issue: what proves a source line. */
export function headerCitations(document: StoredDocument): Citation[] {
  const { number, issued } = document.header.spans
  const spans = [number, issued].filter((s): s is Span => s !== undefined).sort((a, b) => a.start - b.start)
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return []
  const opening =
    document.sections.find((s) => s.start <= first.start && first.start < s.end)?.path ?? 'mở đầu'
  if (last.end - first.start <= 200)
    return [cite(document, opening, lineOf(document.text, { start: first.start, end: last.end }))]
  return spans.map((span) => cite(document, opening, lineOf(document.text, span)))
}

function lineOf(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  return end - start > 400 ? span : { start, end: end < 0 ? text.length : end }
}

/** "Kế hoạch 61/KH-UBND, Hà Nội, 01/3/2023": never a number without its place, never a date without its year. */
export function nameOf({ header, nature, source }: HeldDocument): string {
  const kind =
    header.kind && header.kind !== 'tin'
      ? capital(header.kind)
      : nature === 'news'
        ? texts.planInNews
        : texts.document
  const date = header.issuedAsWritten ?? (header.issued && formatDay(header.issued))
  const titled =
    header.kind && header.kind !== 'tin' && header.title ? `${kind} ${header.title}` : header.title
  const name = header.number ? `${kind} ${header.number}` : (titled ?? source)
  return [name, header.place ?? header.issuer, date].filter(Boolean).join(', ')
}

/** "Nguồn: …" with what the reader must know of the copy: a digest, a news report. */
export function sourceLine(document: HeldDocument, section: string, quote: string | null): string {
  const kind =
    document.nature === 'digest'
      ? texts.sourceDigest
      : document.nature === 'news'
        ? texts.sourceNews
        : texts.source
  return `${kind}: ${nameOf(document)}, ${placeName(section)}${quote === null ? '' : `: “${quote}”`}`
}

/** With a capital at its head; the rest as it stands. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** A cut that spares less than this much of the longest quote hides more than it spares. */
const worthCutting = 1.6

/** A quote for reading: one line, shortened around `key` at the borders of clauses; `span` is what is really quoted. */
export function shortQuote(
  text: string,
  span: Span,
  key: Span | null,
  most = 320,
): { shown: string; span: Span } {
  const whole = withoutBlanks(text, span)
  const bulletless = {
    ...whole,
    start: whole.start + (text.slice(whole.start, whole.end).match(/^[-+*•–]\s+/u)?.[0].length ?? 0),
  }
  if (bulletless.end - bulletless.start <= most * worthCutting)
    return { shown: shown(text, bulletless, bulletless), span: bulletless }
  const focus =
    key && key.start >= whole.start && key.end <= whole.end
      ? key
      : { start: bulletless.start, end: bulletless.start }
  const borders = [
    bulletless.start,
    ...[...text.slice(bulletless.start, bulletless.end).matchAll(/[,;:.]\s+/gu)].map(
      (m) => bulletless.start + m.index + m[0].length,
    ),
    bulletless.end,
  ]
  let start = bulletless.start
  if (focus.end - start > most)
    start = borders.filter((b) => b <= focus.start && focus.end - b <= most * 0.75)[0] ?? focus.start
  let end =
    borders.filter((b) => b > Math.max(focus.end, start + 40) && b - start <= most).at(-1) ??
    Math.min(bulletless.end, Math.max(focus.end, start + most))
  if (end < bulletless.end && !/\s/u.test(text[end - 1] ?? ''))
    end = Math.max(focus.end, text.lastIndexOf(' ', end))
  const cut = withoutBlanks(text, { start, end: listEnd(text, end, bulletless.end) })
  return { shown: shown(text, cut, bulletless), span: cut }
}

/** A cut right behind a colon promises names and shows none: a short list that follows is kept whole. */
function listEnd(text: string, end: number, whole: number): number {
  if (end >= whole || !/:\s*$/u.test(text.slice(end - 3, end))) return end
  const stop = /[.;](?=\s|$)/u.exec(text.slice(end, whole))
  const close = stop ? end + stop.index + 1 : whole
  return close - end <= 160 ? close : end
}

function shown(text: string, cut: Span, whole: Span): string {
  const words = withoutWebRests(text.slice(cut.start, cut.end))
    .replace(/\t+/gu, ' | ')
    .replace(/\s+/gu, ' ')
    .replace(/[“”]/gu, '"')
  return `${cut.start > whole.start ? '… ' : ''}${words}${cut.end < whole.end ? ' …' : ''}`
}

/** Several drafts as one, in order. */
export function joined(drafts: Draft[]): Draft {
  const whole = emptyDraft('answered')
  for (const d of drafts) {
    whole.lines.push(...d.lines)
    whole.citations.push(...d.citations)
    whole.deadlines.push(...d.deadlines)
    whole.warnings.push(...d.warnings)
    whole.calculated.push(...d.calculated)
    whole.former.push(...d.former)
    whole.documents.push(...d.documents.filter((id) => !whole.documents.includes(id)))
  }
  return whole
}

/** Appends the header's proof once for every document cited, after the quotes that answer. */
export function proven(draft: Draft, documents: StoredDocument[]): Draft {
  const known = new Set(draft.documents)
  for (const document of documents) {
    if (!known.has(document.id)) draft.documents.push(document.id)
    known.add(document.id)
    for (const citation of headerCitations(document)) {
      if (!draft.citations.some((c) => c.version === citation.version && c.start === citation.start)) {
        draft.citations.push(citation)
      }
    }
  }
  return draft
}
