// "Sở thuộc diện kiểm tra gửi kết quả tự kiểm tra cho ai?": a place that binds only those who are not inspected answers
// nothing that is asked of one who is. Pure.

import { actorOfPlace } from '../../../library/actor-of-place.ts'
import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { holdsWanted } from '../../evidence/in-kind.ts'
import { bare, sufficient } from '../../evidence/sufficient.ts'
import { statementsIn } from '../../places/statements.ts'
import { leadOf, type PreparedDocument, type Unit } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { type Group, groupAsked, groupOf } from '../../question/group.ts'
import type { Want } from '../../question/question-wants.ts'
import { namedAt } from './inspection-scope.ts'

/** The place itself, else the one that binds the group asked about; `null` where only those of the other group are bound. */
export function ofGroupAsked(asked: Asked, found: Evidence): Evidence | null {
  const own = placeOfGroup(asked, found)
  // of "bao nhiêu %" a place without one is no better place
  const { wants } = asked.u
  const isFigure = wants === 'percent' || wants === 'amount' || wants === 'count'
  return own && isFigure && !holds(wants, own) && holds(wants, found) ? found : own
}

function holds(want: Want, { prepared, unit }: Evidence): boolean {
  return holdsWanted(want, prepared.document.text.slice(unit.start, unit.end))
}

function placeOfGroup(asked: Asked, found: Evidence): Evidence | null {
  const held = groupBound(found.prepared, found.unit)
  const nearly = held === null ? besideOther(asked, found) : null
  if (nearly) return nearly
  const group = held === null ? null : groupMeant(asked, found.prepared)
  if (group === null || group === held) return found
  const isOther = ({ prepared, unit }: Evidence) => {
    const bound = groupBound(prepared, unit)
    return bound !== null && bound !== group
  }
  const own = sufficient({ ...asked, evidence: asked.evidence.filter((e) => !isOther(e)) })
  if (own && groupBound(own.prepared, own.unit) === group) return own
  const reports = asksReport.test(asked.u.folded)
  const unit = found.prepared.units.find(
    (x) => groupBound(found.prepared, x) === group && (!reports || reportsIn(x)),
  )
  if (!unit) return own
  return asked.evidence.find((e) => e.unit === unit) ?? { ...bare, unit, prepared: found.prepared }
}

/** "Đơn vị được kiểm tra phải chuẩn bị, cung cấp gì?": a body's own task says no more of it than a place that binds them. */
function besideOther({ u, evidence }: Asked, found: Evidence): Evidence | null {
  const group = u.claim ? null : groupAsked(u)
  if (group === null || !bindsOwnBody(found)) return null
  const isTheirs = (e: Evidence) => e.prepared === found.prepared && groupBound(e.prepared, e.unit) === group
  // a body that reports itself has most of the words of a question to whom others report
  const reports = asksReport.test(u.folded)
  const near = (e: Evidence) => e.said >= found.said - (reports && reportsIn(e.unit) ? nearReport : nearSaid)
  return evidence.find((e) => isTheirs(e) && near(e)) ?? null
}

/** The place tells what one body has to do, called by its own name. */
export function bindsOwnBody({ prepared, unit }: Pick<Evidence, 'prepared' | 'unit'>): boolean {
  const { text } = prepared.document
  const doer = actorOfPlace(text, unit.section)
  return doer !== null && ownBody.test(text.slice(doer.start, doer.end))
}

const nearSaid = 0.1
const nearReport = 0.2
const ownBody = /^(?:Sở|Ban|Văn phòng|Thanh tra|Công an|Phòng|Cục|Chi cục|Kho bạc|Đoàn|Tổ)\s\p{L}/u

const asksReport = / (?:nop|gui|bao cao|trinh|tu kiem tra) /

/** The group that the question names, or that its unit is of by the list of those who are inspected. */
function groupMeant({ u }: Asked, prepared: PreparedDocument): Group | null {
  const group = groupAsked(u)
  if (group !== null || u.claim || !asksReport.test(u.folded)) return group
  const unit = actingUnit(u)
  return unit !== null && namedAt(prepared, unit) ? 'inspected' : null
}

/** Whom the words at the head of the place, or of the nearest heading that tells it, bind. */
export function groupBound(prepared: PreparedDocument, { section, headings }: Unit): Group | null {
  for (const s of [section, ...headings.slice(0, 2).map((h) => h.section)]) {
    const who = /^[^:]{0,160}/u.exec(leadOf(prepared.document, s))?.[0] ?? ''
    if (!/(?:đối với|các|những|cơ quan|đơn vị|địa phương)/iu.test(who)) continue
    const group = groupOf({ who })
    if (group !== null) return group
  }
  return null
}

function reportsIn(unit: Unit): boolean {
  const { text } = unit.document
  return statementsIn(unit).some((s) => /báo cáo|gửi|nộp/iu.test(text.slice(s.start, s.end)))
}
