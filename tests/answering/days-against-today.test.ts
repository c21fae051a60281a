// A day, a stage or a period held against today, and what sets no day at all.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const programme = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 214/KH-UBND
Lào Cai, ngày 14 tháng 5 năm 2021

KẾ HOẠCH
Thực hiện Chương trình chuyển đổi số tỉnh Lào Cai giai đoạn 2021-2025

I. MỤC ĐÍCH
1. Nâng cao chất lượng phục vụ.

II. TỔ CHỨC THỰC HIỆN
1. Sở Thông tin và Truyền thông theo dõi, đôn đốc việc thực hiện.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hà Văn Nhất
`
const plan = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 37/KH-UBND
Lào Cai, ngày 02 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

I. THỜI GIAN
1. Dự kiến đầu quý II năm 2024 tiến hành kiểm tra.

II. TỔ CHỨC THỰC HIỆN
1. Các cơ quan không thuộc đối tượng được kiểm tra gửi báo cáo tự kiểm tra về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 20/6/2024.
2. Tháng 3, tháng 6 và tháng 9 không lập báo cáo tháng mà lồng ghép vào báo cáo quý; báo cáo tháng gửi trước ngày 25 hằng tháng.
3. Khi thời hạn gửi báo cáo trùng ngày nghỉ hằng tuần thì thời hạn là ngày làm việc tiếp theo.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hà Văn Nhất
`
const library = libraryOf([programme, plan], '2024-06-10')
const said = async (question: string) => (await library.ask(question)).answer

describe('handing in on a day', () => {
  test.each([
    ['ngày 20/6/2024 nộp báo cáo tự kiểm tra cho tỉnh Lào Cai còn được tính đúng hạn không', 'Trễ 1 ngày'],
    ['Hôm nay 19/6 mới nộp báo cáo tự kiểm tra cho SNV Lào Cai thì có kịp ko?', 'Còn kịp'],
    ['Lào Cai: 15/6 mới làm xong báo cáo tự kiểm tra, nộp lúc đó có trễ không?', 'Còn kịp'],
  ])('is held against its limit in “%s”', async (question, verdict) => {
    const answer = await said(question)
    expect(answer).toContain(verdict)
    expect(answer).not.toContain('Không thấy chỗ nào nói đúng')
  })
})

describe('the stage of a plan', () => {
  test.each([
    ['Giờ này kế hoạch 214 của Lào Cai còn trong thời gian thực hiện không?', 'còn trong thời gian đó'],
    ['Kế hoạch 214 Lào Cai có hiệu lực cho giai đoạn nào?', 'Giai đoạn 2021-2025'],
    ['Kế hoạch 214 kết thúc giai đoạn vào năm nào?', 'Giai đoạn 2021-2025'],
  ])('is told by its title in “%s”', async (question, stage) => {
    expect(await said(question)).toContain(stage)
  })

  test('is no question of whether the copy is whole', async () => {
    const answer = await said(
      'Bây giờ là tháng 3/2026, Kế hoạch 214/KH-UBND của Lào Cai đã hết giai đoạn chưa?',
    )
    expect(answer).toContain('giai đoạn 2021-2025')
    expect(answer).not.toContain('bản đang có')
  })

  test.each([
    "When is Lao Cai's inspection of records work expected to begin?",
    'Is the 2024 inspection in Lao Cai still under way today?',
    'Lào Cai kiểm tra vào dịp nào trong năm 2024?',
  ])('of an inspection is its time in “%s”', async (question) => {
    expect(await said(question)).toContain('đầu quý II năm 2024')
  })
})

describe('a claim about months', () => {
  test('is not borne out by whose plan it is', async () => {
    const answer = await said('KH 37 của Lào Cai kiểm tra từ tháng 9/2024, đúng không?')
    expect(answer).toContain('Không phải')
    expect(answer).not.toContain('Đúng như vậy')
  })
})

describe('what sets no day', () => {
  test('months in which nothing is made are no times to make it', async () => {
    expect(await said('tháng nào không phải lập báo cáo tháng?')).toContain('Tháng 3, tháng 6 và tháng 9')
    expect(await said('Các mốc thời gian trong kế hoạch 37 của Lào Cai')).not.toContain('**Tháng 3')
  })

  test('a limit on a day off follows the rule of the text', async () => {
    expect(await said('Nếu hạn gửi báo cáo rơi vào Chủ nhật thì tính thế nào?')).toContain(
      'ngày làm việc tiếp theo',
    )
  })
})
