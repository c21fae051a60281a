// The parts of a claim about a row, each held against the cells of the row: times, amounts, names, and the words that are left.

import { parseTimeExpressions, type TimeExpression } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import { isFormer, rhythmColumn } from '../../../library/time-cells.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf } from '../../places/match.ts'
import { phraseKey, type Syllable, stands, syllablesOf } from '../../places/syllables.ts'
import { bearsOut, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { nameKey, namesInCell, type Role, type RoledCell, type Table } from '../rows/table-entries.ts'
import { amountsClaimed } from './claimed-amounts.ts'
import { daysHold, isYears, statedIn } from './claimed-days.ts'
import { claimedNames } from './claimed-role.ts'
import type { NamedRow } from './claimed-row.ts'
import { isEmptyWord } from './empty-words.ts'

export type RowVerdict = { verdict: 'yes' | 'open' } | { verdict: 'no'; written: string }

/** One part of the claim: held by the row, told otherwise by one of its cells, or not told. */
type Part = 'held' | 'open' | { written: string }

/** Every part must be held; one that is told otherwise, and nothing else beside, contradicts the claim. */
export function judgeRow(asked: Asked, said: Syllable[], row: NamedRow): RowVerdict {
  const { u } = asked
  const taken = new Set(row.named)
  const take = (span: Span) => {
    for (const [i, s] of said.entries()) if (inside(s, span)) taken.add(i)
  }
  const parts: Part[] = []
  const stated = [...statedIn(u).filter((d) => !isYears(d)), ...bareDays(asked)]
  for (const time of stated) {
    parts.push(timePart(asked, time, said, row))
    take(time)
  }
  const told = wordsTold(said, row)
  if (told.size > 0) parts.push('held')
  for (const at of told) taken.add(at)
  const none = noneClaimed(said)
  const isTaken = (span: Span) => said.some((s, i) => taken.has(i) && inside(s, span))
  const amounts = amountsClaimed(u).filter((q) => !isTaken(q))
  for (const amount of amounts) {
    parts.push(amountPart(amount, said, row))
    take({ start: amount.opens, end: amount.end })
  }
  if (none) {
    parts.push(nonePart(said, row))
    for (let i = none.from; i < none.to; i++) taken.add(i)
  }
  const names = claimedNames(asked).filter((n) => said.some((s, i) => !taken.has(i) && inside(s, n)))
  const left = [...said.keys()].filter((i) => !taken.has(i))
  const rivals = rivalWords(said, row)
  const rest = [...new Set([...leftOver(asked, said, left, row), ...left.filter((i) => rivals.has(i))])]
  if (rest.length > 0 || names.some((n) => !isOfDocument(n.words, row.table))) {
    const other = otherCell(said, rest, row)
    parts.push(other ? { written: other.text } : 'open')
  }
  // that a table names it says nothing of what it is named for
  if (parts.length === 0) return { verdict: 'open' }
  const other = parts.filter((p) => typeof p === 'object')
  const [only, ...more] = other
  if (parts.includes('open')) return { verdict: 'open' }
  if (only) return more.length === 0 ? { verdict: 'no', written: only.written } : { verdict: 'open' }
  return { verdict: 'yes' }
}

/** "kiểm tra 12/3": beside a row with days that is one, whatever else such figures may be. */
function bareDays({ u, asOf }: Asked): TimeExpression[] {
  const lead = 'ngày '
  return [...u.text.matchAll(/(?<![\d/.,])\d{1,2}\/\d{1,2}(?![\d/])/gu)].flatMap((m) => {
    const span = { start: m.index, end: m.index + m[0].length }
    if ([...u.dates, ...u.numbers].some((d) => d.start < span.end && span.start < d.end)) return []
    const [day] = parseTimeExpressions(lead + m[0], asOf)
    return day ? [{ ...day, ...span, text: m[0] }] : []
  })
}

function inside(s: Span, of: Span): boolean {
  return of.start <= s.start && s.end <= of.end
}

/** The times of the row: of several cells none is the only one to say otherwise. */
function timePart({ asOf }: Asked, time: TimeExpression, said: Syllable[], { entry }: NamedRow): Part {
  const timed = entry.cells
    .filter((c) => c.role !== 'period' && c.role !== 'basis' && !isOfOtherAct(c.column, said))
    .filter((c) => !isFormer(c, entry) && (time.kind === 'recurring' || !rhythmColumn.test(c.column)))
    .map((cell) => ({ cell, times: timesIn(cell.text, asOf) }))
    .filter((c) => c.times.length > 0)
  if (timed.some((c) => daysHold([time], c.times) === 'yes')) return 'held'
  const [only, ...more] = timed
  if (!only || more.length > 0) return 'open'
  // a day within the told period is not the period, nor another time
  const within =
    'date' in time && only.times.some((t) => t.kind === 'period' && t.from <= time.date && time.date <= t.to)
  return within ? 'open' : { written: only.cell.text }
}

const act = / (?:gui|nop|bao cao|ban hanh|hoan thanh|trinh) /g

/** "Ngày gửi báo cáo" is no day of what the claim says without sending. */
function isOfOtherAct(column: string, said: Syllable[]): boolean {
  const claim = ` ${said.map((s) => s.folded).join(' ')} `
  return [...` ${phraseKey(column)} `.matchAll(act)].some(([words]) => !claim.includes(words))
}

function timesIn(text: string, asOf: string): TimeExpression[] {
  return parseTimeExpressions(text, asOf).filter((t) => !isYears(t))
}

const figure = /^[^\p{L}\d]*0*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d/])/u

/** What a cell counts: the amounts that it writes, else its bare figure. */
function countIn({ text, column }: RoledCell, claimed: Quantity): Quantity | null {
  const written = quantitiesIn(text)
  const alike = written.find((q) => isSameKind(q, claimed))
  if (alike) return alike
  const plain = figure.exec(text.trim())
  if (!plain || written.length > 0 || /\//u.test(text)) return null
  const label = claimed.unit.startsWith('#')
  if (label && !phraseKey(column).startsWith(claimed.unit.slice(1))) return null
  const value = Number(`${plain[1]!.replaceAll('.', '')}${plain[2] ? `.${plain[2]}` : ''}`)
  return { ...claimed, value, written: text.trim(), whole: text.trim() }
}

/** An amount belongs to the column whose name the claim says best; the same figure below another name proves nothing. */
function amountPart(claimed: Quantity, said: Syllable[], { entry, by }: NamedRow): Part {
  const valued = entry.cells
    .filter((c) => c.role !== 'number' && c !== by)
    .flatMap((cell) => {
      const value = countIn(cell, claimed)
      return value ? [{ cell, value, called: calledBy(said, cell.column) }] : []
    })
    .sort((a, b) => b.called - a.called)
  const [best, next] = valued
  if (!best || (next && next.called === best.called && best.called < 1)) return 'open'
  const own = quantitiesIn(best.cell.text).some((q) => isSameKind(q, claimed))
  if (best.called < 0.5 && !own) return 'open'
  return bearsOut(best.value, claimed) ? 'held' : { written: own ? best.value.written : best.cell.text }
}

/** How much of a column's name the claim says. */
function calledBy(said: Syllable[], column: string): number {
  const own = phraseKey(column.slice(column.lastIndexOf(': ') + 1))
    .split(' ')
    .filter(Boolean)
  const words = new Set(said.map((s) => s.folded))
  return own.length === 0 ? 0 : own.filter((w) => words.has(w)).length / own.length
}

/** "Chưa có doanh nghiệp nào", "không … nào": that there are none. */
function noneClaimed(said: Syllable[]): { from: number; to: number } | null {
  const from = said.findIndex((s) => s.folded === 'chua' || s.folded === 'khong')
  const to = said.findIndex((s, i) => i > from && s.folded === 'nao')
  return from < 0 || to < 0 ? null : { from, to: to + 1 }
}

function nonePart(said: Syllable[], { entry }: NamedRow): Part {
  const [best, next] = entry.cells
    .filter((c) => c.role !== 'number' && figure.test(c.text.trim()) && !/%|\//u.test(c.text))
    .map((cell) => ({ cell, called: calledBy(said, cell.column.replace(/(?<!\p{L})đã\s/giu, '')) }))
    .sort((a, b) => b.called - a.called)
  if (!best || best.called < 1 || next?.called === best.called) return 'open'
  return /^0+$/u.test(best.cell.text.trim()) ? 'held' : { written: best.cell.text }
}

/** Places of the words that the cells of the row say, each whole. */
function wordsTold(said: Syllable[], { entry, by }: NamedRow): Set<number> {
  const told = new Set<number>()
  const words = said.map((s) => s.folded)
  const helping = words.join(' ').includes('phoi hop')
  for (const cell of entry.cells) {
    if (cell === by || cell.role === 'number' || figure.test(cell.text.trim())) continue
    // who leads is not who helps
    if ((cell.role === 'lead' && helping) || (cell.role === 'help' && !helping)) continue
    for (const key of keysOf(cell.text))
      for (const at of placesOf(words, key)) for (let i = 0; i < key.split(' ').length; i++) told.add(at + i)
  }
  return told
}

function keysOf(text: string): string[] {
  const whole = phraseKey(text)
  const keys = [whole, nameKey(text), ...namesInCell(text)]
  const spelled = keys.map((k) => ` ${k} `.replaceAll(' ubnd ', ' uy ban nhan dan ').trim())
  return [...new Set([...keys, ...spelled])].filter((k) => k !== '')
}

function placesOf(words: string[], key: string): number[] {
  const own = key.split(' ')
  return words.flatMap((_, i) => (own.every((w, k) => words[i + k] === w) ? [i] : []))
}

/** Words that only frame a claim about a row; acts are none, unless a column is called so. */
const framing = new Set(
  'la do lam viec o tai duoc bi co cua vao ngay trong theo va cho ve da se nao thi con ong ba dong chi so nguoi voi ca het luc den tu bat dau ket thuc buoi doan to cong tac nam xuong lich dot cuoc ubnd uy ban nhan dan huyen xa phuong tinh thi tran thanh pho don vi co quan phai du kien tong moi khoang mot cai cac nhung nay hien'.split(
    ' ',
  ),
)

/** What a column is for says the act that the claim names. */
const acts: [Role, ReadonlySet<string>][] = [
  ['lead', new Set(['chu', 'tri', 'phu', 'trach', 'dau', 'moi', 'thuc', 'hien'])],
  ['help', new Set(['phoi', 'hop'])],
  ['to', new Set(['gui', 'nop', 'nhan'])],
]

/** What the row, its head and its document leave unsaid. */
function leftOver(asked: Asked, said: Syllable[], left: number[], { table, entry }: NamedRow): number[] {
  const { u } = asked
  const { prepared, section } = table
  const { header } = prepared.document
  const columns = entry.cells.filter((c) => c.text !== '').map((c) => c.column)
  const headings = entry.unit.headings.map((h) => h.section.heading)
  const around = [header.title, header.issuer, header.place, header.kind, section.heading, ...headings]
  const words = [...around, ...columns, ...entry.groups.map((g) => g.words)].filter(Boolean).join('\n')
  const called = new Set(syllablesOf(columns.join('\n')).map((c) => c.folded))
  const field = fieldOf(syllablesOf(`${words}\n${entry.cells.map((c) => c.text).join('\n')}`))
  const covered = coverageIn(field, u.terms)
  const byPlace = new Map(u.terms.map((t, i) => [t.start, covered[i] ?? 0]))
  return left.filter((i) => {
    const s = said[i]!
    if (framing.has(s.folded) || acts.some(([role, of]) => of.has(s.folded) && table.roles.has(role)))
      return false
    if (isEmptyWord(s) || called.has(s.folded) || /^\d+$/.test(s.folded)) return false
    if (u.placeSpans.some((p) => inside(s, p)) || u.numbers.some((n) => inside(s, n))) return false
    return (byPlace.get(s.start) ?? (field.positions.has(s.folded) ? 1 : 0)) < 0.5
  })
}

/** Places of words that another row has below a column of this one. */
function rivalWords(said: Syllable[], { table, entry, by }: NamedRow): Set<number> {
  const words = said.map((s) => s.folded)
  const cells = table.entries.flatMap((e) => (e === entry ? [] : e.cells))
  const columns = entry.cells.map((c) => ` ${phraseKey(c.column)} `)
  // the words of a column's own name are nobody's value
  const others = cells.filter(
    (c) =>
      c.role !== 'number' &&
      c.column !== by.column &&
      !figure.test(c.text.trim()) &&
      !columns.some((name) => name.includes(` ${phraseKey(c.text)} `)),
  )
  const rivals = new Set<number>()
  for (const { text } of others) {
    const own = syllablesOf(text)
    for (const at of placesOf(words, phraseKey(text)))
      if (own.every((w, i) => stands(said[at + i], w)))
        for (let i = 0; i < own.length; i++) rivals.add(at + i)
  }
  return rivals
}

function isOfDocument(words: string, { prepared: { document }, section }: Table): boolean {
  const { title, issuer, place } = document.header
  return ` ${phraseKey([title, issuer, place, section.heading].join(' '))} `.includes(` ${phraseKey(words)} `)
}

/** The cell in whose column another row has what the claim says here: all that is left of it. */
function otherCell(said: Syllable[], rest: number[], { table, entry, by }: NamedRow): RoledCell | null {
  const words = said.map((s) => s.folded)
  const columns = entry.cells.filter((c) => c !== by && c.role !== 'number' && c.text !== '')
  const found = columns.filter((cell) =>
    table.entries.some((other) =>
      other.cells.some(
        (o) =>
          other !== entry &&
          o.column === cell.column &&
          o.text !== cell.text &&
          !figure.test(o.text.trim()) &&
          keysOf(o.text).some((key) =>
            placesOf(words, key).some((at) => rest.every((i) => i >= at && i < at + key.split(' ').length)),
          ),
      ),
    ),
  )
  const [only, ...more] = found
  return only && more.length === 0 ? only : null
}
