// "A hay B được kiểm tra trước?": two rows of a schedule held beside each other by their days.

import { type Day, type Deadline, placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { unitsNamed } from './row-cell.ts'
import { entryLine, proofOf, tablesOf } from './table-entries.ts'

const asksOrder =
  / (?:nao|ai|dau)(?: \S+){0,3} (truoc|sau|som hon|muon hon|som nhat|muon nhat)(?: nhau)? $| (truoc|som hon|sau|muon hon)(?: \S+){0,2} (?:khong|la|hay)/

/** Which of the named units comes first; `null` unless two rows of one table are named and both have a day. */
export function composeRowOrder(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || scope.missing || !asksOrder.test(u.folded)) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const named = unitsNamed(u, documents.flatMap(tablesOf)).filter((n) => dayOf(n.entry.deadlines) !== null)
  const [first, second, ...more] = named.sort((a, b) => days(a).localeCompare(days(b)))
  if (!first || !second || more.length > 0 || first.table !== second.table || first.at === second.at)
    return null
  const { prepared, section } = first.table
  const draft = emptyDraft('answered')
  const [here, there] = [first.entry, second.entry]
  draft.lines.push(
    days(first) === days(second)
      ? texts.sameTime(here.head.text, there.head.text)
      : texts.comesFirst(here.head.text, there.head.text),
    `${nameOf(prepared.document)}, ${placeName(section.path)}:`,
  )
  for (const entry of [here, there]) {
    draft.lines.push(entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(prepared.document, section.path, row)))
  }
  return proven(draft, [prepared.document])

  function days({ entry }: (typeof named)[number]): Day {
    return dayOf(entry.deadlines) ?? ''
  }
}

/** The day by which rows are put in order: the first of a stretch, the last of a limit. */
function dayOf([deadline, ...more]: Deadline[]): Day | null {
  if (!deadline || more.length > 0) return null
  return deadline.time.kind === 'period' ? deadline.time.from : deadline.lastDay
}
