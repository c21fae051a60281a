// Points of one place that are called by kinds of one thing, and a periodic report beside what follows from an event.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { startApp, temporaryFolder } from '../support/start-app.ts'

const text = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 61/KH-UBND
Lai Châu, ngày 10 tháng 01 năm 2026
KẾ HOẠCH
Kiểm đếm thiết bị trạm y tế năm 2026
II. NHIỆM VỤ
1. Kiểm đếm thiết bị
a) Kiểm đếm đột xuất: làm khi thiết bị trị giá trên 50 triệu đồng bị hỏng; xong trước ngày 20/11/2026.
b) Kiểm đếm định kỳ: người giữ kho của từng trạm ghi đủ số máy đang dùng; hoàn thành việc kiểm đếm trước ngày 15/9/2026.
2. Trong thời hạn 12 ngày kể từ ngày nhận biên bản, trạm y tế báo cáo việc sửa máy.
III. BÁO CÁO
1. Báo cáo quý: các xã gửi Sở Y tế chậm nhất ngày 18 của tháng cuối quý; các trạm y tế gửi chậm nhất ngày 21 của tháng cuối quý, theo Biểu 04.
`

async function library(): Promise<App> {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.txt'), text)
  const app = await startApp()
  await app.ingest.paths([folder])
  return app
}

const asOf = '2026-02-01'

test('tells of the kind that is named, not of the one beside it', async () => {
  const app = await library()
  const named = await app.answering.ask('Kiểm đếm định kỳ thiết bị ở Lai Châu xong trước ngày nào?', { asOf })
  expect(named.answer.answer).toContain('15/9/2026')
  expect(named.answer.answer).not.toContain('20/11/2026')
  const other = await app.answering.ask('Kiểm đếm đột xuất thiết bị ở Lai Châu xong trước ngày nào?', {
    asOf,
  })
  expect(other.answer.answer).toContain('20/11/2026')
})

test('a quarterly report is not what follows from an event', async () => {
  const app = await library()
  const { answer } = await app.answering.ask(
    'Trạm y tế Lai Châu nộp báo cáo kiểm đếm quý I hạn chót hôm nào?',
    { asOf },
  )
  expect(answer.answer).toContain('21/3/2026')
  expect(answer.answer).not.toContain('12 ngày')
})
