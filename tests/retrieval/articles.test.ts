import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { ingestArticles, removeArticles } from '../../src/library/articles.ts'
import { AT, articles, openLibrary, removeFolders, temporaryFolder } from './library.ts'

afterEach(removeFolders)

test('counts what is new, changed and unchanged', async () => {
  const library = await openLibrary()
  expect(await library.ingest(articles)).toMatchObject({ documents: 7, added: 7, replaced: 0, unchanged: 0 })
  expect(await library.ingest(articles)).toMatchObject({ documents: 7, added: 0, replaced: 0, unchanged: 7 })
  const changed = articles.map((article, i) => (i === 0 ? { ...article, text: 'Nuôi tằm.' } : article))
  expect(await library.ingest(changed)).toMatchObject({ added: 0, replaced: 1, unchanged: 6 })
  expect((await library.find('nuôi tằm'))[0]).toBe('12/2019/nđ-cp+1')
  expect(library.db.sql.prepare('SELECT count(*) FROM versions').pluck().get()).toBe(7)
})

test('passes over lines that cannot be read and says which', async () => {
  const library = await openLibrary()
  const path = join(library.folder, 'mixed.jsonl')
  const good = articles.map((article) => JSON.stringify(article))
  writeFileSync(
    path,
    [good[0], '{"_id": "x", "text"', '[]', '', '{"title": "không có mã", "text": "x"}', good[1]].join('\n'),
  )
  const counts = await ingestArticles(library.db, library.index, path, AT)
  expect(counts).toMatchObject({ documents: 2, added: 2 })
  expect(counts.warnings.map((warning) => warning.match(/\d+/)?.[0])).toEqual(['2', '3', '5'])
})

test('reads a packed file and one with a byte order mark', async () => {
  const library = await openLibrary()
  const path = join(library.folder, 'packed.jsonl.gz')
  writeFileSync(path, gzipSync(`\uFEFF${articles.map((article) => JSON.stringify(article)).join('\r\n')}`))
  expect((await ingestArticles(library.db, library.index, path, AT)).added).toBe(7)
})

test('takes a first line that stands alone for the title', async () => {
  const library = await openLibrary()
  await library.ingest([
    { _id: '1/2020/QH14|9', title: '', text: 'Trồng cây đầu xuân\n\n1. Mỗi nhà trồng một cây.' },
  ])
  const [hit] = await library.retriever.search({ text: 'trồng cây đầu xuân', limit: 1 })
  expect(hit).toMatchObject({
    document: '1/2020/QH14|9',
    section: 'Điều 9',
    headings: ['Trồng cây đầu xuân'],
  })
})

test('gives offsets that hold in the stored text', async () => {
  const library = await openLibrary()
  await library.ingest(articles)
  const [hit] = await library.retriever.search({ text: 'thu phí kiểm dịch', limit: 1 })
  const text = library.db.sql
    .prepare('SELECT v.text FROM versions v JOIN documents d ON d.current_version = v.id WHERE d.id = ?')
    .pluck()
    .get(hit!.documentId) as string
  expect(text.slice(hit!.start, hit!.end)).toBe(hit!.text)
})

test('takes an article out of every answer', async () => {
  const library = await openLibrary()
  await library.ingest(articles)
  expect(removeArticles(library.db, library.index, ['33/2020/qh14+5', 'không có'])).toBe(1)
  expect(await library.find('cây cổ thụ')).not.toContain('33/2020/qh14+5')
  expect(await library.check()).toMatchObject({ chunks: 6, words: 6 })
})

test('leaves a library that answers and goes on when it is killed while reading', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'many.jsonl')
  const many = Array.from({ length: 3000 }, (_, i) => ({
    ...{ _id: `5/2022/tt-abc+${i}`, title: `Việc thứ ${i}`, text: `Nội dung của việc thứ ${i}. `.repeat(30) },
  }))
  writeFileSync(path, many.map((article) => JSON.stringify(article)).join('\n'))
  await killedWhileReading(folder, path)
  const library = await openLibrary({}, folder)
  const { chunks, words } = await library.check()
  expect(words).toBe(chunks)
  expect(chunks).toBeLessThan(3000)
  const counts = await ingestArticles(library.db, library.index, path, AT)
  await library.index.catchUp()
  expect(counts.added + counts.unchanged).toBe(3000)
  expect(await library.check()).toMatchObject({ chunks: 3000, words: 3000, vectors: 3000 })
  expect((await library.find('việc thứ 2718', 3))[0]).toBe('5/2022/tt-abc+2718')
}, 60_000)

/** Reads the file in a process of its own and kills it after its second transaction. */
function killedWhileReading(folder: string, path: string): Promise<void> {
  const script = join(import.meta.dirname, 'read-articles.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => resolve())
    child.stdout.on('data', (text) => {
      if (String(text).includes('600')) child.kill('SIGKILL')
    })
  })
}
