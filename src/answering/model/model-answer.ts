// Sentences that passed the gate become an answer with their sources, or nothing when they answer less than the
// offline answer did: what that one found must be in it, and of a list every item.

import type { Answer, Citation } from '../../answer.ts'
import { placeName, type Span } from '../../document.ts'
import type { StoredDocument } from '../../library/store.ts'
import type { Asked } from '../asked.ts'
import { cite, headerCitations, nameOf, sourceLine } from '../compose/draft.ts'
import { holdsWanted } from '../evidence/in-kind.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { facts, prove } from '../proof.ts'
import { texts } from '../texts.ts'
import { atomsOf, opensClause, weightless } from './gate-words.ts'
import type { Passage } from './numbered-evidence.ts'

export interface Passed {
  text: string
  cited: { passage: Passage; span: Span }[]
}

interface ModelAnswerParts {
  asked: Asked
  offline: Answer
  passed: Passed[]
  passages: Passage[]
}

/** Share of the question's words that the sentences with their headings must cover. */
const enough = 0.6
/** Share of the offline answer's words that must come back: a summary leaves out, another matter leaves out more. */
const leastKept = 0.6
const longest = 1_800

/** The answer in the model's wording; `null` when it would answer less, or fails the proof that every answer passes. */
export function composeModelAnswer(parts: ModelAnswerParts): Answer | null {
  const { offline } = parts
  const passed = parts.passed.filter((p) => isToThePoint(parts, p))
  const citations = citationsOf(passed)
  if (!answers({ ...parts, passed }, citations)) return null
  const groups = byDocument(passed)
  const worded = groups.map(({ document, sentences, headed }) =>
    groups.length > 1
      ? `**${nameOf(document)}**: ${sentences.join(headed ? '\n• ' : ' ')}`
      : paragraphs(sentences, headed),
  )
  const sources = groups.map(({ document, sections }) => sourcesLine(document, sections))
  const lines = [...worded, ...sources]
  if (lines.join('\n').length > longest || !isProven(lines, citations, groups)) return null
  const kept = keptLines(offline, worded.join('\n'), groups)
  const headers = groups.flatMap(({ document }) => headerCitations(document))
  return {
    ...offline,
    answer: [...kept.before, ...worded, ...kept.after, ...sources].join('\n'),
    citations: distinct([...citations, ...(kept.after.length > 0 ? offline.citations : []), ...headers]),
    mode: 'model',
    extractive: { answer: offline.answer, citations: offline.citations },
  }
}

function citationsOf(passed: Passed[]): Citation[] {
  return distinct(
    passed.flatMap(({ cited }) =>
      cited.map(({ passage, span }) => cite(passage.document, passage.section, span)),
    ),
  )
}

function distinct(citations: Citation[]): Citation[] {
  const seen = new Set<string>()
  return citations.filter(({ version, start, end }) => {
    const key = `${version} ${start} ${end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A sentence about something else is left out; so is one that only repeats a heading above it. */
function isToThePoint(
  { asked: { u }, offline, passages }: ModelAnswerParts,
  { text, cited }: Passed,
): boolean {
  const key = phraseKey(text)
  const isOther = (p: Passage) => cited.every((c) => c.passage !== p)
  if (passages.some((p) => isOther(p) && p.context.some((line) => phraseKey(line) === key))) return false
  const backs = cited.some(({ passage, span }) =>
    offline.citations.some((c) => c.version === passage.document.version && overlap(c, span)),
  )
  if (backs || u.terms.length === 0) return true
  const context = cited.flatMap((c) => c.passage.context).join(' ')
  const found = (words: string) => coverageIn(fieldOf(syllablesOf(words)), u.terms)
  const inAll = found(`${text} ${context}`)
  const heaviest = Math.max(...u.terms.map((t) => t.weight))
  const holdsTelling = u.terms.every((t, i) => t.weight < 0.8 * heaviest || (inAll[i] ?? 0) >= 0.5)
  return holdsTelling && shareOf(u.terms, inAll) >= 0.75 && shareOf(u.terms, found(text)) >= 0.5
}

/** Whether the sentences answer what was asked at least as far as the offline answer did. */
function answers({ asked, offline, passed, passages }: ModelAnswerParts, citations: Citation[]): boolean {
  const { u } = asked
  const needed = offline.citations.filter(
    (c) =>
      passages.some((p) => p.document.version === c.version && p.from.some((f) => overlap(f, c))) &&
      !/:\s*$/u.test(c.quote) &&
      !isHeadingOf(passed, c),
  )
  const has = (c: Citation) => citations.some((own) => own.version === c.version && overlap(own, c))
  const found = needed.filter(has)
  if (found.length === 0) return false
  const isList = u.many || u.kind === 'compare' || offline.answer.includes('\n• ')
  if (isList && found.length < needed.length) return false
  const text = passed.map((p) => p.text).join(' ')
  const headings = passed.flatMap((p) => p.cited.flatMap((c) => c.passage.context)).join(' ')
  const field = fieldOf(syllablesOf(`${text} ${headings}`))
  // a place asked for by its number is named by no word of it
  if (u.place === null && u.terms.length > 0 && shareOf(u.terms, coverageIn(field, u.terms)) < enough)
    return false
  const body = bodyOf(offline)
  if (![...facts(body)].every((fact) => !fact.includes('/') || facts(text).has(fact))) return false
  if (keptShare(body, text) < leastKept) return false
  const named = ['where', 'agency', 'who', 'system'].includes(u.wants ?? '') ? namesIn(body) : []
  const key = ` ${phraseKey(text)} `
  if (!named.every((name) => key.includes(` ${phraseKey(name)} `))) return false
  return holdsWanted(u.wants, text) || !holdsWanted(u.wants, body)
}

/** Whether the citation is only the heading under which a sentence stands. */
function isHeadingOf(passed: Passed[], { quote }: Citation): boolean {
  const key = phraseKey(quote.replace(/^\s*(?:\(?[\dIVX]+(?:\.\d+)*|[a-zđ])[.)]\s*/u, ''))
  return passed.some((p) =>
    p.cited.some(({ passage: { context, heading } }) =>
      [...context, heading ?? ''].some((line) => phraseKey(line) === key),
    ),
  )
}

/** How much of the offline answer's matter the text says too. */
function keptShare(body: string, text: string): number {
  const said = new Set(atomsOf(text).map((a) => a.key))
  const matter = atomsOf(body).filter((a) => !weightless.has(a.key))
  return matter.length === 0 ? 1 : matter.filter((a) => said.has(a.key)).length / matter.length
}

/** "Nguồn: Quyết định 5/QĐ, Điều 2: “…”": a place that was asked for, with its words on the line of its source. */
function isQuotedPlace(line: string): boolean {
  return line.startsWith(texts.source) && line.includes('“')
}

/** What the offline answer says; sources, headings, warnings and other documents left out. */
function bodyOf({ answer }: Answer): string {
  const aside = [texts.source, texts.sourceDigest, texts.sourceNews, texts.note, texts.others, texts.deadline]
  return answer
    .split('\n')
    .filter((line) => !aside.some((a) => line.startsWith(`${a}:`) && !isQuotedPlace(line)))
    .filter((line) => !line.startsWith('Hiểu là:') && !/^\*\*[^*]+\*\*:$/u.test(line))
    .map((line) => line.match(/“[^”]*”/gu)?.join(' ') ?? line)
    .join('\n')
}

/** Agencies by the words they begin with, and proper names: what people ask for with "ai", "đâu", "cơ quan nào". */
function namesIn(body: string): string[] {
  return (
    body.match(
      /(?<![\p{L}])(?:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+(?!\p{L})|(?:Sở|Ủy ban nhân dân|UBND|Bộ|Văn phòng|Thanh tra|Cục|Chi cục|Trung tâm|Ban)\s\p{Lu}\p{L}*(?:\s\p{Ll}+)?)/gu,
    ) ?? []
  )
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

interface Group {
  document: StoredDocument
  sentences: string[]
  sections: string[]
  /** Some sentence has a heading in front. */
  headed: boolean
}

function byDocument(passed: Passed[]): Group[] {
  const groups = new Map<string, Group>()
  let before: string | null = null
  for (const { text, cited } of passed) {
    const { document, heading } = cited[0]!.passage
    const group = groups.get(document.version) ?? { document, sentences: [], sections: [], headed: false }
    if (!groups.has(document.version)) before = null
    groups.set(document.version, group)
    const who = actorOf(heading, text)
    group.sentences.push(who !== null && who !== before ? `${who}: ${text}` : text)
    before = who
    group.headed ||= who !== null
    for (const { passage } of cited)
      if (!group.sections.includes(passage.section)) group.sections.push(passage.section)
  }
  return [...groups.values()]
}

const actor =
  /(?<!\p{L})(?:Sở|UBND|Ủy ban|Văn phòng|Thanh tra|Đoàn|Bộ|Cục|Phòng|Chủ tịch|Giám đốc|Thủ trưởng)(?!\p{L})/u

/** The heading that says who must do it, when the sentence itself does not: alone it would be read as somebody else's. */
function actorOf(heading: string | null, text: string): string | null {
  if (heading === null || heading.length > 120 || !actor.test(heading)) return null
  const opens = opensClause(
    atomsOf(text)
      .slice(0, 2)
      .map((a) => a.key),
  )
  return opens || phraseKey(text).includes(phraseKey(heading)) ? null : heading
}

/** A few short sentences read on; more are a list, and so are those of several that must do something. */
function paragraphs(sentences: string[], headed: boolean): string {
  const long = sentences.length > 3 || sentences.join(' ').length > 420 || (headed && sentences.length > 1)
  return long ? sentences.map((s, i) => (i === 0 ? s : `• ${s}`)).join('\n') : sentences.join(' ')
}

function sourcesLine(document: StoredDocument, [first, ...more]: string[]): string {
  return [sourceLine(document, first ?? 'mở đầu', null), ...more.map(placeName)].join('; ')
}

/** The proof that every answer passes, on the words of the model and the lines of sources. */
function isProven(lines: string[], citations: Citation[], groups: Group[]): boolean {
  const text = new Map(groups.map(({ document }) => [document.version, document.text]))
  const calculated = groups.flatMap(({ document: { header } }) => [
    header.number ?? '',
    header.issuedAsWritten ?? '',
    header.issued?.split('-').reverse().join('/') ?? '',
    header.title ?? '',
  ])
  return prove({ answer: lines.join('\n'), citations, question: '', calculated }, (v) => text.get(v) ?? null)
    .ok
}

/** Lines of the offline answer that go with any wording: how it was understood, deadlines, warnings, other documents. */
function keptLines(offline: Answer, worded: string, groups: Group[]): { before: string[]; after: string[] } {
  const lines = offline.answer.split('\n')
  const begins = (...words: string[]) => lines.filter((l) => words.some((w) => l.startsWith(`${w}:`)))
  const dated = begins(texts.deadline).filter(
    (l) => !worded.includes(l.match(/\d{1,2}\/\d{1,2}\/\d{4}/u)?.[0] ?? '\0'),
  )
  const others = begins(texts.others).filter((l) => !groups.some((g) => l.includes(nameOf(g.document))))
  return { before: begins('Hiểu là'), after: [...dated, ...begins(texts.note), ...others] }
}
