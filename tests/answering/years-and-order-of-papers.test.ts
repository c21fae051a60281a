// Until when a plan runs, the years in the name of a paper that it cites, and which of the two was issued first; of places that say
// as much the one that cites the other paper tells what that one sets.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC
-------
Số: 128/KH-UBND

Bình Phước, ngày 06 tháng 7 năm 2022

KẾ HOẠCH
Thực hiện Chiến lược phát triển chăn nuôi trên địa bàn tỉnh Bình Phước (giai đoạn 2022-2026)

Căn cứ Quyết định số 1520/QĐ-TTg ngày 06 tháng 10 năm 2020 của Thủ tướng Chính phủ phê duyệt Chiến lược phát triển chăn nuôi giai đoạn 2021 - 2030, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG, MỤC TIÊU CHUNG
1. Đưa ngành chăn nuôi của tỉnh vào nhóm khá của vùng Đông Nam Bộ.
2. Đạt tỷ lệ trang trại sinh học theo yêu cầu của tỉnh.

II. YÊU CẦU
1. Bảo đảm mục tiêu chung đề ra tại Quyết định số 1520/QĐ-TTg là thực phẩm an toàn, có nguồn gốc rõ ràng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Tuệ Hiền`

const { ask } = libraryOf([plan], '2023-02-01')
const told = async (question: string) => (await ask(question)).answer

describe('until when the plan runs', () => {
  test.each([
    'KH 128 áp dụng cho giai đoạn 2022-2026 hay 2021-2030?',
    'kh 128 binh phuoc lam toi nam may thi het giai doan',
    'Kế hoạch 128 Bình Phước thực hiện trong mấy năm, từ năm nào đến năm nào?',
    'Kế hoạch 128 kéo dài đến bao giờ?',
    'KH 128 có thời hạn đến hết năm 2026 hay 2030?',
  ])('%s', async (question) => expect(await told(question)).toContain('**Giai đoạn 2022-2026**'))
})

test.each([
  'Chiến lược phát triển chăn nuôi của Thủ tướng Chính phủ kéo dài trong giai đoạn nào?',
  'chien luoc phat trien chan nuoi cua thu tuong den nam nao',
])('the years of the paper that is cited: %s', async (question) =>
  expect(await told(question)).toContain('giai đoạn 2021 - 2030'),
)

describe('which was issued first', () => {
  test.each([
    'Quyết định 1520 và kế hoạch 128 của Bình Phước, cái nào có trước, mỗi cái ngày nào?',
    'Kế hoạch 128 với Quyết định 1520/QĐ-TTg, văn bản nào ra sau?',
    'Quyết định 1520 với kế hoạch 128, ngày ban hành mỗi cái?',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('**Quyết định 1520/QĐ-TTg** ban hành trước.')
    expect(answer).toContain('6/10/2020')
    expect(answer).toContain('6/7/2022')
  })
})

test('what the cited paper sets, in the place that cites it', async () =>
  expect(await told('Quyết định 1520 đặt mục tiêu chung gì mà kế hoạch 128 phải bảo đảm?')).toContain(
    'thực phẩm an toàn',
  ))
