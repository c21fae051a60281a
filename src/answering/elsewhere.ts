// What is asked stands in no document that is held: one that is missing, another plan or team, a request, a sum.

import type { Asked } from './asked.ts'
import { isOfOtherTeam } from './compose/inspection/post-holder.ts'
import { isOfNamedPlan } from './question/inspector.ts'
import { isUnknownRequest } from './question/request.ts'
import { isSum } from './question/sum.ts'

/** Whether the question is of something that no place of the documents in scope may answer, however like it sounds. */
export function isElsewhere(asked: Asked): boolean {
  const { u, scope, documents } = asked
  return (
    scope.missing !== null ||
    isSum(u) ||
    isUnknownRequest(u, documents) ||
    isOfOtherPlan(asked) ||
    isOfOtherTeam(asked)
  )
}

/** "Kế hoạch kiểm tra công vụ của X": every plan of X that is held inspects something else. */
function isOfOtherPlan({ u, documents }: Asked): boolean {
  return u.numbers.length === 0 && documents.length > 0 && documents.every((d) => !isOfNamedPlan(u, d))
}
