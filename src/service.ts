// createService(config): the running service around the app: people, bot, channels, page. Started and stopped by main.ts.
// Each channel is on when its settings are there; one that refuses its token says so and the others run.

import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { createModelMetrics } from './answering/model/model-metrics.ts'
import type { WordedBy } from './answering/model/with-model.ts'
import { type App, createApp } from './app.ts'
import { type Bot, createBot } from './bot/bot.ts'
import { commandMenu } from './bot/command-menu.ts'
import { addBotMetrics } from './bot/metrics.ts'
import { createWebQuestions } from './bot/web-questions.ts'
import type { Channel } from './channels/channel.ts'
import { createDelivery } from './channels/delivery.ts'
import { createPlatformChannels, telegramBotName } from './channels/platform-channels.ts'
import { type ChannelChange, watchChannels } from './channels/watch.ts'
import { createWebChat, type WebChat } from './channels/web-chat.ts'
import type { Config } from './config.ts'
import { createFeatures } from './features.ts'
import { createFindingParts } from './finding-parts.ts'
import { maxFileBytes } from './library/readers/read.ts'
import type { Logger } from './logger.ts'
import { createPeople, type People } from './people/people.ts'
import { createWebPeople } from './people/web-people.ts'
import { createWebSignIn, type WebSignIn } from './people/web-sign-in.ts'
import { createReminderParts } from './reminder-parts.ts'
import type { Reminders } from './reminders/reminders.ts'
import { createWebReminders } from './reminders/web-reminders.ts'
import { digestsFolder, version } from './shipped.ts'
import { writeFileAtomically } from './storage/files.ts'
import { channelBackend } from './web/channel-backend.ts'
import type { ChatBackend, Health } from './web/parts.ts'
import { actorOf } from './web/security.ts'
import { createWebServer } from './web/server.ts'
import { storeLibrary } from './web/store-library.ts'

export interface Service {
  app: App
  people: People
  bot: Bot
  channels: Channel[]
  reminders: Reminders
  /** Loads what ships, starts everything, and says where the page is. */
  start(): Promise<{ url: string; signInUrl: string }>
  /** Takes no more messages, finishes what it holds, within 10 s. */
  stop(): Promise<void>
}

export interface ServiceOptions {
  clock?: { now(): Date }
  /** Told what became of each channel, at the start and whenever it changes. */
  onChannel?: (change: ChannelChange) => void
}

/** After this the messages that wait for their turn at a platform are left for the next start. */
const LAST_SENDS_MS = 6_000

export async function createService(
  config: Config,
  log: Logger,
  { clock = { now: () => new Date() }, onChannel = () => {} }: ServiceOptions = {},
): Promise<Service> {
  const metrics = new Registry()
  const modelMetrics = config.model ? createModelMetrics(metrics, () => app.model) : null
  const app: App = await createApp(config, {
    clock: clock.now,
    report: (event) => {
      modelMetrics?.observe(event)
      reportAnswering(log, event)
    },
  })
  const part = (name: string) => log.child({ part: name })
  const people = createPeople({ db: app.db, now: clock.now, randomBytes })
  const findingParts = createFindingParts({
    ...{ app, people, clock },
    inspections: () => reminderParts.inspections,
    download: (message, attachment, maxBytes) => {
      const channel = channels.find(({ name }) => name === message.address.channel)
      if (channel?.download === undefined) return Promise.reject(new Error('this channel fetches no files'))
      return channel.download(attachment, maxBytes)
    },
    tell: (person, notice) => bot.tell(person, notice),
    log: part('findings'),
  })
  const reminderParts = createReminderParts({
    ...{ app, people, clock },
    hours: config.officeHours,
    publicUrl: config.publicUrl,
    tell: (person, notice) => bot.tell(person, notice),
    log: part('reminders'),
    more: [findingParts.duties],
  })
  const { reminders } = reminderParts
  const features = createFeatures({ app, people, clock, reminders: reminderParts, findings: findingParts })
  const settled: { of: (key: string) => Promise<void> } = { of: () => Promise.resolve() }
  const webChat = createWebChat({ db: app.db, clock, settled: (key) => settled.of(key) })
  const platforms = createPlatformChannels({
    config,
    commands: commandMenu(features),
    lastSeen: (chat) => people.lastSeen('zalo-oa', chat),
    phoneOf: (chat) => people.phoneOf('zalo-oa', chat),
    log: part,
    clock,
  })
  const channels: Channel[] = [webChat, ...platforms]
  const stopping = new AbortController()
  const bot: Bot = createBot({
    db: app.db,
    deliver: createDelivery({ channels, log: part('delivery'), signal: stopping.signal }),
    typing: async (to) => channels.find((c) => c.name === to.channel)?.typing?.(to),
    people,
    answering: app.answering,
    features,
    channels: channels.map((c) => c.name),
    clock,
    log: part('bot'),
  })
  settled.of = bot.settled
  collectDefaultMetrics({ register: metrics })
  addBotMetrics({ registry: metrics, status: bot.status, channels })
  const adminToken = config.adminToken ?? keptAdminToken(config.stateFolder)
  const signIn = createWebSignIn({ people, adminToken, newId: randomUUID })
  const web = createWebServer({
    host: config.host,
    port: config.port,
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    version,
    uploadLimitBytes: maxFileBytes,
    answering: app.answering,
    library: storeLibrary(app.library, app.ingest),
    auth: signIn,
    log: part('web'),
    health: async () => ({
      ...healthOf(channels, (await app.library.list()).length),
      model: app.model?.state() ?? { state: 'off' },
    }),
    now: clock.now,
    chat: pageChat(webChat, signIn, bot),
    people: createWebPeople(people, () => telegramBotName(config.stateFolder)),
    questions: createWebQuestions(bot, people),
    reminders: createWebReminders({ ...reminderParts, people }),
    findings: findingParts.web(config.publicUrl),
    metrics,
    webhooks: channels.flatMap((c) => c.webhook ?? []),
  })
  const watch = watchChannels(platforms, (change) => {
    const { channel, state, detail } = change
    if (detail === null) log.info({ channel, state }, 'channel state')
    else log.warn({ channel, state, detail }, 'channel state')
    onChannel(change)
  })
  return {
    app,
    people,
    bot,
    channels,
    reminders,
    async start() {
      await app.ingest.digests(digestsFolder)
      app.model?.warm()
      bot.start()
      // before the channels: a platform may try the webhook's address while it is registered
      const { url } = await web.start()
      await Promise.all(channels.map((channel) => startChannel(channel, bot, log)))
      reminders.runner.start()
      findingParts.notices.start()
      return { url, signInUrl: `${url}/?token=${adminToken}` }
    },
    async stop() {
      watch.stop()
      const lastSends = setTimeout(() => stopping.abort(), LAST_SENDS_MS)
      await Promise.all([
        reminders.runner.stop(),
        findingParts.notices.stop(),
        ...channels.map((channel) => channel.stop()),
        web.stop(),
        bot.stop(),
      ])
      clearTimeout(lastSends)
      app.close()
    },
  }
}

/** What answering tells the operator; reasons of a model's refused sentences are counted, since they hold words. */
function reportAnswering(log: Logger, { kind, detail }: { kind: string; detail: unknown }): void {
  if (kind === 'worded') {
    const { mode, why, passed, refused, prompts } = detail as WordedBy
    log.info({ mode, why, passed, refused: refused.length, prompts }, 'answer worded')
  } else if (kind === 'model') log.warn({ detail }, 'model did not answer')
  else log.warn({ kind, err: detail }, 'answer withheld')
}

/** Starts one channel; a refusal is one sentence in the log and in /health, never the end of the service. */
async function startChannel(channel: Channel, bot: Bot, log: Logger): Promise<void> {
  try {
    await channel.start(bot.receive)
  } catch (error) {
    log.error({ channel: channel.name, err: error }, 'channel did not start')
  }
}

/** A channel that is off is its platform's or its setting's fault: the service itself is well. */
function healthOf(channels: readonly Channel[], documents: number): Health {
  const health = channels.map(({ name, health }) => ({ name, ...health() }))
  const details = health.filter(({ detail }) => detail !== null)
  return {
    ok: true,
    documents,
    channels: Object.fromEntries(health.map(({ name, state }) => [name, state])),
    details: Object.fromEntries(details.map(({ name, detail }) => [name, detail])),
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

/** The page as the same bot: the chat of a signed-in browser is an account of its person. */
function pageChat(webChat: WebChat, signIn: WebSignIn, bot: Bot): ChatBackend {
  const backend = channelBackend(webChat, ({ id, user }) =>
    bot.forget({ channel: 'web', chat: id, sender: id }, actorOf(user)),
  )
  return {
    ...backend,
    send: (session, input) => {
      signIn.join(session)
      return backend.send(session, input)
    },
  }
}
