// Words that have been amended since: by a document that is held, or by one that only an editor's note in the text names.
// Whoever reads the quote must know of it. Pure.

import type { Citation } from '../../../answer.ts'
import { placeName, type Span } from '../../../document.ts'
import { type AmendingNote, amendingNotes } from '../../../library/editor-notes.ts'
import { foldNumber } from '../../../library/numbers.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { namesIn } from '../../question/names.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { pathAt } from '../header.ts'
import { amendersOf, amends } from './amendments.ts'

/** A note of an editor with the place that it speaks of. */
export interface PlacedNote extends AmendingNote {
  path: string
}

const mostLines = 3
const ofHead = new Set(['mở đầu', 'nơi nhận', 'chữ ký', 'đoạn kết'])

/** The answer with a line for each document that has amended what it quotes. */
export function withAmendments(asked: Asked, draft: Draft): Draft {
  if (draft.status !== 'answered') return draft
  const lines: string[] = []
  let touched = false
  for (const id of [...draft.documents]) {
    const prepared = asked.view.loaded(id)
    const quoted = draft.citations.filter(
      ({ version, section }) => version === prepared?.document.version && !ofHead.has(section),
    )
    if (!prepared || quoted.length === 0) continue
    const noted = notedLines(draft, prepared.document, quoted)
    const amended = amendedLines(asked, draft, prepared, quoted)
    touched ||= noted.length > 0 || amended.touched
    lines.push(...noted, ...amended.lines)
  }
  const told = lines.slice(0, mostLines)
  draft.warnings.push(...told)
  draft.lines.push(...told.map((line) => `${texts.note}: ${line}`))
  if (touched && draft.lines[0] === texts.yes) draft.lines[0] = texts.yesBefore
  return draft
}

/** What the notes in the text say of the places quoted, a line for each amending document. */
function notedLines(draft: Draft, document: StoredDocument, quoted: Citation[]): string[] {
  const known = draft.lines.join('\n')
  const isTold = (by: string) => known.includes(`**${by}**`) || known.includes(`bởi ${by};`)
  const notes = placedNotes(document).filter(
    (note) => quoted.some((c) => isWithin(c, note)) && !isTold(documentOf(note.by)),
  )
  return [...grouped(notes, ({ by }) => documentOf(by)).values()].map((group) => {
    const [first] = group
    for (const note of group) draft.citations.push(cite(document, pathAt(document, note.start), note))
    const places = [...new Set(group.map(placeOf))]
    return texts.amendedInNote(places.join(', '), first.how, first.by, first.from)
  })
}

/** All amendments that the notes of a text tell. */
export function placedNotes(document: StoredDocument): PlacedNote[] {
  return amendingNotes(document.text).map((note) => ({
    ...note,
    path: pathOf(pathAt(document, note.start), note.part),
  }))
}

/** "Điều 3.1"; a form or a phrase is told by where the quote is from. */
export function placeOf({ part, path }: PlacedNote): string {
  return ofOutline.has(part) ? placeName(path) : texts.quotedPlace
}

const ofOutline = new Set(['điều', 'khoản', 'điểm'])

/** "Khoản này" in a note that stands at "Điều 9.1.b" is Điều 9.1. */
function pathOf(path: string, part: string): string {
  const depth = { điều: 1, khoản: 2, điểm: 3 }[part]
  return depth && path.startsWith('Điều') ? path.split('.').slice(0, depth).join('.') : path
}

function isWithin({ section, start, end }: Citation, note: PlacedNote): boolean {
  return (
    section === note.path || section.startsWith(`${note.path}.`) || (start <= note.start && note.end <= end)
  )
}

/** "Khoản 1 Điều 1 Thông tư 22/2019/TT-BTC" → "Thông tư 22/2019/TT-BTC". */
export function documentOf(by: string): string {
  return by.replace(/^(?:(?:(?:điểm|khoản|điều|mục|chương|phụ lục)\s+[\p{L}\d]{1,4}|và|,)\s*)+/iu, '') || by
}

/** Held documents that amend the one quoted, each told once; with the new words where they are of the place quoted. */
function amendedLines(
  asked: Asked,
  draft: Draft,
  prepared: PreparedDocument,
  quoted: Citation[],
): { lines: string[]; touched: boolean } {
  const { number } = prepared.document.header
  const [first] = draft.citations
  let touched = false
  const lines = amendersOf(asked, prepared).flatMap((other) => {
    const { document } = other
    const beside = `${texts.others}: ${nameOf(document)}`
    const rest = draft.lines.filter((line) => !line.startsWith(beside))
    if (rest.some((line) => line.includes(document.header.number ?? '\n'))) return []
    draft.lines = rest
    const change = document.references.find(
      (r) =>
        amends(r) &&
        foldNumber(r.number ?? '') === foldNumber(number ?? '') &&
        r.target?.split('; ').some((path) => quoted.some((c) => covers(path, c.section))),
    )
    touched ||= change !== undefined && first?.version === prepared.document.version
    proven(draft, [document])
    // told with the very words, where the place is read as it holds now
    if (quoted.some((c) => changedBy(prepared, c).includes(document.id))) return []
    const section = change && document.sections.find(({ path }) => path === change.section)
    const named = section ? undefined : namesClaimed(asked, other)
    touched ||= named !== undefined
    if (named) return [saysOf(draft, document, named)]
    if (!change || !section) return [texts.amendedBy(nameOf(document))]
    const quote = shortQuote(document.text, section, null, 320)
    draft.citations.push(cite(document, section.path, quote.span))
    return [texts.amendedPlace(sourceLine(document, section.path, quote.shown).replace(/^[^:]+: /u, ''))]
  })
  return { lines, touched }
}

/** Where a later paper says something else of somebody whom the claim names. */
function namesClaimed({ u }: Asked, { units }: PreparedDocument): Unit | undefined {
  if (!u.claim) return undefined
  const names = namesIn(u).filter(({ agency, words }) => agency === null && fullName.test(words))
  return units.find(
    ({ document: { text }, section, row, start, end }) =>
      row === null &&
      section.kind !== 'opening' &&
      names.some(({ words }) => text.slice(start, end).includes(words)),
  )
}

const fullName = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,}$/u

function saysOf(draft: Draft, document: StoredDocument, { start, end, section }: Unit): string {
  const quote = shortQuote(document.text, { start, end }, null, 320)
  draft.citations.push(cite(document, section.path, quote.span))
  return texts.amendedPlace(sourceLine(document, section.path, quote.shown).replace(/^[^:]+: /u, ''))
}

/** The papers whose words stand within a span of a text that is read as it holds now. */
function changedBy({ consolidation }: PreparedDocument, { start, end }: Span): number[] {
  const within = consolidation?.stretches.filter((s) => s.start < end && start < s.end) ?? []
  return within.flatMap(({ amended }) => amended?.by.id ?? [])
}

function covers(path: string, section: string): boolean {
  return section === path || section.startsWith(`${path}.`)
}

/** In the order of the first of each group. */
export function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
