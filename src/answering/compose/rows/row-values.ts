// "Gửi hằng quý", "kiểm tra qua hồ sơ", "gửi về Sở X", "xếp loại C": what a question says that a column holds of several
// rows, and the rows that hold it. Pure.

import { rhythmColumn } from '../../../library/time-cells.ts'
import { phraseKey } from '../../places/syllables.ts'
import { type Entry, nameKey, namesInCell, type Role, type RoledCell, type Table } from './table-entries.ts'

/** A value that cells of the column must have. */
export interface Value {
  column: string
  key: string
}

/** Held against the question elsewhere, or no value that rows share. */
const notShared: ReadonlySet<Role> = new Set(['number', 'when', 'lead', 'help', 'leader', 'unit', 'duration'])

/** The values of the columns beside the name of the row that the `question` says, of each column the longest. */
export function valuesSaid(question: string, table: Table): Value[] {
  const [first] = table.entries
  const columns = (first?.cells ?? []).filter((c) => c.column !== '' && c.column !== first?.head.column)
  return columns.flatMap(({ column, role }): Value[] => {
    if (notShared.has(role)) return []
    const cells = table.entries.flatMap((e) => e.cells.filter((c) => c.column === column))
    const keys = [...new Set(cells.flatMap(keysOf))]
    // a value of one row alone names that row
    const repeats = new Set(cells.map((c) => c.text)).size < cells.length
    if (keys.length < 2 || !(repeats || role === 'to' || rhythmColumn.test(column))) return []
    const [key] = keys
      .filter((k) => isSaid(question, k, column, role, table))
      .sort((a, b) => b.length - a.length)
    return key ? [{ column, key }] : []
  })
}

export function holdsValue({ cells }: Entry, { column, key }: Value): boolean {
  return cells.some((c) => c.column === column && keysOf(c).includes(key))
}

function keysOf({ column, text }: RoledCell): string[] {
  if (text === '') return []
  if (!rhythmColumn.test(column)) return [nameKey(text), ...namesInCell(text)]
  return text
    .split(/[,;/]|\svà\s/u)
    .map((part) => phraseKey(part).replace(/^(?:(?:bao cao|dinh ki|hang|moi|tung|theo|ki) )+/, ''))
    .filter((key) => key !== '')
}

const receives = '(?:ve|cho|den|toi|len|qua)'
/** Words before a value of one syllable: "loại C", "mức 3". */
const graded = /(?<=^| )(?:loai|muc|hang|cap|vong|lan|giai doan|khoi|nhom)(?= |$)/

function isSaid(question: string, key: string, column: string, role: Role, { prepared }: Table): boolean {
  if (rhythmColumn.test(column))
    return new RegExp(
      ` (?:hang|moi|tung|theo|dinh ki|bao cao|ki|loai) ${key} (?!(?:\\d+|[ivx]+) )| ${/\d|dot xuat/.test(key) ? key : 'hang $'} `,
      'u',
    ).test(question)
  if (role === 'to')
    return new RegExp(` ${receives} (?:cac )?${key} | ${key} (?:la noi )?(?:nhan|tiep nhan) `, 'u').test(
      question,
    )
  if (key.includes(' ')) {
    const title = ` ${phraseKey(`${prepared.document.header.title ?? ''} ${prepared.document.header.issuer ?? ''}`)} `
    return question.includes(` ${key} `) && !title.includes(` ${key} `)
  }
  const word = graded.exec(phraseKey(column))?.[0]
  return word !== undefined && key.length < 3 && question.includes(` ${word} ${key} `)
}
