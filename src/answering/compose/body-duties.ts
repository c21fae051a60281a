// "Sở X có nhiệm vụ gì?": the place that gives the body its duties, before the rows of tables that name it; who is asked by
// a part ("chủ trì việc gì") gets the rows alone.

import type { Asked } from '../asked.ts'
import { type Draft, joined } from './draft.ts'
import { composeDutiesOf } from './duties-of.ts'

const partSaid = / (?:chu tri|phoi hop|phu trach|dau moi) /

/** The rows, behind the own place of the body where the text has one. */
export function withOwnPlace(asked: Asked, rows: Draft | null): Draft | null {
  if (rows?.status !== 'answered' || partSaid.test(asked.u.folded)) return rows
  const own = composeDutiesOf(asked)
  return own ? joined([own, rows]) : rows
}
