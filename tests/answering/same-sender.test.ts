// "Còn Sở Xây dựng?" after what others send: the kind of report is kept, and the unit sends.

import { expect, test } from 'vitest'
import { withSender } from '../../src/answering/turns/same-sender.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { dataFolder } from '../../src/shipped.ts'
import { libraryOf } from '../support/library-of.ts'

const places = loadPlaces(dataFolder)

test.each([
  ['Sở Xây dựng', 'Chủ đầu tư gửi báo cáo quý khi nào?', 'Sở Xây dựng gửi báo cáo quý khi nào?'],
  [
    'Sở Xây dựng thì nộp trước ngày nào?',
    'Doanh nghiệp ở Bạc Liêu phải nộp báo cáo năm hạn nào?',
    'Sở Xây dựng Bạc Liêu phải nộp báo cáo năm hạn nào?',
  ],
  ['cấp xã', 'Sở gửi báo cáo tháng ngày nào?', 'cấp xã gửi báo cáo tháng ngày nào?'],
])('%s after %s', (core, last, merged) => {
  expect(withSender(core, last, places)).toBe(merged)
})

test.each([
  ['báo cáo quý', 'Chủ đầu tư gửi báo cáo năm khi nào?'],
  ['Sở Xây dựng', 'Hạn nộp báo cáo năm là khi nào?'],
  ['Sở Xây dựng', 'Kế hoạch gồm những nội dung gì?'],
])('%s takes no place in %s', (core, last) => {
  expect(withSender(core, last, places)).toBeNull()
})

const circular = `BỘ VĂN HÓA
Số: 17/2024/TT-BVH
Hà Nội, ngày 06 tháng 02 năm 2024

THÔNG TƯ
Quy định chế độ báo cáo về quản lý chung cư cũ

Điều 3. Báo cáo của tổ chức quản lý vận hành
1. Tổ chức quản lý vận hành chung cư gửi báo cáo về Sở Du lịch:
a) Báo cáo quý: trước ngày 06 của tháng cuối quý;
b) Báo cáo năm: trước ngày 09 tháng 11 hằng năm.

Điều 4. Báo cáo của Sở Du lịch
1. Sở Du lịch gửi báo cáo về Cục Quản lý nhà:
a) Báo cáo quý: trước ngày 16 của tháng cuối quý;
b) Báo cáo năm: trước ngày 19 tháng 11 hằng năm.

Điều 5. Sự cố
Trong thời hạn 03 ngày kể từ ngày khắc phục xong sự cố, tổ chức quản lý vận hành gửi báo cáo kết quả đến Sở Du lịch.

BỘ TRƯỞNG

Đặng Quốc Tín
`

const { ask } = libraryOf([circular], '2024-03-04')

test('the unit that receives from some has its own day in the next turn', async () => {
  const { answer } = await ask([
    'Tổ chức quản lý vận hành chung cư nộp báo cáo năm trước ngày nào?',
    'Còn Sở Du lịch?',
  ])
  expect(answer).toContain('**Trước ngày 19 tháng 11 hằng năm**')
})
