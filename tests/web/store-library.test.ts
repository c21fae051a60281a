import { expect, test } from 'vitest'
import type { ReadDocument } from '../../src/document.ts'
import { createLibraryStore } from '../../src/library/store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { storeLibrary } from '../../src/web/store-library.ts'
import { digest, news, plan } from './sample-documents.ts'

const noIndex = { add: () => {}, remove: () => {}, catchUp: async () => {} }

/** The sample documents in a real store. */
async function stocked() {
  const store = createLibraryStore(openDatabase(':memory:'), noIndex)
  for (const { version, source, ...document } of [plan, news, digest]) {
    const read: ReadDocument = { ...document, chunks: [] }
    await store.put(read, { sha256: version, name: source, at: '2024-06-10T03:00:00Z', reader: 1 })
  }
  const loaded: string[] = []
  const row = { status: 'added' as const, sections: 0, chunks: 0, deadlines: 0, references: 0, warnings: [] }
  const bytes = async (name: string, content: Buffer) => {
    loaded.push(`${name} ${content.length}`)
    return { path: name, ...row }
  }
  return { store, loaded, library: storeLibrary(store, { bytes }) }
}

test('lists what is held with its counts, and what is cited but not held', async () => {
  const { library } = await stocked()
  const { held, citedNotHeld } = await library.list()
  expect(held.map(({ number }) => number).sort()).toEqual(['45/KH-UBND', '9/KH-UBND', null])
  expect(held.find(({ number }) => number === '45/KH-UBND')).toMatchObject({
    version: plan.version,
    signer: 'Lê Thị Mẫu',
    sections: plan.sections.length,
    deadlines: 2,
    references: 1,
    warnings: plan.warnings,
  })
  expect(citedNotHeld).toMatchObject([{ number: '61/2018/NĐ-CP', citedBy: ['45/KH-UBND'] }])
})

test('finds the document that a citation means by its version, else by a number that only one carries', async () => {
  const { library, store } = await stocked()
  const namesake: ReadDocument = { ...digest, header: { ...digest.header, issuer: 'Sở Nội vụ' }, chunks: [] }
  await store.put(namesake, { sha256: 'e'.repeat(64), name: 'khác', at: '2024-06-10T03:00:00Z', reader: 1 })
  expect(await library.find({ number: '9/KH-UBND', version: digest.version })).toMatchObject({
    issuer: digest.header.issuer,
  })
  expect(await library.find({ number: '9/KH-UBND' })).toBeNull()
  expect(await library.find({ number: '45/KH-UBND', version: 'gone' })).toMatchObject({
    number: '45/KH-UBND',
  })
  expect(await library.find({ number: '1/KH-UBND' })).toBeNull()
})

test.each([
  [{}, 2],
  [{ from: '2024-06-01' }, 1],
  [{ to: '2024-05-15' }, 1],
  [{ from: '2024-05-16', to: '2024-06-18' }, 0],
  [{ unit: 'so noi vu' }, 2],
  [{ unit: 'don vi duoc kiem tra' }, 1],
  [{ unit: 'Sở Tài chính' }, 0],
])('of two deadlines the filter %j passes %i', async (filter, count) => {
  const { library } = await stocked()
  expect(await library.deadlines(filter, '2024-06-01')).toHaveLength(count)
})

test('shows, loads and removes through the store', async () => {
  const { library, loaded } = await stocked()
  const held = await library.find({ number: '45/KH-UBND' })
  expect(await library.document(held!.id)).toMatchObject({ text: plan.text, current: true, rows: plan.rows })
  await library.ingest('mới.txt', new Uint8Array(3))
  expect(loaded).toEqual(['mới.txt 3'])
  await library.remove(held!.id)
  expect(await library.document(held!.id)).toBeNull()
})
