// What a task costs is no fee and no prize; a total is in no row of a part; who asks for the next report is told the one
// that is due first; a report is signed by whom its row says. Documents of our own.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { startApp, temporaryFolder } from '../support/start-app.ts'

const text = `# ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

Số: 61/KH-UBND

Lai Châu, ngày 10 tháng 01 năm 2026

# KẾ HOẠCH

Tổ chức ngày hội nghề dệt năm 2026

## I. NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Số người trực | Thời gian trực | Kinh phí (triệu đồng) |
|---|---|---|---|---|---|
| 1 | Hội thi dệt thổ cẩm | Hội Phụ nữ tỉnh | 6 | 12/5/2026 - 20/5/2026 | 140 |
| 2 | Gian hàng sợi lanh | Sở Công Thương | 9 | 14/5/2026 - 16/5/2026 | 260 |

## II. KINH PHÍ

1. Tổng kinh phí ngày hội nghề dệt là 655 triệu đồng.

## III. BÁO CÁO

1. Các xã gửi báo cáo tháng về ngày hội nghề dệt cho Sở Công Thương chậm nhất ngày 17 hằng tháng.

| STT | Loại báo cáo | Người ký |
|---|---|---|
| 1 | Báo cáo 6 tháng | Phó Giám đốc Sở |
| 2 | Báo cáo năm | Giám đốc Sở |

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Lò Văn Sinh
`

async function told(question: string, asOf = '2026-03-03'): Promise<string> {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.md'), text)
  const app: App = await startApp()
  await app.ingest.paths([folder])
  return (await app.answering.ask(question, { asOf })).answer.answer
}

test.each([
  'Lệ phí dự hội thi dệt thổ cẩm bao nhiêu tiền?',
  'tien thuong hoi thi det tho cam bao nhieu tien',
])('what a task costs is not what is paid by or to somebody: %s', async (question) => {
  expect(await told(question)).not.toContain('**140**')
})

test('what a task costs is told to who asks for it', async () => {
  expect(await told('Kinh phí hội thi dệt thổ cẩm bao nhiêu?')).toContain('140')
})

test('the total is in no row of a part', async () => {
  const answer = await told('Tổng kinh phí ngày hội nghề dệt của Lai Châu là bao nhiêu?')
  expect(answer).toContain('655')
})

test('from when to when is told by the column of times, whatever else is called by the same word', async () => {
  const answer = await told('Hội thi dệt thổ cẩm trực từ ngày nào đến ngày nào?')
  expect(answer).toContain('12/5/2026')
  expect(answer).not.toContain('**6**')
})

test.each(['tháng kế tiếp', 'tháng tới', 'tháng tiếp theo'])(
  'the next report, "%s", is the one that is due first',
  async (next) => {
    const answer = await told(`Xã ở Lai Châu gửi báo cáo ${next} về ngày hội nghề dệt chậm nhất ngày nào?`)
    expect(answer).toContain('17/3/2026')
    expect(answer).not.toContain('17/4/2026')
  },
)

test('a report is not signed by whoever signed the plan', async () => {
  expect(await told('Báo cáo 6 tháng ở Lai Châu do ai ký?')).not.toContain('Lò Văn Sinh')
  expect(await told('Ai ký kế hoạch 61/KH-UBND?')).toContain('Lò Văn Sinh')
})
