import { describe, expect, test } from 'vitest'
import { startWithDigests } from '../support/start-app.ts'

async function dialogue() {
  const app = await startWithDigests()
  let context = {}
  return async (question: string) => {
    const turn = await app.answering.ask(question, { asOf: '2023-05-15', context })
    context = JSON.parse(JSON.stringify(turn.context)) as typeof context
    return turn.answer
  }
}

describe('follow-ups', () => {
  test('carry the question over to another place and say which', async () => {
    const ask = await dialogue()
    await ask('Hà Nội kiểm tra CCHC năm 2023 trong thời gian nào?')
    const answer = await ask('còn Kiên Giang?')
    expect(answer.answer).toContain('quý III')
    expect(answer.answer).toContain('Kiên Giang')
    expect(answer.question).toContain('Kiên Giang')
  })

  test('stay with the document of the last answer', async () => {
    const ask = await dialogue()
    await ask('Kế hoạch 61/KH-UBND ban hành ngày nào?')
    expect((await ask('ai ký?')).answer).toContain('Lê Hồng Sơn')
  })

  test('ask the same of another kind of document', async () => {
    const ask = await dialogue()
    await ask('Hải Phòng 2024 viện dẫn thông tư nào của Văn phòng Chính phủ?')
    expect((await ask('Còn nghị định?')).answer).toContain('63/2010/NĐ-CP')
  })

  test('give the day that a relative deadline hangs on', async () => {
    const ask = await dialogue()
    await ask('Đơn vị được kiểm tra ở Hà Nội phải gửi báo cáo cho Đoàn kiểm tra trước bao lâu?')
    const answer = await ask('nếu kiểm tra ngày 12/9/2023 thì sao?')
    expect(answer.deadlines[0]?.lastDay).toBe('2023-09-07')
  })

  test('pick a candidate by its number', async () => {
    const ask = await dialogue()
    const offered = await ask('hạn nộp?')
    expect(offered.status).toBe('clarify')
    const answer = await ask('1')
    expect(answer.status).toBe('answered')
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  test('small talk does not end a dialogue', async () => {
    const ask = await dialogue()
    await ask('Kế hoạch 61/KH-UBND ban hành ngày nào?')
    await ask('cảm ơn')
    expect((await ask('ai ký?')).answer).toContain('Lê Hồng Sơn')
  })

  test('mean by “quyết định đó” the one that was cited', async () => {
    const ask = await dialogue()
    await ask('Kế hoạch kiểm tra của Hải Phòng 2024 căn cứ quyết định nào?')
    const answer = await ask('quyết định đó ban hành ngày nào?')
    expect(answer.answer).toContain('29/12/2023')
    expect(answer.answer).not.toContain('**16/4/2024**')
  })

  test('correct the year', async () => {
    const ask = await dialogue()
    await ask('thời gian kiểm tra Hà Nội năm 2023')
    expect((await ask('không, ý em là năm 2020 cơ')).answer).toContain('12/2020')
  })

  test('show the whole place that was quoted', async () => {
    const ask = await dialogue()
    const before = await ask('Kiên Giang nộp báo cáo tự kiểm tra trước ngày nào?')
    const answer = await ask('trích nguyên văn đoạn đó')
    expect(answer.citations.map((c) => c.section)).toContain(before.citations[0]?.section)
  })

  test('ask for the recipients after the date of issue', async () => {
    const ask = await dialogue()
    await ask('Kế hoạch 23 của Kiên Giang ký ngày nào?')
    expect((await ask('gửi những đâu?')).citations[0]?.section).toBe('nơi nhận')
  })

  test('count from a day that is only named', async () => {
    const ask = await dialogue()
    await ask('Đơn vị được kiểm tra ở Hà Nội phải gửi báo cáo cho Đoàn kiểm tra trước bao lâu?')
    expect((await ask('nếu kiểm tra ngày 12/9/2023?')).deadlines[0]?.lastDay).toBe('2023-09-07')
  })

  test('who signs the plan is asked of the plan, also after a decision that it cites', async () => {
    const ask = await dialogue()
    await ask('Kế hoạch kiểm tra của Hải Phòng 2024 căn cứ quyết định nào?')
    await ask('quyết định đó ban hành ngày nào?')
    expect((await ask('ai ký kế hoạch?')).answer).toContain('Lê Anh Quân')
  })

  test('a day of inspection gives no duty of units that are not inspected', async () => {
    const ask = await dialogue()
    const answer = await ask('Kiên Giang đến kiểm tra ngày 12/9/2023 thì nộp báo cáo chậm nhất ngày nào?')
    expect(answer.answer).not.toContain('30/6/2023')
  })

  test('ask how many days are left of the deadline just told', async () => {
    const ask = await dialogue()
    await ask('Kiên Giang nộp báo cáo tự kiểm tra trước ngày nào?')
    expect((await ask('vậy còn mấy ngày')).answer).toContain('còn 45 ngày')
  })

  test('the day of issue of a digest is no deadline', async () => {
    const ask = await dialogue()
    expect((await ask('liệt kê tất cả các hạn')).answer).not.toContain('Ngày ban hành')
  })
})
