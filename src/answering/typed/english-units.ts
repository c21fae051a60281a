// A piece of an English question in units: phrases of the glossary, names, numbers, auxiliaries; of every word that may be
// a verb or a noun it is said which it is, of several Vietnamese phrases the one that the held texts write is taken.

import { type English, type EnglishEntry, tokensOf } from './english-words.ts'
import { looksVietnamese } from './looks-vietnamese.ts'

type Part = 'noun' | 'qualifier' | 'verb' | 'name' | 'number' | 'owner' | 'modal' | 'be' | 'fixed' | 'mark'

export interface Unit {
  part: Part
  /** English in small letters. */
  said: string
  written: string
  /** Whatever else it may be. */
  either?: EnglishEntry
  form?: EnglishEntry['form']
  /** What it is written as when it is a verb. */
  asVerb?: string
  /** What its noun belongs to in the glossary. */
  theme?: string
}

/** Whether a Vietnamese phrase is written in a held document. */
export type Held = (phrase: string) => boolean

const be = new Set('is are was were be been being am'.split(' '))
const must = new Set(['must', 'should', 'shall'])
const empty = new Set('will could would might do does did has have had'.split(' '))
/** A noun phrase begins behind one of these. */
export const articles = new Set(
  'the a an this these that those its their our any some each every all such both'.split(' '),
)
export const persons = new Set('they we it i you he she'.split(' '))

export function unitsOf(text: string, english: English, held: Held): Unit[] {
  const tokens = tokensOf(text)
  const units: Unit[] = []
  for (let i = 0; i < tokens.length; ) {
    const { unit, length } = unitAt(tokens, i, english)
    const last = units.at(-1)
    if (unit.part === 'name' && last?.part === 'name')
      units[units.length - 1] = {
        ...last,
        said: `${last.said} ${unit.said}`,
        written: `${last.written} ${unit.written}`,
      }
    else units.push(unit)
    i += length
  }
  return chosen(
    units.map((unit, i) => inItsPart(unit, units, i)),
    held,
  )
}

/** The word read as a verb. */
export function asVerb(unit: Unit): Unit {
  return { ...unit, part: 'verb', written: unit.asVerb ?? unit.written }
}

/** The unit that begins at a token: the longest phrase of the glossary, or the word itself. */
function unitAt(tokens: string[], at: number, { entries, longest }: English): { unit: Unit; length: number } {
  const token = tokens[at] ?? ''
  if (isNameAt(tokens, at))
    return { unit: { part: 'name', said: token.toLowerCase(), written: token }, length: 1 }
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const said = tokens
      .slice(at, at + length)
      .join(' ')
      .toLowerCase()
    const entry = entries.get(said)
    if (length === 1 && isAuxiliary(said)) return { unit: auxiliary(said), length }
    if (entry) return { unit: unitOf(said, entry), length }
  }
  return {
    unit: { part: partOfOther(token), said: token.toLowerCase(), written: token === "'s" ? '' : token },
    length: 1,
  }
}

function isAuxiliary(said: string): boolean {
  return be.has(said) || must.has(said) || empty.has(said) || said === 'can' || said === 'may'
}

function auxiliary(said: string): Unit {
  if (be.has(said)) return { part: 'be', said, written: '' }
  return { part: 'modal', said, written: must.has(said) ? 'phải' : empty.has(said) ? '' : 'được' }
}

function unitOf(said: string, entry: EnglishEntry): Unit {
  const { noun, qualifier, verb, form, theme, fixed = '' } = entry
  const part = noun ? 'noun' : qualifier ? 'qualifier' : verb ? 'verb' : 'fixed'
  return { part, said, written: fixed, either: entry, ...(form && { form }), ...(theme && { theme }) }
}

function partOfOther(token: string): Part {
  if (token === "'s") return 'owner'
  if (/^[^\p{L}\d]/u.test(token)) return 'mark'
  return /\d/u.test(token) ? 'number' : 'name'
}

/** Two capitals and more that could be Vietnamese syllables are a name: "Can Tho", "An Giang" are no "can", "an". */
function isNameAt(tokens: string[], at: number): boolean {
  const isPart = (i: number) =>
    /^\p{Lu}\p{Ll}*$/u.test(tokens[i] ?? '') &&
    looksVietnamese(tokens[i] ?? '') &&
    !(i === 0 && opens.test(tokens[i] ?? ''))
  return isPart(at) && (isPart(at + 1) || isPart(at - 1))
}

const opens =
  /^(?:what|when|who|whom|which|where|how|why|do|does|did|is|are|can|may|the|an?|to|in|on|by|so|list|compare)$/iu

/** Which of the parts that it may be a word is, by what stands around it. */
function inItsPart(unit: Unit, units: Unit[], i: number): Unit {
  const { either, form } = unit
  if (!either?.verb) return unit
  const [before, behind] = [units[i - 1], units[i + 1]]
  const verb: Unit = { ...unit, part: 'verb' }
  const hasDoer = before?.part === 'fixed' && (persons.has(before.said) || before.said === 'not')
  // an auxiliary that opens a question has whoever does it behind it
  const isHead = form === 'third' && either.noun !== undefined
  if (hasDoer || (before?.part === 'modal' && i > 1 && !isHead && !/^d(?:o|oes|id)$/u.test(before.said)))
    return verb
  if (before?.said === 'to' && form === 'base') return verb
  if (before?.said === 'and' && units[i - 2]?.part === 'verb') return verb
  const opensPhrase = before?.part === 'fixed' && articles.has(before.said)
  if (form === 'ing' && either.noun)
    return before?.part === 'fixed' && behind?.part === 'fixed' && !opensPhrase ? verb : unit
  if (form === 'past' || form === 'ing') {
    const ofNoun = before?.part === 'name' || before?.part === 'noun'
    if (either.qualifier && !ofNoun) return { ...unit, part: 'qualifier' }
    const qualifies =
      (opensPhrase || before?.part === 'qualifier') && /^(?:noun|qualifier|verb)$/u.test(behind?.part ?? '')
    return qualifies ? { ...unit, part: 'qualifier' } : verb
  }
  return either.noun || either.qualifier ? unit : verb
}

/** Of several Vietnamese phrases the first that the held texts write, beside the word it stands next to where there is one. */
function chosen(units: Unit[], held: Held): Unit[] {
  const found = [...units]
  units.forEach((unit, i) => {
    const { either, part } = unit
    if (!either) return
    const pick = (options: string[] | undefined) =>
      options?.find((o) => isBeside(o, found, i, held)) ?? options?.find(held) ?? options?.[0]
    const verb = pick(either.verb)
    const options = { noun: either.noun, verb: either.verb, qualifier: either.qualifier ?? either.verb }[
      part as 'noun'
    ]
    found[i] = { ...unit, written: pick(options) ?? unit.written, ...(verb && { asVerb: verb }) }
  })
  return found
}

/** "Tổ 1", "tổ hỗ trợ": the number behind it, or what qualifies it before, stands right behind the word in Vietnamese. */
function isBeside(option: string, units: Unit[], i: number, held: Held): boolean {
  const [before, behind] = [units[i - 1], units[i + 1]]
  if (behind?.part === 'number') return held(`${option} ${behind.written}`)
  const qualifies = before?.part === 'noun' || before?.part === 'qualifier'
  return qualifies && held(`${option} ${before.written.split(' ')[0] ?? ''}`)
}
