// The real service with its bot on three emulated platforms, with a model or without, on a throw-away folder.

import { pino } from 'pino'
import type { Config } from '../../src/config.ts'
import { createService, type Service } from '../../src/service.ts'
import type { ModelServer } from './model-server.ts'
import { fixedClock, temporaryFolder } from './start-bot.ts'
import { startTelegramEmulator, type TelegramEmulator } from './telegram-emulator.ts'
import { startZaloBotEmulator, type ZaloBotEmulator } from './zalo-bot-emulator.ts'
import { startZaloOaEmulator, type ZaloOaEmulator } from './zalo-oa-emulator.ts'

export interface House {
  service: Service
  url: string
  telegram: TelegramEmulator
  zaloBot: ZaloBotEmulator
  zaloOa: ZaloOaEmulator
  /** Everything logged so far. */
  logged(): string
  close(): Promise<void>
}

export const adminToken = 'ma-quan-tri-de-thu-nghiem'

/** `server: null`: no model is set. */
export async function startHouse(
  server: Pick<ModelServer, 'url'> | null,
  settings: Partial<NonNullable<Config['model']>> = {},
): Promise<House> {
  const [telegram, zaloBot, zaloOa] = await Promise.all([
    startTelegramEmulator(),
    startZaloBotEmulator(),
    startZaloOaEmulator(),
  ])
  let logged = ''
  const log = pino(
    { level: 'info' },
    {
      write: (line: string) => {
        logged += line
      },
    },
  )
  const config: Config = {
    stateFolder: temporaryFolder(() => {}),
    ...{ host: '127.0.0.1', port: 0, publicUrl: null, adminToken, embeddings: 'builtin', openai: {} },
    ...{ officeHours: { from: '07:30', to: '17:00' }, logLevel: 'info' },
    telegram: { token: telegram.token, apiRoot: telegram.url, mode: { kind: 'polling' } },
    zaloBot: { token: zaloBot.token, apiRoot: zaloBot.url, mode: { kind: 'polling' } },
    zaloOa: {
      ...{ appId: zaloOa.appId, appSecret: zaloOa.appSecret, secretKey: zaloOa.secretKey },
      ...{ refreshToken: zaloOa.refreshToken, apiRoot: zaloOa.url, oauthRoot: zaloOa.url },
      ...{ znsApiRoot: zaloOa.url, znsTemplateId: null },
    },
    model: server && {
      ...{ baseUrl: server.url, apiKey: 'sk-khoa-bi-mat', name: 'test-model', share: 'nội bộ' },
      ...{ budgetMs: 12_000, monthlyTokens: 1e9, concurrency: 4 },
      ...settings,
    },
  }
  const service = await createService(config, log, { clock: fixedClock('2024-05-15T02:00:00.000Z') })
  const { url } = await service.start()
  zaloOa.webhook = `${url}/webhooks/zalo-oa`
  return {
    ...{ service, url, telegram, zaloBot, zaloOa },
    logged: () => logged,
    async close() {
      await service.stop()
      await Promise.all([telegram.close(), zaloBot.close(), zaloOa.close()])
    },
  }
}
