// Measures what a model that cannot be had costs the person who asks, and writes the table of docs/model.md.
// Run: npx tsx tests/bench/model-speed.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openQuestions, startModelApp } from '../support/model-modes.ts'
import { startModelServer } from '../support/model-server.ts'

const page = fileURLToPath(new URL('../../docs/model.md', import.meta.url))
const [opens, closes] = ['<!-- speed -->', '<!-- /speed -->']
const asOf = '2023-05-15'
const rounds = 10

interface Speed {
  firstMs: number
  medianMs: number
  p95Ms: number
}

/** How long answers take with a model that cannot be had; `server: null` is no model at all. */
async function speed(server: { url: string } | null, share: 'không' | 'nội bộ'): Promise<Speed> {
  const app = await startModelApp(server, { share, budgetMs: 3_000 })
  for (const question of openQuestions) await app.answering.ask(question, { asOf, mode: 'extractive' })
  const times: number[] = []
  for (const question of Array.from({ length: rounds }, () => openQuestions).flat()) {
    const began = performance.now()
    await app.answering.ask(question, { asOf })
    times.push(performance.now() - began)
  }
  app.close()
  const [firstMs = 0] = times
  const sorted = times.slice(1).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { firstMs, medianMs: at(0.5), p95Ms: at(0.95) }
}

async function speedRows(): Promise<string[]> {
  const broken = await startModelServer('500')
  const slow = await startModelServer('slow')
  const runs: [string, { url: string } | null, 'không' | 'nội bộ'][] = [
    ['no model is set', null, 'không'],
    ['LLM_SHARE=không', broken, 'không'],
    ['no server at the address', { url: 'http://127.0.0.1:9/v1' }, 'nội bộ'],
    ['every request is a 500', broken, 'nội bộ'],
    ['the server never answers (budget 3 s)', slow, 'nội bộ'],
  ]
  const rows: string[] = []
  for (const [name, server, share] of runs) {
    const { firstMs, medianMs, p95Ms } = await speed(server, share)
    rows.push(`| ${name} | ${firstMs.toFixed(0)} | ${medianMs.toFixed(1)} | ${p95Ms.toFixed(1)} |`)
    process.stdout.write(`${rows.at(-1)}\n`)
  }
  await Promise.all([broken.close(), slow.close()])
  return rows
}

const rows = await speedRows()
const table = ['| | first | others, median | others, 95 % |', '|---|---|---|---|', ...rows]
const text = readFileSync(page, 'utf8')
const [from, to] = [text.indexOf(opens) + opens.length, text.indexOf(closes)]
writeFileSync(page, `${text.slice(0, from)}\n${table.join('\n')}\n${text.slice(to)}`)
