// Vietnamese typed with fonts of the 1990s: TCVN3 (.VnTime, "ABC") and VNI. The bytes are Latin letters and signs that
// only the old font draws as Vietnamese. Converted per paragraph, where the converted words are Vietnamese syllables
// and the words as they stand are not; correct Vietnamese and other languages fail that test.

import { isMarked, isSyllable } from './syllables.ts'

export type LegacyEncoding = 'TCVN3' | 'VNI'

const tcvn3Codes =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ ' +
  'CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ ' +
  'EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ'

const tcvn3 = new Map(
  tcvn3Codes
    .split(' ')
    .map((pair) => [String.fromCharCode(Number.parseInt(pair.slice(0, 2), 16)), pair.slice(2)]),
)
// Converters fold the micro sign to the Greek letter.
tcvn3.set('μ', 'à')

/** VNI writes the letter, then its marks as one sign; each sign is named by the marks it adds. */
const vniMarks: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  ì: 'ì',
  æ: 'ỉ',
  í: 'í',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  Ô: 'Ơ',
  Ö: 'Ư',
  Ñ: 'Đ',
  Æ: 'Ỉ',
  Ì: 'Ì',
  Í: 'Í',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
}
const vniPair = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñìæíóòîÔÖÑÆÌÍÓÒÎ]/g

const tcvn3Word = /[A-Za-z\u00a1-\u00ff\u03bc]+/g
const vniWord = /[A-Za-z\u00c0-\u00ff]+/g
const high = /[\u00a1-\u00ff\u03bc]/
/** Letters that only correct Unicode Vietnamese has. */
const unicodeOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/** TCVN3 text in Latin-1 letters as Unicode; the capitals that only the old capital font knew are restored from
 * their neighbours. */
export function fromTcvn3(text: string): string {
  const words = text.match(tcvn3Word) ?? []
  let index = 0
  return text.replace(tcvn3Word, (word) => {
    const neighbour = words[index + 1] ?? words[index - 1] ?? ''
    index++
    return convertTcvn3Word(word, neighbour)
  })
}

function convertTcvn3Word(word: string, neighbour: string): string {
  if (!high.test(word)) return word
  const converted = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('')
  if (/[a-z]/.test(word)) return converted
  const capitals = converted.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals >= 2) return converted.toUpperCase()
  const shouting = /[A-Z]{2}|[A-Z][\u00a1-\u00ff]/.test(neighbour) && !/[a-z]/.test(neighbour)
  return shouting && (capitals === 1 || converted.length === 1) ? converted.toUpperCase() : converted
}

/** VNI text as Unicode. */
export function fromVni(text: string): string {
  return text.replace(vniPair, (whole, letter: string | undefined, mark: string | undefined) => {
    if (letter === undefined || mark === undefined) return vniLetters[whole] ?? whole
    const marks = vniMarks[mark.toLowerCase()]!
    const base = vniLetters[letter] ?? letter
    if (!fits(base.toLowerCase(), marks)) return (vniLetters[letter] ?? letter) + (vniLetters[mark] ?? mark)
    return (base + marks).normalize('NFC')
  })
}

/** Circumflex stands on a, e, o; breve on a alone. */
function fits(base: string, marks: string): boolean {
  if (marks.startsWith('\u0302')) return 'aeo'.includes(base)
  return !marks.startsWith('\u0306') || base === 'a'
}

/** Text of a run whose font is known, as Unicode; other fonts leave it as it is. */
export function fontText(text: string, font: string | null): string {
  if (font === null || !high.test(text) || unicodeOnly.test(text)) {
    return font !== null && /^\.?Vn[A-Z]\w*H$/.test(font) && !unicodeOnly.test(text)
      ? text.toUpperCase()
      : text
  }
  if (/^\.?Vn[A-Z]/.test(font)) {
    const converted = fromTcvn3(text)
    return /H$/.test(font) ? converted.toUpperCase() : converted
  }
  return /^VNI[-_ ]/i.test(font) ? fromVni(text) : text
}

export interface LegacyCount {
  encoding: LegacyEncoding
  paragraphs: number
}

/** Converts the paragraphs (lines) of a text that are in a legacy encoding, and counts them. */
export function convertLegacy(text: string): { text: string; counts: LegacyCount[] } {
  if (!/[A-Za-z][\u00a1-\u00ff]|[\u00a1-\u00ff][A-Za-z]/.test(text)) return { text, counts: [] }
  const lines = text.split('\n')
  const found = lines.map((line) => (high.test(line) ? legacyScore(line) : null))
  const counts: LegacyCount[] = []
  // "Sè" is a word as it stands; beside nothing but TCVN3 it is "Số".
  const pure = !unicodeOnly.test(text)
  for (const encoding of ['TCVN3', 'VNI'] as const) {
    const certain = found.filter((score) => score?.encoding === encoding && score.words >= 2)
    const words = certain.reduce((sum, score) => sum + score!.words, 0)
    if (words < 3 && !(words >= 2 && lines.length <= 3)) continue
    let paragraphs = 0
    lines.forEach((line, i) => {
      const converted = convertLine(line, found[i] ?? null, encoding, pure)
      if (converted === line) return
      lines[i] = converted
      paragraphs++
    })
    counts.push({ encoding, paragraphs })
  }
  return counts.length === 0 ? { text, counts } : { text: lines.join('\n'), counts }
}

/** A paragraph is judged by its beginning. */
const sampleLength = 4000

interface LegacyScore {
  encoding: LegacyEncoding
  /** Words that become Vietnamese syllables. */
  words: number
}

function convertLine(
  line: string,
  score: LegacyScore | null,
  encoding: LegacyEncoding,
  pure: boolean,
): string {
  if (!high.test(line)) return line
  if (score?.encoding === encoding) return encoding === 'TCVN3' ? fromTcvn3(line) : fromVni(line)
  if (score !== null) return line
  if (!unicodeOnly.test(line)) {
    const { after, before } = counted(line.slice(0, sampleLength), encoding)
    if (after > before || (pure && after > 0 && after === before))
      return encoding === 'TCVN3' ? fromTcvn3(line) : fromVni(line)
  }
  // A line that mixes legacy and correct text: only words that make sense no other way.
  const [pattern, convert] = tools(encoding)
  return line.replace(pattern, (word) => {
    if (!high.test(word) || isSyllable(word)) return word
    const converted = convert(word)
    return isSyllable(converted) && isMarked(converted) ? converted : word
  })
}

const tools = (encoding: LegacyEncoding): [RegExp, (text: string) => string] =>
  encoding === 'TCVN3' ? [tcvn3Word, fromTcvn3] : [vniWord, fromVni]

function legacyScore(line: string): LegacyScore | null {
  if (unicodeOnly.test(line)) return null
  const sample = line.slice(0, sampleLength)
  const best = (['TCVN3', 'VNI'] as const)
    .map((encoding) => ({ encoding, ...counted(sample, encoding) }))
    .filter(({ marked, after, before }) => after >= 1 && after >= marked * 0.7 && before <= after * 0.4)
    .sort((a, b) => b.after - a.after)[0]
  return best === undefined ? null : { encoding: best.encoding, words: best.after }
}

function counted(
  sample: string,
  encoding: LegacyEncoding,
): { marked: number; after: number; before: number } {
  const [pattern, convert] = tools(encoding)
  const words = (sample.match(pattern) ?? []).filter((word) => high.test(word))
  return {
    marked: words.length,
    after: words.filter((word) => isVietnamese(convert(word))).length,
    before: words.filter((word) => isVietnamese(word)).length,
  }
}

const isVietnamese = (word: string) => isSyllable(word) && isMarked(word)
