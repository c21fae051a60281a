// Parts of one question that are about different things, a place that is named as a condition, the doer above a clause,
// the phase of a plan that is asked both ways, how often in a period, and a whole schedule.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN
Số: 52/KH-UBND
Bình Thuận, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

Qua rà soát, đến hết ngày 31 tháng 12 năm 2023 toàn tỉnh còn 1.150 hộp tài liệu tồn đọng, trong đó tài liệu địa chính 640 hộp.

I. ĐỐI TƯỢNG, THỜI GIAN
1. Thời gian kiểm tra: Từ tháng 3/2024 đến tháng 9/2024.
2. Đối tượng
a) Các sở: Tài chính, Xây dựng.
b) Ủy ban nhân dân các huyện: Tuy Phong, Hàm Tân.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ là cơ quan thường trực
- Đi kiểm tra theo Đoàn; nơi nhiều hồ sơ thì Đoàn được chia thành các Tổ kiểm tra. Khi cần, Trưởng Đoàn kiểm tra mời thêm các cơ quan khác cùng đi.
- Lập danh sách đối tượng, lịch kiểm tra và thông báo trước cho đơn vị có tên.
- Soạn biểu mẫu, đề cương báo cáo.
- Tổ giúp việc họp mỗi tháng một lần, vào tuần cuối tháng.
2. Các đơn vị được kiểm tra gửi báo cáo khắc phục về Sở Nội vụ qua hộp thư kiemtra.snv@binhthuan.gov.vn.
3. Đơn vị không thuộc đối tượng được kiểm tra tại khoản 2 Mục I Kế hoạch này: Tự kiểm tra, gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 31/8/2024.
Trong quá trình thực hiện còn vướng mắc, các đơn vị liên hệ Sở Nội vụ (phòng Văn thư - Lưu trữ).

Nơi nhận:
- Bộ Nội vụ (để b/c);
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

CHỦ TỊCH
Trần Quang Mẫn

PHỤ LỤC
LỊCH KIỂM TRA
TT\tTên đơn vị\tThời gian kiểm tra
1\tSở Tài chính\t12/3/2024
2\tSở Xây dựng\t16/4/2024
3\tUBND huyện Tuy Phong\t14/5/2024
`

const library = libraryOf([plan], '2024-03-01')
const told = async (question: string) => (await library.ask(question)).answer

describe('parts about different things', () => {
  test('who signed, and whom the paper is sent to', async () => {
    const answer = await told(
      'Người ký kế hoạch kiểm tra của Bình Thuận là ai, và kế hoạch gửi báo cáo bộ nào?',
    )
    expect(answer).toContain('Trần Quang Mẫn')
    expect(answer).toContain('Bộ Nội vụ (để b/c)')
  })

  test('an address, and whom to turn to', async () => {
    const answer = await told(
      'Báo cáo khắc phục ở Bình Thuận gửi qua hộp thư điện tử nào, còn vướng mắc thì hỏi phòng nào?',
    )
    expect(answer).toContain('kiemtra.snv@binhthuan.gov.vn')
    expect(answer).toContain('phòng Văn thư - Lưu trữ')
  })

  test('one "không" ends two questions', async () => {
    const answer = await told(
      'Trưởng Đoàn kiểm tra Bình Thuận có được mời thêm cơ quan, và Đoàn có được chia nhỏ ra không?',
    )
    expect(answer).toContain('mời thêm các cơ quan')
    expect(answer).toContain('chia thành các Tổ kiểm tra')
  })

  test('both figures stand in one place that neither part finds alone', async () => {
    const answer = await told('Toàn tỉnh Bình Thuận còn tồn bao nhiêu hộp tài liệu, riêng địa chính mấy hộp?')
    expect(answer).toContain('1.150')
    expect(answer).toContain('640')
    expect(answer).not.toContain('không thấy văn bản nêu')
  })
})

describe('a place named as a condition', () => {
  test.each([
    'Huyện Đức Linh không có tên ở khoản 2 Mục I kế hoạch của Bình Thuận, vậy phải làm gì và gửi kết quả qua cơ quan nào?',
    'đơn vị không thuộc khoản 2 Mục I kế hoạch 52 gửi báo cáo cho ai',
  ])('%s', async (question) => {
    expect(await told(question)).toContain('không thuộc đối tượng được kiểm tra tại khoản 2 Mục I')
  })

  test('is still shown where it is asked for', async () => {
    expect(await told('Khoản 2 Mục I kế hoạch 52 nêu gì?')).toContain('Tuy Phong')
  })
})

describe('the doer above a clause', () => {
  test.each([
    'bên nào lên danh sách rồi báo lịch cho đơn vị bị kiểm tra ở Bình Thuận',
    'Biểu mẫu và đề cương báo cáo ở Bình Thuận do cơ quan thường trực nào lo?',
  ])('%s', async (question) => {
    expect(await told(question)).toContain('**Sở Nội vụ**')
  })
})

describe('whether it is over or still going on', () => {
  test.each([
    'kiểm tra Bình Thuận năm 2024 đã kết thúc hay còn đang diễn ra',
    'Binh Thuan 2024 inspections: over already or still going on?',
  ])('%s', async (question) => {
    const { answer } = await library.ask(question, '2024-11-01')
    expect(answer).toContain('Từ tháng 3/2024 đến tháng 9/2024')
    expect(answer).toContain('**Rồi**')
  })
})

test('how often in 1 month', async () => {
  expect(await told('tổ giúp việc Bình Thuận họp mấy lần 1 tháng')).toMatch(/mỗi tháng (?:\*\*)?một lần/u)
})

test('the whole schedule', async () => {
  const answer = await told('Cho toàn bộ lịch 3 đơn vị Bình Thuận kiểm tra văn thư 2024')
  for (const day of ['12/3/2024', '16/4/2024', '14/5/2024']) expect(answer).toContain(day)
})

test('no answer failed its proof', () => {
  expect(library.reported).toEqual([])
})
