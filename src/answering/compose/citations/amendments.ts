// Which held documents change another one: an answer from an amended text must know of it.

import type { Reference } from '../../../document.ts'
import { foldNumber } from '../../../library/numbers.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'

/** Prepared documents that amend, replace or repeal `prepared`, newest first. */
export function amendersOf({ view }: Asked, prepared: PreparedDocument): PreparedDocument[] {
  const { number, issued } = prepared.document.header
  if (!number) return []
  return view.held
    .flatMap((d) => view.loaded(d.id) ?? [])
    .filter((other) => other !== prepared && (other.document.header.issued ?? '') >= (issued ?? ''))
    .filter((other) =>
      other.document.references.some(
        (r) =>
          amends(r) &&
          r.number !== null &&
          foldNumber(r.number) === foldNumber(number) &&
          (r.subject === null || r.subject === other.document.header.number) &&
          samePlace(other, prepared),
      ),
    )
    .sort((a, b) => (b.document.header.issued ?? '').localeCompare(a.document.header.issued ?? ''))
}

/** The words of a reference change the document that they cite, whole or in part. */
export function amends({ relation, internal }: Reference): boolean {
  return !internal && (relation === 'sửa đổi, bổ sung' || relation === 'thay thế' || relation === 'bãi bỏ')
}

/** The same number is used by every province: only a document of the same place changes it. */
function samePlace(a: PreparedDocument, b: PreparedDocument): boolean {
  return (
    a.document.header.place === b.document.header.place ||
    a.document.header.issuer === b.document.header.issuer
  )
}
