// Commands that ask: ask, search.

import { z } from 'zod'
import type { Answer, AnswerMode, DialogueContext } from '../answer.ts'
import { assertSound, CommandError, type Context, printJson, printLine, UsageError } from './command.ts'
import { askedLine, jsonLines } from './json-lines.ts'

const askLine = askedLine.extend({ question: z.string(), conversation: z.string().optional() })

export async function ask(
  context: Context,
  question: string | undefined,
  options: { jsonl?: boolean; unit?: string; mode?: string },
): Promise<void> {
  const mode = await readMode(context, options.mode)
  const { answering } = await context.app()
  if (options.jsonl) return askLines(context, mode)
  if (question === undefined) throw new UsageError('Thiếu câu hỏi: dondoc ask "câu hỏi".')
  const { answer } = await answering.ask(question, {
    asOf: context.asOf,
    mode,
    ...(options.unit ? { unit: options.unit } : {}),
  })
  if (context.options.json) printJson(answer)
  else printAnswer(answer)
  if (answer.status === 'error') {
    await assertSound(context)
    throw new CommandError(answer.answer)
  }
}

/** `model` needs one that may be sent something; `auto` takes what there is. */
export async function readMode(context: Context, mode = 'auto'): Promise<AnswerMode> {
  if (mode !== 'extractive' && mode !== 'model' && mode !== 'auto')
    throw new UsageError('--mode phải là extractive, model hoặc auto.')
  if (mode !== 'model') return mode
  const { model } = await context.app()
  if (model === null) throw new CommandError('Chưa có mô hình ngôn ngữ: đặt LLM_MODEL và OPENAI_BASE_URL.')
  if (model.state().state === 'closed')
    throw new CommandError('Chưa cho phép gửi văn bản nào đến mô hình: đặt LLM_SHARE=công khai hoặc nội bộ.')
  return mode
}

function printAnswer(answer: Answer): void {
  if (answer.status === 'error') return
  const bold = (line: string) =>
    line.replace(/\*\*(.+?)\*\*/gu, process.stdout.isTTY ? '\u001b[1m$1\u001b[22m' : '$1')
  for (const line of answer.answer.split('\n')) printLine(bold(line))
  answer.choices.forEach((choice, i) => {
    printLine(`${i + 1}. ${choice.label}`)
  })
}

async function askLines(context: Context, mode: AnswerMode): Promise<void> {
  const { answering } = await context.app()
  const dialogues = new Map<string, DialogueContext>()
  for await (const { id, question, asOf, conversation } of jsonLines(askLine)) {
    const before = conversation === undefined ? undefined : dialogues.get(conversation)
    const turn = await answering.ask(question, {
      asOf: asOf ?? context.asOf,
      mode,
      ...(before ? { context: before } : {}),
    })
    if (conversation !== undefined) dialogues.set(conversation, turn.context)
    printLine(JSON.stringify({ id, ...turn.answer }))
  }
}

const searchLine = askedLine.pick({ id: true }).extend({
  query: z.string(),
  limit: z.number().int().positive().max(1000).optional(),
})

export async function search(
  context: Context,
  query: string | undefined,
  options: { jsonl?: boolean; limit?: string },
): Promise<void> {
  const limit = Number(options.limit ?? 10)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError('--limit cần số từ 1 đến 1000.')
  const { retrieval } = await context.app()
  const find = async (text: string, most: number) => {
    const hits = await retrieval.retriever.search({ text: text.slice(0, 4000), limit: most })
    return hits.map(({ document, section, score, text: passage, trace, chunkId, start, end }) => ({
      document,
      id: document ?? String(chunkId),
      section,
      score,
      text: passage,
      start,
      end,
      trace,
    }))
  }
  if (options.jsonl) {
    for await (const asked of jsonLines(searchLine)) {
      printLine(JSON.stringify({ id: asked.id, hits: await find(asked.query, asked.limit ?? limit) }))
    }
    return
  }
  if (query === undefined) throw new UsageError('Thiếu từ cần tìm: dondoc search "từ khóa".')
  const hits = await find(query, limit)
  if (context.options.json) printJson({ hits })
  else if (hits.length === 0) printLine('Không tìm thấy đoạn nào.')
  else
    for (const hit of hits)
      printLine(
        `${hit.document ?? ''}\t${hit.section}\t${hit.score.toFixed(3)}\t${hit.text.replace(/\s+/gu, ' ').slice(0, 160)}`,
      )
}
