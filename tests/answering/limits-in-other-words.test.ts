// Limits that are asked for in other words than the text's: what expires is due, an association that is inspected owes what
// comes before its visit, a long heading names the report, and how much longer a thing may last is no day of a schedule.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decision = `ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM
SỞ XÂY DỰNG
Số: 91/QĐ-SXD
Quảng Nam, ngày 05 tháng 8 năm 2031

QUYẾT ĐỊNH
Về việc kiểm tra các tổ chức đo đạc bản đồ năm 2031

Điều 1. Lịch kiểm tra
TT\tTổ chức đo đạc bản đồ\tNgày kiểm tra\tNgười phụ trách
1\tVăn phòng Đo đạc Hòa Thọ\t20/8/2031\tLý Thanh Tâm
2\tVăn phòng Đo đạc Kim Bồng\t09/9/2031\tPhạm Ngọc Hoa

Điều 2. Thời hạn kiểm tra
Thời hạn kiểm tra không quá 02 ngày làm việc đối với mỗi tổ chức; trường hợp phức tạp được gia hạn một lần, không quá 04 ngày làm việc.

Điều 3. Trách nhiệm của tổ chức đo đạc bản đồ được kiểm tra
1. Gửi báo cáo theo đề cương về Sở Xây dựng chậm nhất 03 ngày làm việc trước ngày kiểm tra.
2. Việc không thể làm đúng hạn phải có văn bản xin lùi thời hạn gửi Sở Xây dựng trước khi hết hạn ít nhất 02 ngày làm việc.
3. Đơn vị bị phê bình có văn bản giải trình việc chậm báo cáo gửi Sở Xây dựng trước ngày 25/8/2031.

Điều 4. Thời hạn báo cáo
1. Báo cáo 6 tháng về công tác đo đạc, lập bản đồ và lưu trữ hồ sơ địa chính:
a) Các tổ chức đo đạc bản đồ gửi Sở Xây dựng trước ngày 17 tháng 6.
2. Báo cáo tháng: Sở Xây dựng tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày 11 hằng tháng.

GIÁM ĐỐC
Trần Văn Lâm
`

const { ask } = libraryOf([decision], '2031-08-11')

test.each([
  ['Văn phòng Đo đạc Kim Bồng gửi báo cáo cho Sở Xây dựng chậm nhất ngày nào?', '4/9/2031', '09/12'],
  ['Việc đến hạn thứ Sáu 19/9/2031 mà xin lùi thì chậm nhất phải gửi văn bản ngày nào?', '17/9/2031', '25/8'],
  ['Theo Quyết định 91, được gia hạn kiểm tra thêm tối đa mấy ngày?', '04 ngày làm việc', '20/8'],
  ['Văn bản giải trình việc chậm báo cáo ở Quảng Nam hạn ngày mấy?', '25/8/2031', 'tháng 12'],
  ['Báo cáo 6 tháng đo đạc bản đồ gửi Sở Xây dựng trước ngày nào?', '17 tháng 6', '11 hằng tháng'],
])('%s', async (question, right, wrong) => {
  const { answer, status } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(right)
  expect(answer).not.toContain(wrong)
})

test('the schedule is listed for who asks for units with their days', async () => {
  const { answer } = await ask('Liệt kê toàn bộ các đơn vị và ngày được kiểm tra theo Quyết định 91')
  expect(answer).toContain('20/8/2031')
  expect(answer).toContain('09/9/2031')
})
