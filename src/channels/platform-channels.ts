// Builds the channels whose settings are there: Telegram, Zalo Bot, Zalo Official Account. Each knows its own state
// files; what they need of the house (who wrote when, the menu of commands) comes in.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { writeFileAtomically } from '../storage/files.ts'
import type { Channel, Clock, Log } from './channel.ts'
import { createTelegramChannel } from './telegram.ts'
import { createZaloBotChannel } from './zalo-bot/channel.ts'
import { createZaloOaChannel } from './zalo-oa/channel.ts'

export interface PlatformOptions {
  config: Pick<Config, 'stateFolder' | 'telegram' | 'zaloBot' | 'zaloOa'>
  /** Shown in the menu of the platforms that have one. */
  commands: { command: string; description: string }[]
  /** When somebody last wrote from a chat of the Official Account; decides whether its window is open. */
  lastSeen: (chat: string) => Date | null
  /** For templates outside the window; `null` where no number is known. */
  phoneOf: (chat: string) => string | null
  log: (part: string) => Log
  clock: Clock
}

/** The platforms that are set up, not started. */
export function createPlatformChannels(options: PlatformOptions): Channel[] {
  const { telegram, zaloBot, zaloOa, stateFolder } = options.config
  return [
    ...(telegram ? [telegramChannel(telegram, options)] : []),
    ...(zaloBot
      ? [
          createZaloBotChannel({
            ...botOptions(zaloBot),
            quotaFile: join(stateFolder, 'zalo-bot-quota.json'),
            log: options.log('zalo-bot'),
            clock: options.clock,
          }),
        ]
      : []),
    ...(zaloOa ? [officialAccount(zaloOa, options)] : []),
  ]
}

/** The Telegram bot's name without "@", as last heard from Telegram; `null` before the first time. */
export function telegramBotName(stateFolder: string): string | null {
  const path = botNameFile(stateFolder)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() || null : null
}

const botNameFile = (stateFolder: string) => join(stateFolder, 'telegram-bot-name')

type BotSettings = NonNullable<Config['telegram']>
type OaSettings = NonNullable<Config['zaloOa']>

function telegramChannel(telegram: BotSettings, { config, commands, log, clock }: PlatformOptions): Channel {
  const part = log('telegram')
  return createTelegramChannel({
    ...botOptions(telegram),
    commands,
    onName: (name) => keepBotName(config.stateFolder, name, part),
    log: part,
    clock,
  })
}

/** For links made by commands, in another process; a disk that is full costs the links, not the channel. */
function keepBotName(stateFolder: string, name: string, log: Log): void {
  try {
    writeFileAtomically(botNameFile(stateFolder), Buffer.from(`${name}\n`))
  } catch (error) {
    log.warn({ err: String(error) }, 'telegram bot name not kept')
  }
}

function officialAccount(
  zaloOa: OaSettings,
  { config, lastSeen, phoneOf, log, clock }: PlatformOptions,
): Channel {
  const { appId, appSecret, secretKey, refreshToken, apiRoot, oauthRoot, znsApiRoot, znsTemplateId } = zaloOa
  return createZaloOaChannel({
    appId,
    appSecret,
    secretKey,
    refreshToken,
    tokenFile: join(config.stateFolder, 'zalo-oa-tokens.json'),
    roots: {
      ...(apiRoot ? { api: apiRoot } : {}),
      ...(oauthRoot ? { oauth: oauthRoot } : {}),
      ...(znsApiRoot ? { zns: znsApiRoot } : {}),
    },
    lastInteraction: async (chat) => lastSeen(chat),
    ...(znsTemplateId
      ? { zns: { templateId: znsTemplateId, phoneOf: async (chat: string) => phoneOf(chat) } }
      : {}),
    log: log('zalo-oa'),
    clock,
  })
}

function botOptions({ token, apiRoot, mode }: BotSettings) {
  return {
    token,
    ...(apiRoot ? { apiRoot } : {}),
    mode: mode.kind,
    ...(mode.kind === 'webhook' ? { webhookSecret: mode.secret, publicUrl: mode.publicUrl } : {}),
  }
}
