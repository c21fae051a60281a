// Parts of a question that stand in one statement, or in two neighbouring ones: the whole of them is quoted, and nothing that
// stands right beside a quote is said to be missing. Over an invented document.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 615/QĐ-UBND
Bạc Liêu, ngày 10 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế cho thuê nhà văn hóa

Điều 1. Gia hạn hợp đồng
1. Người thuê muốn ở thêm phải có đơn xin gia hạn trước khi hết hợp đồng ít nhất 12 ngày làm việc; chỉ được gia hạn hai lần, mỗi lần không quá 45 ngày.
2. Trung tâm Văn hóa tỉnh hoàn thành việc kiểm kê ghế ngồi trước ngày 14/6/2025. Biên bản kiểm kê lập tại chỗ; quá thời hạn này kho tự niêm phong.
3. Trung tâm Văn hóa tỉnh mở lớp cho người trông coi trước ngày 02/5/2025; cấp 220 thẻ ra vào; kiểm tra lại ít nhất 15% số thẻ.

Điều 2. Tổ kiểm kê
Tổ kiểm kê nhà văn hóa gồm Sở Văn hóa, Sở Tài chính, Công an tỉnh; do bà Thạch Thị Sa Rương, Phó Giám đốc Sở Văn hóa làm Tổ trưởng.

Điều 4. Mất mát
1. Vụ mất trộm có dấu hiệu phá khóa được chuyển hồ sơ cho Công an phường trong 36 giờ kể từ khi phát hiện; Công an phường thông báo việc tiếp nhận, xử lý tin báo trong 17 ngày.
2. Giám đốc Trung tâm lập tổ kiểm tra ổ khóa trước ngày 21/7/2025. Phó Giám đốc Trung tâm làm Tổ trưởng tổ kiểm tra ổ khóa.

Điều 5. Dự thảo thông báo
Tổ trưởng gửi dự thảo thông báo kiểm kê cho người thuê trong 06 ngày làm việc; người thuê có ý kiến trong 04 ngày làm việc, quá thời hạn coi như đồng ý.
`

const { ask, reported } = libraryOf([rules], '2025-04-01')

describe('parts that stand beside each other', () => {
  test.each([
    [
      'Người thuê nhà văn hóa xin gia hạn thì làm đơn trước bao lâu, được thêm tối đa mấy ngày?',
      ['12 ngày làm việc', '45 ngày'],
    ],
    ['Kiểm kê ghế ngồi phải xong lúc nào, trễ thì sao?', ['14/6/2025', 'tự niêm phong']],
    ['Lớp cho người trông coi mở trước ngày nào, cấp bao nhiêu thẻ ra vào?', ['02/5/2025', '220 thẻ']],
    [
      'Tổ kiểm kê nhà văn hóa ai là tổ trưởng, có những cơ quan nào?',
      ['Thạch Thị Sa Rương', 'Sở Tài chính', 'Công an tỉnh'],
    ],
    [
      'Người thuê góp ý dự thảo thông báo kiểm kê trong mấy ngày, không góp ý thì sao?',
      ['04 ngày làm việc', 'coi như đồng ý'],
    ],
    ['Ai làm tổ trưởng tổ kiểm tra ổ khóa, tổ phải lập xong trước ngày nào?', ['Phó Giám đốc', '21/7/2025']],
  ])('%s', async (question, told) => {
    const { answer, status } = await ask(question)
    expect(status).toBe('answered')
    for (const words of told) expect(answer).toContain(words)
    expect(answer).not.toContain('không thấy văn bản nêu')
    expect(reported).toEqual([])
  })

  test('no figure of a later part leads where the first stands beside it', async () => {
    const { answer } = await ask(
      'Vụ mất trộm có dấu hiệu phá khóa ở Bạc Liêu chuyển công an trong bao lâu, công an trả lời khi nào?',
    )
    expect(answer).toContain('36 giờ')
    expect(answer).toContain('17 ngày')
    expect(answer).not.toMatch(/^\*\*Trong 17 ngày/)
  })

  test('what no place says stays said to be missing', async () => {
    const { answer } = await ask('Kiểm kê ghế ngồi phải xong lúc nào, thuê xe nâng hết bao nhiêu tiền?')
    expect(answer).toContain('14/6/2025')
    expect(answer).toContain('“thuê xe nâng hết bao nhiêu tiền”: không thấy văn bản nêu')
  })

  test('a draft of a notice is a paper, and nobody is notified by it', async () => {
    const { answer } = await ask('Người thuê góp ý dự thảo thông báo kiểm kê trong mấy ngày?')
    expect(answer).toContain('**Trong 04 ngày làm việc**')
  })
})
