// Places that an amending document names without naming the document: "Sửa đổi khoản 2 Mục III: …" below a title that
// says which plan is amended. They are places of that plan, not of the text that amends it.

import type { Reference } from '../document.ts'
import { externalTarget } from './internal-references.ts'
import { startOfLine } from './lines.ts'
import type { PlaceExpression } from './place-expressions.ts'

const amends =
  /(?:^|[\s.)(])(?:sửa đổi|bổ sung|bãi bỏ|thay thế|điều chỉnh|đính chính|thay cụm từ|bỏ cụm từ)(?![\p{L}])[^.;:“”]{0,80}$/iu

/** "Thay cụm từ “A” bằng cụm từ “B” tại Điều 3": what is exchanged stands between. */
const quotedWords = /[“"][^“”"]{0,200}[”"]/gu

/** The references that such places make, and the expressions that need no other reading. */
export function amendedPlaces(
  text: string,
  expressions: readonly PlaceExpression[],
  references: readonly Reference[],
  sectionAt: (at: number) => string,
): { references: Reference[]; taken: Set<PlaceExpression> } {
  const acts = references.filter(
    ({ relation, subject, internal }) => relation === 'sửa đổi, bổ sung' && subject === null && !internal,
  )
  const found: Reference[] = []
  const taken = new Set<PlaceExpression>()
  for (let at = 0; at < expressions.length && acts.length > 0; at++) {
    const first = expressions[at]!
    const act = acts.findLast((each) => each.end <= first.start)
    if (!act || taken.has(first) || !isAmended(text, first)) continue
    const next = expressions[at + 1]
    const into =
      next &&
      /^\s+(?:vào(?:\s+(?:ngay\s+)?(?:sau|trước))?|của|tại)\s+$/u.test(text.slice(first.end, next.start))
        ? next
        : null
    taken.add(first)
    if (into) taken.add(into)
    const end = into?.end ?? first.end
    found.push({
      ...act,
      target: externalTarget(into ? inside(first, into) : first),
      section: sectionAt(first.start),
      written: text.slice(first.start, end),
      slip: null,
      start: first.start,
      end,
    })
  }
  return { references: found.map(withoutMatter), taken }
}

function isAmended(text: string, expression: PlaceExpression): boolean {
  if (expression.own !== null) return false
  if (expression.addresses.some((address) => Object.values(address).includes('này'))) return false
  const from = startOfLine(text, expression.start, 400)
  return amends.test(text.slice(from, expression.start).replace(quotedWords, ''))
}

/** "khoản 3 vào Mục II" is khoản 3 of Mục II, "khoản 3a vào sau khoản 3 Điều 5" khoản 3a of Điều 5. */
function inside(expression: PlaceExpression, around: PlaceExpression): PlaceExpression {
  const outer = around.addresses[0] ?? {}
  return { ...expression, addresses: expression.addresses.map((address) => ({ ...outer, ...address })) }
}

function withoutMatter(reference: Reference): Reference {
  const { subjectMatter: _, ...rest } = reference
  return rest
}
