// An hour asked for with its day is that of the duty that has one; who supplies something does it for whom it names.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const guidance = `SỞ TƯ PHÁP TỈNH QUẢNG TRỊ
Số: 118/HD-STP
Quảng Trị, ngày 06 tháng 02 năm 2025

HƯỚNG DẪN
Tự kiểm tra công tác hộ tịch năm 2025

1. Kho bạc Nhà nước khu vực XI cấp số liệu lệ phí cho Sở Tư pháp trước ngày 04 hằng tháng.
2. Kho bạc Nhà nước khu vực XI đối chiếu chứng từ trong 02 ngày làm việc.
3. Các bước tự kiểm tra
TT\tNội dung\tThực hiện\tThời hạn
1\tLập báo cáo tự kiểm tra theo mẫu\tCông chức tư pháp - hộ tịch\tChậm nhất 07/4/2025
2\tKý, gửi báo cáo tự kiểm tra về Sở Tư pháp\tChủ tịch UBND cấp xã\tTrước 15 giờ ngày 14/4/2025
`

const library = libraryOf([guidance], '2025-03-03')

test('the hour and its day', async () => {
  const { answer } = await library.ask(
    'Sở Tư pháp Quảng Trị nhận báo cáo tự kiểm tra hộ tịch đến mấy giờ ngày nào?',
  )
  expect(answer.split('\n')[0]).toContain('15 giờ ngày 14/4/2025')
})

test('the day of what is supplied', async () => {
  const { answer } = await library.ask('Kho bạc cấp số liệu cho Sở Tư pháp ngày mấy?')
  expect(answer.split('\n')[0]).toContain('04 hằng tháng')
})
