// What is asked stands in no document that is held: one that is missing, another plan or team, a request, a sum.

import { type Agency, findAgencies } from '../library/agencies.ts'
import type { Asked } from './asked.ts'
import { isOfOtherTeam } from './compose/inspection/post-holder.ts'
import { phraseKey } from './places/syllables.ts'
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
    isHeadOfOtherPlace(asked) ||
    isOfOtherOffice(asked) ||
    isOfOtherFeast(asked) ||
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

/** "Quy chế của tỉnh A có hiệu lực khi nào?": papers that only mention the province have heads of their own. */
function isHeadOfOtherPlace({ u, scope, documents }: Asked): boolean {
  if (u.kind !== 'header' || (u.fact !== 'effective' && u.fact !== 'issued')) return false
  const unheld = scope.mustName.filter((name) => u.places.includes(name))
  if (u.numbers.length > 0 || unheld.length === 0) return false
  return !documents.some(({ document: { header } }) => {
    const head = ` ${phraseKey([header.title, header.issuer, header.place].filter(Boolean).join(' '))} `
    return unheld.some((name) => head.includes(` ${phraseKey(name)} `))
  })
}

/** "Giám đốc Sở Xây dựng tiếp dân ngày nào?": where no document in scope knows that department, none speaks of its head. */
function isOfOtherOffice({ u, documents, agencies }: Asked): boolean {
  const [named, ...more] = u.agencies
  if (!named || more.length > 0 || u.numbers.length > 0 || documents.length === 0) return false
  if (!post.test(u.text.slice(0, named.start))) return false
  const known = ({ name, mergedInto }: Agency) =>
    [name, mergedInto].some(
      (own) => own !== null && [named.agency.name, named.agency.mergedInto].includes(own),
    )
  return !documents.some(({ document: { text } }) =>
    findAgencies(text, agencies).some(({ agency }) => known(agency)),
  )
}

const post = /(?<!\p{L})(?:giám đốc|giam doc|lãnh đạo|lanh dao|văn phòng|van phong)\s+$/iu

/** "Tết Trung thu kiểm tra từ ngày nào?": a paper on another feast says nothing of it. */
function isOfOtherFeast({ u, documents }: Asked): boolean {
  const named = [...u.folded.matchAll(feast)].map(([, name]) => name ?? '')
  return (
    named.length > 0 &&
    documents.length > 0 &&
    !documents.some(({ document: { text } }) => {
      const words = ` ${phraseKey(text)} `
      return named.some((name) => words.includes(` ${name} `))
    })
  )
}

const feast =
  / (?:tet|le|ram|dip) (trung thu|nguyen dan|nguyen tieu|doan ngo|vu lan|quoc khanh|gio to|giang sinh|noel|phat dan|phuc sinh|duong lich) /g
