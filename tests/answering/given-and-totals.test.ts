// Of things that are counted the one that is named; "cấp bao nhiêu viên" asks for what is counted, and for no money; what all of a plan costs may be called its need.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------
Số: 129/KH-UBND

Bến Tre, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Phòng, chống hạn mặn năm 2026

I. NHIỆM VỤ

1. Sở Y tế cấp 180.000 viên khử khuẩn nước cho các trạm y tế xã trước ngày 15/02/2026.

2. Mức bồi dưỡng người trực đập là 150.000 đồng/người/ngày.

II. KINH PHÍ

Tổng nhu cầu là 4.730 triệu đồng, gồm các khoản tại Phụ lục.

PHỤ LỤC

| STT | Dự án thành phần | Cơ quan chủ trì | Hạn giải ngân |
|---|---|---|---|
| 1 | Dự án 1: Giải quyết nước sinh hoạt | Sở Xây dựng | 30/9/2026 |
| 2 | Dự án 2: Nạo vét kênh | Sở Công Thương | 31/10/2026 |
| 3 | Dự án 5: Trữ ngọt | Sở Tài chính | 30/6/2026 |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Ngọc Tám
`

const { ask } = libraryOf([plan], '2026-01-19')

test.each([
  'Sở Y tế Bến Tre cấp bao nhiêu viên khử khuẩn cho các trạm y tế xã?',
  'Cấp bao nhiêu viên khử khuẩn nước cho trạm y tế xã ở Bến Tre?',
])('%s', async (question) => {
  const a = await ask(question)
  expect(a.answer).toContain('180.000 viên')
})

test('the need of the whole is its cost', async () => {
  const a = await ask('Tổng kinh phí phòng, chống hạn mặn của Bến Tre là bao nhiêu?')
  expect(a.answer).toContain('4.730 triệu đồng')
  expect(a.answer).not.toContain('150.000')
})

test('the project that is named by its number, and no other one', async () => {
  const a = await ask('Dự án 5 chống hạn mặn Bến Tre hạn giải ngân đến bao giờ?')
  expect(a.answer).toContain('30/6/2026')
  expect(a.answer).not.toContain('30/9/2026')
})

test('a project that is not among those that are counted has no day', async () => {
  const a = await ask('Dự án 4 chống hạn mặn Bến Tre hạn giải ngân đến bao giờ?')
  expect(a.answer).not.toMatch(/30\/9\/2026|31\/10\/2026|30\/6\/2026/)
})
