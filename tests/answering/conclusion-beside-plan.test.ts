// The conclusion of one inspection beside the plan of its year: it takes the place of no plan, and its day is no visit.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 71/KH-UBND
Lai Châu, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ lập danh sách thành viên Đoàn, gửi các đơn vị trước ngày 06/3/2026.

PHỤ LỤC
LỊCH KIỂM TRA

| STT | Đơn vị được kiểm tra | Ngày kiểm tra | Buổi | Người chủ trì | Loại kiểm tra |
|---|---|---|---|---|---|
| 1 | Sở Công Thương | 24/3/2026 | Sáng | Trưởng đoàn | Theo kế hoạch |
| 2 | UBND xã Bản Bo | 19/5/2026 | Cả ngày | Trưởng đoàn | Theo kế hoạch |
| 3 | UBND xã Nậm Tăm | 26/5/2026 | Chiều | Phó Trưởng đoàn | Theo kế hoạch |
| 4 | UBND phường Tân Phong | 17/9/2026 | Sáng | Phó Trưởng đoàn | Phúc tra |
`

const conclusion = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
ĐOÀN KIỂM TRA
Số: 36/TB-ĐKT
Lai Châu, ngày 02 tháng 6 năm 2026

THÔNG BÁO
Kết luận kiểm tra công tác văn thư, lưu trữ tại Ủy ban nhân dân xã Bản Bo

I. KẾT QUẢ
1. Xã đã lập danh mục hồ sơ hằng năm.

II. KIẾN NGHỊ
1. Xã sắp xếp lại kho lưu trữ trước ngày 30/7/2026.
2. Sở Nội vụ tổ chức phúc tra trong tháng 10 năm 2026.
`

const { ask } = libraryOf([plan, conclusion], '2026-07-20')

describe('a plan and a later conclusion of its place', () => {
  test.each([
    'Ai chủ trì buổi kiểm tra tại UBND xã Nậm Tăm?',
    'doan nao hay ai chu tri kiem tra xa nam tam',
    'Người chủ trì kiểm tra xã Nậm Tăm là ai?',
  ])('the row of the plan: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Người chủ trì: **Phó Trưởng đoàn**')
  })

  test.each(['bao giờ phúc tra xã Bản Bo vậy?', 'khi nao phuc tra UBND xa Ban Bo'])(
    'a second inspection: %s',
    async (question) => {
      const { answer } = await ask(question)
      expect(answer).toContain('háng 10 năm 2026')
      expect(answer).not.toContain('19/5/2026')
    },
  )

  test('the row of a second inspection', async () => {
    const { answer } = await ask('phúc tra phường Tân Phong hôm nào?')
    expect(answer).toContain('17/9/2026')
  })
})

describe('what a confirmation must not overlook', () => {
  test.each([
    ['Xã Nậm Tăm được kiểm tra sáng 26/5/2026 phải không?', 'Chiều'],
    ['Kế hoạch 71 của Lai Châu ban hành năm 2025 đúng không?', '12/02/2026'],
  ])('%s', async (question, words) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/^Đúng như vậy/u)
    expect(answer).toContain(words)
  })

  test('the half of the day that the row has', async () => {
    const { answer } = await ask('Xã Nậm Tăm được kiểm tra chiều 26/5/2026 phải không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })
})

const older = plan.replaceAll('2026', '2025').replace('71/KH', '55/KH')
const { ask: askBoth } = libraryOf([older, plan], '2026-02-20')

test('the older plan of a series still stands behind the new one', async () => {
  const { answer } = await askBoth('Sở Công Thương bị kiểm tra văn thư ngày nào?')
  expect(answer).toContain('24/3/2026')
  expect(answer).not.toContain('24/3/2025')
})
