// What no composer answers is shown the place that is likely meant: also where no document is named, a unit or a figure is
// asked for, or something is claimed; never where the place only sounds like it.

import { describe, expect, test } from 'vitest'
import { texts } from '../../src/answering/texts.ts'
import { libraryOf } from '../support/library-of.ts'

const regulation = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 14/2025/QĐ-UBND
Hà Nam, ngày 20 tháng 02 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý, khai thác hệ thống họp trực tuyến của tỉnh

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc quản lý, khai thác hệ thống họp trực tuyến của tỉnh.

Điều 2. Chuẩn bị cuộc họp
1. Đơn vị chủ trì đăng ký phòng họp trên phần mềm ít nhất 02 ngày làm việc trước cuộc họp.
2. Trung tâm Công nghệ thông tin kiểm tra đường truyền, âm thanh, hình ảnh trước giờ họp 60 phút.

Điều 3. Trong cuộc họp
1. Người dự họp tắt micrô khi không phát biểu.
2. Điểm cầu mất kết nối quá 10 phút phải báo ngay cho cán bộ trực kỹ thuật theo số 0226 385 1234.
3. Không ghi âm, ghi hình khi chưa được người chủ trì đồng ý.

Điều 4. Sau cuộc họp
1. Bản ghi hình cuộc họp được lưu 12 tháng tại Trung tâm Công nghệ thông tin.
2. Thiết bị hỏng trong khi họp do đơn vị làm hỏng bồi thường.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Công Tráng
`

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 77/KH-UBND
Hà Nam, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra an toàn thông tin năm 2025

I. NỘI DUNG
1. Kiểm tra việc phân loại cấp độ hệ thống thông tin.
2. Kiểm tra việc sao lưu dữ liệu.

II. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ chủ trì, tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/11/2025.
2. Đơn vị bị phát hiện lỗ hổng bảo mật khắc phục và gửi báo cáo cho Đoàn kiểm tra trong thời hạn 12 ngày kể từ ngày lập biên bản.
3. Kết quả kiểm tra là căn cứ để Chủ tịch Ủy ban nhân dân tỉnh xếp loại người đứng đầu đơn vị.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Công Tráng
`

const { ask } = libraryOf([regulation, plan], '2025-03-10')

describe('shown as the closest', () => {
  test.each([
    ['IT phải thử đường truyền, âm thanh trước giờ họp bao lâu, ai lo', '60 phút'],
    ['Trường học Hà Nam bị lập biên bản có mấy ngày để vá lỗi và báo cáo lại?', 'trong thời hạn 12 ngày'],
    [
      'Chủ tịch UBND tỉnh Hà Nam dùng kết quả kiểm tra an toàn thông tin để xếp loại ai?',
      'người đứng đầu đơn vị',
    ],
    ['Họp từ xa có được tự ý ghi âm, ghi hình người khác không?', 'khi chưa được người chủ trì đồng ý'],
  ])('%s', async (question, words) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(words)
  })
})

test('that something is told of an act does not allow it', async () => {
  const { answer } = await ask('quay phim ghi hình lúc họp có được không')
  expect(answer).not.toContain('Có.')
})

describe('refused', () => {
  test.each([
    'Thủ tục cấp lại thẻ bảo hiểm y tế bị hỏng gồm giấy tờ gì?',
    'Hạn nộp báo cáo tự kiểm tra an toàn thực phẩm ở Hà Nam?',
    'Hạn nộp báo cáo thuế Hà Nam?',
    'Ngân hàng Nhà nước cử ai vào Đoàn kiểm tra an toàn thông tin?',
    'Họp trực tuyến với Sở Y tế Hà Nam tốn bao nhiêu tiền?',
    'Điểm PAPI của Hà Nam năm 2025 được mấy điểm?',
  ])('%s', async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('not_found')
    expect(answer).not.toContain(texts.closest)
  })
})
