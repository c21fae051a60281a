// Which area of administrative reform a finding is about: the words of each area weighed, the earlier one on a tie. Pure.

import type { Span } from '../document.ts'
import { overlaps } from './clauses.ts'
import type { Area } from './finding.ts'
import type { Knowledge } from './knowledge.ts'

/** What is seen at a one-stop counter is about procedures, unless plain words say otherwise. */
const COUNTER = { values: [{ area: 'thủ tục hành chính' as const, weight: 2 }] }

/** `aside`: names of units, dates and recommendations, heard only when nothing else tells. */
export function readArea(
  text: string,
  units: readonly Span[],
  aside: readonly Span[],
  { areas }: Knowledge,
  atCounter = false,
): Area | null {
  const found = areas.find(text).filter((match) => !units.some((unit) => overlaps(match, unit)))
  const inside = found.filter((match) => !aside.some((span) => overlaps(match, span)))
  const place = atCounter ? [COUNTER] : []
  return heaviest([...inside, ...place]) ?? heaviest([...found, ...place])
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
