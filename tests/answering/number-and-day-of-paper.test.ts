// A paper called by its number and its day of issue, and what is claimed of its head and its year.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 57/KH-UBND
Lâm Đồng, ngày 04 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2024

Thực hiện Quyết định số 913/QĐ-UBND ngày 18/01/2024 của Ủy ban nhân dân tỉnh về công tác lưu trữ, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:

I. NỘI DUNG
1. Việc chỉnh lý tài liệu tồn đọng và kết luận của Chủ tịch Ủy ban nhân dân tỉnh.

II. ĐỐI TƯỢNG KIỂM TRA
- Các Sở, ban, ngành của tỉnh.
- Ủy ban nhân dân các huyện, thành phố; Ủy ban nhân dân các xã, phường, thị trấn.
- Các trường chuyên nghiệp thuộc tỉnh.

III. THỜI GIAN
Thời gian kiểm tra: Từ tháng 4 đến tháng 8 năm 2024.

IV. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 5 ngày làm việc.
2. Tại kho lưu trữ, Đoàn xem hồ sơ gốc từng phông.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Hiệp
`

const other = plan
  .replace('Số: 57/KH-UBND', 'Số: 112/KH-UBND')
  .replaceAll('LÂM ĐỒNG', 'GIA LAI')
  .replaceAll('Lâm Đồng', 'Gia Lai')
  .replace('Trần Văn Hiệp', 'Rah Lan Chung')

const { ask } = libraryOf([plan, other], '2024-05-06')

describe('a paper called by its number and its day', () => {
  test('the number stands, whatever follows it', async () => {
    const { answer } = await ask('KH 57 ngày 4/3/2024 ai ký?')
    expect(answer).toContain('**Trần Văn Hiệp**')
    expect(answer).not.toContain('Rah Lan Chung')
  })

  test.each([
    'Kế hoạch 57 ngày 4/3/2024 kiểm tra những ai?',
    'Kế hoạch số 57/KH-UBND ngày 04 tháng 3 năm 2024 kiểm tra những ai?',
    'Kế hoạch số 57/KH-UBND kiểm tra những ai?',
    'Đối tượng kiểm tra trong Kế hoạch số 57/KH-UBND ngày 04/3/2024 gồm những ai?',
  ])('nothing takes place on that day: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Các Sở, ban, ngành')
    expect(answer).toContain('Các trường chuyên nghiệp')
  })

  test('no limit is counted from it', async () => {
    const { answer } = await ask('KH 57 ngày 4/3/2024 của Lâm Đồng yêu cầu gửi báo cáo trước mấy ngày?')
    expect(answer).toContain('**Trước ngày kiểm tra 5 ngày làm việc**')
    expect(answer).not.toContain('không tính từ ngày')
  })

  test('a paper that is only cited is found by both', async () => {
    const { answer } = await ask('QĐ 913 ngày 18/1/2024 về việc gì?')
    expect(answer).toContain('**Quyết định 913/QĐ-UBND')
  })
})

describe('claims of the head and the year', () => {
  test.each([
    ['Em ghi vào sổ là UBND tỉnh Lâm Đồng ký KH 57 hôm 14/3/2024, vậy có chuẩn không anh?', '4/3/2024'],
    ['Kế hoạch 57 là kế hoạch kiểm tra lưu trữ năm 2023 của Lâm Đồng phải không?', 'năm 2024'],
  ])('are set right: %s', async (question, told) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toContain('**Không phải')
    expect(answer).toContain(told)
  })

  test('the day that is so is confirmed', async () => {
    const { answer } = await ask('Kế hoạch 57 ký ngày 4/3/2024 đúng không?')
    expect(answer).toContain('Đúng như vậy')
  })

  test('the year of a plan is no time that is claimed', async () => {
    const { answer } = await ask(
      'Kết luận của Chủ tịch tỉnh có được đưa vào nội dung kiểm tra lưu trữ Lâm Đồng năm 2024 chứ?',
    )
    expect(answer).toContain('kết luận của Chủ tịch Ủy ban nhân dân tỉnh')
    expect(answer).not.toContain('**Từ tháng 4')
  })

  test('papers that are real are no claim', async () => {
    const { answer } = await ask('Ở Lâm Đồng 2024, đoàn có xem hồ sơ gốc thật không hay chỉ nghe báo cáo?')
    expect(answer).toContain('Đoàn xem hồ sơ gốc từng phông')
    expect(answer).not.toContain('Chưa đủ căn cứ')
  })
})
