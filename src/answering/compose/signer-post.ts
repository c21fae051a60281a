// "Ông Lê Văn An giữ chức gì?", "chức vụ của người ký": the post that a held document gives its signer, or that it gives none.

import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import { namesIn } from '../question/names.ts'
import { texts } from '../texts.ts'
import { type Draft, joined, nameOf, proven } from './draft.ts'
import { headerFact } from './header.ts'
import { newestOfSeries } from './series.ts'

const asksPost =
  / (?:chuc vu|chuc danh|giu chuc|lam chuc|giu vi tri|la ai|lam gi|la lanh dao|la gi) (?:\S+ )*|^(?: ong| ba| dong chi)?(?: \S+){2,5} la ai /
const ofSigner = / (?:chuc vu|chuc danh) (?:cua )?(?:nguoi|ong|ba|dong chi) (?:da )?ki /

/** The post of the signer whom the question names, or of the signers of the documents in scope. */
export function composeSignerPost(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || !asksPost.test(u.folded)) return null
  const persons = namesIn(u).filter((n) => n.agency === null)
  const signers = newestOfSeries(asked.documents).filter(({ document: { header } }) => {
    const key = phraseKey(header.signer ?? '')
    return key !== '' && (ofSigner.test(u.folded) || persons.some((p) => phraseKey(p.words).endsWith(key)))
  })
  if (signers.length === 0 || (ofSigner.test(u.folded) && !asked.scope.named && signers.length > 3))
    return null
  const drafts = signers.slice(0, 3).flatMap((prepared) => {
    const { document } = prepared
    const draft = headerFact(prepared, 'signer')
    if (!draft) return []
    if (!document.header.signerTitle) draft.lines.push(`${texts.note}: ${texts.noPost(nameOf(document))}`)
    return [proven(draft, [document])]
  })
  return drafts.length > 0 ? joined(drafts) : null
}
