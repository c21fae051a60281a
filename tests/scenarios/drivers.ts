// One driver for every channel: the three platforms through their emulators, the page, the terminal.

import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Channel } from '../../src/channels/channel.ts'
import { createConsole } from '../../src/channels/console.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import { createWebChat, type WebChat } from '../../src/channels/web-chat.ts'
import { createZaloBotChannel } from '../../src/channels/zalo-bot/channel.ts'
import { createZaloOaChannel } from '../../src/channels/zalo-oa/channel.ts'
import { type PlatformEmulator, until } from '../support/emulator-http.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { startWebhookServer } from '../support/webhook-server.ts'
import { startZaloBotEmulator } from '../support/zalo-bot-emulator.ts'
import { startZaloOaEmulator } from '../support/zalo-oa-emulator.ts'
import type { ChannelDriver, Platform, Plug } from './channel-driver.ts'

const SECRET = 'bi-mat-cua-webhook'

type Run = Pick<Plug, 'log' | 'clock'>

/** A platform behind its emulator; `create` makes the channel that `publicUrl` leads to. */
async function platformOf(
  emulator: PlatformEmulator,
  person: string,
  create: (run: Run, publicUrl: string) => Channel,
): Promise<Platform> {
  const web = await startWebhookServer()
  return {
    person,
    connect: async ({ log, clock }) => {
      const channel = create({ log, clock }, web.url)
      web.mount(channel)
      return channel
    },
    says: (text) => emulator.says(person, text),
    picks: (n, label) =>
      emulator.presses === undefined ? emulator.says(person, String(n)) : emulator.presses(person, label),
    received: () => emulator.sentTo(person).map(({ text }) => text),
    sendsPhoto: (caption) => emulator.sendsPhoto(person, caption),
    redelivers: () => emulator.redelivers(),
    blocks: () => emulator.blocks(person),
    close: async () => {
      await emulator.close()
      await web.close()
    },
  }
}

const botSettings = ({ token, url }: PlatformEmulator, mode: 'polling' | 'webhook', publicUrl: string) => ({
  token,
  apiRoot: url,
  mode,
  webhookSecret: SECRET,
  publicUrl,
})

async function openTelegram(mode: 'polling' | 'webhook'): Promise<Platform> {
  const emulator = await startTelegramEmulator()
  return platformOf(emulator, '101', (run, publicUrl) =>
    createTelegramChannel({
      ...run,
      ...botSettings(emulator, mode, publicUrl),
      timing: { pollSeconds: 1, firstPauseMs: 10, callTimeoutMs: 2_000 },
    }),
  )
}

async function openZaloBot(mode: 'polling' | 'webhook'): Promise<Platform> {
  const emulator = await startZaloBotEmulator()
  const platform = await platformOf(emulator, 'a1b2c3d4e5f60718293a', (run, publicUrl) =>
    createZaloBotChannel({
      ...run,
      ...botSettings(emulator, mode, publicUrl),
      timing: { pollSeconds: 0.2, firstPauseMs: 10, callTimeoutMs: 2_000, stopGraceMs: 1_000 },
    }),
  )
  const ready = () => until(() => mode === 'polling' || emulator.webhook !== null, 'the webhook is set')
  return { ...platform, ready }
}

async function openZaloOa(): Promise<Platform> {
  const emulator = await startZaloOaEmulator()
  const tokenFile = join(temporaryFolder(), 'zalo-oa.json')
  return platformOf(emulator, '246845883529197922', (run, publicUrl) => {
    const { appId, appSecret, secretKey, refreshToken, roots } = emulator
    emulator.webhook = `${publicUrl}/webhooks/zalo-oa`
    return createZaloOaChannel({
      ...run,
      ...{ appId, appSecret, secretKey, refreshToken, tokenFile, roots },
      timing: { callTimeoutMs: 2_000, firstPauseMs: 10, tokenCheckMs: 1_000 },
    })
  })
}

async function openPage(): Promise<Platform> {
  const session = 'phien-1'
  let page: WebChat | undefined
  let last: (() => Promise<unknown>) | undefined
  let count = 0
  // a real page repeats a request that failed; the answer is read from the history
  const post = async (input: Parameters<WebChat['post']>[1]) => {
    const id = `r${++count}`
    last = async () => page?.post(session, { ...input, id })
    void last().catch(() => {})
  }
  const shown = () => page?.history(session).filter(({ from }) => from === 'bot') ?? []
  return {
    person: session,
    connect: async ({ db, settled, clock }) => {
      page = createWebChat({ db, settled, clock })
      return page
    },
    says: (text) => post({ text }),
    picks: async (_n, label) => {
      const choices = shown().flatMap(({ message }) => message.choices ?? [])
      const choice = choices.findLast((one) => one.label === label)
      await post({ choice: choice?.id ?? '' })
    },
    received: () => shown().map(({ message }) => message.text),
    sendsPhoto: (caption = '') => post({ text: caption, attachments: [{ kind: 'photo', ref: 'p1' }] }),
    redelivers: async () => void last?.().catch(() => {}),
    close: async () => {},
  }
}

async function openTerminal(): Promise<Platform> {
  const replies: string[] = []
  let input = new PassThrough()
  return {
    person: 'console',
    connect: async ({ settled, clock }) => {
      input = new PassThrough()
      const output = new PassThrough().on('data', (line: Buffer) => {
        replies.push((JSON.parse(line.toString()) as { text: string }).text)
      })
      return createConsole({ input, output, interactive: false, json: true, settled, clock })
    },
    says: async (text) => void input.write(`${text}\n`),
    picks: async (n) => void input.write(`${n}\n`),
    received: () => replies,
    close: async () => {},
  }
}

export const drivers: ChannelDriver[] = [
  { name: 'Telegram, polling', channel: 'telegram', open: () => openTelegram('polling') },
  { name: 'Telegram, webhook', channel: 'telegram', open: () => openTelegram('webhook') },
  { name: 'Zalo Bot, polling', channel: 'zalo-bot', open: () => openZaloBot('polling') },
  { name: 'Zalo Bot, webhook', channel: 'zalo-bot', open: () => openZaloBot('webhook') },
  { name: 'Zalo Official Account', channel: 'zalo-oa', open: openZaloOa },
  { name: 'the page', channel: 'web', open: openPage },
  { name: 'the terminal', channel: 'console', open: openTerminal },
]
