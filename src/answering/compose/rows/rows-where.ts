// "Cái nào do Thanh tra quản lý?" of a table that was just shown, "hệ thống nào do Thanh tra quản lý?": the rows of which a
// cell is what the question names, and no other row.

import type { Asked } from '../../asked.ts'
import { isHeaderRow } from '../../places/header-row.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { type Draft, emptyDraft, proven } from '../draft.ts'
import { addRows } from './rows.ts'

const asksWhich =
  /^ (?:trong do |vay |the |con |thi |trong so do )*(?:nhung |cac )?(cai|muc|dong|hang|loai|\S+(?: (?!nao )\S+)?) nao (?:\S+ )*?(?:do|cua|thuoc|ma) /
const pointing = /^(?:cai|muc|dong|hang|loai)$/

/** `null` where no table in question has such a row, or where all of its rows are such. */
export function composeRowsWhere(asked: Asked): Draft | null {
  const { u, quoted, documents } = asked
  const noun = asksWhich.exec(u.folded)?.[1]
  if (!noun || u.claim) return null
  for (const prepared of documents) {
    for (const table of tablesIn(prepared)) {
      const [{ section }] = table as [Unit]
      const shown = quoted.includes(`${prepared.document.id} ${section.path}`)
      if (pointing.test(noun) ? !shown : !hasColumn(table, noun)) continue
      const rows = table.filter(({ row }) => row?.cells.some((c) => isNamed(c.text, u.folded)))
      if (rows.length === 0 || rows.length === table.length) continue
      const draft = emptyDraft('answered')
      addRows(draft, asked, prepared, section, rows)
      return proven(draft, [prepared.document])
    }
  }
  return null
}

function tablesIn(prepared: PreparedDocument): Unit[][] {
  const tables = new Map<string, Unit[]>()
  for (const unit of prepared.units)
    if (unit.row && !isHeaderRow(prepared, unit))
      tables.set(unit.section.path, [...(tables.get(unit.section.path) ?? []), unit])
  return [...tables.values()].filter((rows) => rows.length > 1)
}

function hasColumn(table: Unit[], noun: string): boolean {
  return table.some(({ row }) =>
    row?.cells.some((c) => ` ${phraseKey(c.column)} `.includes(` ${noun} `) && !/^(?:so|stt|tt)$/.test(noun)),
  )
}

/** A cell of at least two syllables whose words stand in the question. */
export function isNamed(cell: string, folded: string): boolean {
  const key = phraseKey(cell)
  return key.includes(' ') && folded.includes(` ${key} `)
}
