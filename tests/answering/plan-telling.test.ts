// What staff ask of every plan of inspection in their own words, and a plan tells in one sentence; parts that are asked
// for by their heading.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `Loại văn bản Kế hoạch
Số hiệu 88/KH-UBND
Lĩnh vực Văn thư lưu trữ

ỦY BAN NHÂN DÂN
TỈNH TÂY NINH

Số: 88/KH-UBND
Tây Ninh, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Chấn chỉnh việc lập hồ sơ; phát hiện, nhân rộng mô hình hiệu quả.
2. Yêu cầu
Tập trung kiểm tra các cơ quan còn tồn đọng tài liệu chưa chỉnh lý. Không cản trở hoạt động của đơn vị.

II. NỘI DUNG
1. Nội dung kiểm tra
1.1. Công tác lập hồ sơ
- Việc ban hành danh mục hồ sơ hằng năm;
- Việc giao nộp hồ sơ vào lưu trữ cơ quan.
1.2. Bảo quản tài liệu
- Kho lưu trữ, giá kệ; phòng cháy kho.
2. Đối tượng
Các sở và ủy ban nhân dân cấp xã. Đoàn kiểm tra có thể bổ sung các đơn vị ngoài danh sách được kiểm tra khi cần.
3. Thời gian kiểm tra: Từ tháng 4 đến tháng 9 năm 2025.
Ngày cụ thể do Sở Nội vụ thông báo. Đoàn có thể kiểm tra lại những nơi còn sai sót.

III. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra bố trí lãnh đạo và công chức văn thư làm việc với Đoàn; báo cáo theo đề cương của Sở Nội vụ.
2. Kết thúc các cuộc kiểm tra, Đoàn kiểm tra tổng hợp, báo cáo Ủy ban nhân dân tỉnh.
3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về Sở Nội vụ để được hướng dẫn.
[...]
`

const programme = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE

Số: 45/KH-UBND
Bến Tre, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Cải cách hành chính giai đoạn 2025-2030

I. MỤC TIÊU
Phấn đấu Chỉ số cải cách hành chính (PAR INDEX) của tỉnh vào nhóm 15 địa phương dẫn đầu cả nước.

II. NHIỆM VỤ
Cải cách hành chính của tỉnh có 05 nội dung; trong đó, trọng tâm là: đơn giản hóa thủ tục và đào tạo công chức.
1. Cải cách tài chính công
Giao quyền tự chủ cho đơn vị sự nghiệp; khoán chi thường xuyên.
2. Cải cách thể chế
Rà soát văn bản quy phạm pháp luật.
`

const { ask, reported } = libraryOf([plan, programme], '2025-03-20')

describe('what a plan tells in one sentence', () => {
  it.each([
    ['Ngày cụ thể đoàn xuống Tây Ninh thì ai báo?', 'Sở Nội vụ thông báo'],
    ['đoàn Tây Ninh xuống ngày cụ thể ai báo cho mình', 'Sở Nội vụ thông báo'],
    ['Lịch của kế hoạch 88 bên nào thông báo?', 'Sở Nội vụ thông báo'],
    ['Tây Ninh ưu tiên kiểm tra những nơi nào?', 'tồn đọng tài liệu'],
    ['Đơn vị thế nào thì Tây Ninh tập trung kiểm tra?', 'tồn đọng tài liệu'],
    ['Đoàn Tây Ninh có được thêm đơn vị ngoài danh sách không?', 'có thể bổ sung'],
    ['Tây Ninh kiểm tra xong có quay lại nữa không?', 'kiểm tra lại'],
    ['Kiểm tra xong ở Tây Ninh đoàn phải làm gì?', 'tổng hợp, báo cáo'],
    ['Ai phải ra làm việc với đoàn Tây Ninh?', 'bố trí lãnh đạo'],
    ['Báo cáo gửi đoàn Tây Ninh soạn theo mẫu nào?', 'theo đề cương'],
    ['Làm theo kế hoạch 88 mà kẹt chỗ nào thì kêu ai?', 'phản ánh về Sở Nội vụ'],
    ['Trọng tâm cải cách hành chính của Bến Tre là gì?', 'đơn giản hóa thủ tục'],
    ['Bến Tre đặt mục tiêu PAR INDEX đứng top mấy?', '15 địa phương'],
    ['Tháng 6/2025 Tây Ninh có đi kiểm tra văn thư không?', 'tháng 9 năm 2025'],
  ])('%s', async (question, holds) => {
    const told = await ask(question)
    expect(told.status).toBe('answered')
    expect(told.answer).toContain(holds)
    expect(reported).toEqual([])
  })

  it('does not tell a goal as the place that was reached', async () => {
    const told = await ask('Chỉ số PAR INDEX 2024 của Bến Tre đứng thứ mấy cả nước?')
    expect(told.answer).not.toContain('15 địa phương')
  })
})

describe('a part that is asked for by its heading', () => {
  it.each([
    ['Phần tài chính công trong kế hoạch 45 nói gì?', 'khoán chi thường xuyên'],
    ['Về công tác lập hồ sơ, kế hoạch 88 xem xét những gì?', 'danh mục hồ sơ'],
    ['Mục bảo quản tài liệu của kế hoạch Tây Ninh ghi gì?', 'giá kệ'],
    ['Đoàn Tây Ninh xuống xem những gì?', 'danh mục hồ sơ'],
  ])('%s', async (question, holds) => {
    const told = await ask(question)
    expect(told.status).toBe('answered')
    expect(told.answer).toContain(holds)
    expect(reported).toEqual([])
  })

  it('is not told of a matter that no heading has', async () => {
    expect((await ask('Phần quốc phòng trong kế hoạch 45 nói gì?')).status).toBe('not_found')
  })
})
