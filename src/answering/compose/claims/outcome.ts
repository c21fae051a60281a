// What may be said of a claim: that one place bears it out, that a place has another value for it, or that neither is so.
// A claim that nothing settles gets no verdict, whatever is quoted below it.

import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'

/** One clause, row, signature, entry or calculation bears out every part of the claim. */
export function confirmed(found: Draft): Draft {
  return { ...found, lines: [texts.yes, ...found.lines] }
}

/** The same act of the same subject is told with another value. */
export function contradicted(found: Draft, written: string, claimed?: string): Draft {
  const value = written.replace(/\s+/gu, ' ').trim()
  return {
    ...found,
    lines: [claimed ? texts.notButText(claimed, value) : texts.butText(value), ...found.lines],
  }
}

/** The words below say the opposite. */
export function opposed(found: Draft): Draft {
  return { ...found, lines: [texts.notSo, ...found.lines] }
}

/** Nothing settles it: what is nearest is shown as no more than that. */
export function unsettled(found: Draft): Draft {
  return found.status === 'answered' ? { ...found, lines: [texts.unsettled, ...found.lines] } : found
}
