// "How much" is answered with a figure of the unit that is asked: of a sentence, or of the cell of the row that is named.

import { expect, test } from 'vitest'
import { syllablesOf } from '../../src/answering/places/syllables.ts'
import { measureIn } from '../../src/answering/question/measure.ts'
import { libraryOf } from '../support/library-of.ts'

const decree = `CHÍNH PHỦ
Số: 812/2033/NĐ-CP
Hà Nội, ngày 04 tháng 3 năm 2033

NGHỊ ĐỊNH
Quy định về hỗ trợ người trồng rừng ven biển

Điều 1. Mức hỗ trợ
1. Người trồng rừng được hỗ trợ 1.200.000 đồng/ha/năm trong thời hạn 6 năm kể từ ngày ký hợp đồng.
2. Mỗi hộ nhận khoán được hỗ trợ cây giống một lần.
3. Hộ ở đảo được hỗ trợ thêm 12 kg gạo cho một nhân khẩu trong 01 tháng.
4. Hộ nộp hết tiền thuê mặt nước trong quý I được giảm 15% tiền thuê mặt nước.
Điều 2. Hội đồng quản lý quỹ phát triển rừng ven biển
1. Hội đồng quản lý quỹ phát triển rừng ven biển có tối đa 09 thành viên.
2. Quỹ phát triển rừng ven biển có hồ sơ gồm 05 bộ.
Điều 3. Nộp đơn
1. Người trồng rừng nộp đơn đề nghị hỗ trợ đã có xác nhận của cộng đồng dân cư nơi có rừng, kèm sơ đồ khu rừng, danh sách lao động, cam kết giữ rừng và các giấy tờ khác theo quy định của pháp luật về lâm nghiệp (bằng một trong các phương thức: nộp trực tiếp, gửi qua dịch vụ bưu chính, gửi qua cổng dịch vụ công hoặc gửi thư điện tử).
Điều 4. Hiệu lực thi hành
1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2033.
2. Nghị định số 77/2019/NĐ-CP ngày 02 tháng 4 năm 2019 của Chính phủ về trồng rừng chắn sóng hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
`

const fees = `ỦY BAN NHÂN DÂN TỈNH GIA LAI
Số: 318/QĐ-UBND
Gia Lai, ngày 10 tháng 01 năm 2033

QUYẾT ĐỊNH
Ban hành Kế hoạch thu phí đo đạc năm 2033

Điều 1. Thu phí theo phụ lục.
Điều 2. Sở Tài chính quán triệt Chỉ thị số 45-CT/TW đến các đơn vị thu phí xong trước ngày 15/02/2033.

PHỤ LỤC
MỨC THU
TT\tLoại tài liệu\tĐơn vị tính\tMức thu (đồng)
1\tBản vẽ hiện trạng tỷ lệ 1:500\tMảnh\t210.000
2\tBản vẽ hiện trạng tỷ lệ 1:5.000\tMảnh\t640.000
3\tTrích lục sổ mốc giới\tTờ\t35.000
4\tNhà bị đổ, sập, cháy phải đo lại\tHộ\t90.000
5\tGạo bồi dưỡng đội đo\tKg/người/tháng\t14
`

const { ask } = libraryOf([decree, fees], '2033-02-01')

test.each([
  ['người trồng rừng ven biển được hỗ trợ trong mấy năm?', '6 năm'],
  ['ngân sách hỗ trợ người trồng rừng bao nhiêu tiền một ha?', '1.200.000 đồng'],
  ['hộ nhận khoán được hỗ trợ cây giống mấy lần?', 'một lần'],
  ['hộ ở đảo được hỗ trợ thêm mấy kg gạo cho một nhân khẩu?', '12 kg'],
  ['nộp hết tiền thuê mặt nước trong quý I được giảm bao nhiêu?', '15%'],
  ['hội đồng quản lý quỹ phát triển rừng ven biển có bao nhiêu thành viên?', '09 thành viên'],
  ['phí bản vẽ hiện trạng tỷ lệ 1:500 là bao nhiêu?', '210.000'],
  ['phí bản vẽ hiện trạng tỷ lệ 1:5.000?', '640.000'],
  ['trích lục mốc giới phí bao nhiêu?', '35.000'],
  ['nhà bị sập phải đo lại thu bao nhiêu tiền?', '90.000'],
  ['gao boi duong doi do bao nhieu kg', '14'],
])('%s', async (question, figure) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(figure)
  expect(answer).not.toContain('đếm các dòng')
})

test('tells no figure of another unit', async () => {
  const { answer } = await ask('bản vẽ hiện trạng tỷ lệ 1:500 có giá trị mấy năm?')
  expect(answer).not.toContain('210.000')
})

test('keeps every way in a quote that is cut', async () => {
  const { answer } = await ask('người trồng rừng nộp đơn đề nghị hỗ trợ bằng những cách nào?')
  expect(answer).toContain('thư điện tử')
})

test.each([
  ['Nghị định 812/2033/NĐ-CP thay thế nghị định nào?', '77/2019/NĐ-CP'],
  ['nghị định hỗ trợ người trồng rừng ven biển làm hết hiệu lực nghị định nào?', '77/2019/NĐ-CP'],
  ['theo Kế hoạch 318 của Gia Lai, phí trích lục sổ mốc giới bao nhiêu?', '35.000'],
  ['Sở Tài chính quán triệt Chỉ thị 45-CT/TW xong khi nào?', '15/02/2033'],
])('%s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(told)
})

test('says that the text is not held where its own words are asked', async () => {
  const { answer } = await ask('Chỉ thị 45-CT/TW quy định mức phạt bao nhiêu?')
  expect(answer).toContain('chưa có toàn văn Chỉ thị 45-CT/TW')
})

test.each([
  ['mấy năm', 'years'],
  ['bao nhieu kg gao', 'size'],
  ['bao nhiêu phần trăm', 'percent'],
  ['mấy lần', 'times'],
  ['bao nhiêu triệu đồng', 'money'],
  ['bao nhiêu năm 2023', null],
  ['mấy ký tự', null],
  ['bao nhiêu thành viên', null],
])('measures %s', (words, kind) => {
  expect(measureIn(syllablesOf(words))?.kind ?? null).toBe(kind)
})
