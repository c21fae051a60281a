// "Công ty X phải gửi báo cáo cho đoàn chậm nhất ngày nào?" where the duty is counted back from the day of the visit: the
// day is the unit's own, in its row of the schedule or its clause, unless the question gives it. With a month alone the
// rule and the month are said, and no day.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import type { Day, Deadline, Span } from '../../../document.ts'
import { findAgencies } from '../../../library/agencies.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { actsItself, anyUnit, isTeam, plain } from '../../question/actors.ts'
import { groupOf } from '../../question/group.ts'
import { namesLevel } from '../../question/levels.ts'
import { namesIn } from '../../question/names.ts'
import { asksPeriodicReport } from '../../question/period.ts'
import { ofEveryRound } from '../../question/round-event.ts'
import { type ToldVisit, toldVisit } from '../../question/told-visit.ts'
import { asksNoticeSent, asksTeamToTell, asksToSend, isVisit, nameSaid } from '../../question/unit-said.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import { type Visit, visitsOf } from '../inspection/visits.ts'
import { tablesOf } from '../rows/table-entries.ts'
import { agreementWith } from './agreement.ts'
import { composeDeadline } from './deadline.ts'

/** `null` unless one document has one duty counted back from the visit and names the one unit that is asked about. */
export function composeUnitDuty(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || scope.missing || scope.looseYears.length > 0) return null
  // the report of a quarter or a year is none that a visit asks for
  if (!(asksToSend(u) || asksNoticeSent(u)) || asksPeriodicReport(u.folded)) return null
  const found = asked.documents.flatMap((prepared) => {
    const [duty, ...others] = asksNoticeSent(u) ? noticesBefore(prepared) : dutiesBefore(prepared)
    const [visit, ...more] = duty ? visitsMeant(noticed(asked), prepared) : []
    return duty && visit && others.length + more.length === 0 ? [{ prepared, visit, ...duty }] : []
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { prepared, visit, deadline, unit } = only
  if (setsOwnLimit(visit) || isSparedTheRule(asked, prepared)) return null
  // "tổ tới ngày 14/5" names the day as well as "ngày 14/5" does
  const given = u.dates.find((d) => (d.kind === 'date' || d.kind === 'limit') && /\d/u.test(d.text))
  const said = given ? toldVisit(u) : null
  if (given && (said === null || !isTheirs(said, deadline, prepared, asked))) return null
  const told = said?.day ?? dayIn(prepared, visit.when)
  const candidate = { deadline, prepared, score: 1, share: 1, evidence: { ...bare, unit, prepared } }
  // the schedule itself says that the unit is one of those who are inspected, whatever kind of body it is
  const theirs = groupOf(deadline) === 'inspected' ? { ...deadline, who: null } : deadline
  if (!agreementWith(asked).isPossible({ ...candidate, deadline: theirs })) return null
  const draft = composeDeadline(asked, candidate, told)
  const { document } = prepared
  const quote = shortQuote(document.text, visit.at, visit.when, 240)
  draft.lines.push(`${texts.visitOfUnit}: ${sourceLine(document, visit.unit.section.path, quote.shown)}`)
  draft.citations.push(cite(document, visit.unit.section.path, quote.span))
  return proven(draft, [document])
}

/** "Riêng phường A gửi báo cáo chậm nhất …": the unit that is named has a limit of its own. */
function isSparedTheRule({ scope }: Asked, { document }: PreparedDocument): boolean {
  return document.deadlines.some(({ category, who, time }) => {
    const doer = who === null || time.kind === 'relative' ? '' : ` ${phraseKey(who)} `
    return category === 'report' && scope.mustName.some((name) => doer.includes(` ${phraseKey(name)} `))
  })
}

/** "Đợt 2 | từ ngày … đến ngày … | Hạn báo cáo: …": beside when the visit is, its row says when its report is due. */
function setsOwnLimit({ unit, when }: Visit): boolean {
  return unit.deadlines.some(
    ({ category, time }) => category === 'report' && (time.start >= when.end || time.end <= when.start),
  )
}

/**
 * The day of the visit is told, whichever unit is visited: what the inspected must send before it. `null` unless one
 * document in scope sets that, by one rule.
 */
export function composeToldVisit(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.excluded || scope.missing || scope.looseYears.length > 0) return null
  const told = toldVisit(u)
  if (!told || asksPeriodicReport(u.folded)) return null
  const noticeSent = asksNoticeSent(u)
  const ofTeam = noticeSent || (told.sender !== null && isTeam(told.sender))
  if (!noticeSent && (ofTeam ? !asksTeamToTell(u) : !asksToSend(u))) return null
  const said = (d: Deadline) =>
    shareOf(u.terms, coverageIn(fieldOf(syllablesOf(`${d.what} ${d.who ?? ''}`)), u.terms))
  const own = asked.documents.flatMap((prepared) =>
    (ofTeam ? noticesBefore(prepared) : dutiesBefore(prepared))
      .filter(
        ({ deadline }) =>
          isTheirs(told, deadline, prepared, asked) ||
          (noticeSent && told.sender === null) ||
          standsInRow(asked, deadline, prepared),
      )
      .map((duty) => ({ prepared, ...duty })),
  )
  // "thông báo kèm đề cương gửi khi nào?": what those who inspect send, by its own words
  const most = Math.max(0, ...own.map((f) => said(f.deadline)))
  const sent =
    ofTeam || told.sender !== null
      ? []
      : asked.documents
          .flatMap((prepared) => noticesBefore(prepared).map((duty) => ({ prepared, ...duty })))
          .filter((f) => said(f.deadline) >= most + saysMore)
  const found = sent.length > 0 ? sent : own
  // a rule that two places of one text set alike is one
  const rules = new Set(found.map(({ prepared, deadline }) => `${prepared.document.id} ${deadline.rule}`))
  const [best] = found.toSorted((a, b) => said(b.deadline) - said(a.deadline))
  if (!best || rules.size > 1) return null
  const { prepared, deadline, unit } = best
  const candidate = { deadline, prepared, score: 1, share: 1, evidence: { ...bare, unit, prepared } }
  return composeDeadline(asked, candidate, told.day)
}

/** "Chủ đầu tư gửi báo cáo …": the schedule has a column of that name, and the body that is asked about stands in it. */
function standsInRow({ u }: Asked, { who }: Deadline, prepared: PreparedDocument): boolean {
  const kind = phraseKey(who ?? '').replace(/^(?:cac|nhung|moi) /, '')
  return (
    kind !== '' &&
    tablesOf(prepared).some(({ entries }) =>
      entries.some(
        (entry) =>
          entry.cells.some((c) => c.role === 'when') &&
          entry.cells.some((c) => phraseKey(c.column) === kind && nameSaid(u.text, c.text)),
      ),
    )
  )
}

/** By so much more of the question a notice of the team is meant rather than a report to it. */
const saysMore = 0.2

/** Whoever is said to send: another one than the visited, or the one body that is named and has duties of its own. */
function senderIn({ sender, body }: ToldVisit, { document }: PreparedDocument): string | null {
  const own =
    body !== null &&
    document.deadlines.some(
      (d) => d.category !== 'event' && groupOf(d) === null && actsItself(body, d.who) === true,
    )
  return own ? body : sender
}

/** Whether whoever is visited, or the one who is said to send, may have the duty. */
export function isTheirs(
  told: ToldVisit,
  { who }: Pick<Deadline, 'who'>,
  prepared: PreparedDocument,
  { u, agencies }: Pick<Asked, 'u' | 'agencies'>,
): boolean {
  if (groupOf({ who }) === 'spared') return false
  const sender = senderIn(told, prepared)
  if (sender !== null) return who !== null && actsItself(sender, who) === true
  if (who === null || groupOf({ who }) === 'inspected') return true
  // "thì ban quản lý chợ gửi hồ sơ": whoever the question says must send, by the words of the rule
  if (told.body === null && nameSaid(u.text, who)) return true
  const units = anyUnit.test(phraseKey(who)) || namesLevel(plain(phraseKey(who)))
  return units && findAgencies(who, agencies).length === 0
}

/** What the inspected must send so many days before the visit. */
function dutiesBefore(prepared: PreparedDocument): { deadline: Deadline; unit: Unit }[] {
  return prepared.units.flatMap((unit) =>
    unit.deadlines.flatMap((deadline) => {
      const { time, category, who, to, what } = deadline
      const isBefore =
        time.kind === 'relative' && time.offset < 0 && isVisit(time.event) && !ofEveryRound(time.event)
      // what goes to the inspected is told them by those who inspect
      const isSent = category === 'report' && groupOf({ who: to }) !== 'inspected' && !tells.test(what)
      return isBefore && isSent && !isTeam(phraseKey(who ?? '')) ? [{ deadline, unit }] : []
    }),
  )
}

/** What those who inspect must let the unit know so many days before the visit. */
function noticesBefore(prepared: PreparedDocument): { deadline: Deadline; unit: Unit }[] {
  return prepared.units.flatMap((unit) =>
    unit.deadlines.flatMap((deadline) => {
      const { time, who, what } = deadline
      const isBefore =
        time.kind === 'relative' && time.offset < 0 && isVisit(time.event) && !ofEveryRound(time.event)
      return isBefore && (isTeam(phraseKey(who ?? '')) || tells.test(what)) ? [{ deadline, unit }] : []
    }),
  )
}

/** "Thông báo lịch cho các trường", "gửi quyết định kiểm tra cho cơ sở": done by those who inspect. */
const tells =
  /^(?:và\s)?(?:thông báo|báo trước|(?:gửi|ban hành|tống đạt|giao) (?:quyết định|thông báo|lịch|kế hoạch) (?:kiểm tra|thanh tra)|(?:quyết định|thông báo|lịch) (?:kiểm tra|thanh tra)[^,;]* (?:gửi|giao|tống đạt))(?!\p{L})/iu

/** Who is sent the notice of a visit is the one who is visited. */
function noticed(asked: Asked): Asked {
  if (!asksNoticeSent(asked.u)) return asked
  const text = asked.u.text.replace(/(?<!\p{L})cho(?!\p{L})/giu, 'tại')
  return { ...asked, u: { ...asked.u, text } }
}

/** The unit that the question names; where it names none, the one whose visit was told last. */
function visitsMeant(asked: Asked, prepared: PreparedDocument): Visit[] {
  const { u } = asked
  // "Vĩnh Phúc" says where the plan is from, not which school is visited
  const rest = u.placeSpans
    .filter(
      (p) => phraseKey(u.text.slice(p.start, p.end)) === phraseKey(prepared.document.header.place ?? ''),
    )
    .reduce((text, p) => text.slice(0, p.start) + ' '.repeat(p.end - p.start) + text.slice(p.end), u.text)
  const whole = (name: string) => u.folded.includes(` ${phraseKey(name)} `)
  const named = visitsOf(prepared, (name) => nameSaid(rest, name) || (whole(name) && nameSaid(u.text, name)))
  // what a turn takes over from the one before names the unit in part at most
  if (named.length > 0 || namesIn({ ...u, text: u.raw }).length > 0 || u.many) return named
  return quotedLately(asked, prepared)
}

/** The visit that the dialogue spoke of last. */
function quotedLately({ last }: Asked, prepared: PreparedDocument): Visit[] {
  if (!last) return []
  const { id } = prepared.document
  const visits = visitsOf(prepared, () => true)
  for (const quotes of [last.quotes, ...last.earlier.slice(0, 2).map((turn) => turn.quotes ?? [])]) {
    const quoted = visits.filter(({ at }) =>
      quotes.some((q) => {
        const [document, start] = q.split(' ').map(Number)
        return document === id && start !== undefined && at.start <= start && start < at.end
      }),
    )
    if (quoted.length > 0) return quoted
  }
  return []
}

/** The first day of the visit; `null` where only a month stands. */
function dayIn({ document }: PreparedDocument, { start, end }: Span): Day | null {
  const [first] = parseTimeExpressions(
    document.text.slice(start, end),
    document.header.issued ?? '2000-01-01',
  )
  if (first?.kind === 'date') return first.date
  return first?.kind === 'period' &&
    /\d\s*[/.-]\s*\d+|ngày\s*\d/iu.test(first.text) &&
    !/tháng|quý/iu.test(first.text)
    ? first.from
    : null
}
