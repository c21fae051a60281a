// What is asked for where something is claimed: the question without the times, figures and names of the claim.

import type { TimeExpression } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { speaksOfTeam } from '../../evidence/in-kind.ts'
import { amountsClaimed, dayAlone } from './claimed-amounts.ts'
import { claimsMembership } from './premise.ts'

const statedKinds = new Set<TimeExpression['kind']>(['period', 'limit', 'date'])

/** The times that are claimed. */
export function statedTimes(asked: Asked): TimeExpression[] {
  return asked.u.dates.filter((d) => statedKinds.has(d.kind) && !namesYearOfPlan(asked, d))
}

/** "Kế hoạch năm 2023": the year tells which paper is meant, and no time is claimed by it, as "trong năm 2023" may do. */
function namesYearOfPlan({ u, scope, documents }: Asked, { text, start }: TimeExpression): boolean {
  const year = /^(?:năm |nam )?((?:19|20)\d\d)$/iu.exec(text)?.[1]
  if (year === undefined || !scope.named || ofTime.test(u.text.slice(0, start))) return false
  return documents.some((d) => (d.document.header.title ?? '').includes(year))
}

const ofTime =
  /(?<!\p{L})(?:trong|vào|vao|đến|den|tới|toi|hết|het|từ|tu|xong|trước|truoc|sau|cuối|cuoi|đầu|dau|giữa|giua|khoảng|khoang|là|la|lúc|luc|qua|suốt|suot)\s+$/iu

/** The question without the dates, numbers and `names` that it claims. */
export function withoutClaim(asked: Asked, stated: TimeExpression[], names: Span[]): Asked {
  const often = asked.u.dates.filter((d) => d.kind === 'recurring' && /\d|lần|lan(?!\p{L})/iu.test(d.text))
  const terms = asked.u.terms.filter(
    (t, i) =>
      (!/^\d/.test(t.folded) || t.behind !== undefined) &&
      !(moneyWord.test(t.folded) && /^\d/.test(asked.u.terms[i - 1]?.folded ?? '')) &&
      ![...names, ...stated, ...often].some((n) => n.start <= t.start && t.end <= n.end),
  )
  // of a claimed amount the day beside it tells which one is meant, and no limit is asked for
  const counts = amountsClaimed(asked.u).length > 0 && !dayAlone(asked, stated)
  const kind = stated.length > 0 && !counts && asked.u.kind === 'passage' ? 'deadline' : asked.u.kind
  const excluded = asked.u.excluded && !claimsMembership(asked)
  const dates = asked.u.dates.filter((d) => !stated.includes(d))
  const u = { ...asked.u, terms, kind, excluded, dates } as const
  const ranked = rankEvidence(u, asked.documents, new Set())
  const evidence = claimsMembership(asked)
    ? ranked.filter((e) => !speaksOfTeam.test(e.prepared.document.text.slice(e.unit.start, e.unit.end)))
    : ranked
  return { ...asked, u, evidence }
}

/** Of "trưởng đoàn là Chánh Thanh tra" the role alone: who is claimed to hold it is not looked for. */
export function beforeClaim(asked: Asked): Asked {
  const at = asked.u.folded.trim().split(' ').indexOf('la')
  const terms = asked.u.terms.filter((t) => t.place < at)
  return { ...asked, u: { ...asked.u, terms } }
}

const moneyWord = /^(?:nghin|ngan|trieu|ti|dong|k)$/
