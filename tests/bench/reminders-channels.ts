// The platforms against which the reminders are killed: an emulator in this process, and the real client of each in
// the process that dies.

import { join } from 'node:path'
import type { Channel, Log } from '../../src/channels/channel.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import { createZaloBotChannel } from '../../src/channels/zalo-bot/channel.ts'
import { createZaloOaChannel } from '../../src/channels/zalo-oa/channel.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { startZaloBotEmulator } from '../support/zalo-bot-emulator.ts'
import { startZaloOaEmulator } from '../support/zalo-oa-emulator.ts'

export const PLATFORMS = ['telegram', 'zalo-bot', 'zalo-oa'] as const
export type PlatformName = (typeof PLATFORMS)[number]

/** What the dying process must know to reach the emulator. */
export type Connection = { url: string; token: string }

export interface EmulatedPlatform {
  connection: Connection
  sent: readonly { chat: string; text: string }[]
  /** Makes people who can be written to; their chats. */
  people(count: number): Promise<string[]>
  close(): Promise<void>
}

export async function startEmulator(platform: PlatformName): Promise<EmulatedPlatform> {
  switch (platform) {
    case 'telegram': {
      const emulator = await startTelegramEmulator()
      return {
        connection: { url: emulator.url, token: emulator.token },
        sent: emulator.sent,
        people: async (count) => Array.from({ length: count }, (_, n) => String(200_001 + n)),
        close: emulator.close,
      }
    }
    case 'zalo-bot': {
      const emulator = await startZaloBotEmulator()
      return {
        connection: { url: emulator.url, token: emulator.token },
        sent: emulator.sent,
        people: async (count) => Array.from({ length: count }, (_, n) => `a1b2c3d4e5f6071829${10 + n}`),
        close: emulator.close,
      }
    }
    case 'zalo-oa': {
      const emulator = await startZaloOaEmulator()
      const { appId, appSecret, secretKey, refreshToken } = emulator
      const token = JSON.stringify({ appId, appSecret, secretKey, refreshToken })
      return {
        connection: { url: emulator.url, token },
        sent: emulator.sent,
        people: async (count) => {
          const chats = Array.from({ length: count }, (_, n) => `2468458835291979${10 + n}`)
          for (const chat of chats) await emulator.follows(chat)
          return chats
        },
        close: emulator.close,
      }
    }
  }
}

/** The real client, pointed at the emulator. */
export function connect(
  platform: PlatformName,
  { url, token }: Connection,
  folder: string,
  log: Log,
  clock: { now(): Date },
): Channel {
  switch (platform) {
    case 'telegram':
      return createTelegramChannel({ token, apiRoot: url, mode: 'polling', log, clock })
    case 'zalo-bot':
      return createZaloBotChannel({ token, apiRoot: url, mode: 'polling', log, clock })
    case 'zalo-oa': {
      const settings = JSON.parse(token) as Record<
        'appId' | 'appSecret' | 'secretKey' | 'refreshToken',
        string
      >
      return createZaloOaChannel({
        ...settings,
        tokenFile: join(folder, 'zalo-oa.json'),
        roots: { api: url, oauth: url, zns: url },
        lastInteraction: async () => clock.now(),
        log,
        // the token of the first morning stays good: its renewal has crash tests of its own
        clock: { now: () => new Date(FIRST_MORNING_MS + (clock.now().getTime() % 3_600_000)) },
      })
    }
  }
}

const FIRST_MORNING_MS = Date.parse('2023-05-31T01:00:00Z')
