// Small real objects in the place of the library and of answering, so that the page is tested for itself.
// The texts are invented; one holds markup on purpose.

import type { Answer, Answering, Citation } from '../../src/answer.ts'
import type { DocumentHeader, Section, SectionKind, TableRow } from '../../src/document.ts'
import { tokenAuth } from '../../src/web/auth.ts'
import type {
  CitedNotHeld,
  HeldDocumentSummary,
  IngestRow,
  WebDocument,
  WebLibrary,
  WebLog,
} from '../../src/web/parts.ts'
import { createWebServer, type WebServerOptions } from '../../src/web/server.ts'

export const adminToken = 'ma-quan-tri-dung-de-thu-nghiem'
export const today = new Date('2024-06-10T03:00:00Z')
export const markup = '<img src=x onerror="window.injected=1">'

const planText = `ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
Số: 45/KH-UBND
Bình An, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc giải quyết thủ tục hành chính năm 2024

Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa;
Xét đề nghị của Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Nắm chắc tình hình tiếp nhận và trả kết quả tại Bộ phận Một cửa của các sở, huyện.

II. NỘI DUNG KIỂM TRA
1. Hồ sơ quá hạn
Đối chiếu số hồ sơ quá hạn trên phần mềm với sổ theo dõi ${markup} của đơn vị.
2. Công khai thủ tục
a) Niêm yết đầy đủ tại nơi tiếp nhận.
b) Cập nhật trên Cổng dịch vụ công.

III. TỔ CHỨC THỰC HIỆN
1. Các đơn vị được kiểm tra
Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.
2. Sở Nội vụ
Tham mưu thành lập Đoàn kiểm tra; báo cáo kết quả chậm nhất ngày 15/5/2024.
Nhiệm vụ | Cơ quan chủ trì | Thời gian
Lập danh sách đơn vị | Sở Nội vụ | Tháng 3/2024
Kiểm tra thực tế | Đoàn kiểm tra | Quý II/2024

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Mẫu`

const newsText = `Bình An kiểm tra cải cách hành chính năm 2023
Theo kế hoạch vừa ban hành, tỉnh sẽ kiểm tra 12 đơn vị trong quý III.`

function header(parts: Partial<DocumentHeader>): DocumentHeader {
  return {
    number: null,
    kind: null,
    issuer: 'Ủy ban nhân dân tỉnh Bình An',
    place: 'Bình An',
    issued: null,
    issuedAsWritten: null,
    effective: null,
    signer: null,
    signerTitle: null,
    title: null,
    spans: {},
    ...parts,
  }
}

export function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

/** [label line, path, parent, kind, level]; each section ends where the next of its level or above begins. */
type Heading = [string, string, string | null, SectionKind, number]

function sectionsOf(text: string, headings: Heading[]): Section[] {
  const starts = headings.map(([line]) => text.indexOf(line))
  return headings.map(([line, path, parent, kind, level], i) => {
    const following = headings.findIndex((other, j) => j > i && other[4] <= level)
    return {
      path,
      parent,
      kind,
      level,
      heading: kind === 'letter' || kind === 'opening' ? '' : line.replace(/^\S+\s*/, ''),
      start: starts[i]!,
      end: following < 0 ? text.length : starts[following]!,
      headingEnd: starts[i]! + (kind === 'letter' ? 2 : kind === 'opening' ? 0 : line.length),
    }
  })
}

function rowsOf(text: string, section: string): TableRow[] {
  const rows = [...text.matchAll(/^.* \| .*$/gm)]
  return rows.map((row) => {
    let at = row.index
    const cells = row[0].split(' | ').map((cell, column) => {
      const start = at
      at += cell.length + 3
      return { text: cell, column: `cột ${column + 1}`, start, end: start + cell.length }
    })
    return { section, cells, start: row.index, end: row.index + row[0].length }
  })
}

export const plan: WebDocument = {
  id: 1,
  version: 'a'.repeat(64),
  current: true,
  header: header({
    number: '45/KH-UBND',
    kind: 'kế hoạch',
    issued: '2024-02-12',
    issuedAsWritten: '12/02/2024',
    signer: 'Lê Thị Mẫu',
    signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    title: 'Kiểm tra việc giải quyết thủ tục hành chính năm 2024',
  }),
  nature: 'original',
  reports: null,
  source: `ke-hoach ${markup}.docx`,
  text: planText,
  sections: sectionsOf(planText, [
    ['ỦY BAN', 'mở đầu', null, 'opening', 1],
    ['I. MỤC ĐÍCH', 'I', null, 'roman', 1],
    ['II. NỘI DUNG KIỂM TRA', 'II', null, 'roman', 1],
    ['1. Hồ sơ quá hạn', 'II.1', 'II', 'decimal', 2],
    ['2. Công khai thủ tục', 'II.2', 'II', 'decimal', 2],
    ['a) Niêm yết', 'II.2.a', 'II.2', 'letter', 3],
    ['b) Cập nhật', 'II.2.b', 'II.2', 'letter', 3],
    ['III. TỔ CHỨC THỰC HIỆN', 'III', null, 'roman', 1],
    ['1. Các đơn vị được kiểm tra', 'III.1', 'III', 'decimal', 2],
    ['2. Sở Nội vụ', 'III.2', 'III', 'decimal', 2],
    ['Nơi nhận:', 'nơi nhận', null, 'recipients', 1],
  ]),
  rows: rowsOf(planText, 'III.2'),
  references: [
    {
      ...spanOf(planText, 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'),
      number: '61/2018/NĐ-CP',
      kind: 'nghị định',
      issuer: 'Chính phủ',
      issued: '2018-04-23',
      relation: 'căn cứ',
      subject: null,
      target: null,
      internal: false,
      section: 'mở đầu',
      written: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ',
      slip: null,
    },
  ],
  deadlines: [
    {
      ...spanOf(planText, 'Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.'),
      section: 'III.1',
      category: 'report',
      what: `Báo cáo tự kiểm tra ${markup}`,
      who: 'Các đơn vị được kiểm tra',
      to: 'Sở Nội vụ',
      time: {
        kind: 'limit',
        text: 'trước ngày 20/6/2024',
        ...spanOf(planText, 'trước ngày 20/6/2024'),
        date: '2024-06-20',
        inclusive: false,
        lastDay: '2024-06-19',
      },
      due: '2024-06-20',
      lastDay: '2024-06-19',
      inclusive: false,
      rule: 'trước ngày 20/6/2024 (không tính ngày đó)',
    },
    {
      ...spanOf(planText, 'báo cáo kết quả chậm nhất ngày 15/5/2024'),
      section: 'III.2',
      category: 'report',
      what: 'Báo cáo kết quả kiểm tra',
      who: 'Sở Nội vụ',
      to: null,
      time: {
        kind: 'limit',
        text: 'chậm nhất ngày 15/5/2024',
        ...spanOf(planText, 'chậm nhất ngày 15/5/2024'),
        date: '2024-05-15',
        inclusive: true,
        lastDay: '2024-05-15',
      },
      due: '2024-05-15',
      lastDay: '2024-05-15',
      inclusive: true,
      rule: 'chậm nhất ngày 15/5/2024 (tính cả ngày đó)',
    },
  ],
  warnings: [
    'Số văn bản viết rời “Số: 45 /KH-UBND”; đã đọc là 45/KH-UBND.',
    `Tên tệp có ký tự lạ: ${markup}`,
  ],
}

export const news: WebDocument = {
  ...plan,
  id: 2,
  version: 'b'.repeat(64),
  header: header({ kind: 'tin', title: 'Bình An kiểm tra cải cách hành chính năm 2023' }),
  nature: 'news',
  reports: { number: '12/KH-UBND', kind: 'kế hoạch', issued: '2023-01-20' },
  source: 'tin.txt',
  text: newsText,
  sections: [],
  rows: [],
  references: [],
  deadlines: [],
  warnings: [],
}

export const digest: WebDocument = {
  ...plan,
  id: 3,
  version: 'c'.repeat(64),
  header: header({ number: '9/KH-UBND', kind: 'kế hoạch', issued: '2022-01-05', title: 'Kiểm tra năm 2022' }),
  nature: 'digest',
  source: 'data/digests/binh-an-2022.md',
  deadlines: [],
  references: [],
  warnings: [],
}

export function summaryOf(document: WebDocument): HeldDocumentSummary {
  const { id, version, header, nature, source, warnings } = document
  const { number, kind, issuer, place, issued, signer, title } = header
  const counts = {
    sections: document.sections.length,
    deadlines: document.deadlines.length,
    references: document.references.length,
  }
  return {
    id,
    version,
    number,
    kind,
    issuer,
    place,
    issued,
    signer,
    title,
    nature,
    source,
    warnings,
    ...counts,
  }
}

export interface MemoryLibrary extends WebLibrary {
  documents: WebDocument[]
  /** What reached `ingest`, in order. */
  ingested: { name: string; size: number }[]
}

const cited: CitedNotHeld[] = [
  {
    number: '61/2018/NĐ-CP',
    citedBy: ['45/KH-UBND'],
    kind: 'nghị định',
    title: 'Cơ chế một cửa, một cửa liên thông',
  },
]

/** A library of the given documents; a file named "hỏng…" fails, any other becomes a document without facts. */
export function memoryLibrary(documents: WebDocument[] = [plan, news, digest]): MemoryLibrary {
  const library: MemoryLibrary = {
    documents: [...documents],
    ingested: [],
    list: async () => ({ held: library.documents.map(summaryOf), citedNotHeld: cited }),
    document: async (id) => library.documents.find((held) => held.id === id) ?? null,
    async find({ number, version }) {
      const named = library.documents.filter((held) => held.header.number === number)
      const document = named.find((held) => held.version === version) ?? named[0]
      return document ? summaryOf(document) : null
    },
    async deadlines({ from, to, unit }) {
      return library.documents
        .flatMap(deadlinesOf)
        .filter(
          ({ lastDay }) => !(from && (!lastDay || lastDay < from)) && !(to && (!lastDay || lastDay > to)),
        )
        .filter(({ who }) => !unit || who?.includes(unit))
    },
    async ingest(name, bytes) {
      library.ingested.push({ name, size: bytes.length })
      return ingestInto(library, name, bytes)
    },
    async remove(id) {
      library.documents = library.documents.filter((held) => held.id !== id)
    },
  }
  return library
}

function deadlinesOf(document: WebDocument) {
  const { header, id, nature, version, text } = document
  const { number, kind, place, issued } = header
  return document.deadlines.map((deadline) => {
    const { time: _, ...facts } = deadline
    const quote = text.slice(deadline.start, deadline.end)
    return { ...facts, documentId: id, version, document: number, kind, place, issued, nature, quote }
  })
}

function ingestInto(library: MemoryLibrary, name: string, bytes: Uint8Array): IngestRow {
  const nothing = { sections: 0, chunks: 0, deadlines: 0, references: 0, warnings: [] }
  if (name.startsWith('hỏng')) {
    return { path: name, status: 'failed', ...nothing, error: 'Tệp bị hỏng nên không đọc được.' }
  }
  const id = Math.max(0, ...library.documents.map((held) => held.id)) + 1
  const text = Buffer.from(bytes).toString()
  const own = header({ number: `${id}/KH-UBND`, kind: 'kế hoạch', title: name })
  library.documents.push({ ...news, id, header: own, nature: 'original', reports: null, text, source: name })
  const { number, kind, issuer, title, issued, signer, place } = own
  const document = { id, number, kind, issuer, title, issued, signer, place }
  return { path: name, status: 'added', document, ...nothing, sections: 1, chunks: 1 }
}

const reportQuote = 'Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.'

export const reportCitation: Citation = {
  document: '45/KH-UBND',
  issuer: plan.header.issuer,
  issued: plan.header.issued,
  version: plan.version,
  section: 'III.1',
  quote: reportQuote,
  ...spanOf(planText, reportQuote),
}

const digestCitation: Citation = {
  ...reportCitation,
  document: '9/KH-UBND',
  version: digest.version,
  issued: '2022-01-05',
}

export function answerOf(parts: Partial<Answer>): Answer {
  return {
    status: 'answered',
    answer: '',
    citations: [],
    deadlines: [],
    warnings: [],
    mode: 'extractive',
    question: '',
    choices: [],
    ms: 1,
    ...parts,
  }
}

/** Answers about the plan; counts the turns of a dialogue in its context; "lỗi" throws as no Answering should. */
export function planAnswering(): Answering {
  return {
    async ask(question, { context }) {
      if (question === 'lỗi') throw new Error('broken on purpose')
      const turn = Number(context?.['turn'] ?? 0) + 1
      return { answer: answerFor(question, turn), context: { turn } }
    },
  }
}

function answerFor(question: string, turn: number): Answer {
  if (/hạn nộp\?$/.test(question)) {
    return answerOf({
      status: 'clarify',
      question,
      answer: 'Hạn nộp báo cáo nào?',
      choices: [
        { label: 'Báo cáo tự kiểm tra', question: 'Hạn nộp báo cáo tự kiểm tra năm 2024?' },
        { label: 'Báo cáo kết quả', question: 'Hạn báo cáo kết quả của Sở Nội vụ?' },
      ],
    })
  }
  if (/lương/.test(question)) {
    return answerOf({ status: 'not_found', question, answer: 'Thư viện không có văn bản trả lời câu này.' })
  }
  return answerOf({
    question,
    answer: `**Trước ngày 20/6/2024** (ngày cuối 19/6/2024), còn 9 ngày.\nAi: các đơn vị được kiểm tra. Gửi: Sở Nội vụ tỉnh Bình An.\nNguồn: Kế hoạch 45/KH-UBND, Bình An, 12/2/2024, mục III.1: “${reportQuote}”\nLượt hỏi thứ ${turn}. ${markup}`,
    citations: [reportCitation, digestCitation],
    deadlines: [
      {
        lastDay: '2024-06-19',
        due: '2024-06-20',
        inclusive: false,
        text: 'trước ngày 20/6/2024',
        derivation: [
          { date: '2024-06-20', counted: false, why: 'ngày nêu trong văn bản' },
          { date: '2024-06-19', counted: true },
        ],
      },
    ],
    warnings: [`Kế hoạch có thể đã được sửa đổi ${markup}`],
    choices: [{ label: 'Xem các hạn khác', question: 'Liệt kê tất cả các hạn' }],
  })
}

export interface KeptLog extends WebLog {
  lines: { level: string; fields: object; message: string }[]
}

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = []
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

/** A web server over the stand-ins; nothing listens until `server.start()`. */
export function buildServer(options: Partial<WebServerOptions> = {}) {
  const library = memoryLibrary()
  const log = keptLog()
  const server = createWebServer({
    host: '127.0.0.1',
    port: 0,
    version: '1.2.3',
    uploadLimitBytes: 2_097_152,
    answering: planAnswering(),
    library,
    auth: tokenAuth(adminToken),
    log,
    health: async () => ({ ok: true, documents: library.documents.length, channels: { telegram: 'off' } }),
    now: () => today,
    ...options,
  })
  return { server, app: server.app, library, log }
}

/** Signs in by the link and returns the cookie for later requests. */
export async function signIn(app: ReturnType<typeof buildServer>['app']): Promise<string> {
  const response = await app.request(`/?token=${adminToken}`)
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}
