// "Báo cáo năm nộp khi nào?" of a document that sets a day for other reports only: that is said, with those it does set,
// so that none of them is taken for the answer.

import { texts } from '../../texts.ts'
import type { Asked } from '../asked.ts'
import type { Draft } from '../draft.ts'
import { composeSeveral, rankDeadlines } from './deadline.ts'
import { periodicReport } from './period.ts'

const most = 4

/** `null` unless the report of a period is asked of documents that are named. */
export function composeOtherReports(asked: Asked): Draft | null {
  const name = periodicReport(asked.u.folded)
  if (name === null || !asked.scope.named || asked.documents.length > 2) return null
  if (asked.scope.looseYears.length > 0) return null
  const others = rankDeadlines(asked).filter((c) => c.deadline.category === 'report')
  if (others.length === 0) return null
  const listed = composeSeveral(asked, others.slice(0, most))
  return {
    ...listed,
    status: 'not_found',
    lines: [texts.noSuchReport(name), ...listed.lines.map(unmarked)],
    deadlines: [],
  }
}

/** Bold is for what answers. */
function unmarked(line: string): string {
  return line.replaceAll('**', '')
}
