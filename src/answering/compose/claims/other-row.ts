// "Xã A có 27 hồ sơ trễ hạn" beside the row of B: a row bears no claim out that names what another row of its table holds in
// one of its columns. Pure.

import type { Asked } from '../../asked.ts'
import { phraseKey, type Syllable, syllablesOf } from '../../places/syllables.ts'
import { type Entry, type RoledCell, type Table, tablesOf } from '../rows/table-entries.ts'
import type { Tested } from './claimed-statement.ts'
import { withoutTag } from './tag.ts'

/** The cell of the row in a column of which the claim says what another row holds. */
export function otherCell(
  said: Syllable[],
  table: Table,
  entry: Entry,
  by: RoledCell | null,
): RoledCell | null {
  const key = ` ${said.map((s) => s.folded).join(' ')} `
  const says = ({ text }: RoledCell) => {
    const name = phraseKey(text)
    return /^\p{Lu}/u.test(text) && name.includes(' ') && key.includes(` ${name} `)
  }
  return (
    entry.cells.find(
      (cell) =>
        cell !== by &&
        cell.text !== '' &&
        !says(cell) &&
        table.entries.some((e) => e.cells.some((c) => c.column === cell.column && says(c))),
    ) ?? null
  )
}

/** The verdict of a row that bears the claim out but for the one that it is of. */
export function ofOtherRow({ u }: Asked, tested: Tested): Tested {
  if (tested.verdict !== 'yes' || !tested.unit.row) return tested
  const said = syllablesOf(withoutTag(u.text))
  for (const table of tablesOf(tested.prepared)) {
    const entry = table.entries.find((e) => e.unit === tested.unit)
    const other = entry && otherCell(said, table, entry, null)
    if (other) return { ...tested, verdict: 'no', instead: { written: other.text } }
  }
  return tested
}
