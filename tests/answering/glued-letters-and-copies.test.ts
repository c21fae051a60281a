// Words typed as one letter and a syllable, who passes copies on, what is given weight, and a list beside a duty of its things.

import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { dataFolder } from '../../src/shipped.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG

Số: 73/KH-UBND

Hậu Giang, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác quản lý chợ năm 2024

1. Tập trung kiểm tra đối với các ban quản lý chợ có nhiều hộ kinh doanh khiếu nại, để nợ phí kéo dài.

2. Việc kiểm tra được thực hiện qua các phần mềm sau:

TT	Tên phần mềm	Cơ quan quản lý
1.	Phần mềm thu phí chợ	Sở Tài chính
2.	Phần mềm hộ kinh doanh	Sở Công Thương

3. Sở Công Thương cung cấp tài khoản truy cập dữ liệu của các phần mềm nêu trên cho Tổ kiểm tra.

4. Các huyện gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Công Thương).

Trong quá trình thực hiện có khó khăn, vướng mắc, đề nghị liên hệ Sở Công Thương (phòng Quản lý thương mại) để được hướng dẫn./.

Nơi nhận:
- Bộ Công Thương;
- UBND các huyện;
- Ban quản lý các chợ (UBND cấp huyện sao gửi);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đỗ Văn Nam
`

const program = `ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG

Số: 18/KH-UBND

Hậu Giang, ngày 10 tháng 01 năm 2022

KẾ HOẠCH
Phát triển chợ nông thôn giai đoạn 2022-2026

Phát triển chợ của tỉnh tập trung vào 03 nội dung trọng tâm: Quy hoạch chợ; Nâng cấp hạ tầng chợ; Đào tạo người quản lý chợ.
`

const { ask } = libraryOf([plan, program], '2024-05-20')

describe('one letter and the second syllable', () => {
  const { fromFirstLetter } = loadLexicon(dataFolder)
  test.each([
    ['lhệ', 'liên hệ'],
    ['vban', 'văn bản'],
    ['hthống', 'hệ thống'],
    ['đtượng', 'đối tượng'],
  ])('%s is %s', (typed, meant) => expect(fromFirstLetter(typed)).toBe(meant))

  // a syllable of its own, and what may be "triển khai" or "tờ khai"
  test.each(['thoi', 'tkhai', 'abc'])('%s stays', (typed) => expect(fromFirstLetter(typed)).toBeNull())

  test('whom to turn to', async () => {
    const { answer } = await ask('vướng mắc khi làm kế hoạch 73 Hậu Giang thì lhệ phòng nào')
    expect(answer).toContain('phòng Quản lý thương mại')
  })
})

test.each([
  'Kế hoạch 73 Hậu Giang có phải sao gửi cho ban quản lý chợ không?',
  'Ai sao gui ke hoach 73 Hau Giang cho cac ban quan li cho?',
])('who passes copies on: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('UBND cấp huyện sao gửi')
})

test.each([
  'Hậu Giang ưu tiên kiểm tra ban quản lý chợ có tình trạng như thế nào?',
  'Tỉnh Hậu Giang 2024 ưu tiên kiểm tra những ban quản lý chợ có đặc điểm gì?',
])('what is given weight: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('để nợ phí kéo dài')
})

test('whoever must supply a thing of a list is told by the duty, and who runs it by the list', async () => {
  const { answer } = await ask(
    'Đơn vị nào phải cấp tài khoản vào các phần mềm dữ liệu cho Tổ kiểm tra Hậu Giang?',
  )
  expect(answer).toContain('cung cấp tài khoản truy cập dữ liệu')
  const listed = await ask('Đơn vị nào quản lý các phần mềm ở Hậu Giang?')
  expect(listed.answer).toContain('Phần mềm thu phí chợ')
  expect(listed.answer).toContain('Sở Tài chính')
})

test('who gets a report is no list of recipients of the plan', async () => {
  const { answer } = await ask('Nơi nhận báo cáo của các huyện theo kế hoạch 73 Hậu Giang là đâu?')
  expect(answer).toContain('qua Sở Công Thương')
  expect(answer).not.toContain('Bộ Công Thương')
})

test('a year that a program ends in tells which one is meant', async () => {
  const { answer } = await ask('Kể tên đủ các nội dung trọng yếu về chợ của Hậu Giang đến 2026')
  expect(answer).toContain('Nâng cấp hạ tầng chợ')
})
