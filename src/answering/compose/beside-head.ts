// Words of a head that ask for something else: "đoàn 418 dùng con dấu của ai?" asks whose a thing is, and "Chỉ thị 11/CT-UBND
// ra đời thì bỏ chỉ thị số mấy?" for the number of another paper than the one whose number it tells.

import type { Asked } from '../asked.ts'
import { isInTitle } from '../places/match.ts'

/** Whether no head of a document in scope tells what is asked. */
export function asksBesideHead(asked: Asked): boolean {
  const { u } = asked
  if (u.fact === 'number') return u.numbers.some(({ number }) => number?.includes('/'))
  return u.fact === 'place' && !callsPaper(asked)
}

/** Whether the words right before "của ai" call the paper, or it is said to be somebody's ("… là của ai"). */
function callsPaper({ u, documents }: Asked): boolean {
  const words = u.folded.trim().split(' ')
  const at = words.findLastIndex((word) => /^(?:cua|thuoc)$/.test(word))
  const owned = u.terms.find((t) => t.place === at - 1)
  return (
    owned === undefined || documents.some((d) => isInTitle(owned, d) || d.titleSyllables.has(owned.folded))
  )
}
