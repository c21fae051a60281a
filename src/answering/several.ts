// A question that asks for more than one thing, answered thing by thing: two sides held against each other, or parts that
// each ask for themselves.

import type { Places } from '../library/places.ts'
import type { Asked } from './asked.ts'
import { isFrom } from './compose/at-place.ts'
import { composeCompared } from './compose/compared.ts'
import { type Draft, emptyDraft } from './compose/draft.ts'
import { isAnswer, joinParts, speaksOf } from './compose/joined-parts.ts'
import { composePlanYears } from './compose/plan-years.ts'
import { composeRowOrder } from './compose/rows/row-order.ts'
import { besideTold, tellsOutcome, withBeside } from './compose/told-beside.ts'
import type { Evidence } from './evidence/evidence.ts'
import { phraseKey } from './places/syllables.ts'
import { type AskedPart, askedParts, asksOutcome, factsListed } from './question/asked-parts.ts'
import { comparisonIn } from './question/comparison.ts'
import { namedSides } from './question/named-sides.ts'
import type { Understood } from './question/question.ts'
import { sidesOf } from './sides.ts'
import { texts } from './texts.ts'
import type { Lexicon } from './typed/lexicon.ts'

interface Several {
  asked: Asked
  /** The answer to the question read as one. */
  whole: Draft
  lexicon: Lexicon
  places: Places
  /** What some words are about. */
  topic: (words: string) => string
  /** Answers a question of its own; `within` only from these documents. */
  answer: (text: string, within?: number[]) => Promise<Draft>
  /** What this very place says to a question of its own; `null` where it holds nothing of the kind. */
  answerAt: (text: string, place: Evidence, found: Draft) => Promise<Draft | null>
}

/** `null` where one thing is asked, or the answer read as one tells it all. */
export async function answerSeveral(several: Several): Promise<Draft | null> {
  return (await papersDraft(several)) ?? (await comparedDraft(several)) ?? partsDraft(several)
}

/** Two held documents that are named side by side, each asked for itself. */
async function papersDraft({ asked, places, answer }: Several): Promise<Draft | null> {
  const sides = sidesOf(asked).length > 1 ? null : namedSides(asked.u, asked.view.held, places)
  if (!sides) return null
  const [first, second] = sides.questions
  const drafts: [Draft, Draft] = [await answer(first, sides.within[0]), await answer(second, sides.within[1])]
  const isOwn = (draft: Draft, i: number) =>
    draft.documents.every((id) => sides.within[i]?.includes(id)) ? draft : emptyDraft('not_found')
  return composeCompared(sides, drafts.map(isOwn) as [Draft, Draft])
}

/** Each side answered for itself; what rows of one table or documents set side by side tell already stands. */
async function comparedDraft({ asked, whole, answer }: Several): Promise<Draft | null> {
  const { u } = asked
  // two facts of one head are told side by side, and neither is a side of its own
  const comparison = u.claim || factsListed(u.text) ? null : comparisonIn(u.text, u.agencies)
  if (!comparison || sidesOf(asked).length > 1 || composeRowOrder(asked)) return null
  const [first, second] = comparison.questions
  const drafts: [Draft, Draft] = [await answer(first), await answer(second)]
  return drafts.every(isAnswer) || !isAnswer(whole) ? composeCompared(comparison, drafts) : null
}

async function partsDraft(several: Several): Promise<Draft | null> {
  const { asked, whole, lexicon, topic, answer, answerAt } = several
  const { u } = asked
  // place and years of a plan are told together
  if (composePlanYears(asked)) return null
  const parts = mayHoldMore(u) ? askedParts(u.text, u.agencies, lexicon, topic) : []
  if (parts.length < 2) return null
  // who cites a paper is told by the words that say what it is about
  if (u.kind === 'cited-by' && parts.slice(1).every(({ said }) => aboutCited.test(` ${phraseKey(said)} `)))
    return null
  // "ai ký kế hoạch 2021, ai ký kế hoạch 2024?": told side by side
  const [first] = parts
  if (
    isAnswer(whole) &&
    sidesOf(asked).length > 1 &&
    parts.every(({ wants }) => sameWants(wants, first!.wants))
  )
    return null
  const drafts: Draft[] = []
  const named = asked.scope.named ? asked.documents.map(({ document }) => document.id) : undefined
  for (const part of parts) drafts.push(await answerOfPart(part, drafts[0], parts[0]!.said, answer, named))
  const place = commonPlace(asked, [...drafts, whole])
  if (!place) return joinedBeside(several, parts, drafts)
  const there: Draft[] = []
  for (const [i, { said, wants, readings }] of parts.entries()) {
    const draft = drafts[i]!
    // whether it is so was found where it is told, and no passage says it better
    const settled = isAnswer(draft) && wants.includes('yesno')
    const told =
      !settled && isBehind(asked, draft, place) && speaksOfPart(place, topic(said))
        ? await answerAt(readings[0]!, place, draft)
        : null
    there.push(told ?? draft)
  }
  return joinedBeside(several, parts, there)
}

/** The parts as one answer, with what stands beside the words that tell the first answered one and tells another. */
function joinedBeside({ asked, whole, topic }: Several, parts: AskedPart[], drafts: Draft[]): Draft | null {
  const at = drafts.findIndex(isAnswer)
  const first = drafts[at]
  if (!first) return joinParts(whole, parts, drafts)
  const beside = drafts.map((draft, i) => {
    const part = parts[i]!
    const own = topic(part.said).trim()
    const isOpen =
      !isAnswer(draft) ||
      isAtSameWords(first, draft) ||
      (own === '' && !isAtSamePlace(first, draft)) ||
      (asksOutcome(part.said) && !tellsOutcome(draft))
    return i !== at && isOpen ? besideTold(first, part, own, asked.documents) : null
  })
  const found = beside.flatMap((b) => b ?? [])
  if (found.length === 0) return joinParts(whole, parts, drafts)
  const told = drafts.map((draft, i) => (beside[i] ? first : draft))
  const answer = found.reduce(withBeside, joinParts(whole, parts, told) ?? whole)
  // a figure of a later part would be read as that of the first
  return beside.slice(0, at).some(Boolean) ? fromQuoteOn(answer) : answer
}

function fromQuoteOn(draft: Draft): Draft {
  const at = draft.lines.findIndex((line) => line.includes('“'))
  return at > 0 ? { ...draft, lines: draft.lines.slice(at) } : draft
}

function isAtSameWords(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a.citations[0], b.citations[0]]
  return isAtSamePlace(a, b) && mine?.start === theirs?.start
}

/** So much of the whole question a place holds from which one of its parts is answered, so far before the others. */
const common = { said: 0.65, ahead: 0.1 }

/** The place that says most of the whole question, where one of the answers is from it. */
function commonPlace({ evidence }: Asked, drafts: Draft[]): Evidence | null {
  const [first] = evidence
  if (!first || first.said < common.said || first.unit.section.kind === 'opening') return null
  return drafts.some((draft) => isAnswer(draft) && isFrom(draft, first)) ? first : null
}

/** The part is answered nowhere, or from a place that says less of the whole question; the head of a paper tells what no place does. */
function isBehind({ evidence }: Asked, draft: Draft, place: Evidence): boolean {
  if (!isAnswer(draft)) return true
  if (isFrom(draft, place)) return false
  const from = evidence.find((e) => isFrom(draft, e))
  return from !== undefined && isText(from) && from.said <= place.said - common.ahead
}

/** Half of the words of its own that a part has stand in the place. */
function speaksOfPart({ unit, prepared }: Evidence, matter: string): boolean {
  const own = phraseKey(matter)
    .split(' ')
    .filter((word) => word !== '')
  const words = ` ${phraseKey(prepared.document.text.slice(unit.start, unit.end))} `
  return own.filter((word) => words.includes(` ${word} `)).length * 2 >= own.length
}

function isText({ unit: { section } }: Evidence): boolean {
  return section.kind !== 'opening' && section.kind !== 'signature' && section.kind !== 'recipients'
}

function sameWants(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((want, i) => want === b[i])
}

const aboutCited =
  / (?:do|nay|ay) (?:la )?(?:noi|quy dinh|ban hanh|ve|co noi dung|de cap|lien quan)(?: \S+){0,3} (?:gi|nao) $/

/** A comparison and a claim are one question, however many they name. */
function mayHoldMore({ kind, claim, places, numbers }: Understood): boolean {
  const plain = !['smalltalk', 'help', 'library', 'compare', 'deadlines', 'calculate'].includes(kind)
  return plain && !claim && places.length < 2 && (numbers.length < 2 || kind === 'header')
}

/** A later part is about what the first was answered from, or the document `named`; of its readings the one that speaks of it is meant. */
async function answerOfPart(
  { said, wants, readings }: AskedPart,
  first: Draft | undefined,
  firstSaid: string,
  answer: Several['answer'],
  named: number[] | undefined,
): Promise<Draft> {
  // "gồm mấy bộ, ai ký?": what was told says who signs it, and no paper of the library is meant
  if (first && isAnswer(first) && asksSigner.test(` ${phraseKey(said)} `) && saysWhoSigns(first)) return first
  // "thực hiện kế hoạch số mấy, ngày mấy?": the paper that is told stands with its day
  if (first && isAnswer(first) && asksDay.test(` ${phraseKey(said)} `) && isPaperOfDay(first)) return first
  const within = first && (isAnswer(first) ? first.documents : named)
  // whether another thing is so is told by words of its own
  const fitness = (draft: Draft) =>
    (speaksOf(draft, said) ? 2 : 0) +
    (first && isAtSamePlace(first, draft) ? 1 : 0) +
    (wants.includes('yesno') ? 0.5 * newWordsHeld(draft, said, firstSaid) : 0)
  const found: Draft[] = []
  for (const text of readings) {
    const draft = await answer(text, within)
    if (!isAnswer(draft) || (first && isCloseToFirst(first, draft, said))) continue
    found.push(draft)
    if (fitness(draft) >= 3) break
  }
  return found.sort((a, b) => fitness(b) - fitness(a))[0] ?? emptyDraft('not_found')
}

/** Only close, in the words that the first part was told from, and without the words of this one: it tells nothing of it. */
function isCloseToFirst(first: Draft, draft: Draft, said: string): boolean {
  return draft.warnings.includes(texts.closest) && isAtSameWords(first, draft) && !speaksOf(draft, said)
}

const asksSigner = / (?:ai|nguoi|co quan|don vi|cap)(?: (?:nao|se|phai|duoc))* ki /
const signs = /(?<!\p{L})ký(?: xác nhận| tên| duyệt)?(?=[\s,.;:)]|$)(?! (?:ban hành|hợp đồng|kết|họp))/u

const asksDay =
  /^ (?:(?:duoc )?(?:ban hanh|ki|ra) )?(?:vao )?(?:ngay (?:thang )?(?:nam )?(?:nao|may|bao nhieu)|hom nao|khi nao|bao gio|luc nao) $/

/** What was told is another paper, by its number and its day. */
function isPaperOfDay({ lines }: Draft): boolean {
  return /\*\*[^*]*\d[^*]* ngày \d[\d/]*\*\*/u.test(lines[0] ?? '')
}

/** A quote of a numbered place speaks of signing. */
function saysWhoSigns({ citations }: Draft): boolean {
  return citations.some(({ section, quote }) => /\d|^[IVX]+/u.test(section) && signs.test(quote))
}

/** Share of the words that only the later part has which the quotes hold. */
function newWordsHeld({ citations }: Draft, said: string, first: string): number {
  const before = ` ${phraseKey(first)} `
  const own = phraseKey(said)
    .split(' ')
    .filter((word) => !before.includes(` ${word} `))
  const quotes = ` ${citations.map((c) => phraseKey(c.quote)).join(' ')} `
  return own.length === 0 ? 0 : own.filter((word) => quotes.includes(` ${word} `)).length / own.length
}

function isAtSamePlace(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a.citations[0], b.citations[0]]
  return mine !== undefined && mine.version === theirs?.version && mine.section === theirs.section
}
