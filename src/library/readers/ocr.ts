// Recognises scanned pages with Tesseract. The page image comes from pdftoppm when it is installed, else from the
// picture inside the PDF. Words come back with their places, so scanned pages are laid out like any other.

import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractImages } from 'unpdf'
import type { Fragment, PlacedPage } from './page-model.ts'
import type { PdfDocument } from './pdf-page.ts'

const dotsPerInch = 300
const pageTimeoutMs = 120_000

export interface RecognisedPage extends PlacedPage {
  confidence: number
}

export interface Recogniser {
  /** The page's words, or `null` when the page could not be rendered or recognised. */
  recognise: (document: PdfDocument, number: number) => Promise<RecognisedPage | null>
  close: () => Promise<void>
}

/** Makes ready to recognise pages of one PDF; `null` when Tesseract is not there. */
export async function openRecogniser(
  bytes: Buffer,
  tesseract: string | null | undefined,
): Promise<Recogniser | null> {
  if (tesseract === null) return null
  const program = tesseract ?? 'tesseract'
  const language = await languageOf(program)
  if (language === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-ocr-'))
  const file = join(folder, 'source.pdf')
  await writeFile(file, bytes)
  return {
    async recognise(document, number) {
      const image = (await renderPage(file, number)) ?? (await embeddedImage(document, number))
      if (image === null) return null
      const table = await readTable(program, language, image)
      return table === null ? null : pageOf(table, number)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Vietnamese when its data is installed, else what there is. */
function languageOf(program: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, ['--list-langs'], { timeout: 10_000 }, (error, stdout, stderr) => {
      if (error !== null) resolve(null)
      else resolve(/^vie$/m.test(`${stdout}\n${stderr}`) ? 'vie' : null)
    })
  })
}

function renderPage(file: string, number: number): Promise<Buffer | null> {
  const page = String(number)
  const args = [
    '-r',
    String(dotsPerInch),
    '-gray',
    '-f',
    page,
    '-l',
    page,
    '-singlefile',
    file,
    `${file}-${page}`,
  ]
  return new Promise((resolve) => {
    execFile('pdftoppm', args, { timeout: pageTimeoutMs }, (error) => {
      if (error !== null) return resolve(null)
      const image = `${file}-${page}.pgm`
      readFile(image).then(
        (content) => rm(image, { force: true }).then(() => resolve(content)),
        () => resolve(null),
      )
    })
  })
}

/** The biggest picture on the page, as a portable map that Tesseract reads. */
async function embeddedImage(document: PdfDocument, number: number): Promise<Buffer | null> {
  const images = await extractImages(document, number).catch(() => [])
  const biggest = images.sort((a, b) => b.width * b.height - a.width * a.height)[0]
  if (biggest === undefined || biggest.width < 400) return null
  const { width, height, channels, data } = biggest
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  if (channels === 1) return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
  const colours = channels === 3 ? pixels : withoutAlpha(pixels)
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), colours])
}

function withoutAlpha(pixels: Buffer): Buffer {
  const colours = Buffer.alloc((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3)
    pixels.copy(colours, to, from, from + 3)
  return colours
}

function readTable(program: string, language: string, image: Buffer): Promise<string | null> {
  const args = ['stdin', 'stdout', '-l', language, '--dpi', String(dotsPerInch), '--psm', '3', 'tsv']
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: pageTimeoutMs,
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(output).toString('utf8') : null))
    child.stdin.on('error', () => {})
    child.stdin.end(image)
  })
}

interface Word {
  line: string
  left: number
  top: number
  width: number
  height: number
  confidence: number
  text: string
}

function pageOf(table: string, number: number): RecognisedPage {
  const rows = table.split('\n').map((row) => row.split('\t'))
  const frame = rows.find((row) => row[0] === '1')
  const words = rows.filter((row) => row[0] === '5' && (row[11] ?? '').trim() !== '').map(wordOf)
  const weight = words.reduce((sum, word) => sum + word.text.length, 0)
  const confidence =
    words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, weight)
  return {
    number,
    width: Number(frame?.[8] ?? 0),
    height: Number(frame?.[9] ?? 0),
    fragments: words.length === 0 ? [] : placeWords(words),
    rules: [],
    confidence: Math.round(confidence),
  }
}

const wordOf = (row: string[]): Word => ({
  line: row.slice(1, 5).join('.'),
  left: Number(row[6]),
  top: Number(row[7]),
  width: Number(row[8]),
  height: Number(row[9]),
  confidence: Math.max(0, Number(row[10])),
  text: row[11]!.trim(),
})

/** Words of one recognised line share a baseline and a size; single boxes vary with their letters. */
function placeWords(words: Word[]): Fragment[] {
  const lines = new Map<string, Word[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  const heights = words.map((word) => word.height).sort((a, b) => a - b)
  const size = heights[Math.floor(heights.length / 2)]!
  return [...lines.values()].flatMap((line) => {
    const bottoms = line.map((word) => word.top + word.height).sort((a, b) => a - b)
    const baseline = bottoms[Math.floor(bottoms.length / 2)]!
    return line.map((word) => ({ text: word.text, x: word.left, y: baseline, width: word.width, size }))
  })
}
