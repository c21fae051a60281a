// A level that is only where others are chosen, an office that a heading gives to a body, lists and ends in running text, what a
// plan centres on, and no denial beside what is only close.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 39/KH-UBND
Phú Yên, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
- Cấp huyện, gồm Ủy ban nhân dân 03 huyện: Sông Hinh, Tuy An, Phú Hòa.
- Cấp xã: tại mỗi Ủy ban nhân dân cấp huyện được kiểm tra, Đoàn kiểm tra chọn 02 đơn vị hành chính cấp xã.

II. TỔ CHỨC THỰC HIỆN
1. Cơ quan thường trực là Sở Nội vụ
- Soạn thông báo gửi nơi được kiểm tra.
- Lo xe cộ, chỗ nghỉ cho các cuộc kiểm tra theo kế hoạch và đột xuất.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Tạ Anh Tuấn
`

const news = `Bình Định: Lên lịch kiểm tra công tác lưu trữ năm 2021

Thứ ba, 16/03/2021 09:20

Ngày 15/3, UBND tỉnh Bình Định ban hành Kế hoạch số 44/KH-UBND về kiểm tra công tác lưu trữ năm 2021.

Theo kế hoạch, nội dung kiểm tra gồm: Việc ban hành quy chế lưu trữ và phổ biến quy chế tới từng phòng, ban, đơn vị trực thuộc của cơ quan, đơn vị được kiểm tra trong toàn tỉnh; việc bố trí kho tàng, giá kệ, trang thiết bị bảo quản tài liệu theo đúng tiêu chuẩn của Bộ Nội vụ và hướng dẫn của Cục Văn thư và Lưu trữ nhà nước; việc lập hồ sơ công việc, giao nộp hồ sơ vào lưu trữ cơ quan và lưu trữ lịch sử của tỉnh trong các năm 2018, 2019 và 2020; việc chỉnh lý tài liệu tồn đọng qua các thời kỳ tại kho của sở, ngành, huyện; việc số hóa tài liệu có giá trị vĩnh viễn phục vụ khai thác trên môi trường điện tử; việc tiêu hủy tài liệu hết giá trị theo quy trình.

Thời gian kiểm tra từ tháng 5 đến tháng 9/2021. Trong đó, tập trung kiểm tra các ngành có nhiều tài liệu tồn đọng như: Nông nghiệp, Giao thông, Y tế, Giáo dục.

Thông qua kiểm tra nhằm chấn chỉnh việc quản lý tài liệu của cơ quan, đơn vị. Phát hiện cách làm tốt để phổ biến trong tỉnh.

Nguồn: Báo Bình Định
`

const { ask } = libraryOf([plan, news], '2024-05-06')

describe('levels and offices', () => {
  test('a district that is not listed is not of those in whose communes others are chosen', async () => {
    const { answer } = await ask('Huyện Đồng Xuân có bị tỉnh Phú Yên kiểm tra văn thư không?')
    expect(answer.split('\n')[0]).toContain('**Không thấy nêu tên**')
    expect(answer).toContain('Sông Hinh, Tuy An, Phú Hòa')
  })

  test('the body that a heading gives the office to', async () => {
    const { answer } = await ask('Ai lo xe cộ cho đoàn Phú Yên?')
    expect(answer.split('\n')[0]).toContain('**Sở Nội vụ**')
  })
})

describe('running text', () => {
  test('a list is told to its end', async () => {
    const { answer } = await ask('Nội dung kiểm tra của kế hoạch 44 Bình Định gồm những gì?')
    expect(answer).toContain('việc tiêu hủy tài liệu hết giá trị theo quy trình')
    expect(answer).toContain('quy chế lưu trữ')
  })

  test('to what end it is organised', async () => {
    const { answer } = await ask('Bình Định tổ chức kiểm tra lưu trữ năm 2021 nhằm mục đích gì?')
    expect(answer).toContain('chấn chỉnh việc quản lý tài liệu')
    expect(answer).not.toContain('nội dung kiểm tra gồm')
  })

  test('what it centres on', async () => {
    const { answer } = await ask(
      'Ngành y tế với giáo dục có thuộc nhóm trọng tâm của kế hoạch 44 Bình Định không?',
    )
    expect(answer).toContain('Nông nghiệp, Giao thông, Y tế, Giáo dục')
    expect(answer).not.toContain('Không thấy chỗ nào')
  })
})
