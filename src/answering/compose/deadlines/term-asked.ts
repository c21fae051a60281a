// "Ngày 20 của tháng cuối kỳ báo cáo": the day for the term that the question names, or for the next of its kind. Pure.

import { addMonths, diffDays, monthEnd } from '../../../calendar/day.ts'
import type { Day, Deadline } from '../../../document.ts'
import { dayOfTerm, isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { askedPeriod } from './year-asked.ts'

/** The day that the limit sets for that term, and whether the term itself was named; `null` where the question leaves it open. */
export function termDayAsked(asked: Asked, d: Deadline): { day: Day; named: boolean } | null {
  if (!isTermDay(d.time)) return null
  const period = askedPeriod(asked, d)
  const long = period ? diffDays(period.from, period.to) : 0
  if (period && long >= shortestMonth && long <= longestYear && !kindAlone.test(asked.u.folded))
    return { day: dayOfTerm(d.time, period.to), named: true }
  const months = termMonths(asked.u.folded)
  return months === null ? null : { day: nextOf(d, asked.asOf, months), named: false }
}

const shortestMonth = 27
const longestYear = 366

/** "Báo cáo 6 tháng" is read as this year's half, and means any. */
const kindAlone = / (?:0?6|sau) thang (?!dau|cuoi)/

const kinds: [RegExp, number][] = [
  [/ (?:(?:hang|moi|tung) quy|bao cao (?:dinh ki |dinh ky )?quy) /, 3],
  [/ (?:0?6|sau) thang /, 6],
  [/ (?:(?:hang|moi) nam|bao cao (?:dinh ki |dinh ky |tong ket )?nam) /, 12],
  [/ (?:(?:hang|moi|tung) thang|bao cao (?:dinh ki |dinh ky )?thang) /, 1],
]

function termMonths(question: string): number | null {
  return kinds.find(([words]) => words.test(question))?.[1] ?? null
}

/** The first such day on or behind `asOf`; terms of so many months end with the year. */
function nextOf({ time }: Deadline, asOf: Day, months: number): Day {
  let end = monthEnd(`${asOf.slice(0, 4)}-01-01`)
  end = monthEnd(addMonths(`${end.slice(0, 8)}01`, months - 1))
  while (dayOfTerm(time, end) < asOf) end = monthEnd(addMonths(`${end.slice(0, 8)}01`, months))
  return dayOfTerm(time, end)
}
