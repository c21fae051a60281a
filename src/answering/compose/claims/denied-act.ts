// "Kiểm tra đột xuất phải báo trước 7 ngày đúng không?", where the text says "không báo trước": what is claimed to be done so
// many times or days, or with a body that is named ("không phúc tra tại Sở X"), is not done at all. Pure.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { saysName } from '../../question/names.ts'
import { quantitiesIn } from '../../question/quantities.ts'
import { withBound } from './claimed-amounts.ts'
import { isEmptyWord } from './empty-words.ts'

/** Whether the words deny the very act to which the claim puts an amount or a body, and say all else of it. */
export function deniesAct({ u, agencies }: Asked, words: string): boolean {
  const amounts = quantitiesIn(u.text)
  const bodies = u.agencies.filter((a) => /\s/u.test(a.written))
  const named =
    bodies.length > 0 &&
    bodies.every((a) => saysName(words, { ...a, words: a.written, agency: a.agency.name }, agencies))
  if (amounts.length === 0 && !named) return false
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
