// Fits the weights of the ranking: each question's relevant passages should take the share of a softmax over its
// candidates. Features are brought to one scale for fitting, and the weights back to the features' own scale.

import { FEATURES, type FeatureName } from '../feature-names.ts'

/** One question: its candidates' features side by side, and which of them are relevant. */
export interface RankingExample {
  features: Float32Array[]
  relevant: boolean[]
  /** How much it counts. */
  weight: number
}

export type FeatureWeights = Partial<Record<FeatureName, number>>

/** Weights that the fit stays near; a feature that it leaves out is held near zero. */
export interface Prior {
  weights: FeatureWeights
  /** How strongly; what it leaves out is held by the ordinary penalty. */
  penalty: number
}

const STEPS = 150
const RATE = 0.08

/** The candidates of one question, brought to one scale and laid side by side. */
interface Block {
  rows: number
  values: Float32Array
  /** Share of the softmax that each candidate should take. */
  wanted: Float64Array
  weight: number
}

/** `penalty` holds the weights down, or near the prior; the result is in the features' own scale. */
export function fitRanking(examples: RankingExample[], penalty: number, prior?: Prior): FeatureWeights {
  const usable = examples.filter(({ relevant }) => relevant.includes(true))
  const { mean, deviation } = scaleOf(usable)
  const hold: Hold = {
    near: Float64Array.from(FEATURES, (name, f) => (prior?.weights[name] ?? 0) * deviation[f]!),
    penalty: Float64Array.from(FEATURES, (name) =>
      prior?.weights[name] === undefined ? penalty : prior.penalty,
    ),
  }
  const weights = descend(
    usable.map((example) => blockOf(example, mean, deviation)),
    hold,
  )
  return Object.fromEntries(
    FEATURES.map((name, f) => [name, Number((weights[f]! / deviation[f]!).toFixed(4))]),
  )
}

function scaleOf(examples: RankingExample[]): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(FEATURES.length)
  const square = new Float64Array(FEATURES.length)
  let rows = 0
  for (const { features } of examples) {
    for (const row of features) {
      rows++
      for (let f = 0; f < row.length; f++) {
        mean[f]! += row[f]!
        square[f]! += row[f]! ** 2
      }
    }
  }
  const deviation = square.map((sum, f) => Math.sqrt(Math.max(0, sum / rows - (mean[f]! / rows) ** 2)) + 1e-3)
  return { mean: mean.map((sum) => sum / rows), deviation }
}

function blockOf(example: RankingExample, mean: Float64Array, deviation: Float64Array): Block {
  const size = FEATURES.length
  const values = new Float32Array(example.features.length * size)
  example.features.forEach((row, i) => {
    for (let f = 0; f < size; f++) values[i * size + f] = (row[f]! - mean[f]!) / deviation[f]!
  })
  const share = 1 / example.relevant.filter(Boolean).length
  const wanted = Float64Array.from(example.relevant, (is) => (is ? share : 0))
  return { rows: example.features.length, values, wanted, weight: example.weight }
}

/** What holds each weight, in the scale of the fit. */
interface Hold {
  near: Float64Array
  penalty: Float64Array
}

/** Adam over the whole set. */
function descend(blocks: Block[], hold: Hold): Float64Array {
  const size = FEATURES.length
  const [weights, first, second] = [hold.near.slice(), new Float64Array(size), new Float64Array(size)]
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, f) => (weight - hold.near[f]!) * hold.penalty[f]!)
    for (const block of blocks) addGradient(block, weights, gradient, block.weight / total)
    for (let f = 0; f < size; f++) {
      first[f] = 0.9 * first[f]! + 0.1 * gradient[f]!
      second[f] = 0.99 * second[f]! + 0.01 * gradient[f]! ** 2
      const slope = first[f]! / (1 - 0.9 ** step)
      weights[f]! -= (RATE * slope) / (Math.sqrt(second[f]! / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return weights
}

function addGradient(block: Block, weights: Float64Array, gradient: Float64Array, share: number): void {
  const size = weights.length
  const { rows, values, wanted } = block
  const powers = new Float64Array(rows)
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < rows; i++) {
    let score = 0
    for (let f = 0; f < size; f++) score += values[i * size + f]! * weights[f]!
    powers[i] = score
    if (score > top) top = score
  }
  let sum = 0
  for (let i = 0; i < rows; i++) {
    powers[i] = Math.exp(powers[i]! - top)
    sum += powers[i]!
  }
  for (let i = 0; i < rows; i++) {
    const pull = (powers[i]! / sum - wanted[i]!) * share
    if (Math.abs(pull) < 1e-8) continue
    for (let f = 0; f < size; f++) gradient[f]! += pull * values[i * size + f]!
  }
}
