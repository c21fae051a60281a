// "Tháng 3 kiểm tra trường nào?" where an annex lists the units with their months line by line, and has no table:
// "4. Trường Tiểu học A - tháng 3/2026". The lines whose time meets the days that the question names.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { type Day, placeName, type Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { daysOf } from './row-filter.ts'
import { tablesOf } from './table-entries.ts'

const asksUnits =
  / (?:(truong|tram|so|xa|phuong|huyen|thon|don vi|co quan|dia phuong|noi|co so|bep an|cho|doanh nghiep|cong ty) (?:\S+ ){0,4}?nao|(?:nhung|cac) (?:\S+ ){1,3}?nao|(?:may|bao nhieu) (?:truong|xa|phuong|so|don vi|co quan|dia phuong|co so|bep an|noi)|liet ke|danh sach|nhung ai|nhung dau) /
const visits = / (?:kiem tra|thanh tra|phuc tra|giam sat|lam viec) /
const counts = / (?:may|bao nhieu) /
/** One line: its number, who, and the time that ends it. */
const line =
  /^\s*(?:\d{1,3}[.)]|[a-zđ]\)|[-+•*–])\s+(.{3,160}?)\s*(?:[-–—:,]|\()\s*((?:ngày|tháng|quý|tuần|sáng|chiều|từ|\d)[^(),;:–—]{2,50})\)?[.;]?\s*$/u
const least = 3

interface Listed extends Span {
  name: string
  from: Day
  to: Day
}

/** `null` where no such list is of a document in question, or none of its lines falls into the days. */
export function composeListedVisits(asked: Asked): Draft | null {
  const { u, scope } = asked
  const days = daysOf(u)
  if (!days || u.claim || u.excluded || scope.missing || u.place !== null) return null
  if (!asksUnits.test(u.folded) || !visits.test(u.folded)) return null
  const all = scope.named ? asked.documents : newestOfSeries(asked.documents)
  // a table of times tells its rows itself
  const documents = all.filter(
    (d) => !tablesOf(d).some(({ roles }) => roles.has('when') || roles.has('period')),
  )
  const found = documents.flatMap((prepared) =>
    [...listsIn(prepared)].flatMap(([path, items]) => {
      const meant = ofNoun(u.folded, items).filter(({ from, to }) => from <= days.to && to >= days.from)
      return meant.length > 0 ? [{ prepared, path, meant }] : []
    }),
  )
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { document } = only.prepared
  const draft = emptyDraft('answered')
  if (counts.test(u.folded)) {
    draft.lines.push(texts.countedRows(only.meant.length))
    draft.calculated.push(String(only.meant.length))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(only.path)}:`)
  for (const item of only.meant) {
    draft.lines.push(`• ${document.text.slice(item.start, item.end).trim()}`)
    draft.citations.push(cite(document, only.path, item))
  }
  return proven(draft, [document])
}

/** "Trường nào": the lines that begin so, where any do. */
function ofNoun(folded: string, items: Listed[]): Listed[] {
  const noun = asksUnits.exec(folded)?.[1]
  const called = items.filter(({ name }) => noun && `${phraseKey(name)} `.startsWith(`${noun} `))
  return called.length > 0 ? called : items
}

/** The lists of the document, each below the place that holds it. */
function listsIn({ document, units }: PreparedDocument): Map<string, Listed[]> {
  const lists = new Map<string, Listed[]>()
  for (const unit of units) {
    if (unit.row || ['recipients', 'signature', 'opening'].includes(unit.section.kind)) continue
    for (const item of linesOf(document.text, unit, document.header.issued ?? '2000-01-01')) {
      const { path, parent } = unit.section
      const inItself = document.text.slice(unit.start, unit.end).trim().includes('\n')
      const place = inItself ? path : (parent ?? path)
      lists.set(place, [...(lists.get(place) ?? []), item])
    }
  }
  for (const [path, items] of lists) if (items.length < least) lists.delete(path)
  return lists
}

function linesOf(text: string, { start, end }: Span, issued: Day): Listed[] {
  const found: Listed[] = []
  for (const m of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    const [, name = '', said = ''] = line.exec(m[0]) ?? []
    const [time, ...more] = said === '' ? [] : parseTimeExpressions(said, issued)
    if (!time || more.length > 0 || time.text.length < said.length * 0.7) continue
    const days =
      time.kind === 'period'
        ? { from: time.from, to: time.to }
        : time.kind === 'date'
          ? { from: time.date, to: time.date }
          : null
    if (days) found.push({ name, ...days, start: start + m.index, end: start + m.index + m[0].length })
  }
  return found
}
