// "Sở X chủ trì việc gì?" where no row has X as the lead: said as it is, with the rows that name X in another part; a
// word of the name that stands elsewhere in the table is not the name.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { unitsNamed } from './row-cell.ts'
import {
  bodiesOf,
  type Entry,
  entryLine,
  nameKey,
  namesInCell,
  proofOf,
  type Table,
  tablesOf,
} from './table-entries.ts'

const leads = / (?:chu tri|phu trach|dau moi)(?: \S+){0,3} (?:gi|nao|dau|nhung gi) $/
const visitedWhen =
  / (?:kiem tra|thanh tra|phuc tra)(?: \S+){0,2} (?:khi nao|bao gio|luc nao|ngay nao|thang nao|thang may|quy nao|quy may) $/

/** `null` unless one named document has a table of that kind and names the body nowhere in the part that is asked. */
export function composeNotInRows(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  const [body, ...more] = u.agencies
  const [prepared, ...others] = documents
  if (!body || !prepared || more.length + others.length > 0 || !scope.named || u.claim || u.excluded)
    return null
  const visited = visitedWhen.test(u.folded)
  if (!visited && !leads.test(u.folded)) return null
  const tables = tablesOf(prepared).filter((t) => t.roles.has(visited ? 'unit' : 'lead'))
  const key = nameKey(body.agency.name)
  if (tables.length === 0 || unitsNamed(u, tables).length > 0 || saidOutside(prepared, key)) return null
  const named = (role: 'lead' | 'help') =>
    tables.flatMap((table) =>
      table.entries
        .filter((e) => bodiesOf(e, role).some((b) => namesInCell(b.words).includes(key)))
        .map((entry) => ({ table, entry })),
    )
  // who leads visits may be asked when it goes out
  if (named('lead').length > 0) return null
  return silentOn(body.agency.name, visited, named('help'), tables[0]!)
}

/** The text outside its tables gives the body something itself. */
function saidOutside(prepared: PreparedDocument, key: string): boolean {
  return prepared.units.some(
    (unit) =>
      unit.row === null &&
      unit.section.kind !== 'recipients' &&
      ` ${nameKey(phraseKey(prepared.document.text.slice(unit.start, unit.end)))} `.includes(` ${key} `),
  )
}

function silentOn(
  body: string,
  visited: boolean,
  helping: { table: Table; entry: Entry }[],
  table: Table,
): Draft {
  const { document } = table.prepared
  const draft = emptyDraft('not_found')
  const place = `${nameOf(document)}, ${placeName(table.section.path)}`
  draft.lines.push(visited ? texts.noRowVisits(place, body) : texts.noRowLeads(place, body))
  if (helping.length > 0) draft.lines.push(texts.rowsHelping(body))
  for (const { entry, table: of } of helping.slice(0, 5)) {
    draft.lines.push(entryLine(entry))
    draft.citations.push(...proofOf(entry).map((row) => cite(document, of.section.path, row)))
  }
  return proven(draft, [document])
}
