// "Số liệu báo cáo 6 tháng chốt đến ngày nào?": up to which day figures are taken is another time than the day on which
// the report of them is sent; neither ever answers for the other.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { isSufficient } from '../../evidence/sufficient.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import { namesPeriods, periodMismatch } from '../../question/period.ts'
import { compares } from '../../sides.ts'
import { capital, cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { pairsIn } from './alike-duties.ts'

const taken = '(?:(?<! han )chot|(?<! mo )khoa|lay|tinh|thong ke|cap nhat)'
const asksFigures = new RegExp(
  [
    ` ${taken} (?:toan bo |cac |xong )?so lieu `,
    ` so lieu (?:\\S+ ){0,12}?(?:duoc )?${taken} (?:\\S+ ){0,3}?(?:tu|den|vao|ngay|toi|khi|bao gio|luc|thang|het|moc) `,
    ' (?:ki|thoi diem|thoi ki|moc) (?:lay |chot |tinh )?so lieu ',
  ].join('|'),
)
const sends = / (?:gui|nop|trinh|han chot|han nop|han gui) /
const asksWhen =
  / (?:ngay nao|khi nao|bao gio|luc nao|ngay may|ngay bao nhieu|thoi diem nao|thang nao|hom nao) /

/** Whether the question is about the time that figures are taken for; the last verb before "ngày nào" decides. */
export function asksCutOff({ folded }: Asked['u']): boolean {
  const spaced = folded.replaceAll(' han chot ', ' han  chot ')
  if (!asksFigures.test(spaced)) return false
  const until = spaced.search(asksWhen)
  // "bao giờ chốt số liệu …": what is asked stands behind
  const behind = until >= 0 && !said.test(spaced.slice(0, until + 1))
  const before = until < 0 ? spaced : behind ? spaced.slice(until) : spaced.slice(0, until + 1)
  if (behind) return before.search(said) === before.search(figuresSaid)
  const lastOf = (verb: RegExp) =>
    [...before.replaceAll(' ', '  ').matchAll(new RegExp(verb, 'g'))].at(-1)?.index ?? -1
  return lastOf(figuresSaid) > lastOf(sends)
}

const figuresSaid = new RegExp(` ${taken} | so lieu `)
const said = new RegExp(`${figuresSaid.source}|${sends.source}`)

const figures =
  /(?:chốt|khóa|khoá|lấy|tính|thống kê|cập nhật)\s+(?:toàn bộ\s+|các\s+)?số liệu|số liệu[^.;\n]{0,60}?\s(?:chốt|khóa|khoá|lấy|tính|thống kê|cập nhật)\s|(?:kỳ|thời điểm|thời kỳ|mốc)\s+(?:lấy\s+|chốt\s+|tính\s+)?số liệu|số liệu\s+(?:đến|từ)\s/iu

/** The clauses of a statement that say which time figures are of. */
function figureClauses(text: string, { start, end }: Span, above: string): Span[] {
  const found: Span[] = []
  for (const m of text.slice(start, end).matchAll(/(?:[^;.\n]|\.(?=\S))+/gu)) {
    const telling = figures.test(m[0]) || (figures.test(above) && !/gửi|nộp|trình/iu.test(m[0]))
    if (telling && hasTime(m[0])) found.push({ start: start + m.index, end: start + m.index + m[0].length })
  }
  return found
}

function hasTime(words: string): boolean {
  return parseTimeExpressions(words, '2000-01-01').some((t) => t.kind !== 'invalid')
}

/** Words of a place without what they say of its figures: the time that is left is one to act. */
export function withoutFigures(words: string, above: string): string {
  return figureClauses(words, { start: 0, end: words.length }, above).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`,
    words,
  )
}

/** The headings over a place, as far as they say what its times are of. */
export function timeHeading({ headings }: Evidence['unit']): string {
  return headings
    .slice(0, 2)
    .map((h) => h.section.heading)
    .join(' ')
}

/** Which time the figures are of, for every period that the question names; `null` where the text does not say. */
export function composeCutOff(asked: Asked): Draft | null {
  const several = compares.test(asked.u.folded) || namesPeriods(asked.u.folded)
  const u = { ...asked.u, wants: 'when' } as const
  const near = asked.evidence.slice(0, 40)
  const telling = near.filter((e) => isSufficient({ ...asked, u }, e) && clausesOf(u.folded, e).length > 0)
  const first = telling.find((e) => clausesOf(u.folded, e).some((c) => c.fit < 0)) ?? rowNamed(u, telling)
  // the report of the other period has a place of its own beside it
  const isBeside = (e: Evidence) => several && e.unit.section.parent === first?.unit.section.parent
  const told = near
    .filter((e) => e === first || (e.prepared === first?.prepared && isBeside(e)))
    .flatMap((e) => clausesOf(u.folded, e))
  const exact = told.filter((c) => c.fit < 0)
  const [best] = exact.length > 0 ? exact : told
  if (!best) return null
  const alike = (exact.length > 0 ? exact : told).filter(
    (c) => c.evidence.prepared === best.evidence.prepared && (several || c.evidence === best.evidence),
  )
  const { document } = best.evidence.prepared
  const draft = emptyDraft('answered')
  for (const { evidence: e, clause, statement } of inOrder(alike).slice(0, 4)) {
    const named = leadOf(document.text, statement, clause)
    const said = [named, clause].flatMap((span) => (span ? bareWords(document.text, span) : [])).join(': ')
    // of a row the cell alone does not say of which report it is
    const { row } = e.unit
    const quote = row ? shortQuote(document.text, row, clause) : null
    draft.lines.push(`**${capital(said)}**.`, sourceLine(document, e.unit.section.path, quote?.shown ?? null))
    if (quote) draft.citations.push(cite(document, e.unit.section.path, quote.span))
    // the day of sending in the same sentence is no proof of this one
    if (named) draft.citations.push(cite(document, e.unit.section.path, named))
    draft.citations.push(cite(document, e.unit.section.path, clause))
  }
  return proven(draft, [document])
}

/** The first place; of the rows of one table the one that most words side by side of the question name. */
function rowNamed({ folded }: Asked['u'], telling: Evidence[]): Evidence | undefined {
  const [first] = telling
  if (!first?.unit.row) return first
  const said = pairsIn(folded)
  const naming = ({ unit, prepared }: Evidence) =>
    pairsIn(phraseKey(prepared.document.text.slice(unit.start, unit.end))).filter((pair) =>
      said.includes(pair),
    ).length
  const rows = telling.filter((e) => e.unit.row && e.unit.section === first.unit.section)
  return rows.reduce((best, e) => (naming(e) > naming(best) ? e : best), first)
}

interface Told {
  evidence: Evidence
  statement: Span
  clause: Span
  fit: number
}

function clausesOf(question: string, evidence: Evidence): Told[] {
  const { text } = evidence.prepared.document
  const above = timeHeading(evidence.unit)
  const { row } = evidence.unit
  const cells = row?.cells.filter((cell) => figures.test(cell.column) && hasTime(cell.text)) ?? []
  if (row && cells.length > 0) {
    // "báo cáo năm 2026" over a table of quarters is no report of the year
    const own = periodMismatch(question, `báo cáo ${row.cells.map((c) => c.text).join(' báo cáo ')}`, null)
    const fit = own === 0 ? periodMismatch(question, above, null) : own
    return fit > 0 ? [] : cells.map((clause) => ({ evidence, statement: row, clause, fit }))
  }
  return statementsIn(evidence.unit).flatMap((statement) => {
    const fit = periodMismatch(question, `${text.slice(statement.start, statement.end)} ${above}`, null)
    if (fit > 0) return []
    return figureClauses(text, statement, above).map((clause) => ({ evidence, statement, clause, fit }))
  })
}

/** "Báo cáo quý II:" in front of a clause that does not name the report itself. */
function leadOf(text: string, statement: Span, clause: Span): Span | null {
  const lead = /^[^:;]{4,90}(?=:)/u.exec(text.slice(statement.start, clause.start))
  return lead ? { start: statement.start, end: statement.start + lead[0].length } : null
}

function bareWords(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^\s*(?:\d+\.|[a-zđ]\)|[-+•])\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function inOrder(told: Told[]): Told[] {
  return [...told].sort((a, b) => a.clause.start - b.clause.start)
}
