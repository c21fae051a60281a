// Questions that staff put to a plan of inspection: a deadline by its own day, number and day together, who sits in the
// team, whom the plan was sent to, the part of a long sentence, lists that are long.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 51/KH-UBND
Lào Cai, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác an toàn thực phẩm năm 2024

Thực hiện Nghị quyết số 31-NQ/TU ngày 05 tháng 10 năm 2022 của Tỉnh ủy về phát triển chợ an toàn đến năm 2028, tầm nhìn đến năm 2035, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. NỘI DUNG
1. Nội dung kiểm tra
Nội dung kiểm tra gồm: việc ban hành, triển khai kế hoạch bảo đảm an toàn thực phẩm của cơ quan, đơn vị, địa phương trong năm và việc giao chỉ tiêu cho từng bộ phận chuyên môn; việc cấp, cấp lại, thu hồi giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm và công khai danh sách cơ sở trên trang thông tin điện tử; việc thẩm định, hậu kiểm các cơ sở sản xuất, kinh doanh, chế biến theo phân cấp, gồm cả bếp ăn tập thể của trường học, bệnh viện và khu công nghiệp; việc lấy mẫu, kiểm nghiệm, xử lý mẫu không đạt và thông báo cho cơ quan có thẩm quyền nơi sản xuất; việc tiếp nhận, xử lý phản ánh, kiến nghị của người dân về an toàn thực phẩm qua đường dây nóng và qua cổng dịch vụ công; việc bố trí, sử dụng kinh phí, nhân lực và trang thiết bị cho công tác an toàn thực phẩm.
2. Năm 2024 tập trung vào 03 nhóm cơ sở: bếp ăn tập thể của trường học và khu công nghiệp; cơ sở giết mổ gia súc, gia cầm nhỏ lẻ trong khu dân cư; cơ sở kinh doanh thức ăn đường phố quanh cổng trường học và bệnh viện; trong đó, ưu tiên hàng đầu là: hỗ trợ các bếp ăn tập thể ghi chép nguồn gốc nguyên liệu từng ngày; hướng dẫn hộ giết mổ chuyển vào cơ sở tập trung trước mùa mưa; cấp biển nhận diện cho hộ kinh doanh thức ăn đường phố đạt yêu cầu.

II. TỔ CHỨC THỰC HIỆN
1. Đối tượng kiểm tra: Các Sở: Công Thương, Nông nghiệp và Phát triển nông thôn, Giáo dục - Đào tạo; Ủy ban nhân dân các huyện: Bát Xát, Bảo Yên.
2. Đoàn kiểm tra gồm đại diện: Văn phòng Ủy ban nhân dân tỉnh, Thanh tra tỉnh, các Sở: Y tế, Tài chính, Khoa học và Công nghệ.
3. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 03 ngày làm việc.
4. Lịch kiểm tra
| TT | Đơn vị | Thời gian | Trưởng đoàn |
| 1 | Huyện Bát Xát | Tháng 9/2024 | Phó Giám đốc Sở Y tế |
5. Sở Y tế họp giao ban vào ngày 20 hằng tháng.
6. Cơ quan, đơn vị không thuộc đối tượng kiểm tra gửi báo cáo tự kiểm tra về Sở Y tế trước ngày 15/8/2024.

Nơi nhận:
- Bộ Y tế (để b/c);
- TT. Tỉnh ủy;
- Các sở, ban, ngành;
- UBND các huyện, thị xã, thành phố;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đặng Thế Hưng`

const { ask } = libraryOf([plan], '2024-08-01')

describe('a deadline by its own day', () => {
  test.each([
    'Hạn 15/8/2024 qua chưa?',
    'Hạn 15/8 còn mấy ngày?',
    'Hạn nộp báo cáo 15/8 của Lào Cai đã hết chưa?',
  ])('%s tells how it stands', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Trước ngày 15/8/2024')
    expect(answer).toContain('còn 13 ngày')
  })

  test.each([
    'Hạn ngày 15/8/2024 là của việc gì?',
    '15/8/2024 là hạn nộp báo cáo gì?',
    'Ngày 15/8/2024 là hạn của ai?',
    'ngày 15/8 phải nộp gì?',
  ])('%s tells the duty', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('báo cáo tự kiểm tra')
    expect(answer).not.toContain('không thấy hạn nào')
  })

  test('a day that comes again every month is told as the one that is named', async () => {
    const { answer } = await ask('Hạn 20/11/2024 là hạn gì?')
    expect(answer).not.toMatch(/(?<!20)\/(?:8|9|10)\/2024\)/u)
  })

  test('a day that is handed in on is none to count from', async () => {
    const { answer } = await ask('Nộp báo cáo ngày 20/8/2024 có trễ không?')
    expect(answer).not.toContain('ngày kiểm tra: ')
  })
})

describe('those who are not inspected', () => {
  test.each([
    'Huyện Bắc Hà tỉnh Lào Cai không bị Đoàn kiểm tra thì nộp báo cáo lúc nào?',
    'don vi khong bi doan tinh ve kiem tra thi nop bao cao khi nao',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('15/8/2024')
    expect(answer).not.toContain('ngày làm việc')
  })
})

describe('agencies as people type them', () => {
  test.each([
    'so giao duc dao tao co bi kiem tra khong?',
    'Sở Giáo dục và Đào tạo Lào Cai có bị kiểm tra không?',
    'so nong nghiep phat trien nong thon lao cai co bi kiem tra ko',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(
      /\*\*Có\.\*\* Văn bản nêu tên Sở (?:Giáo dục và Đào tạo|Nông nghiệp và Phát triển nông thôn)/u,
    )
  })
})

test('a department whose deputy leads a visit is not inspected for that', async () => {
  const { answer } = await ask('so y te lao cai co bi kiem tra khong?')
  expect(answer).not.toContain('**Có.**')
})

describe('the head of a plan', () => {
  test.each([
    'Số, ngày kế hoạch kiểm tra an toàn thực phẩm Lào Cai?',
    'Kế hoạch kiểm tra an toàn thực phẩm số bao nhiêu, ngày tháng nào?',
    'so va ngay ban hanh cua ke hoach kiem tra an toan thuc pham',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('**51/KH-UBND**')
    expect(answer).toContain('**12/2/2024**')
  })

  test('is sent to ministries', async () => {
    const { answer } = await ask('Kế hoạch 51 gửi cho bộ nào?')
    expect(answer).toContain('Bộ Y tế')
    expect(answer).not.toContain('Tỉnh ủy')
  })

  test('cites a resolution with its goal', async () => {
    const { answer } = await ask('Chợ an toàn phát triển theo nghị quyết 31 đến năm nào?')
    expect(answer).toContain('đến năm 2028, tầm nhìn đến năm 2035')
  })

  test('a cited resolution has no goal of another matter', async () => {
    expect((await ask('Nghị quyết 31 giảm thuế đất đến năm nào?')).status).toBe('not_found')
  })
})

describe('lists and long sentences', () => {
  test.each(['Đoàn gồm những đơn vị nào?', 'Đoàn kiểm tra Lào Cai gồm đại diện những cơ quan nào?'])(
    '%s',
    async (question) => {
      const { answer } = await ask(question)
      expect(answer).toContain('Khoa học và Công nghệ')
      expect(answer).not.toContain('Bát Xát')
    },
  )

  test('a list of one long line is told whole', async () => {
    const { answer } = await ask('Nội dung kiểm tra an toàn thực phẩm gồm những gì?')
    expect(answer).toContain('nhân lực và trang thiết bị')
  })

  test('what a colon announces within a long sentence is shown', async () => {
    const { answer } = await ask('Ưu tiên hàng đầu của Lào Cai năm 2024 là gì?')
    expect(answer).toContain('biển nhận diện')
  })
})
