// What sets two answers apart, in one line before them: which day is earlier, which figure greater, what stands there of
// each. It says an order only where both tell a day or a figure of one kind. Pure.

import type { AnswerDeadline } from '../../answer.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Comparison } from '../question/comparison.ts'
import { quantitiesIn } from '../question/quantities.ts'
import { texts } from '../texts.ts'
import type { Draft } from './draft.ts'

export interface ComparedSide {
  name: string
  draft: Draft
}

/** `null` where an answer puts nothing in few words. */
export function differenceOf([a, b]: [ComparedSide, ComparedSide], by: Comparison['by']): string | null {
  const [mine, theirs] = [toldBy(a.draft), toldBy(b.draft)]
  if (!mine || !theirs) return null
  if (sameKey(mine.words) === sameKey(theirs.words)) return texts.alike(mine.words)
  const isLength = mine.kind.startsWith('length')
  if (
    mine.kind === theirs.kind &&
    (!isLength || by === 'more' || by === 'less') &&
    mine.value !== null &&
    theirs.value !== null &&
    mine.value !== theirs.value
  ) {
    const ofDays = mine.kind.startsWith('day')
    const isFirst = mine.value < theirs.value === (ofDays ? by !== 'later' : by === 'less')
    const [ahead, behind] = isFirst ? [a, b] : [b, a]
    const [here, there] = isFirst ? [mine, theirs] : [theirs, mine]
    return texts.setApart(ahead.name, here.words, texts.order[orderOf(by, ofDays)], behind.name, there.words)
  }
  return texts.differ(a.name, mine.words, b.name, theirs.words)
}

/** "Ít nhất 05 ngày" and "5 ngày" are the same days ahead. */
function sameKey(words: string): string {
  return phraseKey(words)
    .replace(/(?<= |^)(?:it nhat|toi thieu|cham nhat) /g, '')
    .replace(/(?<= |^)0(?=\d)/g, '')
}

/** Days come before each other, figures are more or less, whatever was asked. */
function orderOf(by: Comparison['by'], ofDays: boolean): keyof typeof texts.order {
  if (ofDays) return by === 'later' ? 'later' : 'earlier'
  return by === 'less' ? 'less' : 'more'
}

interface Told {
  words: string
  /** Only values of one kind are put in order. */
  kind: string
  value: number | null
}

/** What an answer tells first: its one deadline, or its first words in bold. */
function toldBy({ deadlines: [deadline, ...more], lines, citations }: Draft): Told | null {
  if (deadline && more.length === 0) return { words: deadline.text, ...dayOf(deadline) }
  const bold = lines
    .filter((line) => !line.startsWith('• '))
    .flatMap((line) => [...line.matchAll(/\*\*([^*]+)\*\*/gu)])
    .map((m) => m[1] ?? '')
  const [words, ...others] = bold
  if (!words) return moneyOf(citations[0]?.quote ?? '')
  if (others.length > 0) return null
  const day = dayIn(words)
  if (day !== null) return { words, kind: 'day', value: day }
  const [, figure = '', unit = ''] =
    /^(?:ít nhất |tối thiểu |tối đa |không quá )?(\d[\d.]*(?:,\d+)?)(?![\d/.-])\s*(.*)$/iu.exec(words) ?? []
  const value = figure === '' ? null : Number(figure.replaceAll('.', '').replace(',', '.'))
  return { words, kind: `figure ${phraseKey(unit)}`, value }
}

/** The last day that a cell writes: "Tháng 5/2025", "20/4/2026 - 08/5/2026". */
function dayIn(words: string): number | null {
  const [last] = [...words.matchAll(/(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})/gu)].slice(-1)
  return last ? Number(last[3]) * 10_000 + Number(last[2]) * 100 + Number(last[1] ?? 31) : null
}

/** The one sum of money of a quote. */
function moneyOf(quote: string): Told | null {
  const [sum, ...others] = quantitiesIn(quote).filter(({ unit }) => unit === 'dong')
  return sum && others.length === 0 ? { words: sum.written, kind: 'money', value: sum.value } : null
}

/** So many days, weeks, months: of one unit they are longer and shorter. */
function lengthOf(text: string): { value: number | null; kind: string } {
  const [, count, unit = ''] = /(\d+)\s+(ngày làm việc|ngày|tuần|tháng|năm|giờ)(?!\p{L})/iu.exec(text) ?? []
  return { value: count ? Number(count) : null, kind: `length ${unit.toLowerCase()}` }
}

/** A day of the calendar, or one of every year; what hangs on an event or comes every month has no order. */
function dayOf({ text, lastDay, derivation }: AnswerDeadline): { value: number | null; kind: string } {
  const none = { value: null, kind: 'time' }
  if (derivation.length > 0) return none
  if (lastDay === null) return lengthOf(text)
  if (/\d{4}/u.test(text)) return { value: Number(lastDay.replaceAll('-', '')), kind: 'day' }
  const [, day, month] = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?!\d)/iu.exec(text) ?? []
  return day && month ? { value: Number(month) * 100 + Number(day), kind: 'day of year' } : none
}
