// A number that no held document has: what the held ones say of that text, and no more.

import type { Asked } from '../asked.ts'
import { composeCitedEffect } from './citations/cited-effect.ts'
import { composeCitedFact } from './citations/cited-fact.ts'
import { composeEitherNumber } from './citations/either-number.ts'
import { composeClaimedCitation } from './claims/claimed-citation.ts'
import type { Draft } from './draft.ts'
import { composeCited, composeCitedGoal, meansNumber } from './header.ts'
import { composePassage } from './passage.ts'

const asksSize =
  / (?:may|bao nhieu) (?:chuong|dieu(?! kien)|khoan(?! tien)|muc(?! tieu)|trang|phu luc)(?: \S+){0,2} $/

/** Of a text that is not held only what the citing ones say of it is known: its subject, its day; never what it orders. */
export async function composeMissingNumber(asked: Asked): Promise<Draft | null> {
  // how many articles it has is told by its text alone
  if (asked.u.kind === 'outline' || asksSize.test(asked.u.folded)) return null
  const citing =
    composeClaimedCitation(ofSpeaking(asked)) ?? composeEitherNumber(asked) ?? composeCitedEffect(asked)
  const goal = citing ?? (await composeCitedGoal(asked))
  if (goal) return goal
  if (asked.u.place !== null) return null
  if (asked.u.kind !== 'header' && asksContent(asked)) return toldWhereCited(asked)
  // "kế hoạch thực hiện Quyết định 1847 số mấy?": the number asked for is that of another document
  const other = composeCitedFact(asked)
  if (other) return other
  return composeCited(asked, asked.u.fact)
}

/** The question as put to the documents that it names besides the number. */
function ofSpeaking(asked: Asked): Asked {
  const { scope, view } = asked
  const documents = (scope.around ?? []).flatMap(({ id }) => view.loaded(id) ?? [])
  return documents.length > 0 ? { ...asked, documents, scope: { ...scope, missing: null } } : asked
}

/** What a held document says of it in the very place that cites it, where that says all that is asked. */
function toldWhereCited(asked: Asked): Draft | null {
  const { u, scope, evidence } = asked
  if (u.claim || u.terms.filter((t) => t.weight >= 1).length < fewestWords) return null
  const best = evidence.find(
    ({ unit, prepared: { document }, said, missing }) =>
      said >= allSaid &&
      missing === 0 &&
      (scope.around ?? [document]).some(({ id }) => id === document.id) &&
      document.references.some(
        (r) => unit.start <= r.start && r.end <= unit.end && u.numbers.some((n) => meansNumber(n, r)),
      ),
  )
  return best
    ? composePassage({ ...asked, documents: [best.prepared], scope: { ...scope, missing: null } }, best)
    : null
}

const allSaid = 0.95
const fewestWords = 2

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
