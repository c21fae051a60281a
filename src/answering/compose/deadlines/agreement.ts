// Which deadline is meant: what contradicts the question in one slot never answers; beside what agrees with it in a slot,
// what is silent there falls away. Pure.

import type { Asked } from '../../asked.ts'
import type { Candidate } from './candidate.ts'
import type { Grade, Slot } from './slot.ts'
import {
  begun,
  comesToBe,
  concluding,
  handedIn,
  issuing,
  namedActs,
  namedThing,
  notified,
  ownActs,
  reminding,
  work,
} from './slot-act.ts'
import { inspection, receiver, recipientAlone, sender, whoseGroup } from './slot-bodies.ts'
import { heldOn, meeting } from './slot-held.ts'
import { issuersOwn } from './slot-issuer.ts'
import { numbered, opposite } from './slot-opposite.ts'
import { comesRound, period, round, wholeYear } from './slot-period.ts'
import { rank, reception } from './slot-reception.ts'
import {
  ahead,
  countedFrom,
  dayNamed,
  duration,
  event,
  hour,
  kept,
  length,
  lookedInto,
  rhythm,
  schedule,
  toldDay,
} from './slot-time.ts'
import { setForYear, yearOfThing } from './slot-year.ts'

/** What tells deadlines apart most surely comes first. */
const slots: Slot[] = [
  ...[hour, kept, length, rhythm, ahead, lookedInto, dayNamed, heldOn, meeting],
  ...[receiver, recipientAlone, sender, whoseGroup, inspection],
  ...[
    round,
    begun,
    opposite,
    numbered,
    reception,
    rank,
    issuersOwn,
    namedActs,
    ownActs,
    namedThing,
    handedIn,
    notified,
    reminding,
    issuing,
    comesToBe,
    concluding,
  ],
  ...[wholeYear, yearOfThing, setForYear, comesRound, period],
  ...[work, countedFrom, duration, event, schedule, toldDay],
]

export interface Agreement {
  /** The deadline says no other thing than the question in any slot. */
  isPossible(candidate: Candidate): boolean
  /** Those that say the most of what the question says. */
  closest(candidates: Candidate[]): Candidate[]
}

export function agreementWith(asked: Asked): Agreement {
  const grades = slots.flatMap((slot) => slot(asked) ?? [])
  return {
    isPossible: (c) => grades.every((grade) => grade(c) !== 'contradicts'),
    closest: (candidates) => grades.reduce(agreeing, candidates),
  }
}

function agreeing(candidates: Candidate[], grade: Grade): Candidate[] {
  const fits = candidates.map((c) => grade(c))
  return fits.includes('agrees')
    ? candidates.filter((_, i) => fits[i] === 'agrees' || fits[i] === 'open')
    : candidates
}
