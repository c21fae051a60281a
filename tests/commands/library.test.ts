import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { digestsFolder } from '../../src/shipped.ts'
import { inventedPlan } from '../support/invented-plan.ts'
import { isOneSentence, jsonOf, type Ran, runCli } from '../support/run-cli.ts'
import { keptFolder, temporaryFolder } from '../support/start-app.ts'

// every command is a process of its own, and the machine may be busy
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const state = keptFolder()
const run = (...args: string[]) => runCli(state, args)
const dated = (...args: string[]) => runCli(state, [...args, '--as-of', '2024-06-18'])

function planFile(parts: Parameters<typeof inventedPlan>[0] = {}, name = 'kh.txt'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, inventedPlan(parts))
  return path
}

let loaded: Ran

beforeAll(async () => {
  const folder = keptFolder()
  writeFileSync(join(folder, 'a.txt'), inventedPlan())
  writeFileSync(join(folder, 'b.txt'), inventedPlan({ place: 'Cà Mau', due: 'chậm nhất ngày 25/6/2024' }))
  loaded = await runCli(state, ['ingest', folder, digestsFolder, '--json'])
})

describe('ingest', () => {
  test('prints one row a file, and nothing else on standard output', () => {
    expect(loaded.status).toBe(0)
    const rows = jsonOf(loaded)
    expect(rows).toHaveLength(7)
    for (const row of rows) {
      expect(row).toMatchObject({
        path: expect.any(String),
        status: 'added',
        document: {
          number: expect.stringMatching(/\/KH-UBND$/),
          ...{ kind: expect.any(String), issuer: expect.any(String), title: expect.any(String) },
          ...{ issued: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), place: expect.any(String) },
        },
        sections: expect.any(Number),
        chunks: expect.any(Number),
        deadlines: expect.any(Number),
        references: expect.any(Number),
        warnings: expect.any(Array),
      })
    }
  })

  test('says in words what it did when no JSON is asked for', async () => {
    const ran = await runCli(temporaryFolder(), ['ingest', planFile()])
    expect(ran).toMatchObject({ status: 0, err: '' })
    expect(ran.out).toMatch(/^✓ Đã thêm: kế hoạch 31\/KH-UBND/)
  })

  test('fails with status 1 for a file that is not there, and still loads the others', async () => {
    const own = temporaryFolder()
    const ran = await runCli(own, ['ingest', '/không/có', planFile(), '--json'])
    expect(ran.status).toBe(1)
    expect(jsonOf(ran).map((r: { status: string }) => r.status)).toEqual(['failed', 'added'])
    expect(isOneSentence(ran)).toBe(true)
  })

  test('fails with status 1 for a folder without anything to read', async () => {
    const ran = await runCli(temporaryFolder(), ['ingest', temporaryFolder()])
    expect(ran).toMatchObject({ status: 1, err: expect.stringMatching(/Không thấy tệp/) })
  })
})

describe('library', () => {
  test('lists what is held, and what is cited and not held with what is known of it', async () => {
    const { documents, citedNotHeld } = jsonOf(await run('library', '--json'))
    expect(documents).toHaveLength(7)
    const cited = citedNotHeld.find((c: { number: string }) => c.number === '61/2018/NĐ-CP')
    expect(cited).toMatchObject({ kind: 'nghị định', issued: '2018-04-23', title: expect.any(String) })
    expect(cited.citedBy).toContain('31/KH-UBND')
    expect(documents.map((d: { number: string }) => d.number)).not.toContain('61/2018/NĐ-CP')
  })

  test('of an empty state says how to fill it', async () => {
    expect((await runCli(temporaryFolder(), ['library'])).out).toMatch(/đang trống.*ingest/s)
  })
})

describe('show', () => {
  test('gives header, outline, references and deadlines with offsets into --text', async () => {
    const [shown, text] = await Promise.all([
      dated('show', '31/KH-UBND Bắc Kạn', '--json'),
      run('show', '31/KH-UBND Bắc Kạn', '--text'),
    ])
    const { document, outline, references, deadlines } = jsonOf(shown)
    expect(document).toMatchObject({ number: '31/KH-UBND', place: 'Bắc Kạn', issued: '2024-03-12' })
    expect(outline.map((s: { path: string }) => s.path)).toEqual(
      expect.arrayContaining(['mở đầu', 'I', 'I.1', 'II.2', 'III.1', 'nơi nhận']),
    )
    for (const { start, end, quote } of [...references, ...deadlines])
      expect(text.out.slice(start, end)).toBe(quote)
    expect(references.map((r: { number: string }) => r.number)).toEqual(['61/2018/NĐ-CP', '18/CT-UBND'])
    expect(deadlines).toMatchObject([{ section: 'III.1', lastDay: '2024-06-19', status: 'còn hạn' }])
  })

  test.each(['31/KH-UBND Bắc Kạn', '31 / kh-ubnd bac kan'])('finds %s', async (number) => {
    expect(jsonOf(await run('show', number, '--json')).document.place).toBe('Bắc Kạn')
  })

  test('asks back where a number is used twice', async () => {
    const ran = await run('show', '31/KH-UBND')
    expect(ran.status).toBe(1)
    expect(ran.err).toMatch(/Có 2 văn bản.*Bắc Kạn.*Cà Mau|Có 2 văn bản.*Cà Mau.*Bắc Kạn/)
  })

  test('says what is not held', async () => {
    const ran = await run('show', '999/KH-UBND')
    expect(ran.status).toBe(1)
    expect(isOneSentence(ran)).toBe(true)
  })
})

describe('deadlines', () => {
  test('are listed in order of their last day, with status and quote', async () => {
    const all = jsonOf(await dated('deadlines', '--json'))
    const days = all.flatMap((d: { lastDay: string | null }) => d.lastDay ?? [])
    expect(days).toEqual([...days].sort())
    expect(all.find((d: { lastDay: string }) => d.lastDay === '2024-06-19')).toMatchObject({
      ...{ document: '31/KH-UBND', section: 'III.1', due: '2024-06-20', inclusive: false },
      ...{ status: 'còn hạn', quote: expect.stringContaining('tự kiểm tra') },
    })
  })

  test('are narrowed by days and unit', async () => {
    const some = jsonOf(await dated('deadlines', '--json', '--from', '2024-06-20', '--to', '2024-06-30'))
    expect(some.map((d: { lastDay: string }) => d.lastDay)).toEqual(['2024-06-25'])
    const none = await dated('deadlines', '--unit', 'Bảo tàng gốm')
    expect(none).toMatchObject({ status: 0, out: expect.stringMatching(/Không có hạn nào/) })
  })

  test('refuse a day that is none', async () => {
    expect((await run('deadlines', '--from', 'mai')).status).toBe(2)
  })
})

describe('remove', () => {
  test('takes a document out of every answer; loading it again brings it back', async () => {
    const own = temporaryFolder()
    const path = planFile()
    const question = ['ask', 'Bắc Kạn gửi báo cáo tự kiểm tra khi nào?', '--json', '--as-of', '2024-05-01']
    await runCli(own, ['ingest', path])
    expect(jsonOf(await runCli(own, question)).status).toBe('answered')
    const removed = await runCli(own, ['remove', '31/KH-UBND', '--json'])
    expect(jsonOf(removed)).toEqual({
      removed: { number: '31/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn', issued: '2024-03-12' },
    })
    expect(jsonOf(await runCli(own, question)).status).not.toBe('answered')
    expect((await runCli(own, ['remove', '31/KH-UBND'])).status).toBe(1)
    expect(jsonOf(await runCli(own, ['ingest', path, '--json']))[0].status).toBe('added')
    expect(jsonOf(await runCli(own, question)).status).toBe('answered')
  })
})
