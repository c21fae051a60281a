// "Kiểm tra karaoke tháng nào?" where a schedule tells of what kind each unit is: the rows of the kinds that are named.

import { phraseKey } from '../../places/syllables.ts'
import type { Entry, Table } from './table-entries.ts'

/** Rows with a cell that others share and that the question says whole; `null` where it says none, or all rows have one. */
export function ofKindsSaid(folded: string, { entries }: Table): Entry[] | null {
  const kinds = (entry: Entry) =>
    entry.cells.flatMap((c) => {
      const key = phraseKey(c.text)
      return c === entry.head || /\d/.test(key) || key.length < 4 || ownRoles.has(c.role) ? [] : [key]
    })
  const shared = (key: string) => entries.filter((e) => kinds(e).includes(key)).length > 1
  const said = entries.filter((e) => kinds(e).some((key) => folded.includes(` ${key} `) && shared(key)))
  return said.length > 0 && said.length < entries.length ? said : null
}

/** Who leads, and where, is no kind. */
const ownRoles = new Set(['number', 'when', 'lead', 'leader', 'help', 'note', 'unit'])
