// "Sở X chủ trì …, đúng không?": leading and helping are two parts. Words that name the body in the one prove nothing of
// the other, however well everything else fits.

import type { Citation } from '../../../answer.ts'
import type { TableRow } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { type Parts, partsIn, sameBody } from '../../places/role-holders.ts'
import type { Understood } from '../../question/question.ts'
import type { Draft } from '../draft.ts'

/** Whether the evidence gives the claimed body the claimed part; `null` where the claim or the evidence speaks of none. */
export function claimedPart(asked: Asked, found: Draft): 'held' | { other: string | null } | null {
  const claim = partsClaimed(asked.u)
  if (!claim) return null
  const said = found.citations
    .filter((c) => c.section !== 'mở đầu')
    .flatMap((c) => [rowOf(asked, c) ?? clausesOf(c.quote)].flat())
  const same = (a: string | null, b: string | null) =>
    a !== null && b !== null && sameBody(a, b, asked.u.places)
  const [mine, theirs] = claim.leads !== null ? (['leads', 'helps'] as const) : (['helps', 'leads'] as const)
  if (said.some((parts) => same(claim[mine], parts[mine]))) return 'held'
  const other = said.find((parts) => parts[mine] !== null)
  if (other) return { other: other[mine] }
  return said.some((parts) => same(claim[mine], parts[theirs])) ? { other: null } : null
}

function partsClaimed(u: Understood): Parts | null {
  const part = / (chu tri|phu trach|phoi hop) /.exec(u.folded)?.[1]
  if (!part) return null
  const read = partsIn(u.text)
  const written = part === 'phoi hop' ? read.helps : read.leads
  // typed without marks only known agencies are told apart
  const [agency] = u.agencies
  const name = written ?? (agency ? u.text.slice(agency.start, agency.end) : null)
  return part === 'phoi hop' ? { leads: null, helps: name } : { leads: name, helps: null }
}

function clausesOf(quote: string): Parts[] {
  return quote.split(/[;\n]|\.\s/u).map(partsIn)
}

/** In a table the column says which part it is. */
function rowOf({ view }: Asked, { version, start, end }: Citation): Parts | null {
  const held = view.held.find((d) => d.version === version)
  const row = held
    ? view.loaded(held.id)?.units.find((u) => u.row && u.row.start <= start && end <= u.row.end)?.row
    : null
  return row ? { leads: cellOf(row, leading), helps: cellOf(row, /phối hợp/iu) } : null
}

const leading = /chủ trì|thực hiện|phụ trách|chịu trách nhiệm/iu

function cellOf(row: TableRow, column: RegExp): string | null {
  const cell = row.cells.find((c) => column.test(c.column) && c.text.trim() !== '')
  return cell ? cell.text.trim() : null
}
