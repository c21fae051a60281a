// A figure of the question is held against the ranges that a text sets; rows are told by the half of the day.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, place: string, day: string, title: string) => `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}

${place}, ${day}

${title}
`

const rules = `${head('1208/QĐ-UBND', 'Lâm Đồng', 'ngày 03 tháng 4 năm 2025', 'QUYẾT ĐỊNH\n\nBan hành Quy chế chấm điểm kết quả thực hiện nhiệm vụ của các cơ quan, đơn vị thuộc tỉnh')}
Điều 1. Thang điểm

a) Chất lượng, tiến độ thực hiện nhiệm vụ: 45 điểm;

b) Cải cách thủ tục hành chính: 55 điểm.

Điều 2. Xếp loại

1. Từ 90 điểm trở lên: xếp loại Xuất sắc.

2. Từ 75 điểm đến dưới 90 điểm: xếp loại Tốt.

3. Từ 60 điểm đến dưới 75 điểm: xếp loại Khá.

4. Dưới 60 điểm: xếp loại Yếu.

Điều 3. Điểm trừ

1. Trừ 01 điểm cho mỗi nhiệm vụ quá hạn dưới 10 ngày; trừ 03 điểm nếu quá hạn từ 10 ngày trở lên.

2. Cơ quan có từ 03 công chức bị kỷ luật trở lên thì người đứng đầu bị hạ một bậc xếp loại.

Điều 4. Xử lý vi phạm

Đơn vị gửi báo cáo tự chấm điểm chậm quá 05 ngày bị trừ 02 điểm.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Đinh Văn Tuệ
`

const schedule = `${head('77/KH-UBND', 'Quảng Trị', 'ngày 18 tháng 02 năm 2025', 'KẾ HOẠCH\n\nKiểm tra công tác văn thư, lưu trữ năm 2025')}
I. LỊCH KIỂM TRA

| STT | Đơn vị | Ngày | Buổi | Địa điểm |
| 1 | Sở Du lịch | 11/3/2025 | Sáng | 22 Tôn Đức Thắng |
| 2 | Sở Y tế | 13/3/2025 | Chiều | 28 Lê Lợi |
| 3 | UBND huyện Gio Linh | 18/3/2025 | Cả ngày | Thị trấn Gio Linh |
| 4 | Ban Tiếp công dân tỉnh | 03/4/2025 | Chiều | 08 Hoàng Hoa Thám |

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ chủ trì thực hiện Kế hoạch.

2. Các đơn vị gửi văn bản giải trình về Sở Nội vụ trước ngày 12/3/2025.

III. BẢNG THEO DÕI KHẮC PHỤC

| TT | Nội dung khắc phục | Đơn vị chịu trách nhiệm | Thời hạn |
| 1 | Kho lưu trữ chật hẹp | Sở Du lịch | Trước ngày 31/5/2025 |
| 2 | Tài liệu chưa số hóa | Sở Y tế | Trước ngày 30/6/2025 |

Sở Du lịch báo cáo kết quả khắc phục về UBND tỉnh trước ngày 31/7/2025.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Trần Văn Hòa
`

describe('ranges and halves of the day', () => {
  const { ask, reported } = libraryOf([rules, schedule], '2025-03-01')

  test.each([
    ['72 điểm thì Lâm Đồng xếp loại gì?', 'xếp loại Khá', 'xếp loại Tốt'],
    ['89,5 điểm là loại gì', 'xếp loại Tốt', 'Xuất sắc'],
    ['don vi duoc 58 diem xep loai nao theo quy che lam dong', 'xếp loại Yếu', 'xếp loại Tốt'],
    ['được 75 điểm thì loại nào', 'xếp loại Tốt', 'xếp loại Khá'],
    ['Nhiệm vụ quá hạn 15 ngày bị trừ mấy điểm?', '03 điểm', '02 điểm'],
    ['Cơ quan có 4 công chức bị kỷ luật thì người đứng đầu bị gì?', 'hạ một bậc', 'xếp loại Tốt'],
  ])('%s', async (question, said, unsaid) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(said)
    expect(answer).not.toContain(unsaid)
  })

  test('a figure below the least of a range is not told of it', async () => {
    const { answer } = await ask('Cơ quan có 2 công chức bị kỷ luật ở Lâm Đồng xếp loại gì?')
    expect(answer).not.toContain('xếp loại Tốt')
  })

  test('the rows of the half of the day alone', async () => {
    const { answer } = await ask('những đơn vị nào ở Quảng Trị được kiểm tra buổi chiều')
    expect(answer).toContain('Sở Y tế')
    expect(answer).toContain('Ban Tiếp công dân')
    expect(answer).not.toContain('Sở Du lịch')
    const whole = await ask('đơn vị nào được kiểm tra cả ngày')
    expect(whole.answer).toContain('Gio Linh')
    expect(whole.answer).not.toContain('Sở Y tế')
  })

  test('all days of a table with what stands beside it', async () => {
    const { answer } = await ask('tất cả hạn khắc phục của Quảng Trị trong bảng theo dõi')
    for (const day of ['31/5/2025', '30/6/2025', '31/7/2025']) expect(answer).toContain(day)
    expect(reported).toEqual([])
  })
})
