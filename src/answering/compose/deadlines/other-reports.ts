// "Báo cáo năm nộp khi nào?" of a document that sets a day for other reports only: that is said, with those it does set,
// so that none of them is taken for the answer. Where it sets one for another body, whose it is is said.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { actorAsked } from '../../question/actors.ts'
import { periodicReport } from '../../question/period.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline, composeSeveral, offPeriod, rankDeadlines } from './deadline.ts'

const most = 4

/** `null` unless the report of a period is asked of documents that are named. */
export function composeOtherReports(asked: Asked): Draft | null {
  const name = periodicReport(asked.u.folded)
  if (name === null || !asked.scope.named || asked.documents.length > 2) return null
  if (asked.scope.looseYears.length > 0 || isToldElsewhere(asked)) return null
  const others = rankDeadlines(asked).filter((c) => c.deadline.category === 'report')
  const same = others.filter((c) => offPeriod(asked, c.deadline, c.evidence.unit) < 0)
  const [only, ...more] = same
  if (only && more.length === 0 && isOnlyCarried(asked)) return composeDeadline(asked, only, null)
  const listed = only ? same : others
  if (listed.length === 0) return null
  const ofBody = actorAsked(asked.u) !== null
  const near = ofBody ? texts.reportOfOthers(name) : texts.reportNear(name)
  const said = only ? near : texts.noSuchReport(name)
  return onlyListed(asked, listed, said)
}

/** A place that sets a day holds nearly all of the question: it is no report of a period that is asked for. */
function isToldElsewhere({ u, evidence }: Asked): boolean {
  const [best] = evidence
  return (
    best !== undefined &&
    best.said >= nearlyAll &&
    best.unit.deadlines.length > 0 &&
    u.terms.some((t, i) => t.weight >= 1 && !reportWords.test(t.folded) && (best.ownByTerm[i] ?? 0) >= 0.9) &&
    !best.unit.deadlines.some((d) => d.category === 'report' && / bao cao /.test(` ${phraseKey(d.what)} `))
  )
}

const nearlyAll = 0.85
const reportWords = /^(?:bao|cao|gui|nop|han|ngay|quy|thang|nam|dau|cuoi)$/

/** Whoever is asked about was named by the turn before alone: "còn báo cáo 6 tháng?" asks whose it is too. */
function isOnlyCarried({ u }: Asked): boolean {
  return u.raw !== u.text && / (?:bao cao|bc) /.test(u.folded) && u.raw.length < u.text.length
}

function onlyListed(asked: Asked, candidates: Candidate[], said: string): Draft {
  const listed = composeSeveral(asked, candidates.slice(0, most))
  return {
    ...listed,
    status: 'not_found',
    lines: [said, ...listed.lines.map(unmarked)],
    deadlines: [],
  }
}

/** Bold is for what answers. */
function unmarked(line: string): string {
  return line.replaceAll('**', '')
}
