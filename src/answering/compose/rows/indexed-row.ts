// "Số thứ tự 6 của Phụ lục là đơn vị nào?", "STT 3 trong danh sách ghi gì?": the row of a table that has this running number.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { wordsOver } from './ranked-row.ts'
import { entryLine, proofOf, tablesOf } from './table-entries.ts'

const numbered = / (?:so thu tu|so tt|stt|tt|dong so|hang so) (?:so |thu )?0*(\d{1,3}) /
const annexSaid = / phu luc (?:so )?(\d{1,2}|[ivx]{1,4}) /

/** `null` where no number is asked for; of several tables that may be meant each is told. */
export function composeIndexedRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  const index = numbered.exec(u.folded)?.[1]
  if (index === undefined || u.claim || scope.missing || !scope.named) return null
  const annex = annexSaid.exec(u.folded)?.[1]
  const terms = u.terms.filter((t) => !/\d/.test(t.folded))
  const found = newestOfSeries(asked.documents)
    .flatMap(tablesOf)
    .filter(({ section }) => annex === undefined || section.path.toLowerCase() === `phụ lục ${annex}`)
    .flatMap((table) =>
      table.entries
        .filter(({ row }) => row.cells[0]?.text.replace(/^0+|\D+$/gu, '') === index)
        .map((entry) => ({
          table,
          entry,
          share: shareOf(terms, coverageIn(fieldOf(syllablesOf(wordsOver(table))), terms)),
        })),
    )
    .sort((a, b) => b.share - a.share)
  if (found.length === 0 || found.length > 3) return null
  const draft = emptyDraft('answered')
  const [only, ...others] = found
  if (only && others.length === 0) draft.lines.push(`**${only.entry.head.text}**.`)
  for (const { table, entry } of found) {
    const { document } = table.prepared
    const { path } = table.section
    draft.lines.push(`${nameOf(document)}, ${placeName(path)}:`, entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(document, path, row)))
    proven(draft, [document])
  }
  return draft
}
