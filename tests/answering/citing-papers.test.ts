// Which papers are cited: what stands before the verb names who cites, and a question about all that is held is answered of all.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const paper = (
  number: string,
  place: string,
  matter: string,
  grounds: string,
  content: string,
) => `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
-------
Số: ${number}

${place}, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
${matter} năm 2025

${grounds}

I. NỘI DUNG
1. ${content}
2. Sở Nội vụ theo dõi việc thực hiện Kế hoạch này.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Khắc Minh`

const library = libraryOf(
  [
    paper(
      '52/KH-UBND',
      'Sơn La',
      'Kiểm tra công tác văn thư',
      'Thực hiện Kế hoạch số 410/KH-UBND ngày 12 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh về kiểm tra công tác văn thư, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'Kiểm tra kết quả thực hiện Kế hoạch số 88/KH-UBND ngày 03/4/2023 của Ủy ban nhân dân tỉnh về số hóa tài liệu theo Quyết định số 458/QĐ-TTg của Thủ tướng Chính phủ.',
    ),
    paper(
      '17/KH-UBND',
      'Lai Châu',
      'Tuyên truyền an toàn giao thông',
      'Thực hiện Quyết định số 2060/QĐ-TTg ngày 12 tháng 12 năm 2020 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'Tuyên truyền theo Quyết định số 75/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh.',
    ),
  ],
  '2025-03-20',
)
const ask = async (question: string) => (await library.ask(question)).answer

test('all that one document cites, whatever words name it', async () => {
  const answer = await ask(
    'Kế hoạch kiểm tra công tác văn thư của Sơn La dẫn chiếu đến những kế hoạch nào của chính mình?',
  )
  expect(answer).toContain('410/KH-UBND')
  expect(answer).toContain('88/KH-UBND')
})

test.each([
  'Kho mình đang có, những quyết định nào của Thủ tướng Chính phủ được viện dẫn?',
  'Các văn bản hiện có trích dẫn những quyết định nào của Thủ tướng?',
])('of every held document: %s', async (question) => {
  const answer = await ask(question)
  expect(answer).toContain('458/QĐ-TTg')
  expect(answer).toContain('2060/QĐ-TTg')
  expect(answer).not.toContain('75/QĐ-UBND')
})
