// "Thông tư 09/2022/TT-X do ai rà soát, hạn nào?": a document that is not held and that a row of a table is about. What
// the row says of it is asked of the row; what the document itself says is not.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { rolesAsked } from './asked-columns.ts'
import { cellsOf, rowFraming } from './row-cell.ts'
import { type Entry, type Table, tablesOf } from './table-entries.ts'

const numberColumn = /^(?:số|số[\s,]*(?:và )?(?:ký )?hiệu|(?:tên )?(?:văn bản|thông tư|quyết định))/iu
/** Facts of the document's own head. */
const ofHead = /(?: (?:ban hanh|ki|hieu luc|thay the|sua doi|bai bo|con hieu luc) )/

/** `null` unless exactly one row is about the number and has the column that is asked. */
export function composeNumberedRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  const [number, ...more] = u.numbers
  if (u.claim || u.excluded || u.place !== null || more.length > 0 || !number?.number) return null
  if (scope.missing !== null && scope.missing.what !== 'number') return null
  const key = phraseKey(number.number)
  if (asked.view.held.some(({ header }) => phraseKey(header.number ?? '') === key)) return null
  const found = asked.documents.flatMap((prepared) =>
    tablesOf(prepared).flatMap((table) =>
      table.entries.filter((entry) => isAbout(entry, key)).map((entry) => ({ table, entry, byUnit: true })),
    ),
  )
  const [only, ...others] = found
  if (!only || others.length > 0) return null
  const roles = rolesAsked(u, [only.table])
  return roles.length > 0 && saysRest(asked, only) ? cellsOf(asked, only, roles) : null
}

function isAbout({ cells, head }: Entry, key: string): boolean {
  return cells.some(
    (c) => (c === head || numberColumn.test(c.column)) && ` ${phraseKey(c.text)} `.includes(` ${key} `),
  )
}

/** Nothing else is asked than what the row, its columns and its heading speak of. */
function saysRest(asked: Asked, { table, entry }: { table: Table; entry: Entry }): boolean {
  const words = [...entry.cells.flatMap((c) => [c.column, c.text]), table.section.heading].join(' ')
  const own = ` ${phraseKey(words)} `
  const fact = ofHead.exec(asked.u.folded)?.[0]
  if (fact && !own.includes(fact)) return false
  const rest = leftover(asked, rowFraming)
  return rest.filter((t) => own.includes(` ${t.folded} `)).length >= rest.length * 0.6
}
