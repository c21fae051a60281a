// Runs the compiled operator commands as a person does: a process of its own with a state folder of its own.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface Ran {
  status: number | null
  out: string
  err: string
}

/** Runs `dondoc ARGUMENTS` on a state folder; resolves when it has ended, however it ended. */
export function runCli(
  state: string,
  args: string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, DONDOC_STATE: state, ...options.env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

/** The one JSON value on standard output; throws when there is more or less. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes are what the tests are about
export function jsonOf(ran: Ran): any {
  return JSON.parse(ran.out)
}

/** What must hold of every failure: its status, one sentence on standard error, no stack trace anywhere. */
export function isOneSentence({ out, err }: Ran): boolean {
  const lines = err.trim().split('\n')
  return (
    lines.length === 1 &&
    /^\p{Lu}.*[.):]$/u.test(lines[0]!) &&
    !/\n\s+at |node:internal|\bError:/u.test(out + err)
  )
}
