// How grave a finding is, in the inspector's own words: "mức nhẹ", ", nghiêm trọng,", "không đáng kể". Pure.

import type { Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { clausesOf, within } from './clauses.ts'
import type { Severity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'

export interface ReadSeverity extends Span {
  severity: Severity
  /** A mark of its own behind a comma, or behind "mức": nobody says that but of a fault. */
  mark: boolean
  /** "cả hai đều nhẹ": meant for all that was said before. */
  forAll: boolean
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
  if (last === undefined) return null
  const { start, end } = last
  const before = foldLetters(text.slice(0, start))
  const mark = /(?:^|[,;:.(\n]\s*|(?:^|[^a-z])muc(?: do)?\s+)$/.test(before) || /^m[uứ]c/iu.test(last.written)
  const forAll = FOR_ALL.test(before.split(/[,;.\n]/).at(-1) ?? '')
  return { severity: last.values[0]!.severity, mark: mark || forAll, forAll, start, end }
}

const ALL =
  '(?:ca (?:hai|ba|bon|nam|\\d+)(?: (?:don vi|noi dung|loi|so|xa|phuong|truong hop))?|tat ca|chung|cac loi(?: tren| nay)?)'
const FOR_ALL = new RegExp(`(?:^|[^a-z])(?:${ALL}|deu)(?: deu)?(?: o| la)?(?: muc(?: do)?)?\\s*$`)

const ANNOUNCED =
  /^(?:(?:o )?muc(?: do)?|(?:(?:ca (?:hai|ba|bon|nam|\d+)(?: (?:don vi|noi dung|loi|so|xa|phuong))?|tat ca|cac loi) ?)?deu|ca (?:hai|ba|bon|nam|\d+)|tat ca|tinh chat|danh gia|xep(?: loai)?|loi|vi pham|phan loai|muc vi pham)(?: (?:la|o|muc|muc do))?$/
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
