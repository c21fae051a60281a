// "Điều 7. Báo cáo năm" above "b) Sở X gửi Bộ chậm nhất ngày …": the heading says which report it is that the clause sends,
// where the clause itself does not. Pure.

import type { Deadline, Section, Span } from '../../../document.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Unit } from '../../places/units.ts'
import { namesPeriods } from '../../question/period.ts'

interface ReportAbove {
  section: Section
  /** The heading without its number, as it is written. */
  name: string
  span: Span
}

const levels = 4
const longest = 120

/** The nearest heading that names the report of a period; `null` where the duty names a period itself or none does. */
export function reportAbove({ what, time }: Pick<Deadline, 'what' | 'time'>, unit: Unit): ReportAbove | null {
  if (named(`${what} ${time.text}`)) return null
  const { text } = unit.document
  for (const { section } of unit.headings.slice(0, levels)) {
    const heading = section.heading.trim()
    if (/\n/u.test(heading) || heading.length > longest || !named(heading) || !/báo cáo/iu.test(heading))
      continue
    const start = text.indexOf(heading, section.start)
    if (start < 0 || start > unit.start) continue
    const name = heading
      .replace(/^(?:(?:Điều|Mục|Chương)\s+)?[\dIVX.]+[.:)]?\s+|[a-zđ]\)\s+/u, '')
      .replace(/[\s.:;]+$/u, '')
    return { section, name, span: { start, end: start + heading.length } }
  }
  return null
}

function named(words: string): boolean {
  return namesPeriods(` ${phraseKey(words)} `, 1)
}
