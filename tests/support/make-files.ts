// Builds real files for tests: PDF (text, rules, pictures), zip containers, text in the old Vietnamese encodings. All
// texts that go in are invented by the tests.

import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

export interface PdfText {
  /** A "‸" leaves a gap as wide as a letter, for one that another font is to fill. */
  text: string
  x: number
  /** Baseline, counted from the top of the page in points. */
  y: number
  size?: number
}

export interface PdfPageContent {
  texts?: PdfText[]
  /** Rules as [x0, y0, x1, y1] from the top left. */
  rules?: [number, number, number, number][]
  /** A grey picture that fills the page, one byte a pixel. */
  image?: { width: number; height: number; pixels: Buffer }
}

export const pageWidth = 595
export const pageHeight = 842
/** Every sign of the test font is half as wide as it is high. */
export const signWidth = 0.5

/** A PDF whose font has no outlines, only code points and widths: enough for every reader of text. */
export function makePdf(
  pages: PdfPageContent[],
  options: { encrypted?: boolean; fontName?: string } = {},
): Buffer {
  const codes = new Map<string, number>()
  for (const sign of pages.flatMap((page) => (page.texts ?? []).flatMap(({ text }) => [...text]))) {
    if (!codes.has(sign)) codes.set(sign, codes.size + 1)
  }
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(Buffer.from(body))
  const kids = pages.map((_, i) => `${6 + i * 3} 0 R`).join(' ')
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`)
  const font = options.fontName ?? 'TestFont'
  add(
    `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>`,
  )
  add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/${font}/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent -200/CapHeight 700/StemV 80>>>>`,
  )
  add(stream(toUnicode(codes)))
  pages.forEach((page, i) => {
    const resources = `/Font<</F1 3 0 R>>${page.image ? `/XObject<</Im ${8 + i * 3} 0 R>>` : ''}`
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources<<${resources}>>/Contents ${7 + i * 3} 0 R>>`,
    )
    add(stream(drawing(page, codes)))
    add(page.image ? picture(page.image) : 'null')
  })
  return write(objects, options.encrypted ?? false)
}

function stream(content: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${Buffer.byteLength(content)}>>stream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ])
}

function picture({ width, height, pixels }: { width: number; height: number; pixels: Buffer }): Buffer {
  const packed = deflateSync(pixels)
  const head = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>stream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

const hex = (value: number) => value.toString(16).padStart(4, '0')

function toUnicode(codes: Map<string, number>): string {
  const lines = [...codes].map(([sign, code]) => {
    const units = Array.from({ length: sign.length }, (_, i) => hex(sign.charCodeAt(i))).join('')
    return `<${hex(code)}> <${units}>`
  })
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += 100) {
    const part = lines.slice(i, i + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}

function drawing(page: PdfPageContent, codes: Map<string, number>): string {
  const parts: string[] = []
  if (page.image) parts.push(`q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Im Do Q`)
  for (const { text, x, y, size = 12 } of page.texts ?? []) {
    const runs = text.split('‸').map((run) => `<${[...run].map((sign) => hex(codes.get(sign)!)).join('')}>`)
    const string = runs.join(` ${-1000 * signWidth} `)
    parts.push(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm [${string}] TJ ET`)
  }
  for (const [x0, y0, x1, y1] of page.rules ?? []) {
    parts.push(`${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S`)
  }
  return parts.join('\n')
}

function write(objects: Buffer[], encrypted: boolean): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  objects.forEach((body, i) => {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(at)
    at += whole.length
    parts.push(whole)
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const secret = '0'.repeat(64)
  const lock = encrypted
    ? `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${secret}>/U<${secret}>>>/ID[<${'1'.repeat(32)}><${'1'.repeat(32)}>]`
    : ''
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R${lock}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** Paragraphs set as office programs print them: first line indented, lines broken at the right margin. */
export function setParagraphs(
  paragraphs: string[],
  options: {
    left?: number
    right?: number
    top?: number
    bottom?: number
    size?: number
    indent?: number
    footer?: (page: number) => string
    header?: string
  } = {},
): PdfPageContent[] {
  const { left = 85, right = 540, top = 80, bottom = 770, size = 13, indent = 28 } = options
  const pages: PdfPageContent[] = []
  let texts: PdfText[] = []
  let y = top
  const close = () => {
    const number = pages.length + 1
    if (options.header !== undefined) texts.push({ text: options.header, x: 200, y: 40, size: 10 })
    if (options.footer !== undefined) texts.push({ text: options.footer(number), x: 300, y: 810, size: 12 })
    pages.push({ texts })
    texts = []
    y = top
  }
  for (const paragraph of paragraphs) {
    wrap(paragraph, (right - left) / (size * signWidth), indent / (size * signWidth)).forEach((line, i) => {
      if (y > bottom) close()
      texts.push({ text: line, x: left + (i === 0 ? indent : 0), y, size })
      y += size * 1.35
    })
    y += 4
  }
  close()
  return pages
}

function wrap(paragraph: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const limit = lines.length === 0 ? width - indent : width
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}

/** A zip of the given texts. */
export function makeZip(entries: Record<string, string | Uint8Array>): Buffer {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

/** A docx of raw parts: the document body's XML and, where needed, other parts. */
export function makeRawDocx(body: string, parts: Record<string, string> = {}): Buffer {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

const tcvn3Signs: Record<string, number> = {}
const tcvn3Pairs =
  'ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7 ăA8 âA9 êAA ôAB ơAC ưAD đAE àB5 ảB6 ãB7 áB8 ạB9 ằBB ẳBC ẵBD ắBE ặC6 ầC7 ẩC8 ẫC9 ấCA ậCB ' +
  'èCC ẻCE ẽCF éD0 ẹD1 ềD2 ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3 ọE4 ồE5 ổE6 ỗE7 ốE8 ộE9 ' +
  'ờEA ởEB ỡEC ớED ợEE ùEF ủF1 ũF2 úF3 ụF4 ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE'
for (const pair of tcvn3Pairs.split(' ')) tcvn3Signs[pair[0]!] = Number.parseInt(pair.slice(1), 16)

/** Bytes as a typist with a .VnTime font made them: toned capitals have no code and are typed small. */
export function toTcvn3(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => tcvn3Signs[sign] ?? tcvn3Signs[sign.toLowerCase()] ?? sign.charCodeAt(0)),
  )
}

const vniTones: Record<string, string> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const vniCircumflex: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const vniBreve: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const vniI: Record<string, string> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}

/** The text as VNI for Windows typed it, as Latin letters. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map(vniSign).join('')
}

function vniSign(sign: string): string {
  if (sign === 'đ') return 'ñ'
  if (sign === 'Đ') return 'Ñ'
  const [base = '', ...marks] = [...sign.normalize('NFD')]
  if (marks.length === 0) return sign
  const tone = marks.find((mark) => mark in vniTones) ?? ''
  const upper = base === base.toUpperCase()
  const cased = (text: string) => (upper ? text.toUpperCase() : text)
  if (marks.includes('\u0302')) return base + cased(vniCircumflex[tone]!)
  if (marks.includes('\u0306')) return base + cased(vniBreve[tone]!)
  if (marks.includes('\u031b'))
    return cased(base.toLowerCase() === 'o' ? 'ô' : 'ö') + cased(vniTones[tone] ?? '')
  if (base.toLowerCase() === 'i') return cased(vniI[tone]!)
  if (base.toLowerCase() === 'y' && tone === '\u0323') return cased('î')
  return base + cased(vniTones[tone]!)
}

const cp1258 = new Map<string, number>()
const decoder1258 = new TextDecoder('windows-1258')
for (let byte = 255; byte >= 0; byte--) cp1258.set(decoder1258.decode(Uint8Array.of(byte)), byte)

/** Bytes in Windows-1258: letters with a shape mark are whole, tones follow as combining signs. */
export function toWindows1258(text: string): Buffer {
  const bytes: number[] = []
  for (const sign of text.normalize('NFC')) {
    if (cp1258.has(sign)) {
      bytes.push(cp1258.get(sign)!)
      continue
    }
    const parts = [...sign.normalize('NFD')]
    const tone = parts.find((part) => part in vniTones)!
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC')
    bytes.push(cp1258.get(base)!, cp1258.get(tone)!)
  }
  return Buffer.from(bytes)
}

/** Share of the words of `expected` that `actual` holds, counted with repetition. */
export function wordRecall(expected: string, actual: string): number {
  const count = (text: string) => {
    const words = new Map<string, number>()
    for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [])
      words.set(word, (words.get(word) ?? 0) + 1)
    return words
  }
  const [wanted, found] = [count(expected), count(actual)]
  let total = 0
  let hit = 0
  for (const [word, times] of wanted) {
    total += times
    hit += Math.min(times, found.get(word) ?? 0)
  }
  return total === 0 ? 1 : hit / total
}
