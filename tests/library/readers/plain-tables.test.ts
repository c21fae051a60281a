// Tables that people type into plain text: rows between bars without a frame, columns held apart by spaces.

import { expect, test } from 'vitest'
import { readOutline } from '../../../src/library/outline.ts'
import { readSource } from '../../../src/library/readers/read.ts'

const linesOf = async (text: string) =>
  (await readSource(Buffer.from(text), 'van-ban.txt')).text.split('\n').map((line) => line.split('\t'))

test.each([
  [
    'rows between bars',
    'TT | Xã | Số giếng\n1 | Tân Lập | 14\n2 | Phú Lộc | 9\nSố liệu tháng 3.',
    [['TT', 'Xã', 'Số giếng'], ['1', 'Tân Lập', '14'], ['2', 'Phú Lộc', '9'], ['Số liệu tháng 3.']],
  ],
  [
    'columns held apart by spaces, a cell that wraps among them',
    'TT   Xã          Việc\n1    Tân Lập     Nạo vét\n                 kênh chính\n2    Phú Lộc     Đắp bờ\nLàm xong trong quý.',
    [
      ['TT', 'Xã', 'Việc'],
      ['1', 'Tân Lập', 'Nạo vét kênh chính'],
      ['2', 'Phú Lộc', 'Đắp bờ'],
      ['Làm xong trong quý.'],
    ],
  ],
  [
    'a frame whose rules are drawn with signs',
    '+----+-----+\n| TT | Xã |\n+----+-----+\n| 1 | Tân Lập |\n+----+-----+',
    [['| TT | Xã |'], ['| 1 | Tân Lập |']],
  ],
  [
    'a title run in behind the last row of a frame',
    '| TT | Xã | Mã |\n| 1 | Tân Lập | 04 |\n| 2 | Phú Lộc | 05 | Mẫu số 3 PHIẾU GHI',
    [['| TT | Xã | Mã |'], ['| 1 | Tân Lập | 04 |'], ['| 2 | Phú Lộc | 05 |'], ['Mẫu số 3 PHIẾU GHI']],
  ],
])('reads %s', async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(lines)
})

test.each([
  [
    'two columns of a letterhead',
    'UBND TỈNH A   |  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH   | Độc lập - Tự do - Hạnh phúc\nx | y',
  ],
  [
    'a letterhead set by spaces',
    'SỞ Y TẾ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH    Độc lập - Tự do - Hạnh phúc',
  ],
  ['one bar in a sentence', 'Gọi số 1022 | bấm phím 3 để được hướng dẫn.'],
])('leaves %s as it is written', async (_, text) => {
  expect((await readSource(Buffer.from(text), 'van-ban.txt')).text).toBe(text)
})

test('keeps the words behind a table out of its rows', async () => {
  const text =
    'PHỤ LỤC\nDANH SÁCH XÃ\nTT | Xã | Số giếng\n1 | Tân Lập | 14\n2 | Phú Lộc | 9\nSố liệu do phòng Nông nghiệp cung cấp.'
  const { rows } = readOutline((await readSource(Buffer.from(text), 'van-ban.txt')).text)
  expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['TT', 'Xã', 'Số giếng'],
    ['1', 'Tân Lập', '14'],
    ['2', 'Phú Lộc', '9'],
  ])
})
