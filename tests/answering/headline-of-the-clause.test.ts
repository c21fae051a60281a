// The headline of an answer is of the very clause that is asked: the bound of the unit that is named, the sum and not a share,
// the rows of one body, the weekday and the day that a claim gives.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decision = `ỦY BAN NHÂN DÂN
TỈNH KHÁNH HÒA
-------
Số: 512/QĐ-UBND

Khánh Hòa, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH
Về việc lập đoàn kiểm tra bến tàu du lịch

Điều 1. Thời gian
1. Đoàn kiểm tra làm việc từ ngày 09/4/2026 đến ngày 22/5/2026; thời gian tại mỗi bến không quá 01 ngày làm việc, riêng bến Bình Ba không quá 04 ngày làm việc.
2. Sở Xây dựng báo cáo tiến độ về Văn phòng Ủy ban nhân dân tỉnh vào thứ Tư hằng tuần.
3. Sở Tài chính bố trí kinh phí nạo vét luồng lạch năm 2026 là 7,6 tỷ đồng.

Điều 2. Chỉ tiêu

STT | Chỉ tiêu | Tỷ lệ
1 | Luồng lạch được nạo vét | 85%
2 | Tàu có áo phao | 100%

PHÓ CHỦ TỊCH

Cao Thế Miện`

const conclusion = `UBND TỈNH KHÁNH HÒA
SỞ XÂY DỰNG
-------
Số: 66/KL-SXD

Khánh Hòa, ngày 28 tháng 5 năm 2026

KẾT LUẬN
Kiểm tra bến tàu du lịch

I. KẾT QUẢ
1. Bến Cầu Đá còn 240 mét lan can chưa sơn.

II. THỜI HẠN KHẮC PHỤC
1. Các đơn vị khắc phục theo bảng sau:

STT | Đơn vị | Việc phải khắc phục | Thời hạn
1 | Công ty Hải Yến | Sơn 240 mét lan can | Trước ngày 18/7/2026
2 | Công ty Hải Yến | Thay phao cứu sinh | Trước ngày 25/6/2026
3 | Hợp tác xã Đá Bạc | Lắp đèn báo hiệu | Trước ngày 30/8/2026

2. Tổ chức phúc tra tại bến Cầu Đá trong tháng 10/2026. Không phúc tra tại Sở Du lịch.
3. Báo cáo kết quả khắc phục gửi Sở Xây dựng chậm nhất ngày 05/9/2026.
4. Trong 10 ngày làm việc kể từ ngày nhận Kết luận, đơn vị được kiểm tra lập kế hoạch khắc phục, gửi Sở Xây dựng.

GIÁM ĐỐC

Võ Hữu Trác`

const { ask } = libraryOf([decision, conclusion], '2026-06-02')
const told = async (question: string) => (await ask(question)).answer

describe('a bound that one unit has alone', () => {
  test('is told of that unit', async () =>
    expect(await told('doan 512 o ben binh ba toi da bao nhieu ngay lam viec')).toContain(
      '**Không quá 04 ngày',
    ))

  test('is not told of the others', async () =>
    expect(await told('Theo Quyết định 512/QĐ-UBND, đoàn kiểm tra mỗi bến tối đa mấy ngày?')).toMatch(
      /01 ngày làm việc/u,
    ))
})

test('a sum is no share', async () => {
  const answer = await told('Kinh phí nạo vét luồng lạch năm 2026 của Khánh Hòa là bao nhiêu?')
  expect(answer).toContain('7,6 tỷ đồng')
  expect(answer).not.toContain('85%')
})

test('only the rows of the body that is named', async () => {
  const answer = await told(
    'Công ty Hải Yến phải khắc phục những việc gì, hạn từng việc, theo Kết luận 66/KL-SXD?',
  )
  expect(answer).toContain('18/7/2026')
  expect(answer).toContain('25/6/2026')
  expect(answer).not.toContain('Đá Bạc')
})

describe('claims', () => {
  test('another weekday', async () =>
    expect(
      await told('Có phải Quyết định 512/QĐ-UBND bắt Sở Xây dựng báo cáo tiến độ vào thứ Năm hằng tuần?'),
    ).toContain('**Không phải thứ Năm**; văn bản ghi **thứ Tư**'))

  test('another day of the amount that is told', async () =>
    expect(
      await told(
        'Công ty Hải Yến được sơn 240 mét lan can đến 31/8/2026 theo Kết luận 66/KL-SXD, đúng không?',
      ),
    ).toMatch(/^\*\*Không phải\*\*.*18\/7\/2026/u))

  test('what is not done with the body that is named', async () => {
    const answer = await told('Sở Du lịch cũng bị phúc tra theo Kết luận 66/KL-SXD phải không?')
    expect(answer).toContain('Không phải như vậy')
    expect(answer).toContain('Không phúc tra tại Sở Du lịch')
  })
})

test('what was done to those who must act is not what they do', async () =>
  expect(
    await told(
      'Các đơn vị bị Sở Xây dựng kết luận kiểm tra bến tàu phải báo cáo kết quả khắc phục chậm nhất khi nào?',
    ),
  ).toContain('05/9/2026'))
