// Several numbers in one sentence: "24 cơ sở, trong đó 08 cơ sở kiểm tra trực tiếp", "gửi trong 02 giờ, sau đó gửi văn bản
// trong 24 giờ". Which of them a claim means is told by all of its words, however little each weighs in a search. Pure.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { isSameAmount, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { isEmptyWord } from './empty-words.ts'
import { withoutTag } from './tag.ts'

/** A whole that is told with its parts: each number counts something else. */
export const breakdown = /(?<!\p{L})(?:trong đó|còn lại|bao gồm|gồm có)(?!\p{L})|[,;:]\s*gồm(?!\p{L})/iu
const ofWhole = / (?:tong(?: so| cong)?|tat ca|toan bo|ca thay|het thay) /

/** Words that join others and tell nothing themselves; "chỗ" typed without marks is no "cho". */
const joining = /^(?:ở|tại|của|về|trong|và|với|từ|đến|do|kể|các|những|o|cua|voi|va)$/iu

interface Place {
  unit: Unit
  prepared: PreparedDocument
  words: string
}

/** `null` where the claimed number is the one that is meant, another one where that is clear, "open" where nothing tells. */
export function numberMeant(
  asked: Asked,
  place: Place,
  claimed: Quantity[],
): { claimed: string; written: string } | 'open' | null {
  const [quantity, ...more] = claimed
  if (!quantity || more.length > 0) return null
  const whole = breakdown.test(place.words)
  const parts = partsOf(place.words, whole, (s) => whole || isSameKind(quantity, s))
  if (parts.length < 2) return null
  const telling = tellingWords(asked, place, quantity)
  const wordsOf = (part: Part) => telling.filter((w) => part.words.includes(w)).length
  const own = parts.filter((p) => p.said.some((s) => isSameKind(quantity, s) && isSameAmount(quantity, s)))
  if (own.length === 0) return null
  const others = parts.filter((p) => !own.includes(p))
  // what is counted otherwise is no rival of the only count of its kind
  if (!others.some((p) => p.said.some((s) => isSameKind(quantity, s)))) return null
  const [mine, theirs] = [Math.max(...own.map(wordsOf)), Math.max(...others.map(wordsOf))]
  const first = parts[0]
  const counts = first?.said.some((s) => isSameKind(quantity, s)) === true
  const total = whole && counts && first && (ofWhole.test(asked.u.folded) || mine + theirs === 0)
  const meant = total ? [first] : theirs > mine ? others.filter((p) => wordsOf(p) === theirs) : own
  if (meant.some((p) => own.includes(p))) {
    if (total) return null
    // a word that only another number has beside it leaves doubt
    const apart = telling.some(
      (w) => others.some((p) => p.words.includes(w)) && own.every((p) => !p.words.includes(w)),
    )
    return apart ? 'open' : mine > theirs ? null : tied(whole, own[0] === first)
  }
  const [only, ...rest] = meant
  const [instead, ...several] = only?.said ?? []
  return instead && rest.length + several.length === 0
    ? { claimed: quantity.written, written: shown(instead, quantity) }
    : 'open'
}

/** "07 phòng" of "07 phòng soát xét tại chỗ" where the claim counts "phòng". */
function shown({ written, unit }: Quantity, { unit: claimed }: Quantity): string {
  return unit.startsWith(`${claimed} `) ? written.split(/\s+/u).slice(0, 2).join(' ') : written
}

/** Words that speak of every part alike tell no part from the whole. */
function tied(whole: boolean, isFirst: boolean): 'open' | null {
  return whole && isFirst ? null : 'open'
}

interface Part {
  said: Quantity[]
  words: string[]
}

/** One part for each number, with the words in front of the first and behind every one of them. */
function partsOf(words: string, whole: boolean, counts: (q: Quantity) => boolean): Part[] {
  const parts: Part[] = []
  let lead: string[] = []
  for (const piece of words.split(/[,;:]\s+|\s+và\s+|\s+(?=(?:trong đó|còn lại)\s+(?:có\s+)?\d)/u)) {
    const [first, ...more] = quantitiesIn(piece).filter(counts)
    const syllables = foldedOf(piece)
    if (!first) {
      if (parts.length > 0) parts.at(-1)?.words.push(...syllables)
      else lead.push(...syllables)
      continue
    }
    // "500 m² tại các phường và 1.000 m² tại các xã": what stands in front of the first is said of each
    const goesOn = !whole && parts.length > 0 && /^\W*$/u.test(piece.slice(0, first.start))
    if (!goesOn) lead = [...(parts.length > 0 ? [] : lead), ...foldedOf(piece.slice(0, first.start))]
    parts.push({ said: [first, ...more], words: [...lead, ...foldedOf(piece.slice(first.start))] })
  }
  return parts
}

function foldedOf(words: string): string[] {
  return syllablesOf(words).map((s) => s.folded)
}

/** What the claim says besides the number: without its form, and without what the headings and the title say of all parts. */
function tellingWords({ u }: Asked, { unit, prepared }: Place, quantity: Span): string[] {
  const { header } = prepared.document
  const above = [...unit.headings.map((h) => h.section.heading), header.title, header.place, header.issuer]
  const shared = new Set(syllablesOf(above.filter(Boolean).join('\n')).map((s) => s.folded))
  return syllablesOf(withoutTag(u.text))
    .filter((s) => s.end <= quantity.start || quantity.end <= s.start)
    .filter((s) => !joining.test(u.text.slice(s.start, s.end)))
    .filter((s) => !isEmptyWord(s))
    .map((s) => s.folded)
    .filter((w) => !shared.has(w) && !/^\d/.test(w))
}
