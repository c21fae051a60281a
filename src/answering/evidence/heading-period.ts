// The year or part of a year in a heading is that of all that stands below it: "2. Mục tiêu đến hết năm 2025" holds nothing
// of 2024, and what is asked of 2025 stands nowhere under "1. Mục tiêu đến hết năm 2024". Pure.

import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'

type Kind = 'year' | 'quarter' | 'half'

/** Whether a heading above the place is of another period than the question names, and one beside it is of that very one. */
export function isOfOtherPeriod(u: Understood, prepared: PreparedDocument, { headings, row }: Unit): boolean {
  if (row) return false
  const asked = periodsIn(u.folded)
  return headings.some(({ section }) => {
    const own = periodsIn(` ${phraseKey(section.heading)} `)
    const beside = () => prepared.children.get(section.parent ?? '') ?? topOf(prepared)
    return kinds.some((kind) => {
      const [wanted, said] = [asked[kind], own[kind]]
      if (wanted.length === 0 || said.length === 0 || wanted.some((p) => said.includes(p))) return false
      return beside().some(
        (other) =>
          other !== section &&
          periodsIn(` ${phraseKey(other.heading)} `)[kind].some((p) => wanted.includes(p)),
      )
    })
  })
}

const kinds: Kind[] = ['year', 'quarter', 'half']

function topOf({ document }: PreparedDocument) {
  return document.sections.filter((s) => s.parent === null)
}

/** Periods in folded words; a stretch of years holds each of them. */
function periodsIn(folded: string): Record<Kind, string[]> {
  const years = [...folded.matchAll(/ ((?:19|20)\d\d)(?: (?:den )?((?:19|20)\d\d)(?= ))?/g)].flatMap((m) => {
    const [from, to] = [Number(m[1]), Number(m[2] ?? m[1])]
    return Array.from({ length: Math.max(1, Math.min(to - from, 20) + 1) }, (_, i) => String(from + i))
  })
  const quarters = [...folded.matchAll(/ quy (iv|i{1,3}|[1-4])(?= )/g)].map((m) => {
    const at = ['i', 'ii', 'iii', 'iv'].indexOf(m[1] ?? '')
    return String(at < 0 ? Number(m[1]) : at + 1)
  })
  const halves = [...folded.matchAll(/ (?:0?6|sau) thang (dau|cuoi) nam(?= )/g)].map((m) => m[1] ?? '')
  return { year: years, quarter: quarters, half: halves }
}
