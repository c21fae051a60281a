// The amounts that a claim states, held against what a text says of the same thing: number, unit and bound must agree, and
// the words beside the number must stand there too. "3 lần" is not borne out by "03 ngày làm việc". Pure.

import type { TimeExpression } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, type Term } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { bearsOut, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import type { Understood } from '../../question/question.ts'
import { daysHold } from './claimed-days.ts'
import { claimedNames } from './claimed-role.ts'
import { isEmptyWord } from './empty-words.ts'
import { withoutTag } from './tag.ts'

/** The amounts of the question, without the numbers of its days, years and documents. */
export function amountsClaimed({ text, dates, numbers, years }: Understood): Quantity[] {
  return quantitiesIn(withoutTag(text)).filter(
    (q) =>
      !years.includes(q.value) &&
      !(q.unit === 'thang' && ofReport.test(text.slice(0, q.start))) &&
      ![...dates, ...numbers].some((d) => d.start < q.end && q.start < d.end),
  )
}

/** "Chỉnh lý 310 mét giá đến 31/12 phải không?": a duty of that very amount is told, with another day, which is all that is claimed of it. */
export function dayAlone({ u, evidence }: Asked, stated: TimeExpression[]): boolean {
  const told = evidence.slice(0, nearest).filter(({ unit, prepared }) => {
    const words = prepared.document.text.slice(unit.start, unit.end)
    return unit.deadlines.length > 0 && amountsHold(amountsClaimed(u), words) === 'yes'
  })
  const days = told.flatMap(({ unit }) =>
    unit.deadlines.flatMap(({ time }) => (time.kind === 'relative' ? [] : [time])),
  )
  return stated.length > 0 && days.length > 0 && daysHold(stated, days) === 'no'
}

const nearest = 5

/** "Báo cáo CCHC 9 tháng" is called so by its period. */
const ofReport = /(?<!\p{L})báo cáo(?:,? \p{L}+){0,8} $/iu

/** The amount with the words in front of it that bind it: they are no matter of the claim. */
export function withBound({ opens, end }: Quantity): Span {
  return { start: opens, end }
}

/** "yes" where the words bear every amount out, "no" where they tell another one of its kind, "open" where they tell none. */
export function amountsHold(claimed: Quantity[], words: string): 'yes' | 'no' | 'open' {
  const said = quantitiesIn(words)
  const each = claimed.map((q) => {
    const alike = sameThing(said, q)
    return alike.length === 0 ? 'open' : alike.some((s) => bearsOut(s, q)) ? 'yes' : 'no'
  })
  return each.includes('no') ? 'no' : each.includes('open') ? 'open' : 'yes'
}

/**
 * The quantities of the claimed one's kind; of "02 bộ quần áo và 01 bộ đồ dùng" those that count the very thing. "15 ngày"
 * and "15 ngày làm việc" may be meant for one another.
 */
export function sameThing(said: Quantity[], claimed: Quantity): Quantity[] {
  const alike = said.filter((s) => isSameKind(claimed, s))
  const thing = ({ unit }: Quantity) => `${unit.replace(' lam viec', '')} `
  const same = alike.filter((s) => thing(s).startsWith(thing(claimed)) || thing(claimed).startsWith(thing(s)))
  return same.length > 0 ? same : alike
}

/** What is said instead of a claimed amount; where only the bounds differ, both are shown with theirs. */
export function insteadOf(claimed: Quantity, said: Quantity): { claimed: string; written: string } {
  const opposed = claimed.bound && said.bound && claimed.bound !== said.bound
  const written = said.whole.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase())
  return { claimed: opposed ? claimed.whole : claimed.written, written }
}

/** Whether the words, or the headings right above them, say what each claimed number is a number of. */
export function speaksOfAmounts(asked: Asked, claimed: Quantity[], words: string, above: string): boolean {
  const field = fieldOf(syllablesOf(`${above}\n${words}`))
  return claimed.every((q) => {
    // what is done so many times is the word right in front; of a sum the title may hold the nearer one
    const beside = wordsBefore(asked, q).slice(ofActs.test(q.unit) ? -2 : -4)
    const told = coverageIn(field, beside).filter((x) => x >= 0.35)
    return ofActs.test(q.unit) ? told.length === beside.length : told.length * 2 >= beside.length
  })
}

/** Units that count how often something is done. */
const ofActs = /^(?:lan|dot|cuoc|ky|buoi)(?: |$)/

/** The words of content in front of a number. */
function wordsBefore(asked: Asked, { opens }: Quantity): Term[] {
  const { u } = asked
  const spans = [...claimedNames(asked), ...u.placeSpans, ...u.dates, ...u.numbers]
  const named = (t: Term) => spans.some((s) => s.start < t.end && t.start < s.end)
  return u.terms.filter(
    (t) => t.end <= opens && t.weight >= 0.8 && !isEmptyWord(t) && !/^\d/.test(t.folded) && !named(t),
  )
}
