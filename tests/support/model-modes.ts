// Runs questions through a model server in one mode and judges what left: the offline answer, or right words, or wrong.
// The judge knows nothing of the gate: the test server's honest words are words of the text, so a sentence is right when
// it stands in the cited document, character for character, and no negation in front of it was cut off.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/answer.ts'
import { type App, createApp } from '../../src/app.ts'
import { digestsFolder } from '../../src/shipped.ts'
import type { ModelServer } from './model-server.ts'
import { clock } from './start-app.ts'

export interface Tally {
  asked: number
  worded: number
  offline: number
  wrong: { question: string; sentence: string }[]
  /** Longest time to an answer. */
  slowestMs: number
}

export interface StartedModelApp extends App {
  events: { kind: string; detail: unknown }[]
}

/** An app on a throw-away folder with the digests, asking this server; `null`: no model is set. */
export async function startModelApp(
  server: Pick<ModelServer, 'url'> | null,
  settings: { share?: 'không' | 'công khai' | 'nội bộ'; budgetMs?: number; monthlyTokens?: number } = {},
): Promise<StartedModelApp> {
  const events: StartedModelApp['events'] = []
  const app = await createApp(
    {
      stateFolder: mkdtempSync(join(tmpdir(), 'dondoc-model-')),
      embeddings: 'builtin',
      model: server && {
        ...{ baseUrl: server.url, apiKey: 'sk-khoa-bi-mat', name: 'test-model', share: 'công khai' },
        ...{ budgetMs: 12_000, monthlyTokens: 1e9, concurrency: 4 },
        ...settings,
      },
    },
    { clock, report: (event) => events.push(event) },
  )
  await app.ingest.digests(digestsFolder)
  return { ...app, events }
}

/** Questions whose answers a model may word, on the digests that ship. */
export const openQuestions = [
  'Nội dung kiểm tra CCHC của Hà Nội gồm những gì?',
  'Đơn vị được kiểm tra phải chuẩn bị gì?',
  'Kinh phí kiểm tra lấy từ đâu?',
  'Tự kiểm tra xong thì gửi báo cáo về đâu?',
  'Kiên Giang kiểm tra những huyện nào?',
  'Hà Nội kiểm tra đột xuất như thế nào?',
  'Đơn vị không thuộc diện kiểm tra phải làm gì?',
  'Yêu cầu của việc kiểm tra ở Hải Phòng 2024 là gì?',
  'Mục đích kiểm tra của Hải Phòng 2024 là gì?',
  'Kết quả kiểm tra được dùng để làm gì?',
  'Sở Nội vụ Hà Nội có trách nhiệm gì?',
  'Đoàn kiểm tra Kiên Giang gồm những ai?',
  'Hà Nội kiểm tra qua báo cáo như thế nào?',
  'Hải Phòng kiểm tra đơn vị nào năm 2024?',
  'So sánh kinh phí kiểm tra của Hà Nội và Kiên Giang',
  'Cấp xã được kiểm tra thế nào ở Kiên Giang?',
  'Kiểm tra trực tiếp được làm ra sao?',
  'Phúc tra việc gì ở Kiên Giang?',
  'Cải cách thể chế của Hải Phòng gồm những việc gì?',
  'Ai tổng hợp kết quả tự kiểm tra?',
]

/** Asks every question and judges every answer; `offlines` keeps the library's own answers for the next tally. */
export async function tally(
  app: App,
  questions: { question: string; asOf?: string | undefined }[],
  offlines = new Map<string, Answer>(),
): Promise<Tally> {
  const result: Tally = { asked: 0, worded: 0, offline: 0, wrong: [], slowestMs: 0 }
  for (const { question, asOf = '2023-05-15' } of questions) {
    const kept = offlines.get(`${asOf} ${question}`)
    const offline = kept ?? (await app.answering.ask(question, { asOf, mode: 'extractive' })).answer
    offlines.set(`${asOf} ${question}`, offline)
    const began = performance.now()
    const { answer } = await app.answering.ask(question, { asOf })
    result.slowestMs = Math.max(result.slowestMs, performance.now() - began)
    result.asked++
    if (answer.mode === 'extractive') {
      result.offline++
      if (answer.answer !== offline.answer) result.wrong.push({ question, sentence: answer.answer })
      continue
    }
    result.worded++
    for (const sentence of wrongSentences(app, answer, offline)) result.wrong.push({ question, sentence })
  }
  return result
}

const negationBefore =
  /(?<![\p{L}])(?:không|chưa|trừ|ngoại trừ|ít nhất|tối thiểu|tối đa|chỉ|nếu|có thể|hoặc|không quá)\s*$/iu

/** Sentences of the answer that stand in no cited document, or stand there behind a negation. */
export function wrongSentences(app: App, answer: Answer, offline: Answer): string[] {
  const texts = textsOf(app, answer)
  const known = new Set(offline.answer.split('\n'))
  const lines = answer.answer
    .split('\n')
    .filter((line) => !known.has(line) && !/^(?:Nguồn|Theo tin|Hiểu là)/u.test(line))
    .map((line) => line.replace(/^(?:• |\*\*[^*]+\*\*: )/u, ''))
  return lines.filter((line) => !isWords(line, texts) && !isWords(withoutHeading(line, texts), texts))
}

/** "Sở Nội vụ: Chủ trì …" without what stands in the document as well. */
function withoutHeading(line: string, texts: string[]): string {
  const [, heading, rest] = /^([^:]{3,120}): (.+)$/u.exec(line) ?? []
  return heading && rest && texts.some((t) => standsIn(plain(heading), t)) ? rest : line
}

function textsOf({ db }: App, answer: Answer): string[] {
  const textOf = db.sql.prepare<[string], string>('SELECT text FROM versions WHERE sha256 = ?').pluck()
  return [...new Set(answer.citations.map((c) => c.version))].map((v) => plain(textOf.get(v) ?? ''))
}

/** Whether a line can be cut at full stops into pieces that each stand in a text. */
function isWords(line: string, texts: string[]): boolean {
  if (line.trim() === '') return true
  const ends = [...line.matchAll(/[.!?…](?=\s|$)/gu)].map((m) => m.index)
  for (const end of [...ends, line.length].reverse()) {
    const piece = plain(line.slice(0, end))
    if (piece !== '' && texts.some((t) => standsIn(piece, t)))
      return isWords(line.slice(end + 1).trimStart(), texts)
  }
  return false
}

function standsIn(piece: string, text: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
    if (!negationBefore.test(text.slice(Math.max(0, at - 20), at))) return true
  return false
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
