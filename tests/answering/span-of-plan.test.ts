// For which years a plan is that sets no time of its own, and that its last day is over, for which nobody is late.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const programme = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 129/KH-UBND
Lai Châu, ngày 12 tháng 8 năm 2021

KẾ HOẠCH
Phát triển cây chè giai đoạn 2021-2025

I. MỤC TIÊU
1. Trồng mới 800 ha chè.

II. NHIỆM VỤ
1. Sở Nông nghiệp và Phát triển nông thôn cấp giống chè trước ngày 20/9/2025.

CHỦ TỊCH
Lò Văn Hặc`

const { ask } = libraryOf([programme], '2025-10-20')

test.each(['Thời gian thực hiện kế hoạch 129', 'Thời gian thực hiện Kế hoạch 129 từ khi nào đến khi nào?'])(
  '%s: the years of its title',
  async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer.split('\n')[0]).toContain('iai đoạn 2021-2025')
  },
)

test('the last day of a document is over', async () => {
  const { answer } = await ask('Kế hoạch 129 còn hiệu lực không?')
  expect(answer).toContain('**19/9/2025**, đã qua 31 ngày')
})
