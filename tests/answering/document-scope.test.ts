// What a document says once – its matter, whom it binds or is addressed to – counts for the clauses that leave it out;
// over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const motto = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc`

const circular = `BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG

${motto}

Số: 14/2025/TT-BNNMT

Hà Nội, ngày 22 tháng 4 năm 2025

THÔNG TƯ
Quy định việc theo dõi và báo cáo sử dụng thuốc thú y trong chăn nuôi

Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;
Bộ trưởng ban hành Thông tư quy định việc theo dõi và báo cáo sử dụng thuốc thú y trong chăn nuôi.

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc ghi sổ, thống kê và báo cáo lượng kháng sinh dùng cho gia súc, gia cầm.

Điều 2. Đối tượng áp dụng
1. Trang trại chăn nuôi quy mô lớn và quy mô vừa.
2. Cửa hàng buôn bán thuốc thú y.
3. Chi cục Chăn nuôi và Thú y các tỉnh, thành phố.

Điều 3. Ghi sổ
1. Sổ theo dõi được ghi trong ngày dùng thuốc và lưu giữ ít nhất 24 tháng.
2. Cơ sở nêu tại khoản 2 Điều 2 lưu hóa đơn bán hàng ít nhất 36 tháng.

Điều 4. Kỳ số liệu
1. Số liệu của báo cáo quý được lấy từ ngày 21 tháng cuối quý trước đến hết ngày 20 tháng cuối quý.
2. Số liệu của báo cáo năm được lấy đến hết ngày 30 tháng 11.

Điều 5. Thời hạn báo cáo
1. Cơ sở nêu tại khoản 1 Điều 2 gửi báo cáo quý chậm nhất ngày 25 tháng cuối quý.
2. Cơ sở nêu tại khoản 2 Điều 2 gửi báo cáo năm trước ngày 10 tháng 12.
3. Cơ quan nêu tại khoản 3 Điều 2 tổng hợp, gửi báo cáo năm về Cục Chăn nuôi và Thú y trước ngày 28 tháng 12.

Điều 6. Báo cáo khi có sự cố
Khi phát hiện vật nuôi chết hàng loạt nghi do thuốc, phải báo ngay trong vòng 24 giờ qua số điện thoại 0243.7000.118.

Điều 7. Hiệu lực thi hành
1. Thông tư này có hiệu lực từ ngày 10 tháng 6 năm 2025.
2. Bãi bỏ Điều 8 Thông tư số 12/2020/TT-BNNPTNT ngày 09 tháng 11 năm 2020.
`

const letter = `UBND TỈNH BẮC KẠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

${motto}

Số: 902/SVHTTDL-QLDL
V/v rà soát điều kiện đón khách dịp hè năm 2025

Bắc Kạn, ngày 06 tháng 5 năm 2025

Kính gửi:
- Các khách sạn, nhà nghỉ, homestay trên địa bàn tỉnh;
- Ban quản lý các khu, điểm du lịch;
- Doanh nghiệp kinh doanh lữ hành.

Thực hiện Kế hoạch số 118/KH-UBND ngày 14/02/2025 của UBND tỉnh về phát triển du lịch năm 2025, Sở Văn hóa, Thể thao và Du lịch đề nghị các đơn vị thực hiện các nội dung sau:

1. Tự kiểm tra giá phòng niêm yết, biển hiệu, nhà vệ sinh; xong trước ngày 20/5/2025.

2. Lập bảng kết quả tự kiểm tra theo mẫu, gửi về Sở (qua Phòng Quản lý du lịch) chậm nhất 17 giờ 00 ngày 26/5/2025.

3. Cử ít nhất 02 nhân viên dự lớp tập huấn kỹ năng đón tiếp từ ngày 28/5/2025 đến ngày 29/5/2025.

4. Đoàn liên ngành do bà Hứa Thị Mai làm Trưởng đoàn, kiểm tra 12 đơn vị từ ngày 10/6/2025 đến ngày 18/6/2025.

5. Đơn vị bị nhắc nhở phải sửa xong và báo cáo lại trong thời hạn 15 ngày kể từ ngày nhận biên bản kiểm tra.

6. Phòng Quản lý du lịch tổng hợp, trình Giám đốc Sở trước ngày 02/6/2025.
`

const decision = `ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

${motto}

Số: 77/QĐ-UBND

Cần Thơ, ngày 15 tháng 01 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định quản lý chợ trên địa bàn thành phố Cần Thơ

Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Quy định này áp dụng cho việc sắp xếp ngành hàng, thu tiền thuê điểm kinh doanh và giữ vệ sinh tại chợ dân sinh.
2. Quy định này áp dụng đối với:
a) Ban quản lý chợ;
b) Hộ tiểu thương thuê điểm kinh doanh tại chợ;
c) Doanh nghiệp, hợp tác xã đầu tư khai thác chợ.

Điều 2. Tiền thuê
1. Đối tượng quy định tại điểm b khoản 2 Điều 1 nộp tiền thuê trước ngày 10 hằng tháng.
2. Đối tượng quy định tại điểm c khoản 2 Điều 1 nộp tiền thuê đất một lần trước ngày 30/6 hằng năm.

Điều 3. Báo cáo
1. Báo cáo 6 tháng gửi Sở Công Thương trước ngày 20/6; số liệu tính đến ngày 15/6.
2. Báo cáo năm gửi Sở Công Thương trước ngày 20/12; số liệu tính đến ngày 15/12.

Điều 4. Quyết định này có hiệu lực từ ngày 01 tháng 02 năm 2025 và thay thế Quyết định số 19/2017/QĐ-UBND ngày 20/12/2017.
`

const reminder = `CỤC THỐNG KÊ TỈNH HẬU GIANG

${motto}

Số: 66/CTK-DN
V/v đôn đốc phiếu điều tra

Hậu Giang, ngày 02 tháng 02 năm 2025

Kính gửi: Các doanh nghiệp trong mẫu điều tra.

1. Doanh nghiệp nộp phiếu điều tra lao động năm 2024 chậm nhất ngày 21/02/2025.
2. Chi cục Thống kê khu vực cập nhật danh bạ doanh nghiệp trước ngày 07/03/2025.
`

const yearPlan = `ỦY BAN NHÂN DÂN TỈNH LÀO CAI

${motto}

Số: 31/KH-UBND

Lào Cai, ngày 08 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra an toàn bếp ăn tập thể năm 2024

1. Kiểm tra 14 bếp ăn từ ngày 03/6/2024 đến ngày 14/6/2024.
2. Các trường gửi báo cáo trước ngày 25/5/2024.
`

const { ask } = libraryOf([letter, reminder, yearPlan, decision, circular], '2025-05-12')

describe('whom a document is addressed to', () => {
  test.each([
    ['Các khách sạn ở Bắc Kạn gửi kết quả tự kiểm tra trước mấy giờ, ngày nào?', '17 giờ 00 ngày 26/5/2025'],
    ['Homestay tự kiểm tra giá phòng xong trước ngày nào?', '20/5/2025'],
    ['Doanh nghiệp lữ hành ở Bắc Kạn phải cử mấy người đi tập huấn?', '02 nhân viên'],
    ['Khách sạn bị nhắc nhở phải báo cáo lại trong bao nhiêu ngày?', '15 ngày'],
    ['Khách sạn nhận biên bản kiểm tra ngày 12/6/2025 thì phải báo cáo sửa xong đến ngày nào?', '27/6/2025'],
    ['Đoàn liên ngành kiểm tra các khách sạn Bắc Kạn từ ngày nào?', '10/6/2025'],
    ['Ban quản lý chợ ở Cần Thơ gửi báo cáo 6 tháng trước ngày nào?', '20/6'],
    ['Trang trại phát hiện vật nuôi chết hàng loạt thì báo trong bao lâu?', '24 giờ'],
  ])('counts in “%s”', async (question, said) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(said)
  })

  test('is found in a plain count of what is inspected', async () => {
    const { answer } = await ask('Sở Văn hóa, Thể thao và Du lịch Bắc Kạn kiểm tra bao nhiêu đơn vị?')
    expect(answer).toContain('12 đơn vị')
  })

  test.each([
    'Khách sạn ở Bắc Kạn nộp báo cáo tài chính khi nào?',
    'Trường học ở Bắc Kạn gửi kết quả tự kiểm tra khi nào?',
    'Khách sạn ở Bắc Kạn trình Giám đốc Sở trước ngày nào?',
    'Siêu thị ở Cần Thơ gửi báo cáo 6 tháng trước ngày nào?',
    'Lò giết mổ gửi báo cáo quý về thuốc thú y chậm nhất ngày nào?',
    'Trang trại gửi báo cáo năm về thuốc thú y ngày nào?',
    'Ban quản lý chợ nộp tiền thuê trước ngày nào?',
  ])('lends nobody the deadline of another: “%s”', async (question) => {
    expect((await ask(question)).deadlines).toEqual([])
  })
})

describe('a doer named by the place that lists it', () => {
  test.each([
    [
      'Trang trại chăn nuôi gửi báo cáo quý về kháng sinh chậm nhất ngày nào?',
      'ngày 25',
      'Trang trại chăn nuôi',
    ],
    ['Cửa hàng buôn bán thuốc thú y gửi báo cáo năm trước ngày nào?', '10 tháng 12', 'Cửa hàng'],
    ['Chi cục Chăn nuôi và Thú y gửi báo cáo năm trước ngày nào?', '28 tháng 12', 'Chi cục'],
    ['Tiểu thương nộp tiền thuê điểm kinh doanh trước ngày nào?', 'ngày 10', 'Hộ tiểu thương'],
    ['Hợp tác xã khai thác chợ nộp tiền thuê đất trước ngày nào?', '30/6', 'hợp tác xã'],
  ])('is told and answers “%s”', async (question, day, doer) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toContain(day)
    expect(answer).toMatch(new RegExp(`Ai: .*${doer}`, 'u'))
  })

  test('is no other one of the list, though its day is claimed', async () => {
    const { answer } = await ask('Báo cáo năm của cửa hàng thuốc thú y gửi trước 28/12 phải không?')
    expect(answer).toContain('**Không phải**: văn bản ghi')
    expect(answer).toContain('10 tháng 12')
  })

  test('answers for what is kept as well', async () => {
    expect((await ask('Cửa hàng thuốc thú y phải lưu hóa đơn bao lâu?')).answer).toContain('36 tháng')
  })
})

describe('the time that figures are taken for', () => {
  test.each([
    ['Báo cáo quý sử dụng thuốc thú y lấy số liệu đến ngày nào?', '20 tháng cuối quý', 'ngày 25'],
    ['Số liệu báo cáo năm về thuốc thú y chốt đến hết ngày nào?', '30 tháng 11', 'tháng 12'],
    ['Báo cáo 6 tháng về chợ ở Cần Thơ lấy số liệu đến ngày nào?', '15/6', '20/6'],
    ['Số liệu báo cáo năm về chợ tính đến 20/12 phải không?', '15/12', 'Đúng như vậy'],
    ['Số liệu báo cáo 6 tháng về chợ gửi Sở Công Thương trước ngày nào?', '20/6', '**Số liệu'],
    ['Hạn chót gửi số liệu báo cáo năm về chợ là ngày nào?', '20/12', '**Số liệu'],
    ['Hạn gửi báo cáo năm về chợ là ngày nào?', '20/12', '**Số liệu'],
  ])('is kept from the time of sending in “%s”', async (question, said, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toContain(other)
  })

  test('is told of each report when two are compared', async () => {
    const { answer } = await ask(
      'Thời điểm chốt số liệu báo cáo 6 tháng và báo cáo năm về chợ khác nhau ra sao?',
    )
    expect(answer).toContain('15/6')
    expect(answer).toContain('15/12')
  })

  test('is not told of another quarter or report', async () => {
    const { status } = await ask('Số liệu báo cáo 9 tháng về chợ ở Cần Thơ chốt đến ngày nào?')
    expect(status).toBe('not_found')
  })
})

describe('what is said of the document itself', () => {
  test.each([
    ['Thông tư về thuốc thú y bãi bỏ quy định nào?', '12/2020/TT-BNNPTNT'],
    ['Quyết định về quản lý chợ Cần Thơ thay thế văn bản nào?', '19/2017/QĐ-UBND'],
  ])('answers “%s”', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })

  test('takes “nó” for the document just spoken of', async () => {
    const { answer } = await ask([
      'Thông tư 14/2025/TT-BNNMT bãi bỏ quy định nào?',
      'Nó có hiệu lực từ bao giờ?',
    ])
    expect(answer).toContain('10/6/2025')
  })
})

test('says of no document that it sets no time where one of its deadlines may be meant', async () => {
  const { answer } = await ask(
    'Sở Văn hóa Bắc Kạn nhận bảng kết quả tự kiểm tra giá phòng của quán ăn khi nào?',
  )
  expect(answer).not.toContain('không nêu thời hạn')
})

describe('a year that qualifies the matter is no year of the document', () => {
  test.each([
    ['Doanh nghiệp nộp phiếu điều tra lao động năm 2024 chậm nhất ngày nào?', '21/2/2025'],
    ['phieu dieu tra lao dong nam 2024 doanh nghiep nop han nao', '21/2/2025'],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).answer.replace(/21\/02\/2025/gu, '21/2/2025')).toContain(expected)
  })

  test.each([
    'Kế hoạch điều tra lao động năm 2024 nộp phiếu ngày nào?',
    'Phiếu điều tra lao động năm 2023 nộp chậm nhất ngày nào?',
  ])('a plan or another year stays refused: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/21\/0?2\/2025/u)
  })
})
