// What leaves the house: sheets that run no formula, a report in the form of Decree 30, JSON that comes back whole.

import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/findings/export/csv.ts'
import { readJson, writeJson } from '../../src/findings/export/json.ts'
import { pictureSize } from '../../src/findings/export/picture-size.ts'
import { writeReport } from '../../src/findings/export/report.ts'
import { writeXlsx } from '../../src/findings/export/xlsx.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { stripMetadata } from '../../src/findings/strip-metadata.ts'
import { makeJpeg, makePng } from '../support/pictures.ts'

const finding: Finding = {
  number: '2023-001',
  round: 'Đợt 1',
  unit: 'UBND huyện An Biên',
  area: 'thủ tục hành chính',
  text: '=HYPERLINK("http://xau.example","bấm") <b>chậm</b> trả 15 hồ sơ',
  quantities: [{ value: 15, what: 'hồ sơ trễ hạn' }],
  severity: 'nghiêm trọng',
  due: '2023-12-14',
  recommendation: '+84 gọi lại',
  status: 'đã kiến nghị',
  reporter: '@Tám',
  reporterId: 1,
  at: '2023-11-20T02:12:00.000Z',
  evidence: [
    {
      ...{ sha256: 'a'.repeat(64), kind: 'photo', bytes: 10, mime: 'image/png', name: null, location: null },
      ...{ at: '2023-11-20T02:12:00.000Z', sender: 'Tám' },
    },
  ],
  basis: [],
  history: [
    {
      ...{ at: '2023-11-20T02:12:00.000Z', who: 'Tám', kind: 'step', field: null, from: null },
      ...{ to: 'mới ghi nhận', note: null },
    },
  ],
  source: 'telegram:1#0',
  revision: 1,
}

describe('sheets', () => {
  test('a workbook filters, links to the photos and runs nothing that people wrote', async () => {
    const bytes = await writeXlsx([finding], 'https://dondoc.example', new Date(0))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const sheet = book.worksheets[0]!
    expect(sheet.autoFilter).toBeTruthy()
    expect(sheet.getRow(2).getCell(6).value).toBe(`'${finding.text}`)
    expect(sheet.getRow(2).getCell(14).value).toMatchObject({
      hyperlink: 'https://dondoc.example/findings/2023-001#minh-chung',
    })
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
    expect(xml).not.toContain('<f>')
  })

  test('CSV quotes every cell and disarms the ones that begin like a formula', () => {
    const [, row] = writeCsv([finding]).split('\r\n')
    expect(row).toContain(`"'=HYPERLINK(""http://xau.example"",""bấm"") <b>chậm</b> trả 15 hồ sơ"`)
    expect(row).toContain(`"'+84 gọi lại"`)
    expect(row).toContain(`"'@Tám"`)
  })
})

test('the report holds the motto, the tables and a photo without what its camera noted', async () => {
  const photo = async () => stripMetadata(makePng(64, 48))
  const bytes = await writeReport({ findings: [finding], round: 'Đợt 1', photo, areaLabel: (area) => area })
  const parts = unzipSync(bytes)
  const xml = new TextDecoder().decode(parts['word/document.xml'])
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'UBND huyện An Biên',
    'PHỤ LỤC',
  ])
    expect(xml).toContain(words)
  expect(xml).toContain('&lt;b&gt;chậm')
  expect(xml).toMatch(/w:w="11906" w:h="16838"/)
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  expect(media).toHaveLength(1)
  expect(Buffer.from(parts[media[0]!]!).toString('latin1')).not.toContain('105.06')
})

test('JSON comes back as it went, and another file is refused', () => {
  expect(readJson(writeJson([finding]))).toEqual([finding])
  expect(readJson('{"format":"dondoc-findings","version":1,"findings":[{}]}')).toBeNull()
  expect(readJson('không phải JSON')).toBeNull()
})

describe('copies of photos', () => {
  test('a JPEG keeps its picture and its way up, and nothing else', () => {
    const copy = Buffer.from(stripMetadata(makeJpeg(6))!)
    const text = copy.toString('latin1')
    for (const said of ['GPS', 'xmpmeta', 'IPTC', 'phim']) expect(text).not.toContain(said)
    expect(text).not.toContain(Buffer.from('máy của Tám').toString('latin1'))
    expect(text).toContain('JFIF')
    expect(text.endsWith('\x12\x34\x56\xff\xd9')).toBe(true)
    expect(copy.indexOf(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBeGreaterThan(0)
    expect(pictureSize(copy)).toEqual({ type: 'jpg', width: 64, height: 48 })
  })

  test('an upright JPEG gets no EXIF back', () => {
    expect(Buffer.from(stripMetadata(makeJpeg(1))!).toString('latin1')).not.toContain('Exif')
  })

  test('a PNG loses its texts', () => {
    const copy = stripMetadata(makePng(3, 2))!
    expect(Buffer.from(copy).toString('latin1')).not.toContain('Location')
    expect(pictureSize(copy)).toEqual({ type: 'png', width: 3, height: 2 })
  })

  test.each([
    ['a cut JPEG', makeJpeg(6).subarray(0, 40)],
    ['a cut PNG', makePng(3, 2).subarray(0, 30)],
    ['a film', Buffer.from('....ftypmp42')],
    ['nothing', Buffer.alloc(0)],
  ])('%s does not leave', (_name, bytes) => {
    expect(stripMetadata(bytes)).toBeNull()
  })
})
