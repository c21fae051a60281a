// "216/KH-UBDN" where 216/KH-UBND is held: a symbol that no office has, one slip away from the one held document with that
// number, is that document's. A symbol that is known is never taken for another. "theo 216", "216 của X nói gì": the bare
// number of one held document, where it counts nothing. Pure.

import type { HeldDocument } from '../../document.ts'
import type { NumberMention } from '../../library/number-mentions.ts'
import { numberParts } from '../../library/numbers.ts'
import { issuerSymbol, kindSymbol } from '../../library/symbols.ts'
import { phraseKey, withinOneEdit } from '../places/syllables.ts'
import type { Understood } from '../question/question.ts'

/** The question with the numbers of held documents where only their symbols are typed wrong. */
export function withHeldNumbers(u: Understood, held: readonly HeldDocument[]): Understood {
  const isHeld = (number: string) =>
    held.some(({ header }) => header.number && phraseKey(header.number) === phraseKey(number))
  const numbers = u.numbers.map((n) => {
    if (!n.number || isHeld(n.number)) return n
    const [only, ...more] = held.filter(({ header }) => header.number && isSlipOf(n.number!, header.number))
    return only?.header.number && more.length === 0 ? withNumber(n, only.header.number) : n
  })
  const known = numbers.some((n, i) => n !== u.numbers[i]) ? { ...u, numbers } : u
  return numbers.length === 0 ? withBareNumber(known, held) : known
}

/** Before it or behind it stands what is said of papers alone, and nothing that it could count. */
const bareNumber =
  /(?<=^\s*|(?<!\p{L})(?:theo|trong|của|cái|thằng|bản|cua|cai)\s)(\d{2,4})(?=\s(?:của|cua|nói|noi|nêu|neu|ghi|viết|quy định|quy dinh|yêu cầu|yeu cau|thì|thi|có|co|đặt ra|dat ra|đề ra|de ra)(?!\p{L})|\s*(?:[,?!]|$))/giu

function withBareNumber(u: Understood, held: readonly HeldDocument[]): Understood {
  for (const found of u.text.matchAll(bareNumber)) {
    const ordinal = found[1]!
    if (/^(?:19|20)\d{2}$/.test(ordinal)) continue
    const [start, end] = [found.index, found.index + ordinal.length]
    if ([...u.dates, ...u.placeSpans].some((s) => s.start < end && start < s.end)) continue
    const [only, ...more] = held.filter(
      ({ header }) => header.number && numberParts(header.number).ordinal === ordinal,
    )
    if (!only || more.length > 0) continue
    const numbers = [{ ordinal, start, end }]
    return { ...u, numbers, terms: u.terms.filter((t) => t.end <= start || end <= t.start) }
  }
  return u
}

function withNumber({ start, end }: NumberMention, number: string): NumberMention {
  const { ordinal, year, kind } = numberParts(number)
  return { number, ordinal, start, end, ...(year === null ? {} : { year }), ...(kind ? { kind } : {}) }
}

function isSlipOf(typed: string, held: string): boolean {
  const [mine, theirs] = [numberParts(typed), numberParts(held)]
  if (mine.ordinal.replace(/^0+/, '') !== theirs.ordinal.replace(/^0+/, '')) return false
  if (mine.year !== null && mine.year !== theirs.year) return false
  const [a, b] = [symbolsOf(typed), symbolsOf(held)]
  return a.length === b.length && a.every((code, i) => code === b[i] || isSlipOfCode(code, b[i] ?? ''))
}

/** What stands behind ordinal and year. */
function symbolsOf(number: string): string[] {
  return number
    .replace(/^\d+\p{L}*[/-](?:\d{4}\/)?/u, '')
    .toUpperCase()
    .split(/[-/]/u)
}

/** A code that nobody has, with one letter more, less or other, or two letters in the other order. */
function isSlipOfCode(typed: string, held: string): boolean {
  if (issuerSymbol(typed) !== null || kindSymbol(typed) !== null || held.length < 2) return false
  return withinOneEdit(typed, held) || [...typed].some((_, i) => swapped(typed, i) === held)
}

function swapped(word: string, at: number): string {
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
