// Lays a sentence over its evidence: which word of it is which word there, in order, whole runs before single words.
// Longest common subsequence with a bonus for neighbours. Pure; the texts are a sentence and a few quotes long.

import type { Atom } from './gate-words.ts'

const contentWeight = 2
const neutralWeight = 0.5
const neighbourBonus = 1.5

interface Cell {
  score: number
  from: Cell | null
  i: number
  j: number
}

/** For each atom of `said` the index of its atom in `source`, or -1. Indexes rise. */
export function align(said: Atom[], source: Atom[], neutral: boolean[]): number[] {
  const none: Cell = { score: 0, from: null, i: -1, j: -1 }
  let ended: (Cell | null)[] = []
  let best: Cell[] = source.map(() => none)
  let top = none
  said.forEach((atom, i) => {
    const cells: (Cell | null)[] = []
    const row: Cell[] = []
    source.forEach((other, j) => {
      let cell: Cell | null = null
      if (atom.key === other.key) {
        const before = (j > 0 ? best[j - 1] : none) ?? none
        const neighbour = (j > 0 ? ended[j - 1] : null) ?? null
        const joined = neighbour && neighbour.score + neighbourBonus >= before.score ? neighbour : null
        const weight = neutral[i] ? neutralWeight : contentWeight
        cell = {
          score: weight + (joined ? joined.score + neighbourBonus : before.score),
          from: joined ?? (before === none ? null : before),
          i,
          j,
        }
      }
      cells.push(cell)
      const left = row[j - 1] ?? none
      const above = best[j] ?? none
      const better = left.score > above.score ? left : above
      row.push(cell && cell.score > better.score ? cell : better)
      if (cell && cell.score > top.score) top = cell
    })
    ended = cells
    best = row
  })
  const aligned = said.map(() => -1)
  for (let cell: Cell | null = top; cell && cell.i >= 0; cell = cell.from) aligned[cell.i] = cell.j
  return aligned
}
