// "Hạn 15/7 của tỉnh X áp dụng cho ai?": the question takes a limit for granted that no text tells. That is said first, and
// the limit that is told stands behind it.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { texts } from '../../texts.ts'
import { composeAllDeadlines } from '../deadlines/all-deadlines.ts'
import { composeWhen } from '../deadlines/when.ts'
import { type Draft, nameOf } from '../draft.ts'

const limit =
  /(?<!\p{L})(?<!(?:hết|đến|tới|đáo|quá|het|den|toi|dao|qua)\s+)(?:hạn|mốc|thời hạn|han|moc)(?:\s+\p{L}+){0,8}\s+$/iu

/** "Giấy phép hết hạn ngày 5/6": an end that comes, and no limit that is presumed. */
const runsOut = /(?<!\p{L})(?:hết|đến|tới|đáo|quá|het|den|toi|dao|qua)\s+$/iu
const named = /^(?:hạn|mốc|han|moc)\s+/iu

/** `null` where the question presumes no limit, or a text of its documents tells the day. */
export function composePresumedDay(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  const [day, ...more] = u.dates.flatMap((d) => (d.kind === 'date' || d.kind === 'limit' ? [d] : []))
  const [prepared, ...others] = documents
  if (!day || more.length > 0 || u.claim || !scope.named || !prepared || others.length > 0) return null
  // "hôm nay", "tuần này" count from the day of the question
  if (!/\d/.test(day.text)) return null
  const before = u.text.slice(0, day.start)
  if (!limit.test(before) && !(named.test(day.text) && !runsOut.test(before))) return null
  const days = parseTimeExpressions(prepared.document.text, asked.asOf)
  const isTold = days.some((d) =>
    d.kind === 'recurring'
      ? d.rule.day === Number(day.date.slice(8))
      : 'date' in d && d.date.slice(5) === day.date.slice(5),
  )
  if (isTold) return null
  const terms = u.terms.filter((t) => t.end <= day.start || day.end <= t.start)
  const due = {
    ...u,
    terms,
    dates: u.dates.filter((d) => d !== day),
    kind: 'deadline' as const,
    wants: 'when' as const,
  }
  const without = { ...asked, u: due, evidence: rankEvidence(due, documents, new Set()) }
  const found = composeWhen(without) ?? composeAllDeadlines(without)
  // where no limit is told, nothing stands against the one that is presumed
  if (found?.status !== 'answered' || found.deadlines.length === 0) return null
  return {
    ...found,
    lines: [texts.dayNotTold(day.text.replace(named, ''), nameOf(prepared.document)), ...found.lines],
  }
}
