// From when and until when a recurring duty holds: not before the document, from a day it names ("bắt đầu từ ngày
// 06/9/2025"), in a season ("từ tháng 5 đến tháng 10"), and, in the plan of a year, in that year only. Pure.

import { nextOccurrence } from '../calendar/recurring.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, DocumentHeader, DutyTime } from '../document.ts'

type Recurring = DutyTime & { kind: 'recurring' }
type Head = Pick<DocumentHeader, 'kind' | 'title' | 'issued'>

const begins =
  /(?:bắt đầu|kể|đầu tiên|lần đầu)(?:\s+(?:thực hiện|áp dụng|báo cáo))?(?:\s+(?:từ|là|vào|kể từ))*\s*$/iu
const season = /^\s*(?:trong\s[^.;,]{0,40})?[\s(]*$/u
const farthest = 120

/** The times with the span of every rule; what only says when a rule begins or holds is no time of its own. */
export function spannedTimes(text: string, times: readonly DutyTime[], header: Head): DutyTime[] {
  const { issued } = header
  if (issued === null) return [...times]
  const span = spanOfPlan(header)
  const spent = new Set<DutyTime>()
  const found = times.map((time, i) => {
    if (time.kind !== 'recurring') return time
    const rule: RecurringRule = { ...time.rule, from: issued }
    if (span !== null && span.from > issued) rule.from = span.from
    if (span !== null && !(span.oneYear && isEveryYear(text, time))) rule.until = span.until
    const next = times[i + 1]
    if (next && setsSpan(text, time, next, rule)) spent.add(next)
    return { ...time, rule, next: nextOccurrence(rule, issued) }
  })
  return found.filter((_, i) => !spent.has(times[i]!))
}

function setsSpan(text: string, time: Recurring, next: DutyTime, rule: RecurringRule): boolean {
  if (next.start - time.end > farthest) return false
  const between = text.slice(time.end, next.start)
  if (between.includes('\n')) return false
  if (begins.test(between) || /^(?:bắt đầu|kể từ)/iu.test(next.text)) {
    const first = firstDay(next)
    if (first === null) return false
    rule.from = first
    return true
  }
  if (next.kind === 'limit' && /^(?:cho (?:đến|tới)|kéo dài đến)/iu.test(next.text) && season.test(between)) {
    rule.until = next.date
    return true
  }
  if (next.kind !== 'period' || !/^từ\s/iu.test(next.text) || !season.test(between)) return false
  rule.from = next.from
  rule.until = next.to
  return true
}

function isEveryYear(text: string, { start, end }: DutyTime): boolean {
  const line = text.lastIndexOf('\n', start) + 1
  const [around = ''] = text.slice(Math.max(line, start - 80), end + 60).split('\n')
  return /(?:hằng|hàng|mỗi) năm/iu.test(around)
}

function firstDay(time: DutyTime): Day | null {
  if (time.kind === 'date' || time.kind === 'limit') return time.date
  return time.kind === 'period' ? time.from : null
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
