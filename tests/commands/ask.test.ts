import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { inventedPlan } from '../support/invented-plan.ts'
import { cli, isOneSentence, jsonOf, type Ran, runCli } from '../support/run-cli.ts'
import { keptFolder } from '../support/start-app.ts'

// every command is a process of its own, and the machine may be busy
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const state = keptFolder()
const run = (args: string[], input = '') => runCli(state, args, { input })
const lines = (ran: Ran) =>
  ran.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const jsonl = (...values: unknown[]) => `${values.map((v) => JSON.stringify(v)).join('\n')}\n`

beforeAll(async () => {
  const folder = keptFolder()
  writeFileSync(join(folder, 'a.txt'), inventedPlan())
  writeFileSync(join(folder, 'b.txt'), inventedPlan({ place: 'Cà Mau', due: 'chậm nhất ngày 25/6/2024' }))
  const articles = Array.from({ length: 30 }, (_, n) => ({
    _id: `5/2031/TT-BXD+${n}`,
    title: '',
    text: n === 7 ? 'Người nuôi chim bồ câu đăng ký chuồng với ủy ban xã.' : `Quy định số ${n} về mái ngói.`,
  }))
  writeFileSync(join(folder, 'c.jsonl'), jsonl(...articles))
  await run(['ingest', folder])
})

describe('ask', () => {
  test('gives one Answer with quotes at their offsets', async () => {
    const [asked, text] = await Promise.all([
      run(['ask', 'Bắc Kạn nộp báo cáo tự kiểm tra khi nào?', '--json', '--as-of', '2024-06-01']),
      run(['show', '31/KH-UBND Bắc Kạn', '--text']),
    ])
    const answer = jsonOf(asked)
    expect(answer).toMatchObject({
      ...{ status: 'answered', mode: 'extractive', answer: expect.stringContaining('20/6/2024') },
      ...{ question: expect.any(String), warnings: expect.any(Array), ms: expect.any(Number) },
      deadlines: [{ lastDay: '2024-06-19', due: '2024-06-20', inclusive: false, text: expect.any(String) }],
    })
    expect(answer.citations[0]).toMatchObject({
      ...{ document: '31/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn', issued: '2024-03-12' },
      ...{ section: 'III.1', version: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    for (const { start, end, quote } of answer.citations) expect(text.out.slice(start, end)).toBe(quote)
  })

  test('takes --as-of as today', async () => {
    const ask = (day: string) => run(['ask', 'hạn báo cáo tự kiểm tra của Bắc Kạn?', '--as-of', day])
    const [before, after] = await Promise.all([ask('2024-06-09'), ask('2024-07-01')])
    expect(before.out).toContain('còn 10 ngày')
    expect(after.out).toMatch(/đã qua|quá hạn/)
  })

  test('--jsonl answers in order, in one process, dialogues apart', async () => {
    const ran = await run(
      ['ask', '--jsonl', '--as-of', '2024-06-01'],
      jsonl(
        { id: 1, question: 'hạn báo cáo tự kiểm tra của Bắc Kạn?', conversation: 'x' },
        { id: 'b', question: 'hạn báo cáo tự kiểm tra của Cà Mau?', conversation: 'y' },
        { id: 3, question: 'còn Cà Mau?', conversation: 'x' },
        { id: 4, question: 'còn Bắc Kạn?', conversation: 'y' },
        { id: 5, question: 'Bắc Kạn còn mấy ngày để nộp báo cáo tự kiểm tra?', asOf: '2024-06-16' },
      ),
    )
    expect(ran).toMatchObject({ status: 0, err: '' })
    const answers = lines(ran)
    expect(answers.map((a) => a.id)).toEqual([1, 'b', 3, 4, 5])
    expect(answers.map((a) => a.deadlines[0]?.lastDay)).toEqual([
      ...['2024-06-19', '2024-06-25', '2024-06-25', '2024-06-19', '2024-06-19'],
    ])
    expect(answers[4].answer).toContain('3 ngày')
  })

  test('--jsonl names a line that is no question', async () => {
    const ran = await run(['ask', '--jsonl'], `${JSON.stringify({ id: 1, question: 'ai ký?' })}\nsai\n`)
    expect(ran).toMatchObject({ status: 2, err: expect.stringContaining('Dòng 2') })
    expect(isOneSentence(ran)).toBe(true)
  })

  test.each([
    ['100,000 signs', 'hạn nộp '.repeat(12_500)],
    ['SQL', `'; DROP TABLE documents; --`],
    ['operators of the search', '"báo cáo" AND NEAR(x, 3) OR * ^ (NOT -- :'],
    ['markup', '<script>alert(1)</script> **hạn** [x](javascript:1)'],
    ['signs alone', '??? !!! \u0000\u0007 \ufffd'],
    ['nothing', ''],
  ])('answers a question of %s with an Answer', async (_, question) => {
    const ran = await run(['ask', '--jsonl'], jsonl({ id: 1, question }))
    expect(ran).toMatchObject({ status: 0, err: '' })
    expect(lines(ran)).toMatchObject([
      { id: 1, status: expect.any(String), answer: expect.stringMatching(/\.|\?/) },
    ])
  })

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(
      'bash',
      ['-c', `"${process.execPath}" "${cli}" ask --jsonl | head -1 >/dev/null; exit \${PIPESTATUS[0]}`],
      { env: { ...process.env, DONDOC_STATE: state } },
    )
    let err = ''
    child.stderr.on('data', (data) => (err += data))
    child.stdin.on('error', () => {})
    child.stdin.end(
      jsonl(...Array.from({ length: 300 }, (_, id) => ({ id, question: 'ai ký kế hoạch Cà Mau?' }))),
    )
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })
})

describe('search', () => {
  test('gives passages with a trace', async () => {
    const { hits } = jsonOf(await run(['search', 'đăng ký chuồng chim bồ câu', '--json', '--limit', '3']))
    expect(hits).toHaveLength(3)
    expect(hits[0]).toMatchObject({
      ...{ id: '5/2031/TT-BXD+7', document: '5/2031/TT-BXD+7', section: 'Điều 7' },
      ...{ score: expect.any(Number), text: expect.stringContaining('bồ câu'), trace: expect.any(Object) },
    })
  })

  test('--jsonl gives one line for each query, each with its own limit', async () => {
    const input = jsonl({ id: 'a', query: 'mái ngói', limit: 2 }, { id: 'b', query: 'bồ câu', limit: 1 })
    const found = lines(await run(['search', '--jsonl'], input))
    expect(found.map((f) => [f.id, f.hits.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })
})

describe('parse-date and working-days', () => {
  test('give the expressions of the contract', async () => {
    const text = 'Nộp trước ngày 30/6/2023.'
    const [found] = jsonOf(await run(['parse-date', text, '--json']))
    expect(found).toMatchObject({
      kind: 'limit',
      date: '2023-06-30',
      inclusive: false,
      lastDay: '2023-06-29',
    })
    expect(text.slice(found.start, found.end)).toBe(found.text)
  })

  test('read many lines in order', async () => {
    const input = jsonl(
      { id: 1, text: 'nộp ngày mai', asOf: '2024-05-31' },
      { id: 2, text: 'Kế hoạch 97/KH-UBND' },
    )
    expect(lines(await run(['parse-date', '--jsonl'], input))).toMatchObject([
      { id: 1, expressions: [{ kind: 'date', date: '2024-06-01' }] },
      { id: 2, expressions: [] },
    ])
  })

  test('count on the official calendar with every step', async () => {
    const counted = jsonOf(await run(['working-days', '--from', '2024-05-02', '--back', '3', '--json']))
    expect(counted).toMatchObject({ date: '2024-04-24', calendar: { version: expect.any(String) } })
    expect(counted.steps.filter((s: { counted: boolean }) => s.counted)).toHaveLength(3)
    expect(counted.steps.filter((s: { why?: string }) => s.why).length).toBeGreaterThan(0)
  })
})

describe('eval', () => {
  const file = (...questions: unknown[]) => {
    const path = join(keptFolder(), 'q.jsonl')
    writeFileSync(path, jsonl(...questions))
    return path
  }
  const right = {
    ...{ id: 'r', kind: 'deadline', question: 'hạn báo cáo tự kiểm tra của Bắc Kạn?', asOf: '2024-06-01' },
    expect: { status: 'answered', documents: ['31/KH-UBND'], section: 'III.1', all: ['20/06/2024'] },
  }
  const wrong = { ...right, id: 'w', expect: { none: ['20/6/2024'] } }

  test('counts hits for each kind and names every miss', async () => {
    const ran = await run(['eval', file(right, wrong), '--json'])
    expect(ran.status).toBe(0)
    expect(jsonOf(ran)).toMatchObject({
      ...{ total: 2, passed: 1, byKind: { deadline: { total: 2, passed: 1 } } },
      misses: [{ id: 'w', why: [expect.stringContaining('20/6/2024')] }],
    })
  })

  test('fails under --min', async () => {
    expect((await run(['eval', file(right, wrong), '--min', '0.9'])).status).toBe(1)
    expect((await run(['eval', file(right), '--min', '0.9'])).status).toBe(0)
  })
})
