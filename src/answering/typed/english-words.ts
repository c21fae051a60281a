// The English glossary (data/lexicon/english.json) as it is looked up: every form of a word, the longest phrase first.

export interface EnglishFile {
  /** By theme, in the singular. */
  nouns: Record<string, Record<string, string>>
  qualifiers: Record<string, string>
  /** Base form, behind "|" its irregular forms. */
  verbs: Record<string, string>
  /** Whatever takes no form: prepositions, conjunctions, adverbs; the empty string drops a word. */
  fixed: Record<string, string>
  /** Words that Vietnamese uses itself. */
  borrowed: string[]
}

/** What a phrase may be, each with its Vietnamese, the likeliest first. */
export interface EnglishEntry {
  noun?: string[]
  qualifier?: string[]
  verb?: string[]
  /** The form of the verb that the phrase is. */
  form?: 'base' | 'third' | 'past' | 'ing'
  /** What its noun belongs to. */
  theme?: string
  fixed?: string
}

export interface English {
  entries: ReadonlyMap<string, EnglishEntry>
  /** Tokens of the longest phrase. */
  longest: number
  borrowed: ReadonlySet<string>
}

export function englishOf({ nouns, qualifiers, verbs, fixed, borrowed }: EnglishFile): English {
  const entries = new Map<string, EnglishEntry>()
  const add = (phrase: string, part: EnglishEntry) => {
    const key = tokensOf(phrase).join(' ').toLowerCase()
    entries.set(key, { ...part, ...entries.get(key) })
  }
  const choices = (written: string) => written.split('|')
  for (const [phrase, written] of Object.entries(fixed)) add(phrase, { fixed: written })
  for (const [phrase, written] of Object.entries(qualifiers)) add(phrase, { qualifier: choices(written) })
  for (const [phrase, written] of Object.values(nouns).flatMap((phrases) => Object.entries(phrases)))
    for (const [other, body] of bodiesAlike(phrase, written))
      add(other, { noun: [body], theme: 'state bodies' })
  for (const inflected of [(phrase: string) => phrase, pluralOf])
    for (const [theme, phrases] of Object.entries(nouns))
      for (const [phrase, written] of Object.entries(phrases))
        add(inflected(phrase), { noun: choices(written), theme })
  for (const [forms, written] of Object.entries(verbs)) {
    const [base = '', ...irregular] = forms.split('|')
    const verb = choices(written)
    const [first = '', ...rest] = base.split(' ')
    const phrase = (word: string) => [word, ...rest].join(' ')
    add(base, { verb, form: 'base' })
    add(phrase(pluralOf(first)), { verb, form: 'third' })
    add(phrase(ingOf(first)), { verb, form: 'ing' })
    for (const past of irregular.length > 0 ? irregular : [phrase(pastOf(first))])
      add(past, { verb, form: 'past' })
  }
  const longest = Math.max(...[...entries.keys()].map((key) => key.split(' ').length))
  return { entries, longest, borrowed: new Set(borrowed) }
}

/** "Department of justice" is called "justice department" as well, and has its divisions in the districts. */
function bodiesAlike(phrase: string, written: string): [string, string][] {
  const field = /^department of (.+)$/u.exec(phrase)?.[1]
  if (field === undefined || !/^Sở \p{L}/u.test(written)) return []
  const division = written.replace(/^Sở/u, 'Phòng')
  return [
    [`provincial department of ${field}`, written],
    [`provincial ${field} department`, written],
    [`${field} department`, written],
    [`division of ${field}`, division],
    [`${field} division`, division],
    [`office of ${field}`, division],
    [`${field} office`, division],
    [`district ${field} division`, division],
  ]
}

/** Words, numbers with their signs ("46/2024/TT-BGTVT"), addresses, the "'s" of an owner, and marks. */
export function tokensOf(text: string): string[] {
  return text.replace(/[’‘]/gu, "'").match(token) ?? []
}

const token =
  /[\p{L}\d._-]+@[\p{L}\d.-]+\p{L}|\p{L}*\d[\p{L}\d]*(?:[/.:,-][\p{L}\d]+)*%?|'s(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*(?:'(?!s(?!\p{L}))\p{L}+)?|[?!.,;:()"]/giu

/** "policy" → "policies", "batch" → "batches", "report" → "reports"; of a phrase the last word. */
function pluralOf(phrase: string): string {
  if (/(?:[sxz]|[cs]h|o)$/iu.test(phrase)) return `${phrase}es`
  return /[^aeiou]y$/iu.test(phrase) ? `${phrase.slice(0, -1)}ies` : `${phrase}s`
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${doubled(verb)}ed`
}

function ingOf(verb: string): string {
  return /[^eoy]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`
}

/** "plan" → "plann": a short vowel before a last consonant, where the verb is of one syllable or ends in "-mit", "-fer". */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$|(?:mit|fer|cur|gin)$/u.test(verb) ? `${verb}${verb.at(-1)}` : verb
}
