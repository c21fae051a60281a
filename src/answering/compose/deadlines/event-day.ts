// "Đoàn hẹn xuống đơn vị thứ Sáu 05/5, vậy hạn gửi báo cáo là hôm nào?": the day that a question tells, and the deadline that
// counts from what happens on it.

import type { Day } from '../../../document.ts'
import { isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { groupOf } from '../../question/group.ts'
import { happeningIn } from '../../question/happening.ts'
import { namesFeast } from '../../question/taken-spans.ts'
import { happeningOf, toldEvent } from '../../question/told-event.ts'
import { toldVisit } from '../../question/told-visit.ts'
import { asksAfterVisit, asksToSend } from '../../question/unit-said.ts'
import type { Draft } from '../draft.ts'
import { agreementWith } from './agreement.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline, rankDeadlines } from './deadline.ts'
import { acceptable } from './fits.ts'
import { ruleFit } from './rule-event.ts'
import { asksToNotify } from './slot-act.ts'
import { withoutClause } from './told-event.ts'
import { isTheirs } from './unit-duty.ts'

/** What is due before a visit, or from its end, where the words that tell of the visit are none of the rule's; `null` where two rules differ. */
export function composeByVisit(asked: Asked): Draft | null {
  const [told, day] = [toldEvent(asked.u), eventDay(asked)]
  if (!told || !day || happeningOf(told) !== 'visit') return null
  const bare = withoutClause(asked, told)
  const rest = { ...bare, evidence: rankEvidence(bare.u, asked.documents, new Set()) }
  const agreement = agreementWith(rest)
  const found = agreement.closest(rankDeadlines(rest).filter((c) => acceptable(rest, agreement, c)))
  const after = asksAfterVisit(rest.u)
  const due = found.filter(
    ({ deadline, deadline: { time }, prepared }) =>
      time.kind === 'relative' &&
      (time.offset < 0
        ? ruleFit(told, deadline, prepared) === 'agrees' ||
          // "thông báo trước ít nhất 10 ngày": before the visit, whatever the clause leaves out
          (time.event === '' && asksToNotify.test(rest.u.folded))
        : after && happeningIn(time.event) === 'end'),
  )
  const rules = new Set(due.map(({ deadline: { rule }, prepared }) => `${prepared.document.id} ${rule}`))
  const relative = rules.size === 1 ? relativeFor(asked, due) : undefined
  return relative ? composeDeadline(asked, relative, day) : null
}

/** The relative deadline whose event is the one that the question dates: arrival, end, or receipt. */
export function relativeFor(asked: Asked, candidates: Candidate[]): Candidate | undefined {
  const told = toldEvent(asked.u)
  const happened = told && happeningOf(told)
  // a stretch whose start the clause leaves out is counted from a day told only where no clause names an event
  const nearness = ({ deadline, deadline: { time }, prepared }: Candidate): number => {
    if (time.kind !== 'relative' || isTermDay(time)) return -1
    if (!told || time.event === '') return told ? 0 : 1
    const [fit, event] = [ruleFit(told, deadline, prepared), happeningIn(time.event)]
    if (fit === 'agrees' && (happened !== 'visit' || time.offset < 0)) return 2
    // a visit of one day ends on it: its end is told where what is made of it is asked about, or those who report on it
    const reportsOn = toldVisit(asked.u)?.sender != null || asksAfterVisit(asked.u)
    const endsThere = happened === 'visit' && event === 'end' && reportsOn
    const visitOver = happened === 'end' && event === 'visit' && time.offset > 0
    return fit === 'agrees' || endsThere || visitOver ? 1 : -1
  }
  return candidates
    .flatMap((c) => {
      const near = nearness(c)
      return near >= 0 && (happened === null || isOfVisited(asked, c)) ? [{ c, near }] : []
    })
    .sort((a, b) => b.near - a.near || b.c.score - a.c.score)[0]?.c
}

/** Whoever tells the day of an inspection is inspected: what others owe is none of theirs. */
export function isOfVisited(asked: Asked, { deadline, prepared }: Candidate): boolean {
  const visit = toldVisit(asked.u)
  return visit && asksToSend(asked.u)
    ? isTheirs(visit, deadline, prepared, asked)
    : groupOf(deadline) !== 'spared'
}

/** The day that the question itself gives for an event ("đoàn đến ngày 15/5/2023"). */
export function eventDay({ u }: Asked): Day | null {
  if (u.claim) return null
  const visited = comes.test(u.folded)
  const points = u.dates.filter(
    (d) =>
      !namesFeast(d.text) &&
      (d.kind === 'date' || (d.kind === 'limit' && /^(?:đến|den|tới|toi)/iu.test(d.text))),
  )
  // a day that is written counts before "mai" and "thứ Hai"
  const point = points.find((d) => /\d/u.test(d.text)) ?? points.find((d) => visited && !/nay/iu.test(d.text))
  return point && 'date' in point ? point.date : null
}

/** Somebody comes on the day: "thứ hai tuần sau đoàn đến sở tôi". */
const comes =
  / (?:doan|to)(?: \S+){0,6} (?:den|xuong|ve|lam viec|kiem tra|toi) | kiem tra (?:so|don vi|co quan|xa|phuong|huyen|phong|ben|chung|toi|minh) | (?:bi|duoc) kiem tra /
