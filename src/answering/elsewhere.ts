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
    isOfNotions(asked) ||
    isUnknownRequest(u, documents) ||
    isOfOtherPlan(asked) ||
    isOfOtherTeam(asked)
  )
}

/** "Khiếu nại và tố cáo khác nhau thế nào?": two notions are told apart by no text that only names them. */
function isOfNotions({ u, scope }: Asked): boolean {
  const ofPapers = scope.named || u.places.length + u.numbers.length > 0 || u.years.length > 1
  return !ofPapers && differs.test(u.folded) && / (?:va|voi|giua) /.test(u.folded)
}

const differs =
  / (?:phan biet|khac nhau (?:nhu )?the nao|khac nhau (?:o )?(?:diem|cho) nao|khac (?:gi )?nhau(?: gi)?|khac gi|khac biet (?:gi|nao)) /

/** "Kế hoạch kiểm tra công vụ của X": every plan of X that is held inspects something else. */
function isOfOtherPlan({ u, documents }: Asked): boolean {
  return u.numbers.length === 0 && documents.length > 0 && documents.every((d) => !isOfNamedPlan(u, d))
}
