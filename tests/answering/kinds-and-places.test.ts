// A list of files called "mục lục" is a thing; capital is money; names told together, a size that is stated, what is withheld
// from those who are late, an address in English: each told by the place that says it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `BỘ VĂN HOÁ
-------
Số: 17/2028/TT-BVH

Hà Nội, ngày 14 tháng 02 năm 2028

THÔNG TƯ
Quy định việc giao nộp phim tư liệu

Chương I. QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Thông tư này quy định việc giao nộp phim tư liệu vào kho lưu chiểu.

Chương II. TRÌNH TỰ

Điều 2. Lập và duyệt

1. Hãng phim gửi mục lục phim giao nộp cho Viện Phim trong tháng 3 hằng năm.

2. Viện trưởng Viện Phim phê duyệt Mục lục phim giao nộp trong thời hạn 06 ngày làm việc kể từ ngày nhận.

3. Viện Phim kiểm tra số cuộn phim trong thời hạn 03 ngày làm việc kể từ ngày nhận; nếu phim chưa đầy đủ thì yêu cầu bổ sung. Hãng phim bổ sung phim trong thời hạn 11 ngày làm việc kể từ ngày nhận được yêu cầu.

Điều 3. Giao nhận

1. Trong thời hạn 20 ngày kể từ ngày Mục lục phim giao nộp được phê duyệt, cơ quan chủ quản hãng phim chuyển phim đến kho.

2. Mục lục trên 500 cuộn phim được thẩm định tối đa 21 ngày làm việc.
`

const plan = `UỶ BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 38/KH-UBND

Kon Tum, ngày 03 tháng 3 năm 2028

KẾ HOẠCH
Kiểm tra an toàn hồ chứa, cụm chế biến và nâng chỉ số an toàn đập năm 2028

I. ĐỐI TƯỢNG

1. Cơ sở trong các cụm chế biến: Đăk La, Ya Chim, Sao Mai.

2. Đập đất do xã quản lý.

3. Báo động I tuần tra đê 03 giờ một lần; báo động II tuần tra đê 40 phút một lần.

II. ĐOÀN KIỂM TRA

Thành lập Đoàn kiểm tra gồm 04 thành viên có tên tại Phụ lục I.

III. BÁO CÁO

1. Các chủ đập báo cáo an toàn hồ chứa trước ngày 24/10/2028.

2. Nơi nhận: báo cáo nêu tại khoản 1 Mục này gửi Chi cục Thủy lợi, đồng thời gửi bản mềm đến antoanho@kontum.example.vn.

3. Báo cáo tháng về mực nước: các chủ đập gửi Trạm Thủy văn và Sở Nông nghiệp trước ngày 09 hằng tháng.

4. Chủ đập gửi báo cáo chậm quá 08 ngày thì không được xét hỗ trợ tu bổ năm 2029.

IV. TỔ CHỨC THỰC HIỆN

1. Chi cục Thủy lợi công bố kết quả kiểm tra trong thời hạn 13 ngày kể từ ngày kết thúc. Phòng Quản lý đập là đầu mối, điện thoại 0260.3555.101.

2. Sở Nông nghiệp nhắc các chủ đập trước hạn báo cáo 06 ngày.

3. Ủy ban nhân dân xã công khai đường dây nóng; khi đập rò rỉ phải báo Tổ ứng cứu qua số 0905.077.203.

4. Tổng kinh phí 3.140 triệu đồng từ ngân sách tỉnh; mức khoán đi lại 9.500 đồng/km.

Nơi nhận:
- Các sở;
- Lưu: VT.

CHỦ TỊCH

Y Thiêng Siu

PHỤ LỤC I
DANH SÁCH ĐOÀN KIỂM TRA

| STT | Họ và tên | Chức vụ | Nhiệm vụ |
|---|---|---|---|
| 1 | Ông A Brơi | Phó Chi cục trưởng | Trưởng đoàn |
| 2 | Bà Y Nhiên | Chuyên viên | Thành viên |
| 3 | Ông A Thuyn | Kỹ sư | Thành viên |
| 4 | Bà Y Lel | Kế toán | Thư ký |

PHỤ LỤC II
VIỆC LÀM NĂM 2028

| STT | Việc | Chủ trì | Vốn năm 2028 (triệu đồng) |
|---|---|---|---|
| 1 | Kiểm tra cơ sở cụm chế biến Sao Mai | Sở Công Thương | 74 |
| 2 | Sửa tràn xả hồ Đăk Uy | Chi cục Thủy lợi | 912 |
`

const other = `UỶ BAN NHÂN DÂN
TỈNH BẾN TRE
-------
Số: 51/KH-UBND

Bến Tre, ngày 05 tháng 3 năm 2028

KẾ HOẠCH
Kiểm tra vườn ươm giống dừa năm 2028

1. Các vườn ươm báo cáo cây giống chết trước ngày 22 hằng tháng.

2. Vướng mắc gọi Chi cục Trồng trọt, điện thoại 0275.3888.404.

CHỦ TỊCH

Lê Văn Dừa
`

const library = libraryOf([rules, plan, other], '2028-04-03')
const said = async (question: string) => (await library.ask(question)).answer

test.each([
  ['Mục lục phim giao nộp ai phê duyệt?', 'Viện trưởng Viện Phim phê duyệt'],
  ['Ai phê duyệt mục lục phim giao nộp?', 'Viện trưởng Viện Phim phê duyệt'],
  ['Cấp nào duyệt mục lục phim giao nộp?', 'Viện trưởng Viện Phim phê duyệt'],
  ['Thẩm định mục lục trên 500 cuộn phim tối đa bao nhiêu ngày?', '21 ngày làm việc'],
  ['Sửa tràn xả hồ Đăk Uy được bố trí bao nhiêu vốn?', '**912**'],
  ['Kon Tum kiểm tra cơ sở ở những cụm chế biến nào?', 'Ya Chim'],
  ['Đoàn kiểm tra an toàn hồ chứa của Kon Tum có mấy thành viên?', '**04 thành viên**'],
  ['Chủ đập ở Kon Tum gửi báo cáo chậm thì bị gì?', 'không được xét hỗ trợ tu bổ'],
  ['How do we email the reservoir report of Kon Tum? Which address?', 'antoanho@kontum.example.vn'],
  ['Kế hoạch của Kon Tum kiểm tra an toàn cơ sở ở những cụm chế biến nào?', 'Ya Chim'],
  ['Báo cáo tháng về mực nước ở Kon Tum gửi cho những cơ quan nào?', 'Trạm Thủy văn'],
  ['Sở Nông nghiệp Kon Tum nhắc chủ đập trước hạn báo cáo mấy ngày?', '06 ngày'],
  ['Số điện thoại báo Tổ ứng cứu Kon Tum khi đập rò rỉ?', '0905.077.203'],
  ['Tổng kinh phí nâng chỉ số an toàn đập của Kon Tum bao nhiêu?', '3.140 triệu đồng'],
  ['Mức khoán kinh phí đi lại ở Kon Tum bao nhiêu một km?', '9.500 đồng/km'],
  ['Báo động II thì bao lâu tuần tra đê một lần?', '40 phút một lần'],
  ['Gửi báo cáo an toàn hồ chứa về địa chỉ thư điện tử nào?', 'antoanho@kontum.example.vn'],
])('%s', async (question, told) => {
  expect(await said(question)).toContain(told)
})

test('the contents of a paper are still shown', async () => {
  expect(await said('Cho xem mục lục Thông tư 17/2028/TT-BVH')).toContain('Chương II. TRÌNH TỰ')
  expect(await said('Thông tư 17 có mấy chương?')).toContain('Chương II. TRÌNH TỰ')
})

test('an item that begins "Nơi nhận" ends no text', async () => {
  const { citations } = await library.ask('Chi cục Thủy lợi Kon Tum công bố kết quả kiểm tra trong mấy ngày?')
  expect(citations.map(({ section }) => section)).toContain('IV.1')
})

test('a case that a turn puts is looked for where the dialogue is', async () => {
  const { answer } = await library.ask([
    'Viện Phim kiểm tra số cuộn phim trong bao lâu?',
    'Nếu thiếu thì hãng phim bổ sung trong mấy ngày?',
  ])
  expect(answer).toContain('11 ngày làm việc')
})

test('the number of one body is no number of another', async () => {
  const asked = await library.ask('Số điện thoại trạm y tế xã Đăk La, Kon Tum?')
  expect(asked.status).toBe('not_found')
  expect(asked.answer).not.toContain('0260')
})

test('a turn that asks for a number to call means the paper that is spoken of', async () => {
  const { answer } = await library.ask([
    'Chủ đập ở Kon Tum báo cáo an toàn hồ chứa trước ngày nào?',
    'Số điện thoại liên hệ khi có vướng mắc?',
  ])
  expect(answer).toContain('0260.3555.101')
})

test('a claim that another place bears out says whose it is', async () => {
  const answer = await said(
    'Kon Tum yêu cầu các vườn ươm báo cáo cây giống chết trước ngày 22 hằng tháng phải không?',
  )
  expect(answer).not.toMatch(/^(?:\*\*)?Đúng/u)
  expect(answer).toContain('Bến Tre')
})
