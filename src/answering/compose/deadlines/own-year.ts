// "Riêng năm 2024 … gửi trước ngày 20/11/2024": a day that a text sets for one year beside its rule. Outside that year it is
// no answer, within it the rule stands beside it. Pure.

import type { Asked } from '../../asked.ts'
import type { Candidate } from './candidate.ts'

const ofOneYear = /^\s*(?:riêng|đối với|riêng đối với)\s+(?:trong\s+|cho\s+)?năm\s+((?:19|20)\d{2})(?!\d)/iu

type Duty = Pick<Candidate, 'deadline' | 'evidence' | 'prepared'>

/** The one year for which the duty is set apart; `null` where it holds for every year. */
function ownYear({ deadline: { time }, evidence: { unit }, prepared: { document } }: Duty): number | null {
  const sentence =
    document.text
      .slice(Math.min(unit.start, time.start), time.start)
      .split(/[.;:]\s+/u)
      .at(-1) ?? ''
  const said = ofOneYear.exec(sentence)?.[1]
  return said ? Number(said) : null
}

/** Whether the duty is set for another year than those that are named, or than this one. */
export function isForOtherYear({ u, asOf }: Pick<Asked, 'u' | 'asOf'>, duty: Duty): boolean {
  const own = ownYear(duty)
  const years = u.years.length > 0 ? u.years : [Number(asOf.slice(0, 4))]
  return own !== null && !years.includes(own)
}

/** The duty with the rule of its own place, or with what is set there for this year alone beside it. */
export function withRule(asked: Asked, best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const { unit } = best.evidence
  if (ownYear(best) !== null)
    return [best, ...candidates.filter((c) => c.evidence.unit === unit && ownYear(c) === null)]
  const apart = unit.deadlines
    .map((deadline) => ({ ...best, deadline }))
    .filter((c) => c.deadline.category !== 'event' && ownYear(c) !== null && !isForOtherYear(asked, c))
  return [best, ...apart]
}
