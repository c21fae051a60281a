// Texts as conversion leaves them: labels alone on their lines, articles run into quotations, merged cells, titles and
// places broken over lines. Invented documents.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { readRows } from '../../src/library/tables.ts'
import { normaliseText } from '../../src/library/unicode.ts'

const read = (text: string) => readText(normaliseText(text).text)
const head = (kind: string, title: string) => `ỦY BAN NHÂN DÂN TỈNH LẠNG HẢI
Số: 23/QĐ-UBND
Lạng Hải, ngày 05 tháng 02 năm 2031
${kind}
${title}
`
const plan = (body: string) => read(`${head('KẾ HOẠCH', 'Trồng rừng ven biển năm 2031')}${body}`)
const duties = (body: string) =>
  plan(body).deadlines.map(({ section, what, who, to, lastDay }) => [section, what, who, to, lastDay])
const paths = (text: string) => read(text).sections.map(({ path }) => path)

test('puts a label that stands alone before the words that it numbers', () => {
  const body = `I. NỘI DUNG
1. Ươm giống; chăm sóc vườn ươm 1.1.
Chọn hạt giống phi lao và bần chua.
1.2.
Làm đất, đóng bầu và gieo hạt trong vườn ươm.
- Cơ quan thực hiện: Chi cục Kiểm lâm chủ trì, phối hợp với Hội Nông dân; các xã ven biển.
- Thời gian thực hiện: Hoàn thành trong quý III/2031.
2.
Giao Sở Tài chính:
- Bố trí kinh phí trồng rừng.`
  expect(plan(body).sections.map(({ path }) => path)).toEqual(['mở đầu', 'I', 'I.1', 'I.1.1', 'I.1.2', 'I.2'])
  expect(duties(body)).toEqual([
    ['I.1.2', 'Làm đất, đóng bầu và gieo hạt trong vườn ươm', 'Chi cục Kiểm lâm', null, '2031-09-30'],
  ])
})

test('takes a number alone above a bullet for a label only in a list of such numbers', () => {
  const decision = (
    body: string,
  ) => `${head('QUYẾT ĐỊNH', 'Về mức hỗ trợ hộ nuôi ong')}Điều 1. Tổ chức thực hiện:
${body}
Điều 2. Quyết định này có hiệu lực từ ngày ký.`
  const listed = decision(`1
- Mức hỗ trợ áp dụng từ vụ xuân.
2 - Hội Nuôi ong có trách nhiệm:
- Lập danh sách hộ nuôi.
3
- Ủy ban nhân dân các huyện:
- Xác nhận số đàn ong của từng hộ.
4
- Sở Tài chính thẩm định dự toán.`)
  expect(paths(listed)).toEqual('mở đầu|Điều 1|Điều 1.1|Điều 1.2|Điều 1.3|Điều 1.4|Điều 2'.split('|'))
  const paged = decision(`1. Hội Nuôi ong có trách nhiệm:
- Lập danh sách hộ nuôi.
2
- Gửi danh sách cho huyện.
2. Sở Tài chính thẩm định dự toán.`)
  const text = normaliseText(paged).text
  const [first] = readText(text).sections.filter(({ path }) => path === 'Điều 1.1')
  expect(text.slice(first!.start, first!.end)).toContain('Gửi danh sách cho huyện')
})

test('opens an article that runs into the quotation before it', () => {
  const amending = `BỘ THỦY SẢN
Số: 41/2031/TT-BTS
Hà Nội, ngày 06 tháng 3 năm 2031
THÔNG TƯ
Sửa đổi Thông tư số 07/2029/TT-BTS
Điều 1. Sửa đổi, bổ sung một số điều
1. Bổ sung Điều 7a như sau:
“Điều 7a. Sổ nuôi
1. Chủ bè ghi sổ mỗi ngày.
2. Sổ được giữ 03 năm."Điều 2. Thay thế biểu mẫu
1. Thay Mẫu số 01 bằng mẫu mới.
2. Bãi bỏ Mẫu số 02.
Điều 3. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 5 năm 2031.`
  expect(paths(amending)).toEqual('mở đầu|Điều 1|Điều 1.1|Điều 2|Điều 2.1|Điều 2.2|Điều 3'.split('|'))
})

test('reads a stretch that begins with the force of the text, and what only holds meanwhile as no duty', () => {
  expect(
    duties(`1. Chủ tàu cá nộp 01 đơn đề nghị (bằng các cách: trực tiếp, qua bưu điện) cho Chi cục Thủy sản kể từ thời điểm Quyết định này có hiệu lực thi hành đến hết ngày 31 tháng 7 năm 2031.
2. Kể từ ngày Quyết định này có hiệu lực đến hết ngày 31 tháng 12 năm 2031, việc cấp mã số được thực hiện theo quy định cũ.
3. Giấy xác nhận có hiệu lực đến hết ngày 31 tháng 12 năm 2031.`),
  ).toEqual([
    ['1', 'nộp 01 đơn đề nghị cho Chi cục Thủy sản', 'Chủ tàu cá', 'Chi cục Thủy sản', '2031-07-31'],
  ])
})

test('reads a time on the line below its label', () => {
  expect(
    duties(`1. Thời gian trồng ở các vùng được quy định như sau:
- Vùng cửa sông:
cuối năm 2031;
- Vùng cồn cát: cuối năm 2032.
2. Nghiệm thu
- Thời hạn gửi biên bản nghiệm thu về Chi cục Kiểm lâm:
Ngày 15 tháng 6 năm 2032.`).map(([section, what, , , day]) => [section, what, day]),
  ).toEqual([
    ['1', 'Vùng cửa sông', '2031-12-31'],
    ['1', 'Vùng cồn cát', '2032-12-31'],
    ['2', 'Thời hạn gửi biên bản nghiệm thu về Chi cục Kiểm lâm', '2032-06-15'],
  ])
})

test.each([
  [
    'for whom a thing is done is not to whom it is sent',
    'Ủy ban nhân dân các huyện báo cáo việc cấp bò giống cho người nuôi gửi Sở Nông nghiệp và Môi trường trước ngày 15 tháng 12 hằng năm.',
    ['Ủy ban nhân dân các huyện', 'Sở Nông nghiệp và Môi trường'],
  ],
  [
    'a note of an editor is no word of the duty',
    '[Khoản này được hướng dẫn bởi Thông tư 06/2030/TT-BTS] Trước ngày 31 tháng 8 hằng năm, Chi cục Thủy sản báo cáo Ủy ban nhân dân tỉnh sản lượng của năm gồm: tôm, cá và nghêu.',
    ['Chi cục Thủy sản', 'Ủy ban nhân dân tỉnh'],
  ],
  [
    'an act of inspection is nobody who acts',
    'Trước khi cơ quan thú y quyết định kiểm tra, thanh tra, trừ trường hợp có dịch, chủ trang trại gửi giấy khai báo về Trạm Thú y trong thời hạn 05 ngày.',
    ['chủ trang trại', 'Trạm Thú y'],
  ],
])('%s', (_, sentence, expected) => {
  expect(plan(`1. ${sentence}`).deadlines.map(({ who, to }) => [who, to])).toEqual([expected])
  expect(plan(`1. ${sentence}`).deadlines[0]!.what).not.toMatch(/\[|hướng dẫn bởi|nghêu/u)
})

test('takes what was decided before a day, and what is given on request, for no duty with a limit', () => {
  expect(
    duties(`1. Trại giống tiếp tục sử dụng phương án đã được Ủy ban nhân dân tỉnh phê duyệt trước ngày 01 tháng 7 năm 2031.
2. Để các hộ xem sổ và cung cấp thông tin khi có yêu cầu.`),
  ).toEqual([])
})

test('a limit that a decision sets is no length of a visit', () => {
  const rules = plan(
    '1. Thời gian kiểm tra được xác định trong quyết định của Giám đốc Sở nhưng tối đa là 05 ngày làm việc.',
  ).deadlines.map(({ rule }) => rule)
  expect(rules).toEqual([expect.stringContaining('05 ngày làm việc')])
  expect(duties('1. Thời gian làm việc tại mỗi trại không quá 02 ngày.')).toEqual([])
})

const cellsOf = (table: string) =>
  readRows(table).map(({ cells }) => cells.map(({ column, text }) => `${column}=${text}`).join(' | '))

test('names below a wide one name its columns when they are as many', () => {
  expect(
    cellsOf(`| STT | Loại rừng | Tổng | Chia theo xã |  |  |
| --- | --- | --- | --- | --- | --- |
| Xã An Hải | Xã Bình Hải | Xã Cát Hải |
| (1) | (2) | (3) = (4)+... | (4) | (5) | (6) |
| 1 | Rừng ngập mặn | 60 | 10 | 20 | 30 |`).at(-1),
  ).toBe('STT=1 | Loại rừng=Rừng ngập mặn | Tổng=60 | Xã An Hải=10 | Xã Bình Hải=20 | Xã Cát Hải=30')
})

test('short rows below a tall cell stand in the columns of like cells, and have the others from above', () => {
  const table = `| STT | Loại cây | Đơn vị tính | Đơn giá (đồng) | Ghi chú |
| --- | --- | --- | --- | --- |
| 1 | Cây bần | Bầu cỡ 1:5 | 15.000 | Giá tại vườn |
| Bầu cỡ 1:10 | 22.000 |
| 2 | Cây đước | Trái giống | 3.000 |  |`
  expect(cellsOf(table)[2]).toBe(
    'STT=1 | Loại cây=Cây bần | Đơn vị tính=Bầu cỡ 1:10 | Đơn giá (đồng)=22.000 | Ghi chú=Giá tại vườn',
  )
  for (const { cells } of readRows(table))
    for (const { start, end, text } of cells) expect(table.slice(start, end)).toBe(text)
})

test('the rate of a group holds for its rows, its sum of money does not', () => {
  const table = (column: string) => `| STT | Đối tượng | ${column} |
| --- | --- | --- |
| I | Hộ trồng mới | 180.000 |
| 1 | Hộ có đất cát |  |
| 2 | Hộ có đất ngập |  |
| II | Hộ chăm sóc | 90.000 |
| 1 | Hộ nhận khoán |  |`
  expect(cellsOf(table('Mức hỗ trợ (đồng/tháng)')).map((row) => row.split('=').at(-1))).toEqual([
    'Mức hỗ trợ (đồng/tháng)',
    '180.000',
    '180.000',
    '180.000',
    '90.000',
    '90.000',
  ])
  expect(cellsOf(table('Kinh phí (nghìn đồng)'))[2]).toBe(
    'STT=1 | Đối tượng=Hộ có đất cát | Kinh phí (nghìn đồng)=',
  )
})

test('a table whose label is lost is a place of its own, and its caption sets no time', () => {
  const { sections, deadlines } =
    read(`${head('QUYẾT ĐỊNH', 'Về mức hỗ trợ hộ nuôi ong')}Điều 1. Mức hỗ trợ theo các biểu kèm theo.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lê Văn Hải
Biểu số 1 MỨC HỖ TRỢ ĐÀN ONG NỘI (Kèm theo Quyết định số 23/QĐ-UBND ngày 05/02/2031)
| STT | Đối tượng | Mức hỗ trợ |
| --- | --- | --- |
| 1 | Hộ có dưới 10 đàn | 50.000 |
|  |  | MỨC HỖ TRỢ HÀNG THÁNG CHO ĐÀN ONG NGOẠI (Kèm theo Quyết định số 23/QĐ-UBND ngày 05/02/2031)
| STT | Đối tượng | Mức hỗ trợ |
| --- | --- | --- |
| 1 | Hộ có dưới 10 đàn | 70.000 |`)
  expect(sections.filter(({ kind }) => kind === 'annex').map(({ path, heading }) => [path, heading])).toEqual(
    [
      ['Biểu số 1', 'MỨC HỖ TRỢ ĐÀN ONG NỘI'],
      ['Biểu', 'MỨC HỖ TRỢ HÀNG THÁNG CHO ĐÀN ONG NGOẠI'],
    ],
  )
  expect(deadlines).toEqual([])
})

test.each([
  [
    `THÔNG TƯ SỬA ĐỔI THÔNG TƯ SỐ 07/2029/TT-BTS NGÀY 20/4/2029 CỦA BỘ TRƯỞNG BỘ THỦY SẢN QUY ĐỊNH VỀ SỔ NUÔI
Căn cứ Luật Thủy sản;`,
    /CỦA BỘ TRƯỞNG BỘ THỦY SẢN QUY ĐỊNH VỀ SỔ NUÔI$/u,
  ],
  [
    `CHỈ THỊ
Về tăng cường bảo vệ rừng ngập mặn trên địa bàn tỉnh

Thời gian qua, công tác bảo vệ rừng có chuyển biến. Tuy nhiên, một số nơi còn để chặt phá.
1. Các sở kiểm tra rừng.`,
    /trên địa bàn tỉnh$/u,
  ],
  [
    `QUYẾT ĐỊNH
V/v ban hành Quy chế bảo vệ rừng ngập mặn
Căn cứ Luật Lâm nghiệp;`,
    /^Ban hành Quy chế bảo vệ rừng ngập mặn$/u,
  ],
  [
    `Thực hiện Thông tư số 10/2030/TT-BTS, UBND tỉnh ban hành Kế hoạch giám sát bến cá trên địa bàn tỉnh (sau đây gọi tắt là Kế hoạch), cụ thể như sau:
1. Mục đích`,
    /^Giám sát bến cá trên địa bàn tỉnh$/u,
  ],
])('reads the title of %#', (body, title) => {
  const { header } = read(`ỦY BAN NHÂN DÂN TỈNH KON TUM
Số: 23/2031/X-UBND
Kon
Tum, ngày 05 tháng 02 năm 2031
${body}`)
  expect(header.title).toMatch(title)
  expect(header.place).toBe('Kon Tum')
})

test('parts the signature from the last recipient and from the form behind it', () => {
  const { header, sections } = read(`BỘ THỦY SẢN
Số: 41/2031/TT-BTS
Hà Nội, ngày 06 tháng 3 năm 2031
THÔNG TƯ
Quy định về sổ nuôi
Điều 1. Sổ nuôi
Chủ trang trại ghi sổ mỗi ngày.
Nơi nhận:
- Lưu: VT, TS. KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Hải Mẫu Quyết định số 01/QĐ-TS (Ban hành kèm theo Thông tư số 41/2031/TT-BTS)
CỤC THỦY SẢN
QUYẾT ĐỊNH
Điều 1. Cấp mã số cho ông/bà …
Nơi nhận:
CỤC TRƯỞNG
(Ký tên, đóng dấu)`)
  expect([header.signer, header.signerTitle]).toEqual(['Lê Văn Hải', 'KT. BỘ TRƯỞNG, THỨ TRƯỞNG'])
  expect(sections.map(({ path }) => path).slice(0, 5)).toEqual([
    'mở đầu',
    'Điều 1',
    'nơi nhận',
    'chữ ký',
    'Mẫu',
  ])
})

test('notes of editors are no part of who acts and to whom it goes', () => {
  expect(
    duties(
      '1. Trạm Thú y [Cụm từ này bị thay thế bởi Khoản 1 Điều 2 Thông tư 36/2030/TT-BTS] gửi danh sách cho Chi cục Kiểm lâm [Cụm từ này bị bãi bỏ bởi Thông tư 37/2030/TT-BTS] trước ngày 15 tháng 5 năm 2031.',
    ).map(([, , who, to]) => [who, to]),
  ).toEqual([['Trạm Thú y', 'Chi cục Kiểm lâm']])
})

test.each([
  'Tổ chức triển khai Chiến lược quốc gia về phòng, chống sạt lở bờ biển đến năm 2040.',
  'Năm tài chính của Quỹ bắt đầu từ ngày 01 tháng 01 và kết thúc vào ngày 31 tháng 12 hằng năm.',
  'Trường hợp hết thời hạn 30 ngày mà không có người nhận thì Trạm Thú y niêm yết thông báo.',
  'Không giảm trên số tiền thuê còn nợ của các năm trước năm 2031.',
])('%s sets nobody a time', (sentence) => {
  expect(duties(`1. ${sentence}`)).toEqual([])
})

test('"định kỳ hằng quý" is no matter: it stands behind the day', () => {
  expect(
    duties(
      '1. Định kỳ hằng quý (ngày 15 của tháng đầu quý sau), Quỹ phát triển rừng có trách nhiệm gửi bảng kê vốn cho Sở Tài chính.',
    ).map(([, what, who]) => [what, who]),
  ).toEqual([['gửi bảng kê vốn cho Sở Tài chính', 'Quỹ phát triển rừng']])
})

test('annexes and forms that run into the signature of the one before begin places of their own', () => {
  const { sections } =
    read(`${head('QUYẾT ĐỊNH', 'Về mức hỗ trợ hộ nuôi ong')}Điều 1. Mức hỗ trợ theo các phụ lục.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lê Văn Hải
Phụ lục I
BẢNG MỨC HỖ TRỢ ONG NỘI (Ban hành kèm theo Quyết định số 23/QĐ-UBND)
Mỗi đàn 50.000 đồng.
NGƯỜI LẬP (Ký, ghi rõ họ tên) Phụ lục II (Ban hành kèm theo Quyết định số 23/QĐ-UBND)
BẢNG MỨC HỖ TRỢ ONG NGOẠI
Mỗi đàn 70.000 đồng.`)
  expect(sections.filter(({ kind }) => kind === 'annex').map(({ path, heading }) => [path, heading])).toEqual(
    [
      ['Phụ lục I', 'BẢNG MỨC HỖ TRỢ ONG NỘI'],
      ['Phụ lục II', 'BẢNG MỨC HỖ TRỢ ONG NGOẠI'],
    ],
  )
})

test('"mỗi năm" of one sentence does not make the period of the next one come round', () => {
  const { deadlines } = read(
    `${head('KẾ HOẠCH', 'Trồng rừng ven biển giai đoạn 2031 - 2033')}1. Chi cục Kiểm lâm kiểm tra ít nhất 05 vườn ươm mỗi năm. Năm 2031 kiểm tra trong quý IV.`,
  )
  expect(deadlines.map(({ lastDay }) => lastDay)).toContain('2031-12-31')
})
