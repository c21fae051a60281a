// "Sở nào kiểm tra trước?": the earliest row of a schedule; where a plan sets no order, that is said.

import { formatDay } from '../../../calendar/day.ts'
import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { silent } from '../silent.ts'

const unit = '(?:so|nganh|huyen|quan|xa|phuong|don vi|co quan|dia phuong|noi|dau)'
const asksOrder = new RegExp(
  ` ${unit} nao (?:\\S+ ){0,3}(?:kiem tra|thanh tra) (?:truoc|dau tien|sau cung|cuoi cung|som nhat|muon nhat) | (?:kiem tra|thanh tra) (?:nhung |cac )?(?:${unit} nao|dau|ai|o dau) (?:truoc|dau tien|sau cung|cuoi cung|som nhat) `,
)
const last = / (?:sau cung|cuoi cung|muon nhat) /

/** `null` when the question asks no order. */
export function composeInspectionOrder(asked: Asked): Draft | null {
  if (!asksOrder.test(asked.u.folded)) return null
  const documents = newestOfSeries(asked.documents)
  for (const prepared of documents) {
    const { document } = prepared
    const rows = prepared.units
      .flatMap((u) => (u.row ? u.deadlines.map((d) => ({ unit: u, row: u.row, day: dayOf(d) })) : []))
      .filter((r): r is typeof r & { day: string } => r.day !== null)
      .sort((a, b) => a.day.localeCompare(b.day))
    const day = (last.test(asked.u.folded) ? rows.at(-1) : rows[0])?.day
    if (rows.length < 2 || !day) continue
    const draft = emptyDraft('answered')
    draft.lines.push(`**${formatDay(day)}** (${nameOf(document)}, ${placeName(rows[0]!.unit.section.path)}):`)
    draft.calculated.push(formatDay(day))
    for (const { unit: u, row } of rows.filter((r) => r.day === day)) {
      const cells = row?.cells.filter((c) => c.text.trim() !== '').map((c) => c.text.trim()) ?? []
      draft.lines.push(`• ${cells.join(' — ').replace(/\s+/gu, ' ')}`)
      if (row) draft.citations.push(cite(document, u.section.path, row))
    }
    return proven(draft, [document])
  }
  return silent(documents, texts.inspectionOrder)
}

function dayOf({
  time,
  category,
}: {
  time: Asked['documents'][number]['units'][number]['deadlines'][number]['time']
  category: string
}): string | null {
  if (category !== 'event') return null
  return time.kind === 'date' ? time.date : time.kind === 'period' ? time.from : null
}
