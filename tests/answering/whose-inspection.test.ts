// Whose duty, which team and which time an inspection plan tells: what stands beside it in the same plan is none of that.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `
ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

Số: 45/KH-UBND

Đồng Tháp, ngày 10 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. ĐỐI TƯỢNG, THỜI GIAN

1. Đối tượng kiểm tra
a) Kiểm tra: Sở Công Thương, Sở Xây dựng, Ủy ban nhân dân huyện Tháp Mười, huyện Thanh Bình.
b) Phúc tra việc khắc phục sau kiểm tra năm 2023: Sở Y tế, Ủy ban nhân dân huyện Lấp Vò.

2. Thời gian: Dự kiến trong quý II năm 2024 tiến hành kiểm tra.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ chủ trì, tham mưu thành lập Đoàn kiểm tra. Giám đốc Sở Nội vụ làm Trưởng đoàn. Trường hợp cần thiết, Đoàn kiểm tra đề nghị Đoàn kiểm tra an toàn giao thông của tỉnh phối hợp.

2. Đối với cơ quan, địa phương được kiểm tra: Tự kiểm tra công tác văn thư, tổng hợp, báo cáo kết quả với Đoàn kiểm tra.

3. Đối với cơ quan, địa phương không thuộc đối tượng được kiểm tra: Tổ chức tự kiểm tra, gửi báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ), chậm nhất trước ngày 15/5/2024 để tổng hợp.

4. Đoàn kiểm tra sử dụng số liệu trong báo cáo của các đơn vị để xây dựng kế hoạch kiểm tra năm sau.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH


Trần Văn Bảo
`

const library = libraryOf([plan], '2024-03-01')

describe('whom the result of self-inspection goes to', () => {
  it.each([
    'cơ quan nằm trong diện kiểm tra của Đồng Tháp gửi kết quả tự kiểm tra cho ai',
    'Đơn vị thuộc danh sách kiểm tra thì kết quả tự kiểm tra báo cáo với ai',
    'Sở Công Thương Đồng Tháp gửi kết quả tự kiểm tra cho ai',
  ])('is the team for those who are inspected: %s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toMatch(/^\*\*Đoàn kiểm tra\*\*/u)
    expect(answer).not.toContain('15/5/2024')
  })

  it('is the province for those who are not', async () => {
    const { answer } = await library.ask('đơn vị không được kiểm tra gửi kết quả tự kiểm tra cho ai')
    expect(answer).toContain('Ủy ban nhân dân tỉnh (qua Sở Nội vụ)')
  })
})

describe('the head of a team', () => {
  it.each([
    'Trưởng đoàn kiểm tra an toàn giao thông Đồng Tháp là ai',
    'Đoàn kiểm tra an toàn giao thông của Đồng Tháp do ai làm trưởng đoàn',
  ])('of another matter is not told: %s', async (question) => {
    expect((await library.ask(question)).status).toBe('not_found')
  })

  it.each(['trưởng đoàn kiểm tra văn thư Đồng Tháp là ai', 'trưởng đoàn kiểm tra Đồng Tháp là ai'])(
    'of the plan is: %s',
    async (question) => {
      expect((await library.ask(question)).answer).toContain('Giám đốc Sở Nội vụ làm Trưởng đoàn')
    },
  )
})

describe('when an inspection begins, asked after whom it visits', () => {
  it.each([
    ['Đồng Tháp năm 2024 kiểm tra những huyện nào?', 'bao giờ bắt đầu'],
    ['Đồng Tháp phúc tra ở đâu', 'khi nào thì tiến hành?'],
    ['Đồng Tháp năm 2024 kiểm tra những huyện nào?', 'bắt đầu từ tháng mấy'],
  ])('%s %s', async (...turns) => {
    const { answer } = await library.ask(turns)
    expect(answer).toContain('quý II năm 2024')
    expect(answer).not.toContain('15/5/2024')
  })
})

describe('whether a unit is inspected or only looked into again', () => {
  it.each([
    ['Sở Công Thương bị kiểm tra hay chỉ phúc tra?', '**Thuộc đối tượng kiểm tra**'],
    ['Huyện Lấp Vò được kiểm tra hay chỉ được phúc tra?', '**Có tên, thuộc diện phúc tra**'],
  ])('is said: %s', async (question, said) => {
    expect((await library.ask(question)).answer).toContain(said)
  })
})
