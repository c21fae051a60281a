// Findings as the page sees them: every question is asked for a person, who gets only what that person may read.

import type { People, Person } from '../people/people.ts'
import type { FileStore } from '../storage/files.ts'
import type { BasisFinder } from './basis.ts'
import { writeCsv } from './export/csv.ts'
import { writeJson } from './export/json.ts'
import { writeReport } from './export/report.ts'
import { writeXlsx } from './export/xlsx.ts'
import { type Area, type Evidence, type Finding, STATUSES, type Status } from './finding.ts'
import type { FindingFilter, Findings, Outcome } from './findings.ts'
import type { NoticeRow } from './notice-store.ts'
import type { PhotoCopies } from './photo-copies.ts'
import type { Correctable } from './store.ts'

export interface Board {
  columns: { status: Status; count: number; findings: Finding[] }[]
  byArea: { key: string; count: number }[]
  byUnit: { key: string; count: number }[]
  units: string[]
  rounds: string[]
  reporters: { id: number; name: string }[]
  total: number
}

export const EXPORTS = ['xlsx', 'csv', 'docx', 'json'] as const
export type ExportKind = (typeof EXPORTS)[number]

export interface SeenFinding {
  finding: Finding
  steps: Status[]
  outdated: boolean
  mayCorrect: boolean
  /** Who was told of it, or could not be, by name. */
  told: { name: string; at: string; state: NoticeRow['state']; problem: string | null }[]
}

export interface WebFindings {
  /** `null` for somebody who is no longer known. */
  board(userId: string, filter: FindingFilter): Board | null
  get(userId: string, number: string): Promise<SeenFinding | null>
  /** The original bytes of a file of this finding, for those who may read the finding. */
  file(userId: string, number: string, sha256: string): { evidence: Evidence; bytes: Uint8Array } | null
  /** The small copy of a photo of this finding. */
  copy(userId: string, number: string, sha256: string): Promise<Uint8Array | null>
  step(userId: string, number: string, to: Status, note: string | null): Outcome | null
  /** `revision` is the one that the person looked at. */
  correct(
    userId: string,
    number: string,
    revision: number,
    changes: Partial<Correctable>,
    reason: string,
  ): Outcome | null
  export(userId: string, kind: ExportKind, filter: FindingFilter): Promise<Uint8Array | null>
  areaLabel(area: Area): string
}

export interface WebFindingsDependencies {
  findings: Findings
  basis: BasisFinder
  people: Pick<People, 'get' | 'whois'>
  files: FileStore
  copies: PhotoCopies
  areaLabels: Record<Area, string>
  publicUrl: string | null
  now: () => Date
}

const CARDS = 30

export function createWebFindings(dependencies: WebFindingsDependencies): WebFindings {
  const { findings, basis, files, copies, areaLabels, publicUrl, now } = dependencies
  const viewer = viewerOf(dependencies.people)
  const areaLabel = (area: Area) => areaLabels[area]

  const readable = (userId: string, number: string): { finding: Finding; person: Person } | null => {
    const person = viewer(userId)
    const finding = person && findings.get(number)
    return person && finding && findings.maySee(finding, person) ? { finding, person } : null
  }

  const toldOf = (number: string): SeenFinding['told'] =>
    findings.notices(number).map(({ personId, createdAt, finishedAt, state, problem }) => ({
      name: dependencies.people.get(personId)?.name ?? '',
      at: finishedAt ?? createdAt,
      state,
      problem,
    }))

  const seen = (person: Person, filter: FindingFilter): Finding[] =>
    findings.list(filter).filter((finding) => findings.maySee(finding, person))

  return {
    areaLabel,
    board: (userId, filter) => {
      const person = viewer(userId)
      if (person === null) return null
      return findings.mayRecord(person)
        ? wholeBoard(findings, filter)
        : boardOf(seen(person, { ...filter, limit: 5_000 }))
    },
    get: async (userId, number) => {
      const found = readable(userId, number)
      if (found === null) return null
      const { finding, person } = found
      return {
        finding,
        steps: findings.steps(finding, person),
        outdated: await basis.outdated(finding.basis),
        mayCorrect: findings.mayCorrect(finding, person),
        told: findings.mayRecord(person) ? toldOf(number) : [],
      }
    },
    file: (userId, number, sha256) => {
      const evidence = readable(userId, number)?.finding.evidence.find((one) => one.sha256 === sha256)
      const bytes = evidence && files.get(sha256)
      return evidence && bytes ? { evidence, bytes } : null
    },
    copy: async (userId, number, sha256) => {
      const found = readable(userId, number)?.finding.evidence.some((one) => one.sha256 === sha256)
      return found ? copies.get(sha256) : null
    },
    step: (userId, number, to, note) => {
      const found = readable(userId, number)
      if (found === null) return null
      return findings.step(number, to, note, found.person)
    },
    correct: (userId, number, revision, changes, reason) => {
      const found = readable(userId, number)
      return found && findings.correct(number, revision, changes, reason, found.person)
    },
    export: async (userId, kind, filter) => {
      const person = viewer(userId)
      if (person === null) return null
      const list = seen(person, filter)
        .reverse()
        .map(({ number }) => findings.get(number)!)
      const photo = ({ sha256 }: Evidence) => copies.get(sha256)
      switch (kind) {
        case 'xlsx':
          return writeXlsx(list, publicUrl, now())
        case 'csv':
          return Buffer.from(writeCsv(list))
        case 'json':
          return Buffer.from(writeJson(list))
        case 'docx':
          return writeReport({ findings: list, round: filter.round ?? null, photo, areaLabel })
      }
    },
  }
}

/** The administrator's token is nobody's account: such a visitor acts as the administrator without a person's id. */
const viewerOf =
  (people: WebFindingsDependencies['people']) =>
  (userId: string): Person | null => {
    if (userId === 'admin') {
      const known = people.whois({ channel: 'web', externalId: 'admin' })
      const anonymous: Person = {
        id: 0,
        name: 'Quản trị',
        unit: null,
        place: null,
        role: 'admin',
        createdAt: '',
        revokedAt: null,
      }
      return known ?? anonymous
    }
    const person = /^\d{1,15}$/.test(userId) ? people.get(Number(userId)) : null
    return person?.revokedAt === null ? person : null
  }

function wholeBoard(findings: Findings, filter: FindingFilter): Board {
  const counts = new Map(findings.count(filter, 'status').map(({ key, count }) => [key, count]))
  const columns = STATUSES.filter((status) => filter.statuses?.includes(status) ?? true).map((status) => ({
    status,
    count: counts.get(status) ?? 0,
    findings: findings.list({ ...filter, statuses: [status], limit: CARDS }),
  }))
  return {
    columns,
    byArea: findings.count(filter, 'area'),
    byUnit: findings.count(filter, 'unit'),
    units: findings.units(),
    rounds: findings.rounds(),
    reporters: findings.reporters(),
    total: columns.reduce((sum, { count }) => sum + count, 0),
  }
}

/** The board of one unit's people: only what they may read is counted. */
function boardOf(list: readonly Finding[]): Board {
  const counted = (of: (finding: Finding) => string) => {
    const counts = new Map<string, number>()
    for (const finding of list) counts.set(of(finding), (counts.get(of(finding)) ?? 0) + 1)
    return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count)
  }
  const columns = STATUSES.map((status) => {
    const those = list.filter((finding) => finding.status === status)
    return { status, count: those.length, findings: those.slice(0, CARDS) }
  })
  return {
    columns,
    byArea: counted(({ area }) => area),
    byUnit: counted(({ unit }) => unit),
    units: [...new Set(list.map(({ unit }) => unit))],
    rounds: [...new Set(list.flatMap(({ round }) => round ?? []))],
    reporters: [],
    total: list.length,
  }
}
