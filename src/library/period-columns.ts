// Tables whose columns are quarters or months ("Quý I | Quý II", "T1 … T12"): a mark under a column sets the period of
// its row, marks side by side one stretch. Pure.

import { addDays, addMonths } from '../calendar/day.ts'
import type { Day, DocumentHeader, DutyTime, Section, TableRow } from '../document.ts'
import { yearNamed } from './plan-year.ts'

type Cell = TableRow['cells'][number]

/** First month and how many of them. */
interface Stretch {
  month: number
  months: number
}

/** The signs that office programs set for "here", those of their symbol fonts among them. */
const mark = /^(?:x|v|[●•✓✔√☑■◆*+ü\uf0fc\uf0fe\uf0b7])$/iu
const quarterName = /^(?:quý|q)\.?\s*(IV|I{1,3}|[1-4])(?:\s*(?:[/.-]|năm)?\s*20\d\d)?$/iu
const monthName = /^(?:tháng|t)\.?\s*(\d{1,2})(?:\s*(?:[/.-]|năm)?\s*20\d\d)?$/iu
const bareQuarter = /^(?:IV|I{1,3}|[1-4])$/u
const bareMonth = /^\d{1,2}$/
const romans = ['I', 'II', 'III', 'IV']

/** Whether a name of a column is that of a period: alone, or as part of the name that spans it ("Quý" over "II"). */
export function namesPeriod(name: string, spanning = ''): boolean {
  return stretchOf(spanning === '' ? name : `${spanning}: ${name}`) !== null
}

function stretchOf(column: string): Stretch | null {
  const cut = column.lastIndexOf(': ')
  const name = column.slice(cut < 0 ? 0 : cut + 2).trim()
  const spanning = cut < 0 ? '' : column.slice(0, cut)
  const quarter =
    quarterName.exec(name)?.[1] ??
    (/(?<!\p{L})quý(?!\p{L})/iu.test(spanning) ? bareQuarter.exec(name)?.[0] : undefined)
  if (quarter) {
    const ordinal = romans.indexOf(quarter.toUpperCase()) + 1 || Number(quarter)
    return { month: ordinal * 3 - 2, months: 3 }
  }
  const month = Number(
    monthName.exec(name)?.[1] ??
      (/(?<!\p{L})tháng(?!\p{L})/iu.test(spanning) ? bareMonth.exec(name)?.[0] : 0),
  )
  return month >= 1 && month <= 12 ? { month, months: 1 } : null
}

/** The periods that the marks of a row set, each with the cells of its marks; none where no year is sure. */
export function markedPeriods(
  row: TableRow,
  section: Section,
  header: Pick<DocumentHeader, 'title' | 'issued'>,
): { cells: Cell[]; time: DutyTime & { kind: 'period' } }[] {
  const found: { cells: Cell[]; time: DutyTime & { kind: 'period' } }[] = []
  let last: Cell | undefined
  for (const cell of row.cells) {
    const stretch = mark.test(cell.text) ? stretchOf(cell.column) : null
    const year = stretch && yearOf(cell.column, section, header)
    if (!stretch || !year) continue
    const from: Day = `${year}-${String(stretch.month).padStart(2, '0')}-01`
    const to = addDays(addMonths(from, stretch.months), -1)
    const before = found.at(-1)
    if (before && last && follows(row, last, cell) && addDays(before.time.to, 1) === from) {
      before.cells.push(cell)
      const [first] = before.time.text.split(' - ')
      before.time = { ...before.time, to, text: `${first} - ${nameOf(stretch)}`, end: cell.end }
    } else {
      const { start, end } = cell
      found.push({ cells: [cell], time: { kind: 'period', from, to, text: nameOf(stretch), start, end } })
    }
    last = cell
  }
  return found
}

const follows = (row: TableRow, last: Cell, cell: Cell) =>
  row.cells.indexOf(cell) === row.cells.indexOf(last) + 1

function nameOf({ month, months }: Stretch): string {
  return months === 3 ? `Quý ${romans[(month - 1) / 3]}` : `Tháng ${month}`
}

/** The year that the column, the place or the document is for; that of issue only where no other may be meant. */
function yearOf(
  column: string,
  { heading }: Section,
  { title, issued }: Pick<DocumentHeader, 'title' | 'issued'>,
): number | null {
  const own = /20\d\d/.exec(column)?.[0]
  if (own) return Number(own)
  const said = yearNamed(heading) ?? yearNamed(title ?? '')
  if (said !== null || issued === null) return said
  const other = /20\d\d/.test(`${heading} ${title}`) || Number(issued.slice(5, 7)) > 9
  return other ? null : Number(issued.slice(0, 4))
}
