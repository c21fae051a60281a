// Bytes of a text file become a string: by byte order mark, by what the bytes themselves can be, by what the page
// declares. TCVN3 and VNI files come out as Latin letters here and are converted with the text (legacy-encodings.ts).

import { isUtf8 } from 'node:buffer'
import { convertLegacy } from '../legacy-encodings.ts'
import { isMarked, isSyllable } from '../syllables.ts'
import { ReadError } from './read-error.ts'

export interface Decoded {
  text: string
  warnings: string[]
}

/** The file's text; throws ReadError for bytes that are no text at all. `declared` is the charset the page names. */
export function decodeText(bytes: Buffer, declared: string | null = null): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return { text: marked, warnings: [] }
  const wide = wideOrder(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), warnings: [] }
  refuseBinary(bytes)
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), warnings: [] }
  return fromBytes(bytes, declared)
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** UTF-16 without a mark shows itself by zeros on one side: spaces and Latin letters have a zero high byte. */
function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null
  const sample = bytes.subarray(0, 8192)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  const half = sample.length / 2
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.02) return 'utf-16le'
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.02) return 'utf-16be'
  return null
}

function refuseBinary(bytes: Buffer): void {
  const sample = bytes.subarray(0, 262_144)
  let controls = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11) controls++
  }
  if (zeros > sample.length * 0.001 || zeros > 32 || controls > sample.length * 0.02) {
    throw new ReadError(
      'Tệp không phải văn bản (chứa dữ liệu nhị phân); hãy nạp đúng tệp .txt, .docx, .pdf, .html, .xlsx hoặc .csv.',
    )
  }
}

function fromBytes(bytes: Buffer, declared: string | null): Decoded {
  const lossy = bytes.toString('utf8')
  const lost = lossy.split('\ufffd').length - 1
  const multibyte = lossy.match(/[\u0080-\uffef]/g)?.length ?? 0
  if (lost * 20 < multibyte) return { text: lossy, warnings: [] }
  const charset = supported(declared)
  if (charset !== null) return { text: new TextDecoder(charset).decode(bytes), warnings: [] }
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const modern = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const converted = convertLegacy(latin.slice(0, 65_536)).text
  if (vietnameseWords(modern) > vietnameseWords(converted)) {
    return { text: modern, warnings: ['Tệp dùng bảng mã Windows-1258, đã chuyển sang Unicode.'] }
  }
  return { text: latin, warnings: [] }
}

function supported(charset: string | null): string | null {
  if (charset === null || /^(utf-?8|iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(charset)) return null
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return null
  }
}

function vietnameseWords(text: string): number {
  const words = text.slice(0, 65_536).match(/\p{L}+/gu) ?? []
  return words.filter((word) => isMarked(word) && isSyllable(word)).length
}

/** The charset that an HTML page or XML head declares in its first bytes. */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 4096)
  const found =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head) ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,40})/i.exec(head)
  return found?.[1] ?? null
}
