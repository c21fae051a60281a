// Who looks into something is no matter of what is looked into, however seldom the paper names the team.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `UBND TỈNH HÀ GIANG
SỞ Y TẾ
-------
Số: 46/KH-SYT

Hà Giang, ngày 11 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra hồ sơ bệnh án và kho thuốc năm 2025

I. NỘI DUNG, HÌNH THỨC

1. Nội dung kiểm tra

a) Việc lập hồ sơ bệnh án điện tử;

b) Việc bảo quản thuốc theo nhiệt độ;

c) Việc niêm yết giá thuốc.

2. Hình thức: trực tiếp tại trạm y tế.

II. TỔ CHỨC THỰC HIỆN

1. Trạm y tế gửi báo cáo cho Đoàn kiểm tra chậm nhất 04 ngày làm việc trước ngày kiểm tra.

2. Đoàn kiểm tra gửi thông báo kết quả cho trạm y tế trong 06 ngày làm việc.

GIÁM ĐỐC

Vừ Mí Sính
`

const { ask } = libraryOf([plan], '2025-03-01')

test.each([
  'Đoàn của Sở Y tế Hà Giang sẽ kiểm tra những nội dung nào về bệnh án, kho thuốc?',
  'doan so y te ha giang se kiem tra nhung noi dung gi',
  'Đoàn Sở Y tế Hà Giang soi những việc gì ở kho thuốc?',
])('%s', async (question) => {
  const { answer } = await ask(question)
  for (const part of ['bệnh án điện tử', 'theo nhiệt độ', 'niêm yết giá']) expect(answer).toContain(part)
})
