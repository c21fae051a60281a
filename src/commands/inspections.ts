// Commands of the inspections: load a file, list what may be shown.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { formatDay, weekdayName } from '../calendar/day.ts'
import { unitLabel } from '../inspections/inspections.ts'
import { allPersons } from '../people/store.ts'
import { standingDuties } from '../reminders/duty-store.ts'
import { derivationLine, titleOf } from '../reminders/wording.ts'
import { CommandError, type Context, printJson, printLine } from './command.ts'
import { openReminders } from './reminders.ts'

/** Loads a CSV or XLSX file; exit status 1 when a row was not taken. */
export async function importFile(context: Context, file: string): Promise<void> {
  const bytes = readBytes(file)
  const { inspections, reminders } = await openReminders(context)
  const report = await inspections.importFile(bytes, basename(file), 'command').catch((error: unknown) => {
    throw error instanceof Error && error.constructor.name === 'SheetError'
      ? new CommandError(error.message)
      : error
  })
  await reminders.refresh()
  if (context.options.json) printJson(report)
  else {
    printLine(
      `Thêm ${report.added}, đổi ${report.changed}, giữ nguyên ${report.unchanged}, không nhận ${report.problems.length} lỗi.`,
    )
    for (const { row, column, problem } of report.problems)
      printLine(`! Dòng ${row}, cột “${column}”: ${problem}.`)
    for (const { row, column, problem } of report.warnings)
      printLine(`  Lưu ý dòng ${row}, cột “${column}”: ${problem}.`)
  }
  if (report.problems.length > 0)
    throw new CommandError(
      `${new Set(report.problems.map(({ row }) => row)).size} dòng chưa nhận; sửa các ô đã nêu rồi nạp lại cả tệp.`,
    )
}

/** Unannounced ones only for `--person ID` of their team. */
export async function list(context: Context, { person: id }: { person?: string }): Promise<void> {
  const { inspections, reminders } = await openReminders(context)
  await reminders.refresh()
  const { db } = reminders.core
  const person =
    id === undefined ? null : allPersons(db).find((one) => String(one.id) === id && one.revokedAt === null)
  if (person === undefined)
    throw new CommandError(`Không có người số ${id}; xem danh sách bằng: dondoc people list.`)
  const seen =
    person === null
      ? inspections.all().filter(({ unannounced }) => !unannounced)
      : inspections.visibleTo(person)
  const duties = standingDuties(db, '0001-01-01', '9999-12-31').filter(
    ({ source, concern }) => source === 'plan' && !concern.secret,
  )
  const rows = seen.map(({ id, unannounced: _, ...one }) => ({
    id,
    ...one,
    deadlines: duties
      .filter(({ inspectionId }) => inspectionId === id)
      .map(({ what, to, day, rule, basis }) => ({
        what,
        to,
        lastDay: day,
        rule,
        derivation: basis.derivation,
        section: basis.section,
      })),
  }))
  if (context.options.json) {
    printJson(rows)
    return
  }
  if (rows.length === 0) printLine('Chưa có cuộc kiểm tra nào. Nạp bằng: dondoc inspections import TỆP.')
  for (const { id, day, plan, kind, team, ...one } of rows) {
    printLine(
      `${formatDay(day)} (${weekdayName(day)})\t${unitLabel(one)}\t${kind}\t${plan ?? ''}\t${team.join('; ')}`,
    )
    for (const duty of duties.filter(({ inspectionId }) => inspectionId === id))
      printLine(`  ${formatDay(duty.day)}: ${titleOf(duty)}. ${derivationLine(duty)}`)
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new CommandError(`Không đọc được tệp ${file}; kiểm tra lại đường dẫn.`)
  }
}
