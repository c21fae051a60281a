// "Giám đốc Sở tiếp dân ngày 15" in a paper of one department says nothing of the head of another. Pure.

import { findAgencies } from '../../../library/agencies.ts'
import { recipientsIn } from '../../question/actors.ts'
import type { Slot } from './slot.ts'

/** A post or an office of "Sở", "Cục", "Bộ" that is not called by a name: the issuer's own. */
const ofIssuer =
  /^(?:các |những )?(?:(?:phó )?giám đốc|(?:phó )?cục trưởng|(?:thứ|bộ) trưởng|lãnh đạo|(?:chánh )?văn phòng|(?:chánh )?thanh tra)(?: (?:sở|cục|bộ))?(?: được phân công| phụ trách)?$/iu

export const issuersOwn: Slot = ({ u, agencies }) => {
  const senders = u.agencies.filter((a) => !recipientsIn(u).includes(a))
  if (senders.length === 0) return null
  return ({ deadline: { who }, prepared: { document } }) => {
    if (who === null || !ofIssuer.test(who)) return 'silent'
    const issuers = findAgencies(document.header.issuer ?? '', agencies).map(({ agency }) => agency)
    const isSame = (a: (typeof senders)[number]) =>
      issuers.some(({ name, mergedInto }) =>
        [name, mergedInto].some(
          (own) => own !== null && (own === a.agency.name || own === a.agency.mergedInto),
        ),
      )
    return issuers.length > 0 && !senders.some(isSame) ? 'contradicts' : 'silent'
  }
}
