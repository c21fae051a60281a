import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { isOneSentence, jsonOf, runCli } from '../support/run-cli.ts'
import { keptFolder, temporaryFolder } from '../support/start-app.ts'

// every command is a process of its own, and the machine may be busy
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const state = keptFolder()

describe('wrong usage exits with 2', () => {
  test.each([
    [[]],
    [['không-có-lệnh']],
    [['ask']],
    [['ask', 'ai ký?', '--as-of', '30/6/2024']],
    [['ask', 'ai ký?', '--as-of', '2024-02-30']],
    [['ask', 'ai ký?', '--lạ']],
    [['ingest']],
    [['show']],
    [['search', 'x', '--limit', 'nhiều']],
    [['parse-date']],
    [['working-days']],
    [['working-days', '--from', '2024-05-02']],
    [['working-days', '--from', '2024-05-02', '--back', '1', '--forward', '1']],
    [['working-days', '--from', '2024-05-02', '--back', 'ba']],
    [['eval', 'x.jsonl', '--min', '2']],
  ])('%j', async (args) => {
    const { status, out, err } = await runCli(state, args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
    expect(err).not.toMatch(/\n\s+at |node:internal/)
  })
})

describe('what cannot be done exits with 1, in one sentence', () => {
  test.each([
    [['show', '1/QĐ-UBND']],
    [['remove', '1/QĐ-UBND']],
    [['eval', '/không/có.jsonl']],
    [['restore', '/không/có.bak']],
    [['backup', '/proc/không/được.bak']],
    [['ingest', '/không/có']],
  ])('%j', async (args) => {
    const ran = await runCli(state, args)
    expect(ran.status).toBe(1)
    expect(isOneSentence(ran), ran.err).toBe(true)
  })

  test('with --json, standard output stays one JSON value', async () => {
    const ran = await runCli(state, ['show', '1/QĐ-UBND', '--json'])
    expect(ran.status).toBe(1)
    expect(jsonOf(ran)).toEqual({ error: expect.stringContaining('1/QĐ-UBND') })
  })

  test('a state folder that is a file', async () => {
    const path = join(temporaryFolder(), 'tệp')
    writeFileSync(path, '')
    const ran = await runCli(path, ['library'])
    expect(ran.status).toBe(1)
    expect(isOneSentence(ran), ran.err).toBe(true)
  })
})

describe('help', () => {
  test('lists every command and exits with 0', async () => {
    const { status, out } = await runCli(state, ['--help'])
    expect(status).toBe(0)
    for (const command of [
      ...['ingest', 'remove', 'library', 'show', 'ask', 'search', 'deadlines', 'parse-date'],
      ...['working-days', 'eval', 'chat', 'backup', 'restore', 'doctor'],
    ])
      expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
  })
})
