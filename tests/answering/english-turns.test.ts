// Ways of asking in English that have a plainer one.

import { describe, expect, test } from 'vitest'
import { inPlainTurns } from '../../src/answering/typed/english-turns.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 63/KH-UBND
Tuyên Quang, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác trợ giúp pháp lý năm 2024

I. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp chủ trì kiểm tra. Kế hoạch này thay thế Kế hoạch số 17/KH-UBND ngày 06/02/2023.
2. Đơn vị không thuộc đối tượng được kiểm tra gửi báo cáo tự kiểm tra về Sở Tư pháp trước ngày 25/10/2024.
`

const { ask } = libraryOf([plan], '2024-03-04')

describe('an English question is answered in whatever way it asks', () => {
  test.each([
    [
      'Until what date must Tuyen Quang units that are not on the inspection list send the self-inspection report?',
      '25/10/2024',
    ],
    [
      'When is the last day for Tuyen Quang units outside the inspection list to hand in the self-inspection report?',
      '25/10/2024',
    ],
    ['Which plan was replaced by Plan 63/KH-UBND?', '17/KH-UBND'],
  ])('%s → %s', async (question, holds) => {
    const { status, answer } = await ask(question)
    expect([status, answer]).toEqual(['answered', expect.stringContaining(holds)])
  })
})

test('a question in plain turns stays as it is', () => {
  expect(inPlainTurns('Which plan does Plan 63 replace?')).toBe('Which plan does Plan 63 replace?')
})
