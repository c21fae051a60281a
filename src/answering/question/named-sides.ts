// "Kế hoạch tỉnh A với Thông tư 7, bên nào dài hơn?", "Bộ X và tỉnh Y lấy hạn ngày nào?", "tỉnh A mấy ngày, Thông tư 7 mấy
// ngày": two held documents named one beside the other, each as the question that is asked of it alone. Pure.

import type { HeldDocument, Span } from '../../document.ts'
import type { Places } from '../../library/places.ts'
import { isNumbered, isOf, localName } from '../evidence/scope.ts'
import { phraseKey } from '../places/syllables.ts'
import { recipientsIn } from './actors.ts'
import { type Comparison, withAsking } from './comparison.ts'
import type { Understood } from './question.ts'

export interface NamedSides extends Comparison {
  /** The documents of each side. */
  within: [number[], number[]]
}

interface Named extends Span {
  documents: HeldDocument[]
}

/** `null` unless exactly two names stand side by side that mean different held documents. */
export function namedSides(u: Understood, held: readonly HeldDocument[], places: Places): NamedSides | null {
  if (u.claim || held.length < 2) return null
  const [first, second, ...more] = namesIn(u, held, places)
  if (!first || !second || more.length > 0) return null
  if (first.documents.some((d) => second.documents.includes(d))) return null
  if (isPlaceOf(u.text, first, second) || isPlaceOf(u.text, second, first)) return null
  const questions = apart(u.text, first, second)
  if (!questions) return null
  const { by, strip } = asideOf(u.text)
  return {
    sides: [nameAt(u.text, first), nameAt(u.text, second)],
    questions: questions.map((q) => withAsking(strip(q), '')) as [string, string],
    by,
    within: [first.documents.map((d) => d.id), second.documents.map((d) => d.id)],
  }
}

function nameAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim()
}

/** Words that belong to the name of a document in front of its number, place or body. */
const lead =
  /(?<!\p{L})(?:(?:kế hoạch|ke hoach|văn bản|van ban|công văn|cong van|hướng dẫn|huong dan|quyết định|quyet dinh|thông báo|thong bao|thông tư|thong tu|bên|ben|tỉnh|tinh|huyện|huyen|xã|xa|thành phố|thanh pho|tp|ubnd)\.?\s+(?:(?:của|cua|ở|o|số|so)\s+)?)+$/iu
/** What joins two names of one document: "Thông tư 21 của Bộ X", "Sở X tỉnh Y". */
const joint =
  /^[\s,(-]*(?:(?:của|cua|do|tỉnh|tinh|huyện|huyen|thành phố|thanh pho|tp\.?|ubnd|ở|o|bên|ben|\))\s*)*$/iu

/** The names of held documents in the text, in its order: by number, place, district or issuing body. */
function namesIn(u: Understood, held: readonly HeldDocument[], places: Places): Named[] {
  const receives = recipientsIn(u)
  const found: Named[] = [
    ...u.numbers.map((n) => ({ ...span(n), documents: held.filter((d) => isNumbered(n, d.header)) })),
    ...u.placeSpans.map((p) => ({
      ...span(p),
      documents: ofPlace(u.text.slice(p.start, p.end), held, places),
    })),
    ...u.agencies
      .filter((a) => !receives.includes(a))
      .map((a) => ({ ...span(a), documents: held.filter((d) => issues(d, a.agency.name)) })),
    ...held.flatMap((d) => namesOf(u.text, localName(d)).map((at) => ({ ...at, documents: [d] }))),
  ]
    .filter(({ documents }) => documents.length > 0)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Named[] = []
  for (const name of found) {
    const last = merged.at(-1)
    const between = last ? u.text.slice(last.end, name.start) : ''
    const both = last?.documents.filter((d) => name.documents.includes(d)) ?? []
    if (last && (name.start < last.end || (joint.test(between) && !/,/u.test(between)))) {
      last.end = Math.max(last.end, name.end)
      if (both.length > 0) last.documents = both
    } else
      merged.push({ ...name, start: name.start - (lead.exec(u.text.slice(0, name.start))?.[0].length ?? 0) })
  }
  return merged
}

/** "Trước Chỉ thị 11, tỉnh X đã có …": the province of the very paper that is named is no other side. */
function isPlaceOf(text: string, name: Named, { documents }: Named): boolean {
  const said = ` ${phraseKey(nameAt(text, name))} `
  return documents.some(({ header: { place } }) => place !== null && said.endsWith(` ${phraseKey(place)} `))
}

function span({ start, end }: Span): Span {
  return { start, end }
}

function ofPlace(written: string, held: readonly HeldDocument[], { provinces }: Places): HeldDocument[] {
  const named = provinces.filter((p) => ` ${phraseKey(written)}`.endsWith(` ${phraseKey(p.name)}`))
  return held.filter((d) => named.some((p) => isOf(d, p)))
}

function issues({ header: { issuer } }: HeldDocument, name: string): boolean {
  return issuer !== null && ` ${phraseKey(issuer)} `.includes(` ${phraseKey(name)} `)
}

function namesOf(text: string, name: string | null): Span[] {
  const at = name === null ? -1 : text.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 || name === null ? [] : [{ start: at, end: at + name.length }]
}

const and =
  /^\s*,?\s*(?:và|va|với|voi|so với|so voi|hay|hoặc|hoac|còn|con|vs|,)\s+(?:(?:của|cua|bên|ben|tại|tai|ở|o|trong|theo|tỉnh|tinh)\s+)*$/iu
const asksIn = / (?:may|bao nhieu|bao lau|khi nao|ngay nao|the nao|gi|ai|dau|nao|ra sao) /

/** The question of each of two names; `null` where they only stand in one clause with other words between. */
function apart(text: string, first: Span, second: Span): [string, string] | null {
  const [between, behind] = [text.slice(first.end, second.start), text.slice(second.end)]
  if (and.test(between))
    return [text.slice(0, first.end) + behind, text.slice(0, first.start) + text.slice(second.start)]
  // "tỉnh A mấy ngày, Thông tư 7 mấy ngày": the same is asked behind each name
  const [mine, theirs] = [between, behind].map((words) => ` ${phraseKey(words)} `) as [string, string]
  const parted = /^(.*?)(?:\s*[,;]|\s+(?:và|va|còn|con))\s*(?:(?:còn|con|bên|ben|theo)\s+)*$/isu.exec(between)
  if (!parted || !asksIn.test(mine) || !asksIn.test(theirs)) return null
  const same = theirs
    .trim()
    .split(' ')
    .filter((w) => mine.includes(` ${w} `)).length
  if (same < Math.min(2, theirs.trim().split(' ').length)) return null
  return [text.slice(0, first.end) + (parted[1] ?? ''), text.slice(0, first.start) + text.slice(second.start)]
}

const whose =
  '(?:(?:thì|thi)\\s+)?(?:bên|ben|nơi|noi|chỗ|cho|văn bản|van ban|cái|cai|đâu|dau|ai)(?:\\s+(?:nào|nao))?'
const tail = new RegExp(
  `[\\s,:]*(?:(?:${whose}\\s+)(?:(?:là|la|thì|thi|phải|cho|quy định|có)\\s+)?(?<order>[\\p{L}]+)\\s+hơn(?!\\p{L})|(?:chênh|chenh|lệch|lech|khác|khac|hơn kém|hon kem|giống|giong)(?:\\s+(?:lệch|nhau|gì|gi|biệt))*(?:\\s+(?:thế nào|the nao|như thế nào|nhu the nao|ra sao|(?:bao nhiêu|bao nhieu|mấy|may)(?:\\s+(?:ngày|ngay|phần trăm|%|điểm))?|chỗ nào|không|khong))?)\\s*[?.]*\\s*$`,
  'iu',
)
const opening =
  /^\s*(?:so sánh|so sanh|đối chiếu|doi chieu|so)(?:\s+(?:giúp|giup|hộ|ho|thử|thu|cho|xem|em|tôi|toi|mình|minh))*\s+/iu

/** What only sets the two against each other: taken out of the question of each. */
function asideOf(text: string): { by: Comparison['by']; strip: (question: string) => string } {
  const order = phraseKey(tail.exec(text)?.groups?.order ?? '')
  return {
    by: orders[order] ?? null,
    strip: (question) =>
      question
        .replace(tail, '')
        .replace(opening, '')
        .replace(/[\s,:?]+$/u, ''),
  }
}

const orders: Record<string, Comparison['by']> = {
  ...{ dai: 'more', lau: 'more', cao: 'more', nhieu: 'more', lon: 'more' },
  ...{ ngan: 'less', nhanh: 'less', thap: 'less', it: 'less', nho: 'less' },
  ...{ som: 'earlier', muon: 'later', cham: 'later', tre: 'later' },
}
