// Units that an annex lists line by line with their months, a list behind the sentence that counts it, and a sender whom a
// sentence of the same place spares the rule of the others.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
Số: 58/KH-UBND
Lai Châu, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra an toàn hồ đập năm 2026

I. KIỂM TRA
1. Chi cục Thủy lợi kiểm tra tại 04 hồ chứa trong hai đợt: đợt 1 tháng 5, đợt 2 tháng 8. Danh sách gồm: hồ Pa Khoang, hồ Noong Luông, hồ Nậm Ngam, hồ Bản Ban.

II. BÁO CÁO
1. Chủ đập lập báo cáo hiện trạng và gửi Ủy ban nhân dân xã trước ngày 10 tháng 4 năm 2026; Ủy ban nhân dân xã tổng hợp, gửi Sở Nông nghiệp và Môi trường trước ngày 20 tháng 4 năm 2026. Công ty thủy nông gửi thẳng Sở Nông nghiệp và Môi trường.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lò Văn Phong

PHỤ LỤC
DANH SÁCH TRẠM BƠM KIỂM TRA NĂM 2026
1. Trạm bơm Nà Tăm - tháng 3/2026
2. Trạm bơm Bản Bo - tháng 3/2026
3. Trạm bơm Phúc Than - tháng 7/2026
4. Trạm bơm Mường Cang - tháng 7/2026
`

const { ask } = libraryOf([plan], '2026-02-10')

test.each([
  ['những hồ nào ở Lai Châu được Chi cục Thủy lợi kiểm tra?', ['hồ Pa Khoang', 'hồ Bản Ban'], []],
  ['trạm bơm nào ở Lai Châu được kiểm tra trong tháng 7/2026?', ['Phúc Than', 'Mường Cang'], ['Nà Tăm']],
  ['tháng 3 Lai Châu kiểm tra những trạm nào?', ['Nà Tăm', 'Bản Bo'], ['Phúc Than']],
  [
    'công ty thủy nông ở Lai Châu gửi báo cáo hiện trạng cho ai?',
    ['**Sở Nông nghiệp và Môi trường**'],
    ['**Ủy ban'],
  ],
  ['chủ đập ở Lai Châu gửi báo cáo hiện trạng cho ai?', ['Ủy ban nhân dân xã'], []],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
