import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addRow, packTable, unpackTable } from '../../src/retrieval/embedders/artefact.ts'
import { loadBuiltinEmbedder } from '../../src/retrieval/embedders/builtin.ts'
import { chooseEmbedder } from '../../src/retrieval/embedders/choose.ts'
import { hasMarks, spokenWords } from '../../src/retrieval/fold.ts'
import { createRetrieval } from '../../src/retrieval/retrieval.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { articles, dataFolder, openLibrary, removeFolders, temporaryFolder } from './library.ts'

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, d) => sum + value * b[d]!, 0)

describe('the builtin embedder', () => {
  const embedder = loadBuiltinEmbedder(dataFolder)
  const embed = (text: string) => embedder.embedWords(spokenWords(text), hasMarks(text))

  test('puts what belongs together nearer than what does not', () => {
    const question = embed('hồ sơ xin cấp giấy phép lái xe')
    const near = embed('Người lái xe nộp đơn đề nghị cấp giấy phép lái xe kèm giấy khám sức khỏe.')
    const far = embed('Thời hạn kháng nghị bản án theo thủ tục giám đốc thẩm là ba năm.')
    expect(dot(question, near)).toBeGreaterThan(dot(question, far) + 0.2)
  })

  test('understands the same words without marks', () => {
    expect(dot(embed('kiểm tra cải cách hành chính'), embed('kiem tra cai cach hanh chinh'))).toBeGreaterThan(
      0.7,
    )
  })

  test('gives unit vectors, and zeros for what it knows nothing of', () => {
    expect(dot(embed('báo cáo'), embed('báo cáo'))).toBeCloseTo(1, 4)
    expect(embed('').every((value) => value === 0)).toBe(true)
  })
})

test('an artefact reads back what was packed, to four bits, and refuses a torn file', () => {
  const table = Float32Array.from({ length: 16 }, (_, i) => Math.sin(i))
  const bytes = packTable(['=a', 'a_b'], 8, table)
  const read = unpackTable(bytes)
  expect(read.names).toEqual(['=a', 'a_b'])
  for (const row of [0, 1]) {
    const steps = new Int32Array(8)
    addRow(read, row, 1, steps)
    steps.forEach((step, d) => {
      expect(Math.abs(table[row * 8 + d]! - step * read.scales[row]!)).toBeLessThan(0.12)
    })
  }
  expect(() => unpackTable(bytes.subarray(0, bytes.length - 1))).toThrow('wrong length')
})

describe('openai:MODEL', () => {
  let asked: string[][] = []
  let failures = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      if (failures-- > 0) return response.writeHead(500).end('{}')
      const { input } = JSON.parse(body) as { input: string[] }
      asked.push(input)
      const data = input.map((text, index) => ({
        index,
        object: 'embedding',
        embedding: [text.length, 1, 2, 2],
      }))
      return response.setHeader('content-type', 'application/json').end(JSON.stringify({ data, usage: {} }))
    })
  })
  beforeEach(async () => {
    asked = []
    failures = 0
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterEach(async () => {
    await new Promise((done) => server.close(done))
    removeFolders()
  })
  const open = (sql = openDatabase(`${temporaryFolder()}/x.sqlite`).sql) => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    return chooseEmbedder('openai:some-model', { dataFolder, sql, openai: { baseUrl, apiKey: 'k' } })
  }

  test('asks in batches, once a text, and never for an empty one', async () => {
    const { sql } = openDatabase(`${temporaryFolder()}/x.sqlite`)
    const embedder = await open(sql)
    const texts = Array.from({ length: 100 }, (_, i) => `đoạn ${i}`)
    const vectors = await embedder.embedTexts([...texts, 'đoạn 5', ''])
    expect(vectors).toHaveLength(102)
    expect(vectors[100]).toEqual(vectors[5])
    expect(vectors[101]!.every((value) => value === 0)).toBe(true)
    expect(asked.map((input) => input.length)).toEqual([1, 64, 36])
    const again = await open(sql)
    await again.embedTexts(texts)
    expect(asked).toHaveLength(3)
  })

  test('gives unit vectors and tries again after a failure of the server', async () => {
    failures = 1
    const embedder = await open()
    const vector = await embedder.embedQuery({ text: 'ba', words: ['ba'], marked: false })
    expect(embedder.dimensions).toBe(4)
    expect(dot(vector, vector)).toBeCloseTo(1, 5)
  }, 20_000)
})

test('searches by words alone, and says so, while the embedder does not answer', async () => {
  const builtin = loadBuiltinEmbedder(dataFolder)
  const embedder = { ...builtin, embedQuery: () => Promise.reject(new Error('hết hạn chờ')) }
  const { ingest, retriever, notices } = await openLibrary({ embedder })
  await ingest(articles)
  const [first] = await retriever.search({ text: 'mức thu phí kiểm dịch', limit: 3 })
  expect(first?.text).toContain('hai trăm nghìn đồng')
  expect(notices).toEqual(['Bộ nhúng builtin không trả lời (hết hạn chờ); câu này chỉ tìm theo từ.'])
  removeFolders()
})

test('answers by words before vectors of a new embedder are there', async () => {
  const folder = temporaryFolder()
  await (await openLibrary({}, folder)).ingest(articles)
  const embedder = {
    ...{ name: 'local:khác', hash: 'x', dimensions: 4 },
    embedQuery: async () => Float32Array.of(1, 0, 0, 0),
    embedTexts: async (texts: string[]) => texts.map(() => Float32Array.of(1, 0, 0, 0)),
  }
  const db = openDatabase(`${folder}/dondoc.sqlite`)
  const { retriever } = await createRetrieval({ db, stateFolder: folder, dataFolder, embedder })
  const [first] = await retriever.search({ text: 'mức thu phí kiểm dịch', limit: 3 })
  expect(first?.text).toContain('hai trăm nghìn đồng')
  removeFolders()
})

test.each(['word2vec', 'openai:', 'local:'])('refuses EMBEDDINGS=%s in one sentence', async (setting) => {
  const { sql } = openDatabase(':memory:')
  await expect(chooseEmbedder(setting, { dataFolder, sql })).rejects.toThrow('chỉ nhận builtin')
})

test('says what is missing in a folder without a model', async () => {
  const { sql } = openDatabase(':memory:')
  await expect(chooseEmbedder(`local:${temporaryFolder()}`, { dataFolder, sql })).rejects.toThrow(
    'thiếu config.json',
  )
  removeFolders()
})
