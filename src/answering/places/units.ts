// A document cut into the smallest places an answer may cite: the own words of one numbered place, or one table row.

import type { Deadline, Section, Span, TableRow } from '../../document.ts'
import type { Consolidation } from '../../library/consolidation.ts'
import { sentencesOf } from '../../library/sentences.ts'
import { chromeSpans } from '../../library/site-chrome.ts'
import type { StoredDocument } from '../../library/store.ts'
import { reportNamedBeside } from './report-named.ts'
import { type Syllable, syllablesOf } from './syllables.ts'

export interface Unit extends Span {
  document: StoredDocument
  section: Section
  /** Present when the unit is a row of a table. */
  row: TableRow | null
  /** Where each folded syllable stands, as indexes into `syllables`. */
  positions: Map<string, number[]>
  syllables: Syllable[]
  /** Syllables of the own heading and, nearest first, of the headings above; last of the clause beside that names its report. */
  headings: { section: Section; syllables: Set<string>; list: Syllable[] }[]
  deadlines: Deadline[]
}

export interface PreparedDocument {
  document: StoredDocument
  units: Unit[]
  children: Map<string, Section[]>
  byPath: Map<string, Section>
  titleSyllables: Set<string>
  /** The same with their marks. */
  titleSpoken: Set<string>
  /** Of a text that later papers have changed, which is read as it holds now: where each stretch of it is from. */
  consolidation?: Consolidated
  /** The same document as later papers have changed it. */
  amended?: PreparedDocument
}

/** The text before its changes, and what stands where in the text as it reads now. */
export interface Consolidated extends Consolidation<StoredDocument> {
  former: StoredDocument
}

/** Cuts a document into units; pure, and the costly step of a first question about it. */
export function prepareDocument(document: StoredDocument): PreparedDocument {
  const byPath = new Map(document.sections.map((s) => [s.path, s]))
  const children = new Map<string, Section[]>()
  for (const s of document.sections) {
    if (s.parent !== null) children.set(s.parent, [...(children.get(s.parent) ?? []), s])
  }
  const aside = [...chromeSpans(document.text), ...captionsOf(document.text)]
  const headingsOf = headingCache(document, byPath)
  const units = document.sections
    .filter((s) => s.kind !== 'signature')
    .flatMap((section) => {
      const own = ownSpans(section, children.get(section.path) ?? [])
      const rows = document.rows.filter((r) => r.section === section.path)
      return [
        ...own
          .flatMap((span) => without(span, [...rows, ...aside]))
          .flatMap((span) => unitOf(span, section, null)),
        ...rows.flatMap((row) => unitOf(row, section, row)),
      ]
    })
    .sort((a, b) => a.start - b.start)
  const { header } = document
  const title = [
    header.kind,
    header.number,
    header.issuer,
    header.place,
    header.title,
    header.issued?.slice(0, 4),
  ].join(' ')
  return {
    document,
    units,
    children,
    byPath,
    titleSyllables: new Set(syllablesOf(title).map((s) => s.folded)),
    titleSpoken: new Set(syllablesOf(title).map((s) => s.spoken)),
  }

  function unitOf(span: Span, section: Section, row: TableRow | null): Unit[] {
    if (document.text.slice(span.start, span.end).trim() === '') return []
    return [lazyUnit(document, section, row, span, headingsOf)]
  }
}

const caption =
  /^[^\S\n]*\((?:[Bb]an hành )?[Kk]èm theo (?:Kế hoạch|Quyết định|Công văn|Thông tư|Thông báo|Nghị định|Nghị quyết|Chỉ thị|Hướng dẫn|Chương trình|Tờ trình|Báo cáo)\s[^()]{3,200}\)[^\S\n]*$/gmu

/** "(Kèm theo Kế hoạch số …)" below the title of an annex repeats the document's name and answers nothing. */
function captionsOf(text: string): Span[] {
  return [...text.matchAll(caption)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A unit whose syllables are read when it is first weighed: of a long decree most places never are. */
function lazyUnit(
  document: StoredDocument,
  section: Section,
  row: TableRow | null,
  { start, end }: Span,
  headingsOf: (section: Section, row: TableRow | null) => Unit['headings'],
): Unit {
  let syllables: Syllable[] | null = null
  let positions: Map<string, number[]> | null = null
  let headings: Unit['headings'] | null = null
  const read = () => {
    syllables ??= syllablesWithin(document.text, {
      start: start + (row ? indexLength(row) : labelLength(document.text, start, section)),
      end,
    })
    return syllables
  }
  return {
    ...{ start, end, document, section, row },
    get syllables() {
      return read()
    },
    get positions() {
      positions ??= positionsOf(read())
      return positions
    },
    get headings() {
      headings ??= headingsOf(section, row)
      return headings
    },
    deadlines: document.deadlines.filter((d) =>
      // the time of a row may stand in one above
      row ? d.end === end && d.start <= start : d.time.start >= start && d.time.end <= end,
    ),
  }
}

/** The running number in front of a row counts rows, and is no figure of it. */
function indexLength(row: TableRow | null): number {
  const [first] = row?.cells ?? []
  return first && first.start === row?.start && /^\s*(?:\d{1,3}|[IVX]{1,4})\.?\s*$/u.test(first.text)
    ? first.text.length
    : 0
}

/** The number of a clause counts nothing either: "1.1. Lập danh mục" speaks of no "đợt 1". */
function labelLength(text: string, start: number, section: Section): number {
  if (start !== section.start) return 0
  return text.slice(start, start + 16).match(/^\s*\**(?:\d{1,2}\.)*\d{1,2}[.)](?=\s|\*)/u)?.[0].length ?? 0
}

function syllablesWithin(text: string, span: Span): Syllable[] {
  return syllablesOf(text.slice(span.start, span.end)).map((s) => ({
    ...s,
    start: s.start + span.start,
    end: s.end + span.start,
  }))
}

function positionsOf(syllables: Syllable[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  syllables.forEach((s, i) => {
    const list = positions.get(s.folded)
    if (list) list.push(i)
    else positions.set(s.folded, [i])
  })
  return positions
}

/** The parts of a section that belong to none of its children. */
function ownSpans(section: Section, children: Section[]): Span[] {
  return without({ start: section.start, end: section.end }, children)
}

/** `span` less the `holes`, in order. */
export function without(span: Span, holes: Span[]): Span[] {
  const parts: Span[] = []
  let at = span.start
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.end <= at || hole.start >= span.end) continue
    if (hole.start > at) parts.push({ start: at, end: hole.start })
    at = Math.max(at, hole.end)
  }
  if (at < span.end) parts.push({ start: at, end: span.end })
  return parts
}

function headingCache(document: StoredDocument, byPath: Map<string, Section>) {
  const own = new Map<string, Unit['headings'][number]>()
  const beside = new Map<Section, Unit['headings'][number] | null>()
  const headingOf = (section: Section) => {
    const known = own.get(section.path)
    if (known) return known
    const list = syllablesOf(leadOf(document, section))
    const made = { section, list, syllables: new Set(list.map((s) => s.folded)) }
    own.set(section.path, made)
    return made
  }
  const besideOf = (section: Section) => {
    const known = beside.get(section)
    if (known !== undefined) return known
    const named = reportNamedBeside(section, document.sections, (s) => leadOf(document, s))
    const made = named && headingOf(named)
    beside.set(section, made)
    return made
  }
  return (section: Section, row: TableRow | null): Unit['headings'] => {
    const chain = [headingOf(section)]
    for (let s = section.parent && byPath.get(section.parent); s; s = s.parent && byPath.get(s.parent)) {
      chain.push(headingOf(s))
    }
    // behind the headings above, which stand nearer than a clause beside
    chain.push(...chain.flatMap((h) => besideOf(h.section) ?? []).slice(0, 1))
    if (!row) return chain
    const list = syllablesOf(row.cells.map((c) => c.column).join(' '))
    return [{ section, list, syllables: new Set(list.map((s) => s.folded)) }, ...chain]
  }
}

/** The heading of a place, or the words that open it when it has none: what the places below it are about. */
export function leadOf(document: StoredDocument, section: Section): string {
  if (section.heading) return section.heading
  if (section.kind === 'opening') return ''
  const first = sentencesOf(document.text, {
    start: section.start,
    end: Math.min(section.end, section.start + 600),
  })[0]
  return first ? document.text.slice(first.start, Math.min(first.end, first.start + 200)) : ''
}
