// Nothing is confirmed whose numbers, days, names and offices do not all stand in what is shown, whichever composer finds it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const library = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH ĐĂK RU
-------
Số: 41/TB-UBND

Đăk Ru, ngày 06 tháng 5 năm 2025

THÔNG BÁO
Kết quả kiểm tra đăng ký khai sinh tại phường Suối Cam và xã Bù Lơ

Thực hiện Quyết định số 318/QĐ-UBND ngày 04 tháng 3 năm 2025, Đoàn kiểm tra do ông Hà Quốc Tín làm Trưởng đoàn đã kiểm tra hai đơn vị.

I. KẾT QUẢ
1. Tỷ lệ đăng ký khai sinh trực tuyến: phường Suối Cam đạt 77,3%; xã Bù Lơ đạt 41,8%.
2. Việc đăng ký khai sinh được thực hiện theo quy định tại các Nghị định của Chính phủ: số 123/2015/NĐ-CP, số 87/2020/NĐ-CP, số 104/2022/NĐ-CP.

II. HẠN CHẾ
1. Phường Suối Cam
a) Để quá hạn 31 hồ sơ khai sinh lưu động.
2. Xã Bù Lơ
a) Nộp báo cáo hộ tịch quý I muộn 12 ngày.
b) Chọn 04 trong số 11 thôn để tuyên truyền.

III. XỬ LÝ
1. Chánh Văn phòng Ủy ban nhân dân tỉnh công bố kết quả kiểm tra trên cổng thông tin; tài liệu do Sở Tư pháp cung cấp.
2. Lịch đối chiếu sổ hộ tịch tại xã Bù Lơ chuyển từ ngày 02/6/2025 sang ngày 16/6/2025.

Phụ lục. TỔNG HỢP HẠN CHẾ
TT\tHạn chế\tĐơn vị\tHạn sửa
1\t31 hồ sơ khai sinh lưu động quá hạn\tSuối Cam\t30/5/2025
2\t06 sổ hộ tịch ghi thiếu\tBù Lơ\t13/6/2025`,
  ],
  '2025-05-20',
)
const ask = async (question: string) => (await library.ask(question)).answer

describe('a claim with one thing changed', () => {
  test.each([
    'Khai sinh được đăng ký theo quy định tại Nghị định 132/2015/NĐ-CP, đúng không?',
    'Thông báo 41 thực hiện Quyết định số 381/QĐ-UBND, phải không?',
    'Xã Bù Lơ để quá hạn 31 hồ sơ khai sinh lưu động, đúng không?',
    'bu lo co 31 ho so khai sinh luu dong qua han dung khong',
    'Phường Suối Cam có 06 sổ hộ tịch ghi thiếu, phải không?',
    'Phường Suối Cam nộp báo cáo hộ tịch quý I muộn 12 ngày đúng không?',
    'Trưởng đoàn kiểm tra Suối Cam là ông Lê Quốc Tín đúng không?',
    'Sở Tư pháp công bố kết quả kiểm tra trên cổng thông tin, đúng không?',
    'Lịch đối chiếu sổ hộ tịch tại xã Bù Lơ chuyển sang ngày 02/6/2025 phải không?',
  ])('%s', async (question) => {
    const answer = await ask(question)
    expect(answer).not.toMatch(/^Đúng|\*\*Có/u)
  })

  test('a number that the paper cites nowhere is said to stand nowhere, with those that do', async () => {
    const answer = await ask(
      'Thông báo 41 Đăk Ru việc đăng ký khai sinh được thực hiện theo Nghị định 132/2015/NĐ-CP, đúng không?',
    )
    expect(answer).toMatch(/không dẫn Nghị định 132\/2015\/NĐ-CP; có dẫn .*123\/2015\/NĐ-CP/u)
  })
})

test.each([
  'Thông báo 41 thực hiện Quyết định số 318/QĐ-UBND, phải không?',
  'Phường Suối Cam để quá hạn 31 hồ sơ khai sinh lưu động, đúng không?',
  'Xã Bù Lơ nộp báo cáo hộ tịch quý I muộn 12 ngày đúng không?',
])('the claim as the paper has it: %s', async (question) => {
  expect(await ask(question)).toMatch(/^Đúng/u)
})

test.each([
  'Phường Suối Cam đạt 77,3% đăng ký khai sinh trực tuyến đúng không?',
  'Xã Bù Lơ chọn 04 thôn để tuyên truyền đúng không?',
])('what stands there is not denied by the figure beside it: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/Không phải/u)
})
