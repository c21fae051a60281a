// Upon what and by whom something is done, told by the text itself: not what the document cites, nor who signed it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decree = `CHÍNH PHỦ
Số: 88/2026/NĐ-CP
Hà Nội, ngày 10 tháng 02 năm 2026

NGHỊ ĐỊNH
Quy định việc kiểm tra an toàn cầu trục

Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
Chính phủ ban hành Nghị định quy định việc kiểm tra an toàn cầu trục.

Điều 1. Thẩm quyền ban hành quyết định kiểm tra
1. Bộ trưởng Bộ Xây dựng đối với nhà máy có từ 30 cầu trục trở lên.
2. Giám đốc Sở Xây dựng đối với nhà máy còn lại trên địa bàn.

Điều 2. Kiểm tra đột xuất
Kiểm tra đột xuất được tiến hành khi có một trong các căn cứ sau:
a) Có cầu trục rơi tự do;
b) Có phản ánh của cư dân đã được xác minh;
c) Theo chỉ đạo của Chủ tịch Ủy ban nhân dân cấp tỉnh.

Điều 3. Hồ sơ
1. Hồ sơ kiểm tra được lưu trữ 07 năm, hồ sơ sự cố được lưu trữ 15 năm kể từ ngày lập.
2. Tỷ lệ cầu trục được kiểm định: chung cư đạt 90%; trụ sở cơ quan đạt 85%; nhà trọ ở các phường ven sông, ven biển, ven núi đạt 45%.

Điều 4. Nghị định số 44/2016/NĐ-CP ngày 15 tháng 5 năm 2016 hết hiệu lực kể từ ngày Nghị định này có hiệu lực.

TM. CHÍNH PHỦ
THỦ TƯỚNG
Đàm Quốc Khải
`

const circular = `BỘ XÂY DỰNG
Số: 09/2026/TT-BXD
Hà Nội, ngày 20 tháng 02 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo về cầu trục

Điều 1. Thời hạn gửi
1. Sở Xây dựng gửi Bộ Xây dựng báo cáo cầu trục:
a) Báo cáo quý I: chậm nhất ngày 23 tháng 3;
b) Báo cáo quý II: chậm nhất ngày 22 tháng 6.
2. Báo cáo đột xuất gửi trong thời hạn 04 ngày làm việc kể từ ngày nhận được yêu cầu.
`

const { ask } = libraryOf([decree, circular], '2026-03-02')

test.each(['Căn cứ nào để kiểm tra cầu trục đột xuất?', 'kiểm tra đột xuất cầu trục khi có căn cứ nào'])(
  'the grounds of an act are those of the text: %s',
  async (q) => {
    const { answer } = await ask(q)
    expect(answer).toContain('cầu trục rơi tự do')
    expect(answer).toContain('phản ánh của cư dân')
    expect(answer).not.toContain('44/2016')
  },
)

test.each([
  'Nhà máy có từ 30 cầu trục thì ai ký quyết định kiểm tra?',
  'Nhà máy từ 30 cầu trục trở lên ai ban hành quyết định kiểm tra?',
])('who may sign a decision did not sign the decree: %s', async (q) => {
  const { answer } = await ask(q)
  expect(answer).toContain('Bộ trưởng Bộ Xây dựng')
  expect(answer).not.toContain('Đàm Quốc Khải')
})

test('the years for which papers are kept stand together', async () => {
  const { answer } = await ask('Hồ sơ kiểm tra cầu trục lưu mấy năm, hồ sơ sự cố bao nhiêu năm?')
  expect(answer).toContain('07 năm')
  expect(answer).toContain('15 năm')
})

test('of two shares, that of the other clause is not the one', async () => {
  const { answer } = await ask(
    'Tỷ lệ cầu trục được kiểm định của nhà trọ ở phường ven sông là bao nhiêu phần trăm?',
  )
  expect(answer).toContain('45%')
  expect(answer).not.toContain('**85%**')
  expect(answer).not.toContain('**90%**')
})

test('a period named in the turn is that of the report', async () => {
  const { answer } = await ask(['Sở gửi báo cáo quý I về cầu trục cho Bộ chậm nhất ngày nào?', 'Còn quý II?'])
  expect(answer).toContain('**Chậm nhất ngày 22 tháng 6**')
})
