// A PDF becomes text page by page. A page with a sound text layer is read from it; a page that is only a picture, or
// whose text layer is rubbish, is recognised with Tesseract and keeps its confidence; a page that cannot be read at all
// is named, never passed over in silence.

import { getDocumentProxy } from 'unpdf'
import { convertLegacy } from '../legacy-encodings.ts'
import { isMarked, isSyllable } from '../syllables.ts'
import { openRecogniser, type Recogniser } from './ocr.ts'
import { flowPages } from './page-flow.ts'
import type { PlacedPage } from './page-model.ts'
import { type PdfDocument, placePage } from './pdf-page.ts'
import { type RawPage, type RawSource, trustedOcr } from './raw-source.ts'
import { ReadError } from './read-error.ts'

interface ReadPage {
  placed: PlacedPage
  page: RawPage
}

/** Reads every page; throws ReadError for an encrypted or broken file, or one without any readable page. */
export async function readPdf(bytes: Buffer, tesseract: string | null | undefined): Promise<RawSource> {
  const document = await open(bytes)
  try {
    const pages = await readPages(document, bytes, tesseract)
    const pieces = flowPages(pages.map(({ placed }) => placed))
    return {
      pieces: pieces.map((piece, i) => ({ ...piece, text: withLostU(piece.text), page: pages[i]!.page })),
      warnings: warningsOf(pages),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** In TCVN3 "ư" has the code of the soft hyphen, which pdf.js leaves out; before c and ng only "ươ" can stand. The
 * missing sign goes back in its old code, so that the page is converted with the rest of the text. */
function withLostU(text: string): string {
  if (!/[a-z][\u00ac\u00ea-\u00ee](?:c|ng)/.test(text)) return text
  if (!convertLegacy(text).counts.some(({ encoding }) => encoding === 'TCVN3')) return text
  return text.replace(/(?<=[a-z®§])[\u00ac\u00ea-\u00ee](?=c|ng)/g, '\u00ad$&')
}

async function open(bytes: Buffer): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new ReadError(
        'Tệp PDF đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu (in lại ra PDF) rồi nạp lại.',
        { cause },
      )
    }
    throw broken(cause)
  }
}

const broken = (cause?: unknown) =>
  new ReadError(
    'Tệp PDF bị hỏng hoặc tải về chưa trọn nên không đọc được; hãy tải lại hoặc xuất lại ra PDF.',
    { cause },
  )

async function readPages(
  document: PdfDocument,
  bytes: Buffer,
  tesseract: string | null | undefined,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = []
  let recogniser: Recogniser | null | undefined
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const placed = await placePage(document, number).catch(() => null)
      if (placed !== null && isSound(placed)) {
        pages.push({ placed, page: { number, ocr: null, read: true } })
        continue
      }
      if (placed !== null && placed.fragments.length === 0 && !placed.image && placed.rules.length < 40) {
        pages.push({ placed, page: { number, ocr: null, read: true } })
        continue
      }
      recogniser ??= recogniser === undefined ? await openRecogniser(bytes, tesseract) : null
      const seen = await recogniser?.recognise(document, number).catch(() => null)
      if (seen != null) pages.push({ placed: seen, page: { number, ocr: seen.confidence, read: true } })
      else pages.push(unread(number, placed))
    }
  } finally {
    await recogniser?.close()
  }
  if (pages.every(({ page, placed }) => !page.read && placed.fragments.length === 0))
    throw noPage(pages.length)
  return pages
}

/** A poor text layer is kept, signs without meaning are not; either way the page counts as not read. */
function unread(number: number, placed: PlacedPage | null): ReadPage {
  const page: RawPage = { number, ocr: null, read: false }
  if (placed !== null && !isRubbish(textOf(placed))) return { placed, page }
  return { placed: { number, width: 0, height: 0, fragments: [], rules: [] }, page }
}

/** What a font gives for a glyph without saying which letter it is. */
const unnamedSigns = /[\u0000-\u0008\u000e-\u001f\ufffd]/

const textOf = (page: PlacedPage) => page.fragments.map((fragment) => fragment.text).join(' ')

function isRubbish(text: string): boolean {
  const solid = text.replace(/\s/g, '')
  const rubbish = solid.match(/[\u0000-\u001f\u0080-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  return rubbish > solid.length * 0.15
}

const noPage = (count: number) =>
  new ReadError(
    count === 0
      ? 'Tệp PDF không có trang nào; hãy xuất lại ra PDF.'
      : `Tệp PDF chỉ có ảnh quét (${count} trang) và máy chưa nhận dạng được chữ; hãy cài tesseract-ocr, tesseract-ocr-vie hoặc nạp bản có chữ.`,
  )

/** A page with text that is text: not too little over a picture, not signs without meaning, and, over a picture, not
 * Vietnamese recognised as if it were English. */
function isSound(page: PlacedPage & { image: boolean }): boolean {
  const raw = textOf(page)
  if (raw.replace(/\s/g, '').length < (page.image ? 40 : 1) || isRubbish(raw)) return false
  if (!page.image) return true
  const words = convertLegacy(raw).text.match(/\p{L}{2,}/gu) ?? []
  if (words.length < 30) return true
  const good = words.filter((word) => isSyllable(word)).length
  const marked = words.filter((word) => isMarked(word)).length
  return marked > words.length * 0.1 || good < words.length * 0.2
}

function warningsOf(pages: ReadPage[]): string[] {
  const warnings: string[] = []
  const recognised = pages.filter(({ page }) => page.ocr !== null)
  const doubtful = recognised.filter(({ page }) => page.ocr! < trustedOcr)
  const missing = pages.filter(({ page }) => !page.read)
  if (recognised.length > 0) {
    warnings.push(
      `Trang ${listed(recognised)} là ảnh quét, đã nhận dạng chữ bằng máy; nên đối chiếu với bản gốc.`,
    )
  }
  if (doubtful.length > 0) {
    const values = doubtful.map(({ page }) => `trang ${page.number}: ${page.ocr}%`).join(', ')
    warnings.push(`Kết quả nhận dạng chưa đủ tin cậy (${values}); không nên dùng khi chưa đối chiếu.`)
  }
  const maimed = pages.filter(
    ({ page, placed }) => page.read && page.ocr === null && unnamedSigns.test(textOf(placed)),
  )
  if (maimed.length > 0) {
    warnings.push(
      `Trang ${listed(maimed)} có chữ mà phông trong tệp không cho biết là chữ gì; nên đối chiếu với bản gốc.`,
    )
  }
  if (missing.length > 0) {
    warnings.push(
      `Chưa đọc được trang ${listed(missing)} (ảnh quét); hãy cài tesseract-ocr, tesseract-ocr-vie hoặc nạp bản có chữ.`,
    )
  }
  return warnings
}

/** "1–3, 7" */
function listed(pages: ReadPage[]): string {
  const ranges: [number, number][] = []
  for (const { page } of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === page.number - 1) last[1] = page.number
    else ranges.push([page.number, page.number])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
