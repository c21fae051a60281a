// Vocabulary of the reminders: a duty is one dated thing that concerns certain people, with the proof of its date.

import type { CalendarEdition } from '../calendar/working-calendar.ts'
import type { CountStep, OffsetUnit } from '../calendar/working-days.ts'
import type { Day } from '../document.ts'
import type { UnitLevel } from '../library/unit-names.ts'

export type DutySource = 'plan' | 'inspection' | 'finding' | 'own'
export type DutyCategory = 'report' | 'task' | 'event'

/** Where the date comes from and what it hangs on; shown to people, and compared to say why a date has changed. */
export interface DutyBasis {
  document: string | null
  documentId: number | null
  kind: string | null
  place: string | null
  /** Day of issue, when the deadline is earlier: a contradiction that people are told of. */
  issuedAfter?: Day | null
  version: string | null
  section: string | null
  quote: string | null
  /** Day of the inspection from which the date is counted. */
  inspectionDay: Day | null
  /** "UBND huyện An Biên" */
  unit: string | null
  derivation: { steps: CountStep[]; calendar: CalendarEdition; note: string | null } | null
  /** For an own reminder that comes again. */
  repeats?: string
  /** For an own reminder with a limit ("trước 15/3"). */
  limit?: boolean
  /** For an own reminder that is counted from another duty, by its number. */
  hangsOn?: { duty: number; offset: number; unit: OffsetUnit }
  /** The change that people are being told of. */
  change?: { from: Day; why: string }
}

/** Whom a duty concerns, as said; resolved against people when something is to be sent. */
export type Target =
  | { kind: 'agency'; agency: string; place: string | null }
  | { kind: 'unit'; unit: string; place: string | null }
  /** All units of these levels in the province; every unit when `levels` is null. */
  | { kind: 'level'; levels: UnitLevel[] | null; place: string | null }
  | { kind: 'person'; id: number }
  /** Nobody can be told from the text: the standing office decides. */
  | { kind: 'unclear'; place: string | null }

export interface Concern {
  targets: Target[]
  /** Units left out ("không thuộc đối tượng kiểm tra"). */
  except: { unit: string; place: string | null }[]
  /** Known to its targets alone: no subscriber, no list, no unit's calendar shows it. */
  secret: boolean
}

/** A duty as it follows from plans and inspections, before it is stored. */
export interface DraftDuty {
  key: string
  series: string
  source: DutySource
  category: DutyCategory
  what: string
  who: string | null
  to: string | null
  day: Day
  time: string | null
  rule: string
  basis: DutyBasis
  concern: Concern
  inspectionId: number | null
  ownerId: number | null
}

export interface Duty extends DraftDuty {
  id: number
  sequence: number
  moves: number
  goneAt: string | null
  createdAt: string
  updatedAt: string
}

/** Rungs of the ladder, in order; "snooze" and "change" stand beside it. */
export type LadderStep = 'd7' | 'd3' | 'd1' | 'd0' | 'over' | 'head' | 'office'
export type Step = LadderStep | 'snooze' | 'change' | 'digest'

/** The kinds of reminders that a person can switch off. */
export const MUTABLE = ['report', 'task', 'event', 'digest', 'change'] as const
export type Mutable = (typeof MUTABLE)[number]
