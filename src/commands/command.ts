// What every command shares: the state folder, the day taken as today, output for people or as JSON, one kind of error.

import { accessSync, constants } from 'node:fs'
import type { App } from '../app.ts'
import { isDay, today } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { makeFolder } from '../storage/files.ts'

/** Something that was asked for failed; the message is the one sentence a person reads. Exit status 1. */
export class CommandError extends Error {}

/** The command was called wrongly; exit status 2. */
export class UsageError extends Error {}

export interface CommonOptions {
  state?: string
  json?: boolean
  asOf?: string
}

export interface Context {
  options: CommonOptions
  stateFolder: string
  asOf: Day
  /** Opens the app on first use; closed by the command line when the command is done. */
  app(): Promise<App>
}

/** Makes the context of one command; refuses an unusable state folder in one sentence. */
export function createContext(
  options: CommonOptions,
  env: Record<string, string | undefined>,
  clock: () => Date,
): Context & { close(): void } {
  const stateFolder = options.state ?? env.DONDOC_STATE ?? 'var'
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UsageError('--as-of cần ngày dạng 2024-05-20.')
  let opened: Promise<App> | null = null
  let app: App | null = null
  return {
    options,
    stateFolder,
    asOf: options.asOf ?? today(clock()),
    app: () => {
      opened ??= openApp(stateFolder, env).then((made) => {
        app = made
        return made
      })
      return opened
    },
    close: () => app?.close(),
  }
}

async function openApp(stateFolder: string, env: Record<string, string | undefined>): Promise<App> {
  try {
    makeFolder(stateFolder)
    accessSync(`${stateFolder}/.`, constants.R_OK)
  } catch {
    throw new CommandError(
      `Không mở được thư mục dữ liệu ${stateFolder}; kiểm tra quyền hoặc chọn thư mục khác bằng --state.`,
    )
  }
  const { createApp } = await import('../app.ts')
  const { readAnsweringConfig } = await import('../config.ts')
  return createApp({ stateFolder, ...readAnsweringConfig(env) })
}

/** Prints one JSON value on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** The one sentence for a failure; what is unforeseen is named, never shown as a stack trace. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CommandError || error instanceof UsageError) return error.message
  const { code = '', name, message } = error as { code?: string; name?: string; message?: string }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return corrupted
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE')
    return 'Đĩa đã đầy; giải phóng dung lượng rồi chạy lại.'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return 'Không có quyền ghi vào thư mục này; mở quyền ghi rồi chạy lại.'
  if (code.startsWith('SQLITE_CANTOPEN'))
    return 'Không mở được cơ sở dữ liệu; kiểm tra quyền ghi của thư mục dữ liệu (--state).'
  if (code.startsWith('SQLITE_BUSY')) return 'Cơ sở dữ liệu đang bận quá lâu; chạy lại sau.'
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
    return 'Đường dẫn không đúng; kiểm tra lại rồi chạy lại.'
  if (spoken.has(name ?? '')) return message ?? ''
  return `Lệnh không xong: ${message ?? String(error)}`
}

const corrupted = 'Cơ sở dữ liệu bị hỏng; khôi phục từ bản sao lưu bằng lệnh: dondoc restore TỆP.'
/** Errors whose message is a sentence for people. */
const spoken = new Set(['DatabaseError', 'DataFileError', 'CalendarFileError', 'ConfigError', 'ReadError'])

/** Fails with the sentence for a broken database when that is what lies behind something that went wrong. */
export async function assertSound(context: Context): Promise<void> {
  const { db } = await context.app()
  let found: unknown
  try {
    found = db.sql.pragma('quick_check(1)', { simple: true })
  } catch (error) {
    throw new CommandError(sentenceOf(error))
  }
  if (found !== 'ok') throw new CommandError(corrupted)
}
