// Days of several rounds: each round has a column of its own, or is named behind its day.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN PHƯỜNG BÌNH TRỊ
-------
Số: 41/KH-UBND

Bình Trị, ngày 05 tháng 8 năm 2025

KẾ HOẠCH
Kiểm tra công tác lưu trữ phường Bình Trị 6 tháng cuối năm 2025

I. THỜI GIAN

Chia làm 02 đợt: đợt 1 từ ngày 08/9/2025 đến ngày 12/9/2025; đợt 2 từ ngày 10/11/2025 đến ngày 14/11/2025.

II. CHẾ ĐỘ BÁO CÁO

1. Đơn vị được kiểm tra tại chỗ gửi báo cáo cho Tổ kiểm tra trước ngày kiểm tra ít nhất 03 ngày làm việc.
2. Đơn vị kiểm tra qua hồ sơ gửi báo cáo chậm nhất ngày 19/9/2025 đối với đợt 1 và ngày 21/11/2025 đối với đợt 2.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Lài

PHỤ LỤC
LỊCH KIỂM TRA TẠI CHỖ NĂM 2025

| STT | Đơn vị | Đợt 1 | Đợt 2 | Nội dung trọng tâm |
|---|---|---|---|---|
| 1 | Trung tâm Văn hóa phường | 08/9/2025 | 10/11/2025 | Hồ sơ sự kiện |
| 2 | Phòng Kinh tế | 09/9/2025 | 12/11/2025 | Hồ sơ đất đai |
`

const { ask } = libraryOf([plan], '2025-08-20')

test.each([
  ['Trung tâm Văn hóa phường được kiểm tra đợt 1 ngày nào?', '**08/9/2025**', '**10/11/2025**'],
  ['Trung tâm Văn hóa phường được kiểm tra đợt 2 ngày nào?', '**10/11/2025**', '**08/9/2025**'],
  ['Đợt 2 kiểm tra Phòng Kinh tế ngày nào?', '**12/11/2025**', '**09/9/2025**'],
])('%s: %s, not %s', async (question, day, other) => {
  const { answer } = await ask(question)
  expect(answer).toContain(day)
  expect(answer).not.toContain(other)
})

test.each([
  ['Đơn vị kiểm tra qua hồ sơ gửi báo cáo đợt 2 chậm nhất ngày nào?', ['2025-11-21']],
  ['Đơn vị kiểm tra qua hồ sơ gửi báo cáo đợt 1 chậm nhất ngày nào?', ['2025-09-19']],
  ['Đơn vị kiểm tra qua hồ sơ gửi báo cáo chậm nhất ngày nào?', ['2025-09-19', '2025-11-21']],
  ['Khi nào kiểm tra Trung tâm Văn hóa phường?', ['2025-09-08', '2025-11-10']],
])('%s: %j', async (question, days) => {
  expect((await ask(question)).deadlines.map((d) => d.lastDay)).toEqual(days)
})

test('of both rounds both days', async () => {
  const { answer } = await ask('Phòng Kinh tế được kiểm tra vào những ngày nào trong cả 2 đợt?')
  expect(answer).toContain('**09/9/2025**')
  expect(answer).toContain('**12/11/2025**')
})

test('a round by itself keeps the unit of the turn before', async () => {
  const { answer } = await ask(['Trung tâm Văn hóa phường được kiểm tra đợt 1 ngày nào?', 'đợt 2?'])
  expect(answer).toContain('Đợt 2: **10/11/2025**')
})
