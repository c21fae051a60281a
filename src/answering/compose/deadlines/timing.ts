// A deadline against today: what it says in one line, whether it has passed, how a relative one becomes a date. Pure.

import type { AnswerDeadline } from '../../../answer.ts'
import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { addDays, diffDays, formatDay, weekdayName } from '../../../calendar/day.ts'
import { nextOccurrence, occurrences } from '../../../calendar/recurring.ts'
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import {
  type AppliedOffset,
  applyOffset,
  type CountStep,
  type OffsetUnit,
} from '../../../calendar/working-days.ts'
import type { Day, Deadline } from '../../../document.ts'
import { isLoose, namesNoDay } from '../../../library/due-day.ts'
import { isVague } from '../../../library/rhythm-times.ts'
import { texts } from '../../texts.ts'

export interface Timing {
  /** "Trước ngày 30/6/2023 (ngày cuối 29/6/2023), đã quá hạn 6 ngày" without the bold marks. */
  headline: string
  detail: string
  calculated: string[]
  deadline: AnswerDeadline
}

/** How a deadline stands on the day `asOf`. */
export function timingOf(
  d: Deadline,
  asOf: Day,
  calendar: WorkingCalendar,
  within: { from: Day; to: Day; term?: string } | null = null,
): Timing {
  const words = d.time.text.replace(/\s+/gu, ' ').trim()
  const { due, lastDay, inclusive } = d
  const base: AnswerDeadline = { due, lastDay, inclusive, text: words, derivation: [] }
  const headline = headlineOf(d, words)
  switch (d.time.kind) {
    case 'limit':
    case 'date': {
      const standing = lastDay ? (isVisit(d) ? visitStanding(lastDay, asOf) : standingOf(lastDay, asOf)) : ''
      const shownDay =
        d.time.kind === 'limit' && (!d.time.inclusive || !words.includes(yearOf(lastDay))) && lastDay
      const undated = d.time.kind === 'date' && lastDay && !words.includes(yearOf(lastDay))
      const detail = [
        shownDay ? ` (${texts.lastDay(formatDay(lastDay))})` : undated ? ` (${formatDay(lastDay)})` : '',
        standing ? `, ${standing}` : '',
      ].join('')
      return {
        headline,
        detail,
        calculated: lastDay ? [formatDay(lastDay), countOf(lastDay, asOf)] : [],
        deadline: base,
      }
    }
    case 'period': {
      const { from, to } = d.time
      if (isLoose(d.time.text)) {
        const detail = `, ${asOf < from ? texts.notYet : asOf > to ? texts.gone : texts.about}`
        return { headline, detail, calculated: [], deadline: { ...base, due: null, lastDay: null } }
      }
      const range = ` (${formatDay(from)} – ${formatDay(to)})`
      const standing =
        asOf < from
          ? texts.notBegun(diffDays(asOf, from))
          : asOf > to
            ? texts.ended(diffDays(to, asOf))
            : `${texts.underWay}, ${texts.daysLeft(diffDays(asOf, to))}`
      return {
        headline,
        detail: `${range}, ${standing}`,
        calculated: [formatDay(from), formatDay(to), countOf(from, asOf), countOf(to, asOf)],
        deadline: base,
      }
    }
    case 'recurring': {
      // "hằng năm" alone says how often, and the last day of the year is nobody's limit
      if (namesNoDay(d.time.rule) || isVague(d.time))
        return { headline, detail: '', calculated: [], deadline: { ...base, due: null, lastDay: null } }
      // of a year's months those that are over are not meant while others are to come
      const all = within ? occurrences(d.time.rule, within.from, within.to, calendar) : []
      const inPeriod = all.find((day) => day >= asOf) ?? all.at(-1)
      const next = inPeriod ?? nextOccurrence(d.time.rule, asOf, calendar)
      const over = next < asOf
      const standing = inPeriod || over ? `, ${standingOf(next, asOf)}` : ''
      return {
        headline,
        detail: ` (${inPeriod && all.length === 1 ? (within?.term ?? 'kỳ này') : over ? 'kỳ cuối' : 'kỳ tới'}: ${roundDay(d, next)})${standing}`,
        calculated: [...roundDays(d, next), countOf(next, asOf)],
        deadline: { ...base, due: inclusive === false ? addDays(next, 1) : next, lastDay: next },
      }
    }
    default:
      return { headline, detail: '', calculated: [], deadline: base }
  }
}

/** The day that "trước ngày 20 hằng tháng" names in a round, and the last day, which comes before it. */
function roundDays({ inclusive }: Deadline, last: Day): string[] {
  return inclusive === false ? [formatDay(addDays(last, 1)), formatDay(last)] : [formatDay(last)]
}

function roundDay(d: Deadline, last: Day): string {
  const [named, before] = roundDays(d, last)
  if (isAppointed(d)) return `${weekdayName(last)}, ${named}`
  return before === undefined
    ? texts.lastDay(named!)
    : `${texts.beforeNamed(named!)}, ${texts.lastDay(before)}`
}

/** "Giám đốc tiếp dân vào ngày 15 hằng tháng": on the day itself, which is no limit. */
export function isAppointed({ category, time, inclusive }: Deadline): boolean {
  return category !== 'report' && inclusive !== false && onDay.test(time.text) && !limits.test(time.text)
}

const onDay = /(?:^|[\s,])(?:ngày|thứ|sáng|chiều)(?!\p{L})/iu
const limits = /trước|chậm nhất|muộn nhất|đến|hết|không quá|trong|hạn|xong|hoàn thành|từ/iu

/** "14/9/2026" below "Gửi trước ngày" is a limit whose cell does not say so itself. */
function headlineOf({ inclusive, time: { kind } }: Deadline, words: string): string {
  const day = /^(?:ngày\s+)?(\d.*)$/iu.exec(words)?.[1]
  return day && inclusive === false && (kind === 'limit' || kind === 'recurring')
    ? texts.beforeDay(day)
    : words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** A day of every term, for the term that is meant: its own, or the next of its kind. */
export function termTiming(d: Deadline, { day, named }: { day: Day; named: boolean }, asOf: Day): Timing {
  const words = d.time.text.replace(/\s+/gu, ' ').trim()
  const standing = named ? `, ${standingOf(day, asOf)}` : ''
  return {
    headline: words.slice(0, 1).toUpperCase() + words.slice(1),
    detail: ` (${named ? 'kỳ này' : 'kỳ tới'}: ${roundDay(d, day)})${standing}`,
    calculated: [...roundDays(d, day), countOf(day, asOf)],
    deadline: { due: null, lastDay: day, inclusive: d.inclusive, text: words, derivation: [] },
  }
}

/** "Dự kiến đầu quý III": words of the text that count no day are left as they are. */
export function expected(text: string, d: Deadline): string {
  const before = text.slice(Math.max(d.start, d.time.start - 60), d.time.start)
  return /dự kiến[^.;:]{0,24}$/iu.test(before) && !/dự kiến/iu.test(d.time.text) ? 'Dự kiến ' : ''
}

function yearOf(day: Day | null): string {
  return day?.slice(0, 4) ?? ''
}

function countOf(day: Day, asOf: Day): string {
  return String(Math.abs(diffDays(asOf, day)))
}

/** "đã quá hạn 6 ngày", "hạn là hôm nay" or "còn 3 ngày". */
export function standingOf(lastDay: Day, asOf: Day): string {
  const left = diffDays(asOf, lastDay)
  return left < 0 ? texts.overdue(-left) : left === 0 ? texts.dueToday : texts.daysLeft(left)
}

/** The day of an inspection or another event: nobody is late for it once it is over. */
function isVisit({ category, time, what }: Deadline): boolean {
  return (
    time.kind === 'date' && (category === 'event' || /^(?:kiểm tra|thanh tra|phúc tra)(?!\p{L})/iu.test(what))
  )
}

function visitStanding(day: Day, asOf: Day): string {
  const left = diffDays(asOf, day)
  return left < 0 ? texts.tookPlace(-left) : left === 0 ? texts.takesPlaceToday : texts.daysLeft(left)
}

interface Computed {
  day: Day
  headline: string
  lines: string[]
  calculated: string[]
  deadline: AnswerDeadline
}

/** The day that the event of a relative deadline is in its own words ("ngày làm việc cuối cùng của tháng 6/2024"). */
export function dayOfEvent({ time }: Deadline, calendar: WorkingCalendar): Day | null {
  if (time.kind !== 'relative' || !/(?:19|20)\d\d/.test(time.event)) return null
  const [read] = parseTimeExpressions(time.event, '2000-01-01', calendar)
  return read?.kind === 'date' && read.text === time.event ? read.date : null
}

/** The date that a relative deadline gives for the day of its event, with every step shown. */
export function computeRelative(d: Deadline, event: Day, calendar: WorkingCalendar): Computed | null {
  if (d.time.kind !== 'relative' || d.time.unit === 'hour') return null
  const { offset, unit } = d.time
  const { words, ...result } = countedFrom(event, offset, unit, calendar)
  const way = [d.time.event, `${weekdayName(event)} ${formatDay(event)}`].filter(Boolean).join(': ')
  const lines = [`${texts.howCounted}: ${way}${words}.`]
  if (result.note) lines.push(`${texts.note}: ${result.note}`)
  return {
    day: result.date,
    headline: `Chậm nhất ${formatDay(result.date)}`,
    lines,
    calculated: [formatDay(event), formatDay(result.date), ...result.calculated],
    deadline: {
      due: result.date,
      lastDay: result.date,
      inclusive: true,
      text: d.time.text,
      derivation: result.steps,
    },
  }
}

export const unitNames: Record<OffsetUnit, string> = {
  day: 'ngày',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
}

/** The count in words, behind the day that it begins with: ", tiến 2 ngày làm việc: …; bỏ qua …". */
export function countedFrom(
  event: Day,
  offset: number,
  unit: OffsetUnit,
  calendar: WorkingCalendar,
): AppliedOffset & { words: string; calculated: string[] } {
  const result = applyOffset(event, offset, unit, calendar)
  const counted = result.steps.filter((s) => s.counted).map((s) => short(s.date))
  const skipped = result.steps.filter((s) => !s.counted && s.date !== event)
  const way = offset < 0 ? 'lùi' : 'tiến'
  const words = `, ${way} ${Math.abs(offset)} ${unitNames[unit]}: ${counted.join(', ')}${skippedPart(skipped)}`
  return {
    ...result,
    words: offset === 0 ? '' : words,
    calculated: [
      ...result.steps.flatMap((s) => [formatDay(s.date), short(s.date), shortDay(s.date)]),
      // "nghỉ hoán đổi, làm bù thứ Bảy 4/5/2024": why a day is left out may name another
      ...result.steps.flatMap((s) => s.why?.match(/\d[\d/]*/g) ?? []),
      String(Math.abs(offset)),
      ...(result.note?.match(/\d[\d/]*/g) ?? []),
    ],
  }
}

function skippedPart(steps: CountStep[]): string {
  return steps.length === 0
    ? ''
    : `; bỏ qua ${steps.map((s) => `${shortDay(s.date)}${s.why ? ` (${s.why})` : ''}`).join(', ')}`
}

/** "5/6": the year is said beside it. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}`
}

function short(day: Day): string {
  return `${shortDay(day)} (${weekdayName(day)})`
}
