// Which occurrence the year or period of a question means, and which days cannot be of it: a day that a text sets once in
// another year, and an occurrence from before its rule came into force. Pure.

import { addDays, addMonths } from '../../../calendar/day.ts'
import { occurrences } from '../../../calendar/recurring.ts'
import type { Day, Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { isStandingRule, yearsOf } from '../../evidence/years-served.ts'
import { asksPeriodicReport } from '../../question/period.ts'

/** The quarter, month or year that the question names: of a recurring duty, that occurrence is meant. */
export function askedPeriod({ u }: Asked, d: Deadline): Period | null {
  const periodic = asksPeriodicReport(u.folded)
  // "kế hoạch năm sau" says which plan, not when it is due
  const rhythm = (p: { text: string }) => d.time.kind === 'recurring' && halfYear.test(p.text.trim())
  const next = (p: { start: number; text: string }) =>
    d.time.kind === 'recurring' &&
    ((coming.test(p.text.trim()) && !inside.test(`${u.text.slice(0, p.start)}${p.text}`)) ||
      (nextOne.test(p.text.trim()) &&
        (ofRound.test(u.text.slice(0, p.start)) ||
          (comes.test(p.text) && ofReportThen.test(u.text.slice(0, p.start))))))
  const periods = u.dates.flatMap((p) =>
    p.kind === 'period' && (periodic || !relativeYear.test(p.text.trim())) && !rhythm(p) && !next(p)
      ? [p]
      : [],
  )
  const period = inYear(periods, u.years, d, periodic)
  if (!period || d.time.kind !== 'recurring') return period
  // what comes behind its quarter is of the quarter that is named, whatever it is called
  const ofReport = periodic || ((d.time.rule.shift ?? 0) > 0 && !within.test(u.folded))
  if (!ofReport) return period
  // "báo cáo năm 2025 … trước ngày 15/01 năm sau" is due behind the year that it is of
  const { every, shift = 0 } = d.time.rule
  const { to } = period
  const months = shift > 0 ? shift : dueNext.test(d.time.text) && every === 'year' ? 12 : 0
  return months > 0 ? { from: addDays(to, 1), to: addMonths(to, months) } : period
}

/** "Kỳ báo cáo quý tới": the round that comes next, and not the one of the quarter behind this one. */
const ofRound =
  /(?<!\p{L})(?:kỳ|kì|ky|ki|lần|lan|đợt|dot)(?:\s+(?:nộp|nop|gửi|gui))?(?:\s+(?:báo|bao)\s+(?:cáo|cao))?\s*$/iu
const nextOne =
  /^(?:tuần|tuan|tháng|thang|quý|quy|năm|nam)\s+(?:tới|toi|sau|tiếp theo|tiep theo|kế tiếp|ke tiep)(?:\s+này|\s+nay)?$/iu

/** "Báo cáo quý sắp tới": whichever is due next; "trong quý sắp tới" is that quarter. */
const coming = /^(?:tuần|tuan|tháng|thang|quý|quy|năm|nam)\s+(?:sắp|sap)\s+(?:tới|toi)(?:\s+này|\s+nay)?$/iu
const inside = /(?<!\p{L})(?:trong|vào|vao)\s+\S+\s+\S+\s+\S+(?:\s+(?:này|nay))?$/iu

/** "Báo cáo tháng kế tiếp", "báo cáo … quý tới": who asks for the next one must not miss the one that is due before it. */
const ofReportThen = /(?<!\p{L})(?:báo|bao)\s+(?:cáo|cao)(?:\s+[\p{L}\d]+){0,8}\s*$/iu
const comes = /(?:tới|toi|theo|tiếp|tiep)(?:\s+này|\s+nay)?$/iu

/** "Trong quý II": when it is due, not what it is about. */
const within = / (?:trong|vao|dau|giua|cuoi) (?:quy|thang) /

interface Period {
  from: Day
  to: Day
}

/** "Báo cáo quý 2 của năm 2027": a quarter that is read as this year's is of the year that stands apart from it. */
function inYear(
  [first, ...more]: (Period & { text: string })[],
  years: number[],
  { time }: Deadline,
  periodic: boolean,
): Period | null {
  if (!first) return null
  const apart = more.find((p) => years.some((y) => p.from === `${y}-01-01` && p.to === `${y}-12-31`))
  const year = (apart ?? first).from.slice(0, 4)
  const ofReport = periodic && (apart !== undefined || first.text.includes(year))
  // what comes once a year may be due behind the half-year that it reports on
  if (ofReport && time.kind === 'recurring' && time.rule.every === 'year')
    return { from: `${year}-01-01`, to: `${year}-12-31` }
  const months = (Number(year) - Number(first.from.slice(0, 4))) * 12
  return { from: addMonths(first.from, months), to: addMonths(first.to, months) }
}

/** "Báo cáo 6 tháng" says which report it is, and of no year. */
const halfYear = /^(?:0?6|sáu|sau) (?:tháng|thang)$/iu
const relativeYear = /^(?:năm|nam) (?:sau|tới|toi|trước|truoc)$/iu
const dueNext = /năm (?:sau|liền kề|tiếp theo|kế tiếp)/iu

/** Whether the deadline can be of the year that the question names. */
export function canBeOfYear(asked: Asked, { unit, prepared }: Evidence, deadline: Deadline): boolean {
  const { header, text } = prepared.document
  const { due, time } = deadline
  if (time.kind === 'recurring') {
    const period = askedPeriod(asked, deadline)
    const since = (isStandingRule(header) ? header.effective : null) ?? time.rule.from
    if (period === null || since === undefined || !tellsYear(asked)) return true
    const days = occurrences(time.rule, period.from, period.to, asked.calendar)
    return days.length > 0 ? days.some((day) => day >= since) : period.to >= since
  }
  const [year, ...more] = asked.u.years
  if (year === undefined || more.length > 0 || due === null) return true
  const ofOwnYear = yearsOf(header.title).length > 0 || header.issued?.startsWith(String(year))
  if (!asksPeriodicReport(asked.u.folded)) {
    // "xây dựng kế hoạch năm sau trước ngày 15/12/2025"
    const says = new RegExp(`(?<![\\d/])${year}(?!\\d)|năm (?:sau|tới|kế tiếp|tiếp theo)`, 'iu').test(
      text.slice(unit.start, unit.end),
    )
    if (says || ofOwnYear) return true
  }
  const dueYear = Number(due.slice(0, 4))
  return dueYear === year || (dueYear === year + 1 && due.slice(5) < '04-01')
}

/** "Báo cáo 6 tháng" is read as this year's, and told of the next one where this one's is over. */
function tellsYear({ u }: Asked): boolean {
  return u.years.length > 0 || u.dates.some((d) => d.kind === 'period' && /\d{4}/u.test(d.text))
}

/** Whether the times of a place, if it sets any, can be of the year that the question names. */
export function isPlaceOfYear(asked: Asked, place: Evidence): boolean {
  const { deadlines } = place.unit
  return deadlines.length === 0 || deadlines.some((d) => canBeOfYear(asked, place, d))
}
