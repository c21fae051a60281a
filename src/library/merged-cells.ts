// What conversion loses of cells that a table merges: rows below a tall cell come short, names below a wide one stand at
// the front of their line, and the rate of a group stands only in the row that heads it. A cell that a row has from
// above keeps the place where it is written. Pure.

import type { Span, TableRow } from '../document.ts'

export type Cell = Span & { text: string }
type Row = Omit<TableRow, 'section'>

/** The columns over which a wide name stands, when the names below it are just as many; else `null`. */
export function columnsBelowWide(names: readonly string[], below: number): number[] | null {
  const wide = names.flatMap((name, at) => {
    const spanned = name !== '' && names[at + 1] === ''
    return spanned || (name === '' && at > 0) ? [at] : []
  })
  return below >= 2 && below < names.length && wide.length === below ? wide : null
}

const number = /^[\d.,\s]*\d[\d.,]*\s*(?:%|đ|đồng|ha|kg|m2|m3)?$/u
const label = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[A-ZĐ][.)]?|[a-zđ][.)])$/u
const day = /(?<![\d:.])\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|(?<!\p{L})(?:ngày|tháng|quý)\s*(?:\d|[IVX])/iu

type Kind = 'blank' | 'number' | 'day' | 'words'

function kindOf(text: string): Kind {
  if (text === '' || text === '-') return 'blank'
  if (number.test(text)) return 'number'
  return text.length < 40 && day.test(text) ? 'day' : 'words'
}

const firstWord = (text: string) => /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''

/** How well two cells stand in one column; a cell of another kind does not. */
function likeness(own: string, above: string): number {
  const [one, other] = [kindOf(own), kindOf(above)]
  if (one === 'blank' || other === 'blank') return 0
  if (one !== other) return -4
  return one === 'words' && firstWord(own) === firstWord(above) ? 3 : 2
}

/** The cells of a short row in all columns: its own below the like ones of the whole row above, that row's beside them. */
export function withTallCells(cells: readonly Cell[], whole: readonly Cell[]): Cell[] | null {
  const missing = whole.length - cells.length
  if (missing < 1 || cells.length < 2 || label.test(cells[0]!.text)) return null
  if (whole.filter(({ text }) => text !== '' && !label.test(text)).length < 2) return null
  const fits = (offset: number) =>
    cells.reduce((sum, { text }, at) => sum + likeness(text, whole[offset + at]!.text), 0)
  let best = { offset: 0, fit: fits(0) }
  for (let offset = 1; offset <= missing; offset++) {
    const fit = fits(offset)
    if (fit > best.fit || (fit === best.fit && label.test(whole[0]!.text))) best = { offset, fit }
  }
  if (best.offset === 0 || best.fit < 2) return null
  return whole.map((cell, at) => cells[at - best.offset] ?? cell)
}

const rateColumn =
  /^(?:mức|đơn giá|giá|tỷ lệ|định mức|hệ số|phụ cấp|trợ cấp)(?![\p{L}])(?!.*(?:tổng|cộng|diện tích|vốn))/iu
const groupLabel = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u

/** A rate that only the head of a group tells holds for all of its rows; a sum of money is that of the group alone. */
export function withGroupRates(rows: Row[]): Row[] {
  const heads = rows.flatMap((row, at) => (groupLabel.test(row.cells[0]?.text ?? '') ? [at] : []))
  return rows.map((row, at) => {
    const head = heads.findLast((of) => of <= at)
    if (head === undefined || head === at) return row
    const end = heads.find((of) => of > head) ?? rows.length
    const items = rows.slice(head + 1, end)
    const cells = row.cells.map((cell, i) => {
      const rate = rows[head]!.cells[i]
      const shared =
        rate?.column === cell.column &&
        rateColumn.test(cell.column) &&
        kindOf(rate.text) === 'number' &&
        items.every(({ cells: own }) => (own[i]?.text ?? '') === '')
      return shared ? rate : cell
    })
    return { ...row, cells }
  })
}
