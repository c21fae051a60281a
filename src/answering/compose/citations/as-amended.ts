// An answer found in a text as it reads now, told from the papers that say it: what a later paper changed is quoted from that
// paper, what stood there before is named as former, and every other quote is of the amended text itself.

import type { Citation } from '../../../answer.ts'
import { placeName, type Span, type TableRow } from '../../../document.ts'
import { type AmendedPlace, formerSpan } from '../../../library/consolidation.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import type { Consolidated, PreparedDocument } from '../../places/units.ts'
import { facts } from '../../proof.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { pathAt } from '../header.ts'

type Place = AmendedPlace<StoredDocument>

/** The draft with quotes and citations of real papers alone; as it is where nothing that it rests on was changed. */
export function asAmended({ view, u }: Asked, draft: Draft): Draft {
  const claimed = u.claim ? facts(u.text) : null
  return draft.documents
    .flatMap((id) => view.loaded(id) ?? [])
    .filter((prepared) => prepared.consolidation)
    .reduce((told, prepared) => toldOf(prepared, prepared.consolidation!, told, claimed), draft)
}

/** Places that were changed, with what is cited of them as they read now. */
type Touched = Map<Place, Span[]>

function toldOf(
  prepared: PreparedDocument,
  consolidation: Consolidated,
  draft: Draft,
  claimed: Set<string> | null,
): Draft {
  const { former } = consolidation
  const own = draft.citations.filter(({ version }) => version === former.version)
  const heads = prepared.document.rows.filter(({ cells }) => cells.every(({ column }) => column === ''))
  const isHead = (c: Span) => heads.some((row) => row.start <= c.start && c.end <= row.end)
  const touched: Touched = new Map()
  for (const c of own)
    for (const place of isHead(c) ? [] : changedIn(consolidation, c))
      touched.set(place, [...(touched.get(place) ?? []), c])
  const citations = draft.citations.map((c) => (own.includes(c) ? citationOf(consolidation, c) : c))
  const whole: Draft = { ...draft, citations, documents: [...draft.documents] }
  if (touched.size === 0) return whole
  const said = own.filter((c) => !isHead(c))
  whole.lines = withRealQuotes(prepared, consolidation, own, said, withoutNotes(draft.lines, touched))
  whole.warnings = withoutNotes(draft.warnings, touched)
  const open = [texts.unsettled, texts.no].some((line) => line === whole.lines[0])
  if (open && claimed && [...touched.keys()].some((place) => isFormer(consolidation, place, claimed)))
    whole.lines[0] = texts.noLonger
  tellChanges(whole, consolidation, touched, prepared.document.rows)
  return proven(whole, [...new Set([...touched.keys()].map(({ by }) => by))])
}

function stretchesIn({ stretches }: Consolidated, { start, end }: Span) {
  return stretches.filter((s) => s.start < end && start < s.end)
}

function changedIn(consolidation: Consolidated, span: Span): Place[] {
  return stretchesIn(consolidation, span).flatMap(({ amended }) => amended ?? [])
}

interface Real {
  document: StoredDocument
  path: string
  span: Span
  /** Words of the later paper alone. */
  fresh: boolean
}

/** The paper that a span of the text as it reads now is quoted from: the later one for its own words, else the amended one. */
function realOf(consolidation: Consolidated, span: Span, section: string): Real {
  const { former } = consolidation
  const [only, ...more] = stretchesIn(consolidation, span)
  if (only?.amended && more.length === 0) {
    const { by } = only.amended
    const start = only.from + span.start - only.start
    const path = pathAt(by, start)
    return { document: by, path, span: { start, end: start + span.end - span.start }, fresh: true }
  }
  return { document: former, path: section, span: formerSpan(consolidation, span), fresh: false }
}

function citationOf(consolidation: Consolidated, citation: Citation): Citation {
  const { document, path, span } = realOf(consolidation, citation, citation.section)
  return cite(document, path, span)
}

/** What is claimed stood in the former words, and stands in the present ones no more. */
function isFormer({ former }: Consolidated, { by, old, fresh }: Place, claimed: Set<string>): boolean {
  const before = facts(former.text.slice(old.start, old.end))
  const now = facts(by.text.slice(fresh.start, fresh.end))
  const said = [...claimed].filter((fact) => before.has(fact) || now.has(fact))
  return said.length > 0 && said.every((fact) => !now.has(fact))
}

/** General notes on a paper that is told from below. */
function withoutNotes(lines: string[], touched: Touched): string[] {
  const notes = [...touched.keys()].map(({ by }) => texts.amendedBy(nameOf(by)))
  return lines.filter((line) => !notes.some((note) => line === note || line === `${texts.note}: ${note}`))
}

/** The lines with each quote as the real paper has it, and that paper named as its source. */
function withRealQuotes(
  { document }: PreparedDocument,
  consolidation: Consolidated,
  own: Citation[],
  said: Citation[],
  lines: string[],
): string[] {
  const told: string[] = []
  const cited = said.map((c) => ({ section: c.section, real: realOf(consolidation, c, c.section) }))
  // quotes since the last source line: where they stand
  let above: Real[] = []
  for (const line of lines) {
    const quoted: Real[] = []
    let lead: string | null = null
    const words = line.replace(/“([^”]*)”/gu, (as, quote: string) => {
      const found = spanOf(document.text, quote, own)
      if (!found) return as
      const changed = changedIn(consolidation, found.span)
      const real = realOf(consolidation, found.span, found.section)
      quoted.push(real)
      if (changed.length === 0 || real.fresh) return as
      if (line.startsWith('“')) lead ??= nowLine(changed, told)
      return `“${shownAs(quote, real)}”`
    })
    if (lead !== null) told.push(lead)
    const named = cited.filter((c) =>
      words.includes(`${nameOf(consolidation.former)}, ${placeName(c.section)}`),
    )
    const rest = above.length > 0 ? above : named.map(({ real }) => real)
    const meant = quoted.length > 0 ? quoted : rest
    told.push(withRealSource(consolidation, words, meant))
    above = /^Nguồn/u.test(line) ? [] : [...above, ...quoted]
  }
  return told
}

/** "**ít nhất 07 ngày**" before the quote of the former words, where a figure was changed. */
function nowLine(changed: Place[], told: string[]): string | null {
  const figured = changed.filter(({ by, fresh }) => /\d/u.test(by.text.slice(fresh.start, fresh.end)))
  const untold = figured.map(freshWords).filter((words) => !told.some((line) => line.includes(words)))
  return untold.length === 0 ? null : texts.nowReads(untold)
}

function freshWords({ by, fresh }: Place): string {
  return shortQuote(by.text, fresh, null, 200).shown
}

function shownAs(quote: string, { document, span }: Real): string {
  const { shown } = shortQuote(document.text, span, null, 2000)
  return `${quote.startsWith('… ') ? '… ' : ''}${shown}${quote.endsWith(' …') ? ' …' : ''}`
}

/** The name of the amended text gives way where all that is quoted is of the later one. */
function withRealSource({ former }: Consolidated, line: string, quoted: Real[]): string {
  const [first] = quoted
  if (!first?.fresh || !quoted.every((q) => q.fresh && q.document === first.document)) return line
  const name = nameOf(former)
  const at = line.indexOf(name)
  if (at < 0) return line
  const place = /^, (?:mục |phần )?[^:;“”]*/u.exec(line.slice(at + name.length))?.[0] ?? ''
  return `${line.slice(0, at)}${nameOf(first.document)}, ${placeName(first.path)}${line.slice(at + name.length + place.length)}`
}

/** Where a quote as shown stands within what is cited. */
function spanOf(text: string, quote: string, own: Citation[]): { span: Span; section: string } | null {
  const words = quote
    .replace(/\*\*/gu, '')
    .replace(/^… | …$/gu, '')
    .trim()
    .split(/[\s|"]+/u)
    .filter(Boolean)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  if (words.length === 0) return null
  const pattern = new RegExp(words.join('[\\s|*"“”]+'), 'u')
  for (const { start, end, section } of own) {
    const found = pattern.exec(text.slice(start, end))
    if (found) {
      const at = start + found.index
      return { span: { start: at, end: at + found[0].length }, section }
    }
  }
  return null
}

const mostTold = 3

/** By which words the place was changed, and what stood there before. */
function tellChanges(draft: Draft, { former }: Consolidated, touched: Touched, rows: TableRow[]): void {
  const told: string[] = []
  for (const { by, order, fresh } of [...touched.keys()].slice(mostTold)) {
    draft.citations.push(cite(by, pathAt(by, order.start), order), cite(by, pathAt(by, fresh.start), fresh))
  }
  for (const [place, spans] of [...touched].slice(0, mostTold)) {
    const { by, order, old, fresh } = place
    const whole = order.start <= fresh.start && fresh.end <= order.end
    const path = pathAt(by, order.start)
    draft.citations.push(cite(by, path, order))
    const name = `${nameOf(former)}, ${placeName(place.place)}`
    if (whole) {
      const { shown, span } = shortQuote(by.text, order, fresh, 320)
      told.push(texts.amendedIn(sourceLine(by, path, shown)))
      draft.citations.push(cite(by, path, span))
    } else if (!draft.lines.some((line) => line.includes(nameOf(by))))
      told.push(texts.amendedIn(sourceLine(by, pathAt(by, fresh.start), null)))
    const before = whole ? null : formerWords(former, place, spans, rows)
    if (before) {
      const { shown, span } = shortQuote(former.text, before, null, 200)
      told.push(`${texts.note}: ${texts.formerWords(shown, name)}`)
      draft.citations.push(cite(former, place.place, span))
    } else if (old.start === old.end) told.push(`${texts.note}: ${texts.addedTo(nameOf(former))}`)
    else if (!whole) {
      told.push(`${texts.note}: ${texts.insteadOf(name)}`)
      draft.citations.push(cite(former, place.place, shortQuote(former.text, old, null, 200).span))
    }
  }
  const [first] = touched.keys()
  if (touched.size > mostTold && first) told.push(`${texts.note}: ${texts.amendedToo(nameOf(first.by))}`)
  const at = draft.lines.findLastIndex((line) => line.includes(nameOf(former)))
  // what is listed below the name stays with it
  const listed = draft.lines.slice(at + 1).some((line) => line.startsWith('• '))
  draft.lines.splice(at < 0 || listed ? draft.lines.length : at + 1, 0, ...new Set(told))
}

/** What stood there before, where it is short enough to be read beside what stands there now; of a table the row alone. */
function formerWords(former: StoredDocument, { old }: Place, cited: Span[], rows: TableRow[]): Span | null {
  const [first] = cited
  const row = rows.find((r) => first && r.start <= first.start && first.end <= r.end)
  const name = row && nameOfRow(row)
  const there =
    name && former.rows.find((r) => old.start <= r.start && r.end <= old.end && nameOfRow(r) === name)
  if (there) return there
  const words = former.text.slice(old.start, old.end)
  return cited.length <= 2 && words.trim() !== '' && words.length <= 400 && !/\n/u.test(words.trim())
    ? old
    : null
}

/** Its number and what it is of. */
function nameOfRow({ cells }: TableRow): string {
  return cells
    .slice(0, 2)
    .map(({ text }) => text.trim())
    .join(' ')
}
