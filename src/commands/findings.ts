// Commands of findings: parse shows how a message would be read, list and export what is kept.

import { z } from 'zod'
import { isDay } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import type { ParsedFinding } from '../findings/finding.ts'
import { type Context, inputLines, parseLine, printJson, printLine, UsageError } from './command.ts'

const messageLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  asOf: z.string().refine(isDay).optional(),
})

export async function parse(
  context: Context,
  text: string | undefined,
  options: { jsonl?: boolean },
): Promise<void> {
  const read = await reader(context)
  if (options.jsonl) {
    let number = 0
    for await (const line of inputLines()) {
      number++
      const asked = parseLine(line, number, (value) => messageLine.parse(value))
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
    import('../config.ts'),
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

export async function list(_context: Context, _options: FindingFilterOptions): Promise<void> {}

export async function exportFile(_c: Context, _file: string, _options: FindingFilterOptions): Promise<void> {}

export async function importFile(_context: Context, _file: string): Promise<void> {}
