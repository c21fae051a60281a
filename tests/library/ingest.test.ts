import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { digestsFolder } from '../../src/shipped.ts'
import { inventedPlan } from '../support/invented-plan.ts'
import { makePdf, setParagraphs } from '../support/make-files.ts'
import { planParagraphs } from '../support/sample-plan.ts'
import { canMount, smallDisk } from '../support/small-disk.ts'
import { startApp, temporaryFolder } from '../support/start-app.ts'

const write = (folder: string, name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const places = ['Bắc Kạn', 'Cà Mau', 'Lai Châu', 'Sóc Trăng', 'Quảng Trị', 'Hậu Giang', 'Yên Bái', 'Gia Lai']
const dueIn = async ({ library }: App) => (await library.deadlines()).map((d) => d.due)

/** What must hold after whatever happened: as many passages in the table as in every index, each at its place. */
async function expectSound({ db, retrieval, library, answering }: App): Promise<void> {
  await retrieval.index.catchUp()
  const { chunks, words, vectors } = await retrieval.check()
  expect({ words, vectors }).toEqual({ words: chunks, vectors: chunks })
  expect(db.sql.pragma('quick_check', { simple: true })).toBe('ok')
  expect(db.sql.pragma('foreign_key_check')).toEqual([])
  for (const { id } of await library.list()) {
    const { text, deadlines } = (await library.get(id))!
    for (const { start, end } of deadlines) expect(text.slice(start, end)).toContain('tự kiểm tra')
  }
  const { answer } = await answering.ask('hạn gửi báo cáo tự kiểm tra là khi nào?', { asOf: '2024-04-01' })
  expect(answer.status).not.toBe('error')
  if ((await library.list()).length > 0) expect(answer.answer).toMatch(/\/6\/2024/)
}

describe('loading files', () => {
  test('is idempotent and replaces by content, not by name', async () => {
    const app = await startApp()
    const folder = temporaryFolder()
    write(folder, 'a.txt', inventedPlan())
    expect((await app.ingest.paths([folder])).map((r) => r.status)).toEqual(['added'])
    expect((await app.ingest.paths([folder])).map((r) => r.status)).toEqual(['unchanged'])
    write(folder, 'a.txt', inventedPlan({ due: 'trước ngày 28/6/2024' }))
    write(folder, 'b.txt', inventedPlan({ place: 'Cà Mau' }))
    expect((await app.ingest.paths([folder])).map((r) => r.status)).toEqual(['replaced', 'added'])
    expect(await dueIn(app)).toEqual(['2024-06-20', '2024-06-28'])
  })

  test('tells what was read, under the names of the contract', async () => {
    const { ingest } = await startApp()
    const [report] = await ingest.paths([write(temporaryFolder(), 'a.txt', inventedPlan())])
    expect(report).toMatchObject({
      status: 'added',
      document: {
        number: '31/KH-UBND',
        kind: 'kế hoạch',
        issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn',
        issued: '2024-03-12',
        signer: 'Hoàng Thị Sao Mai',
        place: 'Bắc Kạn',
      },
      deadlines: 1,
      references: 2,
      warnings: [],
    })
  })

  test('one broken file does not keep the others out; each has one sentence', async () => {
    const { ingest, library } = await startApp()
    const folder = temporaryFolder()
    write(folder, '1.txt', '')
    write(folder, '2.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 8, 9, 0]))
    write(folder, '3.pdf', makePdf(setParagraphs(planParagraphs), { encrypted: true }))
    write(folder, '4.pdf', Buffer.from('%PDF-1.4 hỏng'))
    write(folder, '5.docx', Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1e8).fill(32) })))
    write(folder, '6.txt', inventedPlan())
    const huge = openSync(join(folder, '7.pdf'), 'w')
    ftruncateSync(huge, 200 * 1024 * 1024)
    const reports = await ingest.paths([folder, join(folder, 'không có.txt'), '/dev/null'])
    expect(reports.map((r) => r.error ?? r.status)).toEqual([
      expect.stringMatching(/rỗng/),
      expect.stringMatching(/nhị phân/),
      expect.stringMatching(/mật khẩu/),
      expect.stringMatching(/hỏng/),
      expect.stringMatching(/bất thường/),
      'added',
      expect.stringMatching(/200 MB/),
      expect.stringMatching(/Không tìm thấy/),
      expect.stringMatching(/không phải là tệp thường/),
    ])
    expect(await library.list()).toHaveLength(1)
  })

  test('a folder whose links loop is read once, foreign and hidden files are passed over', async () => {
    const { ingest } = await startApp()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    symlinkSync(folder, join(folder, 'a', 'b', 'lên'))
    symlinkSync(join(folder, 'tự trỏ'), join(folder, 'tự trỏ'))
    write(join(folder, 'a'), 'kh.txt', inventedPlan())
    symlinkSync(join(folder, 'a', 'kh.txt'), join(folder, 'a', 'cùng tệp.txt'))
    write(folder, '.ẩn.txt', inventedPlan({ place: 'Cà Mau' }))
    write(folder, 'ảnh.jpg', Buffer.from([255, 216, 255]))
    const reports = await ingest.paths([folder])
    expect(reports.map((r) => r.status).sort()).toEqual(['added', 'failed'])
    expect(reports.find((r) => r.status === 'failed')?.error).toMatch(/vòng quanh/)
  })

  test('counts files for a progress bar', async () => {
    const { ingest } = await startApp()
    const folder = temporaryFolder()
    for (const place of places.slice(0, 3)) write(folder, `${place}.txt`, inventedPlan({ place }))
    const seen: string[] = []
    await ingest.paths([folder], ({ phase, done, total }) => seen.push(`${phase} ${done}/${total}`))
    expect(seen.slice(0, 3)).toEqual(['files 1/3', 'files 2/3', 'files 3/3'])
    expect(seen.at(-1)).toMatch(/^index (\d+)\/\1$/)
  })

  test('bytes that came by themselves are named by their file name alone', async () => {
    const { ingest, library } = await startApp()
    await ingest.bytes('/đường/dẫn/của máy khác/kh.txt', Buffer.from(inventedPlan()))
    expect((await library.list()).map((d) => d.source)).toEqual(['kh.txt'])
  })
})

describe('the old version answers', () => {
  test('while a new one is being stored, and when storing it fails', async () => {
    const app = await startApp()
    const path = write(temporaryFolder(), 'a.txt', inventedPlan())
    await app.ingest.paths([path])
    app.db.sql.exec("CREATE TRIGGER halt BEFORE INSERT ON deadlines BEGIN SELECT RAISE(ABORT, 'no'); END")
    writeFileSync(path, inventedPlan({ due: 'trước ngày 28/6/2024' }))
    expect((await app.ingest.paths([path])).map((r) => r.status)).toEqual(['failed'])
    expect(await dueIn(app)).toEqual(['2024-06-20'])
    await expectSound(app)
    app.db.sql.exec('DROP TRIGGER halt')
    expect((await app.ingest.paths([path])).map((r) => r.status)).toEqual(['replaced'])
    expect(await dueIn(app)).toEqual(['2024-06-28'])
    await expectSound(app)
  })

  test('for whoever asks in between; both versions are never seen together', async () => {
    const app = await startApp()
    const path = write(temporaryFolder(), 'a.txt', inventedPlan())
    await app.ingest.paths([path])
    const seen = new Set<string>()
    let busy = true
    const asking = (async () => {
      while (busy) {
        seen.add((await dueIn(app)).join())
        await sleep(1)
      }
    })()
    for (let i = 0; i < 12; i++) {
      writeFileSync(path, inventedPlan({ due: `trước ngày ${i % 2 === 0 ? 28 : 20}/6/2024` }))
      await app.ingest.paths([path])
    }
    busy = false
    await asking
    expect([...seen].sort()).toEqual(['2024-06-20', '2024-06-28'])
  })
})

describe('the digests that ship', () => {
  test('are loaded once, and again when a better reader or wording comes', async () => {
    const { ingest, library, db } = await startApp()
    const first = await ingest.digests(digestsFolder)
    expect(first.map((r) => r.status)).toEqual(first.map(() => 'added'))
    expect(await ingest.digests(digestsFolder)).toEqual([])
    db.sql.exec('UPDATE versions SET reader = reader - 1')
    expect((await ingest.digests(digestsFolder)).map((r) => r.status)).toEqual(first.map(() => 'replaced'))
    expect(await library.list()).toHaveLength(first.length)
  })

  test('stay out once removed, also with other words', async () => {
    const { ingest, library } = await startApp()
    await ingest.digests(digestsFolder)
    const [one, ...others] = await library.list()
    await library.remove(one!.id)
    const folder = temporaryFolder()
    for (const name of readdirSync(digestsFolder)) copyFileSync(join(digestsFolder, name), join(folder, name))
    expect(await ingest.digests(folder)).toEqual([])
    expect(await library.list()).toHaveLength(others.length)
  })

  test('give way to an original and do not come back', async () => {
    const { ingest, library } = await startApp()
    await ingest.digests(digestsFolder)
    const plan = inventedPlan({ number: '23/KH-UBND', place: 'Kiên Giang', issued: ['06', '8', '2023'] })
    const [report] = await ingest.paths([write(temporaryFolder(), 'kg.txt', plan)])
    expect(report?.status).toBe('replaced')
    expect(await ingest.digests(digestsFolder)).toEqual([])
    expect((await library.findByNumber('23/KH-UBND')).map((d) => d.nature)).toEqual(['original'])
  })
})

describe('articles that are already cut', () => {
  const lines = (...articles: unknown[]) =>
    articles.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join('\n')
  const article = (n: number, text = `Nội dung của điều số ${n} về đăng ký nuôi chim bồ câu.`) => ({
    _id: `12/2031/TT-BXD+${n}`,
    title: `Điều ${n}`,
    text,
  })

  test('are one row a file, idempotent, replaced by content', async () => {
    const { ingest, library, retrieval } = await startApp()
    const path = write(temporaryFolder(), 'a.jsonl', lines(article(1), article(2), article(3)))
    expect(await ingest.paths([path])).toMatchObject([{ path, status: 'added', documents: 3, warnings: [] }])
    expect(await ingest.paths([path])).toMatchObject([{ status: 'unchanged', documents: 3 }])
    writeFileSync(path, lines(article(1), article(2, 'Nay quy định về thả diều giấy.'), article(3)))
    expect(await ingest.paths([path])).toMatchObject([{ status: 'replaced', documents: 3 }])
    const [hit] = await retrieval.retriever.search({ text: 'thả diều giấy', limit: 1 })
    expect(hit?.document).toBe('12/2031/TT-BXD+2')
    expect(await library.list()).toEqual([])
  })

  test('bad lines are named and passed over', async () => {
    const { ingest } = await startApp()
    const text = lines(article(1), '{"_id": "x"', '', '[]', '{"_id": 7, "text": "số"}', article(2))
    const [report] = await ingest.paths([write(temporaryFolder(), 'a.jsonl', text)])
    expect(report).toMatchObject({ status: 'added', documents: 2 })
    expect(report?.warnings.map((w) => w.match(/^Dòng (\d+) /)?.[1])).toEqual(['2', '4', '5'])
  })

  test('a file without any article fails in one sentence', async () => {
    const { ingest } = await startApp()
    const folder = temporaryFolder()
    const paths = [write(folder, 'a.jsonl', ''), write(folder, 'b.jsonl', 'không phải JSON\n')]
    const reports = await ingest.paths(paths)
    expect(reports.map((r) => r.error)).toEqual([expect.stringMatching(/_id/), expect.stringMatching(/_id/)])
  })
})

describe('a scanned page that cannot be trusted', () => {
  test('is kept with its place, and read again when the file comes again', async () => {
    const { ingest, library } = await startApp()
    const blank = { image: { width: 500, height: 500, pixels: Buffer.alloc(250_000, 255) } }
    const pdf = makePdf([...setParagraphs(planParagraphs), blank])
    const [report] = await ingest.paths([write(temporaryFolder(), 'a.pdf', pdf)])
    const [held] = await library.list()
    const stored = (await library.get(held!.id))!
    expect(stored.doubtful.map(({ page }) => page)).toEqual([2])
    expect(report?.warnings.join(' ')).toMatch(/[Tt]rang 2/)
  })
})

const compiled = pathToFileURL(join(import.meta.dirname, '../../dist')).href

/** A process that loads two versions of a folder in turns until it is killed. */
function loadForever(state: string, folders: string[]) {
  const script = `
    const { createApp } = await import('${compiled}/app.js')
    const app = await createApp({ stateFolder: ${JSON.stringify(state)}, embeddings: 'builtin' })
    await app.ingest.paths([]) // the readers are loaded now
    process.stdout.write('ready')
    for (let i = 0; ; i++) await app.ingest.paths([${JSON.stringify(folders)}[i % 2]])`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function twoVersions(): string[] {
  return [20, 28].map((day) => {
    const folder = temporaryFolder()
    for (const place of places)
      write(folder, `${place}.txt`, inventedPlan({ place, due: `trước ngày ${day}/6/2024` }))
    const articles = Array.from({ length: 40 }, (_, n) =>
      JSON.stringify({ _id: `1/2031/TT-BXD+${n}`, title: '', text: `Điều số ${n}, bản ngày ${day}.` }),
    )
    write(folder, 'articles.jsonl', articles.join('\n'))
    return folder
  })
}

describe('killed with -9', () => {
  test('at any moment, leaves a library that answers and an index that matches', {
    timeout: 240_000,
  }, async () => {
    const state = temporaryFolder()
    const folders = twoVersions()
    for (let round = 0; round < 12; round++) {
      const child = loadForever(state, folders)
      await once(child.stdout, 'data')
      await sleep(Math.random() * 700)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const app = await startApp(state)
      await expectSound(app)
      app.close()
    }
    const app = await startApp(state)
    await app.ingest.paths([folders[1]!])
    expect(new Set(await dueIn(app))).toEqual(new Set(['2024-06-28']))
    expect(await app.library.list()).toHaveLength(places.length)
    await expectSound(app)
  })

  test('two at once on one library queue and lose nothing', { timeout: 120_000 }, async () => {
    const state = temporaryFolder()
    const folders = twoVersions()
    const children = [loadForever(state, folders), loadForever(state, [...folders].reverse())]
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    await sleep(4000)
    expect(children.map((child) => child.exitCode)).toEqual([null, null])
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(children.map((child) => once(child, 'exit')))
    const app = await startApp(state)
    expect(await app.library.list()).toHaveLength(places.length)
    await expectSound(app)
  })
})

describe('caches of the index', () => {
  test.each(['deleted', 'garbage', 'cut in half'])('%s are rebuilt without a loss', async (how) => {
    const state = temporaryFolder()
    const before = await startApp(state)
    const folder = temporaryFolder()
    for (const place of places) write(folder, `${place}.txt`, inventedPlan({ place }))
    await before.ingest.paths([folder])
    before.close()
    const cache = join(state, 'search')
    for (const name of readdirSync(cache)) {
      const path = join(cache, name)
      if (how === 'garbage') writeFileSync(path, Buffer.alloc(5000, 'hỏng'))
      if (how === 'cut in half') writeFileSync(path, Buffer.alloc(10))
    }
    if (how === 'deleted') rmSync(cache, { recursive: true })
    await expectSound(await startApp(state))
    expect(existsSync(cache)).toBe(true)
  })
})

describe.skipIf(!canMount())('a disk (skipped where nothing may be mounted)', () => {
  test('that is full refuses the new and keeps what is there', async () => {
    const { path } = smallDisk(12)
    const app = await startApp(join(path, 'state'))
    const folder = temporaryFolder()
    await app.ingest.paths([write(folder, 'a.txt', inventedPlan())])
    try {
      writeFileSync(join(path, 'rest'), Buffer.alloc(64 * 1024 * 1024))
    } catch {
      // full now
    }
    const points = Array.from({ length: 3000 }, (_, i) => `Việc thứ ${i} được xem tại chỗ.`)
    const [report] = await app.ingest.paths([
      write(folder, 'b.txt', inventedPlan({ place: 'Cà Mau', points })),
    ])
    expect(report).toMatchObject({ status: 'failed', error: expect.stringMatching(/Đĩa đã đầy/) })
    expect(await dueIn(app)).toEqual(['2024-06-20'])
    rmSync(join(path, 'rest'))
    expect((await app.ingest.paths([folder])).map((r) => r.status)).toEqual(['unchanged', 'added'])
    await expectSound(app)
    app.close()
  })
})
