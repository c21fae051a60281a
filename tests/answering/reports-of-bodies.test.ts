// Which body hands in which periodic report by when, asked by the one that hands it in and by the one it is handed on through.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ Y TẾ
-------
Số: 19/2026/TT-BYT

Hà Nội, ngày 09 tháng 3 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo định kỳ về nước sạch

Điều 1. Đối tượng áp dụng
1. Bộ Y tế; Ủy ban nhân dân các tỉnh, thành phố; Sở Y tế.
2. Trạm y tế các xã, phường.

Điều 5. Báo cáo tháng
1. Trạm y tế xã báo cáo tháng về mẫu nước cho Sở Y tế.
2. Thời hạn gửi: trước ngày 13 của tháng báo cáo.
3. Sở Y tế theo dõi, không phải gửi báo cáo tháng về Bộ Y tế. Không gửi báo cáo tháng vào tháng cuối quý.

Điều 6. Báo cáo quý
1. Trạm y tế xã gửi Sở Y tế chậm nhất ngày 16 của tháng cuối quý;
2. Sở Y tế tổng hợp, trình Ủy ban nhân dân cấp tỉnh gửi Bộ Y tế (qua Cục Quản lý môi trường y tế) chậm nhất ngày 24 của tháng cuối quý.

BỘ TRƯỞNG

Mạc Văn Đĩnh

PHỤ LỤC
DANH MỤC BIỂU
STT | Tên biểu | Kỳ báo cáo | Đơn vị báo cáo
1 | Số mẫu nước đạt | Tháng, quý | Trạm y tế xã
2 | Nhà máy nước | Năm | Sở Y tế`

const { ask } = libraryOf([circular], '2026-04-02')

test.each([
  ['Theo Thông tư 19/2026/TT-BYT, trạm y tế xã gửi báo cáo tháng về Sở Y tế trước ngày mấy?', 'ngày 13'],
  ['tt 19/2026 bao cao thang nuoc sach tram y te han gui', 'ngày 13'],
  ['UBND tỉnh gửi báo cáo quý nước sạch về Bộ Y tế chậm nhất ngày bao nhiêu của tháng cuối quý?', 'ngày 24'],
  ['Sở Y tế nộp báo cáo quý chậm nhất ngày nào theo Thông tư 19/2026/TT-BYT?', 'ngày 24'],
])('%s', async (question, day) => expect((await ask(question)).answer).toContain(`${day} của tháng`))
