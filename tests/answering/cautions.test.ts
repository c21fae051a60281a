import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { startApp } from '../support/start-app.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 31/KH-UBND
An Bình, ngày 04 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra việc giữ gìn kho lưu trữ năm 2024

I. MỤC ĐÍCH
Đánh giá tình trạng kho lưu trữ của các sở, ngành.

II. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/5/2024.
2. Sở Tài chính bố trí kinh phí 45 triệu đồng.
`

test('a quote from a page that was recognised badly says so; one from a good page does not', async () => {
  const { library, retrieval, answering } = await startApp()
  const read = readText(plan)
  const start = read.text.indexOf('II. TỔ CHỨC')
  const doubtful = [{ page: 2, start, end: read.text.length, ocr: 61 }]
  const source = { sha256: 'a'.repeat(64), name: 'quet.pdf', at: '2024-03-05T00:00:00Z', reader: 1 }
  await library.put({ ...read, doubtful }, source)
  await retrieval.index.catchUp()
  const ask = async (question: string) =>
    (await answering.ask(question, { asOf: '2024-04-01' })).answer.answer
  const caution = 'Lưu ý: trang này được nhận dạng từ bản quét, cần đối chiếu bản giấy.'
  const deadline = await ask('hạn nộp báo cáo tự kiểm tra là khi nào?')
  expect(deadline).toContain('20/5/2024')
  expect(deadline).toContain(caution)
  const purpose = await ask('mục đích của kế hoạch là gì?')
  expect(purpose).toContain('Đánh giá tình trạng kho lưu trữ')
  expect(purpose).not.toContain(caution)
})

test('stars in a document stay words and never become bold', async () => {
  const { library, retrieval, answering } = await startApp()
  const read = readText(plan.replace('45 triệu đồng', '**45 triệu đồng**'))
  await library.put(read, { sha256: 'b'.repeat(64), name: 'sao.txt', at: '2024-03-05T00:00:00Z', reader: 1 })
  await retrieval.index.catchUp()
  const { answer } = await answering.ask('Sở Tài chính bố trí kinh phí bao nhiêu?', { asOf: '2024-04-01' })
  expect(answer.answer).toContain('45 triệu đồng')
  expect(answer.answer).not.toContain('**')
  expect(answer.citations.some(({ quote }) => quote.includes('**45 triệu đồng**'))).toBe(true)
})

test('a claimed deadline is corrected with the true one', async () => {
  const { library, retrieval, answering } = await startApp()
  const source = { sha256: 'c'.repeat(64), name: 'ke-hoach.txt', at: '2024-03-05T00:00:00Z', reader: 1 }
  await library.put(readText(plan), source)
  await retrieval.index.catchUp()
  const question = 'Hạn gửi báo cáo tự kiểm tra An Bình là 31/7/2024 phải không?'
  const { answer } = await answering.ask(question, { asOf: '2024-04-01' })
  expect(answer.answer).toContain('**Không phải**: văn bản ghi')
  expect(answer.answer).toContain('20/5/2024')
})
