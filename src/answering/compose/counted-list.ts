// "6 nội dung chính là gì?", "kể tên 4 nhiệm vụ": the things that a text counts itself and names behind the colon or in the
// parts below.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { bulletsIn } from './bullets.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

/** As they are written: without marks they are other words ("sau", "Ba Vì"), and "năm" is a year. */
const figures = ['', '', 'hai', 'ba', 'bốn', '', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const measures =
  'ngay|thang|nam|quy|tuan|gio|phut|lan|phan tram|dong|nghin|trieu|ti|ty|diem|km|kg|ha|met|nguoi|ban|bo|cap|bac'
const counted = new RegExp(` (?:0?([2-9]|1\\d|20)) (?!(?:${measures}) )([a-z]+ [a-z]+) `)
const asksNames =
  / (?:ke ten|ke ra|ke|liet ke|neu|cho biet|la gi|la nhung gi|gom gi|gom nhung gi|bao gom gi|bao gom nhung gi|gom nhung \S+(?: \S+)? nao|la nhung \S+(?: \S+)? nao|nhung gi|cu the la gi|nao) /
const asksOther = / (?:ai|khi nao|bao gio|bao nhieu|may|bao lau|vi sao|khong|chua|han|truoc ngay) /
/** Share of what else the question says that the place with its headings and title must hold. */
const enough = 0.6
const longestSentence = 900

interface Counted extends Span {
  prepared: PreparedDocument
  unit: Unit
  items: (Span & { path: string })[]
  share: number
}

/** `null` where no text in scope counts these things and names them. */
export function composeCountedList(asked: Asked): Draft | null {
  const { u } = asked
  const found = counted.exec(` ${phraseKey(inFigures(u.text))} `)
  if (!found || u.claim || !asksNames.test(u.folded) || asksOther.test(u.folded)) return null
  const number = Number(found[1])
  const noun = found[2]!
  const rest = u.terms.filter((t) => !noun.split(' ').includes(t.folded) && !/^\d/.test(t.folded) && !t.light)
  const [best] = asked.documents
    .flatMap((prepared) => countedIn(prepared, number, noun, rest))
    .filter((c) => c.share >= enough)
    .sort((a, b) => b.share - a.share)
  if (!best) return null
  const { prepared, unit, items } = best
  const { document } = prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, best, null, longestSentence)
  draft.lines.push(`“${quote.shown}”`)
  draft.citations.push(cite(document, unit.section.path, quote.span))
  for (const { path, ...span } of items) {
    const item = shortQuote(document.text, span, null, 240)
    draft.lines.push(`• ${item.shown}`)
    draft.citations.push(cite(document, path, item.span))
  }
  draft.lines.push(sourceLine(document, unit.section.path, null))
  return proven(draft, [document])
}

function countedIn(prepared: PreparedDocument, number: number, noun: string, rest: Term[]): Counted[] {
  const { document, units } = prepared
  return units.flatMap((unit) => {
    if (unit.row || ['recipients', 'signature'].includes(unit.section.kind)) return []
    return statementsIn(unit).flatMap((s): Counted[] => {
      const words = document.text.slice(s.start, s.end)
      const key = ` ${phraseKey(inFigures(words))} `
      if (![number, `0${number}`].some((n) => key.includes(` ${n} ${noun} `))) return []
      const items = itemsBehind(prepared, unit, s, number)
      if (!items) return []
      const around = [words, ...unit.headings.map((h) => leadOf(document, h.section)), document.header.title]
      const share =
        rest.length === 0 ? 1 : shareOf(rest, coverageIn(fieldOf(syllablesOf(around.join(' '))), rest))
      return [{ prepared, unit, start: s.start, end: s.end, items, share }]
    })
  })
}

/** "sáu nội dung" as "6 nội dung". */
function inFigures(words: string): string {
  return words.replace(/(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s\p{L})/giu, (word) =>
    String(figures.indexOf(word.toLowerCase())),
  )
}

/** None where the sentence names them itself; `null` where they are named nowhere near. */
function itemsBehind(
  prepared: PreparedDocument,
  { section }: Unit,
  statement: Span,
  number: number,
): Counted['items'] | null {
  const { text } = prepared.document
  const words = text.slice(statement.start, statement.end)
  const list = /(?::|(?<!\p{L})(?:gồm|là)(?!\p{L}))([^:]+)$/u.exec(words)?.[1] ?? ''
  const named = list.split(/[;,]|\svà\s/u).filter((part) => /\p{L}/u.test(part))
  if (named.length >= Math.min(number, 3)) return []
  const bullets = bulletsIn(text, { start: statement.end, end: section.end })
  if (bullets.length === number) return bullets.map((b) => ({ ...b, path: section.path }))
  const parts = prepared.children.get(section.path) ?? []
  if (parts.length !== number) return null
  return parts.map((p) => ({ start: p.start, end: Math.max(p.headingEnd, p.start + 1), path: p.path }))
}
