import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  openQuestions,
  type StartedModelApp,
  startModelApp,
  tally,
  wrongSentences,
} from '../support/model-modes.ts'
import { breakingModes, type ModelServer, startModelServer, wordingModes } from '../support/model-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let server: ModelServer
let app: StartedModelApp
const asOf = '2023-05-15'
const open = 'Đơn vị được kiểm tra phải chuẩn bị gì?'

beforeAll(async () => {
  server = await startModelServer()
  app = await startModelApp(server)
})
beforeEach(() => {
  server.mode = 'faithful'
  server.requests.length = 0
  app.events.length = 0
})
afterAll(async () => {
  app.close()
  await server.close()
})

describe('a faithful model', () => {
  test('words open questions, right, and keeps the other answer beside it', async () => {
    const { answer } = await app.answering.ask(open, { asOf })
    expect(answer.mode).toBe('model')
    expect(answer.answer).toContain('chuẩn bị báo cáo, hồ sơ, tài liệu')
    expect(answer.answer).toContain('Nguồn')
    expect(answer.extractive?.answer).toContain('“')
    expect(answer.madeWith?.model).toBe('test-model')
    expect(answer.madeWith?.prompts[0]).toMatch(/^answer@[0-9a-f]{8}$/u)
    for (const { quote, version, start, end } of answer.citations) {
      const text = app.db.sql.prepare('SELECT text FROM versions WHERE sha256 = ?').pluck().get(version)
      expect((text as string).slice(start, end)).toBe(quote)
    }
  })

  test('is not asked for a deadline, a number, a signer, references, or a claim', async () => {
    for (const question of [
      'Hạn nộp báo cáo tự kiểm tra là khi nào?',
      'phải kiểm tra ít nhất bao nhiêu phần trăm phòng ban trực thuộc?',
      'ai ký kế hoạch 61?',
      'Hải Phòng 2024 viện dẫn những thông tư nào?',
      'Hải Phòng năm 2024 yêu cầu nộp báo cáo tự kiểm tra trước ngày 30/6/2023 phải không?',
      'Lương tối thiểu vùng năm 2024 là bao nhiêu?',
      'xin chào',
    ])
      expect((await app.answering.ask(question, { asOf })).answer.mode, question).toBe('extractive')
    expect(server.requests).toHaveLength(0)
  })

  test('is not asked where the library alone is wanted', async () => {
    const { answer } = await app.answering.ask(open, { asOf, mode: 'extractive' })
    expect(answer.mode).toBe('extractive')
    expect(server.requests).toHaveLength(0)
  })

  test('words a good part of the open questions', async () => {
    const { worded, wrong } = await tally(
      app,
      openQuestions.map((question) => ({ question })),
    )
    expect(wrong).toEqual([])
    expect(worded).toBeGreaterThanOrEqual(14)
  })
})

describe('a lying model', () => {
  test.each(wordingModes.filter((m) => m !== 'faithful' && m !== 'obeys'))('cannot lie: %s', async (mode) => {
    server.mode = mode
    const { wrong } = await tally(
      app,
      openQuestions.map((question) => ({ question })),
    )
    expect(wrong).toEqual([])
    expect(server.requests.length).toBeGreaterThan(5)
  })

  test('gets one chance to mend what the gate refused, with the reason', async () => {
    server.mode = 'invents-date'
    server.lastsFor = 1
    const { answer } = await app.answering.ask(open, { asOf })
    server.lastsFor = Number.POSITIVE_INFINITY
    expect(answer.mode).toBe('model')
    expect(server.requests).toHaveLength(2)
    expect(server.requests[1]).toContain('tự viết ngày')
    expect(answer.madeWith?.prompts.map((p) => p.split('@')[0])).toEqual(['answer', 'repair'])
    expect(wrongSentences(app, answer, answer)).toEqual([])
  })
})

describe('a broken model server', () => {
  test.each(breakingModes)('leaves the offline answer or a right one: %s', async (mode) => {
    const broken = await startModelServer(mode)
    const own = await startModelApp(broken, { budgetMs: 1_500 })
    const { wrong, slowestMs, worded } = await tally(own, [{ question: open }, { question: open }])
    expect(wrong).toEqual([])
    expect(slowestMs).toBeLessThan(6_000)
    expect(worded).toBe(mode === 'no-schema' ? 2 : 0)
    own.close()
    await broken.close()
  })

  test('is asked once and then rested from: the next questions do not wait', async () => {
    const broken = await startModelServer('500')
    const own = await startModelApp(broken, { budgetMs: 1_500 })
    await own.answering.ask(open, { asOf })
    const before = broken.requests.length
    for (let n = 0; n < 5; n++) await own.answering.ask(open, { asOf })
    expect(broken.requests.length).toBe(before)
    expect(own.model?.state()).toMatchObject({ state: 'resting', why: 'server' })
    own.close()
    await broken.close()
  })
})

describe('what leaves the house', () => {
  test('is nothing by default', async () => {
    const own = await startModelApp(server, { share: 'không' })
    const { answer } = await own.answering.ask(open, { asOf })
    expect(answer.mode).toBe('extractive')
    expect(server.requests).toHaveLength(0)
    expect(own.model?.state()).toEqual({ state: 'closed' })
    own.close()
  })

  test('never holds names, numbers or addresses of people', async () => {
    const questions = [
      'Ông Nguyễn Văn Tèo ở Sở Nội vụ, điện thoại 0912 345 678, hỏi đơn vị được kiểm tra phải chuẩn bị gì?',
      'nguyen thi hoa (hoa.nt@example.vn) hỏi: nội dung kiểm tra CCHC của Hà Nội gồm những gì',
      'Gửi kết quả khắc phục cho Đoàn kiểm tra Hà Nội như thế nào?',
    ]
    for (const question of questions)
      await app.answering.ask(question, { asOf, person: 'p-77', unit: 'Sở X' })
    const sent = server.requests.join('\n')
    expect(server.requests.length).toBeGreaterThan(0)
    for (const secret of ['Tèo', '0912', 'hoa.nt', 'thi hoa', 'p-77', 'Sở X', 'sonv@hanoi', 'Lê Hồng Sơn'])
      expect(sent).not.toContain(secret)
  })

  test('holds no name of the evidence or of the turns before; in the answer they stand again', async () => {
    const own = await startModelApp(server, { share: 'nội bộ' })
    own.db.sql
      .prepare("INSERT INTO persons (name, role, created_at) VALUES ('Vừ Bá Nhìa', 'staff', '')")
      .run()
    await own.ingest.bytes(
      'ke-hoach.txt',
      Buffer.from(`ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI
Số: 17/KH-UBND
Quảng Ngãi, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công vụ

I. ĐOÀN KIỂM TRA
1. Thành phần Đoàn kiểm tra gồm bà Lò Thị Hiên, ông Vừ Bá Nhìa và đồng chí Y Blét.
2. Khi cần, đơn vị báo bà Lò Thị Hiên, điện thoại 0912 345 678, hộp thư lo.hien@example.vn.
`),
    )
    const first = 'ong vu ba nhia hoi: Quảng Ngãi đơn vị báo cho ai khi cần?'
    const { answer: before, context } = await own.answering.ask(first, { asOf })
    const { answer } = await own.answering.ask('Thành phần Đoàn kiểm tra Quảng Ngãi gồm những ai?', {
      asOf,
      context,
    })
    expect([before.mode, answer.mode]).toEqual(['model', 'model'])
    expect(answer.answer).toContain('bà Lò Thị Hiên, ông Vừ Bá Nhìa và đồng chí Y Blét')
    expect(server.requests.length).toBeGreaterThanOrEqual(2)
    expect(server.requests.join('\n')).not.toMatch(/Hiên|Nhìa|nhia|Blét|0912|lo\.hien/u)
    own.close()
  })

  test('is nothing of a document marked secret, whatever else may', async () => {
    const own = await startModelApp(server, { share: 'nội bộ' })
    await own.ingest.bytes(
      'mat.txt',
      Buffer.from(
        'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 18/KH-UBND\nMẬT\nQuảng Ngãi, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nI. NỘI DUNG\n1. Đơn vị được kiểm tra phải chuẩn bị sổ xuất nhập của kho Đá Bạc cho Đoàn kiểm tra.\n',
      ),
    )
    const { answer } = await own.answering.ask(
      'Quảng Ngãi: đơn vị được kiểm tra phải chuẩn bị gì cho Đoàn kiểm tra?',
      { asOf },
    )
    expect(answer.mode).toBe('extractive')
    expect(answer.answer).toContain('Đá Bạc')
    expect(server.requests.join('\n')).not.toMatch(/Đá Bạc|xuất nhập/u)
    own.close()
  })

  test('is counted by person and day', async () => {
    await app.answering.ask(open, { asOf, person: 'p-9' })
    const rows = app.model?.usage.rows('2023-05-01', '2023-05-31').filter((r) => r.person === 'p-9')
    expect(rows).toHaveLength(1)
    expect(rows?.[0]).toMatchObject({ day: '2023-05-15', requests: server.requests.length })
    expect(rows?.[0]?.promptTokens).toBe(900 * server.requests.length)
  })

  test('stops at the cap of the month', async () => {
    const own = await startModelApp(server, { monthlyTokens: 8_000 })
    for (let n = 0; n < 12; n++) await own.answering.ask(open, { asOf })
    expect(own.model?.usage.ofMonth('2023-05-15')).toBeLessThanOrEqual(8_000)
    expect((await own.answering.ask(open, { asOf })).answer.mode).toBe('extractive')
    own.close()
  })
})

describe('a reading of a follow-up that the rules do not follow', () => {
  const first = 'Nội dung kiểm tra CCHC của Hà Nội gồm những gì?'
  const second = 'thế còn cái vụ xiền bạc ở đấy nhẩy'

  async function followUp(reading: string) {
    server.reading = () => reading
    const { context } = await app.answering.ask(first, { asOf })
    const { answer } = await app.answering.ask(second, { asOf, context })
    server.reading = null
    return answer
  }

  test('is not used when it brings in another matter', async () => {
    const answer = await followUp('Hạn nộp báo cáo tự kiểm tra của Kiên Giang là khi nào?')
    expect(answer.answer).not.toContain('Hiểu là')
    expect(answer.answer).not.toContain('30/6/2023')
  })

  test('is used and shown when it only mends the writing', async () => {
    server.reading = () => 'Kinh phí Đoàn kiểm tra của Hà Nội lấy từ đâu?'
    const { answer } = await app.answering.ask('kinhphi doankiemtra cuahanoi laytu dau', { asOf })
    server.reading = null
    expect(['answered', 'not_found']).toContain(answer.status)
    if (answer.status === 'answered') expect(answer.answer).toMatch(/^Hiểu là: |Kinh phí/u)
  })
})
