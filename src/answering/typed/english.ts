// A question typed in English, or with English words in it, in Vietnamese words that the library can be asked with.
// No translation: order and grammar stay rough, since only the words and what they ask for are read afterwards.

export interface English {
  /** English phrase in small letters → Vietnamese; the empty string drops it. */
  words: Map<string, string>
  /** Any phrase of `words`, the longest first. */
  pattern: RegExp
  /** Nouns that stand last in English and first in Vietnamese: "the quarterly report" → "report quarterly". */
  heads: Set<string>
}

/** `words`: English phrases with their Vietnamese; `heads`: words that open an English question. */
export function englishOf({ words, heads }: { words: Record<string, string>; heads: string[] }): English {
  const phrases = Object.keys(words).sort((a, b) => b.length - a.length)
  const escaped = phrases.map((p) => p.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  return {
    words: new Map(Object.entries(words)),
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?:['’]s|s)?(?![\\p{L}\\d])`, 'giu'),
    heads: new Set(heads),
  }
}

/** The question with its English in Vietnamese words; one without English comes back as it is. */
export function fromEnglish(text: string, english: English): string {
  if (isEnglish(text, english))
    return translated(turned(dated(text.replace(/^and\s/iu, 'còn ')), english), english, () => true)
  // in a Vietnamese question only words that cannot be Vietnamese are English: "nộp report", never "to", "the", "due"
  return translated(text, english, (phrase) => phrase.split(/\s+/u).some((word) => !looksVietnamese(word)))
}

const asking =
  /(?<![\p{L}])(?:what|when|who|whom|which|where|how|why|does|did|is|are|was|were|must|should|list|compare|show|tell|give|explain|summari[sz]e|if)(?![\p{L}])/iu

/** Whether the question as a whole is typed in English. */
export function isEnglish(text: string, english: English): boolean {
  const marked = /[\u00C0-\u1EF9]/u
  const words = text.match(/[\p{L}-]+/gu) ?? []
  // names keep their marks ("Hà Nội") or lose them ("Kien Giang"), and tell nothing about the language
  const plain = words.filter((word, i) => i === 0 || !/^\p{Lu}/u.test(word))
  // short forms ("kg ktra") look like no Vietnamese either: only words that are known as English count
  const strange = plain.filter(
    (word) =>
      !marked.test(word) &&
      !looksVietnamese(word) &&
      entryOf(word.toLowerCase(), english.words) !== undefined,
  )
  if (plain.some((word) => marked.test(word))) return false
  if (strange.length >= 2 && strange.length * 3 >= plain.length) return true
  return (
    /^(?:and|what about|how about|when|who|where|why|which)(?![\p{L}])/iu.test(text) ||
    (asking.test(text) && strange.length > 0)
  )
}

/** Whether unmarked letters could be a Vietnamese syllable. */
function looksVietnamese(word: string): boolean {
  return /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:uye|uya|uoi|uou|ieu|yeu|oai|oay|oeo|uay|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/iu.test(
    word.normalize('NFD').replace(/\p{M}/gu, ''),
  )
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
)

/** "25 October 2023", "October 25th, 2023", "October 2023" as Vietnamese dates. */
function dated(text: string): string {
  const month = `(${months.join('|')}|${months.map((m) => m.slice(0, 3)).join('|')})\\.?`
  const number = (name: string) => months.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1
  return text
    .replace(
      new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? ((?:19|20)\\d{2})(?!\\d)`, 'giu'),
      (_, day: string, name: string, year: string) => `ngày ${day}/${number(name)}/${year}`,
    )
    .replace(
      new RegExp(`(?<![\\p{L}])${month} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)`, 'giu'),
      (_, name: string, day: string, year: string) => `ngày ${day}/${number(name)}/${year}`,
    )
    .replace(
      new RegExp(`(?<![\\p{L}])${month},? ((?:19|20)\\d{2})(?!\\d)`, 'giu'),
      (_, name: string, year: string) => `tháng ${number(name)}/${year}`,
    )
}

/** A noun with its qualifiers stands behind one of these. */
const opening = /^(?:the|an?|of|for|its|their|this|each|every)$/iu

/** Puts a head noun in front of what qualifies it: "the Gia Lai self-scoring report" → "the report Gia Lai self-scoring". */
function turned(text: string, { heads, words }: English): string {
  const parts = text.split(/(\s+)/u)
  const plain = (i: number) => (parts[i] ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '')
  for (let i = 2; i < parts.length; i += 2) {
    if (!heads.has(plain(i))) continue
    let from = i
    while (
      from >= 2 &&
      i - from < 8 &&
      /^[\p{L}-]+$/u.test(parts[from - 2] ?? '') &&
      !opening.test(parts[from - 2] ?? '')
    )
      from -= 2
    if (from < 2 || !opening.test(parts[from - 2] ?? '')) continue
    if (from === i || words.has(`${plain(i - 2)} ${plain(i)}`)) continue
    const [tail] = (parts[i] ?? '').match(/[^\p{L}]*$/u) ?? ['']
    const head = (parts[i] ?? '').slice(0, (parts[i] ?? '').length - tail.length)
    const modifiers = parts.slice(from, i - 1)
    parts.splice(from, i - from + 1, head, ' ', ...modifiers.slice(0, -1), `${modifiers.at(-1) ?? ''}${tail}`)
  }
  return parts.join('')
}

function translated(text: string, { words, pattern }: English, meant: (phrase: string) => boolean): string {
  return text
    .replace(pattern, (phrase) =>
      meant(phrase) ? (entryOf(phrase.toLowerCase().replace(/\s+/gu, ' '), words) ?? phrase) : phrase,
    )
    .replace(/\s+(?=[?,.])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The entry of a phrase, or of its singular. */
function entryOf(phrase: string, words: Map<string, string>): string | undefined {
  return words.get(phrase) ?? words.get(phrase.replace(/(?:['’]s|s)$/u, ''))
}
