// Answers "when" and "how long": which deadline is meant, told from its neighbours, or asked back.

import type { Day } from '../../document.ts'
import { findAgencies } from '../../library/agencies.ts'
import { actingUnit, actorIn, actsItself, isReceivedBy, isTeam, recipientsIn } from '../actors.ts'
import { speaksOfActs } from '../acts.ts'
import { contextCoverage } from '../context-coverage.ts'
import { asksOfStranger, isOfAnother } from '../document-scope.ts'
import { type Evidence, missingWeight } from '../evidence.ts'
import { holdsWanted } from '../in-kind.ts'
import { better, coverageIn, shareOf } from '../match.ts'
import { saysName } from '../names.ts'
import { pointsElsewhere } from '../pointed-places.ts'
import { statementsIn } from '../statements.ts'
import { enough, holdsYear, namesAll, reachOf, sufficient, telling } from '../sufficient.ts'
import { phraseKey } from '../syllables.ts'
import { amendersOf } from './amendments.ts'
import type { Asked } from './asked.ts'
import { timeHeading, withoutFigures } from './cut-off.ts'
import {
  asksForEvent,
  type Candidate,
  composeChoices,
  composeDeadline,
  composeNoDate,
  composeSeveral,
  offPeriod,
  ofNamedMatter,
  rankDeadlines,
  withoutPlaces,
} from './deadline.ts'
import type { Draft } from './draft.ts'
import { knowsObject, ofObject } from './duty-object.ts'
import { composeInspectedDuty } from './inspected-duty.ts'
import { leavesOut, namedAt } from './inspection-scope.ts'
import { composePassage } from './passage.ts'
import { asksPeriodicReport, namesPeriod, namesPeriods, periodMismatch } from './period.ts'
import { sameSeries } from './series.ts'
import { standing } from './superseded.ts'

/** The time of what was asked: one deadline, several side by side, or that the text sets none. */
export function composeWhen(asked: Asked): Draft | null {
  return composeInspectedDuty(asked) ?? timeOf(asked)
}

function timeOf(asked: Asked): Draft | null {
  const event = eventDay(asked)
  const fitting = newest(
    asked,
    standing(
      asked,
      ofObject(
        asked.u,
        ofRound(
          asked,
          ofPeriod(
            asked,
            ofActor(
              asked,
              ofNamedMatter(
                asked,
                rankDeadlines(asked).filter((c) => acceptable(asked, c)),
              ),
            ),
          ),
        ),
      ),
    ),
  )
  const events = asksForEvent(asked) ? fitting.filter((c) => c.deadline.category === 'event') : []
  const candidates = events.length > 0 ? events : asksForEvent(asked) ? eventsOr(asked, fitting) : fitting
  const relative = event ? relativeFor(asked, fitting) : undefined
  if (relative) return composeDeadline(asked, relative, event)
  // whoever tells the day of the inspection is inspected: a duty of those who are not is none of theirs
  const theirs = event && !asked.u.excluded ? candidates.filter((c) => !ofSpared(c)) : candidates
  if (theirs.length === 0 && candidates.length > 0) return null
  const best = theirs[0]
  const several = roundsIn(asked.u).length > 1 || namesPeriods(asked.u.folded)
  if (several && theirs.length > 1) return composeSeveral(asked, theirs.slice(0, 6))
  const spoken = sufficient(asked)
  const known = spoken && !asksOfStranger(asked.u, spoken.prepared, spoken.byTerm)
  const passageBest =
    known && speaksOfRecipient(asked, spoken) && !isOfOtherPeriod(asked, spoken) ? spoken : null
  if (
    best &&
    (!passageBest ||
      best.evidence.unit === passageBest.unit ||
      best.share >= passageBest.said - slackFor(asked, best))
  ) {
    return decide(asked, best, theirs, event)
  }
  if (passageBest && knowsObject(asked.u, passageBest)) {
    const { unit, prepared } = passageBest
    const said = prepared.document.text.slice(unit.start, unit.end)
    if (asksPeriodicReport(asked.u.folded) && !namesPeriod(said)) return null
    if (saysWhen(asked, passageBest)) return composePassage(asked, passageBest)
    return (asked.scope.named || asked.u.wants !== 'duration') &&
      !asksHour.test(asked.u.folded) &&
      passageBest.said >= 0.75 &&
      saysItself(asked, passageBest) &&
      speaksOfActs(asked.u, passageBest.unit, passageBest.unit) &&
      !asked.u.terms.every((t) => passageBest.prepared.titleSyllables.has(t.folded))
      ? composeNoDate(asked, passageBest)
      : null
  }
  return null
}

/** "Báo cáo 6 tháng: gửi trước ngày …" tells nothing of the report of a month. */
function isOfOtherPeriod({ u }: Asked, { unit, prepared }: Evidence): boolean {
  return periodMismatch(u.folded, prepared.document.text.slice(unit.start, unit.end), null) > 0
}

function ofSpared({ deadline: { who } }: Candidate): boolean {
  return /không (?:thuộc|nằm|có tên|trong)|ngoài (?:diện|đối tượng)/iu.test(who ?? '')
}

/** Where a duty of the very body that is named fits, those of other bodies do not. */
function ofActor({ u }: Asked, candidates: Candidate[]): Candidate[] {
  const actor = actorIn(withoutPlaces(u))
  if (actor === null) return candidates
  const own = isTeam(actor) || candidates.some((c) => actsItself(actor, c.deadline.who))
  return own ? candidates.filter((c) => actsItself(actor, c.deadline.who) !== false) : candidates
}

/** Where a duty of the very period that is named fits, those of other periods do not. */
function ofPeriod(asked: Asked, candidates: Candidate[]): Candidate[] {
  const same = candidates.filter((c) => offPeriod(asked, c.deadline) < 0)
  if (same.length > 0) return candidates.filter((c) => offPeriod(asked, c.deadline) <= 0)
  return asksPeriodicReport(asked.u.folded) ? candidates.filter((c) => !hangsOnEvent(c)) : candidates
}

/** Days before an inspection are no deadline of the report of a quarter. */
function hangsOnEvent({ deadline: { what, time } }: Candidate): boolean {
  return time.kind === 'relative' && !namesPeriod(`${what} ${time.text}`)
}

/** "Đợt 1", "lần 2": of duties that are counted so, the one that is named. */
function ofRound({ u }: Asked, candidates: Candidate[]): Candidate[] {
  const rounds = roundsIn(u)
  const said = candidates.filter((c) => rounds.some((named) => named.test(` ${phraseKey(roundOf(c))} `)))
  return said.length > 0 ? said : candidates
}

function roundsIn({ folded }: Asked['u']): RegExp[] {
  const named = [...folded.matchAll(/ (dot|lan|giai doan|vong|ki) (\d{1,2}|i{1,3}|iv)(?= )/g)]
  return named.map(([, word, number]) => new RegExp(` ${word} 0?${number} `))
}

/** The words of a duty back to the time before it in the same sentence. */
function roundOf({ deadline: d, evidence, prepared }: Candidate): string {
  const before = evidence.unit.deadlines.filter((x) => x.start <= d.start && x.time.end <= d.time.start)
  const from = Math.max(d.start, ...before.map((x) => x.time.end).filter((end) => end >= d.start))
  return prepared.document.text.slice(from, d.time.end)
}

/** Who asks for a report asks for no act that hands nothing in. */
function isReported({ u }: Asked, { deadline: d, prepared }: Candidate): boolean {
  if (d.category === 'event' || !asksReport.test(u.folded)) return true
  return /báo cáo|gửi|nộp|trình/iu.test(prepared.document.text.slice(d.start, d.end))
}

const asksReport =
  / (?:gui|nop) (?:\S+ ){0,4}bao cao | bao cao (?:\S+ ){0,8}(?:gui|nop) | bao cao (?:thang|quy|nam|tuan|6 thang|9 thang|dinh ki|dot xuat|tong ket|so ket) /

/** Without a year, a plan's time gives way to the same of the newer plan of its series. */
function newest(asked: Asked, candidates: Candidate[]): Candidate[] {
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

/** The time of an inspection is asked: the only event of a named document, else no duty that is not about inspecting. */
function eventsOr(asked: Asked, fitting: Candidate[]): Candidate[] {
  const events = asked.scope.named
    ? rankDeadlines(asked).filter(
        (c) => c.deadline.category === 'event' && c.share >= 0.35 && isMeant(asked, c),
      )
    : []
  if (events.length === 1) return events
  return fitting.filter(({ deadline, prepared }) =>
    /kiểm tra|thanh tra|phúc tra/iu.test(prepared.document.text.slice(deadline.start, deadline.end)),
  )
}

/** Whether a sentence of the place gives a time for the very thing that was asked. */
function saysWhen({ u }: Asked, { unit, prepared }: Evidence): boolean {
  return statementsIn(unit).some((s) => {
    const words = withoutFigures(prepared.document.text.slice(s.start, s.end), timeHeading(unit))
    return (
      (holdsWanted('when', words) || (u.wants === 'duration' && stretch.test(words))) &&
      (u.wants !== 'duration' || stretch.test(words)) &&
      (!asksHour.test(u.folded) || hour.test(words)) &&
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

/** So many days, weeks or months. */
const stretch = /\d+\s*(?:ngày|tuần|tháng|giờ|năm|quý|buổi|phút)/iu

const asksHour = / (?:may gio|gio nao) /
const hour = /\d\s*(?:giờ|h(?!\p{L}))/iu

/** Hours are told by hours only: a quarter is no answer to "mấy giờ". */
function fitsMeasure({ u }: Asked, { deadline: { time } }: Candidate): boolean {
  if (!asksHour.test(u.folded)) return true
  if (time.kind === 'relative') return time.unit === 'hour'
  return (time.kind === 'date' || time.kind === 'limit') && time.time !== undefined
}

/** The relative deadline whose event is the one that the question dates: arrival, end, or receipt. */
function relativeFor({ u }: Asked, candidates: Candidate[]): Candidate | undefined {
  const asked = (pattern: RegExp) => pattern.test(u.folded)
  const eventFit = ({ deadline: { time } }: Candidate): number => {
    if (time.kind !== 'relative') return -9
    const event = time.event.toLowerCase()
    if (asked(/ (?:xong|ket thuc|hoan thanh) /))
      return /kết thúc|hoàn thành|xong|kiểm tra/u.test(event) && time.offset > 0 ? 1 : 0
    if (asked(/ (?:nhan|nhan duoc|co ket luan|ban hanh ket luan) /))
      return /nhận|kết luận|ban hành/u.test(event) ? 1 : 0
    return /kiểm tra|làm việc|đến/u.test(event) && time.offset < 0 ? 1 : 0
  }
  const relatives = candidates.filter((c) => c.deadline.time.kind === 'relative')
  return relatives.sort((a, b) => eventFit(b) - eventFit(a) || b.score - a.score)[0]
}

/** How much better a passage without a deadline must be: little for duties, much where the time of an event is asked for. */
function slackFor(asked: Asked, c: Candidate): number {
  return c.deadline.category === 'event' && asksForEvent(asked) ? 0.45 : 0.2
}

/** It is of the places, the year and the acts that the question names, whatever its words. */
function isMeant(asked: Asked, c: Candidate): boolean {
  if (!namesAll(asked.scope.mustName, c.evidence)) return false
  if (pointsElsewhere(asked.u.terms, c.prepared, c.evidence.unit)) return false
  if (isOfAnother(asked.u, c.prepared, c.deadline)) return false
  if (asksOfStranger(asked.u, c.prepared, c.evidence.byTerm)) return false
  if (!speaksOfActs(asked.u, c.evidence.unit, c.deadline, c.deadline.what)) return false
  if (!fitsMeasure(asked, c) || !isReported(asked, c)) return false
  const actor = actorIn(withoutPlaces(asked.u))
  if (actor !== null && isReceivedBy(actor, c.deadline)) return false
  if (!isSentThere(asked, c) || sparesOthers(asked, c)) return false
  return asked.scope.looseYears.length === 0 || holdsYear(c.evidence, asked.scope.looseYears)
}

/** What is handed in elsewhere is another duty: the agency that the question sends to must be spoken of. */
function isSentThere(asked: Asked, { deadline: d, prepared, evidence }: Candidate): boolean {
  const { text } = prepared.document
  const to = d.to !== null && findAgencies(d.to, asked.agencies).length > 0 ? d.to : null
  const { unit } = evidence
  return namesRecipients(asked, prepared, evidence, to ?? text.slice(unit.start, unit.end))
}

function speaksOfRecipient(asked: Asked, found: Evidence): boolean {
  const { unit, prepared } = found
  return namesRecipients(asked, prepared, found, prepared.document.text.slice(unit.start, unit.end))
}

function namesRecipients(
  { u, agencies }: Asked,
  { document }: Candidate['prepared'],
  { unit }: Evidence,
  words: string,
): boolean {
  const headings = unit.headings.map((h) => h.section.heading)
  const said = [words, document.header.issuer ?? '', ...headings].join('\n')
  return recipientsIn(u).every((r) =>
    saysName(said, { ...r, words: r.written, agency: r.agency.name }, agencies),
  )
}

/** The duty of those who are not inspected is none of a unit that the plan names as inspected. */
function sparesOthers({ u }: Asked, { deadline: { who }, prepared }: Candidate): boolean {
  const unit = leavesOut.test(who ?? '') && !u.excluded ? actingUnit(u) : null
  return unit !== null && namedAt(prepared, unit) !== undefined
}

function acceptable(asked: Asked, c: Candidate): boolean {
  if (!isMeant(asked, c)) return false
  if (asked.u.terms.length === 0) return true
  const reach = reachOf(asked.u, asked.scope) === 'open' ? 'open' : 'named'
  return c.share >= enough[reach] && missingOf(asked, c) < telling[reach]
}

/** "Nộp trước ngày nào" asks for the limit of a report, however its row or sentence words it. */
function missingOf({ u }: Asked, { deadline, evidence }: Candidate): number {
  if (deadline.category !== 'report' && !/báo cáo/iu.test(deadline.what)) return evidence.missing
  const byTerm = evidence.byTerm.map((x, i) => (asksLimit.test(u.terms[i]?.folded ?? '') ? 1 : x))
  return Math.min(evidence.missing, missingWeight(u.terms, byTerm))
}

const asksLimit = /^(?:nop|gui|han|truoc|cham|nhat|chot|cuoi|trinh)$/

/** One deadline when the question tells it from the others; else all of them, or a question back. */
function decide(asked: Asked, best: Candidate, candidates: Candidate[], event: Day | null): Draft {
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
            c.share >= best.share - 0.05 &&
            c.deadline.category === best.deadline.category &&
            c.score >= best.score - 0.5,
        ),
      )
  if (alike.length >= 3) return composeChoices(asked, alike.slice(0, 6))
  if (bare && distinctDays(candidates).length > 1)
    return composeChoices(asked, distinctDays(candidates).slice(0, 6))
  if (elsewhere.length > 0 && !asked.scope.named) return composeChoices(asked, close.slice(0, 6))
  if (close.length > 1) return composeSeveral(asked, close.slice(0, 6))
  return composeDeadline(asked, best, event)
}

/** "Nộp báo cáo trước ngày nào?" names no duty. */
const asksAnyDuty = new Set('han nop gui bao cao truoc ngay ki chot cuoi phai'.split(' '))

function onePerDocument(candidates: Candidate[]): Candidate[] {
  return [...new Map([...candidates].reverse().map((c) => [c.prepared.document.id, c])).values()].sort(
    (a, b) => b.score - a.score,
  )
}

function distinctDays(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((c) => {
    const key = `${c.prepared.document.id}|${c.deadline.lastDay ?? c.deadline.rule}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The day that the question itself gives for an event ("đoàn đến ngày 15/5/2023"). */
function eventDay({ u }: Asked): Day | null {
  if (u.claim) return null
  const visited = comes.test(u.folded)
  const point = u.dates.find(
    (d) =>
      (/\d/u.test(d.text) || (visited && !/nay/iu.test(d.text))) &&
      (d.kind === 'date' || (d.kind === 'limit' && /^(?:đến|den|tới|toi)/iu.test(d.text))),
  )
  return point && 'date' in point ? point.date : null
}

/** Somebody comes on the day: "thứ hai tuần sau đoàn đến sở tôi". */
const comes =
  / (?:doan|to)(?: \S+){0,6} (?:den|xuong|ve|lam viec|kiem tra|toi) | kiem tra (?:so|don vi|co quan|xa|phuong|huyen|phong|ben|chung|toi|minh) | (?:bi|duoc) kiem tra /
