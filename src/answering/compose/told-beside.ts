// What stands beside the words that tell the first part of a question: a later part may be told by the rest of the very
// statement that was quoted in part ("… trước 05 ngày; chỉ được lùi một lần"), or by the next one.

import type { Citation } from '../../answer.ts'
import type { Span } from '../../document.ts'
import { holdsWanted } from '../evidence/in-kind.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { type AskedPart, asksOutcome } from '../question/asked-parts.ts'
import type { Want } from '../question/question-wants.ts'
import { cite, type Draft, shortQuote, sourceLine } from './draft.ts'

export interface Beside {
  prepared: PreparedDocument
  unit: Unit
  /** The quote that tells the first part. */
  told: Citation
  /** What is to be quoted with it: the statement that it was cut from, or the one beside it. */
  span: Span
}

/** Longer statements are not quoted whole. */
const widest = 640

/** Where the words beside the first quote of `draft` tell the part; `own` are the words of its own. `null` where they do not. */
export function besideTold(
  draft: Draft,
  part: AskedPart,
  own: string,
  documents: PreparedDocument[],
): Beside | null {
  const [told] = draft.citations
  const prepared = documents.find(({ document }) => document.version === told?.version)
  const unit = prepared?.units.find((u) => told && u.start <= told.start && told.end <= u.end)
  if (!told || !prepared || !unit || unit.row) return null
  const { text } = prepared.document
  if (asksOutcome(part.said) && outcome.test(told.quote)) return { prepared, unit, told, span: told }
  const statements = statementsIn(unit)
  const at = statements.findIndex((s) => s.start <= told.start && told.end <= s.end)
  const mine = statements[at]
  if (mine && mine.end - mine.start <= widest) {
    const rest = `${text.slice(mine.start, told.start)} ; ${text.slice(told.end, mine.end)}`
    if (tells(rest, part, own, true)) return { prepared, unit, told, span: mine }
  }
  const neighbours = at < 0 ? [] : [statements[at + 1], statements[at - 1]]
  const span = neighbours.find(
    (s) => s && s.end - s.start <= widest && tells(text.slice(s.start, s.end), part, own, false),
  )
  return span ? { prepared, unit, told, span } : null
}

/** The words are of the kind that is asked for; of another statement they must be about the part as well. */
function tells(words: string, part: AskedPart, own: string, isSame: boolean): boolean {
  if (asksOutcome(part.said)) return outcome.test(words)
  const wants = part.wants.filter((want) => want !== 'yesno')
  const holds = (want: string) => told.has(want) && holdsWanted(want as Want, words)
  if (wants.length === 0 || !wants.every(holds)) return false
  const asked = syllablesOf(own).map((s) => s.folded)
  const said = ` ${phraseKey(words)} `
  const found = asked.filter((word) => said.includes(` ${word} `)).length
  return isSame
    ? found * 3 >= asked.length || (asked.length <= 3 && wants.every((w) => measured.has(w)))
    : found * 2 > asked.length
}

/** Kinds of things that are known by their form. */
const told = new Set(
  'when duration count percent amount contact rank agency who where system document'.split(' '),
)

/** Told by a figure of its own kind, which no other words can be taken for. */
const measured = new Set(['duration', 'percent', 'amount', 'contact'])

/** "Quá thời hạn này …", "… coi như đồng ý", "không nộp thì …": what comes of it. */
const outcome =
  /(?:quá (?:thời )?(?:hạn|gian)|hết (?:thời )?hạn|sau (?:thời hạn|thời gian|ngày|hạn)|chậm|trễ|muộn|(?:không|chưa) (?:gửi|nộp|báo cáo|trả lời|có|góp|thực hiện|khắc phục|hoàn thành|chấp hành|đúng|ký|đến))[^.]{0,120}?(?<!\p{L})(?:thì|sẽ|bị|coi như|xem như|phải|tự|không được)(?!\p{L})|(?:coi|xem) như|(?<!\p{L})bị (?:phê|trừ|xử|thu|hủy|đình|khóa|nhắc|loại)/iu

/** Whether what it quotes says what comes of it. */
export function tellsOutcome({ citations }: Draft): boolean {
  return citations.some(({ quote }) => outcome.test(quote))
}

/** The answer with the words beside its quote. */
export function withBeside(draft: Draft, { prepared, unit, told, span }: Beside): Draft {
  const { document } = prepared
  const whole = shortQuote(document.text, span, null, widest)
  const citation = cite(document, unit.section.path, whole.span)
  if (draft.citations.some((c) => holds(c, citation))) return draft
  const quoted = `“${whole.shown}”`
  const isTold = (line: string) => line.replaceAll('**', '').includes(`${shownIn(document.text, told)}`)
  const at = draft.lines.findIndex(isTold)
  if (at >= 0 && holds(citation, told))
    return {
      ...draft,
      lines: draft.lines.map((line, i) => (i === at ? line.replace(/“[^”]*”/u, quoted) : line)),
      citations: draft.citations.map((c) => (holds(citation, c) ? citation : c)),
    }
  const source = sourceLine(document, unit.section.path, null)
  const behind = draft.lines.findIndex((line, i) => i >= at && line.startsWith(source)) + 1
  const end = behind > 0 ? behind : draft.lines.length
  const isNamed = draft.lines[end - 1] === source
  const lines = isNamed
    ? [...draft.lines.slice(0, end - 1), quoted, ...draft.lines.slice(end - 1)]
    : [...draft.lines.slice(0, end), quoted, source, ...draft.lines.slice(end)]
  return { ...draft, lines, citations: [...draft.citations, citation] }
}

function shownIn(text: string, span: Span): string {
  return shortQuote(text, span, null, widest).shown
}

function holds(a: Citation, b: Citation): boolean {
  return a.version === b.version && a.start <= b.start && b.end <= a.end
}
