// Whether a document is of a year gone by, so that a duty without a day may be over. Standing rules stay in force, and a
// plan for this year is of this year, whenever it was issued. Pure.

import type { Day, DocumentHeader } from '../../../document.ts'
import { isStandingRule, yearsOf } from '../../evidence/years-served.ts'

/** The year to warn of; `null` when the document still is of the day it is asked on. */
export function pastYearOf(header: DocumentHeader, asOf: Day): string | null {
  const year = header.issued?.slice(0, 4)
  const now = Number(asOf.slice(0, 4))
  if (!year || now <= Number(year) || isStandingRule(header)) return null
  return yearsOf(header.title).includes(now) ? null : year
}
