// The real program, as an operator starts it, against the three platforms at once: link, ask, choose, kill, restart,
// a wrong token, the end. What it prints, /health and /metrics never hold a secret of a platform.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { type PlatformEmulator, until } from '../support/emulator-http.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { startZaloBotEmulator } from '../support/zalo-bot-emulator.ts'
import { startZaloOaEmulator } from '../support/zalo-oa-emulator.ts'

const source = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url))
const tsx = ['--import', import.meta.resolve('tsx')]
const LONG_MS = 60_000
const STORY_MS = 4 * LONG_MS
const QUESTION = 'hạn nộp báo cáo tự kiểm tra'
const PEOPLE = { telegram: '101', zaloBot: 'a1b2c3d4e5f60718293a', zaloOa: '246845883529197922' }

interface Running {
  child: ChildProcess
  url: string
  /** Everything printed so far. */
  printed(): string
  get(path: string): Promise<string>
  /** Asks it to stop, as a service manager does; its exit status, which is 1 when it took longer than 10 s. */
  ends(): Promise<number | null>
}

/** Both platforms' settings beside the least that a program needs. */
async function startPlatforms() {
  const telegram = await startTelegramEmulator()
  const zaloBot = await startZaloBotEmulator()
  const zaloOa = await startZaloOaEmulator()
  onTestFinished(async () => void (await Promise.all([telegram, zaloBot, zaloOa].map((one) => one.close()))))
  const folder = temporaryFolder()
  const settings: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    DONDOC_STATE: folder,
    PORT: '0',
    ADMIN_TOKEN: 'ma-quan-tri-de-thu-nghiem',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    ZALO_BOT_TOKEN: zaloBot.token,
    ZALO_BOT_API_ROOT: zaloBot.url,
    ZALO_OA_APP_ID: zaloOa.appId,
    ZALO_OA_APP_SECRET: zaloOa.appSecret,
    ZALO_OA_SECRET_KEY: zaloOa.secretKey,
    ZALO_OA_REFRESH_TOKEN: zaloOa.refreshToken,
    ZALO_OA_API_ROOT: zaloOa.url,
    ZALO_OA_OAUTH_ROOT: zaloOa.url,
    ZALO_ZNS_API_ROOT: zaloOa.url,
  }
  return { telegram, zaloBot, zaloOa, folder, settings }
}

/** Runs the program in a folder without `.env` until it has said what became of its channels. */
async function startProgram(settings: Record<string, string>, cwd: string): Promise<Running> {
  const child = spawn(process.execPath, [...tsx, source('main.ts')], { env: settings, cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const told = (name: string) => new RegExp(`^${name}: `, 'm').test(output)
  const names = ['Telegram', 'Zalo Bot', 'Zalo Official Account']
  await until(() => names.every(told), 'every channel said how it is', LONG_MS).catch((error) => {
    throw new Error(`${error.message}\n${output}`)
  })
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? ''
  return {
    child,
    url,
    printed: () => output,
    get: async (path) => (await fetch(url + path)).text(),
    ends: async () => {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}

async function command<T>(settings: Record<string, string>, cwd: string, ...words: string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...tsx, source('cli.ts'), ...words, '--json'],
    { env: settings, cwd },
  )
  return JSON.parse(stdout) as T
}

/** Says something and gives the texts that came back, at least one. */
async function says(
  platform: PlatformEmulator,
  person: string,
  act: string | (() => Promise<void>),
): Promise<string> {
  const before = platform.sentTo(person).length
  await (typeof act === 'string' ? platform.says(person, act) : act())
  await until(() => platform.sentTo(person).length > before, 'a reply', LONG_MS)
  return platform
    .sentTo(person)
    .slice(before)
    .map(({ text }) => text)
    .join('\n')
}

test('serves three platforms at once, through a kill, and ends when asked', {
  timeout: STORY_MS,
}, async () => {
  const { telegram, zaloBot, zaloOa, folder, settings } = await startPlatforms()
  const first = await startProgram(settings, folder)
  zaloOa.webhook = `${first.url}/webhooks/zalo-oa`
  expect(telegram.commands).toContainEqual(expect.objectContaining({ command: 'han' }))

  const invite = ['people', 'invite', '--role', 'staff', '--unit', 'Sở Nội vụ', '--place', 'Kiên Giang']
  const chats: [PlatformEmulator, string][] = [
    [telegram, PEOPLE.telegram],
    [zaloBot, PEOPLE.zaloBot],
    [zaloOa, PEOPLE.zaloOa],
  ]
  for (const [platform, person] of chats) {
    expect(await says(platform, person, QUESTION)).toContain('chỉ phục vụ người đã đăng ký')
    const { code, link } = await command<{ code: string; link: string }>(settings, folder, ...invite)
    expect(link).toBe(`https://t.me/dondoc_bot?start=${code.replace('-', '')}`)
    expect(
      await says(platform, person, platform === telegram ? `/start ${code.replace('-', '')}` : code),
    ).toMatch(/^Đã liên kết: .*Sở Nội vụ, Kiên Giang \(cán bộ đơn vị\)\./)
    expect(await says(platform, person, QUESTION)).toContain('30/6/2023')
  }

  const why = 'Chưa đúng ở đâu? Chọn một mục hoặc viết một câu.'
  expect(await says(telegram, PEOPLE.telegram, () => telegram.presses(PEOPLE.telegram, '👎 Chưa đúng'))).toBe(
    why,
  )
  await says(telegram, PEOPLE.telegram, () => telegram.presses(PEOPLE.telegram, 'Sai ngày hoặc số'))
  expect(await says(zaloBot, PEOPLE.zaloBot, 'chưa đúng')).toContain(why)
  await says(zaloBot, PEOPLE.zaloBot, '2')
  const opinions = await command<{ reason: string }[]>(settings, folder, 'opinions', 'list')
  expect(opinions.map(({ reason }) => reason)).toEqual(['Sai văn bản', 'Sai ngày hoặc số'])

  await telegram.says(PEOPLE.telegram, '/toi')
  first.child.kill('SIGKILL')
  const before = telegram.sentTo(PEOPLE.telegram).length
  const second = await startProgram(settings, folder)
  zaloOa.webhook = `${second.url}/webhooks/zalo-oa`
  const whoami = () =>
    telegram.sentTo(PEOPLE.telegram).filter(({ text }) => text.includes('Quyền: cán bộ đơn vị'))
  await until(() => whoami().length > 0, 'the answer that the kill held up', LONG_MS)
  expect(telegram.sentTo(PEOPLE.telegram).length - before).toBeLessThanOrEqual(1)
  expect(await says(zaloOa, PEOPLE.zaloOa, QUESTION)).toContain('30/6/2023')

  const shown = [first.printed(), second.printed(), await second.get('/health'), await second.get('/metrics')]
  expect(JSON.parse(shown[2] ?? '')).toMatchObject({
    channels: { web: 'on', telegram: 'on', 'zalo-bot': 'on', 'zalo-oa': 'on' },
  })
  expect(shown[3]).toContain('dondoc_channel_events{channel="zalo-oa",reason="received"}')
  const secrets = [telegram.token, zaloBot.token, zaloOa.appSecret, zaloOa.secretKey, zaloOa.refreshToken]
  for (const secret of [...secrets, settings.ZALO_OA_REFRESH_TOKEN ?? ''])
    expect(shown.filter((text) => text.includes(secret))).toEqual([])
  expect(await second.ends()).toBe(0)
})

test('says in one sentence which token is wrong, and runs the other channels', {
  timeout: STORY_MS,
}, async () => {
  const { zaloBot, folder, settings } = await startPlatforms()
  const wrong = '7000000001:AAWrongTokenThatNobodyKnows'
  const running = await startProgram({ ...settings, TELEGRAM_BOT_TOKEN: wrong }, folder)
  const sentences = running
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('Telegram: '))
  expect(sentences).toEqual([
    'Telegram: Telegram không nhận TELEGRAM_BOT_TOKEN; hãy lấy lại token từ @BotFather. Các kênh khác vẫn chạy.',
  ])
  expect(await says(zaloBot, PEOPLE.zaloBot, 'chào')).toContain('chỉ phục vụ người đã đăng ký')
  const health = await running.get('/health')
  expect(JSON.parse(health)).toMatchObject({ channels: { telegram: 'refused', 'zalo-bot': 'on' } })
  for (const text of [running.printed(), health, await running.get('/metrics')])
    expect(text).not.toContain(wrong)
  expect(await running.ends()).toBe(0)
})

test('ends when asked although a platform keeps it waiting, and says so in the reply at the next start', {
  timeout: STORY_MS,
}, async () => {
  const { telegram, folder, settings } = await startPlatforms()
  const first = await startProgram(settings, folder)
  telegram.faults.next('sendMessage', { kind: 'hang' })
  const asked = () => telegram.calls.filter(({ method }) => method === 'sendMessage').length
  await telegram.says(PEOPLE.telegram, 'chào')
  await until(() => asked() === 1, 'the reply is on its way', LONG_MS)
  expect(await first.ends()).toBe(0)
  await startProgram(settings, folder)
  await until(() => telegram.sentTo(PEOPLE.telegram).length > 1, 'the reply once more', LONG_MS)
  expect(telegram.sentTo(PEOPLE.telegram).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Đôn Đốc chỉ phục vụ/),
    expect.stringMatching(/^\(Gửi lại, có thể đã nhận\)\nĐôn Đốc chỉ phục vụ/),
  ])
})
