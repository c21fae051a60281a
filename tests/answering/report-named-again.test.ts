// "Báo cáo đó": the report that the last question names, told wherever its document tells it; forms in tables are no
// documents. Over an invented document.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { libraryOf } from '../support/library-of.ts'

const rules = `BỘ KHOA HỌC VÀ CÔNG NGHỆ
Số: 31/2026/TT-BKHCN
Hà Nội, ngày 09 tháng 3 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo của phòng thí nghiệm

Điều 1. Thời hạn
1. Báo cáo quý về hóa chất gửi chậm nhất ngày 08 của tháng đầu quý sau.
2. Báo cáo năm gửi trước ngày 20 tháng 01 của năm sau; số liệu tính đến ngày 31 tháng 12.
Điều 2. Các loại báo cáo
Loại báo cáo	Mẫu	Người ký	Nơi nhận
Báo cáo quý về hóa chất	05/BC-PTN	Trưởng kho hóa chất	Sở Khoa học và Công nghệ
Báo cáo năm	06/BC-PTN	Giám đốc viện	Vụ Đánh giá

BỘ TRƯỞNG
Lê Thị Hường
`
const { talk } = libraryOf([rules], '2026-05-04')

test.each([
  ['Báo cáo năm gửi trước ngày nào?', 'Báo cáo đó ai ký?', 'Giám đốc viện'],
  ['hạn báo cáo quý về hóa chất?', 'báo cáo này ai ký', 'Trưởng kho hóa chất'],
])('%s %s', async (first, next, who) => {
  const [, told] = await talk([first, next], '2026-05-04')
  expect(told?.answer).toContain(who)
})

test('numbers of forms cite no document', () => {
  expect(readText(rules).references).toEqual([])
})
