// Every bench, one after the other, under the machine and the commit that they ran on. Exits 1 when one misses a goal.
// Run: npm run bench

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const benches = ['answering.ts', 'retrieval/bench.ts', 'channels.ts', 'reminders.ts', 'findings.ts']

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const [cpu] = cpus()
console.log(
  `Machine: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; commit ${commit()}\n`,
)
let failed = false
for (const bench of benches) {
  const path = fileURLToPath(new URL(bench, import.meta.url))
  if (!existsSync(path)) continue
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path], { stdio: 'inherit' })
  if (status !== 0) failed = true
  console.log('')
}
process.exitCode = failed ? 1 : 0
