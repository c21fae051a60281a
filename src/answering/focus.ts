// Where a turn is looked for first: with the question and the documents that the dialogue is about, then as it stands.

import { lastQuestion } from './again.ts'
import type { Asked } from './compose/asked.ts'
import type { Draft } from './compose/draft.ts'
import type { Completed } from './dialogue.ts'
import { type Memory, topicOf } from './memory.ts'
import type { Understood } from './question.ts'
import { speaksOf } from './same-slot.ts'
import { phraseKey } from './syllables.ts'

export interface Attempt {
  completed: Completed
  u: Understood
  asked: Asked
  draft: Draft
}

/** The answer as the dialogue means it, where there is one; else the one to the turn as it stands. */
export async function inFocus(
  plain: Attempt,
  attempt: (turn: Completed) => Promise<Attempt>,
  memory: Memory | null,
): Promise<Attempt> {
  const { completed, draft } = plain
  if (memory === null) return plain
  const { sameOf } = completed
  if (sameOf) {
    const same = await attempt({ ...completed, text: sameOf.text })
    return same.draft.status === 'answered' &&
      speaksOf(sameOf.named, [...same.draft.lines, ...quotesOf(same.draft)])
      ? same
      : plain
  }
  if (draft.status === 'not_found' && leaning.test(` ${phraseKey(plain.asked.u.raw)} `))
    return attempt(lastQuestion(memory))
  if (!mayBeElsewhere(plain)) return plain
  const focused = await attempt({ ...completed, focused: true })
  const share = shareOf(focused)
  return focused.draft.status === 'answered' && share >= 0.5 && share >= shareOf(plain) ? focused : plain
}

/** What the last answer itself tells: to whom, and the parts of what it lists. */
const leaning =
  /^ (?:vay |the |roi )?(?:(?:nop|gui|bao cao)(?: (?:cho|ve|toi|den))? (?:ai|dau|co quan nao|don vi nao)|(?:noi dung|y|muc|nhiem vu|viec|nhom|phan) (?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|\d+)|dau tien|cuoi cung) la gi) $/

/** The turn names no document of its own and was answered from others than the dialogue is about. */
function mayBeElsewhere({ completed, u, asked, draft }: Attempt): boolean {
  const { inherited, pointing, followUp, bare } = completed
  if (inherited.length === 0 || pointing || followUp || bare || asked.scope.named) return false
  if (['smalltalk', 'help', 'library', 'compare', 'deadlines'].includes(u.kind)) return false
  return draft.status === 'clarify' || draft.documents.some((id) => !inherited.includes(id))
}

function quotesOf({ citations }: Draft): string[] {
  return citations.map(({ quote }) => quote)
}

/** How much of what is asked the quotes and the headings above them speak of. */
function shareOf({ u, asked, draft }: Attempt): number {
  if (draft.status !== 'answered') return 0
  const words = [...new Set(phraseKey(topicOf(u)).split(' '))].filter((word) => word !== '')
  const headings = asked.evidence
    .filter(({ unit }) => draft.citations.some(({ section }) => section === unit.section.path))
    .flatMap(({ unit }) => unit.headings.map(({ section }) => section.heading))
  const said = ` ${phraseKey([...quotesOf(draft), ...headings].join(' '))} `
  return words.length === 0 ? 1 : words.filter((word) => said.includes(` ${word} `)).length / words.length
}
