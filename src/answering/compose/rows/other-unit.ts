// "Ngày nào kiểm tra Phòng khám X?" where the row found is about Phòng khám Y: the kind of unit that both are does not make
// the one the other, so a row is not given for a unit whose proper name it does not have.

import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { phraseKey } from '../../places/syllables.ts'
import { leftover } from '../leftover.ts'
import { rowFraming, visiting } from './row-cell.ts'
import { tablesOf } from './table-entries.ts'

/** Whether the question names, by words that the row does not have, another unit of the kind that the row is about. */
export function isOfOtherUnit(asked: Asked, { unit, prepared }: Evidence): boolean {
  const { u } = asked
  if (!unit.row || u.many) return false
  const table = tablesOf(prepared).find(({ entries }) => entries.some((e) => e.unit === unit))
  const entry = table?.entries.find((e) => e.unit === unit)
  if (!table || entry?.head.role !== 'unit') return false
  const words = entry.head.text.trim().split(/[\s,;()–-]+/u)
  const from = words.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1
  const proper = phraseKey(words.slice(from).join(' '))
  if (from === 0 || proper === '' || u.folded.includes(` ${proper} `)) return false
  const kind = new Set(phraseKey(words.slice(0, from).join(' ')).split(' '))
  const said = leftover(asked, [...rowFraming.filter((f) => !kind.has(f)), ...visiting]).filter(
    (t) => !t.light,
  )
  const own = [...entry.cells.map((c) => c.text), ...entry.groups.map((g) => g.words), table.section.heading]
  const known = new Set(phraseKey(own.join(' ')).split(' '))
  const isOther = (folded: string) => !known.has(folded) && !prepared.titleSyllables.has(folded)
  // "phòng khám Hòa Bình": a name that is a place's too
  const calledByPlace = u.placeSpans.some(({ start, end }) => {
    const before = phraseKey(u.text.slice(0, start)).split(' ').at(-1) ?? ''
    return kind.has(before) && phraseKey(u.text.slice(start, end)).split(' ').some(isOther)
  })
  return calledByPlace || (said.some((t) => kind.has(t.folded)) && said.some((t) => isOther(t.folded)))
}
