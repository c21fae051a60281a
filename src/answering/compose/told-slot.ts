// "Gửi cho ai?", "quá hạn chưa?", "ai phải nộp?" behind an answer: that one thing of the duty that was just told, first and
// alone, with the place that says it. What the duty does not tell is left to the question asked in full.

import { diffDays, formatDay } from '../../calendar/day.ts'
import { type Day, type Deadline, placeName } from '../../document.ts'
import { recipientIn } from '../../library/recipient.ts'
import type { Asked } from '../asked.ts'
import { bare } from '../evidence/sufficient.ts'
import { statementsIn } from '../places/statements.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { texts } from '../texts.ts'
import type { Memory } from '../turns/memory.ts'
import type { Slot } from '../turns/turn-slot.ts'
import { composeDeadline } from './deadlines/deadline.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from './draft.ts'

interface Told {
  deadline: Deadline
  unit: Unit
  prepared: PreparedDocument
  /** The last day that was told of it; `null` where none was. */
  lastDay: Day | null
  /** It was counted from a day that somebody named. */
  counted: boolean
}

/** `null` where the last answer told no duty, several, or one that does not say it. */
export function composeToldSlot(asked: Asked, slot: Slot): Draft | null {
  const now = toldDuties(asked, asked.last)
  // "gửi về đâu?" behind what only says more of the duty told before
  const [told, ...others] = now.length > 0 || slot !== 'receiver' ? now : toldDuties(asked, beforeLast(asked))
  if (!told) return null
  if (others.length > 0) return slot === 'receiver' ? receiversOf([told, ...others]) : null
  switch (slot) {
    case 'receiver':
      return withLead(asked, told, receiverOf(told), [])
    case 'doer':
      return withDoer(asked, told)
    case 'passed':
    case 'open':
    case 'left':
      // what was told as a place and by no deadline stands to today as its card says
      return standingOf(asked, told, slot) ?? (asked.last?.due.length === 0 ? cardOf(asked, told) : null)
    case 'day':
      // what told several places and no deadline is asked of each of them
      return told.lastDay === null && (asked.last?.due.length !== 0 || asked.last.quotes.length < 2)
        ? cardOf(asked, told)
        : null
    default:
      return null
  }
}

/** The duties that the last answer told, found again where it quoted them. */
function toldDuties({ documents }: Asked, last: Pick<Memory, 'due' | 'quotes'> | null): Told[] {
  if (!last) return []
  const { due } = last
  // what told no deadline may hold one in its first words; what is quoted beside is another matter
  const quotes = due.length > 0 ? last.quotes : last.quotes.slice(0, 1)
  const found = documents.flatMap((prepared) => {
    const { id } = prepared.document
    const starts = quotes.flatMap((q) => (q.startsWith(`${id} `) ? [Number(q.split(' ')[1])] : []))
    const quoted = ({ start, end }: Deadline) => starts.some((at) => start <= at && at < end)
    // a statement that was quoted whole holds the duty in its last words
    const ofWhole = due.length > 0 ? undefined : onlyDutyIn(prepared, starts)
    if (ofWhole) return [{ ...ofWhole, prepared, lastDay: null, counted: false }]
    return prepared.units.flatMap((unit) =>
      unit.deadlines.filter(quoted).flatMap((deadline): Told[] => {
        const told = due.find(({ text }) => text === wordsOf(deadline))
        if (!told && due.length > 0) return []
        return [{ deadline, unit, prepared, lastDay: told?.lastDay ?? null, counted: told?.counted ?? false }]
      }),
    )
  })
  return found.filter(
    ({ deadline }, i) => found.findIndex((f) => f.deadline.time.start === deadline.time.start) === i,
  )
}

/** The one deadline of the statement that begins at one of these. */
function onlyDutyIn(
  { units }: PreparedDocument,
  starts: number[],
): Pick<Told, 'deadline' | 'unit'> | undefined {
  const found = units.flatMap((unit) =>
    statementsIn(unit)
      .filter((s) => starts.includes(s.start))
      .flatMap((s) => unit.deadlines.filter((d) => s.start < d.start && d.end <= s.end))
      .map((deadline) => ({ deadline, unit })),
  )
  return found.length === 1 ? found[0] : undefined
}

/** What was told one turn earlier, of the same document. */
function beforeLast({ last }: Asked): Pick<Memory, 'due' | 'quotes'> | null {
  const before = last?.earlier[0]
  return before && before.documents[0] === last?.documents[0]
    ? { due: [], quotes: before.quotes ?? [] }
    : null
}

/** Of several duties, to whom each goes. */
function receiversOf(told: [Told, ...Told[]]): Draft | null {
  const draft = emptyDraft('answered')
  const [{ prepared }] = told
  for (const one of told) {
    const [to, { document }] = [receiverOf(one), one.prepared]
    if (to === null) return null
    const { what, section } = one.deadline
    draft.lines.push(`• **${to}**: ${oneLine(what)}, ${placeName(section)}`)
    draft.citations.push(cite(document, section, one.deadline))
  }
  const [to, ...others] = new Set(told.map(receiverOf))
  draft.lines.unshift(`${nameOf(prepared.document)}:`)
  if (to && others.length === 0) draft.lines.unshift(`**${to}**.`)
  return proven(draft, [prepared.document])
}

function wordsOf({ time }: Deadline): string {
  return time.text.replace(/\s+/gu, ' ').trim()
}

function receiverOf({ deadline, prepared }: Told): string | null {
  const { text } = prepared.document
  const said = deadline.to ? null : recipientIn(text, deadline)
  const to = deadline.to ?? (said && text.slice(said.start, said.end))
  return to && oneLine(to)
}

/** Whoever has the duty may be named above the words that were quoted: they are quoted too. */
function withDoer(asked: Asked, told: Told): Draft | null {
  const { deadline, prepared, unit } = told
  const draft = withLead(asked, told, deadline.who && oneLine(deadline.who), [])
  if (!draft || deadline.who === null) return draft
  const { document } = prepared
  const start = document.text.indexOf(deadline.who, unit.section.start)
  const end = start + deadline.who.length
  const isThere = start >= 0 && end <= unit.end
  return isThere
    ? { ...draft, citations: [...draft.citations, cite(document, unit.section.path, { start, end })] }
    : draft
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

function cardOf(asked: Asked, { deadline, unit, prepared }: Told): Draft {
  const candidate = { deadline, prepared, score: 1, share: 1, evidence: { ...bare, unit, prepared } }
  return composeDeadline(asked, candidate, null)
}

/** What was asked first, then the place and what makes it doubtful; the rest was told before. */
function withLead(asked: Asked, told: Told, lead: string | null, calculated: string[]): Draft | null {
  if (lead === null) return null
  const card = cardOf(asked, told)
  const kept = card.lines.filter(
    (line) =>
      sourced.test(line) ||
      (calculated.length > 0 && line.startsWith(texts.note) && !(told.counted && needsDay(line, told))),
  )
  return { ...card, lines: [`**${lead}**.`, ...kept], calculated: [...card.calculated, ...calculated] }
}

const sourced = new RegExp(`^(?:${texts.source}|${texts.sourceNews})`, 'u')

function needsDay(line: string, { deadline: { time } }: Told): boolean {
  return time.kind === 'relative' && line.includes(texts.needsEvent(time.event))
}

/** How the last day stands to today, in the words that the turn asks with. */
function standingOf(asked: Asked, told: Told, slot: 'passed' | 'open' | 'left'): Draft | null {
  const { deadline } = told
  // a day that the text itself gives
  const lastDay = told.lastDay ?? (deadline.time.kind === 'recurring' ? null : deadline.lastDay)
  if (lastDay === null || deadline.category === 'event' || deadline.time.kind === 'period') return null
  const days = diffDays(asked.asOf, lastDay)
  const draft = withLead(asked, told, '', [formatDay(lastDay), String(Math.abs(days))])
  if (!draft) return null
  const lead = texts.standing[slot](days, formatDay(lastDay))
  const [base] = draft.deadlines
  return {
    ...draft,
    lines: [lead, ...draft.lines.slice(1)],
    deadlines: base ? [{ ...base, lastDay, ...(told.counted ? { due: lastDay } : {}) }] : [],
  }
}
