// Times in a table that tell when a thing was done, not when it is due: a status table has both columns. Pure.

import type { DutyTime, TableRow } from '../document.ts'

type Cell = TableRow['cells'][number]

const actual =
  /(?<!\p{L})(?:thực tế|(?:đã|được) (?:hoàn thành|thực hiện|làm|xong|báo cáo|gửi|nộp|trình|ban hành|phê duyệt|nghiệm thu))(?!\p{L})/iu
const finished =
  /^(?:ngày|thời gian|thời điểm|ngày tháng)\s+(?:(?:đã )?hoàn (?:thành|tất)|kết thúc|xong|thực hiện|báo cáo|gửi|nộp|trình)(?!.*(?:theo|dự kiến|kế hoạch|yêu cầu|chậm nhất))/iu
/** "Hạn báo cáo" beside "Thời gian thực hiện": when a thing is told of says nothing of whether it is done. */
const toTell = /^(?:thời )?hạn\s+(?:gửi|nộp|báo cáo|trình)/iu
const limit =
  /^(?:thời )?hạn(?!\p{L})|(?:theo|trong) kế hoạch|dự kiến|được giao|phải (?:hoàn thành|xong)|(?:ngày|thời gian) (?:yêu cầu|đến hạn|hết hạn)/iu
const result = /^(?:kết quả|tình hình|tình trạng|trạng thái|hiện trạng)(?!\p{L})/iu
const told = /(?<!\p{L})đã(?!\p{L})[^.;]*$/iu
const done = /^(?:đã\s|hoàn thành|xong|hoàn tất)/iu

/** Whether a time in a cell of this row is that of what was done. */
export function tellsDone(row: TableRow, cell: Cell, time: DutyTime): boolean {
  const { column } = cell
  if (actual.test(column) && !limit.test(column)) return true
  if (told.test(cell.text.slice(0, time.start - cell.start))) return true
  if (result.test(column) && time.kind === 'date') return true
  if (!finished.test(column)) return false
  const tells = /(?:báo cáo|gửi|nộp|trình)/iu.test(column)
  const limits = ({ column: other }: Cell) => limit.test(other) && (tells || !toTell.test(other))
  return row.cells.some(
    (other) => other !== cell && (limits(other) || (result.test(other.column) && done.test(other.text))),
  )
}
