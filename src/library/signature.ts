// Who signed and as what, from the block at the end of a document ("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name").

import type { Section, Span } from '../document.ts'
import { isUpperLine } from './capitals.ts'

export interface Signature {
  signer: string | null
  signerTitle: string | null
  span: Span | null
}

// Names of the highlands hold syllables of one letter ("Y", "A") and prefixes behind an apostrophe ("H’", "K’").
const gap = '[ \\u00a0]'
const prefix = `\\p{Lu}\\p{Ll}?['’‘ʼ]${gap}?`
const syllable = `(?:${prefix})?\\p{Lu}\\p{Ll}+`
const highland = `(?:[YAHK]${gap}${syllable}|${prefix}\\p{Lu}\\p{Ll}+)`
const letter = `(?:[YA]${gap}|[HK]['’]?${gap})?`
const name = new RegExp(
  `(?:^|[\\s.)\\]])(${letter}${syllable}(?:${gap}+(?:${prefix})?\\p{Lu}\\p{Ll}*){1,5}|(?<=^\\s*)${highland})(?=\\s*(?:$|\\((?:đã ký|Đã ký|Đã kí)\\)|\\/))`,
  'u',
)
const behindTitle = new RegExp(
  `^[\\p{Lu}\\d.,/&\\-–:\\s]*\\p{Lu}{2,}\\s+(\\p{Lu}\\p{Ll}+(?:${gap}+${syllable}){1,4}|${highland}(?:${gap}+${syllable}){0,3})(?![\\p{L}])`,
  'u',
)
const aloneName = new RegExp(
  `^\\s*(?:${letter}${syllable}(?:${gap}+(?:[YAÊ]${gap}+)?${syllable}){1,4}|${highland})\\s*(?:\\([^)]*ký\\))?\\s*$`,
  'u',
)
const noName =
  /^(?:Nơi nhận|Kính gửi|Ký bởi|Người ký|Cơ quan|Thời gian|Ngày|Đã ký|Chủ tịch|Phó Chủ tịch|Giám đốc|Phó Giám đốc|Bộ trưởng|Thứ trưởng|Lưu(?!\s\p{Lu}\p{Ll})|Tài liệu|Văn bản|Trang|Nguồn|Phụ lục|Chánh Văn phòng|Như trên|Đánh giá|Luật|Bộ|Sở|Điều)(?:\s|$|:)/u
const rank =
  'KT\\.|TL\\.|TUQ\\.|K\\/T|Q\\.|QUYỀN|PHÓ|THỨ TRƯỞNG|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|CỤC TRƯỞNG|TRƯỞNG BAN|BÍ THƯ|THỦ TƯỚNG|VIỆN TRƯỞNG|CHỦ NHIỆM|TỔNG GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|TỔNG KIỂM TOÁN|THỐNG ĐỐC|TRƯỞNG PHÒNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TỔNG BÍ THƯ'
const titleStart = new RegExp(`(?:^|\\s)(${rank})(?![\\p{L}])`, 'gu')

/** Reads the signatures of the body, several of a joint document; without a block, a name that stands alone on the last line. */
export function readSignature(text: string, sections: Section[]): Signature {
  const block = sections.find((section) => section.kind === 'signature')
  const found = block ? inBlock(text, block) : null
  if (found) found.signerTitle ??= besideRecipients(text, sections)
  if (found?.signer) return found
  const beside = nameBesideRecipients(text, sections)
  if (beside) {
    const title = found?.signerTitle ?? beside.signerTitle ?? besideRecipients(text, sections)
    return { ...beside, signerTitle: title }
  }
  return { ...lastLine(text, sections), signerTitle: found?.signerTitle ?? null }
}

function inBlock(text: string, block: Section): Signature {
  const words = text.slice(block.start, Math.min(block.end, block.start + 1500))
  const first = signed(words)
  if (!first) return { signer: null, signerTitle: titleOf(words), span: null }
  const all = [...abreast(words, first), ...below(words, first)]
  const titles = all.flatMap(({ title }) => (title === null ? [] : [title]))
  return {
    signer: all.map(({ name }) => name).join(', '),
    signerTitle: titles.length > 0 ? titles.join('; ') : null,
    span: { start: block.start + all[0]!.start, end: block.start + Math.max(...all.map(({ end }) => end)) },
  }
}

interface Signed extends Span {
  name: string
  title: string | null
}

/** The first name in the words at or behind `from`, with the titles above it. */
function signed(words: string, from = 0): Signed | null {
  let at = from
  for (const line of words.slice(from).split('\n')) {
    const found = nameBehindTitle(line) ?? nameIn(line)
    if (found) {
      const start = at + found.index
      return { name: found.name, title: titleOf(words.slice(from)), start, end: start + found.written.length }
    }
    at += line.length + 1
  }
  return null
}

/** Other bodies that sign below the first one ("liên tịch"): each begins with its own "TM. …" or position. */
function below(words: string, first: Signed): Signed[] {
  const found: Signed[] = []
  for (let last = first; found.length < 5; last = found.at(-1)!) {
    const next = words.indexOf('\n', last.end) + 1
    const signature = next === 0 ? null : signed(words, next)
    const above = signature
      ? words
          .slice(next, signature.start)
          .split('\n')
          .filter((line) => line.trim())
      : []
    if (!signature || above.length > 8 || !above.some((line) => opensSignature.test(line.trim())))
      return found
    if (!isUpperLine(above[0]!.trim())) return found
    found.push(signature)
  }
  return found
}

const opensSignature =
  /^(?:(?:TM|T\/M|KT|TL|TUQ|Q)\s*\.|(?:CHỦ TỊCH|PHÓ|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG)(?![\p{L}]))[\p{Lu}\s.,/&–-]*$/u

/** The first name found, behind those that sign side by side with it, each with its own column of titles. */
function abreast(words: string, first: Signed): Signed[] {
  const lineStart = words.lastIndexOf('\n', first.start - 1) + 1
  const before = words.slice(lineStart, first.start).split('\t')
  const rows = words.slice(0, lineStart).split('\n')
  let at = lineStart
  const left = before.slice(0, -1).flatMap((cell, column): Signed[] => {
    const start = at
    at += cell.length + 1
    const title = titleOf(columnOf(rows, column))
    const name = aloneName.test(cell) && title !== null ? nameIn(cell) : null
    return name
      ? [{ ...name, title, start: start + name.index, end: start + name.index + name.written.length }]
      : []
  })
  return left.length === 0
    ? [first]
    : [...left, { ...first, title: titleOf(columnOf(rows, before.length - 1)) }]
}

function columnOf(rows: string[], column: number): string {
  return rows.map((row) => row.split('\t')[column] ?? '').join('\n')
}

/** Two columns of a page's foot: the position stands beside "Nơi nhận:". */
function besideRecipients(text: string, sections: Section[]): string | null {
  const recipients = sections.find((section) => section.kind === 'recipients')
  if (!recipients) return null
  const right: string[] = []
  for (const line of text.slice(recipients.start, recipients.end).slice(0, 1500).split('\n')) {
    const cell = rightCell(line)
    if (/\p{Lu}{2}/u.test(cell) && !/\p{Ll}/u.test(cell)) right.push(cell)
  }
  return right.length > 0 ? titleOf(right.join('\n')) : null
}

/** What stands right of a wide gap; the indent of the line is none. */
function rightCell(line: string): string {
  return /\S.*(?:\t|[ \u00a0]{3,})(\S.*)$/u.exec(line.trimEnd())?.[1] ?? ''
}

/** The name stands in the same column as that position, or behind it in one cell. */
function nameBesideRecipients(text: string, sections: Section[]): Signature | null {
  const recipients = sections.find((section) => section.kind === 'recipients')
  if (!recipients) return null
  let at = recipients.start
  for (const line of text.slice(recipients.start, recipients.end).slice(0, 1500).split('\n')) {
    const cell = rightCell(line)
    const titled = nameBehindTitle(cell)
    const found = titled ?? (aloneName.test(cell) ? nameIn(cell) : null)
    if (found) {
      const start = at + line.trimEnd().length - cell.length + found.index
      const span = { start, end: start + found.written.length }
      return { signer: found.name, signerTitle: titled && titleOf(cell), span }
    }
    at += line.length + 1
  }
  return null
}

function lastLine(text: string, sections: Section[]): Signature {
  const end = sections.find((section) => section.kind === 'annex')?.start ?? text.length
  let lineEnd = end
  for (let lines = 0; lines < 12 && lineEnd > 0; lines++) {
    const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1
    const line = text.slice(Math.max(lineStart, lineEnd - 200), lineEnd)
    const behind = nameAtEnd(line)
    const found = behind ?? (aloneName.test(line.split('\t').at(-1)!) ? nameIn(line) : null)
    if (found) {
      const start = lineEnd - line.length + found.index
      const span = { start, end: start + found.written.length }
      return { signer: found.name, signerTitle: behind?.title ?? null, span }
    }
    lineEnd = lineStart - 1
  }
  return { signer: null, signerTitle: null, span: null }
}

const endOfRun = new RegExp(
  `[.;\\s]((?:${rank})(?:\\s\\p{Lu}{2,}){0,4})\\s+(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,4})\\s*$`,
  'u',
)

/** "… - Lưu: VT. TRƯỞNG PHÒNG Name Name": a text in one line ends with the position and the name. */
function nameAtEnd(line: string): { name: string; written: string; index: number; title: string } | null {
  const found = endOfRun.exec(line)
  if (!found || noName.test(found[2]!)) return null
  const index = found.index + found[0].trimEnd().length - found[2]!.length
  return { name: found[2]!.replace(/\s+/g, ' '), written: found[2]!, index, title: found[1]! }
}

/** "KT. BỘ TRƯỞNG THỨ TRƯỞNG Name Name Name" with whatever conversion ran on behind the name. */
function nameBehindTitle(line: string): ReturnType<typeof nameIn> {
  const found = behindTitle.exec(line.slice(0, 400))
  if (!found || noName.test(found[1]!)) return null
  const index = found.index + found[0].length - found[1]!.length
  return { name: found[1]!.replace(/[ \u00a0]+/g, ' '), written: found[1]!, index }
}

function nameIn(line: string): { name: string; written: string; index: number } | null {
  const cells = line.split('\t')
  const last = cells.at(-1)!
  const offset = line.length - last.length
  const found = name.exec(last.trimEnd())
  if (!found || noName.test(found[1]!)) return null
  const index = offset + found.index + found[0].indexOf(found[1]!)
  return { name: found[1]!.replace(/[ \u00a0]+/g, ' '), written: found[1]!, index }
}

/** "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"; the body on whose behalf it is signed (TM.) is left out where a position follows. */
function titleOf(words: string): string | null {
  const capitals: string[] = []
  for (const line of words.split('\n').flatMap((each) => each.split('\t'))) {
    const tidy = line
      .replace(/^\s*Epas: ?\d+/, '')
      .replace(/(?<=\b(?:TM|KT|TL|TUQ))\.(?=\p{Lu})/gu, '. ')
      .replace(/XÁC THỰC VĂN BẢN HỢP NHẤT/, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (tidy === '' || /^[-+*([]/.test(tidy)) continue
    const run =
      /^[\p{Lu}\d.,/&\-– ]+(?=\s|$)/u
        .exec(tidy)?.[0]
        ?.replace(/\s\p{Lu}$/u, '')
        .trim() ?? ''
    if (/\p{Lu}{2}/u.test(run)) capitals.push(run)
    if (/\p{Ll}/u.test(tidy)) break
    if (capitals.length >= 5) break
  }
  const parts = capitals.join(' ').split(/(?=(?:KT|TL|TUQ|TM|K\/T|T\/M)\s*[./])/u)
  const titles = parts.flatMap((part) => splitPositions(part.trim())).filter((part) => part !== '')
  const positions = titles.filter((part) => !/^(?:TM|T\/M)/.test(part) || titles.length === 1)
  return positions.length ? positions.join(', ') : null
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
function splitPositions(part: string): string[] {
  const starts = [...part.matchAll(titleStart)].map(
    (found) => found.index + found[0].length - found[1]!.length,
  )
  const cuts = starts.filter((start, at) => {
    const before = part.slice(0, start).trim()
    if (start === 0 || /(?:(?:^|\s)(?:KT|TL|TUQ|Q|K\/T)\.?|PHÓ|QUYỀN|THỨ|TỔNG|,)$/u.test(before)) return false
    return at > 0 || /^(?:TM|T\/M)/.test(part)
  })
  const pieces: string[] = []
  let from = 0
  for (const start of cuts) {
    pieces.push(part.slice(from, start).trim())
    from = start
  }
  pieces.push(part.slice(from).trim())
  return pieces
}
