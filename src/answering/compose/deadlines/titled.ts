// Which of several documents is meant whose duties fit alike: the one whose title says what the question says of the matter
// ("kiểm tra công vụ"), where no other title does. Pure.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { pairsIn } from './alike-duties.ts'
import type { Candidate } from './candidate.ts'

/** Those of the one document that is called so; all of them where no title, or more than one, says it. */
export function ofTitled({ u }: Asked, candidates: Candidate[]): Candidate[] {
  const documents = [...new Set(candidates.map((c) => c.prepared))]
  if (documents.length < 2) return candidates
  const duties = candidates.map(wordsOf)
  const pairs = pairsIn(u.folded).filter((pair) => !duties.some((words) => words.includes(` ${pair} `)))
  const said = documents.map(({ document: { header } }) => {
    const title = ` ${phraseKey(header.title ?? '')} `
    return pairs.filter((pair) => title.includes(` ${pair} `))
  })
  const own = said.map((mine, i) =>
    mine.filter((pair) => said.every((other, k) => k === i || !other.includes(pair))),
  )
  const named = documents.filter((_, i) => (own[i]?.length ?? 0) > 0)
  return named.length === 1 ? candidates.filter((c) => c.prepared === named[0]) : candidates
}

function wordsOf({ deadline: d, prepared }: Candidate): string {
  return ` ${phraseKey(`${d.what} ${prepared.document.text.slice(d.start, d.end)}`)} `
}
