// The conclusion of an inspection: its head, what it found, all that it orders; who is who in lists of members; and
// questions near the library whose matter it does not hold. Over invented documents.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const conclusion = `UBND TỈNH QUẢNG BÌNH
THANH TRA TỈNH
Số: 31/KL-TTr
Quảng Bình, ngày 12 tháng 6 năm 2024

KẾT LUẬN THANH TRA
Việc thu, chi học phí và mua sắm thiết bị tại Trường Trung cấp nghề Lệ Ninh

Theo Quyết định số 12/QĐ-TTr ngày 04/3/2024 của Chánh Thanh tra tỉnh, từ ngày 11/3/2024 đến ngày 26/4/2024 Đoàn thanh tra do bà Hồ Thị Nguyệt Ánh, Phó Trưởng phòng Nghiệp vụ 2, làm Trưởng đoàn đã làm việc tại trường, xem hồ sơ của ba năm học, gặp người học, giáo viên và những nhà cung cấp có liên quan đến các gói thầu.

I. ĐẶC ĐIỂM TÌNH HÌNH
1. Trường Trung cấp nghề Lệ Ninh có 06 khoa và 1.120 học sinh.

II. KẾT QUẢ THANH TRA
1. Về thu, chi học phí
a) Thu vượt mức 42.300.000 đồng của 61 học sinh; đơn của ông Phan Đình Tứ chưa được trả lời.
2. Về mua sắm thiết bị
a) 03/11 gói thầu không đăng tải kết quả.

III. KIẾN NGHỊ
1. Đối với Trường Trung cấp nghề Lệ Ninh
a) Trả lại 42.300.000 đồng cho người học trước ngày 30/8/2024.
b) Kiểm điểm tập thể, cá nhân trước ngày 20/7/2024.
2. Đối với Sở Lao động - Thương binh và Xã hội
a) Hướng dẫn trường xây dựng quy chế thu, chi.

IV. TỔ CHỨC THỰC HIỆN
1. Trường Trung cấp nghề Lệ Ninh lập kế hoạch thực hiện kết luận, gửi Thanh tra tỉnh trước ngày 01/7/2024.

CHÁNH THANH TRA
Trương Quốc Vượng
`

const decision = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 518/QĐ-UBND
Trà Vinh, ngày 08 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Đoàn kiểm tra an toàn bến thủy nội địa năm 2024

Điều 1. Thành lập Đoàn kiểm tra an toàn bến thủy nội địa gồm các ông, bà có tên sau:
1. Ông Kim Sóc Pha, Phó Giám đốc Sở Giao thông vận tải - Trưởng đoàn;
2. Trung tá Thạch Văn Út, Phó Trưởng phòng Cảnh sát đường thủy - Phó Trưởng đoàn thường trực;
3. Bà Diệp Thu Hà, Phó Chánh Thanh tra Sở - Phó Trưởng đoàn;
4. Thiếu úy Lâm Chí Nguyện, cán bộ Phòng Cảnh sát đường thủy - Thư ký.
Điều 2. Đoàn lập biên bản theo Mẫu số 05 và báo cáo Ủy ban nhân dân tỉnh trước ngày 15/6/2024.

CHỦ TỊCH
Huỳnh Thanh Bạch
`

const plan = `UBND TỈNH TRÀ VINH
Số: 66/KH-UBND
Trà Vinh, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. NỘI DUNG
1. Việc quản lý văn bản; kết quả Chỉ số hài lòng (SIPAS) của 09 huyện trong giai đoạn trước.
II. THỜI GIAN
Thời gian kiểm tra: từ tháng 8/2024 đến tháng 9/2024.
III. TỔ CHỨC THỰC HIỆN
1. Các cơ quan được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.

CHỦ TỊCH
Huỳnh Thanh Bạch
`

const other = `UBND TỈNH QUẢNG BÌNH
Số: 40/KH-UBND
Quảng Bình, ngày 20 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. NỘI DUNG
1. Việc lập hồ sơ và nộp lưu.
II. THỜI GIAN
Thời gian kiểm tra: từ tháng 4/2024 đến tháng 5/2024.

CHỦ TỊCH
Trần Hữu Đan
`

const { ask } = libraryOf([conclusion, decision, plan, other], '2024-06-20')

test.each([
  ['Kết luận thanh tra Trường Trung cấp nghề Lệ Ninh số mấy?', ['31/KL-TTr']],
  ['Kết luận thanh tra Trường Trung cấp nghề Lệ Ninh ban hành ngày nào?', ['12/6/2024']],
  ['Thanh tra phát hiện gì về mua sắm thiết bị ở Trường Trung cấp nghề Lệ Ninh?', ['03/11']],
  ['Trường Trung cấp nghề Lệ Ninh phải làm những gì theo kết luận?', ['30/8/2024', '20/7/2024', '01/7/2024']],
  ['Trưởng đoàn thanh tra Trường Trung cấp nghề Lệ Ninh là ai?', ['Hồ Thị Nguyệt Ánh']],
  ['Thư ký đoàn kiểm tra bến thủy nội địa Trà Vinh là ai?', ['Lâm Chí Nguyện']],
  ['Phó Trưởng đoàn thường trực theo Quyết định 518 là ai?', ['Thạch Văn Út']],
  ['Trung tá Thạch Văn Út giữ chức vụ gì?', ['Phó Trưởng đoàn thường trực']],
  ['Quảng Bình hay Trà Vinh kiểm tra văn thư trước?', ['tháng 4/2024', 'tháng 8/2024']],
  ['Trà Vinh mấy giờ, ngày nào đi kiểm tra văn thư?', ['tháng 8/2024']],
])('%s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
})

test.each([
  'Trà Vinh nộp báo cáo tài chính năm 2024 trước ngày nào?',
  'Kế hoạch chuyển đổi số 2024 Trà Vinh hạn báo cáo ngày nào?',
  'Chỉ số SIPAS của Trà Vinh là bao nhiêu?',
  'Kế hoạch thanh tra năm 2024 của Trà Vinh có mấy cuộc?',
  'Ông Phan Đình Tứ khiếu nại về việc gì?',
  'Mẫu số 05 có những mục gì?',
  'Thông tư 44/2019/TT-BTC có mấy điều?',
])('%s is not known', async (question) => {
  const { status } = await ask(question)
  expect(status).toBe('not_found')
})

const meeting = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
VĂN PHÒNG
-------
Số: 91/TB-VPUB

Bạc Liêu, ngày 14 tháng 5 năm 2024

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Ngô Vũ Thăng tại cuộc họp về giải phóng mặt bằng tuyến đê Gành Hào

Ngày 10/5/2024, Phó Chủ tịch UBND tỉnh kết luận như sau:
1. Sở Nông nghiệp bàn giao mốc đê trước ngày 01/6/2024.

CHÁNH VĂN PHÒNG

Trương Hồng Thi`,
  ],
  '2024-05-20',
)

test('who concluded at a meeting is told from the title, apart from who signed', async () => {
  for (const question of [
    'Thông báo 91/TB-VPUB là kết luận của ai?',
    'Ai kết luận cuộc họp về tuyến đê Gành Hào?',
  ])
    expect((await meeting.ask(question)).answer).toMatch(/^\*\*Phó Chủ tịch UBND tỉnh Ngô Vũ Thăng\*\*/u)
  const both = (await meeting.ask('Thông báo 91/TB-VPUB kết luận của ai, ai ký?')).answer
  expect(both).toContain('Ngô Vũ Thăng')
  expect(both).toContain('Trương Hồng Thi')
})
