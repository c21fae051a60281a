// The parts of a place as a list: its numbered children, or else its bullets and lines.

import type { Section, Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { texts } from '../texts.ts'
import { bulletsIn } from './bullets.ts'
import { cite, type Draft, shortQuote, sourceLine } from './draft.ts'
import { addCount, addItemList, listOf } from './item-list.ts'
import { breaksOff } from './silent.ts'

/** Whether a place has parts of its own to be listed by: its numbered children, or else its bullets. */
export function partsWithin(prepared: PreparedDocument, section: Section): Span[] {
  const children = prepared.children.get(section.path) ?? []
  if (children.length > 0) return children
  const from = Math.max(section.headingEnd, section.start)
  return bulletsIn(prepared.document.text, { start: from, end: section.end })
}

/** Shows a place by its parts, each a quote of its own; how many they are where that is asked. */
export function addItems(draft: Draft, asked: Asked, prepared: PreparedDocument, section: Section): void {
  const { document } = prepared
  const { head, items } = listOf(prepared, section)
  const lead = head ? shortQuote(document.text, head, null, 220) : null
  if (lead) draft.citations.push(cite(document, section.path, lead.span))
  draft.lines.push(sourceLine(document, section.path, lead?.shown ?? null).replace(/^Nguồn: /u, ''))
  addItemList(draft, prepared, items)
  if (breaksOff(document.text, section)) draft.lines.push(texts.brokenOff)
  // of a list that breaks off nobody knows how long it is
  else if (asked.u.wants === 'count') addCount(draft, partsWithin(prepared, section).length)
}

/** "… khi có một trong các căn cứ sau:" tells nothing by itself, unless its own words are asked for. */
export function onlyAnnounces({ u }: Asked, { document, section, end }: Unit): boolean {
  const lead = document.text.slice(section.headingEnd, end).trim()
  return /^[^.;:]+:$/u.test(lead) && !toldByLead.has(u.wants)
}

/** What the words above a list tell themselves. */
const toldByLead = new Set<Asked['u']['wants']>([
  'who',
  'agency',
  'when',
  'duration',
  'count',
  'amount',
  'percent',
])
