// A small library for the tests of search: invented documents in a real database in a temporary folder.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingestArticles } from '../../src/library/articles.ts'
import { createRetrieval, type RetrievalOptions } from '../../src/retrieval/retrieval.ts'
import { openDatabase } from '../../src/storage/database.ts'

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url))
export const AT = '2026-01-01T00:00:00.000Z'

export interface TestArticle {
  _id: string
  title: string
  text: string
}

export const articles: TestArticle[] = [
  [
    '12/2019/nđ-cp+1',
    'Phạm vi điều chỉnh',
    'Văn bản này nói về nuôi ong lấy mật trong vườn nhà và ven rừng.',
  ],
  [
    '12/2019/nđ-cp+2',
    'Giải thích từ ngữ',
    '1. Đàn ong là tập hợp ong chúa, ong thợ và ong đực sống chung một tổ.\n2. Người nuôi ong là cá nhân có từ năm đàn trở lên.',
  ],
  [
    '12/2019/nđ-cp+3',
    'Đăng ký đàn ong',
    'Người nuôi ong nộp tờ khai tại Ủy ban nhân dân xã trước khi di chuyển đàn ong sang tỉnh khác.',
  ],
  ['12/2019/nđ-cp+4', 'Hồ sơ', 'Hồ sơ gồm tờ khai, bản đồ nơi đặt tổ và cam kết phòng bệnh.'],
  [
    '07/2021/tt-bnn+1',
    'Kiểm dịch mật ong',
    'Lô mật xuất khẩu được lấy mẫu, xét nghiệm dư lượng kháng sinh trong mười ngày làm việc.',
  ],
  [
    '07/2021/tt-bnn+2',
    'Thu phí kiểm dịch',
    'Mức thu là hai trăm nghìn đồng một mẫu, nộp một lần khi nhận kết quả.',
  ],
  [
    '33/2020/qh14+5',
    'Bảo vệ cây cổ thụ',
    'Cây có tuổi từ một trăm năm được lập danh mục, gắn biển và giao cho cộng đồng chăm sóc.',
  ],
].map(([_id, title, text]) => ({ _id: _id!, title: title!, text: text! }))

export async function openLibrary(options: Partial<RetrievalOptions> = {}, folder = temporaryFolder()) {
  const db = openDatabase(join(folder, 'dondoc.sqlite'))
  const notices: string[] = []
  const retrieval = await createRetrieval({
    ...{ db, stateFolder: folder, dataFolder, onNotice: (sentence) => notices.push(sentence) },
    ...options,
  })
  return {
    ...{ db, folder, notices, ...retrieval },
    async ingest(rows: TestArticle[]) {
      const path = join(folder, 'articles.jsonl')
      writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'))
      const counts = await ingestArticles(db, retrieval.index, path, AT)
      await retrieval.index.catchUp()
      return counts
    },
    async find(text: string, limit = 5) {
      return (await retrieval.retriever.search({ text, limit })).map(({ document }) => document)
    },
  }
}

const folders: string[] = []

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
