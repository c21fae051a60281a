// What the bot can do besides answering questions, in the order in which it asks: the same list for the service and
// for the chat in the terminal.

import type { App } from './app.ts'
import type { Feature } from './bot/feature.ts'
import type { FindingParts } from './finding-parts.ts'
import type { People } from './people/people.ts'
import type { ReminderParts } from './reminder-parts.ts'

export interface FeatureParts {
  app: App
  people: People
  clock: { now(): Date }
  reminders: ReminderParts
  findings: FindingParts
}

/** The features, each with what it needs of the parts. */
export function createFeatures({ reminders, findings }: FeatureParts): Feature[] {
  // the reminders read whole sentences or nothing, so what they take is never a finding
  return [reminders.feature, findings.feature]
}
