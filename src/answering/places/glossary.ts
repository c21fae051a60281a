// Where a document says what its words mean ("Điều 2. Giải thích từ ngữ"), and which term an entry or a question is about.
// Pure.

import { phraseKey } from './syllables.ts'
import type { Unit } from './units.ts'

const behind =
  / (?:(?:duoc |co the )?hieu (?:la gi|nhu the nao|the nao|ra sao|sao)|nghia la gi|co nghia (?:la )?gi|(?:la|nghia la) (?:the nao|nhu the nao)|la (?:\S+ ){0,2}gi) /
const before =
  /^ (?:cho (?:em|toi|minh) )?(?:hoi )?(?:(?:nhu )?the nao (?:la|goi la|duoc goi la|duoc coi la)|(?:nen )?hieu (?:nhu )?the nao (?:la|ve)|(?:giai thich )?(?:khai niem|dinh nghia)(?: ve| cua)?|giai thich (?:tu ngu|thuat ngu|cum tu|tu)) (.+?) (?:la gi |(?:duoc )?hieu (?:nhu )?the nao )?$/
const opening =
  /^(?:(?:cho (?=em |toi |minh |hoi |biet )|em|toi|minh|hoi|vay|the|a|anh|chi|tu|cum tu|thuat ngu|khai niem|cum|theo|trong) )+/

/** The folded term that the question asks the meaning of; `null` when it asks something else. */
export function termAsked(folded: string): string | null {
  const at = behind.exec(folded)?.index
  const phrase = before.exec(folded)?.[1] ?? (at === undefined ? null : folded.slice(1, at))
  return phrase?.replace(opening, '').trim() || null
}

const entry =
  /^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-+•*–]\s*)*["“”'‘]?([^.;:\n"“”]{2,90}?)["”'’]?(?:\s*\([^)]{1,60}\))?\s*(?::|(?<!\p{L})(?:được hiểu là|nghĩa là|được gọi là|là)(?!\p{L}))\s*/u

export interface Entry {
  /** Folded. */
  term: string
  /** "X: …" rather than "X là …". */
  byColon: boolean
}

/** The term that a statement gives a meaning to; `null` where it does not read like that. */
export function entryOf(words: string): Entry | null {
  const found = entry.exec(words)
  if (!found?.[1] || found[0].length >= words.length) return null
  return { term: phraseKey(found[1]), byColon: /:\s*$/u.test(found[0]) }
}

/** Whether a place stands below "Giải thích từ ngữ". */
export function isGlossary({ headings }: Unit): boolean {
  return headings.some(({ section }) =>
    /(?:giai thich|dinh nghia|khai niem|thuat ngu)/.test(phraseKey(section.heading)),
  )
}
