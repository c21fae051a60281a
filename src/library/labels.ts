// Recognises what may be the label of a numbered place ("Điều 5.", "II.", "1.1.", "a)", …) and what it could mean.
// Only looks at the label and its direct neighbours; whether it really opens a place is decided in numbering.ts.

export type Family =
  | 'part'
  | 'chapter'
  | 'mục'
  | 'tiểu mục'
  | 'article'
  | 'capital'
  | 'roman'
  | 'decimal'
  | 'letter'
  | 'bracketed'
  | 'roman-lower'

/** One way to read a label; "i)" is the letter after h and also the first lower-case roman numeral. */
export interface Reading {
  family: Family
  /** Punctuation that goes with it: members of one list share it. */
  style: string
  /** Value of every level: [1, 3] for "1.3."; a single number for everything else. */
  levels: number[]
  /** Inserted places: "Điều 10a" has 1, "Điều 10b" 2, places without a suffix 0. */
  suffix: number
  /** As it goes into a path: "1.3", "đ", "II", "Điều 10a", "Phần thứ nhất". */
  label: string
  /** For "a.1)" and "a1)": the letter that owns it. */
  owner?: string
  /** Written without its punctuation ("1 Người lao động"); counts only between others of its list. */
  bare?: boolean
  /** For "II.1.": the roman numeral that owns it. */
  romanOwner?: number
}

export interface Mark {
  start: number
  /** Just behind the label and its punctuation. */
  end: number
  /** First on its line. */
  leads: boolean
  /** Nothing follows on the line. */
  alone: boolean
  readings: Reading[]
  /** What follows begins with a run of upper-case words. */
  capitals: boolean
  follows: 'upper' | 'lower' | 'digit' | 'other' | 'nothing'
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** The letters that a list may leave out: Vietnamese has no f, j, w, z, and lists skip marked vowels. */
const optionalLetters = new Set([...'ăâđêfjôơưwz'])

const word =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC|Điều|ĐIỀU|Ðiều|ÐIỀU|Đỉều|Điểu)(?:[ \u00a0]+|[ \u00a0]*\n)/
/** Conversion broke the line between "Điều" and its number. */
const wordAlone = /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)[ \u00a0]*$/
const ordinalPart =
  /^(?:thứ|THỨ)[ \u00a0]+(nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba))?|NHẤT|MỘT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI(?: (?:MỘT|HAI|BA))?)(?![\p{L}])[ \u00a0]*[.:]?/u
const numberedWord =
  /^(?:([IVXL]{1,7})([a-zđ]?)|(\d{1,3})([a-zđ]?)|([A-HĐ]))(?![\p{L}\d/])([ \u00a0]*(?:\.[ \u00a0]*[-–—](?=\s)|[.:]|[-–—](?=\s)))?/u
const romanLabel = /^([IVXL]{1,7})(?:[ \u00a0]?([.)/:])|[ \u00a0]?([-–])(?=\s)|(?=\s|$))/
const romanDecimal = /^([IVX]{1,5})\.(\d{1,2}(?:\.\d{1,2}){0,3})[.)/:]?(?=\s|$)/
const capitalLabel = /^([A-ZĐ])([.)/])/
const decimalLabel =
  /^(\d{1,3}(?:\.\d{1,2}){0,4})([a-zđ]?)(?:[ \u00a0]?([.)/:])|[ \u00a0]?([-–])(?=\s)|(?=\s|$))/
const noisyOne = /^([lI])([.)/])(?=\s)/
const letterLabel = /^([a-zđăâêôơư])(?:\.?(\d{1,2}))?([)./]|[ \u00a0]?-(?=\s))/
const bracketLabel = /^\((?:(\d{1,2})|([a-zđ])|([ivx]{1,5}))\)/
const lowerRomanLabel = /^([ivx]{1,5})([.)])/
const capitalRun = /^[ \u00a0]*["“(]?\p{Lu}[\p{Lu}\d,;:–\-/()"“” \u00a0]{3,}/u

const inlineStart =
  /[ \u00a0\t](?=(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Ðiều)(?:[ \u00a0]|$)|[IVXL]{1,6}[./)]?[ \u00a0]|\d{1,3}(?:\.\d{1,2}){0,4}[./)-]?(?:[ \u00a0[]|$)|[a-zđ]\d?\)|\([a-z\d]{1,3}\))/g

/** Every possible label, in order; `skips(lineStart)` is where reading goes on behind a table, quotation or note. */
export function findMarks(text: string, skips: (offset: number) => number | null): Mark[] {
  const marks: Mark[] = []
  let lineStart = 0
  while (lineStart <= text.length) {
    let lineEnd = text.indexOf('\n', lineStart)
    if (lineEnd < 0) lineEnd = text.length
    const skipTo = skips(lineStart)
    if (skipTo !== null) {
      lineStart = Math.max(skipTo, lineStart + 1)
      continue
    }
    marksOfLine(text, lineStart, lineEnd, marks)
    lineStart = lineEnd + 1
  }
  return marks
}

function marksOfLine(text: string, lineStart: number, lineEnd: number, marks: Mark[]): void {
  let start = lineStart
  while (start < lineEnd && isSpace(text[start]!)) start++
  const decoration = /^(?:[*_#]{1,3}[ \u00a0]?)+(?=[\p{L}\d(])/u.exec(text.slice(start, start + 12))
  if (decoration) start += decoration[0].length
  const leading = readMark(
    text,
    start,
    wordAlone.test(text.slice(start, lineEnd)) ? endOfNext(text, lineEnd) : lineEnd,
    true,
  )
  const listed = listsParts(text.slice(start, lineEnd))
  const isNew = (mark: Mark) =>
    mark.start >= (marks.at(-1)?.end ?? 0) &&
    !(mark.readings[0]?.family === 'part' && (listed || namedBehind(leading, mark)))
  if (leading && isNew(leading)) marks.push(leading)
  const from = leading ? leading.end - 1 : start
  for (const found of text.slice(from, lineEnd).matchAll(inlineStart)) {
    const at = from + found.index + 1
    const broken = wordAlone.test(text.slice(at, Math.min(lineEnd, at + 12)))
    const mark = readMark(text, at, broken ? endOfNext(text, lineEnd) : lineEnd, false)
    if (mark && isNew(mark)) marks.push(mark)
  }
}

/** "Phần I: tình hình. Phần II: kết quả." in one paragraph tells how a report is to be parted, and opens no place. */
function listsParts(line: string): boolean {
  return (
    line.length < 600 &&
    (line.match(/(?:Phần|PHẦN) (?:thứ \p{Ll}+|[IVX]{1,4}|\d)(?![\p{L}\d])/gu)?.length ?? 0) > 1
  )
}

/** "a) Phần I: Kiến thức chung": what a numbered line speaks of, right behind its number. */
function namedBehind(leading: Mark | null, mark: Mark): boolean {
  return leading !== null && leading !== mark && mark.start - leading.end <= 1
}

function endOfNext(text: string, lineEnd: number): number {
  const next = text.indexOf('\n', lineEnd + 1)
  return next < 0 ? text.length : next
}

function readMark(text: string, start: number, lineEnd: number, leads: boolean): Mark | null {
  if (start >= lineEnd) return null
  const ahead = text.slice(start, Math.min(start + 60, lineEnd))
  const found = readLabel(ahead, leads)
  if (!found) return null
  const end = start + found.length
  const rest = text.slice(end, Math.min(end + 80, lineEnd))
  const next = /[^ \u00a0\t]/.exec(rest)?.[0]
  const follows = next === undefined ? 'nothing' : classOf(next)
  const glued = rest.length > 0 && !isSpace(rest[0]!)
  if (glued && !(leads && (follows === 'upper' || /["“‘[]/.test(next!)))) {
    if (!(next === '[' || next === '(')) return null
  }
  return {
    start,
    end,
    leads,
    alone: next === undefined,
    readings: found.readings,
    capitals: capitalRun.test(rest),
    follows,
  }
}

function classOf(char: string): Mark['follows'] {
  if (/\p{Lu}/u.test(char)) return 'upper'
  if (/\p{Ll}/u.test(char)) return 'lower'
  return /\d/.test(char) ? 'digit' : 'other'
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\u00a0' || char === '\t' || char === '\u3000'
}

function readLabel(ahead: string, leads: boolean): { length: number; readings: Reading[] } | null {
  const first = ahead.charCodeAt(0)
  const worded = word.exec(ahead)
  if (worded) return readWorded(ahead, worded)
  if (first === 0x28) return readBracketed(ahead)
  if (first >= 0x30 && first <= 0x39) return readDecimal(ahead, leads)
  if (first >= 0x41 && first <= 0x5a) return readUpper(ahead)
  if (ahead[0] === 'Đ') return readUpper(ahead)
  return readLower(ahead)
}

function readWorded(ahead: string, worded: RegExpExecArray): ReturnType<typeof readLabel> {
  const name = worded[1]!.toLowerCase().replace(/^[đð]i[ềểê]u|^đỉều/u, 'điều')
  const rest = ahead.slice(worded[0].length)
  if (name === 'phần') {
    const ordinal = ordinalPart.exec(rest)
    if (ordinal) {
      const said = ordinal[1]!.toLowerCase()
      const reading = plain('part', '', ordinalValue(said), `Phần thứ ${said}`)
      return { length: worded[0].length + ordinal[0].length, readings: [reading] }
    }
  }
  const found = numberedWord.exec(rest)
  if (!found) return null
  const [, roman, romanSuffix, digits, digitSuffix, capital, dot] = found
  const value = roman
    ? romanValue(roman)
    : digits
      ? Number(digits)
      : alphabet.indexOf(capital!.toLowerCase()) + 1
  if (value === null || value === 0) return null
  const family = (
    { phần: 'part', chương: 'chapter', mục: 'mục', 'tiểu mục': 'tiểu mục', điều: 'article' } as const
  )[name]
  if (!family || (family === 'article' && !digits)) return null
  const suffix = romanSuffix || digitSuffix || ''
  const written = (roman ?? digits ?? capital)! + suffix
  const reading = plain(family, dot ? '.' : '', value, `${name[0]!.toUpperCase()}${name.slice(1)} ${written}`)
  reading.suffix = suffix ? alphabet.indexOf(suffix) + 1 : 0
  return { length: worded[0].length + found[0].length, readings: [reading] }
}

function ordinalValue(said: string): number {
  const same = said === 'một' ? 'nhất' : said === 'bốn' ? 'tư' : said
  const [ten, more] = same.split(' ')
  if (more) return 10 + ordinals.indexOf(more === 'một' ? 'nhất' : more) + 1
  return ordinals.indexOf(ten!) + 1
}

function readBracketed(ahead: string): ReturnType<typeof readLabel> {
  const found = bracketLabel.exec(ahead)
  if (!found) return null
  const readings: Reading[] = []
  if (found[1]) readings.push(plain('bracketed', '(1)', Number(found[1]), String(Number(found[1]))))
  const letter = found[2] ?? (found[3]?.length === 1 ? found[3] : undefined)
  if (letter) readings.push(plain('letter', '(a)', alphabet.indexOf(letter) + 1, letter))
  const numeral = letter ?? found[3]
  const value = numeral && /^[ivx]+$/.test(numeral) ? romanValue(numeral.toUpperCase()) : null
  if (value) readings.push(plain('roman-lower', '(i)', value, numeral!))
  return readings.length ? { length: found[0].length, readings } : null
}

function readDecimal(ahead: string, leads: boolean): ReturnType<typeof readLabel> {
  const found = decimalLabel.exec(ahead)
  if (!found) return null
  const levels = found[1]!.split('.').map(Number)
  const punctuation = found[3] ?? found[4] ?? ''
  const bare = levels.length === 1 && punctuation === ''
  if (levels.some((level) => level === 0) || (bare && (!leads || !/^\d{1,2}\s\p{Lu}/u.test(ahead))))
    return null
  const style = bare ? '.' : punctuation === '–' ? '-' : punctuation
  if (levels.length === 1 && style === ':' && !leads) return null
  const letter = found[2] ?? ''
  const reading: Reading = {
    family: 'decimal',
    style: levels.length > 1 ? '' : `1${style}`,
    levels,
    suffix: letter ? alphabet.indexOf(letter) + 1 : 0,
    label: levels.join('.') + letter,
  }
  if (bare) reading.bare = true
  return { length: found[0].length, readings: [reading] }
}

function readUpper(ahead: string): ReturnType<typeof readLabel> {
  const owned = romanDecimal.exec(ahead)
  if (owned) {
    const owner = romanValue(owned[1]!)
    const levels = owned[2]!.split('.').map(Number)
    if (!owner || levels.some((level) => level === 0)) return null
    const reading: Reading = {
      family: 'decimal',
      style: 'I.1',
      levels,
      suffix: 0,
      label: levels.join('.'),
      romanOwner: owner,
    }
    return { length: owned[0].length, readings: [reading] }
  }
  const readings: Reading[] = []
  const roman = romanLabel.exec(ahead)
  const value = roman && romanValue(roman[1]!)
  if (roman && value) readings.push(plain('roman', `I${roman[2] ?? roman[3] ?? ''}`, value, roman[1]!))
  const capital = capitalLabel.exec(ahead)
  if (capital) {
    readings.push(
      plain('capital', `A${capital[2]}`, alphabet.indexOf(capital[1]!.toLowerCase()) + 1, capital[1]!),
    )
  }
  if (noisyOne.test(ahead)) readings.push(plain('decimal', `1${ahead[1]}`, 1, '1'))
  const length = Math.max(roman && value ? roman[0].length : 0, capital?.[0].length ?? 0)
  return readings.length ? { length, readings } : null
}

function readLower(ahead: string): ReturnType<typeof readLabel> {
  const readings: Reading[] = []
  const letter = letterLabel.exec(ahead)
  if (letter) {
    const style = `a${letter[3]!.trim()}`
    const value = alphabet.indexOf(letter[1]!) + 1
    const number = letter[2] ? Number(letter[2]) : 0
    if (number) {
      const label = ahead[1] === '.' ? `${letter[1]}.${number}` : `${letter[1]}${number}`
      readings.push({ ...plain('letter', `${style}1`, number, label), owner: letter[1]! })
    } else readings.push(plain('letter', style, value, letter[1]!))
  }
  const roman = lowerRomanLabel.exec(ahead)
  const value = roman && romanValue(roman[1]!.toUpperCase())
  if (roman && value) readings.push(plain('roman-lower', `i${roman[2]}`, value, roman[1]!))
  if (noisyOne.test(ahead)) readings.push(plain('decimal', `1${ahead[1]}`, 1, '1'))
  const length = letter?.[0].length ?? roman?.[0].length ?? 0
  return readings.length ? { length, readings } : null
}

function plain(family: Family, style: string, value: number, label: string): Reading {
  return { family, style, levels: [value], suffix: 0, label }
}

/** The value of a canonical roman numeral up to 89; `null` for anything else ("IIII", "VX"). */
export function romanValue(numeral: string): number | null {
  if (!/^(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return null
  const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  let total = 0
  for (let at = 0; at < numeral.length; at++) {
    const value = worth[numeral[at]!]!
    total += value < (worth[numeral[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

/** Whether `next` directly follows `previous` in one list: 3 → 4, 10 → 10a → 11, c → d or c → đ. */
export function succeeds(previous: Reading, next: Reading): boolean {
  const before = previous.levels.at(-1)!
  const value = next.levels.at(-1)!
  if (value === before) return next.suffix === previous.suffix + 1
  if (next.suffix) return false
  if ((next.family !== 'letter' && next.family !== 'capital') || next.owner) return value === before + 1
  if (value <= before) return false
  for (let letter = before + 1; letter < value; letter++) {
    if (!optionalLetters.has(alphabet[letter - 1]!)) return false
  }
  return true
}

export function isFirst(reading: Reading): boolean {
  return reading.levels.at(-1) === 1 && reading.suffix === 0
}
