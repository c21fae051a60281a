// From when and until when a recurring duty holds: not before the document, from a day it names ("bắt đầu từ ngày
// 06/9/2025", "Từ quý III, …"), in a season ("từ tháng 5 đến tháng 10"), and, in the plan of a year, in that year only. Pure.

import { addMonths } from '../calendar/day.ts'
import { monthsOf, nextOccurrence } from '../calendar/recurring.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, DocumentHeader, DutyTime, Section } from '../document.ts'
import { boundedRule, boundsOf } from './round-bounds.ts'

type Head = Pick<DocumentHeader, 'kind' | 'title' | 'issued' | 'effective'>

const begins =
  /(?:bắt đầu|kể|^[\s,(]*(?:(?:lần|kỳ|đợt|báo cáo|cuộc|buổi|phiên|họp|giao ban)\s+)*đầu tiên|lần đầu)(?:\s+(?:thực hiện|áp dụng|báo cáo))?(?:\s+(?:từ|là|vào|kể từ))*\s*$/iu
const season = /^\s*(?:(?:về|cho|tới|đến|qua)\s\p{Lu}[^.;,:]{1,60})?(?:trong\s[^.;,]{0,40})?[\s(,]*$/u
const joined = /^\s*(?:,|và|,\s*và)\s*$/u
const farthest = 120
const longestClause = 240

/** The times with the span of every rule; what only says when a rule begins or holds is no time of its own. */
export function spannedTimes(
  text: string,
  times: readonly DutyTime[],
  sections: readonly Section[],
  header: Head,
): DutyTime[] {
  const { issued, effective } = header
  if (issued === null) return [...times]
  const span = spanOfPlan(header)
  const { of: bounds, spent: said } = boundsOf(text, times, sections)
  const spent = new Set(said)
  const found = times.map((time, i) => {
    if (time.kind !== 'recurring') return time
    const rule: RecurringRule = { ...time.rule, from: issued }
    if (span !== null && span.from > issued) rule.from = span.from
    if (span !== null && !(span.oneYear && isEveryYear(text, time))) rule.until = span.until
    if (effective !== null && effective > rule.from! && !span) rule.from = effective
    const next = times[lastOfList(text, times, i) + 1]
    if (next && !said.has(next) && setsSpan(text, times[lastOfList(text, times, i)]!, next, rule))
      spent.add(next)
    const before = times.slice(0, i).findLast(({ kind }) => kind !== 'recurring')
    if (before && !said.has(before) && opensSpan(text, before, time, rule)) spent.add(before)
    const stated = bounds.get(time)
    const bounded = stated ? boundedRule(rule, stated) : rule
    const places = stated ? { bounds: stated.map(({ at }) => at) } : {}
    return { ...time, rule: bounded, next: nextOccurrence(bounded, issued), ...places }
  })
  return found.filter((_, i) => !spent.has(times[i]!))
}

/** "thứ Hai và thứ Năm hằng tuần từ ngày …": the span behind the last member of a list is that of all. */
function lastOfList(text: string, times: readonly DutyTime[], at: number): number {
  const [time, next] = [times[at]!, times[at + 1]]
  if (next?.kind !== 'recurring' || !joined.test(text.slice(time.end, next.start))) return at
  return lastOfList(text, times, at + 1)
}

function setsSpan(text: string, time: DutyTime, next: DutyTime, rule: RecurringRule): boolean {
  if (next.start - time.end > farthest) return false
  const between = text.slice(time.end, next.start)
  if (between.includes('\n')) return false
  if (begins.test(between) || /^(?:bắt đầu|kể từ)/iu.test(next.text)) {
    const first = firstDay(next, rule)
    if (first === null) return false
    rule.from = first
    return true
  }
  const closes = /^\s*(?:[;.)]|$)/u.test(text.slice(next.end).split('\n')[0]!)
  const apart = closes ? between.replace(/^\s*,/u, '') : between
  if (next.kind === 'limit' && /^(?:cho (?:đến|tới)|kéo dài đến)/iu.test(next.text) && season.test(apart)) {
    rule.until = next.date
    return true
  }
  if (next.kind !== 'period' || !/^từ\s/iu.test(next.text) || !season.test(apart)) return false
  rule.from = firstDay(next, rule)!
  rule.until = next.to
  return true
}

const label = /^[\s\-+*•–]*(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])[.)]\s+)?(?:[^.;:\n]{1,60}:\s*)?/u
const openings =
  /^(?:(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm),?\s*)?(?:(?:kể |bắt đầu )?từ(?: kỳ)?(?: báo cáo)?|(?:trong|vào|suốt)(?:\s(?:suốt|thời gian|giai đoạn|mùa|đợt|các tháng|thời kỳ|cao điểm|khô|mưa|lũ|bão|nắng nóng|kể))*(?:\s+từ)?)?\s*[(:]?\s*$/iu

/** "Từ quý III/2031, báo cáo … hằng quý", "Trong cao điểm từ … đến …, các trạm báo cáo … hằng tuần": the words that open
 * the clause of a rule say from when, or in which stretch, it holds. */
function opensSpan(text: string, before: DutyTime, time: DutyTime, rule: RecurringRule): boolean {
  if (time.start - before.start > longestClause || before.kind === 'relative') return false
  const between = text.slice(before.end, time.start)
  if (!/^[)\s]*,/u.test(between) || /[;\n]|\.\s/u.test(between)) return false
  const line = text.slice(text.lastIndexOf('\n', before.start) + 1, before.start)
  const clause = line.slice(Math.max(line.lastIndexOf(';'), line.search(/\.\s+\p{Lu}[^.]*$/u)) + 1)
  const words = clause.slice(label.exec(clause)![0].length)
  if (!openings.test(words)) return false
  const from = `${words} ${before.text}`
  if (before.kind === 'period' && /(?<!\p{L})từ\s.*(?:đến|tới|[-–])/iu.test(from)) {
    rule.from = firstDay(before, rule)!
    rule.until = before.to
    return true
  }
  const first = /(?:^|\s)từ\s/iu.test(` ${from}`) ? firstDay(before, rule) : null
  if (first === null || (rule.until !== undefined && first > rule.until)) return false
  rule.from = first
  return true
}

function isEveryYear(text: string, { start, end }: DutyTime): boolean {
  const line = text.lastIndexOf('\n', start) + 1
  const [around = ''] = text.slice(Math.max(line, start - 80), end + 60).split('\n')
  return /(?:hằng|hàng|mỗi) năm/iu.test(around)
}

/** What is due in the period that follows is due first when the first period is over. */
function firstDay(time: DutyTime, { every, shift }: RecurringRule): Day | null {
  if (time.kind === 'date' || time.kind === 'limit') return time.date
  if (time.kind !== 'period') return null
  return shift && every !== 'week' ? addMonths(time.from, monthsOf[every]) : time.from
}

/** The one year or the years that a plan names in its title; `null` for what holds on. */
function spanOfPlan({ kind, title, issued }: Head): { from: Day; until: Day; oneYear: boolean } | null {
  if (!/kế hoạch|chương trình/iu.test(`${kind} ${title}`) && kind !== 'công văn') return null
  const years = [...(title ?? '').matchAll(/(?<![\d/])(20\d\d)(?![\d/])/gu)].map(([year]) => Number(year))
  const last = Math.max(...years)
  if (last < Number(issued!.slice(0, 4)) || years.length === 0) return null
  const first = Math.min(...years)
  return { from: `${first}-01-01`, until: `${last}-12-31`, oneYear: first === last }
}
