// "Huyện A được kiểm tra thì phải cung cấp gì?", "huyện A tự kiểm tra xong báo cáo cho ai?" where the plan lists the unit
// among those whom it inspects and gives it nothing to do by name: what it asks of the inspected answers.

import type { Section, Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { sufficient } from '../../evidence/sufficient.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import { composePassage } from '../passage.ts'
import { nameKey, tablesOf } from '../rows/table-entries.ts'
import { newestOfSeries } from '../series.ts'
import { bindsOwnBody, groupBound } from './group-place.ts'
import { namedAt, scopeStatements } from './inspection-scope.ts'
import { listsInspected } from './listed-units.ts'
import { spokenOf } from './spoken-of.ts'

/** Something that the unit does or gives, not whether or when it is visited. */
const asksDuty =
  / (?:cung cap|tu kiem tra|bao cao|nop|gui|trinh|tong hop|chuan bi|bo tri|cu|tao dieu kien|phoi hop|khac phuc|giai trinh|thuc hien|phai lam|can lam|lam gi|lam viec (?:voi|cung)|tiep (?:doan|to)|don (?:doan|to)|trach nhiem|nhiem vu) /
const asksOther =
  / (?:khi nao|bao gio|ngay nao|ngay may|hom nao|han|may ngay|bao lau|to nao|doan nao|nhom nao|dot nao|vi sao|tai sao) /

/** `null` unless one plan in scope lists the unit and speaks of it nowhere else. */
export function composeAsInspected(asked: Asked): Draft | null {
  const { u } = asked
  if (u.kind !== 'passage' || u.claim || u.excluded || u.place !== null) return null
  if (!asksDuty.test(u.folded) || asksOther.test(u.folded)) return null
  const acting = actingUnit(u)
  const found = newestOfSeries(asked.documents).flatMap((prepared) => {
    const stated = acting === null ? undefined : spokenOf(asked, prepared, acting)
    const listed = rowOf(asked, prepared) ?? (stated && acting ? { written: acting, named: stated } : null)
    return listed && isOnlyListed(prepared, listed.written) ? [{ prepared, ...listed }] : []
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { prepared, written, named } = only
  const isNamed = rowOf(asked, prepared) !== null || namedAt(prepared, written) !== undefined
  const theirs = ofInspected(asked, prepared, written, isNamed)
  const best = sufficient(theirs)
  if (!best || (!isNamed && bindsOwnBody(best))) return null
  const draft = composePassage(theirs, best)
  const { document } = prepared
  const quote = shortQuote(document.text, named, null, 240)
  const { path } = named.unit.section
  const said = isNamed ? texts.listedAsInspected(written) : texts.meantAsInspected(written)
  draft.lines.push(`${said}: ${sourceLine(document, path, quote.shown)}`)
  draft.citations.push(cite(document, path, quote.span))
  return proven(draft, [document])
}

interface Listed {
  written: string
  named: Span & { unit: Unit }
}

/** The one row of the list of the inspected whose unit the question names in full, however it was typed. */
function rowOf({ u }: Asked, prepared: PreparedDocument): Listed | null {
  const found = tablesOf(prepared)
    .filter((table) => listsInspected(prepared, table))
    .flatMap(({ entries }) =>
      entries.flatMap(({ unit, row, head }): Listed[] => {
        const key = nameKey(head.text)
        const says = head.role === 'unit' && key.includes(' ') && u.folded.includes(` ${key} `)
        return says ? [{ written: head.text.trim(), named: { ...row, unit } }] : []
      }),
    )
  const [only, ...more] = found
  return only && more.length === 0 ? only : null
}

/** The places that say who is inspected. */
function listsOf(prepared: PreparedDocument): Set<Section> {
  const tables = tablesOf(prepared).filter((table) => listsInspected(prepared, table))
  return new Set([...scopeStatements(prepared).map((s) => s.unit.section), ...tables.map((t) => t.section)])
}

/** No place but the list of those who are inspected speaks of the unit. */
function isOnlyListed(prepared: PreparedDocument, written: string): boolean {
  const listed = listsOf(prepared)
  const name = ` ${nameKey(written)} `
  return prepared.units.every(
    ({ section, start, end }) =>
      listed.has(section) ||
      section.kind === 'recipients' ||
      !` ${phraseKey(prepared.document.text.slice(start, end))} `.includes(name),
  )
}

/** The question without the unit's name, asked of the places that may bind the inspected. */
function ofInspected(asked: Asked, prepared: PreparedDocument, written: string, isNamed: boolean): Asked {
  const own = new Set(syllablesOf(`uy ban nhan dan ubnd ${written}`).map((s) => s.folded))
  const terms = asked.u.terms.filter((t) => !own.has(t.folded))
  const u = { ...asked.u, terms }
  const listed = listsOf(prepared)
  const evidence = rankEvidence(u, [prepared], new Set()).filter(
    ({ unit }) => !listed.has(unit.section) && groupBound(prepared, unit) !== 'spared',
  )
  const bound = evidence.filter(({ unit }) => groupBound(prepared, unit) === 'inspected')
  // whoever is only one of a class may be asked about in any matter
  const scope = { ...asked.scope, mustName: [], named: isNamed }
  return {
    ...asked,
    u,
    scope,
    documents: [prepared],
    evidence: [...bound, ...evidence.filter((e) => !bound.includes(e))],
  }
}
