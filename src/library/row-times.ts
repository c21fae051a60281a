// Which of the times of a row count: the closer of two, the limit that the words of the task tell, no rhythm that only says
// which report a form is for. Pure.

import type { DutyTime, TableRow } from '../document.ts'
import { oneLine } from './due-day.ts'
import { isVague } from './rhythm-times.ts'
import { rhythmColumn } from './time-cells.ts'

type Cell = TableRow['cells'][number]

/** The cell that holds a time. */
export function cellAt(row: TableRow, time: DutyTime): Cell | undefined {
  return row.cells.find((cell) => cell.start <= time.start && time.end <= cell.end)
}

/** "6/2026 | Báo cáo sơ kết, trước ngày 20/6/2026": the limit in the words says when in the month. */
export function saidInTask(
  row: TableRow,
  times: readonly DutyTime[],
  timeCells: readonly Cell[],
  isTask: (cell: Cell) => boolean,
): DutyTime[] {
  const inCells = times.filter((time) => timeCells.includes(cellAt(row, time)!))
  const [stretch] = inCells
  if (inCells.length > 1 || (stretch && stretch.kind !== 'period')) return []
  return times.filter((time) => {
    const cell = cellAt(row, time)
    if (time.kind !== 'limit' || !cell || !isTask(cell)) return false
    return stretch?.kind !== 'period' || (stretch.from <= time.lastDay && time.lastDay <= stretch.to)
  })
}

/** "Quý I (tháng 3/2026)": the month in brackets says when in the quarter. */
export function isRefined(row: TableRow, time: DutyTime, times: readonly DutyTime[]): boolean {
  const cell = cellAt(row, time)
  return times.some(
    (other) =>
      cell !== undefined &&
      time.kind === 'period' &&
      other.kind === 'period' &&
      other !== time &&
      time.from <= other.from &&
      other.to <= time.to &&
      /^\s*\($/u.test(cell.text.slice(time.end - cell.start, Math.max(0, other.start - cell.start))),
  )
}

const formColumn = /^(?:số )?(?:mẫu|biểu|biểu mẫu|ký hiệu|mã)(?: (?:số|mẫu|biểu|báo cáo))*$/iu

/** "Hằng tháng" in a list of forms says which report a form is for, and no day to send it. */
export function isRhythmOfForm(
  rows: readonly TableRow[],
  row: TableRow,
  cell: Cell,
  time: DutyTime,
): boolean {
  if (time.kind !== 'recurring' || !isVague(time)) return false
  const first = rows.find(({ section }) => section === row.section)
  const names = row.cells.map(({ column }, at) => column || oneLine(first?.cells[at]?.text ?? ''))
  return (
    rhythmColumn.test(names[row.cells.indexOf(cell)] ?? '') || names.some((name) => formColumn.test(name))
  )
}
