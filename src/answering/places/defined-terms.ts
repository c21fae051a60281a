// Words that a document gives a meaning of its own: "Báo cáo đột xuất là báo cáo được lập khi …", "(sau đây gọi chung là
// Sở)". A place that uses such a word speaks of what it stands for, though the words themselves are elsewhere. Pure.

import type { StoredDocument } from '../../library/store.ts'
import { type Field, fieldOf } from './match.ts'
import { phraseKey, syllablesOf } from './syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from './units.ts'

interface DefinedTerm {
  /** The word as the document writes it, where no proper name follows that would make it another one. */
  written: RegExp
  meaning: Field
  /** Where it is defined: the place itself says all of it. */
  start: number
}

const known = new WeakMap<PreparedDocument, DefinedTerm[]>()

/** What the defined words of a place stand for. */
export function meaningsIn(prepared: PreparedDocument, unit: Unit): Field[] {
  const terms = definedIn(prepared)
  if (terms.length === 0) return []
  const { document } = prepared
  const above = unit.headings.slice(unit.row ? 2 : 1).map((h) => leadOf(document, h.section))
  const words = [document.text.slice(unit.start, unit.end), ...above].join('\n')
  return terms
    .filter((t) => !(unit.start <= t.start && t.start < unit.end) && t.written.test(words))
    .map((t) => t.meaning)
}

function definedIn(prepared: PreparedDocument): DefinedTerm[] {
  const found = known.get(prepared)
  if (found) return found
  const made = [...inGlossary(prepared), ...inBrackets(prepared.document)]
  known.set(prepared, made)
  return made
}

/** The places below "Giải thích từ ngữ": "2. Báo cáo đột xuất là …". */
function inGlossary({ document, units }: PreparedDocument): DefinedTerm[] {
  return units.flatMap((unit) => {
    if (!unit.headings.some((h) => phraseKey(h.section.heading).includes('giai thich tu ngu'))) return []
    const words = document.text.slice(unit.start, unit.end)
    const found = /^\s*(?:\d+\.|[a-zđ]\)|[-+•])?\s*["“]?([^.;:\n]{2,70}?)["”]?\s+(?:là|được hiểu là)\s/u.exec(
      words,
    )
    return found?.[1] ? [termOf(found[1], words.slice(found[0].length), unit.start)] : []
  })
}

/** "Sở Văn hóa và Thể thao các tỉnh (sau đây gọi chung là Sở)". */
function inBrackets({ text }: StoredDocument): DefinedTerm[] {
  return [...text.matchAll(calledBelow)].flatMap((m) => {
    const before = text.slice(Math.max(0, m.index - 240), m.index)
    const clause = before.slice(before.search(/[^.\n]*$/u)).replace(/^\s*\d+\s/u, '')
    return m[1] && clause.trim() !== '' ? [termOf(m[1], clause, m.index)] : []
  })
}

/** "(sau đây gọi tắt là X)". */
export const calledBelow =
  /\(\s*(?:sau đây|dưới đây)\s+(?:được\s+)?(?:gọi|viết)\s+(?:(?:chung|tắt)\s+)?(?:(?:chung|tắt)\s+)?(?:là)?\s*:?\s*["“]?([^)"”]{2,60}?)["”]?\s*\)/giu

function termOf(written: string, meaning: string, start: number): DefinedTerm {
  const words = written
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
  // "Sở" stands for what was defined, "Sở Y tế" for itself
  const alone = /\s/u.test(written.trim()) ? '' : '(?!\\s+\\p{Lu})'
  const first = `[${written.trim()[0]?.toLowerCase()}${written.trim()[0]?.toUpperCase()}]`
  return {
    written: new RegExp(
      `(?<!\\p{L})${/^\p{L}/u.test(words) && alone === '' ? first + words.slice(1) : words}(?!\\p{L})${alone}`,
      'u',
    ),
    meaning: fieldOf(syllablesOf(meaning)),
    start,
  }
}
