// What the heading above a clause, the words for most and least, and a turn's own matter decide, over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ CÔNG THƯƠNG
Số: 27/2025/TT-BCT
Hà Nội, ngày 10 tháng 10 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo về quản lý chợ

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chế độ báo cáo về quản lý chợ.

Điều 2. Báo cáo 6 tháng
1. Nội dung: số chợ đang hoạt động, số điểm kinh doanh.
2. Thời hạn gửi báo cáo:
a) Trạm khuyến nông cấp xã gửi Phòng Kinh tế chậm nhất ngày 12 tháng 6;
b) Sở Công Thương gửi Bộ Công Thương chậm nhất ngày 22 tháng 6.

Điều 3. Báo cáo năm
1. Nội dung: số chợ xây mới, số chợ chuyển đổi.
2. Thời hạn gửi báo cáo:
a) Trạm khuyến nông cấp xã gửi Phòng Kinh tế chậm nhất ngày 11 tháng 12;
b) Sở Công Thương gửi Bộ Công Thương chậm nhất ngày 21 tháng 12.
`

const plan = `SỞ NỘI VỤ
TỈNH TUYÊN QUANG
Số: 63/KH-SNV
Tuyên Quang, ngày 14 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2026

I. YÊU CẦU
1. Thời gian kiểm tra trực tiếp tại một đơn vị không quá 03 ngày làm việc.
2. Kỳ số liệu kiểm tra tối thiểu 18 tháng.

II. CÁCH LÀM
1. Đoàn kiểm tra thông báo bằng văn bản cho đơn vị trước ít nhất 07 ngày làm việc.
2. Đơn vị gửi báo cáo cho Đoàn kiểm tra chậm nhất 04 ngày làm việc trước ngày Đoàn làm việc.

PHỤ LỤC
Danh sách đơn vị được kiểm tra

| STT | Đơn vị | Thời gian |
| 1 | Trung tâm Sơn Dương | Tháng 5/2026 |
| 2 | Trung tâm Hàm Yên | Tháng 8/2026 |
`

const decision = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP
Số: 19/2026/QĐ-UBND
Đồng Tháp, ngày 06 tháng 4 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định về cấp phép đào đường trên địa bàn tỉnh Đồng Tháp

Điều 1. Độ sâu
1. Đường nhánh tại các phường đào sâu tối đa 90 cm.
2. Đường vành đai đào sâu tối đa 120 cm tại các phường và 150 cm tại các xã.

Điều 2. Thời hạn giải quyết
1. Sở Xây dựng giải quyết hồ sơ cấp phép đào đường trong thời hạn không quá 09 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.
2. Trường hợp hồ sơ chưa hợp lệ, trong thời hạn 03 ngày làm việc phải thông báo bằng văn bản cho người nộp hồ sơ.

Điều 3. Quy định chuyển tiếp
Hồ sơ cấp phép đào đường đã tiếp nhận trước ngày Quyết định này có hiệu lực thì tiếp tục giải quyết theo quy định cũ.

Điều 4. Hiệu lực thi hành
1. Quyết định này có hiệu lực thi hành từ ngày 20 tháng 4 năm 2026.
2. Ủy ban nhân dân các xã niêm yết công khai Quyết định này trong thời hạn 06 ngày kể từ ngày nhận được Quyết định.
`

const { ask, talk } = libraryOf([circular, plan, decision], '2026-05-04')

describe('the heading says which report', () => {
  test.each([
    ['Sở Công Thương gửi báo cáo năm về quản lý chợ chậm nhất ngày nào?', '21 tháng 12', '22 tháng 6'],
    ['Sở Công Thương gửi báo cáo 6 tháng về quản lý chợ chậm nhất ngày nào?', '22 tháng 6', '21 tháng 12'],
    ['Trạm khuyến nông xã nộp báo cáo năm khi nào?', '11 tháng 12', '12 tháng 6'],
  ])('%s', async (question, right, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(right)
    expect(answer).not.toContain(other)
  })

  test('of several, each line says which', async () => {
    const { answer } = await ask('Trạm khuyến nông xã gửi báo cáo quản lý chợ khi nào?')
    expect(answer).toMatch(/12 tháng 6.*Báo cáo 6 tháng/u)
    expect(answer).toMatch(/11 tháng 12.*Báo cáo năm/u)
  })

  test('of two that are compared, the first line says how they differ', async () => {
    const { answer } = await ask(
      'Hạn trạm khuyến nông xã gửi báo cáo 6 tháng với báo cáo năm khác nhau thế nào?',
    )
    expect(answer).toMatch(/^\*\*Báo cáo 6 tháng\*\* trước .*12 tháng 6.*Báo cáo năm: .*11 tháng 12/u)
  })

  test('a follow-up keeps the report when another body is asked about', async () => {
    const said = await talk([
      'Sở Công Thương gửi báo cáo 6 tháng quản lý chợ khi nào?',
      'còn trạm khuyến nông xã?',
    ])
    expect(said[1]?.answer).toContain('12 tháng 6')
    expect(said[1]?.answer).not.toContain('tháng 12')
  })
})

describe('most and least', () => {
  test.each([
    ['Mỗi đơn vị bị kiểm tra tối đa mấy ngày?', 'Không quá 03 ngày làm việc'],
    ['Kỳ số liệu kiểm tra ít nhất bao nhiêu tháng?', 'Tối thiểu 18 tháng'],
  ])('%s', async (question, said) => {
    const { answer } = await ask(question)
    expect(answer).toContain(`**${said}**`)
    expect(answer).not.toContain('07 ngày')
  })

  test('how long before is the rule of the document, whichever unit was spoken of', async () => {
    const said = await talk(['Trung tâm Sơn Dương kiểm tra khi nào?', 'phải báo trước mấy ngày?'])
    expect(said[0]?.answer).toContain('5/2026')
    expect(said[1]?.answer).toContain('07 ngày làm việc')
  })
})

describe('a turn with a matter of its own', () => {
  test('is asked for it, not only for its day', async () => {
    const said = await talk([
      'Xã nhận được quyết định 19/2026 ngày 11/5/2026 thì niêm yết chậm nhất ngày nào?',
      'nộp đủ hồ sơ cấp phép đào đường ngày 18/5/2026 thì sao?',
    ])
    expect(said[0]?.answer).toContain('17/5/2026')
    expect(said[1]?.answer).toContain('29/5/2026')
  })

  test('keeps what was asked where only the place is another, typed without marks', async () => {
    const said = await talk(['Đường vành đai ở phường Đồng Tháp đào sâu tối đa bao nhiêu?', 'con o xa'])
    expect(said[1]?.answer).toContain('150 cm')
  })
})

test('papers taken in before a decision has effect are asked for their rule, not for the day', async () => {
  const { answer } = await ask('Hồ sơ đã nhận trước khi QĐ 19 có hiệu lực thì làm theo quy định nào?')
  expect(answer).toContain('theo quy định cũ')
  expect((await ask('QĐ 19 có hiệu lực từ ngày nào?')).answer).toContain('20/4/2026')
})
