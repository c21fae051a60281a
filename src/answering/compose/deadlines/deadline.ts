// Answers "when": the deadline first, then who and to whom, the quote, and what makes it doubtful.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { formatDay, weekdayName } from '../../../calendar/day.ts'
import { type Day, type Deadline, placeName, type Span } from '../../../document.ts'
import { isBeforeIssue, rivals } from '../../../library/deadline-warnings.ts'
import type { StoredDocument } from '../../../library/store.ts'
import { isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { type Evidence, rankSentences } from '../../evidence/evidence.ts'
import { better, coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { doerPointedAt } from '../../places/pointed-places.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { bodiesFit, withoutPlaces } from '../../question/actors.ts'
import { groupOf } from '../../question/group.ts'
import { asksPeriodicReport, namesPeriods, periodMismatch } from '../../question/period.ts'
import { roundEvent } from '../../question/round-event.ts'
import { statedEvent } from '../../question/stated-event.ts'
import { verbsAlone } from '../../question/verbs-alone.ts'
import { texts } from '../../texts.ts'
import { amendersOf } from '../citations/amendments.ts'
import { addFormer, changedDetail, changeOf } from '../citations/superseded.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { citedColumns } from '../rows/column-names.ts'
import type { Candidate } from './candidate.ts'
import { addDayOff } from './day-off.ts'
import { doerWords } from './doer-words.ts'
import { byDuty } from './duty-days.ts'
import { pastYearOf } from './past-year.ts'
import { replacedRound } from './replaced-round.ts'
import { reportAbove } from './report-above.ts'
import { termDayAsked } from './term-asked.ts'
import { computeRelative, dayOfEvent, expected, standingOf, termTiming, timingOf } from './timing.ts'
import { boundsTold, edgeAsked } from './told-bounds.ts'
import { askedPeriod } from './year-asked.ts'

/** Whether the time of an inspection or event is asked for, rather than that of a duty. */
export function asksForEvent({ u }: Asked): boolean {
  // when it must be over is the limit of a duty
  if (/ (?:nop|gui|bao cao|trinh|khac phuc|han|hoan thanh|xong) /.test(verbsAlone(u.folded))) return false
  return (
    / (?:thoi gian|lich|dot|du kien) (?:\S+ ){0,2}kiem tra | kiem tra | thoi gian thuc hien /.test(
      u.folded,
    ) || asksArrival.test(u.folded)
  )
}

const asking =
  '(?:khi nao|bao gio|luc nao|hom nao|(?:ngay|thang|quy|tuan) (?:nao|may)|thoi gian nao|chung nao)'
const comes = '(?:doan|to(?! (?:chuc|dan)))(?: \\S+){0,5}? (?:den|xuong|ve|toi|di|ghe|vao)'
/** "Chừng nào đoàn tỉnh xuống huyện?": the team comes to inspect. */
export const asksArrival = new RegExp(
  ` ${asking} (?:\\S+ ){0,3}?${comes} | ${comes} (?:\\S+ ){0,5}?${asking} `,
)

/** Deadlines among the evidence, best first; a score near another's means the question does not tell them apart. */
export function rankDeadlines(asked: Asked): Candidate[] {
  const { u, evidence } = asked
  const wantsEvent = asksForEvent(asked)
  const wantsReport = / (?:nop|gui|bao cao|trinh|han) /.test(verbsAlone(u.folded))
  const bodies = withoutPlaces(u)
  const seen = new Set<Deadline>()
  const found: Candidate[] = []
  for (const e of evidence.slice(0, 120)) {
    for (const deadline of e.unit.deadlines) {
      if (seen.has(deadline) || (u.excluded && groupOf(deadline) === 'inspected')) continue
      seen.add(deadline)
      const { share, local } = deadlineShare(asked, e, deadline)
      let score = 0.5 * e.score + share + 0.6 * local
      if (wantsEvent) score += { event: 0.5, task: -0.3, report: -0.6 }[deadline.category]
      else if (wantsReport) score += dutyFit(u.folded, deadline)
      score -= offPeriod(asked, deadline, e.unit)
      score += bodiesFit(bodies, deadline, {
        sentence: e.prepared.document.text.slice(deadline.start, deadline.end),
        above: e.unit.headings.map((h) => h.section.heading).join(' '),
      })
      if (u.wants === 'duration') score += deadline.time.kind === 'relative' ? 0.3 : -0.1
      found.push({ deadline, evidence: e, prepared: e.prepared, score, share })
    }
  }
  return found.sort((a, b) => b.score - a.score)
}

/** A report for who asks of reports; for who asks of sending, whatever is sent. */
function dutyFit(question: string, deadline: Deadline): number {
  if (deadline.category === 'event') return -0.35
  const sends =
    deadline.category === 'report' || / (?:gui|nop|trinh) /.test(verbsAlone(` ${phraseKey(deadline.what)} `))
  if (/ bao cao /.test(question))
    return deadline.category !== 'report' ? 0 : isOtherThing(question, deadline.what) ? -0.2 : 0.35
  return sends ? 0.35 : 0
}

/** How far the duty covers another period than the one that the question names. */
export function offPeriod({ u }: Asked, { what, time, category }: Deadline, unit: Unit): number {
  if (category === 'event' || !/ (?:bao cao|gui|nop|trinh) /.test(verbsAlone(u.folded))) return 0
  // a day of every term is of the one that is named
  if (isTermDay(time)) return asksPeriodicReport(u.folded) ? unfit.named : 0
  // nor is what follows from an event the report of a quarter
  if (time.kind === 'relative' && namesPeriods(u.folded, 1) && !ofPeriod.test(time.event)) return unfit.none
  const above = reportAbove({ what, time }, unit)?.section.heading ?? ''
  // of a row another cell tells which period its report is of
  const cells = unit.row?.cells.map((c) => c.text).join('; ') ?? ''
  return periodMismatch(
    u.folded,
    `${what} ${time.text} ${above} ${cells}`,
    time.kind === 'recurring' ? time.every : null,
  )
}

const unfit = { named: -0.3, none: 0.6 }
const ofPeriod = /(?<!\p{L})(?:kỳ|tháng|quý|năm|đợt|số liệu)(?!\p{L})/iu

/** A plan, a list or the outline of a report that is sent is no report. */
export function isOtherThing(question: string, said: string): boolean {
  const asksOutline = / (?:de cuong|bieu mau|mau bieu) /.test(question)
  const what = asksOutline ? said : said.replace(/(đề cương|biểu mẫu|mẫu biểu)(?: của)? báo cáo/giu, '$1')
  return (
    !/báo cáo|kết quả/iu.test(what) &&
    /đề cương|biểu mẫu|mẫu biểu|kế hoạch|danh sách|danh mục|hồ sơ|dự toán|đề án|phiếu|tờ trình|số tiền|kinh phí|đồng(?!\p{L})/iu.test(
      what,
    )
  )
}

/** Coverage by the deadline's own sentence with the headings above it, and by the words nearest the time, which tell rivals apart. */
function deadlineShare(asked: Asked, e: Evidence, d: Deadline): { share: number; local: number } {
  const terms = d.time.kind === 'recurring' || isTermDay(d.time) ? withoutPeriods(asked, d) : asked.u.terms
  const { text } = e.prepared.document
  // "báo cáo về Sở" is sent as well, though no "gửi" or "nộp" says so
  const sent = d.category === 'report' && / bao cao /.test(asked.u.folded)
  const doer = doerWords(asked.u, d)
  const covered = (words: string) =>
    coverageIn(fieldOf(syllablesOf(words)), terms).map((x, i) => {
      const word = terms[i]?.folded ?? ''
      return sent && /^(?:nop|gui)$/.test(word)
        ? Math.max(x, 0.6)
        : doer.includes(word)
          ? Math.max(x, 0.8)
          : x
    })
  const before = e.unit.deadlines.filter((x) => x.start === d.start && x.time.end <= d.time.start).at(-1)
  const near = text.slice(Math.max(d.start, before?.time.end ?? 0, d.time.start - 90), d.time.end)
  const sentence = better(
    covered(text.slice(d.start, d.end)),
    contextCoverage(asked.u, e.prepared, e.unit),
    1,
  )
  const own = better(covered([d.what, d.who ?? '', d.to ?? ''].join(' ')), covered(near), 1)
  // "1. Đối với đơn vị chưa nộp báo cáo năm 2023": for whom or for what the duties below are
  const heading = e.unit.headings.find((h) => forWhom.test(h.section.heading))
  const local = heading ? better(own, covered(heading.section.heading), 1) : own
  return { share: 0.75 * shareOf(terms, sentence) + 0.25 * e.share, local: shareOf(terms, local) }
}

const forWhom = /^(?:đối với|trường hợp)(?!\p{L})/iu

/** "báo cáo quý II/2023" asks a quarterly duty for one of its quarters: the quarter's own words are not in the text. */
function withoutPeriods({ u }: Asked, { time }: Deadline): Asked['u']['terms'] {
  const periods = u.dates.filter((p) => p.kind === 'period')
  const ofTerm = (word: string) => isTermDay(time) && /^(?:thang|quy|nam|ki|\d+)$/.test(word)
  return u.terms.filter(
    (t) => !ofTerm(t.folded) && !periods.some((p) => p.start <= t.start && t.end <= p.end),
  )
}

/** The answer for one deadline, in the order of shared/design/answers.md: date, who and where, proof, caution. */
export function composeDeadline(asked: Asked, found: Candidate, event: Day | null): Draft {
  const draft = emptyDraft('answered')
  const best = byDuty(asked, [found])[0] ?? found
  const { deadline: d, prepared } = best
  const { document } = prepared
  const quote = shortQuote(document.text, withItsList(document, d), d.time)
  const counted = event === null && !isTermDay(d.time)
  const stated = counted ? statedEvent(d, document) : null
  const round = counted ? roundEvent(asked.u.folded, d, document) : null
  const day = dayOfEvent(d, asked.calendar) ?? event ?? stated?.day ?? round?.day ?? null
  const computed = day ? computeRelative(d, day, asked.calendar) : null
  const period = edgeAsked(asked.u.folded, d, asked.calendar) ?? askedPeriod(asked, d)
  const left = replacedRound(best, period?.from ?? asked.asOf, asked.calendar)
  const term = termDayAsked(asked, d)
  const timing = term
    ? termTiming(d, term, asked.asOf)
    : timingOf(d, left?.from ?? asked.asOf, asked.calendar, left ? null : period)
  if (computed) {
    const standing = standingOf(computed.day, asked.asOf)
    draft.lines.push(
      `**${computed.headline}** (${weekdayName(computed.day)}), ${standing}.`,
      ...computed.lines,
    )
    draft.deadlines.push(computed.deadline)
    draft.calculated.push(...computed.calculated, ...(standing.match(/\d+/gu) ?? []))
  } else {
    const headline = expectedHeadline(document.text, d, timing.headline)
    draft.lines.push(`${placePrefix(asked, prepared)}**${headline}**${timing.detail}.`)
    draft.deadlines.push(timing.deadline)
    draft.calculated.push(...timing.calculated)
  }
  const doer = doerPointedAt(prepared, best.evidence.unit, d)
  draft.receiver = d.to
  const who = whoLine(doer ? { ...d, who: ownWords(document.text, doer) } : d)
  if (who) draft.lines.push(who)
  if (doer) draft.citations.push(cite(document, doer.path, doer))
  draft.lines.push(sourceLine(document, d.section, quote.shown))
  draft.citations.push(cite(document, d.section, quote.span))
  if (round) {
    draft.lines.push(sourceLine(document, round.section, shortQuote(document.text, round.at, null).shown))
    draft.citations.push(cite(document, round.section, round.at))
  }
  if (stated && computed) draft.citations.push(cite(document, sectionAt(document, stated.at), stated.at))
  if (quote.span.start > d.time.start || quote.span.end < d.time.end)
    draft.citations.push(cite(document, d.section, d.time))
  if (d.time.kind === 'relative' && d.time.event && !computed && !round && !term)
    draft.lines.push(`${texts.note}: ${isTermDay(d.time) ? texts.needsTerm : texts.needsEvent(d.time.event)}`)
  if (left) {
    draft.lines.push(
      `${texts.note}: ${texts.roundReplaced(oneLine(document.text.slice(left.span.start, left.span.end)))}`,
    )
    draft.citations.push(cite(document, left.section, left.span))
  }
  for (const bound of boundsTold(d, asked.asOf, quote.span, asked.calendar)) {
    const section = sectionAt(document, bound)
    draft.lines.push(sourceLine(document, section, shortQuote(document.text, bound, null).shown))
    draft.citations.push(cite(document, section, bound))
  }
  if (!computed) addDayOff(draft, asked, d, document)
  addCautions(draft, asked, d, prepared)
  return proven(draft, [document])
}

/** "Nhóm 3 kiểm tra trong quý III năm 2024: A; B; C.": behind a time with a colon the list in its line says who is meant. */
function withItsList({ text }: StoredDocument, { start, end, time }: Deadline): Span {
  if (!/^[^\n.;:]{0,60}:[^\n]*$/u.test(text.slice(time.end, end)) || !/;\s*$/u.test(text.slice(start, end)))
    return { start, end }
  const list = /^[^\n]{1,360}/u.exec(text.slice(end))?.[0].replace(/\s+$/u, '') ?? ''
  return /[.;]$/u.test(list) ? { start, end: end + list.length } : { start, end }
}

/** The words of a numbered place without its number and the stop behind them. */
function ownWords(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^\s*(?:\d+\.|[a-zđ]\))\s*/u, '')
    .replace(/[\s.;]+$/u, '')
}

function sectionAt({ sections }: StoredDocument, { start }: Span): string {
  return sections.filter((s) => s.start <= start && start < s.end).at(-1)?.path ?? 'mở đầu'
}

/** What is only expected stays so: "Dự kiến đầu quý III năm 2023". */
function expectedHeadline(text: string, d: Deadline, headline: string): string {
  const lead = expected(text, d)
  return lead ? `${lead}${headline.slice(0, 1).toLowerCase()}${headline.slice(1)}` : headline
}

/** A place is said aloud when the question left it to be understood. */
function placePrefix(asked: Asked, prepared: PreparedDocument): string {
  const { place } = prepared.document.header
  return place && asked.u.places.length > 0 && asked.u.raw !== asked.u.text ? `${place}: ` : ''
}

/** A word for any body, and none in particular. */
const nobody = /^(?:cơ quan|đơn vị|tổ chức|cá nhân|người)$/iu

/** Who has to do it and to whom it goes, as far as the text says. */
function whoLine(d: Deadline): string | null {
  const who = d.who && !nobody.test(d.who.trim()) ? d.who : null
  const parts = [who && `${texts.who}: ${oneLine(who)}`, d.to && `${texts.to}: ${oneLine(d.to)}`].filter(
    Boolean,
  )
  return parts.length > 0 ? `${parts.join('. ')}.` : null
}

function oneLine(words: string, longest = 160): string {
  const line = words
    .replace(/\s*\((?:theo|tại|quy định|nêu)[^)]*\)?/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, line.lastIndexOf(' ', longest - 10))
  // a bracket that the cut left open says nothing
  return `${cut.replace(/\s*\([^()]*$/u, '')} …`
}

function addCautions(draft: Draft, asked: Asked, d: Deadline, prepared: PreparedDocument): void {
  const { document } = prepared
  const { header } = document
  if (isBeforeIssue(d, header.issued) && d.category !== 'event') {
    const ask = d.to?.match(/qua\s+([^)]+)/u)?.[1]?.trim() ?? d.to ?? texts.issuingBody
    const warning = texts.beforeIssue(header.issuedAsWritten ?? formatDay(header.issued!), oneLine(ask))
    draft.lines.push(`${texts.note}: ${warning}`)
    draft.warnings.push(warning)
  }
  const rival = rivals(document.deadlines).find(([a, b]) => a === d || b === d)
  if (rival) {
    const other = rival[0] === d ? rival[1] : rival[0]
    draft.status = 'conflict'
    draft.warnings.push(texts.twoDeadlines)
    const quote = shortQuote(document.text, other, other.time, 200)
    draft.lines.push(
      `${texts.note}: ${texts.twoDeadlines} ${sourceLine(document, other.section, quote.shown)}`,
    )
    draft.citations.push(cite(document, other.section, quote.span))
  }
  addFormer(draft, asked, d)
  for (const other of amendersOf(asked, prepared)) {
    if (changeOf(asked, d)?.by.id === other.document.id) continue
    const warning = texts.amendedBy(nameOf(other.document))
    draft.lines.push(`${texts.note}: ${warning}`)
    draft.warnings.push(warning)
    proven(draft, [other.document])
  }
  const year = d.lastDay === null ? pastYearOf(header, asked.asOf) : null
  if (year) {
    const warning = texts.old(year)
    draft.lines.push(`${texts.note}: ${warning}`)
    draft.warnings.push(warning)
  }
}

/** Several deadlines of one document that the question means alike, a line each; those that recur on their day of `days`. */
export function composeSeveral(
  asked: Asked,
  candidates: Candidate[],
  days: ReadonlyMap<Deadline, Day> = new Map(),
): Draft {
  const draft = emptyDraft('answered')
  const byDocument = new Map<number, Candidate[]>()
  for (const c of candidates)
    byDocument.set(c.prepared.document.id, [...(byDocument.get(c.prepared.document.id) ?? []), c])
  for (const group of byDocument.values()) {
    const { prepared } = group[0]!
    const { document } = prepared
    draft.lines.push(`${nameOf(document)}:`)
    for (const { deadline: d, evidence } of group.sort(
      (a, b) => a.deadline.time.start - b.deadline.time.start,
    )) {
      const day = days.get(d)
      const timing = timingOf(d, asked.asOf, asked.calendar, day ? { from: day, to: day } : null)
      const who = d.who ? ` (${oneLine(d.who)})` : ''
      const above = group.length > 1 ? reportAbove(d, evidence.unit) : null
      const report = above ? `${above.name}, ` : ''
      const changed = changedDetail(asked, d)
      draft.lines.push(
        `• **${expectedHeadline(document.text, d, timing.headline)}**${changed.words || timing.detail}: ${report}${oneLine(d.what)}${who}, ${placeName(d.section)}`,
      )
      draft.citations.push(cite(document, d.section, d))
      if (evidence.unit.row) draft.citations.push(...citedColumns(prepared, d.section))
      if (above) draft.citations.push(cite(document, above.section.path, above.span))
      draft.deadlines.push(timing.deadline)
      draft.calculated.push(...timing.calculated, ...changed.calculated)
      if (isBeforeIssue(d, document.header.issued) && d.category !== 'event') {
        const warning = texts.beforeIssue(document.header.issuedAsWritten ?? '', texts.issuingBody)
        draft.lines.push(`  ${texts.note}: ${warning}`)
        draft.warnings.push(warning)
        draft.calculated.push(warning)
      }
    }
  }
  return proven(
    draft,
    [...byDocument.values()].map((g) => g[0]!.prepared.document),
  )
}

/** Deadlines of several documents fit a question that names none: they stand side by side as choices. */
export function composeChoices(asked: Asked, candidates: Candidate[]): Draft {
  const draft = composeSeveral(asked, candidates)
  draft.status = 'clarify'
  draft.lines.unshift(texts.several)
  draft.choices = candidates.map(({ deadline: d, prepared }) => ({
    label: `${prepared.document.header.place ?? prepared.document.header.number ?? ''}: ${oneLine(d.what, 70)}`,
    question: `${asked.u.text.replace(/\?+$/u, '')} ${d.what} ${prepared.document.header.number ?? ''}?`,
  }))
  return draft
}

const tellsDay =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|vào|hạn)\s+(?:là\s+)?(?:ngày\s+)?\d{1,2}(?!\d)|(?<![\d/])\d+\s+(?:năm|tháng|ngày|giờ|phút)(?!\p{L})|vĩnh viễn/iu

/** A question for a date that the text does not set: the nearest thing that it does say. */
export function composeNoDate(asked: Asked, evidence: Evidence): Draft {
  const draft = emptyDraft('answered')
  const { prepared, unit } = evidence
  const [best] = rankSentences(asked.u, evidence)
  const quote = shortQuote(prepared.document.text, best ?? unit, null)
  // a day that no rule of the calendar can place ("ngày 22 của tháng cuối kỳ báo cáo") is a day all the same
  if (!tellsDay.test(quote.shown)) draft.lines.push(texts.noOwnDeadline)
  draft.lines.push(sourceLine(prepared.document, unit.section.path, quote.shown))
  for (const time of parseTimeExpressions(quote.shown, asked.asOf)) {
    if (time.kind === 'invalid')
      draft.lines.push(`${texts.note}: “${time.text}” không có trên lịch. ${time.why}`)
    if (time.kind === 'invalid') draft.calculated.push(...(time.why.match(/\d+/gu) ?? []))
  }
  draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  return proven(draft, [prepared.document])
}
