// The answers to the parts of one question as one answer: each with its own proof, nothing said twice, and said which part
// has none.

import type { Citation } from '../../answer.ts'
import { holdsWanted } from '../evidence/in-kind.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { AskedPart } from '../question/asked-parts.ts'
import type { Want } from '../question/question-wants.ts'
import { texts } from '../texts.ts'
import { type Draft, joined } from './draft.ts'

/** Lines of an answer that tells two things. */
const mostLines = 6

/** `null` where `whole`, the answer to the question read as one, stands: it tells all parts, or they tell nothing. */
export function joinParts(whole: Draft, parts: AskedPart[], drafts: Draft[]): Draft | null {
  // a later part may be told by the answer to the first
  const answered = [...new Set(drafts.filter(isAnswer))]
  if (answered.length === 0) return null
  if (isAnswer(whole) && parts.every((part, i) => tells(whole, part, drafts[i]!))) return null
  if (isAnswer(whole) && !isAnswer(drafts[0]!) && !answered.some((draft) => sharesQuote(whole, draft)))
    return partsAround(whole, parts, drafts)
  const open = parts.filter((_, i) => !isAnswer(drafts[i]!))
  const told = inFewLines(withoutRepeats(answered.reduce(together)))
  const known = parts.filter((part) => !open.includes(part)).map(({ said }) => said)
  // what is only close tells nothing of what the texts leave out
  const isClose = answered.every((draft) => draft.warnings.includes(texts.closest))
  const silent = open.filter(
    (part) =>
      !isClose &&
      ownWords(part.said).length >= ofItsOwn &&
      !(namesAlone.test(` ${phraseKey(part.said)} `) && namesThings(told)) &&
      !speaksOf(told, part.said) &&
      !saysToo(told, known.join(' '), part),
  )
  return { ...told, lines: [...told.lines, ...silent.map(({ said }) => texts.partSilent(said))] }
}

/** The first part alone finds nothing, both together do: the place tells it, and of the others what it does not speak of. */
function partsAround(whole: Draft, parts: AskedPart[], drafts: Draft[]): Draft | null {
  const others = drafts.filter((draft, i) => isAnswer(draft) && !speaksOf(whole, parts[i]!.said, half))
  return others.length === 0 ? null : inFewLines(withoutRepeats([whole, ...others].reduce(together)))
}

const half = 0.5

/** A part of fewer words ("ngày tháng mấy") names no matter that the texts could be silent about. */
const ofItsOwn = 3

function sharesQuote(a: Draft, b: Draft): boolean {
  const shown = a.citations.filter((c) => isShown(a, c))
  return shown.some((mine) => b.citations.some((c) => holds(mine, c) || holds(c, mine)))
}

/** "…, tên gì?", "…, gồm những gì?": what was just counted or spoken of is to be named. */
const namesAlone =
  /^ (?:(?:do |day |cu the |gom |ten |la |chung |co |bao )+(?:nhung |cac |cai )*(?:gi|nao|the nao|ai)|(?:hay )?(?:liet ke|ke ten|ke ra|neu ten|neu ro)(?: \S+){0,2}|(?:la )?(?:nhung |cac )(?:gi|cai (?:gi|nao))|nhung (?:\S+ ){1,2}nao) $/

function namesThings({ lines }: Draft): boolean {
  return lines.some(
    (line) => line.startsWith('• ') || line.startsWith('“') || /“[^”]*:\s[^”]*;\s[^”]*”/u.test(line),
  )
}

/** The whole answer holds what the part is answered with; of a part answered nowhere it speaks itself. */
function tells(whole: Draft, { said, wants, bare }: AskedPart, draft: Draft): boolean {
  // two facts of a head may have one value: each is told from its own line
  if (isAnswer(draft) && wants.length === 0) return draft.lines.every((line) => whole.lines.includes(line))
  if (isAnswer(draft) && holdsAll(whole, draft))
    return boldIn(draft).every((words) => isSaidOpenly(whole, words))
  if (isAnswer(draft) && !bare) return false
  const hasLine = (want: string) =>
    (cardLines[want] ?? []).some((label) => whole.lines.some((l) => l.includes(label)))
  return (whole.deadlines.length > 0 && wants.length > 0 && wants.every(hasLine)) || speaksOf(whole, said)
}

/** What an answer puts first. */
function boldIn({ lines }: Draft): string[] {
  return lines.flatMap((line) => [...line.matchAll(/\*\*([^*]+)\*\*/gu)].map((m) => m[1] ?? ''))
}

/** Outside the quotes and what says where they are from, as a word of its own. */
function isSaidOpenly({ lines }: Draft, words: string): boolean {
  const open = lines
    .filter((line) => !line.startsWith(texts.source) && !line.startsWith('• '))
    .map((line) => line.replace(/“.*”/su, ''))
    .join('\n')
  const at = open.indexOf(words)
  return (
    at >= 0 && !/[\p{L}\d]/u.test(open[at - 1] ?? '') && !/[\p{L}\d/]/u.test(open[at + words.length] ?? '')
  )
}

/** Nearly all words of the part stand in the answer, or at least such a share of them. */
export function speaksOf({ lines, citations }: Draft, said: string, share = 0.8): boolean {
  const told = new Set(
    syllablesOf([...lines, ...citations.map((c) => c.quote)].join('\n')).map((s) => s.folded),
  )
  const own = ownWords(said)
  return own.length > 1 && own.filter((s) => told.has(s.folded)).length >= own.length * share
}

function ownWords(said: string) {
  return syllablesOf(said).filter((s) => !asking.test(s.folded))
}

/** What a card of a deadline says beside its quote. */
const cardLines: Record<string, string[]> = {
  when: ['**'],
  duration: ['**'],
  where: [`${texts.to}:`],
  agency: [`${texts.who}:`],
  who: [`${texts.who}:`],
}

/** Every quote of the one answer stands in the quotes of the other; what only proves the head of a document is no quote. */
function holdsAll(outer: Draft, inner: Draft): boolean {
  const quotes = inner.citations.filter((c) => c.section !== 'mở đầu' || isShown(inner, c))
  return quotes.length > 0 && quotes.every((c) => outer.citations.some((held) => holds(held, c)))
}

/** The first words of the citation stand in the answer as a quote. */
function isShown({ lines }: Draft, { quote }: Citation): boolean {
  const opening = quote.replace(/\s+/gu, ' ').slice(0, shownAtLeast)
  return opening.length === shownAtLeast && lines.some((line) => line.includes(opening))
}

const shownAtLeast = 40

function holds(a: Citation, b: Citation): boolean {
  return a.version === b.version && a.start <= b.start && b.end <= a.end
}

/** Two answers under each other; of two quotes one of which holds the other, the longer alone below what both lead with. */
function together(first: Draft, second: Draft): Draft {
  const [ahead, behind] = [leadOf(first), leadOf(second)]
  const whole = joined([first, second])
  // one figure for two parts out of one quote: of which of them it is, the quote tells
  if (holdsAll(first, second) && ahead.length > 0 && ahead.map(bare).join() === behind.map(bare).join())
    return { ...whole, lines: first.lines.slice(ahead.length) }
  if (holdsAll(first, second))
    return { ...whole, lines: [...ahead.map(closed), ...behind, ...first.lines.slice(ahead.length)] }
  if (holdsAll(second, first)) return { ...whole, lines: [...ahead.map(closed), ...second.lines] }
  return whole
}

/** A line that led to a quote and now stands before another line. */
function closed(line: string): string {
  return line.replace(/:$/u, '.')
}

function bare(line: string): string {
  return line.replace(/[.:]$/u, '')
}

/** What stands before the quote and its source. */
function leadOf({ lines }: Draft): string[] {
  const isLead = (line: string) => line.includes('**') && !line.includes('“') && !line.startsWith('• ')
  const end = lines.findIndex((line) => !isLead(line))
  return lines.slice(0, end < 0 ? lines.length : end)
}

/** Notes stand last; what asks for a day to count from is left out of a long answer. */
function inFewLines(draft: Draft): Draft {
  const isNote = (line: string) => line.startsWith(`${texts.note}: `)
  const notes = draft.lines.filter(isNote)
  const kept = draft.lines.length > mostLines ? notes.filter((line) => !line.includes(': cần biết')) : notes
  return { ...draft, lines: [...draft.lines.filter((line) => !isNote(line)), ...kept] }
}

/** The quotes hold all words by which the open part differs from those that are answered, or how often, where that is asked. */
function saysToo({ citations }: Draft, known: string, { said, wants }: AskedPart): boolean {
  const quotes = citations.map((c) => c.quote).join('\n')
  if (/(?:mấy lần|bao nhiêu lần|bao lâu một lần)/iu.test(said))
    return /hằng |hàng |định kỳ|mỗi |một lần/iu.test(quotes)
  if (weekdayAsked.test(said)) return weekday.test(quotes)
  if (hourAsked.test(said)) return hourOfDay.test(quotes)
  // a quote with a time in it is no proof that none is told
  if (wants.some((want) => told.has(want) && holdsKind(citations, want))) return true
  const [asked, quoted] = [known, quotes].map((words) => new Set(syllablesOf(words).map((s) => s.spoken)))
  const own = syllablesOf(said).filter((s) => !asked!.has(s.spoken) && !asking.test(s.folded))
  // of whether it is so a quote speaks in other words too
  if (wants.includes('yesno') && own.filter((s) => quoted!.has(s.spoken)).length * 2 >= own.length)
    return true
  return wants.length > 0 && own.length > 1 && own.every((s) => quoted!.has(s.spoken))
}

const told = new Set(['when', 'duration', 'where', 'percent', 'amount'])

/** A numbered place that is quoted holds the kind of thing; the head of a document has its own dates. */
function holdsKind(citations: Citation[], want: string): boolean {
  return citations.some(({ section, quote }) => section !== 'mở đầu' && holdsWanted(want as Want, quote))
}

const weekdayAsked = /(?<!\p{L})(?:thứ|thu) (?:mấy|may|nào|nao)(?!\p{L})/iu
const weekday = /(?<!\p{L})(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})/iu
const hourAsked = /(?<!\p{L})(?:mấy|may|bao nhiêu|bao nhieu) (?:giờ|gio)(?!\p{L})/iu
const hourOfDay = /\d\s*(?:giờ|h)(?!\p{L})/iu

const asking =
  /^(?:bao|lau|nhieu|may|nao|gi|ai|khi|gio|dau|sao|the|la|co|khong|thi|phai|va|con|cua|ngay|thang|nam|han)$/

export function isAnswer({ status }: Draft): boolean {
  return status === 'answered' || status === 'conflict'
}

function withoutRepeats(draft: Draft): Draft {
  return { ...draft, lines: draft.lines.filter((line, i) => draft.lines.indexOf(line) === i) }
}
