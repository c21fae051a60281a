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

const numbering = /^(?:(?:Điều|Mục|Chương)\s+)?[\dIVX.]+[.:)]?\s+|[a-zđ]\)\s+/u

/** The label of the line, or the nearest heading, that names the report of a period; `null` where the duty names a period itself or none does. */
export function reportAbove({ what, time }: Pick<Deadline, 'what' | 'time'>, unit: Unit): ReportAbove | null {
  if (named(`${what} ${time.text}`)) return null
  const { text } = unit.document
  const label = labelBefore(
    text,
    Math.max(unit.start, text.lastIndexOf('\n', time.start - 1) + 1),
    time.start,
  )
  if (label) return { section: unit.section, name: label.words, span: label.span }
  for (const { section } of unit.headings.slice(0, levels)) {
    const heading = section.heading.trim()
    if (/\n/u.test(heading) || heading.length > longest || !named(heading) || !/báo cáo/iu.test(heading))
      continue
    const start = text.indexOf(heading, section.start)
    if (start < 0 || start > unit.start) continue
    const name = heading.replace(numbering, '').replace(/[\s.:;]+$/u, '')
    return { section, name, span: { start, end: start + heading.length } }
  }
  return null
}

/** "1. Báo cáo quý I: kỳ báo cáo từ …; gửi trước ngày …": what opens the line of the duty tells its report. */
function labelBefore(text: string, start: number, time: number): { words: string; span: Span } | null {
  const [label] = /^[^:\n]*(?=:)/u.exec(text.slice(start, time)) ?? []
  if (!label || label.length > longest || !/báo cáo/iu.test(label) || !named(label)) return null
  const words = label.replace(numbering, '').trim()
  const at = start + label.indexOf(words)
  return { words, span: { start: at, end: at + words.length } }
}

function named(words: string): boolean {
  return namesPeriods(` ${phraseKey(words)} `, 1)
}
