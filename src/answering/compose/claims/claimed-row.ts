// A claim about one row of a table: "Trường X kiểm tra ngày 26/3", "Đợt 3 do Sở Y chủ trì", "BC-04 gửi Cục Z". The row is found
// by what it is about; every other part of the claim must then stand in its cells. One part that has another value in the
// very column contradicts the claim; anything else that the row does not say leaves it open.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey, type Syllable, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { nameSaid } from '../../question/unit-said.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { type Entry, numberIn, proofOf, type RoledCell, type Table, tablesOf } from '../rows/table-entries.ts'
import { newestOfSeries } from '../series.ts'
import { otherCell } from './other-row.ts'
import { confirmed, contradicted } from './outcome.ts'
import { judgeRow, type RowVerdict } from './row-parts.ts'
import { withoutTag } from './tag.ts'

export interface NamedRow {
  table: Table
  entry: Entry
  /** Places of the question's syllables that name it, and the cell that they name. */
  named: ReadonlySet<number>
  by: RoledCell
}

/** The verdict of the row that the claim is about; `null` where none surely is, or where it settles nothing. */
export function composeClaimedRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (!u.claim || u.place !== null || scope.missing || u.kind === 'relation') return null
  const said = syllablesOf(withoutTag(u.text)).map((s) => ({
    ...s,
    folded: s.folded.replace(/^0+(?=\d)/, ''),
  }))
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const rows = documents.flatMap(tablesOf).flatMap((table) => rowsNamed(u, said, table))
  // "xã A do tổ số 1 kiểm tra" is about the row of A
  const heads = rows.filter((r) => r.by === r.entry.head || r.by === r.entry.cells[0])
  const about = heads.length > 0 ? heads : rows
  const longest = Math.max(0, ...about.map((r) => r.named.size))
  const judged = about
    .filter((r) => r.named.size >= longest - 1)
    .map((row): Judged => {
      const verdict = judgeRow(asked, said, row)
      const other = verdict.verdict === 'yes' ? otherCell(said, row.table, row.entry, row.by) : null
      return other ? { row, verdict: 'no', written: other.text } : { row, ...verdict }
    })
  const yes = judged.filter((j) => j.verdict === 'yes')
  const [held] = yes
  if (held) return confirmed(shown(held.row))
  const no = judged.filter((j): j is Judged & { verdict: 'no' } => j.verdict === 'no')
  const [denying, ...more] = no
  // two rows about it deny nothing but together
  if (!denying || more.some((j) => j.written !== denying.written) || judged.length > no.length) return null
  // what the claim says itself denies nothing of it
  if (` ${said.map((s) => s.folded).join(' ')} `.includes(` ${phraseKey(denying.written)} `)) return null
  return contradicted(shown(denying.row), denying.written)
}

type Judged = RowVerdict & { row: NamedRow }

function rowsNamed(u: Understood, said: Syllable[], table: Table): NamedRow[] {
  return table.entries.flatMap((entry) => {
    const by = namedBy(u, said, table, entry)
    return by ? [{ table, entry, ...by }] : []
  })
}

/** By its number, its code, or the unit, person or matter that it is about. */
function namedBy(
  { text, raw }: Understood,
  said: Syllable[],
  table: Table,
  entry: Entry,
): Pick<NamedRow, 'named' | 'by'> | null {
  const key = ` ${said.map((s) => s.folded).join(' ')} `
  const number = numberIn(key, entry)
  const coded = codedIn(raw, said, entry)
  if (coded) return coded
  const place = phraseKey(table.prepared.document.header.place ?? '')
  const first = entry.cells.find((c) => c.role !== 'number' && /\p{L}{2}/u.test(c.text))
  for (const by of new Set([entry.head, ...(first ? [first] : [])])) {
    if (!/\p{L}{2}/u.test(by.text) || phraseKey(by.text) === place) continue
    const own = new Set(syllablesOf(by.text).map((s) => s.folded))
    // of "Trường Y tế tỉnh A" in a paper of A the place alone names nothing
    const name = place && phraseKey(by.text).endsWith(` ${place}`) ? withoutLast(by.text, place) : by.text
    const named =
      by.role !== 'task' && nameSaid(text, name)
        ? new Set(said.flatMap((s, i) => (own.has(s.folded) ? [i] : [])))
        : byMatter(said, by.text)
    if (named) return { by, named }
  }
  return number ? { by: number.cell, named: placesAt(key, number.at, number.words.length) } : null
}

function withoutLast(text: string, place: string): string {
  return text.trim().split(/\s+/u).slice(0, -place.split(' ').length).join(' ')
}

const isCode = /^(\p{Lu}{1,6})[-.]?0*(\d{1,3})$/u

/** "BC-03", though its letters may have been read as a short form. */
function codedIn(raw: string, said: Syllable[], { cells }: Entry): Pick<NamedRow, 'named' | 'by'> | null {
  const by = cells.find((c) => isCode.test(c.text.trim()))
  const [code, letters, number] = isCode.exec(by?.text.trim() ?? '') ?? []
  if (!by || !code || !letters || !codesIn(raw).includes(code)) return null
  const at = said.findLastIndex((s) => s.folded === number)
  const own = said[at - 1]?.folded === phraseKey(letters)
  return at < 1 ? null : { by, named: new Set(own || at < 2 ? [at - 1, at] : [at - 2, at - 1, at]) }
}

/** Codes that name things: "BC-03"; they stand as they are written. */
export function codesIn(text: string): string[] {
  return text.match(/(?<![\p{L}\d/])\p{Lu}{1,6}[-.]\d{1,3}(?![\p{L}\d/])/gu) ?? []
}

/** Most of what the row is about, with its words beside each other. */
function byMatter(said: Syllable[], text: string): Set<number> | null {
  const own = syllablesOf(text).map((s) => s.folded)
  if (own.length < 2) return null
  const pairs = new Set(own.slice(1).map((w, i) => `${own[i]} ${w}`))
  const places = new Set<number>()
  said.forEach((s, i) => {
    const next = said[i + 1]
    if (!next || !pairs.has(`${s.folded} ${next.folded}`)) return
    places.add(i).add(i + 1)
  })
  const told = new Set([...places].map((i) => said[i]!.folded))
  const share = own.filter((w) => told.has(w)).length / own.length
  return share >= (own.length > 4 ? 0.7 : 1) ? places : null
}

function placesAt(key: string, at: number, length: number): Set<number> {
  const from = key.slice(0, at).trim().split(' ').filter(Boolean).length
  return new Set(Array.from({ length }, (_, i) => from + i))
}

function shown({ table: { prepared, section }, entry }: NamedRow): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const cells = entry.cells.filter((c) => c.text !== '' && c.role !== 'number')
  draft.lines.push(
    `${nameOf(document)}, ${placeName(section.path)}:`,
    `• ${cells.map((c) => (c.column ? `${c.column}: ${c.text}` : c.text)).join(' — ')}`,
  )
  draft.citations.push(...proofOf(entry).map((row) => cite(document, section.path, row)))
  return proven(draft, [document])
}
