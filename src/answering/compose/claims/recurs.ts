// A claimed rhythm against the one that is told: the same day of the same round ("trước ngày 25 hằng tháng"), and how often
// ("mỗi tháng một lần") against how often. Pure.

import type { TimeExpression } from '../../../calendar/dates.ts'

/** "yes" where every claimed rhythm is told, else the one that stands in its place, "open" where none surely does. */
export function recurs(
  claimed: TimeExpression[],
  named: TimeExpression[],
): 'yes' | 'open' | { claimed: string; written: string } {
  for (const c of claimed) {
    if (c.kind !== 'recurring') continue
    const told = named.flatMap((d) =>
      d.kind === 'recurring' && isAlike(c, d) && (isHowOften(c) || d.every === c.every) ? [d] : [],
    )
    const same = told.some((d) => (isHowOften(c) ? d.every === c.every : isSameDay(c, d)))
    const [only, ...more] = told
    if (!same) return only && more.length === 0 ? { claimed: c.text, written: only.text } : 'open'
  }
  return 'yes'
}

type Recurring = Extract<TimeExpression, { kind: 'recurring' }>

function isSameDay({ rule: a }: Recurring, { rule: b }: Recurring): boolean {
  return b.day === a.day && b.inclusive === a.inclusive && (!a.time || b.time === a.time)
}

/** A day is held against days, a period against periods, how often against how often. */
function isAlike(a: Recurring, b: Recurring): boolean {
  return isHowOften(a) === isHowOften(b) && begins.test(a.text) === begins.test(b.text)
}

/** "Mỗi quý một lần", "hằng tháng": no day is told. */
function isHowOften({ text }: Recurring): boolean {
  return !/(?:ngày|tuần|thứ|ngay|tuan|thu)\s|(?:đầu|cuối|dau|cuoi)(?!\p{L})|\d/iu.test(text)
}

const begins = /^(?:từ|tu)\s/iu
