// Documents as people name them in a question: "nghị định 107/2020", "QĐ 942", "ke hoach 61", "NĐ63". Looser than
// document numbers in texts; used to understand questions, never to read facts.

import type { Span } from '../document.ts'
import { foldWithOffsets } from './fold-offsets.ts'
import { type DocumentNumber, findNumbers, numberParts } from './numbers.ts'

export interface NumberMention extends Span {
  /** Canonical number when it was given in full. */
  number?: string
  /** "61", "1249a"; compare without leading zeros. */
  ordinal: string
  year?: number
  /** In lower case, accented: "nghị định". */
  kind?: string
}

/** Words and abbreviations for a kind, folded. Two meanings of one abbreviation are told by what follows it. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'nghi dinh': 'nghị định',
  nd: 'nghị định',
  'nghi quyet lien tich': 'nghị quyết liên tịch',
  'nghi quyet': 'nghị quyết',
  nq: 'nghị quyết',
  'quyet dinh': 'quyết định',
  qd: 'quyết định',
  'ke hoach': 'kế hoạch',
  kh: 'kế hoạch',
  'thong tu lien tich': 'thông tư liên tịch',
  ttlt: 'thông tư liên tịch',
  'thong tu': 'thông tư',
  tt: 'thông tư',
  'chi thi': 'chỉ thị',
  ct: 'chỉ thị',
  'cong van': 'công văn',
  cv: 'công văn',
  'bao cao': 'báo cáo',
  bc: 'báo cáo',
  'to trinh': 'tờ trình',
  ttr: 'tờ trình',
  'thong bao': 'thông báo',
  tb: 'thông báo',
  'huong dan': 'hướng dẫn',
  hd: 'hướng dẫn',
  'ket luan': 'kết luận',
  kl: 'kết luận',
  'chuong trinh': 'chương trình',
  ctr: 'chương trình',
  'cong dien': 'công điện',
  cd: 'công điện',
  'bo luat': 'bộ luật',
  luat: 'luật',
  'phap lenh': 'pháp lệnh',
  'van ban hop nhat': 'văn bản hợp nhất',
  vbhn: 'văn bản hợp nhất',
  'van ban': '',
  decree: 'nghị định',
  decision: 'quyết định',
  plan: 'kế hoạch',
  circular: 'thông tư',
  resolution: 'nghị quyết',
}
const WORDS = Object.keys(KIND_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s{1,3}')
const NAMED = new RegExp(
  `(?<![a-z0-9/-])(${WORDS})(\\s{0,3}[:.]?\\s{0,3}(?:so|no|number|#)\\s{0,2}[:.]?)?\\s{0,3}(\\d{1,6}[a-z]?)(?![a-z0-9])` +
    '(?:\\s?[/-]\\s?(\\d{4})(?![0-9/])|\\s{0,3}(?:\\(\\s?)?nam\\s{0,2}(\\d{4})(?!\\d)|\\s{1,3}(?:of\\s)(\\d{4})(?!\\d))?',
  'g',
)
const BARE = /(?<![a-z0-9/.,-])(?:so\s{1,2})?(\d{1,5})\s?\/\s?((?:19|20)\d{2})(?![0-9/])/g
/** A time behind a kind's word is no number of a document: "báo cáo 6 tháng", "kế hoạch 5 năm". */
const SPANS =
  /^\s{0,2}(?:%|nam(?!\s{0,2}\d{4})|thang|ngay(?!\s{0,2}\d{1,2}\s{0,2}(?:[/.-]|thang))|tuan|quy|gio|h\b|lan|dot)/
/** Neither are things that are counted: "báo cáo 2 nội dung". */
const THINGS =
  /^\s{0,2}(?:cuoc|ho so|don vi|nguoi|huyen|xa|quan|so|ban|diem|noi dung|nhiem vu|muc|phan|cai|chi tieu|hinh thuc|van ban|loai|trang|thu tuc|tthc|cap)/
/** "báo cáo 2 kỳ liền": behind a verb a number of times. */
const TIMES = /^\s{0,2}(?:ky|doi|buoi|luot)(?![a-z])/
/** "kế hoạch 61 số hiệu gì", "quyết định 15 ngày nào": the word goes on about the document. */
const GOES_ON =
  /^\s{0,2}(?:ban\s+hanh|so\s+(?:hieu|may|ki|ky|bao nhieu)|quy\s+(?:dinh|che)|ngay\s+(?:nao|may|bao nhieu|ban hanh|ki|ky|ra|co)|nam\s+(?:nao|may)|nguoi\s+(?:ki|ky)|muc\s+(?:[ivx]+(?![a-z])|\d|dich|tieu|luc)|diem\s+[a-z](?![a-z])|phan\s+(?:[ivx]+(?![a-z])|\d))/
/** Kinds whose word is a verb as well, and what nobody counts by the dozen behind the others. */
const VERBS = new Set(['báo cáo', 'thông báo', 'hướng dẫn', 'kết luận', ''])
const dozens = 20

/** Finds the documents that a question names by number, in full or in short, in order of place. */
export function findNumberMentions(text: string): NumberMention[] {
  const full = findNumbers(text).map((number) => fullMention(text, number))
  const { text: folded, at } = foldWithOffsets(text)
  const found: NumberMention[] = [...full]
  for (const match of folded.matchAll(NAMED)) {
    const mention = namedMention(match, folded, at)
    if (mention === null || overlaps(mention, found)) continue
    found.push(mention)
    for (let next = joinedMention(text, mention, folded, at); next !== null; ) {
      if (overlaps(next, found)) break
      found.push(next)
      next = joinedMention(text, next, folded, at)
    }
  }
  for (const match of folded.matchAll(BARE)) {
    const mention = bareMention(match, at)
    if (mention !== null && !overlaps(mention, found)) found.push(mention)
  }
  return found.sort((a, b) => a.start - b.start)
}

function fullMention(text: string, found: DocumentNumber): NumberMention {
  const { ordinal, year, kind } = numberParts(found.number)
  const said = kind ?? kindBefore(text.slice(Math.max(0, found.start - 24), found.start))
  const mention: NumberMention = { number: found.number, ordinal, start: found.start, end: found.end }
  if (year !== null) mention.year = year
  if (said !== null) mention.kind = said
  return mention
}

function kindBefore(before: string): string | null {
  const folded = foldWithOffsets(before).text
  const word = new RegExp(`(?<![a-z])(${WORDS})(?:\\s{1,3}so)?\\s{0,3}:?\\s{0,3}$`).exec(folded)?.[1]
  return word === undefined ? null : KIND_WORDS[word.replace(/\s+/g, ' ')] || null
}

function namedMention(match: RegExpMatchArray, folded: string, at: Int32Array): NumberMention | null {
  const [whole, word = '', announced, ordinal = '', ...years] = match
  const start = match.index!
  const after = folded.slice(start + whole.length, start + whole.length + 24)
  const written = years.find((year) => year !== undefined)
  const year = written === undefined ? undefined : Number(written)
  if (year === undefined && /^\s?[/.–-]\s?\d/.test(after)) return null
  // "kế hoạch 2021-2025" is of those years
  if (year !== undefined && isYear(ordinal) && /-\s?\d{4}$/.test(whole)) return null
  const kind = KIND_WORDS[word.replace(/\s+/g, ' ')] ?? ''
  const isVerb = VERBS.has(kind)
  const things =
    (THINGS.test(after) && (isVerb || Number.parseInt(ordinal, 10) <= dozens)) ||
    (isVerb && TIMES.test(after))
  const counted = !GOES_ON.test(after) && (SPANS.test(after) || things)
  if (announced === undefined && year === undefined && (counted || isYearBehind(kind, ordinal))) return null
  if (announced === undefined && year !== undefined && Number(ordinal) <= 12 && !isLegislation(kind))
    return null
  const mention: NumberMention = { ordinal, start: at[start]!, end: at[start + whole.length]! }
  if (year !== undefined) mention.year = year
  if (kind !== '') mention.kind = kind
  return mention
}

/** "kế hoạch 243 và 268": the second number is of the same kind. */
const JOINED = /^\s{0,2}(?:,(?:\s{0,2}va)?|va|voi|hoac)\s{1,2}(?:so\s{1,2})?(\d{2,6})(?![\d/.,-]|\s?\/)/
/** Whose it is stands between: "kế hoạch 61 Hà Nội, 97 Hải Phòng". */
const OWNER =
  /^\s(?:(?:của|tỉnh|thành phố|TP\.?|năm \d{4})\s)*\p{Lu}\p{L}*(?:\s\p{L}+){0,3}?(?=\s*,|\s(?:và|với|hoặc)\s)/u

function joinedMention(
  text: string,
  { kind, end: said }: NumberMention,
  folded: string,
  at: Int32Array,
): NumberMention | null {
  const owner = OWNER.exec(text.slice(said, said + 48))?.[0] ?? ''
  const from = at.indexOf(said + owner.length)
  if (from < 0) return null
  const [whole, ordinal = ''] = JOINED.exec(folded.slice(from, from + 24)) ?? []
  if (kind === undefined || whole === undefined || isYear(ordinal)) return null
  const end = from + whole.length
  const after = folded.slice(end, end + 24)
  if (!GOES_ON.test(after) && (SPANS.test(after) || THINGS.test(after))) return null
  // whose the first is was said: so it is of the next
  if (owner !== '' && !/^\s(?:(?:của|tỉnh|thành phố|TP\.?|năm \d{4})\s)*\p{Lu}/u.test(text.slice(at[end]!)))
    return null
  return { ordinal, kind, start: at[end - ordinal.length]!, end: at[end]! }
}

/** "63/2010" alone; months up to 12 stay dates. */
function bareMention(match: RegExpMatchArray, at: Int32Array): NumberMention | null {
  const [whole, ordinal = '', year = ''] = match
  if (Number(ordinal) <= 12) return null
  return { ordinal, year: Number(year), start: at[match.index!]!, end: at[match.index! + whole.length]! }
}

function isYear(ordinal: string): boolean {
  return /^(?:19|20)\d{2}$/.test(ordinal)
}

/** Letters are numbered by the thousand and never called by their year. */
const LETTERS = new Set(['công văn', 'tờ trình'])

/** "kế hoạch 2024" is of that year; "công văn 2073" and "quyết định 1918" can only be numbers. */
function isYearBehind(kind: string, ordinal: string): boolean {
  if (!isYear(ordinal) || LETTERS.has(kind)) return false
  const year = Number(ordinal)
  return (year >= 1945 && year <= 2035) || [2040, 2045, 2050].includes(year)
}

function isLegislation(kind: string): boolean {
  return [
    'nghị định',
    'thông tư',
    'thông tư liên tịch',
    'luật',
    'bộ luật',
    'pháp lệnh',
    'nghị quyết',
  ].includes(kind)
}

function overlaps(mention: Span, found: readonly Span[]): boolean {
  return found.some((other) => mention.start < other.end && other.start < mention.end)
}
