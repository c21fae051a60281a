// Text from any source becomes clean Unicode: NFC, one kind of line break and space, no control characters, old
// encodings converted. Words and punctuation stay as written, tone placement (hoà, hòa) included, because every quote
// and offset refers to this text; lines stay too, but where a label lost its line or its words (torn-lines.ts). What was repaired or looks broken is told in Vietnamese sentences.

import { joinBroken } from './broken-syllables.ts'
import { convertLegacy } from './legacy-encodings.ts'
import { repairMojibake } from './mojibake.ts'
import { isSyllable } from './syllables.ts'
import { settleLines } from './torn-lines.ts'

export interface NormalisedText {
  text: string
  /** Vietnamese sentences. */
  warnings: string[]
}

/** The text in normal form, with what was repaired or is doubtful. */
export function normaliseText(raw: string): NormalisedText {
  const { pieces, warnings } = normalisePieces([raw])
  return { text: pieces[0]!.replace(/^\n+|\n+$/g, ''), warnings }
}

/** Normalises the parts of one source (pages) with one judgement about its encoding; parts keep their number. */
export function normalisePieces(raw: string[]): { pieces: string[]; warnings: string[] } {
  // Private-use U+F8FE cannot come from a keyboard; it marks the seams while the text is judged as a whole.
  const joined = raw.map((piece) => piece.replaceAll(seam, '')).join(`\n${seam}\n`)
  const report = new Report()
  const text = settleLines(tidyLines(clean(joined, report)))
  report.lookForDamage(text)
  return { pieces: text.split(`\n${seam}\n`), warnings: report.sentences() }
}

const seam = '\uf8fe'

function clean(raw: string, report: Report): string {
  let text = raw.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
  const mojibake = repairMojibake(text)
  report.mojibake = mojibake.repaired
  const legacy = convertLegacy(mojibake.text)
  report.legacy = legacy.counts
  text = dropInvisible(legacy.text, report).normalize('NFC')
  if (/[\u0300-\u036f]/.test(text)) text = settleMarks(text, report)
  const joined = joinBroken(text)
  report.joined = joined.joined
  report.suspicious = joined.suspicious
  return joined.text
}

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffb\ufffe\uffff]/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]/g
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

function dropInvisible(text: string, report: Report): string {
  return text
    .replace(/\u0085/g, '\n')
    .replace(controls, () => {
      report.controls++
      return ''
    })
    .replace(invisible, '')
    .replace(spaces, ' ')
}

/** At most two blank lines together; no spaces at the end of a line (a TAB there is an empty cell). */
function tidyLines(text: string): string {
  return text.replace(/ +$/gm, '').replace(/\n{4,}/g, '\n\n\n')
}

const shape = /[\u0302\u0306\u031b]/
const cluster = /(\p{L})(\p{M}{1,4})/gu

/** After NFC a mark that is still loose came in the wrong order, or sits on a consonant or behind a space. */
function settleMarks(text: string, report: Report): string {
  return text
    .replace(/(?<=[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]) (?=[\u0300\u0301\u0302\u0303\u0306\u0309\u0323\u031b])/g, '')
    .normalize('NFC')
    .replace(cluster, (whole, base: string, marks: string) => {
      const decomposed = base.normalize('NFD') + marks
      const all = [...decomposed.slice(1)].sort((a, b) => Number(shape.test(b)) - Number(shape.test(a)))
      const composed = (decomposed[0]! + [...new Set(all)].join('')).normalize('NFC')
      if (composed.length < whole.length) report.marks++
      return composed
    })
    .replace(/\p{L}+\p{M}+\p{L}*/gu, (word) => moveMark(word, report))
}

/** "kiêm̉" → "kiểm": the mark belongs to the vowel before the consonant. */
function moveMark(word: string, report: Report): string {
  const found = /^(\p{L}*?)([aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])([a-zA-Z]{1,2})(\p{M})(\p{L}*)$/u.exec(word)
  if (found === null) return word
  const moved = (found[1]! + found[2]! + found[4]! + found[3]! + found[5]!).normalize('NFC')
  if (!isSyllable(moved)) return word
  report.marks++
  return moved
}

class Report {
  controls = 0
  marks = 0
  mojibake = 0
  joined = 0
  suspicious: { text: string; line: number }[] = []
  legacy: { encoding: string; paragraphs: number }[] = []
  private damaged: { count: number; line: number } | null = null
  private looseMarks = 0

  lookForDamage(text: string): void {
    const first = text.indexOf('\ufffd')
    if (first >= 0) {
      this.damaged = { count: text.split('\ufffd').length - 1, line: text.slice(0, first).split('\n').length }
    }
    this.looseMarks = text.match(/\p{M}/gu)?.length ?? 0
  }

  sentences(): string[] {
    const said: string[] = []
    for (const { encoding, paragraphs } of this.legacy) {
      said.push(
        `Có ${paragraphs} đoạn gõ bằng bảng mã cũ ${encoding}, đã chuyển sang Unicode; nên đối chiếu lại với bản gốc.`,
      )
    }
    if (this.mojibake > 0) said.push(`Có ${this.mojibake} chỗ bị sai bảng mã (UTF-8 đọc nhầm), đã khôi phục.`)
    if (this.controls > 0) said.push(`Đã bỏ ${this.controls} ký tự điều khiển không đọc được.`)
    if (this.marks > 0) said.push(`Đã sửa ${this.marks} dấu đặt sai chỗ trong chữ.`)
    if (this.joined > 0) said.push(`Đã nối lại ${this.joined} chữ bị tách rời khi chuyển đổi.`)
    if (this.suspicious.length > 0) {
      const places = this.suspicious.slice(0, 5).map(({ text, line }) => `“${text}” (dòng ${line})`)
      const rest = this.suspicious.length > 5 ? '…' : ''
      said.push(
        `Có ${this.suspicious.length} chỗ nghi bị tách chữ, giữ nguyên như trong tệp: ${places.join(', ')}${rest}`,
      )
    }
    if (this.damaged !== null) {
      said.push(
        `Có ${this.damaged.count} ký tự hỏng (�) không khôi phục được, chỗ đầu tiên ở dòng ${this.damaged.line}.`,
      )
    }
    if (this.looseMarks > 0) said.push(`Có ${this.looseMarks} dấu thanh rời không ghép được vào chữ nào.`)
    return said
  }
}

const tonePairs =
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'.split(' ')
const toneTable = new Map<string, string>()
for (let i = 0; i < tonePairs.length; i += 2) {
  const [from, to] = [tonePairs[i]!, tonePairs[i + 1]!]
  toneTable.set(from, to)
  toneTable.set(from.toUpperCase(), to.toUpperCase())
  toneTable.set(from[0]!.toUpperCase() + from[1]!, to[0]!.toUpperCase() + to[1]!)
}

/** The text with one tone placement (hoà → hòa, thuý → thúy), for searching only; the length never changes. After q
 * the u belongs to the initial, so "quý" stays and "qúy" becomes it. */
export function foldTone(text: string): string {
  return text
    .replace(
      /(?<![qQ])([oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu,
      (pair) => toneTable.get(pair) ?? pair,
    )
    .replace(/([qQ])([ùúủũụÙÚỦŨỤ])([yY])/g, (_, q: string, u: string, y: string) => {
      const tone = u.normalize('NFD').slice(1)
      return q + u.normalize('NFD')[0]! + (y + tone).normalize('NFC')
    })
}
