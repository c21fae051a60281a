// The words of many passages in typed arrays: who contains what (postings) and what stands where (words in order).
// Immutable once built; a passage has a local number 0 .. size-1, and `chunkIds` says which chunk it is.
//
//   words     every word of every passage as a number: head words, then body words, from starts[p] to starts[p+1]
//   postings  for a spoken word or a bare pair: the passages that hold it, each with its BM25 weight as a byte

import { foldedForm, spokenWords } from './fold.ts'

export interface Passage {
  chunkId: number
  documentId: number
  /** Passages of one group are neighbours: the articles of a law, the sections of a plan. */
  group: string
  /** What the document as a whole says of itself: number, kind, issuer, place, title. */
  context: string
  head: string
  body: string
}

/** Postings of term t: passages[starts[t] .. starts[t+1]] with `weights` beside them. */
export interface Postings {
  starts: Uint32Array
  passages: Uint32Array
  weights: Uint8Array
}

export interface Segment {
  size: number
  chunkIds: Uint32Array
  documentIds: Uint32Array
  groupOf: Uint32Array
  /** Group g holds passages members[memberStarts[g] .. memberStarts[g+1]]. */
  groups: string[]
  memberStarts: Uint32Array
  members: Uint32Array
  contextStarts: Uint32Array
  contextWords: Uint32Array
  vocabulary: string[]
  bareVocabulary: string[]
  /** Bare number of every spoken word. */
  bareOf: Uint32Array
  /** Spoken words of a bare one: variants[variantStarts[b] .. variantStarts[b+1]]. */
  variantStarts: Uint32Array
  variants: Uint32Array
  starts: Uint32Array
  bodies: Uint32Array
  words: Uint32Array
  /** Sorted keys of the pairs that occur: bare number * 2^26 + bare number. */
  pairKeys: Float64Array
  wordPostings: Postings
  pairPostings: Postings
  headPostings: Postings
  averageLength: number
}

export const PAIR_BASE = 2 ** 26
/** A posting's weight is a byte: this many steps to the unit of the BM25 term-frequency part. */
export const WEIGHT_STEPS = 100

const K1 = 1.5
const B = 0.75
const HEAD_WEIGHT = 3
/** A head says what the passage is about; saying it in fewer words is stronger. */
const HEAD_K1 = 1.2
const HEAD_B = 0.5

/** Growing list of numbers. */
class Numbers {
  items = new Uint32Array(1 << 16)
  length = 0
  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.items)
      this.items = wider
    }
    this.items[this.length++] = value
  }
  done(): Uint32Array {
    return this.items.slice(0, this.length)
  }
}

class Interner {
  readonly numbers = new Map<string, number>()
  readonly names: string[] = []
  number(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.names.length)
    this.names.push(name)
    return this.names.length - 1
  }
}

export interface SegmentBuilder {
  add(passage: Passage): void
  build(): Segment
}

export function createSegmentBuilder(): SegmentBuilder {
  const [chunkIds, documentIds, groupOf] = [new Numbers(), new Numbers(), new Numbers()]
  const [starts, bodies, words] = [new Numbers(), new Numbers(), new Numbers()]
  const [contextStarts, contextWords] = [new Numbers(), new Numbers()]
  const [vocabulary, bareVocabulary, groups] = [new Interner(), new Interner(), new Interner()]
  const bareOf = new Numbers()

  const wordNumber = (word: string): number => {
    const number = vocabulary.number(word)
    if (number === bareOf.length) bareOf.push(bareVocabulary.number(foldedForm(word)))
    return number
  }
  return {
    add(passage) {
      const group = groups.number(passage.group)
      if (group === contextStarts.length) {
        contextStarts.push(contextWords.length)
        for (const word of spokenWords(passage.context)) contextWords.push(wordNumber(word))
      }
      chunkIds.push(passage.chunkId)
      documentIds.push(passage.documentId)
      groupOf.push(group)
      starts.push(words.length)
      for (const word of spokenWords(passage.head)) words.push(wordNumber(word))
      bodies.push(words.length)
      for (const word of spokenWords(passage.body)) words.push(wordNumber(word))
    },
    build() {
      starts.push(words.length)
      contextStarts.push(contextWords.length)
      const text = {
        starts: starts.done(),
        bodies: bodies.done(),
        words: words.done(),
        bareOf: bareOf.done(),
      }
      const size = chunkIds.length
      const grouped = groupMembers(groupOf.done(), groups.names.length)
      const variants = groupMembers(text.bareOf, bareVocabulary.names.length)
      return {
        ...{ size, chunkIds: chunkIds.done(), documentIds: documentIds.done(), groupOf: groupOf.done() },
        ...{ groups: groups.names, memberStarts: grouped.starts, members: grouped.items },
        ...{ contextStarts: contextStarts.done(), contextWords: contextWords.done() },
        ...{ vocabulary: vocabulary.names, bareVocabulary: bareVocabulary.names },
        ...{ variantStarts: variants.starts, variants: variants.items, ...text },
        ...indexPassages(text, size, vocabulary.names.length),
      }
    },
  }
}

/** Items 0 .. n-1 sorted by their group. */
function groupMembers(groupOf: Uint32Array, groups: number): { starts: Uint32Array; items: Uint32Array } {
  const starts = new Uint32Array(groups + 1)
  for (const group of groupOf) starts[group + 1]! += 1
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!
  const next = starts.slice()
  const items = new Uint32Array(groupOf.length)
  groupOf.forEach((group, item) => {
    items[next[group]!++] = item
  })
  return { starts, items }
}

interface PassageText {
  starts: Uint32Array
  bodies: Uint32Array
  words: Uint32Array
  bareOf: Uint32Array
}

type Indexed = Pick<Segment, 'pairKeys' | 'wordPostings' | 'pairPostings' | 'headPostings' | 'averageLength'>

function indexPassages(text: PassageText, size: number, vocabularySize: number): Indexed {
  const pairKeys = distinctPairs(text, size)
  const pairNumbers = new Map<number, number>()
  for (const [number, key] of pairKeys.entries()) pairNumbers.set(key, number)
  const total = text.words.length + (HEAD_WEIGHT - 1) * headLength(text, size)
  const averageLength = size === 0 ? 1 : Math.max(1, total / size)
  const averageHead = size === 0 ? 1 : Math.max(1, headLength(text, size) / size)
  const words = new PostingsBuilder(vocabularySize)
  const heads = new PostingsBuilder(vocabularySize)
  const pairs = new PostingsBuilder(pairKeys.length)
  for (let p = 0; p < size; p++) {
    const [start, body, end] = [text.starts[p]!, text.bodies[p]!, text.starts[p + 1]!]
    const length = end - start + (HEAD_WEIGHT - 1) * (body - start)
    const norm = K1 * (1 - B + (B * length) / averageLength)
    const headNorm = HEAD_K1 * (1 - HEAD_B + (HEAD_B * (body - start)) / averageHead)
    for (let i = start; i < end; i++) {
      const word = text.words[i]!
      words.count(word, i < body ? HEAD_WEIGHT : 1)
      if (i < body) heads.count(word, 1)
      if (i === start || i === body) continue
      const key = text.bareOf[text.words[i - 1]!]! * PAIR_BASE + text.bareOf[word]!
      pairs.count(pairNumbers.get(key)!, i < body ? HEAD_WEIGHT : 1)
    }
    words.close(p, K1, norm)
    pairs.close(p, K1, norm)
    heads.close(p, HEAD_K1, headNorm)
  }
  return {
    ...{ pairKeys, averageLength },
    ...{ wordPostings: words.build(), pairPostings: pairs.build(), headPostings: heads.build() },
  }
}

function headLength({ starts, bodies }: PassageText, size: number): number {
  let sum = 0
  for (let p = 0; p < size; p++) sum += bodies[p]! - starts[p]!
  return sum
}

function distinctPairs({ starts, bodies, words, bareOf }: PassageText, size: number): Float64Array {
  const keys = new Set<number>()
  for (let p = 0; p < size; p++) {
    for (let i = starts[p]! + 1; i < starts[p + 1]!; i++) {
      if (i !== bodies[p]) keys.add(bareOf[words[i - 1]!]! * PAIR_BASE + bareOf[words[i]!]!)
    }
  }
  return Float64Array.from(keys).sort()
}

/** Collects term counts passage by passage, then sorts them by term. */
class PostingsBuilder {
  private readonly counts: Float32Array
  private readonly open: number[] = []
  private readonly sizes: Uint32Array
  private readonly terms = new Numbers()
  private readonly passages = new Numbers()
  private readonly weights = new Numbers()

  constructor(terms: number) {
    this.counts = new Float32Array(terms)
    this.sizes = new Uint32Array(terms + 1)
  }

  count(term: number, amount: number): void {
    if (this.counts[term] === 0) this.open.push(term)
    this.counts[term]! += amount
  }

  close(passage: number, k1: number, norm: number): void {
    for (const term of this.open) {
      const frequency = this.counts[term]!
      this.counts[term] = 0
      this.sizes[term + 1]! += 1
      this.terms.push(term)
      this.passages.push(passage)
      this.weights.push(
        Math.max(1, Math.min(255, Math.round(((frequency * (k1 + 1)) / (frequency + norm)) * WEIGHT_STEPS))),
      )
    }
    this.open.length = 0
  }

  build(): Postings {
    const starts = this.sizes
    for (let t = 0; t + 1 < starts.length; t++) starts[t + 1]! += starts[t]!
    const next = starts.slice()
    const passages = new Uint32Array(this.terms.length)
    const weights = new Uint8Array(this.terms.length)
    for (let i = 0; i < this.terms.length; i++) {
      const at = next[this.terms.items[i]!]!++
      passages[at] = this.passages.items[i]!
      weights[at] = this.weights.items[i]!
    }
    return { starts, passages, weights }
  }
}

/** Number of a pair among the sorted keys, or -1. */
export function findPair(segment: Segment, key: number): number {
  const keys = segment.pairKeys
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = keys[middle]!
    if (value === key) return middle
    if (value < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Whether a group is one document read from a file, not the articles of one law. */
export const isDocument = (group: string): boolean => group.startsWith('document ')
