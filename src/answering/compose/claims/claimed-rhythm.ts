// How often a thing is done, and on which day of the week, as a claim gives it ("thứ Hai hằng tuần"), against the rhythm of
// the words that are quoted: another one sets the claim right, the same one is never denied. Pure.

import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { contradicted, unsettled } from './outcome.ts'

const rhythm =
  /(?<!(?:khách|ngân|cửa|mặt|đơn|nhà|xếp)\s)(?<!\p{L})(?:(?:hằng|hàng|mỗi|từng)\s+(tuần|tháng|quý|năm)|định kỳ\s+(?:hằng |hàng )?(tuần|tháng|quý|năm|6 tháng))(?!\p{L})/giu

/** The draft as it stands, unless its verdict does not fit the rhythms that are claimed and quoted. */
export function heldToRhythm({ text }: Understood, draft: Draft): Draft {
  const day = ofOtherDay(text, draft)
  if (day) return day
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

const weekday = /(?<!\p{L})(?:thứ|chủ)\s+(?:hai|ba|tư|năm|sáu|bảy|nhật)(?!\p{L})/giu

/** "Vào thứ Hai hằng tuần phải không?" of what the one quote has on another day of the week; `null` where it has none. */
function ofOtherDay(text: string, draft: Draft): Draft | null {
  const daysIn = (words: string) => new Map([...words.matchAll(weekday)].map((m) => [phraseKey(m[0]), m[0]]))
  const claimed = daysIn(text)
  const said = daysIn(draft.citations.map(({ quote }) => quote).join('\n'))
  const [[wanted, written] = ['', ''], [, instead] = ['', '']] = [[...claimed][0], [...said][0]]
  if (claimed.size !== 1 || said.size !== 1 || said.has(wanted)) return null
  const verdicts: string[] = [texts.yes, texts.unsettled, texts.notSo]
  const [first = ''] = draft.lines
  const judged = verdicts.includes(first) || first.startsWith(texts.butText('').slice(0, 12))
  return contradicted({ ...draft, lines: judged ? draft.lines.slice(1) : draft.lines }, instead, written)
}

/** Each rhythm, folded, with the words that say it. */
function rhythmsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(rhythm)].map((m) => [phraseKey(m[1] ?? m[2] ?? ''), m[0]]))
}
