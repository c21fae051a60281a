// One amount in two ways of writing: "64,72 triệu" of a question is "64.720.000" of a text, and the other way round. Pure.

import type { Span } from '../../document.ts'
import type { Term } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'

const powers: [RegExp, number, string][] = [
  [/^(?:nghìn|ngàn|nghin|ngan)$/iu, 3, 'nghìn'],
  [/^(?:triệu|trieu|tr)$/iu, 6, 'triệu'],
  [/^(?:tỷ|tỉ|ty|ti)$/iu, 9, 'tỷ'],
]
const spoken =
  /(?<![\d.,])(\d{1,4})(?:[.,](\d{1,6}))?\s*(nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|ty|ti|tr)(?!\p{L})/giu
const figures = /(?<![\d.,])\d{1,3}(?:\.\d{3}){1,4}(?![\d.,]\d)/gu

/** The terms with the other writings of the amounts that they are parts of. */
export function withOtherWritings(terms: Term[], text: string): Term[] {
  const amounts = [...inFigures(text), ...inWords(text)]
  if (amounts.length === 0) return terms
  return terms.map((t) => {
    const writings = amounts.filter((a) => a.start <= t.start && t.end <= a.end).map((a) => a.written)
    return { ...t, alternatives: [...t.alternatives, ...writings.map(syllablesOf)] }
  })
}

type Written = Span & { written: string }

/** "64,72 triệu" → "64.720.000". */
function inFigures(text: string): Written[] {
  return [...text.matchAll(spoken)].flatMap((m) => {
    const [all, whole = '', rest = '', word = ''] = m
    const power = powers.find(([is]) => is.test(word))?.[1] ?? 0
    if (rest.length > power) return []
    const digits = `${whole}${rest.padEnd(power, '0')}`.replace(/^0+(?=\d)/, '')
    const written = digits.replace(/\B(?=(\d{3})+$)/gu, '.')
    return [{ start: m.index, end: m.index + all.length, written }]
  })
}

/** "64.720.000" → "64,72 triệu", in the largest unit that leaves a whole number before the comma. */
function inWords(text: string): Written[] {
  return [...text.matchAll(figures)].flatMap((m) => {
    const digits = m[0].replaceAll('.', '')
    const [, power = 0, word = ''] = powers.findLast(([, p]) => digits.length > p) ?? []
    if (power === 0) return []
    const rest = digits.slice(-power).replace(/0+$/, '')
    const whole = digits.slice(0, -power)
    return [
      { start: m.index, end: m.index + m[0].length, written: `${whole}${rest ? `,${rest}` : ''} ${word}` },
    ]
  })
}
