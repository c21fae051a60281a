// How far a document may travel: `công khai`, `nội bộ` or `kín`. What the office set counts; else the document says so
// itself; what says nothing and was loaded by the office is taken as internal. Nothing that is marked secret leaves, ever.

import type { Database } from '../storage/database.ts'

export type DocumentClass = 'công khai' | 'nội bộ' | 'kín'

/** The setting LLM_SHARE: which classes may be sent; `không` is the default. */
export type Share = 'không' | 'công khai' | 'nội bộ'

export interface ClassedDocument {
  id: number
  nature: 'original' | 'digest' | 'news'
  header: { kind: string | null; number: string | null }
  text: string
}

const secret =
  /^[^\S\n]*(?:\(?\s*(?:tuyệt mật|tối mật|mật|hỏa tốc mật|bí mật nhà nước)\s*\)?)[^\S\n]*$|(?:độ mật|mức độ mật)\s*:?\s*(?:tuyệt mật|tối mật|mật)|bí mật nhà nước độ/imu
const secretUpper = /(?<![\p{L}])(?:TUYỆT MẬT|TỐI MẬT)(?![\p{L}])/u
const internal = /(?<![\p{L}])(?:lưu hành nội bộ|tài liệu nội bộ|không phổ biến|dự thảo|hạn chế phổ biến)/iu
/** Kinds that are published in the official gazette by law. */
const published = new Set([
  'luật',
  'bộ luật',
  'hiến pháp',
  'pháp lệnh',
  'nghị định',
  'thông tư',
  'thông tư liên tịch',
])
const head = 1_500

/** The class that a document's own words give it. */
export function classOf({ nature, header, text }: ClassedDocument): DocumentClass {
  if (secret.test(text.slice(0, head)) || secret.test(text.slice(-head)) || secretUpper.test(text))
    return 'kín'
  if (nature === 'digest') return 'công khai'
  if (internal.test(text.slice(0, head))) return 'nội bộ'
  if (nature === 'news') return 'công khai'
  return published.has(header.kind ?? '') && header.number !== null ? 'công khai' : 'nội bộ'
}

/** Whether documents of a class may be sent under the setting. */
export function mayLeave(share: Share, found: DocumentClass): boolean {
  if (found === 'kín' || share === 'không') return false
  return share === 'nội bộ' || found === 'công khai'
}

export interface DocumentClasses {
  of(document: ClassedDocument): DocumentClass
  /** `null` takes back what the office set. */
  set(documentId: number, found: DocumentClass | null): void
}

export function createDocumentClasses({ sql }: Database): DocumentClasses {
  const own = sql
    .prepare<[number], DocumentClass>('SELECT class FROM document_classes WHERE document_id = ?')
    .pluck()
  return {
    of: (document) => own.get(document.id) ?? classOf(document),
    set(documentId, found) {
      sql.prepare('DELETE FROM document_classes WHERE document_id = ?').run(documentId)
      if (found !== null)
        sql.prepare('INSERT INTO document_classes (document_id, class) VALUES (?, ?)').run(documentId, found)
    },
  }
}
