// What is told of a place that holds most of a question, by which it is judged.

/** What is known of a place that lacks something, each about 0 to 1 where it is no weight of words. */
export interface Traits {
  /** Share of the question that its best statement holds with what stands above it. */
  said: number
  /** Share of the question that it lacks. */
  lacking: number
  /** The heaviest word that it lacks: the rarer, the likelier a word of daily life. */
  rarest: number
  /** By how much it has more than the best place of other documents. */
  beforeOthers: number
  /** By how much it has more than the next place of its own document. */
  beforeNext: number
  /** The question names the document, or its place. */
  scoped: number
  /** A time is asked for. */
  timed: number
  /** What it lacks says which report, plan or file is meant. */
  matter: number
  /** What it lacks stands elsewhere in the library. */
  known: number
}

/** Judges the traits of a place; another one than the fitted is given for training. */
export type Judge = (traits: Traits) => boolean
