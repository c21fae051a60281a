// "Kiểm tra đột xuất phải báo trước 7 ngày đúng không?", where the text says "không báo trước": what is claimed to be done so
// many times or days is not done at all. Pure.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { quantitiesIn } from '../../question/quantities.ts'
import { withBound } from './claimed-amounts.ts'
import { isEmptyWord } from './empty-words.ts'

/** Whether the words deny the very act to which the claim puts an amount, and say all else of it. */
export function deniesAct({ u }: Asked, words: string): boolean {
  const amounts = quantitiesIn(u.text)
  if (amounts.length === 0) return false
  const denied = [...` ${phraseKey(words)} `.matchAll(/ khong (?=(\S+ \S+) )/g)].map((m) => m[1] ?? '')
  if (!denied.some((act) => u.folded.includes(` ${act} `) && !u.folded.includes(` khong ${act} `)))
    return false
  const spans = [...u.placeSpans, ...u.dates, ...amounts.map(withBound)]
  const matter = u.terms.filter(
    (t) =>
      !isEmptyWord(t) && !/^\d/.test(t.folded) && !spans.some((s) => s.start <= t.start && t.end <= s.end),
  )
  return coverageIn(fieldOf(syllablesOf(words)), matter).every((x) => x >= 0.35)
}
