// The gate for one sentence of a model: it leaves only when its evidence says it. Quotes verbatim; each statement a whole
// clause of one quoted sentence, word for word but for connectives (clause.ts); no negation, condition or bound lost;
// dates, numbers of documents, addresses and people only as placeholders of that evidence. Pure.

import type { Span } from '../../document.ts'
import type { Placeholders } from '../../llm/privacy.ts'
import { clauseProblem } from './clause.ts'
import { type Atom, atomsOf, markersIn, opensClause } from './gate-words.ts'
import { type Passage, sourceSpan } from './numbered-evidence.ts'

export interface ModelSentence {
  text: string
  evidence: number[]
  quotes: string[]
}

export type Verdict =
  | { ok: true; text: string; cited: { passage: Passage; span: Span }[] }
  /** `reason` is told to the model, never to a person. */
  | { ok: false; reason: string }

const longestSentence = 480
const allowed = /^[\p{Script=Latin}\p{M}\d\s.,;:()"“”'’%/\-–…?![\]]+$/u
const rawFact =
  /\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d|\s?%)|(?:ngày|tháng|năm|quý)\s+(?:\d|[IVX]+(?![\p{L}]))|(?:19|20)\d{2}|\d+[a-zđ]?\s?\/[\p{L}\d]|\d+-[\p{Lu}]|https?:|www\.|\.(?:vn|com|net|org)(?![\p{L}])|@|(?:\d[\s.-]?){8,}/iu

/** "180.000.000": grouped by thousands, held to the evidence as a word like any other. */
const amount = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/gu

/** Whether the sentence may leave; with its placeholders filled in and the quotes as spans of their documents. */
export function gate(sentence: ModelSentence, passages: Passage[], placeholders: Placeholders): Verdict {
  const text = withoutDoubles(sentence.text.normalize('NFC').replace(/\s+/gu, ' ').trim(), placeholders)
  const shape = shapeProblem(text)
  if (shape) return refuse(shape)
  const own = sentence.evidence.map((n) => passages.find((p) => p.number === n))
  if (own.length === 0 || own.some((p) => p === undefined)) return refuse('số bằng chứng không có')
  const evidence = own as Passage[]
  if (new Set(evidence.map((p) => p.document.version)).size > 1)
    return refuse('một câu chỉ được dựa trên một văn bản')
  const quoted = findQuotes(sentence.quotes, evidence)
  if (typeof quoted === 'string') return refuse(quoted)
  if (evidence.some((p) => !quoted.some((q) => q.passage === p)))
    return refuse('có bằng chứng được ghi số mà không được chép đoạn nào')
  const problem = problemOf(text, quoted)
  if (problem) return refuse(problem)
  const filled = fill(text, placeholders)
  if (filled === null) return refuse('có mã không được cấp')
  return {
    ok: true,
    text: filled,
    cited: quoted.map(({ passage, at }) => ({
      passage,
      span: sourceSpan(passage, wholeSentences(passage, at)),
    })),
  }
}

function refuse(reason: string): Verdict {
  return { ok: false, reason }
}

function shapeProblem(text: string): string | null {
  if (text.length < 8) return 'câu quá ngắn'
  if (text.length > longestSentence) return 'câu quá dài'
  const bare = text.replace(/\[\[[PLNV]\d+\]\]/gu, ' ')
  if (!allowed.test(text) || /[[\]]/u.test(bare)) return 'có ký hiệu không được dùng'
  if (rawFact.test(bare.replace(amount, '1')))
    return 'tự viết ngày, số văn bản hoặc địa chỉ; phải dùng mã [[…]] của bằng chứng'
  const letters = bare.replace(/[^\p{L}]/gu, '')
  if (letters.length > 12 && !/[^\x00-\x7F]/u.test(letters.normalize('NFC')))
    return 'không phải tiếng Việt có dấu'
  return null
}

/** "trước ngày [[N1]]" where the placeholder itself begins with "trước ngày": said once. */
function withoutDoubles(text: string, placeholders: Placeholders): string {
  return text.replace(/((?:[\p{L}]+\s){1,4})(\[\[N\d+\]\])/gu, (whole, lead: string, placeholder: string) => {
    const words = (placeholders.words(placeholder) ?? '').toLowerCase().split(' ')
    const before = lead.trim().split(' ')
    for (let n = Math.min(before.length, words.length); n > 0; n--) {
      if (before.slice(-n).join(' ').toLowerCase() === words.slice(0, n).join(' '))
        return `${before.slice(0, -n).join(' ')} ${placeholder}`.trimStart()
    }
    return whole
  })
}

interface Quoted {
  passage: Passage
  /** Where in `sent`. */
  at: Span
}

function findQuotes(quotes: string[], evidence: Passage[]): Quoted[] | string {
  if (quotes.length === 0) return 'chưa chép đoạn nào của bằng chứng'
  const found: Quoted[] = []
  for (const quote of quotes) {
    const words = quote.normalize('NFC').replace(/\s+/gu, ' ').trim()
    if (words.length < 4) return 'đoạn chép quá ngắn'
    const passage = evidence.find((p) => inOneLine(p).includes(words))
    if (!passage) return `đoạn chép không có nguyên văn trong bằng chứng được ghi số: “${words.slice(0, 80)}”`
    const start = inOneLine(passage).indexOf(words)
    found.push({ passage, at: { start, end: start + words.length } })
  }
  return found
}

/** Same length, so that places stay places. */
function inOneLine({ sent }: Passage): string {
  return sent.replace(/\n/gu, ' ')
}

/** What is shown as proof: the sentences that the quote touches. */
function wholeSentences({ sentences }: Passage, at: Span): Span {
  const touched = sentences.filter((s) => s.start < at.end && at.start < s.end)
  return { start: touched[0]?.start ?? at.start, end: touched.at(-1)?.end ?? at.end }
}

interface Source {
  passage: Passage
  /** Which sentence of the passage, from 0. */
  index: number
  atoms: Atom[]
}

/** The sentences that the quotes touch, whole: what a quote leaves out of its sentence still counts. */
function sourcesOf(quoted: Quoted[]): Source[] {
  const sources = new Map<string, Source>()
  for (const { passage, at } of quoted)
    passage.sentences.forEach((span, index) => {
      if (span.start >= at.end || at.start >= span.end) return
      const words = passage.sent.slice(span.start, span.end)
      // what only announces a list says nothing
      if (/:\s*$/u.test(words)) return
      sources.set(`${passage.number} ${index}`, { passage, index, atoms: atomsOf(words) })
    })
  return [...sources.values()]
}

function problemOf(text: string, quoted: Quoted[]): string | null {
  const sources = sourcesOf(quoted)
  const whole = statementProblem(text, sources)
  if (whole.problem === null) return null
  for (const pieces of [
    sentencesIn(text, /(?<=[.!?…])\s+(?=\p{Lu})/u),
    sentencesIn(text, /(?<=[.!?…;])\s+/u),
  ]) {
    if (pieces.length < 2) continue
    const problem = piecesProblem(pieces, sources)
    if (problem === null) return null
    whole.problem = problem
  }
  return whole.problem
}

function sentencesIn(text: string, ends: RegExp): string[] {
  return text.split(ends).filter((piece) => piece.trim() !== '')
}

/** Several statements in one text: each for itself, and none that would be read with the subject of the one before. */
function piecesProblem(pieces: string[], sources: Source[]): string | null {
  let before: Source | null = null
  for (const piece of pieces) {
    const { problem, source } = statementProblem(piece, sources)
    if (problem !== null || source === null) return problem
    const goesOn = before && before.passage === source.passage && [0, 1].includes(source.index - before.index)
    if (
      before &&
      !goesOn &&
      !opensClause(
        atomsOf(piece)
          .slice(0, 2)
          .map((a) => a.key),
      )
    )
      return 'các ý lấy từ nhiều chỗ, phải viết thành từng câu riêng'
    before = source
  }
  return null
}

/** The sentence of the evidence that says this statement, or why none does. */
function statementProblem(
  text: string,
  sources: Source[],
): { problem: string | null; source: Source | null } {
  const said = atomsOf(text)
  if (said.length < 2) return { problem: 'câu quá ngắn', source: null }
  let problem = 'không dựa vào bằng chứng'
  for (const source of sources) {
    const found = clauseProblem(said, source.atoms, headingsOf(source.passage))
    if (found === null) return { problem: null, source }
    problem = found
  }
  return { problem, source: null }
}

/** Lines that may introduce: those that limit or negate something may not, since a part of them would not. */
function headingsOf({ context }: Passage): Atom[][] {
  return context
    .map((line, i) => (i === 0 ? documentName(atomsOf(line)) : atomsOf(line)))
    .filter((line) => markersIn(line).length === 0)
}

/** Kind and number of the document; its issuer in front of a duty would be read as who has it. */
function documentName(line: Atom[]): Atom[] {
  const kind = line.findIndex((a, i) => i > 0 && a.gap !== '')
  if (kind < 0) return line
  return line.slice(0, line[kind]!.key.startsWith('[[V') ? kind + 1 : kind)
}

/** Placeholders as the words of the evidence, a capital first, a full stop last; `null` for a made-up placeholder. */
function fill(text: string, placeholders: Placeholders): string | null {
  let madeUp = false
  const filled = text.replace(/\[\[[PLNV]\d+\]\]/gu, (placeholder) => {
    const words = placeholders.words(placeholder)
    madeUp ||= words === null
    return words ?? ''
  })
  if (madeUp) return null
  const capital = filled.slice(0, 1).toUpperCase() + filled.slice(1)
  return /[.!?…:;]$/u.test(capital) ? capital.replace(/[;:]$/u, '.') : `${capital}.`
}
