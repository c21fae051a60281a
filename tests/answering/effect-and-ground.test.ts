// From when a paper holds, held against what is claimed of it, and which paper one document rests on or names among several
// held ones.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
Số: 704/QĐ-UBND
Quảng Trị, ngày 03 tháng 6 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế trực ban phòng, chống thiên tai

Điều 1. Ban hành kèm theo Quyết định này Quy chế trực ban phòng, chống thiên tai.

Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2026.

Điều 3. Văn phòng Ủy ban nhân dân tỉnh mở sổ trực ban.
`

const visit = `ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ
ĐOÀN KIỂM TRA HỒ ĐẬP
(Theo QĐ số 391/QĐ-UBND ngày 11/3/2026)
Số: 08/BC-ĐKT
Quảng Trị, ngày 20 tháng 5 năm 2026

BÁO CÁO
Kết quả kiểm tra an toàn hồ đập tại Công ty Thủy lợi Bắc Hải

Thực hiện Kế hoạch số 52/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh về kiểm tra an toàn hồ đập; Quyết định số 391/QĐ-UBND ngày 11/3/2026 của Chủ tịch Ủy ban nhân dân tỉnh về thành lập Đoàn kiểm tra hồ đập, Đoàn kiểm tra báo cáo như sau:

I. KẾT QUẢ
Công ty vận hành 14 hồ chứa; 03 hồ chưa lắp camera giám sát.
`

const letter = `SỞ CÔNG THƯƠNG TỈNH LẠNG SƠN
Số: 615/SCT-QLTM
V/v rà soát cửa hàng xăng dầu
Lạng Sơn, ngày 02 tháng 4 năm 2026

Thực hiện Kế hoạch số 77/KH-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh về quản lý kinh doanh xăng dầu, Sở Công Thương đề nghị các cửa hàng tự kiểm tra cột bơm.
`

const { ask } = libraryOf([rules, visit, letter], '2026-06-10')

describe('from when a decision holds', () => {
  test.each([
    'QĐ 704 Quảng Trị có hiệu lực ngay từ ngày ký 3/6/2026 à?',
    'Quyết định 704 có hiệu lực ngay khi ban hành phải không?',
    'Quy chế trực ban Quảng Trị có hiệu lực kể từ khi ký à',
    'quy che truc ban cua Quang Tri co hieu luc tu luc ki dung khong',
    'Quyết định 704 có hiệu lực từ 15/7/2026 đúng không?',
  ])('a wrong start is put right: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/^\*\*Không phải/u)
    expect(answer).toContain('1/7/2026')
  })

  test('its own start is confirmed', async () => {
    const { answer } = await ask('Quyết định 704 có hiệu lực từ 1/7/2026 phải không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })

  test('the day of issue keeps its own question', async () => {
    const { answer } = await ask('Quyết định 704 ký ngày 3/6/2026 đúng không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
    expect(answer).toContain('3/6/2026')
  })
})

test('the plan of the document that leads the question, and of no other', async () => {
  const { answer } = await ask('Báo cáo kết quả kiểm tra an toàn hồ đập thực hiện theo kế hoạch số mấy?')
  expect(answer).toContain('52/KH-UBND')
  expect(answer).not.toContain('77/KH-UBND')
})

test.each([
  'Quyết định thành lập đoàn kiểm tra hồ đập Quảng Trị số mấy?',
  'QĐ thành lập đoàn kiểm tra hồ đập của Quảng Trị là số nào?',
])('the decision that is named twice, by the place that tells its matter: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('391/QĐ-UBND')
  expect(answer).not.toMatch(/^\*\*08\/BC-ĐKT/u)
})
