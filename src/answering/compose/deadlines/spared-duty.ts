// "Huyện X nộp báo cáo tự kiểm tra khi nào?" where the plan sets a day for those whom it does not inspect, and X is named
// nowhere among those whom it does: that day is X's, and why it is so is said with it.

import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { leavesOut } from '../../question/group.ts'
import { asksPeriodicReport } from '../../question/period.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, nameOf, shortQuote, sourceLine } from '../draft.ts'
import { scopeStatements, speaksOfUnit, unitFrom } from '../inspection/inspection-scope.ts'
import { newestOfSeries } from '../series.ts'
import { composeDeadline } from './deadline.ts'

const asksReport = / (?:nop|gui|bao cao) /
/** What such a question is made of besides the unit and its place. */
const framing = new Set(
  'bao cao ket qua tu kiem tra nop gui han cham nhat truoc phai thoi ngay uy ban nhan dan ubnd tinh so noi vu khong co trong thuoc danh sach doi tuong duoc bi thi'.split(
    ' ',
  ),
)

/** `null` unless one plan in scope sets a day for those not inspected and names the unit nowhere. */
export function composeSparedDuty(asked: Asked): Draft | null {
  const { u } = asked
  const written = actingUnit(u)
  if (written === null || !asked.scope.named || u.claim || !asksReport.test(u.folded)) return null
  if (asksPeriodicReport(u.folded) || u.dates.some((d) => d.kind !== 'period')) return null
  const own = new Set(phraseKey([written, ...u.places].join(' ')).split(' '))
  if (u.terms.some((t) => !framing.has(t.folded) && !own.has(t.folded) && !/^\d+$/.test(t.folded)))
    return null
  const drafts = newestOfSeries(asked.documents).flatMap((prepared) => dutyIn(asked, prepared, written) ?? [])
  return drafts.length === 1 ? (drafts[0] ?? null) : null
}

function dutyIn(asked: Asked, prepared: PreparedDocument, written: string): Draft | null {
  const scope = scopeStatements(prepared)
  const isPlace = asked.u.placeSpans.some((p) => p.level === 'district')
  const unit = unitFrom(written, syllablesOf(written), isPlace)
  if (!unit || scope.length === 0 || scope.some((s) => speaksOfUnit(s, unit) !== null)) return null
  const found = prepared.units.flatMap((u) =>
    u.deadlines.filter((d) => leavesOut.test(d.who ?? '')).map((deadline) => ({ unit: u, deadline })),
  )
  const [only] = found
  if (!only || found.length > 1) return null
  const { document } = prepared
  const evidence = { ...bare, unit: only.unit, prepared }
  const draft = composeDeadline(
    asked,
    { deadline: only.deadline, evidence, prepared, score: 1, share: 1 },
    null,
  )
  draft.lines.push(`${texts.note}: ${texts.notNamed(written, nameOf(document)).replaceAll('**', '')}`)
  for (const s of scope.slice(0, 3)) {
    const quote = shortQuote(document.text, s, null, 300)
    draft.lines.push(sourceLine(document, s.unit.section.path, quote.shown))
    draft.citations.push(cite(document, s.unit.section.path, quote.span))
  }
  return draft
}
