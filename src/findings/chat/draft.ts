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
}

/** Files and a place that came before any words. */
export interface Waiting {
  since: string
  evidence: Evidence[]
  location: Evidence['location']
}

const DAY = 24 * 60 * 60_000

export const isStale = (since: string, now: Date) => now.getTime() - Date.parse(since) > DAY

/** What has to be asked next, of which finding; `null` when the draft can be kept. */
export function nextQuestion(draft: Draft): { item: number; field: Missing } | null {
  for (const field of ['unit', 'area', 'severity', 'due'] as const) {
    if (draft.skipped.includes(field)) continue
    const item = draft.items.findIndex(
      (one) => one[field] === null || (field === 'unit' && one.unitCandidates !== undefined),
    )
    if (item >= 0) return { item, field }
  }
  return null
}

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

/** The draft with one thing changed in one finding, or in all that lack it (`item` is `null`). */
export function changed(draft: Draft, item: number | null, change: Change): Draft {
  if (change.field === 'remove') {
    const items = draft.items.filter((_, i) => i !== (item ?? draft.items.length - 1))
    return { ...draft, items }
  }
  return {
    ...draft,
    items: draft.items.map((one, i) => (item === null || item === i ? applied(one, change) : one)),
  }
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
