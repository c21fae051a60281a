// What the words of one candidate passage say of one question.

import { bestWindow } from './best-window.ts'
import type { FeatureContext, FeatureScratch } from './feature-context.ts'
import { featureAt as at } from './feature-names.ts'
import { IS_FINAL, IS_GLOSSARY, IS_SCOPE } from './head-kinds.ts'
import type { WordScores } from './word-scores.ts'

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
