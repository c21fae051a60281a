// Who must do or send what, to whom, by when: from sentences; rows of tables are read in row-deadlines.ts. Pure.
// A deadline always rests on a time expression that stands in the text; what contradicts itself becomes a warning.

import type {
  Day,
  Deadline,
  DocumentHeader,
  DutyTime,
  Reference,
  Section,
  Span,
  TableRow,
} from '../document.ts'
import { doerInBrackets } from './actor.ts'
import { forPurpose } from './actor-of-clause.ts'
import { actorFor } from './actor-of-sentence.ts'
import { addressees } from './addressees.ts'
import { withBodiesBefore } from './bodies-before.ts'
import {
  alike,
  continuedFrom,
  continuedWhat,
  elsewhere,
  follows,
  headOfList,
  listOpenedBy,
  onlySends,
} from './continued-duty.ts'
import { isDeadline, isPartOfName, isPastEvent, sending } from './deadline-times.ts'
import { contradictions, invalidDates } from './deadline-warnings.ts'
import { withDelimitedNames } from './delimited-names.ts'
import { timesOf, within } from './document-times.ts'
import { besideTime, doerBehind } from './doer-behind.ts'
import { dueOf, oneLine, ruleOf } from './due-day.ts'
import { insideQuote, sharing, wholeDuty } from './duty-clauses.ts'
import { ofHeading, withMatter, withPlace, withSibling } from './duty-matter.ts'
import { cleanWhat, type Lead, lacksObject, unitOf, whatIn, withObject, withUnit } from './duty-what.ts'
import { fields } from './duty-words.ts'
import { maskNotes, withoutNotes } from './editor-notes.ts'
import { forWhom, fullWhat, ownTerm } from './full-what.ts'
import { sectionAt, spanAt, startBehind } from './in-order.ts'
import { clausesAround } from './paragraphs.ts'
import { deadlinesUnderPeriods } from './period-headings.ts'
import { pointedDoers } from './pointed-doers.ts'
import { askedBody, recipientIn, recipientRightBehind, recipientTold } from './recipient.ts'
import { deadlinesOfRow } from './row-deadlines.ts'
import { withSenderBeside } from './sender-beside.ts'
import { stageOf } from './staged-targets.ts'
import { trimmed } from './trimmed.ts'
import { wordsFrom } from './words-of-time.ts'

/** Everything that a single time expression needs to be read. */
interface Reading {
  text: string
  /** The text for reading bodies off it: names that hold commas and verbs are one word each. */
  named: string
  /** Places of this text that it names. */
  pointers: Reference[]
  sections: Section[]
  byPath: Map<string, Section>
  /** Expressions outside of tables, in order. */
  times: DutyTime[]
  issued: Day | null
  effective: Day | null
}

/** A line that ended because the page did: a name goes on in the next one. */
const wrap = /(?<=[^\n.;:!?]{30})\n(?=\p{Ll})(?![a-zđ]{1,4}\d?[.)])/gu

/** Reads all deadlines; times without a year are those of the year of issue. */
export function readDeadlines(
  text: string,
  sections: Section[],
  rows: TableRow[],
  header: DocumentHeader,
  references: Reference[],
  ignored: Span[],
): { deadlines: Deadline[]; warnings: string[] } {
  const expressions = timesOf(text, sections, rows, header, ignored)
  const byPath = new Map(sections.map((s) => [s.path, s]))
  const fromRows = rows.flatMap((row, i) =>
    deadlinesOfRow(
      rows,
      i,
      (of) => within(expressions, of),
      byPath.get(row.section) ?? sectionAt(sections, row.start),
      header,
    ),
  )
  const times = expressions.filter((e) => spanAt(rows, e.start) === undefined && !isPartOfName(text, e))
  const { issued, effective } = header
  const named = maskNotes(withDelimitedNames(text, sections)).replace(wrap, ' ')
  const pointers = references.filter(({ internal }) => internal)
  const reading = { text, named, pointers, sections, byPath, times, issued, effective }
  const under = deadlinesUnderPeriods(reading)
  const fromSentences = times
    .filter((e) => !under.headings.has(e))
    .flatMap((e) => deadlinesOfTime(reading, e))
  const asked = addressees(text, header)
  const found = [...fromRows, ...fromSentences, ...under.deadlines].sort((a, b) => a.start - b.start)
  const deadlines = withoutRepeats(found).map((d) => {
    if (!asked || d.who !== null || d.category === 'event' || d.end <= asked.from) return d
    return { ...d, who: addressedAbove(byPath.get(d.section), byPath) ?? asked.bodies }
  })
  return {
    deadlines,
    warnings: [...invalidDates(times, text, sections), ...contradictions(deadlines, header)],
  }
}

/** "1. Đối với các đơn vị chưa gửi báo cáo": those of the addressees that the place is for. */
function addressedAbove(section: Section | undefined, byPath: Map<string, Section>): string | null {
  const headings = section ? pathUp(section, byPath).map(({ heading }) => heading) : []
  return (
    headings.flatMap((heading) => /^Đối với\s+([^:;.(\n]{5,120})/iu.exec(heading)?.[1]?.trim() ?? [])[0] ??
    null
  )
}

function deadlinesOfTime(reading: Reading, time: DutyTime): Deadline[] {
  const { text, named, sections } = reading
  const section = sectionAt(sections, time.start)
  if (section.kind === 'recipients' || section.kind === 'signature') return []
  const above = pathUp(section, reading.byPath)
  const limit = startBehind(sections, time.start, text.length)
  const clauses = clausesAround(text, section, time.start, time.end, limit)
  const at = clauses.findIndex((s) => s.start <= time.start && time.start < s.end)
  const clause = clauses[at] ?? { start: time.start, end: time.end }
  const lead = leadOf(reading, above, section)
  const { issued, effective } = reading
  const continued = continuedFrom(text, clauses, at, time, (of) => within(reading.times, of)[0])
  const begun = continued ? text.slice(continued.clause.start, continued.clause.end) : ''
  const context = {
    text,
    clause,
    time,
    above,
    lead: `${lead?.words ?? ''} ${begun}`.trim(),
    issued,
    effective,
  }
  if (!isDeadline(context)) return []
  if (continued) {
    const first = deadlineOf(reading, continued.time, continued.clause, above, continued.clause.end, lead)
    const own = deadlineOf(reading, time, { start: first.start, end: clause.end }, above, clause.end, lead)
    const words = text.slice(clause.start, time.start)
    const what = onlySends(words) ? first.what : continuedWhat(first.what, cleanWhat(words))
    return [{ ...own, what, category: first.category, who: own.who ?? first.who, to: own.to ?? first.to }]
  }
  const sentence = insideQuote(text, wholeDuty(text, clauses, at, time), time)
  const shared = sharing(text, clauses, at, time)
  const own = deadlineOf(reading, time, sentence, above, clauses.at(-1)?.end ?? sentence.end, lead)
  return shared
    ? [
        deadlineOf(
          reading,
          time,
          { start: shared.start, end: sentence.end },
          above,
          sentence.end,
          lead,
          shared,
        ),
        own,
      ]
    : [ofSibling(withMatter(text, clauses, at, time, goneOn(fromBefore(reading, clauses, at, own))))]

  /** "Báo cáo UBND tỉnh kết quả 6 tháng trước …, kết quả năm trước …": what has no verb of its own goes on with the one before. */
  function goneOn(duty: Deadline): Deadline {
    const before = within(reading.times, { start: sentence.start, end: time.start }).at(-1)
    if (!before || !alike(time, before)) return duty
    const own = elsewhere(text.slice(before.end, time.start)) ?? duty.what
    const object = sharedObject.exec(own)?.[0]
    if (!object) return duty
    const first = deadlineOf(reading, before, sentence, above, clause.end, lead)
    const what = continuedWhat(first.what, own)
    if (!first.what.toLowerCase().includes(` ${object.toLowerCase()}`)) return duty
    return { ...duty, what, category: first.category, who: duty.who ?? first.who, to: duty.to ?? first.to }
  }

  function ofSibling(read: Deadline): Deadline {
    const duty = ofHeading(read, above)
    const placed = withPlace(text, above, duty.what, time)
    const told = placed !== duty.what && duty.who && placed.startsWith(`${duty.who} `)
    const what = told ? cleanWhat(placed.slice(duty.who!.length)) : placed
    const whole = { ...duty, what: withSibling(text, sections, section, what) }
    return withSenderBeside(named, sections, section, whole)
  }
}

const sharedObject =
  /^(?:kết quả|số liệu|danh sách|tình hình|tại|đối với|đợt(?=\s\d)|vòng(?=\s\d)|lần(?=\s\d))(?!\p{L})/iu

const goesOn =
  /^(?:và\s+|đồng thời\s+|riêng\s+)?(?:báo cáo|gửi|nộp|trình|trong (?:thời hạn|vòng)|chậm nhất|trước ngày|(?:trường hợp|nếu|khi)\s[^,;:]{2,60}?,?\s(?:phải|thì))(?![\p{L}])/iu

/** "UBND huyện gửi Sở báo cáo 6 tháng trước …; báo cáo năm trước …": who sends the one sends the other, to the same. */
function fromBefore({ text, named }: Reading, clauses: Span[], at: number, own: Deadline): Deadline {
  const clause = clauses[at]
  if (!clause || !goesOn.test(text.slice(clause.start, clause.end))) return own
  let { who, to } = own
  for (let k = at - 1; k >= 0 && (who === null || to === null) && follows(text, clauses[k]!); k--) {
    const { start, end } = clauses[k]!
    const body = who === null ? actorFor(named, { start, end }, { start: end, end }, []) : null
    const receiver =
      to === null && /^(?:và\s+|riêng\s+)?báo cáo/iu.test(own.what)
        ? recipientIn(named, { start, end })
        : null
    who ??= body && oneLine(text.slice(body.start, body.end))
    to ??= receiver && oneLine(text.slice(receiver.start, receiver.end))
  }
  return { ...own, who, to }
}

function deadlineOf(
  reading: Reading,
  time: DutyTime,
  sentence: Span,
  above: Section[],
  paragraphEnd: number,
  lead: Lead | null,
  only: Span | null = null,
): Deadline {
  const { text, named } = reading
  const section = above[0]!
  const span = { start: trimmed(text, sentence).start, end: Math.max(sentence.end, time.end) }
  const before = within(reading.times, { start: span.start, end: time.start })
  const { head, term } = headOfList(text, before, time)
  const behind = within(reading.times, { start: time.end, end: span.end })
  const next = behind.find((e) => alike(time, e))
  const { issued, effective } = reading
  const around = { text, clause: span, above, lead: lead?.words ?? '', issued, effective }
  const happens = (e: DutyTime) => isDeadline({ ...around, time: e })
  const from = wordsFrom(named, before, head, happens) ?? span.start
  const opened = head === time ? listOpenedBy(text, from, time, behind) : null
  const unit = unitOf(text, span, time, from)
  const who = only
    ? actorFor(named, only, { start: only.end, end: only.end }, above)
    : (unit ??
      (before.length > 0 ? forPurpose(named, { start: from, end: time.start }) : null) ??
      besideTime(text, above, span) ??
      actorFor(named, { start: span.start, end: span.end }, time, above) ??
      doerBehind(named, time))
  const pointed = who && pointedDoers(text, who, reading.pointers, reading.byPath)
  const doer = pointed?.span ?? who
  const body = pointed?.span ?? (who && withBodiesBefore(text, fullName(text, section, who)))
  const to =
    receiverOf(reading, head, span, from, paragraphEnd) ??
    (lead && recipientIn(named, lead)) ??
    askedBody(named, span, who)
  const opens = doer && doer.start >= span.start ? doer.end : span.start
  const stage = stageOf(text, span, within(reading.times, span), time, opens)
  const what = only
    ? cleanWhat(text.slice(doer && doer.start >= only.start ? doer.end : only.start, only.end))
    : unit
      ? withUnit(above, text.slice(unit.start, unit.end))
      : (stage ?? whatIn(text, span, { ...head, end: opened?.end ?? time.end }, from, doer, section, lead))
  const receiver = to && oneLine(withoutNotes(text.slice(to.start, to.end)))
  const plain = announced.test(text.slice(time.end, span.end)) ? what.replace(restOfNotice, '') : what
  const sent = lacksObject(plain, receiver) ? withObject(plain, untilTime(text, opens, head, before)) : plain
  const inBrackets = body ? null : doerInBrackets(sent)
  return {
    // whoever acts stands in the words that prove it
    start: body && body.end > span.start && body.start < span.start ? body.start : span.start,
    end: span.end,
    section: section.path,
    category: categoryOf(text.slice(from, span.end), above, time, reading.issued, lead),
    what: fullWhat(
      inBrackets?.what ?? sent,
      term ?? ownTerm(sent, opened?.term),
      forWhom(text, time, next?.start ?? span.end),
    ),
    who:
      inBrackets?.who ?? pointed?.names ?? (body && oneLine(withoutNotes(text.slice(body.start, body.end)))),
    to: receiver,
    time,
    ...dueOf(time),
    rule: ruleOf(time),
  }
}

/** "UBND xã gửi Sở Y tế …; Sở tổng hợp …": the one that its place has named. */
function fullName(text: string, { start }: Section, who: Span): Span {
  if (!/^(?:Sở|Cục|Chi cục|Ban|Phòng)$/u.test(text.slice(who.start, who.end))) return who
  const word = text.slice(who.start, who.end)
  const before = [
    ...text.slice(start, who.start).matchAll(new RegExp(`(?<![\\p{L}])${word}\\s(?:${fields})`, 'gu')),
  ]
  const last = before.at(-1)
  return last ? { start: start + last.index, end: start + last.index + last[0].length } : who
}

/** The words before a time without the other times in them. */
function untilTime(text: string, from: number, { start }: Span, times: readonly DutyTime[]): string {
  const inside = times.filter((time) => time.start >= from && time.end <= start)
  return inside.reduceRight(
    (words, time) => words.slice(0, time.start - from) + words.slice(time.end - from),
    text.slice(from, start),
  )
}

/** To whom: said before this time, behind it up to the next one, else anywhere in the sentence or right behind it. */
function receiverOf(
  reading: Reading,
  time: DutyTime,
  span: Span,
  from: number,
  paragraphEnd: number,
): Span | null {
  const { text, named, times } = reading
  const next = within(times, { start: time.end, end: span.end })[0]?.start ?? span.end
  const behind = text.slice(span.end, paragraphEnd)
  const sent = sending.test(text.slice(from, next))
  const goesOn = /^\s*(?:đồng thời\s+)?(?:gửi|nộp|báo cáo)\s[^.;]{0,160}[.;]?\s*$/iu.test(behind)
  return (
    recipientIn(named, { start: from, end: time.start }) ??
    (sent ? recipientRightBehind(named, { start: time.end, end: next }) : null) ??
    recipientIn(named, { start: time.end, end: next }) ??
    (sent || from === span.start ? recipientIn(named, span) : null) ??
    (goesOn && within(times, { start: span.end, end: paragraphEnd }).length === 0
      ? recipientIn(named, { start: span.end, end: paragraphEnd })
      : null) ??
    (sent ? recipientTold(named, { start: span.end, end: paragraphEnd }) : null)
  )
}

/** The words above a list that end in a colon and say what its members only date ("… gửi báo cáo về Sở X:"). */
function leadOf({ text, sections }: Reading, above: Section[], section: Section): Lead | null {
  const parent = above[1]
  if (!parent || (section.kind !== 'letter' && section.kind !== 'decimal')) return null
  const first = startBehind(sections, parent.start, text.length)
  const line = text.slice(parent.start, Math.min(first, parent.start + 600)).trimEnd()
  if (!line.endsWith(':') || line.includes('\n\n')) return null
  return { start: parent.start, end: parent.start + line.length, words: line }
}

function categoryOf(
  words: string,
  above: Section[],
  time: DutyTime,
  issued: Day | null,
  lead: Lead | null,
): Deadline['category'] {
  const section = above[0]!
  if (isPastEvent(words, section, time, issued)) return 'event'
  const sent =
    sending.test(words.replace(announced, ' ')) ||
    (lead !== null && sending.test(lead.words)) ||
    /^báo cáo/iu.test(section.heading)
  const inspecting = /kiểm tra|phúc tra|lịch/iu
  if (time.kind === 'period' || time.kind === 'date') {
    if (sent && !/(?:đoàn|tổ công tác|tiến hành|thời gian) kiểm tra/iu.test(words)) return 'report'
    const about = inspecting.test(words) || inspecting.test(section.heading) || isRound(words, above)
    if (about || /thời gian|lịch/iu.test(section.heading) || /dự kiến|thời gian/iu.test(words)) return 'event'
  }
  return sent ? 'report' : 'task'
}

/** "Từ tháng 4 đến tháng 9 (ngày cụ thể do Sở Nội vụ thông báo)": that the very day is told later is no duty to send. */
const announced =
  /\((?:\p{L}+\s){0,3}(?:ngày|lịch|thời gian|thời điểm|giờ)(?:\s\p{L}+){0,4}\s(?:do|sẽ|theo|được)\s[^()]*thông báo[^()]*\)/iu
const restOfNotice = /:\s*\(?[^():]*thông báo[^():]*\)?$/iu

/** "Đợt 2 (mùa khô): từ ngày …" under "Thời gian kiểm tra", "Đợt 1 từ ngày …" in a report of a plan. */
function isRound(words: string, [section, ...above]: Section[]): boolean {
  return (
    rounds.test(words) &&
    (section!.kind === 'opening' || above.some(({ heading }) => inspectionTimes.test(heading)))
  )
}

const rounds = /^[^\p{L}]*(?:\p{L}[.)]\s+)?(?:đợt|vòng|giai đoạn|kỳ|lần|cuộc)(?!\p{L})/iu
const inspectionTimes = /(?:thời gian|lịch|tiến độ|các đợt)(?!\p{L}).*(?:kiểm|thanh|phúc) tra/iu

function pathUp(section: Section, byPath: Map<string, Section>): Section[] {
  const up = [section]
  for (let s = section.parent && byPath.get(section.parent); s; s = s.parent && byPath.get(s.parent))
    up.push(s)
  return up
}

function withoutRepeats(deadlines: Deadline[]): Deadline[] {
  const seen = new Set<string>()
  return deadlines.filter((d) => {
    const key = `${d.start}|${d.end}|${d.time.start}|${d.lastDay}|${d.who}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
