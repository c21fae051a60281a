// Days that are counted before they are named: "trong 02 ngày 28 và 29/11/2024", "03 ngày (12, 13 và 14/5)", "hai ngày,
// thứ Năm và thứ Sáu, 28 và 29/11". The count proves that the bare numbers behind it are days. Pure.

import type { Found } from './found.ts'
import { readCount } from './numbers.ts'
import { readBareItem, readList } from './read-list.ts'
import { readMoment, type Timed } from './read-moment.ts'
import { foundPlain } from './read-plain.ts'
import { readWeekday } from './read-weekday.ts'
import { connected, digits, isMark, like, type Scan, skip } from './tokens.ts'

const MOST_DAYS = 12

/** As many single days as the count at `i` says; `null` where another number of them follows. */
export function readCountedDays(s: Scan, i: number): Found[] | null {
  const at = skip(s, i, ['trong thời gian', 'trong', 'vào'])
  const count = connected(s, at) ? readCount(s, at) : null
  if (!count || count.value < 2 || count.value > MOST_DAYS || !like(s, count.next, 'ngày')) return null
  const first = readFirstDay(s, behindMark(s, behindWeekdays(s, count.next + 1)))
  const days = first && readList(s, { ...first, start: i })
  if (!days || days.length !== count.value || days.some(({ moment }) => moment.on !== 'day')) return null
  return days.map((day) => foundPlain(s, day))
}

/** The days of the week only say again which dates follow. */
function behindWeekdays(s: Scan, i: number): number {
  let at = i
  for (let k = 0; k < MOST_DAYS; k++) {
    const from = skip(s, behindMark(s, at), ['và'])
    const day = connected(s, from) ? readWeekday(s, from) : null
    if (!day || !connected(s, day.next)) return at
    at = day.next
  }
  return at
}

function behindMark(s: Scan, i: number): number {
  return connected(s, i) && isMark(s, i, ',:(') ? i + 1 : i
}

function readFirstDay(s: Scan, i: number): Timed | null {
  if (!connected(s, i)) return null
  const bare = digits(s, i) > 0 ? readBareItem(s, i, { on: 'day', day: 1 }) : null
  const read = readMoment(s, i, true) ?? bare
  return read && { start: i, ...read }
}
