// The year of a day that names none, in the plan of one year: "Tháng 7" in a plan for 2032 that was signed in December
// 2031 is July 2032, though July 2031 is nearer. Only what is sure is moved. Pure.

import { addMonths } from '../calendar/day.ts'
import type { Day, DocumentHeader, DutyTime, Section, TableRow } from '../document.ts'
import { sectionAt, spanAt } from './in-order.ts'

const yearInName = /(?<![\d/])20\d\d(?![\d/])/gu
/** A law or a school year keeps its own year. */
const yearOfOther =
  /(?:luật|nghị quyết|nghị định|quyết định|thông tư|kết luận|báo cáo|năm học)[^,;.]{0,60}$/iu
const unboundToYear =
  /(?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)|(?<!\p{L})(?:nay|này|tới|sau|qua|trước đó)$/u
const monthNamed = /(?:tháng|quý)\s*[\dIVX]|\d\s*[/.-]\s*\d|\d\s+tháng|năm/iu
const told = /(?<!\p{L})(?:đã|vừa qua|tính đến|kết quả|số liệu)(?!\p{L})[^.;\n]*$/iu

type Dated = DutyTime & { kind: 'date' | 'limit' | 'period' }

/** The times, those without a year in the year that their plan, or the table that holds them, is for. */
export function timesOfPlan(
  text: string,
  times: readonly DutyTime[],
  rows: readonly TableRow[],
  sections: readonly Section[],
  { title, issued }: Pick<DocumentHeader, 'title' | 'issued'>,
): DutyTime[] {
  const yearOfTitle = yearNamed(title ?? '')
  const reached = new Set<string>()
  return times.map((time) => {
    const section = sectionAt(sections, time.start)
    const year = yearNamed(section.heading) ?? yearOfTitle
    if (year === null || !isDated(time)) return time
    const inRow = spanAt(rows, time.start) !== undefined
    if (inRow && firstYear(time) === year && lastYear(time) === year) reached.add(section.path)
    const sure = inRow
      ? isSureInRow(time, year, issued, reached.has(section.path))
      : section.kind !== 'opening' &&
        liesBehind(time, year, issued) &&
        !told.test(text.slice(Math.max(0, time.start - 120), time.start))
    return sure ? moved(time, (year - firstYear(time)) * 12) : time
  })
}

/** The one year that a name tells; `null` for none and for several. */
export function yearNamed(name: string): number | null {
  const years = [...name.matchAll(yearInName)]
    .filter(({ index }) => !yearOfOther.test(name.slice(0, index)))
    .map(([year]) => Number(year))
  return new Set(years).size === 1 ? years[0]! : null
}

function isDated(time: DutyTime): time is Dated {
  if (time.kind !== 'date' && time.kind !== 'limit' && time.kind !== 'period') return false
  return monthNamed.test(time.text) && !unboundToYear.test(time.text) && firstYear(time) === lastYear(time)
}

/** A day that was over when the plan was signed, while the plan's year had not begun or its day is still to come. */
function liesBehind(time: Dated, year: number, issued: Day | null): boolean {
  return (
    issued !== null &&
    year >= Number(issued.slice(0, 4)) &&
    firstYear(time) === year - 1 &&
    lastOf(time) < issued &&
    lastOf(moved(time, 12)) >= issued
  )
}

/** Between the signing and the new year, a month or quarter is the plan's; a single day is only where the rows above have
 * already come to that year. */
function isSureInRow(time: Dated, year: number, issued: Day | null, reached: boolean): boolean {
  if (firstYear(time) === year) return false
  if (issued === null || liesBehind(time, year, issued)) return true
  const signedBefore = Number(issued.slice(0, 4)) === year - 1
  return signedBefore && firstYear(time) === year - 1 && (time.kind === 'period' ? isWhole(time) : reached)
}

function isWhole({ text }: Dated): boolean {
  return !/\d\s*[/.-]\s*\d/.test(text)
}

const firstYear = (time: Dated) => Number((time.kind === 'period' ? time.from : time.date).slice(0, 4))
const lastYear = (time: Dated) => Number((time.kind === 'period' ? time.to : time.date).slice(0, 4))
const lastOf = (time: Dated) =>
  time.kind === 'period' ? time.to : time.kind === 'limit' ? time.lastDay : time.date

function moved(time: Dated, months: number): Dated {
  switch (time.kind) {
    case 'period':
      return { ...time, from: addMonths(time.from, months), to: addMonths(time.to, months) }
    case 'limit':
      return { ...time, date: addMonths(time.date, months), lastDay: addMonths(time.lastDay, months) }
    case 'date':
      return { ...time, date: addMonths(time.date, months) }
  }
}
