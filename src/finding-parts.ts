// The findings joined with the app: one composition for the service, the terminal and the commands.

import type { App } from './app.ts'
import type { Feature, Reply } from './bot/feature.ts'
import { formatDay, today } from './calendar/day.ts'
import { dataFolder } from './config.ts'
import { type BasisFinder, createBasisFinder } from './findings/basis.ts'
import { createAnnounce, type TellPerson } from './findings/chat/announce.ts'
import { createFindingsFeature, type Round } from './findings/chat/feature.ts'
import type { Download } from './findings/evidence.ts'
import { createFindings, type Findings } from './findings/findings.ts'
import { loadKnowledge } from './findings/knowledge.ts'
import { createRemedyDuties } from './findings/remedy-duties.ts'
import { createWebFindings, type WebFindings } from './findings/web-findings.ts'
import type { Inspections } from './inspections/inspections.ts'
import { createUnitNames, foldName } from './library/unit-names.ts'
import type { People, Person } from './people/people.ts'
import type { DutyFeed } from './reminders/reminders.ts'

export interface FindingParts {
  findings: Findings
  basis: BasisFinder
  feature: Feature
  /** For the reminders. */
  duties: DutyFeed
  /** For the page; `publicUrl` is where workbooks link to. */
  web: (publicUrl: string | null) => WebFindings
}

export interface FindingPartsOptions {
  app: Pick<App, 'db' | 'files' | 'calendar' | 'retrieval' | 'library'>
  people: Pick<People, 'list' | 'audit' | 'get' | 'whois'>
  clock: { now(): Date }
  /** Asked when a message comes: the inspections are made after these parts. */
  inspections: () => Pick<Inspections, 'all' | 'teamOf'>
  download?: Download
  /** Says something unasked. */
  tell: (personId: number, notice: TellNotice) => Promise<unknown>
  log: { error(fields: object, message: string): void }
}

interface TellNotice {
  key: string
  feature: string
  purpose: 'notice'
  reply: Pick<Reply, 'text' | 'choices'>
}

export function createFindingParts(options: FindingPartsOptions): FindingParts {
  const { app, people, clock, inspections, download, tell, log } = options
  const knowledge = loadKnowledge(dataFolder)
  const names = createUnitNames(knowledge.units.places, knowledge.units.agencies)
  const sameUnit = (a: string, b: string) =>
    foldName(a) === foldName(b) || names.same(names.read(a), names.read(b), today(clock.now()))
  const rounds = (person: Person, day: string): Round[] => {
    const { all, teamOf } = inspections()
    return all()
      .filter((one) => one.day === day && teamOf(one).includes(person.id))
      .map(({ plan, unit, day: on }) => ({
        unit,
        name: [plan, unit, formatDay(on)].filter(Boolean).join(', '),
      }))
  }
  const findings = createFindings({
    db: app.db,
    now: clock.now,
    people,
    inTeam: (person, day) => rounds(person, day).length > 0,
    sameUnit,
  })
  const basis = createBasisFinder({ retriever: app.retrieval.retriever, library: app.library })
  const tellPerson: TellPerson = (personId, key, reply) => {
    tell(personId, { key, feature: 'findings', purpose: 'notice', reply }).catch((error: unknown) =>
      log.error({ error: String(error) }, 'notice of a finding not sent'),
    )
  }
  const feature = createFindingsFeature({
    ...{ findings, knowledge, basis, rounds, sameUnit, download },
    calendar: app.calendar,
    files: app.files,
    tell: tellPerson,
  })
  const web = (publicUrl: string | null) =>
    createWebFindings({
      ...{ findings, basis, people, publicUrl },
      files: app.files,
      areaLabels: knowledge.areaLabels,
      now: clock.now,
      announce: createAnnounce({ findings, tell: tellPerson }),
    })
  return { findings, basis, feature, duties: createRemedyDuties(app.db, findings), web }
}
