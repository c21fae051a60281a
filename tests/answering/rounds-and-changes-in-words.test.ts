// Rounds told in words, older papers that one stands in for, and where a cited paper turns up.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 58/KH-UBND
Hà Giang, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra phòng cháy chợ năm 2026

Thực hiện Nghị định số 136/2020/NĐ-CP ngày 24 tháng 11 năm 2020 của Chính phủ.

II. THỜI GIAN KIỂM TRA
a) Đợt 1: từ tháng 3/2026 đến hết tháng 5/2026.
b) Đợt 2: từ tháng 9/2026 đến hết tháng 11/2026.

III. THỰC HIỆN
1. Công an tỉnh báo cáo kết quả trước ngày 20/12/2026.
`

const rules = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 640/QĐ-UBND
Hà Giang, ngày 02 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế trực chữa cháy chợ

Điều 1. Ban hành kèm theo Quyết định này Quy chế trực chữa cháy chợ.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 215/QĐ-UBND ngày 10 tháng 5 năm 2022 của Ủy ban nhân dân tỉnh Hà Giang.
`

const { ask } = libraryOf([plan, rules], '2026-02-10')

test.each([
  ['Đợt hai kiểm tra phòng cháy chợ của Hà Giang kéo dài đến bao giờ?', 'tháng 11/2026'],
  ['đợt thứ nhất kiểm tra chợ ở Hà Giang từ tháng mấy', 'tháng 3/2026'],
  ['dot hai Ha Giang kiem tra phong chay cho thang may', 'tháng 9/2026'],
])('a round told in words: %s', async (question, month) => {
  const { answer } = await ask(question)
  expect(answer).toContain(month)
})

test('what a new paper stands in for', async () => {
  const { answer } = await ask('Quy chế trực chữa cháy chợ mới của Hà Giang thay cho quyết định cũ nào?')
  expect(answer).toContain('**Quyết định 215/QĐ-UBND**')
})

test('where a decree turns up', async () => {
  const { answer } = await ask('Nghị định 136/2020 xuất hiện trong những văn bản nào?')
  expect(answer).toContain('58/KH-UBND')
})
