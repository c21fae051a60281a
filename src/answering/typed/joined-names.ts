// Short names whose parts are joined by signs: "Sở GD&ĐT", "LĐ-TB&XH", "VH, TT & DL", "P. Cửa Lò". They are read whole,
// before the list of short forms can read "ĐT" as a telephone and "TB" as a notice.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Lexicon } from './lexicon.ts'

interface JoinedNameParts {
  lexicon: Lexicon
  /** Whether two folded syllables stand side by side in a held document. */
  pairs: (pair: string) => boolean
}

const joined =
  /(?<![\p{L}\d/&-])\p{L}{1,5}(?:(?:\s?(?:&|và|va)\s?|\s?[-–.]\s?|\/|,\s?|\s)\p{L}{1,5}){1,12}(?![\p{L}\d])/gu

/** The text with names that are joined of initials written in full. */
export function withJoinedNames(text: string, parts: JoinedNameParts): string {
  const kept = findNumberMentions(text)
  return withUnitLetters(text, parts)
    .replace(joined, (typed, at: number) =>
      kept.some((n) => n.start < at + typed.length && at < n.end) ? typed : inFull(typed, parts.lexicon),
    )
    .replace(/(?<=\p{L}) & (?=\p{L})/gu, ' và ')
}

/** The longest run of its parts that the list has as one short form; the signs between them tell nothing. */
function inFull(typed: string, { expand }: Pick<Lexicon, 'expand'>): string {
  const pieces = [...typed.matchAll(/\p{L}+/gu)].filter(([word]) => !/^(?:và|va)$/u.test(word))
  for (let length = pieces.length; length > 1; length--)
    for (let from = 0; from + length <= pieces.length; from++) {
      const run = pieces.slice(from, from + length)
      const [first, last] = [run[0]!, run.at(-1)!]
      const end = last.index + last[0].length
      const between = typed.slice(first.index, end)
      // with nothing but a space between them only capitals are one name
      if (!/[&\-–./,]|\s(?:và|va)\s/u.test(between) && between !== between.toUpperCase()) continue
      const full = expand(run.map(([word]) => word).join(''), () => false)
      if (full?.includes(' '))
        return typed.slice(0, first.index) + full + inFull(typed.slice(end), { expand })
    }
  return typed
}

const unitLetters: Record<string, string> = { x: 'xã', h: 'huyện', q: 'quận', tx: 'thị xã', tp: 'thành phố' }

/** "p. Cửa Lò", "P.CCHC", "x. Chiềng Sơn": a letter with its point in front of a name. */
function withUnitLetters(text: string, { pairs }: JoinedNameParts): string {
  return text.replace(
    /(?<![\p{L}\d.&/-]|\d\s)(p|x|h|q|tx|tp)\.\s?(?=(\p{L}+))/giu,
    (typed, letters: string, next: string) => {
      const short = letters.toLowerCase()
      if (short !== 'p') return `${unitLetters[short] ?? typed} `
      const name = phraseKey(next)
      const named = pairs(`phuong ${name}`) || (/^\p{Lu}\p{Ll}/u.test(next) && !pairs(`phong ${name}`))
      return named ? 'phường ' : 'phòng '
    },
  )
}
