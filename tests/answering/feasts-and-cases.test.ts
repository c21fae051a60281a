// A feast is a matter and no day that is told; a case is of the kind that the place speaks of; who signs what follows a plan.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
-------
Số: 83/KH-UBND

Hà Giang, ngày 20 tháng 11 năm 2023

KẾ HOẠCH
Kiểm tra an toàn thực phẩm dịp Tết Nguyên đán và phòng ngừa ngộ độc nấm rừng

I. THỜI GIAN

1. Đoàn liên ngành: kiểm tra từ ngày 08/01/2024 đến ngày 02/02/2024.

2. Tập huấn cho thành viên Đoàn kiểm tra vào ngày 27/12/2023.

3. Đoàn liên ngành thông báo lịch làm việc cho huyện chậm nhất 04 ngày làm việc trước ngày làm việc đầu tiên.

II. XỬ LÝ NGỘ ĐỘC NẤM RỪNG

1. Trong thời hạn 06 ngày làm việc kể từ ngày xảy ra vụ việc, UBND cấp huyện gửi báo cáo đầy đủ về nguyên nhân.

2. Kết luận kiểm tra do Chánh Văn phòng Đoàn liên ngành ký, gửi huyện được kiểm tra.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Sùng Đại Chấn
`

const { ask } = libraryOf([plan], '2023-12-04')

test('when the inspection is comes before the day of a training for those who inspect', async () => {
  const a = await ask('Kiểm tra an toàn thực phẩm Tết Nguyên đán ở Hà Giang từ ngày nào?')
  expect(a.answer).toContain('08/01/2024')
  expect(a.answer).not.toContain('27/12/2023')
})

test('nothing is counted from a feast that is only named, and another feast is another matter', async () => {
  const a = await ask('Tết Trung thu 2024 Hà Giang kiểm tra an toàn thực phẩm từ ngày nào?')
  expect(a.status).toBe('not_found')
  expect(a.answer).not.toMatch(/Chậm nhất|01\/2024/)
})

test('what happened is of the kind that the headings tell', async () => {
  const a = await ask(
    'Vụ ngộ độc nấm ở Hà Giang xảy ra ngày 04/12/2023 thì huyện gửi báo cáo đầy đủ chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 12/12/2023')
})

test('another case is counted from no such event', async () => {
  const a = await ask(
    'Vụ cháy trường học ở Hà Giang xảy ra ngày 04/12/2023 thì huyện gửi báo cáo đầy đủ chậm nhất ngày nào?',
  )
  expect(a.answer).not.toContain('12/12/2023')
})

test.each([
  'Ai ký kết luận kiểm tra theo Kế hoạch 83/KH-UBND?',
  'Kết luận kiểm tra của Kế hoạch 83/KH-UBND do ai ký?',
])('%s asks for no signer of the plan', async (question) => {
  const a = await ask(question)
  expect(a.answer).toContain('Chánh Văn phòng Đoàn liên ngành')
  expect(a.answer).not.toContain('Sùng Đại Chấn')
})

test('who signed the plan is still told', async () => {
  const a = await ask('Ai ký Kế hoạch 83/KH-UBND của Hà Giang?')
  expect(a.answer).toContain('Sùng Đại Chấn')
})
