// Rows of a table that a later paper sets anew: "lịch được sắp xếp lại như bảng sau", each row under the number or the name
// that it has in the amended table. Pure.

import type { Section, TableRow } from '../document.ts'
import type { Amendable, Found, Target } from './consolidation.ts'
import { endOfLine } from './lines.ts'
import { foldName } from './unit-names.ts'

const setsAnew =
  /(?<!\p{L})(?:sửa|sửa đổi|điều chỉnh|thay đổi|thay thế|thay|sắp xếp lại|bố trí lại|lịch mới|dời|lùi|chuyển)(?!\p{L})/iu

interface Table {
  rows: TableRow[]
  /** Folded names of the columns. */
  columns: string[]
}

/** Rows of the amended tables with the rows of the later paper that stand for them now. */
export function rowExchanges(target: Target, by: Amendable): Found[] {
  const old = tablesOf(target.rows)
  return tablesOf(by.rows).flatMap((fresh) => {
    const [first] = fresh.rows
    if (!first || !setsAnew.test(wordsAbove(by, first))) return []
    const order = orderOf(by, first)
    const alike = old.filter((table) => isAlike(table, fresh)).slice(0, 1)
    if (alike.length === 0) return old.flatMap((table) => cellExchanges(table, fresh))
    return alike.flatMap((table) =>
      fresh.rows.flatMap((row) => {
        const former = table.rows.find((r) => isSame(table, r, fresh, row))
        if (!former) return []
        const { section, start, end } = former
        return [{ start, end, order, place: section, fresh: { start: row.start, end: row.end } }]
      }),
    )
  })
}

/** "Ngày kiểm tra cũ | Ngày kiểm tra mới": the cells alone whose column is set anew, in rows of the same name. */
function cellExchanges(old: Table, fresh: Table): Found[] {
  const name = fresh.columns.findIndex((c) => c !== 'tt' && old.columns.includes(c))
  const there = old.columns.indexOf(fresh.columns[name] ?? '\n')
  const anew = fresh.columns.flatMap((c, i) => {
    const at = old.columns.indexOf(c)
    return i !== name && c !== 'tt' && at >= 0 ? [{ i, at }] : []
  })
  if (there < 0 || anew.length === 0) return []
  return fresh.rows.flatMap((row) => {
    const former = old.rows.filter((r) => sameWords(r.cells[there]?.text, row.cells[name]?.text))
    const [only, ...more] = former
    if (!only || more.length > 0) return []
    const order = { start: row.start, end: row.end }
    return anew.flatMap(({ i, at }) => {
      const [was, is] = [only.cells[at], row.cells[i]]
      if (!was || !is || is.text.trim() === '' || sameWords(was.text, is.text)) return []
      return [
        {
          ...{ start: was.start, end: was.end, order, place: only.section },
          fresh: { start: is.start, end: is.end },
        },
      ]
    })
  })
}

function sameWords(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.trim() !== '' && foldName(a) === foldName(b)
}

/** Rows below one head each; a row without names of columns is the head of the next table. */
function tablesOf(rows: TableRow[]): Table[] {
  const tables: Table[] = []
  for (const row of rows) {
    const columns = row.cells.map(({ column }) => nameOfColumn(column))
    if (columns.every((name) => name === '')) continue
    const last = tables.at(-1)
    if (last && last.rows[0]?.section === row.section && last.columns.join('|') === columns.join('|'))
      last.rows.push(row)
    else tables.push({ rows: [row], columns })
  }
  return tables
}

/** "Số TT tại Phụ lục" and "TT" are one column, "Ngày kiểm tra mới" and "Ngày kiểm tra" another. */
function nameOfColumn(name: string): string {
  const folded = foldName(name)
    .replace(/ (?:moi|dieu chinh|da dieu chinh|sau dieu chinh|sau khi dieu chinh|nay la)$/u, '')
    .trim()
  return /^(?:so )?(?:tt|thu tu|stt)(?: |$)/u.test(folded) ? 'tt' : folded
}

function isAlike(old: Table, fresh: Table): boolean {
  return old.columns.length >= 2 && old.columns.join('|') === fresh.columns.join('|')
}

/** The same number, or the same name where the rows have none. */
function isSame(old: Table, row: TableRow, fresh: Table, now: TableRow): boolean {
  const key =
    fresh.columns[0] === 'tt' && old.columns[0] === 'tt' ? 0 : fresh.columns.findIndex((c) => c !== 'tt')
  const words = (r: TableRow) =>
    foldName(r.cells[key]?.text ?? '')
      .replace(/^0+|\.$/gu, '')
      .trim()
  return words(row) !== '' && words(row) === words(now)
}

function placeAround(sections: Section[], { start }: TableRow): Section[] {
  return sections.filter((s) => s.start <= start && start < s.end).sort((a, b) => b.start - a.start)
}

/** The place's own words in front of the table, and the headings above. */
function wordsAbove({ text, sections }: Amendable, first: TableRow): string {
  return placeAround(sections, first)
    .map(({ start }, i) =>
      text.slice(start, i === 0 ? first.start : Math.min(endOfLine(text, start, start + 300), first.start)),
    )
    .join('\n')
}

function orderOf({ text, sections }: Amendable, first: TableRow): { start: number; end: number } {
  const start = placeAround(sections, first)[0]?.start ?? first.start
  return { start, end: Math.max(start, endOfLine(text, start, first.start)) }
}
