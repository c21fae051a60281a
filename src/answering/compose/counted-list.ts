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
import { documentPhrases, leftover } from './leftover.ts'

/** As they are written: without marks they are other words ("sau", "Ba Vì"), and "năm" is a year. */
const figures = ['', '', 'hai', 'ba', 'bốn', '', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const measures =
  'ngay|thang|nam|quy|tuan|gio|phut|lan|phan tram|dong|nghin|trieu|ti|ty|diem|km|kg|ha|met|nguoi|ban|bo|cap|bac'
const counted = new RegExp(` (?:0?([2-9]|1\\d|20)) (?!(?:${measures}) )([a-z]+ [a-z]+) `)
const asksNames =
  / (?:ke ten|ke ra|ke|liet ke|neu|cho biet|la gi|la nhung gi|gom gi|gom nhung gi|bao gom gi|bao gom nhung gi|gom nhung \S+(?: \S+)? nao|la nhung \S+(?: \S+)? nao|nhung gi|cu the la gi|nao) /
const asksOther = / (?:ai|khi nao|bao gio|bao nhieu|may|bao lau|vi sao|khong|chua|han|truoc ngay) /
/** What a whole is divided into: staff take one of these words for another. */
const divisions = ['noi dung', 'linh vuc', 'mang', 'tru cot', 'mat', 'nhom', 'truc', 'mui', 'khoi noi dung']
const division = divisions.join('|')
const countedDivision = new RegExp(
  ` (?:0?([2-9]|1\\d|20)|may|bao nhieu|nhung|cac) (${division})(?: (?:lon|chinh|trong tam))* `,
)
const openCount = new RegExp(` (?:may|bao nhieu) (?:${division}) `)
const dividing = /^(?:chia|thanh|lam|gom|tach|ke|ten)$/
/** Share of what else the question says that the place with its headings and title must hold. */
const enough = 0.6
const longestSentence = 900

/** A sentence that counts things and names them itself. */
export interface Named extends Span {
  unit: Unit
  names: Span[]
}

interface Counted extends Span {
  prepared: PreparedDocument
  unit: Unit
  items: (Span & { path: string })[]
  share: number
}

/** `null` where no text in scope counts these things and names them. */
export function composeCountedList(asked: Asked): Draft | null {
  const { u } = asked
  const ofDivision = countedDivision.exec(u.folded)
  const isOpen = openCount.test(u.folded)
  const ofThings = ofDivision?.[1] ? null : counted.exec(` ${phraseKey(inFigures(u.text))} `)
  const found = ofThings ?? (ofDivision?.[1] || isOpen ? ofDivision : null)
  const other = asksOther.test(isOpen ? u.folded.replace(openCount, ' ') : u.folded)
  if (!found || u.claim || other || !(isOpen || asksNames.test(u.folded))) return null
  const number = found[1] ? Number(found[1]) : null
  const noun = found[2]!
  const asksDivision = found === ofDivision
  const from = u.folded.slice(0, found.index).split(' ').length - 1
  const to = from + found[0].trim().split(' ').length
  const isForm = (t: Term) => t.dispensable || dividing.test(t.folded) || (from <= t.place && t.place < to)
  const asksOf = asksDivision && asked.scope.named ? leftover(asked, documentPhrases) : u.terms
  const rest = asksOf.filter(
    (t) =>
      !noun.split(' ').includes(t.folded) &&
      !/^\d/.test(t.folded) &&
      !t.light &&
      !(asksDivision && isForm(t)),
  )
  const [best] = asked.documents
    .flatMap((prepared) =>
      asksDivision ? divisionsIn(prepared, number, noun, rest) : countedIn(prepared, number ?? 0, noun, rest),
    )
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
      return [
        { prepared, unit, start: s.start, end: s.end, items, share: shareAround(prepared, unit, s, rest) },
      ]
    })
  })
}

/** How much of what else is asked the sentence says with its headings and title. */
function shareAround({ document }: PreparedDocument, unit: Unit, { start, end }: Span, rest: Term[]): number {
  const said = document.text.slice(start, end)
  const around = [said, ...unit.headings.map((h) => leadOf(document, h.section)), document.header.title]
  return rest.length === 0 ? 1 : shareOf(rest, coverageIn(fieldOf(syllablesOf(around.join(' '))), rest))
}

function divisionsIn(
  prepared: PreparedDocument,
  number: number | null,
  noun: string,
  rest: Term[],
): Counted[] {
  return countedNames(prepared, (said) => isNounOf(noun, said)).flatMap(
    ({ unit, names, ...span }): Counted[] =>
      number === null || names.length === number
        ? [{ prepared, unit, ...span, items: [], share: shareAround(prepared, unit, span, rest) }]
        : [],
  )
}

/** Whether staff may mean by `noun` what a text calls `said`. */
export function isNounOf(noun: string, said: string): boolean {
  return noun === said || (divisions.includes(noun) && divisions.includes(said))
}

/** The sentences that count what `isMeant` takes and name all of it, with the names. */
export function countedNames(
  { document: { text }, units }: PreparedDocument,
  isMeant: (noun: string) => boolean,
): Named[] {
  return units.flatMap((unit) => {
    if (unit.row || ['recipients', 'signature'].includes(unit.section.kind)) return []
    return statementsIn(unit).flatMap(({ start, end }): Named[] => {
      const words = text.slice(start, end)
      const found = announces.exec(words)
      const said = found ? [found[2]!, `${found[2]} ${found[3] ?? ''}`] : []
      if (!found || !said.some((noun) => isMeant(phraseKey(noun)))) return []
      const number = numberOf(found[1]!)
      const from = start + found.index + found[0].length
      const names = namesBehind(text, { start: from, end }, number)
      return names ? [{ unit, start, end, names }] : []
    })
  })
}

/** "06 nội dung chính: …", "ba lĩnh vực gồm …". */
const announces =
  /(?<![\p{L}\d])(0?[2-9]|1\d|20|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(\p{L}+)(?:\s(\p{L}+))?(?:\s\p{L}+){0,5}?(?::|,?\s(?:bao )?gồm:?|\slà:?)\s(?=\p{L})/iu

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : figures.indexOf(written.toLowerCase())
}

/** So many names as were counted, between semicolons, else between commas; `null` where there are fewer. */
function namesBehind(text: string, { start, end }: Span, number: number): Span[] | null {
  const words = text.slice(start, end)
  for (const between of [/;/gu, /,|\s(?:và)\s/gu]) {
    const borders = [...words.matchAll(between)].map((m) => ({ at: m.index, next: m.index + m[0].length }))
    if (borders.length < number - 1) continue
    const spans = Array.from({ length: number }, (_, i) => ({
      start: start + (borders[i - 1]?.next ?? 0),
      end: start + (borders[i]?.at ?? words.length),
    }))
    return spans.map((span) => trimmed(text, span))
  }
  return null
}

function trimmed(text: string, span: Span): Span {
  let [start, end] = [span.start, span.end]
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /[\s.;,]/u.test(text[end - 1]!)) end--
  return { start, end }
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
