// "Sở nào tồn nhiều phản ánh nhất?": the row of a table with the greatest or the smallest figure in the column that is asked
// about; rows that share it are told together, a row of totals is none of them.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { type Entry, entryLine, proofOf, type RoledCell, type Table, tablesOf } from './table-entries.ts'

const greatest = '(?:nhieu|cao|lon|dong|dai|nang)'
const smallest = '(?:it|thap|nho|ngan|nhe)'
const whichOne =
  '(?:(so|xa|phuong|huyen|quan|phong|truong|chi cuc|don vi|co quan|dia phuong|noi|nganh|bo|linh vuc|doanh nghiep|cho|ben|ai|thon|to chuc)(?: nao)?|nao)'
const asksMost = new RegExp(
  ` ${whichOne} (?:\\S+ ){0,10}?(?:(${greatest})|(${smallest}))(?: (?!hon |nhat )\\S+){0,6} nhat `,
)
const asking =
  /^(?:nhieu|cao|lon|dong|dai|nang|it|thap|nho|ngan|nhe|nhat|nao|don|vi|co|quan|dia|phuong|noi|so|xa)$/
/** Whatever the row is about, whoever is named. */
const anyone = /^(?:don vi|co quan|dia phuong|noi|nganh|linh vuc|cho|ben|ai|to chuc)$/
const figure = /^\d{1,3}(?:[.,\s]\d{3})*(?:[.,]\d+)?\s?(?:%|đồng|ha|hồ sơ|người|km)?$/u
const total = /^(?:tổng|cộng|chung)/iu
/** Share of the question that the column, its headings and the words around the table must hold. */
const enough = 0.5
const most = 4

interface Ordered {
  table: Table
  rows: { entry: Entry; cell: RoledCell; value: number }[]
  share: number
}

/** `null` where no column of figures is surely meant. */
export function composeMostRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  const found = asksMost.exec(u.folded)
  if (!found || u.claim || scope.missing || u.place !== null) return null
  const terms = u.terms.filter((t) => !asking.test(t.folded))
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const tables = documents
    .flatMap(tablesOf)
    .flatMap((table) => orderedIn(table, terms, found[1] ?? null))
    .sort((a, b) => b.share - a.share)
  const [best, next] = tables
  if (!best || best.share < enough || (next && next.share > best.share - 0.02)) return null
  const values = best.rows.map((r) => r.value)
  const value = found[2] ? Math.max(...values) : Math.min(...values)
  const meant = best.rows.filter((r) => r.value === value)
  if (meant.length > most) return null
  const { prepared, section } = best.table
  const draft = emptyDraft('answered')
  draft.lines.push(
    `**${meant.map((r) => r.entry.head.text).join('; ')}**: ${meant[0]?.cell.text}.`,
    `${nameOf(prepared.document)}, ${placeName(section.path)}:`,
  )
  for (const { entry } of meant) {
    draft.lines.push(entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(prepared.document, section.path, row)))
  }
  return proven(draft, [prepared.document])
}

/** The columns whose cells are figures, with the rows below each. */
function orderedIn(table: Table, terms: Term[], noun: string | null): Ordered[] {
  const { prepared, section, entries } = table
  const headings = entries[0]?.unit.headings.map((h) => h.section.heading) ?? []
  const lead = prepared.document.text.slice(section.start, Math.min(section.end, section.start + 600))
  const around = coverageIn(fieldOf(syllablesOf([...headings, lead].join(' '))), terms)
  const columns = new Set(entries.flatMap((e) => e.cells.map((c) => c.column)))
  return [...columns].flatMap((column) => {
    const rows = entries.flatMap((entry) => {
      const cell = entry.cells.find((c) => c.column === column && c.role !== 'number' && c !== entry.head)
      const value = cell && figure.test(cell.text) ? numberIn(cell.text) : null
      return cell && value !== null && !total.test(entry.head.text) ? [{ entry, cell, value }] : []
    })
    if (rows.length < 2 || rows.length < entries.length / 2) return []
    const own = coverageIn(fieldOf(syllablesOf(column)), terms)
    if (terms.length === 0 || shareOf(terms, own) === 0) return []
    const share = shareOf(
      terms,
      own.map((x, i) => Math.max(x, 0.8 * (around[i] ?? 0))),
    )
    const named = rows.filter((r) => isCalled(r.entry, noun))
    return [{ table, rows: named.length > 0 ? named : rows, share: share + 0.1 * shareOf(terms, own) }]
  })
}

/** "Sở nào": the rows whose name begins so. */
function isCalled({ head }: Entry, noun: string | null): boolean {
  return noun === null || anyone.test(noun) || phraseKey(head.text).startsWith(`${noun} `)
}

/** "1.234,5" and "96,7%" as numbers. */
function numberIn(text: string): number {
  const digits = text.replace(/[^\d.,]/gu, '').replace(/[.,](?=\d{3}(?!\d))/gu, '')
  return Number(digits.replace(',', '.'))
}
