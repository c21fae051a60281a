// What findings feed into the reminders: a unit that was recommended something owes the remedy until its due date.

import type { DraftDuty } from '../reminders/duty.ts'
import type { Database } from '../storage/database.ts'
import type { Finding, Status } from './finding.ts'
import type { Findings } from './findings.ts'

const OWED: readonly Status[] = ['đã kiến nghị', 'đang khắc phục', 'phúc tra không đạt']

/** The feed of duties; a finding that was reported, passed or closed owes nothing any more. */
export function createRemedyDuties(db: Database, findings: Pick<Findings, 'list'>) {
  return {
    revision: (): string =>
      JSON.stringify(db.sql.prepare('SELECT count(*), total(revision), max(id) FROM findings').raw().get()),
    list: (): DraftDuty[] => findings.list({ statuses: OWED }).flatMap((finding) => dutyOf(finding) ?? []),
  }
}

function dutyOf(finding: Finding): DraftDuty | null {
  const { number, unit, due, text, reporterId } = finding
  if (due === null) return null
  const reporter = reporterId === null ? [] : [{ kind: 'person' as const, id: reporterId }]
  return {
    key: `finding:${number}`,
    series: `finding:${number}`,
    source: 'finding',
    category: 'task',
    what: `Khắc phục phát hiện ${number}: ${text.slice(0, 200)}`,
    who: unit,
    to: null,
    day: due,
    time: null,
    rule: `hạn khắc phục ghi trong phát hiện ${number}`,
    basis: {
      ...{ document: null, documentId: null, kind: null, place: null, version: null, section: null },
      ...{ quote: null, inspectionDay: null, unit, derivation: null },
    },
    concern: {
      targets: [{ kind: 'unit', unit, place: null }, ...reporter],
      except: [],
      secret: true,
    },
    inspectionId: null,
    ownerId: null,
  }
}
