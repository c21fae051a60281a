// A row names the unit, and the text says what is asked of it; the head of a paper and of a team in other words; what a visit
// or a notice that is told sets going.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const notice = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
-------
Số: 73/TB-UBND

Quảng Trị, ngày 20 tháng 02 năm 2025

THÔNG BÁO
Kết luận họp về giải quyết hồ sơ đất đai và chế độ trực báo

I. TÌNH HÌNH

1. UBND huyện Cam Lộ còn 88 hồ sơ đất đai trễ hạn.

II. YÊU CẦU

1. Sở Khoa học và Công nghệ, UBND huyện Cam Lộ

Họp kiểm điểm việc trực báo chậm; gửi biên bản kiểm điểm về Sở Nội vụ trước ngày 12/3/2025.

2. UBND huyện Gio Linh

Giải quyết xong hồ sơ đất đai trễ hạn trước ngày 25/4/2025; báo cáo UBND tỉnh (qua Văn phòng UBND tỉnh).

Nơi nhận:
- Thường trực Tỉnh ủy (b/c);
- Báo Quảng Trị;
- Lưu: VT.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Đoàn Quốc Bảo

PHỤ LỤC
HỒ SƠ TRỄ HẠN

| STT | Đơn vị | Hồ sơ tiếp nhận | Hồ sơ trễ hạn |
|---|---|---|---|
| 1 | Huyện Cam Lộ | 12.400 | 88 |
| 2 | Huyện Gio Linh | 15.310 | 41 |
`

const rules = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
-------
Số: 905/QĐ-UBND

Hà Nam, ngày 09 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế kiểm tra việc tiếp công dân trên địa bàn tỉnh Hà Nam

Điều 1. Quyết định này có hiệu lực kể từ ngày 01 tháng 6 năm 2024.

Điều 2. Trưởng đoàn kiểm tra là Phó Chánh Thanh tra tỉnh.

Điều 3. Trình tự

1. Đoàn kiểm tra gửi thông báo và đề cương báo cáo cho đơn vị được kiểm tra chậm nhất 06 ngày làm việc trước ngày kiểm tra.

2. Đơn vị được kiểm tra gửi báo cáo bằng văn bản đến Đoàn kiểm tra chậm nhất 02 ngày làm việc trước ngày kiểm tra.

3. Trong thời hạn 25 ngày kể từ ngày nhận được thông báo kết quả, đơn vị phải hoàn thành khắc phục các tồn tại, hạn chế và báo cáo Đoàn kiểm tra.

4. Đơn vị không nhất trí với kết quả có quyền giải trình trong thời hạn 04 ngày làm việc kể từ ngày nhận được thông báo kết quả.

5. Đơn vị không thuộc danh sách kiểm tra tự kiểm tra và gửi báo cáo về Thanh tra tỉnh trước ngày 30 tháng 9 năm 2024.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lữ Minh Khôi
`

const { ask } = libraryOf([notice, rules], '2024-08-01')

test.each([
  ['UBND huyện Cam Lộ họp kiểm điểm việc trực báo chậm xong gửi về SNV hạn nào?', '12/3/2025'],
  ['huyen gio linh con ho so dat dai tre han, tinh giao giai quyet xong bao gio', '25/4/2025'],
])('%s: the text says it, the row with its name does not', async (question, day) => {
  expect((await ask(question, '2025-03-01')).answer.split('\n').slice(0, 2).join('\n')).toContain(day)
})

test.each([
  ['Huyện Gio Linh có bao nhiêu hồ sơ trễ hạn?', '41'],
  ['thông báo 73 của Quảng Trị được phát hành tới những nơi nào?', 'Báo Quảng Trị'],
  ['Họ tên Chánh Văn phòng ký thừa lệnh trên thông báo 73/TB-UBND?', 'Đoàn Quốc Bảo'],
  ['quy che kiem tra viec tiep cong dan ha nam ap dung ke tu ngay nao', '1/6/2024'],
  ['Chữ ký trên QĐ 905 của Hà Nam là của Chủ tịch hay Phó Chủ tịch?', 'PHÓ CHỦ TỊCH'],
  ['Trưởng đoàn kiểm tra tiếp công dân Hà Nam giữ chức vụ gì?', 'Phó Chánh Thanh tra tỉnh'],
  ['nhan thong bao ket qua kiem tra tiep cong dan Ha Nam xong co bao nhieu ngay de khac phuc', '25 ngày'],
  ['sở mình ở Hà Nam không bị kiểm tra năm nay, có phải nộp gì không và hạn chót?', '30 tháng 9 năm 2024'],
])('%s: %s', async (question, told) => {
  expect((await ask(question)).answer.split('\n').slice(0, 6).join('\n')).toContain(told)
})

test.each([
  [
    'Đoàn Hà Nam làm việc với huyện ngày 20/8/2024, thông báo kèm đề cương phải gửi muộn nhất hôm nào?',
    '12/8/2024',
  ],
  ['Huyện em có lịch 20/8/2024, tính giúp ngày cuối nộp báo cáo cho đoàn Hà Nam', '16/8/2024'],
])('%s: counted back from the visit by its own rule', async (question, day) => {
  expect((await ask(question)).answer.split('\n')[0]).toContain(day)
})
