// True words of a question that stand elsewhere in the document – in its title, its list of those inspected, a clause about
// the same thing – never hide the clause that answers; a matter that the document does not know is refused. Invented papers.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const library = `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH HẬU GIANG
-------
Số: 318/KH-SGDĐT

Hậu Giang, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra thư viện trường học và phong trào đọc sách năm 2026

I. ĐỐI TƯỢNG KIỂM TRA
1. Trường Trung học cơ sở Long Mỹ, Trường Tiểu học Vị Thanh, Trung tâm Giáo dục thường xuyên Ngã Bảy.
2. Đơn vị tham gia: câu lạc bộ đọc, nhóm tình nguyện, phòng đọc tư nhân.

II. NỘI DUNG
1. Thủ thư kiểm đếm và nhập đầu sách lên sổ mượn trực tuyến của Sở.
2. Chấm điểm bạn đọc theo 12 tiêu chí.

III. THỜI GIAN
1. Chốt sổ mượn: trước 16 giờ 00 ngày 20/4/2026.
2. Kiểm tra trực tiếp: từ ngày 04/5/2026 đến ngày 15/5/2026.

IV. BÁO CÁO
1. Các đơn vị được kiểm tra gửi báo cáo theo đề cương về Tổ kiểm tra (qua Thư ký Tổ) chậm nhất ngày 24/4/2026.
2. Đơn vị tham gia gửi danh sách hội viên kèm bản cam kết về Phòng Chính trị tư tưởng trước ngày 11/3/2026.
3. UBND các xã, phường xây dựng kế hoạch của địa phương, gửi Sở trước ngày 18/3/2026.
4. Cơ sở tự kiểm tra gửi kết quả về UBND cấp xã trước ngày 02/6/2026; UBND cấp xã tổng hợp, gửi Sở trước ngày 19/6/2026.
5. Đơn vị không nộp báo cáo đúng hạn bị trừ 02 điểm thi đua.

GIÁM ĐỐC

Lâm Thị Hồng Thắm`

const { ask } = libraryOf([library], '2026-02-10')

describe('the clause is found', () => {
  test.each([
    ['Khi nào chốt sổ mượn đầu sách thư viện trường học Hậu Giang?', '20/4/2026'],
    ['Trường được kiểm tra nộp báo cáo cho Tổ thông qua ai?', 'Thư ký Tổ'],
    ['Trường bị kiểm tra phong trào đọc sách gửi báo cáo theo đề cương hạn nào?', '24/4/2026'],
    ['Nhóm tình nguyện nộp danh sách hội viên trước ngày nào?', '11/3/2026'],
    ['UBND xã ở Hậu Giang phải gửi kế hoạch đọc sách của mình trước ngày bao nhiêu?', '18/3/2026'],
    ['UBND các xã phường Hậu Giang gửi kế hoạch của địa phương chậm nhất khi nào?', '18/3/2026'],
    ['ubnd xã tổng hợp kết quả tự kiểm tra thư viện gửi sở khi nào', '19/6/2026'],
    ['Đơn vị nộp báo cáo trễ thì bị phạt bao nhiêu điểm?', '02 điểm'],
  ])('%s', async (question, said) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(said)
    expect(answer).not.toContain('Không thấy chỗ nào nói đúng')
  })

  test('both halves of a question', async () => {
    const { answer } = await ask('Nhóm tình nguyện gửi danh sách hội viên kèm giấy tờ gì, về phòng nào?')
    expect(answer).toMatch(/cam kết[\s\S]*Phòng Chính trị tư tưởng/u)
  })
})

test.each([
  'Hạn nộp báo cáo phòng chống ma túy của trường học Hậu Giang?',
  'Phí làm thẻ thư viện ở Hậu Giang là bao nhiêu?',
  'Khi nào chốt sổ đăng ký tuyển sinh ở Hậu Giang?',
  'Trường ở Hậu Giang nộp báo cáo phòng cháy chữa cháy trước ngày nào?',
  // how long a thing is kept is no limit of another act
  'Danh sách hội viên của nhóm tình nguyện phải lưu giữ bao lâu?',
])('nothing is held of %s', async (question) => {
  expect((await ask(question)).answer).not.toMatch(/\*\*[^*]*\d/u)
})

const goals = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 77/KH-UBND

Kon Tum, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Trồng rừng phòng hộ năm 2025

I. MỤC TIÊU
1. Mục tiêu chung
Nâng độ che phủ, giữ nguồn nước.
2. Mục tiêu riêng
a) Trồng mới 640 ha.
b) Chăm sóc 1.120 ha.

II. THỰC HIỆN
1. Chi cục Kiểm lâm hướng dẫn xã Minh Đài lập hồ sơ giao rừng, trình UBND tỉnh trước ngày 22/5/2025.
2. Các trường công lập gửi báo cáo ngày hội trồng cây về Sở Giáo dục và Đào tạo trước ngày 09/9/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

A Byot`

const forest = libraryOf([goals], '2025-03-10')

test.each([
  ['Mục tiêu chung trồng rừng của Kon Tum?', 'che phủ'],
  ['Xã Minh Đài trình hồ sơ giao rừng trước ngày nào?', '22/5/2025'],
  ['Trường công lập ở Kon Tum nộp báo cáo ngày hội trồng cây trước ngày nào?', '09/9/2025'],
])('a name that stands beside is another thing: %s', async (question, said) => {
  expect((await forest.ask(question)).answer).toContain(said)
})
