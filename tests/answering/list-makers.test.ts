// Who makes a list is not who stands on it, an ordinal asks for one thing, and a paper without its signer says so.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE

Số: 46/KH-UBND

Bến Tre, ngày 19 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra an toàn hồ chứa năm 2024

I. MỤC TIÊU

a) Bảo đảm an toàn các hồ chứa trên địa bàn tỉnh.

b) Phấn đấu là một trong 05 tỉnh đứng đầu về Chỉ số an toàn hồ chứa.

c) Nâng cao trách nhiệm của chủ hồ.

II. ĐỐI TƯỢNG KIỂM TRA

- Công ty khai thác thủy lợi.
- UBND các huyện có hồ chứa.

III. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Phát triển nông thôn

- Lập danh sách đối tượng kiểm tra, thông báo trước cho chủ hồ.
- Chủ trì kiểm tra theo Kế hoạch này.

2. Sở Tài chính

- Bố trí kinh phí.
`

const { ask } = libraryOf([plan], '2024-05-20')

test.each([
  'Bến Tre ai lập danh sách đối tượng kiểm tra hồ chứa năm 2024?',
  'Cơ quan nào phải lập danh sách các đối tượng kiểm tra hồ chứa của Bến Tre?',
])('%s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Lập danh sách đối tượng kiểm tra')
  expect(answer).not.toContain('Công ty khai thác thủy lợi')
})

test('the list itself is still told', async () => {
  const { answer } = await ask('Danh sách đối tượng kiểm tra hồ chứa của Bến Tre?')
  expect(answer).toContain('Công ty khai thác thủy lợi')
})

test('an ordinal asks for one place', async () => {
  const { answer } = await ask('Bến Tre phấn đấu đứng top mấy về chỉ số an toàn hồ chứa?')
  expect(answer).toContain('một trong 05 tỉnh')
  expect(answer).not.toContain('Nâng cao trách nhiệm')
})

test('a held paper that names no signer says so', async () => {
  const { status, answer } = await ask('Ai ký kế hoạch 46?')
  expect(status).toBe('not_found')
  expect(answer).toContain('46/KH-UBND')
  expect(answer).toContain('không nêu người ký')
})
