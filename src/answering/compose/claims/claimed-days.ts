// A claimed time against the times that a text names: both ends of a period, the one end that "đến", "từ" and "trước"
// speak of, the year where both tell it. Pure.

import type { TimeExpression } from '../../../calendar/dates.ts'
import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../document.ts'

/** "yes" when every claimed time is named, "no" when another one stands in its place, "open" when nothing tells. */
export function daysHold(claimed: TimeExpression[], named: TimeExpression[]): 'yes' | 'no' | 'open' {
  const dated = named.filter((d) => endsOf(d) !== null)
  const each = claimed.map((c) => {
    if (dated.some((d) => holds(c, d))) return 'yes'
    if (!isYears(c)) return dated.length > 0 ? 'no' : 'open'
    // a year says whose text is meant, unless a longer time stands there
    return dated.some((d) => overlaps(c, d)) ? 'no' : dated.length > 0 ? 'open' : 'yes'
  })
  return each.includes('no') ? 'no' : each.includes('open') ? 'open' : 'yes'
}

/** Whether the claimed time is what the text's own one says. */
function holds(claimed: TimeExpression, named: TimeExpression): boolean {
  const [c, d] = [endsOf(claimed), endsOf(named)]
  if (!c || !d) return false
  const yearly = tellsYear(claimed) && tellsYear(named)
  const same = (a: Day, b: Day) => (yearly ? a === b : a.slice(5) === b.slice(5))
  const before = (a: Day, b: Day) => (yearly ? a <= b : a.slice(5) <= b.slice(5))
  const words = claimed.text.toLowerCase()
  if (claimed.kind === 'limit' && named.kind === 'period')
    return /^(?:đến|tới|den|toi|hết|het)/u.test(words) ? same(c.to, d.to) : before(d.to, claimed.lastDay)
  if (claimed.kind !== 'period')
    return named.kind !== 'period' && same(c.to, d.to) && isSameLimit(claimed, named)
  if (/(?:từ|tu)\s.*(?:đến|tới|den|toi)/u.test(words)) return same(c.from, d.from) && same(c.to, d.to)
  if (/^(?:từ|tu|bắt đầu)\s/u.test(words)) return same(c.from, d.from)
  return before(c.from, d.from) && before(d.to, c.to)
}

function overlaps(claimed: TimeExpression, named: TimeExpression): boolean {
  const [c, d] = [endsOf(claimed), endsOf(named)]
  return c !== null && d !== null && c.from <= d.to && d.from <= c.to
}

/** Whole calendar years. */
export function isYears(d: TimeExpression): boolean {
  return (
    d.kind === 'period' &&
    d.from.endsWith('-01-01') &&
    d.to.endsWith('-12-31') &&
    !/(?:tháng|ngày|quý|thang|ngay|quy)\s/iu.test(d.text)
  )
}

/** The times that a claim states; what is to come "sau 15/6" is all the time behind that day. */
export function statedIn({ dates, text }: { dates: TimeExpression[]; text: string }): TimeExpression[] {
  return dates.flatMap((d): TimeExpression[] => {
    if (endsOf(d) === null) return []
    const after =
      d.kind === 'date' && /(?:sau|quá|qua)\s+(?:ngày\s+|ngay\s+)?$/iu.test(text.slice(0, d.start))
    if (!after) return [d]
    const { start, end } = d
    return [{ kind: 'period', text: d.text, start, end, from: addDays(d.date, 1), to: '9999-12-31' }]
  })
}

/** "Trước ngày 30/6" is not "đến hết ngày 30/6"; a day without such a word is either. */
function isSameLimit(a: TimeExpression, b: TimeExpression): boolean {
  return a.kind !== 'limit' || b.kind !== 'limit' || a.inclusive === b.inclusive
}

function endsOf(d: TimeExpression): { from: Day; to: Day } | null {
  if (d.kind === 'period') return { from: d.from, to: d.to }
  if (d.kind === 'date' || d.kind === 'limit') return { from: d.date, to: d.date }
  return null
}

function tellsYear({ text }: TimeExpression): boolean {
  return /(?:19|20)\d{2}/u.test(text)
}
