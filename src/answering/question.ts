// What is asked: the kind of question, the kind of thing wanted, the documents meant, and the words that remain to be
// found. Pure; the dialogue so far comes in as a value.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import type { Day } from '../document.ts'
import { findNumberMentions, type NumberMention } from '../library/number-mentions.ts'
import { findPlaces, type Places } from '../library/places.ts'
import type { Lexicon } from './lexicon.ts'
import type { Term } from './match.ts'
import { likeness, phraseKey, type Syllable, syllablesOf, withinOneEdit } from './syllables.ts'

export type QuestionKind =
  | 'smalltalk'
  | 'help'
  | 'library'
  | 'deadlines' // all of them
  | 'deadline'
  | 'calculate'
  | 'references'
  | 'cited-by'
  | 'relation'
  | 'header'
  | 'compare'
  | 'outline'
  | 'anomalies'
  | 'passage'

export type Want =
  | 'when'
  | 'duration'
  | 'count'
  | 'percent'
  | 'amount'
  | 'rank'
  | 'where'
  | 'agency'
  | 'who'
  | 'document'
  | 'contact'
  | 'system'
  | 'how'
  | 'why'
  | 'what'
  | 'yesno'
  | null

export type HeaderFact =
  | 'signer'
  | 'issued'
  | 'issuer'
  | 'number'
  | 'title'
  | 'effective'
  | 'recipients'
  | 'subject'

export interface Understood {
  /** As typed. */
  raw: string
  /** Abbreviations and slips resolved, follow-ups filled in; shown to the person as `question`. */
  text: string
  /** Folded syllables with one space between and at both ends, for patterns. */
  folded: string
  kind: QuestionKind
  fact: HeaderFact | null
  wants: Want
  /** A statement to confirm ("… phải không?"). */
  claim: boolean
  /** Several things are asked for ("những … nào", "gồm"). */
  many: boolean
  terms: Term[]
  places: string[]
  /** What an ambiguous short name ("QN") may mean besides. */
  otherPlaces: string[]
  years: number[]
  numbers: NumberMention[]
  dates: TimeExpression[]
  /** Folded phrases of headings under which the answer would stand ("đối tượng" for who is inspected). */
  topics: string[][]
  /** Folded syllables of the words that ask for the topics: their headings stand for them. */
  topicWords: Set<string>
  /** Of these, the ones that an answer must speak of. */
  strictTopics: string[][]
  /** "đơn vị không thuộc đối tượng": the answer must be about those left out, or must not be. */
  excluded: boolean
  team: boolean
  phone: boolean
  email: boolean
  /** The noun in front of "nào": folded "huyen" of "huyện nào"; `null` when there is none. */
  asked: string | null
  /** The name of a person is wanted. */
  person: boolean
  /** What is counted: folded syllables behind "mấy", "bao nhiêu". */
  counted: string[]
  /** What a thing is, is asked: "X là gì", "X được hiểu như thế nào". */
  definition: boolean
  /** A numbered place is named ("khoản 2 Điều 3", "mục II.2"): its path. */
  place: string | null
  /** Something is sent: "gửi", "nộp", "báo cáo … về đâu". */
  sending: boolean
  /** Kinds of cited documents asked for: "nghị định", "thông tư". */
  citedKinds: string[]
}

export interface UnderstandingParts {
  lexicon: Lexicon
  places: Places
  /** Folded syllables of the held documents: slips are mended towards them. */
  vocabulary: (folded: string) => boolean
  asOf: Day
}

const documentKinds = [
  'nghị định',
  'thông tư',
  'kế hoạch',
  'quyết định',
  'nghị quyết',
  'chỉ thị',
  'luật',
  'công văn',
  'chương trình',
  'đề án',
  'văn bản',
  'báo cáo',
]

/** Reads a question that stands for itself; follow-ups are completed by `dialogue.ts` before. */
export function understand(raw: string, parts: UnderstandingParts): Understood {
  const text = readable(raw, parts)
  const numbers = findNumberMentions(text)
  const syllables = syllablesOf(text)
  const folded = ` ${syllables.map((s) => s.folded).join(' ')} `
  const placed = findPlaces(text, parts.places)
  const dates = parseTimeExpressions(text, parts.asOf).filter((d) => !numbers.some((n) => overlap(n, d)))
  const years = yearsIn(text, numbers, dates)
  const frames = framesIn(syllables, parts.lexicon)
  const points = dates.filter((d) => d.kind === 'date' || d.kind === 'limit' || d.kind === 'invalid')
  const provinces = placed.filter((p) => p.place.level === 'province')
  const taken = [...numbers, ...provinces, ...points, ...years.spans]
  const { terms } = contentOf(syllables, frames.used, taken, parts.lexicon)
  const wants = mainWant(frames.wants, folded)
  const { kind, fact } = kindOf(folded, wants, numbers, terms, dates, placed.length)
  const topics = topicsIn(folded, parts.lexicon)
  return {
    raw,
    text,
    folded,
    kind,
    fact,
    wants: isAmount(folded, wants)
      ? 'amount'
      : isPercent(folded, wants)
        ? 'percent'
        : (wants ??
          (/^ (?:co quan|don vi|ai|truong doan|to truong|dau moi|lanh dao|thanh vien|truong phong|chuyen vien) /.test(
            folded,
          )
            ? 'agency'
            : null)),
    claim: isClaim(folded),
    many: / nhung | cac | liet ke | danh sach | gom | tat ca | bao gom | may /.test(folded),
    terms: kind === 'compare' ? terms.filter((t) => !comparing.has(t.folded)) : terms,
    places: [...new Set(placed.map((p) => p.place.province))],
    otherPlaces: [...new Set(placed.flatMap((p) => p.others.map((o) => o.province)))],
    years: years.values,
    numbers,
    dates,
    topics: topics.flatMap((t) => t.headings),
    topicWords: new Set(
      topics.flatMap((t) => t.asks.filter((a) => folded.includes(a)).flatMap((a) => a.trim().split(' '))),
    ),
    strictTopics: topics.filter((t) => t.strict).flatMap((t) => t.headings),
    excluded: / (?:khong (?:thuoc|bi|nam|duoc kiem|co ten|trong dien)|ngoai dien|ngoai doi tuong) /.test(
      folded,
    ),
    team: isTeam(folded),
    email: / (?:email|mail|thu dien tu|hop thu) /.test(folded),
    phone: / (?:dien thoai|so may|hotline|goi|sdt|so dien thoai|fax) /.test(folded),
    asked:
      folded
        .match(/ (so|huyen|xa|quan|phong|nganh|tinh|bo|cuc|chi cuc|truong|benh vien) nao /)?.[1]
        ?.split(' ')
        .at(-1) ?? null,
    person: / (?:ten gi|ten la gi|ho ten|ho va ten) /.test(folded),
    counted: (folded.match(/ (?:may|bao nhieu) (\S+)(?: (\S+))?/) ?? [])
      .slice(1)
      .filter((w): w is string => w !== undefined),
    definition:
      / (?:la gi|la ai|nghia la gi|duoc hieu (?:la gi|nhu the nao|the nao|ra sao)|khai niem|dinh nghia) /.test(
        folded,
      ),
    place: placeIn(text),
    sending: / (?:gui|nop|bao cao|trinh|chuyen) /.test(folded),
    citedKinds: documentKinds.filter((k) => folded.includes(` ${phraseKey(k)} `)),
  }
}

/** The question in full Vietnamese words: abbreviations spelled out, English turned, slips mended. */
function readable(raw: string, parts: UnderstandingParts): string {
  const { lexicon } = parts
  let text = raw
    .normalize('NFC')
    .replace(/(?<!\d)\s*%/gu, ' phần trăm')
    .replace(/\s+/gu, ' ')
    .trim()
  if (isEnglish(text))
    for (const { pattern, vietnamese } of lexicon.english) text = text.replace(pattern, vietnamese)
  const kept = findNumberMentions(text)
  return text
    .replace(/[\p{L}\p{M}]+(?:\/[\p{L}]+)?/gu, (word, at: number) => {
      if (kept.some((n) => n.start <= at && at < n.end)) return word
      const short = lexicon.expand(word, parts.vocabulary)
      if (short) return short
      return mended(word, parts)
    })
    .replace(/\s+/gu, ' ')
    .trim()
}

function topicsIn(folded: string, lexicon: Lexicon): Lexicon['topics'] {
  const plain = folded.replace(/ (?:se|da|thi|o|cua|tai) /gu, ' ')
  return lexicon.topics.filter((t) => t.asks.some((a) => plain.includes(a)))
}

/** Who sits in the inspection team, not who is inspected by it. */
function isTeam(folded: string): boolean {
  return (
    / (?:doan|to)(?: \S+)? kiem tra | (?:thanh phan|thanh vien) doan /.test(folded) &&
    / (?:gom|thanh phan|thanh vien|tham gia|co nhung|nhung ai|trong doan) /.test(folded)
  )
}

/** A statement put up for confirmation; "có phải làm gì không" is none. */
function isClaim(folded: string): boolean {
  return (
    / (?:phai khong|dung khong|co dung|phai chu|dung chua|dung ko|phai ko|dung vay khong) /.test(folded) ||
    /^ co phai /.test(folded) ||
    / a $/.test(folded)
  )
}

/** "tỷ lệ …?", "chỉ tiêu … bao nhiêu": a percentage. */
function isPercent(folded: string, wants: Want): boolean {
  return (wants === null || wants === 'count' || wants === 'what') && / (?:ti le|chi tieu) /.test(folded)
}

/** "kinh phí … bao nhiêu", "mức phạt?": a sum of money, not a count. */
function isAmount(folded: string, wants: Want): boolean {
  if (wants !== 'count' && wants !== null && wants !== 'amount') return false
  const money =
    / (?:kinh phi|tien|muc chi|phu cap|le phi|phi tham dinh|muc phi|luong|gia|muc ho tro|ho tro|muc phat|phat|chi phi|du toan|thu lao|ngan sach|muc thuong) /
  if (
    wants === null &&
    / (?:luong|phu cap|thu lao|muc phat|le phi|muc chi|muc ho tro|muc thuong) /.test(folded)
  )
    return true
  return (
    money.test(folded) &&
    (wants !== null || / (?:muc|so tien) /.test(folded)) &&
    !/ bao nhieu (?:lan|nguoi|don vi|co quan|ngay|cong chuc|ho so|lop|xa|huyen|so) /.test(folded)
  )
}

/** The path of a place named in a question: "điểm a khoản 2 Điều 3" → "Điều 3.2.a", "mục II.2.1" → "II.2.1". */
export function placeIn(text: string): string | null {
  const article = text.match(/(?:điều|dieu)\s+(\d+[a-zđ]?)(?![\d/])/iu)
  const clause = text.match(/(?:khoản|khoan)\s+(\d+[a-zđ]?)/iu)?.[1]
  const point = text.match(/(?:điểm|diem)\s+([a-zđ]\d?)(?![\p{L}])/iu)?.[1]
  if (article?.[1])
    return [`Điều ${article[1]}`, clause, clause ? point : undefined].filter(Boolean).join('.')
  const dotted = text.match(
    /(?:mục|muc|phần|phan|khoản|khoan|điểm|diem)\s+((?:[IVX]+|\d+)(?:\.(?:\d+|[a-zđ](?![\p{L}])))*)(?![\p{L}\d/])/u,
  )?.[1]
  const part = text.match(/(?:mục|muc|phần|phan)\s+([IVX]+(?:\.\d+)*)(?![\p{L}])/u)?.[1]
  if (part && clause && clause !== part) return [part, clause, point].filter(Boolean).join('.')
  if (part) return part
  const annex = text.match(/(?:phụ lục|phu luc)\s+([IVX]+|\d+)(?![\p{L}])/iu)?.[1]
  if (annex) return `Phụ lục ${annex}`
  return dotted && /[IVX.]/u.test(dotted) ? dotted : null
}

function isEnglish(text: string): boolean {
  if (/[\u00C0-\u1EF9]/u.test(text.normalize('NFC').replace(/[“”]/gu, ''))) {
    const words = text.match(/\b(?:what|when|who|which|where|how|the|is|are|of|must|does)\b/giu) ?? []
    return words.length >= 2
  }
  return (
    /\b(?:what|when|who|which|where|how|deadline|the|is|are|does|list|compare|signed)\b/iu.test(text) &&
    !/\b(?:la|nao|cua|bao|ke hoach|khong|duoc|han)\b/iu.test(text)
  )
}

/** The word itself, or the one known syllable that a single slip away from it belongs to the library. */
function mended(word: string, { lexicon, vocabulary }: UnderstandingParts): string {
  const [syllable, ...more] = syllablesOf(word)
  if (!syllable || more.length > 0 || word.length < 3 || /^\p{Lu}+$/u.test(word)) return word
  const { folded } = syllable
  if (lexicon.isSyllable(folded) || vocabulary(folded) || !/^[a-z]+$/.test(folded)) return word
  const near = nearSyllables(folded).filter(
    (s) => withinOneEdit(folded, s) && (lexicon.isSyllable(s) || vocabulary(s)),
  )
  const best = near.filter(vocabulary)
  return (
    (best.length > 0 ? best : near).sort((a, b) => lexicon.weight(a, a) - lexicon.weight(b, b))[0] ?? word
  )
}

/** Strings one edit away that keep to the letters of Vietnamese syllables. */
function nearSyllables(folded: string): string[] {
  const letters = 'abcdeghiklmnopqrstuvxy'
  const near = new Set<string>()
  for (let i = 0; i <= folded.length; i++) {
    const [head, tail] = [folded.slice(0, i), folded.slice(i)]
    if (tail) near.add(head + tail.slice(1))
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of letters) {
      near.add(head + letter + tail)
      if (tail) near.add(head + letter + tail.slice(1))
    }
  }
  return [...near]
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

const comparing = new Set(['so', 'sanh', 'khac', 'nhau', 'giong', 'biet', 'doi', 'chieu', 'hai', 'giua'])

/** Years named as years ("năm 2023", "CCHC 2023", "2021-2025"), not those inside dates or numbers of documents. */
function yearsIn(text: string, numbers: NumberMention[], dates: TimeExpression[]) {
  const spans: { start: number; end: number }[] = []
  const values: number[] = []
  for (const match of text.matchAll(
    /(?<![\d/.-])(?:(?:n[aă]m)\s+)?((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?(?![\d/])/giu,
  )) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (numbers.some((n) => overlap(n, span))) continue
    const within = dates.find((d) => overlap(d, span))
    if (within && within.kind !== 'period') continue
    if (within?.kind === 'period' && !isWholeYears(within)) continue
    spans.push(span)
    values.push(Number(match[1]), ...(match[2] ? [Number(match[2])] : []))
  }
  return { spans, values: [...new Set(values)] }
}

function isWholeYears(period: TimeExpression & { kind: 'period' }): boolean {
  return period.from.endsWith('-01-01') && period.to.endsWith('-12-31')
}

function framesIn(syllables: Syllable[], lexicon: Lexicon): { used: boolean[]; wants: string[] } {
  const used = syllables.map(() => false)
  const wants: string[] = []
  for (const { phrase, wants: want } of lexicon.frames) {
    for (let i = 0; i + phrase.length <= syllables.length; i++) {
      if (!phrase.every((word, k) => !used[i + k] && stands(syllables[i + k], word))) continue
      const kept = namesThing(want, phrase) ? phrase.length - 1 : 0
      phrase.forEach((_, k) => {
        if (k >= kept) used[i + k] = true
      })
      wants.push(want)
    }
  }
  return { used, wants }
}

/** Whether a typed syllable stands for a word of the lexicon: every mark that was typed belongs to the word. */
function stands(typed: Syllable | undefined, word: Syllable): boolean {
  return typed !== undefined && typed.folded === word.folded && likeness(typed.spoken, word.spoken) === 1
}

const emptyNouns = new Set([
  'co quan',
  'don vi',
  'ben',
  'noi',
  'cho',
  'nguoi',
  'viec',
  'cai',
  'dieu',
  'loai',
  'van ban',
])

/** In "huyện nào" the noun is content, in "khi nào" and "cơ quan nào" it is not. */
function namesThing(want: string, phrase: Syllable[]): boolean {
  if (!['agency', 'system', 'how', 'what', 'document', 'count'].includes(want)) return false
  const noun = phrase.slice(0, -1).map((s) => s.folded)
  return (
    noun.length > 0 &&
    /^(?:nao|gi|may)$/.test(phrase.at(-1)?.folded ?? '') &&
    !emptyNouns.has(noun.join(' ')) &&
    !['nhu the', 'the', 'cach', 'bang cach'].includes(noun.join(' '))
  )
}

const wantOrder: Want[] = [
  'amount',
  'rank',
  'percent',
  'contact',
  'when',
  'duration',
  'where',
  'document',
  'system',
  'agency',
  'count',
  'who',
  'why',
  'how',
  'what',
  'yesno',
]

function mainWant(found: string[], folded: string): Want {
  const first = wantOrder.find((w) => w !== null && found.includes(w)) ?? null
  if (first === null || first === 'yesno') {
    if (/ (?:thoi gian|thoi han|lich) /.test(folded) && !/ (?:giai quyet|lam viec) /.test(folded))
      return 'when'
  }
  if (first === null || first === 'what' || first === 'yesno') {
    if (/ (?:han nop|han gui|han chot|han cuoi|thoi han|deadline) /.test(folded)) return 'when'
  }
  return first
}

/** The syllables that must be found in an answer: without frames, places, numbers, dates, and words without content. */
function contentOf(
  syllables: Syllable[],
  used: boolean[],
  taken: { start: number; end: number }[],
  lexicon: Lexicon,
): { terms: Term[] } {
  const free = syllables.map((s, i) => !used[i] && !taken.some((t) => overlap(t, s)))
  dropStops(syllables, free, lexicon)
  const alternatives = alternativesAt(syllables, used, lexicon)
  const weights = weightsOf(syllables, lexicon)
  const terms = syllables.flatMap((s, place): Term[] => {
    if (!free[place]) return []
    const isNumber = /^\d/.test(s.folded)
    return [
      {
        ...s,
        place,
        weight: isNumber ? 2.5 : (weights[place] ?? 1),
        alternatives: alternatives[place] ?? [],
        whole: isNumber || (!free[place - 1] && !free[place + 1]),
      },
    ]
  })
  return { terms }
}

/** How telling each syllable is; a word of several syllables is as telling as their mean, and never weak. */
function weightsOf(syllables: Syllable[], lexicon: Lexicon): number[] {
  const inWord = insideWords(syllables, lexicon)
  const weights = syllables.map((s, i) =>
    !inWord[i] && lexicon.weak.has(s.folded) ? 0.4 : Math.max(0.3, lexicon.weight(s.spoken, s.folded)),
  )
  const words = syllables.map((s) => s.folded)
  for (let i = 0; i < words.length; i++) {
    const length = [4, 3, 2].find((n) => lexicon.words.has(words.slice(i, i + n).join(' ')))
    if (!length) continue
    const mean = weights.slice(i, i + length).reduce((a, b) => a + b, 0) / length
    weights.fill(Math.max(1, mean), i, i + length)
    i += length - 1
  }
  return weights
}

function dropStops(syllables: Syllable[], free: boolean[], lexicon: Lexicon): void {
  const inWord = insideWords(syllables, lexicon)
  syllables.forEach((s, i) => {
    for (const phrase of lexicon.stops.get(s.folded) ?? []) {
      if (!phrase.every((word, k) => stands(syllables[i + k], word))) continue
      if (phrase.length === 1 && inWord[i] && !passive.has(s.folded)) continue
      phrase.forEach((_, k) => {
        free[i + k] = false
      })
      return
    }
  })
}

/** "được", "bị" mark the passive, also inside a known word. */
const passive = new Set(['duoc', 'bi'])

/** "số" drops, but not in "chỉ số": which syllables are part of a known word of several syllables. */
function insideWords(syllables: Syllable[], lexicon: Lexicon): boolean[] {
  const words = syllables.map((s) => s.folded)
  const inside = words.map(() => false)
  for (let length = 4; length >= 2; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      if (lexicon.words.has(words.slice(i, i + length).join(' '))) inside.fill(true, i, i + length)
    }
  }
  return inside
}

function alternativesAt(syllables: Syllable[], used: boolean[], lexicon: Lexicon): string[][][] {
  const words = syllables.map((s) => s.folded)
  const at: string[][][] = words.map(() => [])
  for (let length = Math.min(lexicon.longestSynonym, words.length); length >= 1; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const others = lexicon.synonyms.get(words.slice(i, i + length).join(' '))
      if (!others) continue
      for (let k = i; k < i + length; k++) {
        if (used[k] && length === 1) continue
        at[k] = [...(at[k] ?? []), ...others.map((o) => o.split(' '))]
      }
    }
  }
  return at
}

function kindOf(
  folded: string,
  wants: Want,
  numbers: NumberMention[],
  terms: Term[],
  dates: TimeExpression[],
  places: number,
): { kind: QuestionKind; fact: HeaderFact | null } {
  const is = (pattern: RegExp) => pattern.test(folded)
  const plain = (kind: QuestionKind) => ({ kind, fact: null })
  if (
    terms.length <= 2 &&
    is(
      /^ (?:xin chao|chao|hello|hi|cam on|thanks|thank you|ok|oke|vang|da|tam biet|bye|chao ban|chao bot|tot|hay qua|tuyet) /,
    )
  )
    return plain('smalltalk')
  if (is(/^ (?:help|tro giup|huong dan su dung|ban lam duoc gi|ban la ai|giup do|start|huong dan) $/))
    return plain('help')
  if (
    is(/ (?:thu vien|dang giu|ban co|kho du lieu|he thong co) .*(?:van ban|ke hoach|tai lieu) /) &&
    is(/ nao | gi | bao nhieu | may | danh sach | liet ke /)
  )
    return plain('library')
  if (
    is(/ (?:so sanh|khac nhau|giong nhau|khac gi|khac biet|doi chieu) /) &&
    (places > 1 || numbers.length > 1 || is(/ (?:hai|2|cac|giua) /))
  )
    return plain('compare')
  if (
    is(
      / (?:tat ca|liet ke|danh sach|tong hop|cac|nhung|toan bo) (?:\S+ ){0,2}(?:han|thoi han|moc|deadline|moc thoi gian|han nop|ky han) /,
    ) &&
    !is(/ han che /)
  )
    return plain('deadlines')
  if (
    is(/ (?:co nhung|nhung|cac|co) (?:ke hoach|van ban|tai lieu|quyet dinh) nao /) &&
    terms.filter((t) => !/^(?:ke|hoach|van|ban|quyet|dinh|tai|lieu|nao)$/.test(t.folded)).length === 0 &&
    numbers.length === 0
  )
    return plain('library')
  const relation = / (?:sua doi|bo sung|thay the|bai bo|huong dan thi hanh|quy dinh chi tiet|het hieu luc) /
  if (
    is(relation) &&
    (numbers.length > 0 || wants === 'document') &&
    (wants === 'document' || wants === 'what' || wants === 'yesno' || is(/ nao | gi | boi | bang /))
  )
    return plain('relation')
  if (
    numbers.length > 0 &&
    is(/ (?:duoc|bi|co) ?(?:\S+ ){0,2}(?:nhac|vien dan|trich dan|dan chieu|can cu|de cap|neu) /) &&
    !is(/ (?:vien dan|nhac den|can cu|dan chieu) (?:nhung|cac|nghi dinh nao|van ban nao|thong tu nao) /)
  )
    return plain('cited-by')
  if (
    numbers.length > 0 &&
    is(
      / (?:ke hoach|van ban|tai lieu|quyet dinh|chuong trinh) nao .*(?:nhac|vien dan|trich dan|dan chieu|can cu|de cap|thuc hien|trien khai|dua vao) /,
    )
  )
    return plain('cited-by')
  const fact = headerFact(folded, numbers, terms)
  if (fact) return { kind: 'header', fact }
  if (wants === 'document' || is(/ (?:vien dan|trich dan|dan chieu) /)) {
    if (
      is(
        / (?:vien dan|trich dan|dan chieu|can cu|dua tren|dua vao|theo|nhac den|nhac toi|de cap|neu|co so phap ly|thuc hien|trien khai|ban hanh kem theo|quy dinh tai|nao) /,
      )
    )
      return plain('references')
  }
  if (
    is(/ (?:mau thuan|bat thuong|co gi sai|sai sot gi|co loi gi|canh bao gi|can luu y gi|co gi can luu y) /)
  )
    return plain('anomalies')
  if (
    is(
      / (?:bo cuc|may phan|may muc|may chuong|may dieu|nhung chuong nao|cac chuong nao|muc luc|dan y|de muc) /,
    ) &&
    !is(/ danh muc luc /)
  )
    return plain('outline')
  if (
    dates.some((d) => d.kind === 'date' || d.kind === 'limit') &&
    is(/ (?:kiem tra|doan|den|xuong|lam viec|neu|nhan|ket thuc|ngay) /) &&
    (wants === 'when' || wants === 'duration' || is(/ han | cham nhat | truoc /)) &&
    !is(/ ban hanh /)
  )
    return plain('calculate')
  if (
    wants === 'when' ||
    wants === 'duration' ||
    is(
      / (?:han nop|da ket thuc chua|ket thuc chua|con thoi gian|da xong chua|da bat dau chua|bat dau chua|co tre khong|tre khong|muon khong|bi muon khong|bi tre khong|con kip khong|co kip khong|tre chua|muon chua|het han chua|den han chua|han gui|han bao cao|han hoan thanh|han cuoi|han la|han cua|han thuc hien|han khac phuc|han xu li|han tong hop|qua han|con han|het han|tre han chua|han chot|deadline|cham nhat|con may ngay|con bao nhieu ngay) /,
    )
  )
    return plain('deadline')
  return plain('passage')
}

function headerFact(folded: string, numbers: NumberMention[], terms: Term[]): HeaderFact | null {
  const is = (pattern: RegExp) => pattern.test(folded)
  const aboutDocument =
    numbers.length > 0 ||
    is(
      / (?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|chuong trinh|thong bao|tai lieu|bao cao) /,
    )
  if (
    is(
      / (?:(?:ong|ba|dong chi|chu tich|pho chu tich)(?: \S+){1,6} ki|ai (?:da |la nguoi )?ki|nguoi ki|do ai ki|ai dung ten|ki boi|duoc ai ki|nguoi nao ki|ong nao ki|ba nao ki|ai la nguoi ki|ki ten|chuc vu nguoi ki|lanh dao nao ki) /,
    )
  )
    return 'signer'
  if (
    is(
      / (?:ngay ban hanh|ban hanh (?:vao )?(?:ngay|khi|luc|thoi gian|nam|bao gio|hom)|ki (?:vao )?(?:ngay|khi|hom)|ra doi (?:khi|ngay)|ra ngay|de ngay|ban hanh thoi|duoc ban hanh bao gio|ngay ki|ngay ra|co tu khi|ban hanh tu khi) /,
    ) &&
    (aboutDocument || terms.length <= 4)
  )
    return 'issued'
  if (is(/ (?:co hieu luc|hieu luc) /) && is(/ khi | ngay | bao gio | tu | nao /) && aboutDocument)
    return 'effective'
  if (
    is(
      / (?:co quan (?:nao )?(?:da )?ban hanh|ai (?:da )?ban hanh|do (?:ai|co quan nao|don vi nao) ban hanh|noi ban hanh|don vi nao ban hanh|cap nao ban hanh|ai ra) /,
    ) &&
    aboutDocument
  )
    return 'issuer'
  if (
    is(
      / (?:noi nhan|kinh gui|(?:cong van|thong bao|van ban) .*gui (?:cho|den|toi) (?:ai|nhung ai|don vi nao|co quan nao)|gui cho nhung (?:noi|ai|co quan)|gui den nhung (?:noi|ai)|duoc gui cho) /,
    ) &&
    (aboutDocument || is(/ noi nhan /))
  )
    return 'recipients'
  if (
    is(/ (?:so hieu|so ki hieu|so may|so bao nhieu|ki hieu|mang so) /) &&
    aboutDocument &&
    !is(/ hieu qua /)
  )
    return 'number'
  if (is(/ (?:trich yeu|tieu de|ten day du|ten goi|ten (?:cua )?ke hoach) /)) return 'title'
  if (
    numbers.length > 0 &&
    terms.length <= (is(/ la gi /) ? 1 : 3) &&
    is(
      / (?:ve viec gi|ve cai gi|noi dung gi|noi ve gi|quy dinh (?:ve )?gi|ve van de gi|la van ban gi|la gi|ve gi|la ke hoach gi|phe duyet gi|quy dinh ve (?:van de|noi dung) gi|ban hanh gi) /,
    )
  )
    return 'subject'
  return null
}
