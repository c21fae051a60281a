// "Huyện nào đứng cuối bảng?", "đơn vị nào xếp thứ ba?": the row that has this place in a table with a column of places.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { type Entry, entryLine, proofOf, type RoledCell, type Table, tablesOf } from './table-entries.ts'

const which =
  /(?<= (?:so|xa|phuong|huyen|quan|phong|truong|don vi|co quan|dia phuong|noi|nganh|ai|cho) )nao | ai /
const stands = '(?:dung|xep|xep hang|giu|nam|thu hang|hang)'
const of = '(?:(?:thu|hang|vi tri|vi thu|o|bang|thu hang) )*'
const first = new RegExp(` (?:${stands} ${of}(?:nhat|dau|dau tien|1)|dan dau|ve nhat|dau bang) `)
const last = new RegExp(
  ` (?:${stands} ${of}(?:cuoi|cuoi cung|bet|chot)|doi so|chot bang|cuoi bang|ve chot|ve bet) `,
)
const numbered = new RegExp(
  ` ${stands} ${of}(?:thu |hang )${of}(\\d{1,2}|hai|nhi|ba|tu|nam|sau|bay|tam|chin|muoi) `,
)
const words = ['', '', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const ranks = /^(?:xếp (?:thứ|hạng|vị thứ)|thứ hạng|thứ tự xếp hạng|vị thứ|vị trí|hạng)(?!\p{L})/iu
const framing =
  /^(?:xep|hang|thu|dung|giu|nam|cuoi|dau|nhat|bang|vi|tri|nao|ai|may|bao|nhieu|cung|bet|chot|doi|dan|ve|nhi|don|co|quan|dia|phuong|noi|so|xa|huyen|\d+)$/
const enough = 0.5

interface Ranked {
  table: Table
  entry: Entry
  cell: RoledCell
  share: number
}

/** `null` where no place is asked for or no one table gives it. */
export function composeRankedRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  const place = placeAsked(u.folded)
  if (place === null || u.claim || scope.missing || !which.test(u.folded)) return null
  const terms = u.terms.filter((t) => !framing.test(t.folded))
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const [best, next] = documents
    .flatMap(tablesOf)
    .flatMap((table): Ranked[] => {
      const rows = table.entries.flatMap((entry) => {
        const cell = entry.cells.find((c) => ranks.test(c.column))
        return cell && /^\d{1,3}$/.test(cell.text) ? [{ table, entry, cell }] : []
      })
      const values = rows.map(({ cell }) => Number(cell.text))
      const value = place === 'last' ? Math.max(...values) : place
      const meant = rows.filter(({ cell }) => Number(cell.text) === value)
      const own = coverageIn(fieldOf(syllablesOf(wordsOver(table))), terms)
      const share = terms.length > 0 ? shareOf(terms, own) : scope.named ? 1 : 0
      return meant.length === 1 && share >= enough ? [{ ...meant[0]!, share }] : []
    })
    .sort((a, b) => b.share - a.share)
  if (!best || (next && next.share > best.share - 0.02)) return null
  const { table, entry, cell } = best
  const { document } = table.prepared
  const draft = emptyDraft('answered')
  draft.lines.push(
    `**${entry.head.text}** (${cell.column}: ${cell.text}).`,
    `${nameOf(document)}, ${placeName(table.section.path)}:`,
    entryLine(entry),
  )
  draft.citations.push(...proofOf(entry).map((row) => cite(document, table.section.path, row)))
  return proven(draft, [document])
}

function placeAsked(question: string): number | 'last' | null {
  // the head of a body has no place in a table
  const folded = question.replaceAll(' nguoi dung dau ', ' | ')
  if (last.test(folded)) return 'last'
  const said = numbered.exec(folded)?.[1]
  if (said) return /^\d/.test(said) ? Number(said) : said === 'nhi' ? 2 : words.indexOf(said)
  return first.test(folded) ? 1 : null
}

/** What stands over the table: its columns, its heading and lines, the title of its document. */
export function wordsOver({ prepared: { document }, section, entries }: Table): string {
  const columns = (entries[0]?.cells ?? []).map((c) => c.column)
  const lead = document.text.slice(section.start, Math.min(section.end, section.start + 300))
  return [...columns, lead, document.header.title ?? '', phraseKey(document.header.place ?? '')].join(' | ')
}
