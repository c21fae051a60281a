// What fitted numbers say of the traits of a place. Pure.

/** Probability, 0–1, by logistic regression: one weight for each trait. */
export function likelihoodOf<T extends object>(
  traits: T,
  weights: Record<keyof T, number>,
  intercept: number,
): number {
  let sum = intercept
  for (const name in weights) sum += weights[name] * Number(traits[name])
  return 1 / (1 + Math.exp(-sum))
}
