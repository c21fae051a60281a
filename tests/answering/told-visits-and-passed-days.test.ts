// The day of a visit that is told, whatever words stand around it; the round that comes next; a day in a quote that is past.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
Số: 47/KH-UBND

Lai Châu, ngày 16 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra thi hành án hành chính và an toàn hồ chứa năm 2026

I. CHUẨN BỊ

1. Báo cáo theo Mẫu số 07 phải đến Đoàn kiểm tra trước ngày kiểm tra ít nhất 04 ngày làm việc.

2. Cơ sở nuôi cá lồng thuộc danh sách kiểm tra gửi bản tự chấm điểm cho trưởng đoàn chậm nhất 06 ngày làm việc trước ngày kiểm tra.

3. Ban quản lý bến thuyền gửi sổ theo dõi phao cứu sinh cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 03 ngày làm việc.

II. CHẾ ĐỘ THÔNG TIN

1. Báo cáo quý: các xã gửi Sở Nông nghiệp và Môi trường chậm nhất ngày 11 của tháng cuối quý.

2. Trước 15 giờ thứ Tư hằng tuần, các xã báo cáo nhanh mực nước hồ về Sở Nông nghiệp và Môi trường.

3. Sở Nông nghiệp và Môi trường báo cáo tổng kết Tháng hành động vì hồ chứa trước ngày 15/11/2026.

4. Công bố danh mục văn bản hết hiệu lực về hồ chứa năm 2025: Sở Tư pháp công bố chậm nhất ngày 28/02/2026.

III. XỬ LÝ

1. Người được tiếp nhận, tuyển dụng, bố trí vào vị trí trực hồ nộp bản cam kết chậm nhất là 12 ngày kể từ ngày được tiếp nhận, tuyển dụng, bố trí vào vị trí trực hồ.

2. Chủ hồ có mực nước vượt ngưỡng phải giải trình bằng văn bản với Sở Nông nghiệp và Môi trường trong thời hạn 04 ngày làm việc sau ngày chốt số liệu và bị dừng tích nước.

3. Khởi công: các cống giai đoạn 1 khởi công trước ngày 20/02/2026; các cống giai đoạn 2 khởi công trước ngày 10/3/2026.

4. Giai đoạn 2: hoàn thành 17 cống còn lại trước ngày 25/10/2026.

PHỤ LỤC
PHÂN CÔNG

| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Gửi danh sách đầu mối vận hành hồ | Các xã | Trước ngày 05/3/2026 |
| 2 | Rà soát biển cảnh báo | Sở Xây dựng | Trước ngày 20/8/2026 |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vàng A Chứ
`

const { ask } = libraryOf([plan], '2026-04-06')

test('"thi hành" is no word that parts the clause of the day', async () => {
  const a = await ask(
    'Đoàn kiểm tra thi hành án hành chính đến Sở Xây dựng Lai Châu ngày 14/5/2026 thì gửi báo cáo Mẫu số 07 chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 8/5/2026')
})

test('those who stand in the list of the inspected have the day that is told', async () => {
  const a = await ask(
    'Cơ sở nuôi cá lồng ở Lai Châu bị kiểm tra ngày 14/5/2026 thì gửi bản tự chấm điểm chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 6/5/2026')
  expect(a.answer).toContain('Cơ sở nuôi cá lồng thuộc danh sách kiểm tra')
})

test('who is said to send by the words of the rule has the duty', async () => {
  const a = await ask(
    'Bến thuyền Lai Châu được kiểm tra ngày 14/5/2026 thì ban quản lý bến thuyền phải gửi sổ theo dõi phao chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 11/5/2026')
})

test('"quý sắp tới" is the round that is due next', async () => {
  const a = await ask('Báo cáo quý sắp tới về hồ chứa Lai Châu các xã nộp chậm nhất ngày nào?')
  expect(a.answer).toContain('11/6/2026')
  expect(a.answer).not.toContain('11/9/2026')
})

test('"tháng hành động" is no report of a month', async () => {
  const a = await ask('Báo cáo nhanh tuần này trong Tháng hành động vì hồ chứa Lai Châu gửi ngày nào?')
  expect(a.answer).toContain('thứ Tư hằng tuần')
  expect(a.answer).toContain('8/4/2026')
})

test('a list of texts that have run out is a paper, and no end of the plan', async () => {
  const a = await ask('Danh mục văn bản hết hiệu lực về hồ chứa Lai Châu công bố chậm nhất ngày nào?')
  expect(a.answer).toContain('28/02/2026')
  expect(a.answer).toContain('đã quá hạn 37 ngày')
})

test('of several events in a row any one starts the count', async () => {
  const a = await ask(
    'Người được tuyển dụng ngày 06/4/2026 vào vị trí trực hồ Lai Châu nộp bản cam kết chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 18/4/2026')
})

test('what befalls those who were late is no part of the event', async () => {
  const a = await ask(
    'Số liệu mực nước Lai Châu chốt ngày 06/4/2026 thì chủ hồ phải giải trình chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 10/4/2026')
})

test('work that is begun by a day is due by it', async () => {
  const a = await ask('Cống giai đoạn 2 ở Lai Châu phải khởi công trước ngày nào?')
  expect(a.answer).toContain('Trước ngày 10/3/2026')
  expect(a.answer).toContain('đã quá hạn 28 ngày')
})

test('work that must be done is no work that must be begun', async () => {
  const a = await ask('Giai đoạn 2 làm cống hồ chứa Lai Châu phải xong trước ngày nào?')
  expect(a.answer).toContain('Trước ngày 25/10/2026')
})

test('a row whose day is past says so, one whose day is to come does not', async () => {
  const past = await ask('Các xã Lai Châu gửi danh sách đầu mối vận hành hồ hạn khi nào?')
  expect(past.answer).toContain('05/3/2026')
  expect(past.answer).toMatch(/quá hạn 33 ngày/)
  const coming = await ask('Rà soát biển cảnh báo Lai Châu hoàn thành khi nào?')
  expect(coming.answer).toContain('20/8/2026')
  expect(coming.answer).not.toMatch(/quá hạn|đã qua/)
})
