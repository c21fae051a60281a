// "Cơ quan nào chỉ bị kiểm tra qua báo cáo?", "huyện A đoàn có xuống tận nơi không?": the rows of a schedule by the way in
// which they are inspected, a column whose cells say nothing else.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { nameSaid } from '../../question/unit-said.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { type Entry, entryLine, proofOf, type RoledCell, type Table, tablesOf } from './table-entries.ts'

interface Way {
  asked: RegExp
  held: RegExp
}

const ways: Way[] = [
  {
    asked:
      / (?:truc tiep|tan noi|tai cho|tan (?:don vi|co quan|nha)|(?:den|toi|xuong) (?:tai |tan )?(?:don vi|co quan|tru so)|tai tru so) /,
    held: / (?:truc tiep|tai cho|tai (?:don vi|tru so)) /,
  },
  {
    asked: / (?:(?:qua|bang|xem|dua tren|tren) (?:van ban |ho so )?(?:bao cao|ho so)|gian tiep|tu xa) /,
    held: / (?:bao cao|ho so|gian tiep|tu xa) /,
  },
  { asked: / (?:dot xuat|khong bao truoc) /, held: / dot xuat / },
  { asked: / (?:truc tuyen|qua mang|moi truong so|moi truong mang) /, held: / (?:truc tuyen|moi truong) / },
]
/** "Chứ đoàn không tới tận nơi": what is not done is not the way that is asked for. */
const notDone = / (?:khong|chua|chang)(?: \S+){0,3}? (?:truc tiep|tan noi|tai cho|den noi|toi noi) (?!khong )/
const ofInspection = / (?:kiem tra|thanh tra|phuc tra|doan) /
const asksList =
  / (?:nao|ai|dau|nhung|cac|danh sach|liet ke) (?:\S+ )*?(?:kiem tra|thanh tra|phuc tra|doan) | (?:kiem tra|thanh tra|phuc tra|doan) (?:\S+ )*?(?:nao|ai|dau) /
const kindAsked = / (so|huyen|quan|thi xa|xa|phuong|truong|benh vien) nao /
const whether = / (?:khong|chua|hay khong)(?: (?:vay|a|nhi|the|ha|nhe))* $| hay (?:la )?(?:\S+ )+/
const asksElse =
  / (?:khi nao|bao gio|ngay nao|thang nao|ngay may|thang may|may|bao nhieu|han|lam gi|the nao|vi sao|tai sao|nop|gui|chuan bi|thanh phan|gom|noi dung) /

/** The row of the unit that is named, else all rows by their way; `null` for other questions. */
export function composeRowsOfWay(asked: Asked): Draft | null {
  const { u, scope } = asked
  const folded = u.folded.replace(notDone, ' ')
  const way = ways.find((w) => w.asked.test(folded))
  if (!way || u.claim || u.place !== null || u.dates.length > 0 || scope.missing) return null
  if (!ofInspection.test(u.folded) || asksElse.test(u.folded)) return null
  const lists = asksList.test(u.folded)
  if (!lists && !whether.test(u.folded)) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const found = documents.flatMap(tablesOf).flatMap((table) => {
    const column = columnOfWays(table)
    return column === null ? [] : [{ table, column }]
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { table, column } = only
  const named = table.entries.filter((e) => nameSaid(u.text, e.head.text))
  if (named.length > 0) return shown(table, named, column)
  if (u.agencies.length > 0 || u.placeSpans.some((p) => p.level === 'district')) return null
  const rows = table.entries.filter((e) => way.held.test(` ${phraseKey(wayOf(e, column)?.text ?? '')} `))
  const kind = kindAsked.exec(u.folded)?.[1]
  const ofKind = rows.filter((e) => kind && ` ${phraseKey(e.head.text)} `.includes(` ${kind} `))
  const ofWay = ofKind.length > 0 ? ofKind : rows
  return lists ? (ofWay.length > 0 ? shown(table, ofWay, null) : null) : byWay(table, column)
}

/** The name of the column in which each row tells one of several ways; `null` where there is none. */
function columnOfWays({ entries }: Table): string | null {
  const columns = entries[0]?.cells.map((c) => c.column) ?? []
  const found = columns.find((column) => {
    const cells = entries.map((e) => ` ${phraseKey(wayOf(e, column)?.text ?? '')} `)
    const told = cells.filter((c) => c.split(' ').length < 9 && ways.some((w) => w.held.test(c)))
    return column !== '' && told.length === cells.length && new Set(cells).size > 1
  })
  return found ?? null
}

function wayOf(entry: Entry, column: string): RoledCell | undefined {
  return entry.cells.find((c) => c.column === column)
}

/** More rows than this are asked one by one. */
const most = 30

function shown(table: Table, entries: Entry[], column: string | null): Draft | null {
  const draft = opened(table, entries)
  const [first, ...more] = entries
  const cell = column && first && more.length === 0 ? wayOf(first, column) : null
  if (cell) draft.lines.unshift(`${column}: **${cell.text}**.`)
  draft.lines.push(...entries.map(entryLine))
  return entries.length > most ? null : proven(draft, [table.prepared.document])
}

/** Which rows are inspected in which way. */
function byWay(table: Table, column: string): Draft | null {
  const draft = opened(table, table.entries)
  const told = [...new Set(table.entries.map((e) => wayOf(e, column)?.text ?? ''))]
  for (const way of told) {
    const names = table.entries.filter((e) => wayOf(e, column)?.text === way).map((e) => e.head.text)
    draft.lines.push(`• **${way}**: ${names.join('; ')}.`)
  }
  return table.entries.length > most ? null : proven(draft, [table.prepared.document])
}

function opened({ prepared: { document }, section }: Table, entries: Entry[]): Draft {
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`)
  draft.citations.push(...entries.flatMap(proofOf).map((row) => cite(document, section.path, row)))
  return draft
}
