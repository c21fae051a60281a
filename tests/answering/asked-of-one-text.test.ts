// What one plan says of a matter, however the question names the plan: by its number behind "trong", by its years, by
// "năm nay"; and which words of a long sentence are shown. Over an invented plan.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const long =
  'a) Rà soát toàn bộ quy trình tiếp nhận, xử lý văn bản đi và đến của các cơ quan; bố trí đủ trang thiết bị cho bộ phận văn thư, kho lưu trữ và phòng đọc tài liệu; tổ chức tập huấn nghiệp vụ cho công chức mới được tuyển dụng hằng năm; bảo đảm an toàn thông tin mạng cho các phần mềm dùng chung của tỉnh; kết nối phần mềm quản lý với trục liên thông văn bản quốc gia theo đúng chuẩn kỹ thuật; kiểm soát chặt việc sao chụp tài liệu mật và tài liệu quý hiếm; đẩy mạnh số hóa hồ sơ giấy còn lưu ở các huyện vùng cao; phát huy vai trò của đoàn viên thanh niên trong hỗ trợ người dân tra cứu tài liệu lưu trữ tại phòng đọc của tỉnh.'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 88/KH-UBND
Lào Cai, ngày 12 tháng 02 năm 2025

KẾ HOẠCH
Công tác văn thư, lưu trữ giai đoạn 2025-2028

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Đưa công tác văn thư, lưu trữ của tỉnh vào nền nếp; ngăn chặn việc làm thất lạc hồ sơ.
2. Yêu cầu
Giám đốc các sở được kiểm tra chuẩn bị đầy đủ phòng làm việc, danh mục hồ sơ phục vụ Đoàn kiểm tra.

II. NỘI DUNG
Công tác văn thư, lưu trữ tập trung vào 04 nội dung chính: lập hồ sơ; nộp lưu; bảo quản; số hóa.
1. Nhiệm vụ chung
${long}
2. Đối tượng
- Cấp tỉnh: các Sở: Xây dựng, Y tế, Công Thương.
- Cấp huyện: Ủy ban nhân dân các huyện: Bát Xát, Bắc Hà.
Phúc tra việc khắc phục sau kiểm tra năm 2024 đối với Trung tâm Phục vụ hành chính công và huyện Si Ma Cai.
Việc kiểm tra tập trung vào các đơn vị có nhiều hồ sơ thất lạc, chậm nộp lưu.
3. Tự kiểm tra
Phấn đấu là một trong 08 địa phương đạt thứ hạng cao nhất về công tác lưu trữ.
Các huyện tổ chức tự kiểm tra đạt từ 40% trở lên số xã trực thuộc.
Thực hiện Quyết định số 15/QĐ-UBND ngày 06/01/2025 về danh mục tài liệu nộp lưu.

III. TỔ CHỨC THỰC HIỆN
Đơn vị được kiểm tra cung cấp sổ theo dõi văn bản theo yêu cầu của Đoàn kiểm tra gồm các Sở: Nội vụ, Y tế.
1. Đối với các đơn vị được kiểm tra: tổng hợp, báo cáo kết quả tự kiểm tra với Đoàn kiểm tra.
2. Đối với các đơn vị không thuộc đối tượng được kiểm tra: báo cáo kết quả tự kiểm tra về Ủy ban nhân dân tỉnh (qua Sở Nội vụ).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Hòa
`

const other = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 31/KH-UBND
Hà Giang, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Trồng cây gây rừng năm 2025

I. NỘI DUNG
1. Trồng 200 ha rừng phòng hộ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lý Văn Páo
`

const { ask } = libraryOf([plan, other], '2025-03-10')

describe('asked of one text', () => {
  test.each([
    ['Đoàn viên thanh niên được nhắc tới ở phần nào của kế hoạch 88?', 'đoàn viên thanh niên'],
    ['Quyết định về danh mục tài liệu nộp lưu nào được nhắc trong KH 88 Lào Cai?', '15/QĐ-UBND'],
    ['Số hóa hồ sơ giấy ở Lào Cai theo kế hoạch 2025-2028 thì làm thế nào?', 'số hóa hồ sơ giấy'],
    ['Năm nay giám đốc sở được kiểm tra ở Lào Cai phải chuẩn bị gì?', 'danh mục hồ sơ'],
    ['ho so that lac nhieu thi o Lao Cai co bi uu tien kiem tra khong', 'hồ sơ thất lạc'],
    ['Tóm tắt mục đích của kế hoạch 88 Lào Cai', 'nền nếp'],
    ['Huyện ở Lào Cai tự kiểm tra đủ 60% số xã phải không?', 'Không phải 60%'],
    ['Sở bị kiểm tra ở Lào Cai gửi kết quả tự kiểm tra cho ai?', 'với Đoàn kiểm tra'],
    ['Lào Cai định làm gì với các phần mềm dùng chung của tỉnh?', 'an toàn thông tin mạng'],
    ['Giám đốc sở được kiểm tra ở Lào Cai có trách nhiệm gì?', 'phòng làm việc'],
    ['Năm nay tỉnh Lào Cai xuống mấy huyện nào vậy?', 'Bát Xát'],
    ['TT phục vụ hành chính công Lào Cai có bị phúc tra không?', 'thuộc diện phúc tra'],
    ['tt phuc vu hanh chinh cong lao cai co bi phuc tra khong', 'thuộc diện phúc tra'],
    ['Huyện Mường Khương không thuộc diện kiểm tra thì phải nộp gì cho tỉnh Lào Cai?', 'qua Sở Nội vụ'],
    ['Lào Cai muốn nằm trong nhóm bao nhiêu địa phương đứng đầu về lưu trữ?', '08 địa phương'],
    ['Where do agencies not on the Lao Cai list send the self-inspection report?', 'qua Sở Nội vụ'],
    ['Đơn vị được kiểm tra ở Lào Cai phải cung cấp cho Đoàn cái gì?', 'sổ theo dõi'],
    ['Kế hoạch 88 của Lào Cai có mấy nội dung chính?', '04 nội dung'],
    ['Lào Cai phát huy vai trò thanh niên hỗ trợ người dân tra cứu thế nào?', 'vai trò của đoàn viên'],
  ])('%s', async (question, words) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(words)
  })

  test('a turn that asks for itself is no part of the last question', async () => {
    const { answer } = await ask([
      'Kế hoạch 88 của Lào Cai ban hành ngày nào?',
      'Thế còn Quyết định 15 thì nói về việc gì?',
    ])
    expect(answer).toContain('danh mục tài liệu nộp lưu')
  })

  test.each(['Vậy nơi nào không có tên thì phải làm gì?'])('after the list: %s', async (turn) => {
    const { answer } = await ask(['Lào Cai kiểm tra những huyện nào?', turn])
    expect(answer).toContain('không thuộc đối tượng được kiểm tra')
  })

  test('the paper that was the answer is the one that is pointed at', async () => {
    const { answer } = await ask([
      'Lào Cai nhắc quyết định nào về danh mục tài liệu nộp lưu?',
      'nó ban hành ngày bao nhiêu?',
    ])
    expect(answer).toContain('6/1/2025')
  })

  test('whose the number is is said, and nothing of it told of another place', async () => {
    const { answer, status } = await ask('Kế hoạch 88 của Hà Giang ai ký?')
    expect(status).toBe('not_found')
    expect(answer).toMatch(/không có kế hoạch 88 của Hà Giang[\s\S]*Lào Cai/u)
  })

  test('the number of a text that is cited is still looked for in all', async () => {
    const { answer } = await ask('Quyết định 15/QĐ-UBND được nhắc tới ở đâu?')
    expect(answer).toContain('88/KH-UBND')
  })
})
