// Reads the config, builds the service, runs it until SIGTERM, stops it.

import { existsSync } from 'node:fs'
import { CHANNEL_NAMES } from './bot/replies.ts'
import type { ChannelChange } from './channels/watch.ts'
import { ConfigError, readConfig } from './config.ts'
import { createLogger } from './logger.ts'

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const log = createLogger(config.logLevel)
  const { createService } = await import('./service.ts')
  const service = await createService(config, log, {
    onChannel: (change) => process.stdout.write(`${channelSentence(change)}\n`),
  })
  const { url, signInUrl } = await service.start()
  const held = (await service.app.library.list()).length
  process.stdout.write(
    [
      '',
      `Đôn Đốc đang chạy tại ${url} (thư viện có ${held} văn bản).`,
      `1. Mở trang quản trị: ${signInUrl}`,
      '2. Hỏi thử: “hạn nộp báo cáo tự kiểm tra là khi nào?”',
      '3. Nạp văn bản của đơn vị ở mục Văn bản, hoặc: npm run --silent dondoc -- ingest THƯ-MỤC',
      '4. Nối Telegram, Zalo: xem docs/cai-dat-kenh.md và .env.example. Dừng: Ctrl+C.',
      '',
    ].join('\n'),
  )
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), 10_000).unref()
    service.stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'stop failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : startSentence(error)}\n`)
  process.exit(1)
})

/** "Telegram: đang nhận tin." or what is wrong with the channel; the others run on. */
function channelSentence({ channel, state, detail }: ChannelChange): string {
  const name = CHANNEL_NAMES[channel]
  if (detail !== null) return `${name}: ${detail}${state === 'refused' ? ' Các kênh khác vẫn chạy.' : ''}`
  return `${name}: ${state === 'on' ? 'đang nhận tin.' : 'đã dừng.'}`
}

/** The one sentence for a service that cannot start. */
function startSentence(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return 'Cơ sở dữ liệu bị hỏng; khôi phục từ bản sao lưu bằng lệnh: npm run --silent dondoc -- restore TỆP.'
  }
  if (code === 'EACCES' || code === 'EROFS' || code?.startsWith('SQLITE_CANTOPEN')) {
    return 'Không ghi được vào thư mục dữ liệu; kiểm tra quyền hoặc đặt DONDOC_STATE.'
  }
  return `Không khởi động được: ${message ?? String(error)}`
}
