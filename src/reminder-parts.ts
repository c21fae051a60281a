// The reminders and inspections joined with the app: one composition for the service, the terminal and the commands.

import { randomBytes } from 'node:crypto'
import type { App } from './app.ts'
import type { Feature } from './bot/feature.ts'
import type { Config } from './config.ts'
import { createInspections, type Inspections } from './inspections/inspections.ts'
import { loadAgencies } from './library/agencies.ts'
import { loadPlaces } from './library/places.ts'
import { createUnitNames } from './library/unit-names.ts'
import type { People } from './people/people.ts'
import { allPersons } from './people/store.ts'
import { createReminderFeature } from './reminders/chat.ts'
import { createInspectionEntry, type InspectionEntry } from './reminders/inspection-entry.ts'
import { heldPlans } from './reminders/plans.ts'
import {
  createReminders,
  type DutyFeed,
  type Reminders,
  type RemindersDependencies,
} from './reminders/reminders.ts'
import { dataFolder } from './shipped.ts'

export interface ReminderParts {
  inspections: Inspections
  reminders: Reminders
  entry: InspectionEntry
  feature: Feature
}

export interface ReminderPartsOptions {
  app: Pick<App, 'db' | 'library' | 'calendar'>
  people: Pick<People, 'audit'>
  clock: { now(): Date }
  hours: Config['officeHours']
  publicUrl?: string | null
  tell: RemindersDependencies['tell']
  log: RemindersDependencies['log']
  /** Duties of other features, as the remedies that findings ask for. */
  more?: readonly DutyFeed[]
}

export function createReminderParts({
  app,
  people,
  clock,
  hours,
  publicUrl,
  tell,
  log,
  more,
}: ReminderPartsOptions): ReminderParts {
  const { db, library, calendar } = app
  const { audit } = people
  const places = loadPlaces(dataFolder)
  const agencies = loadAgencies(dataFolder)
  const units = createUnitNames(places, agencies)
  const plans = heldPlans(library)
  const inspections = createInspections({
    ...{ db, units },
    now: clock.now,
    people: { list: () => allPersons(db), audit },
    plans: plans.byNumber,
  })
  const reminders = createReminders({
    ...{ db, library, inspections, calendar, hours, units, places, agencies, audit, randomBytes, tell, log },
    now: clock.now,
    calendarFiles: calendar,
    ...(publicUrl ? { publicUrl } : {}),
    ...(more ? { more } : {}),
  })
  const entry = createInspectionEntry({ inspections, plans })
  return { inspections, reminders, entry, feature: createReminderFeature({ reminders, inspections, entry }) }
}
