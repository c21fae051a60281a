// Which area of administrative reform a finding is about: the words of each area weighed, the earlier one on a tie. Pure.

import type { Span } from '../document.ts'
import { overlaps } from './clauses.ts'
import type { Area } from './finding.ts'
import type { Knowledge } from './knowledge.ts'

/** `aside`: names of units, dates and recommendations, heard only when nothing else tells. */
export function readArea(
  text: string,
  units: readonly Span[],
  aside: readonly Span[],
  { areas }: Knowledge,
): Area | null {
  const found = areas.find(text).filter((match) => !units.some((unit) => overlaps(match, unit)))
  const inside = found.filter((match) => !aside.some((span) => overlaps(match, span)))
  return heaviest(inside) ?? heaviest(found)
}

function heaviest(found: readonly { values: { area: Area; weight: number }[] }[]): Area | null {
  const sums = new Map<Area, number>()
  for (const { values } of found) {
    for (const { area, weight } of values) sums.set(area, (sums.get(area) ?? 0) + weight)
  }
  let best: Area | null = null
  for (const [area, sum] of sums) if (best === null || sum > sums.get(best)!) best = area
  return best
}
