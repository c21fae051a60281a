// Which plans the library holds under a number or for a province: what an inspection may belong to.

import type { Day } from '../document.ts'
import type { Plan } from '../inspections/inspections.ts'
import { foldNumber } from '../library/numbers.ts'
import type { LibraryStore } from '../library/store.ts'

export interface Plans {
  byNumber(number: string): Promise<Plan[]>
  /** Plans of a province and year. */
  of(place: string, year: string): Promise<Plan[]>
}

export function heldPlans(library: Pick<LibraryStore, 'list'>): Plans {
  const all = async (): Promise<(Plan & { kind: string | null; issued: Day | null })[]> =>
    (await library.list())
      .filter(({ reports, header }) => reports === null && header.number !== null)
      .map(({ header }) => ({
        number: header.number!,
        place: header.place,
        issued: header.issued,
        kind: header.kind,
      }))
  return {
    byNumber: async (number) =>
      (await all()).filter((plan) => foldNumber(plan.number) === foldNumber(number)),
    of: async (place, year) =>
      (await all()).filter(
        (plan) => plan.kind === 'kế hoạch' && plan.place === place && plan.issued?.startsWith(year),
      ),
  }
}
