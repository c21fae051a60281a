// Bulk reading of articles that are already cut: one JSON object a line, `_id`, `title`, `text`.
// Some hundred lines make one transaction, so a kill loses no finished one; what is there unchanged is passed over
// by the hash of its content.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { DocumentHeader } from '../document.ts'
import type { SearchIndex } from '../retrieval/retriever.ts'
import type { Database } from '../storage/database.ts'
import { foldNumber } from './numbers.ts'

const articleShape = z.object({
  _id: z.string().trim().min(1).max(500),
  title: z.string().default(''),
  text: z.string().max(2_000_000),
})

export interface ArticleCounts {
  documents: number
  added: number
  replaced: number
  unchanged: number
  /** Lines that are no article. */
  skipped: number
  /** The first twenty of them, as sentences. */
  warnings: string[]
}

interface Article {
  id: string
  title: string
  body: string
  sha256: string
}

const BATCH = 300
const MAX_WARNINGS = 20

/** `onProgress` is told the lines read so far. Throws only when the file itself cannot be read. */
export async function ingestArticles(
  db: Database,
  index: SearchIndex,
  path: string,
  at: string,
  onProgress: (lines: number) => void = () => {},
): Promise<ArticleCounts> {
  const counts: ArticleCounts = {
    documents: 0,
    added: 0,
    replaced: 0,
    unchanged: 0,
    skipped: 0,
    warnings: [],
  }
  const writer = createArticleWriter(db, index, path, at)
  let batch: Article[] = []
  const flush = (): void => {
    db.transaction(() => {
      for (const article of batch) counts[writer.put(article)]++
    })
    counts.documents += batch.length
    batch = []
  }
  let lines = 0
  for await (const line of linesOf(path)) {
    lines++
    if (line.trim() === '') continue
    const article = readLine(line)
    if (article !== null) batch.push(article)
    else if (++counts.skipped <= MAX_WARNINGS)
      counts.warnings.push(
        `Dòng ${lines} không đúng dạng {"_id", "title", "text"} nên bị bỏ qua; sửa dòng này rồi nạp lại.`,
      )
    if (batch.length === BATCH) {
      flush()
      onProgress(lines)
    }
  }
  flush()
  onProgress(lines)
  if (counts.skipped > MAX_WARNINGS)
    counts.warnings.push(`Và ${counts.skipped - MAX_WARNINGS} dòng khác không đọc được.`)
  return counts
}

/** Articles already in memory, in one transaction; those that cannot be read are passed over. */
export function putArticles(
  db: Database,
  index: SearchIndex,
  articles: { _id: string; title: string; text: string }[],
  source: string,
  at: string,
): void {
  const writer = createArticleWriter(db, index, source, at)
  db.transaction(() => {
    for (const article of articles) {
      const read = readLine(JSON.stringify(article))
      if (read !== null) writer.put(read)
    }
  })
}

/** Takes articles out of every answer, by `_id`; returns how many there were. */
export function removeArticles(db: Database, index: SearchIndex, ids: string[]): number {
  const { sql } = db
  const find = sql
    .prepare<[string], number>(
      "SELECT id FROM documents WHERE key = ? AND form = 'article' AND current_version IS NOT NULL",
    )
    .pluck()
  const chunkIds = sql.prepare<[number], number>('SELECT id FROM chunks WHERE document_id = ?').pluck()
  const dropChunks = sql.prepare('DELETE FROM chunks WHERE document_id = ?')
  const drop = sql.prepare('DELETE FROM documents WHERE id = ?')
  return db.transaction(() => {
    let removed = 0
    for (const id of ids) {
      const documentId = find.get(id) as number | undefined
      if (documentId === undefined) continue
      index.remove(chunkIds.all(documentId) as number[])
      dropChunks.run(documentId)
      drop.run(documentId)
      removed++
    }
    return removed
  })
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

function readLine(line: string): Article | null {
  try {
    const { _id, title, text } = articleShape.parse(JSON.parse(line.replace(/^\uFEFF/, '')))
    const [head, body] = splitTitle(title.normalize('NFC').trim(), text.normalize('NFC'))
    if (head === '' && body.trim() === '') return null
    const sha256 = createHash('sha256').update(`${head}\n${body}`).digest('hex')
    return { id: _id, title: head, body, sha256 }
  } catch {
    return null
  }
}

/** Some collections keep the title as the first line of the text, with an empty line below it. */
export function splitTitle(title: string, text: string): [title: string, body: string] {
  if (title !== '') return [title, text]
  const [, head = '', body = ''] = text.match(/^([^\n]{3,300})\n\s*\n([\s\S]+)$/) ?? []
  return head === '' || /[.;:,]$/.test(head.trim()) ? ['', text] : [head.trim(), body]
}

/** "01/2021/tt-bgdđt+3" and "24/2018/QH14|17" are articles 3 and 17 of the documents named before. */
function splitId(id: string): { number: string; article: string } {
  const [, number = id, article = ''] = id.match(/^(.+)[+|#]([^+|#]*)$/) ?? []
  return { number, article }
}

interface ArticleWriter {
  put(article: Article): 'added' | 'replaced' | 'unchanged'
}

function createArticleWriter(db: Database, index: SearchIndex, source: string, at: string): ArticleWriter {
  const { sql } = db
  const find = sql.prepare<[string], { id: number; sha256: string | null; versionId: number | null }>(
    `SELECT d.id, v.sha256, v.id AS versionId FROM documents d LEFT JOIN versions v ON v.id = d.current_version WHERE d.key = ?`,
  )
  const addDocument = sql.prepare(
    `INSERT INTO documents (key, number, number_folded, kind, title, nature, form) VALUES (?, ?, ?, ?, ?, 'original', 'article')`,
  )
  const nameDocument = sql.prepare('UPDATE documents SET title = ?, current_version = ? WHERE id = ?')
  const addVersion = sql.prepare(
    `INSERT INTO versions (document_id, sha256, source, nature, ingested_at, text, header, warnings)
     VALUES (?, ?, ?, 'original', ?, ?, ?, '[]')`,
  )
  const dropVersion = sql.prepare('DELETE FROM versions WHERE id = ?')
  const chunkIds = sql.prepare<[number], number>('SELECT id FROM chunks WHERE document_id = ?').pluck()
  const dropChunks = sql.prepare('DELETE FROM chunks WHERE document_id = ?')
  const addChunk = sql.prepare(
    'INSERT INTO chunks (version_id, document_id, section, headings, start, "end", text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const name = source.split(/[\\/]/).at(-1) ?? source

  function addArticle(id: string): number {
    const { number } = splitId(id)
    return Number(addDocument.run(id, number, foldNumber(number), null, null).lastInsertRowid)
  }

  return {
    put({ id, title, body, sha256 }) {
      const known = find.get(id)
      if (known?.sha256 === sha256) return 'unchanged'
      const documentId = known?.id ?? addArticle(id)
      const { number, article } = splitId(id)
      const lead = title === '' ? '' : `${title}\n`
      const text = lead + body
      const header = JSON.stringify(headerOf(number, title))
      const versionId = Number(addVersion.run(documentId, sha256, name, at, text, header).lastInsertRowid)
      const old = chunkIds.all(documentId)
      if (old.length > 0) {
        index.remove(old)
        dropChunks.run(documentId)
      }
      if (known?.versionId) dropVersion.run(known.versionId)
      nameDocument.run(title || null, versionId, documentId)
      const section = /^\d+[a-zđ]?$/i.test(article) ? `Điều ${article}` : 'mở đầu'
      const headings = title === '' ? [] : [title]
      const row = addChunk.run(
        versionId,
        documentId,
        section,
        JSON.stringify(headings),
        lead.length,
        text.length,
        body,
      )
      index.add([{ id: Number(row.lastInsertRowid), title: '', headings, text: body }])
      return known?.sha256 ? 'replaced' : 'added'
    },
  }
}

const headerOf = (number: string, title: string): DocumentHeader => ({
  ...{ number, kind: null, issuer: null, place: null, issued: null, issuedAsWritten: null, effective: null },
  ...{ signer: null, signerTitle: null, title: title || null, spans: {} },
})
