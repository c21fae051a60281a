// A year in the question: rules stand for years and tell each its own day, a letter may be about last year, a plan is of
// its own year only. Over invented documents.

import { describe, expect, test } from 'vitest'
import { isStandingRule, yearsOf } from '../../src/answering/evidence/years-served.ts'
import type { DocumentHeader } from '../../src/document.ts'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ XÂY DỰNG
Số: 17/2024/TT-BXD
Hà Nội, ngày 10 tháng 12 năm 2024

THÔNG TƯ
Quy định chế độ báo cáo về nhà trọ công nhân

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định nội dung và thời hạn báo cáo về nhà trọ công nhân của Sở Xây dựng và chủ nhà trọ.

Điều 2. Báo cáo 6 tháng
1. Sở Xây dựng gửi Bộ Xây dựng báo cáo 6 tháng về nhà trọ công nhân chậm nhất ngày 21 tháng 6.
2. Cục Nhà ở tổng hợp báo cáo 6 tháng, trình Bộ trưởng chậm nhất ngày 09 tháng 7.

Điều 3. Báo cáo năm
Sở Xây dựng gửi Bộ Xây dựng báo cáo năm về nhà trọ công nhân chậm nhất ngày 22 tháng 12.

Điều 4. Báo cáo tháng
Chủ nhà trọ gửi phiếu đăng ký chỗ ở cho Ủy ban nhân dân cấp xã trước ngày 13 hằng tháng.

Điều 5. Trách nhiệm
1. Mỗi phòng trọ có diện tích tối thiểu 6 m2 cho một người.
2. Cục Nhà ở công bố phần mềm đăng ký chỗ ở trước ngày 30/6/2025.

Điều 6. Hiệu lực
1. Thông tư này có hiệu lực thi hành từ ngày 15 tháng 02 năm 2025.
2. Thông tư này thay thế Thông tư số 08/2019/TT-BXD ngày 04 tháng 3 năm 2019.
3. Báo cáo năm 2024 tiếp tục thực hiện theo quy định của Thông tư số 08/2019/TT-BXD.

BỘ TRƯỞNG
Trần Văn Lượng`

const letter = `CỤC THUẾ
THUẾ TỈNH BẾN TRE
Số: 640/BTR-KK
V/v quyết toán phí khai thác cát
Bến Tre, ngày 12 tháng 3 năm 2025

Kính gửi: Các doanh nghiệp khai thác cát

1. Doanh nghiệp nộp tờ khai quyết toán phí khai thác cát năm 2024 chậm nhất ngày 28/4/2025.
2. Tờ khai gửi qua cổng điện tử của ngành thuế.

KT. TRƯỞNG THUẾ TỈNH
Ngô Bá Thuần`

const plan = `ỦY BAN NHÂN DÂN
TỈNH VĨNH LONG
Số: 73/KH-UBND
Vĩnh Long, ngày 20 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra bến đò ngang năm 2025

I. ĐỐI TƯỢNG
Các bến đò của huyện Tam Bình.

II. THỰC HIỆN
1. Chủ bến đò tự kiểm tra, gửi báo cáo tự kiểm tra về Sở Giao thông vận tải trước ngày 12/9/2025.
2. Phòng Kinh tế gửi báo cáo 6 tháng về bến đò trước ngày 14/6/2025.

CHỦ TỊCH
Lê Văn Tòng`

const rules = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 12/2025/QĐ-UBND
Bến Tre, ngày 05 tháng 5 năm 2025

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quy định quản lý nghĩa trang ban hành kèm theo Quyết định số 40/2023/QĐ-UBND ngày 09 tháng 10 năm 2023

Điều 1. Sửa đổi Điều 6 như sau
1. Diện tích mộ chôn cất một lần tối đa 5 m2.
2. Sở Xây dựng báo cáo Ủy ban nhân dân tỉnh về quản lý nghĩa trang trước ngày 16 tháng 11 hằng năm.

Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2025.

CHỦ TỊCH
Phan Thị Lụa`

const season = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 04/CT-UBND
Cà Mau, ngày 02 tháng 12 năm 2024

CHỈ THỊ
Về việc giữ nước ngọt mùa khô năm 2024 - 2025

1. Công ty Thủy lợi sửa xong 07 cống trước ngày 18/01/2025.
2. Chỉ thị này thay thế Chỉ thị số 11/CT-UBND ngày 06/12/2022.

CHỦ TỊCH
Hồ Minh Tạo`

const { ask, talk } = libraryOf([circular, letter, plan, rules, season], '2025-06-02')

describe('a rule in force is asked for a year', () => {
  test.each([
    ['Báo cáo năm 2025 về nhà trọ công nhân Sở Xây dựng gửi trước ngày nào?', '22/12/2025'],
    ['Báo cáo năm 2026 về nhà trọ công nhân Sở Xây dựng gửi trước ngày nào?', '22/12/2026'],
    ['bao cao nam 2027 ve nha tro cong nhan so xay dung gui ngay nao', '22/12/2027'],
    ['báo cáo năm sau về nhà trọ công nhân Sở Xây dựng nộp khi nào', '22/12/2026'],
    ['Sở Xây dựng gửi báo cáo 6 tháng về nhà trọ công nhân năm 2027 khi nào?', '21/6/2027'],
    ['Cục Nhà ở trình Bộ trưởng báo cáo 6 tháng đầu năm 2026 chậm nhất ngày nào?', '9/7/2026'],
    ['Năm 2026 chủ nhà trọ gửi phiếu đăng ký chỗ ở trước ngày nào?', '12/1/2026'],
    ['Năm 2025 chủ nhà trọ gửi phiếu đăng ký chỗ ở trước ngày nào?', '12/6/2025'],
    ['Chủ nhà trọ gửi phiếu đăng ký chỗ ở tháng 10/2026 ngày nào?', '12/10/2026'],
    ['Năm 2027 Sở Xây dựng báo cáo về quản lý nghĩa trang trước ngày nào?', '15/11/2027'],
    ['Theo Thông tư 17/2024/TT-BXD, báo cáo năm 2026 Sở Xây dựng gửi ngày nào?', '22/12/2026'],
  ])('%s', async (question, day) => {
    const { answer, status } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(day)
  })

  test.each([
    ['Năm 2026 phòng trọ diện tích tối thiểu bao nhiêu cho một người?', '6 m2'],
    ['Năm 2026 diện tích mộ chôn cất một lần tối đa bao nhiêu?', '5 m2'],
    ['Năm 2026 báo cáo về nhà trọ công nhân làm theo thông tư nào?', '17/2024/TT-BXD'],
    ['báo cáo nhà trọ công nhân thực hiện theo thông tư nào?', '17/2024/TT-BXD'],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })

  test('a turn that names another year gets the day of that year', async () => {
    const [, later] = await talk([
      'Báo cáo năm 2025 về nhà trọ công nhân Sở Xây dựng gửi trước ngày nào?',
      'còn năm 2026?',
    ])
    expect(later?.answer).toContain('22/12/2026')
  })
})

describe('a year before the rule', () => {
  test.each([
    'Báo cáo năm 2022 về nhà trọ công nhân Sở Xây dựng gửi trước ngày nào?',
    'Năm 2023 diện tích mộ chôn cất một lần tối đa bao nhiêu?',
    'Năm 2023 phòng trọ diện tích tối thiểu bao nhiêu cho một người?',
  ])('%s is not under it', async (question) => {
    const { status, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })

  test.each([
    'Báo cáo năm 2024 về nhà trọ công nhân Sở Xây dựng gửi trước ngày nào?',
    'Báo cáo năm 2024 về nhà trọ công nhân làm theo thông tư nào?',
    'Báo cáo năm 2024 về nhà trọ công nhân vẫn theo Thông tư 08/2019 phải không?',
  ])('%s: the clause that leaves it to the rule before', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(answer).toContain('Thông tư 08/2019/TT-BXD')
    expect(answer).toContain('Điều 6.3')
    expect(answer).not.toContain('22/12')
    expect(deadlines).toEqual([])
  })

  test('a day that a rule sets once is of no other year', async () => {
    expect((await ask('Cục Nhà ở công bố phần mềm đăng ký chỗ ở trước ngày nào?')).answer).toContain(
      '30/6/2025',
    )
    const { status, deadlines } = await ask(
      'Năm 2026 Cục Nhà ở công bố phần mềm đăng ký chỗ ở trước ngày nào?',
    )
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })
})

describe('a letter about another year', () => {
  test.each([
    'Quyết toán phí khai thác cát năm 2024 nộp chậm nhất ngày nào?',
    'doanh nghiep nop to khai quyet toan phi khai thac cat 2024 han chot khi nao',
  ])('%s', async (question) => {
    expect((await ask(question)).answer).toContain('28/4/2025')
  })

  test('is of no year that it does not speak of', async () => {
    const { status, deadlines } = await ask('Quyết toán phí khai thác cát năm 2022 nộp chậm nhất ngày nào?')
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })

  test('a season over two years is asked by either and by both', async () => {
    for (const years of ['năm 2024 - 2025', 'năm 2025'])
      expect((await ask(`Mùa khô ${years} Công ty Thủy lợi sửa xong cống trước ngày nào?`)).answer).toContain(
        '18/01/2025',
      )
  })

  test('the year of a document that is cited is none of the document', async () => {
    expect((await ask('Chỉ thị mùa khô năm 2022 của Cà Mau yêu cầu gì?')).status).toBe('not_found')
  })
})

const notice = `SỞ NỘI VỤ TỈNH KON TUM
Số: 377/SNV-TCBM
V/v đăng ký biên chế và báo cáo tinh giản
Kon Tum, ngày 05 tháng 3 năm 2025

Kính gửi: Các sở, ban, ngành tỉnh

1. Kế hoạch biên chế sự nghiệp năm 2026 gửi Sở Nội vụ trước ngày 23/5/2025, lập theo Biểu số 07.
2. Báo cáo tinh giản biên chế năm 2024 gửi trước ngày 21/3/2025, theo Mẫu số 02; báo cáo tinh giản biên chế năm 2025 gửi trước ngày 18/12/2025, theo Mẫu số 03.
3. Các trường gửi số liệu học sinh trước ngày 28/4/2025.

GIÁM ĐỐC
A Sơn`

const works = `ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 52/KH-UBND
Gia Lai, ngày 16 tháng 01 năm 2025

KẾ HOẠCH
Phát triển chợ nông thôn năm 2025

1. Phòng Kinh tế quyết toán vốn xây chợ năm 2023, gửi Sở Tài chính trước ngày 27/02/2025.
2. Tiểu thương tự kiểm tra quầy hàng, gửi bản cam kết trước ngày 09/6/2025.

CHỦ TỊCH
Siu Hương`

describe('a year that stands in the very clause', () => {
  const { ask: asked } = libraryOf([circular, letter, plan, notice, works], '2025-03-10')

  test.each([
    ['Báo cáo tinh giản biên chế năm 2024 gửi trước ngày nào?', '21/3/2025', '18/12'],
    ['bao cao tinh gian bien che 2025 gui truoc ngay nao', '18/12/2025', '21/3'],
    ['Báo cáo tinh giản biên chế năm 2025 theo mẫu nào?', 'Mẫu số 03', 'Mẫu số 02**'],
    ['Kế hoạch biên chế sự nghiệp năm 2026 gửi cho cơ quan nào?', 'Sở Nội vụ', 'không có văn bản'],
    ['ke hoach bien che su nghiep 2026 lap theo bieu nao', 'Biểu số 07', 'không có văn bản'],
    ['Quyết toán vốn xây chợ năm 2023 gửi trước ngày nào?', '27/02/2025', '09/6'],
  ])('%s', async (question, said, other) => {
    const { status, answer } = await asked(question)
    expect(status).toBe('answered')
    expect(answer).toContain(said)
    expect(answer).not.toContain(other)
  })

  test.each([
    'Báo cáo tinh giản biên chế năm 2022 gửi trước ngày nào?',
    'Kế hoạch biên chế sự nghiệp năm 2028 gửi cho cơ quan nào?',
    'Quyết toán vốn xây chợ năm 2021 gửi trước ngày nào?',
    'Tiểu thương năm 2023 gửi bản cam kết trước ngày nào?',
  ])('%s: of that year nothing is said', async (question) => {
    const { status, deadlines } = await asked(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })
})

describe('a plan asked with another year', () => {
  test.each([
    'Kế hoạch kiểm tra bến đò năm 2024 gửi báo cáo tự kiểm tra trước ngày nào?',
    'Vĩnh Long năm 2026 chủ bến đò gửi báo cáo tự kiểm tra trước ngày nào?',
    'Kế hoạch kiểm tra bến đò Vĩnh Long năm 2024 báo cáo 6 tháng khi nào?',
    'Kiểm tra bến đò ngang năm 2023 ở Vĩnh Long có những bến nào?',
  ])('%s', async (question) => {
    const { status, answer, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(answer).not.toMatch(/12\/9|14\/6/)
    expect(deadlines).toEqual([])
  })
})

describe('what a header says of years', () => {
  const headed = (of: Partial<DocumentHeader>) => ({ title: '', ...of }) as DocumentHeader

  test('a title is not of the year of a rule that it changes, but of that of a plan', () => {
    const cited = 'Sửa đổi Quy định ban hành kèm theo Quyết định số 40/2023/QĐ-UBND ngày 09 tháng 10 năm 2023'
    expect(yearsOf(cited)).toEqual([])
    expect(yearsOf('Sửa đổi Kế hoạch số 5/KH-UBND ngày 02/3/2022')).toEqual([2022])
    expect(yearsOf('Mùa khô năm 2024 - 2025')).toEqual([2024, 2025])
  })

  test.each([
    [{ kind: 'thông tư', title: 'Chế độ báo cáo' }, true],
    [{ kind: 'nghị quyết', title: 'Mức hỗ trợ giai đoạn 2021 - 2025' }, false],
    [{ kind: 'quyết định', number: '12/2025/QĐ-UBND', title: 'Giá đất' }, true],
    [{ kind: 'quyết định', number: '12/QĐ-UBND', title: 'Thành lập Đoàn kiểm tra' }, false],
    [{ kind: 'công văn', title: 'Đôn đốc báo cáo' }, false],
  ])('%j stands', (header, stands) => {
    expect(isStandingRule(headed(header))).toBe(stands)
  })
})
