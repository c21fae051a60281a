// A claim that could not be settled as it stands: what is true of its matter is asked as whoever claims nothing asks it, and the
// claim is held against that answer.

import type { Asked } from './asked.ts'
import { amountsClaimed } from './compose/claims/claimed-amounts.ts'
import { ofAnyDuty } from './compose/claims/nearest.ts'
import { ofOtherPlace } from './compose/claims/other-place.ts'
import { unsettled } from './compose/claims/outcome.ts'
import { withoutOversight } from './compose/claims/overlooked.ts'
import { composePremise } from './compose/claims/premise.ts'
import { withoutTag } from './compose/claims/tag.ts'
import { isMovedDay } from './compose/claims/told-whole.ts'
import type { Draft } from './compose/draft.ts'
import { questionOf } from './question/claim-question.ts'
import { texts } from './texts.ts'

/** What is told of a claim; of one that stays open whose it is, where the paper of another place says it. */
export async function withTruth(
  asked: Asked,
  found: Draft | null,
  answer: (question: string) => Promise<Draft>,
): Promise<Draft | null> {
  const told = await heldAgainst(asked, found, answer)
  return asked.u.claim ? ofOtherPlace(asked, told) : told
}

/** The draft as it stands, unless the question that the claim answers tells more; `null` where neither does. */
async function heldAgainst(
  asked: Asked,
  found: Draft | null,
  answer: (question: string) => Promise<Draft>,
): Promise<Draft | null> {
  const { u } = asked
  const [first = ''] = found?.lines ?? []
  const isOpen = found === null || found.status === 'not_found' || first === texts.no
  if (!u.claim || !(isOpen || first === texts.unsettled)) return found
  // an older plan still has the day that a later paper moved
  if (found && isMovedDay(asked, found)) return found
  const question = questionOf(u, withoutTag(u.text))
  const told = question === null ? null : await answer(question)
  if (told?.status !== 'answered' || unsure.test(told.lines[0] ?? '')) return found
  const premise = composePremise(asked, told)
  const judged = premise && withoutOversight(asked, premise)
  if (judged?.status !== 'answered') return found
  const [verdict = '', ...rest] = judged.lines
  const isSettled = settles.test(verdict)
  // a share, a sum or a time of another duty is soon told for the one that is meant
  if (isSettled && amountsClaimed(u).some((q) => ofAnyDuty.test(q.unit)))
    return isOpen ? unsettled({ ...judged, lines: rest }) : found
  return isOpen || isSettled ? judged : found
}

/** What is shown for want of an answer sets nothing right. */
const unsure = /^(?:Chỗ gần|Không thấy|Chưa đủ)/u
const settles = /^(?:Đúng|\*\*Không phải)/u
