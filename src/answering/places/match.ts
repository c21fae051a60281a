// How much of what was asked a place in a document is about. Pure.
// A syllable counts in full where its neighbour in the question stands beside it in the text too, or where the text has
// a word of the same meaning; alone it counts by half: "minh" proves little, "minh bạch" much.

import { likeness, type Syllable, stands } from './syllables.ts'

/** One syllable of the question that carries content. */
export interface Term extends Syllable {
  weight: number
  /** Index among all syllables of the question; neighbours differ by one. */
  place: number
  /** Phrases that mean the same as the phrase around this syllable. */
  alternatives: Pick<Syllable, 'folded' | 'spoken'>[][]
  /** Phrases that papers write where staff say this: they cover the word, and prove no claim. */
  papers: Term['alternatives']
  /** Part of a phrase that frames a question ("nội dung", "yêu cầu"): counts little beside words that tell more. */
  light: boolean
  /** Names no matter: it is no lack of a place, and counts where the place has it. */
  dispensable?: boolean
  /** A one-syllable word that stands for itself ("ký", "hạn", "30"). */
  whole: boolean
  /** Stands in the titles of some documents in scope, and tells them from the others. */
  naming?: boolean
  /** A title in scope has it with these very marks: the same letters with other marks are another word. */
  exact?: boolean
  /** The number of a round: the folded word that stands before it ("dot"). */
  behind?: string
}

/** The syllables of a title, folded and with their marks. */
export interface Title {
  titleSyllables: ReadonlySet<string>
  titleSpoken: ReadonlySet<string>
}

/** Whether a title holds the word or all of what it is short for: "PCCC" in "phòng cháy, chữa cháy". */
export function isInTitle({ folded, spoken, alternatives }: Term, title: Title): boolean {
  const { titleSyllables, titleSpoken } = title
  return (
    (titleSyllables.has(folded) && [...titleSpoken].some((written) => likeness(spoken, written) === 1)) ||
    alternatives.some((a) => a.length > 2 && a.every((w) => titleSyllables.has(w.folded)))
  )
}

/** Whether the first letters of words of the title make the word: "PCCC". */
export function isShortOfTitle(
  { folded, alternatives }: Term,
  { titleSyllables }: Pick<Title, 'titleSyllables'>,
): boolean {
  return alternatives.some(
    (a) => a.map((w) => w.folded[0]).join('') === folded && a.every((w) => titleSyllables.has(w.folded)),
  )
}

/** Anything in which syllables stand in order. */
export interface Field {
  syllables: Syllable[]
  positions: Map<string, number[]>
}

export interface Coverage {
  /** Share of the question's weight found, 0–1. */
  share: number
  /** For each term, 0–1. */
  byTerm: number[]
}

/** The words of a text with where each of them stands. */
export function fieldOf(syllables: Syllable[]): Field {
  const positions = new Map<string, number[]>()
  syllables.forEach((s, i) => {
    const list = positions.get(s.folded)
    if (list) list.push(i)
    else positions.set(s.folded, [i])
  })
  return { syllables, positions }
}

/** Coverage of the terms by one field. */
export function coverageIn(field: Field, terms: Term[]): number[] {
  return terms.map((term, i) => termIn(field, terms, i, term))
}

function termIn(field: Field, terms: Term[], i: number, term: Term): number {
  let best = 0
  for (const at of field.positions.get(term.folded) ?? []) {
    const fits = likeness(term.spoken, field.syllables[at]?.spoken ?? '')
    if (fits === 0 || (fits < 1 && term.exact)) continue
    if (term.behind !== undefined && !countsRound(field, at, term.behind)) continue
    const company = [beside(field, terms[i + 1], term, at, 1), beside(field, terms[i - 1], term, at, -1)]
    const accompanied = company.some((fit) => fit > 0)
    // what stands for itself does so by its marks: "trường" is no "trưởng"
    const found =
      fits === 1
        ? term.whole || accompanied
          ? 1
          : 0.4
        : company.includes(1)
          ? 0.85
          : accompanied
            ? 0.4
            : 0.16
    best = Math.max(best, found)
    if (best === 1) return 1
  }
  if (best < 0.9 && term.alternatives.some((phrase) => hasPhrase(field, phrase))) return 0.9
  if (best < asPapers && term.papers.some((phrase) => hasPhrase(field, phrase))) return asPapers
  return best
}

/** The number stands behind the word that counts, or opens a cell, whose column has that word. */
function countsRound({ syllables }: Field, at: number, behind: string): boolean {
  const [before, number] = [syllables[at - 1], syllables[at]]
  return before === undefined || before.folded === behind || (number?.start ?? 0) - before.end > 1
}

/** What the papers' word for a word of staff counts: more than half of it, less than the same word or one of its meaning. */
const asPapers = 0.8

/** How well the neighbour in the question stands beside it here too. */
function beside(field: Field, neighbour: Term | undefined, term: Term, at: number, step: 1 | -1): number {
  if (!neighbour || neighbour.place - term.place !== step) return 0
  const fits = [1, 2].map((gap) => {
    const other = field.syllables[at + step * gap]
    return other?.folded === neighbour.folded ? Math.max(0.1, likeness(neighbour.spoken, other.spoken)) : 0
  })
  return Math.max(...fits)
}

/** Whether the syllables stand side by side in the field with the same marks: "nghỉ" is not "nghị". */
function hasPhrase(field: Field, phrase: Term['alternatives'][number]): boolean {
  return (field.positions.get(phrase[0]?.folded ?? '') ?? []).some((at) =>
    phrase.every((word, i) => field.syllables[at + i]?.spoken === word.spoken),
  )
}

/** Index of the first syllable of the phrase in the field, or -1. */
export function phraseAt(field: Field, phrase: string[]): number {
  for (const at of field.positions.get(phrase[0] ?? '') ?? []) {
    if (phrase.every((word, i) => field.syllables[at + i]?.folded === word)) return at
  }
  return -1
}

/** The subject of a team stands in its heading, in other company than in the question: the very syllable counts there. */
export function spokenIn(field: Field, terms: Term[]): number[] {
  return coverageIn(field, terms).map((found, i) =>
    found < 0.85 && field.syllables.some((s) => stands(terms[i], s)) ? 0.85 : found,
  )
}

/** Weighted share of the terms, given what was found of each. */
export function shareOf(terms: Term[], byTerm: number[]): number {
  let total = 0
  let found = 0
  terms.forEach((term, i) => {
    const had = byTerm[i] ?? 0
    if (term.dispensable && had < leastFound) return
    total += term.dispensable ? term.weight * had : term.weight
    found += term.weight * had
  })
  return total === 0 ? 0 : found / total
}

/** Neighbouring terms that are not found. */
export interface Lack {
  terms: Term[]
  /** Index of the first among all terms. */
  at: number
  weight: number
}

/** Below this a term counts as not found. */
export const leastFound = 0.55

/** The runs of neighbouring terms that are not found. */
export function lacksOf(terms: Term[], byTerm: number[]): Lack[] {
  const lacks: Lack[] = []
  terms.forEach((term, i) => {
    if ((byTerm[i] ?? 0) >= leastFound || term.dispensable) return
    const open = lacks.at(-1)
    if (open && open.at + open.terms.length === i && term.place - (open.terms.at(-1)?.place ?? 0) <= 1) {
      open.terms.push(term)
      open.weight += term.weight
    } else lacks.push({ terms: [term], at: i, weight: term.weight })
  })
  return lacks
}

/** The better of two findings, term by term, the second scaled. */
/** The first of the lacks that weigh most; `null` where nothing is lacking. */
export function heaviest(lacks: Lack[]): Lack | null {
  return lacks.reduce<Lack | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
}

export function better(a: number[], b: number[], scale: number): number[] {
  return a.map((x, i) => Math.max(x, (b[i] ?? 0) * scale))
}

/** Smallest window of the field that holds the most of the terms, as a share of them (proximity, 0–1). */
export function proximity(field: Field, terms: Term[], window = 24): number {
  if (terms.length === 0) return 0
  const marks: { at: number; term: number }[] = []
  terms.forEach((term, i) => {
    for (const at of field.positions.get(term.folded) ?? []) marks.push({ at, term: i })
  })
  marks.sort((a, b) => a.at - b.at)
  let best = 0
  for (let from = 0, to = 0; to < marks.length; to++) {
    while ((marks[to]?.at ?? 0) - (marks[from]?.at ?? 0) > window) from++
    const inside = new Set(marks.slice(from, to + 1).map((m) => m.term))
    let weight = 0
    for (const i of inside) weight += terms[i]?.weight ?? 0
    best = Math.max(best, weight)
  }
  return best / terms.reduce((sum, t) => sum + t.weight, 0)
}
