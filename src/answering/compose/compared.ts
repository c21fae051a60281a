// Two things held against each other: what sets them apart first, then each side with its own proof, and said of a side that
// no text tells anything.

import type { Comparison } from '../question/comparison.ts'
import { texts } from '../texts.ts'
import { differenceOf } from './difference.ts'
import { capital, type Draft, joined } from './draft.ts'
import { isAnswer } from './joined-parts.ts'

/** Items that a side lists. */
const mostBullets = 4

/** `null` unless a side is answered. */
export function composeCompared({ sides, by }: Comparison, drafts: [Draft, Draft]): Draft | null {
  const [first, second] = drafts
  if (!drafts.some(isAnswer)) return null
  const named = drafts.map((draft, i) => withName(capital(sides[i]!), draft))
  const both = isAnswer(first) && isAnswer(second)
  // one statement tells both sides: it is shown once
  if (both && tellsSame(first, second)) return first
  const difference = both
    ? differenceOf(
        [
          { name: capital(sides[0]), draft: first },
          { name: capital(sides[1]), draft: second },
        ],
        by,
      )
    : null
  const whole = joined(named)
  return difference === null ? whole : { ...whole, lines: [difference, ...whole.lines] }
}

function tellsSame(a: Draft, b: Draft): boolean {
  return a.lines.join('\n') === b.lines.join('\n')
}

/** A side below its name, without asking for a day to count from. */
function withName(name: string, draft: Draft): Draft {
  if (!isAnswer(draft)) return { ...draft, lines: [texts.partSilent(name)] }
  const lines = draft.lines.filter(
    (line) => !line.startsWith(`${texts.note}: cần biết`) && !line.startsWith(texts.others),
  )
  const bullets = lines.filter((line) => line.startsWith('• '))
  const kept = lines.filter((line) => !line.startsWith('• ') || bullets.indexOf(line) < mostBullets)
  const more = bullets.length - mostBullets
  const rest = more > 0 ? [texts.moreRows(more)] : []
  return {
    ...draft,
    lines: [`${name}:`, ...kept, ...rest],
    calculated: more > 0 ? [...draft.calculated, String(more)] : draft.calculated,
  }
}
