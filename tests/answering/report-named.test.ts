// Clauses that only fill a slot of a report (its limit, its form) are found by the name that the clause beside them gives.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ Y TẾ
Số: 44/2025/TT-BYT
Hà Nội, ngày 03 tháng 11 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo của cơ sở y tế

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chế độ báo cáo của cơ sở y tế.

Điều 2. Báo cáo tháng
1. Trạm y tế xã báo cáo số liều vắc xin đã tiêm chủng hằng tháng về Trung tâm Kiểm soát bệnh tật.
2. Thời hạn gửi báo cáo: trước ngày 07 của tháng tiếp theo.
3. Báo cáo lập theo Mẫu số 01 ban hành kèm theo Thông tư này.

Điều 3. Báo cáo quý
1. Bệnh viện báo cáo tình hình xử lý chất thải y tế hằng quý về Sở Y tế.
2. Thời hạn gửi báo cáo: chậm nhất ngày 19 của tháng cuối quý.
3. Báo cáo lập theo Mẫu số 02 ban hành kèm theo Thông tư này.

Điều 4. Báo cáo của nhà thuốc
1. Nhà thuốc báo cáo doanh số thuốc hướng thần về Phòng Y tế.
2. Cơ sở sản xuất báo cáo nguyên liệu làm thuốc nhập khẩu về Sở Y tế.
3. Nhà thuốc gửi báo cáo trước ngày 23 tháng 11 hằng năm.
`

const annex = `SỞ NỘI VỤ
TỈNH LÀO CAI
Số: 81/QĐ-SNV
Lào Cai, ngày 12 tháng 12 năm 2025

QUYẾT ĐỊNH
Ban hành danh mục biểu mẫu báo cáo thống kê nội bộ

PHỤ LỤC

STT | Ký hiệu | Tên báo cáo | Kỳ báo cáo
1 | Mẫu số 05 | Báo cáo số hộ nuôi ong | Tháng
2 | Mẫu số 06 | Báo cáo diện tích cây dược liệu | Quý
3 | Mẫu số 07 | Báo cáo số lượt khách tham quan bảo tàng | Năm
`

const { ask, talk } = libraryOf([circular, annex], '2026-02-10')

describe('the limit of a report that the clause beside it names', () => {
  test.each([
    ['Báo cáo số liều vắc xin đã tiêm chủng hằng tháng gửi trước ngày nào?', 'ngày 07', 'ngày 19'],
    ['Hạn gửi báo cáo tình hình xử lý chất thải y tế?', 'ngày 19', 'ngày 07'],
    ['hạn nộp báo cáo quý về xử lý chất thải y tế', 'ngày 19', 'ngày 07'],
  ])('%s', async (question, right, other) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toHaveLength(1)
    expect(answer).toContain(right)
    expect(answer).not.toContain(other)
  })

  test('is not that of another report of the article', async () => {
    const { answer } = await ask('Báo cáo nguyên liệu làm thuốc nhập khẩu gửi trước ngày nào?')
    expect(answer).not.toContain('**Trước ngày 23')
  })
})

describe('its form', () => {
  test.each([
    ['Báo cáo số liều vắc xin đã tiêm chủng lập theo mẫu nào?', 'Mẫu số 01'],
    ['Báo cáo tình hình xử lý chất thải y tế lập theo mẫu nào?', 'Mẫu số 02'],
    ['Báo cáo quý theo Thông tư 44/2025/TT-BYT dùng mẫu nào?', 'Mẫu số 02'],
    ['Báo cáo diện tích cây dược liệu lập theo mẫu nào?', 'Mẫu số 06'],
  ])('%s', async (question, right) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(new RegExp(`^\\*\\*${right}\\*\\*`, 'u'))
  })

  test('is asked in a turn', async () => {
    const [, quarter, turn] = await talk([
      'Báo cáo tháng theo Thông tư 44/2025/TT-BYT gửi trước ngày nào?',
      'Còn báo cáo quý?',
      'Theo mẫu nào?',
    ])
    expect(quarter?.answer).toContain('ngày 19')
    expect(turn?.answer).toMatch(/^\*\*Mẫu số 02\*\*/u)
  })
})
