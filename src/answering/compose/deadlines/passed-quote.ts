// A quote may hold the day that was asked for, where no deadline is told as one: who reads it must still learn that the day
// is past. Pure.

import { diffDays, formatDay } from '../../../calendar/day.ts'
import type { Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'

/** The draft with a line that the limits in its quotes are over, where all of them are and nothing else says so. */
export function withPassedDays(asked: Asked, draft: Draft): Draft {
  const { u, asOf, documents } = asked
  const timed = u.kind === 'deadline' || u.wants === 'when'
  if (draft.status !== 'answered' || !timed || u.claim || draft.deadlines.length > 0) return draft
  if (draft.lines.some((line) => saysStanding.test(line))) return draft
  const told = draft.lines.join('\n')
  const quoted = documents.flatMap(({ document }) =>
    draft.citations
      .filter((c) => c.version === document.version)
      .flatMap(({ start, end }) =>
        document.deadlines.filter((d) => start <= d.time.start && d.time.end <= end),
      ),
  )
  const days = new Set(quoted.filter((d) => isLimit(d) && told.includes(d.time.text)).map((d) => d.lastDay))
  const all = [...days].filter((day) => day !== null).sort()
  const last = all.at(-1)
  if (!last || last >= asOf || quoted.some((d) => !isLimit(d))) return draft
  const left = diffDays(last, asOf)
  const line = all.length === 1 ? texts.quotedPassed(left, formatDay(last)) : texts.allPassed(formatDay(last))
  return {
    ...draft,
    lines: [...draft.lines, line],
    calculated: [...draft.calculated, formatDay(last), String(left)],
  }
}

/** A day by which something is due. */
function isLimit({ time, category }: Deadline): boolean {
  return category !== 'event' && (time.kind === 'limit' || time.kind === 'date')
}

const saysStanding = /quá hạn|đã qua|đã hết|hết hạn|còn \d|đã kết thúc|đã diễn ra|hôm nay/iu
