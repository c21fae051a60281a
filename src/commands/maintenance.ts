// Commands that keep the state safe: backup, restore. One backup file holds the database and every kept file; the
// state is replaced by one rename, so a kill leaves the old state or the new one.

import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../storage/database.ts'
import { makeFolder, writeFileAtomically } from '../storage/files.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

const databaseName = 'dondoc.sqlite'
const sideFiles = ['-wal', '-shm']
/** What a backup may carry besides the database, relative to the state folder. */
const packable = /^(?:files\/[0-9a-f]{2}\/[0-9a-f]{64}|calendars\/[\p{L}\d._-]+\.json)$/u

/** One consistent copy of everything while others write. */
export async function backup(context: Context, file: string): Promise<void> {
  const target = resolve(file)
  if (target === resolve(context.stateFolder, databaseName))
    throw new UsageError('Tệp sao lưu không được trùng với dữ liệu đang dùng; chọn tên khác.')
  if (existsSync(target) && statSync(target).isDirectory())
    throw new UsageError(`${file} là thư mục; ghi thêm tên tệp sao lưu.`)
  const { db } = await context.app()
  const aside = `${target}.tmp`
  makeFolder(dirname(target))
  rmSync(aside, { force: true })
  try {
    // all pages in one step: a copy in small steps starts anew whenever another process writes
    await db.sql.backup(aside, { progress: ({ totalPages }) => Math.max(totalPages, 1) })
    packFiles(aside, context.stateFolder)
    flush(aside)
    renameSync(aside, target)
  } catch (error) {
    for (const suffix of ['', ...sideFiles, '-journal']) rmSync(`${aside}${suffix}`, { force: true })
    throw error
  }
  const bytes = statSync(target).size
  if (context.options.json) printJson({ file: target, bytes })
  else printLine(`Đã sao lưu vào ${target} (${(bytes / 1024 / 1024).toFixed(1)} MB).`)
}

function packFiles(copy: string, stateFolder: string): void {
  const sql = new Sqlite(copy)
  try {
    sql.pragma('journal_mode = DELETE')
    sql.exec('CREATE TABLE backup_files (name TEXT PRIMARY KEY, bytes BLOB NOT NULL)')
    const insert = sql.prepare('INSERT INTO backup_files VALUES (?, ?)')
    sql.transaction(() => {
      for (const name of keptFiles(stateFolder)) insert.run(name, readFileSync(join(stateFolder, name)))
    })()
  } finally {
    sql.close()
  }
}

function keptFiles(stateFolder: string): string[] {
  return ['files', 'calendars'].flatMap((folder) => {
    const path = join(stateFolder, folder)
    if (!existsSync(path)) return []
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    return names
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => packable.test(name))
  })
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Puts a backup in place of the state; the state before is kept beside it. Refuses a file that is no backup. */
export async function restore(context: Context, file: string): Promise<void> {
  const source = resolve(file)
  if (!existsSync(source)) throw new CommandError(`Không thấy tệp sao lưu ${file}; kiểm tra lại đường dẫn.`)
  assertBackup(source)
  const { stateFolder } = context
  makeFolder(stateFolder)
  const live = join(stateFolder, databaseName)
  assertUnused(live)
  const aside = `${live}.restoring`
  try {
    copyFileSync(source, aside)
    unpackFiles(aside, stateFolder)
    openDatabase(aside).close()
    flush(aside)
  } catch (error) {
    for (const suffix of ['', ...sideFiles]) rmSync(`${aside}${suffix}`, { force: true })
    throw error
  }
  const kept = existsSync(live) ? keepBeside(live) : null
  for (const suffix of sideFiles) rmSync(`${live}${suffix}`, { force: true })
  renameSync(aside, live)
  // the search caches know passages by ids that now may mean others
  rmSync(join(stateFolder, 'search'), { recursive: true, force: true })
  const { library } = await context.app()
  const documents = (await library.list()).length
  if (context.options.json) printJson({ restored: source, documents, kept })
  else
    printLine(
      `Đã khôi phục ${documents} văn bản từ ${source}.${kept ? ` Dữ liệu trước đó giữ ở ${kept}.` : ''}`,
    )
}

function assertBackup(path: string): void {
  let sql: Sqlite.Database | null = null
  try {
    sql = new Sqlite(path, { readonly: true, fileMustExist: true })
    const check = sql.pragma('quick_check', { simple: true })
    const tables = sql
      .prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('documents', 'versions', 'chunks')")
      .pluck()
      .get()
    if (check !== 'ok' || tables !== 3) throw new Error('not a backup')
  } catch {
    throw new CommandError(
      `Tệp ${path} không phải là bản sao lưu của Đôn Đốc hoặc đã hỏng; dữ liệu đang có được giữ nguyên.`,
    )
  } finally {
    sql?.close()
  }
}

/** Replacing a database under a running service would lose what it writes; a broken one is in nobody's use. */
function assertUnused(live: string): void {
  if (!existsSync(live)) return
  let sql: Sqlite.Database | null = null
  try {
    sql = new Sqlite(live, { timeout: 2000 })
    sql.pragma('locking_mode = EXCLUSIVE')
    sql.exec('BEGIN EXCLUSIVE; COMMIT')
    sql.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new CommandError('Dữ liệu đang được dùng; dừng dịch vụ Đôn Đốc rồi khôi phục.')
  } finally {
    sql?.close()
  }
}

function keepBeside(live: string): string {
  const kept = `${live}.before-restore`
  for (const suffix of ['', ...sideFiles]) {
    rmSync(`${kept}${suffix}`, { force: true })
    if (!existsSync(`${live}${suffix}`)) continue
    try {
      linkSync(`${live}${suffix}`, `${kept}${suffix}`)
    } catch {
      copyFileSync(`${live}${suffix}`, `${kept}${suffix}`)
    }
  }
  return kept
}

function unpackFiles(copy: string, stateFolder: string): void {
  const sql = new Sqlite(copy)
  try {
    if (!sql.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup_files'").get()) return
    const rows = sql.prepare('SELECT name, bytes FROM backup_files').iterate()
    for (const { name, bytes } of rows as Iterable<{ name: string; bytes: Buffer }>) {
      const path = join(stateFolder, name)
      if (packable.test(name) && !existsSync(path)) writeFileAtomically(path, bytes)
    }
    sql.exec('DROP TABLE backup_files')
  } finally {
    sql.close()
  }
}
