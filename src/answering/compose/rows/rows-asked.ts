// What rows of tables say, found by what they are about: the composers of rows in their order.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { numberedFit, numberedIn } from '../../question/numbered-things.ts'
import { withOwnPlace } from '../body-duties.ts'
import type { Draft } from '../draft.ts'
import { lacksAsked } from './lacks-asked.ts'
import { composeListedVisits } from './listed-visits.ts'
import { composeMostRow } from './most-row.ts'
import { composeMonthRow, composeNamedCell } from './named-cell.ts'
import { composeNotInRows } from './not-in-rows.ts'
import { composeRankedRow } from './ranked-row.ts'
import { composeRowCell } from './row-cell.ts'
import { composeRowOrder } from './row-order.ts'
import { composeRowsBy } from './rows-by.ts'
import { composeRowsOfWay } from './rows-of-way.ts'
import { composeRowsWhere } from './rows-where.ts'
import { composeTaskRows } from './task-rows.ts'
import { textSaysMore } from './text-says-more.ts'
import { composeValueCell } from './value-cell.ts'

/** `null` where no row is surely meant. */
export function rowsAsked(asked: Asked): Draft | null {
  // a cell counts no days
  if (asked.u.wants === 'when' && asksDaysLeft.test(asked.u.folded)) return null
  const listed = composeListedVisits(asked)
  if (listed) return listed
  const told = rowsOf(asked)
  if (!told || asked.u.claim) return told
  if (isOfOthers(asked.u, told)) return null
  return textSaysMore(asked, told) || lacksAsked(asked.u, told) ? null : told
}

function rowsOf(asked: Asked): Draft | null {
  // nor does it give reasons
  if (asked.u.wants === 'why') return null
  return (
    composeMonthRow(asked) ??
    composeRowOrder(asked) ??
    composeRankedRow(asked) ??
    composeMostRow(asked) ??
    composeTaskRows(asked) ??
    composeRowsOfWay(asked) ??
    composeRowsWhere(asked) ??
    withOwnPlace(asked, composeRowsBy(asked)) ??
    composeRowCell(asked) ??
    composeNamedCell(asked) ??
    composeValueCell(asked) ??
    composeNotInRows(asked)
  )
}

/** Asked of "Dự án 4", the rows of "Dự án 1" and "Dự án 2" say nothing. */
function isOfOthers({ folded }: Asked['u'], { citations }: Draft): boolean {
  const asked = numberedIn(folded)
  const said = citations.flatMap(({ quote }) => numberedIn(` ${phraseKey(quote)} `))
  return numberedFit(asked, said) === 'contradicts'
}

/** "Xong khi nào, còn mấy ngày nữa?" */
const asksDaysLeft = / con (?:lai )?(?:(?:may|bao nhieu) ngay|bao lau)(?: nua)? /
