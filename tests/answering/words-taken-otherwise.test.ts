// Words of a question that are no claim, no day, no reference and no member of a team; the place that says at once what is
// asked, and the year of the question that its plan does not bear.

import { expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const library = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG

Số: 77/KH-UBND

Bắc Giang, ngày 10 tháng 02 năm 2022

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2022

I. MỤC ĐÍCH
1. Kết quả kiểm tra là cơ sở để chấm điểm chỉ số văn thư của các cơ quan, đơn vị.
2. Đề cao trách nhiệm của thủ trưởng cơ quan qua kiểm tra bất thường tại kho lưu trữ.

II. NỘI DUNG
Thời gian kiểm tra: từ ngày 01/4/2022 đến ngày 30/9/2022.
Đối tượng kiểm tra: các sở, UBND các huyện.
1. Nội dung kiểm tra
a) Việc lập hồ sơ điện tử của cơ quan, đơn vị; kết quả chỉnh lý tài liệu.
b) Việc khắc phục thiếu sót về kho lưu trữ đã nêu tại biên bản kiểm tra năm 2021.
c) Việc khắc phục thiếu sót về kho lưu trữ theo kiến nghị của Đoàn kiểm tra.
2. Hình thức kiểm tra
2.1. Kiểm tra trực tiếp
a) Kiểm tra theo lịch: báo trước cho đơn vị.
b) Kiểm tra bất thường: Đoàn kiểm tra đến kho lưu trữ mà không báo trước.
3. Báo cáo
Đơn vị gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc, gửi kèm bản kê tài liệu và các văn bản chỉ đạo về lưu trữ.
4. Phần mềm
Bảng phần mềm dùng để kiểm tra:

TT\tTên phần mềm\tĐơn vị quản lý
1.\tPhần mềm Quản lý văn bản\tVăn phòng UBND tỉnh
2.\tPhần mềm Lưu trữ điện tử\tSở Nội vụ

III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: thành lập Đoàn kiểm tra gồm đại diện: Sở Nội vụ, Văn phòng UBND tỉnh, Sở Tư pháp. Đoàn kiểm tra có thể kiểm tra lại đơn vị đã được kiểm tra khi cần thiết.
2. Văn phòng UBND tỉnh: cung cấp tài khoản khai thác số liệu tại các phần mềm cho Đoàn kiểm tra.
3. Trong quá trình thực hiện có khó khăn, đề nghị liên hệ Sở Nội vụ (Phòng Quản lý văn thư) để được hướng dẫn.`,
  ],
  '2022-03-15',
)

const { ask } = library

it('takes "có dùng để …" for no claim', async () => {
  for (const question of [
    'Kết quả kiểm tra văn thư Bắc Giang có dùng để chấm điểm chỉ số không?',
    'ket qua kiem tra van thu Bac Giang co dung de cham diem chi so khong',
  ]) {
    const { answer } = await ask(question)
    expect(answer).not.toContain('Đúng như vậy')
    expect(answer).toContain('chấm điểm chỉ số văn thư')
  }
})

it('asks no day by "có khi nào … không"', async () => {
  const { answer } = await ask('Kho lưu trữ ở Bắc Giang có khi nào bị kiểm tra mà không báo trước không?')
  expect(answer).toContain('không báo trước')
  expect(answer).not.toContain('ngày làm việc')
})

it('leaves out that the answer is wanted in short', async () => {
  const plain = await ask('Nội dung kiểm tra văn thư của Bắc Giang gồm những gì?')
  const short = await ask('Nội dung kiểm tra văn thư của Bắc Giang gồm những gì, tóm giúp mình')
  expect(short.status).toBe('answered')
  expect(short.citations).toEqual(plain.citations)
})

it('looks for what is sent along, not for what is cited', async () => {
  const { answer } = await ask('Báo cáo gửi Đoàn ở Bắc Giang phải kèm theo văn bản gì?')
  expect(answer).toContain('bản kê tài liệu')
})

it('tells whom to ask for where figures are only what it is for', async () => {
  const { answer } = await ask('Tài khoản phần mềm để đoàn lấy số liệu do bên nào cung cấp?')
  expect(answer).toContain('Văn phòng UBND tỉnh: cung cấp tài khoản')
})

it('prefers the sentence that holds all to the list that holds a part', async () => {
  const { answer } = await ask(
    'xin tài khoản khai thác số liệu tại các phần mềm ở Bắc Giang thì hỏi cơ quan nào',
  )
  expect(answer).toContain('cung cấp tài khoản khai thác số liệu')
  const list = await ask('Các phần mềm dùng để kiểm tra ở Bắc Giang?')
  expect(list.answer).toContain('Phần mềm Lưu trữ điện tử')
})

it('takes what a team may do for no member of it', async () => {
  const { answer } = await ask(
    'Với đơn vị đã kiểm tra, Đoàn kiểm tra của Bắc Giang có quyền kiểm tra lại không?',
  )
  expect(answer).not.toContain('Không thấy nêu tên')
  expect(answer).toContain('kiểm tra lại đơn vị đã được kiểm tra')
})

it('finds the place of the year that the plan itself does not bear', async () => {
  const { answer } = await ask(
    'Thiếu sót kho lưu trữ năm 2021 có được kiểm tra trong đợt 2022 của Bắc Giang không?',
  )
  expect(answer).toContain('biên bản kiểm tra năm 2021')
})

it('puts a figure right that a why takes for granted', async () => {
  const wrong = await ask('Vì sao Bắc Giang bắt gửi báo cáo trước ngày kiểm tra 7 ngày làm việc?')
  expect(wrong.answer).toMatch(/^\*\*Không phải.*4 ngày làm việc/u)
  const right = await ask('Vì sao Bắc Giang bắt gửi báo cáo trước ngày kiểm tra 4 ngày làm việc?')
  expect(right.answer).not.toContain('Không phải')
})

it('tells the kinds that stand below a heading', async () => {
  const { answer } = await ask('kiểm tra trực tiếp ở Bắc Giang chia làm mấy loại')
  expect(answer).toContain('Kiểm tra theo lịch')
  expect(answer).toContain('Kiểm tra bất thường')
})

it('counts the days that an inspection still lasts', async () => {
  for (const question of [
    'Còn bao nhiêu ngày nữa Bắc Giang hết đợt kiểm tra văn thư?',
    'con may ngay nua thi Bac Giang xong dot kiem tra van thu',
  ]) {
    const { answer } = await ask(question, '2022-09-20')
    expect(answer).toContain('30/9/2022')
    expect(answer).toContain('còn 10 ngày')
  }
})

it('names no heading for whoever is to be turned to', async () => {
  const { answer } = await ask('Chưa rõ thì gọi phòng nào của Sở Nội vụ Bắc Giang?')
  expect(answer).toContain('Phòng Quản lý văn thư')
  expect(answer).not.toMatch(/^\*\*/u)
})

it('tells who is inspected however it is asked', async () => {
  for (const question of [
    'Bên nào thuộc diện kiểm tra văn thư ở Bắc Giang?',
    'Kế hoạch kiểm tra văn thư Bắc Giang nhắm vào những đối tượng nào?',
  ]) {
    const { answer } = await ask(question)
    expect(answer).toContain('các sở, UBND các huyện')
    expect(answer).not.toContain('hồ sơ điện tử')
  }
})

it('compares nothing with another team', async () => {
  const { answer } = await ask('Kế hoạch 77 nói gì về việc kiểm tra kho lưu trữ với đoàn khác?')
  expect(answer).not.toContain('với đoàn khác:')
})

it('says that a plan is held whole when the original is asked for', async () => {
  const { answer } = await ask('Kế hoạch 77 có phải bản gốc không?')
  expect(answer).toContain('77/KH-UBND')
  expect(answer).not.toContain('Thư viện không có')
})

it('puts what a list is called before nothing as its doer', async () => {
  const { answer } = await ask('Đơn vị nào ở Bắc Giang phải gửi kế hoạch văn thư cho huyện?')
  expect(answer).not.toMatch(/\*\*Đối tượng/u)
})
