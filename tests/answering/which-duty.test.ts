// The duty, the document and the year that are asked about: neighbours of them never answer in their place.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
SỞ NỘI VỤ
Số: 310/SNV-VTLT
V/v hướng dẫn chấm điểm công tác văn thư năm 2024

Lâm Đồng, ngày 12 tháng 8 năm 2024

Kính gửi: Các sở, ban, ngành.

Thực hiện Quyết định số 402/QĐ-UBND ngày 15 tháng 7 năm 2024 của Chủ tịch UBND tỉnh về bộ tiêu chí văn thư và Nghị quyết số 33/NQ-HĐND ngày 20 tháng 6 năm 2024 của Hội đồng nhân dân tỉnh về số hóa tài liệu, Sở Nội vụ hướng dẫn như sau:

1. Báo cáo chấm điểm
Các sở gửi báo cáo tự xếp hạng về Sở Nội vụ trước ngày 10/11/2024.

2. Báo cáo thường kỳ
Các sở gửi báo cáo văn thư quý về Sở Nội vụ trước ngày 08 của tháng cuối quý.

3. Tổ giúp việc
Chánh Văn phòng Sở ra quyết định thành lập Tổ chấm điểm gồm 05 người.

4. Kiểm tra thực tế
Cơ quan được kiểm tra gửi báo cáo văn thư về Đoàn kiểm tra trước ngày kiểm tra 02 ngày làm việc.

GIÁM ĐỐC
Vũ Thị Thanh`

const { ask } = libraryOf([letter], '2024-09-01')

describe('a report', () => {
  test.each([
    ['Lâm Đồng hạn gửi báo cáo tự xếp hạng?', '2024-11-09'],
    ['Lâm Đồng nộp báo cáo văn thư quý trước ngày nào?', '2024-09-07'],
  ])('%s: its own day', async (question, lastDay) => {
    expect((await ask(question)).deadlines.map((d) => d.lastDay)).toEqual([lastDay])
  })

  test.each([
    'Đoàn kiểm tra Lâm Đồng phải báo cáo văn thư trong bao lâu?',
    'Hạn gửi báo cáo của đoàn kiểm tra Lâm Đồng?',
    'Tổ kiểm tra Lâm Đồng nộp báo cáo văn thư khi nào?',
  ])('%s: what inspected units owe is not owed by the team', async (question) => {
    expect((await ask(question)).deadlines).toEqual([])
  })

  test('what is sent to the team is still found', async () => {
    const { answer } = await ask('Gửi báo cáo văn thư cho đoàn kiểm tra Lâm Đồng trước mấy ngày?')
    expect(answer).toContain('02 ngày làm việc')
  })

  test.each(['Hạn nộp báo cáo quyết toán thuế của Lâm Đồng?', 'Khi nào nộp báo cáo tài chính hợp nhất?'])(
    '%s: no other one in its place',
    async (question) => {
      const { status, deadlines } = await ask(question)
      expect(status).toBe('not_found')
      expect(deadlines).toEqual([])
    },
  )
})

describe('a document that is only cited', () => {
  test.each([
    ['Lâm Đồng chấm điểm văn thư theo quyết định số mấy?', '402/QĐ-UBND'],
    ['Nghị quyết về số hóa tài liệu của Lâm Đồng số bao nhiêu?', '33/NQ-HĐND'],
    ['Nghị quyết về số hóa tài liệu của Lâm Đồng ban hành ngày nào?', '20/6/2024'],
  ])('%s: its own number and day', async (question, said) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toContain(said)
    expect(answer.split('\n')[0]).not.toMatch(/310|12\/8\/2024/u)
  })

  test('is not known beyond what is said of it', async () => {
    expect((await ask('Nghị quyết 33/NQ-HĐND Điều 4 quy định gì?')).status).toBe('not_found')
  })
})

test('another year has no number', async () => {
  expect((await ask('Công văn văn thư năm 2022 của Lâm Đồng số bao nhiêu?')).status).toBe('not_found')
})

test('who decides on a team is not who issued the letter', async () => {
  const { answer } = await ask('Ai ra quyết định thành lập tổ chấm điểm ở Lâm Đồng?')
  expect(answer).toContain('Chánh Văn phòng Sở')
})

test('a sum is no question for the library', async () => {
  expect((await ask('1 + 1 bằng mấy?')).status).not.toBe('answered')
})

const inspection = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 45/KH-UBND
Hà Giang, ngày 10 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác dân vận năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
- Các Sở: Tư pháp, Xây dựng.
- Ủy ban nhân dân các huyện: Đồng Văn, Yên Minh.

II. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị, địa phương không thuộc đối tượng kiểm tra gửi báo cáo kết quả tự kiểm tra về Sở Nội vụ trước ngày 20/9/2024.

CHỦ TỊCH

Hầu Văn Lý`

describe('a unit that a plan does not inspect', () => {
  const { ask } = libraryOf([inspection], '2024-09-01')

  test.each([
    'Huyện Mèo Vạc Hà Giang phải nộp báo cáo tự kiểm tra khi nào?',
    'Sở Y tế Hà Giang nộp báo cáo tự kiểm tra khi nào?',
  ])('%s: the day of those not inspected, and why', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-09-19'])
    expect(answer).toContain('Không thấy nêu tên')
  })

  test.each([
    'Huyện Đồng Văn Hà Giang nộp báo cáo tự kiểm tra khi nào?',
    'Sở Y tế Sơn La nộp báo cáo khi nào?',
  ])('%s: none of theirs', async (question) => {
    expect((await ask(question)).deadlines).toEqual([])
  })
})
