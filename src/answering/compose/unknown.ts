// Not knowing is an answer: short, with the nearest thing that is known. Also: what is held, and how to ask.

import type { HeldDocument } from '../../document.ts'
import type { Places } from '../../library/places.ts'
import type { Asked } from '../asked.ts'
import { namesActOf } from '../evidence/near-miss.ts'
import { isOf } from '../evidence/scope.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import { speaksOfActs } from '../question/acts.ts'
import { texts } from '../texts.ts'
import { type Draft, emptyDraft, nameOf } from './draft.ts'
import { silent } from './silent.ts'

/** What can be asked here. */
export function composeHelp(): Draft {
  return { ...emptyDraft('answered'), lines: [...texts.help] }
}

/** The documents held, a line each. */
export function composeLibrary(held: HeldDocument[]): Draft {
  const draft = emptyDraft('answered')
  draft.lines.push(`Thư viện ${texts.held(held.length, '')}:`)
  draft.calculated.push(String(held.length))
  for (const d of held.slice(0, 20)) {
    draft.lines.push(
      `• ${nameOf(d)}${d.header.title ? `: ${d.header.title.replace(/\s+/gu, ' ').slice(0, 120)}` : ''}`,
    )
    draft.documents.push(d.id)
  }
  if (held.length > 20) draft.lines.push(`(và ${held.length - 20} văn bản nữa)`)
  return draft
}

/** Says that it is not held; names what is nearest when a place, number or year was the obstacle. */
export function composeNotFound(asked: Asked, places: Places): Draft {
  const draft = emptyDraft('not_found')
  const { scope, view, u } = asked
  if (scope.missing?.what === 'place') draft.lines.push(texts.missingPlace(scope.missing.name))
  else if (scope.missing?.what === 'number') draft.lines.push(texts.missingNumber(scope.missing.name))
  else if (scope.missing?.what === 'pair') {
    draft.lines.push(
      texts.missingPlace(u.places.join(', '), scope.missing.name),
      texts.numberOf(scope.documents.slice(0, 2).map(nameOf).join('; ')),
    )
    draft.documents.push(...scope.documents.slice(0, 2).map((d) => d.id))
  } else if (scope.missing?.what === 'edition') {
    draft.lines.push(
      texts.missingNumber(scope.missing.name),
      texts.numberOf(scope.documents.slice(0, 2).map(nameOf).join('; ')),
    )
    draft.documents.push(...scope.documents.slice(0, 2).map((d) => d.id))
    return draft
  } else if (scope.looseYears.length > 0)
    draft.lines.push(
      texts.missingYear(
        scope.looseYears.join(', '),
        u.places.length > 0 ? ` của ${u.places.join(', ')}` : '',
      ),
    )
  // a claim that tells no day is no question of one
  const tellsDay = u.dates.some((d) => !/^(?:năm |nam )?(?:19|20)\d\d$/iu.test(d.text))
  const asksTime = (u.kind === 'deadline' || u.kind === 'calculate') && (!u.claim || tellsDay)
  if (
    draft.lines.length === 0 &&
    asksTime &&
    namesMatter(u) &&
    (isNamed(u) || isInHand(asked)) &&
    asked.documents.length <= 2 &&
    !mayHoldTime(asked)
  )
    return silent(asked.documents, texts.timeOfMatter) ?? draft
  if (draft.lines.length === 0) {
    draft.lines.push(texts.notFound(texts.held(view.held.length, '')))
    draft.calculated.push(String(view.held.length))
  }
  const near = nearest(asked, places)
  if (near.length > 0) {
    draft.lines.push(`${texts.nearest}: ${near.map(nameOf).join('; ')}.`)
    draft.documents.push(...near.map((d) => d.id))
  }
  return draft
}

/** A deadline that speaks of half of what was asked may be the one: then nobody is told that there is none. */
function mayHoldTime(asked: Asked): boolean {
  const { u, evidence } = asked
  return evidence.some(({ unit, prepared }) =>
    unit.deadlines.some((d) => {
      const sentence = fieldOf(syllablesOf(prepared.document.text.slice(d.start, d.end)))
      const half = namesActOf(asked, d) ? 0.35 : 0.5
      return speaksOfActs(u, unit, d, d.what) && shareOf(u.terms, coverageIn(sentence, u.terms)) >= half
    }),
  )
}

/** "Hà Nội thì trước mấy ngày?" names nothing that a text could be silent about. */
function namesMatter({ terms }: Asked['u']): boolean {
  return terms.some((t) => !/^(?:truoc|sau|ngay|han|may)$/.test(t.folded))
}

/** A year alone names no document that could be said to be silent. */
function isNamed({ places, numbers }: Asked['u']): boolean {
  return places.length > 0 || numbers.length > 0
}

/** The dialogue is about the very documents that were looked through. */
function isInHand({ last, documents }: Asked): boolean {
  return last !== null && documents.every(({ document }) => last.documents.includes(document.id))
}

function nearest({ view, u, scope, evidence }: Asked, places: Places): HeldDocument[] {
  const here = places.provinces.filter((p) => u.places.includes(p.name))
  const ofPlace = view.held.filter((d) => here.some((p) => isOf(d, p)))
  if (ofPlace.length > 0) return ofPlace.slice(0, 2)
  if (!scope.missing) return []
  const close = evidence.filter((e) => e.share >= 0.6).map((e) => e.prepared.document)
  return [...new Map(close.map((d) => [d.id, d])).values()].slice(0, 2)
}
