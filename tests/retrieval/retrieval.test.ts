import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Embedder } from '../../src/retrieval/embedders/embedder.ts'
import { articles, openLibrary, removeFolders } from './library.ts'

afterEach(removeFolders)

describe('search', () => {
  test.each([
    ['Đàn ong là gì?', '12/2019/nđ-cp+2'],
    ['dan ong la gi', '12/2019/nđ-cp+2'],
    ['Muốn chuyển đàn ong sang tỉnh khác thì phải làm gì?', '12/2019/nđ-cp+3'],
    ['muc thu phi kiem dich mat ong', '07/2021/tt-bnn+2'],
    ['cay co thu duoc bao ve the nao', '33/2020/qh14+5'],
  ])('answers "%s" with %s first', async (question, expected) => {
    const library = await openLibrary()
    await library.ingest(articles)
    expect((await library.find(question))[0]).toBe(expected)
  })

  test('says of each hit how it came there', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const [hit] = await library.retriever.search({ text: 'kiểm dịch mật ong', limit: 1 })
    expect(hit?.trace.lists.map(({ list }) => list)).toContain('words')
    expect(hit?.trace.features.coverText).toBeGreaterThan(0.9)
    expect(hit?.headings).toEqual(['Kiểm dịch mật ong'])
    expect(hit?.section).toBe('Điều 1')
  })

  test('tells two laws with the same headings apart by what each says it is about', async () => {
    const library = await openLibrary()
    const lawAbout = (number: string, subject: string) =>
      [
        ['1', 'Phạm vi điều chỉnh', `Văn bản này quy định về ${subject}.`],
        ['2', 'Hồ sơ đăng ký', 'Tờ khai theo mẫu, bản sao giấy tờ của người nộp và lệ phí.'],
      ].map(([article, title, text]) => ({ _id: `${number}+${article}`, title: title!, text: text! }))
    await library.ingest([
      ...lawAbout('5/2018/nđ-cp', 'nuôi cá lồng trên sông'),
      ...lawAbout('6/2018/nđ-cp', 'trồng nấm trong nhà kính'),
    ])
    const ask = async (text: string) => (await library.retriever.search({ text, limit: 1 }))[0]!
    expect((await ask('Hồ sơ đăng ký trong nuôi cá lồng gồm những gì?')).document).toBe('5/2018/nđ-cp+2')
    const bare = await ask('ho so dang ky trong nam trong nha kinh gom nhung gi')
    expect(bare.document).toBe('6/2018/nđ-cp+2')
    expect(bare.trace.features.coverScope).toBeGreaterThan(0.4)
    expect(bare.trace.features.coverHeadRest).toBeGreaterThan(0.4)
  })

  test('finds nothing in an empty library, and for a question without words', async () => {
    const library = await openLibrary()
    expect(await library.find('đàn ong')).toEqual([])
    await library.ingest(articles)
    expect(await library.find('?!… " OR * ')).toBeDefined()
    expect(await library.find('…')).toEqual([])
  })

  test.each(['"đàn ong" OR 1=1; DROP TABLE chunks', 'NEAR(ong mật)', '<b>ong</b> -mật *', '(((('])(
    'takes %s for plain words',
    async (question) => {
      const library = await openLibrary()
      await library.ingest(articles)
      expect(await library.find(question)).toBeDefined()
      expect(library.db.sql.prepare('SELECT count(*) FROM chunks').pluck().get()).toBe(articles.length)
    },
  )

  test('follows what is added, replaced and removed', async () => {
    const library = await openLibrary()
    await library.ingest(articles.slice(0, 4))
    expect(await library.find('cây cổ thụ')).not.toContain('33/2020/qh14+5')
    await library.ingest(articles)
    expect((await library.find('cây cổ thụ'))[0]).toBe('33/2020/qh14+5')
    await library.ingest([{ ...articles[6]!, title: 'Trồng rừng', text: 'Rừng ngập mặn ven biển.' }])
    expect((await library.find('rừng ngập mặn'))[0]).toBe('33/2020/qh14+5')
    library.db.transaction(() => {
      const ids = library.db.sql.prepare('SELECT id FROM chunks').pluck().all() as number[]
      library.index.remove(ids)
      library.db.sql.prepare('DELETE FROM chunks').run()
    })
    expect(await library.find('rừng ngập mặn')).toEqual([])
  })

  test('shows nothing of a change that was rolled back', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const before = await library.find('đàn ong')
    expect(() =>
      library.db.transaction(() => {
        const ids = library.db.sql.prepare('SELECT id FROM chunks').pluck().all() as number[]
        library.index.remove(ids)
        library.db.sql.prepare('DELETE FROM chunks').run()
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect(await library.find('đàn ong')).toEqual(before)
  })

  test('sees what another connection wrote', async () => {
    const reader = await openLibrary()
    expect(await reader.find('đàn ong')).toEqual([])
    const writer = await openLibrary({}, reader.folder)
    await writer.ingest(articles)
    expect((await reader.find('đăng ký đàn ong'))[0]).toBe('12/2019/nđ-cp+3')
  })
})

describe('filters', () => {
  test('never return a passage outside, and never fewer than there are', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const search = (filter: object) => library.retriever.search({ text: 'mức thu phí', limit: 4, filter })
    const inYear = await search({ years: [2019] })
    expect(inYear.map(({ document }) => document).sort()).toEqual(articles.slice(0, 4).map(({ _id }) => _id))
    const [only] = await search({ years: [2020] })
    expect(await search({ documents: [only!.documentId] })).toHaveLength(1)
    expect(await search({ issuers: ['Sở Nội vụ'] })).toEqual([])
  })

  test('leave out what a held document replaces', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const { sql } = library.db
    const [version] = sql.prepare("SELECT current_version FROM documents WHERE key LIKE '33%'").pluck().all()
    const number = sql
      .prepare("SELECT number_folded FROM documents WHERE key LIKE '07/2021%' LIMIT 1")
      .pluck()
      .get()
    sql
      .prepare(
        `INSERT INTO "references" (version_id, number_folded, relation, internal, section, written, start, "end")
         VALUES (?, ?, 'thay thế', 0, 'mở đầu', 'x', 0, 1)`,
      )
      .run(version, number)
    const hits = await library.retriever.search({
      text: 'kiểm dịch mật ong',
      limit: 7,
      filter: { inForce: true },
    })
    expect(hits.map(({ document }) => document).filter((name) => name?.startsWith('07/2021'))).toEqual([])
    expect(hits).toHaveLength(5)
  })
})

describe('the index', () => {
  test('is built anew from the database when its files are gone or damaged', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const before = await library.find('hồ sơ đăng ký đàn ong')
    rmSync(join(library.folder, 'search'), { recursive: true })
    const again = await openLibrary({}, library.folder)
    expect(await again.find('hồ sơ đăng ký đàn ong')).toEqual(before)
  })

  test('agrees with the database', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    expect(await library.check()).toMatchObject({
      ...{ chunks: articles.length, vectors: articles.length, words: articles.length },
    })
  })

  test('computes every vector again, with a word, when the embedder changes', async () => {
    const library = await openLibrary()
    await library.ingest(articles)
    const other = await openLibrary({ embedder: tinyEmbedder('tiny') }, library.folder)
    await other.index.catchUp()
    expect(other.notices.join()).toContain('Bộ nhúng đã đổi')
    expect(await other.check()).toMatchObject({ embedder: 'tiny 1', vectors: articles.length })
    expect((await other.find('đàn ong là gì'))[0]).toBe('12/2019/nđ-cp+2')
  })

  test('goes through the vector graph in a large library and finds what the scan finds', async () => {
    const library = await openLibrary({ embedder: tinyEmbedder('tiny') })
    const many = Array.from({ length: 4300 }, (_, i) => ({
      ...{ _id: `1/2020/nđ-cp+${i}`, title: `Mục ${i % 97}`, text: `nội dung ${i * 7919} về việc ${i % 89}` },
    }))
    await library.ingest([...many, ...articles])
    const health = await library.check()
    expect(health.recall).toBeGreaterThanOrEqual(0.99)
    expect(health.vectors).toBe(many.length + articles.length)
    expect((await library.find('kiểm dịch mật ong'))[0]).toBe('07/2021/tt-bnn+1')
    truncateSync(join(library.folder, 'search', 'vectors.hnsw'), 5000)
    truncateSync(join(library.folder, 'search', 'words.bin'), 5000)
    const again = await openLibrary({ embedder: tinyEmbedder('tiny') }, library.folder)
    expect((await again.find('kiểm dịch mật ong'))[0]).toBe('07/2021/tt-bnn+1')
    await again.index.catchUp()
    expect(again.notices.join()).toContain('hỏng')
    expect((await again.check()).vectors).toBe(many.length + articles.length)
  }, 60_000)
})

/** A real, if simple, embedder: letters in threes, hashed into 24 numbers. */
function tinyEmbedder(name: string): Embedder {
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(24)
    for (let i = 0; i + 3 <= text.length; i++) {
      const code = text.charCodeAt(i) * 31 + text.charCodeAt(i + 1) * 17 + text.charCodeAt(i + 2)
      vector[code % 24]! += 1
    }
    const length = Math.hypot(...vector) || 1
    return vector.map((value) => value / length)
  }
  return {
    ...{ name, hash: '1', dimensions: 24 },
    embedQuery: async ({ text }) => embed(text),
    embedTexts: async (texts) => texts.map(embed),
  }
}
