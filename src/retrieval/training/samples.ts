// What one training step looks at: pairs of (something a person might ask, the passage it belongs to), cut
// from the articles. A law gives several articles to a batch, so that its own neighbours are the hard negatives.

import type { Corpus } from './corpus.ts'
import { createRandom, type Random, shuffle } from './random.ts'

/** Texts as bags: text t holds features[starts[t] .. starts[t + 1]] with their weights. */
export interface Bags {
  features: Int32Array
  weights: Float32Array
  starts: Int32Array
  size: number
}

export const createBags = (texts: number): Bags => ({
  features: new Int32Array(texts * 2 * PASSAGE_WORDS),
  weights: new Float32Array(texts * 2 * PASSAGE_WORDS),
  starts: new Int32Array(texts + 1),
  size: 0,
})

const PASSAGE_WORDS = 320
const SAME_LAW = 8

/** The articles of every batch of one epoch, in order; articles of one law stand in runs of up to eight. */
export function planEpoch(corpus: Corpus, batch: number, seed: number, epoch: number): Int32Array[] {
  const random = createRandom(seed, epoch, 1)
  const runs: Int32Array[] = []
  for (let law = 0; law + 1 < corpus.laws.length; law++) {
    const first = corpus.laws[law]!
    const articles = Int32Array.from({ length: corpus.laws[law + 1]! - first }, (_, i) => first + i)
    shuffle(articles, random)
    for (let i = 0; i < articles.length; i += SAME_LAW) runs.push(articles.slice(i, i + SAME_LAW))
  }
  const order = Array.from(runs.keys())
  shuffle(order, random)
  const flat = order.flatMap((run) => [...runs[run]!])
  const batches: Int32Array[] = []
  for (let i = 0; i + batch <= flat.length; i += batch)
    batches.push(Int32Array.from(flat.slice(i, i + batch)))
  return batches
}

/** A stretch of words of the corpus. */
interface Stretch {
  start: number
  end: number
}

/** Fills both sides for one article: a title against the body, or a span cut out against the rest. */
export function samplePair(
  corpus: Corpus,
  article: number,
  questions: Bags,
  passages: Bags,
  random: Random,
): void {
  const start = corpus.starts[article]!
  const body = corpus.bodies[article]!
  const end = corpus.starts[article + 1]!
  const bare = random.next() < 0.3
  if (body - start >= 3 && end > body && random.next() < 0.5) {
    const title = random.next() < 0.3 ? within({ start, end: body }, 4, 14, random) : { start, end: body }
    addBag(corpus, questions, [title], bare, 0.1, random)
    addBag(
      corpus,
      passages,
      [within({ start: body, end }, PASSAGE_WORDS, PASSAGE_WORDS, random)],
      false,
      0,
      random,
    )
    return
  }
  const window = within({ start: body, end }, PASSAGE_WORDS - 40, PASSAGE_WORDS - 40, random)
  const span = within(window, 5, 28, random)
  const rest = [
    { start, end: Math.min(body, start + 40) },
    { start: window.start, end: span.start },
    { start: span.end, end: window.end },
  ]
  addBag(corpus, questions, [span], bare, 0.1, random)
  addBag(corpus, passages, rest, false, 0, random)
}

/** A random stretch of `least` to `most` words inside another one. */
function within(outer: Stretch, least: number, most: number, random: Random): Stretch {
  const length = Math.min(outer.end - outer.start, least + random.below(most - least + 1))
  const start = outer.start + random.below(outer.end - outer.start - length + 1)
  return { start, end: start + length }
}

function addBag(
  corpus: Corpus,
  bags: Bags,
  stretches: Stretch[],
  bare: boolean,
  dropout: number,
  random: Random,
): void {
  const syllables = bare ? corpus.bare : corpus.marked
  const first = bags.starts[bags.size]!
  let at = first
  for (const { start, end } of stretches) {
    for (let i = start; i < end; i++) {
      if (dropout > 0 && random.next() < dropout) continue
      const syllable = syllables[i]!
      if (syllable >= 0) bags.features[at++] = syllable
      const pair = i > start ? corpus.pairs[i]! : -1
      if (pair >= 0) bags.features[at++] = pair
    }
  }
  bags.size++
  bags.starts[bags.size] = mergeRepeats(bags, first, at)
}

/** Equal features become one with weight 1 + ln(count); returns the new end. */
function mergeRepeats(bags: Bags, first: number, end: number): number {
  const features = bags.features.subarray(first, end).sort()
  let at = first
  for (let i = 0; i < features.length; ) {
    const feature = features[i]!
    let count = 1
    while (i + count < features.length && features[i + count] === feature) count++
    bags.features[at] = feature
    bags.weights[at++] = 1 + Math.log(count)
    i += count
  }
  return at
}
