// Rows that head a group, months in brackets behind their quarter, events whose subjects are listed, groups that a heading
// describes, and what was found to be so.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { libraryOf } from '../support/library-of.ts'

const paper = `ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
Số: 71/KH-UBND
Bắc Ninh, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2026

I. NỘI DUNG
1. Báo cáo đột xuất: trong vòng 48 giờ kể từ khi cán bộ, viên chức của kho bị tố giác, bị tạm đình chỉ hoặc có việc được báo chí nêu.
2. Văn phòng cung cấp danh sách hồ sơ quá hạn vào ngày 5 hằng tháng.
3. Chi cục Lưu trữ tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày 10/9/2026 để Ủy ban nhân dân tỉnh báo cáo Bộ Nội vụ trước ngày 20/9/2026.

II. KẾT QUẢ ĐẠT ĐƯỢC
1. Kho lưu trữ có người trực hướng dẫn gửi hồ sơ vào chiều thứ Tư.

III. TRÁCH NHIỆM
1. Các cơ quan, đơn vị được kiểm tra trực tiếp
a) Nộp bảng kê về Chi cục Lưu trữ trước ngày 12/5/2026.
2. Đối với 07 đơn vị chưa có kho đạt chuẩn
a) Gửi phương án trước ngày 30/6/2026.

PHỤ LỤC
LỊCH KIỂM TRA LƯU TRỮ
(Kèm theo Kế hoạch số 71/KH-UBND)

TT\tĐơn vị\tThời gian\tHình thức
I\tĐỢT 1
1\tSở Tư pháp\t14/4/2026\tTrực tiếp
2\tUBND xã Yên Phong\t16/4/2026\tTrực tiếp
II\tĐỢT 2
3\tSở Công Thương\t11/8/2026\tQua báo cáo
4\tUBND phường Kinh Bắc\t13/8/2026\tTrực tiếp
5\tUBND xã Gia Bình\tQuý IV (tháng 11/2026)\tTrực tiếp
`

const { deadlines } = readText(paper)
const about = (words: string) => deadlines.filter((d) => d.what.includes(words))

describe('deadlines', () => {
  test('an event begins with all to whom it happens and ends with all that happens', () => {
    const [only] = about('Báo cáo đột xuất')
    expect(only?.time.text).toMatch(
      /kể từ khi cán bộ, viên chức .* bị tạm đình chỉ hoặc có việc được báo chí nêu$/u,
    )
    expect(only?.who).toBeNull()
  })

  test('what is overdue is what is told, and no limit', () => {
    const [only] = about('hồ sơ quá hạn')
    expect(only?.time.text).toBe('vào ngày 5 hằng tháng')
  })

  test('behind a first day the next body acts by the second', () => {
    const [only] = about('báo cáo Bộ Nội vụ')
    expect(only).toMatchObject({ who: 'Ủy ban nhân dân tỉnh', lastDay: '2026-09-19' })
  })

  test('what was found to be so sets no time', () => {
    expect(deadlines.some((d) => d.time.text.includes('thứ Tư'))).toBe(false)
  })

  test('a heading says for whom of several the place is', () => {
    expect(about('bảng kê')[0]?.who).toBe('Các cơ quan, đơn vị được kiểm tra trực tiếp')
    expect(about('phương án')[0]?.who).toBe('07 đơn vị chưa có kho đạt chuẩn')
  })

  test('a row that heads a group has no day of its own', () => {
    expect(deadlines.some((d) => d.who === 'ĐỢT 2')).toBe(false)
    expect(about('Đợt 2').map((d) => d.who)).toContain('Sở Công Thương')
  })

  test('the month in brackets is the time', () => {
    const times = deadlines.filter((d) => d.who === 'UBND xã Gia Bình').map((d) => d.time.text)
    expect(times).toEqual(['tháng 11/2026'])
  })
})

describe('rows of a group', () => {
  const { ask } = libraryOf([paper], '2026-03-02')

  test.each([
    [
      'Đợt 2 Bắc Ninh kiểm tra những xã phường nào?',
      ['Kinh Bắc', 'Gia Bình'],
      ['Sở Công Thương', 'Yên Phong'],
    ],
    ['Bắc Ninh kiểm tra trực tiếp những sở nào?', ['Sở Tư pháp'], ['Sở Công Thương', 'Yên Phong']],
    ['bac ninh dot 1 co may xa bi kiem tra', ['**1**', 'Yên Phong'], ['Gia Bình', 'Sở Tư pháp']],
  ])('%s', async (question, shown, absent) => {
    const { answer } = await ask(question)
    for (const words of shown) expect(answer).toContain(words)
    for (const words of absent) expect(answer).not.toContain(words)
  })
})
