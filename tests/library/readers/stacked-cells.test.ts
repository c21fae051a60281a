// Tables copied from a web page or a PDF with a cell a line, and columns of spaces that are filled or merged.

import { expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'

const linesOf = async (text: string, name = 'van-ban.txt') =>
  (await readSource(Buffer.from(text), name)).text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))

const numbered = [
  ['STT', 'Việc phải làm', 'Người phụ trách', 'Thời hạn'],
  ['1', 'Kiểm đếm cột mốc', 'Ông Vàng A Sử', '12/3/2031'],
  ['2', 'Sơn lại biển báo', 'Bà Lò Thị Pâng', 'Tháng 4/2031'],
  ['3', 'Bàn giao hồ sơ', 'Ông Vàng A Sử', 'Quý II'],
]

test.each([
  ['van-ban.txt', '\n', '\n'],
  ['van-ban.txt', '\n\n', '\n\n'],
  ['van-ban.md', '\n\n', '\n\n'],
])('numbered rows are put together again (%s)', async (name, cell, row) => {
  const text = `II. PHÂN CÔNG\n\n${numbered.map((cells) => cells.join(cell)).join(row)}\n\nIII. KINH PHÍ\nChi theo dự toán.`
  expect(await linesOf(text, name)).toEqual(numbered)
})

test('an empty cell leaves the day in the column of the days, a cell that wraps is one', async () => {
  const text =
    'TT\nViệc\nĐơn vị\nHạn\n1\nLập sổ\nTrạm Y tế\n05/3/2031\n2\nHọp thôn\n09/3/2031\n3\nPhun thuốc\nvà dọn cống\nTrạm Y tế\n11/3/2031\n\nHết.'
  expect(await linesOf(text)).toEqual([
    ['TT', 'Việc', 'Đơn vị', 'Hạn'],
    ['1', 'Lập sổ', 'Trạm Y tế', '05/3/2031'],
    ['2', 'Họp thôn', '', '09/3/2031'],
    ['3', 'Phun thuốc và dọn cống', 'Trạm Y tế', '11/3/2031'],
  ])
})

test('a group between the rows has its number and its name', async () => {
  const text =
    'TT\nViệc\nHạn\nI\nVăn phòng\n1\nLập sổ\n05/3/2031\n2\nĐóng dấu\n06/3/2031\nII\nTrạm Y tế\n1\nPhun thuốc\n11/3/2031'
  expect((await linesOf(text)).map((cells) => cells.join('|'))).toEqual([
    'TT|Việc|Hạn',
    'I|Văn phòng',
    '1|Lập sổ|05/3/2031',
    '2|Đóng dấu|06/3/2031',
    'II|Trạm Y tế',
    '1|Phun thuốc|11/3/2031',
  ])
})

test('rows without numbers are known by the day below the name of the days', async () => {
  const text =
    'Đơn vị được kiểm tra\n\nNgày kiểm tra\n\nBuổi\n\nUBND xã Tả Lèng\n\n14/4/2031\n\nSáng\n\nUBND xã Khun Há\n\n15/4/2031\n\nChiều\n\nIII. BÁO CÁO\n\nCác xã báo cáo.'
  expect(await linesOf(text)).toEqual([
    ['Đơn vị được kiểm tra', 'Ngày kiểm tra', 'Buổi'],
    ['UBND xã Tả Lèng', '14/4/2031', 'Sáng'],
    ['UBND xã Khun Há', '15/4/2031', 'Chiều'],
  ])
})

test.each([
  [
    'headings below each other',
    'Đơn vị\nThời gian\nĐịa điểm\nI. Mục đích\nNgày 12/3/2031 họp.\nII. Yêu cầu\nHọp.',
  ],
  ['a list of numbers', 'TT\n1\n2\n3\n4'],
])('%s are no table', async (_, text) => {
  expect(await linesOf(text)).toEqual([])
})

test('in columns of spaces a row below a merged cell is a row, a full cell ends where the next one begins', async () => {
  const text =
    'Ngày         Buổi    Đơn vị\n17/3/2031    Sáng    UBND xã Tả Lèng\n             Chiều   UBND xã Khun Há\n19/3/2031    Sáng    UBND xã Pa Ủ\n\nTT  Lĩnh vực        Cơ quan\n1   Thể chế         Sở Tư pháp\n2   Tổ chức bộ máy  Sở Nội vụ\n3   Tài chính, công Sở Tài chính'
  expect(await linesOf(text)).toEqual([
    ['Ngày', 'Buổi', 'Đơn vị'],
    ['17/3/2031', 'Sáng', 'UBND xã Tả Lèng'],
    ['', 'Chiều', 'UBND xã Khun Há'],
    ['19/3/2031', 'Sáng', 'UBND xã Pa Ủ'],
    ['TT', 'Lĩnh vực', 'Cơ quan'],
    ['1', 'Thể chế', 'Sở Tư pháp'],
    ['2', 'Tổ chức bộ máy', 'Sở Nội vụ'],
    ['3', 'Tài chính, công', 'Sở Tài chính'],
  ])
})

test('a form to be filled in is a table, whose columns of figures are blank', async () => {
  const text =
    'TT   Chỉ tiêu       Đơn vị tính   Trong tháng\n1    Số hố rác       hố\n2    Số vụ phạt      vụ\n3    Số tiền         đồng'
  expect(
    (await linesOf(text.replaceAll('       Đơn', '        Đơn'))).slice(1).map((cells) => cells.slice(1, 3)),
  ).toEqual([
    ['Số hố rác', 'hố'],
    ['Số vụ phạt', 'vụ'],
    ['Số tiền', 'đồng'],
  ])
})
