// Whose duty a question means that names a group by what it is not, and the districts of every kind that a plan lists.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `UBND TỈNH PHÚ LÂM
SỞ XÂY DỰNG
Số: 214/SXD-TTr
V/v kiểm tra cuối năm công tác trật tự xây dựng năm 2031
Phú Lâm, ngày 04 tháng 11 năm 2031

Kính gửi: Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố.

Sở Xây dựng thông báo việc kiểm tra cuối năm như sau:

1. Hình thức kiểm tra
a) Kiểm tra trực tiếp tại 03 đơn vị theo lịch kèm theo.
b) Kiểm tra qua báo cáo đối với các đơn vị còn lại.

2. Yêu cầu
a) Đơn vị được kiểm tra trực tiếp: gửi báo cáo về Sở Xây dựng chậm nhất 04 ngày làm việc trước ngày kiểm tra.
b) Đơn vị kiểm tra qua báo cáo: gửi báo cáo về Sở Xây dựng trước ngày 24/11/2031.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Bình
`

const plan = `UBND TỈNH HẢI SƠN
Số: 61/KH-UBND
Hải Sơn, ngày 24 tháng 02 năm 2031

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2031

I. ĐỐI TƯỢNG KIỂM TRA
1. Cấp tỉnh: Sở Y tế, Sở Công Thương.
2. Cấp huyện: UBND các huyện Đông Khê, Tây Khê; thị xã Bến Gạo, thành phố Hải An.

II. TỔ CHỨC THỰC HIỆN
Sở Nội vụ chủ trì kiểm tra.

PHỤ LỤC
LỊCH KIỂM TRA
TT\tĐơn vị được kiểm tra\tNgày kiểm tra\tĐịa điểm
1\tSở Y tế\t14/4/2031\tTrụ sở Sở
2\tUBND huyện Đông Khê\t16/4/2031\tTrụ sở UBND huyện
3\tUBND thị xã Bến Gạo\t18/4/2031\tTrụ sở UBND thị xã
4\tUBND huyện Tây Khê\t21/4/2031\tTrụ sở UBND huyện
5\tUBND thành phố Hải An\t23/4/2031\tTrụ sở UBND thành phố
6\tSở Công Thương\t25/4/2031\tTrụ sở Sở
`

const rule = `UBND TỈNH HẢI SƠN
Số: 12/QĐ-UBND
Hải Sơn, ngày 20 tháng 01 năm 2031

QUYẾT ĐỊNH
Ban hành Quy định quản lý chợ dân sinh tỉnh Hải Sơn

Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định việc quản lý, khai thác chợ dân sinh.
2. Quy định này không điều chỉnh: chợ nổi; chợ phiên vùng cao; siêu thị.

Điều 2. Đối tượng áp dụng
1. Ban quản lý chợ; hộ kinh doanh trong chợ.
2. UBND các xã, phường.
`

const visits = `UBND TỈNH SÔNG TRÀ
Số: 77/KH-UBND
Sông Trà, ngày 05 tháng 3 năm 2031

KẾ HOẠCH
Kiểm tra công tác tiếp công dân năm 2031

I. ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA
1. Đối tượng kiểm tra
a) Cấp sở: Sở Nông nghiệp, Sở Công Thương.
b) Cấp huyện: UBND huyện Thanh Bình.
2. Thời gian kiểm tra: quý II năm 2031.

II. TIẾN HÀNH
1. Đoàn kiểm tra gửi đề cương báo cáo cho đơn vị được kiểm tra chậm nhất 12 ngày trước ngày công bố quyết định kiểm tra.
2. Đơn vị được kiểm tra gửi báo cáo về Thanh tra tỉnh chậm nhất 06 ngày làm việc trước ngày công bố quyết định kiểm tra.
3. Thanh tra tỉnh chủ trì kiểm tra tiếp công dân; thành viên Đoàn gồm đại diện Sở Tư pháp, Sở Nội vụ.
`

const { ask } = libraryOf([letter, plan, rule, visits], '2031-11-06')

describe('a group named by what it is not', () => {
  test.each([
    ['Phú Lâm: đơn vị không kiểm tra trực tiếp nộp báo cáo khi nào?'],
    ['Các cơ quan không kiểm tra trực tiếp ở Phú Lâm gửi báo cáo hạn nào?'],
    ['Đơn vị kiểm tra qua báo cáo ở Phú Lâm nộp báo cáo trước ngày nào?'],
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('24/11/2031')
    expect(answer).not.toContain('04 ngày làm việc')
  })

  test('those who are visited keep their own', async () => {
    const { answer } = await ask('Phú Lâm: đơn vị được kiểm tra trực tiếp nộp báo cáo khi nào?')
    expect(answer).toContain('04 ngày làm việc')
    expect(answer).not.toContain('24/11/2031')
  })
})

test.each([
  ['Hải Sơn năm 2031 kiểm tra những huyện, thị nào?'],
  ['Hải Sơn năm 2031 kiểm tra các huyện thị nào'],
  ['Hải Sơn kiểm tra những huyện, thị xã nào?'],
  ['Những huyện nào của Hải Sơn được kiểm tra năm 2031?'],
])('a town is a district too: %s', async (question) => {
  const { answer } = await ask(question)
  for (const name of ['Đông Khê', 'Tây Khê', 'Bến Gạo', 'Hải An']) expect(answer).toContain(name)
})

test.each([
  ['Quy định quản lý chợ dân sinh không áp dụng với loại chợ nào?'],
  ['Quy định về chợ dân sinh không điều chỉnh những chợ nào?'],
  ['quy dinh quan ly cho dan sinh khong ap dung cho nhung cho nao'],
])('what a rule leaves out is not whom it applies to: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('chợ nổi; chợ phiên vùng cao; siêu thị')
  expect(answer).not.toContain('hộ kinh doanh')
})

test('whom it applies to stays so', async () => {
  const { answer } = await ask('Quy định quản lý chợ dân sinh áp dụng cho những ai?')
  expect(answer).toContain('hộ kinh doanh')
  expect(answer).not.toContain('chợ nổi')
})

test.each([
  ['những sở nào bị kiểm tra tiếp dân ở Sông Trà năm 2031'],
  ['nhung so nao bi kiem tra tiep dan o song tra nam 2031'],
])('those inspected, whatever short word the title has: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Sở Nông nghiệp, Sở Công Thương')
  expect(answer).not.toContain('Sở Tư pháp')
})

describe('the outline of a report is no report', () => {
  test.each([['Sông Trà: đơn vị nộp báo cáo trước ngày công bố quyết định kiểm tra mấy ngày?']])(
    '%s',
    async (question) => {
      const { answer } = await ask(question)
      expect(answer).toContain('06 ngày làm việc')
      expect(answer).not.toContain('12 ngày')
    },
  )

  test('but is asked for by its name', async () => {
    const { answer } = await ask('Sông Trà: Đoàn kiểm tra gửi đề cương báo cáo trước mấy ngày?')
    expect(answer).toContain('12 ngày trước')
  })
})
