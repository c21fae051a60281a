// Small real objects in the place of the library and of answering, so that the page is tested for itself.

import type { Answer, Answering, Citation } from '../../src/answer.ts'
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
import { digest, header, markup, news, plan, spanOf } from './sample-documents.ts'

export const adminToken = 'ma-quan-tri-dung-de-thu-nghiem'
export const today = new Date('2024-06-10T03:00:00Z')
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
    return {
      ...facts,
      documentId: id,
      version,
      document: number,
      kind,
      place,
      issued,
      nature,
      quote,
      superseded: null,
    }
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
  ...spanOf(plan.text, reportQuote),
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
      const turn = Number(context?.turn ?? 0) + 1
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
