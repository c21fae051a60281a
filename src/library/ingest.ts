// The way of a file into the library: bytes kept, read, understood, swapped in by one transaction, then indexed.
// A crash anywhere leaves the old version answering; what was not indexed is indexed at the next start.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { HeldDocument, ReadDocument } from '../document.ts'
import type { SearchIndex } from '../retrieval/retriever.ts'
import type { FileStore } from '../storage/files.ts'
import { sha256 } from '../storage/files.ts'
import { readDocument, readerVersion } from './read-document.ts'
import { maxFileBytes, ReadError } from './readers/read.ts'
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

export interface Ingest {
  /** One file already in memory; never throws for what a file can contain. */
  bytes(name: string, bytes: Buffer): Promise<IngestReport>
  /** Files and folders; `onFile` is told of each finished file for a progress bar. */
  paths(paths: string[], onFile?: (done: number, total: number) => void): Promise<IngestReport[]>
  /** The digests that ship; those that were loaded or removed before are left as they are. */
  digests(folder: string): Promise<IngestReport[]>
}

export interface IngestParts {
  store: LibraryStore
  files: FileStore
  index: SearchIndex
  clock: () => Date
  /** Bulk reading of a JSONL file of articles that are already cut. */
  articles: (path: string) => Promise<IngestReport>
}

const readable = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.docx',
  '.pdf',
  '.xlsx',
  '.csv',
  '.jsonl',
  '.doc',
  '.rtf',
])

export function createIngest(parts: IngestParts): Ingest {
  const { store, index } = parts

  async function one(path: string, name: string, bytes: () => Buffer): Promise<IngestReport> {
    try {
      return await ingestBytes(parts, path, name, bytes())
    } catch (error) {
      return failed(path, sentenceFor(error))
    }
  }

  return {
    async bytes(name, bytes) {
      const report = await one(name, basename(name), () => bytes)
      await index.catchUp()
      return report
    },

    async paths(paths, onFile) {
      const found = paths.flatMap((path) => filesBelow(path))
      const reports: IngestReport[] = []
      for (const file of found) {
        if ('error' in file) reports.push(failed(file.path, file.error))
        else if (extname(file.path).toLowerCase() === '.jsonl')
          reports.push(await articlesOf(parts, file.path))
        else reports.push(await one(file.path, basename(file.path), () => readFileSync(file.path)))
        onFile?.(reports.length, found.length)
      }
      await index.catchUp()
      return reports
    },

    async digests(folder) {
      const reports: IngestReport[] = []
      for (const file of filesBelow(folder)) {
        if ('error' in file) continue
        const bytes = readFileSync(file.path)
        const hash = sha256(bytes)
        if ((await store.wasRemoved(hash)) || (await store.findBySha256(hash, readerVersion))) continue
        reports.push(await one(file.path, `data/digests/${basename(file.path)}`, () => bytes))
      }
      if (reports.length > 0) await index.catchUp()
      return reports
    },
  }
}

async function ingestBytes(
  parts: IngestParts,
  path: string,
  name: string,
  bytes: Buffer,
): Promise<IngestReport> {
  const { store, files, clock } = parts
  const held = await store.findBySha256(sha256(bytes), readerVersion)
  if (held) return report(path, 'unchanged', held, await store.counts(held.id), held.warnings)
  const read = await readDocument(bytes, name)
  const hash = files.put(bytes)
  const { status, id } = await store.put(read, { sha256: hash, name, at: clock().toISOString(), reader: readerVersion })
  if (status === 'kept') {
    return report(path, 'unchanged', read, countsOf(read), [
      ...read.warnings,
      'Thư viện đang giữ bản gốc của văn bản này nên bản này không thay thế.',
    ])
  }
  return report(path, status, read, await store.counts(id), read.warnings)
}

async function articlesOf(parts: IngestParts, path: string): Promise<IngestReport> {
  try {
    return await parts.articles(path)
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
  if (code === 'ENOENT') return 'Không tìm thấy tệp; kiểm tra lại đường dẫn.'
  if (code === 'EACCES' || code === 'EPERM') return 'Không có quyền đọc tệp này; cấp quyền đọc rồi nạp lại.'
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return 'Đĩa đã đầy nên chưa nạp được; giải phóng dung lượng rồi nạp lại.'
  if (code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
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
    if (!named && !readable.has(extname(path).toLowerCase())) return []
    if (extname(path).toLowerCase() !== '.jsonl' && stat.size > maxFileBytes) {
      return [{ path, error: tooLarge(stat.size) }]
    }
    return [{ path }]
  } catch (error) {
    return [{ path, error: sentenceFor(error) }]
  }
}

function tooLarge(bytes: number): string {
  const mega = (n: number) => Math.round(n / 1024 / 1024)
  return `Tệp ${mega(bytes)} MB vượt giới hạn ${mega(maxFileBytes)} MB; tách nhỏ rồi nạp lại.`
}
