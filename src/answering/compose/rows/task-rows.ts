// "Liệt kê các việc phải khắc phục kèm thời hạn": the whole table whose rows are such tasks, each with its time; one deadline
// of the document beside it tells one thing of them.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { entryLine, proofOf, type Table, tablesOf } from './table-entries.ts'

const asksTasks =
  / (?:cac|nhung|tat ca|toan bo|het|du|day du|danh sach) (?:cac |nhung |cong )?(?:viec|noi dung|nhiem vu|yeu cau|hang muc|dau viec|kien nghi)(?: nao| gi)? /
const withTime = / (?:han|thoi han|moc|thoi gian|tien do|ngay nao|khi nao|deadline)(?: cua)? /
const asking =
  /^(?:liet|ke|du|het|cac|nhung|viec|noi|dung|nhiem|vu|yeu|cau|hang|muc|cong|kem|thoi|han|moc|gian|phai|can|tung|moi|nao|gi|ket|luan)$/
/** Share of what else the question says that headings and names of columns must hold. */
const enough = 0.6
const mostRows = 15

/** `null` unless one table of tasks with times is meant. */
export function composeTaskRows(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || !scope.named || u.place !== null) return null
  if (!asksTasks.test(u.folded) || !withTime.test(u.folded)) return null
  const terms = u.terms.filter((t) => !asking.test(t.folded))
  if (terms.length === 0) return null
  const found = asked.documents
    .flatMap(tablesOf)
    .filter(({ roles, entries }) => roles.has('task') && roles.has('when') && entries.length > 1)
    .map((table) => ({
      table,
      share: shareOf(terms, coverageIn(fieldOf(syllablesOf(namesOf(table))), terms)),
    }))
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share)
  const [best, next] = found
  if (!best || (next && next.share > best.share - 0.05)) return null
  const { prepared, section } = best.table
  const entries = ofBodiesNamed(u, best.table)
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(prepared.document)}, ${placeName(section.path)}:`)
  for (const entry of entries.slice(0, mostRows)) {
    draft.lines.push(entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(prepared.document, section.path, row)))
  }
  if (entries.length > mostRows) {
    draft.lines.push(texts.moreRows(entries.length - mostRows))
    draft.calculated.push(String(entries.length - mostRows))
  }
  return proven(draft, [prepared.document])
}

/** "Sở X phải khắc phục những việc gì": the rows of those that the question names, all where it names none of them. */
function ofBodiesNamed({ folded }: Asked['u'], { entries }: Table): Table['entries'] {
  const named = entries.filter(({ cells }) =>
    cells.some(
      ({ role, text }) =>
        ['unit', 'lead', 'who'].includes(role) &&
        /\s/u.test(text.trim()) &&
        folded.includes(` ${phraseKey(text)} `),
    ),
  )
  return named.length > 0 ? named : entries
}

/** What stands above the rows: title, headings, columns. */
function namesOf({ prepared, entries }: Table): string {
  const [first] = entries
  const headings = first?.unit.headings.map((h) => h.section.heading) ?? []
  const columns = first?.cells.map((c) => c.column) ?? []
  return [prepared.document.header.title, ...headings, ...columns].filter(Boolean).join(' | ')
}
