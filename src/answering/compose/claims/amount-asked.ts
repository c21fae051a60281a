// "Trường có phải báo cáo trong 48 giờ không?": an amount that is asked for a yes or no without being claimed. It is
// confirmed, or set right by the amount that stands there instead; else the question is answered as it stands.

import type { Asked } from '../../asked.ts'
import { type Draft, emptyDraft, proven } from '../draft.ts'
import { composeStayClaimed } from '../stay-length.ts'
import { amountsClaimed } from './claimed-amounts.ts'
import { testClaim } from './claimed-statement.ts'
import { confirmed, contradicted } from './outcome.ts'
import { addStatement } from './statement-shown.ts'

const asks =
  / co (?:phai|duoc|can|bi) (?:(?!co )\S+ )*?\d+ (?:(?!co |nao |gi |ai |dau |may |bao )\S+ )*(?:hay )?khong $/
/** A span of time from today asks what falls into it. */
const toCome = / (?:toi|nua|qua|sap) /

/** The verdict on the one amount asked about; `null` where no statement decides it. */
export function composeAmountAsked(asked: Asked): Draft | null {
  const { u } = asked
  const stayed = composeStayClaimed(asked)
  if (stayed) return stayed
  const [amount, ...more] = amountsClaimed(u)
  if (u.claim || !amount || more.length > 0 || !asks.test(u.folded) || toCome.test(u.folded)) return null
  const tested = testClaim(asked)
  if (!tested || (tested.verdict === 'no' && !tested.instead)) return null
  const draft = emptyDraft('answered')
  addStatement(draft, asked, tested)
  const told = proven(draft, [tested.prepared.document])
  const { instead } = tested
  return instead ? contradicted(told, instead.written, instead.claimed) : confirmed(told)
}
