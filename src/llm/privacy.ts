// What may not leave the house by name: people, telephone numbers, addresses of people. Each becomes a placeholder
// ([[P1]], [[L1]]) on the way out and itself again on the way in. Finds too much rather than too little. Pure.

import type { Span } from '../document.ts'

export interface PrivateSpan extends Span {
  kind: 'person' | 'contact'
}

const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Trịnh|Mai|Tô|Hà|Cao|Lưu|Tạ|Châu|Phùng|Vương|Thái|Triệu|Quách|Tăng|Kiều|Lâm|Trương|Nghiêm|La|Đào|Đồng|Giang|Hứa|Khổng|Lại|Mạc|Ninh|Nông|Quan|Sầm|Thạch|Thân|Tống|Từ|Ung|Uông|Văn|Viên|Chu|Bạch|Bế|Cù|Doãn|Đàm|Hầu|Khuất|Lã|Lục|Nhâm|Phí|Tiêu|Trang|Vi|Lò|Lường|Giàng|Vàng|Thào|Sùng|Cầm|Quàng|Y|H’|Rơ|Ksor|Siu|Niê'
const word = String.raw`\p{Lu}[\p{Ll}\p{M}]+`
const upper = String.raw`[\p{Lu}\p{M}]{2,}`
const titles =
  'ông|bà|anh|chị|cô|chú|đồng chí|đ/c|đ\\/c|thầy|bác sĩ|bs|ths|ts|pgs|gs|ks|luật sư|người ký|ký bởi|cán bộ|chuyên viên'

/** "Nguyễn Văn A", "NGUYỄN VĂN A": a surname with one to four names behind it. */
const named = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${surnames})(?:\s${word}|\s\p{Lu}(?![\p{L}])){1,4}|(?:${surnames.toUpperCase()})(?:\s${upper}|\s\p{Lu}(?![\p{L}])){1,4})(?![\p{L}])`,
  'gu',
)
/** "ông Tèo", "đồng chí A Lềnh": a title before any capitalised name. */
const titled = new RegExp(
  String.raw`(?<![\p{L}])(?:${titles})\.?:?\s+((?:${word}|\p{Lu})(?:\s(?:${word}|\p{Lu}(?![\p{L}]))){0,4})`,
  'giu',
)
/** "nguyen van a", "tran thi bich": as people type. */
const typed =
  /(?<![\p{L}])(?:nguyễn|nguyen|trần|tran|lê|le|phạm|pham|hoàng|hoang|huỳnh|huynh|phan|vũ|vu|võ|vo|đặng|dang|bùi|bui|đỗ|do|hồ|ho|ngô|ngo|dương|duong|lý|ly)\s(?:văn|van|thị|thi|đức|duc|hữu|huu|quang|minh|ngọc|ngoc|thanh|xuân|xuan)\s[\p{L}]+(?:\s(?:[\p{Lu}][\p{L}]*))*/giu
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const phone = /(?<![\d/.,-])(?:\+?84|0)(?:[\s.()-]{0,2}\d){8,10}(?![\d/])/gu
const identity = /(?<![\d/.,-])\d{9}(?:\d{3})?(?![\d/.,])/gu

/** Capitalised words that begin like a name and are none: places, bodies, streets. */
const notNames =
  /^(?:Lý do|Hà (?:Nội|Nam|Tĩnh|Giang|Đông)|Lâm Đồng|Hồ Chí Minh|Lê Chân|Hồ sơ|Văn (?:phòng|bản|hóa)|Thái (?:Nguyên|Bình)|Ninh (?:Bình|Thuận)|Cao Bằng|Giang Thành|Mai Châu|Quan Sơn|An |Đồng (?:Nai|Tháp|chí)|Lai Châu|Từ (?:Liêm|Sơn)|Thạch Thất|Châu (?:Thành|Đốc)|Đồng Hới|Vũ Thư|Ngô Quyền)$/u

/** Common words whose first syllable is a surname, as they stand in headings: "ĐOÀN KIỂM TRA", "Hồ sơ", "Nông nghiệp". */
const commonPairs =
  /^(?:đoàn (?:kiểm|công|thanh|giám|liên|viên|thể)|văn (?:phòng|bản|hóa|thư|minh)|hồ (?:sơ|chứa)|lý (?:do|lịch|luận)|quan (?:hệ|trọng|điểm|tâm)|chu (?:kỳ|trình|đáo)|trang (?:thiết|phục|điện|trí)|đồng (?:chí|bộ|thời|hành|thuận)|nông (?:nghiệp|thôn|dân|sản|trường)|cao (?:trách|chất|hiệu|đẳng|tốc|cấp|nhất|điểm)|vi (?:phạm|tính|bằng)|tăng (?:cường|trưởng)|lâm (?:nghiệp|sản)|lương (?:thực|hưu|tối)|thân (?:nhân|thiện)|đào tạo|hà nội|thái độ|tống đạt|từ (?:ngày|điển|thiện|xa)|lưu (?:trữ|ý|hành|vực)|dương lịch)(?![\p{L}])/iu

/**
 * Everything private in a text, in order, without overlaps; `known` are names to find however they are written, with
 * marks or without. The text is NFC.
 */
export function privateSpans(text: string, known: readonly string[] = []): PrivateSpan[] {
  const found: PrivateSpan[] = []
  const add = (kind: PrivateSpan['kind'], start: number, end: number) => {
    if (!found.some((f) => f.start < end && start < f.end)) found.push({ kind, start, end })
  }
  for (const m of text.matchAll(email)) add('contact', m.index, m.index + m[0].length)
  for (const m of text.matchAll(phone)) add('contact', m.index, m.index + m[0].length)
  for (const m of text.matchAll(identity)) add('contact', m.index, m.index + m[0].length)
  const folded = baseLetters(text)
  for (const name of known) {
    if (name.trim().length < 4) continue
    const pattern = baseLetters(name.trim())
      .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+')
    for (const m of folded.matchAll(new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'gu')))
      add('person', m.index, m.index + m[0].length)
  }
  for (const m of text.matchAll(named))
    if (!notNames.test(m[0]) && !commonPairs.test(m[0])) add('person', m.index, m.index + m[0].length)
  for (const m of text.matchAll(titled)) {
    const name = m[1] ?? ''
    const start = m.index + m[0].length - name.length
    if (/^\p{Lu}/u.test(name) && !notNames.test(name)) add('person', start, m.index + m[0].length)
  }
  for (const m of text.matchAll(typed)) add('person', m.index, m.index + m[0].length)
  return found.sort((a, b) => a.start - b.start)
}

/** Lower case without marks, character for character, so that places stay places. */
function baseLetters(text: string): string {
  return text.replace(/[^\p{Ll}\s\d]|[^\x00-\x7F]/gu, (char) => {
    const base = (char.normalize('NFD')[0] ?? char).toLowerCase().replace('đ', 'd')
    return base.length === char.length ? base : char
  })
}

/** Placeholders of one request: the same words get the same placeholder, and only these come back as words. */
export interface Placeholders {
  /** "[[P1]]" for these words. */
  of(letter: 'P' | 'L' | 'N' | 'V', words: string): string
  /** The words behind a placeholder as the model wrote it; `null` when it made it up. */
  words(placeholder: string): string | null
  all(): { placeholder: string; words: string }[]
}

export const placeholderPattern = /\[\[([PLNV])(\d{1,3})\]\]/gu

export function createPlaceholders(): Placeholders {
  const byWords = new Map<string, string>()
  const byPlaceholder = new Map<string, string>()
  const counts = { P: 0, L: 0, N: 0, V: 0 }
  return {
    of(letter, words) {
      const plain = words.replace(/\s+/gu, ' ').trim()
      // an address may tell capitals apart
      const key = `${letter}|${letter === 'L' ? plain : plain.toLowerCase()}`
      const known = byWords.get(key)
      if (known) return known
      const made = `[[${letter}${++counts[letter]}]]`
      byWords.set(key, made)
      byPlaceholder.set(made, plain)
      return made
    },
    words: (placeholder) => byPlaceholder.get(placeholder) ?? null,
    all: () => [...byPlaceholder].map(([placeholder, words]) => ({ placeholder, words })),
  }
}

/** A text as it may leave: private words as placeholders, brackets that look like placeholders broken up. */
export function masked(text: string, placeholders: Placeholders, known: readonly string[] = []): string {
  const plain = text.replace(/\[\[/gu, '[ [').replace(/\]\]/gu, '] ]')
  let out = ''
  let at = 0
  for (const { start, end, kind } of privateSpans(plain, known)) {
    out += plain.slice(at, start) + placeholders.of(kind === 'person' ? 'P' : 'L', plain.slice(start, end))
    at = end
  }
  return out + plain.slice(at)
}

/** Puts the words back; `null` when a placeholder was made up. */
export function unmasked(text: string, placeholders: Placeholders): string | null {
  let madeUp = false
  const out = text.replace(placeholderPattern, (placeholder) => {
    const words = placeholders.words(placeholder)
    madeUp ||= words === null
    return words ?? ''
  })
  return madeUp || /\[\[|\]\]/u.test(out) ? null : out
}
