// A table of a web page or a Word file becomes lines. A table of data gives one line a row, cells joined by TAB; what a
// cell says for several columns stands once, what it says for several rows stands in each of them. A table that only places things side by side (letterhead, signature block)
// gives its cells one after another, as a person reads them.

export interface Cell {
  lines: string[]
  /** Columns and rows that the cell covers. */
  columns: number
  rows: number
}

const maxColumns = 256

/** The table's lines, in reading order; rows without any text are left out. */
export function tableLines(table: Cell[][]): string[] {
  const rows = table.filter((row) => row.length > 0)
  if (isLayout(rows)) return rows.flat().flatMap((cell) => cell.lines)
  return placeCells(rows)
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => row.join('\t'))
}

function placeCells(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (grid[r]![column] !== undefined) column++
      if (column >= maxColumns) break
      cover(grid, r, column, cell)
      column += cell.columns
    }
  })
  const width = Math.max(...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

function cover(grid: string[][], row: number, column: number, cell: Cell): void {
  const lastRow = Math.min(grid.length, row + cell.rows)
  const lastColumn = Math.min(maxColumns, column + cell.columns)
  for (let r = row; r < lastRow; r++) {
    for (let c = column; c < lastColumn; c++) grid[r]![c] ??= ''
  }
  const value = cell.lines.join(' ').replace(/\s+/g, ' ').trim()
  grid[row]![column] = value
  if (!holdsForEach(value)) return
  for (let r = row + 1; r < lastRow; r++) grid[r]![column] = value
}

const amount = /^[\d.,\s]*(?:đồng|đ|nghìn|triệu|tỷ|tỉ|%)*\.?$/iu
const longest = 160

/** Whether a merged cell says the same of each of its rows; an amount belongs to all of them together. */
export function holdsForEach(value: string): boolean {
  return value !== '' && value.length <= longest && !amount.test(value)
}

const nationalMotto =
  /^\s*(cộng h(?:òa|oà) x[ãà] hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|đảng cộng sản việt nam)\s*\.?$/i
const recipients = /^\s*nơi nhận\s*:?/i
const signature = /^\s*(TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u

function isLayout(rows: Cell[][]): boolean {
  const cells = rows.map((row) => row.filter((cell) => cell.lines.some((line) => line.trim() !== '')))
  const filled = cells.filter((row) => row.length > 0)
  if (filled.length <= 1 || filled.every((row) => row.length === 1)) return true
  if (Math.max(...filled.map((row) => row.length)) > 3 || filled.length > 8) return false
  const lines = filled.flat().flatMap((cell) => cell.lines)
  return (
    lines.some((line) => nationalMotto.test(line)) ||
    (filled.length <= 4 && lines.some((line) => recipients.test(line) || signature.test(line)))
  )
}

const numberLine = /^\s*số\s*:/i
/** Stands for a tab stop inside a paragraph until it is known whether the line is set in columns. */
export const tabStop = '\v'

/** Paragraphs that are set side by side with tab stops (a letterhead without a table) are read column by column; any
 * other tab stop is a space. */
export function partTabbed(lines: string[]): string[] {
  const result: string[] = []
  let at = 0
  while (at < lines.length) {
    let end = at
    while (end < lines.length && lines[end]!.includes(tabStop)) end++
    const run = lines.slice(at, end).map((line) => line.split(/\v+/).map((part) => part.trim()))
    if (run.some((parts) => isFormal(parts))) {
      result.push(...run.map((parts) => parts[0]!), ...run.map((parts) => parts.slice(1).join(' ')))
    } else result.push(...run.map((parts) => parts.join(' ')))
    if (end < lines.length) result.push(lines[end]!)
    at = end + 1
  }
  return result
    .map((line) => line.replace(/^ +/, ''))
    .filter((line) => line.trim() !== '' || line.includes('\t'))
}

/** The addressees beside the post that signs. */
export const isClosing = (parts: string[]) =>
  parts.length > 1 && (recipients.test(parts[0]!) || signature.test(parts.at(-1)!))

export const isFormal = (parts: string[]) =>
  isClosing(parts) ||
  (parts.length > 1 && (parts.some((part) => nationalMotto.test(part)) || numberLine.test(parts[0]!)))
