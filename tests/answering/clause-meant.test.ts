// Which clause of a legal text answers: the figure said of the thing asked about, the form of that very name, the article that
// is about it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ VĂN THƯ
Số: 14/2024/TT-BVT
Hà Nội, ngày 12 tháng 3 năm 2024

THÔNG TƯ
Quy định về hồ sơ lưu trữ giếng cổ

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc lập, bàn giao và lưu giữ hồ sơ giếng cổ.

Điều 2. Đối tượng áp dụng
1. Ủy ban nhân dân các cấp nơi có giếng cổ.
2. Tổ chức, cá nhân trông coi giếng cổ.

Điều 3. Lập hồ sơ giếng cổ
1. Số lượng hồ sơ:
Hồ sơ giếng cổ cấp thôn gồm 06 bộ, Trưởng thôn ký và Ủy ban nhân dân cấp xã ký xác nhận.
Hồ sơ giếng cổ cấp xã gồm 05 bộ, Ủy ban nhân dân cấp xã ký và Ủy ban nhân dân cấp tỉnh ký xác nhận.
Hồ sơ giếng cổ cấp tỉnh gồm 02 bộ, Ủy ban nhân dân cấp tỉnh ký.
2. Biển giếng gắn sao như sau: Thợ giếng chính 03 sao; Thợ giếng phụ 02 sao; Thợ giếng 01 sao.
3. Biên bản bàn giao hồ sơ và giấy xác nhận mốc giếng thực hiện theo Mẫu số 01, 02 và 04 kèm theo Thông tư này.

Điều 4. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2024.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Đào Văn Giếng

DANH MỤC BIỂU MẪU
1. Mẫu số 02 - Giấy xác nhận mốc giếng.
2. Mẫu số 04 - Đơn đề nghị cấp giấy xác nhận mốc giếng.
`

const library = libraryOf([circular], '2024-06-01')

test.each([
  ['Hồ sơ giếng cổ cấp xã gồm mấy bộ?', '05 bộ', ['06 bộ', '02 bộ']],
  ['ho so gieng co cap tinh phai lap may bo', '02 bộ', ['06 bộ', '05 bộ']],
  ['Cấp thôn lập bao nhiêu bộ hồ sơ giếng cổ?', '06 bộ', ['05 bộ', '02 bộ']],
])('%j is answered with the figure said of it', async (question, figure, others) => {
  const { answer } = await library.ask(question)
  expect(answer).toMatch(new RegExp(`^\\*\\*${figure}`))
  for (const other of others) expect(answer).not.toContain(other)
})

test('of figures in one line the one that is said of those words alone leads', async () => {
  const { answer } = await library.ask('Thợ giếng được gắn mấy sao?')
  expect(answer).toMatch(/^\*\*01 sao/)
})

test('who signs a file within the text is told by the text, not by the head of the paper', async () => {
  const { answer } = await library.ask('Hồ sơ giếng cổ cấp tỉnh gồm mấy bộ, ai ký?')
  expect(answer).toMatch(/^\*\*02 bộ\*\*/)
  expect(answer).toContain('Ủy ban nhân dân cấp tỉnh ký')
  expect(answer).not.toContain('Đào Văn Giếng')
  expect(answer.match(/02 bộ\*\*/g)).toHaveLength(1)
})

test('a form is the one of that very name', async () => {
  const { answer } = await library.ask('Giấy xác nhận mốc giếng theo mẫu số mấy?')
  expect(answer).toContain('**Mẫu số 02**')
  expect(answer).not.toMatch(/\*\*Mẫu số 0[14]/)
})

test('forms that a clause names together are told together', async () => {
  const { answer } = await library.ask('Biên bản bàn giao hồ sơ giếng theo mẫu nào?')
  expect(answer).toContain('**Mẫu số 01, 02 và 04**')
})

test('headings are not counted as people', async () => {
  const { status, answer } = await library.ask('Tổ lập hồ sơ giếng cổ gồm bao nhiêu người?')
  expect(`${status} ${answer}`).not.toMatch(/^answered \*\*\d/)
})
