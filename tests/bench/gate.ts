// Measures the gate of a model's sentences on lies and truths and on sentences spoiled by chance, and writes the table of
// docs/model.md. Exits 1 when a lie passed. Run: npx tsx tests/bench/gate.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { falseCases, type GateCase, trueCases } from '../llm/gate-cases.ts'
import { createGateJudge } from '../support/gate-judge.ts'
import { sentencesOfDocuments, tryMutations } from '../support/gate-mutations.ts'

const page = fileURLToPath(new URL('../../docs/model.md', import.meta.url))
const [opens, closes] = ['<!-- gate -->', '<!-- /gate -->']
const rounds = 6

function rowsOf(cases: GateCase[]): { rows: string[]; passed: number } {
  const judge = createGateJudge()
  const kinds = [...new Set(cases.map((c) => c.kind))]
  const counted = kinds.map((kind) => {
    const own = cases.filter((c) => c.kind === kind)
    return { kind, all: own.length, passed: own.filter((c) => judge(c).ok).length }
  })
  return {
    rows: counted.map(({ kind, all, passed }) => `| ${kind} | ${all} | ${passed} |`),
    passed: counted.reduce((sum, c) => sum + c.passed, 0),
  }
}

const [lies, truths] = [rowsOf(falseCases), rowsOf(trueCases)]
const mutations = [...tryMutations(sentencesOfDocuments(), rounds)]
const table = [
  '| false sentences with right quotes | made | passed |',
  '|---|---|---|',
  ...lies.rows,
  `| **all** | ${falseCases.length} | **${lies.passed}** |`,
  '',
  '| true sentences | made | passed |',
  '|---|---|---|',
  ...truths.rows,
  `| **all** | ${trueCases.length} | **${truths.passed}** |`,
  '',
  '| done by chance to sentences of real documents | made | passed | of these no stretch of the source |',
  '|---|---|---|---|',
  ...mutations.map(([way, m]) => `| ${way} | ${m.made} | ${m.passed} | ${m.wrong.length} |`),
]
const text = readFileSync(page, 'utf8')
const [from, to] = [text.indexOf(opens) + opens.length, text.indexOf(closes)]
writeFileSync(page, `${text.slice(0, from)}\n${table.join('\n')}\n${text.slice(to)}`)
process.stdout.write(`${table.join('\n')}\n`)
process.exit(lies.passed + mutations.reduce((sum, [, m]) => sum + m.wrong.length, 0) === 0 ? 0 : 1)
