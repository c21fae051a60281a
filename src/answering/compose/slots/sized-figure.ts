// "Bệnh viện 200 giường cần bao nhiêu phiếu?": of figures that each hold for a range of sizes the one whose range has the
// size that is asked about. Pure.

import type { Span } from '../../../document.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'

interface Range {
  unit: string
  holds: (size: number) => boolean
}

/** A figure with the clause that it stands in. */
export interface ClauseFigure {
  span: Span
  clause: Span
}

const number = '\\d+(?:[.,]\\d{3})*(?:,\\d+)?'
const range = new RegExp(
  `(?<!\\p{L})(từ|trên|hơn|dưới|chưa đến|đến|tới|không quá)\\s+(?:đủ\\s+)?(${number})(?:(?:\\s+\\p{L}+){0,3}?\\s*(?:đến|tới|[-–])\\s*(dưới\\s+)?(${number}))?\\s+(\\p{L}+)(?:\\s+\\p{L}+){0,3}?(?:\\s+trở\\s+(lên|xuống))?(?=[\\s,;:.)]|$)`,
  'giu',
)
const sized = new RegExp(`(?<![\\d/.,])(${number})\\s+(\\p{L}+)`, 'gu')

/** The figure of the asked size; `null` where the figures hold for sizes and none or several are meant; `undefined` where
 * they hold for no sizes. */
export function sizedFigure(u: Understood, text: string, figures: ClauseFigure[]): Span | null | undefined {
  const read = figures.map((figure) => ({
    figure,
    ranges: rangesIn(text.slice(figure.clause.start, figure.clause.end)),
  }))
  const ranged = read.filter((r) => r.ranges.length > 0)
  if (ranged.length === 0) return undefined
  const units = new Set(ranged.flatMap((r) => r.ranges.map((x) => x.unit)))
  const [size] = [...u.text.matchAll(sized)].filter((m) => units.has(phraseKey(m[2]!)))
  if (!size) return ranged.length > 1 ? null : undefined
  const fits = ranged.filter(({ ranges }) =>
    ranges.some((r) => r.unit === phraseKey(size[2]!) && r.holds(sizeIn(size[1]!))),
  )
  const [only, ...more] = fits
  if (!only || more.length > 0) return null
  const { span, clause } = only.figure
  // the range belongs to the figure where it stands behind it
  const isBehind = rangesIn(text.slice(span.start, clause.end)).length > 0
  return isBehind ? { start: span.start, end: clause.end } : span
}

function rangesIn(words: string): Range[] {
  return [...words.matchAll(range)].flatMap(([, word = '', low, under, high, unit, turn]): Range[] => {
    const from = sizeIn(low!)
    const key = phraseKey(unit!)
    const way = word.toLowerCase()
    if (turn?.toLowerCase() === 'xuống') return [{ unit: key, holds: (n) => n <= from }]
    if (way === 'từ' && high !== undefined) {
      const to = sizeIn(high)
      return [{ unit: key, holds: (n) => n >= from && (under ? n < to : n <= to) }]
    }
    if (way === 'từ' || turn) return [{ unit: key, holds: (n) => n >= from }]
    if (way === 'trên' || way === 'hơn') return [{ unit: key, holds: (n) => n > from }]
    if (way === 'dưới' || way === 'chưa đến') return [{ unit: key, holds: (n) => n < from }]
    return [{ unit: key, holds: (n) => n <= from }]
  })
}

function sizeIn(written: string): number {
  return Number(written.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'))
}
