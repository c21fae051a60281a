// Tasks without a time of their own below a line that is nothing but a period ("Quý III/2026: - …; - …"): each has the
// period of that line. Pure.

import type { Day, Deadline, DutyTime, Section, Span } from '../document.ts'
import { actorAtStart, doerInBrackets } from './actor.ts'
import { actorOfPlace } from './actor-of-place.ts'
import { isWholeYears, sending } from './deadline-times.ts'
import { within } from './document-times.ts'
import { dueOf, isLoose, oneLine, ruleOf } from './due-day.ts'
import { cleanWhat, isBare } from './duty-what.ts'
import { dutyVerb } from './duty-words.ts'
import { sectionAt } from './in-order.ts'
import { endOfLine, startOfLine } from './lines.ts'
import { recipientIn } from './recipient.ts'
import { trimmed } from './trimmed.ts'

interface Reading {
  text: string
  sections: Section[]
  /** Expressions outside of tables, in order. */
  times: DutyTime[]
  issued: Day | null
}

type Period = DutyTime & { kind: 'period' }

const farthest = 6000
const mostItems = 40
const label =
  /^\s*(?:[-+*•–]\s*)?(?:(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)-]\s*)?\**(?:(?:nhiệm vụ|công việc|nội dung|trong|vào)\s*:?\s*){0,2}$/iu
const bullet = /^\s*[-+*•–]\s+(?=\p{L})/u
const between = /[;.]\s+[-+•–]\s+(?=\p{L})|;\s+(?=\p{Ll}{2})/gu
const partOfYear = /quý|tháng|tuần/iu

/** The deadlines of such tasks, and the times of the lines above them, which say nothing further. */
export function deadlinesUnderPeriods(reading: Reading): { deadlines: Deadline[]; headings: Set<DutyTime> } {
  const headings = new Set<DutyTime>()
  const deadlines = reading.times.flatMap((time): Deadline[] => {
    if (time.kind !== 'period' || !isHeading(reading, time)) return []
    const items = itemsBelow(reading, time)
    const tasks = items.filter(({ start, end }) => dutyVerb.test(reading.text.slice(start, end)))
    if (tasks.length > 0) headings.add(time)
    return tasks.flatMap((item, at) => dutyOf(reading, time, item, tasks[at - 1] ?? null))
  })
  return { deadlines, headings }
}

/** The words of the line are the period, its number and at most a colon; a finished period is told, not planned. */
function isHeading({ text, sections, issued }: Reading, time: Period): boolean {
  const before = text.slice(startOfLine(text, time.start, 80), time.start)
  const section = sectionAt(sections, time.start)
  return (
    section.kind !== 'recipients' &&
    section.kind !== 'signature' &&
    partOfYear.test(time.text) &&
    !isLoose(time.text) &&
    (issued === null || time.to >= issued) &&
    label.test(before) &&
    /^\s*(?::|\.?\s*(?:\n|$))/u.test(text.slice(time.end, time.end + 40))
  )
}

/** What stands behind the colon, in the bullets below, or in the numbered places right below. */
function itemsBelow({ text, sections }: Reading, time: Period): Span[] {
  const limit = Math.min(text.length, time.end + farthest)
  const section = sectionAt(sections, time.start)
  const end = Math.min(limit, section.end)
  const lineEnd = endOfLine(text, time.end, end)
  const items = inlineItems(text, time.end, lineEnd)
  const own = sections.filter(({ parent, start }) => parent === section.path && start > time.start)
  const isOwnPlace = section.start >= startOfLine(text, time.start, 80)
  if (isOwnPlace && own.length > 0 && items.length === 0)
    return own.map((place) => ({
      start: place.start,
      end: endOfLine(text, place.start, Math.min(place.end, end)),
    }))
  const stop = own[0]?.start ?? end
  for (let at = lineEnd + 1; at < stop && items.length < mostItems; ) {
    const to = endOfLine(text, at, stop)
    const words = text.slice(at, to)
    if (bullet.test(words)) items.push({ start: at + bullet.exec(words)![0].length, end: to })
    else if (/^\s*\p{Ll}/u.test(words) && items.length > 0) items.at(-1)!.end = to
    else if (words.trim() !== '') break
    at = to + 1
  }
  return items
}

function inlineItems(text: string, from: number, to: number): Span[] {
  const words = text.slice(from, to)
  const opens = /^\s*:\s*(?:[-+•–]\s+)?(?=\p{L})/u.exec(words)
  if (!opens) return []
  const items: Span[] = []
  let start = opens[0].length
  for (const cut of words.matchAll(between)) {
    items.push({ start: from + start, end: from + cut.index + 1 })
    start = cut.index + cut[0].length
  }
  return [...items, { start: from + start, end: to }]
}

/** What has a time of its own or is told as done is no task of the period. */
function dutyOf(reading: Reading, time: Period, item: Span, before: Span | null): Deadline[] {
  const { text, sections, times } = reading
  const words = text.slice(item.start, item.end)
  const timed = within(times, item).some((own) => own.kind !== 'period' || !isWholeYears(own))
  if (timed || /(?<!\p{L})đã(?!\p{L})/iu.test(words)) return []
  const section = sectionAt(sections, item.start)
  const own = actorAtStart(text, item)
  const who = own ?? actorOfClauseBefore(text, before, item) ?? actorAbove(reading, section, time)
  const said = cleanWhat(text.slice(own ? own.end : item.start, item.end))
  const inBrackets = own ? null : doerInBrackets(said)
  const what = inBrackets?.what ?? said
  if (isBare(what)) return []
  const to = recipientIn(text, item)
  return [
    {
      start: trimmed(text, { start: startOfLine(text, time.start, 80), end: time.end }).start,
      end: item.end,
      section: section.path,
      category: sending.test(words) ? 'report' : 'task',
      what,
      who: inBrackets?.who ?? (who && oneLine(text.slice(who.start, who.end))),
      to: to && oneLine(text.slice(to.start, to.end)),
      time,
      ...dueOf(time),
      rule: ruleOf(time),
    },
  ]
}

/** "Phòng Kinh tế tiêm phòng đợt 2; tổng kết Kế hoạch": who does the one does the other. */
function actorOfClauseBefore(text: string, before: Span | null, item: Span): Span | null {
  const goesOn = before && !text.slice(before.start, item.start).includes('\n')
  return goesOn && /^\s*\p{Ll}/u.test(text.slice(item.start, item.end)) ? actorAtStart(text, before) : null
}

/** Who acts in the places above; the line of the period itself names nobody. */
function actorAbove({ text, sections }: Reading, section: Section, time: Period): Span | null {
  for (let at: Section | undefined = section; at; at = parentOf(sections, at)) {
    const who = at.start > time.start || at.headingEnd < time.start ? actorOfPlace(text, at) : null
    if (who) return who
  }
  return null
}

const parentOf = (sections: Section[], { parent }: Section) => sections.find(({ path }) => path === parent)
