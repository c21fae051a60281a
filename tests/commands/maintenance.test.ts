import {
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { inventedPlan } from '../support/invented-plan.ts'
import { isOneSentence, jsonOf, runCli } from '../support/run-cli.ts'
import { canMount, smallDisk } from '../support/small-disk.ts'
import { keptFolder, startApp, temporaryFolder } from '../support/start-app.ts'

// every command is a process of its own, and the machine may be busy
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const places = ['Bắc Kạn', 'Cà Mau', 'Lai Châu', 'Sóc Trăng', 'Quảng Trị', 'Hậu Giang']
const question = ['ask', 'Cà Mau nộp báo cáo tự kiểm tra khi nào?', '--json', '--as-of', '2024-06-01']

function plansFolder(due = 'trước ngày 20/6/2024'): string {
  const folder = temporaryFolder()
  for (const place of places) writeFileSync(join(folder, `${place}.txt`), inventedPlan({ place, due }))
  return folder
}

const model = keptFolder()
const modelBackup = join(keptFolder(), 'a.bak')
let modelAnswer: unknown

beforeAll(async () => {
  const folder = keptFolder()
  for (const place of places) writeFileSync(join(folder, `${place}.txt`), inventedPlan({ place }))
  await runCli(model, ['ingest', folder])
  await runCli(model, ['backup', modelBackup])
  modelAnswer = await answerOf(model)
})

/** A state with six plans; `modelBackup` is its backup, `modelAnswer` what it answers. */
function filledState(): string {
  const state = temporaryFolder()
  cpSync(model, state, { recursive: true })
  return state
}

const answerOf = async (state: string) => {
  const { ms: _, ...answer } = jsonOf(await runCli(state, question))
  return answer
}

describe('backup and restore', () => {
  test('give the same answers elsewhere, from one file with the originals in it', async () => {
    const state = filledState()
    const file = join(temporaryFolder(), 'sao-luu.bak')
    const ran = await runCli(state, ['backup', file, '--json'])
    expect(jsonOf(ran)).toEqual({ file, bytes: statSync(file).size })
    const other = temporaryFolder()
    expect(jsonOf(await runCli(other, ['restore', file, '--json']))).toMatchObject({
      documents: 6,
      kept: null,
    })
    expect(await answerOf(other)).toEqual(modelAnswer)
    const kept = (folder: string) => readdirSync(join(folder, 'files'), { recursive: true }).sort()
    expect(kept(other)).toEqual(kept(state))
    expect((await runCli(other, ['doctor'])).status).toBe(0)
  })

  test('a copy taken while another process loads is consistent', { timeout: 90_000 }, async () => {
    const state = filledState()
    const folders = [plansFolder('trước ngày 28/6/2024'), plansFolder()]
    let busy = true
    const loading = (async () => {
      const app = await startApp(state)
      for (let i = 0; busy; i++) await app.ingest.paths([folders[i % 2]!])
      app.close()
    })()
    const file = join(temporaryFolder(), 'a.bak')
    const ran = await runCli(state, ['backup', file])
    busy = false
    await loading
    expect(ran).toMatchObject({ status: 0, err: '' })
    const other = temporaryFolder()
    expect((await runCli(other, ['restore', file])).status).toBe(0)
    expect(await runCli(other, ['doctor'])).toMatchObject({ status: 0, err: '' })
    expect((await answerOf(other)).deadlines[0].due).toMatch(/2024-06-2[08]/)
  })

  test('what was there before is kept beside, also what only the log of changes held', async () => {
    const state = filledState()
    await runCli(state, ['remove', '31/KH-UBND Cà Mau'])
    const { kept } = jsonOf(await runCli(state, ['restore', modelBackup, '--json']))
    expect((await answerOf(state)).status).toBe('answered')
    const older = temporaryFolder()
    copyFileSync(kept, join(older, 'dondoc.sqlite'))
    expect(jsonOf(await runCli(older, ['library', '--json'])).documents).toHaveLength(5)
  })

  test('an older copy does not search in what came later', async () => {
    const state = temporaryFolder()
    const file = join(temporaryFolder(), 'a.bak')
    await runCli(state, ['backup', file])
    await runCli(state, ['ingest', plansFolder()])
    await runCli(state, ['restore', file])
    await runCli(state, ['ingest', plansFolder('trước ngày 28/6/2024')])
    expect((await answerOf(state)).deadlines[0].due).toBe('2024-06-28')
    expect((await runCli(state, ['doctor'])).status).toBe(0)
  })

  test('a file that is no backup changes nothing', async () => {
    const state = filledState()
    const file = join(temporaryFolder(), 'a.bak')
    for (const content of ['', 'không phải', readFileSync(join(state, 'dondoc.sqlite')).subarray(0, 9000)]) {
      writeFileSync(file, content)
      const ran = await runCli(state, ['restore', file])
      expect(ran.status).toBe(1)
      expect(isOneSentence(ran), ran.err).toBe(true)
    }
    expect(await answerOf(state)).toEqual(modelAnswer)
    expect(readdirSync(state).filter((name) => name.includes('restor'))).toEqual([])
  })

  test('refuses to replace what a running service uses', async () => {
    const state = filledState()
    const app = await startApp(state)
    await app.library.list()
    const ran = await runCli(state, ['restore', modelBackup])
    app.close()
    expect(ran).toMatchObject({ status: 1, err: expect.stringMatching(/dừng dịch vụ/) })
  })

  test('a backup is never written over the data itself', async () => {
    const state = filledState()
    expect((await runCli(state, ['backup', join(state, 'dondoc.sqlite')])).status).toBe(2)
    expect((await runCli(state, ['backup', state])).status).toBe(2)
    expect((await answerOf(state)).status).toBe('answered')
  })
})

describe('a corrupted database', () => {
  const path = (state: string) => join(state, 'dondoc.sqlite')
  const damage: [string, (state: string) => void][] = [
    ['overwritten head', (state) => writeAt(path(state), 0, Buffer.alloc(4096, 'x'))],
    [
      'overwritten pages',
      (state) => writeAt(path(state), 8192, Buffer.alloc(statSync(path(state)).size - 8192, 'x')),
    ],
    ['cut in half', (state) => truncateSync(path(state), Math.floor(statSync(path(state)).size / 2))],
    ['cut to nothing', (state) => truncateSync(path(state), 0)],
  ]
  function writeAt(file: string, at: number, bytes: Buffer): void {
    writeSync(openSync(file, 'r+'), bytes, 0, bytes.length, at)
  }

  test.each(damage)('(%s) is said in one sentence and healed by restore', async (_, harm) => {
    const state = filledState()
    for (const suffix of ['-wal', '-shm']) rmSync(path(state) + suffix, { force: true })
    harm(state)
    for (const command of [['library'], question, ['doctor'], ['ingest', plansFolder()]]) {
      const ran = await runCli(state, command)
      expect(ran.status, command[0]).toBe(1)
      expect(ran.err, command[0]).toMatch(/hỏng|Có \d điều cần xử lý: cơ sở dữ liệu/)
      expect(isOneSentence(ran), ran.err).toBe(true)
    }
    expect((await runCli(state, ['restore', modelBackup])).status).toBe(0)
    expect(await answerOf(state)).toEqual(modelAnswer)
  })
})

describe('doctor', () => {
  test('is content with an empty and with a filled state', async () => {
    expect((await runCli(temporaryFolder(), ['doctor'])).status).toBe(0)
    const ran = await runCli(filledState(), ['doctor', '--json'])
    expect(ran.status).toBe(0)
    const { ok, checks } = jsonOf(ran)
    expect(ok).toBe(true)
    expect(checks.map((c: { name: string }) => c.name)).toContain('Chỉ mục tìm')
  })

  test('names what is missing', async () => {
    const state = filledState()
    const names = readdirSync(join(state, 'files'), { recursive: true, encoding: 'utf8' })
    const [first, second] = names.filter((name) => /[0-9a-f]{64}$/.test(name))
    rmSync(join(state, 'files', first!))
    writeFileSync(join(state, 'files', second!), 'khác')
    const ran = await runCli(state, ['doctor'])
    expect(ran.status).toBe(1)
    expect(ran.out).toMatch(/✗ Tệp gốc: thiếu hoặc sai tệp gốc của 31\/KH-UBND, 31\/KH-UBND/)
    expect(isOneSentence({ ...ran, out: '' })).toBe(true)
  })

  test('brings in what a kill left unindexed', async () => {
    const state = filledState()
    const app = await startApp(state)
    app.db.sql.exec('UPDATE chunks SET vector = NULL')
    app.close()
    rmSync(join(state, 'search'), { recursive: true })
    expect((await runCli(state, ['doctor'])).status).toBe(0)
    expect(existsSync(join(state, 'search'))).toBe(true)
  })
})

describe.skipIf(!canMount())('a disk (skipped where nothing may be mounted)', () => {
  test('that may only be read is said in one sentence', async () => {
    const disk = smallDisk(24)
    const state = join(disk.path, 'state')
    await runCli(state, ['ingest', plansFolder()])
    disk.makeReadOnly()
    for (const command of [
      ['ingest', plansFolder('trước ngày 28/6/2024')],
      question,
      ['library'],
      ['doctor'],
    ]) {
      const ran = await runCli(state, command)
      expect(ran.status, command[0]).toBe(1)
      expect(isOneSentence(ran), ran.err).toBe(true)
      expect(ran.err).toMatch(/quyền/)
    }
  })

  test('that is full: a backup onto it fails in one sentence and leaves nothing behind', async () => {
    const disk = smallDisk(1)
    writeFileSync(join(disk.path, 'đã có'), Buffer.alloc(900_000))
    const ran = await runCli(filledState(), ['backup', join(disk.path, 'a.bak')])
    expect(ran).toMatchObject({ status: 1, err: expect.stringMatching(/Đĩa đã đầy/) })
    expect(readdirSync(disk.path)).toEqual(['đã có'])
  })
})
