// "Khi nào phúc tra?": the time that a plan sets for inspecting again, else the one that it sets for its inspections.
// What is due before or after a visit tells nothing of it.

import type { Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { shareOf } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { composeDeadline } from '../deadlines/deadline.ts'
import { type Draft, joined } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'

const asksAgain =
  /(?= .*(?:phuc tra|tai kiem tra)) .*(?:khi nao|bao gio|luc nao|ngay nao|thang nao|thang may|quy nao|quy may|thoi gian nao) /
/** What is done beside the inspecting has a time of its own. */
const asksOther =
  / (?:nop|gui|bao cao|khac phuc|han|ket luan|bien ban|thong bao|lap|chuan bi|tu kiem tra|kip|tre|phai|bi|duoc|dot xuat|ho so|truoc|sau khi|nhung|gi|ai) /
const framing = [
  ...documentPhrases,
  ...['thanh tra', 'phuc tra', 'tai kiem tra', 'doan', 'to', 'lich', 'thoi gian', 'di', 'dien ra', 'lam'],
  ...['hom nay', 'bay gio', 'hien', 'hien nay', 'theo', 'o', 'tai', 'trong', 'da', 'se', 'lai'],
  ...['khi nao', 'bao gio', 'luc nao', 'ngay nao', 'thang nao', 'thang may', 'quy nao', 'quy may'],
]

/** The one stretch of time in which a plan in scope inspects again; `null` when something narrower is asked. */
export function composeInspectedAgain(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.place !== null || u.agencies.length > 0 || scope.localNames.length > 0) return null
  if (!asksAgain.test(u.folded)) return null
  if (asksOther.test(u.folded) || u.dates.some((d) => d.kind !== 'period' && /\d/u.test(d.text))) return null
  if (leftover(asked, framing).some((t) => !t.light)) return null
  const documents = (
    u.years.length + u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  ).filter((d) => isOfInspector(u, d) && isOfInspectedMatter(u, d))
  if (!scope.named || documents.length > 2) return null
  const drafts = documents.flatMap((d) => timeOf(asked, d) ?? [])
  return drafts.length > 0 ? joined(drafts) : null
}

function timeOf(asked: Asked, prepared: PreparedDocument): Draft | null {
  const found = prepared.units.flatMap((unit) =>
    unit.deadlines.filter((d) => isStretch(prepared, unit, d)).map((deadline) => ({ unit, deadline })),
  )
  const own = found.filter(({ deadline: d }) => saysAgain(prepared, d))
  const meant = [...new Map((own.length > 0 ? own : found).map((x) => [x.deadline, x])).values()]
  const [only, ...more] = meant
  if (!only || more.length > 0) return null
  const byTerm = contextCoverage(asked.u, prepared, only.unit)
  const share = shareOf(asked.u.terms, byTerm)
  const evidence = {
    prepared,
    unit: only.unit,
    score: 1,
    share,
    own: share,
    byTerm,
    ownByTerm: byTerm,
    missing: 0,
    said: share,
  }
  return composeDeadline(asked, { deadline: only.deadline, evidence, prepared, score: 1, share }, null)
}

/** A stretch of time that a heading or the sentence itself calls that of the inspections. */
function isStretch({ document: { text } }: PreparedDocument, unit: Unit, d: Deadline): boolean {
  if (d.time.kind !== 'period' || d.category !== 'event' || unit.row !== null) return false
  if (
    /^(?:tien hanh |to chuc |thuc hien )?(?:kiem tra|thanh tra|phuc tra|tai kiem tra)(?: |$)/.test(
      phraseKey(d.what),
    )
  )
    return true
  const words = [...unit.headings.slice(0, 1).map((h) => h.section.heading), text.slice(d.start, d.end)]
  return words.some((w) =>
    / thoi gian (?:tien hanh |thuc hien |to chuc )?(?:kiem tra|thanh tra|phuc tra|tai kiem tra) /.test(
      ` ${phraseKey(w)} `,
    ),
  )
}

function saysAgain({ document: { text } }: PreparedDocument, d: Deadline): boolean {
  return / (?:phuc tra|tai kiem tra) /.test(` ${phraseKey(text.slice(d.start, d.end))} `)
}
