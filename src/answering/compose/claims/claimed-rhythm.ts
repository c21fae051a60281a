// How often a thing is done, as a claim gives it ("hằng quý"), against the rhythm of the words that are quoted: another one
// sets the claim right, the same one is never denied. Pure.

import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { contradicted, unsettled } from './outcome.ts'

const rhythm =
  /(?<!(?:khách|ngân|cửa|mặt|đơn|nhà|xếp)\s)(?<!\p{L})(?:(?:hằng|hàng|mỗi|từng)\s+(tuần|tháng|quý|năm)|định kỳ\s+(?:hằng |hàng )?(tuần|tháng|quý|năm|6 tháng))(?!\p{L})/giu

/** The draft as it stands, unless its verdict does not fit the rhythms that are claimed and quoted. */
export function heldToRhythm({ text }: Understood, draft: Draft): Draft {
  const claimed = rhythmsIn(text)
  const [first = '', ...rest] = draft.lines
  const [wanted] = claimed.keys()
  if (wanted === undefined || claimed.size > 1) return draft
  const said = rhythmsIn(draft.citations.map(({ quote }) => quote).join('\n'))
  const [other] = said.values()
  if (first === texts.yes && other !== undefined && !said.has(wanted))
    return contradicted({ ...draft, lines: rest }, other, claimed.get(wanted))
  const denied = first.startsWith(texts.notButText(claimed.get(wanted) ?? '', '').split(';')[0] ?? ' ')
  return denied && said.has(wanted) ? unsettled({ ...draft, lines: rest }) : draft
}

/** Each rhythm, folded, with the words that say it. */
function rhythmsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(rhythm)].map((m) => [phraseKey(m[1] ?? m[2] ?? ''), m[0]]))
}
