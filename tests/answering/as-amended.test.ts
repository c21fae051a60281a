// What a later paper changed in a plan or a regulation is told as it holds now, from that paper; what stood before is named as
// former, and told alone where it is asked for.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 58/KH-UBND

Kon Tum, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác phòng cháy, chữa cháy tại các chợ năm 2026

I. THỜI GIAN, ĐỐI TƯỢNG

1. Thời gian kiểm tra

a) Đợt 1: từ ngày 06/4/2026 đến hết ngày 24/4/2026.

b) Đợt 2: từ ngày 10/8/2026 đến hết ngày 28/8/2026.

2. Đơn vị được kiểm tra gửi hồ sơ về Công an tỉnh trước ngày kiểm tra ít nhất 04 ngày làm việc.

3. Ban Quản lý chợ gửi báo cáo tự kiểm tra về Sở Công Thương trước ngày 15/5/2026.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Quản lý thương mại tổng hợp, trình Ủy ban nhân dân tỉnh kết quả kiểm tra trước ngày 30/9/2026.

2. Công an tỉnh thông báo kết quả trong 12 ngày làm việc kể từ ngày kết thúc kiểm tra.

Nơi nhận:
- Các sở;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

A Minh

PHỤ LỤC
LỊCH KIỂM TRA CÁC CHỢ
(Kèm theo Kế hoạch số 58/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh)

TT | Chợ | Số hộ kinh doanh | Ngày kiểm tra
1 | Chợ Đăk Hà | 210 | 08/4/2026
2 | Chợ Măng Đen | 96 | 12/8/2026
3 | Chợ Plei Kần | 134 | 19/8/2026
`
const letter = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 1911/UBND-KT
V/v điều chỉnh Kế hoạch số 58/KH-UBND ngày 02/02/2026

Kon Tum, ngày 04 tháng 5 năm 2026

Kính gửi: Các sở, Ủy ban nhân dân các xã.

1. Điều chỉnh nội dung Kế hoạch số 58/KH-UBND

a) Tại điểm b khoản 1 Mục I: "từ ngày 10/8/2026 đến hết ngày 28/8/2026" điều chỉnh thành "từ ngày 14/9/2026 đến hết ngày 02/10/2026".

b) Tại khoản 2 Mục I: cụm từ "ít nhất 04 ngày làm việc" sửa thành "ít nhất 06 ngày làm việc".

c) Thay cụm từ "Phòng Quản lý thương mại" bằng cụm từ "Chi cục Quản lý thị trường" và cụm từ "trước ngày 30/9/2026" bằng cụm từ "trước ngày 31/10/2026" tại khoản 1 Mục II.

2. Điều chỉnh Phụ lục: ngày kiểm tra được sắp xếp lại như sau:

TT | Chợ | Số hộ kinh doanh | Ngày kiểm tra mới
2 | Chợ Măng Đen | 96 | 16/9/2026
3 | Chợ Ngọc Hồi | 151 | 23/9/2026

Các nội dung khác giữ nguyên.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

A Minh
`
const rules = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
-------
Số: 21/2024/QĐ-UBND

Phú Yên, ngày 10 tháng 6 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định quản lý bến thủy nội địa trên địa bàn tỉnh Phú Yên

Điều 3. Cấp phép bến
1. Chủ bến nộp hồ sơ tại Trung tâm Phục vụ hành chính công.
2. Sở Xây dựng cấp giấy phép bến trong 20 ngày kể từ ngày nhận đủ hồ sơ.

Điều 4. Phí và miễn giảm
1. Hộ nghèo được giảm 35% phí ra vào bến, hộ cận nghèo được giảm 15% phí ra vào bến.
2. Chủ bến báo cáo lượt khách qua bến về Sở Xây dựng trước ngày 07 hằng tháng.

Điều 5. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2024.

CHỦ TỊCH

Trần Văn Hải
`
const amending = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
-------
Số: 08/2025/QĐ-UBND

Phú Yên, ngày 03 tháng 3 năm 2025

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quy định quản lý bến thủy nội địa ban hành kèm theo Quyết định số 21/2024/QĐ-UBND ngày 10 tháng 6 năm 2024

Điều 1. Sửa đổi, bổ sung một số điều
1. Thay cụm từ “20 ngày” bằng cụm từ “09 ngày” tại khoản 2 Điều 3.
2. Sửa đổi khoản 1 Điều 4 như sau:
“1. Hộ nghèo được giảm 55% phí ra vào bến, hộ cận nghèo được giảm 25% phí ra vào bến.”
3. Bổ sung khoản 3 vào sau khoản 2 Điều 4 như sau:
“3. Bến có trên 50 lượt phương tiện mỗi ngày phải lắp ít nhất 02 máy quay.”

Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 15 tháng 4 năm 2025.

CHỦ TỊCH

Trần Văn Hải
`

const markets = libraryOf([plan, letter], '2026-06-01')
const ports = libraryOf([rules, amending], '2026-06-01')

test.each([
  ['Đợt 2 kiểm tra phòng cháy chợ ở Kon Tum làm từ ngày nào đến ngày nào?', '2026-10-02', '28/8/2026'],
  [
    'Theo Kế hoạch 58/KH-UBND thì kết quả kiểm tra các chợ trình Ủy ban tỉnh trước ngày nào?',
    '2026-10-30',
    '30/9/2026',
  ],
  ['Chợ Măng Đen được kiểm tra ngày nào?', '2026-09-16', '12/8/2026'],
])('%s: the time that holds now, with the former one named', async (question, day, former) => {
  const { answer, deadlines, citations } = await markets.ask(question)
  expect(deadlines.map((d) => d.lastDay)).toEqual([day])
  expect(citations.map((c) => c.document)).toContain('1911/UBND-KT')
  expect(answer.split('\n')[0]).not.toContain(former)
  expect(answer).toContain(former)
  expect(markets.reported).toEqual([])
})

test('a limit that was lengthened is counted with its new length', async () => {
  const { deadlines } = await markets.ask(
    'Chợ Măng Đen được kiểm tra ngày 16/9/2026 thì gửi hồ sơ về Công an tỉnh chậm nhất ngày nào?',
  )
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-09-08'])
})

test('a time that no paper changed is told without a word of a change', async () => {
  const { answer, deadlines } = await markets.ask('Ban Quản lý chợ gửi báo cáo tự kiểm tra trước ngày nào?')
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-05-14'])
  expect(answer).not.toMatch(/Đã được sửa đổi|trước khi sửa đổi/u)
})

test('a unit that a row was given to is inspected, and the one that it was taken from is not', async () => {
  const { answer } = await markets.ask('Ngày 23/9/2026 kiểm tra chợ nào của Kon Tum?')
  expect(answer).toContain('Chợ Ngọc Hồi')
  expect((await markets.ask('Chợ Plei Kần được kiểm tra ngày 19/8/2026 đúng không?')).answer).not.toMatch(
    /^Đúng/u,
  )
})

test('the old day is no day that is claimed rightly', async () => {
  const { answer } = await markets.ask('Chợ Măng Đen vẫn kiểm tra ngày 12/8/2026 đúng không?')
  expect(answer).toMatch(/^\*\*Không phải/u)
  expect(answer).toContain('16/9/2026')
})

test('what stood before is told where it is asked for', async () => {
  const { deadlines } = await markets.ask(
    'Trước khi điều chỉnh, đợt 2 kiểm tra phòng cháy chợ Kon Tum từ ngày nào đến ngày nào?',
  )
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-08-28'])
})

test.each([
  ['Hộ cận nghèo ở Phú Yên được giảm bao nhiêu phần trăm phí ra vào bến?', '25%', 'Điều 1.2'],
  ['Sở Xây dựng Phú Yên cấp giấy phép bến trong bao nhiêu ngày?', '09 ngày', 'Điều 1.1'],
  ['Bến bao nhiêu lượt phương tiện thì phải lắp máy quay?', '02 máy quay', 'Điều 1.3'],
])('%s: of the amending decision', async (question, words, place) => {
  const { answer, citations } = await ports.ask(question)
  expect(answer).toContain(words)
  expect(citations.map((c) => `${c.document} ${c.section}`)).toContain(`08/2025/QĐ-UBND ${place}`)
  expect(ports.reported).toEqual([])
})

test('a day before the amendment is in force has the words that held then', async () => {
  const { answer } = await ports.ask(
    'Sở Xây dựng Phú Yên cấp giấy phép bến trong bao nhiêu ngày?',
    '2025-03-20',
  )
  expect(answer.split('\n')[0]).toContain('20 ngày')
})

test.each([
  ['Mốc 30/9/2026 trong Kế hoạch 58/KH-UBND của Kon Tum dời sang ngày nào?', 'trước ngày 31/10/2026'],
  ['Chợ nào thay Chợ Plei Kần trong lịch kiểm tra của Kon Tum?', 'Chợ Ngọc Hồi'],
  ['Tên "Phòng Quản lý thương mại" được thay bằng tên gì?', 'Chi cục Quản lý thị trường'],
  ['Số thứ tự 3 của Phụ lục Kế hoạch 58/KH-UBND là chợ nào?', 'Chợ Ngọc Hồi'],
])('%s: what stands there now', async (question, words) => {
  const { answer, citations } = await markets.ask(question)
  expect(answer).toContain(words)
  expect(citations.map((c) => c.document)).toContain('1911/UBND-KT')
  expect(markets.reported).toEqual([])
})

test('a body that was given another name is asked for under either', async () => {
  for (const name of ['Phòng Quản lý thương mại', 'Chi cục Quản lý thị trường']) {
    const { deadlines } = await markets.ask(
      `${name} trình Ủy ban nhân dân tỉnh Kon Tum kết quả kiểm tra khi nào?`,
    )
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-10-30'])
  }
})

test('the turn behind asks the same of the text as it was', async () => {
  const [now, before] = await markets.talk(['Chợ Măng Đen được kiểm tra ngày nào?', 'trước khi sửa thì sao?'])
  expect(now?.deadlines.map((d) => d.lastDay)).toEqual(['2026-09-16'])
  expect(before?.deadlines.map((d) => d.lastDay)).toEqual(['2026-08-12'])
})
