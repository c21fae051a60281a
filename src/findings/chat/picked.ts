// What the choices of this feature bring back when they are picked.

import type { Offered } from '../../bot/feature.ts'
import type { Basis, Finding, Missing, ParsedFinding, Status } from '../finding.ts'
import type { Correctable } from '../store.ts'
import { stepLabel } from './wording.ts'

export type Picked =
  /** `source` is the draft that the choice stood under; an older draft's choices do nothing. */
  | { do: 'save' | 'edit' | 'photo' | 'cancel'; source: string }
  | { do: 'set'; source: string; item: number | 'lacking'; field: Missing; value: ParsedFinding[Missing] }
  | { do: 'skip'; source: string; field: Missing }
  | { do: 'basis'; number: string; basis: Basis }
  | { do: 'step'; number: string; to: Status }
  /** What is wrong with this finding is asked for. */
  | { do: 'mend'; number: string }
  /** A correction as it was shown, of the finding as it was shown. */
  | ({ do: 'correct' } & ShownCorrection)
  | { do: 'drop' }

export interface ShownCorrection {
  number: string
  revision: number
  /** How long the history was. */
  seen: number
  changes: Partial<Correctable>
  reason: string | null
}

/** Where the words that come next belong. */
export type Awaited =
  | { await: 'draft'; source: string; item: number | 'lacking' | null; field: Missing | null }
  | { await: 'start' }
  | { await: 'note'; number: string; to: Status }
  | { await: 'correction'; number: string; shown: ShownCorrection | null }

export function offer(label: string, data: Picked, aliases: readonly string[] = []): Offered {
  return { label, data, aliases }
}

export function stepOffers(steps: readonly Status[], { number }: Pick<Finding, 'number'>): Offered[] {
  return steps.map((to) => offer(stepLabel(to), { do: 'step', number, to }))
}
