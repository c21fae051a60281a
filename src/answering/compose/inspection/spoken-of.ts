// Where a plan speaks of the unit that a question names: by its name, or as one of a class of its province. Pure.

import type { Asked } from '../../asked.ts'
import { isInTitle } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { type ScopeStatement, scopeStatements, speaksOfUnit, unitFrom } from './inspection-scope.ts'

/** By name, or as one of those of its kind in a plan of the province that the question names. */
export function spokenOf(
  { u }: Pick<Asked, 'u'>,
  prepared: PreparedDocument,
  written: string,
): ScopeStatement | undefined {
  const isPlace = u.placeSpans.some((p) => p.level === 'district')
  const unit = unitFrom(written, syllablesOf(written), isPlace)
  if (!unit) return undefined
  const spoken = scopeStatements(prepared).map((s) => ({ s, how: speaksOfUnit(s, unit) }))
  if (spoken.some(({ how }) => how === 'excepted')) return undefined
  const isPlaced = u.places.includes(prepared.document.header.place ?? '')
  const standing = ({ how }: { how: string | null }) => how === 'named' || (how === 'class' && isPlaced)
  return spoken.filter(standing).sort((a, b) => Number(b.how === 'named') - Number(a.how === 'named'))[0]?.s
}

/** What the team is said to look into is what the plan is about. */
export function looksInto({ u }: Pick<Asked, 'u'>, prepared: PreparedDocument, written = ''): boolean {
  if (!isOfInspector(u, prepared) || !isOfInspectedMatter(u, prepared)) return false
  const words = u.folded.trim().split(' ')
  const own = new Set(phraseKey([written, ...u.places].join(' ')).split(' '))
  return u.terms.every(
    (t) =>
      t.light ||
      t.weight < 1 ||
      own.has(t.folded) ||
      !behindAct.test(` ${words.slice(0, t.place).join(' ')} `) ||
      isInTitle(t, prepared),
  )
}

const behindAct = / (?:kiem|thanh|phuc) tra(?: cong tac| viec| ve)? $/
