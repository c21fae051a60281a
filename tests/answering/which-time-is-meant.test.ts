// Which time a question means: that of a conclusion and not what counts from it, that of two papers named by number, that
// of the list behind it; and what is no year of a text.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 66/KH-UBND
Tuyên Quang, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2025

I. ĐỐI TƯỢNG
1. Nhóm 1 - các sở, kiểm tra trong quý II năm 2025: Sở Xây dựng; Sở Công Thương; Ban Dân tộc.
2. Nhóm 2 - cấp huyện, kiểm tra trong quý III năm 2025: huyện Chiêm Hóa; huyện Na Hang.

II. TỔ CHỨC THỰC HIỆN
1. Trưởng đoàn ban hành kết luận kiểm tra trong 12 ngày làm việc kể từ ngày kết thúc kiểm tra.
2. Đơn vị được kiểm tra báo cáo khắc phục về Sở Nội vụ trong thời hạn 25 ngày kể từ ngày nhận được kết luận kiểm tra.
3. Ủy ban nhân dân cấp huyện ban hành kế hoạch kiểm tra của cấp mình trước ngày 28/02/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Sơn
`
const circular = `BỘ NỘI VỤ
Số: 19/2024/TT-BNV
Hà Nội, ngày 02 tháng 12 năm 2024

THÔNG TƯ
Quy định kiểm tra công tác văn thư, lưu trữ

Điều 1. Kết luận kiểm tra
1. Trong thời hạn 18 ngày làm việc kể từ ngày kết thúc kiểm tra, người ra quyết định kiểm tra ban hành kết luận.
2. Kết luận kiểm tra được đăng trên trang thông tin điện tử trong thời hạn 05 ngày làm việc kể từ ngày ký.
3. Đơn vị xếp loại Yếu phải được phúc tra trong thời hạn 06 tháng kể từ ngày ban hành kết luận.

Điều 2. Chuyển tiếp
1. Hợp đồng ký trước ngày Thông tư này có hiệu lực được thực hiện không quá ngày 31 tháng 12 năm 2027.

BỘ TRƯỞNG
Phạm Thị Thanh Trà
`
const food = `ỦY BAN NHÂN DÂN
TỈNH THÁI BÌNH
Số: 903/QĐ-UBND
Thái Bình, ngày 04 tháng 9 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Đoàn kiểm tra an toàn thực phẩm dịp Tết Trung thu năm 2025

Điều 1. Thành lập Đoàn kiểm tra.

Điều 2. Thời gian kiểm tra: từ ngày 08/9/2025 đến ngày 26/9/2025.

CHỦ TỊCH
Nguyễn Khắc Thận
`
const library = libraryOf([plan, circular, food], '2025-09-15')
const said = async (question: string) => (await library.ask(question)).answer

describe('the limit of a conclusion', () => {
  test.each([
    ['thời hạn ra kết luận kiểm tra của Tuyên Quang?', '12 ngày làm việc'],
    ['Theo Thông tư 19/2024/TT-BNV bao lâu phải ban hành kết luận kiểm tra?', '18 ngày làm việc'],
  ])('is none that counts from it in “%s”', async (question, limit) => {
    const answer = await said(question)
    expect(answer).toContain(limit)
    expect(answer).not.toMatch(/25 ngày|06 tháng|05 ngày/)
  })

  test('is set side by side for two papers that are named by number, though one has a place', async () => {
    const answer = await said(
      'So sánh thời hạn ra kết luận kiểm tra giữa KH 66 của Tuyên Quang và Thông tư 19/2024/TT-BNV',
    )
    expect(answer).toContain('12 ngày làm việc')
    expect(answer).toContain('18 ngày làm việc')
    expect(answer).not.toContain('Hà Nội: **')
  })

  test('still lets what follows from it count from it', async () => {
    expect(await said('Tuyên Quang có kết luận kiểm tra thì báo cáo khắc phục trong bao lâu?')).toContain(
      '25 ngày',
    )
  })
})

describe('the time of those that a list names', () => {
  test('comes with the list', async () => {
    const answer = await said('Nhóm 1 ở Tuyên Quang kiểm tra vào quý mấy, gồm ai?')
    expect(answer).toContain('Ban Dân tộc')
    expect(answer).not.toContain('không thấy văn bản nêu')
  })

  test('is not taken for the limit of a plan that they make', async () => {
    expect(await said('tuyen quang: huyen ra ke hoach kiem tra cap minh truoc ngay nao')).toContain(
      '28/02/2025',
    )
  })
})

describe('those outside the list', () => {
  const spared = libraryOf(
    [
      plan.replace(
        'trước ngày 28/02/2025.',
        'trước ngày 28/02/2025.\n4. Các cơ quan, địa phương không thuộc Phụ lục tự kiểm tra, gửi báo cáo kết quả tự kiểm tra về Sở Nội vụ trước ngày 18/8/2025.',
      ),
    ],
    '2025-06-02',
  )

  test('are those whom the plan does not inspect', async () => {
    const { answer } = await spared.ask(
      'Tuyên Quang cho các đơn vị ngoài danh sách gửi kết quả tự kiểm tra chậm nhất bao giờ?',
    )
    expect(answer).toContain('18/8/2025')
  })
})

test('since when a contract runs says of no text which year it is of', async () => {
  expect(await said('hợp đồng ký từ 2023 còn được thực hiện đến khi nào?')).toContain('31 tháng 12 năm 2027')
})

test('an inspection called by its matter alone stands where its days put it', async () => {
  expect(await said('Đợt kiểm tra trung thu còn diễn ra không?')).toContain('26/9/2025')
})
