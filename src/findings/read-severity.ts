// How grave a finding is, in the inspector's own words: "mức nhẹ", ", nghiêm trọng,", "không đáng kể". Pure.

import type { Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { clausesOf, within } from './clauses.ts'
import type { Severity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'

export interface ReadSeverity extends Span {
  severity: Severity
}

/** Words that also mean something else ("thấp", "nhẹ", "vừa") count only as a clause of their own or behind "mức". */
export function readSeverity(text: string, { severity }: Knowledge): ReadSeverity | null {
  const clauses = clausesOf(text)
  const found = severity.find(text).filter((match) => {
    if (!match.values[0]!.alone) return true
    const clause = clauses.find((one) => within(match, one))
    return clause !== undefined && standsAlone(clause.text, match.start - clause.start, match.written)
  })
  const last = found.at(-1)
  return last === undefined ? null : { severity: last.values[0]!.severity, start: last.start, end: last.end }
}

const ANNOUNCED =
  /^(?:(?:o )?muc(?: do)?|tinh chat|danh gia|xep(?: loai)?|loi|vi pham|phan loai|muc vi pham)(?: (?:la|o|muc|muc do))?$/
const PARTICLES = /^(?:thoi|nhe|nha|a|nhi|nghe)?$/

function standsAlone(clause: string, at: number, written: string): boolean {
  const before = foldLetters(clause.slice(0, at))
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const after = foldLetters(clause.slice(at + written.length))
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (!PARTICLES.test(after)) return false
  return before === '' || ANNOUNCED.test(before) || (after === '' && /ẹ/i.test(written))
}
