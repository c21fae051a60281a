// What the calendar reads for somebody who asks today, as a document means it that was written on a day of its own. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import { addMonths } from '../calendar/day.ts'
import type { Day, DocumentHeader, DutyTime, Section, Span, TableRow } from '../document.ts'
import { daysInARow } from './days-in-a-row.ts'
import { datesAnEvent } from './deadline-times.ts'
import { eventLimits } from './event-limits.ts'
import { hourLimits } from './hour-limits.ts'
import { countWhile, spanAt } from './in-order.ts'
import { listedTimes } from './listed-times.ts'
import { movedDays } from './moved-days.ts'
import { timesOfPlan } from './plan-year.ts'
import { spannedTimes } from './round-span.ts'
import { standingTimes } from './standing-times.ts'
import { termDays } from './term-days.ts'

/** The time expressions of a document in order, those of tables among them; site chrome is left out. */
export function timesOf(
  text: string,
  sections: Section[],
  rows: TableRow[],
  header: DocumentHeader,
  ignored: Span[],
): DutyTime[] {
  const asOf = header.issued ?? firstDayIn(header.title) ?? undated
  const written = movedDays(text, documentTimes(parseTimeExpressions(text, asOf), header), asOf)
  const standing = daysInARow(text, standingTimes(text, written, header))
  const found = spannedTimes(text, listedTimes(text, standing, asOf), sections, header)
  const parsed =
    asOf === undated
      ? found.filter((e, i) => namesItsYear(e) || namesItsYear(joinedTo(text, e, found[i + 1])))
      : found
  const placed = [
    ...parsed,
    ...(asOf === undated ? [] : daysOfCells(rows, parsed, asOf)),
    ...hourLimits(text, parsed),
    ...eventLimits(text, parsed),
    ...termDays(text, parsed),
  ]
    .filter((e) => e.kind !== 'relative' || !/\n\s*\p{Lu}/u.test(e.text))
    .map(withoutOpenBracket)
    .flatMap((e) => insideCells(text, e, rows, asOf))
    .filter(
      (e) =>
        !ignored.some((i) => i.start <= e.start && e.end <= i.end) &&
        !datesAnEvent(text, e) &&
        !hangsOnOther(text, e, header),
    )
    .sort((a, b) => a.start - b.start)
  return timesOfPlan(text, placed, rows, sections, header)
}

const letters = /^(?:công văn|công điện|thông báo|giấy mời|thư mời|lịch)/iu
const weekdayAlone =
  /^(?:(?:vào|trong|trước|lúc|từ|các|ngày|buổi|sáng|chiều|tối)\s+)*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?:\s+đầu tuần)?$/iu

/** "không kiểm tra vào thứ Hai", "đến hết tháng liền trước tháng kiểm tra": a day of any week, a month before another one. */
function hangsOnOther(text: string, time: DutyTime, { kind }: Pick<DocumentHeader, 'kind'>): boolean {
  if (time.kind !== 'date' && time.kind !== 'period' && time.kind !== 'limit') return false
  const before = text.slice(Math.max(0, time.start - 40), time.start)
  if (weekdayAlone.test(time.text))
    return !letters.test(kind ?? '') || /(?<!\p{L})(?:không|trừ|ngoài)(?!\p{L})[^.;,]*$/iu.test(before)
  return (
    /(?:tháng|quý|năm)$/iu.test(time.text) &&
    /^\s+(?:liền (?:trước|kề|sau)|trước|kế tiếp|sau)\s+(?:liền kề\s+)?(?:tháng|quý|năm|kỳ|thời điểm|khi)(?!\p{L})/iu.test(
      text.slice(time.end, time.end + 40),
    )
  )
}

/** "hằng năm (trước ngày 15/11 và đột xuất)": what an open bracket holds says the day. */
function withoutOpenBracket(time: DutyTime): DutyTime {
  const open = /^[^()]*\((?=[^()]*$)/u.exec(time.text)?.[0].length ?? 0
  return open > 0 && open < time.text.length
    ? { ...time, text: time.text.slice(open), start: time.start + open }
    : time
}

/** Stands for the day of issue where nothing says it; what would have to be counted from it is not told. */
const undated = '2000-01-01'

function firstDayIn(title: string | null): Day | null {
  const year = /(?<!\d)(?:19|20)\d\d(?![\d/])/.exec(title ?? '')?.[0]
  return year ? `${year}-01-01` : null
}

/** "Quý II và quý IV/2031": the year of the last one is the year of all. */
function joinedTo(text: string, time: DutyTime, next: DutyTime | undefined): DutyTime {
  return next && /^\s*(?:,|và)\s*$/u.test(text.slice(time.end, next.start)) ? next : time
}

function namesItsYear({ kind, text }: DutyTime): boolean {
  const counted = kind === 'limit' || kind === 'date' || kind === 'period'
  return !counted || /(?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)/.test(text)
}

/** An expression that ran on from one cell into the next is read again in each cell alone. */
function insideCells(text: string, time: DutyTime, rows: TableRow[], asOf: Day): DutyTime[] {
  const cell = spanAt(rows, time.start)?.cells.find(
    (each) => each.start <= time.start && time.start < each.end,
  )
  if (!cell || time.end <= cell.end) return [time]
  const touched = (span: Span) => span.start < time.end && time.start < span.end
  return rows
    .filter(touched)
    .flatMap(({ cells }) => cells.filter(touched))
    .flatMap(({ start, end }) =>
      parseTimeExpressions(text.slice(start, end), asOf).map((e) => ({
        ...e,
        start: e.start + start,
        end: e.end + start,
      })),
    )
    .filter(touched)
}

const daysAlone = /^\d{1,2}[/.-]\d{1,2}(?:\s*(?:[;,]|và)\s*\d{1,2}[/.-]\d{1,2})*$/u
const dayColumn = /(?:^|\s)(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|ngày|lịch|hoàn thành)(?![\p{L}])/iu

/** "03/6" in a sentence may be a share or a number; alone, or with others, in a cell below "Thời hạn" it is a day. */
function daysOfCells(rows: readonly TableRow[], known: readonly DutyTime[], asOf: Day): DutyTime[] {
  const word = 'ngày '
  return [...partsOfYear(rows, known, asOf), ...daysBelow(rows, known, asOf, word)]
}

/** "3/2026" or "3" below "Tháng", "II" below "Quý", "3/2026" below "Thời gian". */
function partsOfYear(rows: readonly TableRow[], known: readonly DutyTime[], asOf: Day): DutyTime[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell): DutyTime[] => {
      const word = wordOfCell(cell)
      const dated = cells.some((other) => dayColumn.test(other.column) && within(known, other).length > 0)
      if (word === null || dated || within(known, cell).length > 0) return []
      const [time] = parseTimeExpressions(word + cell.text, asOf)
      const { text, start, end } = cell
      return time?.kind === 'period' ? [{ ...time, text, start, end }] : []
    }),
  )
}

function wordOfCell({ text, column }: TableRow['cells'][number]): string | null {
  if (/^(?:0?[1-9]|1[0-2])\s*[/.-]\s*(?:19|20)\d\d$/u.test(text))
    return /^tháng$/iu.test(column) || dayColumn.test(column) ? 'tháng ' : null
  if (/^tháng$/iu.test(column) && /^(?:0?[1-9]|1[0-2])$/u.test(text)) return 'tháng '
  return /^quý$/iu.test(column) && /^(?:I{1,3}|IV|[1-4])(?:\s*\/\s*20\d\d)?$/u.test(text) ? 'quý ' : null
}

function daysBelow(
  rows: readonly TableRow[],
  known: readonly DutyTime[],
  asOf: Day,
  word: string,
): DutyTime[] {
  return rows.flatMap(({ cells }) =>
    cells
      .filter(({ text, column }) => daysAlone.test(text) && dayColumn.test(column))
      .filter((cell) => within(known, cell).length === 0)
      .flatMap((cell) =>
        [...cell.text.matchAll(/[\d/.-]+/gu)].flatMap(({ 0: text, index }) =>
          parseTimeExpressions(word + text, asOf)
            .filter(({ kind }) => kind === 'date')
            .map((time) => {
              const start = cell.start + index
              return { ...time, text, start, end: start + text.length }
            }),
        ),
      ),
  )
}

/** The expressions that lie wholly in a span; they come in order. */
export function within(expressions: readonly DutyTime[], span: Span): DutyTime[] {
  const found: DutyTime[] = []
  const first = countWhile(expressions, ({ start }) => start < span.start)
  for (let at = first; at < expressions.length && expressions[at]!.start < span.end; at++) {
    if (expressions[at]!.end <= span.end) found.push(expressions[at]!)
  }
  return found
}

/** "trước 10 giờ", "chậm nhất ngày 28 của tháng trước": counted from a day that the document does not say. */
const floating = /(?:tháng|quý|tuần|kỳ|năm)\s+(?:trước|qua|vừa qua)$/iu
/** "thứ Hai tuần kế tiếp" follows what another sentence tells; in a standing text "tuần sau" does too. */
const nextOfAnother = /tuần\s+(?:kế tiếp|liền kề|liền sau|tiếp theo|ngay sau)$/iu
const nextWeek = /tuần\s+(?:sau|tới)$/iu
const dayNamed = /ngày|thứ|chủ nhật|tháng|hôm|mai|\d\s*[/.-]\s*\d/iu
const dayAndMonth = /\d\s*(?:\/|tháng)\s*\d{1,2}(?!\d)/u
const yearNamed = /(?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)|năm/u

/** The times without those that hang on no day, each without its year at or after the day of issue. */
function documentTimes(
  times: readonly DutyTime[],
  { issued, title, kind }: Pick<DocumentHeader, 'issued' | 'title' | 'kind'>,
): DutyTime[] {
  const standing = /quy chế|quy định|chế độ|thông tư|nghị định/iu.test(`${kind} ${title}`)
  const titleYears: string[] = title?.match(/20\d\d/gu) ?? []
  return times.flatMap((time): DutyTime[] => {
    if (nextOfAnother.test(time.text) || (standing && nextWeek.test(time.text))) return []
    if (time.kind !== 'limit' && time.kind !== 'date') return [time]
    const yearly = standing && dayAndMonth.test(time.text) && /năm (?:liền )?trước$/iu.test(time.text)
    if ((floating.test(time.text) && !yearly) || (time.time !== undefined && !dayNamed.test(time.text)))
      return []
    // A plan that names the year itself contradicts itself; that is told and not mended.
    const open = time.kind === 'limit' && !yearNamed.test(time.text) && dayAndMonth.test(time.text)
    return [open && !titleYears.includes(time.date.slice(0, 4)) ? ahead(time, issued) : time]
  })
}

function ahead(time: DutyTime & { kind: 'limit' }, issued: Day | null): DutyTime {
  if (issued === null || time.lastDay >= issued) return time
  return { ...time, date: addMonths(time.date, 12), lastDay: addMonths(time.lastDay, 12) }
}
