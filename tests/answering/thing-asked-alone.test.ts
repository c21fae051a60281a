// "Buổi nào, ngày nào làm việc với xã X?": what is asked for by its noun alone is asked of what the next part names.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN HUYỆN SƠN ĐỘNG
-------
Số: 27/KH-UBND

Sơn Động, ngày 14 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác thư viện năm 2024

I. NỘI DUNG

1. Tổ kiểm tra làm việc tại xã theo Phụ lục.
2. Thư viện thôn: chọn 04 trong số 11 thôn, do Tổ trưởng quyết định.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vi Thị Hợi

PHỤ LỤC
LỊCH KIỂM TRA

| TT | Đơn vị | Ngày kiểm tra | Buổi |
|---|---|---|---|
| 1 | Xã Lệ Viễn | 07/5/2024 | Sáng |
| 2 | Xã Tuấn Đạo | 14/5/2024 | Chiều |
`

const { ask } = libraryOf([plan], '2024-04-01')

test.each([
  'Buổi nào, ngày nào Tổ kiểm tra làm việc với xã Tuấn Đạo?',
  'buoi nao va ngay nao kiem tra xa Tuan Dao',
])('%s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Buổi: **Chiều**')
  expect(answer).toContain('**14/5/2024**')
  expect(answer).not.toContain('Lệ Viễn')
})

test('of "04 trong số 11 thôn" both figures are told as they stand', async () => {
  const { answer } = await ask('Sơn Động chọn bao nhiêu thôn để kiểm tra thư viện?')
  expect(answer).toContain('**04 trong số 11 thôn**')
})
