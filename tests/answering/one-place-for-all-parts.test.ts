// Several things asked at once that one place tells: that place answers them all, and no other that says less of the whole
// question; turns of speech around a question; which of two things of one year is due.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 77/KH-UBND
Lạng Sơn, ngày 20 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác dân vận chính quyền năm 2025

Thực hiện Chương trình số 12-CTr/TU ngày 05/01/2025 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. YÊU CẦU
1. Đoàn kiểm tra chọn 03 xã ở mỗi huyện để làm việc trực tiếp.
2. Đơn vị sai sót trong tiếp dân phải bị chấn chỉnh, xử lý ngay, không để tái phạm.

II. THỜI GIAN
1. Thời kỳ kiểm tra: từ ngày 01/10/2023 đến thời điểm kiểm tra.
2. Thời gian kiểm tra: từ ngày 07/4/2025 đến ngày 13/6/2025.

III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Ban hành đề cương, phiếu khảo sát trước ngày 12/3/2025.
b) Tổ chức khảo sát tại ít nhất 40% đơn vị trực thuộc Ủy ban nhân dân tỉnh.
2. Đơn vị được kiểm tra gửi báo cáo theo đề cương về Sở Nội vụ chậm nhất 04 ngày làm việc trước ngày Đoàn đến làm việc.
3. Ủy ban nhân dân cấp huyện: kiểm tra ít nhất 60% số xã, thị trấn trực thuộc, hoàn thành trước ngày 25/5/2025.
4. Ủy ban nhân dân cấp xã báo cáo Ủy ban nhân dân cấp huyện (qua Phòng Nội vụ) sớm hơn 05 ngày so với thời hạn của huyện.
5. Công an tỉnh: chủ trì kiểm tra việc đối thoại với người dân trong vùng có dự án.
6. Thủ trưởng các sở: xây dựng kế hoạch dân vận chính quyền năm 2025 của sở, gửi về Ban Dân vận trước ngày 08/3/2025.
7. Các sở gửi báo cáo dân vận năm trước ngày 30/11/2025.
8. Phó Giám đốc Sở Nội vụ làm Trưởng đoàn; Phó Chánh Văn phòng Ủy ban nhân dân tỉnh làm Phó Trưởng đoàn.
9. Kiểm tra theo kế hoạch có báo trước cho đơn vị 04 ngày làm việc; kiểm tra đột xuất thì không báo trước.

PHỤ LỤC
LỊCH KIỂM TRA
| TT | Đơn vị được kiểm tra | Thời gian | Tổ kiểm tra |
|---|---|---|---|
| 1 | UBND huyện Cao Lộc | 22/4/2025 | Tổ 1 |
| 2 | UBND huyện Bình Gia | 20/5/2025 | Tổ 2 |

CHỦ TỊCH
Hồ Tiến Thiệu
`
const library = libraryOf([plan], '2025-04-02')
const said = async (question: string) => (await library.ask(question)).answer

describe('one place for all parts', () => {
  test.each([
    [
      'Huyện ở Lạng Sơn phải tự đi kiểm tra bao nhiêu xã và xong trước khi nào?',
      ['60%', '25/5/2025'],
      '03 xã',
    ],
    ['UBND xã báo cáo sớm hơn huyện mấy ngày, nộp cho phòng nào?', ['05 ngày', 'Phòng Nội vụ'], '08/3/2025'],
    [
      'Trưởng đoàn kiểm tra dân vận Lạng Sơn là ai, phó đoàn là ai?',
      ['Phó Giám đốc Sở Nội vụ', 'Phó Chánh Văn phòng'],
      'không thấy',
    ],
    ['Huyện Bình Gia tiếp đoàn hôm nào, do tổ mấy phụ trách?', ['20/5/2025', 'Tổ 2'], 'Tổ 1'],
  ])('answers “%s”', async (question, told, other) => {
    const answer = await said(question)
    for (const words of told) expect(answer).toContain(words)
    expect(answer).not.toContain(other)
  })
})

describe('turns of speech', () => {
  test.each([
    ['bao gio co de cuong bao cao cua doan kiem tra lang son', '12/3/2025'],
    ['Đoàn Lạng Sơn xem hồ sơ, số liệu phát sinh kể từ mốc nào?', '01/10/2023'],
    ['Nói gọn: Lạng Sơn kiểm tra từ ngày mấy tới ngày mấy?', '07/4/2025'],
    ['Lạng Sơn khảo sát tối thiểu bao nhiêu phần đơn vị trực thuộc?', '40%'],
    ['Cho tôi biết ngắn thôi: ai làm Trưởng đoàn kiểm tra của Lạng Sơn?', 'Phó Giám đốc Sở Nội vụ'],
    ['Gạch đầu dòng giúp: công an tỉnh Lạng Sơn kiểm tra việc gì', 'đối thoại với người dân'],
    ['CA tỉnh được giao kiểm tra mảng nào ở Lạng Sơn?', 'đối thoại với người dân'],
    ['lang son tim ra sai sot thi xu ly sao', 'chấn chỉnh'],
    [
      'Cao Lộc làm việc với đoàn ngày 8/5/2025, trừ lễ 30/4 - 1/5 ra thì phải gửi báo cáo trước ngày nào?',
      '29/4/2025',
    ],
    ['Nghe nói Lạng Sơn cho gửi báo cáo trước 2 ngày làm việc là được, đúng không', 'Không phải'],
    ['Tôi nhớ kế hoạch dân vận của sở gửi Ban Dân vận trước 20/3/2025, chuẩn chưa?', 'Không phải'],
  ])('hide nothing of “%s”', async (question, told) => {
    expect(await said(question)).toContain(told)
  })
})

test('a report of a year is no plan of that year', async () => {
  const answer = await said('báo cáo dân vận chính quyền năm 2025 các sở nộp trước ngày mấy')
  expect(answer).toContain('30/11/2025')
})

test('the matter of the title rests on what the text opens with', async () => {
  const answer = await said('Kế hoạch 77 thì theo quyết định nào?')
  expect(answer).toContain('không nêu')
  expect(answer).toContain('12-CTr/TU')
})

test('which document says a thing is no question of what documents cite', async () => {
  const answer = await said('Kế hoạch nào đòi đơn vị sai sót trong tiếp dân phải bị chấn chỉnh?')
  expect(answer).toContain('không để tái phạm')
})

test('what is told of some is not confirmed of all', async () => {
  const answer = await said('Cuộc kiểm tra nào của Lạng Sơn cũng báo trước cho đơn vị đúng không?')
  expect(answer).not.toMatch(/^Đúng/u)
})

test('how many parts a thing has is asked of a document alone', async () => {
  const { status } = await library.ask('Mức phụ cấp chức vụ của phó trưởng phòng là mấy phần?')
  expect(status).toBe('not_found')
})

test('a day that is claimed is denied by no words without a day', async () => {
  const answer = await said(
    'Xác nhận giúp: báo cáo khảo sát dân vận gửi Ủy ban nhân dân tỉnh là 31/12 hằng năm?',
  )
  expect(answer).not.toContain('Không phải như vậy')
})

test('the number of the paper that lays a thing down is not that of the paper in hand', async () => {
  const answer = await said('Tỷ lệ 60% số xã của Lạng Sơn nằm ở quyết định số mấy?')
  expect(answer).not.toContain('77/KH-UBND**')
})

test('a comma inside a matter makes no part of it', async () => {
  const { status } = await library.ask(
    'Thời hạn giải quyết hồ sơ đề nghị cấp, cấp lại chứng chỉ hành nghề thú y là bao lâu? Quy định tại văn bản nào?',
  )
  expect(status).toBe('not_found')
})

test('whether a unit is inspected stays told where it is asked what the unit must do as well', async () => {
  const answer = await said('UBND huyện Lộc Bình của Lạng Sơn có bị kiểm tra năm 2025 không, phải làm gì')
  expect(answer).toContain('Không thấy nêu tên')
})
