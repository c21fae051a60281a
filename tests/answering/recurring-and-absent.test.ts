// "Định kỳ" is no signing; a day is given only for the matter that is asked, not for a neighbour that shares a name with it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const guidance = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 88/KH-UBND
Bạc Liêu, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác lưu trữ hồ sơ năm 2024

1. Các cơ quan, đơn vị hoàn thành tự kiểm tra kho lưu trữ trước ngày 17/5/2024.
2. Hồ sơ quá hạn bảo quản phải được lập danh mục gửi Sở Nội vụ trong thời hạn 12 ngày kể từ ngày hoàn thành tự kiểm tra.
3. Báo cáo tình trạng kho lưu trữ gửi Sở Nội vụ trước ngày 08 tháng đầu quý sau.
4. Văn phòng Ủy ban nhân dân tỉnh tổng hợp, trình Chủ tịch Ủy ban nhân dân tỉnh báo cáo tháng trước ngày 23 hằng tháng.
5. Đoàn kiểm tra báo cáo kết quả về Sở Nội vụ trong thời hạn 06 ngày kể từ ngày kết thúc kiểm tra.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([guidance], '2024-04-01')

test('a report that is due "định kỳ khi nào" is not answered by the day of issue', async () => {
  const { answer } = await ask('Báo cáo tình trạng kho lưu trữ ở Bạc Liêu nộp định kỳ khi nào?')
  expect(answer).toContain('**Trước ngày 08 tháng đầu quý sau**')
})

test.each(['Kế hoạch 88/KH-UBND ký khi nào?', 'Kế hoạch 88/KH-UBND được quyết định ký ngày nào?'])(
  '%s: the day of issue',
  async (question) => {
    expect((await ask(question)).answer).toContain('11/3/2024')
  },
)

test('the day by which a thing is done is not counted from when it is done', async () => {
  const { deadlines } = await ask('Hạn hoàn thành tự kiểm tra kho lưu trữ ở Bạc Liêu là khi nào?')
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-05-16'])
})

describe('a matter that the text does not hold', () => {
  test.each([
    'Lịch tiếp công dân của Chủ tịch UBND tỉnh Bạc Liêu?',
    'Chủ tịch UBND tỉnh Bạc Liêu tiếp dân ngày nào?',
    'han nop bao cao kiem ke dat dai cua tinh bac lieu',
  ])('%s', async (question) => {
    const { status, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })
})
