// Deadlines that a later document has changed: moved by an amendment of their very place, or gone with a text that was
// replaced or repealed. Pure. A deadline that no longer holds must never be told or reminded of as if it did.

import { parseTimeExpressions } from '../calendar/dates.ts'
import { formatDay } from '../calendar/day.ts'
import type { Deadline, DocumentHeader, Reference } from '../document.ts'
import { foldNumber } from './numbers.ts'
import { foldName } from './unit-names.ts'

/** What is looked at of a held document. */
export interface Changing {
  id: number
  header: Pick<DocumentHeader, 'number' | 'issuer' | 'place' | 'issued'>
  text: string
  references: readonly Reference[]
  deadlines: readonly Deadline[]
}

export interface Superseded {
  /** The document that changes it. */
  by: Changing
  how: 'sửa đổi, bổ sung' | 'thay thế' | 'bãi bỏ'
  /** What stands instead; `null` when the change sets no other time. */
  instead: Deadline | null
}

const changes = new Set(['sửa đổi, bổ sung', 'thay thế', 'bãi bỏ'])

/** For each deadline that no longer holds, what changed it; the newest change counts. */
export function supersededDeadlines(documents: readonly Changing[]): Map<Deadline, Superseded> {
  const found = new Map<Deadline, Superseded>()
  const byNumber = grouped(documents, ({ header }) => header.number)
  const byAge = [...documents].sort((a, b) => (a.header.issued ?? '').localeCompare(b.header.issued ?? ''))
  for (const by of byAge) {
    const acting = by.references.filter(
      (r) =>
        changes.has(r.relation) && r.number !== null && (r.subject ?? by.header.number) === by.header.number,
    )
    for (const [number, meant] of grouped(acting, (r) => r.number)) {
      for (const changed of byNumber.get(number) ?? []) {
        if (changed === by || !isLater(by, changed)) continue
        const own = meant.filter((r) => sameIssue(r, changed))
        for (const deadline of changed.deadlines) {
          const how = changeOf(deadline, by, own)
          if (how) found.set(deadline, how)
        }
      }
    }
  }
  return found
}

function grouped<T>(items: readonly T[], numberOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = foldNumber(numberOf(item) ?? '')
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** Whether the document may change the other one: not older, and of the same body or place, for numbers are used by many. */
function isLater(by: Changing, changed: Changing): boolean {
  return (
    changed.header.number !== null &&
    (by.header.issued ?? '') >= (changed.header.issued ?? '') &&
    (by.header.issuer === changed.header.issuer || by.header.place === changed.header.place)
  )
}

function sameIssue(r: Reference, { header }: Changing): boolean {
  return r.issued === null || header.issued === null || r.issued === header.issued
}

function changeOf(deadline: Deadline, by: Changing, meant: Reference[]): Superseded | null {
  const whole = meant.find(
    (r) => r.target === null && r.relation !== 'sửa đổi, bổ sung' && !isPartly(by.text, r),
  )
  if (whole) return { by, how: whole.relation as Superseded['how'], instead: sameDuty(deadline, by) }
  const placed = meant.find((r) => replaces(by.text, r) && covers(r.target, deadline))
  if (placed) {
    const dropped = /(?:bãi|hủy|huỷ)\s+bỏ[^.;:]{0,60}$/iu.test(lead(by.text, placed))
    return { by, how: dropped ? 'bãi bỏ' : 'sửa đổi, bổ sung', instead: dropped ? null : within(by, placed) }
  }
  if (meant.length === 0 || meant.some((r) => r.target !== null)) return null
  const instead = sameDuty(deadline, by)
  return instead && instead.lastDay !== deadline.lastDay && movesIt(deadline, instead, by.text)
    ? { by, how: 'sửa đổi, bổ sung', instead }
    : null
}

/** "thay thế Phụ lục II của Kế hoạch N" touches a part only. */
function isPartly(text: string, r: Reference): boolean {
  return /(?:phụ lục|khoản|điểm|mục|điều|cụm từ|nội dung|biểu|mẫu)[^.;:\n]{0,80}$/iu.test(lead(text, r))
}

function lead(text: string, r: Reference): string {
  return text.slice(Math.max(0, r.start - 120, text.lastIndexOf('\n', r.start - 1)), r.start)
}

/** "Sửa đổi khoản 1 …" sets the place anew; "Bổ sung … vào khoản 1" leaves what stands there. */
function replaces(text: string, r: Reference): boolean {
  const words = lead(text, r)
  return (
    /(?:sửa đổi|thay thế|điều chỉnh|bãi bỏ|hủy bỏ|gia hạn)/iu.test(words) ||
    (r.relation !== 'sửa đổi, bổ sung' && !/bổ sung/iu.test(words))
  )
}

function covers(target: string | null, { section }: Deadline): boolean {
  const paths = target?.split('; ') ?? []
  return paths.some((path) => section === path || section.startsWith(`${path}.`))
}

/** The deadline of the amending place itself: behind the reference, in the same numbered place. */
function within(by: Changing, r: Reference): Deadline | null {
  const next = by.references.find((x) => x.start > r.end && x.target !== null && x.relation === r.relation)
  return by.deadlines.find((d) => d.time.start > r.end && (!next || d.time.start < next.start)) ?? null
}

function sameDuty(deadline: Deadline, by: Changing): Deadline | null {
  const alike = by.deadlines
    .filter((d) => d.category === deadline.category || deadline.category !== 'event')
    .map((d) => ({ d, likeness: likeness(dutyOf(deadline), dutyOf(d)) }))
    .filter(({ likeness: l }) => l >= 0.6)
    .sort((a, b) => b.likeness - a.likeness)
  return alike[0]?.d ?? null
}

/** The amendment names the old day beside the new one, or the duties are one and the same in words. */
function movesIt(old: Deadline, instead: Deadline, text: string): boolean {
  const around = text.slice(Math.max(0, instead.start - 200), instead.end + 200)
  const named =
    old.due !== null &&
    parseTimeExpressions(around, '2000-01-01').some((t) => 'date' in t && t.date === old.due)
  const words = Math.min(dutyOf(old).size, dutyOf(instead).size)
  return named || (words >= 4 && likeness(dutyOf(old), dutyOf(instead)) >= 0.85)
}

function dutyOf({ what, to }: Deadline): Set<string> {
  return new Set(foldName(`${what} ${to ?? ''}`).match(/[\p{L}\d]+/gu) ?? [])
}

/** Shared words of two duties, as a share of the shorter one's. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((w) => b.has(w)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

/** "đã được sửa đổi: 31/7/2025 (1377/QĐ-BCT)": how such a deadline is listed. */
export function supersededStatus({ by, how, instead }: Superseded): string {
  const verb = {
    'sửa đổi, bổ sung': 'đã được sửa đổi',
    'thay thế': 'đã được thay thế',
    'bãi bỏ': 'đã bị bãi bỏ',
  }
  return [verb[how], instead?.lastDay && `nay là ${formatDay(instead.lastDay)}`, by.header.number]
    .filter(Boolean)
    .join(', ')
}
