// The eval command: question files in, hit rates per kind and every miss out. A date counts however it is written.
// With a model both columns are printed: the answers as the library gives them, and as the model words them.

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Answer, AnswerMode, DialogueContext } from '../answer.ts'
import { readMode } from './ask.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'
import { parseLine } from './json-lines.ts'

const expectation = z.object({
  status: z.string().optional(),
  documents: z.array(z.string()).optional(),
  section: z.string().optional(),
  all: z.array(z.string()).optional(),
  any: z.array(z.string()).optional(),
  none: z.array(z.string()).optional(),
})

const single = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  asOf: z.string().optional(),
  expect: expectation,
})
const lineSchema = z.union([z.object({ id: z.string(), turns: z.array(single) }), single])

export type Expectation = z.infer<typeof expectation>
type Question = z.infer<typeof single>

export interface EvalReport {
  total: number
  passed: number
  byKind: Record<string, { total: number; passed: number }>
  misses: { id: string; kind: string; question: string; why: string[]; status: string; answer: string }[]
  /** With a model: how many answers it worded, and the same questions without it. */
  worded?: number
  extractive?: Omit<EvalReport, 'worded' | 'extractive'>
}

export async function evaluate(
  context: Context,
  files: string[],
  options: { min?: string; mode?: string },
): Promise<void> {
  const min = Number(options.min ?? 0)
  if (Number.isNaN(min) || min < 0 || min > 1) throw new UsageError('--min cần số từ 0 đến 1.')
  const mode = await readMode(context, options.mode ?? 'extractive')
  const dialogues = files.flatMap(readQuestions)
  const report = await run(context, dialogues, mode)
  if (mode !== 'extractive') report.extractive = await run(context, dialogues, 'extractive')
  if (context.options.json) printJson(report)
  else printReport(report)
  if (report.total === 0) throw new CommandError('Không có câu hỏi nào trong các tệp này.')
  if (report.passed / report.total < min)
    throw new CommandError(`Tỷ lệ đúng ${rate(report)} thấp hơn mức ${options.min}.`)
}

async function run(context: Context, dialogues: Question[][], mode: AnswerMode): Promise<EvalReport> {
  const { answering, db } = await context.app()
  const report: EvalReport = { total: 0, passed: 0, byKind: {}, misses: [] }
  if (mode !== 'extractive') report.worded = 0
  const textOf = db.sql.prepare('SELECT text FROM versions WHERE sha256 = ?').pluck()
  for (const dialogue of dialogues) {
    let memory: DialogueContext | undefined
    for (const q of dialogue) {
      const turn = await answering.ask(q.question, {
        asOf: q.asOf ?? context.asOf,
        mode,
        ...(memory ? { context: memory } : {}),
      })
      memory = turn.context
      if (report.worded !== undefined && turn.answer.mode === 'model') report.worded++
      record(report, q, turn.answer, [
        ...missesOf(turn.answer, q.expect),
        ...turn.answer.citations
          .filter((c) => (textOf.get(c.version) as string | undefined)?.slice(c.start, c.end) !== c.quote)
          .map((c) => `trích dẫn không nguyên văn: ${c.quote.slice(0, 60)}`),
      ])
    }
  }
  return report
}

function readQuestions(file: string): Question[][] {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    throw new CommandError(`Không đọc được tệp câu hỏi ${file}.`)
  }
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const read = parseLine(line, i + 1, lineSchema)
    return 'turns' in read ? [read.turns] : [[read]]
  })
}

function record(report: EvalReport, q: Question, answer: Answer, why: string[]): void {
  const kind = report.byKind[q.kind] ?? { total: 0, passed: 0 }
  report.byKind[q.kind] = kind
  report.total++
  kind.total++
  if (why.length === 0) {
    report.passed++
    kind.passed++
  } else
    report.misses.push({
      id: q.id,
      kind: q.kind,
      question: q.question,
      why,
      status: answer.status,
      answer: answer.answer,
    })
}

/** What an answer lacks of what was expected; empty when it meets all of it. */
export function missesOf(answer: Answer, expect: Expectation): string[] {
  const why: string[] = []
  const said = comparable(answer.answer)
  const holds = (words: string) => holdsWhole(said, comparable(words))
  if (expect.status && expect.status !== 'any' && expect.status !== answer.status)
    why.push(`trạng thái ${answer.status}, cần ${expect.status}`)
  for (const d of expect.documents ?? []) {
    if (!answer.citations.some((c) => c.document === d)) why.push(`thiếu văn bản ${d}`)
  }
  if (
    expect.section &&
    !answer.citations.some((c) => c.section === expect.section || c.section.startsWith(`${expect.section}.`))
  ) {
    why.push(`thiếu mục ${expect.section}, có ${answer.citations.map((c) => c.section).join(', ')}`)
  }
  for (const words of expect.all ?? []) if (!holds(words)) why.push(`thiếu “${words}”`)
  if (expect.any && !expect.any.some(holds)) why.push(`không có gì trong: ${expect.any.join(' | ')}`)
  for (const words of expect.none ?? []) if (holds(words)) why.push(`có điều không được nói: “${words}”`)
  return why
}

/** Whether the words stand there with their numbers whole: "5/6/2024" is not in "15/6/2024". */
function holdsWhole(said: string, words: string): boolean {
  for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + 1)) {
    const torn = (edge: number) => /^\d\d$/u.test(said.slice(edge - 1, edge + 1))
    if (!torn(at) && !torn(at + words.length)) return true
  }
  return false
}

/** Lower case, one space; dates, months and small numbers without leading zeros. */
function comparable(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\*\*/gu, '')
    .replace(/(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/gu, '$1/$2/$3')
    .replace(/ngày\s+(?=\d{1,2}\/\d{1,2}\/\d{4})/gu, '')
    .replace(/(?<!\d)0+(\d{1,2})\/0*(\d{1,2})(?=\D|$)/gu, '$1/$2')
    .replace(/(?<!\d)(\d{1,2})\/0+(\d{1,2})(?=\D|$)/gu, '$1/$2')
    .replace(/(?<![\d.,])0+(\d)(?![\d/]|[.,]\d)/gu, '$1')
    .replace(/\s+/gu, ' ')
}

function printReport(report: EvalReport): void {
  const { extractive } = report
  if (extractive) printLine(`${''.padEnd(16)} ${'mô hình'.padEnd(16)} trích dẫn`)
  for (const [kind, { total, passed }] of Object.entries(report.byKind)) {
    const plain = extractive ? `${extractive.byKind[kind]?.passed ?? 0}/${total}` : ''
    printLine(`${kind.padEnd(16)} ${`${passed}/${total}`.padEnd(16)} ${plain}`.trimEnd())
  }
  const plain = extractive ? `${extractive.passed}/${extractive.total} (${rate(extractive)})` : ''
  const total = `${report.passed}/${report.total} (${rate(report)})`
  printLine(`${'tổng'.padEnd(16)} ${total.padEnd(16)} ${plain}`.trimEnd())
  if (report.worded !== undefined) printLine(`mô hình diễn đạt ${report.worded} câu trả lời`)
  for (const miss of report.misses) {
    printLine(
      `\n✗ ${miss.id} [${miss.kind}] ${miss.question}\n  ${miss.why.join('; ')}\n  → ${miss.status}: ${miss.answer.replace(/\n/gu, '\n    ')}`,
    )
  }
}

function rate({ passed, total }: Pick<EvalReport, 'passed' | 'total'>): string {
  return total === 0 ? '0 %' : `${((100 * passed) / total).toFixed(1)} %`
}
