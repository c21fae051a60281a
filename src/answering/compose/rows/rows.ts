// Answers from tables: the row that was found, or all rows when the table itself is what was asked for.

import { placeName, type Section, type TableRow } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { dateFit } from '../../evidence/date-fit.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { holdsWanted } from '../../evidence/in-kind.ts'
import { isHeaderRow } from '../../places/header-row.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, nameOf } from '../draft.ts'
import { blankCell } from './blank-cell.ts'
import { type CellWords, wordsOf } from './cell-words.ts'
import { ofHalfAsked } from './half-of-day.ts'

/** Rows that answer: the one row found, or all rows of the table when the table itself is what was asked for. */
export function rowsFor(asked: Asked, best: Evidence): Unit[] | null {
  const { unit, prepared } = best
  const table = prepared.units.filter((x) => x.row && x.section.path === unit.section.path)
  if (table.length === 0) return null
  const announces = /:\s*$/u.test(prepared.document.text.slice(unit.start, unit.end).trimEnd())
  if (!unit.row && announces && (asked.u.many || asksThing.test(asked.u.folded))) return table
  if (!unit.row)
    return asked.u.many || asked.u.wants === 'system'
      ? (best.own < 0.75 && !tellsRank(asked, best)) || asked.u.wants === 'system'
        ? table
        : null
      : null
  if (isHeaderRow(prepared, unit)) return table
  const rivals = asked.evidence.filter(
    (e) => e.unit.row && e.unit.section.path === unit.section.path && e.score >= best.score - 0.12,
  )
  const numbered = withNumber(asked, table)
  if (numbered) return asked.u.many ? numbered : [unit]
  const ofHalf =
    asked.u.many || asksUnit.test(asked.u.folded) ? ofHalfAsked(asked.u.folded, table, (row) => row) : table
  if (ofHalf.length < table.length) return ofHalf
  if (asked.u.wants === 'system' || (rivals.length > 3 && asked.u.many)) return table
  const told = asked.u.many ? rivals.map((r) => r.unit) : alikeRows(asked, best)
  return told.sort((a, b) => a.start - b.start)
}

/** How many points somebody has is told by a figure in the words above or below a table, not by its rows. */
function tellsRank({ u }: Asked, { unit, prepared: { document } }: Evidence): boolean {
  if (u.wants !== 'rank') return false
  return statementsIn(unit).some((s) => holdsWanted('rank', document.text.slice(s.start, s.end)))
}

const asksUnit = / (?:don vi|co quan|dia phuong|noi|cho) nao /

/** Rows of the table that nothing in the question tells from the best: "ở đâu", "đơn vị nào" means all of them. */
function alikeRows({ u, evidence }: Asked, best: Evidence): Unit[] {
  const { unit } = best
  if (best.own === 0 && dateFit(u, unit) <= 0) return [unit]
  const saysAsMuch = (e: Evidence) =>
    u.terms.every((t, i) => t.weight < 1 || Math.abs((e.byTerm[i] ?? 0) - (best.byTerm[i] ?? 0)) < 0.05)
  const alike = evidence.filter(
    (e) =>
      e.unit.row &&
      e.unit.section.path === unit.section.path &&
      e.prepared === best.prepared &&
      saysAsMuch(e) &&
      dateFit(u, e.unit) === dateFit(u, unit),
  )
  const found = ofHalfAsked(u.folded, alike, (e) => e.unit)
  return found.length <= mostAlike ? found.map((e) => e.unit) : [unit]
}

/** More rows than these are told apart by what the question does not say. */
const mostAlike = 6

/** "Qua hệ thống nào?": one word asks for all that the table lists. */
const asksThing = / (?!(?:khi|luc|ngay|thang|nam|quy|the|ai|nguoi) nao )\S+ (?:nao|gi) /

/** Adds the rows as quotes, the cell asked for in bold where it is one row, and how many they are where that is asked. */
export function addRows(
  draft: Draft,
  asked: Asked,
  prepared: PreparedDocument,
  section: Section,
  rows: Unit[],
): void {
  const { document } = prepared
  const table = prepared.units.filter((x) => x.row && x.section.path === section.path)
  const said = (row: TableRow) => row.cells.map((cell) => wordsOf(cell, row, table))
  const wanted = rows.length === 1 && rows[0]?.row ? columnFor(asked, said(rows[0].row)) : null
  if (!wanted && rows.length === 1) addBlank(draft, asked, prepared, section, rows)
  if (wanted) draft.lines.push(`${wanted.column}: **${wanted.text}**.`)
  const counted = rows.filter(({ row }) => row && !row.cells.every((c) => c.column === '')).length
  // "diện tích … bao nhiêu" counts no rows: only the things that the rows are can be counted
  if (asked.u.wants === 'count' && asked.u.counted.length > 0 && counted > 1) {
    draft.lines.push(texts.countedRows(counted))
    draft.calculated.push(String(counted))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`)
  const named = rows.some(({ row }) => row?.cells.some((c) => c.column !== ''))
  for (const { row } of rows.slice(0, mostRows)) {
    // the row of column names is no row of the table; a table without such a row has nothing but its rows
    if (!row || (rows.length > 1 && named && row.cells.every((c) => c.column === ''))) continue
    const cells = said(row).filter((c) => c.text !== '' && !/^(?:tt|stt|số tt)$/iu.test(c.column))
    const shown = cells.map((c) => (rows.length > 1 || !c.column ? c.text : `${c.column}: ${c.text}`))
    draft.lines.push(`• ${shown.join(' — ')}`)
    const proof = new Set([row, ...cells.map((c) => c.row)])
    draft.citations.push(...[...proof].map((r) => cite(document, section.path, r)))
  }
  if (rows.length > mostRows) {
    draft.lines.push(texts.moreRows(rows.length - mostRows))
    draft.calculated.push(String(rows.length - mostRows))
  }
}

const mostRows = 12

/** "Tổ số 3": the rows in which that very number follows that very word; `null` when the question numbers nothing. */
function withNumber({ u }: Asked, table: Unit[]): Unit[] | null {
  const numbered = u.folded.match(/ (to|doan|nhom|dot|lop|ki|vong)(?: so)? (\d{1,2}) /)
  if (!numbered) return null
  const [, word, number] = numbered
  const named = new RegExp(` ${word}(?: so)? 0?${number} `)
  const rows = table.filter(({ syllables }) => named.test(` ${syllables.map((s) => s.folded).join(' ')} `))
  return rows.length > 0 ? rows : null
}

/** The cell that was asked for is empty in the text. */
function addBlank(
  draft: Draft,
  asked: Asked,
  prepared: PreparedDocument,
  section: Section,
  [unit]: Unit[],
): void {
  const column = asked.u.wants && columns[asked.u.wants]
  const table = prepared.units.filter((x) => x.row && x.section.path === section.path)
  const blank = column && unit?.row ? blankCell(unit.row, table, column) : null
  if (!blank) return
  draft.lines.push(texts.blankCell(blank.column, blank.above?.text.replace(/\s+/gu, ' ') ?? null))
  if (blank.above) draft.citations.push(cite(prepared.document, section.path, blank.above.row))
}

const columns: Partial<Record<string, RegExp>> = {
  agency: /chủ trì|thực hiện|cơ quan|đơn vị|phụ trách|chịu trách nhiệm/iu,
  who: /chủ trì|thực hiện|cơ quan|đơn vị|phụ trách|chịu trách nhiệm|người/iu,
  when: /thời gian|thời hạn|hoàn thành|tiến độ|hạn/iu,
  where: /nơi nhận|gửi|nhận/iu,
}

/** The cell that holds the kind of thing wanted: the lead agency for "ai", the product for "sản phẩm gì"; what the
 * question says itself is not wanted. */
function columnFor({ u }: Asked, cells: CellWords[]): CellWords | null {
  const open = cells.filter(({ text }) => text !== '' && !u.folded.includes(` ${phraseKey(text)} `))
  const named = open.find(({ column }) => {
    const words = syllablesOf(column).filter((s) => s.folded.length > 1)
    return words.length > 0 && words.every((s) => u.folded.includes(` ${s.folded} `))
  })
  if (named) return named
  const helpers = / phoi hop /.test(u.folded) && /^(?:agency|who)$/.test(u.wants ?? '')
  const pattern = helpers ? /phối hợp/iu : u.wants && columns[u.wants]
  return (pattern && open.find((c) => pattern.test(c.column))) || null
}
