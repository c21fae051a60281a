// The searchable passages of a version in the database; the index follows in the same transaction.

import type { Chunk, DocumentHeader, ReadDocument } from '../document.ts'
import type { SearchIndex } from '../retrieval/retriever.ts'
import type { Database } from '../storage/database.ts'

export function insertChunks(
  db: Database,
  index: SearchIndex,
  documentId: number,
  versionId: number,
  read: ReadDocument,
): void {
  const insert = db.sql.prepare(
    'INSERT INTO chunks (version_id, document_id, section, headings, start, "end", text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const idOf = (chunk: Chunk) =>
    Number(
      insert.run(
        versionId,
        documentId,
        chunk.section,
        JSON.stringify(chunk.headings),
        chunk.start,
        chunk.end,
        chunk.text,
      ).lastInsertRowid,
    )
  const title = titleOf(read.header)
  index.add(
    read.chunks.map((chunk) => ({ id: idOf(chunk), title, headings: chunk.headings, text: chunk.text })),
  )
}

/** The words that stand for a document in search: kind, number, place, year and summary. */
function titleOf(header: DocumentHeader): string {
  return [header.kind, header.number, header.issuer, header.issued?.slice(0, 4), header.title]
    .filter(Boolean)
    .join(' ')
}

export function dropChunks(db: Database, index: SearchIndex, documentId: number): void {
  const ids = db.sql
    .prepare('SELECT id FROM chunks WHERE document_id = ?')
    .pluck()
    .all(documentId) as number[]
  if (ids.length === 0) return
  index.remove(ids)
  db.sql.prepare('DELETE FROM chunks WHERE document_id = ?').run(documentId)
}
