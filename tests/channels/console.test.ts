// The terminal as a channel.

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createConsole } from '../../src/channels/console.ts'
import { fixedClock } from '../support/start-bot.ts'

async function talk(lines: string, { interactive = false, json = false } = {}) {
  const output = new PassThrough()
  const input = new PassThrough()
  const terminal = createConsole({
    input,
    output,
    interactive,
    json,
    clock: fixedClock(),
    settled: async () => {},
  })
  await terminal.start(async (message) => {
    const choices =
      message.text === 'hạn nộp?'
        ? [
            { id: 'a.1', label: 'Hà Nội' },
            { id: 'a.2', label: 'Kiên Giang' },
          ]
        : []
    await terminal.send(message.address, { text: `**Nghe**: ${message.text}`, choices, purpose: 'reply' })
  })
  input.end(lines)
  await terminal.ended
  output.end()
  return (await output.toArray()).join('')
}

test('answers piped lines one by one, choices as numbered lines', async () => {
  expect(await talk('hạn nộp?\n\n2')).toBe('Nghe: hạn nộp?\n\n1. Hà Nội\n2. Kiên Giang\n\nNghe: 2\n\n')
})

test('prompts a person and shows bold', async () => {
  expect(await talk('chào\n', { interactive: true })).toBe('> \u001b[1mNghe\u001b[0m: chào\n\n> ')
})

test('writes one line of JSON for each reply when asked', async () => {
  const lines = (await talk('hạn nộp?\n2\n', { json: true })).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      text: '**Nghe**: hạn nộp?',
      choices: [
        { id: 'a.1', label: 'Hà Nội' },
        { id: 'a.2', label: 'Kiên Giang' },
      ],
    },
    { text: '**Nghe**: 2', choices: [] },
  ])
})
