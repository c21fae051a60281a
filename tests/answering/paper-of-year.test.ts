// A paper of a year that no held document is of: the one that the held paper of the same issuer names is told; of two, or of
// another issuer, none is.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const guide = `UBND TỈNH ĐẮK LẮK
SỞ TƯ PHÁP
-------
Số: 518/HD-STP

Đắk Lắk, ngày 06 tháng 6 năm 2025

HƯỚNG DẪN
Chấm điểm công tác hòa giải ở cơ sở năm 2025

Căn cứ Quyết định số 733/QĐ-UBND ngày 08 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh;

Thực hiện Kế hoạch số 92/KH-STP ngày 09 tháng 02 năm 2022 của Sở Tư pháp về nâng hạng chuyển đổi số;

Căn cứ Kế hoạch số 19/KH-TTg ngày 03 tháng 3 năm 2021 của Thủ tướng Chính phủ về hòa giải.

I. CHẤM ĐIỂM

1. Thang điểm là 100 điểm.

2. Hướng dẫn này thay thế Hướng dẫn số 264/HD-STP ngày 21 tháng 5 năm 2023 của Sở Tư pháp.

GIÁM ĐỐC

Y Bhiông Niê
`

const { ask } = libraryOf([guide], '2025-07-01')

test.each([
  'huong dan cu nam 2023 cua so tu phap dak lak ve cham diem hoa giai so may, da bi thay chua',
  'Hướng dẫn chấm điểm hòa giải năm 2023 của Sở Tư pháp Đắk Lắk là số bao nhiêu?',
])('%s', async (question) => {
  const { status, answer } = await ask(question)
  expect([status, answer.split('\n')[0]]).toEqual([
    'answered',
    expect.stringContaining('264/HD-STP ngày 21/5/2023'),
  ])
})

test.each([
  'Kế hoạch hòa giải năm 2021 của Sở Tư pháp Đắk Lắk số mấy?',
  'Cho xin kế hoạch chấm điểm hòa giải năm 2022 của Sở Tư pháp Đắk Lắk, số mấy?',
  'Hướng dẫn chấm điểm hòa giải năm 2020 của Sở Tư pháp Đắk Lắk số bao nhiêu?',
])('%s: none is known', async (question) => {
  expect((await ask(question)).status).toBe('not_found')
})
