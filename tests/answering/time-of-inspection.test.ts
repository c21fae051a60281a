// When an inspection takes place, asked loosely: by its limit, its length, whether it is over in a year that is told, of two
// plans at once, and in English.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (number: number, year: number, from: number, to: number, signer: string) => `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: ${number}/KH-UBND
Bạc Liêu, ngày 15 tháng 02 năm ${year}

KẾ HOẠCH
Kiểm tra công tác thi đua năm ${year}

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Tư pháp, Công Thương.

II. THỜI GIAN KIỂM TRA
Thời gian kiểm tra: Từ tháng ${from}/${year} đến tháng ${to}/${year}.

III. TRÁCH NHIỆM
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 5 ngày làm việc.
2. Các cơ quan, đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra, gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 21/7/${year}.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

${signer}
`

const { ask } = libraryOf(
  [plan(61, 2024, 6, 9, 'Phạm Văn Thiều'), plan(35, 2021, 4, 10, 'Dương Thành Trung')],
  '2024-05-06',
)

const of2024 = '**Từ tháng 6/2024 đến tháng 9/2024**'
const of2021 = '**Từ tháng 4/2021 đến tháng 10/2021**'

describe('the time of the inspection in other words', () => {
  test.each([
    'Thời hạn kiểm tra thi đua của Bạc Liêu năm 2024 là khi nào?',
    'Thời hạn đoàn Bạc Liêu kiểm tra năm 2024 đến bao giờ?',
    'Mấy tháng nữa thì Bạc Liêu kiểm tra xong theo kế hoạch 61?',
    'Đoàn kiểm tra Bạc Liêu năm 2024 hoạt động trong bao lâu?',
    'Lịch kiểm tra thi đua Bạc Liêu năm 2024 kéo dài mấy tháng, từ đâu đến đâu?',
    'KH 61 chạy từ tháng mấy đến tháng mấy?',
    'During which months does Bac Lieu carry out its 2024 emulation inspection?',
    'Roughly when does the Bac Lieu inspection team begin its work in 2024?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain(of2024)
    expect(answer).not.toContain('ngày làm việc**')
  })

  test.each([
    'So thời gian kiểm tra của Bạc Liêu giữa năm 2021 và năm 2024.',
    'Bạc Liêu kiểm tra thi đua năm 2021 và năm 2024, mỗi năm vào khoảng tháng nào?',
    'Hai kế hoạch của Bạc Liêu 2021 và 2024 kiểm tra trong thời gian nào?',
  ])('of both plans: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain(of2024)
    expect(answer).toContain(of2021)
  })

  test('the limit of a duty of those who are inspected stays what it is', async () => {
    const { answer } = await ask('Thời hạn gửi báo cáo cho đoàn kiểm tra Bạc Liêu năm 2024?')
    expect(answer).toContain('**Trước ngày kiểm tra 5 ngày làm việc**')
    const own = await ask('Bạc Liêu 2024: thời hạn tự kiểm tra và gửi báo cáo là khi nào?')
    expect(own.answer).toContain('**Trước ngày 21/7/2024**')
  })
})

describe('whether it is over, in the year that is told', () => {
  test.each([
    'Nay đã sang 2025, đợt kiểm tra thi đua theo KH 61 Bạc Liêu kết thúc chưa?',
    'Giờ sang năm 2025 rồi, đợt kiểm tra theo KH 61 Bạc Liêu đã xong chưa?',
    'Xã tôi nghe nói Bạc Liêu còn đang kiểm tra theo kế hoạch 35, giờ đã xong chưa?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toContain('**Rồi**')
    expect(answer).toMatch(/\*\*Từ tháng (?:6\/2024 đến tháng 9\/2024|4\/2021 đến tháng 10\/2021)\*\*/)
  })

  test('"thời hạn … còn hay hết rồi" asks the same', async () => {
    const { answer } = await ask('Thời hạn kiểm tra thi đua theo kế hoạch 35 còn hay hết rồi?')
    expect(answer.split('\n')[0]).toContain('**Không**')
    expect(answer).toContain(of2021)
  })

  test('a year that only names the plan is no today', async () => {
    const { answer } = await ask('Năm 2021, kế hoạch kiểm tra của Bạc Liêu ai ký?')
    expect(answer).toContain('**Dương Thành Trung**')
  })
})
