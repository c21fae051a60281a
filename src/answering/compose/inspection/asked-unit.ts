// The unit that a question of the form "X có …?" or "có … X không?" names. Pure.

import { type Syllable, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { type AskedUnit, unitFrom } from './inspection-scope.ts'

/** The unit is named before the act, or behind it ("có kiểm tra sở y tế không"). */
export function unitNear(u: Understood, act: RegExpExecArray): AskedUnit | null {
  const from = act.index === 0 ? 0 : u.folded.slice(0, act.index).trim().split(' ').filter(Boolean).length
  const to = from + act[0].trim().split(' ').length
  return unitWithin(u, 0, from) ?? unitWithin(u, to, Number.POSITIVE_INFINITY)
}

function unitWithin(u: Understood, from: number, to: number): AskedUnit | null {
  const syllables = syllablesOf(u.text)
  const agency = agencyWithin(u, syllables, from, to)
  if (agency) return agency
  const terms = u.terms.filter((t) => t.place >= from && t.place < to && !isEmpty(syllables, t))
  while (terms[0] && joining.has(terms[0].folded)) terms.shift()
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last) return null
  // "cơ sở" is no "sở"
  if (first.folded === 'so' && /^(?:co|tru)$/.test(syllables[first.place - 1]?.folded ?? '')) return null
  const headed =
    first.place > from && /^(?:so|bo|ban|hoi|dai)$/.test(syllables[first.place - 1]?.folded ?? '')
  const before = syllables.slice(Math.max(0, first.place - 2), first.place).map((s) => s.folded)
  if (isMatter(before, syllables.slice(first.place, first.place + 2))) return null
  const inName = (s: Syllable | undefined) =>
    s !== undefined &&
    u.placeSpans.some((p) => p.level === 'district' && p.start <= s.start && s.end <= p.end)
  let end = last.place + 1
  // "An Minh": a syllable that elsewhere means "mình" is part of the name
  while (inName(syllables[end]) && inName(syllables[end - 1])) end++
  const words = syllables.slice(first.place - (headed ? 1 : 0), end).filter((s) => !isPlaceOrYear(u, s))
  const written = u.text.slice(words[0]?.start ?? first.start, words.at(-1)?.end ?? last.end)
  if (words.length === 0 || words.length > longestName) return null
  // "Rạch Giá với Phú Quốc" are two: each would have to be looked for
  const within = u.placeSpans.filter(
    (p) => p.level === 'district' && p.start < last.end && first.start < p.end,
  )
  if (within.length > 1 || words.some((s) => s.folded === 'voi')) return null
  const named = within.length > 0
  return unitFrom(written, words, named)
}

/** The one agency that stands there; "Kế hoạch" is a part of its name, and no document. */
function agencyWithin(u: Understood, syllables: Syllable[], from: number, to: number): AskedUnit | null {
  const within = u.agencies.flatMap(({ start, end, written }) => {
    const words = syllables.filter((s) => s.start >= start && s.end <= end)
    const first = syllables.findIndex((s) => s.start >= start)
    return first >= from && first + words.length <= to ? [{ written, words }] : []
  })
  const [only, ...more] = within
  return only && more.length === 0 ? unitFrom(only.written, only.words, false) : null
}

/** "kiểm tra công tác chi thường xuyên", "kiểm tra phòng cháy": what is inspected, not who. */
function isMatter(before: string[], [first, second]: Syllable[]): boolean {
  const verb =
    first?.folded === 'phong' && /^(?:chay|chong|ngua|ve|benh|dich|tranh)$/.test(second?.folded ?? '')
  return verb || /(?:^| )(?:cong tac|viec|noi dung|linh vuc|ve)$/.test(before.join(' '))
}

/** More syllables than this are no name but a description. */
const longestName = 9

/** Words of a question around the unit that are no part of its name. */
const empty = new Set(['dot', 'nay', 'nam', 'cong', 'tac', 'ben', 'vay'])

/** "công tác" is no part of a name, "hành chính công" is. */
function isEmpty(syllables: Syllable[], { folded, place }: { folded: string; place: number }): boolean {
  return empty.has(folded) && (folded !== 'cong' || syllables[place + 1]?.folded === 'tac')
}

const joining = new Set(['co', 'la', 'cua', 'ca', 'va'])

function isPlaceOrYear(u: Understood, s: Syllable): boolean {
  return (
    /^(?:19|20)\d{2}$/.test(s.folded) ||
    u.placeSpans.some((p) => p.level === 'province' && p.start < s.end && s.start < p.end)
  )
}
