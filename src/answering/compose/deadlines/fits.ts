// Which deadlines may answer at all: of the places, the year and the documents that are asked about, and with enough of
// the words of the question.

import type { Deadline } from '../../../document.ts'
import { isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { asksOfStranger, isOfAnother } from '../../evidence/document-scope.ts'
import { type Evidence, missingWeight } from '../../evidence/evidence.ts'
import { isNearMiss, namesActOf } from '../../evidence/near-miss.ts'
import { enough, holdsYear, namesAll, reachOf, telling } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, type Lack } from '../../places/match.ts'
import { pointsElsewhere } from '../../places/pointed-places.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { leadOf } from '../../places/units.ts'
import { actorAsked, actsItself } from '../../question/actors.ts'
import { isMatter, lacksFor, lacksMatter } from '../../question/matter.ts'
import type { Understood } from '../../question/question.ts'
import { happeningTold } from '../../question/told-event.ts'
import { amendersOf } from '../citations/amendments.ts'
import { sameSeries } from '../series.ts'
import type { Agreement } from './agreement.ts'
import type { Candidate } from './candidate.ts'
import { doerWords } from './doer-words.ts'
import { canBeOfYear } from './year-asked.ts'

/** Without a year, a plan's time gives way to the same of the newer plan of its series. */
export function newest(asked: Asked, candidates: Candidate[]): Candidate[] {
  if (asked.u.years.length > 0 || asked.u.numbers.length > 0) return candidates
  const issued = (c: Candidate) => c.prepared.document.header.issued ?? ''
  return candidates.filter(
    (c) =>
      !candidates.some(
        (o) =>
          o.deadline.category === c.deadline.category &&
          issued(o) > issued(c) &&
          sameSeries(o.prepared, c.prepared) &&
          !amendersOf(asked, c.prepared).includes(o.prepared),
      ),
  )
}

/** It is of the places, the year and the document that the question means. */
function isInScope(asked: Asked, c: Omit<Candidate, 'score' | 'share'>): boolean {
  if (!namesAll(asked.scope.mustName, c.evidence)) return false
  if (!isOwnDuty(asked.u, c.deadline) && pointsElsewhere(asked.u.terms, c.prepared, c.evidence.unit))
    return false
  if (isOfAnother(asked.u, c.prepared, c.deadline)) return false
  if (asksOfStranger(asked.u, c.prepared, c.evidence.byTerm)) return false
  if (!canBeOfYear(asked, c.evidence, c.deadline)) return false
  return asked.scope.looseYears.length === 0 || holdsYear(c.evidence, asked.scope.looseYears)
}

/** "Các cơ quan, địa phương còn lại": the one that is asked about is among them, whichever place lists whom else. */
function isOwnDuty(u: Understood, { who }: Deadline): boolean {
  const actor = who === null ? null : actorAsked(u)
  return actor !== null && actsItself(actor, who) === true
}

/** Whether a duty of the place is of the scope that is meant and does what is asked, and the place lacks nothing that tells one duty from another. */
export function mayBeMeant(asked: Asked, e: Evidence): boolean {
  const { u } = asked
  const lacks = lacksFor(u, e.byTerm)
  return (
    !lacks.some((lack) => isMatter(u, lack) || tellsDuty(u, lack)) &&
    e.unit.deadlines.some(
      (deadline) =>
        isInScope(asked, { deadline, evidence: e, prepared: e.prepared }) && namesActOf(asked, deadline),
    )
  )
}

/** "Báo cáo [thuế]", "[tiếp dân] ngày nào": right behind what is handed in, or right before the time that is asked for. */
function tellsDuty({ folded }: Understood, { terms }: Lack): boolean {
  const words = folded.trim().split(' ')
  const [first, last] = [terms[0]?.place ?? 0, terms.at(-1)?.place ?? 0]
  const before = ` ${words.slice(0, first).join(' ')} `
  const behind = ` ${words.slice(last + 1).join(' ')} `
  return / (?:bao cao|nop|gui) $/.test(before) || timeAsked.test(behind)
}

const timeAsked =
  /^ (?:(?:vao|truoc|den|tu|cham nhat|luc) )?(?:ngay|hom|thang|khi|luc|bao|may) (?:nao|may|gio|bao|ngay) /

/** It is of what the question names, whatever its words. */
export function isMeant(asked: Asked, agreement: Agreement, c: Candidate): boolean {
  return isInScope(asked, c) && agreement.isPossible(c)
}

export function acceptable(asked: Asked, agreement: Agreement, c: Candidate): boolean {
  return isMeant(asked, agreement, c) && hasEnough(asked, c)
}

/** It has enough of the words of the question. */
export function hasEnough(asked: Asked, c: Candidate): boolean {
  if (asked.u.terms.length === 0) return true
  if (asked.judge) return isNearMiss(asked, { ...c.evidence, share: c.share })
  const reach = reachOf(asked.u, asked.scope) === 'open' ? 'open' : 'named'
  return (
    c.share >= enough[reach] &&
    (c.share >= sureWithoutAct || namesActOf(asked, c.deadline)) &&
    speaksOfLimited(asked, c) &&
    missingOf(asked, c) < telling[reach] &&
    !lacksMatter(asked.u, lacksFor(asked.u, withDoer(asked, c)))
  )
}

/** The one of "các sở" that is asked about is no matter that they lack. */
function withDoer({ u }: Asked, { deadline, evidence }: Candidate): number[] {
  const doer = doerWords(u, deadline)
  return evidence.byTerm.map((x, i) => (doer.includes(u.terms[i]?.folded ?? '') ? 1 : x))
}

/** A deadline with less of the question must do what the question says is done. */
const sureWithoutAct = 0.8

/** "Hạn thu hồi giấy phép": the word right behind "hạn" says of what it is the limit, whatever else fits. */
function speaksOfLimited({ u }: Asked, { deadline, prepared, evidence }: Candidate): boolean {
  const words = u.folded.trim().split(' ')
  const limited = u.terms.filter(
    ({ place, weight }) =>
      weight >= 1 && (words[place - 1] === 'han' || (words[place - 2] === 'han' && place > 1)),
  )
  if (limited.length < 2) return true
  const above = evidence.unit.headings.map((h) => leadOf(prepared.document, h.section))
  // of a row its column says what is limited
  const { row } = evidence.unit
  const { time } = deadline
  const column = row?.cells.find((c) => c.start <= time.start && time.end <= c.end)?.column ?? ''
  const own = row ? `${deadline.what}; ${column}` : ''
  const said = [own, prepared.document.text.slice(deadline.start, deadline.end), ...above].join('\n')
  return coverageIn(fieldOf(syllablesOf(said)), limited).some((x) => x >= 0.35)
}

/** "Nộp trước ngày nào" asks for the limit of a report, however its row or sentence words it. */
function missingOf({ u }: Asked, { deadline, evidence }: Candidate): number {
  // whoever is asked about has the duty: the name is not missing, however short it is
  const doer = doerWords(u, deadline)
  const isSent = deadline.category === 'report' || /báo cáo/iu.test(deadline.what)
  // who came, on the day that is told, is no matter of the duty that follows from it
  const event = deadline.time.kind === 'relative' && happeningTold(u) !== null
  const ofTerm = isTermDay(deadline.time) ? u.dates.filter((d) => d.kind === 'period') : []
  if (!isSent && !event && doer.length === 0 && ofTerm.length === 0) return evidence.missing
  const byTerm = evidence.byTerm.map((x, i) => {
    const word = u.terms[i]?.folded ?? ''
    const comes = event && /^(?:doan|to|den|xuong|ve|dot)$/.test(word)
    const named = ofTerm.some((d) => d.start <= (u.terms[i]?.start ?? -1) && (u.terms[i]?.end ?? 0) <= d.end)
    return comes || named || (isSent && asksLimit.test(word)) || doer.includes(word) ? 1 : x
  })
  return Math.min(evidence.missing, missingWeight(u.terms, byTerm))
}

const asksLimit = /^(?:nop|gui|han|truoc|cham|nhat|chot|cuoi|trinh)$/
