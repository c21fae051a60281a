// Numbers with what they count: "15 hồ sơ đất đai trễ hạn", "ba trường hợp", "30% hồ sơ", "quá 10 ngày". Dates, numbers
// of documents and of places are none. Pure.

import { readWords } from '../calendar/numbers.ts'
import { openScan } from '../calendar/tokens.ts'
import type { Day, Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { clausesOf, overlaps, within } from './clauses.ts'
import type { Quantity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { type Word, wordsOf } from './words.ts'

export interface ReadQuantity extends Quantity, Span {}

interface NumberFound extends Span {
  value: number
  percent: boolean
  /** "12/20": the whole of which it is a part. */
  of: string | null
}

/** `aside` are spans whose digits mean something else: units, dates. */
export function readQuantities(
  text: string,
  aside: readonly Span[],
  asOf: Day,
  knowledge: Knowledge,
): ReadQuantity[] {
  const counted = knowledge.counted.find(text)
  const nounAt = (offset: number) => counted.find(({ start }) => start === offset)
  const counts = (end: number) => nounAt(end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)) !== undefined
  const numbers = [...digitsIn(text, counts), ...spokenIn(text, asOf, nounAt)]
    .filter((number) => !aside.some((span) => overlaps(number, span)))
    .sort((a, b) => a.start - b.start)
    .filter((number, i, all) => i === 0 || number.start >= all[i - 1]!.end)
  const stops = [...aside, ...numbers]
  return numbers.flatMap((number) => describe(text, number, stops, knowledge) ?? [])
}

const DIGITS =
  /(?<![\p{L}\d.,/-])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:\s?\/\s?(\d{1,6}))?(\s?%)?(?![\d/]|[.,]\d|-\d|[hH](?!s|S)\d?|:\d)/gu
/** Words before a number that make it a name or an order, no count. */
const NAMED =
  /(?:^|[^\p{L}])(?:nghi dinh|nd|thong tu|quyet dinh|qd|ke hoach|kh|cong van|cv|to trinh|van ban|nghi quyet|nq|luat|chi thi|dieu|khoan|muc|diem|chuong|phu luc|(?<!tong )so|muc do|cap do|cap|iso|tcvn|quy|nam|thang|ngay|luc|tang|thu|phien ban|mau so|mau|nhom|giai doan|khoa|dot|lan thu|phat hien|ban|to|khu pho|ap|quoc lo|duong|quay so|phong so|cua so)\s*(?:so)?\s*$/u

/** Without marks, or by themselves, these are verbs as well: "thu 3 khoản", "cấp 15 căn cước", "nhóm 2 hồ sơ". */
const AMBIGUOUS = /(?:^|[^\p{L}])(?:thu|cap|ban|to|nhom|khoa|dot|mau|diem|khoan|muc|lan thu|phat hien)\s*$/u

/** `counts` tells whether something that is counted begins behind the number. */
function digitsIn(text: string, counts: (end: number) => boolean): NumberFound[] {
  const found: NumberFound[] = []
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index
    const end = start + match[0].length
    const before = foldLetters(text.slice(Math.max(0, start - 24), start))
    if (NAMED.test(before) && !(AMBIGUOUS.test(before) && counts(end))) continue
    // "02/10" is a day, whatever it stands before
    if (match[2] !== undefined && (/^0/.test(match[1]!) || /^0/.test(match[2]))) continue
    if (/^(?:\/|\s?-\s?[A-ZĐ]{2})/.test(text.slice(end, end + 5))) continue
    const value = Number(match[1]!.replace(/\.(?=\d{3})/g, '').replace(',', '.'))
    found.push({ value, percent: match[3] !== undefined, of: match[2] ?? null, start, end })
  }
  return found
}

/** Numbers in words, only before something that is counted: "ba trường hợp". */
function spokenIn(text: string, asOf: Day, nounAt: (offset: number) => unknown): NumberFound[] {
  const scan = openScan(text, asOf)
  const found: NumberFound[] = []
  for (let i = 0; i < scan.tokens.length; i++) {
    if (scan.tokens[i]!.kind !== 'word') continue
    const count = readWords(scan, i)
    const next = count && scan.tokens[count.next]
    if (!count || !next || nounAt(next.start) === undefined) continue
    const start = scan.tokens[i]!.start
    const end = scan.tokens[count.next - 1]!.end
    // Unmarked, these are "after" and "from".
    if (/^(?:sau|tu)$/i.test(text.slice(start, end))) continue
    found.push({ value: count.value, percent: false, of: null, start, end })
    i = count.next - 1
  }
  return found
}

const LONGEST_NOUN = 12
const ENDS =
  /^(?:trong|tai|o|do|vi|nen|nhung|khien|gay|dan|trên|tren|khac phuc|de nghi|kien nghi|yeu cau|phai|can|va|con|khi)$/

function describe(
  text: string,
  number: NumberFound,
  stops: readonly Span[],
  knowledge: Knowledge,
): ReadQuantity | null {
  const clause = clausesOf(text).find((one) => overlaps(number, one)) ?? { start: 0, end: text.length }
  const noun = nounBehind(text, number, clause, stops, knowledge)
  const near = wordsBefore(text, number, clause, stops)
  const before =
    number.percent && noun === '' && wordsOf(near).length < 2 ? clauseBefore(text, clause, stops) : near
  const what = phrase(noun, before, number, knowledge)
  if (what === null) return null
  const part = number.of === null ? '' : `trên ${number.of} `
  return { value: number.value, what: `${part}${what}`, start: number.start, end: number.end }
}

/** The words behind the number up to where its phrase ends. */
function nounBehind(
  text: string,
  number: Span,
  clause: Span,
  stops: readonly Span[],
  knowledge: Knowledge,
): string {
  const after = stops.filter((span) => span.start >= number.end).map(({ start }) => start)
  const grave = knowledge.severity.find(text).filter((m) => m.start >= number.end && !m.values[0]!.alone)
  const end = Math.min(clause.end, ...after, ...grave.map(({ start }) => start))
  const words = wordsOf(text.slice(number.end, Math.max(end, number.end)))
  let last = 0
  for (const [i, word] of words.entries()) {
    if (i >= LONGEST_NOUN || (i > 0 && endsNoun(words, i))) break
    last = word.end
  }
  const noun = text.slice(number.end, number.end + last).trim()
  return noun
    .replace(/(?:\s+(?:từ|của|cho|đến|với|về|theo|tu|cua|den|voi|ve))+$/iu, '')
    .replace(/\s+(?:quá|qua)$/iu, ' quá hạn')
}

function endsNoun(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (word.base === 'so') return words[i + 1]?.base === 'voi'
  if (/^(?:ly|tu)$/.test(words[i - 1]!.base) && word.base === 'do') return false
  return ENDS.test(word.base) && !isPart(word)
}

/** Marked words that only look like an ending without their marks ("số", "tài"). */
const isPart = (word: Word) =>
  word.marked && !/^(?:tại|ở|vì|nên|nhưng|khiến|gây|dẫn|trên|phải|cần|và|còn|khi)$/i.test(word.written)

/** The words in front of the number, from the clause's begin or the last unit, date or number. */
function wordsBefore(text: string, number: Span, clause: Span, stops: readonly Span[]): string {
  const from = Math.max(
    clause.start,
    ...stops
      .filter((span) => span.end <= number.start && within(span, { start: 0, end: number.start }))
      .map(({ end }) => end),
  )
  return text.slice(Math.min(from, number.start), number.start).trim()
}

/** "…giải ngân thấp, đạt 35%": what reached that share stands in the clause before. */
function clauseBefore(text: string, clause: Span, stops: readonly Span[]): string {
  const last = clausesOf(text.slice(0, clause.start)).at(-1)
  if (last === undefined) return ''
  const from = Math.max(last.start, ...stops.filter(({ end }) => end <= last.end).map(({ end }) => end))
  return text.slice(Math.min(from, last.end), last.end).trim()
}

const LATE =
  /^(?:con |de |bi |dang |van )*(?:cham|tre|qua han|qua hen|qua|muon)(?: (?:tra|han|hen|giai quyet|xu ly|tre|muon))*$/
const SPAN_WORD = /^(?:ngay lam viec|ngay|gio|phut|tuan|thang|nam|quy|buoi)(?![\p{L}])/u

/** "1 tuần có 3 buổi": the week only says how often; "từ 5 đến 20 ngày": the second number has the noun. */
const RATE = /^(?:den|toi|-|–)$|^(?:tuan|thang|ngay|nam|quy|lan|buoi) (?:co|chi|mat|phai)(?![a-z])/

function phrase(
  noun: string,
  before: string,
  { value, percent }: NumberFound,
  knowledge: Knowledge,
): string | null {
  const predicate = /(?:^|\s)(?:quá|qua)$/iu.test(before) ? 'quá hạn' : predicateOf(before, knowledge)
  if (percent) {
    const share = `% ${noun === '' ? before : noun}`.trim()
    return noun === '' || predicate === null || hasFault(noun, knowledge) ? share : `${share} ${predicate}`
  }
  if (RATE.test(foldLetters(noun))) return null
  if (noun === '' && value >= 1990 && value <= 2100) return null
  if (noun === '') return before === '' ? null : before.replace(/[:=\s]+$/, '')
  if (hasFault(noun, knowledge) || predicate === null) return noun
  const folded = foldLetters(predicate)
  if (SPAN_WORD.test(foldLetters(noun))) {
    return /^(?:qua|tre|cham)(?: han| hen)?$/.test(folded) ? `${noun} quá hạn` : `${noun} ${predicate}`
  }
  if (LATE.test(folded)) return `${noun} trễ hạn`
  return folded === 'thieu' ? `${noun} còn thiếu` : `${noun} ${predicate}`
}

const hasFault = (text: string, { faults }: Knowledge) =>
  faults.find(text).some(({ values }) => values[0] !== 'clean')

/** The last fault before the number with the few words behind it: "chưa niêm yết", "chậm trả". */
function predicateOf(before: string, { faults }: Knowledge): string | null {
  const last = faults.find(before).findLast(({ values }) => values[0] !== 'clean')
  if (last === undefined) return null
  const words = before
    .slice(last.start)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.split(' ').length <= 6 ? words : null
}
