// All papers of the kinds that are asked for, as many as the question counts, of the bodies that it names; and the cited paper of
// the years that no held one is of.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH SÓC TRĂNG
-------
Số: 39/KH-UBND

Sóc Trăng, ngày 15 tháng 3 năm 2023

KẾ HOẠCH
Kiểm tra hoạt động thư viện giai đoạn 2023-2024

Căn cứ Nghị quyết số 33/NQ-CP ngày 12/7/2022 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. YÊU CẦU
1. Bám sát Nghị quyết số 33-NQ/TW ngày 09/6/2014 của Bộ Chính trị về phát triển văn hóa.
2. Chuẩn bị phòng đọc cho buổi làm việc.

II. NỘI DUNG
1. Kiểm tra việc luân chuyển sách theo các Nghị định số 93/2020/NĐ-CP, số 17/2018/NĐ-CP của Chính phủ và Thông tư số 05/2021/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch.
2. Kiểm tra việc triển khai Kế hoạch số 120/KH-UBND ngày 02/8/2021 của Ủy ban nhân dân tỉnh về xây dựng tủ sách ấp giai đoạn 2021 - 2026 và Kế hoạch số 58/KH-UBND ngày 11/4/2022 của Ủy ban nhân dân tỉnh về số hóa tài liệu giai đoạn 2022 - 2023.
3. Thực hiện Nghị định số 08/2022/NĐ-CP ngày 10/01/2022 sửa đổi, bổ sung một số điều của Nghị định số 64/2015/NĐ-CP quy định về phòng đọc và Nghị định số 11/2022/NĐ-CP ngày 20/01/2022 về tủ sách.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Lâu`

const { ask } = libraryOf([plan], '2024-02-01')
const told = async (question: string) => (await ask(question)).answer

describe('of the kinds that are asked for', () => {
  test.each([
    'ke ten tat ca nghi dinh trong kh 39 soc trang',
    'Kể tên các nghị định trong kế hoạch 39 Sóc Trăng',
    'Kế hoạch 39 Sóc Trăng có bao nhiêu nghị định, thông tư?',
    'Chuẩn bị đón đoàn kiểm tra thư viện Sóc Trăng thì mang những nghị định, thông tư số nào?',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('93/2020/NĐ-CP')
    expect(answer).toContain('17/2018/NĐ-CP')
    if (question.includes('thông tư')) expect(answer).toContain('05/2021/TT-BVHTTDL')
  })

  test('whoever issued the plan cites', async () => {
    const answer = await told(
      'Nghị quyết của Bộ Chính trị mà Sóc Trăng viện dẫn khi kiểm tra thư viện là số mấy?',
    )
    expect(answer).toContain('33-NQ/TW')
    expect(answer).not.toContain('33/NQ-CP')
  })
})

describe('as many as are counted', () => {
  test.each([
    'Kế hoạch 39 nhắc hai nghị quyết, một của Chính phủ một của Đảng, số hiệu là gì?',
    '39 nhắc hai nghị quyết, một của Chính phủ một của Đảng, số hiệu hai cái đó?',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('33/NQ-CP')
    expect(answer).toContain('33-NQ/TW')
  })

  test('without what one of them changes', async () => {
    const answer = await told('Hai kế hoạch mà kế hoạch 39 Sóc Trăng nhắc tới là số nào?')
    expect(answer).toContain('120/KH-UBND')
    expect(answer).toContain('58/KH-UBND')
  })
})

test('the cited paper of other years than the held one', async () => {
  const answer = await told(
    'Giai đoạn 2021 - 2026 Sóc Trăng xây dựng tủ sách ấp theo kế hoạch nào, ký ngày bao nhiêu?',
  )
  expect(answer).toContain('120/KH-UBND')
  expect(answer).toContain('2/8/2021')
  expect(answer).not.toContain('**15/3/2023**')
})

test.each([
  ['Nghị định nào bị sửa đổi bởi Nghị định 08/2022/NĐ-CP?', '**Nghị định 64/2015/NĐ-CP**'],
  ['Nghị định 64/2015 bị nghị định nào sửa đổi?', '08/2022/NĐ-CP'],
])('what changes and what is changed: %s', async (question, words) =>
  expect(await told(question)).toContain(words),
)
