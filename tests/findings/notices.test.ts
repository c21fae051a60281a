// What people are told of a finding: put out with the change, sent once, and said to be a repetition where a crash left
// open whether it arrived.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Told } from '../../src/bot/notices.ts'
import { createFindings } from '../../src/findings/findings.ts'
import { createNoticeSender } from '../../src/findings/notice-sender.ts'
import type { NewFinding } from '../../src/findings/store.ts'
import type { Delivery } from '../../src/message.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { countingBytes, fixedClock, temporaryFolder } from '../support/start-bot.ts'
import { POINTS } from './notices-child.ts'

const finding: Omit<NewFinding, 'reporter' | 'reporterId'> = {
  source: 'telegram:1:7#0',
  round: null,
  unit: 'Sở Y tế',
  area: 'thủ tục hành chính',
  text: 'chậm trả 4 hồ sơ',
  quantities: [{ value: 4, what: 'hồ sơ trễ hạn' }],
  severity: 'nhẹ',
  due: '2023-12-14',
  recommendation: null,
  at: '2023-11-20T09:12:00+07:00',
}

function office(folder = temporaryFolder()) {
  const clock = fixedClock('2023-11-20T03:00:00.000Z')
  const db = openDatabase(join(folder, 'dondoc.db'))
  onTestFinished(() => db.close())
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const findings = createFindings({ db, now: clock.now, people, inTeam: () => false })
  const said: { personId: number; key: string; text: string; choices: string[] }[] = []
  const answers: Delivery[] = []
  const sender = createNoticeSender({
    ...{ db, now: clock.now },
    tell: async (personId, { key, reply }): Promise<Told> => {
      said.push({ personId, key, text: reply.text, choices: reply.choices?.map(({ label }) => label) ?? [] })
      return { delivery: answers.shift() ?? { status: 'sent', messageIds: ['1'] }, account: null }
    },
    choices: () => [{ label: 'Báo cáo đã khắc phục' }],
    log: { error: () => {} },
  })
  return { db, clock, people, findings, sender, said, answers }
}

function inOffice(folder?: string) {
  const parts = office(folder)
  const { people, findings } = parts
  const tam = people.add({ name: 'Lê Văn Tám', role: 'inspector' }, 'test')
  const an = people.add({ name: 'Võ An', role: 'staff', unit: 'Sở Y tế' }, 'test')
  const ha = people.add({ name: 'Ngô Hà', role: 'staff', unit: 'Sở Y tế' }, 'test')
  const { number } = findings.record(finding, [], tam)
  return { ...parts, tam, an, ha, number }
}

test('everybody of the unit is told of a recommendation once, whatever passes run', async () => {
  const { findings, sender, said, number, tam, an, ha } = inOffice()
  findings.step(number, 'đã kiến nghị', null, tam)
  findings.step(number, 'đã kiến nghị', null, tam)
  await sender.pass()
  await sender.pass()
  expect(said.map(({ personId }) => personId)).toEqual([an.id, ha.id])
  expect(said[0]?.text).toContain('chậm trả 4 hồ sơ')
  expect(said[0]?.choices).toEqual(['Báo cáo đã khắc phục'])
  expect(findings.notices(number).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('a channel that is down is tried again later, and given up after six tries', async () => {
  const { findings, sender, said, answers, clock, number, tam } = inOffice()
  findings.step(number, 'đã kiến nghị', null, tam)
  answers.push({ status: 'sent', messageIds: [] })
  for (let i = 0; i < 6; i++) answers.push({ status: 'failed', reason: '502', retryAfterMs: 1_000 })
  await sender.pass()
  expect(said).toHaveLength(2)
  await sender.pass()
  expect(said).toHaveLength(2)
  for (let i = 0; i < 8; i++) {
    clock.forward(6 * 3_600_000)
    await sender.pass()
  }
  expect(said).toHaveLength(7)
  expect(findings.notices(number).map(({ state, problem }) => [state, problem])).toEqual([
    ['sent', null],
    ['failed', '502'],
  ])
})

test('who has no account is noted as not told', async () => {
  const { findings, sender, answers, number, tam } = inOffice()
  findings.step(number, 'đã kiến nghị', null, tam)
  answers.push({ status: 'unreachable', reason: 'no-chat' }, { status: 'unreachable', reason: 'no-chat' })
  await sender.pass()
  expect(findings.notices(number)[0]).toMatchObject({ state: 'failed', problem: 'chưa liên kết tài khoản' })
})

test('the one who reported hears what the unit answers', async () => {
  const { findings, sender, said, number, tam, an } = inOffice()
  findings.step(number, 'đã kiến nghị', null, tam)
  await sender.pass()
  findings.step(number, 'đã báo cáo khắc phục', 'Đã trả đủ 4 hồ sơ', an)
  await sender.pass()
  expect(said.at(-1)).toMatchObject({ personId: tam.id, text: expect.stringContaining('Đã trả đủ 4 hồ sơ') })
})

test('a correction is told to the unit that knows the finding, and to nobody before', async () => {
  const { findings, people, sender, said, number, tam, an, ha } = inOffice()
  const noi = people.add({ name: 'Bùi Nội', role: 'staff', unit: 'Sở Nội vụ' }, 'test')
  findings.correct(number, null, { severity: 'trung bình' }, null, tam)
  await sender.pass()
  expect(said).toEqual([])
  findings.step(number, 'đã kiến nghị', null, tam)
  findings.correct(number, null, { severity: 'nghiêm trọng' }, 'xem lại hồ sơ', tam)
  await sender.pass()
  expect(said.slice(2)).toMatchObject([{ personId: an.id }, { personId: ha.id }])
  expect(said[2]?.text).toContain('Mức độ: trung bình → nghiêm trọng')
  expect(said[2]?.text).toContain('xem lại hồ sơ')
  findings.correct(number, null, { unit: 'Sở Nội vụ' }, null, tam)
  await sender.pass()
  const [first, ...others] = said.slice(4)
  expect(first).toMatchObject({ personId: noi.id, text: expect.stringContaining('chậm trả 4 hồ sơ') })
  expect(others).toMatchObject([
    { personId: an.id, text: expect.stringContaining('không còn thuộc Sở Y tế') },
    { personId: ha.id },
  ])
})

test.each(POINTS)('killed %s, the notice is neither lost nor sent twice unmarked', async (point) => {
  const folder = temporaryFolder()
  const before = inOffice(folder)
  before.db.close()
  const child = fileURLToPath(new URL('notices-child.ts', import.meta.url))
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', child, folder, point])
  expect(signal).toBe('SIGKILL')

  const { findings, sender, said, clock } = office(folder)
  clock.set(new Date().toISOString())
  clock.forward(60_000)
  await sender.pass()
  await sender.pass()
  const file = join(folder, 'told.txt')
  const told = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  if (point === 'in the step') {
    expect(findings.get('2023-001')?.status).toBe('mới ghi nhận')
    expect([told, said]).toEqual([[], []])
    return
  }
  expect(findings.get('2023-001')?.status).toBe('đã kiến nghị')
  for (const { id } of [before.an, before.ha]) {
    const first = told.filter((line) => line.startsWith(`${id} `)).length
    const again = said.filter(({ personId }) => personId === id)
    const marked = again.filter(({ text }) => text.startsWith('(Gửi lại'))
    expect(first + again.length).toBeGreaterThanOrEqual(1)
    expect(first + again.length - marked.length).toBeLessThanOrEqual(1)
    expect(again.length).toBeLessThanOrEqual(1)
  }
  expect(findings.notices('2023-001').map(({ state }) => state)).toEqual(['sent', 'sent'])
})
