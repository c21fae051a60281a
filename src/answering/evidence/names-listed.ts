// "Ở những khu công nghiệp nào?": how many of them one sentence of a place names behind the very noun that is asked for
// ("các khu công nghiệp: Phú Hội, Tam Lư, Bắc Lý"). Pure.

import { statementsIn } from '../places/statements.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { Understood } from '../question/question.ts'
import type { Evidence } from './evidence.ts'

const asksNames = / (?:nhung|cac) (\S+ (?:\S+ ){0,3}?)nao /

/** The most names that a sentence of the place gives; 0 where the question asks for no names of things. */
export function namesListed({ folded }: Understood, { unit, prepared: { document } }: Evidence): number {
  const noun = asksNames.exec(folded)?.[1]?.trim().split(' ') ?? []
  if (noun.length < 2) return 0
  return Math.max(0, ...statementsIn(unit).map((s) => namesBehind(noun, document.text.slice(s.start, s.end))))
}

function namesBehind(noun: string[], words: string): number {
  const said = syllablesOf(words)
  const at = said.findIndex((_, i) => noun.every((word, k) => said[i + k]?.folded === word))
  const last = at < 0 ? undefined : said[at + noun.length - 1]
  if (!last) return 0
  const behind = words.slice(last.end).replace(/^\s*(?::|gồm:?|bao gồm:?|là:?)/u, '')
  const isName = (behind.split(/[.;\n()]/u, 1)[0] ?? '')
    .split(/,|\svà\s/u)
    .map((name) => /^\s*\p{Lu}/u.test(name))
  const end = isName.indexOf(false)
  return end < 0 ? isName.length : end
}
