// "Chốt số liệu đến | Gửi trước ngày", "UBND xã gửi | Sở, ngành gửi": which of several columns of days a question means. Pure.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Entry, RoledCell } from './table-entries.ts'

/** The cells of a row that hold a day, its own name left out. */
export function timedCells({ cells, head }: Entry): RoledCell[] {
  return cells.filter(
    (c) =>
      c !== head &&
      !['number', 'period', 'duration', 'to', 'lead', 'help'].includes(c.role) &&
      c.text.length < longestTime &&
      hasTime(c.text),
  )
}

const longestTime = 70

function hasTime(words: string): boolean {
  return parseTimeExpressions(words, '2000-01-01').some((t) => t.kind !== 'invalid')
}

/** Of several such cells the one whose column says most of what the question says, and of no other as much; else `null`. */
export function timeSaid(folded: string, cells: RoledCell[]): RoledCell | null {
  if (ofAll.test(folded)) return null
  const said = cells.map((cell) => ({ cell, words: wordsSaid(folded, cell) }))
  const most = Math.max(0, ...said.map(({ words }) => words))
  const [only, ...more] = said.filter(({ words }) => words === most)
  return most > 0 && only && more.length === 0 ? only.cell : null
}

/** "Trong cả 2 đợt": no column alone. */
const ofAll = / (?:ca|tat ca|moi|tung|cac) (?:\d{1,2} |hai |ba |bon |cac )?(?:dot|lan|vong|ki|ngay|moc|han) /

/** How many words of the column's name the question says, those left out that any column of days has. */
function wordsSaid(folded: string, { column }: RoledCell): number {
  const question = ` ${sent(folded.trim())} `
  const words = sent(phraseKey(column)).split(' ')
  return [...new Set(words)].filter((word) => !ofTime.has(word) && question.includes(` ${word} `)).length
}

/** Who sends, hands in and reports does one thing. */
const sent = (words: string) => words.replaceAll(/(?<=^| )(?:nop|trinh|cham nhat|han)(?= |$)/g, 'gui')

const ofTime = new Set(
  'thoi gian ngay thang quy diem ki bao cao du kien moc lich truoc den vao tai so lieu cua va cac ve'.split(
    ' ',
  ),
)
