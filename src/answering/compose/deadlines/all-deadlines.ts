// "Liệt kê các hạn": every deadline of the documents that are asked about, or those of the matter that is named.

import { bare } from '../../sufficient.ts'
import { texts } from '../../texts.ts'
import type { Asked } from '../asked.ts'
import type { Draft } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { silent } from '../silent.ts'
import { composeSeveral, rankDeadlines } from './deadline.ts'

/** Words of a question for all deadlines that name no matter of their own. */
const listing = [
  ...documentPhrases,
  ...[
    'cac',
    'nhung',
    'moc',
    'moc thoi gian',
    'moc thoi han',
    'thoi gian',
    'thoi han',
    'han',
    'han nop',
    'liet ke',
  ],
  ...['tat ca', 'danh sach', 'toan bo', 'can nho', 'quan trong', 'ngay', 'trong', 'o', 'ke'],
]

/** Every deadline of the documents in scope, or those of the matter that was named. */
export function composeAllDeadlines(asked: Asked): Draft | null {
  const inScope = asked.documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) => unit.deadlines.map((deadline) => ({ prepared, unit, deadline }))),
  )
  const ranked = rankDeadlines(asked)
  const topical = ranked.filter((c) => c.share >= 0.75)
  const scored = new Map(ranked.map((c) => [c.deadline, c]))
  const chosen =
    topical.length > 0 && leftover(asked, listing).length > 0 && asked.u.terms.some((t) => t.weight > 1.5)
      ? topical
      : inScope.map(
          ({ prepared, unit, deadline }) =>
            scored.get(deadline) ?? {
              prepared,
              deadline,
              score: 0,
              share: 0,
              evidence: { ...bare, unit, prepared, share: 0, said: 0 },
            },
        )
  const unique = [...new Map(chosen.map((c) => [c.deadline, c])).values()].sort((a, b) =>
    (a.deadline.lastDay ?? '9').localeCompare(b.deadline.lastDay ?? '9'),
  )
  if (unique.length > 0) return composeSeveral(asked, unique.slice(0, 15))
  return asked.scope.named ? silent(asked.documents, texts.datedDuties) : null
}
