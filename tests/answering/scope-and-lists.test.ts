// Who is inspected, by field, level and team; persons of a team; what is put out of force point by point; places named by
// their end; two documents held against each other.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const environment = `ỦY BAN NHÂN DÂN
TỈNH HƯNG YÊN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 64/KH-UBND
Hưng Yên, ngày 18 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra việc chấp hành pháp luật về tài nguyên và môi trường năm 2025 trên địa bàn tỉnh Hưng Yên

Căn cứ Nghị định số 08/2022/NĐ-CP ngày 10 tháng 01 năm 2022 của Chính phủ quy định chi tiết một số điều của Luật Bảo vệ môi trường; Quyết định số 1980/QĐ-UBND ngày 12 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh phê duyệt chương trình công tác năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá việc chấp hành pháp luật của các cơ quan, địa phương; chấn chỉnh thiếu sót.
2. Không kiểm tra quá 01 lần trong năm đối với một đơn vị, trừ phúc tra.

II. NỘI DUNG, ĐƠN VỊ ĐƯỢC KIỂM TRA
1. Kiểm tra theo lĩnh vực
a) Lĩnh vực đất đai: Đoàn kiểm tra số 1 làm việc tại Ủy ban nhân dân huyện Kim Động, Ủy ban nhân dân huyện Tiên Lữ và Ủy ban nhân dân thị xã Mỹ Hào, trong tháng 4 năm 2025.
b) Lĩnh vực khoáng sản, cát sỏi: Đoàn kiểm tra số 2 làm việc tại Ủy ban nhân dân huyện Khoái Châu, Ủy ban nhân dân huyện Văn Giang, trong tháng 6 năm 2025.
c) Lĩnh vực chất thải y tế: Đoàn kiểm tra số 3 làm việc tại Sở Y tế, Bệnh viện Đa khoa Phố Nối và Trung tâm Y tế huyện Ân Thi, trong tháng 9 năm 2025.
2. Kiểm tra trực tiếp công tác quản lý
a) Các sở, ngành (04 đơn vị): Sở Xây dựng, Sở Công Thương, Sở Giao thông vận tải, Ban Quản lý các khu công nghiệp tỉnh.
b) Doanh nghiệp (03 đơn vị): Công ty TNHH Dệt Thành Long, Công ty cổ phần Nhựa Yên Mỹ, Hợp tác xã Đức Hợp.
3. Phúc tra
Phúc tra việc khắc phục sau kiểm tra năm 2024 tại Ủy ban nhân dân huyện Phù Cừ và Công ty cổ phần Giấy Văn Lâm; thực hiện trong tháng 10 năm 2025.

III. ĐOÀN KIỂM TRA
1. Trưởng đoàn: ông Đỗ Hữu Khang, Phó Giám đốc Sở Tài nguyên và Môi trường.
2. Thành viên: đại diện Thanh tra tỉnh, Công an tỉnh, Sở Xây dựng, Sở Công Thương.

IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài nguyên và Môi trường
a) Thông báo lịch kiểm tra cho đơn vị được kiểm tra trước 10 ngày.
b) Tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm 2025.
2. Đơn vị được kiểm tra
a) Gửi báo cáo theo đề cương về Sở Tài nguyên và Môi trường trước ngày kiểm tra ít nhất 05 ngày làm việc. Báo cáo gửi qua trục liên thông văn bản, không gửi bản giấy.
b) Báo cáo kết quả khắc phục trong thời hạn 45 ngày kể từ ngày nhận thông báo kết luận.
3. Các đơn vị không được kiểm tra trực tiếp tự kiểm tra, gửi báo cáo về Sở Tài nguyên và Môi trường trước ngày 20 tháng 8 năm 2025.

Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh./.

Nơi nhận:
- Bộ Tài nguyên và Môi trường (để báo cáo);
- Các sở, ngành, UBND cấp huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Quốc Thái
`
const archives = `ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 218/QĐ-UBND

Cần Thơ, ngày 09 tháng 01 năm 2026

QUYẾT ĐỊNH

Về việc thành lập Đoàn kiểm tra công tác văn thư, lưu trữ thành phố Cần Thơ năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 05 tháng 01 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Thành lập Đoàn kiểm tra gồm các ông, bà có tên sau đây:

STT	Họ và tên	Chức vụ, đơn vị công tác	Nhiệm vụ trong Đoàn
1	Ông Huỳnh Công Bằng	Phó Giám đốc Sở Nội vụ	Trưởng đoàn
2	Bà Lâm Thị Ngọc Ánh	Trưởng phòng Văn thư - Lưu trữ, Sở Nội vụ	Phó Trưởng đoàn
3	Ông Trịnh Văn Sáu	Phó Chánh Thanh tra thành phố	Thành viên
4	Bà Thạch Thị Mỹ Linh	Chuyên viên, Văn phòng UBND thành phố	Thành viên
5	Ông Phan Quốc Duy	Chuyên viên, Sở Khoa học và Công nghệ	Thành viên
6	Bà Dương Thị Bích Thủy	Chuyên viên, Trung tâm Lưu trữ lịch sử	Thư ký

Điều 2. Đoàn kiểm tra có nhiệm vụ:

1. Kiểm tra công tác văn thư, lưu trữ tại các cơ quan, đơn vị theo danh sách tại Phụ lục kèm theo Quyết định này.

2. Gửi báo cáo kết quả kiểm tra về Sở Nội vụ trong thời hạn 07 ngày làm việc kể từ ngày kết thúc kiểm tra.

3. Đoàn kiểm tra tự giải thể sau khi hoàn thành nhiệm vụ.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Các quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:

a) Quyết định số 142/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân thành phố về việc thành lập Đoàn kiểm tra công tác văn thư, lưu trữ năm 2024;

b) Quyết định số 307/QĐ-UBND ngày 20 tháng 02 năm 2025 của Chủ tịch Ủy ban nhân dân thành phố về việc kiện toàn Đoàn kiểm tra công tác văn thư, lưu trữ.

Điều 4. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nội vụ và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 4;
- Lưu: VT.

CHỦ TỊCH

Trương Hoài Phong

PHỤ LỤC

DANH SÁCH CƠ QUAN, ĐƠN VỊ ĐƯỢC KIỂM TRA

STT	Cơ quan, đơn vị	Thời gian kiểm tra	Thành viên phụ trách
1	Sở Tài chính	10/3/2026	Ông Trịnh Văn Sáu
2	Sở Công Thương	12/3/2026	Bà Thạch Thị Mỹ Linh
3	Sở Giáo dục và Đào tạo	17/3/2026	Ông Phan Quốc Duy
4	UBND phường Ninh Kiều	24/3/2026	Bà Thạch Thị Mỹ Linh
5	UBND phường Cái Răng	26/3/2026	Ông Phan Quốc Duy
6	UBND xã Phong Điền	02/4/2026	Ông Trịnh Văn Sáu
`
const housing = `BỘ XÂY DỰNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 14/2025/TT-BXD
Hà Nội, ngày 20 tháng 6 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo định kỳ và kiểm tra trong lĩnh vực nhà ở, thị trường bất động sản

Căn cứ Luật Nhà ở số 27/2023/QH15;
Căn cứ Nghị định số 33/2025/NĐ-CP ngày 25 tháng 02 năm 2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Xây dựng;
Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định chế độ báo cáo định kỳ và kiểm tra trong lĩnh vực nhà ở, thị trường bất động sản.

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chế độ báo cáo định kỳ và kiểm tra trong lĩnh vực nhà ở, thị trường bất động sản.

Điều 2. Đối tượng áp dụng
Thông tư này áp dụng đối với Sở Xây dựng, chủ đầu tư dự án nhà ở, sàn giao dịch bất động sản và tổ chức, cá nhân có liên quan.

Điều 3. Chế độ báo cáo
1. Chủ đầu tư dự án nhà ở gửi báo cáo quý về Sở Xây dựng trước ngày 10 của tháng đầu quý sau.
2. Sàn giao dịch bất động sản gửi báo cáo tháng về Sở Xây dựng trước ngày 05 hằng tháng.
3. Sở Xây dựng gửi báo cáo năm về Bộ Xây dựng trước ngày 31 tháng 12 hằng năm.
4. Báo cáo gửi dưới hình thức văn bản điện tử; không yêu cầu gửi bản giấy.

Điều 4. Kiểm tra
1. Thanh tra Bộ chủ trì kiểm tra định kỳ tại Sở Xây dựng; Cục Quản lý nhà và thị trường bất động sản chủ trì kiểm tra chuyên đề.
2. Đối tượng được kiểm tra gồm:
a) Chủ đầu tư dự án nhà ở xã hội;
b) Sàn giao dịch bất động sản;
c) Đơn vị quản lý vận hành nhà chung cư.

Điều 5. Sửa đổi, bổ sung, bãi bỏ
1. Thay thế cụm từ “Sở Quy hoạch - Kiến trúc” bằng cụm từ “Sở Xây dựng” tại khoản 2 Điều 6 Thông tư số 05/2020/TT-BXD.
2. Bãi bỏ khoản 3 Điều 4, Điều 7 và Phụ lục II Thông tư số 05/2020/TT-BXD ngày 12 tháng 8 năm 2020 của Bộ trưởng Bộ Xây dựng.

Điều 6. Hiệu lực thi hành
1. Thông tư này có hiệu lực thi hành từ ngày 05 tháng 8 năm 2025.
2. Kể từ ngày Thông tư này có hiệu lực, các văn bản sau đây hết hiệu lực:
a) Thông tư số 11/2016/TT-BXD ngày 15 tháng 5 năm 2016 của Bộ trưởng Bộ Xây dựng quy định chế độ báo cáo về nhà ở;
b) Thông tư số 09/2019/TT-BXD ngày 26 tháng 12 năm 2019 của Bộ trưởng Bộ Xây dựng hướng dẫn kiểm tra sàn giao dịch bất động sản;
c) Quyết định số 508/QĐ-BXD ngày 08 tháng 6 năm 2021 của Bộ trưởng Bộ Xây dựng.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
(Đã ký)
Mai Thanh Tùng
`
const conduct = `ỦY BAN NHÂN DÂN
TỈNH SÓC TRĂNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 27/KH-UBND
Sóc Trăng, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra công vụ năm 2025 trên địa bàn tỉnh Sóc Trăng

Căn cứ Chỉ thị số 10/CT-TTg ngày 22 tháng 4 năm 2019 của Thủ tướng Chính phủ về tăng cường xử lý tình trạng nhũng nhiễu; Quyết định số 2215/QĐ-UBND ngày 10 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh về chương trình công tác năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
1.1. Nâng cao ý thức, trách nhiệm của cán bộ, công chức.
1.2. Phát hiện, chấn chỉnh vi phạm kỷ luật, kỷ cương hành chính.
2. Yêu cầu
Kiểm tra khách quan, không gây phiền hà.

II. NỘI DUNG KIỂM TRA
1. Chấp hành kỷ luật
1.1. Việc chấp hành thời giờ làm việc, đeo thẻ công chức.
1.2. Văn hóa giao tiếp, ứng xử tại công sở.
2. Giải quyết thủ tục hành chính
2.1. Việc niêm yết công khai thủ tục hành chính.
2.2. Việc tiếp nhận, trả kết quả hồ sơ đúng hạn.

III. ĐỐI TƯỢNG, THỜI GIAN
1. Kiểm tra có thông báo trước
- Sở Tư pháp, Sở Y tế, Sở Nông nghiệp và Môi trường;
- Ủy ban nhân dân huyện Mỹ Xuyên, Ủy ban nhân dân huyện Kế Sách, Ủy ban nhân dân thị xã Vĩnh Châu.
Thời gian: từ ngày 05 tháng 5 năm 2025 đến ngày 30 tháng 5 năm 2025.
2. Kiểm tra đột xuất
Tại Bộ phận Một cửa của Ủy ban nhân dân huyện Trần Đề và Ủy ban nhân dân huyện Long Phú; không thông báo trước.
3. Kiểm tra lại
Trong tháng 11 năm 2025, kiểm tra lại tại Sở Tài chính và Ủy ban nhân dân huyện Châu Thành.

IV. ĐOÀN KIỂM TRA
1. Thành phần gồm: đại diện lãnh đạo Sở Nội vụ (Trưởng đoàn), Thanh tra tỉnh, Công an tỉnh, Văn phòng Ủy ban nhân dân tỉnh, Sở Tư pháp.
2. Đoàn kiểm tra sử dụng 03 phần mềm trong kiểm tra: Hệ thống quản lý văn bản, Cổng dịch vụ công tỉnh, Hệ thống chấm công điện tử.

V. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
Tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 01 tháng 12 năm 2025; thông báo kế hoạch làm việc trước 05 ngày làm việc.
2. Cơ quan, đơn vị được kiểm tra
Gửi báo cáo về Sở Nội vụ trước ngày kiểm tra ít nhất 05 ngày làm việc; báo cáo khắc phục trong thời hạn 30 ngày kể từ ngày nhận thông báo kết luận.
3. Các cơ quan, đơn vị khác
Tự kiểm tra, gửi báo cáo về Sở Nội vụ trước ngày 15 tháng 9 năm 2025.

Nơi nhận:
- Bộ Nội vụ;
- Các sở, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Lâm Chí Hiếu
`

const library = libraryOf([environment, archives, housing, conduct], '2025-09-01')

async function told(question: string): Promise<string> {
  const { status, answer } = await library.ask(question)
  expect(status, answer).toBe('answered')
  return answer
}

describe('who is inspected', () => {
  it.each([
    ['Hưng Yên kiểm tra đất đai những huyện nào?', ['Kim Động', 'Mỹ Hào'], ['Khoái Châu', 'Ân Thi']],
    ['kiem tra khoang san o hung yen tai dau', ['Khoái Châu', 'Văn Giang'], ['Kim Động', 'Ân Thi']],
    ['đoàn số 3 ở Hưng Yên làm việc với những đơn vị nào?', ['Phố Nối'], ['Kim Động', 'Khoái Châu']],
    ['Những sở nào ở Hưng Yên bị kiểm tra năm 2025?', ['Sở Công Thương'], ['Thông báo lịch']],
    ['Doanh nghiệp nào ở Hưng Yên bị kiểm tra môi trường?', ['Dệt Thành Long'], ['Thông báo lịch']],
    ['Nơi nào của Sóc Trăng bị kiểm tra đột xuất?', ['Trần Đề', 'Long Phú'], ['Mỹ Xuyên']],
    ['Đơn vị nào ở Hưng Yên bị phúc tra, tháng mấy?', ['Phù Cừ', 'tháng 10'], ['quá 01 lần']],
  ])('%s', async (question, names, others) => {
    const answer = await told(question)
    for (const name of names) expect(answer).toContain(name)
    for (const other of others) expect(answer).not.toContain(other)
  })

  it('does not take those who lead or send for those who are inspected', async () => {
    expect(await told('Đoàn kiểm tra Sóc Trăng gồm những cơ quan nào?')).toContain('Thanh tra tỉnh')
  })
})

describe('persons of a team', () => {
  it.each([
    [
      'Bà Thạch Thị Mỹ Linh trong đoàn kiểm tra Cần Thơ là người của cơ quan nào?',
      'Văn phòng UBND',
      'Bích Thủy',
    ],
    ['ong trinh van sau la ai trong doan kiem tra', 'Phó Chánh Thanh tra', 'Huỳnh Công Bằng'],
    ['Người của Thanh tra thành phố trong đoàn Cần Thơ tên gì?', 'Trịnh Văn Sáu', 'Phan Quốc Duy'],
  ])('%s', async (question, named, other) => {
    const answer = await told(question)
    expect(answer).toContain(named)
    expect(answer).not.toContain(other)
  })
})

describe('what is put out of force', () => {
  it('is told of every point below the lead, with the lead', async () => {
    const answer = await told('Thông tư 14/2025/TT-BXD làm hết hiệu lực những văn bản nào?')
    for (const number of ['11/2016/TT-BXD', '09/2019/TT-BXD', '508/QĐ-BXD']) expect(answer).toContain(number)
    expect(answer).toContain('các văn bản sau đây hết hiệu lực')
    expect(answer).not.toContain('bãi bỏ 11/2016')
  })

  it('is told from the other side', async () => {
    expect(await told('Quyết định 142/QĐ-UBND hết hiệu lực theo văn bản nào?')).toContain('218/QĐ-UBND')
  })

  it('names the provisions of the text that is asked about alone', async () => {
    const answer = await told('Thông tư 14/2025/TT-BXD bãi bỏ những quy định nào của Thông tư 05/2020?')
    expect(answer).toContain('khoản 3 Điều 4, Điều 7 và Phụ lục II')
    expect(answer).not.toContain('11/2016')
  })
})

describe('papers that are only cited', () => {
  it('have a size that nobody here can tell', async () => {
    const { status } = await library.ask('Nghị định 08/2022/NĐ-CP có bao nhiêu điều?')
    expect(status).toBe('not_found')
  })

  it('are told by who cites them and what that says of them', async () => {
    const answer = await told(
      'Văn bản nào trong thư viện dẫn chiếu Quyết định 1980/QĐ-UBND và quyết định đó nói về gì?',
    )
    expect(answer).toContain('64/KH-UBND')
    expect(answer).not.toContain('không thấy')
  })
})

describe('a place named by its end', () => {
  it('is the one that speaks of the matter', async () => {
    const answer = await told('Mục 1.2 của KH 27 Sóc Trăng yêu cầu kiểm tra gì về ứng xử?')
    expect(answer).toContain('Văn hóa giao tiếp')
    expect(answer).not.toContain('Phát hiện')
  })
})

describe('two documents', () => {
  it.each([
    [
      'So sánh người ký kế hoạch của Hưng Yên và Sóc Trăng',
      ['Nguyễn Quốc Thái', 'Lâm Chí Hiếu', 'Khác nhau'],
    ],
    [
      'Đoàn kiểm tra Hưng Yên và Sóc Trăng có cơ quan nào giống nhau?',
      ['Giống nhau: **Thanh tra tỉnh; Công an tỉnh'],
    ],
    [
      'Đơn vị được kiểm tra phải gửi báo cáo trước mấy ngày theo KH Hưng Yên và KH Sóc Trăng, có giống nhau không?',
      ['Như nhau: **trước ngày kiểm tra ít nhất 05 ngày làm việc'],
    ],
  ])('%s', async (question, words) => {
    const answer = await told(question)
    for (const word of words) expect(answer).toContain(word)
    expect(answer).not.toContain('quá hạn')
  })
})

it('names all that the text lists when they are to be named', async () => {
  const answer = await told('Sóc Trăng dùng mấy phần mềm khi kiểm tra công vụ, kể tên?')
  for (const name of ['Hệ thống quản lý văn bản', 'Cổng dịch vụ công tỉnh', 'chấm công'])
    expect(answer).toContain(name)
})

it('takes a secretary for no Thursday', async () => {
  const asked = await library.look('Cần Thơ gửi báo cáo kiểm tra văn thư Nam Định khi nào?')
  expect(asked?.u.dates).toEqual([])
})

it('proves every answer', () => {
  expect(library.reported).toEqual([])
})
