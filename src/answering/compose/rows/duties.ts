// What one body has to do, out of the tables of the documents: every row that names it, with its part in it.

import { placeName, type TableRow } from '../../../document.ts'
import { leadOfRow } from '../../../library/row-deadlines.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { wordsOf } from './cell-words.ts'

const asksDuties =
  / (?:chu tri|phoi hop|nhiem vu|lam gi|lam nhung gi|duoc giao|giao viec|trach nhiem|phu trach|viec gi|viec nao|viec|thuc hien gi|thuc hien nhung gi) /
const part = '(?:chu tri|phu trach|dau moi|chiu trach nhiem|phoi hop)'
const thing = '(?:viec|nhiem vu|noi dung|cong viec|dau viec)'
/** The tasks themselves are asked for, so that the body alone says which rows are meant. */
const asksTasks = new RegExp(
  [
    ` ${part}(?: thuc hien)? (?:nhung |cac )*(?:${thing} (?:nao|gi)|gi|nhung gi) `,
    ` (?:(?:nhung|cac) ${thing}|${thing} (?:nao|gi)) (?:do |ma )?(?:\\S+ ){2,12}${part} `,
    ' (?:phai lam|duoc giao|duoc phan cong|co nhiem vu|phai thuc hien)(?: lam)? (?:nhung |cac |viec |nhiem vu )*gi ',
  ].join('|'),
)
const ledBy = /chủ trì|thực hiện|đơn vị|cơ quan|phụ trách|chịu trách nhiệm|đầu mối/iu
/** A table of things to do, not of things that are somebody's. */
const ofTask = /nhiệm vụ|việc|nội dung|hoạt động/iu
const helpedBy = /phối hợp/iu
/** More rows than this are counted, not shown. */
const most = 10
const mostDocuments = 3

interface Part {
  unit: Unit
  row: TableRow
  helping: boolean
  /** The rows that the part rests on: its own, and one above that says who leads it. */
  proof: TableRow[]
}

/** The rows in which the body that the question names leads or helps; `null` when it asks no duties or no row names one. */
export function composeDuties(asked: Asked): Draft | null {
  const { u } = asked
  if (u.kind !== 'passage' || !asksDuties.test(u.folded) || u.wants === 'when') return null
  const open = asksTasks.test(u.folded) && u.dates.length === 0 && !u.claim
  if (!open && (!asked.scope.named || u.wants === 'agency')) return null
  const helping = / phoi hop /.test(u.folded)
  const leading = / (?:chu tri|phu trach|chiu trach nhiem) /.test(u.folded)
  const drafts: Draft[] = []
  for (const prepared of asked.scope.named ? asked.documents : newestOfSeries(asked.documents)) {
    const found = partsOf(asked, prepared).filter((p) => (helping ? p.helping : !(leading && p.helping)))
    const own = found.filter((p) => !p.helping)
    const parts = own.length > 0 && !helping ? own : found
    if (parts.length === 0 || !coversRest(asked, prepared, parts)) continue
    drafts.push(rowsOf(asked, prepared, parts))
    if (asked.scope.named) break
  }
  return drafts.length > 0 ? joined(drafts.slice(0, mostDocuments)) : null
}

function partsOf({ u }: Asked, prepared: PreparedDocument): Part[] {
  const question = ` ${bodyKey(u.text)} `
  const names = (words: string) =>
    [words, ...words.split(/[,;\n]/u)].some(
      (body) => bodyKey(body) !== '' && question.includes(` ${bodyKey(body)} `),
    )
  const units = prepared.units.filter((unit) => unit.row !== null)
  const rows = units.flatMap((unit) => unit.row ?? [])
  return units.flatMap((unit, i): Part[] => {
    const row = rows[i]
    if (!row?.cells.some((c) => ofTask.test(c.column))) return []
    const lead = leadOfRow(rows, i)
    if (lead && names(lead.words))
      return [{ unit, row, helping: false, proof: [...new Set([lead.row, row])] }]
    const table = units.filter((x) => x.section === unit.section)
    const said = row.cells.map((cell) => wordsOf(cell, row, table))
    const helps = said.find((c) => helpedBy.test(c.column) && names(c.text))
    const leads = said.some((c) => ledBy.test(c.column) && !helpedBy.test(c.column) && names(c.text))
    if (leads) return [{ unit, row, helping: false, proof: [row] }]
    return helps ? [{ unit, row, helping: true, proof: [...new Set([helps.row, row])] }] : []
  })
}

/** "Văn phòng UBND tỉnh" and "Văn phòng Ủy ban nhân dân" are one body within one document. */
function bodyKey(words: string): string {
  return phraseKey(words)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replaceAll('hoi dong nhan dan', 'hdnd')
    .replace(/ (?:tinh|thanh pho)$/u, '')
}

/** A duty that the question names itself is asked for by the passages: here only the body is given. */
function coversRest({ u }: Asked, { titleSyllables }: PreparedDocument, parts: Part[]): boolean {
  const bodies = parts.flatMap((p) => p.row.cells.map((c) => bodyKey(c.text))).join(' ')
  const rest = u.terms.filter(
    (t) =>
      t.weight > 1.5 &&
      !bodies.split(' ').includes(t.folded) &&
      !titleSyllables.has(t.folded) &&
      !frameWords.has(t.folded),
  )
  return rest.length === 0
}

const frameWords = new Set(
  'phai hoi dong chu tri phoi hop nhiem vu giao viec trach phu luc danh muc bang lam thuc hien uy ban nhan dan'.split(
    ' ',
  ),
)

function rowsOf({ u }: Asked, prepared: PreparedDocument, parts: Part[]): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  if (u.wants === 'count') {
    draft.lines.push(`**${parts.length}**`)
    draft.calculated.push(String(parts.length))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(parts[0]?.unit.section.path ?? '')}:`)
  for (const { unit, row, proof } of parts.slice(0, most)) {
    const table = prepared.units.filter((x) => x.row && x.section === unit.section)
    const cells = row.cells
      .map((cell) => wordsOf(cell, row, table))
      .filter((c) => c.text !== '' && !/^(?:tt|stt|số tt)$/iu.test(c.column))
    const shown = cells.map((c) => (c.column ? `${c.column}: ${c.text}` : c.text))
    draft.lines.push(`• ${shown.join(' — ')}`)
    const cited = new Set([...proof, ...cells.map((c) => c.row)])
    draft.citations.push(...[...cited].map((r) => cite(document, unit.section.path, r)))
  }
  if (parts.length > most) {
    draft.lines.push(`(và ${parts.length - most} mục nữa)`)
    draft.calculated.push(String(parts.length - most))
  }
  return proven(draft, [document])
}
