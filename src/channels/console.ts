// A terminal as a channel: one line in, one reply out, in order; piped input works the same and ends the chat.
// Choices are numbered lines; a number typed back picks one.

import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { InboundMessage, OutboundMessage } from '../message.ts'
import type { Channel, Clock } from './channel.ts'
import { parseBold } from './format.ts'
import { renderParts } from './render.ts'
import { localIso } from './vietnam-time.ts'

/** The one chat and the one account of the terminal. */
export const CONSOLE_CHAT = 'console'

export interface ConsoleChat extends Channel {
  /** Resolves when the input has ended and its last line is answered. */
  ended: Promise<void>
}

export interface ConsoleOptions {
  input: Readable
  output: Writable
  /** Shows a prompt and bold text: a person sits there. */
  interactive: boolean
  /** Writes each reply as one line of JSON: `{text, choices: [{id, label}]}`. */
  json?: boolean
  clock: Clock
  /** Resolves when the bot is done with the message of this key (`Bot.settled`). */
  settled: (key: string) => Promise<void>
}

const PROMPT = '> '
const NUMBERED = { text: Number.MAX_SAFE_INTEGER, buttons: 0 }

export function createConsole({
  input,
  output,
  interactive,
  json = false,
  clock,
  settled,
}: ConsoleOptions): ConsoleChat {
  const lines = createInterface({ input, terminal: false })
  let finish = () => {}
  const ended = new Promise<void>((resolve) => {
    finish = resolve
  })
  let state: 'starting' | 'on' | 'stopped' = 'starting'

  const read = async (onMessage: (message: InboundMessage) => Promise<void>) => {
    if (interactive) output.write(PROMPT)
    for await (const line of lines) {
      if (line.trim() !== '') {
        const message = typed(line, clock.now())
        await onMessage(message)
        await settled(message.key)
      }
      if (interactive) output.write(PROMPT)
    }
  }

  return {
    name: 'console',
    ended,
    start: async (onMessage) => {
      state = 'on'
      void read(onMessage).then(finish, finish)
    },
    send: async (_to, message) => {
      output.write(json ? asJson(message) : asText(message, interactive))
      return { status: 'sent', messageIds: [message.key ?? randomUUID()] }
    },
    stop: async () => {
      state = 'stopped'
      lines.close()
    },
    health: () => ({ state, detail: null }),
  }
}

function typed(line: string, now: Date): InboundMessage {
  return {
    key: `console:${randomUUID()}`,
    address: { channel: 'console', chat: CONSOLE_CHAT },
    sender: { id: CONSOLE_CHAT, displayName: null },
    group: false,
    addressed: true,
    at: localIso(now),
    text: line,
    attachments: [],
    forwarded: false,
    edited: false,
  }
}

function asText(message: OutboundMessage, bold: boolean): string {
  const files = (message.files ?? []).map(({ name, path }) => `[${name}] ${path}`)
  const text = renderParts({ ...message, files: [] }, NUMBERED)[0]?.text ?? ''
  const shown = parseBold(text).map((run) => (run.bold && bold ? `\u001b[1m${run.text}\u001b[0m` : run.text))
  return `${[shown.join(''), ...files].join('\n')}\n\n`
}

function asJson({ text, choices = [] }: OutboundMessage): string {
  return `${JSON.stringify({ text, choices: choices.filter(({ buttonOnly }) => !buttonOnly).map(({ id, label }) => ({ id, label })) })}\n`
}
