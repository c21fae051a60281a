// What stands below the heading that a question names: lists, what a report holds, sizes of a thing.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Số: 61/KH-UBND
Bắc Giang, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra thư viện và bảo tàng năm 2024

I. NỘI DUNG

1. Nội dung kiểm tra

1.1. Công tác thư viện

a) Vốn tài liệu, việc bổ sung sách mới.

b) Giờ mở cửa và số lượt bạn đọc.

1.2. Công tác bảo tàng

a) Sổ kiểm kê hiện vật.

b) Kho bảo quản, thiết bị chống ẩm.

2. Các vòng thi thủ thư giỏi

a) Vòng thứ nhất: thi kiến thức.

b) Vòng thứ hai: thi kể chuyện sách.

II. CHẾ ĐỘ BÁO CÁO

1. Các huyện gửi báo cáo công tác thư viện về Sở Văn hóa trước ngày 15 tháng 11 năm 2024.

2. Nội dung báo cáo: số thư viện đã kiểm tra; số sách bổ sung; khó khăn và kiến nghị.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Nguyễn Văn Thao
`

const rule = `ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH
Số: 19/2024/QĐ-UBND
Hà Tĩnh, ngày 02 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định về biển hiệu và bảng tin của nhà văn hóa thôn

Điều 1. Biển hiệu
1. Biển hiệu hình chữ nhật, dài 2,4 m, rộng 0,8 m.
2. Chữ trên biển hiệu cao 12 cm, màu trắng.

Điều 2. Bảng tin
1. Bảng tin đặt cách mặt đất 1,1 m.
2. Kích thước bảng 1,5 m x 1 m.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Trần Văn Hà
`

const { ask } = libraryOf([plan, rule], '2024-06-03')

test.each([
  ['Nội dung kiểm tra công tác bảo tàng gồm những gì?', ['Sổ kiểm kê', 'chống ẩm'], ['bạn đọc']],
  ['Nội dung kiểm tra của Bắc Giang gồm những gì?', ['sách mới', 'bạn đọc', 'Sổ kiểm kê', 'chống ẩm'], []],
  ['Thi thủ thư giỏi gồm những vòng nào?', ['thi kiến thức', 'kể chuyện sách'], []],
  ['bao cao cong tac thu vien gom nhung noi dung gi', ['số sách bổ sung', 'kiến nghị'], ['15 tháng 11']],
  ['Báo cáo thư viện phải có những phần nào?', ['số thư viện đã kiểm tra'], []],
  ['Biển hiệu kích thước bao nhiêu?', ['2,4 m', '0,8 m'], ['1,5 m', '12 cm']],
  ['Bảng tin kích thước thế nào?', ['1,5 m x 1 m'], ['1,1 m', '2,4 m']],
  ['Chữ trên biển hiệu cao bao nhiêu?', ['12 cm'], []],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
