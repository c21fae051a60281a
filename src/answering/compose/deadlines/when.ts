// Answers "when" and "how long": which deadline is meant, told from its neighbours, or asked back.

import { formatDay } from '../../../calendar/day.ts'
import type { Deadline } from '../../../document.ts'
import { isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { asksOfStranger } from '../../evidence/document-scope.ts'
import { type Evidence, rankSentences } from '../../evidence/evidence.ts'
import { holdsWanted } from '../../evidence/in-kind.ts'
import { bare, sufficient } from '../../evidence/sufficient.ts'
import { better, coverageIn, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { speaksOfActs } from '../../question/acts.ts'
import { groupAsked, groupOf } from '../../question/group.ts'
import { isOfInspector } from '../../question/inspector.ts'
import { asksPeriodicReport, namesPeriods, periodMismatch } from '../../question/period.ts'
import { roundsIn } from '../../question/rounds.ts'
import { toldEvent } from '../../question/told-event.ts'
import { toldVisit } from '../../question/told-visit.ts'
import { texts } from '../../texts.ts'
import { standing } from '../citations/superseded.ts'
import type { Draft } from '../draft.ts'
import { looksInto } from '../inspection/spoken-of.ts'
import { composePassage } from '../passage.ts'
import { isOfOtherUnit } from '../rows/other-unit.ts'
import { type Agreement, agreementWith } from './agreement.ts'
import { notToldApart, ofOtherDoers, toldApart } from './alike-duties.ts'
import { type Candidate, distinctDays, onePerDocument } from './candidate.ts'
import { timeHeading, withoutFigures } from './cut-off.ts'
import { composeDayOffRule } from './day-off-rule.ts'
import {
  asksArrival,
  asksForEvent,
  composeChoices,
  composeDeadline,
  composeNoDate,
  composeSeveral,
  rankDeadlines,
} from './deadline.ts'
import { byDuty } from './duty-days.ts'
import { knowsObject, ofObject } from './duty-object.ts'
import { composeDutyOfAny } from './duty-of-any.ts'
import { composeByVisit, eventDay, isOfVisited, relativeFor } from './event-day.ts'
import { acceptable, isMeant, newest } from './fits.ts'
import { composeShortNamed } from './full-name.ts'
import { composeInspectedDuty } from './inspected-duty.ts'
import { composePlanTimes } from './inspection-period.ts'
import { ofNamedKind } from './named-kind.ts'
import { composeOtherReports } from './other-reports.ts'
import { withRule } from './own-year.ts'
import { asksIssuing } from './slot-act.ts'
import { speaksOfRecipient } from './slot-bodies.ts'
import { tellsBesideDuties } from './slot-held.ts'
import {
  asksAhead,
  asksEndAlone,
  asksHour,
  asksLengthOfEach,
  asksNotice,
  asksRhythm,
  notice,
  tellsHour,
  tellsRhythm,
} from './slot-time.ts'
import { composeSparedDuty } from './spared-duty.ts'
import { ofTitled } from './titled.ts'
import { composeUnitVisit } from './unit-visit.ts'
import { isPlaceOfYear } from './year-asked.ts'

/** The time of what was asked: one deadline, several side by side, or that the text sets none. */
export function composeWhen(asked: Asked): Draft | null {
  return (
    composeDayOffRule(asked) ??
    composeInspectedDuty(asked) ??
    composeSparedDuty(asked) ??
    composeShortNamed(asked, timeOf) ??
    timeOf(asked) ??
    composeByVisit(asked) ??
    composeUnitVisit(asked) ??
    composeDutyOfAny(asked, timeOf) ??
    composeOtherReports(asked)
  )
}

const asksLimit = / (?:han|gui|nop|bao cao|trinh|khac phuc|truoc|cham|muon|tre|bao lau|may ngay) /

/** The same where a day is counted from the one that the question tells. */
export function composeCounted(asked: Asked): Draft | null {
  const draft = asked.u.kind === 'calculate' && asksLimit.test(asked.u.folded) ? composeWhen(asked) : null
  return draft?.lines.some((line) => line.startsWith(texts.howCounted)) ? draft : null
}

function timeOf(asked: Asked): Draft | null {
  const event = eventDay(asked)
  const agreement = agreementWith(asked)
  const possible = rankDeadlines(asked).filter((c) => acceptable(asked, agreement, c))
  const closest = toldApart(asked, ofNamedKind(asked, ofObject(asked.u, agreement.closest(possible))))
  const fitting = byDuty(asked, newest(asked, standing(asked, closest)))
  // a day alone lasts no number of days
  if (asksAdded.test(asked.u.folded) && fitting.every(isDay)) return null
  const events = asksForEvent(asked) ? fitting.filter((c) => c.deadline.category === 'event') : []
  const candidates =
    events.length > 0 ? events : asksForEvent(asked) ? eventsOr(asked, agreement, fitting) : fitting
  const relative = event ? relativeFor(asked, fitting) : undefined
  if (relative) return composeDeadline(asked, relative, event)
  const theirs = event && !asked.u.excluded ? candidates.filter((c) => isOfVisited(asked, c)) : candidates
  if (theirs.length === 0 && candidates.length > 0) return null
  const best = theirs[0]
  const several = roundsIn(asked.u.folded).length > 1 || namesPeriods(asked.u.folded)
  if (several && theirs.length > 1) return firstOf(asked, theirs)
  const spoken = sufficient(asksForEvent(asked) ? withoutReports(asked) : asked)
  const known = spoken && !asksOfStranger(asked.u, spoken.prepared, spoken.byTerm)
  const isDropped = (d: Deadline) => closest.length > 0 && !closest.some((c) => c.deadline === d)
  const passageBest =
    known &&
    speaksOfRecipient(asked, spoken) &&
    !isOfOtherPeriod(asked, spoken) &&
    isPlaceOfYear(asked, spoken) &&
    !isOfReportsAlone(asked, spoken) &&
    !isOfOtherUnit(asked, spoken) &&
    (!isOfOtherDuties(agreement, spoken, isDropped) || tellsBesideDuties(asked.u, spoken))
      ? spoken
      : null
  if (
    best &&
    (!passageBest ||
      best.evidence.unit === passageBest.unit ||
      // a day of every term is told without the words of the term
      isTermDay(best.deadline.time) ||
      best.share >= passageBest.said - slackFor(asked, best) ||
      // a place without a time answers no "when" better than one with it
      ((best.share >= sure || isVisitAsked(asked, best)) && !saysWhen(asked, passageBest)))
  ) {
    return notCounted(asked, decide(asked, best, theirs))
  }
  if (passageBest && knowsObject(asked.u, passageBest)) {
    const { unit, prepared } = passageBest
    const said = prepared.document.text.slice(unit.start, unit.end)
    if (asksPeriodicReport(asked.u.folded) && periodMismatch(asked.u.folded, said, null) >= 0) return null
    if (!isOfInspector(asked.u, prepared) || speaksOfOtherGroup(asked, passageBest)) return null
    if (saysWhen(asked, passageBest)) return composePassage(asked, passageBest)
    if (asksIssuing.test(asked.u.folded) || asksLengthOfEach(asked.u)) return null
    return (asked.scope.named || asked.u.wants !== 'duration') &&
      !asksHour.test(asked.u.folded) &&
      passageBest.said >= 0.75 &&
      saysItself(asked, passageBest) &&
      speaksOfActs(asked.u, passageBest.unit, passageBest.unit) &&
      !asked.u.terms.every((t) => passageBest.prepared.titleSyllables.has(t.folded))
      ? (composePlanTimes(asked, passageBest.prepared) ?? composeNoDate(asked, passageBest))
      : null
  }
  return null
}

/** "Kéo dài tối đa thêm mấy ngày?", "gia hạn bao lâu?": how much longer a thing may last. */
const asksAdded =
  / (?:keo dai|gia han|them|toi da|khong qua) (?:\S+ ){0,8}(?:may|bao nhieu) (?:ngay|buoi|tuan|thang) | (?:keo dai|gia han) (?:\S+ ){0,4}bao lau /

function isDay({ deadline: { time } }: Candidate): boolean {
  return time.kind === 'date' || time.kind === 'limit' || time.kind === 'period'
}

/** The team is asked about, and the time is that of its inspection. */
function isVisitAsked({ u }: Asked, { deadline }: Candidate): boolean {
  return deadline.category === 'event' && asksArrival.test(u.folded)
}

/** A deadline with so much of the question is of what is asked. */
const sure = 0.8

/** Every duty of the place is another one than the one that is asked about, or says less of it than those that stay. */
function isOfOtherDuties(
  { isPossible }: Agreement,
  evidence: Evidence,
  isDropped: (deadline: Deadline) => boolean,
): boolean {
  const { unit, prepared, score, share } = evidence
  return (
    unit.deadlines.length > 0 &&
    unit.deadlines.every(
      (deadline) => isDropped(deadline) || !isPossible({ deadline, evidence, prepared, score, share }),
    )
  )
}

/** A place whose only times are those of reports tells no end of anything else. */
function isOfReportsAlone({ u }: Asked, { unit }: Evidence): boolean {
  const reports = unit.deadlines.length > 0 && unit.deadlines.every((d) => d.category === 'report')
  return asksEndAlone(u) && reports
}

/** "Báo cáo 6 tháng: gửi trước ngày …" tells nothing of the report of a month. */
function isOfOtherPeriod({ u }: Asked, { unit, prepared }: Evidence): boolean {
  return periodMismatch(u.folded, prepared.document.text.slice(unit.start, unit.end), null) > 0
}

/** The time of an inspection is asked: the only event of a named document, else no duty that is not about inspecting. */
function eventsOr(asked: Asked, agreement: Agreement, fitting: Candidate[]): Candidate[] {
  const events = asksArrival.test(asked.u.folded)
    ? newest(asked, timesOfVisits(asked, agreement))
    : asked.scope.named
      ? rankDeadlines(asked).filter(
          (c) => c.deadline.category === 'event' && c.share >= 0.35 && isMeant(asked, agreement, c),
        )
      : []
  if (events.length === 1) return events
  // what is due before or after an inspection is none of its days
  const ofInspection = asksVisit.test(asked.u.folded) ? fitting.filter(notRelative) : fitting
  return ofInspection.filter(
    ({ deadline: d, prepared }) =>
      /kiểm tra|thanh tra|phúc tra/iu.test(prepared.document.text.slice(d.start, d.end)) ||
      // "Đợt 2: từ ngày …" under the heading of the times of inspection
      (d.category !== 'report' && d.time.kind === 'period' && roundsIn(asked.u.folded).length > 0),
  )
}

/** The times of inspection of the documents that are named, whatever words tell of the team's coming; no row of a schedule. */
function timesOfVisits(asked: Asked, agreement: Agreement): Candidate[] {
  if (!asked.scope.named) return []
  const ofMatter = asked.documents.filter((prepared) => looksInto(asked, prepared))
  return ofMatter.flatMap((prepared) =>
    prepared.units.flatMap((unit) =>
      unit.row
        ? []
        : unit.deadlines.flatMap((deadline) => {
            const c = { deadline, prepared, share: 0, score: 0, evidence: { ...bare, unit, prepared } }
            return deadline.category === 'event' && agreement.isPossible(c) ? [c] : []
          }),
    ),
  )
}

const asksVisit =
  / (?:(?:bi|duoc) (?:kiem tra|thanh tra)|doan(?: \S+){0,10} (?:lam viec|hoat dong|ket thuc|bat dau))(?: \S+){0,3} (?:khi nao|thang may|thang nao|ngay nao|ngay may|luc nao|bao gio|hom nao|quy may|quy nao) /

function notRelative({ deadline: { time } }: Candidate): boolean {
  return time.kind !== 'relative'
}

/** When an inspection takes place is told by no clause that only says when it is reported on. */
function withoutReports(asked: Asked): Asked {
  const evidence = asked.evidence.filter(
    ({ unit, prepared }) =>
      !/^[\p{L}\d]{0,3}[.)\s-]*Báo cáo(?!\p{L})/u.test(prepared.document.text.slice(unit.start, unit.end)),
  )
  return { ...asked, evidence }
}

/** The place is about those who are inspected where the others are asked about, or the other way round. */
function speaksOfOtherGroup(asked: Asked, found: Evidence): boolean {
  const [group, [best]] = [groupAsked(asked.u), rankSentences(asked.u, found)]
  const { text } = found.prepared.document
  const held = best ? groupOf({ who: text.slice(best.start, best.end) }) : null
  return group !== null && held !== null && group !== held
}

/** "Khi nào đề nghị …?" is answered by "Trong trường hợp cần thiết, …" as well. */
const asksCase = / (?:khi|luc|truong hop) nao /
const tellsCase = /^[\s\d.)•–-]*(?:Trong (?:các |những )?trường hợp|Trường hợp|Khi|Nếu)\s/u

/** Whether a sentence of the place gives a time for the very thing that was asked. */
function saysWhen({ u }: Asked, { unit, prepared }: Evidence): boolean {
  return statementsIn(unit).some((s) => {
    const words = withoutFigures(prepared.document.text.slice(s.start, s.end), timeHeading(unit))
    if (asksRhythm.test(u.folded) && !tellsRhythm.test(words)) return false
    return (
      (asksHour.test(u.folded)
        ? tellsHour.test(words.replace(hoursLong, ' '))
        : holdsWanted('when', withoutCited(words)) ||
          (asksCase.test(u.folded) && tellsCase.test(words)) ||
          (u.wants === 'duration' && (stretch.test(words) || asksRhythm.test(u.folded)))) &&
      (u.wants !== 'duration' || stretch.test(words) || asksRhythm.test(u.folded)) &&
      (!asksLengthOfEach(u) || lasts.test(words)) &&
      (!asksAhead.test(u.folded) || beforehand.test(words)) &&
      (!asksNotice.test(u.folded) || notice.test(words)) &&
      (u.kind !== 'calculate' || stretch.test(words)) &&
      (!asksIssuing.test(u.folded) || issues.test(words)) &&
      speaksOfActs(u, unit, s) &&
      shareOf(u.terms, better(coverageIn(s, u.terms), contextCoverage(u, prepared, unit), 0.5)) >= 0.45
    )
  })
}

/** The place speaks of the matter in its own words, not only in its document's title or dateline. */
function saysItself({ u }: Asked, { unit, prepared }: Evidence): boolean {
  if (unit.section.kind === 'opening' && prepared.units.length > 2) return false
  return statementsIn(unit).some((s) => shareOf(u.terms, coverageIn(s, u.terms)) >= 0.4)
}

/** The day of issue of a document that is cited tells no time of the matter. */
function withoutCited(words: string): string {
  return words.replace(/số\s+\d+\/\S+\s+ngày\s+\d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )\d{4}/gu, '')
}

const lasts =
  /(?:kéo dài|không quá|thời gian|thời hạn|trong|tối đa|tổ chức)[^.;:]{0,50}\d+\s*(?:ngày|buổi|tuần|giờ)/iu
const beforehand = /trước[^.;:]{0,40}\d+\s*(?:ngày|tuần|giờ)|\d+\s*(?:ngày|tuần|giờ)[^.;:]{0,20} trước/iu
const issues =
  /(?:ban hành|xây dựng|phê duyệt|kế hoạch)[^.;]{0,60}(?:trước|chậm nhất|xong|trong)[^.;]{0,20}\d/iu

/** "Trong thời hạn 24 giờ": how many hours, not which. */
const hoursLong = /(?:trong(?: thời hạn| vòng)?|không quá|tối đa|ít nhất|sau)\s+\d+\s*(?:giờ|h(?!\p{L}))/giu

/** So many days, weeks or months. */
const stretch = /\d+\s*(?:ngày|tuần|tháng|giờ|năm|quý|buổi|phút)/iu

/** How much better a passage without a deadline must be: little for duties, much where the time of an event is asked for. */
function slackFor(asked: Asked, c: Candidate): number {
  return c.deadline.category === 'event' && asksForEvent(asked) ? 0.45 : 0.2
}

/** One deadline when the question tells it from the others; else all of them, or a question back. */
function decide(asked: Asked, first: Candidate, all: Candidate[]): Draft {
  const candidates = asked.scope.named ? all : titled(asked, first, all)
  const best = candidates[0] ?? first
  const close = distinctDays(candidates.filter((c) => c.score >= best.score - 0.06))
  const elsewhere = close.filter((c) => c.prepared !== best.prepared)
  const bare =
    !asked.scope.named &&
    (asked.u.terms.filter((t) => t.weight > 1.2).length <= 1 ||
      asked.u.terms.every((t) => asksAnyDuty.has(t.folded)))
  const alike = asked.scope.named
    ? []
    : onePerDocument(
        candidates.filter(
          (c) =>
            c.share >= best.share - asWell &&
            c.deadline.category === best.deadline.category &&
            c.score >= best.score - 0.5,
        ),
      )
  const nearly = alike.filter((c) => c.score >= best.score - nearlyAsWell)
  if (alike.length >= 3 || nearly.length > 1) return composeChoices(asked, alike.slice(0, 6))
  const rivals = distinctDays(candidates.filter((c) => c.share >= best.share - apart))
  if (bare && rivals.length > 1) return composeChoices(asked, rivals.slice(0, 6))
  if (elsewhere.length > 0 && !asked.scope.named) return composeChoices(asked, close.slice(0, 6))
  if (close.length > 1) return firstOf(asked, close)
  const untold = distinctDays([
    ...withRule(asked, best, candidates),
    ...notToldApart(asked, best, candidates),
    ...ofOtherDoers(asked, best, candidates),
  ])
  return untold.length > 1 ? firstOf(asked, untold) : composeDeadline(asked, best, null)
}

/** Of those that fit as well as the first, the ones of the document that the question calls by its matter come alone. */
function titled(asked: Asked, first: Candidate, all: Candidate[]): Candidate[] {
  const rivals = all.filter((c) => c.score >= first.score - 0.5 && c.share >= first.share - apart)
  const meant = ofTitled(asked, rivals)
  return meant.length < rivals.length ? meant : all
}

/** The first of several, with how many more there are. */
function firstOf(asked: Asked, candidates: Candidate[]): Draft {
  const draft = composeSeveral(asked, candidates.slice(0, mostListed))
  const more = candidates.length - mostListed
  if (more <= 0) return draft
  return {
    ...draft,
    lines: [...draft.lines, texts.moreDue(more)],
    calculated: [...draft.calculated, String(more)],
  }
}

const mostListed = 6

/** Deadlines of several documents fit as well with so little less of the question, and two of them so close in all. */
const asWell = 0.06
const nearlyAsWell = 0.3

/** So much less of the question tells another deadline from the one that is meant. */
const apart = 0.25

/** A day that was told and that nothing is counted from is not dropped in silence. */
function notCounted({ u }: Asked, draft: Draft): Draft {
  const told = toldVisit(u) ?? (draft.deadlines.some((d) => d.due === null) ? toldEvent(u) : null)
  if (!told || draft.status !== 'answered') return draft
  const day = formatDay(told.day)
  return {
    ...draft,
    lines: [...draft.lines, `${texts.note}: ${texts.notCountedFrom(day)}`],
    calculated: [...draft.calculated, day],
  }
}

/** "Nộp báo cáo trước ngày nào?" names no duty. */
const asksAnyDuty = new Set(
  'han nop gui bao cao truoc ngay ki chot cuoi phai thoi gian lich kiem tra thanh dot cuoc'.split(' '),
)
