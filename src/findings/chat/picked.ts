// What the choices of this feature bring back when they are picked.

import type { Offered } from '../../bot/feature.ts'
import type { Basis, Finding, Missing, ParsedFinding, Status } from '../finding.ts'
import { stepLabel } from './wording.ts'

export type Picked =
  /** `source` is the draft that the choice stood under; an older draft's choices do nothing. */
  | { do: 'save' | 'edit' | 'photo' | 'cancel'; source: string }
  | { do: 'set'; source: string; item: number; field: Missing; value: ParsedFinding[Missing] }
  | { do: 'skip'; source: string; field: Missing }
  | { do: 'basis'; number: string; basis: Basis }
  | { do: 'step'; number: string; to: Status }

/** Where the words that come next belong. */
export type Awaited =
  | { await: 'draft'; source: string; item: number | null; field: Missing | null }
  | { await: 'start' }
  | { await: 'note'; number: string; to: Status }

export function offer(label: string, data: Picked, aliases: readonly string[] = []): Offered {
  return { label, data, aliases }
}

export function stepOffers(steps: readonly Status[], { number }: Pick<Finding, 'number'>): Offered[] {
  return steps.map((to) => offer(stepLabel(to), { do: 'step', number, to }))
}
