// What is set apart for a level, by when somebody is told of a visit, which older paper gives way, points, the form of a
// row, and the same asked in the next turn of another period or another paper.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ Y TẾ
Số: 17/2024/TT-BYT
Hà Nội, ngày 05 tháng 8 năm 2024

THÔNG TƯ
Quy định về kiểm tra kho thuốc trong cơ sở y tế công lập

Điều 1. Nhân sự
1. Thủ trưởng đơn vị bố trí ít nhất 02 người trực kho chuyên nghiệp; cấp xã được bố trí một người trực luân phiên.
2. Đơn vị cấp huyện lập sổ theo dõi kho; cấp tỉnh lập sổ theo dõi kho bằng phần mềm.

Điều 2. Kiểm tra
1. Kế hoạch kiểm tra kho hằng năm được ban hành trước ngày 20 tháng 02; cơ quan kiểm tra thông báo cho đơn vị được kiểm tra trước ít nhất 07 ngày làm việc.
2. Đơn vị được kiểm tra báo cáo kết quả khắc phục trong thời hạn 25 ngày kể từ ngày nhận được kết luận.
3. Đơn vị cấp xã gửi báo cáo tồn kho về đơn vị cấp huyện trước ngày 12 tháng 01 của năm sau.

Điều 3. Hiệu lực
1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 10 năm 2024.
2. Thông tư này thay thế Thông tư số 08/2015/TT-BYT ngày 12 tháng 3 năm 2015 của Bộ Y tế về quản lý kho thuốc.

BỘ TRƯỞNG

Hoàng Thị Sen
`

const letter = `UBND TỈNH BẮC KẠN
SỞ NỘI VỤ
Số: 64/SNV-TH
Bắc Kạn, ngày 20 tháng 02 năm 2025

V/v hướng dẫn báo cáo công tác thi đua

Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các huyện.

I. THỜI HẠN
1. Báo cáo quý I
Thời hạn gửi: chậm nhất ngày 16 tháng 3.
2. Báo cáo 6 tháng đầu năm
Thời hạn gửi: chậm nhất ngày 14 tháng 6.
3. Đơn vị được kiểm tra ở tỉnh báo cáo kết quả khắc phục trong thời hạn 12 ngày kể từ ngày nhận được kết luận.

II. BIỂU MẪU

TT | Lĩnh vực | Cơ quan cung cấp | Biểu số
1 | Khen thưởng | Sở Nội vụ | Biểu 01, 02
2 | Tài chính của quỹ | Sở Tài chính | Biểu 03
3 | Truyền thông | Sở Văn hóa và Thể thao | Biểu 04

III. KẾT QUẢ NĂM TRƯỚC
Xếp loại chung của Sở Nội vụ sau kiểm tra: Khá (78,5/100 điểm). Kết quả này dùng để xét thi đua.

GIÁM ĐỐC

Nông Văn Thụ
`

const { ask, talk } = libraryOf([circular, letter], '2025-03-03')

describe('what is set apart for a level', () => {
  test.each([
    'Thông tư 17 bắt mọi xã phải có 2 người trực kho chuyên nghiệp phải không?',
    'tt 17 yeu cau cac xa bo tri nguoi truc kho chuyen nghiep dung khong',
  ])('is not confirmed of it: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/^Đúng như vậy/u)
    expect(answer).toContain('cấp xã được bố trí một người trực luân phiên')
  })

  test('its own words are', async () => {
    const { answer } = await ask('Thông tư 17 cho cấp xã bố trí một người trực luân phiên đúng không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })
})

describe('by when somebody is told of a visit', () => {
  test.each([
    'Huyện định kiểm tra kho thuốc một xã vào 20/3/2025, theo Thông tư 17 phải báo cho xã muộn nhất ngày nào?',
    'Ngày 20/3/2025 đoàn kiểm tra kho của trạm, theo Thông tư 17 thì phải thông báo cho trạm chậm nhất hôm nào?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('11/3/2025')
    expect(answer).not.toContain('Cách tính: :')
  })
})

test.each(['Thông tư 17/2024/TT-BYT thay cho thông tư cũ nào?', 'thong tu 17 cua bo y te thay thong tu nao'])(
  'which older paper gives way: %s',
  async (question) => {
    expect((await ask(question)).answer).toContain('**Thông tư 08/2015/TT-BYT**')
  },
)

test('from when a paper applies is from when it holds', async () => {
  expect((await ask('Thông tư 17/2024/TT-BYT áp dụng từ hôm nào?')).answer).toContain('**1/10/2024**')
})

test('points are told by their figure, not by the table in the same place', async () => {
  const { answer } = await ask('Kết quả kiểm tra Sở Nội vụ Bắc Kạn được mấy điểm?')
  expect(answer).toContain('78,5')
  expect(answer).not.toContain('Biểu 0')
})

test('a form names its row, whosever paper it stands in', async () => {
  const { answer } = await ask('biểu 03 trong hướng dẫn của Sở Nội vụ Bắc Kạn do sở nào cung cấp?')
  expect(answer).toContain('**Sở Tài chính**')
})

describe('the next turn', () => {
  test('of another period', async () => {
    const [first, second] = await talk(['Bắc Kạn quý I nộp báo cáo thi đua hạn nào?', 'thế 6 tháng?'])
    expect(first?.answer).toContain('16 tháng 3')
    expect(second?.answer).toContain('14 tháng 6')
  })

  test('of another paper', async () => {
    const [, second] = await talk([
      'Đơn vị được kiểm tra ở Bắc Kạn báo cáo kết quả khắc phục trong bao nhiêu ngày?',
      'Thông tư 17 của Bộ Y tế thì sao?',
    ])
    expect(second?.answer).toContain('25 ngày')
    expect(second?.answer).not.toContain('12 ngày')
  })
})
