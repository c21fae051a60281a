// Which deadlines may answer: those of the duty that is asked, for whom, to whom, of which period, round and measure.

import { diffDays } from '../../../calendar/day.ts'
import { findAgencies } from '../../../library/agencies.ts'
import { isLoose } from '../../../library/due-day.ts'
import {
  actingUnit,
  actorIn,
  actsItself,
  isOfOtherLevel,
  isReceivedBy,
  isTeam,
  plain,
  receives,
  recipientsIn,
} from '../../actors.ts'
import { speaksOfActs } from '../../acts.ts'
import { asksOfStranger, isOfAnother } from '../../document-scope.ts'
import { type Evidence, missingWeight } from '../../evidence.ts'
import { groupAsked, groupOf } from '../../group.ts'
import { isOfInspectedMatter, isOfInspector } from '../../inspector.ts'
import { coverageIn, fieldOf, shareOf } from '../../match.ts'
import { lacksFor, lacksMatter } from '../../matter.ts'
import { saysName } from '../../names.ts'
import { isNearMiss } from '../../near-miss.ts'
import { pointsElsewhere } from '../../pointed-places.ts'
import { enough, holdsYear, namesAll, reachOf, telling } from '../../sufficient.ts'
import { phraseKey, syllablesOf } from '../../syllables.ts'
import { happeningIn, happeningTold } from '../../told-visit.ts'
import type { Asked } from '../asked.ts'
import { amendersOf } from '../citations/amendments.ts'
import { namedAt } from '../inspection/inspection-scope.ts'
import { sameSeries } from '../series.ts'
import { type Candidate, offPeriod, withoutPlaces } from './deadline.ts'
import { asksPeriodicReport, asksYearReport, namesPeriods, periodMismatch } from './period.ts'
import { canBeOfYear } from './year-asked.ts'

/** Where a duty's own words name the body that the question sends to, those that name none do not fit. */
function ofRecipient({ u, agencies }: Asked, candidates: Candidate[]): Candidate[] {
  const recipients = recipientsIn(u)
  const named = candidates.filter(({ deadline: d, prepared }) => {
    const said = `${prepared.document.text.slice(d.start, d.end)}\n${d.to ?? ''}`
    return recipients.every((r) =>
      saysName(said, { ...r, words: r.written, agency: r.agency.name }, agencies),
    )
  })
  return named.length > 0 ? named : candidates
}

/** Where a duty of the very body that is named fits, those of other bodies do not. */
export function ofActor(asked: Asked, all: Candidate[]): Candidate[] {
  const { u } = asked
  const candidates = ofRecipient(asked, all)
  const actor = actorIn(withoutPlaces(u))
  if (actor === null) return candidates
  const own = isTeam(actor) || candidates.some((c) => actsItself(actor, c.deadline.who))
  return candidates.filter(({ deadline: { who, to } }) =>
    own
      ? actsItself(actor, who) !== false && !(who === null && receives(actor, to))
      : !isOfOtherLevel(actor, who),
  )
}

/** Where a duty of the very period that is named fits, those of other periods do not. */
export function ofPeriod(asked: Asked, candidates: Candidate[]): Candidate[] {
  const same = candidates.filter((c) => offPeriod(asked, c.deadline, c.evidence.unit) < 0)
  if (!asksPeriodicReport(saidAlone(asked.u)))
    return same.length > 0
      ? candidates.filter((c) => offPeriod(asked, c.deadline, c.evidence.unit) <= 0)
      : candidates
  return same.length > 0
    ? same
    : candidates.filter(
        (c) =>
          (isOfPeriod(asked, c) && offPeriod(asked, c.deadline, c.evidence.unit) <= 0) ||
          closesYear(asked, c),
      )
}

/** What a turn only takes over from the one before is no word of its own: another body's report may have another period. */
function saidAlone({ folded, raw, text }: Asked['u']): string {
  return raw === text || / bao cao | bc /.test(` ${phraseKey(raw)} `) ? folded : ''
}

/** What calls no period its own may stand under a heading that does, or behind words that do. */
function isOfPeriod({ u }: Asked, c: Candidate): boolean {
  if (c.deadline.category === 'event') return false
  const headings = c.evidence.unit.headings.slice(0, 2).map((h) => h.section.heading)
  return periodMismatch(u.folded, [...headings, roundOf(c)].join('\n'), null) < 0
}

/** A report on a day at the turn of the year that names no period is the year's. */
function closesYear({ u }: Asked, { deadline: { category, due, what, time } }: Candidate): boolean {
  const named = namesPeriods(` ${phraseKey(`${what} ${time.text}`)} `, 1)
  const ofYear = asksYearReport(u.folded)
  return category === 'report' && ofYear && !named && /-(?:11|12|01)-/.test(due ?? '')
}

/** "Đợt 1", "lần 2": of duties that are counted so, the one that is named. */
export function ofRound({ u }: Asked, candidates: Candidate[]): Candidate[] {
  const rounds = roundsIn(u)
  const said = candidates.filter((c) => rounds.some((named) => named.test(` ${phraseKey(roundOf(c))} `)))
  return said.length > 0 ? said : candidates
}

const counted = / (?:dot|lan|giai doan|vong|ki) (?:\d{1,2}|i{1,3}|iv) /

export function roundsIn({ folded }: Asked['u']): RegExp[] {
  const named = [...folded.matchAll(/ (dot|lan|giai doan|vong|ki) (\d{1,2}|i{1,3}|iv)(?= )/g)]
  return named.map(([, word, number]) => new RegExp(` ${word} 0?${number} `))
}

/** The words of a duty back to the time before it in the same sentence, or the round in brackets right behind its time. */
function roundOf({ deadline: d, evidence, prepared }: Candidate): string {
  const behind = /^[ ]*\([^()]{2,24}\)/u.exec(prepared.document.text.slice(d.time.end, d.time.end + 28))?.[0]
  if (behind && counted.test(` ${phraseKey(behind)} `)) return behind
  const before = evidence.unit.deadlines.filter((x) => x.start <= d.start && x.time.end <= d.time.start)
  const from = Math.max(d.start, ...before.map((x) => x.time.end).filter((end) => end >= d.start))
  return prepared.document.text.slice(from, d.time.end)
}

/** Who asks for a report asks for no act that hands nothing in. */
function isReported({ u }: Asked, { deadline: d, prepared }: Candidate): boolean {
  if (d.category === 'event' || !(asksReport.test(u.folded) || isToReport(u))) return true
  return /báo cáo|gửi|nộp|trình/iu.test(prepared.document.text.slice(d.start, d.end))
}

/** "Sở X báo cáo tiến độ vào lúc nào": what the body that is named does is to report. */
function isToReport(u: Asked['u']): boolean {
  const actor = actorIn(withoutPlaces(u))
  return actor !== null && new RegExp(` ${actor} (?:(?:phai|can|se) )*bao cao `).test(plain(withoutPlaces(u)))
}

const asksReport =
  / (?:gui|nop) (?:\S+ ){0,4}bao cao | bao cao (?:\S+ ){0,8}(?:gui|nop) | bao cao (?:thang|quy|nam|tuan|6 thang|9 thang|dinh ki|dot xuat|tong ket|so ket) /

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

/** The hour alone: "mấy giờ, ngày nào" is answered by a day too. */
export const asksHour = /^(?!.* (?:ngay|thang|khi|hom|tuan) (?:nao|may) | bao gio ).* (?:may gio|gio nao) /
export const hour = /\d\s*(?:giờ|h(?!\p{L}))/iu

/** Hours are told by hours only: a quarter is no answer to "mấy giờ". */
function fitsMeasure({ u }: Asked, { deadline: { time } }: Candidate): boolean {
  return !asksHour.test(u.folded) || tellsHour(time)
}

function tellsHour(time: Candidate['deadline']['time']): boolean {
  if (time.kind === 'relative') return time.unit === 'hour'
  return (time.kind === 'date' || time.kind === 'limit') && time.time !== undefined
}

/** Of an hour asked for together with its day: those that tell one, if any does. */
export function ofHour({ u }: Asked, candidates: Candidate[]): Candidate[] {
  if (!/ (?:may gio|gio nao) /.test(u.folded)) return candidates
  const told = candidates.filter((c) => tellsHour(c.deadline.time))
  return told.length > 0 ? told : candidates
}

/** It is of the places, the year and the acts that the question names, whatever its words. */
export function isMeant(asked: Asked, c: Candidate): boolean {
  if (!namesAll(asked.scope.mustName, c.evidence)) return false
  if (pointsElsewhere(asked.u.terms, c.prepared, c.evidence.unit)) return false
  if (isOfAnother(asked.u, c.prepared, c.deadline)) return false
  if (asksOfStranger(asked.u, c.prepared, c.evidence.byTerm)) return false
  if (!speaksOfActs(asked.u, c.evidence.unit, c.deadline, c.deadline.what)) return false
  if (!fitsMeasure(asked, c) || !isReported(asked, c)) return false
  const actor = actorIn(withoutPlaces(asked.u))
  if (actor !== null && isReceivedBy(actor, c.deadline)) return false
  if (!isSentThere(asked, c) || isOfOthers(asked, c) || knowsRecipientAlone(asked, c)) return false
  if (!isOfInspector(asked.u, c.prepared) || !isLengthAsked(asked, c)) return false
  if (c.deadline.category === 'event' && !isOfInspectedMatter(asked.u, c.prepared)) return false
  if (!isIssuing(asked, c) || !isBeforehand(asked, c) || !isItsOwnTime(asked, c)) return false
  if (isLongBefore(asked, c) || !canBeOfYear(asked, c.evidence, c.deadline)) return false
  return asked.scope.looseYears.length === 0 || holdsYear(c.evidence, asked.scope.looseYears)
}

/** What is handed in elsewhere is another duty: the agency that the question sends to must be spoken of. */
function isSentThere(asked: Asked, { deadline: d, prepared, evidence }: Candidate): boolean {
  const { text } = prepared.document
  const to = d.to !== null && findAgencies(d.to, asked.agencies).length > 0 ? d.to : null
  const { unit } = evidence
  return namesRecipients(asked, prepared, evidence, to ?? text.slice(unit.start, unit.end))
}

/** "Lịch tiếp dân của Chủ tịch": a duty that only hands him something knows nothing of the matter. */
export function knowsRecipientAlone(
  { u }: Asked,
  { deadline: d, prepared }: Pick<Candidate, 'deadline' | 'prepared'>,
): boolean {
  if (d.to === null || sends.test(u.folded)) return false
  const recipient = ` ${phraseKey(d.to)} `
  const others = u.terms.filter((t) => !recipient.includes(` ${t.folded} `))
  if (others.length === 0 || others.length === u.terms.length) return false
  const said = fieldOf(syllablesOf(prepared.document.text.slice(d.start, d.end)))
  return shareOf(others, coverageIn(said, others)) < 0.3
}

const sends =
  / (?:gui|nop|bao cao|trinh|chuyen|nhan(?! (?:dan|vien|luc|su|khau) )|cap(?! (?:huyen|xa|tinh|phong|uy) )|giao|thong bao) /

export function speaksOfRecipient(asked: Asked, found: Evidence): boolean {
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

/** A duty of those who are inspected is none of those who are not; nor theirs one of a unit that the plan inspects. */
function isOfOthers({ u }: Asked, { deadline, prepared }: Pick<Candidate, 'deadline' | 'prepared'>): boolean {
  const [asked, group] = [groupAsked(u), groupOf(deadline)]
  if (asked !== null && group !== null) return asked !== group
  // what is due before a visit is due of those who are visited
  if (asked === 'spared' && deadline.time.kind === 'relative' && happeningIn(deadline.time.event) === 'visit')
    return true
  const unit = group === null ? null : actingUnit(u)
  if (unit === null) return false
  const named = namedAt(prepared, unit) !== undefined
  return group === 'spared' ? named : !named && hasOwnDuties(u, prepared)
}

/** Every duty of the place is of others than those who are asked about. */
export function isOfOtherDoers(asked: Asked, { unit, prepared }: Evidence): boolean {
  const actor = actorIn(withoutPlaces(asked.u))
  return (
    actor !== null &&
    unit.deadlines.length > 0 &&
    unit.deadlines.every(
      (deadline) => isOfOtherLevel(actor, deadline.who) || isOfOthers(asked, { deadline, prepared }),
    )
  )
}

/** A body with duties of its own in the plan that is not in its list: one of those who inspect. */
function hasOwnDuties(u: Asked['u'], { document }: Candidate['prepared']): boolean {
  const actor = actorIn(withoutPlaces(u))
  return (
    actor !== null &&
    document.deadlines.some(
      (d) => d.category !== 'event' && groupOf(d) === null && actsItself(actor, d.who) === true,
    )
  )
}

export function acceptable(asked: Asked, c: Candidate): boolean {
  if (!isMeant(asked, c)) return false
  if (asked.u.terms.length === 0) return true
  if (asked.judge) return isNearMiss(asked, { ...c.evidence, share: c.share })
  const reach = reachOf(asked.u, asked.scope) === 'open' ? 'open' : 'named'
  return (
    c.share >= enough[reach] &&
    missingOf(asked, c) < telling[reach] &&
    !lacksMatter(asked.u, lacksFor(asked.u, c.evidence.byTerm))
  )
}

/** "Nộp trước ngày nào" asks for the limit of a report, however its row or sentence words it. */
function missingOf({ u }: Asked, { deadline, evidence }: Candidate): number {
  const actor = actorIn(withoutPlaces(u))
  // whoever is asked about has the duty: the name is not missing, however short it is
  const doer = actor !== null && actsItself(actor, deadline.who) === true ? actor.split(' ') : []
  const isSent = deadline.category === 'report' || /báo cáo/iu.test(deadline.what)
  // who came, on the day that is told, is no matter of the duty that follows from it
  const event = deadline.time.kind === 'relative' && happeningTold(u) !== null
  if (!isSent && !event && doer.length === 0) return evidence.missing
  const byTerm = evidence.byTerm.map((x, i) => {
    const word = u.terms[i]?.folded ?? ''
    const comes = event && /^(?:doan|to|den|xuong|ve|dot)$/.test(word)
    return comes || (isSent && asksLimit.test(word)) || doer.includes(word) ? 1 : x
  })
  return Math.min(evidence.missing, missingWeight(u.terms, byTerm))
}

const asksLimit = /^(?:nop|gui|han|truoc|cham|nhat|chot|cuoi|trinh)$/

/** "Mỗi đợt kéo dài bao lâu": neither the days of the whole plan nor a limit before or after a round are its length. */
function isLengthAsked({ u }: Asked, { deadline: { what, time } }: Candidate): boolean {
  return (
    !asksEachLength.test(u.folded) || (time.kind === 'relative' && /^(?:thời hạn|thời gian)/iu.test(what))
  )
}

export const asksEachLength =
  / (?:moi|mot|tung) (?:dot|cuoc|doan|lan|buoi|don vi|noi)(?: \S+){0,8} (?:bao lau|may ngay|bao nhieu ngay|may tuan|may buoi)(?! truoc) /

/** "Kế hoạch … phải ban hành trước ngày nào": the day of a report that follows is not the plan's. */
function isIssuing({ u }: Asked, { deadline: d, prepared }: Candidate): boolean {
  if (!asksIssuing.test(u.folded)) return true
  const near = prepared.document.text.slice(Math.max(d.start, d.time.start - 80), d.time.end)
  return /ban hành|xây dựng|phê duyệt|kế hoạch|phương án|đề cương/iu.test(`${d.what} ${near}`)
}

const thing = '(?:ke hoach|phuong an|quy che|de cuong)'
export const asksIssuing = new RegExp(
  `^(?!.* bao cao )(?=.* (?:phai|can|se|han|thoi han|truoc|cham nhat|xong) )(?:.* (?:ban hanh|xay dung|lap|phe duyet) (?:\\S+ ){0,3}${thing} .*|.* ${thing} (?:\\S+ ){0,14}(?:ban hanh|xay dung|lap xong|phe duyet) .*)`,
)

/** "Báo trước mấy ngày": a length before something happens, and no day of a plan. */
function isBeforehand({ u }: Asked, { deadline: d, prepared }: Candidate): boolean {
  if (!asksBeforehand.test(u.folded)) return true
  const { text } = prepared.document
  const notified = !asksNotice.test(u.folded) || notice.test(text.slice(d.start, d.end))
  const publishes = / (?:cong bo|ban hanh) /.test(u.folded) && !/ (?:nop|gui|bao cao) /.test(u.folded)
  if (publishes && d.category === 'report') return false
  return d.time.kind === 'relative' && d.time.offset < 0 && notified
}

/** Who is told of an inspection beforehand hands nothing in. */
export const asksNotice = / (?:thong )?bao truoc /
export const notice = /thông báo|báo trước/iu

export const asksBeforehand =
  / (?:bao|thong bao|gui|nop|dang ki|xin) (?:\S+ ){0,3}truoc (?:\S+ ){0,4}(?:may|bao nhieu) (?:ngay|tuan|gio|buoi) | truoc (?:may|bao nhieu) ngay | truoc bao lau /

/** When a thing begins or ends is not told by what is counted from its end. */
function isItsOwnTime({ u }: Asked, { deadline: { time, category } }: Candidate): boolean {
  const ending = asksEnd(u)
  if (asksCompletion.test(u.folded) && time.kind === 'relative' && isOver.test(` ${phraseKey(time.event)} `))
    return false
  if (time.kind === 'period') return !(ending && isLoose(time.text))
  if (speaksOfSending.test(u.folded)) return true
  if (time.kind !== 'relative') return !(ending && category === 'report')
  const event = ` ${phraseKey(time.event)} `
  const begins = / (?:bat dau|khoi dong|khai mac)(?: \S+){0,3} (?:khi|ngay|luc|hom|bao|thang|tu) /.test(
    u.folded,
  )
  return !(begins || (ending && category === 'report') || (ending && isOver.test(event)))
}

const isOver = / (?:ket thuc|hoan thanh|xong) /

/** "Hạn hoàn thành tự kiểm tra": the day by which it is done, not what is owed once it is. */
const asksCompletion =
  /^(?!.* (?:sau|ke tu|tu) (?:khi |ngay )?hoan thanh )(?!.* (?:nop|gui|bao cao|trinh) ).* (?:han|thoi han|phai|can)(?: \S+){0,2} (?:hoan thanh|lam xong) /

const speaksOfSending = / (?:nop|gui|bao cao|trinh|han|thong bao|thi) /

/** "Kết thúc khi nào?" of an event: what is sent before or behind it does not say. */
function asksEnd({ folded }: Asked['u']): boolean {
  return / (?:ket thuc|xong)(?: \S+){0,3} (?:khi|ngay|luc|hom|bao|thang) /.test(folded)
}

/** A place whose only times are those of reports tells no end of anything else. */
export function isOfReportsAlone({ u }: Asked, { unit }: Evidence): boolean {
  const reports = unit.deadlines.length > 0 && unit.deadlines.every((d) => d.category === 'report')
  return asksEnd(u) && !speaksOfSending.test(u.folded) && reports
}

/** A day that lies long before the event that the question dates follows from no such event. */
function isLongBefore({ u }: Asked, { deadline: { due } }: Candidate): boolean {
  const [day] = u.dates.flatMap((d) => (d.kind === 'date' && /\d{4}/u.test(d.text) ? [d.date] : []))
  return u.kind === 'calculate' && !!day && due !== null && diffDays(due, day) > 180
}
