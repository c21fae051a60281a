// Commands that keep the state safe: backup, restore, doctor.

import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { writeFileAtomically } from '../storage/files.ts'
import { CommandError, type Context, printJson, printLine } from './command.ts'

const databaseName = 'dondoc.sqlite'

/** One consistent copy of the database while others write; original files are inside the state folder's `files/`. */
export async function backup(context: Context, file: string): Promise<void> {
  const { db } = await context.app()
  const target = resolve(file)
  const aside = `${target}.tmp`
  mkdirSync(dirname(target), { recursive: true })
  rmSync(aside, { force: true })
  try {
    await db.sql.backup(aside)
    packFiles(
      aside,
      context.stateFolder,
      db.sql
        .prepare("SELECT DISTINCT sha256 FROM versions WHERE source NOT LIKE '%.jsonl'")
        .pluck()
        .all() as string[],
    )
    flush(aside)
    renameSync(aside, target)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  const bytes = statSync(target).size
  if (context.options.json) printJson({ file: target, bytes })
  else printLine(`Đã sao lưu vào ${target} (${(bytes / 1024 / 1024).toFixed(1)} MB).`)
}

/** The originals travel inside the copy, in a table of their own, so that one file is the whole backup. */
function packFiles(copy: string, stateFolder: string, hashes: string[]): void {
  const sql = new Sqlite(copy)
  try {
    sql.pragma('journal_mode = DELETE')
    sql.exec('CREATE TABLE backup_files (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)')
    const insert = sql.prepare('INSERT INTO backup_files SELECT ?, ?')
    for (const hash of hashes) {
      const path = join(stateFolder, 'files', hash.slice(0, 2), hash)
      if (existsSync(path)) insert.run(hash, readFileSync(path))
    }
  } finally {
    sql.close()
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Puts a backup in place of the state; the state before is kept beside it. Refuses a file that is no backup. */
export async function restore(context: Context, file: string): Promise<void> {
  const source = resolve(file)
  if (!existsSync(source)) throw new CommandError(`Không thấy tệp sao lưu ${file}.`)
  assertBackup(source)
  const { stateFolder } = context
  mkdirSync(stateFolder, { recursive: true })
  const live = join(stateFolder, databaseName)
  const aside = `${live}.restoring`
  copyFileSync(source, aside)
  unpackFiles(aside, stateFolder)
  flush(aside)
  const kept = existsSync(live) ? `${live}.before-restore` : null
  if (kept) {
    rmSync(kept, { force: true })
    renameSync(live, kept)
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${live}${suffix}`, { force: true })
  renameSync(aside, live)
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

function unpackFiles(copy: string, stateFolder: string): void {
  const sql = new Sqlite(copy)
  try {
    const packed = sql.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup_files'").get()
    if (!packed) return
    for (const { sha256, bytes } of sql
      .prepare('SELECT sha256, bytes FROM backup_files')
      .iterate() as Iterable<{ sha256: string; bytes: Buffer }>) {
      const path = join(stateFolder, 'files', sha256.slice(0, 2), sha256)
      if (!existsSync(path)) writeFileAtomically(path, bytes)
    }
    sql.exec('DROP TABLE backup_files')
  } finally {
    sql.close()
  }
}

interface Check {
  name: string
  ok: boolean
  detail: string
}

/** Checks everything that can be checked and says what is wrong. */
export async function doctor(context: Context): Promise<void> {
  const { db, library, files, calendar } = await context.app()
  const checks: Check[] = []
  const add = (name: string, ok: boolean, detail: string) => checks.push({ name, ok, detail })
  const integrity = db.sql.pragma('quick_check', { simple: true })
  add('Cơ sở dữ liệu', integrity === 'ok', integrity === 'ok' ? 'nguyên vẹn' : String(integrity))
  const broken = db.sql.pragma('foreign_key_check') as unknown[]
  add('Liên kết dữ liệu', broken.length === 0, broken.length === 0 ? 'khớp' : `${broken.length} dòng mồ côi`)
  const held = await library.list()
  add('Thư viện', held.length > 0, `${held.length} văn bản`)
  const missing = held.filter((d) => files.get(d.version) === null)
  add(
    'Tệp gốc',
    missing.length === 0,
    missing.length === 0
      ? 'đủ'
      : `thiếu tệp gốc của ${missing.map((d) => d.header.number ?? d.source).join(', ')}`,
  )
  const wrong = await unproven(context)
  add('Trích dẫn', wrong === 0, wrong === 0 ? 'mọi vị trí khớp nguyên văn' : `${wrong} vị trí không khớp`)
  add('Lịch làm việc', calendar.years.length > 0, `có lịch các năm ${calendar.years.join(', ')}`)
  if (context.options.json) printJson({ ok: checks.every((c) => c.ok), checks })
  else for (const { name, ok, detail } of checks) printLine(`${ok ? '✓' : '✗'} ${name}: ${detail}`)
  const bad = checks.filter((c) => !c.ok)
  if (bad.length > 0)
    throw new CommandError(
      `Có ${bad.length} điều cần xử lý: ${bad.map((c) => c.name.toLowerCase()).join(', ')}.`,
    )
}

async function unproven(context: Context): Promise<number> {
  const { db } = await context.app()
  const rows = db.sql
    .prepare(
      'SELECT c.start, c."end", c.text, v.text AS whole FROM chunks c JOIN versions v ON v.id = c.version_id',
    )
    .iterate() as Iterable<{ start: number; end: number; text: string; whole: string }>
  let wrong = 0
  for (const { start, end, text, whole } of rows) if (whole.slice(start, end) !== text) wrong++
  return wrong
}
