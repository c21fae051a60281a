// "QĐ A liên quan gì tới kế hoạch B?": the sentence in which the one of two papers, held, cites the other.

import type { Asked } from '../../asked.ts'
import { isNumbered } from '../../evidence/scope.ts'
import type { Draft } from '../draft.ts'
import { meansNumber, mentions } from '../header.ts'
import { answerWith } from './cited-fact.ts'

const asksLink =
  / (?:lien quan|quan he|lien he|moi lien he|dinh liu|dinh dang)(?: voi nhau)? (?:gi|the nao|nhu the nao|ra sao|sao|voi|toi|den|giua) /

/** `null` for other questions, and where neither held paper cites the other. */
export async function composeLinked(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  if (u.claim || u.numbers.length !== 2 || !asksLink.test(u.folded)) return null
  const found = (await mentions(asked)).filter(({ reference, prepared: { document } }) => {
    const own = u.numbers.findIndex((n) => isNumbered(n, document.header))
    const other = u.numbers[1 - own]
    const ofPlace = u.places.length === 0 || u.places.includes(document.header.place ?? '')
    return own >= 0 && other !== undefined && ofPlace && meansNumber(other, reference)
  })
  const [first] = found
  if (!first) return null
  return answerWith({ ...asked, u: { ...u, fact: 'number' } }, [{ ...first, fit: 1 }])
}
