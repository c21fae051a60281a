// A list of those who have not done it settles whether one of them has; the day of a visit is one however papers call it, and
// of several plans that set the same limit none is chosen in silence.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const reminder = `UBND TỈNH AN GIANG
SỞ TƯ PHÁP
Số: 904/STP-VP
An Giang, ngày 11 tháng 5 năm 2026
V/v đôn đốc nộp kế hoạch phổ biến pháp luật

Kính gửi: Ủy ban nhân dân các xã, phường.

1. Các địa phương nộp kế hoạch về Sở Tư pháp trước ngày 25/5/2026.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Đoàn Thị Mến

DANH SÁCH ĐỊA PHƯƠNG CHƯA NỘP KẾ HOẠCH
(Kèm theo Công văn số 904/STP-VP)

I. Khối phường
1. Phường Long Xương
2. Phường Thuận Hòa
II. Khối xã
1. Xã Mỹ Lạc
2. Xã Tân Hội Đông
`

const plan = (place: string, number: string, day: string) => `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}
Số: ${number}/KH-UBND
${place}, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2026

1. Đơn vị được kiểm tra gửi đề cương cho Đoàn trước ${day}.
2. Đoàn lập biên bản; hồ sơ kiểm tra được lưu hồ sơ ít nhất 05 năm tại Sở Nội vụ.
`

describe('who stands in a list', () => {
  const { ask } = libraryOf([reminder], '2026-05-12')

  test.each([
    'Nghe nói phường Thuận Hòa nộp kế hoạch rồi, đúng không?',
    'Xã Mỹ Lạc đã nộp kế hoạch rồi phải không?',
  ])('has not done it: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/^\*\*Không phải/u)
    expect(answer).toContain('CHƯA NỘP KẾ HOẠCH')
  })

  test('is told so where it is only asked', async () => {
    const { answer } = await ask('xa tan hoi dong gui ke hoach chua')
    expect(answer).toContain('CHƯA NỘP KẾ HOẠCH')
    expect(answer).toContain('Xã Tân Hội Đông')
  })

  test('is confirmed where that is claimed', async () => {
    const { answer } = await ask('Xã Tân Hội Đông chưa nộp kế hoạch phải không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })

  test('nothing is said of those outside', async () => {
    const { answer } = await ask('Xã Bình Lạc nộp kế hoạch rồi phải không?')
    expect(answer).not.toMatch(/^Đúng như vậy/u)
    expect(answer).not.toContain('CHƯA NỘP')
  })
})

describe('a limit that is only named', () => {
  const { ask } = libraryOf([reminder], '2026-05-12')

  test('is asked for beside the receiver', async () => {
    const { answer } = await ask('hạn kế hoạch phổ biến pháp luật của các xã, nộp về đâu?')
    expect(answer).toContain('**Trước ngày 25/5/2026**')
    expect(answer).toContain('Gửi: Sở Tư pháp')
  })
})

describe('one limit in several plans', () => {
  const { ask } = libraryOf(
    [
      plan('Cà Mau', '31', 'ngày Đoàn làm việc ít nhất 04 ngày'),
      plan('Lào Cai', '57', 'ngày kiểm tra ít nhất 06 ngày'),
    ],
    '2026-02-02',
  )

  test('both are shown', async () => {
    const { answer } = await ask('Đơn vị gửi đề cương cho đoàn trước ngày kiểm tra bao nhiêu ngày?')
    expect(answer).toContain('04 ngày')
    expect(answer).toContain('06 ngày')
  })

  test('the one of the place that is named stands alone', async () => {
    const { answer } = await ask('Cà Mau: gửi đề cương cho đoàn trước ngày kiểm tra bao nhiêu ngày?')
    expect(answer).toContain('04 ngày')
    expect(answer).not.toContain('06 ngày')
  })
})
