// The rows of a table as a list, with how many they are.

import { placeName } from '../../../document.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { type Entry, entryLine, proofOf, type Table } from './table-entries.ts'

/** The `entries` of the table, `count` by what is counted, of which no more than `most` are shown and the rest counted. */
export function listedRows(
  { prepared, section }: Table,
  entries: Entry[],
  most: number,
  count = entries.length,
): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}: ${texts.countedRows(count)}`)
  draft.calculated.push(String(count))
  for (const entry of entries.slice(0, most)) {
    draft.lines.push(entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(document, section.path, row)))
  }
  if (entries.length > most) {
    draft.lines.push(texts.moreRows(entries.length - most))
    draft.calculated.push(String(entries.length - most))
  }
  return proven(draft, [document])
}
