// A section that is asked for is told whole: every item to its end, every sentence of a purpose, and of what finds no room
// its first words. Whom a plan applies to are those it inspects; everyday words stand for those of the papers.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const wells = `ỦY BAN NHÂN DÂN
TỈNH ĐẮK NÔNG
Số: 47/KH-UBND

Đắk Nông, ngày 06 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra khai thác nước ngầm năm 2024

Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân tỉnh lập kế hoạch như sau:

I. MỤC ĐÍCH
Nắm số giếng khoan chưa đăng ký. Giúp chủ giếng làm hồ sơ; dừng giếng có nguy cơ sụt lún. Kết quả kiểm tra được lấy làm cơ sở cấp phép năm sau.

II. NỘI DUNG KIỂM TRA
1. Kết quả thực hiện Kế hoạch số 88/KH-UBND ngày 20/9/2022 và Kế hoạch số 91/KH-UBND ngày 03/10/2022 của Ủy ban nhân dân tỉnh.
2. Hồ sơ của giếng: giấy phép, sơ đồ vị trí, nhật ký bơm, phiếu xét nghiệm; việc trám lấp giếng hỏng theo đúng quy trình, có biên bản của thôn và ảnh chụp trước, sau; việc gắn đồng hồ đo lưu lượng tại các giếng trên 30 m; việc thu phí và nộp vào ngân sách xã trong hai năm gần nhất.

III. ĐỐI TƯỢNG
- Các hộ khoan giếng trên 30 m tại xã Đắk Wer.
- Hợp tác xã Bình Minh, Công ty Nước sạch Gia Nghĩa.
Đoàn kiểm tra được điều chỉnh hoặc bổ sung cơ sở khi cần.

IV. TỔ CHỨC THỰC HIỆN
1. Phòng Nước ngầm ghi sổ.
${Array.from({ length: 14 }, (_, i) => `${i + 2}. Xã số ${i + 1}: ${'rà soát kỹ từng giếng khoan của mỗi hộ dân trong thôn, '.repeat(4)}lập biên bản.`).join('\n')}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Điểu Krứ
`

const news = `Sóc Trăng: Kế hoạch kiểm tra hồ bơi năm 2023

Thứ ba, 11/04/2023 08:30

Ngày 10/4, UBND tỉnh Sóc Trăng ban hành Kế hoạch số 66/KH-UBND về kiểm tra an toàn hồ bơi năm 2023.

Đợt kiểm tra nhằm hạn chế trẻ em bị đuối nước. Nhắc chủ hồ bơi bố trí người cứu hộ. Đồng thời, chọn hồ bơi mẫu để các nơi tham quan. Thời gian kiểm tra từ tháng 5 đến tháng 6/2023.
`

const { ask, reported } = libraryOf([wells, news], '2024-03-10')

test.each([
  ['Đoàn kiểm tra Đắk Nông kiểm tra những nội dung gì?', ['88/KH-UBND', 'ngân sách xã'], ['12/KH-UBND']],
  [
    'Mục đích kiểm tra nước ngầm ở Đắk Nông là gì?',
    ['• Nắm số', '• Giúp chủ', '• dừng giếng'],
    ['giấy phép'],
  ],
  [
    'Kế hoạch 66 Sóc Trăng nhằm mục đích gì?',
    ['• Đợt kiểm tra nhằm', '• Nhắc chủ', '• Đồng thời, chọn'],
    ['• Thời gian'],
  ],
  ['Kế hoạch 47 Đắk Nông áp dụng cho ai?', ['Đắk Wer', 'Bình Minh', 'Gia Nghĩa'], ['giấy phép']],
  [
    'Đoàn Đắk Nông có được thêm bớt cơ sở kiểm tra không?',
    ['điều chỉnh hoặc bổ sung'],
    ['Không thấy chỗ nào'],
  ],
  ['Kết quả kiểm tra ở Đắk Nông dùng để làm gì?', ['cấp phép năm sau'], ['sụt lún']],
  ['Đắk Nông kiểm tra việc thực hiện những kế hoạch nào?', ['88/KH-UBND', '91/KH-UBND'], ['12/KH-UBND']],
])('%s', async (question, said, unsaid) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of said) expect(answer).toContain(words)
  for (const words of unsaid) expect(answer).not.toContain(words)
  expect(reported).toEqual([])
})

test('what finds no room in a list is named by its first words, none is left out', async () => {
  const { answer } = await ask('Tổ chức thực hiện kế hoạch 47 Đắk Nông gồm những gì?')
  expect(answer.length).toBeLessThan(2900)
  expect(answer).toMatch(/và \d+ ý nữa: \d+\. Xã số/u)
})
