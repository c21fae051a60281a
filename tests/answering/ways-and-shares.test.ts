// Rows of a schedule by the way in which they are inspected; what was done held against the share that a text sets; claims
// that a text denies in other words.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 38/KH-UBND
Tuyên Quang, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

I. NỘI DUNG
1. Kế hoạch gồm 04 nội dung chính: thể chế; hồ sơ; kho lưu trữ; số hóa tài liệu.
2. Kiểm tra đột xuất: không báo trước, mỗi cuộc không quá 40 phút.
3. Thời gian kiểm tra: từ tháng 3/2025 đến tháng 9/2025.
4. Các đơn vị tự kiểm tra tối thiểu 25% số phòng, đơn vị trực thuộc.

II. LỊCH KIỂM TRA
| TT | Đơn vị được kiểm tra | Tháng | Hình thức |
| 1 | Sở Y tế | Tháng 3/2025 | Trực tiếp |
| 2 | Sở Công Thương | Tháng 4/2025 | Qua báo cáo |
| 3 | UBND huyện Na Hang | Tháng 5/2025 | Trực tiếp |
| 4 | UBND huyện Yên Sơn | Tháng 6/2025 | Qua báo cáo |

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thạch
`
const other = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 52/KH-UBND
Bắc Kạn, ngày 14 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

I. NỘI DUNG
Các cơ quan tự kiểm tra việc lập hồ sơ và gửi báo cáo về Sở Nội vụ trước ngày 20/8/2025.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Quang Vinh
`
const { ask } = libraryOf([plan, other], '2025-03-03')

test.each([
  'Những đơn vị nào ở Tuyên Quang chỉ bị kiểm tra qua báo cáo chứ đoàn không xuống tận nơi?',
  'Tuyên Quang: đơn vị nào đoàn chỉ xem báo cáo?',
])('%s lists the rows of the way', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Sở Công Thương')
  expect(answer).toContain('UBND huyện Yên Sơn')
  expect(answer).not.toMatch(/Sở Y tế|Na Hang/u)
})

test('all rows that are visited', async () => {
  const { answer } = await ask('Đơn vị nào ở Tuyên Quang được kiểm tra trực tiếp?')
  expect(answer).toContain('Sở Y tế')
  expect(answer).toContain('UBND huyện Na Hang')
  expect(answer).not.toMatch(/Công Thương|Yên Sơn/u)
})

test.each(['Huyện Yên Sơn có bị đoàn xuống tận nơi không?', 'huyen yen son doan co den truc tiep khong'])(
  '%s tells the way of the row',
  async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/^Hình thức: \*\*Qua báo cáo\*\*/u)
    expect(answer).not.toMatch(/\*\*Có/u)
  },
)

test('without a unit no yes is said', async () => {
  const { answer } = await ask('Ở Tuyên Quang đoàn có đến trực tiếp không?')
  expect(answer).not.toMatch(/\*\*Có\.\*\*/u)
  expect(answer).toMatch(/\*\*Qua báo cáo\*\*: Sở Công Thương; UBND huyện Yên Sơn/u)
})

test.each([
  ['tự kt bên mình làm 2 trên 10 phòng thì đủ chỉ tiêu Tuyên Quang chưa', '**Chưa đạt**: 2/10 = 20%'],
  ['Tuyên Quang: kiểm tra 3/10 phòng đã đủ chưa?', '**Đạt**: 3/10 = 30%'],
  ['Sở có 8 phòng, đã tự kiểm tra 2 phòng, đạt yêu cầu của Tuyên Quang chưa?', '**Đạt**: 2/8 = 25%'],
  [
    'Có 18 đơn vị trực thuộc thì Tuyên Quang bắt kiểm tra ít nhất mấy đơn vị?',
    '**Ít nhất 5**: 25% × 18 = 4,5',
  ],
])('%s', async (question, told) => {
  const { answer } = await ask(question)
  expect(answer.startsWith(told)).toBe(true)
  expect(answer).toContain('tối thiểu 25%')
})

test('a share is denied of a plan that sets none, and told of the one that does', async () => {
  const { answer } = await ask('Bắc Kạn bắt tự kiểm tra tối thiểu 25% số phòng đúng không?')
  expect(answer).toMatch(/^Không thấy như vậy/u)
  expect(answer).toContain('38/KH-UBND')
})

test('a count of two words is told whole', async () => {
  const { answer } = await ask('Kế hoạch của Tuyên Quang có 7 nội dung chính phải không?')
  expect(answer).toMatch(/^\*\*Không phải 7 nội dung\*\*; văn bản ghi \*\*04 nội dung\*\*/u)
})

test('what is not announced is not announced so many days ahead', async () => {
  const { answer } = await ask('Ở Tuyên Quang kiểm tra đột xuất phải báo trước 5 ngày làm việc đúng không?')
  expect(answer).toMatch(/^\*\*Không/u)
  expect(answer).toContain('không báo trước')
})

test.each(['phải vậy không?', 'phải thế không ạ?', 'có phải như vậy không?'])(
  'a claim ends in %s',
  async (tag) => {
    const { answer } = await ask(`Tuyên Quang kiểm tra kéo dài đến tháng 12/2025, ${tag}`)
    expect(answer).toMatch(/^\*\*Không phải\*\*: văn bản ghi \*\*từ tháng 3\/2025 đến tháng 9\/2025/iu)
  },
)
