// A draft: what a message was understood to say, before anybody said "Lưu". Kept in the conversation's memory, so it
// survives a restart, and let go after a day. Pure.

import type { Area, Evidence, Missing, ParsedFinding, Severity } from '../finding.ts'
import { withMissing } from '../parse-finding.ts'

export interface Draft {
  /** Key of the message that began it. */
  source: string
  /** When that message was written. */
  at: string
  /** When the draft was made; a day later it is gone. */
  since: string
  items: ParsedFinding[]
  evidence: Evidence[]
  round: string | null
  /** Fields that the person said to leave out. */
  skipped: Missing[]
  /** The last words as they came and how many findings stood before them: the platform may have cut them in two. */
  tail?: { text: string; at: string; before: number }
}

/** Files and a place that came before any words. */
export interface Waiting {
  since: string
  evidence: Evidence[]
  location: Evidence['location']
}

const DAY = 24 * 60 * 60_000

export const isStale = (since: string, now: Date) => now.getTime() - Date.parse(since) > DAY

/** Platforms cut at 2,000 or 4,096 signs, most often a little before, at a blank. */
const CUT = 1_800
const CUT_WITHIN_MS = 60_000

/** The words with those that this message goes on with; `null` when it begins anew. */
export function continued(draft: Draft, text: string, at: string): string | null {
  const { tail } = draft
  if (tail === undefined || tail.text.length < CUT) return null
  if (Math.abs(Date.parse(at) - Date.parse(tail.at)) > CUT_WITHIN_MS) return null
  return `${tail.text}${/^\s*(?:[-–•*+]|\d{1,2}[.)])\s/.test(text) ? '\n' : ' '}${text}`
}

/** What has to be asked next, of which finding; `null` when the draft can be kept. */
export function nextQuestion(draft: Draft): { item: number; field: Missing; lacking: number } | null {
  for (const field of ['unit', 'area', 'severity', 'due'] as const) {
    if (draft.skipped.includes(field)) continue
    const lacks = (one: ParsedFinding) =>
      one[field] === null || (field === 'unit' && one.unitCandidates !== undefined)
    const item = draft.items.findIndex(lacks)
    if (item >= 0) return { item, field, lacking: draft.items.filter(lacks).length }
  }
  return null
}

/** What findings of one message most often have in common is asked once for all that lack it. */
export const isAskedForAll = (field: Missing) => field === 'severity' || field === 'due'

export type Change =
  /** `candidates` are other units of the same writing, still to be asked for. */
  | { field: 'unit'; value: string; candidates?: string[] }
  | { field: 'area'; value: Area }
  | { field: 'severity'; value: Severity }
  | { field: 'due'; value: string | null }
  | { field: 'recommendation'; value: string }
  | { field: 'text'; value: string }
  | { field: 'quantities'; value: ParsedFinding['quantities']; text: string }
  | { field: 'remove' }

/** The draft with one thing changed in one finding, in all (`item` is `null`), or in all that lack it. */
export function changed(draft: Draft, item: number | null | 'lacking', change: Change): Draft {
  if (change.field === 'remove') {
    const last = draft.items.length - 1
    const items = draft.items.filter((_, i) => i !== (typeof item === 'number' ? item : last))
    return { ...draft, items }
  }
  const meant = (one: ParsedFinding, i: number) =>
    item === 'lacking'
      ? change.field !== 'quantities' && one[change.field] === null
      : item === null || item === i
  const { tail: _, ...rest } = draft
  return { ...rest, items: draft.items.map((one, i) => (meant(one, i) ? applied(one, change) : one)) }
}

function applied(item: ParsedFinding, change: Exclude<Change, { field: 'remove' }>): ParsedFinding {
  if (change.field === 'quantities') {
    return withMissing({
      ...item,
      quantities: [...item.quantities, ...change.value],
      text: `${item.text}; ${change.text}`,
    })
  }
  const { unitCandidates: before, ...rest } = item
  const candidates = change.field === 'unit' ? change.candidates : before
  const open = candidates === undefined ? rest : { ...rest, unitCandidates: candidates }
  return withMissing({ ...open, [change.field]: change.value })
}
