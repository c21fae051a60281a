import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { createLibraryStore, type LibraryStore } from '../../src/library/store.ts'
import type { IndexedChunk, SearchIndex } from '../../src/retrieval/retriever.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { sha256 } from '../../src/storage/files.ts'
import { inventedPlan, type PlanParts } from '../support/invented-plan.ts'

/** An index that only notes what it holds. */
function notingIndex(): SearchIndex & { held: Map<number, IndexedChunk> } {
  const held = new Map<number, IndexedChunk>()
  return {
    held,
    add: (chunks) => chunks.forEach((chunk) => void held.set(chunk.id, chunk)),
    remove: (ids) => ids.forEach((id) => void held.delete(id)),
    catchUp: () => Promise.resolve(),
  }
}

function startStore() {
  const index = notingIndex()
  const db = openDatabase(':memory:')
  return { db, index, store: createLibraryStore(db, index) }
}

const front = (parts: { place: string; issuer: string; issued: string; reports?: boolean }) => ({
  header: {
    ...{ number: '31/KH-UBND', kind: 'kế hoạch', issuedAsWritten: parts.issued, title: 'Bản tóm lược' },
    ...{ signer: null, signerTitle: null },
    ...{ place: parts.place, issuer: parts.issuer, issued: parts.issued },
  },
  reports: parts.reports ? { number: '31/KH-UBND', kind: 'kế hoạch', issued: parts.issued } : null,
})
const digestOf = (issuer: string) =>
  readText(
    '# Kế hoạch\n\n1. Nộp báo cáo trước ngày 20/6/2024.',
    front({ place: 'Bắc Kạn', issuer, issued: '2024-03-12' }),
  )

async function put(store: LibraryStore, parts: PlanParts, name = 'a.txt', reader = 1) {
  const text = inventedPlan(parts)
  return store.put(readText(text), { sha256: sha256(text), name, at: '2024-04-01T00:00:00Z', reader })
}

describe('identity', () => {
  test('same bytes are unchanged, new bytes of the same document replace it', async () => {
    const { store, index } = startStore()
    const { id } = await put(store, {})
    expect(await put(store, {})).toEqual({ status: 'unchanged', id })
    const before = store.revision()
    expect(await put(store, { due: 'trước ngày 25/6/2024' })).toEqual({ status: 'replaced', id })
    expect(store.revision()).toBeGreaterThan(before)
    expect((await store.list()).map((d) => d.id)).toEqual([id])
    expect((await store.deadlines()).map((d) => d.due)).toEqual(['2024-06-25'])
    const chunks = await store.counts(id)
    expect(index.held.size).toBe(chunks.chunks)
  })

  test('equal numbers of other provinces, and of another year, are other documents', async () => {
    const { store } = startStore()
    await put(store, {})
    await put(store, { place: 'Cà Mau' })
    await put(store, { issued: ['12', '03', '2023'] })
    expect((await store.findByNumber('31 /kh-ubnd')).map((d) => d.header.place)).toEqual([
      'Bắc Kạn',
      'Cà Mau',
      'Bắc Kạn',
    ])
  })

  test('files without a number are told apart by their names', async () => {
    const { store } = startStore()
    const note = (text: string, name: string) =>
      store.put(readText(text), { sha256: sha256(text), name, at: '2024-04-01T00:00:00Z', reader: 1 })
    expect((await note('Biên bản họp giao ban.', 'giao-ban.txt')).status).toBe('added')
    expect((await note('Biên bản họp khác.', 'hop-khac.txt')).status).toBe('added')
    expect((await note('Biên bản họp giao ban, đã sửa.', 'Giao-ban.txt')).status).toBe('replaced')
  })

  test('every news report of a plan stays, and a digest of one gives way to the first', async () => {
    const { store } = startStore()
    const report = (title: string, posted: string) =>
      `${title}\n\n${posted}\n\nNgày 12/3, UBND tỉnh Bắc Kạn ban hành Kế hoạch số 31/KH-UBND về kiểm tra công vụ năm 2024.\n\nCác sở gửi báo cáo trước ngày 20/6/2024.`
    const news = (text: string, reader = 1) =>
      store.put(readText(text), { sha256: sha256(text), name: 'tin.txt', at: '2024-04-01T00:00:00Z', reader })
    const digest = readText(
      'Tin ngắn.',
      front({
        place: 'Bắc Kạn',
        issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn',
        issued: '2024-03-12',
        reports: true,
      }),
    )
    await store.put(digest, { sha256: 'd', name: 'd.md', at: '2024-04-01T00:00:00Z', reader: 1 })
    const first = report('Bắc Kạn kiểm tra công vụ tại tám xã', 'Thứ tư, 13/03/2024')
    expect((await news(first)).status).toBe('replaced')
    const { id } = await news(report('Bắc Kạn kiểm tra công vụ tại tám xã', 'Thứ năm, 14/03/2024'))
    expect((await news(report('Chấn chỉnh giờ giấc làm việc ở xã', 'Thứ tư, 13/03/2024'))).status).toBe(
      'added',
    )
    expect(await store.list()).toHaveLength(3)
    expect((await news(first, 2)).status).toBe('replaced')
    expect(await store.standing(digest, 'd.md')).toMatchObject({ nature: 'news' })
    await store.remove(id)
    expect(await store.list()).toHaveLength(2)
  })

  test('a better reader reads the same bytes anew', async () => {
    const { store } = startStore()
    const { id } = await put(store, {})
    expect(await store.findBySha256(sha256(inventedPlan()), 2)).toBeNull()
    expect(await put(store, {}, 'a.txt', 2)).toEqual({ status: 'replaced', id })
    expect(await store.findBySha256(sha256(inventedPlan()), 2)).toMatchObject({ id })
  })
})

describe('digests, news and originals', () => {
  const source = (name: string) => ({ sha256: sha256(name), name, at: '2024-04-01T00:00:00Z', reader: 1 })

  test('an original takes the place of its digest, also where the issuer is spelled in another way', async () => {
    for (const issuer of ['Ủy ban nhân dân tỉnh Bắc Kạn', 'UBND tỉnh Bắc Kạn']) {
      const { store } = startStore()
      const { id } = await store.put(digestOf(issuer), source('digest'))
      expect(await put(store, {})).toEqual({ status: 'replaced', id })
      expect((await store.list()).map((d) => d.nature)).toEqual(['original'])
    }
  })

  test('a digest never takes the place of an original', async () => {
    const { store } = startStore()
    const { id } = await put(store, {})
    const digest = digestOf('Ủy ban nhân dân tỉnh Bắc Kạn')
    expect(await store.put(digest, source('digest'))).toEqual({ status: 'kept', id })
    expect((await store.get(id))?.text).toContain('Hoàng Thị Sao Mai')
  })

  test('a news report stands beside the plan that it is about', async () => {
    const { store } = startStore()
    await put(store, {})
    const report = readText(
      'Tin: tỉnh Bắc Kạn kiểm tra việc tiếp công dân.',
      front({
        place: 'Bắc Kạn',
        issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn',
        issued: '2024-03-12',
        reports: true,
      }),
    )
    expect((await store.put(report, source('news'))).status).toBe('added')
    expect(await store.list()).toHaveLength(2)
  })
})

describe('removal', () => {
  test('takes a document out of lists, deadlines, mentions and the index', async () => {
    const { store, index } = startStore()
    const { id } = await put(store, {})
    expect(await store.mentionsOf('61/2018/NĐ-CP')).toHaveLength(1)
    await store.remove(id)
    expect(await store.list()).toEqual([])
    expect(await store.get(id)).toBeNull()
    expect(await store.deadlines()).toEqual([])
    expect(await store.mentionsOf('61/2018/NĐ-CP')).toEqual([])
    expect(await store.citedNotHeld()).toEqual([])
    expect(index.held.size).toBe(0)
  })

  test('is undone by loading the file again', async () => {
    const { store } = startStore()
    const { id } = await put(store, {})
    await store.remove(id)
    expect(await put(store, {})).toEqual({ status: 'added', id })
  })
})

describe('what is held', () => {
  test('everything that was read comes back as it was read', async () => {
    const { store } = startStore()
    const text = inventedPlan()
    const read = readText(text)
    const doubtful = [
      { page: 2, start: 10, end: 40, ocr: 71 },
      { page: 3, start: 40, end: 40, ocr: null },
    ]
    const { id } = await store.put({ ...read, doubtful }, { ...source, sha256: sha256(text), name: 'a.pdf' })
    const held = await store.get(id)
    expect(held).toMatchObject({
      ...{ text: read.text, header: read.header, sections: read.sections, rows: read.rows, doubtful },
      ...{ references: read.references, deadlines: read.deadlines, warnings: read.warnings },
    })
    expect(await store.findBySha256(sha256(text), 1)).toBeNull()
  })
  const source = { at: '2024-04-01T00:00:00Z', reader: 1 }

  test('cited documents are named until they are held', async () => {
    const { store } = startStore()
    await put(store, {})
    const cited = async () => (await store.citedNotHeld()).map((c) => c.number)
    expect(await cited()).toEqual(['18/CT-UBND', '61/2018/NĐ-CP'])
    await put(store, { number: '18/CT-UBND', issued: ['05', '01', '2024'] })
    expect(await cited()).toEqual(['61/2018/NĐ-CP'])
  })
})
