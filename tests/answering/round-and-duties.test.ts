// A plan that goes by rounds and quarters answers with the place of the round asked about; what a body has to do is told
// from all places that give it something; what is not there is not read out of figures and dates beside it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const waste = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 71/KH-UBND

Hà Nam, ngày 12 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra và xử lý rác thải nông thôn năm 2025

I. ĐỐI TƯỢNG
1. Đợt 1: xã Liêm Cần, xã Liêm Phong.
2. Đợt 2: xã Thanh Hà, chợ Phủ Lý.

II. NHIỆM VỤ THEO QUÝ
1. Quý I năm 2025
a) Sở Tư pháp thẩm định quy chế thu gom.
b) Sở Khoa học và Công nghệ chọn công nghệ xử lý.
2. Quý II năm 2025
a) Sở Công Thương vận động siêu thị giảm túi ni lông.
b) Sở Xây dựng rà soát 07 trạm trung chuyển.
c) Sở Nội vụ quyết toán 100 triệu đồng kinh phí xử lý rác thải năm trước.

III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng là cơ quan thường trực, mở đường dây nóng tiếp nhận phản ánh.
2. Sở Tài chính cử 02 kế toán tham gia Tổ kiểm tra.
3. Sở Xây dựng tổng hợp, báo cáo Ủy ban nhân dân tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trịnh Quang Vượng
`

const { ask } = libraryOf([waste], '2025-02-03')

test.each([
  ['Đợt 2 Hà Nam kiểm tra những nơi nào?', ['xã Thanh Hà'], ['Liêm Cần', 'Tư pháp']],
  [
    'Quý II năm 2025 Hà Nam giao những sở nào làm gì?',
    ['Sở Công Thương', '07 trạm'],
    ['Tư pháp', 'thường trực'],
  ],
  [
    'Sở Xây dựng Hà Nam phải làm những gì?',
    ['07 trạm', 'thường trực', 'tổng hợp'],
    ['Công Thương', 'Tài chính'],
  ],
])('%s', async (question, said, unsaid) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of said) expect(answer).toContain(words)
  for (const words of unsaid) expect(answer).not.toContain(words)
})

test('who bears a cost is told by no place that only names a sum', async () => {
  expect((await ask('Kinh phí xử lý rác thải Hà Nam ai chịu?')).answer).not.toContain('100 triệu')
})

test.each(['Tỉnh Hà Nam có bao nhiêu kế toán?', 'Kết quả kiểm tra chợ Phủ Lý thế nào?'])(
  '%s is not in the library',
  async (question) => {
    expect((await ask(question)).status).toBe('not_found')
  },
)
