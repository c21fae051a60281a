// English for Vietnamese: a question typed in English becomes the Vietnamese question it is, as well as a glossary and
// a few rules of order do it; in a Vietnamese one only its English words change.

import { clauseOf, type Read } from './english-clause.ts'
import { dated } from './english-dates.ts'
import { inPlainTurns } from './english-turns.ts'
import { type Held, unitsOf } from './english-units.ts'
import { type English, type EnglishEntry, tokensOf } from './english-words.ts'
import { looksVietnamese } from './looks-vietnamese.ts'

/** The question with its English in Vietnamese words; one without English comes back as it is. */
export function fromEnglish(text: string, english: English, held: Held): string {
  return isEnglish(text, english)
    ? questionOf(inPlainTurns(dated(withoutGreeting(text))), (piece) => unitsOf(piece, english, held))
    : withoutEnglishWords(text, english, held)
}

const asking =
  /(?<![\p{L}])(?:what|when|who|whom|which|where|how|why|does|did|is|are|was|were|must|should|list|compare|show|tell|give|explain|summari[sz]e|if)(?![\p{L}])/iu

/** Whether the question as a whole is typed in English. */
export function isEnglish(text: string, { entries }: English): boolean {
  const marked = /[\u00C0-\u1EF9]/u
  const words = text.match(/[\p{L}-]+(?:['’]\p{L}+)?/gu) ?? []
  // names keep their marks ("Hà Nội") or lose them ("Kien Giang"), and tell nothing about the language
  const isName = (word: string) => /^\p{Lu}/u.test(word)
  const opensName = /^(?:\p{Lu}[\p{L}\p{M}]*['’]s|\p{Lu}[\p{L}\p{M}]* \p{Lu}\p{Ll})/u.test(text)
  const plain = words.filter((word, i) => (i === 0 ? !opensName : !isName(word)))
  // short forms ("kg ktra") look like no Vietnamese either: only words that are known as English count
  const strange = plain.filter(
    (word) =>
      !marked.test(word) && !looksVietnamese(word) && (entries.has(word.toLowerCase()) || asking.test(word)),
  )
  if (plain.some((word) => marked.test(word))) return false
  if (strange.length >= 2 && strange.length * 3 >= plain.length) return true
  return (
    /^(?:and|what about|how about|when|who|where|why|which)(?![\p{L}])/iu.test(text) ||
    (asking.test(text) && strange.length > 0)
  )
}

/** Clauses that ask for themselves: "which units must report, and by when?" */
const joint =
  /\s*(?:[,;]\s*(?:and\s+)?|[?]\s*|\s+and\s+)(?=(?:(?:by|to|for|in|on|at|from|until|since|under|within)\s+)?(?:who|whom|when|where|which|what|how|why)(?!\p{L}))/giu

function questionOf(text: string, read: Read): string {
  const said = text.replace(/^and\s+/iu, '').replace(/[?.!\s]+$/u, '')
  const sign = /\?\s*$/u.test(text) ? '?' : ''
  const opensAgain = /^and\s+/iu.test(text) ? 'còn ' : ''
  const starts = [
    0,
    ...[...said.matchAll(joint)].flatMap(({ index, 0: found }) => [index, index + found.length]),
  ]
  const clauses: string[] = []
  for (let i = 0; i < starts.length; i += 2)
    clauses.push(clauseOf(withoutPolite(said.slice(starts[i], starts[i + 1])), read))
  const between =
    /^(?:if|when)\s/iu.test(said) || (clauses.length > 1 && !asksItself(said.slice(0, starts[1])))
      ? ', '
      : ' và '
  return (
    `${opensAgain}${clauses.filter(Boolean).join(between)}`
      .replace(/\s+(?=[,.;:?)])/gu, '')
      .replace(/\s+/gu, ' ')
      .trim() + sign
  )
}

/** Whether a clause holds a question of its own and is no condition of the next. */
function asksItself(clause: string): boolean {
  return (
    /(?<!\p{L})(?:who|whom|when|where|which|what|how|why|is|are|must|do|does)(?!\p{L})/iu.test(clause) &&
    !/^if\s/iu.test(clause)
  )
}

const polite =
  /^(?:please\s+|(?:can|could|would) you (?:please )?(?:tell me |show me |let me know |say )?|may i (?:ask|know)\s+|(?:do you know|i(?: (?:want|need|would like)|['’]d like) to (?:know|ask)|tell me|show me|give me|let me know|i wonder)\s+(?:about\s+)?|(?:hi|hello)[,\s]+)+/iu
const greeting =
  /^(?:(?:dear|hi|hello|hey)(?:\s+(?!(?:what|when|who|whom|which|where|how|why)(?!\p{L}))\p{L}+){0,3}|good (?:morning|afternoon|evening|day)(?:\s+\p{L}+){0,2})\s*[,!.:]\s*/iu
const closing =
  /(?:^|[\s,.!?])(?:(?:many |a lot of )?thanks|thank you|(?:best |kind )?regards|cheers)(?!\p{L})[^?]*$/iu

/** "Dear team, …? Thanks!": whom one writes to and thanks is nobody in a plan. */
function withoutGreeting(text: string): string {
  const said = text.replace(greeting, '')
  const end = closing.exec(said)
  const kept =
    end && /\p{L}/u.test(said.slice(0, end.index))
      ? said.slice(0, end.index + 1).replace(/[\s,]+$/u, '')
      : said
  return kept === '' ? text : kept
}

function withoutPolite(clause: string): string {
  return clause.trim().replace(polite, '')
}

/** In a Vietnamese question only words that cannot be Vietnamese are English: "nộp report", never "to", "the", "due". */
function withoutEnglishWords(text: string, { entries, longest, borrowed }: English, held: Held): string {
  const words = tokensOf(text)
  let said = text
  for (let i = 0; i < words.length; i++)
    for (let length = Math.min(longest, words.length - i); length > 0; length--) {
      const phrase = words.slice(i, i + length)
      const key = phrase.join(' ').toLowerCase()
      // what is as short as "vs", "dug" is a short form or a slip
      const alone = length === 1 ? (phrase[0] ?? '') : null
      if (phrase.every(looksVietnamese) || (alone !== null && (alone.length < 4 || held(alone)))) continue
      const written = vietnameseOf(entries.get(key), held)
      if (!written || borrowed.has(key)) continue
      said = said.replace(phrase.join(' '), written)
      i += length - 1
      break
    }
  return said
}

function vietnameseOf(entry: EnglishEntry | undefined, held: Held): string | undefined {
  const options = entry?.noun ?? entry?.qualifier ?? entry?.verb ?? (entry?.fixed ? [entry.fixed] : [])
  return options.find(held) ?? options[0]
}
