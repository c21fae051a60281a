// An amended text as it reads now: the words of later held papers put where they stand instead, each stretch with the place
// that it came from. Pure. It is for looking in and reckoning with; what is quoted is always the text of one paper.

import type { DocumentHeader, ReadDocument, Reference, Section, Span, TableRow } from '../document.ts'
import { rowExchanges } from './amended-rows.ts'
import { type AmendingOrder, amendingOrders } from './amending-orders.ts'
import { foldNumber } from './numbers.ts'
import { readOutline } from './outline.ts'

/** What is looked at of a held paper. */
export interface Amendable {
  id: number
  header: Pick<DocumentHeader, 'number' | 'issued' | 'effective'>
  text: string
  sections: Section[]
  rows: TableRow[]
  references: Reference[]
}

/** One place that a later paper has changed. */
export interface AmendedPlace<D extends Amendable = Amendable> {
  by: D
  /** The words of the later paper that order the change. */
  order: Span
  /** The place as the amended text numbers it. */
  place: string
  /** What stood there in the amended text; empty where words were only added. */
  old: Span
  /** What stands there now, in the later paper. */
  fresh: Span
}

/** A stretch of the text as it reads now. */
export interface Stretch<D extends Amendable = Amendable> extends Span {
  /** Where it begins in the paper that it is from. */
  from: number
  /** `null` for words of the amended text itself. */
  amended: AmendedPlace<D> | null
}

export interface Consolidation<D extends Amendable = Amendable> {
  text: string
  stretches: Stretch<D>[]
}

interface Edit<D extends Amendable> extends Span {
  place: AmendedPlace<D>
}

/** The text with what `amenders` have changed in it, oldest first; `null` where nothing of theirs could be put in. */
export function consolidated<D extends Amendable>(document: D, amenders: D[]): Consolidation<D> | null {
  let now: Consolidation<D> = {
    text: document.text,
    stretches: [{ start: 0, end: document.text.length, from: 0, amended: null }],
  }
  const byAge = [...amenders].sort((a, b) => (a.header.issued ?? '').localeCompare(b.header.issued ?? ''))
  for (const by of byAge) now = amendedBy(now, document, by)
  return now.stretches.some(({ amended }) => amended) ? now : null
}

/** Where a stretch of the text as it reads now stood in the amended text before. */
export function formerSpan({ stretches }: Consolidation, { start, end }: Span): Span {
  const within = stretches.filter((s) => s.start < end && start < s.end)
  const starts = within.map((s) => s.amended?.old.start ?? s.from + Math.max(0, start - s.start))
  const ends = within.map((s) => s.amended?.old.end ?? s.from + Math.min(s.end, end) - s.start)
  return { start: Math.min(...starts), end: Math.max(...ends) }
}

/** Where a stretch of the amended text stands in the text as it reads now; what was changed there is taken whole. */
export function presentSpan({ stretches }: Consolidation, { start, end }: Span): Span {
  const spans = stretches.flatMap((s) => {
    const former = s.amended?.old ?? { start: s.from, end: s.from + s.end - s.start }
    if (former.start >= end || start >= former.end) return []
    if (s.amended) return [{ start: s.start, end: s.end }]
    const shift = s.start - s.from
    return [{ start: Math.max(start, former.start) + shift, end: Math.min(end, former.end) + shift }]
  })
  const first = spans[0] ?? { start, end }
  return { start: first.start, end: spans.at(-1)?.end ?? end }
}

function amendedBy<D extends Amendable>(now: Consolidation<D>, document: D, by: D): Consolidation<D> {
  const outline =
    now.text === document.text ? document : (readOutline(now.text) as Pick<ReadDocument, 'sections' | 'rows'>)
  const target = { text: now.text, sections: outline.sections, rows: outline.rows }
  const orders = amendingOrders(by).filter(
    (order) => numberOf(by, order) === foldNumber(document.header.number ?? ''),
  )
  const found = [
    ...orders.flatMap((order) => editsOf(target, by, order)),
    ...(orders.length > 0 || namesOnly(by, document) ? rowExchanges(target, by) : []),
  ]
  const edits = found
    .map(({ start, end, order, place, fresh }) => ({
      ...{ start, end },
      place: {
        by,
        order,
        place,
        fresh,
        old: start < end ? formerSpan(now, { start, end }) : behind(now, end),
      },
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const apart = edits.filter(
    (e) =>
      !edits.some(
        (o) => o.start <= e.start && e.end <= o.end && e.start < o.end && o.end - o.start > e.end - e.start,
      ),
  )
  return apart.reduceRight((state, edit) => withEdit(state, edit), now)
}

function behind(now: Consolidation, at: number): Span {
  const { end } = formerSpan(now, { start: at - 1, end: at })
  return { start: end, end }
}

/** A change as it is put into the text; an empty span gives nothing up. */
export interface Found extends Span {
  order: Span
  place: string
  fresh: Span
}

/** What an amending text changes: the number named on the order's own line, else the last one it said that it amends. */
function numberOf({ references, text }: Amendable, order: AmendingOrder): string | null {
  const own = references.filter((r) => !r.internal && r.number !== null)
  const inside = own.find(
    (r) =>
      order.start <= r.start &&
      r.end <= order.end &&
      !(order.fresh.start <= r.start && r.end <= order.fresh.end) &&
      /(?:điểm|khoản|điều|mục|phụ lục)\s[^.;\n]{0,60}$/iu.test(text.slice(order.start, r.start)),
  )
  const said = own.filter(
    (r) => r.relation === 'sửa đổi, bổ sung' && r.subject === null && r.start <= order.end,
  )
  const number = inside?.number ?? said.at(-1)?.number ?? null
  return number === null ? null : foldNumber(number)
}

function namesOnly({ references }: Amendable, { header }: Amendable): boolean {
  const own = references.filter(
    (r) => r.relation === 'sửa đổi, bổ sung' && r.subject === null && r.number !== null,
  )
  return own.length > 0 && own.every((r) => foldNumber(r.number ?? '') === foldNumber(header.number ?? ''))
}

export interface Target {
  text: string
  sections: Section[]
  rows: TableRow[]
}

function editsOf(
  target: Target,
  by: Amendable,
  { act, places, old, fresh, ...order }: AmendingOrder,
): Found[] {
  const { text, sections } = target
  const found = places.flatMap((path) => sections.find((s) => s.path === path) ?? [])
  const said = { order: { start: order.start, end: order.end }, fresh }
  if (act === 'exchange' && old) {
    const spans = places.length > 0 ? found : [{ start: 0, end: text.length, path: '' }]
    return spans.flatMap(({ start, end, path }) =>
      occurrences(text, by.text.slice(old.start, old.end), { start, end }).map((span) => ({
        ...{ ...span, ...said, place: path || pathAt(sections, span.start) },
      })),
    )
  }
  const [place] = found
  if (act === 'annex') return annexOf(target, by, said.order, places[0] ?? '', fresh)
  if (!place) return []
  if (act === 'added') {
    const end =
      place.end -
      (text.slice(place.start, place.end).length - text.slice(place.start, place.end).trimEnd().length)
    return [{ start: end, end, ...said, place: place.path }]
  }
  const label = labelOf(text.slice(place.start, place.start + 40))
  const labelled = labelOf(by.text.slice(fresh.start, fresh.start + 40)).length > 0
  const end = place.start + text.slice(place.start, place.end).trimEnd().length
  return [{ start: place.start + (labelled ? 0 : label.length), end, ...said, place: place.path }]
}

function labelOf(words: string): string {
  return (
    /^\s*(?:(?:Điều\s+\d+[a-zđ]?\.?|\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}\.)\s*)/u.exec(words)?.[0] ??
    ''
  )
}

function annexOf(target: Target, by: Amendable, order: Span, path: string, named: Span): Found[] {
  const annexes = (sections: Section[]) => sections.filter(({ kind }) => kind === 'annex')
  const pick = (of: Section[], name: string) =>
    of.find((s) => s.path === name) ?? (of.length === 1 && /^Phụ lục$/u.test(name) ? of[0] : undefined)
  const old = pick(annexes(target.sections), path)
  const fresh = pick(
    annexes(by.sections),
    by.text.slice(named.start, named.end).replace(/\s+(?:số\s+)?/u, ' '),
  )
  if (!old || !fresh) return []
  const trimmed = (text: string, { start, end }: Span) => ({
    start,
    end: start + text.slice(start, end).trimEnd().length,
  })
  return [{ ...trimmed(target.text, old), order, place: old.path, fresh: trimmed(by.text, fresh) }]
}

/** Where words stand, however their blanks are broken; a phrase begins and ends with a word. */
function occurrences(text: string, words: string, within: Span): Span[] {
  const body = words
    .trim()
    .split(/\s+/u)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+')
  if (body === '') return []
  const pattern = new RegExp(`(?<![\\p{L}\\d])${body}(?![\\p{L}\\d]|\\/\\d)`, 'giu')
  return [...text.slice(within.start, within.end).matchAll(pattern)].map((m) => ({
    start: within.start + m.index,
    end: within.start + m.index + m[0].length,
  }))
}

function pathAt(sections: Section[], at: number): string {
  const around = sections.filter((s) => s.start <= at && at < s.end)
  return around.sort((a, b) => b.start - a.start)[0]?.path ?? 'mở đầu'
}

/** Puts one change in; what was added stands on a line of its own, or behind the sentence where it has no number. */
function withEdit<D extends Amendable>(now: Consolidation<D>, edit: Edit<D>): Consolidation<D> {
  const { fresh, by } = edit.place
  const words = by.text.slice(fresh.start, fresh.end)
  const glue = edit.start < edit.end ? '' : labelOf(words.slice(0, 40)) ? '\n\n' : ' '
  const length = glue.length + words.length
  const shift = length - (edit.end - edit.start)
  const put = {
    ...{ start: edit.start, end: edit.start + length },
    ...{ from: fresh.start - glue.length, amended: edit.place },
  }
  const rest = cut(now.stretches, edit.end, now.text.length)
  return {
    text: now.text.slice(0, edit.start) + glue + words + now.text.slice(edit.end),
    stretches: [
      ...cut(now.stretches, 0, edit.start),
      put,
      ...rest.map((s) => ({ ...s, start: s.start + shift, end: s.end + shift })),
    ],
  }
}

function cut<D extends Amendable>(stretches: Stretch<D>[], from: number, to: number): Stretch<D>[] {
  return stretches.flatMap((s) => {
    const start = Math.max(s.start, from)
    const end = Math.min(s.end, to)
    return start < end ? [{ ...s, start, end, from: s.from + start - s.start }] : []
  })
}
