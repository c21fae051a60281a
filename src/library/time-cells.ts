// Which columns of a table are of time, what each of several says, and how often what a row names comes round. Pure.

import { addDays } from '../calendar/day.ts'
import type { DocumentHeader, DutyTime, TableRow } from '../document.ts'
import { dueOf } from './due-day.ts'
import { inRhythm } from './standing-times.ts'

type Cell = TableRow['cells'][number]

export const timeColumn =
  /(?:^|\s)(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|ngày|kỳ báo cáo|kỳ hạn|lịch|mốc|tháng|quý|hoàn thành|bắt đầu|kết thúc|khởi công)(?![\p{L}])/iu
/** "Hạn gửi báo cáo": a column of times that names what is sent. */
export const sendingColumn = /^(?:thời hạn|thời gian|hạn|ngày)\s+(?:gửi|nộp|báo cáo|trình)/iu
export const limitColumn = /(?:^|\s)(?:thời hạn|hạn|hoàn thành|kết thúc|chậm nhất)(?![\p{L}])/iu
/** Days that date a person or a paper. */
const dayOfOther = /ngày (?:ký|ban hành|cấp|sinh|đăng|nhận|vào)(?![\p{L}])/iu
export const resultColumn = /(?:sản phẩm|kết quả|kinh phí|ghi chú|hạn mức|số lượng|điểm)(?![\p{L}])/iu
/** The time that is looked into or that figures are of, and the years of a thing: no time to do anything. */
export const pastColumn =
  /thời kỳ|niên độ|số liệu|(?<!\p{L})phạm vi|căn cứ|văn bản|năm (?:xây|thành lập|đưa vào|sản xuất)/iu
export const numberColumn = /^(?:s?tt|số tt|số thứ tự|tt)\.?$/iu
export const rhythmColumn = /^(?:kỳ|kỳ hạn|định kỳ|chu kỳ|tần suất)(?!\p{L})/iu

/** "Đợt 1", "Lần 2": columns of days, one for each round. */
export const roundColumn =
  /^(?:đợt|lần|vòng|kỳ|lượt|giai đoạn)\s+(?:thứ\s+)?(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|nhất)(?![\p{L}\d])/iu

/** "Tuần 2 (08 - 12/6)" beside a limit of its own in these days: the stretch only says when it is worked on. */
export function withoutStretches(cells: Cell[], timesOf: (cell: Cell) => DutyTime[]): Cell[] {
  const last = (cell: Cell) => timesOf(cell).flatMap((time) => dueOf(time).lastDay ?? [])
  return cells.filter((cell) => {
    const [stretch, ...more] = timesOf(cell)
    if (stretch?.kind !== 'period' || more.length > 0) return true
    return !cells.some(
      (other) =>
        other !== cell &&
        limitColumn.test(other.column) &&
        !limitColumn.test(cell.column) &&
        last(other).some((day) => stretch.from <= day && day <= stretch.to),
    )
  })
}

/** "20 ngày", "05 ngày làm việc": how long a thing takes, and no day beside the one on which it begins. */
const lengthAlone = /^(?:không quá |tối đa )?\d{1,3} (?:ngày|tuần|tháng|giờ)(?: làm việc)?$/iu

/** The cells under headings of time, else one that holds nothing but times. */
export function timeCellsOf(
  row: TableRow,
  times: readonly DutyTime[],
  isTask: (cell: Cell) => boolean,
): Cell[] {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '' && !numberColumn.test(cell.column))
  const headed = filled.filter(
    (cell) =>
      !isFormer(cell, row) &&
      timeColumn.test(cell.column) &&
      (!resultColumn.test(cell.column) || sendingColumn.test(cell.column)) &&
      !pastColumn.test(cell.column) &&
      !dayOfOther.test(cell.column) &&
      (!isTask(cell) || sendingColumn.test(cell.column)),
  )
  const begins = (cell: Cell) => /bắt đầu|khởi công|^từ(?: ngày)?$/iu.test(cell.column)
  const ends = headed.filter((cell) => !begins(cell) && !lengthAlone.test(cell.text.trim()))
  if (headed.length > 0) return ends.length > 0 ? ends : headed
  const alone = filled.filter((cell) => {
    if (pastColumn.test(cell.column)) return false
    const inside = times.filter((time) => cell.start <= time.start && time.end <= cell.end)
    return inside.reduce((sum, time) => sum + time.end - time.start, 0) > cell.text.length * 0.7
  })
  const sent = alone.filter(({ column }) => senderOfTimes(column) !== null)
  if (sent.length > 0) return sent
  // which report a row is of is no time to send it
  const [first] = alone.length > 1 ? alone.filter(({ column }) => !rhythmColumn.test(column)) : alone
  if (alone.length > 1 && alone.every(({ column }) => roundColumn.test(column))) return alone
  return first && !dayOfOther.test(first.column) ? [first] : []
}

/** "UBND xã gửi", "Sở, ngành nộp trước ngày": who sends by the times of the column; `null` where its name says no sender. */
export function senderOfTimes(column: string): string | null {
  const [, group = '', own = ''] = /^(.*): (.+)$/u.exec(column.trim()) ?? []
  if (sendingColumn.test(group) && startsAsBody.test(own)) return own
  const [, who = ''] = sentColumn.exec(column.trim()) ?? []
  return startsAsBody.test(who) ? who.trim() : null
}

const sentColumn =
  /^(?:(?:thời hạn|hạn|ngày)\s+)?(.+?)\s+(?:phải\s+)?(?:gửi|nộp|báo cáo)(?:\s+(?:trước|chậm nhất))?(?:\s+ngày)?$/iu
const startsAsBody =
  /^(?:các\s+)?(?:sở|ban|ngành|cấp|phòng|chi cục|cục|trung tâm|trường|nhà trường|trạm|xã|phường|huyện|tỉnh|ubnd|ủy ban|cơ quan|đơn vị|địa phương|cơ sở|doanh nghiệp|hạt|đội|kho bạc|văn phòng|bệnh viện|chủ)(?!\p{L})/iu

const formerColumn =
  /(?<!\p{L})(?:cũ|trước đây|ban đầu|đã giao|trước khi (?:sửa|điều chỉnh|gia hạn|thay)|trước điều chỉnh)(?!\p{L})/iu
const presentColumn =
  /(?<!\p{L})(?:mới|điều chỉnh|gia hạn|sửa đổi|sau khi|nay|thay thế|hiện nay|được lùi|lùi lại|lùi đến|dời đến|chuyển sang)(?!\p{L})/iu

/** "Thời hạn cũ" beside "Thời hạn mới": what it says holds no more. */
export function isFormer(
  { column }: Pick<Cell, 'column'>,
  { cells }: { cells: readonly Pick<Cell, 'column' | 'text'>[] },
): boolean {
  return (
    formerColumn.test(column) &&
    cells.some(
      (other) =>
        other.column !== column &&
        other.text.trim() !== '' &&
        presentColumn.test(other.column) &&
        !formerColumn.test(other.column),
    )
  )
}

/** What the column says was, or is a ground: no time to do anything. */
export function isOfPast(cell: Cell, row: TableRow): boolean {
  return pastColumn.test(cell.column) || isFormer(cell, row)
}

/** What is due by the times of the column: "Hạn báo cáo kết quả đợt" → "báo cáo kết quả đợt", "Thời gian: Kiểm tra hồ sơ" → "Kiểm tra hồ sơ". */
export function nameOfTimes({ column }: Cell): string {
  const own = column.slice(column.lastIndexOf(': ') + 1).trim()
  return sendingColumn.test(own) ? own.replace(/^(?:thời hạn|thời gian|hạn|ngày)\s+/iu, '') : own
}

/** The time as the row means it that says how often it comes round: "Tuần | Trước 15 giờ thứ Năm". */
export function inRhythmOfRow(
  { cells }: TableRow,
  time: DutyTime,
  header: Pick<DocumentHeader, 'number' | 'kind' | 'title' | 'issued'>,
): DutyTime {
  const rhythm = cells.find((cell) => rhythmColumn.test(cell.column) && !cellHolds(cell, time))
  return rhythm ? inRhythm(rhythm.text.trim(), time, header) : time
}

/** "18/6/2026" below "Gửi trước ngày": the day itself comes too late. */
export function beforeDayOfColumn({ cells }: TableRow, time: DutyTime): DutyTime {
  const cell = cells.find((c) => cellHolds(c, time))
  if (!cell || !endsBefore.test(cell.column.trim())) return time
  if (time.kind === 'date' && time.time === undefined)
    return { ...time, kind: 'limit', inclusive: false, lastDay: addDays(time.date, -1) }
  return time.kind === 'recurring' && time.rule.inclusive
    ? { ...time, rule: { ...time.rule, inclusive: false }, next: addDays(time.next, -1) }
    : time
}

const endsBefore = /(?:^|\s)trước(?: ngày)?(?:\s*\([^)]*\))?$/iu

function cellHolds(cell: Cell, time: DutyTime): boolean {
  return cell.start <= time.start && time.end <= cell.end
}
