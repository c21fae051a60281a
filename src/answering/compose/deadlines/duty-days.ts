// One duty with several days in the year: "trước ngày 15 tháng 6 và ngày 15 tháng 12", "6 tháng trước ngày 20/6 và năm trước
// ngày 20/12". All of its days are told together, and "kỳ tới" is the next of them. Pure.

import type { RecurringRule } from '../../../calendar/time-expression.ts'
import type { Day, Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { periodMismatch } from '../../question/period.ts'
import type { Candidate } from './candidate.ts'
import { timingOf } from './timing.ts'
import { askedPeriod } from './year-asked.ts'

/** What may stand between two days of one duty. */
const joined =
  /^[\s,;()]*(?:(?:và|hoặc|báo cáo|định kỳ|hằng|hàng|gửi|(?:06|6|09|9|sáu|chín) tháng|(?:đầu|cuối|cả) năm|năm|quý [IV]+)[\s,;()]*)*$/iu

/** The deadlines without those that are another day of one before them; each stands for all the days that are asked about. */
export function byDuty(asked: Asked, candidates: Candidate[]): Candidate[] {
  const told = new Set<Deadline>()
  return candidates.flatMap((c) => {
    if (told.has(c.deadline)) return []
    const days = daysAsked(asked, c)
    for (const d of days) told.add(d)
    return [{ ...c, deadline: days.length > 1 ? together(asked, c, days) : c.deadline }]
  })
}

/** The days of the duty; where the question names a period, those of that period. */
function daysAsked({ u }: Asked, { deadline, evidence, prepared }: Candidate): Deadline[] {
  const { text } = prepared.document
  const days = daysOf(deadline, evidence.unit.deadlines, text)
  if (days.length < 2 || namesBoth.test(u.folded)) return days
  const off = days.map((d, i) => {
    const from = i === 0 ? d.start : (days[i - 1]?.time.end ?? d.start)
    return periodMismatch(u.folded, text.slice(from, d.time.end), null)
  })
  const least = Math.min(...off)
  return days.filter((_, i) => off[i] === least)
}

/** "Báo cáo 6 tháng và năm": both days are asked about. */
const namesBoth = / thang(?: dau nam)? (?:va|hoac|voi)?(?: bao cao)? ?(?:ca )?nam /

function daysOf(deadline: Deadline, deadlines: Deadline[], text: string): Deadline[] {
  const row = [...deadlines].sort((a, b) => a.time.start - b.time.start)
  const follows = (a: Deadline | undefined, b: Deadline | undefined) =>
    a !== undefined && b !== undefined && isNextDay(a, b, text)
  let [first, last] = [row.indexOf(deadline), row.indexOf(deadline)]
  while (follows(row[first - 1], row[first])) first--
  while (follows(row[last], row[last + 1])) last++
  return row.slice(first, last + 1)
}

function isNextDay(a: Deadline, b: Deadline, text: string): boolean {
  const alike = a.start === b.start && a.who === b.who && comesRound(a) && comesRound(b)
  return alike && joined.test(text.slice(a.time.end, b.time.start))
}

/** On one day of a longer stretch, again and again: "hằng quý" alone names no day. */
function comesRound({ time, category }: Deadline): boolean {
  return category !== 'event' && time.kind === 'recurring' && isDay(time.rule)
}

function isDay({ day, every }: RecurringRule): boolean {
  return day !== 'last' && every !== 'week'
}

/** All the days in the words of the text, due on the one that comes next; of a period that is asked about, on its own. */
function together(asked: Asked, { prepared }: Candidate, days: Deadline[]): Deadline {
  const dueOn = (d: Deadline): Day =>
    timingOf(d, asked.asOf, asked.calendar, askedPeriod(asked, d)).deadline.lastDay ?? '9999'
  const rank = (d: Deadline) => (dueOn(d) < asked.asOf ? '1' : '0') + dueOn(d)
  const [next] = [...days].sort((a, b) => rank(a).localeCompare(rank(b)))
  const [first, last, chosen] = [days[0]!, days.at(-1)!, next!]
  const [start, end] = [first.time.start, last.time.end]
  return { ...chosen, time: { ...chosen.time, start, end, text: prepared.document.text.slice(start, end) } }
}
