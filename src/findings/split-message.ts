// Cuts a message into the pieces that may each be a finding: list items, lines, semicolons, sentences, new units. Pure.

import type { Span } from '../document.ts'
import type { UnitMention } from './read-unit.ts'

export interface Piece extends Span {
  text: string
  /** What stands before it: part of a list (also a line or a semicolon), or the running text. */
  after: 'list' | 'text'
  /** Stands behind a mark of a list: "-", "1)", "thứ hai". */
  item: boolean
  /** Opens with "còn" or "riêng": what it says is said of nothing before. */
  contrast: boolean
}

interface Cut {
  at: number
  /** End of the mark itself, where the next piece begins. */
  to: number
  kind: Piece['after']
  item?: true
}

/** Pieces in order; marks of lists are in none of them. */
export function splitMessage(text: string, from: number, units: readonly UnitMention[]): Piece[] {
  const cuts = [
    ...lines(text, from),
    ...numbered(text, from),
    ...sentences(text, from),
    ...unitCuts(text, from, units),
  ]
    .filter((cut) => cut.at >= from)
    .sort((a, b) => a.at - b.at || b.to - a.to)
  const pieces: Piece[] = []
  let start = from
  let before: Cut = { at: from, to: from, kind: 'text' }
  for (const cut of [...cuts, { at: text.length, to: text.length, kind: 'text' as const }]) {
    if (cut.at < start && cut.to <= start) continue
    push(pieces, text, start, Math.max(start, cut.at), before)
    start = Math.max(start, cut.to)
    before = cut
  }
  return pieces
}

const MARK = /^[\s]*(?:[-–—•*+●▪▫◦·]|\(?\d{1,2}\s?[.)/-](?!\d)|\(?[a-hA-H]\)|[IVX]{1,4}\.)\s*/

const CONTRAST = /^(?:còn|riêng|trong khi|con|rieng)\s/iu

function push(pieces: Piece[], text: string, from: number, to: number, { kind, item }: Cut): void {
  const mark = MARK.exec(text.slice(from, to))
  const begin = from + (mark?.[0].length ?? 0)
  const slice = text.slice(begin, to)
  const start = begin + (/^[\s,;.:]*/.exec(slice)?.[0].length ?? 0)
  const end = begin + slice.replace(/[\s,;.]+$/, '').length
  if (start >= end) return
  const marked = mark !== null || item === true
  pieces.push({
    start,
    end,
    text: text.slice(start, end),
    after: marked ? 'list' : kind,
    item: marked,
    contrast: CONTRAST.test(text.slice(start, end)),
  })
}

function lines(text: string, from: number): Cut[] {
  return [...text.slice(from).matchAll(/[;\n]+|\s[•●▪]\s/g)].map((match) => ({
    at: from + match.index,
    to: from + match.index + match[0].length,
    kind: 'list',
  }))
}

const SPOKEN_ORDER =
  /(?<=^|[\s,;.:])(?:thứ\s+(?:nhất|hai|ba|tư|năm)|(?:một|hai|ba|bốn|năm)\s+là)\s?[,:]?\s+/giu

/** "1) … 2) …" inside a line: numbers that count up from one. */
function numbered(text: string, from: number): Cut[] {
  const body = text.slice(from)
  const marks = [...body.matchAll(/(?<=^|[\s:;,.(])\(?(\d{1,2})[.)]\s+(?=\p{L})/gu)]
  const counted: Cut[] = []
  let expected = 1
  for (const mark of marks) {
    if (Number(mark[1]) !== expected) continue
    expected++
    counted.push({ at: from + mark.index, to: from + mark.index + mark[0].length, kind: 'list', item: true })
  }
  const spoken = [...body.matchAll(SPOKEN_ORDER)].map(
    (mark): Cut => ({
      at: from + mark.index,
      to: from + mark.index + mark[0].length,
      kind: 'list',
      item: true,
    }),
  )
  return [...(counted.length > 1 ? counted : []), ...(spoken.length > 1 ? spoken : [])]
}

function sentences(text: string, from: number): Cut[] {
  return [
    ...text.slice(from).matchAll(/(?<!(?<!\p{L})(?:TP|Tp|tp|TX|TT|H|Q|P|X|T|h|q|p|x|St|KT))[.!](?=\s)/gu),
  ].map((match) => ({
    at: from + match.index,
    to: from + match.index + 1,
    kind: 'text',
  }))
}

/** A unit behind a comma, "còn" or "riêng" opens what is said of it; one beside another unit shares its words. */
function unitCuts(text: string, from: number, units: readonly UnitMention[]): Cut[] {
  return units.flatMap((unit, i) => {
    const before = units[i - 1]
    if (before === undefined || !unit.named || unit.start < from) return []
    const gap = text.slice(before.end, unit.start)
    const opens = /(?:[,:]\s*|\s)(?:(?:còn|riêng|và|tại|ở|con|rieng|va|tai|o)\s+)*$/iu.exec(gap)
    if (opens === null || !/[,:]|còn|riêng|\bcon\b|\brieng\b/iu.test(opens[0]) || isShared(gap)) return []
    const at = before.end + opens.index
    return [{ at, to: at + 1, kind: 'text' as const }]
  })
}

/** "Sở Y tế và Sở Công Thương": nothing is said between the two. */
export function isShared(gap: string): boolean {
  return /^\s*(?:[,&+/]|và|va|lẫn|cùng|,\s*và)?\s*(?:các\s+|cả\s+)?$/iu.test(gap)
}
