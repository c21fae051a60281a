// A ministry that is named, where no place answers beyond doubt: its own papers are looked through again.

import type { Asked } from './asked.ts'
import { ofCentralBody } from './evidence/scope.ts'

/** What a ministry rules for everybody stands in papers that need not be held. */
const rules = / bo (?:\S+ ){1,5}(?:quy dinh|huong dan|ban hanh|ra|cap|giai quyet|xu phat|tra loi) /

/** "Ở Bộ X trình tự ra sao?": what no place says beyond doubt is looked for in the papers of the ministry that is named. */
export function ofIssuersNamed({ u, scope, view }: Asked) {
  if (scope.named || scope.missing || u.places.length + u.numbers.length > 0 || rules.test(u.folded))
    return null
  const own = ofCentralBody(u, view.held)
  if (own.length === 0) return null
  const terms = u.terms.filter((t) => !u.agencies.some((a) => a.start <= t.start && t.end <= a.end))
  return { u: { ...u, terms }, focus: { inherited: own.map((d) => d.id), focused: true } }
}
