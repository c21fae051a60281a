// A row of a schedule is not told of a unit that only shares its common words.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const schedule = `UBND TỈNH KON TUM
SỞ Y TẾ
Số: 92/KH-SYT
Kon Tum, ngày 12 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra hành nghề khám bệnh, chữa bệnh năm 2024

I. CHẾ ĐỘ BÁO CÁO
1. Phòng Nghiệp vụ y gửi kết quả kiểm tra quý về Thanh tra Sở trước ngày 06 tháng đầu quý sau.

PHỤ LỤC
LỊCH KIỂM TRA
STT\tTên cơ sở\tThời gian kiểm tra\tTrưởng đoàn
1\tPhòng khám Măng Đen\t14/3/2024\tÔng A Blong
2\tBệnh viện đa khoa khu vực Ngọc Hồi\t17/4/2024\tBà Y Phương
`

const library = libraryOf([schedule], '2024-02-01')

test('the row of the unit that is named is told', async () => {
  expect((await library.ask('Sở Y tế Kon Tum kiểm tra Phòng khám Măng Đen ngày nào?')).answer).toContain(
    '14/3/2024',
  )
})

test.each([
  'Sở Y tế Kon Tum kiểm tra Bệnh viện đa khoa khu vực Sa Thầy ngày nào?',
  'Sở Y tế Kon Tum kiểm tra Phòng khám Hướng Dương ngày nào?',
  'Ai là trưởng đoàn kiểm tra Phòng khám Hướng Dương?',
])('%s', async (question) => {
  const { answer } = await library.ask(question)
  expect(answer).not.toMatch(/14\/3\/2024|17\/4\/2024|A Blong|Y Phương/)
  expect(answer).not.toMatch(/\*\*[^*]*\d\/\d/)
})
