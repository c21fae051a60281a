// "Phí bản đồ tỷ lệ 1:500 là bao nhiêu?", "diện tích đất lúa của xã X?": the figure in the cell of the row whose words the
// question says, below the column that it names. Rows that it tells apart from no other are shown together.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { better, coverageIn, type Field, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { isOtherMoney } from './asked-columns.ts'
import { type Entry, proofOf, type RoledCell, type Table, tablesOf } from './table-entries.ts'

/** What tables price and measure, where no word asks: "phí …?", "diện tích … của xã X?" */
const valueNoun =
  /^ (?:theo \S+ \S+ )?(?:(?:muc |don )?(?:phi|gia|le phi|ho tro|tro cap|phu cap|thu)|dien tich|he so|thue suat|dinh muc|chi so|so luong|san luong|khoi luong|tong) /
/** Words that ask for a figure or say of what kind it is: they need not stand in the row. */
const asksFigure = new Set(
  'phi gia muc tien le thu don nop tra bao nhieu ton het duoc huong mot moi tong cong la ti'.split(' '),
)
const asksTotal = / tong (?:so )?(?:kinh phi|du toan|von|chi phi|so tien|ngan sach|muc dau tu) /
const measures = new Set('dien tich san luong so luong khoi trong tai'.split(' '))
const figure = /^[+-]?\s?(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:%|‰|đồng|ha|m²|kg))?$/u
const ratio = /\d+\s*:\s*\d[\d.]*/gu
/** The question and the row must share this much; less than so much more of one row than of another tells them not apart. */
const enough = 0.75
/** Where the question says most of the row's own name. */
const nearly = 0.62
/** The rest may stand around the table. */
const ofRow = 0.4
const apart = 0.06
const most = 6
/** Where a text says whose and of what its tables are. */
const opening = 2500

interface Valued {
  table: Table
  entry: Entry
  /** The cells asked for: one where a column is named or there is only one. */
  cells: RoledCell[]
  /** What the row is about. */
  about: RoledCell[]
  share: number
  /** How much of the row's own name the question says. */
  tight: number
}

/** `null` where the question asks for no figure or no row is about it. */
export function composeValueCell(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || scope.missing || scope.looseYears.length > 0) return null
  if (u.kind !== 'passage' || !asksValue(asked)) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const found = ofPlaceSaid(
    asked,
    documents.flatMap(tablesOf).flatMap((table) => valuedIn(asked, table)),
  ).sort((a, b) => b.share - a.share || b.tight - a.tight)
  const [best] = found
  if (!best || best.share < (best.tight >= 0.6 ? nearly : enough)) return null
  const alike = found.filter((f) => f.table.prepared === best.table.prepared && f.share >= best.share - apart)
  const tightest = Math.max(...alike.map((f) => f.tight))
  const meant = alike.filter((f) => f.tight >= tightest - 0.15)
  return meant.length > most ? null : told(meant)
}

/** "Hà Nội" is in "Cục Hải quan thành phố Hà Nội", not in "Hà Nam Ninh": the rows with the whole name, where there are such. */
function ofPlaceSaid({ u: { text, placeSpans } }: Asked, found: Valued[]): Valued[] {
  const names = placeSpans.map(({ start, end }) => text.slice(start, end))
  const whole = found.filter(({ about }) =>
    names.some((name) => saysNames([name], about.map((c) => c.text).join(' | '))),
  )
  return whole.length > 0 ? whole : found
}

function asksValue({ u }: Asked): boolean {
  if (u.measure !== null) return true
  if (u.wants === 'amount' || u.wants === 'percent') return true
  if (u.wants === 'count') return true
  return u.wants === null && valueNoun.test(u.folded)
}

function valuedIn(asked: Asked, table: Table): Valued[] {
  const columns = valueColumns(table)
  if (columns.length === 0) return []
  const headings = table.entries[0]!.unit.headings.map((h) => h.section.heading)
  const context = fieldOf(syllablesOf([...headOf(table), ...headings].join(' ')))
  const ratios = ratiosIn(asked.u.text)
  return table.entries.flatMap((entry) =>
    besideEachOther(entry.cells).flatMap(
      (cells) => valued(asked, { table, entry, cells, columns, context, ratios }) ?? [],
    ),
  )
}

/** "Tên | Số | Tên | Số": two tables side by side, each row of which is two. */
function besideEachOther(cells: RoledCell[]): RoledCell[][] {
  const parts: RoledCell[][] = [[]]
  for (const cell of cells) {
    const last = parts.at(-1)!
    if (cell.column !== '' && last.some((c) => c.column === cell.column)) parts.push([cell])
    else last.push(cell)
  }
  return parts.every((part) => part.some((c) => /\p{L}{2}/u.test(c.text) && !figure.test(c.text)))
    ? parts
    : [cells]
}

interface Row {
  table: Table
  entry: Entry
  /** Those of its cells that are one row. */
  cells: RoledCell[]
  columns: string[]
  context: Field
  ratios: string[]
}

function valued({ u, scope }: Asked, row: Row): Valued | null {
  const { table, entry, columns, context, ratios } = row
  const values = row.cells.filter((c) => columns.includes(c.column) && figure.test(c.text))
  if (values.length === 0) return null
  const words = row.cells.filter((c) => !columns.includes(c.column) && c.role !== 'number')
  const own = [...words.map((c) => c.text), ...entry.groups.map((g) => g.words)].join(' ')
  const scales = ratiosIn(own)
  if (ratios.some((r) => !scales.includes(r))) return null
  // the whole is in no row of a part of it
  if (asksTotal.test(u.folded) && !/(?<!\p{L})(?:tổng|cộng)(?!\p{L})/iu.test([own, ...columns].join(' ')))
    return null
  const counts = u.wants === 'count' && u.counted.length > 0
  const said = u.wants === 'count' ? columnCounted(u, own, values) : []
  const asked = counts || said.length > 0 ? said : columnsAsked(u, own, context, values)
  const cells = asked.filter((c) => isCountedIn(u, c, own, table) && !isOtherMoney(u.folded, c.column))
  if (cells.length === 0) return null
  const named = [own, ...cells.map((c) => c.column)].join(' ')
  const ownField = fieldOf(syllablesOf(own))
  const field = fieldOf(syllablesOf(named))
  const terms = u.terms.filter(
    (t) => !asksFigure.has(t.folded) && !isInRatio(t, u.text) && !(counts && u.counted.includes(t.folded)),
  )
  const byOwn = coverageIn(ownField, terms)
  const byRow = coverageIn(field, terms)
  const byContext = coverageIn(context, terms)
  // a figure of the question stands in the row itself
  if (terms.some((t, i) => /^\d/.test(t.folded) && (byRow[i] ?? 0) < 0.8)) return null
  const must = [...scope.mustName, ...(u.text.match(localName) ?? [])]
  if (!saysNames(must, [named, ...headOf(table)].join(' '))) return null
  if (terms.length > 0 && shareOf(terms, byRow) < ofRow) return null
  const telling = terms.filter((_, i) => (byOwn[i] ?? 0) > 0.5 && (byContext[i] ?? 0) < 0.8)
  const tight = Math.max(...words.map((c) => tightness(c.text, u.folded)), 0)
  if (counts && tight < 0.6) return null
  if (telling.length === 0 && ratios.length === 0 && tight < 0.6) return null
  const share = shareOf(
    terms,
    terms.map((_, i) => Math.max(byRow[i] ?? 0, 0.9 * (byContext[i] ?? 0))),
  )
  return {
    table,
    entry,
    cells,
    about: words.filter((c) => c.text !== ''),
    share: terms.length === 0 ? 1 : share,
    tight,
  }
}

function headOf({ prepared: { document, units }, section }: Table): (string | null)[] {
  const { title, issuer, place } = document.header
  // names in the head of a table are those of its columns
  const end = Math.min(opening, units.find((unit) => unit.row)?.start ?? opening)
  return [title, issuer, place, section.heading, document.text.slice(0, end)]
}

/** "Xã An Cơ": the figure of the whole is not that of a part of it. */
const localName =
  /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã)\s\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/gu

function saysNames(must: string[], words: string): boolean {
  const key = ` ${phraseKey(words)} `
  return must.every((name) => key.includes(` ${phraseKey(name)} `))
}

/** Share of a name in the row that stands in the question; what it says in brackets is left out. */
function tightness(name: string, folded: string): number {
  const words = syllablesOf(name.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')).filter((w) =>
    /\p{L}/u.test(w.spoken),
  )
  return words.filter((w) => folded.includes(` ${w.folded} `)).length / Math.max(1, words.length)
}

/** Columns most of whose cells hold a figure and nothing else. */
function valueColumns({ entries }: Table): string[] {
  const columns = [...new Set(entries.flatMap((e) => e.cells.map((c) => c.column)))]
  return columns.filter((column) => {
    if (
      /^(?:s?tt|số tt|số thứ tự|mã.*|ngày.*|năm|tháng|quý|đợt|lần|tổ|đoàn|nhóm|bậc|hạng)(?!\p{L})/iu.test(
        column,
      )
    )
      return false
    const filled = entries.flatMap((e) =>
      e.cells.filter((c) => c.column === column && !/^[-–—.…\s]*$/u.test(c.text)),
    )
    if (filled.length > 1 && filled.every((c, i) => c.text === String(i + 1))) return false
    return filled.length > 0 && filled.filter((c) => figure.test(c.text)).length >= filled.length * 0.6
  })
}

/** Of several columns those whose own names the question says, the longest; else the total; else all. */
function columnsAsked(
  { folded, terms }: Understood,
  own: string,
  context: Field,
  values: RoledCell[],
): RoledCell[] {
  if (values.length === 1) return values
  const named = values.flatMap((cell) => {
    const name = phraseKey(cell.column.slice(cell.column.lastIndexOf(': ') + 1).replace(/\([^)]*\)/gu, ' '))
    return name !== '' && folded.includes(` ${name} `) ? [{ cell, length: name.length }] : []
  })
  const longest = Math.max(...named.map((n) => n.length))
  if (named.length > 0) return named.filter((n) => n.length === longest).map((n) => n.cell)
  const total = values.filter((c) => /(?:^|: )tổng(?!\p{L})/iu.test(c.column))
  // "… của xã Y" where no column is called so asks for no total
  const known = better(coverageIn(fieldOf(syllablesOf(own)), terms), coverageIn(context, terms), 1)
  const open = terms.filter((t, i) => t.weight >= 1 && (known[i] ?? 0) < 0.4)
  return total.length === 1 && open.every((t) => asksFigure.has(t.folded) || measures.has(t.folded))
    ? total
    : values
}

/** "Trễ bao nhiêu hồ sơ?": of the columns that count, the one with a word of its own that the question says. */
function columnCounted({ folded, counted }: Understood, own: string, values: RoledCell[]): RoledCell[] {
  if (values.length < 2) return []
  const others = (cell: RoledCell) =>
    values.flatMap((c) => (c === cell ? [] : phraseKey(c.column).split(' ')))
  const said = values.filter((cell) => {
    const known = new Set([...others(cell), ...phraseKey(own).split(' '), ...counted, ...asksFigure])
    return phraseKey(cell.column)
      .split(' ')
      .some((w) => w.length > 2 && !known.has(w) && folded.includes(` ${w} `))
  })
  return said
}

/** Scales, "1:2.000" and "1 : 2000" alike. */
function ratiosIn(words: string): string[] {
  return [...words.matchAll(ratio)].map((m) => m[0].replace(/[\s.]/gu, ''))
}

/** The unit that is asked for stands in the cell, over it, beside it or over the whole table. */
function isCountedIn(
  { folded, measure, wants }: Understood,
  { text, column }: RoledCell,
  own: string,
  table: Table,
): boolean {
  const unit = measure?.unit
  if (wants === 'amount' && !unit && ofSums.test(folded)) return sums.test(`${column} ${text}`)
  if (wants === 'percent' && !unit) return shares.test(`${column} ${text}`)
  if (!unit) return true
  if (unit.test(text) || unit.test(column) || unit.test(own)) return true
  if (measure.kind === 'money') return priced.test(column)
  if (measure.kind === 'percent') return shares.test(column)
  const { document } = table.prepared
  return (
    measure.kind === 'size' &&
    unit.test(document.text.slice(table.section.start, table.entries[0]!.row.start))
  )
}

/** "Kinh phí … là bao nhiêu?": a share or a count is no sum. */
const ofSums = / (?:kinh phi|ngan sach|du toan|so tien|chi phi) /
const sums = /đồng|triệu|tỷ(?! lệ)|tỉ(?! lệ)|nghìn|giá|phí|tiền|mức|kinh phí|ngân sách|dự toán|vốn|tổng/iu
const shares = /%|tỷ lệ|tỉ lệ|suất|phần trăm/iu
const priced = /giá|phí|tiền|mức|thu|kinh phí|trợ|chi|lương|thưởng/iu

function isInRatio({ start, end }: Term, text: string): boolean {
  return [...text.matchAll(ratio)].some((m) => m.index <= start && end <= m.index + m[0].length)
}

function told(meant: Valued[]): Draft {
  const draft = emptyDraft('answered')
  const [first] = meant as [Valued]
  const { prepared } = first.table
  const single = meant.length === 1 && first.cells.length === 1
  const [cell] = first.cells
  if (single && cell) draft.lines.push(`${cell.column ? `${cell.column}: ` : ''}**${cell.text}**.`)
  const inOrder = [...meant].sort((a, b) => a.entry.row.start - b.entry.row.start)
  let told: Table['section'] | null = null
  for (const valued of inOrder) {
    const { entry, table } = valued
    if (table.section !== told) draft.lines.push(titleOf(table, meant))
    told = table.section
    draft.lines.push(`• ${lineOf(valued)}`)
    draft.citations.push(...proofOf(entry).map((row) => cite(prepared.document, table.section.path, row)))
  }
  return proven(draft, [prepared.document])
}

/** Where the rows stand; of several tables with what each of them holds. */
function titleOf({ prepared, section }: Table, meant: Valued[]): string {
  const place = `${nameOf(prepared.document)}, ${placeName(section.path)}`
  const several = meant.some((m) => m.table.section !== section)
  return several && section.heading ? `${place} (${section.heading.replace(/[\s:.]+$/u, '')}):` : `${place}:`
}

/** What the row is about, then the asked figures; of a row of many columns the rest would hide them. */
function lineOf({ entry: { groups }, about, cells }: Valued): string {
  const shown = about.flatMap((c, i) => {
    if (/^mã(?!\p{L})/iu.test(c.column) || about.findIndex((o) => o.text === c.text) < i) return []
    // a number of the head of a column stands in none of the rows that prove the answer
    return [c.column && !/\d/u.test(c.column) ? `${c.column}: ${c.text}` : c.text]
  })
  const last = groups.at(-1)?.words
  const group = about.some((c) => c.text === last) ? undefined : last
  const bold = cells.length === 1 ? '**' : ''
  const figures = cells.map((c) => `${c.column ? `${c.column}: ` : ''}${bold}${c.text}${bold}`)
  return [...(group ? [group] : []), ...shown, ...figures].join(' — ')
}
