// The findings joined with the app: one composition for the service, the terminal and the commands.

import type { App } from './app.ts'
import type { Feature } from './bot/feature.ts'
import { formatDay, today } from './calendar/day.ts'
import { type BasisFinder, createBasisFinder } from './findings/basis.ts'
import { createFindingsFeature, type Round } from './findings/chat/feature.ts'
import { stepOffers } from './findings/chat/picked.ts'
import type { Download } from './findings/evidence.ts'
import { createFindings, type Findings } from './findings/findings.ts'
import { loadKnowledge } from './findings/knowledge.ts'
import { createNoticeSender, type NoticeSender, type Tell } from './findings/notice-sender.ts'
import { createPhotoCopies } from './findings/photo-copies.ts'
import { createRemedyDuties } from './findings/remedy-duties.ts'
import { createWebFindings, type WebFindings } from './findings/web-findings.ts'
import type { Inspections } from './inspections/inspections.ts'
import { createUnitNames, foldName } from './library/unit-names.ts'
import type { People, Person } from './people/people.ts'
import type { DutyFeed } from './reminders/reminders.ts'
import { dataFolder } from './shipped.ts'

export interface FindingParts {
  findings: Findings
  basis: BasisFinder
  feature: Feature
  /** For the reminders. */
  duties: DutyFeed
  /** Sends what the steps of findings tell people; started by the service alone. */
  notices: NoticeSender
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
  tell: Tell
  log: { error(fields: object, message: string): void }
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
    // the notices are committed only when this turn of the event loop has ended
    onNotices: () => void setImmediate(() => notices.poke()),
  })
  const basis = createBasisFinder({ retriever: app.retrieval.retriever, library: app.library })
  const notices = createNoticeSender({
    ...{ db: app.db, tell, log },
    now: clock.now,
    choices: (number, personId) => {
      const [finding, person] = [findings.get(number), people.get(personId)]
      return finding && person ? stepOffers(findings.steps(finding, person), finding) : []
    },
  })
  const copies = createPhotoCopies({ files: app.files })
  const feature = createFindingsFeature({
    ...{ findings, knowledge, basis, rounds, sameUnit, download },
    calendar: app.calendar,
    files: app.files,
    copies,
  })
  const web = (publicUrl: string | null) =>
    createWebFindings({
      ...{ findings, basis, people, publicUrl, copies },
      files: app.files,
      areaLabels: knowledge.areaLabels,
      now: clock.now,
    })
  return { findings, basis, feature, duties: createRemedyDuties(app.db, findings), notices, web }
}
