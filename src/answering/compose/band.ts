// "72 điểm thì xếp loại gì?": of the ranges that a text sets on what is counted ("Từ 60 điểm đến dưới 75 điểm: …",
// "trên 5% thì …") the one that holds the figure of the question, never the one that shares most of its words.

import type { Asked } from '../asked.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { namesAll } from '../evidence/sufficient.ts'
import { better, coverageIn, shareOf } from '../places/match.ts'
import { type Statement, statementsIn } from '../places/statements.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

/** So much of the rest of the question the place and its headings hold. */
const enough = 0.5
/** Two ranges that hold the figure are told apart by so much of the question. */
const ahead = 0.15
const looked = 40

/** The statement whose range holds the figure that the question tells; `null` where none or more than one does. */
export function composeBand(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.kind !== 'passage' || u.numbers.length > 0) return null
  // of several figures in one clause the one of that size is told (slots/sized-figure.ts)
  if (u.wants === 'count' || u.wants === 'amount' || u.wants === 'percent') return null
  const figures = figuresIn(u.text)
  const [figure, ...more] = figures
  if (!figure || more.length > 0) return null
  const held = asked.evidence
    .slice(0, looked)
    .filter((e) => !e.unit.row && namesAll(scope.mustName, e))
    .flatMap((e) => statementsIn(e.unit).map((statement) => fitOf(asked, e, statement, figure)))
    .filter((found) => found !== null)
    .sort((a, b) => b.share - a.share)
  const [best, second] = held
  if (!best || best.share < enough || (second && second.share > best.share - ahead && !isSame(best, second)))
    return null
  const { document } = best.evidence.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, best.statement, null)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, best.evidence.unit.section.path, null))
  draft.citations.push(cite(document, best.evidence.unit.section.path, quote.span))
  return proven(draft, [document])
}

interface Fit {
  evidence: Evidence
  statement: Statement
  share: number
}

function isSame(a: Fit, b: Fit): boolean {
  return a.statement === b.statement
}

/** How much of the question besides its figure is said where a range holds the figure. */
function fitOf({ u }: Asked, evidence: Evidence, statement: Statement, figure: Figure): Fit | null {
  const { text } = evidence.prepared.document
  const ranges = rangesIn(text.slice(statement.start, statement.end)).filter((r) => r.unit === figure.unit)
  if (!ranges.some((r) => holds(r, figure.value))) return null
  const matter = u.terms
    .map((t, i) => ({ t, i }))
    .filter(({ t }) => !/^(?:\d.*|dat|duoc|diem|cham)$/.test(t.folded))
  const terms = matter.map(({ t }) => t)
  const around = matter.map(({ i }) => evidence.byTerm[i] ?? 0)
  const share = shareOf(terms, better(coverageIn(statement, terms), around, 0.9))
  const [, kind] = asksClass.exec(u.folded) ?? []
  if (kind === undefined) return terms.length === 0 ? null : { evidence, statement, share }
  return statement.positions.has(kind) ? { evidence, statement, share: Math.max(share, enough) } : null
}

/** "Xếp loại gì", "mức nào": the range has to tell that very thing. */
const asksClass = / (loai|hang|bac|muc) (?:gi|nao|may) /

/** A figure of the question. */
export interface Figure {
  value: number
  /** The first syllable of what is counted, folded; "%" for shares. */
  unit: string
}

const counted = '(?:%|phan tram|[a-z]{2,})'
const figureAsked = new RegExp(String.raw` (\d+(?:[.,]\d+)?) ?(${counted})(?= )`, 'g')
/** Days of the calendar, articles and rounds are no quantities. */
const noQuantity = /^(?:thang|nam|va|den|va|la|thi|co|den|hay)$/
const naming =
  / (?:ngay|thang|nam|quy|dieu|khoan|muc|phu luc|mau|bieu|dot|lan|so|to|nhom|ki|thong tu|nghi dinh) $/

/** The figures of the words that count something. */
export function figuresIn(text: string): Figure[] {
  const words = lettersOf(text)
  return [...words.matchAll(figureAsked)].flatMap((m) => {
    const unit = unitOf(m[2] ?? '')
    if (noQuantity.test(unit) || naming.test(words.slice(0, m.index + 1))) return []
    return [{ value: amountOf(m[1] ?? ''), unit }]
  })
}

/** A range that a text sets. */
export interface Range {
  from: number
  /** Whether `from` itself is in it. */
  fromIncluded: boolean
  to: number
  toIncluded: boolean
  unit: string
}

const number = String.raw`(\d+(?:[.,]\d+)?)`
const unit = `(?: ?(${counted}))?`
const between = new RegExp(
  `(?:^| )(tu|tren) ${number}${unit}(?: [a-z]+){0,3}? (?:den|toi) (duoi )?${number} ?(${counted})`,
  'g',
)
const below = new RegExp(`(?:^| )(duoi|it hon|chua den|khong qua|toi da) ${number} ?(${counted})`, 'g')
const above = new RegExp(`(?:^| )(tren|qua|hon|vuot) ${number} ?(${counted})`, 'g')
const least = new RegExp(`(?:^| )(?:tu )?${number} ?(${counted})(?: (?!den |toi )[a-z]+){0,6}? tro len`, 'g')

/** The ranges that the words set, each on what is counted in it. */
export function rangesIn(text: string): Range[] {
  let words = lettersOf(text)
  const ranges: Range[] = []
  const take = (pattern: RegExp, range: (m: RegExpMatchArray) => Range) => {
    words = words.replace(pattern, (...m) => {
      ranges.push(range(m as unknown as RegExpMatchArray))
      return ' ; '
    })
  }
  take(between, (m) => ({
    ...{ from: amountOf(m[2] ?? ''), fromIncluded: m[1] === 'tu' },
    ...{ to: amountOf(m[5] ?? ''), toIncluded: m[4] === undefined, unit: unitOf(m[6] ?? '') },
  }))
  take(least, (m) => ({
    ...{ from: amountOf(m[1] ?? ''), fromIncluded: true, to: Number.POSITIVE_INFINITY, toIncluded: false },
    unit: unitOf(m[2] ?? ''),
  }))
  take(below, (m) => ({
    ...{ from: 0, fromIncluded: true, to: amountOf(m[2] ?? '') },
    ...{ toIncluded: /^(?:khong qua|toi da)$/.test(m[1] ?? ''), unit: unitOf(m[3] ?? '') },
  }))
  take(above, (m) => ({
    ...{ from: amountOf(m[2] ?? ''), fromIncluded: false, to: Number.POSITIVE_INFINITY, toIncluded: false },
    unit: unitOf(m[3] ?? ''),
  }))
  return ranges
}

/** Whether the value lies in the range. */
export function holds({ from, fromIncluded, to, toIncluded }: Range, value: number): boolean {
  return (fromIncluded ? value >= from : value > from) && (toIncluded ? value <= to : value < to)
}

/** Small letters without marks; figures stay as they are written, other signs stand alone. */
function lettersOf(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  return ` ${letters.replace(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}\s.,]/gu, (sign) => ` ${sign} `).replace(/\s+/gu, ' ')} `
}

function amountOf(written: string): number {
  return Number(written.replace(',', '.'))
}

function unitOf(word: string): string {
  return word === '%' || word.startsWith('phan') ? '%' : (word.split(' ')[0] ?? word)
}
