// A claim that no answer could be found for: the statement nearest to its matter is shown, whatever days, amounts and bodies
// the claim gives it. Nothing is confirmed by it; it is denied only where the statement has all of the matter and another time.

import { parseTimeExpressions, type TimeExpression } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { isOfOtherPeriod } from '../../evidence/heading-period.ts'
import { better, coverageIn, shareOf, type Term } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { type GivenName, saysName } from '../../question/names.ts'
import { bearsOut, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { texts } from '../../texts.ts'
import { type Draft, emptyDraft, proven } from '../draft.ts'
import { amountsClaimed, insteadOf, sameThing } from './claimed-amounts.ts'
import { daysHold, isYears, statedIn } from './claimed-days.ts'
import { claimedNames } from './claimed-role.ts'
import { addStatement, type Stated } from './statement-shown.ts'

/**
 * How much of the matter a statement must have, where the question names its document, where it does not, and where the
 * very thing is counted, where a share or a sum is told, which is rarer than the words around it, and where it alone counts
 * the thing.
 */
const enough = { named: 0.55, dated: 0.4, open: 0.75, things: 0.3, counted: 0.15, alone: 0.05 }

/** Units that any duty is told in. */
export const ofAnyDuty = /^(?:%|dong|phut|gio|ngay|ngay lam viec|tuan|thang|nam)$/

interface Near extends Stated {
  words: string
  share: number
  fit: number
  /** How many names of persons, districts and the like it says. */
  named: number
}

/** The nearest statement; `null` where none speaks of the matter. */
export function composeNearest(asked: Asked): Draft | null {
  const { u, scope } = asked
  const stated = statedIn(u).filter((d) => !isYears(d))
  const claimed = amountsClaimed(u)
  const matter = matterOf(asked, [...claimed, ...stated])
  if (matter.length < (scope.named ? 1 : 3)) return null
  const countsThings = claimed.length > 0 && claimed.every((q) => !ofAnyDuty.test(q.unit))
  const shares = claimed.filter((q) => q.unit === '%' || q.unit === 'dong')
  const near = asked.documents.flatMap((prepared) => nearIn(asked, prepared, matter))
  const ofKind = new Set(near.filter((n) => claimed.length > 0 && countsAlike(claimed, n.words)))
  const leastFor = (n: Near) => {
    if (!scope.named) return enough.open
    if (stated.length > 0 && isSameForm(asked, stated, n.words)) return enough.dated
    if (shares.some((q) => countsAlike([q], n.words))) return enough.counted
    if (!countsThings || !ofKind.has(n)) return enough.named
    return ofKind.size === 1 ? enough.alone : enough.things
  }
  const found = near.filter((n) => n.share >= leastFor(n)).sort((a, b) => b.named - a.named || b.fit - a.fit)
  const inKind = found.filter((n) =>
    stated.length > 0 ? isSameForm(asked, stated, n.words) : countsAlike(claimed, n.words),
  )
  const [top] = found
  // a day, and a count of the very thing, is rarer than the words around it: a place that tells one is near with fewer of them
  const reach = stated.length > 0 ? 1 : countsThings ? 0.6 : 0.25
  const held = inKind[0] && top && inKind[0].fit >= top.fit - reach ? inKind[0] : null
  const best = held ?? top
  if (!best) return null
  const draft = emptyDraft('answered')
  const instead = held && best.share >= 0.9 ? otherIn(asked, stated, claimed, best) : null
  if (instead) draft.lines.push(texts.notButText(instead.claimed, instead.written))
  addStatement(draft, asked, best)
  return proven(draft, [best.prepared.document])
}

function matterOf({ u }: Asked, claimed: Span[]): Term[] {
  return u.terms.filter(
    (t) =>
      !/^\d/.test(t.folded) && ![...claimed, ...u.agencies].some((v) => v.start <= t.start && t.end <= v.end),
  )
}

/**
 * Another statement that has the claimed time and as much of the matter as the one that was found: of several duties the one
 * that bears the claim out may be meant, and nothing is denied.
 */
export function composeBorneElsewhere(asked: Asked, { citations }: Draft): Draft | null {
  const stated = statedIn(asked.u).filter((d) => !isYears(d))
  if (stated.length === 0) return null
  const matter = matterOf(asked, stated)
  const near = asked.documents.flatMap((prepared) => nearIn(asked, prepared, matter))
  const isQuoted = ({ prepared, statement }: Near) =>
    citations.some(
      (c) => c.version === prepared.document.version && c.start < statement.end && statement.start < c.end,
    )
  const told = Math.max(0, ...near.filter(isQuoted).map((n) => n.share))
  const [best] = near
    .filter(
      (n) =>
        n.share >= Math.max(enough.open, told - 0.1) &&
        !isQuoted(n) &&
        daysHold(stated, parseTimeExpressions(n.words, asked.asOf)) === 'yes',
    )
    .sort((a, b) => b.fit - a.fit)
  if (!best) return null
  const draft = emptyDraft('answered')
  addStatement(draft, asked, best)
  return proven(draft, [best.prepared.document])
}

function countsAlike(claimed: Quantity[], words: string): boolean {
  const said = quantitiesIn(words)
  return claimed.every((q) => said.some((s) => isSameKind(q, s)))
}

function nearIn(asked: Asked, prepared: PreparedDocument, matter: Term[]): Near[] {
  const u = { ...asked.u, terms: matter }
  const claimed = claimedNames(asked)
  const names = claimed.filter((n) => n.agency === null)
  const bodies = claimed.filter((n) => n.agency !== null)
  const says = (words: string, name: GivenName) => saysName(words, name, asked.agencies)
  return prepared.units.flatMap((unit) => {
    if (unit.section.kind === 'opening' || unit.section.kind === 'recipients') return []
    if (isOfOtherPeriod(asked.u, prepared, unit)) return []
    // the line above a list is the matter of its items
    const context = better(contextCoverage(u, prepared, unit), coverageIn(unit, matter), 0.7)
    return statementsIn(unit).map((statement) => {
      const own = coverageIn(statement, matter)
      const share = shareOf(matter, better(own, context, 0.9))
      const words = prepared.document.text.slice(statement.start, statement.end)
      // of statements that tell as much of the matter, the one that names the body too
      const named = 0.1 * bodies.filter((n) => says(words, n)).length
      const fit = share + 0.5 * shareOf(matter, own) + named
      return {
        prepared,
        unit,
        statement,
        words,
        share,
        fit,
        named: names.filter((n) => says(words, n)).length,
      }
    })
  })
}

/** "Từ ngày …" is held against another beginning, "trước ngày …" against another limit. */
function isSameForm({ u, asOf }: Asked, stated: TimeExpression[], words: string): boolean {
  const begins = (text: string, { start, end }: TimeExpression) =>
    /(?:^|\s)(?:từ|tu)(?:\s+(?:ngày|ngay))?\s+$/iu.test(text.slice(0, start)) ||
    /^(?:từ|tu)\s/iu.test(text.slice(start, end))
  const told = parseTimeExpressions(words, asOf)
  return stated.every((c) => told.some((d) => begins(words, d) === begins(u.text, c)))
}

/** The one time or amount of the statement, where it is another than the claimed one. */
function otherIn(
  { asOf }: Asked,
  stated: TimeExpression[],
  claimed: Quantity[],
  { words }: Near,
): { claimed: string; written: string } | null {
  const [one, ...others] = [...stated, ...claimed]
  if (!one || others.length > 0) return null
  if ('value' in one) {
    const [only, ...more] = sameThing(quantitiesIn(words), one)
    const differs = only && more.length === 0 && !bearsOut(only, one)
    return differs ? insteadOf(one, only) : null
  }
  const told = parseTimeExpressions(words, asOf)
  const [only, ...more] = told
  const differs = only && more.length === 0 && daysHold(stated, told) === 'no'
  return differs ? { claimed: one.text, written: only.text } : null
}
