// A schedule without a table: days in lines of their own, and below each the hours with those who are visited. Every such
// line is a row; the day that stands above keeps its place, as a cell does that a table merges. Pure.

import type { Span, TableRow } from '../document.ts'
import { trimmed } from './trimmed.ts'

type Row = Omit<TableRow, 'section'>

const weekday = String.raw`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)`
const date = String.raw`\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)`
const dayLine = new RegExp(
  String.raw`^[^\S\n]*(?:[-+•*–]\s*|(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,4}\.)\s+)?(?:(?:sáng|chiều)\s+)?(?:${weekday}\s*[,:]?\s*)?\(?(?:ngày\s+)?${date}\)?(?:\s*\(\s*${weekday}\s*\))?\s*[:.]?\s*$`,
  'iu',
)
const hour = String.raw`\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}`
const part = String.raw`(?:buổi\s+)?(?:sáng|chiều|tối)`
const visitLine = new RegExp(
  String.raw`^[^\S\n]*(?:[-+•*–]\s*|[a-zđ]\)\s+)(?:((?:từ\s+)?(?:${part}\s*[,(]?\s*)?(?:từ\s+)?${hour}(?:\s*(?:-|–|đến)\s*${hour})?\)?|${part})\s*[:,–-]\s*)?(\S.*?)\s*$`,
  'iu',
)
/** "UBND phường A", "Trường B": who is visited; the rest of the line says where, or with whom. */
const visited =
  /^(?:(?:kiểm tra|làm việc (?:với|tại)|tại)\s+)?(?:UBND|Ủy ban|Sở|Chi cục|Cục|Ban|Phòng|Trung tâm|Trường|Bệnh viện|Trạm|Công ty|Văn phòng|Đơn vị|(?:xã|phường|huyện|quận|thị xã|thị trấn|thành phố)\s+\p{Lu})[^.;(–]*/iu

/** The rows of such lists; a text with fewer than two days in lines of their own has none. */
export function rowsUnderDays(text: string): Row[] {
  const inspects = /kiểm tra|thanh tra|phúc tra/iu.test(text.slice(0, head))
  const rows: Row[] = []
  const days = new Set<number>()
  let day: Span | null = null
  let first = true
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end)
    if (words.trim() === '') continue
    if (words.length < longestDay && dayLine.test(words)) {
      day = trimmed(text, line)
      first = true
      continue
    }
    const row = day && visitOf(text, line, day, first, inspects)
    if (row) {
      rows.push(row)
      days.add(day!.start)
      first = false
    } else day = null
  }
  return days.size > 1 ? rows : []
}

/** So much of a text tells whether it is about inspections. */
const head = 1500
const longestDay = 70

function visitOf(text: string, line: Span, day: Span, first: boolean, inspects: boolean): Row | null {
  const words = text.slice(line.start, line.end)
  const found = visitLine.exec(words)
  const [, at, rest = ''] = found ?? []
  const unit = visited.exec(rest)?.[0].trimEnd()
  // what fills a half of the day without a visit belongs to the schedule too
  const name = unit ?? (at && !first ? /^\p{Lu}[^.;]{4,160}/u.exec(rest)?.[0].trimEnd() : undefined)
  if (!found || !name) return null
  const from = line.start + words.lastIndexOf(rest)
  const cell = (start: number, end: number, column: string) => ({
    start,
    end,
    text: text.slice(start, end),
    column,
  })
  const cells = [cell(day.start, day.end, 'Ngày')]
  if (at) {
    const start = line.start + words.indexOf(at)
    cells.push(cell(start, start + at.length, 'Giờ'))
  }
  const column = inspects ? 'Đơn vị được kiểm tra' : 'Đơn vị'
  cells.push(cell(from, from + name.length, unit ? column : 'Nội dung'))
  const more = trimmed(text, { start: from + name.length + 1, end: line.end })
  if (more.end > more.start) cells.push(cell(more.start, more.end, 'Ghi chú'))
  return { start: first ? day.start : trimmed(text, line).start, end: trimmed(text, line).end, cells }
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}
