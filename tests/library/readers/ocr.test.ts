import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { trustedOcr } from '../../../src/library/readers/raw-source.ts'
import { readSource } from '../../../src/library/readers/read.ts'
import { makePdf, setParagraphs, wordRecall } from '../../support/make-files.ts'
import { letterhead, planParagraphs, planText } from '../../support/sample-plan.ts'

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { timeout: 10_000 })
const languages = runs('tesseract', '--list-langs')
const hasVietnamese = /^vie$/m.test(`${languages.stdout}${languages.stderr}`)
const canPrint = runs('chromium', '--version').status === 0 && runs('pdftoppm', '-v').status === 0
const reason = hasVietnamese
  ? canPrint
    ? ''
    : ' (skipped: no chromium and pdftoppm to make a scan)'
  : ' (skipped: no tesseract with Vietnamese)'

const folder = mkdtempSync(join(tmpdir(), 'dondoc-scan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Prints the page and takes a grey picture of it, as a scanner would; a wide font breaks no line of the letterhead. */
function scan(html: string, dotsPerInch: number): { width: number; height: number; pixels: Buffer } {
  const style =
    'body{font-family:serif;font-size:13pt}p{text-indent:1cm;text-align:justify;margin:5pt 0}td{width:50%;text-align:center;vertical-align:top;font-size:11pt;white-space:nowrap}'
  writeFileSync(join(folder, 'page.html'), `<meta charset="utf-8"><style>${style}</style>${html}`)
  const print = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
  ]
  execFileSync('chromium', [...print, join(folder, 'page.html')], { stdio: 'ignore', timeout: 60_000 })
  execFileSync('pdftoppm', [
    '-r',
    String(dotsPerInch),
    '-gray',
    '-singlefile',
    join(folder, 'page.pdf'),
    join(folder, 'page'),
  ])
  const map = readFileSync(join(folder, 'page.pgm'))
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(map.toString('latin1', 0, 40))!
  return { width: Number(width), height: Number(height), pixels: map.subarray(head.length) }
}

describe.skipIf(reason !== '')(`scanned pages${reason}`, () => {
  const head = `<table width="100%"><tr><td>${letterhead.left.join('<br>')}</td><td>${letterhead.right.join('<br>')}</td></tr></table>`
  const page = (dotsPerInch: number) =>
    scan(head + planParagraphs.map((text) => `<p>${text}</p>`).join(''), dotsPerInch)

  test('are recognised page by page, with their confidence', async () => {
    const bytes = makePdf([{ image: page(200) }, ...setParagraphs(['Trang hai có chữ sẵn.'])])
    const { text, pages, warnings } = await readSource(bytes, 'quet.pdf')
    expect(wordRecall(planText, text)).toBeGreaterThanOrEqual(0.97)
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(pages[0]).toMatchObject({ number: 1, read: true })
    expect(pages[0]!.ocr).toBeGreaterThan(trustedOcr)
    expect(pages[1]).toMatchObject({ number: 2, ocr: null, read: true })
    expect(warnings.join()).toContain('Trang 1 là ảnh quét')
  }, 120_000)

  test('are flagged when recognition is poor', async () => {
    const bytes = makePdf([{ image: page(50) }, ...setParagraphs(['Trang hai có chữ sẵn.'])])
    const { pages, warnings } = await readSource(bytes, 'quet.pdf')
    expect(pages[0]!.ocr).toBeLessThan(trustedOcr)
    expect(warnings.join()).toContain('chưa đủ tin cậy')
  }, 120_000)
})

test('a program that is not there leaves the page unread and says so', async () => {
  const image = { width: 60, height: 80, pixels: Buffer.alloc(4800, 255) }
  const bytes = makePdf([...setParagraphs(['Trang một.']), { image }])
  const { pages, warnings } = await readSource(bytes, 'quet.pdf', {
    tesseract: join(folder, 'no-such-program'),
  })
  expect(pages.map((page) => page.read)).toEqual([true, false])
  expect(warnings.join()).toContain('trang 2')
})
