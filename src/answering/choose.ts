// Which composer answers which kind of question, and when the evidence is too thin to answer at all.

import type { Day } from '../document.ts'
import { recipientIn } from '../library/duty.ts'
import { amendersOf } from './compose/amendments.ts'
import type { Asked } from './compose/asked.ts'
import {
  asksForEvent,
  type Candidate,
  composeChoices,
  composeDeadline,
  composeNoDate,
  composeSeveral,
  rankDeadlines,
} from './compose/deadline.ts'
import { type Draft, joined } from './compose/draft.ts'
import { composeCited, composeHeader } from './compose/header.ts'
import { composeAnomalies, composeOutline, composePassage, composePlace } from './compose/passage.ts'
import { claimedNames, composePremise } from './compose/premise.ts'
import { composeCitedBy, composeReferences, composeRelation } from './compose/references.ts'
import { answersInKind, defines, type Evidence, holdsWanted, rankEvidence, statementsIn } from './evidence.ts'
import { coverageIn, shareOf } from './match.ts'
import { phraseKey } from './syllables.ts'
import { leadOf, type PreparedDocument } from './units.ts'

/** Share of the question (by weight) that a place must cover to answer it. */
const enough = { open: 0.62, named: 0.55, inKind: 0.45 }
/** A term this telling (ln of its rarity) may not be missing altogether. */
const telling = { open: 3.2, named: 4.6, inKind: 7.5 }

/** The best answer that the evidence allows, or `null` when there is none. */
export async function chooseAnswer(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  if (scope.missing?.what === 'number') return missingNumber(asked)
  if (scope.missing) return null
  if (sidesOf(asked).length > 1) return sideBySide(asked)
  return u.claim ? composePremise(asked, await answerFor(withoutClaim(asked))) : answerFor(asked)
}

/** The question without the number that it claims: what is true of the matter is looked for, not what was said. */
function withoutClaim(asked: Asked): Asked {
  const named = claimedNames(asked.u)
  const periods = asked.u.dates.filter((d) => d.kind === 'period' || d.kind === 'limit' || d.kind === 'date')
  const terms = asked.u.terms.filter(
    (t) => !/^\d/.test(t.folded) && ![...named, ...periods].some((n) => n.start <= t.start && t.end <= n.end),
  )
  const kind = periods.length > 0 && asked.u.kind === 'passage' ? 'deadline' : asked.u.kind
  if (terms.length === asked.u.terms.length && kind === asked.u.kind) return asked
  const u = { ...asked.u, terms, kind } as const
  return { ...asked, u, evidence: rankEvidence(u, asked.documents, new Set()) }
}

async function answerFor(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  if (u.place && (u.kind === 'passage' || u.kind === 'header')) {
    const named = composePlace(scopedByTopic(asked), u.place)
    if (named || /^Điều/u.test(u.place)) return named
  }
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
      return allDeadlines(asked)
    case 'deadline':
    case 'calculate':
      return when(asked)
    case 'compare':
      return u.wants === 'when' ? when(asked) : passage(asked)
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

/** The documents that a question sets side by side: one for each place, year or number that it names. */
function sidesOf({ u, documents, scope }: Asked): PreparedDocument[] {
  if (
    documents.length < 2 ||
    u.kind === 'deadlines' ||
    u.kind === 'references' ||
    u.kind === 'relation' ||
    u.kind === 'cited-by'
  )
    return []
  const named =
    u.places.length + scope.localNames.length > 1 ||
    u.numbers.length > 1 ||
    (u.kind === 'compare' && u.years.length > 1)
  return named ? documents : []
}

/** The same question answered from each side, one under the other. */
async function sideBySide(asked: Asked): Promise<Draft | null> {
  const kind = asked.u.kind === 'compare' ? (asked.u.wants === 'when' ? 'deadline' : 'passage') : asked.u.kind
  const groups = new Map<string, { place: string; draft: Draft; share: number }>()
  for (const prepared of sidesOf(asked)) {
    const evidence = rankEvidence(asked.u, [prepared], new Set())
    const alone = {
      ...asked,
      u: { ...asked.u, kind, claim: false },
      documents: [prepared],
      evidence,
      scope: { ...asked.scope, named: true },
    }
    const draft = await answerFor(alone)
    if (!draft || draft.status === 'not_found') continue
    const place =
      asked.u.places.length + asked.scope.localNames.length > 1
        ? (prepared.document.header.place ?? '')
        : String(prepared.document.id)
    const share = evidence[0]?.score ?? 0
    if ((groups.get(place)?.share ?? -1) < share) groups.set(place, { place, draft, share })
  }
  const sides = [...groups.values()]
  return sides.length > 0 ? joined(sides.map((s) => s.draft)) : null
}

async function missingNumber(asked: Asked): Promise<Draft | null> {
  return composeCited(asked, asked.u.fact)
}

/** The best evidence when it covers enough of the question. */
export function sufficient(asked: Asked): Evidence | null {
  const { u, evidence, scope } = asked
  const first = evidence.find((e) => isSufficient(asked, e))
  if (!first) return null
  const best =
    evidence.find((e) => e.said >= first.said - 0.25 && namesRecipient(asked, e) && isSufficient(asked, e)) ??
    first
  if (scope.looseYears.length > 0 && !holdsYear(best, scope.looseYears)) return null
  if (u.terms.length === 0 && !scope.named) return null
  return best
}

function isSufficient({ u, scope }: Asked, e: Evidence): boolean {
  const reach = scope.named ? (u.wants === 'amount' || u.wants === 'percent' ? 'inKind' : 'named') : 'open'
  if (e.share < enough[reach] || Math.max(e.said, e.share - 0.2) < enough[reach]) return false
  if (e.missing >= telling[reach]) return false
  if (e.own < 0.2 && u.terms.length > 2 && e.share < 0.75) return false
  if (!namesAll(scope.mustName, e)) return false
  return answersInKind(u, e)
}

/** Names that the question insists on stand in the place, in a heading above it or in the document's title. */
function namesAll(names: string[], { unit, prepared }: Evidence): boolean {
  if (names.length === 0) return true
  const { text, header } = prepared.document
  const words = ` ${phraseKey([text.slice(unit.start, unit.end), ...unit.headings.map((h) => leadOf(prepared.document, h.section)), header.title, header.issuer, header.place].join(' '))} `
  return names.every((name) => words.includes(` ${phraseKey(name)} `))
}

/** A definition is asked for: the place says "X là …", or X is its very heading. */
function isDefined({ u }: Asked, e: Evidence): boolean {
  if (/ la ai /.test(u.folded)) {
    const role = u.terms.slice(0, 2)
    return statementsIn(e.unit).some((s) => shareOf(role, coverageIn(s, role)) >= 0.75)
  }
  if (statementsIn(e.unit).some((s) => defines(u, e.prepared.document.text.slice(s.start, s.end))))
    return true
  const heading = e.unit.headings.slice(0, 2).some(
    (h) =>
      h.section.heading !== '' &&
      shareOf(
        u.terms,
        u.terms.map((t) => (h.syllables.has(t.folded) ? 1 : 0)),
      ) >= 0.5,
  )
  return heading || u.topics.length > 0 || u.terms.length === 0
}

/** An address or telephone number stands once in a document, for whatever it is needed: the words around it are few. */
function contactOf({ u, scope, evidence, documents }: Asked): Evidence | null {
  if (u.wants !== 'contact') return null
  const about = scope.named ? documents : evidence.filter((e) => e.share >= 0.85).map((e) => e.prepared)
  const holding = about
    .flatMap((prepared) => prepared.units.map((unit) => ({ prepared, unit })))
    .filter(({ unit, prepared }) => {
      const words = prepared.document.text.slice(unit.start, unit.end)
      return holdsWanted('contact', words) && answersInKind(u, { ...bare, unit, prepared })
    })
  const best = evidence.find((e) => holding.some((h) => h.unit === e.unit)) ?? null
  const [first] = holding
  return best ?? (first ? { ...bare, ...first } : null)
}

const bare = { score: 0, share: 1, own: 0, byTerm: [], missing: 0, said: 1 }

/** Whether the place says to whom a thing is sent, when that is the question; true for every other question. */
function namesRecipient({ u }: Asked, e: Evidence): boolean {
  if (u.wants !== 'where' || !u.sending) return true
  return statementsIn(e.unit).some((s) => recipientIn(e.prepared.document.text, s) !== null)
}

function holdsYear(e: Evidence, years: number[]): boolean {
  const words = e.prepared.document.text.slice(e.unit.start, e.unit.end)
  return years.some((y) => words.includes(String(y)))
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
  if (best && asked.u.definition && !best.unit.row && !isDefined(asked, best)) return null
  return best ? composePassage(asked, best) : null
}

function when(asked: Asked): Draft | null {
  const event = eventDay(asked)
  const fitting = rankDeadlines(asked).filter((c) => acceptable(asked, c))
  const events = asksForEvent(asked) ? fitting.filter((c) => c.deadline.category === 'event') : []
  const candidates = events.length > 0 ? events : fitting
  const relative = event ? relativeFor(asked, fitting) : undefined
  if (relative) return composeDeadline(asked, relative, event)
  const best = candidates[0]
  const passageBest = sufficient(asked)
  if (
    best &&
    (!passageBest ||
      best.evidence.unit === passageBest.unit ||
      best.share >= passageBest.said - slackFor(asked, best))
  ) {
    return decide(asked, best, candidates, event)
  }
  if (passageBest) {
    const words = passageBest.prepared.document.text.slice(passageBest.unit.start, passageBest.unit.end)
    if (holdsWanted('when', words)) return composePassage(asked, passageBest)
    return passageBest.said >= 0.75 ? composeNoDate(asked, passageBest) : null
  }
  return null
}

/** The relative deadline whose event is the one that the question dates: arrival, end, or receipt. */
function relativeFor({ u }: Asked, candidates: Candidate[]): Candidate | undefined {
  const asked = (pattern: RegExp) => pattern.test(u.folded)
  const eventFit = ({ deadline: { time } }: Candidate): number => {
    if (time.kind !== 'relative') return -9
    const event = time.event.toLowerCase()
    if (asked(/ (?:xong|ket thuc|hoan thanh) /))
      return /kết thúc|hoàn thành|xong|kiểm tra/u.test(event) && time.offset > 0 ? 1 : 0
    if (asked(/ (?:nhan|nhan duoc|co ket luan|ban hanh ket luan) /))
      return /nhận|kết luận|ban hành/u.test(event) ? 1 : 0
    return /kiểm tra|làm việc|đến/u.test(event) && time.offset < 0 ? 1 : 0
  }
  const relatives = candidates.filter((c) => c.deadline.time.kind === 'relative')
  return relatives.sort((a, b) => eventFit(b) - eventFit(a) || b.score - a.score)[0]
}

/** How much better a passage without a deadline must be: little for duties, much where the time of an event is asked for. */
function slackFor(asked: Asked, c: Candidate): number {
  return c.deadline.category === 'event' && asksForEvent(asked) ? 0.45 : 0.2
}

function acceptable(asked: Asked, c: Candidate): boolean {
  if (!namesAll(asked.scope.mustName, c.evidence)) return false
  if (asked.scope.looseYears.length > 0 && !holdsYear(c.evidence, asked.scope.looseYears)) return false
  if (asked.u.terms.length === 0) return true
  const reach = asked.scope.named ? 'named' : 'open'
  return c.share >= enough[reach] && c.evidence.missing < telling[reach]
}

/** One deadline when the question tells it from the others; else all of them, or a question back. */
function decide(asked: Asked, best: Candidate, candidates: Candidate[], event: Day | null): Draft {
  const close = distinctDays(candidates.filter((c) => c.score >= best.score - 0.06))
  const elsewhere = close.filter((c) => c.prepared !== best.prepared)
  const bare = asked.u.terms.filter((t) => t.weight > 1.2).length <= 1 && !asked.scope.named
  const alike = asked.scope.named
    ? []
    : onePerDocument(
        candidates.filter(
          (c) =>
            c.share >= best.share - 0.05 &&
            c.deadline.category === best.deadline.category &&
            c.score >= best.score - 0.5,
        ),
      )
  if (alike.length >= 3) return composeChoices(asked, alike.slice(0, 6))
  if (bare && distinctDays(candidates).length > 1)
    return composeChoices(asked, distinctDays(candidates).slice(0, 6))
  if (elsewhere.length > 0 && !asked.scope.named) return composeChoices(asked, close.slice(0, 6))
  if (close.length > 1) return composeSeveral(asked, close.slice(0, 6))
  return composeDeadline(asked, amended(asked, best, candidates), event)
}

function onePerDocument(candidates: Candidate[]): Candidate[] {
  return [...new Map([...candidates].reverse().map((c) => [c.prepared.document.id, c])).values()].sort(
    (a, b) => b.score - a.score,
  )
}

/** A held document that amends the one found may set the date anew: then its date is the answer. */
function amended(asked: Asked, best: Candidate, candidates: Candidate[]): Candidate {
  const newer = amendersOf(asked, best.prepared)
  const instead = candidates.find(
    (c) =>
      newer.includes(c.prepared) &&
      c.deadline.category === best.deadline.category &&
      c.share >= best.share - 0.35,
  )
  return instead ?? best
}

function distinctDays(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((c) => {
    const key = `${c.prepared.document.id}|${c.deadline.lastDay ?? c.deadline.rule}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The day that the question itself gives for an event ("đoàn đến ngày 15/5/2023"). */
function eventDay({ u }: Asked): Day | null {
  if (u.claim) return null
  const point = u.dates.find(
    (d) => /\d/u.test(d.text) && (d.kind === 'date' || (d.kind === 'limit' && /^(?:đến|den)/iu.test(d.text))),
  )
  return point && 'date' in point ? point.date : null
}

function allDeadlines(asked: Asked): Draft | null {
  const inScope = asked.documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) => unit.deadlines.map((deadline) => ({ prepared, unit, deadline }))),
  )
  const ranked = rankDeadlines(asked)
  const topical = ranked.filter((c) => c.share >= 0.75)
  const scored = new Map(ranked.map((c) => [c.deadline, c]))
  const chosen =
    topical.length > 0 && asked.u.terms.some((t) => t.weight > 1.5)
      ? topical
      : inScope.map(
          ({ prepared, unit, deadline }) =>
            scored.get(deadline) ?? {
              prepared,
              deadline,
              score: 0,
              share: 0,
              evidence: { unit, prepared, score: 0, share: 0, own: 0, byTerm: [], missing: 0, said: 0 },
            },
        )
  const unique = [...new Map(chosen.map((c) => [c.deadline, c])).values()].sort((a, b) =>
    (a.deadline.lastDay ?? '9').localeCompare(b.deadline.lastDay ?? '9'),
  )
  return unique.length > 0 ? composeSeveral(asked, unique.slice(0, 15)) : null
}
