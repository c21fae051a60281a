// Questions that one kind of statement alone answers get no other.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (targets: string) => `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 44/KH-UBND
Lai Châu, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Cải cách chế độ hội họp năm 2024

I. CHỈ TIÊU
1. Các sở, huyện giảm số cuộc họp ít nhất 10% so với năm 2023.
${targets}

II. TỔ CHỨC THỰC HIỆN
1. Các sở gửi báo cáo số cuộc họp về Văn phòng Ủy ban nhân dân tỉnh trước ngày 15/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mạnh
`

const question = 'Huyện nào họp nhiều nhất năm 2024?'

describe('who comes first', () => {
  const ranked = libraryOf([plan('2. Huyện Tam Đường là nơi họp nhiều nhất tỉnh năm 2024.')], '2024-03-01')
  test('is told where the text ranks', async () => {
    expect((await ranked.ask(question)).answer).toContain('Tam Đường')
  })

  const unranked = libraryOf(
    [
      plan(
        '2. Ủy ban nhân dân các huyện: họp trực tuyến đạt tối thiểu 60% tổng số cuộc họp; mỗi cuộc họp không quá 90 phút.',
      ),
    ],
    '2024-03-01',
  )
  test('is not found where it only counts', async () => {
    expect((await unranked.ask(question)).status).toBe('not_found')
  })
})

describe('an outcome', () => {
  const order = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 61/KH-UBND
Lai Châu, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra an toàn hồ bơi năm 2024

I. ĐỐI TƯỢNG
1. Nhà thiếu nhi tỉnh: từ ngày 06/5/2024 đến ngày 08/5/2024.

II. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch cử 02 viên chức tham gia Đoàn kiểm tra.
2. Đoàn kiểm tra gửi báo cáo kết quả kiểm tra trước ngày 30/5/2024; kịp thời phát hiện vi phạm để chấn chỉnh.
`
  const { ask } = libraryOf([order], '2024-03-01')
  test.each([
    'Kết quả kiểm tra Nhà thiếu nhi tỉnh Lai Châu thế nào?',
    'Những đơn vị nào ở Lai Châu bị phát hiện vi phạm sau kiểm tra hồ bơi?',
    'Sở Văn hóa, Thể thao và Du lịch Lai Châu có bao nhiêu viên chức?',
    'Kế hoạch kiểm tra khu công nghiệp của Lai Châu kiểm tra những đơn vị nào?',
  ])('is not known from what orders it: %s', async (asked) => {
    expect((await ask(asked)).status).toBe('not_found')
  })
  test('is another question than the day of the visit', async () => {
    expect((await ask('Đoàn gửi báo cáo kết quả kiểm tra hồ bơi trước ngày nào?')).answer).toContain(
      '30/5/2024',
    )
  })
})

describe('a sum is told of what it is the sum of', () => {
  const directive = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 21/KH-UBND
An Giang, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Phòng chống sạt lở bờ sông năm 2024

I. TÌNH HÌNH
Năm 2023 xảy ra 38 điểm sạt lở, thiệt hại ước 17,6 tỷ đồng; đã xử phạt 05 doanh nghiệp 940 triệu đồng.

II. NHIỆM VỤ
1. Hỗ trợ 45 triệu đồng cho mỗi hộ phải di dời.
2. Sở Xây dựng cắm 120 biển cảnh báo trước ngày 30/4/2024.
`
  const funds = 'III. KINH PHÍ\nSở Tài chính bố trí 63,5 tỷ đồng để thực hiện Kế hoạch.\n'
  const without = libraryOf([directive], '2024-03-01')
  const with_ = libraryOf([directive + funds], '2024-03-01')

  test.each([
    ['Mức thiệt hại do sạt lở năm 2023 ở An Giang?', '17,6 tỷ đồng'],
    ['An Giang hỗ trợ mỗi hộ di dời bao nhiêu tiền?', '45 triệu đồng'],
  ])('%s: %s', async (asked, sum) => {
    expect((await without.ask(asked)).answer).toContain(sum)
  })

  test('what a plan costs is none of the other sums in it', async () => {
    const asked = 'Kinh phí thực hiện Kế hoạch 21/KH-UBND của An Giang là bao nhiêu?'
    expect((await without.ask(asked)).answer).not.toMatch(/17,6|940|45 triệu/u)
    expect((await with_.ask(asked)).answer).toContain('63,5 tỷ đồng')
  })

  test('what is set aside for a thing is no damage and no fine', async () => {
    const { answer } = await without.ask('An Giang bố trí bao nhiêu kinh phí cho phòng chống sạt lở?')
    expect(answer).not.toMatch(/17,6|940/u)
  })
})
