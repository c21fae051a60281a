// What is asked: the kind of question, the kind of thing wanted, the documents meant, and the words that remain to be
// found. Pure; the dialogue so far comes in as a value.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import type { Day } from '../document.ts'
import { findNumberMentions, type NumberMention } from '../library/number-mentions.ts'
import { findPlaces, type Places } from '../library/places.ts'
import type { Lexicon } from './lexicon.ts'
import type { Term } from './match.ts'
import { phraseKey, type Syllable, syllablesOf, withinOneEdit } from './syllables.ts'

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
  | 'passage'

export type Want =
  | 'when'
  | 'duration'
  | 'count'
  | 'percent'
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
  years: number[]
  numbers: NumberMention[]
  dates: TimeExpression[]
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
  const taken = [...numbers, ...placed, ...dates, ...years.spans]
  const { terms } = contentOf(syllables, frames.used, taken, parts.lexicon)
  const wants = mainWant(frames.wants, folded)
  const { kind, fact } = kindOf(folded, wants, numbers, terms, dates, placed.length)
  return {
    raw,
    text,
    folded,
    kind,
    fact,
    wants,
    claim:
      /(?: phai khong | dung khong | co dung | phai chu | dung chua | co phai | dung ko | phai ko )/.test(
        folded,
      ),
    many: / nhung | cac | liet ke | danh sach | gom | tat ca | bao gom | may /.test(folded),
    terms,
    places: [...new Set(placed.map((p) => p.place.name))],
    years: years.values,
    numbers,
    dates,
    citedKinds: documentKinds.filter((k) => folded.includes(` ${phraseKey(k)} `)),
  }
}

/** The question in full Vietnamese words: abbreviations spelled out, English turned, slips mended. */
function readable(raw: string, parts: UnderstandingParts): string {
  const { lexicon } = parts
  let text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (isEnglish(text))
    for (const { pattern, vietnamese } of lexicon.english) text = text.replace(pattern, vietnamese)
  const kept = findNumberMentions(text)
  return text
    .replace(/[\p{L}\p{M}]+(?:\/[\p{L}]+)?/gu, (word, at: number) => {
      if (kept.some((n) => n.start <= at && at < n.end)) return word
      const short = lexicon.abbreviations.get(word.toLowerCase())
      if (short) return short
      return mended(word, parts)
    })
    .replace(/\s+/gu, ' ')
    .trim()
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
  for (const n of numbers) if (n.year && !n.number) values.push(n.year)
  return { spans, values: [...new Set(values)] }
}

function isWholeYears(period: TimeExpression & { kind: 'period' }): boolean {
  return period.from.endsWith('-01-01') && period.to.endsWith('-12-31')
}

function framesIn(syllables: Syllable[], lexicon: Lexicon): { used: boolean[]; wants: string[] } {
  const used = syllables.map(() => false)
  const wants: string[] = []
  const words = syllables.map((s) => s.folded)
  for (const { key, wants: want } of lexicon.frames) {
    const phrase = key.split(' ')
    for (let i = 0; i + phrase.length <= words.length; i++) {
      if (phrase.every((w, k) => words[i + k] === w && !used[i + k])) {
        if (phrase.length === 1 && !asksAlone(syllables, i, phrase[0] ?? '')) continue
        phrase.forEach((_, k) => {
          used[i + k] = true
        })
        wants.push(want)
      }
    }
  }
  return { used, wants }
}

/** Short question words are also parts of other words: "đâu" but not "đầu", "ai" but not "Cái". */
function asksAlone(syllables: Syllable[], i: number, word: string): boolean {
  const spoken = syllables[i]?.spoken ?? ''
  const forms: Record<string, RegExp> = {
    dau: /^(?:dau|đâu)$/u,
    a: /^à$|^a`$/u,
    ha: /^ha'$|^hả$|^ha\?$/u,
    chu: /^chứ|^chư'$/u,
    nhi: /^nhi\?$/u,
    may: /^(?:may|mây'|mấy)$/u,
    ai: /^ai$/u,
    gi: /^(?:gi|gi`)$/u,
    mail: /./u,
    email: /./u,
  }
  return forms[word]?.test(spoken) ?? true
}

const wantOrder: Want[] = [
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
  const terms = syllables.flatMap((s, place): Term[] => {
    if (!free[place]) return []
    const isNumber = /^\d/.test(s.folded)
    return [
      {
        ...s,
        place,
        weight: isNumber ? 2.5 : Math.max(0.3, lexicon.weight(s.spoken, s.folded)),
        alternatives: alternatives[place] ?? [],
        whole: !free[place - 1] && !free[place + 1],
      },
    ]
  })
  return { terms }
}

function dropStops(syllables: Syllable[], free: boolean[], lexicon: Lexicon): void {
  const words = syllables.map((s) => s.folded)
  for (let length = 4; length >= 1; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const phrase = words.slice(i, i + length).join(' ')
      if (!lexicon.stops.has(phrase)) continue
      if (length === 1 && isPartOfWord(syllables, i, lexicon)) continue
      for (let k = 0; k < length; k++) free[i + k] = false
    }
  }
}

/** "số" drops, but not in "chỉ số"; "thực hiện" drops as a whole word: a stop inside a known phrase stays. */
function isPartOfWord(syllables: Syllable[], i: number, lexicon: Lexicon): boolean {
  const words = syllables.map((s) => s.folded)
  for (let length = 2; length <= 4; length++) {
    for (let from = Math.max(0, i - length + 1); from <= i && from + length <= words.length; from++) {
      if (lexicon.synonyms.has(words.slice(from, from + length).join(' '))) return true
    }
  }
  return compounds.test(` ${words.slice(Math.max(0, i - 1), i + 2).join(' ')} `)
}

const compounds =
  / (?:chi so|don vi so|chinh quyen so|chinh phu so|moi truong so|chuyen doi so|so hoa|so lieu|ho so|don vi|ket qua|co quan|gioi tinh|nha nuoc|nhan dan|the che|nam bo|co so|cong nghe so|ban do|dau tu|can bo|can cu|can thiet|do thi|do dac|mot cua|hai quan|lai suat|tu phap|tu van|thue|bao cao|y te) /

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
  if (is(/ (?:bo cuc|may phan|may muc|muc luc|cau truc|dan y|de muc) /)) return plain('outline')
  if (
    dates.some((d) => d.kind === 'date') &&
    is(/ (?:kiem tra|doan|den|xuong|lam viec|neu|nhan|ket thuc|ngay) /) &&
    (wants === 'when' || wants === 'duration' || is(/ han | cham nhat | truoc /)) &&
    !is(/ ban hanh /)
  )
    return plain('calculate')
  if (
    wants === 'when' ||
    wants === 'duration' ||
    is(
      / (?:han nop|han gui|qua han|con han|het han|tre han chua|han chot|deadline|cham nhat|con may ngay|con bao nhieu ngay) /,
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
      / (?:ai (?:da |la nguoi )?ki|nguoi ki|do ai ki|ai dung ten|ki boi|duoc ai ki|nguoi nao ki|ong nao ki|ba nao ki|ai la nguoi ki|ki ten|chuc vu nguoi ki|lanh dao nao ki) /,
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
    is(/ (?:noi nhan|gui cho nhung (?:noi|ai|co quan)|gui den nhung (?:noi|ai)|duoc gui cho) /) &&
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
    terms.length <= 3 &&
    is(
      / (?:ve viec gi|ve cai gi|noi dung gi|noi ve gi|quy dinh (?:ve )?gi|ve van de gi|la van ban gi|la gi|ve gi|la ke hoach gi|phe duyet gi|quy dinh ve (?:van de|noi dung) gi|ban hanh gi) /,
    )
  )
    return 'subject'
  return null
}
