// "Xã X có phỏng vấn người dân không?": yes or no stands before the quote where one of its statements settles the question as
// it would settle the same claim; else the quote answers alone.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, leastFound } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { testClaim } from './claimed-statement.ts'

const asksWhether = / co (?!the biet )(?:\S+ ){1,18}(?:khong|hay khong) $/
/** Something else than whether is asked besides. */
const asksMore = / (?:nao|gi|ai|dau|may|bao nhieu|khi nao|bao gio|sao|the nao) /
const inOneCase =
  /(?<!\p{L})(?:nếu|trừ|(?<!(?:trước|sau|đến|từ|kể từ)\s)khi|(?:trong\s+)?(?:các\s+)?trường hợp)(?!\p{L})/iu
const namesCase = / (?:neu|khi|truong hop) /
const told = /^\*\*|^(?:Có|Không|Rồi|Chưa|Đúng)(?!\p{L})/u

export function withYesOrNo(asked: Asked, draft: Draft | null): Draft | null {
  const { u } = asked
  const [first = ''] = draft?.lines ?? []
  if (draft?.status !== 'answered' || u.claim || told.test(first)) return draft
  if (u.wants !== null && u.wants !== 'yesno') return draft
  if (!asksWhether.test(u.folded) || asksMore.test(u.folded)) return draft
  const tested = testClaim({ ...asked, u: { ...u, claim: true } })
  const quoted = draft.citations.some(
    ({ version, start, end }) =>
      tested?.prepared.document.version === version &&
      start < tested.statement.end &&
      tested.statement.start < end,
  )
  if (!tested || !quoted) return draft
  const { text } = tested.prepared.document
  const { start, end } = tested.statement
  if (!saysItself(u, text.slice(start, end))) return draft
  // what is so in one case alone is neither so nor not
  if (inOneCase.test(text.slice(start, end)) && !namesCase.test(u.folded)) return draft
  const verdict = tested.verdict === 'yes' ? texts.itIs : texts.itIsNot
  return { ...draft, lines: [`**${verdict}.**`, ...draft.lines] }
}

/** What is asked to be so stands in the words themselves: what headings, title or scope say is said of every place below them. */
function saysItself({ terms, folded }: Understood, words: string): boolean {
  const from = folded.trim().split(' ').lastIndexOf('co')
  const asked = terms.filter((t) => t.place > from)
  // "ghi hình có được không?": that something is told of it does not allow it
  if (asked.length === 0) return false
  const heaviest = Math.max(0, ...asked.map((t) => t.weight))
  const said = coverageIn(fieldOf(syllablesOf(words)), terms)
  return terms.every((t, i) => t.place <= from || t.weight < heaviest || (said[i] ?? 0) >= leastFound)
}
