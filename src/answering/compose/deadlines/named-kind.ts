// "b) Kê khai bổ sung: …; c) Kê khai hằng năm: …": points of one place that are called by kinds of one thing. A question that
// says the words of one kind asks of none of the others, whatever else they share with it. Pure.

import type { Section } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Candidate } from './candidate.ts'

const longest = 6

/** Without the duties of the kinds beside the one that the question names. */
export function ofNamedKind({ u }: Asked, candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ evidence: { unit }, prepared }) => {
    const { section } = unit
    const own = kindOf(section)
    if (own === null) return true
    return !prepared.document.sections.some((other) => {
      const theirs = other !== section && other.parent === section.parent ? kindOf(other) : null
      if (theirs === null || theirs[0] !== own[0] || theirs[1] !== own[1]) return false
      const [more, less] = [without(theirs, own), without(own, theirs)]
      const isDutyToo = prepared.units.some((x) => x.section === other && x.deadlines.length > 0)
      return (
        isDutyToo && more.length > 0 && says(u.folded, more) && !less.some((word) => says(u.folded, [word]))
      )
    })
  })
}

/** The words that a point is called by: those before its colon, where they are few. */
function kindOf({ heading, kind }: Section): string[] | null {
  if (kind !== 'letter' && kind !== 'decimal') return null
  const words = phraseKey(heading).split(' ')
  return words.length >= 3 && words.length <= longest ? words : null
}

function without(words: string[], others: string[]): string[] {
  return words.filter((word) => !others.includes(word))
}

/** The words stand in the question side by side. */
function says(folded: string, words: readonly string[]): boolean {
  return folded.includes(` ${words.join(' ')} `)
}
