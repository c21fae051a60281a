// The one door to every format: bytes in, normalised text with its pages and warnings out. Offsets everywhere else in
// the program refer to this text. A file that cannot be read ends in a ReadError with one Vietnamese sentence.

import { normalisePieces } from '../unicode.ts'
import { readCsv } from './csv.ts'
import { detectFormat, type Format } from './format.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import type { RawSource } from './raw-source.ts'
import { ReadError } from './read-error.ts'
import { declaredCharset, decodeText } from './text-encoding.ts'

export { ReadError } from './read-error.ts'

export interface SourceText {
  /** Normalised text: what `show NUMBER --text` prints and every offset refers to. Paragraphs are lines; a table row is
   * one line, its cells joined by TAB. */
  text: string
  /** For paged formats: spans of pages in `text`, with OCR confidence 0–100 when the page was recognised; `read: false`
   * when a page has no text layer and could not be recognised. */
  pages: SourcePage[]
  /** Vietnamese sentences. */
  warnings: string[]
}

export interface SourcePage {
  number: number
  start: number
  end: number
  ocr: number | null
  read: boolean
}

export interface ReadOptions {
  /** Path of the Tesseract program; `null` never recognises; absent looks for it on the PATH. */
  tesseract?: string | null
}

/** A file above this is refused before its bytes are read. */
export const maxFileBytes = 100 * 1024 * 1024

/** The sentence for a file of that many bytes, or `null` when it may be read. */
export function sizeProblem(bytes: number): string | null {
  if (bytes === 0) return 'Tệp rỗng, không có nội dung; hãy kiểm tra lại tệp.'
  if (bytes <= maxFileBytes) return null
  const limit = Math.round(maxFileBytes / 1024 / 1024)
  return `Tệp lớn ${Math.ceil(bytes / 1024 / 1024)} MB, quá giới hạn ${limit} MB; hãy tách nhỏ hoặc chỉ nạp phần văn bản.`
}

/** Reads one file; throws ReadError for what cannot be read. */
export async function readSource(
  bytes: Buffer,
  name: string,
  options: ReadOptions = {},
): Promise<SourceText> {
  const problem = sizeProblem(bytes.length)
  if (problem !== null) throw new ReadError(problem)
  try {
    const { format, warnings } = detectFormat(bytes, name)
    return assemble(await readRaw(bytes, format, options), warnings)
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    throw new ReadError(
      'Không đọc được tệp vì nội dung bị hỏng hoặc sai định dạng; hãy mở ra và lưu lại rồi nạp lại.',
      { cause },
    )
  }
}

async function readRaw(bytes: Buffer, format: Format, options: ReadOptions): Promise<RawSource> {
  switch (format) {
    case 'text':
      return fromText(bytes, readPlainText)
    case 'markdown':
      return fromText(bytes, readMarkdown)
    case 'csv':
      return fromText(bytes, readCsv)
    case 'html':
      return fromText(bytes, (await import('./html.ts')).readHtml, declaredCharset(bytes))
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes)
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, options.tesseract)
    case 'rtf':
      return (await import('./rtf.ts')).readRtf(bytes)
  }
}

function fromText(
  bytes: Buffer,
  read: (text: string) => RawSource,
  charset: string | null = null,
): RawSource {
  const { text, warnings } = decodeText(bytes, charset)
  const source = read(text)
  return { ...source, warnings: [...warnings, ...source.warnings] }
}

function assemble(raw: RawSource, before: string[]): SourceText {
  const normal = normalisePieces(raw.pieces.map((piece) => piece.text))
  const pages: SourcePage[] = []
  let text = ''
  raw.pieces.forEach((piece, i) => {
    const own = normal.pieces[i]!.replace(/^\n+|\n+$/g, '')
    if (own !== '') text += text === '' ? '' : piece.glue
    const start = text.length
    text += own
    if (piece.page !== null) pages.push({ ...piece.page, start, end: text.length })
  })
  const warnings = [...before, ...raw.warnings, ...normal.warnings]
  if (text.trim() === '') throw new ReadError(emptySentence(pages))
  return { text, pages, warnings }
}

const emptySentence = (pages: SourcePage[]) =>
  pages.length > 0
    ? 'Tệp không có chữ nào đọc được ở trang nào; hãy nạp bản có chữ hoặc bản quét rõ hơn.'
    : 'Tệp không có chữ nào; hãy kiểm tra lại tệp.'
