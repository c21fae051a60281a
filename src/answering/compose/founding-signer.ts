// "Ai ký quyết định thành lập đoàn?": the decision is a paper yet to be made for most plans; where the library holds one
// with that very title, its signer is asked for.

import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import { texts } from '../texts.ts'
import { type Draft, emptyDraft, joined, nameOf, proven } from './draft.ts'
import { headerFact } from './header.ts'

const asks =
  / ai (?:da |la nguoi )?ki (?:\S+ )?quyet dinh thanh lap | quyet dinh thanh lap (?:\S+ )+(?:ai ki|do ai ki|nguoi ki) /
const enough = 0.75

/** The signers of the decisions that set up what the question names; `null` where none of them is held. */
export function composeFoundingSigner(asked: Asked): Draft | null {
  const { u } = asked
  if (!asks.test(u.folded) || u.claim) return null
  const terms = u.terms.filter((t) => !/^(?:ki|quyet|dinh|nguoi)$/.test(t.folded))
  const founding = asked.documents.filter(({ document: { header } }) => {
    if (header.kind !== 'quyết định' || !/thành lập/iu.test(header.title ?? '')) return false
    const title = fieldOf(syllablesOf(`${header.title} ${header.place ?? ''} ${header.issuer ?? ''}`))
    return shareOf(terms, coverageIn(title, terms)) >= enough
  })
  if (founding.length === 0) return null
  const drafts = founding.slice(0, 3).map((prepared) => {
    const found = headerFact(prepared, 'signer')
    if (found) return proven(found, [prepared.document])
    const draft = emptyDraft('not_found')
    draft.lines.push(texts.signerNotRead(nameOf(prepared.document)))
    return proven(draft, [prepared.document])
  })
  const told = drafts.filter((d) => d.status === 'answered')
  return told.length > 0 ? joined(told) : (drafts[0] ?? null)
}
