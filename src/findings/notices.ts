// Who is told of a change of a finding, and what: the unit of what is asked of it, the one who reported of what the
// unit answers, the unit again when what it was told is corrected. Pure.

import type { Person } from '../people/people.ts'
import * as say from './chat/wording.ts'
import type { Finding } from './finding.ts'

export interface NoticeText {
  personId: number
  text: string
}

/** People of the unit that the finding names. */
export type Concerned = (finding: Finding) => readonly Person[]

/** `before` and `after` are one change apart; whoever made it is not told. */
export function noticesOf(before: Finding, after: Finding, by: Person, concerned: Concerned): NoticeText[] {
  const told =
    before.status === after.status ? ofCorrection(before, after, concerned) : ofStep(after, concerned)
  return told.filter(({ personId }) => personId !== by.id)
}

function ofStep(finding: Finding, concerned: Concerned): NoticeText[] {
  const { status, reporterId } = finding
  if (status === 'đã kiến nghị' || status === 'phúc tra không đạt') {
    return toAll(concerned(finding), say.toldUnit(finding))
  }
  if (status === 'đã báo cáo khắc phục' && reporterId !== null) {
    return [{ personId: reporterId, text: say.toldReporter(finding) }]
  }
  return []
}

/** A finding that no unit was told of yet may change in silence; a moved due date is told by the reminders. */
function ofCorrection(before: Finding, after: Finding, concerned: Concerned): NoticeText[] {
  if (after.status === 'mới ghi nhận') return []
  const lines = after.history.slice(before.history.length).filter(({ kind }) => kind === 'correction')
  if (lines.length === 0) return []
  if (before.unit !== after.unit) {
    const staying = new Set(concerned(after).map(({ id }) => id))
    const leaving = concerned(before).filter(({ id }) => !staying.has(id))
    return [...toAll(concerned(after), say.toldUnit(after)), ...toAll(leaving, say.toldNoLonger(before))]
  }
  const news = lines.filter(({ field, from, to }) => field !== 'due' || from === null || to === null)
  return news.length === 0 ? [] : toAll(concerned(after), say.toldCorrected(after, news))
}

const toAll = (people: readonly Person[], text: string): NoticeText[] =>
  people.map(({ id }) => ({ personId: id, text }))
