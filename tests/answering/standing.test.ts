// Whether a document still holds: what asks for it, and which words of a text tell its end.

import { describe, expect, test } from 'vitest'
import { asksStanding } from '../../src/answering/question/standing-asked.ts'
import { libraryOf } from '../support/library-of.ts'

const decree = (name: string, number: string, last: string) => `CHÍNH PHỦ
Số: ${number}/2021/NĐ-CP
Hà Nội, ngày 04 tháng 02 năm 2021

NGHỊ ĐỊNH
Quy định về ${name}

Điều 1. Phạm vi
Nghị định này quy định về ${name} tại các cảng cá.
[Việc ghi sổ được hướng dẫn bởi Thông tư 88/2021/TT-BNN có hiệu lực từ ngày 01/4/2021 (VB hết hiệu lực: 19/9/2024)]

Điều 2. Hiệu lực
${last}`

const { ask } = libraryOf(
  [
    decree('sổ ghi tàu', '31', '1. Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2021.'),
    decree(
      'kho lạnh',
      '32',
      '1. Nghị định này có hiệu lực từ ngày 01/3/2021 và hết hiệu lực từ ngày 31/12/2027.',
    ),
    decree(
      'bến đỗ',
      '33',
      '1. Nghị định này có hiệu lực từ ngày 01/3/2021.\n2. Nghị định số 70/2009/NĐ-CP hết hiệu lực từ ngày 15/6/2022.',
    ),
  ],
  '2025-05-15',
)

describe('the end of a document', () => {
  test.each([
    ['31', 'không ghi ngày hết hiệu lực', ['19/9/2024']],
    ['32', '31/12/2027', ['19/9/2024']],
    ['33', 'không ghi ngày hết hiệu lực', ['19/9/2024', '15/6/2022']],
  ])('is told by words on the document itself: %s', async (number, told, never) => {
    const { answer } = await ask(`Nghị định ${number}/2021/NĐ-CP còn hiệu lực không?`)
    expect(answer).toContain(told)
    for (const other of never) expect(answer).not.toContain(other)
  })
})

describe('a question', () => {
  test.each([
    ['nghi dinh 31 con hieu luc khong', true],
    ['con hieu luc khong', true],
    ['thong tu ve cang ca con ap dung khong', true],
    ['ke hoach 12 con dung duoc khong', true],
    ['quyet dinh 4 da co hieu luc chua', true],
    ['kho co gia tri lon ma khong con nhu cau thi bao cao ai', false],
    ['tau ca khong con hoat dong thi xu li the nao', false],
    ['tau kiem ngu co ap dung nghi dinh kho lanh khong', false],
    ['so cap theo thong tu 9 con gia tri khong', false],
    ['ke hoach 12 het han chua', true],
    ['qua han thi sao', false],
    ['con han nop so ghi', false],
    ['con may ngay nua phai nop bao cao', false],
  ])('%s', (folded, expected) => {
    expect(asksStanding(` ${folded} `)).toBe(expected)
  })
})
