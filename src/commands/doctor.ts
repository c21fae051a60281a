// The doctor command: checks everything that can be checked and says what is wrong and how to mend it.

import { existsSync, readFileSync } from 'node:fs'
import type { App } from '../app.ts'
import type { Day, HeldDocument } from '../document.ts'
import { mayLeave } from '../llm/document-class.ts'
import { createAudit } from '../people/audit.ts'
import type { FileStore } from '../storage/files.ts'
import { sha256 } from '../storage/files.ts'
import { CommandError, type Context, printJson, printLine } from './command.ts'

interface Check {
  name: string
  ok: boolean
  detail: string
}

/** Prints every check; fails when one of them does. */
export async function doctor(context: Context): Promise<void> {
  const app = await context.app()
  const held = await app.library.list()
  const checks = [
    database(app),
    orphans(app),
    { name: 'Thư viện', ok: true, detail: held.length > 0 ? `${held.length} văn bản` : 'đang trống' },
    originals(app.files, held),
    quotes(app),
    await searchIndex(app),
    auditLog(app),
    messages(app),
    calendars(app, context.asOf),
    await languageModel(app, held),
  ]
  if (context.options.json) printJson({ ok: checks.every((c) => c.ok), checks })
  else for (const { name, ok, detail } of checks) printLine(`${ok ? '✓' : '✗'} ${name}: ${detail}`)
  const bad = checks.filter((c) => !c.ok)
  if (bad.length > 0)
    throw new CommandError(
      `Có ${bad.length} điều cần xử lý: ${bad.map((c) => c.name.toLowerCase()).join(', ')}.`,
    )
}

function database({ db }: App): Check {
  const found = db.sql.pragma('quick_check(1)', { simple: true })
  const ok = found === 'ok'
  return {
    name: 'Cơ sở dữ liệu',
    ok,
    detail: ok ? 'nguyên vẹn' : `hỏng (${String(found)}); khôi phục bằng lệnh: dondoc restore TỆP`,
  }
}

function orphans({ db }: App): Check {
  const rows = db.sql.pragma('foreign_key_check') as unknown[]
  return {
    name: 'Liên kết dữ liệu',
    ok: rows.length === 0,
    detail: rows.length === 0 ? 'khớp' : `${rows.length} dòng mồ côi; khôi phục từ bản sao lưu`,
  }
}

/** Every original is there with the bytes that its hash says. */
function originals(files: FileStore, held: HeldDocument[]): Check {
  const wrong = held.filter(({ version }) => {
    const path = files.path(version)
    return !existsSync(path) || sha256(readFileSync(path)) !== version
  })
  const names = wrong.map((d) => d.header.number ?? d.source).join(', ')
  return {
    name: 'Tệp gốc',
    ok: wrong.length === 0,
    detail: wrong.length === 0 ? 'đủ và nguyên vẹn' : `thiếu hoặc sai tệp gốc của ${names}; nạp lại tệp đó`,
  }
}

/** Every passage that answers are made of equals its place in the text. */
function quotes({ db }: App): Check {
  const texts = db.sql.prepare('SELECT text FROM versions WHERE id = ?').pluck()
  const rows = db.sql
    .prepare('SELECT version_id AS version, start, "end", text FROM chunks ORDER BY version_id')
    .all() as { version: number; start: number; end: number; text: string }[]
  let wrong = 0
  let whole = { version: -1, text: '' }
  for (const { version, start, end, text } of rows) {
    if (whole.version !== version) whole = { version, text: texts.get(version) as string }
    if (whole.text.slice(start, end) !== text) wrong++
  }
  const detail = wrong === 0 ? 'mọi vị trí khớp nguyên văn' : `${wrong} vị trí không khớp; nạp lại văn bản`
  return { name: 'Trích dẫn', ok: wrong === 0, detail }
}

/** Passages, words and vectors are the same number; what was left behind by a kill is brought in first. */
async function searchIndex({ retrieval }: App): Promise<Check> {
  await retrieval.index.catchUp()
  const { chunks, words, vectors, recall } = await retrieval.check()
  const ok = chunks === words && chunks === vectors && (recall === null || recall >= 0.95)
  const measured = recall === null ? '' : `, tìm lại ${(100 * recall).toFixed(1)} % láng giềng đúng`
  return {
    name: 'Chỉ mục tìm',
    ok,
    detail: `${chunks} đoạn, ${words} đoạn có từ, ${vectors} đoạn có véc-tơ${measured}`,
  }
}

/** Nobody changed, removed or slipped in a line of the log. */
function auditLog({ db }: App): Check {
  const chain = createAudit({ db, now: () => new Date() }).verify()
  const detail = chain.ok ? `${chain.lines} dòng nối liền` : `${chain.why}; có người đã can thiệp vào dữ liệu`
  return { name: 'Nhật ký thay đổi', ok: chain.ok, detail }
}

/** Messages that failed three times wait for somebody; replies of unknown fate are only told. */
function messages({ db }: App): Check {
  const count = (where: string) => db.sql.prepare(`SELECT count(*) FROM ${where}`).pluck().get() as number
  const aside = count("inbox WHERE state = 'failed'")
  const unknown = count("replies WHERE state = 'unknown'")
  const open = unknown === 0 ? '' : `; ${unknown} câu trả lời không rõ đã tới nơi chưa`
  const waiting = aside === 0 ? 'không có tin bị bỏ lại' : `${aside} tin bị bỏ lại, xem: dondoc messages list`
  return { name: 'Tin nhắn', ok: aside === 0, detail: `${waiting}${open}` }
}

function calendars({ calendar }: App, asOf: Day): Check {
  const { years } = calendar
  const ok = years.length > 0
  const now = Number(asOf.slice(0, 4))
  const missing = ok && !years.includes(now) ? `; chưa có lịch năm ${now}, thêm tệp vào calendars/` : ''
  return { name: 'Lịch làm việc', ok, detail: `có lịch các năm ${years.join(', ')}${missing}` }
}

/** Whether a model is set, what may be sent to it, and whether its server answers. */
async function languageModel({ model, library }: App, held: HeldDocument[]): Promise<Check> {
  const name = 'Mô hình ngôn ngữ'
  if (model === null) return { name, ok: true, detail: 'không dùng' }
  if (model.share === 'không')
    return { name, ok: true, detail: `${model.name}, chưa được gửi gì: LLM_SHARE=không` }
  const documents = await Promise.all(held.map(({ id }) => library.get(id)))
  const sendable = documents.filter((d) => d && mayLeave(model.share, model.classes.of(d))).length
  const used = `${model.tokensThisMonth()}/${model.monthlyTokens} token tháng này`
  const detail = `${model.name}, LLM_SHARE=${model.share}: được gửi ${sendable}/${held.length} văn bản; ${used}`
  if (await model.probe()) return { name, ok: true, detail }
  return {
    name,
    ok: false,
    detail: `${detail}; máy chủ không trả lời, kiểm tra OPENAI_BASE_URL (câu hỏi vẫn được trả lời bằng trích dẫn)`,
  }
}
