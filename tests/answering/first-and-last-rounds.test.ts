// A recurring duty that another clause bounds: its first round, its last one, the months without one. Documents of our own.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp, temporaryFolder } from '../support/start-app.ts'

const plan = (duty: string, kind = 'KẾ HOẠCH', title = 'Chỉnh lý tài liệu năm 2026') => `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/${kind === 'KẾ HOẠCH' ? 'KH' : 'QĐ'}-UBND
Lai Châu, ngày 05 tháng 01 năm 2026
${kind}
${title}
II. TỔ CHỨC THỰC HIỆN
${duty}
III. KINH PHÍ
Ngân sách tỉnh cấp trong dự toán của từng cơ quan.
`

async function ask(text: string, question: string, asOf = '2026-01-08') {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.txt'), text)
  const app = await startApp()
  await app.ingest.paths([folder])
  return (await app.answering.ask(question, { asOf })).answer
}

test.each([
  [
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 22 hằng tháng. Báo cáo đầu tiên là báo cáo tháng 3/2026.',
    '21/3/2026',
  ],
  [
    '1. Trước ngày 20 hằng tháng, các xã gửi báo cáo chỉnh lý về Sở Nội vụ; thực hiện từ tháng 6/2026.',
    '19/6/2026',
  ],
  [
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 18 hằng tháng, kỳ đầu tiên nộp trước ngày 18/4/2026.',
    '17/4/2026',
  ],
  [
    '1. Báo cáo tháng về chỉnh lý gửi Sở Nội vụ trước ngày 14 của tháng kế tiếp; báo cáo tháng đầu tiên là báo cáo tháng 3/2026.',
    '13/4/2026',
  ],
  [
    '1. Hằng tháng, từ tháng 3 đến tháng 11/2026, các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 18.',
    '17/3/2026',
  ],
  [
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 16 hằng tháng. Không phải gửi báo cáo tháng 1, tháng 2 năm 2026.',
    '15/3/2026',
  ],
  [
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 16 hằng tháng.\n2. Thời điểm bắt đầu thực hiện chế độ báo cáo tại khoản 1: từ tháng 7 năm 2026.',
    '15/7/2026',
  ],
])('counts no round before the first one: %s', async (duty, day) => {
  const { answer } = await ask(plan(duty), 'hạn tới phải gửi báo cáo chỉnh lý là ngày nào?')
  expect(answer).toContain(day)
  expect(answer).not.toMatch(/\/1\/2026\)/u)
})

const both =
  '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 18 hằng tháng. Lần đầu gửi trước ngày 18 tháng 5 năm 2026, lần cuối trước ngày 18 tháng 12 năm 2026.'

test('the clause that bounds a rule is shown beside it', async () => {
  const { answer, citations } = await ask(plan(both), 'báo cáo chỉnh lý gửi chậm nhất ngày nào?')
  expect(answer).toContain('17/5/2026')
  expect(citations.filter(({ quote }) => quote.startsWith('Lần đầu gửi'))).toHaveLength(1)
})

test('the first and the last round can be asked for', async () => {
  const last = await ask(plan(both), 'Lai Châu gửi báo cáo kỳ cuối cùng khi nào?')
  expect(last.answer).toMatch(/17\/12\/2026|18 tháng 12 năm 2026/u)
  const first = await ask(plan(both), 'báo cáo chỉnh lý kỳ đầu tiên hạn là khi nào?', '2026-08-01')
  expect(first.answer).toContain('17/5/2026')
  expect(first.answer).toContain('quá hạn')
})

test('a month that is left out has no round', async () => {
  const duty =
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 16 hằng tháng, trừ tháng 6 và tháng 12.'
  expect((await ask(plan(duty), 'hạn tới của báo cáo chỉnh lý?', '2026-05-20')).answer).toContain('15/7/2026')
})

test('a decision asks for nothing before it is in force', async () => {
  const text = plan(
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 14 hằng tháng.\n2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2026.',
    'QUYẾT ĐỊNH',
    'Về việc quy định chế độ báo cáo chỉnh lý tài liệu',
  )
  expect((await ask(text, 'báo cáo chỉnh lý gửi trước ngày nào?')).answer).toContain('13/6/2026')
})

test('both rules of one sentence begin with the year that closes it', async () => {
  const text = plan(
    '1. Các xã gửi báo cáo chỉnh lý sáu tháng trước ngày 15/6 và báo cáo chỉnh lý năm trước ngày 15/12 hằng năm, kể từ năm 2027.',
    'KẾ HOẠCH',
    'Chỉnh lý tài liệu giai đoạn 2026 - 2030',
  )
  const { answer } = await ask(text, 'báo cáo chỉnh lý sáu tháng nộp khi nào?')
  expect(answer).toContain('14/6/2027')
  expect(answer).not.toContain('/2026)')
})

test('a month whose report the quarterly one stands for is told so, when it is named too', async () => {
  const text = plan(
    '1. Báo cáo tháng: các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 20 hằng tháng.\n2. Báo cáo quý: gửi trước ngày 25 của tháng cuối quý. Tháng cuối quý không phải gửi báo cáo tháng.',
  )
  const { answer } = await ask(
    text,
    'Tháng 6 này các xã gửi báo cáo tháng về chỉnh lý trước ngày nào?',
    '2026-06-03',
  )
  expect(answer).not.toContain('19/6/2026')
  expect(answer).toMatch(/Tháng cuối quý không phải gửi báo cáo tháng|24\/6\/2026/u)
})

test('the first inspection bounds no report', async () => {
  const text = plan(
    '1. Các xã gửi báo cáo chỉnh lý về Sở Nội vụ trước ngày 20 hằng tháng; đợt kiểm tra đầu tiên trong tháng 6/2026.',
  )
  const { answer } = await ask(text, 'hạn tới phải gửi báo cáo chỉnh lý là ngày nào?', '2026-02-03')
  expect(answer).toContain('19/2/2026')
})
