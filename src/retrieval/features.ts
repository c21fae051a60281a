// What is measured of one candidate passage for one question; every number is readable and about 0 to 1 in size.
// The names below are those of the trace and of data/ranking.json.

import { bestWindow } from './best-window.ts'
import { headKindsOf, IS_FINAL, IS_GLOSSARY, IS_SCOPE } from './head-kinds.ts'
import type { Segment } from './segment.ts'
import { type BoundQuery, type LibraryCounts, rarity, type WordScores } from './word-scores.ts'

export const FEATURES = [
  'bm25', // words, pairs and head together
  'bm25Words',
  'bm25Pairs',
  'bm25Head',
  'coverText', // share of the question's weight that the passage holds, as written
  'coverTextBare', // the same, marks ignored
  'coverHead',
  'coverHeadBare',
  'coverPairs',
  'coverHeadPairs',
  'coverUnion', // held by the passage or by the heads of its neighbours
  'coverScope', // held by the article that says what the law is about
  'coverWithScope', // held by the passage or by that article
  'coverRest', // share of the weight that the law's subject leaves over, held by the passage
  'coverHeadRest', // held by the head
  'headMatch', // how far the head and that rest say the same
  'coverHeadFirst', // as coverHead, the first words of the question weighing most
  'headBegins', // share of the question's first three words among the head's first four
  'headAsked', // share of the head's weight that the question names
  'headAskedPairs',
  'coverHeadPlain', // share of the question's words in the head, all words alike
  'headAskedPlain',
  'headIsSpan', // the head stands in the question as one run
  'windowNear', // best window of 20 words
  'windowFar', // best window of 60 words
  'run', // longest run of the question in the passage
  'runHead',
  'early', // how early the best window stands
  'length',
  'headless',
  'defines', // the question asks what X is, and the passage says "X là"
  'isGlossary', // an article of definitions
  'glossaryAsked', // … and a definition is asked for
  'isScope',
  'isFinal', // on entry into force and responsibility of carrying out
  'numbers', // share of the question's numbers that the passage holds
  'context', // share of the question's weight that names the document
  'documentNamed', // the same, of documents read from files: place, year, number tell one plan from another
  'numberNamed', // the question names the law or decree by its number
  'yearNamed', // … by its kind and year: "Luật thư viện 2019"
  'groupTopic', // share of the question's weight that runs through the whole document
  'coverTopic', // held by the passage, or running through its document
  'cosFeedback', // nearness to the best few candidates
  'groupMean', // BM25 of the neighbours
  'groupBest',
  'groupShare', // share of the best candidates that belong to the same document
  'cosWhole',
  'cosHead',
  'cosBest', // best window
  'cosGroup',
  'cosNeighbours', // nearest other candidates of the same document
  'cosRank',
  'bm25Rank',
  // The document's own number: kind and year, of articles only.
  'isLaw',
  'isDecree',
  'isCircular',
  'isJoint',
  'year2009', // or earlier
  'year2013', // 2010 to 2013
  'year2015',
  'year2017',
  'year2018',
  'year2019',
  'year2020',
  'year2021',
  'year2022', // or later
] as const

export type FeatureName = (typeof FEATURES)[number]

const at = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<FeatureName, number>
export const featureAt = at

/** Everything about the question that does not depend on the candidate. */
export interface FeatureContext {
  segment: Segment
  bound: BoundQuery
  /** Rarity of each term and pair; synonyms weigh less. */
  weights: Float64Array
  pairWeights: Float64Array
  /** The same, falling from word to word of the question: what it asks for comes first. */
  firstWeights: Float64Array
  firstTotal: number
  /** Sum over the question's own words. */
  total: number
  pairTotal: number
  /** Term of a spoken word as written, and with marks ignored; -1 none. Cleared by `release`. */
  termOfWord: Int16Array
  termOfBare: Int16Array
  /** Pair of two terms, -1 none: first * terms + second. */
  pairOf: Int16Array
  numeric: boolean[]
  /** Of the passage at hand, by term and by pair: IN_HEAD and IN_BODY. */
  bare: Uint8Array
  pairs: Uint8Array
  /** How often each term stands in the window at hand. */
  inside: Uint16Array
  release(): void
}

export interface FeatureScratch {
  termOfWord: Int16Array
  termOfBare: Int16Array
  /** Rarity of every bare word in heads, for `headAsked`. */
  headRarity: Float32Array
  la: number
  /** Of every passage, as bits (head-kinds.ts). */
  headKinds: Uint8Array
  /** Places and terms of the words found in the passage at hand. */
  places: Int32Array
  terms: Int16Array
}

export function createScratch(segment: Segment): FeatureScratch {
  const headRarity = new Float32Array(segment.vocabulary.length)
  const { starts } = segment.wordPostings
  for (let word = 0; word < headRarity.length; word++) {
    headRarity[word] = rarity(starts[word + 1]! - starts[word]!, segment.size)
  }
  return {
    termOfWord: new Int16Array(segment.vocabulary.length).fill(-1),
    termOfBare: new Int16Array(segment.vocabulary.length).fill(-1),
    headRarity,
    la: segment.bareVocabulary.indexOf('la'),
    headKinds: headKindsOf(segment),
    places: new Int32Array(longestPassage(segment)),
    terms: new Int16Array(longestPassage(segment)),
  }
}

function variantsOf({ variantStarts, variants }: Segment, bare: number): Uint32Array {
  return bare < 0 ? variants.subarray(0, 0) : variants.subarray(variantStarts[bare], variantStarts[bare + 1])
}

function longestPassage({ starts, size }: Segment): number {
  let longest = 0
  for (let p = 0; p < size; p++) longest = Math.max(longest, starts[p + 1]! - starts[p]!)
  return longest
}

const FIRST_WORDS = 4

export function openContext(
  segment: Segment,
  scratch: FeatureScratch,
  bound: BoundQuery,
  counts: LibraryCounts,
): FeatureContext {
  const { terms, own } = bound.query
  const weights = Float64Array.from(
    terms,
    (term, t) => term.weight * rarity(counts.marked[t]!, counts.passages),
  )
  const pairWeights = Float64Array.from(bound.pairs, (_, i) => rarity(counts.pairs[i]!, counts.passages))
  const firstWeights = weights.map((weight, t) => (t < own ? weight * Math.exp(-t / FIRST_WORDS) : 0))
  const pairOf = new Int16Array(terms.length ** 2).fill(-1)
  bound.pairs.forEach(({ first, second }, i) => {
    pairOf[first * terms.length + second] = i
  })
  const { termOfWord, termOfBare } = scratch
  for (let t = terms.length - 1; t >= 0; t--) {
    for (const word of bound.wordsOf[t]!) termOfWord[word] = t
    for (const word of variantsOf(segment, bound.bareOf[t]!)) termOfBare[word] = t
  }
  return {
    ...{ segment, bound, weights, pairWeights, termOfWord, termOfBare, pairOf, firstWeights },
    firstTotal: firstWeights.reduce((a, b) => a + b, 1e-6),
    total: weights.subarray(0, own).reduce((a, b) => a + b, 1e-6),
    pairTotal: pairWeights.reduce((a, b) => a + b, 1e-6),
    bare: new Uint8Array(terms.length),
    pairs: new Uint8Array(pairWeights.length),
    inside: new Uint16Array(terms.length),
    numeric: terms.map(({ word }) => /^\d+$/.test(word)),
    release() {
      for (const words of bound.wordsOf) for (const word of words) termOfWord[word] = -1
      for (const bare of bound.bareOf) for (const word of variantsOf(segment, bare)) termOfBare[word] = -1
    },
  }
}

/** Bits of a term or pair: where in a passage it stands. */
export const IN_HEAD = 1
const IN_BODY = 2
const ANYWHERE = IN_HEAD | IN_BODY

/** What one pass over a stretch of words finds. */
interface Found {
  /** Longest run of the question, by weight. */
  run: number
  /** How many matched words stand in the scratch, for windows. */
  matched: number
}

/** Notes the terms that stand there as written in `exact`, and those of bare words and the pairs in the context. */
function lookThrough(
  context: FeatureContext,
  scratch: FeatureScratch,
  [start, end]: readonly [number, number],
  where: number,
  exact: Uint8Array,
): Found {
  const { segment, termOfWord, termOfBare, pairOf, weights, bare, pairs } = context
  const { words } = segment
  const { places, terms: placeTerms } = scratch
  const terms = weights.length
  let longest = 0
  let matched = 0
  let previous = -1
  let run = 0
  for (let i = start; i < end; i++) {
    const word = words[i]!
    const term = termOfBare[word]!
    if (term < 0) {
      previous = -1
      run = 0
      continue
    }
    const exactTerm = termOfWord[word]!
    if (exactTerm >= 0) exact[exactTerm]! |= where
    bare[term]! |= where
    places[matched] = i
    placeTerms[matched++] = exactTerm >= 0 ? exactTerm : term
    const pair = previous < 0 ? -1 : pairOf[previous * terms + term]!
    if (pair >= 0) pairs[pair]! |= where
    run = pair >= 0 ? run + weights[term]! : weights[term]!
    if (run > longest) longest = run
    previous = term
  }
  return { run: longest, matched }
}

function weigh(flags: Uint8Array, where: number, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) if ((flags[i]! & where) !== 0) sum += weights[i]!
  return sum
}

/**
 * Fills the features that the words of the passage give; the caller adds those of lists, groups and vectors.
 * Returns where in the passage each term stands as written, as bits.
 */
export function wordFeatures(
  context: FeatureContext,
  scratch: FeatureScratch,
  passage: number,
  scores: WordScores,
  out: Float32Array,
): Uint8Array {
  const { segment, weights, pairWeights, total, pairTotal, bound, bare, pairs } = context
  const { own } = bound.query
  const [start, body, end] = [
    segment.starts[passage]!,
    segment.bodies[passage]!,
    segment.starts[passage + 1]!,
  ]
  const exact = new Uint8Array(weights.length)
  bare.fill(0)
  pairs.fill(0)
  const head = lookThrough(context, scratch, [start, body], IN_HEAD, exact)
  const text = lookThrough(context, scratch, [body, end], IN_BODY, exact)
  out[at.bm25Words] = scores.words[passage]! / (2 * total)
  out[at.bm25Pairs] = scores.pairs[passage]! / (2 * pairTotal)
  out[at.bm25Head] = scores.heads[passage]! / (2 * total)
  out[at.coverText] = weigh(exact, ANYWHERE, weights) / total
  out[at.coverTextBare] = weigh(bare, ANYWHERE, weights) / total
  out[at.coverHead] = weigh(exact, IN_HEAD, weights) / total
  out[at.coverHeadPlain] = countIn(exact, IN_HEAD, own) / Math.max(1, own)
  out[at.coverHeadFirst] = weigh(exact, IN_HEAD, context.firstWeights) / context.firstTotal
  out[at.coverHeadBare] = weigh(bare, IN_HEAD, weights) / total
  out[at.coverPairs] = weigh(pairs, ANYWHERE, pairWeights) / pairTotal
  out[at.coverHeadPairs] = weigh(pairs, IN_HEAD, pairWeights) / pairTotal
  headFeatures(context, scratch, start, body, out)
  const near = bestWindow(context, scratch, text.matched, 20)
  const far = bestWindow(context, scratch, text.matched, 60)
  out[at.windowNear] = near.weight / total
  out[at.windowFar] = far.weight / total
  out[at.early] = end > body ? 1 - Math.max(0, far.place - body) / (end - body) : 0
  out[at.run] = text.run / total
  out[at.runHead] = head.run / total
  out[at.length] = Math.log(1 + end - body) / 8
  out[at.headless] = body === start ? 1 : 0
  out[at.numbers] = numbersHeld(context, exact)
  definitionFeatures(context, scratch, passage, body, end, out)
  return exact
}

function countIn(flags: Uint8Array, where: number, own: number): number {
  let count = 0
  for (let t = 0; t < own; t++) if ((flags[t]! & where) !== 0) count++
  return count
}

function headFeatures(
  context: FeatureContext,
  scratch: FeatureScratch,
  start: number,
  body: number,
  out: Float32Array,
): void {
  const { segment, termOfWord, termOfBare, pairOf, weights } = context
  const terms = weights.length
  let all = 1e-6
  let asked = 0
  let askedWords = 0
  let pairs = 0
  let previous = -1
  for (let i = start; i < body; i++) {
    const word = segment.words[i]!
    const weight = scratch.headRarity[word]!
    const term = termOfBare[word]!
    all += weight
    if (termOfWord[word]! >= 0) {
      asked += weight
      askedWords++
    }
    if (term >= 0 && previous >= 0 && pairOf[previous * terms + term]! >= 0) pairs++
    previous = term
  }
  const size = body - start
  let begins = 0
  for (let term = 0; term < Math.min(3, context.bound.query.own); term++) {
    for (let i = start; i < Math.min(body, start + 4); i++) {
      if (termOfWord[segment.words[i]!] !== term) continue
      begins++
      break
    }
  }
  out[at.headBegins] = begins / 3
  out[at.headAskedPlain] = size > 0 ? askedWords / size : 0
  out[at.headAsked] = asked / all
  out[at.headAskedPairs] = size > 1 ? pairs / (size - 1) : 0
  out[at.headIsSpan] = size > 1 && pairs === size - 1 ? 1 : 0
}

function numbersHeld({ numeric }: FeatureContext, exact: Uint8Array): number {
  const asked = numeric.filter(Boolean).length
  return asked === 0 ? 0 : numeric.filter((is, t) => is && exact[t] !== 0).length / asked
}

function definitionFeatures(
  context: FeatureContext,
  scratch: FeatureScratch,
  passage: number,
  body: number,
  end: number,
  out: Float32Array,
): void {
  const kinds = scratch.headKinds[passage]!
  out[at.isGlossary] = kinds & IS_GLOSSARY ? 1 : 0
  out[at.isScope] = kinds & IS_SCOPE ? 1 : 0
  out[at.isFinal] = kinds & IS_FINAL ? 1 : 0
  if (!context.bound.query.asksDefinition) return
  out[at.glossaryAsked] = out[at.isGlossary]!
  out[at.defines] = definitionShare(context, scratch.la, body, end)
}

/** How much of the question stands, as one run, right before a "là" of the passage. */
function definitionShare(context: FeatureContext, la: number, start: number, end: number): number {
  const { segment, termOfBare, pairOf, weights, total } = context
  const terms = weights.length
  let best = 0
  let run = 0
  let previous = -1
  for (let i = start; i < end; i++) {
    const word = segment.words[i]!
    if (segment.bareOf[word] === la && run > best) best = run
    const term = termOfBare[word]!
    if (term < 0) run = 0
    else run = previous >= 0 && pairOf[previous * terms + term]! >= 0 ? run + weights[term]! : weights[term]!
    previous = term
  }
  return best / total
}

export const emptyFeatures = (): Float32Array => new Float32Array(FEATURES.length)

/** Whether a group is one document read from a file, not the articles of one law. */
export const isDocument = (group: string): boolean => group.startsWith('document ')
