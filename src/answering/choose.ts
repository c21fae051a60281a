// Which composer answers which kind of question.

import type { TimeExpression } from '../calendar/dates.ts'
import type { Span } from '../document.ts'
import type { Asked } from './compose/asked.ts'
import { asksWhatChanged, composeChangedBy } from './compose/changed-by.ts'
import type { Draft } from './compose/draft.ts'
import { composeCited, composeHeader } from './compose/header.ts'
import { composeAnomalies, composeOutline } from './compose/outline.ts'
import { composeOwn } from './compose/own.ts'
import { composePassage, composePlace } from './compose/passage.ts'
import { claimsMembership, composePremise } from './compose/premise.ts'
import { composeCitedBy, composeReferences, composeRelation } from './compose/references.ts'
import { composeRole, roleAsked } from './compose/role.ts'
import { cautioned } from './compose/superseded.ts'
import { composeAllDeadlines, composeWhen } from './compose/when.ts'
import { rankEvidence } from './evidence.ts'
import { namesIn } from './names.ts'
import { sideBySide, sidesOf } from './sides.ts'
import { contactOf, enough, sufficient, telling } from './sufficient.ts'

/** The best answer that the evidence allows, or `null` when there is none. */
export async function chooseAnswer(asked: Asked): Promise<Draft | null> {
  const draft = await chosen(asked)
  return draft && cautioned(asked, draft)
}

async function chosen(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  const changed = asksWhatChanged(u) ? await composeChangedBy(asked) : null
  if (changed) return changed
  if (scope.missing?.what === 'number') return missingNumber(asked)
  if (scope.missing) return null
  if (sidesOf(asked).length > 1) return sideBySide(asked, answerFor)
  return u.claim ? composePremise(asked, await trueAnswer(asked)) : answerFor(asked)
}

/** What is true of the matter of a claim, whatever the claim says of it. */
async function trueAnswer(asked: Asked): Promise<Draft | null> {
  const stated = asked.u.dates.filter((d) => d.kind === 'period' || d.kind === 'limit' || d.kind === 'date')
  const figures = asked.u.terms.filter((t) => /^\d/.test(t.folded))
  const aboutNamed = stated.length > 0 || figures.length > 0 || claimsMembership(asked)
  const kept = aboutNamed ? await answerFor(withoutClaim(asked, stated, [])) : null
  if (kept && kept.status !== 'not_found') return kept
  return answerFor(withoutClaim(asked, stated, namesIn(asked.u)))
}

/** The question without the dates, numbers and `names` that it claims. */
function withoutClaim(asked: Asked, stated: TimeExpression[], names: Span[]): Asked {
  const terms = asked.u.terms.filter(
    (t) => !/^\d/.test(t.folded) && ![...names, ...stated].some((n) => n.start <= t.start && t.end <= n.end),
  )
  const kind = stated.length > 0 && asked.u.kind === 'passage' ? 'deadline' : asked.u.kind
  const excluded = asked.u.excluded && !claimsMembership(asked)
  const dates = asked.u.dates.filter((d) => !stated.includes(d))
  const u = { ...asked.u, terms, kind, excluded, dates } as const
  return { ...asked, u, evidence: rankEvidence(u, asked.documents, new Set()) }
}

async function answerFor(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  // a claimed day is held against days, whatever else the question could be read as
  const own = u.claim && u.kind === 'deadline' ? null : composeOwn(asked)
  if (own) return own
  if (u.place && (u.kind === 'passage' || u.kind === 'header')) {
    const named = composePlace(scopedByTopic(asked), u.place)
    if (named || /^Điều/u.test(u.place)) return named
  }
  const role = roleAsked(asked)
  if (role) return composeRole(asked, role)
  switch (u.kind) {
    case 'header': {
      const draft = u.fact ? composeHeader(scopedByTopic(asked), u.fact) : null
      if (draft || u.fact === 'signer') return draft
      return (u.numbers.length > 0 ? await composeCited(asked, u.fact) : null) ?? passage(asked)
    }
    case 'cited-by':
      return composeCitedBy(asked)
    case 'relation':
      return composeRelation(asked) ?? passage(asked)
    case 'references':
      return (isCovered(asked) ? composeReferences(scopedByTopic(asked)) : null) ?? passage(asked)
    case 'deadlines':
      return composeAllDeadlines(asked)
    case 'deadline':
    case 'calculate':
      return composeWhen(asked)
    case 'compare':
      return u.wants === 'when' ? composeWhen(asked) : passage(asked)
    case 'library':
      return null
    case 'anomalies':
      return composeAnomalies(scopedByTopic(asked).documents)
    case 'outline':
      return asked.documents[0]
        ? composeOutline(scopedByTopic(asked).documents[0] ?? asked.documents[0], / chuong /.test(u.folded))
        : null
    default:
      return passage(asked)
  }
}

async function missingNumber(asked: Asked): Promise<Draft | null> {
  return composeCited(asked, asked.u.fact)
}

/** References and headers are asked of whole documents: the words must be those of a title or a place in it. */
function isCovered(asked: Asked): boolean {
  if (asked.scope.named || asked.u.terms.length === 0) return true
  return asked.evidence.some((e) => e.share >= enough.open && e.missing < telling.open)
}

/** Documents whose title or text is about what was asked come first; others fall away when some are clearly closer. */
function scopedByTopic(asked: Asked): Asked {
  const best = new Map<number, number>()
  for (const e of asked.evidence)
    best.set(e.prepared.document.id, Math.max(best.get(e.prepared.document.id) ?? 0, e.share))
  const top = Math.max(0, ...best.values())
  const order = [...asked.documents].sort(
    (a, b) => (best.get(b.document.id) ?? 0) - (best.get(a.document.id) ?? 0),
  )
  return {
    ...asked,
    documents:
      top === 0 ? asked.documents : order.filter((d) => (best.get(d.document.id) ?? 0) >= top - 0.15),
  }
}

function passage(asked: Asked): Draft | null {
  const best = sufficient(asked) ?? contactOf(asked)
  return best ? composePassage(asked, best) : null
}
