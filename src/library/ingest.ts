// The way of a file into the library: bytes kept, read, understood, swapped in by one transaction, then indexed.
// A crash anywhere leaves the old version answering; what was not indexed is indexed at the next start.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { HeldDocument, ReadDocument } from '../document.ts'
import type { SearchIndex } from '../retrieval/retriever.ts'
import type { FileStore } from '../storage/files.ts'
import { sha256 } from '../storage/files.ts'
import type { ArticleCounts } from './articles.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Reading, readAhead } from './read-ahead.ts'
import { readDocument, readerVersion } from './read-document.ts'
import { ReadError, sizeProblem } from './readers/read.ts'
import type { LibraryStore } from './store.ts'

export interface IngestReport {
  path: string
  status: 'added' | 'replaced' | 'unchanged' | 'failed'
  document?: Pick<
    HeldDocument['header'],
    'number' | 'kind' | 'issuer' | 'title' | 'issued' | 'signer' | 'place'
  >
  /** Of an article file: how many articles it holds. */
  documents?: number
  sections: number
  chunks: number
  deadlines: number
  references: number
  warnings: string[]
  error?: string
}

/** How far a long work is: files of a folder, lines of an article file, passages of the index. */
export interface IngestProgress {
  phase: 'files' | 'articles' | 'index'
  done: number
  /** 0 while it is not known. */
  total: number
}

export interface Ingest {
  /** One file already in memory; never throws for what a file can contain. */
  bytes(name: string, bytes: Buffer): Promise<IngestReport>
  /** Files and folders. */
  paths(paths: string[], onProgress?: (progress: IngestProgress) => void): Promise<IngestReport[]>
  /** The digests that ship; what was removed, or is held in a better form, is left as it is. */
  digests(folder: string): Promise<IngestReport[]>
}

export interface IngestParts {
  store: LibraryStore
  files: FileStore
  index: SearchIndex
  clock: () => Date
  /** Bulk reading of a JSONL file of articles that are already cut. */
  articles: (path: string, onLines: (lines: number) => void) => Promise<ArticleCounts>
}

const readable = new Set(['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.xlsx', '.csv', '.doc', '.rtf'])

/** The way in on these parts. */
export function createIngest(parts: IngestParts): Ingest {
  const { store } = parts

  async function one(
    path: string,
    name: string,
    bytes: () => Buffer,
    read: Reading = readDocument,
  ): Promise<IngestReport> {
    try {
      return await ingestBytes(parts, path, name, bytes(), read)
    } catch (error) {
      return failed(path, sentenceFor(error))
    }
  }

  return {
    async bytes(name, bytes) {
      const report = await one(name, basename(name), () => bytes)
      await followIndex(parts, [report])
      return report
    },

    async paths(paths, onProgress = () => {}) {
      const found = paths.flatMap((path) => filesBelow(path))
      const reports: IngestReport[] = []
      const single = found.filter((file) => !('error' in file || isArticles(file.path)))
      const ahead = readAhead(
        single.map(({ path }) => path),
        async (bytes) => (await store.findBySha256(sha256(bytes), readerVersion)) !== null,
      )
      try {
        for (const file of found) {
          if ('error' in file) reports.push(failed(file.path, file.error))
          else if (isArticles(file.path)) reports.push(await articlesOf(parts, file.path, onProgress))
          else {
            const { bytes, read } = await ahead.next()
            reports.push(await one(file.path, basename(file.path), bytes, read))
          }
          onProgress({ phase: 'files', done: reports.length, total: found.length })
        }
      } finally {
        ahead.close()
      }
      await followIndex(parts, reports, onProgress)
      return reports
    },

    async digests(folder) {
      const reports: IngestReport[] = []
      for (const file of filesBelow(folder)) {
        if ('error' in file) continue
        const bytes = readFileSync(file.path)
        const name = `data/digests/${basename(file.path)}`
        if (await isNews(store, name, bytes)) reports.push(await one(file.path, name, () => bytes))
      }
      await followIndex(parts, reports)
      return reports
    },
  }
}

/** Whether a digest that ships says something that the library does not have and was not told to forget. */
async function isNews(store: LibraryStore, name: string, bytes: Buffer): Promise<boolean> {
  const { front } = splitFrontMatter(bytes)
  if (!front) return false
  const standing = await store.standing({ ...front, nature: 'digest' }, name)
  if (standing === null) return true
  const { nature, sha256: held, reader } = standing
  return held !== null && nature === 'digest' && (held !== sha256(bytes) || reader !== readerVersion)
}

/** The index is a cache: where it cannot follow now (a full disk), the documents are safe and it follows later. */
async function followIndex(
  { index }: IngestParts,
  reports: IngestReport[],
  onProgress: (progress: IngestProgress) => void = () => {},
): Promise<void> {
  const stored = reports.filter(({ status }) => status === 'added' || status === 'replaced')
  try {
    await index.catchUp((done, total) => onProgress({ phase: 'index', done, total }))
  } catch (error) {
    const why = sentenceFor(error)
    for (const report of stored)
      report.warnings.push(`Đã lưu văn bản nhưng chưa lập xong chỉ mục tìm. ${why}`)
  }
}

async function ingestBytes(
  parts: IngestParts,
  path: string,
  name: string,
  bytes: Buffer,
  read: Reading,
): Promise<IngestReport> {
  const { store, files, clock } = parts
  const held = await store.findBySha256(sha256(bytes), readerVersion)
  if (held) return report(path, 'unchanged', held, await store.counts(held.id), held.warnings)
  const document = await read(bytes, name)
  const hash = files.put(bytes)
  const { status, id } = await store.put(document, {
    sha256: hash,
    name,
    at: clock().toISOString(),
    reader: readerVersion,
  })
  if (status === 'kept') {
    return report(path, 'unchanged', document, countsOf(document), [
      ...document.warnings,
      'Thư viện đang giữ bản gốc của văn bản này nên bản này không thay thế.',
    ])
  }
  return report(path, status, document, await store.counts(id), document.warnings)
}

const isArticles = (path: string) => /\.jsonl(?:\.gz)?$/i.test(path)

async function articlesOf(
  parts: IngestParts,
  path: string,
  onProgress: (progress: IngestProgress) => void,
): Promise<IngestReport> {
  try {
    const counts = await parts.articles(path, (done) => onProgress({ phase: 'articles', done, total: 0 }))
    const { documents, added, replaced, warnings } = counts
    if (documents === 0)
      return failed(path, 'Tệp không có dòng nào đúng dạng {"_id", "title", "text"}; sửa rồi nạp lại.')
    const status = added > 0 ? 'added' : replaced > 0 ? 'replaced' : 'unchanged'
    return { path, status, documents, sections: 0, chunks: documents, deadlines: 0, references: 0, warnings }
  } catch (error) {
    return failed(path, sentenceFor(error))
  }
}

function countsOf(read: ReadDocument) {
  return {
    sections: read.sections.length,
    chunks: read.chunks.length,
    deadlines: read.deadlines.length,
    references: read.references.length,
  }
}

function report(
  path: string,
  status: IngestReport['status'],
  document: Pick<HeldDocument, 'header'>,
  counts: Pick<IngestReport, 'sections' | 'chunks' | 'deadlines' | 'references'>,
  warnings: string[],
): IngestReport {
  const { number, kind, issuer, title, issued, signer, place } = document.header
  return {
    path,
    status,
    document: { number, kind, issuer, title, issued, signer, place },
    ...counts,
    warnings,
  }
}

function failed(path: string, error: string): IngestReport {
  return { path, status: 'failed', sections: 0, chunks: 0, deadlines: 0, references: 0, warnings: [], error }
}

/** One sentence for the person who loads files; what is not foreseen is named without a stack trace. */
function sentenceFor(error: unknown): string {
  if (error instanceof ReadError) return error.message
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ELOOP') return 'Đường dẫn là liên kết vòng quanh; trỏ lại liên kết rồi nạp lại.'
  if (code === 'ENOENT') return 'Không tìm thấy tệp; kiểm tra lại đường dẫn.'
  if (code === 'EACCES' || code === 'EPERM') return 'Không có quyền đọc tệp này; cấp quyền đọc rồi nạp lại.'
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return 'Đĩa đã đầy nên chưa nạp được; giải phóng dung lượng rồi nạp lại.'
  if (code === 'EROFS' || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return 'Thư mục dữ liệu chỉ cho đọc nên chưa nạp được; mở quyền ghi rồi nạp lại.'
  if (code.startsWith('SQLITE_BUSY')) return 'Một lần nạp khác đang chạy quá lâu; đợi xong rồi nạp lại.'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') throw error
  return 'Không đọc được tệp này; mở và lưu lại thành .docx hoặc .pdf rồi nạp lại.'
}

type Found = { path: string } | { path: string; error: string }

/** Files below a path in name order; links that loop are entered once, hidden and foreign files are passed over. */
function filesBelow(path: string, seen = new Set<string>(), named = true): Found[] {
  try {
    const real = realpathSync(path)
    if (seen.has(real)) return []
    seen.add(real)
    const stat = statSync(real)
    if (stat.isDirectory()) {
      return readdirSync(real)
        .filter((name) => !name.startsWith('.'))
        .sort()
        .flatMap((name) => filesBelow(join(path, name), seen, false))
    }
    if (!stat.isFile())
      return named ? [{ path, error: 'Đây không phải là tệp thường nên không nạp được.' }] : []
    if (!named && !isReadable(path)) return []
    const problem = isArticles(path) ? null : sizeProblem(stat.size)
    return [problem === null ? { path } : { path, error: problem }]
  } catch (error) {
    return [{ path, error: sentenceFor(error) }]
  }
}

const isReadable = (path: string) => isArticles(path) || readable.has(extname(path).toLowerCase())
