// Deadlines in the rows of tables: the column of the task, of the lead agency and of the time, whatever they are
// called; what a merged or a group row says above holds for the rows below it. Pure.

import type { TimeExpression } from '../calendar/dates.ts'
import type { Deadline, Section, TableRow } from '../document.ts'
import { dueOf, oneLine, ruleOf } from './due-day.ts'

type Cell = TableRow['cells'][number]

const timeColumn =
  /(?:^|\s)(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|ngày|kỳ báo cáo|kỳ hạn|lịch|mốc|tháng|quý|hoàn thành)(?![\p{L}])/iu
const resultColumn = /(?:sản phẩm|kết quả|kinh phí|ghi chú|hạn mức|số lượng|điểm)(?![\p{L}])/iu
const leadColumn = /chủ trì|phụ trách|chịu trách nhiệm|đầu mối/iu
const actorColumn = /thực hiện|đơn vị|cơ quan|địa phương|bộ phận|người|đối tượng|nơi|địa điểm|tên xã|tổ/iu
const taskColumn =
  /nhiệm vụ|nội dung|công việc|hoạt động|báo cáo|(?:^|\s)việc|chỉ tiêu|hạng mục|^tên (?!đơn vị|cơ quan|xã)|công tác|yêu cầu/iu
const receiverColumn = /nơi nhận|nơi gửi|gửi|nhận báo cáo|cấp nhận/iu
const helperColumn = /phối hợp|hỗ trợ/iu
const numberColumn = /^(?:s?tt|số tt|số thứ tự|tt)\.?$/iu
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[A-ZĐ][.)]?|[a-zđ][.)])$/
const sends =
  /^(?:gửi|nộp|báo cáo|trình|lập (?:và gửi )?báo cáo|tổng hợp(?:,)? (?:gửi|báo cáo|trình))(?![\p{L}])/iu
const happens = /(?:lịch|thời gian|kế hoạch)?\s*(?:kiểm tra|phúc tra|thanh tra)/iu

/** The deadlines of one row; `times` are the time expressions that stand in it. */
export function deadlinesOfRow(
  rows: readonly TableRow[],
  index: number,
  times: readonly TimeExpression[],
  section: Section,
): Deadline[] {
  const row = rows[index]!
  if (times.length === 0 || isGroup(row)) return []
  const timeCell = timeCellOf(row, times)
  const task = row.cells.find((cell) => isTask(cell) && cell !== timeCell && cell.text.trim() !== '')
  const who = actorOf(rows, index, timeCell)
  const to = row.cells.find((cell) => receiverColumn.test(cell.column))?.text.trim() || null
  const what = whatOf(rows, index, task, timeCell, section)
  const category = categoryOf(row, task, what, section)
  return times
    .filter((time) => time.kind !== 'invalid')
    .filter((time) =>
      timeCell
        ? timeCell.start <= time.start && time.end <= timeCell.end
        : time.kind === 'limit' || (time.kind === 'recurring' && time.rule.day !== 'last'),
    )
    .map((time) => ({
      start: row.start,
      end: row.end,
      section: row.section,
      category,
      what,
      who: who && oneLine(who),
      to: to && oneLine(to),
      time,
      ...dueOf(time),
      rule: ruleOf(time),
    }))
}

function isTask({ column }: Cell): boolean {
  return taskColumn.test(column) && !/^(?:cơ quan|đơn vị|người|bộ phận)/iu.test(column.trim())
}

/** The cell under a heading of time, else one that holds nothing but times. */
function timeCellOf(row: TableRow, times: readonly TimeExpression[]): Cell | undefined {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !numberColumn.test(cell.column))
  return (
    filled.find((cell) => timeColumn.test(cell.column) && !resultColumn.test(cell.column) && !isTask(cell)) ??
    filled.find((cell) => {
      const inside = times.filter((time) => cell.start <= time.start && time.end <= cell.end)
      return inside.reduce((sum, time) => sum + time.end - time.start, 0) > cell.text.length * 0.7
    })
  )
}

/** A row that heads the rows below it: "II | Đào tạo | | ". */
function isGroup(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !numbering.test(cell.text.trim()))
  return row.cells.length > 2 && filled.length <= 1 && !filled.some((cell) => timeColumn.test(cell.column))
}

function actorOf(rows: readonly TableRow[], index: number, timeCell: Cell | undefined): string | null {
  const columns = rows[index]!.cells.map((cell) => cell.column)
  const lead = columns.some((column) => leadColumn.test(column)) ? leadColumn : actorColumn
  const fits = (cell: Cell) =>
    lead.test(cell.column) &&
    !timeColumn.test(cell.column) &&
    !helperColumn.test(cell.column) &&
    !taskColumn.test(cell.column) &&
    !receiverColumn.test(cell.column) &&
    cell !== timeCell
  return inherited(rows, index, fits)
}

/** The cell's words in this row, or in the nearest row above that fills it, as far as the group reaches. */
function inherited(rows: readonly TableRow[], index: number, fits: (cell: Cell) => boolean): string | null {
  const { section } = rows[index]!
  for (let at = index; at >= 0 && rows[at]!.section === section; at--) {
    if (at < index && isGroup(rows[at]!)) return null
    const words = rows[at]!.cells.find(fits)?.text.trim()
    if (words) return words
  }
  return null
}

function whatOf(
  rows: readonly TableRow[],
  index: number,
  task: Cell | undefined,
  timeCell: Cell | undefined,
  section: Section,
): string {
  const words = task ? oneLine(task.text) : inherited(rows, index, isTask)
  if (words) return syllables(words) < 3 ? joined(groupOf(rows, index), oneLine(words)) : oneLine(words)
  const others = rows[index]!.cells.filter(
    (cell) => cell !== timeCell && cell.text.trim() !== '' && !numbering.test(cell.text.trim()),
  )
  const listed = others.map((cell) => oneLine(cell.text)).join('; ')
  return joined(groupOf(rows, index) ?? sentenceCase(section.heading), listed).slice(0, 240)
}

function groupOf(rows: readonly TableRow[], index: number): string | null {
  const { section } = rows[index]!
  for (let at = index - 1; at >= 0 && rows[at]!.section === section; at--) {
    if (!isGroup(rows[at]!)) continue
    const words = rows[at]!.cells.map((cell) => cell.text.trim()).find(
      (cell) => /\p{L}{2}/u.test(cell) && !numbering.test(cell),
    )
    return words ? sentenceCase(oneLine(words)) : null
  }
  return null
}

function joined(context: string | null, words: string): string {
  if (!context) return words
  return words === '' ? context : `${context}: ${words}`
}

/** "LỊCH KIỂM TRA" → "Lịch kiểm tra"; other words stay as they are. */
function sentenceCase(words: string): string {
  if (/\p{Ll}/u.test(words)) return words
  const lower = words.toLowerCase()
  return lower === '' ? '' : lower[0]!.toUpperCase() + lower.slice(1)
}

function categoryOf(
  row: TableRow,
  task: Cell | undefined,
  what: string,
  section: Section,
): Deadline['category'] {
  const columns = row.cells.map((cell) => cell.column).join(' ')
  const scheduled =
    !task && (happens.test(columns) || happens.test(section.heading) || /lịch/iu.test(section.heading))
  if (scheduled) return 'event'
  return sends.test(what) || /báo cáo/iu.test(task?.column ?? '') ? 'report' : 'task'
}

function syllables(words: string): number {
  return words.match(/[\p{L}\d]+/gu)?.length ?? 0
}
