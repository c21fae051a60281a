// Commands about what is held: ingest, remove, library, show, deadlines.

import { diffDays, formatDay, isDay } from '../calendar/day.ts'
import { type Day, type HeldDocument, placeName } from '../document.ts'
import type { DeadlineRow } from '../library/deadline-rows.ts'
import type { IngestProgress, IngestReport } from '../library/ingest.ts'
import { findNumbers } from '../library/numbers.ts'
import type { LibraryStore, StoredDocument } from '../library/store.ts'
import { foldText } from '../retrieval/fold.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

export async function ingest(context: Context, paths: string[]): Promise<void> {
  const app = await context.app()
  const bar = await progressBar()
  const reports = await app.ingest.paths(paths, bar.update).finally(bar.stop)
  if (context.options.json) printJson(reports)
  else for (const report of reports) printReport(report)
  const failures = reports.filter((r) => r.status === 'failed').length
  if (failures > 0)
    throw new CommandError(`Có ${failures} tệp chưa nạp được (xem dòng tương ứng); các tệp khác đã xong.`)
  if (reports.length === 0) throw new CommandError('Không thấy tệp nào đọc được ở đường dẫn này.')
}

const phaseWords = { files: 'Nạp tệp', articles: 'Đọc dòng', index: 'Lập chỉ mục' } as const

/** One bar for one phase after the other; nothing where standard error is no terminal. */
async function progressBar(): Promise<{ update(progress: IngestProgress): void; stop(): void }> {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const { default: progress } = await import('cli-progress')
  let bar: InstanceType<typeof progress.SingleBar> | null = null
  let shown: IngestProgress['phase'] | null = null
  return {
    update({ phase, done, total }) {
      if (phase !== shown) {
        bar?.stop()
        const format = `${phaseWords[phase]} ${total > 0 ? '{bar} {value}/{total}' : '{value}'}`
        bar = new progress.SingleBar({ format, stream: process.stderr, hideCursor: true })
        bar.start(total, 0)
        shown = phase
      }
      bar?.update(done)
    },
    stop: () => bar?.stop(),
  }
}

const statusWords = {
  added: 'Đã thêm',
  replaced: 'Đã thay bản mới',
  unchanged: 'Không đổi',
  failed: 'Chưa nạp được',
} as const

function printReport(report: IngestReport): void {
  if (report.status === 'failed') {
    printLine(`✗ ${report.path}: ${report.error}`)
    return
  }
  if (report.documents !== undefined) {
    printLine(`✓ ${statusWords[report.status]}: ${report.path}: ${report.documents} văn bản`)
    for (const warning of report.warnings) printLine(`  ! ${warning}`)
    return
  }
  const d = report.document
  printLine(
    `✓ ${statusWords[report.status]}: ${d?.kind ?? 'văn bản'} ${d?.number ?? ''} — ${d?.title ?? ''} (${report.path})`,
  )
  printLine(
    `  ${report.sections} mục, ${report.deadlines} hạn, ${report.references} dẫn chiếu, ${report.chunks} đoạn`,
  )
  for (const warning of report.warnings) printLine(`  ! ${warning}`)
}

export async function library(context: Context): Promise<void> {
  const { library: store } = await context.app()
  const held = await store.list()
  const citedNotHeld = await store.citedNotHeld()
  if (context.options.json) {
    printJson({ documents: held.map(documentJson), citedNotHeld })
    return
  }
  if (held.length === 0) printLine('Thư viện đang trống. Nạp văn bản: dondoc ingest THƯ-MỤC')
  for (const d of held) {
    const nature = d.nature === 'digest' ? ' [bản tóm lược]' : d.nature === 'news' ? ' [theo tin]' : ''
    printLine(
      `${d.header.number ?? d.source}\t${d.header.issuer ?? ''}\t${d.header.issued ? formatDay(d.header.issued) : ''}\t${d.header.title ?? ''}${nature}`,
    )
  }
  if (citedNotHeld.length > 0) {
    printLine(`\nĐược dẫn nhưng chưa có (${citedNotHeld.length}):`)
    for (const c of citedNotHeld) {
      const name = [c.kind, c.number, c.title].filter(Boolean).join(' ')
      printLine(`${name}${c.issued ? ` (${formatDay(c.issued)})` : ''}\t(dẫn tại ${c.citedBy.join(', ')})`)
    }
  }
}

function documentJson(d: HeldDocument) {
  const { number, kind, issuer, place, issued, effective, signer, signerTitle, title } = d.header
  return {
    id: d.id,
    number,
    kind,
    issuer,
    place,
    issued,
    effective,
    signer,
    signerTitle,
    title,
    nature: d.nature,
    version: d.version,
    source: d.source,
    warnings: d.warnings,
  }
}

/** The held document that a number means; "#12" means an id, and "61/KH-UBND Hà Nội" tells same numbers apart. */
export async function findOne(store: LibraryStore, asked: string): Promise<HeldDocument> {
  const id = asked.match(/^#(\d+)$/)
  if (id) {
    const held = await store.get(Number(id[1]))
    if (held) return held
    throw new CommandError(`Không có văn bản mã ${asked}; xem danh sách bằng lệnh: dondoc library --json.`)
  }
  const { number, rest } = splitNumber(asked)
  const found = await store.findByNumber(number)
  const named = found.filter((d) => foldText(`${d.header.issuer} ${d.header.place}`).includes(foldText(rest)))
  const [only, ...more] = named.length > 0 ? named : await byName(store, asked)
  if (!only)
    throw new CommandError(`Thư viện không có văn bản ${asked}; xem danh sách bằng lệnh: dondoc library.`)
  if (more.length > 0) {
    const choices = [only, ...more]
      .map((d) => `"${d.header.number} ${d.header.place ?? ''}" (#${d.id})`)
      .join(', ')
    throw new CommandError(`Có ${more.length + 1} văn bản mang số này; ghi rõ một trong: ${choices}.`)
  }
  return only
}

/** "Kế hoạch 61 /kh-ubnd Hà Nội" → the number and the words behind it. */
function splitNumber(asked: string): { number: string; rest: string } {
  for (const text of [asked, `số ${asked}`]) {
    const [found] = findNumbers(text)
    if (found) return { number: found.number, rest: text.slice(found.end) }
  }
  return { number: asked, rest: '' }
}

async function byName(store: LibraryStore, asked: string): Promise<HeldDocument[]> {
  const key = foldText(asked)
  return (await store.list()).filter(
    (d) => foldText(d.source) === key || (key.length > 8 && foldText(d.header.title ?? '') === key),
  )
}

export async function remove(context: Context, number: string): Promise<void> {
  const { library: store } = await context.app()
  const held = await findOne(store, number)
  await store.remove(held.id)
  const { number: removed, issuer, issued } = held.header
  if (context.options.json) printJson({ removed: { number: removed, issuer, issued } })
  else printLine(`Đã gỡ ${removed ?? held.source}${issuer ? ` (${issuer})` : ''} khỏi mọi câu trả lời.`)
}

export async function show(context: Context, number: string, text: boolean): Promise<void> {
  const { library: store } = await context.app()
  const held = await findOne(store, number)
  const document = (await store.get(held.id)) as StoredDocument
  if (text) {
    if (context.options.json) printJson({ text: document.text })
    else process.stdout.write(document.text)
    return
  }
  if (context.options.json) {
    printJson({
      document: { ...documentJson(document), spans: document.header.spans, reports: document.reports },
      outline: document.sections.map(({ path, heading, start, end }) => ({ path, heading, start, end })),
      references: document.references.map((r) => ({ ...r, quote: document.text.slice(r.start, r.end) })),
      deadlines: (await store.deadlines(context.asOf))
        .filter((d) => d.documentId === held.id)
        .sort((a, b) => a.start - b.start)
        .map((d) => deadlineJson(d, context.asOf)),
    })
    return
  }
  printDocument(document, context.asOf)
}

function printDocument(document: StoredDocument, asOf: Day): void {
  const { header } = document
  printLine(`${header.kind ?? 'văn bản'} ${header.number ?? ''}: ${header.title ?? ''}`)
  printLine(
    `Ban hành: ${header.issuer ?? '?'}, ${header.issued ? formatDay(header.issued) : '?'}; ký: ${header.signer ?? '?'}`,
  )
  for (const warning of document.warnings) printLine(`! ${warning}`)
  printLine('\nBố cục:')
  for (const s of document.sections) printLine(`${'  '.repeat(Math.max(0, s.level))}${s.path}  ${s.heading}`)
  printLine('\nHạn:')
  for (const d of document.deadlines) {
    printLine(
      `- ${d.rule} | ${d.who ?? '?'} | ${d.what}${d.to ? ` → ${d.to}` : ''} | ${placeName(d.section)} | ${statusOf(d.lastDay, asOf)}`,
    )
  }
  printLine('\nDẫn chiếu:')
  for (const r of document.references.filter((x) => !x.internal))
    printLine(`- ${r.relation}: ${r.written} (${placeName(r.section)})${r.slip ? ` ! ${r.slip}` : ''}`)
}

export async function deadlines(
  context: Context,
  filter: { from?: string; to?: string; unit?: string },
): Promise<void> {
  for (const [name, day] of Object.entries({ from: filter.from, to: filter.to })) {
    if (day !== undefined && !isDay(day)) throw new UsageError(`--${name} cần ngày dạng 2024-05-20.`)
  }
  const { library: store } = await context.app()
  const rows = (await store.deadlines(context.asOf)).filter((d) => isWanted(d, filter))
  if (context.options.json) {
    printJson(rows.map((d) => deadlineJson(d, context.asOf)))
    return
  }
  for (const d of rows) {
    printLine(
      `${d.lastDay ? formatDay(d.lastDay) : d.rule}\t${d.superseded ?? statusOf(d.lastDay, context.asOf)}\t${d.who ?? ''}\t${d.what}\t${d.number ?? ''} ${placeName(d.section)}`,
    )
  }
  if (rows.length === 0) printLine('Không có hạn nào trong phạm vi này.')
}

function isWanted(
  d: DeadlineRow,
  { from, to, unit }: { from?: string; to?: string; unit?: string },
): boolean {
  if (from && (d.lastDay === null || d.lastDay < from)) return false
  if (to && (d.lastDay === null || d.lastDay > to)) return false
  return !unit || foldText(`${d.who ?? ''} ${d.quote} ${d.issuer ?? ''}`).includes(foldText(unit))
}

function deadlineJson(d: DeadlineRow, asOf: Day) {
  return {
    document: d.number,
    issuer: d.issuer,
    section: d.section,
    category: d.category,
    what: d.what,
    who: d.who,
    to: d.to,
    due: d.due,
    lastDay: d.lastDay,
    inclusive: d.inclusive,
    rule: d.rule,
    time: d.time,
    quote: d.quote,
    start: d.start,
    end: d.end,
    status: d.superseded ?? statusOf(d.lastDay, asOf),
  }
}

/** "quá hạn", "hôm nay", "còn hạn", or "chưa có ngày" for a deadline that hangs on an event. */
export function statusOf(lastDay: Day | null, asOf: Day): 'quá hạn' | 'hôm nay' | 'còn hạn' | 'chưa có ngày' {
  if (lastDay === null) return 'chưa có ngày'
  const left = diffDays(asOf, lastDay)
  return left < 0 ? 'quá hạn' : left === 0 ? 'hôm nay' : 'còn hạn'
}
