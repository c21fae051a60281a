// Findings as bot, page and commands use them: recorded once, corrected by adding, taken step by step. Every change is
// one transaction with its line of history and its line of the audit log.

import type { Day } from '../document.ts'
import { foldName } from '../library/unit-names.ts'
import type { Audit } from '../people/audit.ts'
import type { Person } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { kept } from './fields.ts'
import * as filters from './filter.ts'
import type { Basis, Evidence, Finding, Status } from './finding.ts'
import { type NoticeRow, noticesOfFinding, putNotice } from './notice-store.ts'
import { noticesOf } from './notices.ts'
import * as store from './store.ts'
import { mayCorrect, maySee, nextSteps, type Refusal, refusalOf, type Standing } from './workflow.ts'

export type { FindingFilter } from './filter.ts'
export type { CountBy, NewFinding } from './store.ts'

export type Outcome =
  | { kind: 'done'; finding: Finding }
  | { kind: 'refused'; why: Refusal | 'unknown' | 'closed' }
  /** Somebody else changed it in the meantime; what it says now. */
  | { kind: 'changed'; finding: Finding }

export interface Findings {
  /** Keeps one finding; the same source gives the finding that it gave before. */
  record(
    finding: Omit<store.NewFinding, 'reporter' | 'reporterId'>,
    evidence: readonly Evidence[],
    by: Person,
  ): Finding
  get(number: string): Finding | null
  /** "2023-014", "14", "014" of this year. */
  find(typed: string, year: number): Finding | null
  list(filter: filters.FindingFilter): Finding[]
  count(filter: filters.FindingFilter, by: store.CountBy): { key: string; count: number }[]
  units(): string[]
  rounds(): string[]
  reporters(): { id: number; name: string }[]
  /** Findings of the same unit and week that speak of the same. */
  similar(finding: Pick<Finding, 'unit' | 'text' | 'area' | 'at'>): Finding[]
  /** `revision` is the one that the person saw; `null` changes whatever stands now. */
  correct(
    number: string,
    revision: number | null,
    changes: Partial<store.Correctable>,
    note: string | null,
    by: Person,
  ): Outcome
  /** The same step taken again by the same person, as after a crash, is done and changes nothing. */
  step(number: string, to: Status, note: string | null, by: Person): Outcome
  note(number: string, note: string, by: Person): Outcome
  addEvidence(number: string, files: readonly Evidence[], by: Person): Outcome
  setBasis(number: string, basis: readonly Basis[], by: Person): Outcome
  /** What this person is to the finding. */
  standing(finding: Finding, person: Person): Standing
  steps(finding: Finding, person: Person): Status[]
  maySee(finding: Finding, person: Person): boolean
  mayRecord(person: Person): boolean
  mayCorrect(finding: Finding, person: Person): boolean
  /** The people of the unit found, to be told. */
  concerned(finding: Finding): Person[]
  /** What was told of it and to whom. */
  notices(number: string): NoticeRow[]
  /** Puts back what `export` wrote; a finding that is here already stays as it is. */
  restore(findings: readonly Finding[], by: string): { added: number; kept: number }
}

export interface FindingsDependencies {
  db: Database
  now: () => Date
  people: { list(): Person[]; audit: Audit }
  /** Whether this person is in the team of a round of this day. */
  inTeam: (person: Person, day: Day) => boolean
  sameUnit?: (a: string, b: string) => boolean
  /** A change put out notices; they are committed a moment later. */
  onNotices?: () => void
}

export function createFindings({
  db,
  now,
  people,
  inTeam,
  sameUnit = sameName,
  onNotices = () => {},
}: FindingsDependencies): Findings {
  const iso = () => now().toISOString()
  const actor = (by: Person) => `person:${by.id}`

  const get = (number: string) => {
    const parts = /^(\d{4})-(\d+)$/.exec(number)
    return parts === null ? null : store.getFinding(db, Number(parts[1]), Number(parts[2]))
  }

  const standing = (finding: Finding, person: Person): Standing => ({
    inspector: mayRecord(person),
    office: person.role === 'office' || person.role === 'admin',
    unit: person.unit !== null && sameUnit(person.unit, finding.unit),
    reporter: finding.reporterId === person.id,
  })

  const mayRecord = (person: Person) =>
    person.revokedAt === null && (person.role !== 'staff' || inTeam(person, store.dayOf(iso())))

  const history = (
    id: number,
    by: Person,
    line: {
      kind: store.StoredFinding['history'][number]['kind']
      field?: string
      from?: string | null
      to?: string | null
      note?: string | null
    },
  ) =>
    store.addEvent(db, id, {
      at: iso(),
      personId: by.id,
      who: by.name,
      field: null,
      from: null,
      to: null,
      note: null,
      ...line,
    })

  /** Runs `work` on the finding as it stands; who is to hear of it is noted in the same transaction. */
  const change = (
    number: string,
    by: Person,
    work: (finding: store.StoredFinding) => Exclude<Outcome, { kind: 'done' }> | null,
  ): Outcome =>
    db.transaction((): Outcome => {
      const finding = get(number)
      if (finding === null) return { kind: 'refused', why: 'unknown' }
      const refused = work(finding)
      if (refused !== null) return refused
      const after = store.findById(db, finding.id)!
      announce(finding, after, by)
      return { kind: 'done', finding: after }
    })

  const announce = (before: Finding, after: store.StoredFinding, by: Person) => {
    const told = noticesOf(before, after, by, concerned)
    for (const { personId, text } of told) {
      const key = `finding:${after.number}:${after.history.length}:${personId}`
      putNotice(db, { key, findingId: after.id, personId, text, at: iso() })
    }
    if (told.length > 0) onNotices()
  }

  const concerned = (finding: Finding) =>
    people
      .list()
      .filter(({ revokedAt, unit }) => revokedAt === null && unit !== null && sameUnit(unit, finding.unit))

  const keepFiles = (id: number, number: string, files: readonly Evidence[], by: Person) => {
    for (const file of files) {
      if (!store.addEvidence(db, id, { ...file, personId: by.id })) continue
      history(id, by, { kind: 'evidence', to: file.sha256, note: file.name })
      people.audit.record({
        actor: actor(by),
        action: 'finding.evidence',
        subject: `finding:${number}`,
        detail: { sha256: file.sha256, bytes: file.bytes },
      })
    }
  }

  return {
    record: (finding, evidence, by) =>
      db.transaction(() => {
        const before = store.findBySource(db, finding.source)
        if (before !== null) return before
        const id = store.insertFinding(db, { ...finding, reporterId: by.id, reporter: by.name })
        const { number } = store.findById(db, id)!
        history(id, by, { kind: 'step', to: 'mới ghi nhận' })
        people.audit.record({
          actor: actor(by),
          action: 'finding.recorded',
          subject: `finding:${number}`,
          detail: { unit: finding.unit, area: finding.area, severity: finding.severity, due: finding.due },
        })
        keepFiles(id, number, evidence, by)
        return store.findById(db, id)!
      }),
    get,
    find: (typed, year) => {
      const parts = /^(?:(\d{4})\s*[-/]\s*)?0*(\d{1,6})$/.exec(typed.trim())
      if (parts === null) return null
      return store.getFinding(db, parts[1] === undefined ? year : Number(parts[1]), Number(parts[2]))
    },
    list: (filter) => store.listFindings(db, filter),
    count: (filter, by) => store.countFindings(db, filter, by),
    units: () => filters.unitNames(db),
    rounds: () => filters.roundNames(db),
    reporters: () => filters.reporterNames(db),
    similar: ({ unit, text, area, at }) =>
      store
        .nearInTime(db, unit, at)
        .filter((other) => other.area === area && likeness(other.text, text) >= 0.5),
    correct: (number, revision, changes, note, by) =>
      change(number, by, (finding) => {
        if (finding.status === 'đóng') return { kind: 'refused', why: 'closed' }
        if (!mayCorrect(finding.status, standing(finding, by))) return { kind: 'refused', why: 'not-allowed' }
        if (revision !== null && revision !== finding.revision) return { kind: 'changed', finding }
        const fields = (Object.keys(changes) as (keyof store.Correctable)[]).filter(
          (field) => kept(finding[field]) !== kept(changes[field] ?? null),
        )
        if (fields.length === 0) return null
        store.updateFinding(db, finding.id, finding.revision, changes)
        for (const field of fields) {
          history(finding.id, by, {
            kind: 'correction',
            field,
            from: kept(finding[field]),
            to: kept(changes[field] ?? null),
            note,
          })
        }
        people.audit.record({
          actor: actor(by),
          action: 'finding.corrected',
          subject: `finding:${number}`,
          detail: { fields },
        })
        return null
      }),
    step: (number, to, note, by) =>
      change(number, by, (finding) => {
        if (store.tookLastStep(db, finding, to, by.id)) return null
        const why = refusalOf(finding.status, to, standing(finding, by))
        if (why !== null) return { kind: 'refused', why }
        store.updateFinding(db, finding.id, finding.revision, { status: to })
        history(finding.id, by, { kind: 'step', from: finding.status, to, note })
        people.audit.record({
          actor: actor(by),
          action: 'finding.step',
          subject: `finding:${number}`,
          detail: { from: finding.status, to },
        })
        return null
      }),
    note: (number, note, by) =>
      change(number, by, (finding) => {
        if (!maySee(standing(finding, by), finding.status)) return { kind: 'refused', why: 'not-allowed' }
        history(finding.id, by, { kind: 'note', note })
        people.audit.record({ actor: actor(by), action: 'finding.noted', subject: `finding:${number}` })
        return null
      }),
    addEvidence: (number, files, by) =>
      change(number, by, (finding) => {
        if (finding.status === 'đóng') return { kind: 'refused', why: 'closed' }
        if (!maySee(standing(finding, by), finding.status)) return { kind: 'refused', why: 'not-allowed' }
        keepFiles(finding.id, number, files, by)
        return null
      }),
    setBasis: (number, basis, by) =>
      change(number, by, (finding) => {
        if (!mayCorrect(finding.status, standing(finding, by))) return { kind: 'refused', why: 'not-allowed' }
        store.updateFinding(db, finding.id, finding.revision, { basis: [...basis] })
        const named = basis.map(({ document, section }) => `${section}, ${document}`).join('; ')
        history(finding.id, by, { kind: 'basis', to: named })
        people.audit.record({
          actor: actor(by),
          action: 'finding.basis',
          subject: `finding:${number}`,
          detail: { basis: basis.map(({ document, section, version }) => ({ document, section, version })) },
        })
        return null
      }),
    standing,
    steps: (finding, person) => nextSteps(finding.status, standing(finding, person)),
    maySee: (finding, person) => maySee(standing(finding, person), finding.status),
    mayRecord,
    mayCorrect: (finding, person) => mayCorrect(finding.status, standing(finding, person)),
    concerned,
    notices: (number) => {
      const finding = get(number)
      return finding === null ? [] : noticesOfFinding(db, finding.id)
    },
    restore: (list, by) =>
      db.transaction(() => {
        let added = 0
        for (const finding of list) {
          if (get(finding.number) !== null || store.findBySource(db, finding.source) !== null) continue
          restoreOne(db, finding)
          people.audit.record({ actor: by, action: 'finding.restored', subject: `finding:${finding.number}` })
          added++
        }
        return { added, kept: list.length - added }
      }),
  }
}

function restoreOne(db: Database, finding: Finding): void {
  const [year = '', sequence = ''] = finding.number.split('-')
  const id = store.insertNumbered(db, finding, Number(year), Number(sequence))
  for (const line of finding.history) store.addEvent(db, id, { ...line, personId: null })
  for (const file of finding.evidence) store.addEvidence(db, id, { ...file, personId: null })
}

function sameName(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => foldName(name).replace(/^uy ban nhan dan /, 'ubnd '))
  return first === second
}

/** Words that both texts share, over the words of the shorter one. */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => new Set(foldName(text).split(' ')))
  const shared = [...first!].filter((word) => second!.has(word)).length
  return shared / Math.max(1, Math.min(first!.size, second!.size))
}
