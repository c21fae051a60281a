// Of which kinds the cited papers are that are asked for ("nghị định nào", "hai thông tư"), and how many the question says
// that there are. Pure.

import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'

const numerals = ['hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const numeral = `(?:${numerals.join('|')}|\\d{1,2})`

/** Without a word that cites, "ba kế hoạch của …" are those that cite. */
const cites = / (?:nhac|vien dan|trich dan|dan chieu|dan|neu|de cap) /

/** "nghị định nào", "các kế hoạch"; kinds that offices do not issue themselves need no such word: "liệt kê nghị định". */
function asksForKind({ folded }: Understood, kind: string): boolean {
  const key = phraseKey(kind)
  // "luật và nghị định nào": one asking word for both
  const beside =
    '(?:va|hay|hoac|cung) (?:nghi dinh|thong tu|nghi quyet|chi thi|luat|quyet dinh|ke hoach) (?:nao|gi)'
  const counted = new RegExp(` ${numeral} ${key} (?!(?:so )?\\d)`)
  return (
    new RegExp(` ${key} (?:nao|gi) | (?:nhung|cac|con) ${key} | ${key} ${beside}`).test(folded) ||
    (counted.test(folded) && cites.test(folded))
  )
}

/** The kinds asked for: those with a word that asks, else those that the question only lists; with those beside them. */
export function kindsAsked(u: Understood): string[] {
  const kinds = u.citedKinds.filter((k) => !['văn bản', 'báo cáo'].includes(k))
  const asked = kinds.filter((k) => asksForKind(u, k))
  const listed = asked.length > 0 ? asked : kinds.filter((k) => listsKind(u, k))
  return kinds.filter((k) => listed.includes(k) || listed.some((l) => standsBeside(u, l, k)))
}

/** "Những nghị định, thông tư nào", "hai chỉ thị, quyết định của …"; one with a number behind it names the paper that cites. */
function standsBeside({ folded }: Understood, listed: string, kind: string): boolean {
  const [one, other] = [phraseKey(listed), phraseKey(kind)]
  const joins = ' (?:(?:va|lan|hay|hoac|cung|ca) )?(?:(?:cac|nhung) )?'
  return new RegExp(` (?:${one}${joins}${other}|${other}${joins}${one}) (?!so \\d|\\d)`).test(folded)
}

/** "Liệt kê nghị định": of kinds that offices do not issue themselves, and no name of the document that cites. */
function listsKind({ text, folded, numbers }: Understood, kind: string): boolean {
  if (!['nghị định', 'thông tư', 'nghị quyết', 'chỉ thị', 'luật'].includes(kind)) return false
  const named = numbers.some(
    (n) => n.kind === kind || phraseKey(text.slice(n.start, n.end)).startsWith(phraseKey(kind)),
  )
  return !named && folded.includes(` ${phraseKey(kind)} `)
}

/** How many papers of the kinds the question says that there are; 0 where it does not. */
export function countSaid(folded: string, kinds: string[]): number {
  const said = kinds
    .map((kind) => new RegExp(` (${numeral}) ${phraseKey(kind)} (?!(?:so )?\\d)`).exec(folded)?.[1])
    .find((word) => word !== undefined)
  return said === undefined ? 0 : Number(said) || numerals.indexOf(said) + 2
}
