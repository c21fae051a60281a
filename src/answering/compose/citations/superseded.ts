// Deadlines that a later held document has moved or ended: the new date answers, and the old one is told as the old one.

import { formatDay } from '../../../calendar/day.ts'
import { type Deadline, placeName } from '../../../document.ts'
import { type Superseded, supersededDeadlines } from '../../../library/superseded.ts'
import type { Asked } from '../../asked.ts'
import type { LibraryView } from '../../evidence/view.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import type { Candidate } from '../deadlines/candidate.ts'
import { cite, type Draft, nameOf, proven, shortQuote } from '../draft.ts'

interface Changes {
  /** Documents that were prepared when the changes were read; a new one may bring another change. */
  documents: number
  found: Map<Deadline, Superseded>
}

const known = new WeakMap<LibraryView, Changes>()

/** What has changed a deadline of a held document since; `undefined` while it holds. */
export function changeOf({ view }: Asked, deadline: Deadline): Superseded | undefined {
  if (view.former) return undefined
  const prepared = view.held.flatMap((d) => view.loaded(d.id) ?? [])
  const before = known.get(view)
  if (before?.documents === prepared.length) return before.found.get(deadline)
  const found = supersededDeadlines(prepared.map((p) => p.document))
  // what is read as it holds now is the newer time itself
  for (const { document, consolidation } of prepared)
    for (const d of consolidation ? document.deadlines : [])
      if (consolidation?.stretches.some((s) => s.amended && s.start < d.time.end && d.time.start < s.end))
        found.delete(d)
  known.set(view, { documents: prepared.length, found })
  return found.get(deadline)
}

/** The candidates with what stands instead of those that were moved; those of a replaced plan only where it is named. */
export function standing(asked: Asked, candidates: Candidate[]): Candidate[] {
  const { years, numbers } = asked.u
  const now = candidates.map((c) => inAmendedPlace(asked, c) ?? movedTo(asked, c) ?? c)
  const old = years.length === 0 && numbers.length === 0 ? now.filter((c) => isReplaced(asked, c, now)) : []
  return now.filter(
    (c, i) => !old.includes(c) && now.findIndex(({ deadline }) => deadline === c.deadline) === i,
  )
}

/** A time that an order sets for a place of another paper is a time of that place: who is meant stands there. */
function inAmendedPlace(asked: Asked, c: Candidate): Candidate | null {
  const { time } = c.deadline
  for (const { id } of asked.view.held) {
    const prepared = asked.view.loaded(id)
    const there = prepared?.consolidation?.stretches.find(
      ({ amended, start, end, from }) =>
        amended?.by.id === c.prepared.document.id && from <= time.start && time.end <= from + end - start,
    )
    if (!prepared || !there) continue
    const at = there.start + time.start - there.from
    const unit = prepared.units.find((u) =>
      u.deadlines.some((d) => d.time.start < at + time.end - time.start && at < d.time.end),
    )
    const deadline = unit?.deadlines.find((d) => d.time.start < at + time.end - time.start && at < d.time.end)
    if (unit && deadline) return { ...c, deadline, prepared, evidence: { ...c.evidence, unit, prepared } }
  }
  return null
}

/** Its whole plan was replaced, and the plan that did so has a deadline for the same. */
function isReplaced(asked: Asked, c: Candidate, others: Candidate[]): boolean {
  const change = changeOf(asked, c.deadline)
  return (
    change !== undefined &&
    change.how !== 'sửa đổi, bổ sung' &&
    others.some(
      (o) =>
        o.prepared.document.id === change.by.id &&
        o.deadline.category === c.deadline.category &&
        o.share >= c.share - 0.15,
    )
  )
}

function movedTo(asked: Asked, c: Candidate): Candidate | null {
  const change = changeOf(asked, c.deadline)
  const prepared = change && asked.view.loaded(change.by.id)
  const unit = prepared?.units.find((u) => change?.instead && u.deadlines.includes(change.instead))
  if (!prepared || !unit || !change?.instead || change.how !== 'sửa đổi, bổ sung') return null
  const moved = movedTo(asked, { ...c, deadline: change.instead, prepared })
  return moved ?? { ...c, deadline: change.instead, prepared, evidence: { ...c.evidence, unit, prepared } }
}

interface Former {
  deadline: Deadline
  prepared: PreparedDocument
}

/** The deadlines that this one stands for now. */
function formerOf(asked: Asked, deadline: Deadline): Former[] {
  return asked.view.held
    .flatMap((d) => asked.view.loaded(d.id) ?? [])
    .flatMap((prepared) =>
      prepared.document.deadlines.flatMap((old) => {
        const change = changeOf(asked, old)
        return change?.instead === deadline && change.how === 'sửa đổi, bổ sung'
          ? [{ deadline: old, prepared }]
          : []
      }),
    )
}

/** Says what the deadline was before, or that it holds no more; `former` keeps the old days for claims about them. */
export function addFormer(draft: Draft, asked: Asked, deadline: Deadline): void {
  for (const { deadline: old, prepared } of formerOf(asked, deadline)) {
    const { document } = prepared
    const words = old.time.text.replace(/\s+/gu, ' ').trim()
    draft.lines.push(
      `${texts.note}: ${texts.formerDeadline(words, `${nameOf(document)}, ${placeName(old.section)}`)}`,
    )
    draft.citations.push(cite(document, old.section, shortQuote(document.text, old, old.time).span))
    if (old.lastDay) draft.former.push(old.lastDay, ...(old.due ? [old.due] : []))
    proven(draft, [document])
  }
  const change = changeOf(asked, deadline)
  const by = change && asked.view.loaded(change.by.id)
  if (!change || !by) return
  const warning = texts.endedBy(change.how, nameOf(by.document))
  draft.lines.push(`${texts.note}: ${warning}${now(change)}`)
  if (change.instead) {
    draft.citations.push(cite(by.document, change.instead.section, change.instead))
    if (change.instead.lastDay) draft.calculated.push(formatDay(change.instead.lastDay))
  }
  draft.warnings.push(warning)
  proven(draft, [by.document])
}

function now({ how, instead }: Superseded): string {
  return how === 'sửa đổi, bổ sung' && instead?.lastDay ? ` ${texts.nowDay(formatDay(instead.lastDay))}` : ''
}

/** Behind a deadline in a list: what has become of it; empty while it holds. */
export function changedDetail(asked: Asked, deadline: Deadline): { words: string; calculated: string[] } {
  const change = changeOf(asked, deadline)
  if (!change) return { words: '', calculated: [] }
  const day = change.instead?.lastDay ? formatDay(change.instead.lastDay) : null
  const { number } = change.by.header
  return {
    words: `, ${texts.changedTo(change.how, day, number ?? '')}`,
    calculated: [day, number].filter((x): x is string => x !== null),
  }
}

/** An answer that quotes a deadline which was changed since says so, whatever the question was. */
export function cautioned(asked: Asked, draft: Draft): Draft {
  const quoted = asked.view.held
    .filter((d) => draft.documents.includes(d.id))
    .flatMap((d) => asked.view.loaded(d.id) ?? [])
    .flatMap(({ document }) =>
      document.deadlines.filter((d) =>
        draft.citations.some(
          (c) => c.version === document.version && c.start <= d.time.start && d.time.end <= c.end,
        ),
      ),
    )
  const untold = quoted.filter((d) => {
    const change = changeOf(asked, d)
    const told = draft.lines.some((l) => l.includes(change?.by.header.number ?? '\n'))
    return change && !told && !(d.lastDay && draft.former.includes(d.lastDay))
  })
  for (const deadline of untold.slice(0, 2)) addFormer(draft, asked, deadline)
  return draft
}
