// "Bao nhiêu cửa hàng phân bón?": of several figures in a statement the one that stands before the thing counted, with it.
// Pure.

import type { Span } from '../../../document.ts'
import { dutyVerb } from '../../../library/duty-words.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { type Syllable, syllablesOf } from '../../places/syllables.ts'
import { type Quantity, quantitiesIn } from '../../question/quantities.ts'
import type { Understood } from '../../question/question.ts'
import { type ClauseFigure, sizedFigure } from './sized-figure.ts'

/** What bounds a figure belongs to it: "không quá 03 mẫu", "từ 05 đến 07 người", "03 trong số 09 ấp". */
const bound =
  /(?:không quá|tối đa|tối thiểu|ít nhất|trên|dưới|hơn|khoảng|từ|(?:từ\s+)?\d+\s*(?:đến|tới|[-–])|\d+\s+(?:trong|trên)(?:\s+tổng)?\s+số)\s*$/iu
/** Where the words for the thing end. */
const behind =
  /[,;:()\n]|\.(?=\s|$)|\s(?:cho|trong đó|gồm|để|do|được|tại|trước|trong|theo|từ|đã|tham gia|phục vụ|của|ở|thuộc|có|là|về)(?![\p{L}])/u
/** How much more of the question the words of one figure must hold than those of the next, where they hold other words. */
const clear = 0.1
/** A word stands in the one and not in the other. */
const held = 0.5

interface Figure {
  span: Span
  /** The words that the figure is said of, with the figure and its thing. */
  byTerm: number[]
  fit: number
  /** Syllables of the question that stand here side by side as they do there. */
  run: number
  /** They have no other word than the question. */
  exact: boolean
}

/** Figure and thing as they stand; `null` where none or several could be meant. */
export function countedThing(u: Understood, text: string, said: Span): Span | null {
  const found = figuresIn(u, text, said)
  const [total] = found
  if (!total) return null
  const ofSize = sizedFigure(u, text, inClauses(text, said, found))
  if (ofSize !== undefined) return ofSize
  if (isSumAsked(u, text, found)) return total.span
  const meant = meantOf(found)
  if (meant) return meant.span
  // "187 di tích, trong đó 16 di tích …": of the parts and the whole alike, the whole is meant
  const isWhole = /^[^.;:]{0,40}\s(?:trong đó|gồm)(?!\p{L})/u.test(text.slice(total.span.end, said.end))
  return isWhole && found.every((f) => f.fit <= total.fit) ? total.span : null
}

/** "Gồm 34 biểu: văn hóa (08 biểu), thể thao (06 biểu) …": where more than one part is spoken of, their sum is meant. */
function isSumAsked({ terms, counted }: Understood, text: string, [total, ...parts]: Figure[]): boolean {
  const amount = ({ span }: Figure) => Number(/\d+/u.exec(text.slice(span.start, span.end))?.[0])
  if (!total || parts.length < 2) return false
  const said = parts.map(({ byTerm }) =>
    terms.flatMap((t, i) => (!counted.includes(t.folded) && !t.light && (byTerm[i] ?? 0) > held ? [i] : [])),
  )
  // each by a word that no other part has
  const named = said.filter((own) =>
    own.some((i) => said.every((other) => other === own || !other.includes(i))),
  )
  return named.length > 1 && amount(total) === parts.reduce((sum, part) => sum + amount(part), 0)
}

/** Of several statements that count the thing the one whose subject is asked about: "cấp huyện: 04 bộ" beside "cấp xã: 05 bộ". */
export function countedStatement<T extends Span>(u: Understood, text: string, statements: T[]): T | null {
  const found = statements.flatMap((statement) =>
    figuresIn(u, text, statement).map((figure) => ({ ...figure, statement })),
  )
  return found.length > 1 ? (meantOf(found)?.statement ?? null) : null
}

/** The figures with the clauses that hold them; where a clause holds several, each up to the next. */
function inClauses(text: string, said: Span, found: Figure[]): ClauseFigure[] {
  return found.map(({ span }, i) => {
    const before = Math.max(said.start, ...[';', '\n'].map((c) => text.lastIndexOf(c, span.start - 1) + 1))
    const stop = text.slice(span.end, said.end).search(/[;\n]|\.(?=\s|$)/u)
    const end = stop < 0 ? said.end : span.end + stop
    const [last, next] = [found[i - 1]?.span.end ?? 0, found[i + 1]?.span.start ?? said.end]
    const start = last > before ? span.start : before
    return { span, clause: { start, end: next < end ? trimmedEnd(text, span.end, next) : end } }
  })
}

function trimmedEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).replace(/(?:[\s,]+|\s+và)+$/u, '').length
}

function figuresIn(u: Understood, text: string, said: Span): Figure[] {
  const [noun] = u.counted
  if (!noun) return []
  const words = text.slice(said.start, said.end)
  let from = 0
  return quantitiesIn(words)
    .filter((q) => ` ${q.unit} `.startsWith(` ${noun} `))
    .map((q) => {
      const span = withThing(words, q)
      // what the figure is said of stands before it, behind the figure before and its clause
      const clause = Math.max(from, words.slice(0, span.start).search(/[^;:]*(?::\s*)?$/u))
      const syllables = syllablesOf(words.slice(clause, span.end))
      const byTerm = coverageIn(fieldOf(syllables), u.terms)
      from = span.end
      return {
        span: { start: said.start + span.start, end: said.start + span.end },
        byTerm,
        fit: shareOf(u.terms, byTerm),
        run: longestRun(u, syllables),
        exact: syllables.every(({ folded }) => u.folded.includes(` ${folded} `) || /^\d/.test(folded)),
      }
    })
}

/** The one that holds all that the others hold of the question and more, or clearly more of it, or more of it side by side. */
function meantOf<T extends Figure>(found: T[]): T | null {
  const [best, second] = [...found].sort((a, b) => b.fit - a.fit || b.run - a.run)
  if (!best || !second) return best ?? null
  if (best.fit > second.fit + clear) return best
  const others = found.filter((f) => f !== best)
  const holdsMore = others.every(
    (other) =>
      best.byTerm.every((x, i) => x >= (other.byTerm[i] ?? 0) - held / 2) &&
      best.byTerm.some((x, i) => x >= (other.byTerm[i] ?? 0) + held),
  )
  if (holdsMore || others.every((o) => best.fit >= o.fit && best.run > o.run + 1)) return best
  const [exact, ...more] = found.filter((f) => f.exact)
  return exact && more.length === 0 && exact.fit >= best.fit - clear ? exact : null
}

function longestRun({ folded }: Understood, syllables: Syllable[]): number {
  let [longest, run] = [0, '']
  for (const { folded: next } of syllables) {
    run = folded.includes(` ${`${run} ${next}`.trim()} `) ? `${run} ${next}`.trim() : next
    if (folded.includes(` ${run} `)) longest = Math.max(longest, run.split(' ').length)
  }
  return longest
}

function withThing(words: string, { start, written }: Quantity): Span {
  const from = start - (bound.exec(words.slice(0, start))?.[0].length ?? 0)
  const figure = start + written.search(/\s|$/u)
  const stop = words.slice(figure).search(behind)
  const whole = words.slice(figure, stop < 0 ? words.length : figure + stop)
  return { start: from, end: figure + (endOfFirst(whole) ?? whole.length) }
}

/** "61 nhà thuốc và quầy thuốc" is one figure of both; "và 09 cơ sở", "và gửi …" begin something else. */
function endOfFirst(whole: string): number | null {
  const [other] = [...whole.matchAll(/\svà\s+/gu)].filter((m) => {
    const rest = whole.slice(m.index + m[0].length)
    return /^\d/u.test(rest) || dutyVerb.exec(rest)?.index === 0
  })
  return other?.index ?? null
}
