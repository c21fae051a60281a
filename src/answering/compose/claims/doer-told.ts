// Who acts in what is told of a claim: another body than the claim says puts it right, and one of another level is never
// the same ("do huyện quản lý" where the text gives it to the communes).

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { actorAsked, actsItself, isOfOtherLevel } from '../../question/actors.ts'
import type { Draft } from '../draft.ts'
import { actorOf } from './claimed-role.ts'

/** Who acts in what is told, where that is another body than the claim says. */
export function doerInstead(asked: Asked, found: Draft): string | null {
  const actor = actorAsked(asked.u)
  const doer = actor === null ? null : doerTold(asked, found)
  return actor !== null && doer !== null && actsItself(actor, doer) === false ? doer : null
}

/** Who acts in the place that is quoted first. */
function doerTold({ view }: Asked, { citations: [first] }: Draft): string | null {
  const held = view.held.find((d) => d.version === first?.version)
  const unit =
    held && view.loaded(held.id)?.units.find((x) => first && x.start <= first.start && first.start < x.end)
  if (!first || !unit || unit.row) return null
  const duty = unit.deadlines.find((d) => d.start < first.end && first.start < d.end)
  return duty?.who ?? actorOf(unit, first)
}

const byLevel =
  / (?:do|thuoc|giao|giao cho) (?:(?:uy ban nhan dan|ubnd|chu tich|cap) )*(huyen|quan|xa|phuong|tinh) /

/** The body of another level than the claim gives the matter to; `null` where the claim names none, or the text has it too. */
export function otherLevelTold(asked: Asked, found: Draft): string | null {
  const level = byLevel.exec(asked.u.folded)?.[1]
  const doer = level === undefined ? null : doerTold(asked, found)
  if (level === undefined || doer === null || !isOfOtherLevel(level, doer)) return null
  const said = ` ${phraseKey(found.citations[0]?.quote ?? '')} `
  return said.includes(` ${level} `) ? null : doer
}
