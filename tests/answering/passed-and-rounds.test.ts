// "Qua chưa?" is answered first, "đã gửi chưa?" by no text that does not tell it; a time counted from every round is told of
// the round that is named.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `SỞ Y TẾ
TỈNH HẬU GIANG
Số: 64/KH-SYT
Hậu Giang, ngày 14 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra chất lượng nước sạch tại trạm cấp nước năm 2026

I. THỜI GIAN
1. Đợt 1: từ ngày 09/3/2026 đến ngày 20/3/2026.
2. Đợt 2: từ ngày 14/9/2026 đến ngày 25/9/2026.
3. Đợt 3: trong tháng 11/2026.

II. PHÂN CÔNG
1. Trung tâm Y tế huyện gửi danh sách trạm cấp nước về Sở Y tế chậm nhất 12 ngày trước mỗi đợt kiểm tra.
2. Trung tâm Kiểm soát bệnh tật báo cáo Ủy ban nhân dân tỉnh trong 08 ngày làm việc sau khi kết thúc mỗi đợt kiểm tra.
3. Trạm cấp nước không được kiểm tra gửi báo cáo tự đánh giá về Sở Y tế trước ngày 15/4/2026.
4. Đến ngày 05/01/2026 còn 02 đơn vị chưa gửi báo cáo tự đánh giá của năm trước, gồm: Trung tâm Y tế huyện Phụng Hiệp, Trung tâm Y tế huyện Vị Thủy.

GIÁM ĐỐC
Võ Thị Nước
`

const { ask, talk } = libraryOf([plan], '2026-04-01')

async function firstLine(question: string) {
  const { answer } = await ask(question)
  return answer.split('\n')[0]
}

describe('whether a day is over', () => {
  test.each([
    ['Hạn gửi báo cáo tự đánh giá nước sạch Hậu Giang 15/4/2026 qua chưa?', 'Chưa, còn 13 ngày'],
    ['báo cáo tự đánh giá của trạm cấp nước đến hạn chưa', 'Chưa, còn 13 ngày'],
    ['còn kịp gửi báo cáo tự đánh giá nước sạch không', 'Còn kịp'],
  ])('stands first in the answer to “%s”', async (question, said) => {
    expect(await firstLine(question)).toContain(said)
  })

  test.each([
    ['Trạm cấp nước đã gửi báo cáo tự đánh giá chưa?', 'không cho biết'],
    ['Trung tâm Y tế huyện Vị Thủy đã gửi báo cáo tự đánh giá chưa?', 'chưa gửi'],
  ])('is another thing than whether somebody has done it: “%s”', async (question, said) => {
    expect(await firstLine(question)).toContain(said)
  })
})

describe('a time counted from every round', () => {
  test.each([
    ['Trung tâm y tế huyện gửi danh sách trạm cấp nước trước đợt 2 chậm nhất ngày nào?', '2/9/2026'],
    ['Trung tâm Kiểm soát bệnh tật báo cáo Ủy ban nhân dân tỉnh kết quả đợt 1 khi nào?', '1/4/2026'],
  ])('is told of the round in “%s”', async (question, day) => {
    expect(await firstLine(question)).toContain(`Chậm nhất ${day}`)
  })

  test('is told of the round that a turn names, and of the next', async () => {
    const [, second, third] = await talk([
      'Trung tâm y tế huyện gửi danh sách trạm cấp nước trước mấy ngày?',
      'đợt 1 thì ngày mấy?',
      'còn đợt 2?',
    ])
    expect(second?.answer).toContain('Chậm nhất 25/2/2026')
    expect(third?.answer).toContain('Chậm nhất 2/9/2026')
  })

  test('gives no day where the round has a month alone', async () => {
    const { answer } = await ask('Trung tâm y tế huyện gửi danh sách trạm cấp nước đợt 3 chậm nhất ngày nào?')
    expect(answer).toContain('12 ngày')
    expect(answer).toContain('tháng 11/2026')
    expect(answer).not.toMatch(/Chậm nhất \d+\//u)
  })
})
