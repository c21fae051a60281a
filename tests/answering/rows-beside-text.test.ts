// What rows tell beside the text: the head of one visit, duties that both give, who has not done a thing.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN
Số: 33/KH-UBND
Phú Yên, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra bến cá và chợ đầu mối năm 2024

I. THÀNH PHẦN ĐOÀN KIỂM TRA
Đoàn kiểm tra gồm đại diện Sở Công Thương, Sở Y tế và Công an tỉnh.

II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
a) Lập sổ theo dõi các chợ đầu mối.
b) Tổng hợp kết quả, báo cáo trước ngày 20/11/2024.
2. Ủy ban nhân dân các huyện
a) Lắp đặt bảng nội quy tại bến cá trước ngày 15/6/2024.
b) Riêng Ủy ban nhân dân huyện Sông Hinh gửi bổ sung số liệu trước ngày 10/4/2024.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Trần Hữu Thế

PHỤ LỤC
LỊCH KIỂM TRA
TT\tNội dung công việc\tCơ quan chủ trì\tĐịa bàn\tTổ trưởng tổ kiểm tra\tThời gian
1\tKiểm tra bến cá\tSở Y tế\tHuyện Tuy An\tÔng Lê Minh Cảnh\tTháng 5
2\tKiểm tra chợ hoa quả\tSở Công Thương\tHuyện Tây Hòa\tBà Ngô Thu Sương\tTháng 7
`

const letter = `SỞ NÔNG NGHIỆP TỈNH PHÚ YÊN
Số: 410/SNN-TS
Phú Yên, ngày 02 tháng 5 năm 2024
V/v đôn đốc khai báo tàu cá

Kính gửi: Ủy ban nhân dân các xã ven biển.

1. Đối với 27 xã đã gửi bản khai tàu cá: bổ sung ảnh chụp trước ngày 20/5/2024.
2. Đối với 6 xã chưa gửi bản khai tàu cá: hoàn thành trước ngày 12/5/2024.

GIÁM ĐỐC
Đào Lý
`

const { ask } = libraryOf([plan, letter], '2024-04-01')

test.each([
  ['Ai làm tổ trưởng tổ kiểm tra ở Tây Hòa?', ['Ngô Thu Sương'], ['Lê Minh Cảnh']],
  ['Sở Công Thương có nhiệm vụ gì trong kế hoạch của Phú Yên?', ['Lập sổ theo dõi', 'chợ hoa quả'], []],
  ['Sở Công Thương chủ trì việc gì ở Phú Yên?', ['chợ hoa quả'], ['Lập sổ theo dõi']],
  ['Còn bao nhiêu xã chưa gửi bản khai tàu cá?', ['6 xã'], ['27 xã']],
  ['Treo bảng nội quy ở bến cá trước ngày nào?', ['15/6/2024'], []],
  ['Huyện Sông Hinh gửi bổ sung số liệu khi nào?', ['10/4/2024', 'huyện Sông Hinh'], ['các huyện.']],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
