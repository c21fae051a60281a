// When a body has issued a paper, and under which number, is told by the head of that very paper: never by the time of what
// it plans, nor by the paper of another body or of another kind.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 61/KH-UBND
Bạc Liêu, ngày 15 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

Ủy ban nhân dân tỉnh kiểm tra như sau:

I. THỜI GIAN KIỂM TRA
Từ tháng 6 đến tháng 9 năm 2024.

II. TRÁCH NHIỆM
1. Sở Tài chính ban hành hướng dẫn chi thưởng trước ngày 20/4/2024.
2. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([plan], '2024-03-05')

describe('the day of issue', () => {
  test.each([
    'Bạc Liêu ban hành kế hoạch kiểm tra thi đua 2024 ngày nào?',
    'bac lieu ra ke hoach kiem tra thi dua hom nao',
    'Kế hoạch kiểm tra thi đua của Bạc Liêu có từ ngày nào?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/^\*\*15\/2\/2024\*\*/)
    expect(answer).not.toContain('tháng 9')
  })

  test.each([
    'Bạc Liêu ra kế hoạch kiểm tra thi đua ngày nào, số mấy?',
    'Bạc Liêu ban hành kế hoạch kiểm tra thi đua số mấy ngày mấy',
  ])('goes with the number where both are asked: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('**15/2/2024**')
    expect(answer).toContain('**61/KH-UBND**')
  })

  test('is not told of the paper of another body', async () => {
    expect((await ask('Sở Nội vụ Bạc Liêu ban hành kế hoạch kiểm tra ngày nào?')).answer).not.toContain(
      '**15/2/2024**',
    )
  })

  test('is no answer to the turn that asks by when something is due', async () => {
    const { answer } = await ask(['Kế hoạch 61 của Bạc Liêu ai ký?', 'Hạn nộp báo cáo là khi nào?'])
    expect(answer).not.toContain('15/2/2024**')
    expect(answer).toContain('4 ngày làm việc')
  })

  test('that is still to come is a deadline', async () => {
    const { deadlines } = await ask('Sở Tài chính Bạc Liêu ban hành hướng dẫn chi thưởng khi nào?')
    expect(deadlines.map((d) => d.due)).toEqual(['2024-04-20'])
  })
})
