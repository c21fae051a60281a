// Answers from the words of one place: its best sentences, or its parts, or its table rows. Quotes only.

import type { Section, Span } from '../../document.ts'
import { actorAtStart } from '../../library/actor.ts'
import type { Asked } from '../asked.ts'
import { type Evidence, rankSentences } from '../evidence/evidence.ts'
import { isOfOtherPeriod } from '../evidence/heading-period.ts'
import { countsThing, holdsAsked, holdsWanted } from '../evidence/in-kind.ts'
import { isSufficient } from '../evidence/sufficient.ts'
import { coverageIn, fieldOf, leastFound, phraseAt, shareOf, type Term } from '../places/match.ts'
import { partsIn } from '../places/role-holders.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { doesTo } from '../question/done-object.ts'
import { texts } from '../texts.ts'
import { askedFigure } from './asked-figure.ts'
import { askedSpan, goingOn } from './asked-span.ts'
import { timingOf } from './deadlines/timing.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { listBehind } from './list-behind.ts'
import { partNamed } from './named-part.ts'
import { addItems, onlyAnnounces, partsWithin } from './place-items.ts'
import { addRows, rowsFor } from './rows/rows.ts'
import { newestOfSeries } from './series.ts'
import { slotAsked } from './slots/asked-slot.ts'
import { countedStatement } from './slots/counted-thing.ts'
import { addLead, asksDoer } from './slots/lead.ts'

/** The answer that the best evidence gives; further documents that say as much are named in one line each. */
export function composePassage(asked: Asked, found: Evidence): Draft {
  const draft = emptyDraft('answered')
  const best = narrowed(asked, countedAbove(asked, found))
  const { prepared } = best
  const rows = rowsFor(asked, best)
  if (rows) addRows(draft, asked, prepared, best.unit.section, rows)
  else {
    const listed = isListed(asked, best) ? best.unit.section : siblingsOf(asked, best)
    if (listed) addItems(draft, asked, prepared, listed)
    else addSentences(draft, asked, best)
  }
  addOthers(draft, asked, best)
  return proven(draft, [prepared.document])
}

/** "Có mấy nội dung chính?": the words above the parts tell how many there are, the parts do not. */
function countedAbove(asked: Asked, found: Evidence): Evidence {
  const { u } = asked
  const { prepared, unit } = found
  if (u.wants !== 'count' || u.counted.length === 0) return found
  const tells = (place: Unit) =>
    statementsIn(place).some((s) => {
      const words = prepared.document.text.slice(s.start, s.end)
      return holdsWanted('count', words) && countsThing(u, words)
    })
  const above = prepared.units.find((x) => x.section.path === unit.section.parent && !x.row)
  return above && !tells(unit) && tells(above) ? placed(asked, found, above) : found
}

/** Below a heading that only announces, the one part that the question is about: "Tồn tại" → "1. UBND thị xã X". */
function narrowed(asked: Asked, best: Evidence): Evidence {
  const { unit, prepared } = best
  const doing = asksDoer(asked.u) && !asked.u.many ? doerBelow(asked, best) : null
  if (doing) return doing
  if (unit.row || prepared.document.text.slice(unit.section.headingEnd, unit.end).trim().length >= 20)
    return best
  const parts = prepared.units.filter(
    (p) => p.section.parent === unit.section.path && !p.row && p.section.heading !== '',
  )
  const ofPeriod = parts.filter((p) => !isOfOtherPeriod(asked.u, prepared, p))
  const named = partNamed(asked.u.folded, prepared, unit.section)
  const own = parts.find((p) => p.section === named)
  if (own) return narrowed(asked, placed(asked, best, own))
  const [only, ...more] = ofPeriod
  if (only && more.length === 0 && parts.length > 1) return narrowed(asked, placed(asked, best, only))
  const heading = unit.headings[0]
  const open = asked.u.terms.filter((t) => !heading?.syllables.has(t.folded))
  const fits = parts.map((part) => ({ part, fit: fitOf(asked, part, open) })).sort((a, b) => b.fit - a.fit)
  const [first, second] = fits
  if (!first || first.fit < 0.6 || (second && second.fit > first.fit - 0.3)) return best
  return narrowed(asked, placed(asked, best, first.part))
}

/** "Ai thẩm định X?": below an article that bears the words, the place where a body does this very act. */
function doerBelow({ u, evidence }: Asked, { unit, prepared }: Evidence): Evidence | null {
  const { text } = prepared.document
  return (
    evidence.find(
      (e) =>
        e.prepared === prepared &&
        e.unit.section.path.startsWith(`${unit.section.path}.`) &&
        statementsIn(e.unit).some(
          (s) =>
            doesTo(u, s.syllables) && (actorAtStart(text, s) || partsIn(text.slice(s.start, s.end)).leads),
        ),
    ) ?? null
  )
}

function placed({ evidence }: Asked, best: Evidence, part: Unit): Evidence {
  return evidence.find((e) => e.unit === part) ?? { ...best, unit: part }
}

/** How far the heading of a part is what the question names beyond the heading above it. */
function fitOf({ u }: Asked, part: Unit, open: Asked['u']['terms']): number {
  const heading = part.headings[0]
  if (!heading) return 0
  const field = fieldOf(heading.list)
  if (u.topics.some((t) => phraseAt(field, t) >= 0)) return 1
  const even = open.map((t) => ({ ...t, weight: 1 }))
  return shareOf(even, coverageIn(field, even))
}

/** Whether the place answers as a whole: its heading is what was asked for and its parts are the answer. */
function isListed(asked: Asked, { unit, prepared, own, byTerm }: Evidence): boolean {
  const children = prepared.children.get(unit.section.path) ?? []
  const bullets = partsWithin(prepared, unit.section)
  if (children.length === 0 && bullets.length < 2) return false
  const onlyHeading = prepared.document.text.slice(unit.section.headingEnd, unit.end).trim().length < 20
  const told = (tells: (words: string) => boolean) =>
    statementsIn(unit).some((x) => tells(prepared.document.text.slice(x.start, x.end)))
  if (asked.u.wants === 'count' && told((words) => countsThing(asked.u, words))) return false
  // how many points somebody has is told by one figure
  if (asked.u.wants === 'rank' && told((words) => holdsWanted('rank', words))) return false
  if (children.length > 0 && onlyHeading) return true
  if (children.length > 1 && onlyAnnounces(asked, unit)) return true
  const heading = unit.headings[0]
  const inHeading = heading
    ? shareOf(
        asked.u.terms,
        asked.u.terms.map((t) => (heading.syllables.has(t.folded) ? 1 : 0)),
      )
    : 0
  if (!asked.u.many && asked.u.wants !== 'what' && asked.u.wants !== 'how' && asked.u.wants !== null)
    return false
  return inHeading >= 0.5 || (asked.u.many && own < 0.5 && shareOf(asked.u.terms, byTerm) >= 0.6)
}

/** The place several parts of which answer alike: all of them are the answer to "những … nào". */
function siblingsOf(asked: Asked, best: Evidence): Section | null {
  const { parent } = best.unit.section
  if (!asked.u.many || parent === null) return null
  const alike = asked.evidence.filter(
    (e) => e.prepared === best.prepared && e.unit.section.parent === parent && e.score >= best.score - 0.12,
  )
  return alike.length >= 3 ? (best.prepared.byPath.get(parent) ?? null) : null
}

function addSentences(draft: Draft, asked: Asked, best: Evidence): void {
  const { prepared, unit } = best
  const { document } = prepared
  const sentences = rankSentences(asked.u, best)
  const top = sentences[0]
  const found = top ? [top, ...alsoNeeded(asked, best, top, sentences)] : [unit]
  const counted = slotAsked(asked.u) === 'count' ? countedStatement(asked.u, document.text, sentences) : null
  const told = found.some((s) => isHeading(best, s)) ? belowHeading(best, sentences, found) : found
  const isRank = (s: Span) => holdsWanted('rank', document.text.slice(s.start, s.end))
  const onTheNet = (s: Span) => holdsAsked(asked.u, document.text.slice(s.start, s.end))
  const ranked =
    asked.u.wants === 'rank' ? told.filter(isRank) : asked.u.web ? sentences.filter(onTheNet) : []
  const chosen = counted ? [counted] : ranked.length > 0 ? ranked : told
  for (const [i, span] of chosen.sort((a, b) => a.start - b.start).entries()) {
    const key = keyOf(asked, document.text, span)
    const most = Math.max(chosen.length > 1 ? 260 : 420, Math.min(widest, key ? key.end - key.start + 80 : 0))
    const quote = shortQuote(document.text, span, key, most)
    draft.citations.push(cite(document, unit.section.path, quote.span))
    draft.lines.push(
      i === 0 ? `${placeBefore(asked, prepared)}“${marked(asked, quote.shown)}”` : `“${quote.shown}”`,
    )
  }
  addLead(draft, asked, best)
  addDuties(draft, asked, best)
  draft.lines.push(sourceLine(document, unit.section.path, null))
}

/** A short heading with words of its own below it; a long one is a sentence that says something itself. */
function isHeading({ unit }: Evidence, { end }: Span): boolean {
  const { section } = unit
  if (unit.row || section.heading === '' || section.heading.length > 60) return false
  return end <= section.headingEnd + 1 && unit.end - section.headingEnd > 30
}

/** The words below a heading up to this many characters are shown whole. */
const wholePart = 420

/** A heading announces, the words below it answer: all of them where they are few. */
function belowHeading(best: Evidence, sentences: Span[], found: Span[]): Span[] {
  const body = sentences.filter((s) => !isHeading(best, s)).sort((a, b) => a.start - b.start)
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last) return found
  return last.end - first.start <= wholePart ? [{ start: first.start, end: last.end }] : body.slice(0, 2)
}

/** "Tổ chức diễn tập trong quý III. Công an tỉnh chủ trì.": the sentence behind says who does what stands before it. */
function doerBehind({ unit, prepared }: Evidence, top: Span): Span | null {
  const { text } = prepared.document
  const below = Math.max(unit.section.start, unit.section.headingEnd)
  if (unit.row || actorAtStart(text, top) || partsIn(text.slice(top.start, top.end)).leads) return null
  return (
    statementsIn(unit).find((s) => {
      if (s.start < top.end || s.start < below) return false
      const actor = actorAtStart(text, s)
      const acts = actor !== null && takesOn.test(text.slice(actor.end, s.end))
      return acts || partsIn(text.slice(s.start, s.end)).leads !== null
    }) ?? null
  )
}

/** "Văn phòng, Thanh tra: cung cấp tài khoản …" below a heading that names others too: the item names its own doer. */
function namesDoer({ prepared: { document } }: Evidence, top: Span): boolean {
  const actor = actorAtStart(document.text, top)
  return actor !== null && document.text[actor.end] === ':'
}

const takesOn =
  /^[\s,]*(?:thực hiện|chịu trách nhiệm|đảm nhiệm|đảm nhận|được giao|tổ chức thực hiện)(?![\p{L}])/iu

/** A duty that is quoted without its time is half an answer: the deadlines of the place are added. */
function addDuties(draft: Draft, asked: Asked, { unit, prepared }: Evidence): void {
  if (!['what', 'how', null].includes(asked.u.wants)) return
  const { document } = prepared
  const quoted = draft.citations.map((c) => c.quote).join(' ')
  const said = draft.citations.filter((c) => c.version === document.version)
  const own = unit.deadlines.filter((d) => said.some((c) => c.start < d.end && d.start < c.end))
  for (const d of own.filter((x) => x.category !== 'event').slice(0, 3)) {
    if (quoted.includes(document.text.slice(d.time.start, d.time.end))) continue
    const timing = timingOf(d, asked.asOf, asked.calendar)
    draft.lines.push(
      `${texts.deadline}: **${timing.headline}**${timing.detail}${d.to ? `, gửi ${d.to.replace(/\s+/gu, ' ')}` : ''}.`,
    )
    draft.citations.push(cite(document, d.section, shortQuote(document.text, d, d.time).span))
    draft.deadlines.push(timing.deadline)
    draft.calculated.push(...timing.calculated)
  }
}

function placeBefore(asked: Asked, { document }: PreparedDocument): string {
  return asked.u.places.length > 0 && document.header.place && asked.u.raw !== asked.u.text
    ? `${document.header.place}: `
    : ''
}

/** Further sentences of the same place that hold what the best one lacks. */
function alsoNeeded(
  asked: Asked,
  best: Evidence,
  top: Span & { share: number },
  sentences: (Span & { share: number; score: number })[],
): Span[] {
  const { u } = asked
  const list = listBehind(u, best.prepared.document.text, top, sentences)
  if (list) return [list]
  const words = best.prepared.document.text.slice(top.start, top.end)
  const doer = asksDoer(u) ? doerBehind(best, top) : null
  if (doer) return [doer]
  if (asksDoer(u) && (namesDoer(best, top) || doesTo(u, syllablesOf(words)))) return []
  if (!holdsWanted(u.wants, words)) {
    const holding = sentences.find(
      (s) =>
        s.start !== top.start &&
        holdsWanted(u.wants, best.prepared.document.text.slice(s.start, s.end)) &&
        // where money comes from is no place that a report goes to
        (u.wants !== 'where' ||
          sharesMatter(asked, words, best.prepared.document.text.slice(s.start, s.end))),
    )
    if (holding) return [holding]
  }
  const noun = thingAsked.exec(u.folded)?.[1]
  const names = (s: Span) =>
    noun !== undefined &&
    ` ${phraseKey(best.prepared.document.text.slice(s.start, s.end))} `.includes(` ${noun} `)
  const rest = sentences.filter(
    (s) => s.start !== top.start && s.share >= 0.7 * top.share && s.share > 0.4 && (!names(top) || names(s)),
  )
  const isLead = /:\s*$/u.test(words)
  if (isLead)
    return sentences
      .filter((s) => s.start >= top.end)
      .sort((a, b) => a.start - b.start)
      .slice(0, 4)
  if (rest.length === 0) return sentences.filter((s) => holdsLacked(best, u.terms, words, s)).slice(0, 1)
  return u.many || u.wants === 'what' ? rest.slice(0, 2) : rest.slice(0, 1)
}

/** Of the weight of a question what one sentence lacks and another of the place says is worth showing from here on. */
const worthShowing = 0.2

function holdsLacked({ prepared }: Evidence, terms: Term[], first: string, other: Span): boolean {
  const [told, more] = [first, prepared.document.text.slice(other.start, other.end)].map((words) =>
    coverageIn(fieldOf(syllablesOf(words)), terms),
  )
  const lacked = terms.map((t, i) => !t.dispensable && t.weight >= 1 && (told?.[i] ?? 0) < leastFound)
  const added = terms.map((_, i) => (lacked[i] && (more?.[i] ?? 0) >= leastFound ? 1 : 0))
  return shareOf(terms, added) >= worthShowing
}

/** Both speak of what the question is told by, as far as the first does. */
function sharesMatter({ u }: Asked, first: string, second: string): boolean {
  const [one, other] = [first, second].map((words) => coverageIn(fieldOf(syllablesOf(words)), u.terms))
  const telling = u.terms.map((t, i) => t.weight >= 1 && (one?.[i] ?? 0) > 0.5)
  return !telling.includes(true) || telling.some((is, i) => is && (other?.[i] ?? 0) > 0.5)
}

/** "… lĩnh vực nào?": what names no such thing says nothing beside the words that do. */
const thingAsked = / (?!(?:co quan|don vi|nhung|cac) )(\S+ \S+) nao /

function keyOf(asked: Asked, text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  const key = askedSpan(asked.u, words) ?? partAnnounced(asked, words)
  if (key) return { start: span.start + key.start, end: span.start + key.end }
  const clause = goingOn(asked.u, words, clauseAsked(asked, words))
  return clause ? { start: span.start + clause.start, end: span.start + clause.end } : null
}

/** The clause of a long statement that holds most of the question, the first of those that hold as much. */
function clauseAsked({ u }: Asked, words: string): Span | null {
  const clauses = [...words.matchAll(/[^;,]+(?:[;,]\s|$)/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
    share:
      shareOf(u.terms, coverageIn(fieldOf(syllablesOf(m[0])), u.terms)) +
      (u.wants === 'count' && u.counted.length > 0 && countsThing(u, m[0]) ? 1 : 0),
  }))
  const [best] = [...clauses].sort((a, b) => b.share - a.share)
  return best && best.share > 0 ? best : null
}

/** A quote that holds all that is asked for is no longer than this. */
const widest = 640

/** What a colon announces is named by so many syllables before it. */
const announcing = 7
/** So much more of the question one of two must be named by to be meant. */
const apart = 0.25

/** Of "… gồm 06 nội dung: …; trong đó, trọng tâm là: …" the colon with what stands behind it whose words are asked for. */
function partAnnounced({ u }: Asked, words: string): Span | null {
  const leads = [...words.matchAll(/(?<=^|[;.:]\s)[^;.:]{2,200}:(?=\s+\S)/gu)].map((m) => ({
    start: m.index,
    share: shareOf(u.terms, coverageIn(fieldOf(syllablesOf(m[0]).slice(-announcing)), u.terms)),
  }))
  const [best, second] = [...leads].sort((a, b) => b.share - a.share)
  if (!best || !second || best.share < second.share + apart) return null
  const next = leads.find((l) => l.start > best.start)
  return { start: best.start, end: next?.start ?? words.trimEnd().length }
}

/** Bold on the one thing that was asked for, where its form is certain. */
function marked(asked: Asked, shown: string): string {
  const key = askedFigure(asked.u, shown)
  return key
    ? `${shown.slice(0, key.start)}**${shown.slice(key.start, key.end)}**${shown.slice(key.end)}`
    : shown
}

/** Other documents that answer a question which names none, one line each, so that no reading is chosen silently. */
function addOthers(draft: Draft, asked: Asked, best: Evidence): void {
  const { u, scope } = asked
  // a year alone is that of several plans
  if (u.places.length + u.numbers.length + scope.localNames.length > 0) return
  const others = new Map<PreparedDocument, Evidence>()
  for (const e of asked.evidence) {
    const alike = e.score >= best.score - 0.12 && e.share >= best.share - 0.05
    // what a heading of one plan says, another says in a sentence of its own
    const sibling =
      isOfSameMatter(e, best) &&
      isSufficient(asked, e) &&
      (nearest(asked, e)?.share ?? 0) >= best.share - 0.15
    if (e.prepared === best.prepared || others.has(e.prepared) || !(alike || sibling)) continue
    others.set(e.prepared, e)
  }
  const found = newestOfSeries([best.prepared, ...others.keys()]).flatMap((d) => others.get(d) ?? [])
  for (const e of found.slice(0, mostOthers)) {
    const quote = shortQuote(e.prepared.document.text, nearest(asked, e) ?? e.unit, null, 260)
    draft.lines.push(
      `${texts.others}: ${sourceLine(e.prepared.document, e.unit.section.path, quote.shown).replace(/^Nguồn: /u, '')}`,
    )
    draft.citations.push(cite(e.prepared.document, e.unit.section.path, quote.span))
    proven(draft, [e.prepared.document])
  }
  if (found.length > mostOthers) {
    draft.lines.push(texts.moreDocuments(found.length - mostOthers))
    draft.calculated.push(String(found.length - mostOthers))
  }
}

const mostOthers = 3

/** The sentence that says most of what was asked, of those the best that say as much. */
function nearest({ u }: Asked, e: Evidence): (Span & { share: number }) | undefined {
  return [...rankSentences(u, e)].sort((a, b) => b.share - a.share)[0]
}

/** Plans of one kind about one matter, of several places. */
function isOfSameMatter(a: Evidence, b: Evidence): boolean {
  const [mine, theirs] = [a.prepared.titleSyllables, b.prepared.titleSyllables]
  const shared = [...mine].filter((word) => !/^\d/.test(word) && theirs.has(word)).length
  return shared >= 5 && shared >= 0.5 * Math.min(mine.size, theirs.size)
}
