// A claim that one row, one post or one list settles: it is confirmed where every part of it stands there, set right with the
// value that stands there instead, and left open where neither is so.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const library = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
HUYỆN ĐẠ HUOAI
-------
Số: 93/KH-UBND

Đạ Huoai, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra thư viện trường học năm 2025

I. ĐỐI TƯỢNG
1. Trường được kiểm tra gồm: các trường tiểu học, nhà trẻ tư thục, trung tâm học tập cộng đồng.
2. Cơ sở in sách không bị kiểm tra trong năm 2025.

II. THỰC HIỆN
1. Phòng Tài chính cấp 45 triệu đồng cho việc kiểm tra; mức phạt đối với hành vi làm mất sách từ 2.000.000 đồng đến 4.000.000 đồng.
2. Cơ sở thư viện tự kiểm tra gửi kết quả về Phòng Giáo dục chậm nhất ngày 10/4/2025.
3. Biên bản kiểm tra thư viện lập thành 03 bản.
4. Ba trường chưa thực hiện việc kiểm kê sách là các trường ở xã Hà Lâm, xã Đạ Ploa và xã Đoàn Kết.
5. Sách hỏng được bán thanh lý, không dùng để trao đổi.

Phụ lục I. THÀNH VIÊN ĐOÀN KIỂM TRA
TT\tHọ và tên\tChức vụ\tNhiệm vụ
1\tÔng Mai Đức Lượng\tPhó Chủ tịch UBND huyện\tTrưởng đoàn
2\tBà Tô Kim Sa\tTrưởng phòng Văn hóa\tPhó Trưởng đoàn
3\tBà Lý Thu Vân\tChuyên viên Phòng Nội vụ\tThư ký

Phụ lục II. LỊCH KIỂM TRA
TT\tĐơn vị được kiểm tra\tNgày kiểm tra\tBuổi\tĐịa điểm
1\tTrường Tiểu học Suối Mây\t12/3/2025\tSáng\tPhòng họp tầng 2
2\tTrường Tiểu học Đồi Cát\t19/3/2025\tChiều\tHội trường A

Phụ lục III. CÁC ĐỢT KIỂM TRA
Đợt\tNội dung\tCơ quan chủ trì\tSố thư viện dự kiến
1\tSách giáo khoa\tPhòng Giáo dục\t14
2\tSách tham khảo\tPhòng Văn hóa\t27

Phụ lục IV. TIẾN ĐỘ KIỂM KÊ
TT\tĐịa phương\tSố sách phải kiểm kê\tĐã kiểm kê
1\tXã Phước Lộc\t800\t350
2\tXã Hà Lâm\t620\t0

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Cao Bá Thịnh`,
  ],
  '2025-02-20',
)
const ask = async (question: string) => (await library.ask(question)).answer

test.each([
  'Mai Đức Lượng là trưởng đoàn kiểm tra thư viện phải không?',
  'Phó Chủ tịch huyện Đạ Huoai làm trưởng đoàn kiểm tra thư viện đúng không?',
  'Bà Lý Thu Vân là thư ký đoàn kiểm tra thư viện phải ko?',
  'Trường Suối Mây kiểm tra ngày 12/3 phải không?',
  'Trường Suối Mây kiểm tra 12/3 nhỉ?',
  'Trường Suối Mây kiểm tra ngày 12/3 đk?',
  'Trường Suối Mây kiểm tra ngày 12/3 hả chị?',
  'Đoàn làm việc ở trường Đồi Cát tại hội trường A đúng không?',
  'Đợt 2 kiểm tra thư viện do Phòng Văn hóa chủ trì phải không?',
  'Đợt 1 dự kiến kiểm tra 14 thư viện đúng không?',
  'Xã Phước Lộc đã kiểm kê 350 sách phải không?',
  'Kinh phí Phòng Tài chính cấp cho việc kiểm tra thư viện là 45 triệu đúng không?',
  'Làm mất sách bị phạt 2-4 triệu phải không?',
  'Biên bản kiểm tra thư viện lập 3 bản đúng không?',
  'Cơ sở thư viện tự kiểm tra gửi kết quả chậm nhất 10/4 phải không?',
  'Trường được kiểm tra gồm cả nhà trẻ tư thục đúng không?',
  'Các trường ở xã Hà Lâm chưa kiểm kê sách phải không?',
])('%s is confirmed', async (question) => {
  expect(await ask(question)).toMatch(/^Đúng như vậy\./u)
})

test.each([
  ['Tô Kim Sa là trưởng đoàn kiểm tra thư viện phải không?', 'Ông Mai Đức Lượng, Phó Chủ tịch UBND huyện'],
  ['Chủ tịch huyện Đạ Huoai làm trưởng đoàn kiểm tra thư viện đúng không?', 'Ông Mai Đức Lượng'],
  ['Trường Suối Mây kiểm tra ngày 19/3 phải không?', '12/3/2025'],
  ['Đoàn làm việc ở trường Suối Mây tại hội trường A đúng không?', 'Phòng họp tầng 2'],
  ['Trường Đồi Cát kiểm tra buổi sáng đúng không?', 'Chiều'],
  ['Đợt 1 kiểm tra thư viện do Phòng Văn hóa chủ trì phải không?', 'Phòng Giáo dục'],
  ['Đợt 2 dự kiến kiểm tra 14 thư viện đúng không?', '27'],
  ['Xã Phước Lộc đã kiểm kê 800 sách phải không?', '350'],
  ['Làm mất sách bị phạt 9 triệu phải không?', 'từ 2.000.000 đồng đến 4.000.000 đồng'],
  ['Biên bản kiểm tra thư viện lập 5 bản đúng không?', '03 bản'],
  ['Cơ sở thư viện tự kiểm tra gửi kết quả chậm nhất 20/4 phải không?', 'chậm nhất ngày 10/4/2025'],
])('%s is set right', async (question, written) => {
  const answer = await ask(question)
  expect(answer).toMatch(/^\*\*Không phải/u)
  expect(answer.split('\n')[0]).toContain(`văn bản ghi **${written}`)
})

describe('what nothing settles gets no verdict', () => {
  test.each([
    'Trường Suối Mây gửi báo cáo ngày 12/3 phải không?',
    'Phòng Giáo dục phối hợp đợt 1 kiểm tra thư viện đúng không?',
    'Bà Tô Kim Sa là Chủ tịch huyện Đạ Huoai phải không?',
    'Xã Phước Lộc mượn 350 sách phải không?',
  ])('%s', async (question) => {
    expect(await ask(question)).not.toMatch(/^(?:Đúng như vậy|Không thấy như vậy|\*\*Không phải)/u)
  })
})

test('words that deny a thing deny the claim of it', async () => {
  expect(await ask('Sách hỏng ở Đạ Huoai được dùng để trao đổi phải không?')).toMatch(
    /^\*\*Không phải như vậy/u,
  )
})
