// What one body has to do, out of the tables of a document: every row that names it, with its part in it.

import type { TableRow } from '../../document.ts'
import { phraseKey } from '../syllables.ts'
import type { PreparedDocument, Unit } from '../units.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, nameOf, placeName, proven } from './draft.ts'

const asksDuties =
  / (?:chu tri|phoi hop|nhiem vu|lam gi|lam nhung gi|duoc giao|giao viec|trach nhiem|phu trach|viec gi|viec nao|viec|thuc hien gi|thuc hien nhung gi) /
const ledBy = /chủ trì|thực hiện|đơn vị|cơ quan|phụ trách|chịu trách nhiệm|đầu mối/iu
/** A table of things to do, not of things that are somebody's. */
const ofTask = /nhiệm vụ|việc|nội dung|hoạt động/iu
const helpedBy = /phối hợp/iu
/** More rows than this are counted, not shown. */
const most = 10

interface Part {
  unit: Unit
  row: TableRow
  helping: boolean
}

/** The rows in which the body that the question names leads or helps; `null` when it asks no duties or no row names one. */
export function composeDuties(asked: Asked): Draft | null {
  const { u } = asked
  if (
    u.kind !== 'passage' ||
    !asked.scope.named ||
    !asksDuties.test(u.folded) ||
    u.wants === 'when' ||
    u.wants === 'agency'
  )
    return null
  const helping = / phoi hop /.test(u.folded)
  const leading = / (?:chu tri|phu trach|chiu trach nhiem) /.test(u.folded)
  for (const prepared of asked.documents) {
    const found = partsOf(asked, prepared).filter((p) => (helping ? p.helping : !(leading && p.helping)))
    const own = found.filter((p) => !p.helping)
    const parts = own.length > 0 && !helping ? own : found
    if (parts.length > 0 && coversRest(asked, parts)) return rowsOf(asked, prepared, parts)
  }
  return null
}

function partsOf({ u }: Asked, prepared: PreparedDocument): Part[] {
  const question = ` ${bodyKey(u.text)} `
  return prepared.units.flatMap((unit): Part[] => {
    const { row } = unit
    if (!row?.cells.some((c) => ofTask.test(c.column))) return []
    const named = (columns: RegExp) =>
      row.cells.some(
        (c) =>
          columns.test(c.column) &&
          c.text
            .split(/[,;\n]/u)
            .some((body) => bodyKey(body) !== '' && question.includes(` ${bodyKey(body)} `)),
      )
    if (named(ledBy)) return [{ unit, row, helping: false }]
    return named(helpedBy) ? [{ unit, row, helping: true }] : []
  })
}

/** "Văn phòng UBND tỉnh" and "Văn phòng Ủy ban nhân dân" are one body within one document. */
function bodyKey(words: string): string {
  return phraseKey(words)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replace(/ (?:tinh|thanh pho)$/u, '')
}

/** A duty that the question names itself is asked for by the passages: here only the body is given. */
function coversRest({ u }: Asked, parts: Part[]): boolean {
  const bodies = parts.flatMap((p) => p.row.cells.map((c) => bodyKey(c.text))).join(' ')
  const rest = u.terms.filter(
    (t) => t.weight > 1.5 && !bodies.split(' ').includes(t.folded) && !frameWords.has(t.folded),
  )
  return rest.length === 0
}

const frameWords = new Set(
  'chu tri phoi hop nhiem vu giao viec trach phu luc danh muc bang lam thuc hien uy ban nhan dan'.split(' '),
)

function rowsOf({ u }: Asked, prepared: PreparedDocument, parts: Part[]): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  if (u.wants === 'count') {
    draft.lines.push(`**${parts.length}**`)
    draft.calculated.push(String(parts.length))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(parts[0]?.unit.section.path ?? '')}:`)
  for (const { unit, row } of parts.slice(0, most)) {
    const cells = row.cells.filter(
      (c) => c.text.trim() !== '' && !/^(?:tt|stt|số tt)$/iu.test(c.column.trim()),
    )
    const shown = cells.map((c) => (c.column ? `${c.column.trim()}: ${c.text.trim()}` : c.text.trim()))
    draft.lines.push(`• ${shown.join(' — ').replace(/\s+/gu, ' ')}`)
    draft.citations.push(cite(document, unit.section.path, row))
  }
  if (parts.length > most) {
    draft.lines.push(`(và ${parts.length - most} mục nữa)`)
    draft.calculated.push(String(parts.length - most))
  }
  return proven(draft, [document])
}
