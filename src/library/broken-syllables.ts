// Conversion from PDF sometimes tears syllables: "kiểm tr a", "h ành chính", "K Ế H O Ạ C H". Joined only where no other
// reading exists; every other suspicious place is reported with its line and left as it stands.

import { isSyllable } from './syllables.ts'

export interface Joined {
  text: string
  joined: number
  suspicious: { text: string; line: number }[]
}

/** Syllables that begin with a vowel and are words of their own: before them a lone letter may be a label ("điểm c ở"). */
const vowelWords = new Set(
  `a á à ạ ai ái am ám an án ảnh anh ánh ao ảo áo áp ác ạc ắt ăn âm ấm ẩm ân ấn ẩn ấp ấy em én êm ếch ép eo ích im in ít
  i ý ỷ ỳ y yên yêu yếu yếm o ô ồ ổ ố ốc ôm ốm ôn ồn ổn ông ống ở ơn ơ u ủ ú ụ ua ùa úa um ung úng ủng ưa ước ươm ướt
  ưng ứng uy ủy uỷ úy uý uỵ uyên uyển oai oan oán oanh út ức ưu ê e`.split(/\s+/),
)

const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
const clusters = '[Nn] ?g ?h|[NnGgKkCcTtPp] ?h|[Nn] ?g|[Tt] ?r|[Qq] ?u'
const lone = '[bcdđghklmnrstvx]'
/** [initial alone] [the rest, or its vowels] [final alone]? */
const tornStart = new RegExp(
  `(${clusters}|${lone}) ([${vowels}]{1,3}\\p{Ll}{0,3})( (?:ng|nh|ch|[cmnpt]))?(?!\\p{L})`,
  'yu',
)
/** An initial torn in itself: "n gày", "t rước". */
const tornInitial = new RegExp(
  `([NnTtCcGgKkPpQq]) ((?:gh|[hgru])[${vowels}]{1,3}\\p{Ll}{0,3})(?!\\p{L})`,
  'yu',
)
/** Words of time, whose rest may be a syllable of its own but hardly ever stands behind a lone letter. */
const datedWords = new Set(['ngày', 'tháng', 'trước', 'trong', 'nhất', 'chậm', 'khi'])
const tornEnd = /(nh|ng|h|g)(?![\p{L}\p{N}.)/°²³-])/uy
const wordBefore = /(?<![\p{L}\p{N}])\p{L}{2,6}$/u
const spacedOut = /(?<![\p{L}\p{N}])\p{Lu}(?: {1,2}\p{Lu}){3,}(?![\p{L}\p{N}])/gu
/** So many certain joins show that the conversion tore the text; then a lone final belongs to the word before it. */
const tornDocument = 3

/** Joins what can only be one syllable, and lists what may be. */
export function joinBroken(text: string): Joined {
  const found: Joined = { text, joined: 0, suspicious: [] }
  if (mayBeSpacedOut(text)) found.text = joinSpacedOut(found)
  joinStarts(found)
  joinEnds(found)
  return found
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9
/** Cheap look for a token of one to three letters, so the patterns run only where something may be torn. */
function shortTokenAt(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 2) === 32 || text.charCodeAt(at + 3) === 32
}

function joinStarts(found: Joined): void {
  const { text } = found
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !isSpace(text.charCodeAt(at - 1)) && !opens(text.charCodeAt(at - 1))) continue
    if (!shortTokenAt(text, at)) continue
    tornStart.lastIndex = at
    const match = tornStart.exec(text)
    const joined = (match === null ? null : startJoined(match, text)) ?? initialJoined(text, at)
    if (joined === null) continue
    parts.push(text.slice(from, at), joined.text)
    found.joined++
    from = at + joined.length
    at = from - 1
  }
  if (parts.length > 0) found.text = parts.join('') + text.slice(from)
}

const opens = (code: number) => code === 40 || code === 0x201c || code === 34 || code === 91

/** The joined syllable and how much of the text it takes; the longer reading first. */
function startJoined(match: RegExpExecArray, text: string): { text: string; length: number } | null {
  const [, initial, rest, final] = match as unknown as [string, string, string, string | undefined]
  const start = initial.replaceAll(' ', '')
  const afterWord = /\p{L} $/u.test(text.slice(Math.max(0, match.index - 2), match.index))
  if (start.length === 1 && !afterWord) return null
  if (final !== undefined && isSyllable(start + rest + final.trim()) && !finalStartsNext(text, match)) {
    return { text: start + rest + final.trim(), length: match[0].length }
  }
  if (!isSyllable(start + rest)) return null
  if (start.length === 1 && vowelWords.has(rest)) return null
  return { text: start + rest, length: match[0].length - (final?.length ?? 0) }
}

function initialJoined(text: string, at: number): { text: string; length: number } | null {
  tornInitial.lastIndex = at
  const [torn, initial, rest] = tornInitial.exec(text) ?? []
  if (!torn || !initial || !rest || !/\p{L} $/u.test(text.slice(Math.max(0, at - 2), at))) return null
  const whole = initial + rest
  if (!datedWords.has(whole) && (isSyllable(rest) || !isSyllable(whole))) return null
  return { text: whole, length: torn.length }
}

/** In "s ả n g ắ n" the n ends one syllable; in "c ả n ước" it begins the next. */
function finalStartsNext(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2)
  if (after[0] !== ' ' || !vowels.includes(after[1] ?? '.')) return false
  const [, initial, rest] = match as unknown as [string, string, string]
  return isSyllable(initial.replaceAll(' ', '') + rest)
}

function joinEnds(found: Joined): void {
  const { text } = found
  const torn = found.joined >= tornDocument
  const parts: string[] = []
  let from = 0
  let line = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) line++
    if (code !== 32) continue
    const next = text.charCodeAt(at + 1)
    if (next !== 110 && next !== 104 && next !== 103) continue
    tornEnd.lastIndex = at + 1
    const end = tornEnd.exec(text)?.[1]
    const word = end === undefined ? undefined : wordBefore.exec(text.slice(Math.max(0, at - 8), at))?.[0]
    if (end === undefined || word === undefined || !isSyllable(word + end)) continue
    if (end.length === 2 && (torn || !isSyllable(word))) {
      parts.push(text.slice(from, at))
      from = at + 1
      found.joined++
    } else found.suspicious.push({ text: `${word} ${end}`, line })
  }
  if (parts.length > 0) found.text = parts.join('') + text.slice(from)
}

const titles =
  'KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|THÔNG BÁO|BÁO CÁO|CÔNG VĂN|CHỈ THỊ|TỜ TRÌNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|QUY CHẾ|QUY ĐỊNH|PHỤ LỤC|KẾT LUẬN|GIẤY MỜI|BIÊN BẢN|LUẬT'
const titleByLetters = new Map(titles.split('|').map((title) => [title.replaceAll(' ', ''), title]))

/** Four capitals with spaces between them show as a space at every second place. */
function mayBeSpacedOut(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (
      text.charCodeAt(at + 2) === 32 &&
      (text.charCodeAt(at + 4) === 32 || text.charCodeAt(at + 5) === 32)
    ) {
      if (/\p{Lu}/u.test(text[at + 1]!)) return true
    }
  }
  return false
}

function joinSpacedOut(found: Joined): string {
  return found.text.replace(spacedOut, (whole) => {
    const title = spacedTitle(whole)
    if (title !== whole) found.joined++
    return title
  })
}

/** Letter-spaced words: two spaces part the words, or the letters spell a kind of document. */
function spacedTitle(spaced: string): string {
  const known = titleByLetters.get(spaced.replaceAll(' ', ''))
  if (known !== undefined) return known
  if (!spaced.includes('  ')) return spaced
  const words = spaced.split('  ').map((word) => word.replaceAll(' ', ''))
  return words.every(isSyllable) ? words.join(' ') : spaced
}
