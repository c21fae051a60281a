// Commands of findings: parse shows how a message would be read, list and export what is kept.

import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { z } from 'zod'
import type { App } from '../app.ts'
import { isDay } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { type Finding, type ParsedFinding, STATUSES, type Status } from '../findings/finding.ts'
import type { FindingFilter } from '../findings/findings.ts'
import { writeFileAtomically } from '../storage/files.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'
import { askedLine, jsonLines } from './json-lines.ts'

const messageLine = askedLine.extend({ text: z.string() })

export async function parse(
  context: Context,
  text: string | undefined,
  options: { jsonl?: boolean },
): Promise<void> {
  const read = await reader(context)
  if (options.jsonl) {
    for await (const asked of jsonLines(messageLine)) {
      printLine(JSON.stringify({ id: asked.id, findings: read(asked.text, asked.asOf ?? context.asOf) }))
    }
    return
  }
  if (text === undefined)
    throw new UsageError('Thiếu tin cần đọc: dondoc findings parse "Sở Y tế trễ hạn 3 hồ sơ, nhẹ".')
  const findings = read(text, context.asOf)
  if (context.options.json) printJson({ findings })
  else if (findings.length === 0) printLine('Tin này không phải phát hiện.')
  else for (const finding of findings) printFinding(finding)
}

async function reader(context: Context): Promise<(text: string, asOf: Day) => ParsedFinding[]> {
  const [{ dataFolder }, { loadKnowledge }, { parseFindings }, { loadCalendars }] = await Promise.all([
    import('../shipped.ts'),
    import('../findings/knowledge.ts'),
    import('../findings/parse-finding.ts'),
    import('../calendar/calendar-files.ts'),
  ])
  const knowledge = loadKnowledge(dataFolder)
  const calendar = loadCalendars(`${dataFolder}/calendars`, `${context.stateFolder}/calendars`)
  return (text, asOf) => parseFindings(text, { asOf, knowledge, calendar })
}

function printFinding(finding: ParsedFinding): void {
  const { unit, area, severity, due, quantities, recommendation, text } = finding
  printLine(`${unit ?? '(chưa rõ đơn vị)'}: ${text}`)
  printLine(`  lĩnh vực: ${area ?? 'chưa rõ'} · mức độ: ${severity ?? 'chưa rõ'} · hạn: ${due ?? 'chưa rõ'}`)
  for (const { value, what } of quantities) printLine(`  ${value} ${what}`)
  if (recommendation !== null) printLine(`  kiến nghị: ${recommendation}`)
}

export interface FindingFilterOptions {
  unit?: string
  status?: string
  round?: string
  from?: string
  to?: string
}

export async function list(context: Context, options: FindingFilterOptions): Promise<void> {
  const { findings } = await kept(context)
  const found = findings.list(filterOf(options)).map((one) => findings.get(one.number) ?? one)
  if (context.options.json) printJson(found)
  else if (found.length === 0) printLine('Chưa có phát hiện nào khớp.')
  else
    for (const { number, unit, status, due, text } of found)
      printLine([number, unit, status, due ?? '', text].join(' | '))
}

/** The format follows the file's ending. */
export async function exportFile(
  context: Context,
  file: string,
  options: FindingFilterOptions,
): Promise<void> {
  const write = writers[extname(file).toLowerCase()]
  if (write === undefined) throw new UsageError('Tệp xuất phải có đuôi .xlsx, .docx, .csv hoặc .json.')
  const { findings, app, labels } = await kept(context)
  const found = findings
    .list(filterOf(options))
    .reverse()
    .map((one) => findings.get(one.number) ?? one)
  writeFileAtomically(file, await write(found, { app, labels, round: options.round ?? null }))
  if (context.options.json) printJson({ file, findings: found.length })
  else printLine(`Đã xuất ${found.length} phát hiện ra ${file}.`)
}

export async function importFile(context: Context, file: string): Promise<void> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`Không đọc được tệp ${file}; kiểm tra lại đường dẫn.`)
  })
  const { readJson } = await import('../findings/export/json.ts')
  const read = readJson(content)
  if (read === null) throw new CommandError(`Tệp ${file} không phải bản xuất phát hiện dạng JSON.`)
  const { findings } = await kept(context)
  const result = findings.restore(read, 'command')
  if (context.options.json) printJson(result)
  else printLine(`Đã nạp ${result.added} phát hiện; ${result.kept} phát hiện đã có nên giữ nguyên.`)
}

interface WriterParts {
  app: App
  labels: Record<Finding['area'], string>
  round: string | null
}

const writers: Record<string, (findings: Finding[], parts: WriterParts) => Promise<Uint8Array>> = {
  '.xlsx': async (findings) =>
    (await import('../findings/export/xlsx.ts')).writeXlsx(
      findings,
      process.env.PUBLIC_URL ?? null,
      new Date(),
    ),
  '.csv': async (findings) => Buffer.from((await import('../findings/export/csv.ts')).writeCsv(findings)),
  '.json': async (findings) => Buffer.from((await import('../findings/export/json.ts')).writeJson(findings)),
  '.docx': async (findings, { app, labels, round }) => {
    const [{ writeReport }, { createPhotoCopies }] = await Promise.all([
      import('../findings/export/report.ts'),
      import('../findings/photo-copies.ts'),
    ])
    const copies = createPhotoCopies({ files: app.files })
    const photo = ({ sha256 }: { sha256: string }) => copies.get(sha256)
    return writeReport({ findings, round, photo, areaLabel: (area) => labels[area] })
  },
}

function filterOf({ unit, status, round, from, to }: FindingFilterOptions): FindingFilter {
  for (const day of [from, to])
    if (day !== undefined && !isDay(day)) throw new UsageError('--from, --to cần ngày dạng 2023-11-20.')
  if (status !== undefined && !(STATUSES as readonly string[]).includes(status))
    throw new UsageError(`--status phải là một trong: ${STATUSES.join(', ')}.`)
  return {
    ...(unit ? { unit } : {}),
    ...(status ? { statuses: [status as Status] } : {}),
    ...(round ? { round } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

/** The findings of the state folder; a command is nobody's person, so it only reads and restores. */
async function kept(context: Context) {
  const app = await context.app()
  const [{ createFindings }, { createAudit }, { loadKnowledge }, { dataFolder }] = await Promise.all([
    import('../findings/findings.ts'),
    import('../people/audit.ts'),
    import('../findings/knowledge.ts'),
    import('../shipped.ts'),
  ])
  const now = () => new Date()
  const people = { list: () => [], audit: createAudit({ db: app.db, now }) }
  const findings = createFindings({ db: app.db, now, people, inTeam: () => false })
  return { app, findings, labels: loadKnowledge(dataFolder).areaLabels }
}
