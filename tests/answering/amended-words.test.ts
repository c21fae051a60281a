// Words that have been amended since, and the laws that a text rests on: both must be named where they are quoted or asked for.

import { expect, test } from 'vitest'
import { amendingNotes } from '../../src/library/editor-notes.ts'
import { libraryOf } from '../support/library-of.ts'

const noted = `BỘ GIÁO DỤC VÀ ĐÀO TẠO
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 14/2021/TT-BGDĐT
Hà Nội, ngày 20 tháng 5 năm 2021

THÔNG TƯ
Quy định về kiểm tra trung tâm ngoại ngữ, tin học

Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
Căn cứ Luật Thanh tra ngày 15 tháng 11 năm 2010; Luật sửa đổi, bổ sung một số điều của Luật Thanh tra ngày 10 tháng 6 năm 2016;
Căn cứ Nghị định số 127/2018/NĐ-CP ngày 21 tháng 9 năm 2018 của Chính phủ quy định chi tiết một số điều của Luật Giáo dục nghề nghiệp;
Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Thông tư quy định về kiểm tra trung tâm ngoại ngữ, tin học.

Điều 1. Đoàn kiểm tra
1. Đoàn kiểm tra gồm năm thành viên do giám đốc sở cử.
2. Đoàn kiểm tra gửi quyết định kiểm tra đến trung tâm chậm nhất 05 ngày làm việc trước ngày kiểm tra. [Khoản này được sửa đổi bởi Khoản 1 Điều 1 Thông tư 09/2024/TT-BGDĐT có hiệu lực từ ngày 01/09/2024]

Điều 2. Hồ sơ lớp học
[Điều này được hướng dẫn bởi Mục 2 Công văn 1871/BGDĐT-GDTX có hiệu lực từ ngày 12/6/2021 (VB hết hiệu lực: 31/12/2023)]
1. Trung tâm lưu hồ sơ lớp học trong 03 năm.

Điều 3. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành kể từ ngày 05 tháng 7 năm 2021.

BỘ TRƯỞNG

Lê Hữu Cường
`

const food = (number: string, day: string, title: string, body: string) => `BỘ Y TẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: ${number}
Hà Nội, ngày ${day}

THÔNG TƯ
${title}

Căn cứ Nghị định số 15/2018/NĐ-CP ngày 02 tháng 02 năm 2018 của Chính phủ;

${body}

BỘ TRƯỞNG

Trần Quốc Bảo
`
const kitchens = food(
  '07/2022/TT-BYT',
  '11 tháng 4 năm 2022',
  'Quy định về an toàn thực phẩm tại bếp ăn trường học',
  `Điều 1. Mẫu thức ăn
1. Mẫu thức ăn lưu phải được giữ ít nhất 24 giờ.
2. Người lưu mẫu ghi sổ theo dõi nhiệt độ tủ lạnh.

Điều 2. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2022.`,
)
const amended = food(
  '19/2024/TT-BYT',
  '02 tháng 8 năm 2024',
  'Sửa đổi, bổ sung một số điều của Thông tư số 07/2022/TT-BYT ngày 11 tháng 4 năm 2022 của Bộ trưởng Bộ Y tế',
  `Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2022/TT-BYT
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Mẫu thức ăn lưu phải được giữ ít nhất 48 giờ.”

Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực từ ngày 20 tháng 9 năm 2024.`,
)

const library = libraryOf([noted, kitchens, amended], '2024-10-15')

test.each([
  [
    'Đoàn kiểm tra gửi quyết định kiểm tra cho trung tâm ngoại ngữ trước mấy ngày?',
    'Thông tư 09/2024/TT-BGDĐT',
  ],
  ['Mẫu thức ăn ở bếp ăn trường học phải giữ bao lâu?', '48 giờ'],
  ['Khoản nào của Thông tư 14/2021/TT-BGDĐT đã bị sửa đổi?', '**Thông tư 09/2024/TT-BGDĐT**'],
  ['Thông tư 14/2021/TT-BGDĐT còn hiệu lực không?', '09/2024/TT-BGDĐT'],
  ['tt 14/2021 ko còn hiệu lực à', '5/7/2021'],
  ['Thông tư 14/2021/TT-BGDĐT hết hiệu lực khi nào?', 'không ghi ngày hết hiệu lực'],
  ['Mẫu thức ăn lưu phải giữ ít nhất 24 giờ đúng không?', '**Không phải 24 giờ**'],
  [
    'Thông tư 14/2021/TT-BGDĐT căn cứ luật nào?',
    'Luật Giáo dục ngày 14/6/2019; Luật Thanh tra ngày 15/11/2010; Luật sửa đổi, bổ sung một số điều của Luật Thanh tra ngày 10/6/2016**',
  ],
  ['Thông tư 14/2021/TT-BGDĐT căn cứ vào luật gì?', 'Luật Thanh tra ngày 15/11/2010'],
  ['Thông tư 07/2022/TT-BYT căn cứ luật nào?', 'không nêu luật nào'],
])('%s: %s', async (question, words) => {
  const { answer } = await library.ask(question)
  expect(answer).toContain(words)
  expect(answer).not.toMatch(/31\/12\/2023|Đúng như vậy/u)
  expect(library.reported).toEqual([])
})

test('the laws are asked for behind the decrees', async () => {
  const { answer } = await library.ask(['Thông tư 14/2021/TT-BGDĐT căn cứ những nghị định nào?', 'Còn luật?'])
  expect(answer).toContain('Luật Giáo dục ngày 14/6/2019')
  expect(answer).not.toContain('nghề nghiệp')
})

test('a place that no amendment touches has no warning of one in the text', async () => {
  const { answer } = await library.ask('Trung tâm ngoại ngữ lưu hồ sơ lớp học trong bao lâu?')
  expect(answer).toContain('03 năm')
  expect(answer).not.toContain('Lưu ý')
})

test.each([
  [
    '[Điều này được bổ sung bởi Khoản 7 Điều 1 Thông tư 22/2019/TT-BTC có hiệu lực từ ngày 01/07/2019]',
    'bổ sung',
    'Khoản 7 Điều 1 Thông tư 22/2019/TT-BTC',
    '01/07/2019',
  ],
  [
    '[Điểm này bị bãi bỏ bởi Khoản 1 Điều 3 Thông tư 03/2018/TT-BTNMT có hiệu lực kể từ ngày 01/10/2018]',
    'bãi bỏ',
    'Khoản 1 Điều 3 Thông tư 03/2018/TT-BTNMT',
    '01/10/2018',
  ],
  [
    '[Tên Điều này được sửa đổi bởi Điểm a Khoản 1 Điều 8 Luật X 2024 (VB hết hiệu lực: 01/01/2026)]',
    'sửa đổi',
    'Điểm a Khoản 1 Điều 8 Luật X 2024',
    null,
  ],
])('%s', (text, how, by, from) => {
  expect(amendingNotes(`Người nộp ${text} hồ sơ.`)).toMatchObject([{ how, by, from }])
})

test.each([
  '[Khoản này được hướng dẫn bởi Chương II Nghị định 26/2021/NĐ-CP có hiệu lực từ ngày 25/3/2021]',
  '[Nội dung hướng dẫn Khoản này tại Nghị định 65/2013/NĐ-CP được sửa đổi bởi Khoản 15 Điều 2 Nghị định 12/2015/NĐ-CP]',
])('no amendment: %s', (text) => {
  expect(amendingNotes(text)).toEqual([])
})
