// The composers that settle a claim by one kind of place: who holds a post, the head of a document, a row, a list, what is
// cited or changed, who sits in a team.

import type { Asked } from '../../asked.ts'
import type { Draft } from '../draft.ts'
import { composeClaimedCitation } from './claimed-citation.ts'
import { composeClaimedEntry } from './claimed-entry.ts'
import { composeClaimedHeader } from './claimed-header.ts'
import { composeClaimedMember } from './claimed-member.ts'
import { composeClaimedPost } from './claimed-post.ts'
import { composeClaimedRelation } from './claimed-relation.ts'
import { composeClaimedRow } from './claimed-row.ts'

/** What is told in one place of its own, whatever else is held: a signature, a post, a row. */
export function composeClaimedPlace(asked: Asked): Draft | null {
  return composeClaimedPost(asked) ?? composeClaimedHeader(asked) ?? composeClaimedRow(asked)
}

/** What more than one statement decides: references, lists, the members of a team. */
export function composeClaimedList(asked: Asked): Draft | null {
  return (
    composeClaimedCitation(asked) ??
    composeClaimedRelation(asked) ??
    composeClaimedEntry(asked) ??
    composeClaimedMember(asked)
  )
}
