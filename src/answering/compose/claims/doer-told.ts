// Who acts in what is told of a claim: another body than the claim says puts it right.

import type { Asked } from '../../asked.ts'
import { actorAsked, actsItself } from '../../question/actors.ts'
import type { Draft } from '../draft.ts'
import { actorOf } from './claimed-role.ts'

/** Who acts in what is told, where that is another body than the claim says. */
export function doerInstead(asked: Asked, found: Draft): string | null {
  const actor = actorAsked(asked.u)
  const doer = actor === null ? null : doerTold(asked, found)
  return actor !== null && doer !== null && actsItself(actor, doer) === false ? doer : null
}

/** Who acts in the place that is quoted first. */
export function doerTold({ view }: Asked, { citations: [first] }: Draft): string | null {
  const held = view.held.find((d) => d.version === first?.version)
  const unit =
    held && view.loaded(held.id)?.units.find((x) => first && x.start <= first.start && first.start < x.end)
  if (!first || !unit || unit.row) return null
  const duty = unit.deadlines.find((d) => d.start < first.end && first.start < d.end)
  return duty?.who ?? actorOf(unit, first)
}
