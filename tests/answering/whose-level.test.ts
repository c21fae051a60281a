// A day is of those who are asked about: units named by their level, reports by their full name, turns that stay with a duty.

import { describe, expect, test } from 'vitest'
import { actorIn, actsItself, isOfOtherLevel } from '../../src/answering/question/actors.ts'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ CÔNG THƯƠNG
Số: 18/2026/TT-BCT
Hà Nội, ngày 12 tháng 01 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo về chợ và siêu thị

Điều 2. Các loại báo cáo
1. Báo cáo tháng về biến động giá hàng thiết yếu.
2. Báo cáo quý, năm về phát triển chợ.

Điều 3. Thời hạn gửi báo cáo
1. Đối với báo cáo tháng:
a) Ủy ban nhân dân cấp xã gửi Ủy ban nhân dân cấp tỉnh chậm nhất ngày 08 hằng tháng;
b) Ủy ban nhân dân cấp tỉnh gửi Bộ Công Thương chậm nhất ngày 13 hằng tháng.
2. Đối với báo cáo năm: Ủy ban nhân dân cấp xã gửi chậm nhất ngày 07 tháng 12; Ủy ban nhân dân cấp tỉnh, các Bộ, cơ quan ngang Bộ gửi Bộ Công Thương chậm nhất ngày 17 tháng 12.
3. Báo cáo kết quả xếp hạng chợ gửi Bộ Công Thương trước ngày 20 tháng 02 của năm sau liền kề.

BỘ TRƯỞNG
Phan Thị Gấm
`

const plan = `ỦY BAN NHÂN DÂN
XÃ VĂN LƯƠNG
Số: 22/KH-UBND
Văn Lương, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra vệ sinh môi trường năm 2026

I. CHẾ ĐỘ BÁO CÁO
1. Trạm Y tế báo cáo tháng về Ủy ban nhân dân xã trước ngày 19 hằng tháng.
2. Phòng Kinh tế tổng hợp, báo cáo 6 tháng gửi Sở Nông nghiệp và Môi trường trước ngày 12/6/2026.

II. PHÂN CÔNG
1. Các thôn: lập danh sách hộ chăn nuôi gửi Phòng Kinh tế chậm nhất ngày 16/3/2026.
2. Phòng Kinh tế niêm yết số điện thoại tiếp nhận phản ánh của người dân trước ngày 05/3/2026.
3. Từ tháng 4/2026, các trường học gửi phiếu tự kiểm tra về Trạm Y tế trước ngày 27 hằng tháng.
4. Từ quý II năm 2026, các thôn báo cáo tiến độ vào thứ Tư hằng tuần.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Triệu Văn Sáu
`

const { ask } = libraryOf([circular, plan], '2026-04-06')

describe('units that are named by their level', () => {
  test.each([
    ['Bộ ngành gửi báo cáo năm về Bộ Công Thương chậm nhất ngày nào?', '17 tháng 12'],
    ['cac bo gui bao cao nam ve phat trien cho truoc ngay nao', '17 tháng 12'],
    ['Xã gửi báo cáo năm về phát triển chợ khi nào?', '07 tháng 12'],
    ['Các thôn nộp danh sách hộ chăn nuôi chậm nhất khi nào?', '16/3/2026'],
    ['Trường học gửi phiếu tự kiểm tra trước ngày nào?', '27 hằng tháng'],
  ])('have their own day in “%s”', async (question, day) => {
    const { answer, deadlines } = await ask(question)
    expect(answer).toContain(`${day}**`)
    expect(deadlines).toHaveLength(1)
  })

  test('are given no day of another level', async () => {
    const { deadlines } = await ask('Bộ ngành gửi báo cáo tháng về Bộ Công Thương khi nào?')
    expect(deadlines).toEqual([])
  })

  test('are given no report of another period', async () => {
    const { deadlines } = await ask('Các thôn gửi báo cáo quý khi nào?')
    expect(deadlines).toEqual([])
  })

  test.each([
    ['bo nganh', 'các Bộ, cơ quan ngang Bộ', true],
    ['bo nganh', 'Ủy ban nhân dân cấp tỉnh', false],
    ['xa', 'Phòng Văn hóa - Xã hội', false],
    ['ubnd xa', 'UBND các xã, phường', true],
    ['cac truong', 'Các trường học trên địa bàn', true],
  ])('%s, held against %s', (actor, who, itself) => {
    expect(actsItself(actor, who)).toBe(itself)
  })

  test('the same level is no other one', () => {
    expect(isOfOtherLevel('huyen', 'Ủy ban nhân dân cấp xã')).toBe(true)
    expect(isOfOtherLevel('huyen', 'Ủy ban nhân dân các huyện, xã')).toBe(false)
  })

  test.each([
    ['bảo hiểm xã hội nộp báo cáo', 'xa hoi'],
    ['áp dụng báo cáo', 'ap dung'],
    ['trường hợp nộp báo cáo', 'truong hop'],
  ])('no other word is one of them in “%s”', (question, word) => {
    const folded = question.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    expect(actorIn(` ${folded} `) ?? '').not.toBe(word)
  })
})

describe('a report by its full name', () => {
  test('has the day that is set under the short one, with the place of the name', async () => {
    const { answer, citations } = await ask(
      'UBND tỉnh gửi báo cáo tháng về biến động giá hàng thiết yếu cho Bộ Công Thương ngày nào?',
    )
    expect(answer).toContain('13 hằng tháng')
    expect(citations.some((c) => c.section === 'Điều 2.1')).toBe(true)
  })

  test('has none where no place gives it that name', async () => {
    const { deadlines } = await ask(
      'UBND tỉnh gửi báo cáo tháng về an toàn đập thủy điện cho Bộ Công Thương ngày nào?',
    )
    expect(deadlines).toEqual([])
  })
})

describe('a turn that stays with the duty just told', () => {
  const first = 'Các thôn xã Văn Lương nộp danh sách hộ chăn nuôi khi nào?'
  test.each([['tức là chậm nhất ngày nào?'], ['quá hạn chưa?'], ['thế là hôm nào?'], ['đã quá hạn chưa?']])(
    'in “%s”',
    async (turn) => {
      const { answer } = await ask([first, turn])
      expect(answer).toContain('16/3/2026')
      expect(answer).toContain('đã quá hạn')
    },
  )

  test('goes on through several of them', async () => {
    const { answer } = await ask([first, 'tức là ngày nào?', 'quá hạn chưa?'])
    expect(answer).toContain('16/3/2026')
  })

  test('takes the report of another body where the one before has none', async () => {
    const { answer, status } = await ask([
      'Trạm Y tế xã Văn Lương báo cáo tháng hạn nào?',
      'còn báo cáo 6 tháng?',
    ])
    expect(status).toBe('answered')
    expect(answer).toContain('12/6/2026')
    expect(answer).toContain('Phòng Kinh tế')
  })
})

test('a body that has no report of the period is told whose it is, and no day as its own', async () => {
  const { answer, deadlines } = await ask('Trạm Y tế xã Văn Lương báo cáo 6 tháng khi nào?')
  expect(answer).toContain('cho đơn vị được hỏi')
  expect(deadlines).toEqual([])
})

test('a number that is put up is no contact that is asked for', async () => {
  const { answer } = await ask('Phải niêm yết số điện thoại tiếp nhận phản ánh chậm nhất ngày nào?')
  expect(answer).toContain('05/3/2026')
})

test('where a rhythm begins is no month in which it is done', async () => {
  const { deadlines } = await ask('Liệt kê tất cả các hạn của kế hoạch 22/KH-UBND')
  expect(deadlines.some((d) => d.text.toLowerCase() === 'tháng 4/2026')).toBe(false)
  expect(deadlines.some((d) => d.text.includes('27 hằng tháng'))).toBe(true)
})

describe('lists of deadlines', () => {
  test('hold reports alone where they are asked for', async () => {
    const { deadlines } = await ask('Liệt kê tất cả các hạn báo cáo của kế hoạch 22/KH-UBND')
    expect(deadlines.map((d) => d.text)).toEqual([
      'trước ngày 19 hằng tháng',
      'trước ngày 12/6/2026',
      'vào thứ Tư hằng tuần',
    ])
  })

  test('hold those of the body that is named', async () => {
    const { deadlines } = await ask('Liệt kê tất cả các hạn của Phòng Kinh tế trong kế hoạch 22/KH-UBND')
    expect(deadlines.map((d) => d.text)).toEqual(['trước ngày 12/6/2026', 'trước ngày 05/3/2026'])
  })
})
