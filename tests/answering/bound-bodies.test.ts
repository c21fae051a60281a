// Rules that bind a body by the line above its duties: who does a thing, to whom it goes, and whose limit is told.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const ferries = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN

Số: 34/2024/QĐ-UBND
Lam Sơn, ngày 12 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định quản lý bến đò ngang trên địa bàn tỉnh Lam Sơn

Điều 1. Bến đã hoạt động
1. Bến đò đã được công nhận trước ngày Quyết định này có hiệu lực, trước ngày 31/8/2024, Ban quản lý bến lập danh sách đề nghị Sở Giao thông vận tải cấp lại biển số bến.
2. Ủy ban nhân dân huyện tuyên truyền an toàn sông nước; hoàn thành việc cắm biển báo tại các bến cấp 2 và các bến nằm trong vùng hạn chế giao thông trong năm 2024.
Điều 2. Trách nhiệm của chủ bến
Chủ bến đò có trách nhiệm:
1. Đề nghị Phòng Quản lý đô thị thu hồi thẻ của người lái đò bỏ việc trong thời hạn 07 ngày kể từ ngày bỏ việc.
2. Trước ngày 25 của tháng cuối quý, báo cáo tình hình hoạt động của bến gửi Phòng Quản lý đô thị theo mẫu số 03.
3. Phòng Quản lý đô thị tổng hợp báo cáo về tình hình hoạt động của các bến gửi Sở Giao thông vận tải trước ngày 05 của tháng đầu quý sau.
Điều 3. Kiểm tra bến
1. Căn cứ kết quả kiểm tra của Đội Cảnh sát đường thủy số 4, Sở Giao thông vận tải có trách nhiệm:
a) Cập nhật danh sách bến vi phạm trên cổng thông tin điện tử; trình Ủy ban nhân dân tỉnh báo cáo Bộ Giao thông vận tải khi có tai nạn nghiêm trọng;
b) Phát áo phao cho bến ở vùng sâu.
2. Người lái đò đã được phát áo phao thì ký nhận với Ủy ban nhân dân cấp xã.
3. Trường hợp bến không còn đủ điều kiện hoạt động thì Ủy ban nhân dân huyện phải báo cáo Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định việc đóng bến để phối hợp với Ủy ban nhân dân cấp xã bố trí bến khác.
Điều 4. Phúc khảo
1. Trong thời hạn 20 ngày kể từ ngày công bố kết quả thi, người dự thi lấy thẻ lái đò nộp đơn phúc khảo tới Sở Giao thông vận tải.
2. Trong thời hạn 12 ngày kể từ ngày nhận đơn, Sở Giao thông vận tải thông báo kết quả phúc khảo cho người dự thi lấy thẻ lái đò.
3. Hội đồng thi báo cáo kết quả thi lấy thẻ lái đò cho Quỹ hỗ trợ ngư dân trong thời hạn 04 ngày kể từ ngày kết thúc kỳ thi.
`

const { ask } = libraryOf([ferries], '2024-06-16')

describe('who does it', () => {
  test.each([
    ['Sở nào cập nhật danh sách bến vi phạm lên cổng thông tin điện tử?', 'Sở Giao thông vận tải'],
    ['Ai đề nghị Phòng Quản lý đô thị thu hồi thẻ của người lái đò bỏ việc?', 'chủ bến'],
    ['Cơ quan nào phát áo phao cho bến ở vùng sâu?', 'Sở Giao thông vận tải'],
  ])('is the body that the line above binds: %s', async (question, doer) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toBe(`**${doer}**:`)
  })
})

describe('to whom it goes', () => {
  test.each([
    ['Bến không còn đủ điều kiện hoạt động thì phải báo cáo ai?', 'Chủ tịch Ủy ban nhân dân tỉnh'],
    ['Việc đóng bến không còn đủ điều kiện báo cáo ai xem xét, quyết định?', 'Chủ tịch Ủy ban nhân dân tỉnh'],
    ['Chủ bến đò gửi báo cáo tình hình hoạt động của bến cho ai?', 'Phòng Quản lý đô thị'],
    ['Báo cáo tình hình hoạt động của bến gửi cơ quan nào?', 'Phòng Quản lý đô thị'],
  ])('%s', async (question, receiver) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toBe(`**${receiver}**:`)
  })
})

describe('by when', () => {
  test.each([
    ['Sở Giao thông vận tải phải trả kết quả phúc khảo trong mấy ngày?', '12 ngày', '20 ngày'],
    ['Người dự thi nộp đơn phúc khảo trong mấy ngày?', '20 ngày', '12 ngày'],
    ['Hội đồng thi báo cáo kết quả thi cho Quỹ hỗ trợ ngư dân trong mấy ngày?', '04 ngày', '12 ngày'],
    ['Báo cáo quý II của chủ bến đò còn bao nhiêu ngày?', 'còn 8 ngày', 'còn 18 ngày'],
    ['Bến cấp 2 phải cắm biển báo xong khi nào?', 'năm 2024', 'Không thấy hạn'],
    ['Hạn lập danh sách đề nghị cấp lại biển số bến đã qua chưa?', '31/8/2024', 'không nêu'],
  ])('each has its own limit: %s', async (question, own, other) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(own)
    expect(answer).not.toContain(other)
  })
})
