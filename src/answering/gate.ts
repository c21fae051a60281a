// The gate for one sentence of a model: it leaves only when its evidence says it. Quotes verbatim; every word a word of
// the quoted sentences in their order, or a connective; nothing cut out between subject and predicate; no negation,
// condition or bound lost; dates, numbers of documents, addresses and people only as placeholders of that evidence. Pure.

import type { Span } from '../document.ts'
import type { Placeholders } from '../llm/privacy.ts'
import { align } from './align.ts'
import { type Atom, atomsOf, markersIn, neutralAt } from './gate-words.ts'
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
  if (rawFact.test(bare)) return 'tự viết ngày, số văn bản hoặc địa chỉ; phải dùng mã [[…]] của bằng chứng'
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

interface SourceAtom extends Atom {
  /** Which quoted sentence it is of. */
  sentence: number
}

/** The sentences that the quotes touch, whole: what a quote leaves out of its sentence still counts. */
function sourceAtoms(quoted: Quoted[]): SourceAtom[] {
  const seen = new Set<string>()
  const atoms: SourceAtom[] = []
  for (const { passage, at } of quoted) {
    for (const span of passage.sentences.filter((s) => s.start < at.end && at.start < s.end)) {
      const key = `${passage.number} ${span.start}`
      if (seen.has(key)) continue
      seen.add(key)
      const sentence = seen.size
      for (const atom of atomsOf(passage.sent.slice(span.start, span.end))) atoms.push({ ...atom, sentence })
    }
  }
  return atoms
}

function problemOf(text: string, quoted: Quoted[]): string | null {
  const said = atomsOf(text)
  const neutral = neutralAt(said)
  const context = [...new Set(quoted.flatMap((q) => q.passage.context))]
  const problems = orders(quoted).map((order) => {
    const source = sourceAtoms(order)
    const aligned = align(said, source, neutral)
    return (
      unsupported(said, neutral, aligned, context) ??
      scattered(neutral, aligned) ??
      cutApart(said, neutral, aligned, source) ??
      markerLost(neutral, aligned, source) ??
      listCut(neutral, aligned, source)
    )
  })
  return problems.some((p) => p === null) ? null : (problems[0] ?? 'không dựa vào bằng chứng')
}

/** The quotes as listed; of up to three also in every other order, since a sentence may take the second first. */
function orders(quoted: Quoted[]): Quoted[][] {
  if (quoted.length < 2 || quoted.length > 3) return [quoted]
  return quoted.flatMap((first, i) =>
    orders(quoted.filter((_, k) => k !== i)).map((rest) => [first, ...rest]),
  )
}

/** Words that stand neither in the quoted sentences nor, at the beginning, in the document's name and headings. */
function unsupported(said: Atom[], neutral: boolean[], aligned: number[], context: string[]): string | null {
  const first = aligned.findIndex((a, i) => a >= 0 && !neutral[i])
  if (first < 0) return 'không có từ nào của bằng chứng'
  const lines = context.map((line) => atomsOf(line)).filter((line) => markersIn(line).length === 0)
  const missing = said.filter(
    (_, i) => !neutral[i] && aligned[i]! < 0 && !(i < first && introduces(said, i, lines)),
  )
  if (missing.length > 0)
    return `bằng chứng không có hoặc không theo thứ tự này: ${missing.map((a) => a.key).join(' ')}`
  const content = said.filter((_, i) => !neutral[i])
  const covered = said.filter((_, i) => !neutral[i] && aligned[i]! >= 0)
  return covered.length >= Math.max(2, content.length * 0.4) ? null : 'câu hầu như không dựa vào đoạn chép'
}

/** Whether this word and a neighbour stand side by side in a heading or the document's name. */
function introduces(said: Atom[], i: number, lines: Atom[][]): boolean {
  const [before, here, after] = [said[i - 1]?.key, said[i]!.key, said[i + 1]?.key]
  return lines.some((line) =>
    line.some(
      (atom, k) =>
        atom.key === here &&
        (line.length === 1 || (k > 0 && line[k - 1]!.key === before) || line[k + 1]?.key === after),
    ),
  )
}

/** Single words picked from all over are no statement of the text. */
function scattered(neutral: boolean[], aligned: number[]): string | null {
  const places = aligned.filter((a, i) => a >= 0 && !neutral[i])
  const all = new Set(aligned.filter((a) => a >= 0))
  const lonely = places.filter((a) => !all.has(a - 1) && !all.has(a + 1))
  return places.length > 2 && lonely.length > places.length * 0.34
    ? 'ghép các từ rời rạc của bằng chứng'
    : null
}

/** Leaving words out is fine at a comma or an "và"; between a subject and its verb it makes another statement. */
function cutApart(said: Atom[], neutral: boolean[], aligned: number[], source: SourceAtom[]): string | null {
  const used = aligned.flatMap((a, i) => (a >= 0 && !neutral[i] ? [a] : []))
  const sourceNeutral = neutralAt(source)
  for (let n = 1; n < used.length; n++) {
    const [from, to] = [used[n - 1]!, used[n]!]
    if (source[from]!.sentence !== source[to]!.sentence) continue
    const left = source.slice(from + 1, to).filter((_, k) => !sourceNeutral[from + 1 + k])
    if (left.length === 0) continue
    if (!source[from + 1]!.boundary && !source[to]!.boundary)
      return `bỏ bớt giữa câu làm đổi ý, ở chỗ: ${left
        .slice(0, 8)
        .map((a) => a.key)
        .join(' ')}`
  }
  return said.length === 0 ? 'câu trống' : null
}

/** A "không", "trừ", "nếu", "ít nhất" of the sentence that is used must be used too. */
function markerLost(neutral: boolean[], aligned: number[], source: SourceAtom[]): string | null {
  const used = new Set(aligned.filter((a) => a >= 0))
  const content = new Set(aligned.filter((a, i) => a >= 0 && !neutral[i]))
  for (const sentence of new Set(source.map((a) => a.sentence))) {
    const offset = source.findIndex((a) => a.sentence === sentence)
    const atoms = source.filter((a) => a.sentence === sentence)
    const places = atoms.flatMap((_, i) => (content.has(offset + i) ? [i] : []))
    if (places.length === 0) continue
    const [low, high] = [Math.min(...places), Math.max(...places)]
    for (const { at, kind, words } of markersIn(atoms)) {
      if (at.every((i) => used.has(offset + i))) continue
      const [from, to] = [at[0]!, at.at(-1)!]
      const cut = (a: number, b: number) => atoms.slice(a + 1, b + 1).some((x) => x.boundary)
      const lost =
        from > high
          ? kind === 'condition' || (kind !== 'scope' && !cut(high, from))
          : to < low
            ? kind !== 'bound' || !cut(to, low)
            : true
      if (lost) return `bỏ mất “${words}” của bằng chứng`
    }
  }
  return null
}

/** What a colon or "gồm" announces is said whole: each item of it, or nothing of what announces it. */
function listCut(neutral: boolean[], aligned: number[], source: SourceAtom[]): string | null {
  const content = new Set(aligned.filter((a, i) => a >= 0 && !neutral[i]))
  const sourceNeutral = neutralAt(source)
  for (let at = 1; at < source.length; at++) {
    const { opens, sentence } = source[at]!
    if (!opens || source[at - 1]!.sentence !== sentence) continue
    const within = (from: number, to: number) =>
      source.slice(from, to).some((a, k) => a.sentence === sentence && content.has(from + k))
    const end = source.findIndex((a, k) => k > at && a.sentence !== sentence)
    const last = end < 0 ? source.length : end
    if (!within(0, at) || !within(at, last)) continue
    let item: number[] = []
    for (let k = at; k <= last; k++) {
      if (k === last || (k > at && source[k]!.boundary)) {
        if (item.length > 0 && !item.some((i) => content.has(i)))
          return `kể chưa đủ, còn thiếu: ${item.map((i) => source[i]!.key).join(' ')}`
        item = []
      }
      if (k < last && !sourceNeutral[k]) item.push(k)
    }
  }
  return null
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
