// Deadlines in the rows of tables: the column of the task, of the lead agency and of the time, whatever they are
// called; what a merged or a group row says above holds for the rows below it. Pure.

import type { Deadline, DocumentHeader, DutyTime, Section, TableRow } from '../document.ts'
import { actorAtStart } from './actor.ts'
import { tellsDone } from './done-cells.ts'
import { dueOf, oneLine, ruleOf } from './due-day.ts'
import { withoutNotes } from './editor-notes.ts'
import { markedPeriods } from './period-columns.ts'
import { recipientIn } from './recipient.ts'
import { reportOfTerm, underTeam } from './row-names.ts'
import { cellAt, isRefined, isRhythmOfForm, saidInTask } from './row-times.ts'
import { isHeaderOf, repeatsAbove } from './tables.ts'
import {
  beforeDayOfColumn,
  inRhythmOfRow,
  isOfPast,
  limitColumn,
  nameOfTimes,
  pastColumn,
  resultColumn,
  roundColumn,
  senderOfTimes,
  sendingColumn,
  timeCellsOf,
  timeColumn,
  withoutStretches,
} from './time-cells.ts'

type Cell = TableRow['cells'][number]

const leadColumn =
  /chủ trì|phụ trách|chịu trách nhiệm|đầu mối|^trách nhiệm(?: thực hiện)?$|^phân công(?: thực hiện)?$/iu
const actorColumn =
  /^(?:trường|trạm|cơ sở|xã|phường|thôn|bệnh viện|doanh nghiệp)(?![\p{L}])|thực hiện|đơn vị|cơ quan|địa phương|bộ phận|người|đối tượng|nơi|địa điểm|tên xã|tổ/iu
const taskColumn =
  /nhiệm vụ|nội dung|công việc|hoạt động|báo cáo|(?:^|\s)việc|chỉ tiêu|hạng mục|^tên (?!đơn vị|cơ quan|xã|phường|thôn|trường|cơ sở|cửa hàng|đại lý|siêu thị|chợ|công ty|doanh nghiệp|hợp tác xã|hộ|trang trại|bệnh viện|phòng khám|nhà thuốc|quầy thuốc|trạm|thư viện|di tích|khách sạn|nhà hàng|công trình)|công tác|yêu cầu/iu
/** "Nhóm việc", "Lĩnh vực": what heads several tasks. */
const groupColumn = /^(?:nhóm|lĩnh vực|mảng|loại|phần|khối)(?![\p{L}])/iu
const detailColumn = /cụ thể|chi tiết/iu
const receiverColumn =
  /nơi nhận|nơi gửi|nhận báo cáo|^(?:cơ quan|đơn vị|bên|cấp|bộ phận|người|địa chỉ) (?:tiếp )?nhận(?![\p{L}])|(?:gửi|nộp|báo cáo) (?:đến|tới|về|cho)(?![\p{L}])|^gửi(?![\p{L}])/iu
/** "Cơ quan gửi", "Đơn vị báo cáo": who sends what the row names. */
const senderColumn =
  /^(?:cơ quan|đơn vị|bên|cấp|bộ phận|người|địa phương) (?:gửi|nộp|lập|báo cáo|thực hiện)(?!.*(?:đến|tới|về|cho|nhận))/iu
const helperColumn = /phối hợp|hỗ trợ/iu
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[A-ZĐ][.)]?|[a-zđ][.)])$/
const sends =
  /^(?:gửi|nộp|báo cáo|trình|lập (?:và gửi )?báo cáo|tổng hợp(?:,)? (?:gửi|báo cáo|trình))(?![\p{L}])/iu
/** "Đơn vị được kiểm tra", "Đối tượng thanh tra": who is inspected on what another column says. */
const inspectedColumn = /(?<!\p{L})(?:được|đối tượng)\s+(kiểm tra|phúc tra|thanh tra|giám sát)(?!\p{L})/iu
const happens = /(?:lịch|thời gian|kế hoạch)?\s*(?:kiểm tra|phúc tra|thanh tra)/iu

/** The deadlines of one row; `timesIn` gives the time expressions that stand in a row. */
export function deadlinesOfRow(
  rows: readonly TableRow[],
  index: number,
  timesIn: (row: TableRow) => readonly DutyTime[],
  section: Section,
  header: Pick<DocumentHeader, 'number' | 'kind' | 'title' | 'issued'>,
): Deadline[] {
  const row = rows[index]!
  if (isGroup(rows, row) || isHeaderOf(row, rows.slice(index + 1, index + 4))) return []
  const marked = markedPeriods(row, section, header)
  if (marked.length > 0)
    return marked.flatMap(({ cells, time }) => deadlineOf(rows, index, { cells }, time, section))
  const written = timesIn(row).filter((time) => {
    const cell = cellAt(row, time)
    return (
      !cell || !(isOfPast(cell, row) || tellsDone(row, cell, time) || isRhythmOfForm(rows, row, cell, time))
    )
  })
  const times = written
    .filter((time) => !isRefined(row, time, written))
    .map((time) => beforeDayOfColumn(row, inRhythmOfRow(row, time, header)))
  if (times.length === 0) return timedAbove(rows, index, timesIn, section)
  const cells = timeCellsOf(row, times, isTask)
  if (cells.length === 0) {
    const said = times.filter(
      (time) => time.kind === 'limit' || (time.kind === 'recurring' && time.rule.day !== 'last'),
    )
    return said.flatMap((time) => deadlineOf(rows, index, { cells }, time, section))
  }
  const isIn = (cell: Cell) => (time: DutyTime) => cell.start <= time.start && time.end <= cell.end
  const told = saidInTask(row, times, cells, isTask)
  if (told.length > 0) return told.flatMap((time) => deadlineOf(rows, index, { cells }, time, section))
  const dated = withoutStretches(
    cells.filter((cell) => times.some(isIn(cell))),
    (cell) => times.filter(isIn(cell)),
  )
  return dated.flatMap((cell) =>
    times
      .filter(isIn(cell))
      .flatMap((time) => deadlineOf(rows, index, { cell, cells, several: dated.length > 1 }, time, section)),
  )
}

/** Where the times of a row stand: the cell of one time, all such cells, and whether several of them hold a time. */
interface TimeCells {
  cell?: Cell
  cells: Cell[]
  several?: boolean
}

/** A row that has its time from one above, which it repeats ("nt") or, in a schedule, which a merged cell gives to both
 * units: the proof covers both rows. */
function timedAbove(
  rows: readonly TableRow[],
  index: number,
  timesIn: (row: TableRow) => readonly DutyTime[],
  section: Section,
): Deadline[] {
  const row = rows[index]!
  const repeated = row.cells.find((cell) => timeColumn.test(cell.column) && repeatsAbove(cell.text))
  const scheduled = isSchedule(row, section) && actorOf(rows.slice(index), 0, []) !== null
  if (!repeated && !scheduled) return []
  for (let at = index - 1; at >= 0 && rows[at]!.section === row.section && !isGroup(rows, rows[at]!); at--) {
    const above = rows[at]!
    const cell = above.cells.find(
      ({ column, text }) => isOwn(text) && (repeated ? column === repeated.column : timeColumn.test(column)),
    )
    if (!cell || pastColumn.test(cell.column)) continue
    const own = row.cells.find(({ column }) => column === cell.column)
    // a cell that the row has from above is not its own
    if (own && isOwn(own.text) && own.start >= row.start) return []
    return timesIn(above)
      .filter((time) => cell.start <= time.start && time.end <= cell.end)
      .flatMap((time) => deadlineOf(rows, index, { cell: own, cells: [] }, time, section))
      .map((deadline) => ({ ...deadline, start: above.start }))
  }
  return []
}

function isSchedule(row: TableRow, section: Section): boolean {
  const columns = row.cells.map((cell) => cell.column).join(' ')
  return (
    !row.cells.some((cell) => isTask(cell) && !timeColumn.test(cell.column)) &&
    (happens.test(columns) || /lịch/iu.test(section.heading))
  )
}

/** "Đợt 1 | từ ngày … đến ngày …" beside the column of its report, in a table of visits. */
function isStretchOfVisits(row: TableRow, time: DutyTime, section: Section): boolean {
  const words = `${section.heading} ${row.cells.map(({ column, text }) => `${column} ${text}`).join(' ')}`
  return (
    time.kind === 'period' && visits.test(words) && row.cells.some((cell) => sendingColumn.test(cell.column))
  )
}

/** What the times of one of several columns are for; what is sent of a round needs no heading that calls it one. */
function named(timeCell: Cell, whole: string, { heading }: Section): string {
  const context = `${sentenceCase(heading)}: `
  // who sends by these days is told as the one who does
  if (senderOfTimes(timeCell.column)) return whole
  const isSent = sendingColumn.test(timeCell.column) && whole.startsWith(context)
  return `${nameOfTimes(timeCell)}: ${isSent ? whole.slice(context.length) : whole}`
}

const visits = /(?:kiểm tra|phúc tra|thanh tra)/iu

function deadlineOf(
  rows: readonly TableRow[],
  index: number,
  { cell: timeCell, cells: timeCells, several }: TimeCells,
  time: DutyTime,
  section: Section,
): Deadline[] {
  if (time.kind === 'invalid') return []
  const row = rows[index]!
  const task = taskOf(row, timeCells)
  const who = (timeCell && senderOfTimes(timeCell.column)) ?? actorOf(rows, index, timeCells)
  const receiver = row.cells.find((cell) => receiverColumn.test(cell.column) && !timeColumn.test(cell.column))
  const to =
    receiver?.text.trim() ||
    (task && recipientOf(task.text)) ||
    (timeCell && sendingColumn.test(timeCell.column) ? recipientOf(timeCell.column) : null)
  const whole = withoutNotes(whatOf(rows, index, task, timeCells, section))
  const ofRound = timeCell !== undefined && roundColumn.test(timeCell.column) && visits.test(section.heading)
  const stretch = several && isStretchOfVisits(row, time, section)
  const what = several && timeCell && !stretch ? named(timeCell, whole, section) : whole
  const category =
    timeCell && sendingColumn.test(timeCell.column)
      ? 'report'
      : timeCell && happens.test(timeCell.column) && !limitColumn.test(timeCell.column)
        ? 'event'
        : stretch || ofRound
          ? 'event'
          : categoryOf(row, task, what, section)
  return [
    {
      start: row.start,
      end: row.end,
      section: row.section,
      category,
      what,
      who: who && unlisted(who),
      to: to ? oneLine(to) : null,
      time,
      ...dueOf(time),
      rule: ruleOf(time),
    },
  ]
}

/** "- Sở A; - Sở B" in one cell: the bodies without their bullets. */
function unlisted(words: string): string {
  return oneLine(words)
    .replace(/^[-+•–]\s+/u, '')
    .replace(/[;.]\s*[-+•–]\s+(?=\p{Lu})/gu, '; ')
}

/** Whom the words name that something is sent to: those of a task, or of the column of its limits ("Hạn gửi về Sở Nội vụ"). */
function recipientOf(text: string): string | null {
  const span = recipientIn(text, { start: 0, end: text.length })
  return span && text.slice(span.start, span.end)
}

/** Whether the cell says something of its own. */
function isOwn(text: string): boolean {
  return text.trim() !== '' && !repeatsAbove(text)
}

/** The cell of the task: the one that tells it in detail, else the first that does not head a group. */
function taskOf(row: TableRow, timeCells: Cell[]): Cell | undefined {
  const tasks = row.cells.filter((cell) => isTask(cell) && !timeCells.includes(cell) && isOwn(cell.text))
  return (
    tasks.find(({ column }) => detailColumn.test(column)) ??
    tasks.find(({ column }) => !groupColumn.test(column)) ??
    tasks[0]
  )
}

function isTask({ column }: Cell): boolean {
  return (
    taskColumn.test(column) &&
    !receiverColumn.test(column) &&
    !/^(?:cơ quan|đơn vị|người|bộ phận)/iu.test(column.trim())
  )
}

/** A row that heads the rows below it: "II | Đào tạo | | ", and "II | Đào tạo" where the other rows are longer. */
function isGroup(rows: readonly TableRow[], row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !numbering.test(cell.text.trim()))
  if (filled.length > 1 || filled.some((cell) => timeColumn.test(cell.column))) return false
  if (row.cells.length > 2) return true
  const below = rows[rows.indexOf(row) + 1]
  const heads = below?.section === row.section && below.cells.length > 2
  return heads && row.cells.length === 2 && groupNumber.test(row.cells[0]!.text.trim())
}

const groupNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/

/** Who leads the task of a row and the row that says so, which may be one above. */
export function leadOfRow(rows: readonly TableRow[], index: number): { words: string; row: TableRow } | null {
  const { cells } = rows[index]!
  if (isGroup(rows, rows[index]!) || cells.every(({ column }) => column === '')) return null
  return cells.some(isTask) ? actorIn(rows, index, []) : null
}

function actorOf(rows: readonly TableRow[], index: number, timeCells: Cell[]): string | null {
  return actorIn(rows, index, timeCells)?.words ?? null
}

function actorIn(
  rows: readonly TableRow[],
  index: number,
  timeCells: Cell[],
): { words: string; row: TableRow } | null {
  const columns = rows[index]!.cells.map((cell) => cell.column)
  const lead =
    [leadColumn, senderColumn].find((of) => columns.some((column) => of.test(column))) ?? actorColumn
  const fits = (cell: Cell) =>
    lead.test(cell.column) &&
    !timeColumn.test(cell.column) &&
    !helperColumn.test(cell.column) &&
    (lead === senderColumn || !taskColumn.test(cell.column)) &&
    !receiverColumn.test(cell.column) &&
    !timeCells.includes(cell)
  const own = inherited(rows, index, fits)
  return own || rows[index]!.cells.some(fits) ? own : bodyOfGroup(rows, index)
}

/** "II | Phòng Tài chính | |" in a table without a column of those who act: the body does what stands below it. */
function bodyOfGroup(rows: readonly TableRow[], index: number): { words: string; row: TableRow } | null {
  const { section } = rows[index]!
  for (let at = index - 1; at >= 0 && rows[at]!.section === section; at--) {
    if (!isGroup(rows, rows[at]!)) continue
    const words = rows[at]!.cells.map(({ text }) => oneLine(text)).find(
      (text) => /\p{L}{2}/u.test(text) && !numbering.test(text),
    )
    const who = words ? actorAtStart(words, { start: 0, end: words.length }) : null
    return words && who && who.start === 0 && who.end === words.length ? { words, row: rows[at]! } : null
  }
  return null
}

/** The cell's words in this row, or in the nearest row above that fills it, as far as the group reaches. */
function inherited(
  rows: readonly TableRow[],
  index: number,
  fits: (cell: Cell) => boolean,
): { words: string; row: TableRow } | null {
  const { section } = rows[index]!
  for (let at = index; at >= 0 && rows[at]!.section === section; at--) {
    if (at < index && (isGroup(rows, rows[at]!) || !sharesColumns(rows[at]!, rows[index]!))) return null
    const words = rows[at]!.cells.find((cell) => fits(cell) && isOwn(cell.text))?.text.trim()
    if (words) return { words, row: rows[at]! }
  }
  return null
}

/** Whether both rows are of one table; its header may stand again on a new page. */
function sharesColumns(above: TableRow, row: TableRow): boolean {
  return above.cells.every(({ column }, i) => column === '' || column === row.cells[i]?.column)
}

function whatOf(
  rows: readonly TableRow[],
  index: number,
  task: Cell | undefined,
  timeCells: Cell[],
  section: Section,
): string {
  const isOther = (cell: Cell) => isTask(cell) && !timeColumn.test(cell.column)
  const words = task ? oneLine(task.text) : inherited(rows, index, isOther)?.words
  if (words) {
    const inspection = inspectionOf(rows, index)
    if (inspection && words.includes(inspection.unit)) return oneLine(words)
    if (inspection) return joined(`${inspection.verb} ${inspection.unit}`, oneLine(words))
    const report = reportOfTerm(task, oneLine(words))
    return report || syllables(words) < 3
      ? joined(groupOf(rows, index), report ?? oneLine(words))
      : oneLine(words)
  }
  const others = rows[index]!.cells.filter(
    (cell) => !timeCells.includes(cell) && cell.text.trim() !== '' && !numbering.test(cell.text.trim()),
  )
  const told = others.filter(
    ({ column }) =>
      ![leadColumn, helperColumn, receiverColumn, resultColumn, pastColumn].some((of) => of.test(column)),
  )
  const listed = (told.length > 0 ? told : others).map(underTeam).join('; ')
  const act = timeCells
    .map(({ column }) => /^(?:ngày|lịch|thời gian)\s+(.+)/iu.exec(column)?.[1])
    .find(Boolean)
  const said = act && happens.test(act) && !happens.test(section.heading)
  // Of several times each one names its column, which says the act already.
  const own = timeCells.length > 1 ? '' : act
  const context = groupOf(rows, index) ?? (said ? own : section.heading)
  return joined(sentenceCase(context ?? ''), listed).slice(0, 240)
}

/** The inspection that a row tells: what is looked into is no duty of the one who looks. */
function inspectionOf(rows: readonly TableRow[], index: number): { verb: string; unit: string } | null {
  const cell = rows[index]!.cells.find(({ column }) => inspectedColumn.test(column))
  const unit = cell && inherited(rows, index, ({ column }) => column === cell.column)?.words
  const verb = cell && inspectedColumn.exec(cell.column)![1]!.toLowerCase()
  if (!unit || !verb) return null
  const named = oneLine(unit).replace(/^(?:Các|Những|Một số|Toàn bộ)(?!\p{L})/u, (word) => word.toLowerCase())
  return { verb: verb[0]!.toUpperCase() + verb.slice(1), unit: named }
}

function groupOf(rows: readonly TableRow[], index: number): string | null {
  const { section } = rows[index]!
  for (let at = index - 1; at >= 0 && rows[at]!.section === section; at--) {
    if (!isGroup(rows, rows[at]!)) continue
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
  const scheduled = !task && isSchedule(row, section)
  if (scheduled) return 'event'
  return sends.test(what) || /báo cáo/iu.test(task?.column ?? '') ? 'report' : 'task'
}

function syllables(words: string): number {
  return words.match(/[\p{L}\d]+/gu)?.length ?? 0
}
