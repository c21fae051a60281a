// A number that no held document has: what the held ones say of that text, and no more.

import type { Asked } from '../asked.ts'
import { composeCitedFact } from './citations/cited-fact.ts'
import type { Draft } from './draft.ts'
import { composeCited, composeCitedGoal } from './header.ts'

const asksSize =
  / (?:may|bao nhieu) (?:chuong|dieu(?! kien)|khoan(?! tien)|muc(?! tieu)|trang|phu luc)(?: \S+){0,2} $/

/** Of a text that is not held only what the citing ones say of it is known: its subject, its day; never what it orders. */
export async function composeMissingNumber(asked: Asked): Promise<Draft | null> {
  // how many articles it has is told by its text alone
  if (asked.u.kind === 'outline' || asksSize.test(asked.u.folded)) return null
  const goal = await composeCitedGoal(asked)
  if (goal) return goal
  if (asked.u.place !== null || (asked.u.kind !== 'header' && asksContent(asked))) return null
  // "kế hoạch thực hiện Quyết định 1847 số mấy?": the number asked for is that of another document
  const other = composeCitedFact(asked)
  if (other) return other
  return composeCited(asked, asked.u.fact)
}

function asksContent({ u }: Asked): boolean {
  const issuer = ofIssuer.exec(u.folded)
  const from = issuer ? u.folded.slice(0, issuer.index).trim().split(' ').length : 0
  const to = issuer ? from + issuer[0].trim().split(' ').length : 0
  const telling = u.terms.filter(
    (t) =>
      t.weight >= 1 &&
      !(t.place >= from && t.place < to) &&
      !/^(?:quy|dinh|nghi|thong|tu|van|ban|noi|dung)$/.test(t.folded),
  )
  return (
    telling.length >= 3 &&
    ['how', 'when', 'duration', 'count', 'rank', 'amount', 'percent', 'agency'].includes(u.wants ?? '')
  )
}

/** "Quyết định 280 của UBND thành phố …": whose it is, and nothing that it sets. */
const ofIssuer =
  /(?<= \d+(?: nam)?(?: \d{4})?) (?:cua )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|thu tuong chinh phu|thu tuong|chinh phu|chu tich uy ban nhan dan|tinh uy|thanh uy)(?: (?:tinh|thanh pho|tp|huyen|quan|xa|phuong))?(?= )/
