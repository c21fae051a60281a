// createService(config): the running service around the app: people, bot, channels, page. Started and stopped by main.ts.
// Each channel is on when its settings are there; one that refuses its token says so and the others run.

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { type App, createApp } from './app.ts'
import { type Bot, createBot } from './bot/bot.ts'
import type { Channel } from './channels/channel.ts'
import { createDelivery } from './channels/delivery.ts'
import { createTelegramChannel } from './channels/telegram.ts'
import { createWebChat, type WebChat } from './channels/web-chat.ts'
import { createZaloBotChannel } from './channels/zalo-bot/channel.ts'
import { createZaloOaChannel } from './channels/zalo-oa/channel.ts'
import { type Config, digestsFolder, version } from './config.ts'
import { maxFileBytes } from './library/readers/read.ts'
import type { Logger } from './logger.ts'
import { createPeople, type People } from './people/people.ts'
import { writeFileAtomically } from './storage/files.ts'
import { tokenAuth } from './web/auth.ts'
import { channelBackend } from './web/channel-backend.ts'
import type { ChatBackend } from './web/parts.ts'
import { createWebServer } from './web/server.ts'
import { storeLibrary } from './web/store-library.ts'

export interface Service {
  app: App
  people: People
  bot: Bot
  channels: Channel[]
  /** Loads what ships, starts everything, and says where the page is. */
  start(): Promise<{ url: string; signInUrl: string }>
  /** Takes no more messages, finishes what it holds, within 10 s. */
  stop(): Promise<void>
}

const systemClock = { now: () => new Date() }

export async function createService(config: Config, log: Logger, clock = systemClock): Promise<Service> {
  const app = await createApp(config, {
    clock: clock.now,
    report: ({ kind, detail }) => log.warn({ kind, err: detail }, 'answer withheld'),
  })
  const people = createPeople({ db: app.db, now: clock.now, randomBytes })
  const adminToken = config.adminToken ?? keptAdminToken(config.stateFolder)
  const settled: { of: (key: string) => Promise<void> } = { of: () => Promise.resolve() }
  const webChat = createWebChat({ db: app.db, clock, settled: (key) => settled.of(key) })
  const channels: Channel[] = [webChat, ...platformChannels(config, people, log, clock)]
  const stopping = new AbortController()
  const bot = createBot({
    db: app.db,
    deliver: createDelivery({ channels, log: log.child({ part: 'delivery' }), signal: stopping.signal }),
    typing: async (to) => channels.find((c) => c.name === to.channel)?.typing?.(to),
    people,
    answering: app.answering,
    channels: channels.map((c) => c.name),
    clock,
    log: log.child({ part: 'bot' }),
  })
  settled.of = bot.settled
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const web = createWebServer({
    host: config.host,
    port: config.port,
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    version,
    uploadLimitBytes: maxFileBytes,
    answering: app.answering,
    library: storeLibrary(app.library, app.ingest),
    auth: tokenAuth(adminToken),
    log: log.child({ part: 'web' }),
    health: async () => ({
      ok: true,
      documents: (await app.library.list()).length,
      channels: Object.fromEntries(channels.map((c) => [c.name, c.health().state])),
    }),
    now: clock.now,
    chat: pageChat(webChat, people),
    metrics,
    webhooks: channels.flatMap((c) => c.webhook ?? []),
  })
  return {
    app,
    people,
    bot,
    channels,
    async start() {
      await app.ingest.digests(digestsFolder)
      bot.start()
      await Promise.all(channels.map((c) => startChannel(c, bot, log)))
      const { url } = await web.start()
      return { url, signInUrl: `${url}/?token=${adminToken}` }
    },
    async stop() {
      await Promise.all(channels.map((c) => c.stop()))
      await web.stop()
      await bot.stop()
      stopping.abort()
      app.close()
    },
  }
}

/** Starts one channel; a refusal is one sentence in the log and in /health, never the end of the service. */
async function startChannel(channel: Channel, bot: Bot, log: Logger): Promise<void> {
  try {
    await channel.start(bot.receive)
  } catch (error) {
    log.error({ channel: channel.name, err: error }, 'channel did not start')
  }
  const { state, detail } = channel.health()
  if (detail) log.warn({ channel: channel.name, state, detail }, 'channel health')
}

function platformChannels(config: Config, people: People, log: Logger, clock: { now(): Date }): Channel[] {
  const { telegram, zaloBot, zaloOa, stateFolder } = config
  const part = (name: string) => ({ log: log.child({ part: name }), clock })
  return [
    ...(telegram ? [createTelegramChannel({ ...botOptions(telegram), ...part('telegram') })] : []),
    ...(zaloBot
      ? [
          createZaloBotChannel({
            ...botOptions(zaloBot),
            quotaFile: join(stateFolder, 'zalo-bot-quota.json'),
            ...part('zalo-bot'),
          }),
        ]
      : []),
    ...(zaloOa
      ? [
          createZaloOaChannel({
            appId: zaloOa.appId,
            appSecret: zaloOa.appSecret,
            secretKey: zaloOa.secretKey,
            refreshToken: zaloOa.refreshToken,
            tokenFile: join(stateFolder, 'zalo-oa-tokens.json'),
            roots: {
              ...(zaloOa.apiRoot ? { api: zaloOa.apiRoot } : {}),
              ...(zaloOa.oauthRoot ? { oauth: zaloOa.oauthRoot } : {}),
              ...(zaloOa.znsApiRoot ? { zns: zaloOa.znsApiRoot } : {}),
            },
            lastInteraction: async (chat) => people.lastSeen('zalo-oa', chat),
            ...part('zalo-oa'),
          }),
        ]
      : []),
  ]
}

type BotSettings = NonNullable<Config['telegram']>

function botOptions({ token, apiRoot, mode }: BotSettings) {
  return {
    token,
    ...(apiRoot ? { apiRoot } : {}),
    mode: mode.kind,
    ...(mode.kind === 'webhook' ? { webhookSecret: mode.secret, publicUrl: mode.publicUrl } : {}),
  }
}

/** The administrator's token of the state folder, made at first start. */
function keptAdminToken(stateFolder: string): string {
  const path = join(stateFolder, 'admin-token')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const token = randomBytes(24).toString('base64url')
  writeFileAtomically(path, Buffer.from(`${token}\n`), 0o600)
  return token
}

/** The page as the same bot: whoever signed in as administrator is a person with an account on the page. */
function pageChat(webChat: WebChat, people: People): ChatBackend {
  const known = (session: string) => {
    const account = { channel: 'web' as const, externalId: session, chat: session }
    if (people.whois(account)) return
    const admin = people
      .list()
      .find((p) => p.role === 'admin' && p.name === administrator && p.revokedAt === null)
    people.link((admin ?? people.add({ name: administrator, role: 'admin' }, 'page')).id, account, 'page')
  }
  const backend = channelBackend(webChat, async (session) => {
    await webChat.post(session, { text: '/xoa' })
    webChat.forget(session)
  })
  return {
    ...backend,
    send: (session, input) => {
      known(session.id)
      return backend.send(session, input)
    },
  }
}

const administrator = 'Quản trị viên'
