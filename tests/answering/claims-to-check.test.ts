// Statements handed over to be checked, whatever words ask for the check, and requests that only say how to answer.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

Số: 41/KH-UBND

Đồng Tháp, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. NỘI DUNG

Công tác văn thư của tỉnh năm 2024 tập trung vào 04 nhóm việc chính: Quản lý văn bản đến; Quản lý văn bản đi; Lập hồ sơ; Quản lý con dấu.

II. ĐỐI TƯỢNG KIỂM TRA

- Cấp tỉnh: Các Sở, ngành: Tư pháp, Xây dựng, Công Thương, Y tế.

- Cấp huyện: Ủy ban nhân dân các huyện: Lai Vung, Tháp Mười, Tam Nông.

- UBND các xã, phường, thị trấn trên địa bàn các huyện nêu trên.

III. TỔ CHỨC THỰC HIỆN

1. Thành phần Đoàn kiểm tra gồm các Sở, ngành: Nội vụ, Tài chính, Khoa học và Công nghệ.

2. Các cơ quan, đơn vị tự kiểm tra đạt từ 40% trở lên số phòng chuyên môn và đơn vị trực thuộc.

3. Báo cáo sơ kết được lồng ghép vào báo cáo quý II, không lập báo cáo riêng.
`

const { ask } = libraryOf([plan], '2024-05-20')

describe('a statement to be checked', () => {
  test.each([
    'Em nhớ Đồng Tháp chỉ cần tự kiểm tra 25% số phòng chuyên môn thôi, xác nhận giúp',
    'Nhờ xác nhận lại giúp em: Đồng Tháp bắt tự kiểm tra 25% số phòng chuyên môn',
    'Đồng Tháp yêu cầu tự kiểm tra 25% số phòng chuyên môn, tôi ghi thế vào tờ trình có ổn không?',
    'Đồng Tháp yêu cầu tự kiểm tra 25% số phòng chuyên môn, em soạn như vậy đúng chưa ạ?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/Không phải.*40%/u)
  })

  test('a number of things that are counted is put right, with or without marks', async () => {
    for (const question of [
      'Công tác văn thư Đồng Tháp 2024 chỉ có 6 nhóm việc chính phải không?',
      'cong tac van thu dong thap 2024 chi co 6 nhom viec chinh phai khong',
    ])
      expect((await ask(question)).answer).toMatch(/Không phải 6.*04 nhóm/u)
  })

  test('a share that the text sets of other things is shown, and nothing is denied', async () => {
    const { answer } = await ask('Đồng Tháp bắt tự kiểm tra 25% hồ sơ trễ hẹn của phòng, xác nhận giúp em')
    expect(answer).toContain('40%')
    expect(answer).not.toContain('không thấy nội dung này')
  })

  test('a claim in other words is shown the place nearest to it, unsettled', async () => {
    const { status, answer } = await ask(
      'Xác nhận giúp: báo cáo sơ kết không phải làm riêng mà gộp vào quý II?',
    )
    expect(status).toBe('answered')
    expect(answer).toContain('lồng ghép vào báo cáo quý II')
  })

  test('whoever is said to ask is no part of what is asked', async () => {
    const { answer } = await ask('Cán bộ xã hỏi: UBND cấp xã ở Đồng Tháp có bị kiểm tra văn thư năm 2024 k ạ')
    expect(answer).toContain('UBND các xã, phường, thị trấn')
  })
})

test.each([
  'Các sở ngành cấp tỉnh Đồng Tháp bị kiểm tra năm 2024 gồm những đơn vị nào? ghi đủ giúp',
  'Các sở ngành cấp tỉnh Đồng Tháp bị kiểm tra năm 2024 gồm những đơn vị nào, nêu đầy đủ cho tôi',
])('who is inspected is not who inspects: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Công Thương')
  expect(answer).not.toContain('Khoa học và Công nghệ')
})
