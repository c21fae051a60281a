// "Sở A là thành viên đoàn hay bị phúc tra?", "Sở A vừa trong Đoàn, thế có bị kiểm tra không?", "Sở A thuộc diện gì?": both
// what the plan's list of the team and what its lists of the inspected say of the unit; what neither names is not denied.

import type { Asked } from '../../asked.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, joined, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { standing } from './inspected.ts'
import { type AskedUnit, scopeStatements, speaksOfUnit, unitFrom } from './inspection-scope.ts'
import { inTeam } from './member.ts'

const ofTeam = / (?:doan|to)(?: kiem tra| cong tac| thanh tra)?(?= )/
const inspected =
  / (?:bi|duoc|dien|doi tuong|noi|ben|chiu)(?: (?:bi|duoc|phai|doan|dien))* (?:kiem tra|phuc tra|thanh tra|tai kiem tra) | doi tuong | kiem tra nguoi khac /
const choice = / (?:hay|vua|lai|dong thoi|the|ma) /
const asksKind =
  / (?:dien|doi tuong|vai|vai tro|tu cach) (?:gi|nao) | (?:la|dong|giu) (?:vai|vai tro) (?:gi|nao) /

/** `null` unless the question holds both roles against each other, or asks for the role, of one unit. */
export function composeBothRoles(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.kind !== 'passage' || u.excluded || !scope.named) return null
  const both = inspected.test(u.folded) && ofTeam.test(u.folded) && choice.test(u.folded)
  if (!both && !asksKind.test(u.folded)) return null
  const written = actingUnit(u)
  const isPlace = u.placeSpans.some((p) => p.level === 'district')
  const unit = written === null ? null : unitFrom(written, syllablesOf(written), isPlace)
  if (!unit) return null
  const drafts = newestOfSeries(asked.documents).flatMap((prepared) => rolesIn(asked, prepared, unit, both))
  if (drafts.length === 0) return null
  const told = joined(drafts)
  // only who is named in both lists is told of at all where both are asked
  return u.claim && both ? { ...told, lines: [texts.yes, ...told.lines] } : told
}

function rolesIn(asked: Asked, prepared: PreparedDocument, unit: AskedUnit, both: boolean): Draft[] {
  const listed = scopeStatements(prepared).filter((s) => speaksOfUnit(s, unit) === 'named')
  const member = inTeam(prepared, unit)
  // of one list alone its own composer tells more
  if (listed.length === 0 || (both && !member)) return []
  const [first, ...others] = listed
  const scope = standing(asked, prepared, unit)
  if (!first || !scope) return []
  for (const s of others.filter((o) => o.again !== first.again).slice(0, 1)) {
    const quote = shortQuote(prepared.document.text, s, null, 360)
    scope.lines.push(sourceLine(prepared.document, s.unit.section.path, quote.shown))
    scope.citations.push(cite(prepared.document, s.unit.section.path, quote.span))
  }
  return [proven(scope, [prepared.document]), ...(member ? [member] : [])]
}
