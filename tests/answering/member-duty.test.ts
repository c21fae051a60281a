// "Xã X gửi báo cáo khi nào?": X is named in one way of inspection, and the day is set for all who are inspected so.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Số: 45/KH-UBND

Lâm Đồng, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác quản lý đất đai năm 2026

I. ĐỐI TƯỢNG KIỂM TRA

1. Kiểm tra trực tiếp tại các xã: Đạ Tẻh, Cát Tiên, Bảo Lâm.

2. Kiểm tra qua báo cáo đối với các xã Di Linh, Hòa Ninh và phường Bảo Lộc.

II. CHẾ ĐỘ BÁO CÁO

1. Các xã được kiểm tra trực tiếp gửi báo cáo theo Đề cương về Sở Nông nghiệp và Môi trường trước ngày 20 tháng 3 năm 2026.

2. Các xã, phường kiểm tra qua báo cáo gửi báo cáo về Sở Nông nghiệp và Môi trường trước ngày 15 tháng 5 năm 2026.

3. Trường được Đoàn liên ngành kiểm tra chuẩn bị báo cáo và gửi Thư ký Đoàn trước ngày kiểm tra ít nhất 02 ngày làm việc.

III. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Môi trường: thông báo lịch cho các trường trước ngày kiểm tra ít nhất 05 ngày làm việc.

2. Ủy ban nhân dân các xã, phường: gửi danh sách đầu mối về Sở Nông nghiệp và Môi trường trước ngày 06 tháng 3 năm 2026.

3. Công an tỉnh: cung cấp danh sách phương tiện vi phạm trước ngày 12 tháng 3 năm 2026.

4. Sở Công Thương: kiểm tra nội dung quản lý vật liệu nổ; rà soát giấy phép, gửi kết quả trước ngày 17 tháng 3 năm 2026.

5. Thư ký Đoàn: bà Lò Thị Mận, điện thoại 0912.000.111, email thanhtra.dat@vidu.vn.

PHỤ LỤC
LỊCH KIỂM TRA

| TT | Tên trường | Địa điểm | Ngày kiểm tra |
|---|---|---|---|
| 1 | Trường THCS Đạ Huoai | Xã Đạ Tẻh | 09/4/2026 |
| 2 | Trường THPT Lộc Phát | Phường Bảo Lộc | 15/4/2026 |
`
const library = libraryOf([plan], '2026-02-20')

test.each([
  ['xã Cát Tiên gửi báo cáo theo đề cương trước ngày nào?', '20 tháng 3'],
  ['UBND xã Bảo Lâm nộp báo cáo chậm nhất khi nào', '20 tháng 3'],
  ['xã Di Linh phải gửi báo cáo kiểm tra đất đai khi nào?', '15 tháng 5'],
  ['phuong Bao Loc gui bao cao han nao', '15 tháng 5'],
])('%s → %s', async (question, day) => {
  const { answer, citations } = await library.ask(question)
  expect(answer.split('\n')[0]).toContain(day)
  expect(citations.map(({ section }) => section).join()).toMatch(/I\.[12].*I\.[12]|II\.[12]/)
})

test('another thing that it has to send is not told by that day', async () => {
  const { answer } = await library.ask('xã Cát Tiên gửi danh sách đầu mối khi nào?')
  expect(answer.split('\n')[0]).not.toContain('20 tháng 3')
})

test('whom the team inspects, by its name, before its own visit', async () => {
  const { answer, deadlines } = await library.ask(
    'Trường THPT Lộc Phát gửi báo cáo cho đoàn chậm nhất ngày nào?',
  )
  expect(deadlines[0]?.lastDay).toBe('2026-04-13')
  expect(answer).toContain('Ai: Trường được Đoàn liên ngành kiểm tra')
})

test('another unit after what one has to hand in and by when: its own day', async () => {
  const [, other] = await library.talk([
    'Công an tỉnh phải cung cấp gì cho đoàn, hạn nào?',
    'còn Sở Công Thương?',
  ])
  expect(other!.answer).toContain('17 tháng 3')
  expect(other!.answer).not.toContain('không thấy văn bản nêu')
})

test('an address that is asked for behind a duty', async () => {
  const [, mail] = await library.talk([
    'Trường THPT Lộc Phát gửi báo cáo cho đoàn trước ngày nào?',
    'gửi vào email nào?',
  ])
  expect(mail!.answer).toContain('thanhtra.dat@vidu.vn')
})
