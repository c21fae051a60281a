// "Sở X được kiểm tra đợt 1", "huyện Y kiểm tra tuần thứ hai của tháng 5": that a list names the unit bears out only that it
// is listed. What the claim says besides must stand in the clause that names it. Pure.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { namesIn, saysName } from '../../question/names.ts'
import type { Draft } from '../draft.ts'
import { amountsClaimed, amountsHold } from './claimed-amounts.ts'
import { daysHold, isYears, statedIn } from './claimed-days.ts'
import { clausesOf } from './clause-words.ts'
import { isEmptyWord } from './empty-words.ts'
import { headsOf } from './verdict.ts'

const listing =
  /^(?:kiem|tra|thanh|phuc|tai|doi|tuong|danh|sach|dien|thuoc|trong|ten|ke|hoach|dot|lan|cong|tac|don|vi|co|quan|khong|bi|khoi|ngoai|cuoc)$/
const again = / (?:phuc tra|phuc kiem tra|tai kiem tra) /

/** "other" where the clause that names the unit tells another time; "open" where it does not tell what is claimed. */
export function besideName(asked: Asked, found: Draft): 'said' | 'other' | 'open' {
  const { u } = asked
  const names = namesIn(u)
  const stated = statedIn(u).filter((d) => !isYears(d))
  const claimed = amountsClaimed(u)
  const quotes = found.citations.filter((c) => c.section !== 'mở đầu').map((c) => c.quote)
  const naming = quotes.flatMap(clausesOf).filter((c) => names.every((n) => saysName(c, n, asked.agencies)))
  const clauses = naming.length > 0 ? naming : quotes
  if (!again.test(u.folded) && clauses.every((c) => again.test(` ${phraseKey(c)} `)) && !u.excluded)
    return 'open'
  const days = clauses.map((c) =>
    stated.length > 0 ? daysHold(stated, parseTimeExpressions(c, asked.asOf)) : 'yes',
  )
  const borne = clauses.some((c, i) => days[i] === 'yes' && amountsHold(claimed, c) === 'yes')
  if (!borne) return clauses.length > 0 && days.every((d) => d === 'no') ? 'other' : 'open'
  const words = u.terms.filter(
    (t) =>
      t.weight >= 0.8 &&
      !isEmptyWord(t) &&
      !listing.test(t.folded) &&
      !/^\d/.test(t.folded) &&
      ![...names, ...u.placeSpans, ...u.dates, ...u.numbers, ...claimed].some(
        (s) => s.start < t.end && t.start < s.end,
      ),
  )
  const told = coverageIn(fieldOf(syllablesOf(`${quotes.join('\n')}\n${headsOf(asked, found)}`)), words)
  return told.every((x) => x >= 0.35) ? 'said' : 'open'
}
