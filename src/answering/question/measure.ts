// What a question measures: "mấy năm", "bao nhiêu kg", "mấy lần", "bao nhiêu tiền" are answered by a figure of that very
// unit, "giảm bao nhiêu" by a sum, a share or a weight; "bao nhiêu đơn vị" counts things and measures nothing. Pure.

import type { Span } from '../../document.ts'
import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'

export type MeasureKind = 'money' | 'percent' | 'size' | 'years' | 'times' | 'open'

export interface Measure extends Span {
  kind: MeasureKind
  /** A figure with what it is counted in, as texts write it. */
  figure: RegExp
  /** The unit alone, as heads of columns write it; `null` where any will do. */
  unit: RegExp | null
}

const number =
  '(?<![\\d/.,\\p{L}-])(?:\\d+(?:[.,]\\d+)*(?:\\s?/\\s?\\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\\s*\\([^()]{1,20}\\))?'
const after = '(?![\\p{L}\\d])'

interface Unit {
  said: Syllable[][]
  kind: MeasureKind
  figure: string
  written: string
}

function unit(kind: MeasureKind, said: string, written: string): Unit {
  return { kind, said: said.split('|').map(syllablesOf), figure: `${number}\\s*(?:${written})`, written }
}

const money = unit(
  'money',
  'tiền|đồng|nghìn|ngàn|triệu|tỷ|nghìn đồng|triệu đồng|tỷ đồng',
  `(?:đồng|đ${after}|(?:nghìn|ngàn|triệu|tỷ(?!\\slệ)|tỉ${after}(?!\\slệ))(?:\\s+đồng)?)(?:\\s?\\/\\s?\\p{L}+)*`,
)
const percent = unit('percent', 'phần trăm|%', '%|phần trăm')
const sizes = [
  unit('size', 'kg|kilogam|ki lô gam', `kg${after}|ki-?lô-?gam`),
  unit('size', 'tấn|tạ', `tấn${after}|tạ${after}`),
  unit('size', 'gam|gram', `gam|gram|g${after}`),
  unit('size', 'ha|héc ta|hecta|héc-ta|hec ta', `ha${after}|héc-?\\s?ta`),
  unit('size', 'm2|mét vuông', `m\\s?[²2]${after}|mét vuông`),
  unit('size', 'm3|mét khối', `m\\s?[³3]${after}|mét khối`),
  unit('size', 'km|cây số|ki lô mét', `km${after}|ki-?lô-?mét`),
  unit('size', 'cm|xăng ti mét', `cm${after}|xăng-?ti-?mét|cen-?ti-?mét`),
  unit('size', 'mm|mi li mét', `mm${after}|mi-?li-?mét`),
  unit('size', 'mét', `m${after}(?!\\s?[²³23])|mét${after}(?!\\s(?:vuông|khối))`),
  unit('size', 'lít', `lít|l${after}`),
]
const years: Unit = {
  ...unit('years', 'năm', `năm${after}`),
  // "tháng 8 năm 2024" holds no eight years
  figure: `(?<!(?:tháng|thang)\\s)${number}\\s*năm${after}(?!\\s*\\d)`,
}
const times = unit('times', 'lần', `lần${after}`)
const units = [money, percent, ...sizes, years, times]

const asking = [syllablesOf('bao nhiêu'), syllablesOf('mấy'), syllablesOf('nhiêu')]
/** "Năm 2022", "lần thứ": no unit, though the word is one. */
const noUnit = /^(?:\d{4}|thu)$/

/** `null` where the question asks for no figure of a unit. */
export function measureIn(syllables: Syllable[]): Measure | null {
  for (let i = 0; i < syllables.length; i++) {
    const asks = asking.find((words) => words.every((word, k) => stands(syllables[i + k], word)))
    if (!asks) continue
    const at = i + asks.length
    const found = longestAt(syllables, at)
    const [first, last] = [syllables[i], syllables[at + (found?.length ?? 0) - 1]]
    if (!found || !first || !last || noUnit.test(syllables[at + found.length]?.folded ?? '')) continue
    const { kind, figure, written } = found.unit
    const alone = new RegExp(`(?<!\\p{L})(?:${written})`, 'iu')
    const folded = ` ${syllables.map((s) => s.folded).join(' ')} `
    if (kind === 'money' && shareOfSum.test(folded))
      return { ...openMeasure(folded), start: first.start, end: last.end }
    return { kind, figure: new RegExp(figure, 'giu'), unit: alone, start: first.start, end: last.end }
  }
  return null
}

function longestAt(syllables: Syllable[], at: number): { unit: Unit; length: number } | null {
  const found = units.flatMap((u) =>
    u.said
      .filter((words) => words.length > 0 && words.every((word, k) => stands(syllables[at + k], word)))
      .map((words) => ({ unit: u, length: words.length })),
  )
  return found.sort((a, b) => b.length - a.length)[0] ?? null
}

const anyFigure = [money, percent, ...sizes, times].map((u) => u.figure).join('|')
/** "Giảm bao nhiêu tiền thuê đất?": of a sum that is owed a part is told as a share. */
const shareOfSum =
  / (?:giam|huong|de lai|trich|nop|tru|mien) (?:duoc )?bao nhieu tien (?:thue|su dung|luong|phi|lai|thuong|phat|nuoc|dien|boi thuong|cho thue) /
/** Interest and what is paid beside a wage are told in parts of another sum. */
const bounded = / (?:lai suat|lai cham|muc lai|tien lai|thu lao) /
/** What is given may be a sum, a share or a weight of rice; a fee, a fine, a cost is a sum. */
const given = / (?:giam|ho tro|tro cap|tro giup|huong|trich|tang them|boi thuong) /

/** What answers "mức … bao nhiêu" where no unit is named. */
export function openMeasure(folded: string): Measure {
  const figure = given.test(folded) || bounded.test(folded) ? anyFigure : money.figure
  return { kind: 'open', figure: new RegExp(figure, 'giu'), unit: null, start: 0, end: 0 }
}

/** Whether the words hold such a figure. */
export function holdsMeasure({ figure }: Measure, words: string): boolean {
  return words.search(figure) >= 0
}

/** Behind "bao nhiêu" these count nothing: "bao nhiêu một hộ", "bao nhiêu thì bị". */
const behind =
  /^(?:mot|1|moi|tung|cho|khi|neu|thi|la|vay|a|o|tai|doi|voi|trong|theo|de|tren|tu|den|va|roi|the|hang|ve|vao|hon|so|nhi|nua|do|cua|\d.*)$/

const sums = /^(?:tong|ho tro|tro cap|phu cap|kinh phi|chi phi|phi|luong|von|ngan sach|du toan|muc)(?: |$)/

/** "Bao nhiêu thành viên": the noun behind it is what is counted, no money. */
export function countsNoun(folded: string): boolean {
  const next = / (?:bao nhieu|may) (\S+(?: \S+)?) /.exec(folded)?.[1]
  return next !== undefined && !behind.test(next.split(' ')[0] ?? '') && !sums.test(next)
}
