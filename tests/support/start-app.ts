// A whole app on a throw-away state folder, for tests; closed and removed when the test ends.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { digestsFolder } from '../../src/shipped.ts'

export const clock = () => new Date('2023-05-15T02:00:00Z')

/** Events that answering reported: proofs that failed, failures. */
export type Reported = { kind: string; detail: unknown }

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder that stays until all tests of the file are done. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function startApp(stateFolder = temporaryFolder()): Promise<App & { reported: Reported[] }> {
  const reported: Reported[] = []
  const app = await createApp(
    { stateFolder, embeddings: 'builtin' },
    { clock, report: (event) => reported.push(event) },
  )
  onTestFinished(() => app.close())
  return { ...app, reported }
}

/** An app that holds the digests that ship. */
export async function startWithDigests(): Promise<App & { reported: Reported[] }> {
  const app = await startApp()
  await app.ingest.digests(digestsFolder)
  return app
}
