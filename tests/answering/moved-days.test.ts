// Of a day that was moved the new one is told, never the one that it takes the place of.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `UBND TỈNH LAI CHÂU
SỞ CÔNG THƯƠNG
-------
Số: 640/SCT-VP

Lai Châu, ngày 15 tháng 5 năm 2025
V/v điều chỉnh lịch làm việc và thời hạn báo cáo

Kính gửi: Các doanh nghiệp, đơn vị trực thuộc.

1. Do mưa lũ, lịch kiểm tra tại Chợ Mường So chuyển từ ngày 03/6/2025 sang ngày 19/6/2025 (buổi chiều).

2. Thời gian kiểm tra Trung tâm Khuyến công được lùi từ ngày 11/6/2025 đến ngày 24/6/2025.

3. Thời hạn nộp báo cáo của Chi cục Quản lý thị trường được gia hạn từ ngày 05/7/2025 đến hết ngày 21/7/2025.

4. Ban Quản lý chợ chuyển hồ sơ cho Sở Công Thương từ ngày 01/8/2025 đến ngày 06/8/2025.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lò Thị Phìn`

const { ask } = libraryOf([letter], '2025-05-20')

test.each([
  ['Chợ Mường So được kiểm tra ngày nào?', '2025-06-19'],
  ['Lịch kiểm tra Chợ Mường So đổi sang hôm nào?', '2025-06-19'],
  ['Khi nào kiểm tra Trung tâm Khuyến công?', '2025-06-24'],
  ['Chi cục Quản lý thị trường nộp báo cáo chậm nhất ngày nào?', '2025-07-21'],
  ['Ban Quản lý chợ chuyển hồ sơ cho Sở Công Thương ngày nào?', '2025-08-06'],
])('%s: %s', async (question, day) => {
  const { deadlines } = await ask(question)
  expect(deadlines.map((d) => d.lastDay)).toEqual([day])
})

test('the day that was given up is not confirmed', async () => {
  const { answer } = await ask('Chợ Mường So vẫn kiểm tra ngày 03/6/2025 đúng không?')
  expect(answer).toMatch(/^\*\*Không phải.*19\/6\/2025/u)
})
