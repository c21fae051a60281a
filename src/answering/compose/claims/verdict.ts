// Whether a claim holds against what was found: "yes" only where one statement of the evidence has every date, number,
// name and word of it, and affirms or denies the same; "no" where the evidence has another one; else no verdict. Pure.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { formatDay } from '../../../calendar/day.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, leastFound } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { facts } from '../../proof.ts'
import { saysName } from '../../question/names.ts'
import { isSameKind, quantitiesIn } from '../../question/quantities.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { amountsClaimed, amountsHold, speaksOfAmounts } from './claimed-amounts.ts'
import { claimedNames } from './claimed-role.ts'
import { clausesOf, toldByClause } from './clause-words.ts'
import { isEmptyWord } from './empty-words.ts'
import { comparePolarity, deniesMore } from './polarity.ts'
import { recurs } from './recurs.ts'

/** "no": another value stands there; "opposite": the words themselves deny it. */
export type Verdict = 'yes' | 'no' | 'opposite' | 'open'

/** Facts of the claim as `claimedFacts` gives them. */
export function verdictOn(asked: Asked, found: Draft, claimed: string[]): Verdict {
  const { u } = asked
  if (u.kind === 'relation') return ofRelation(asked, found)
  const moved = found.former.map((day) => formatDay(day))
  if (claimed.some((f) => moved.includes(f)) && !ofDays(found, claimed)) return 'opposite'
  if (u.kind === 'header') return ofHeader(asked, found, claimed)
  const quotes = found.citations.filter((c) => c.section !== 'mở đầu').map((c) => withoutLabel(c.quote))
  const cited = quotes.length > 0 ? quotes : found.citations.map((c) => withoutLabel(c.quote))
  const all = [...cited, ...found.lines.filter((line) => rowShown.test(line))]
  const told = facts([...all, ...found.calculated].join('\n'))
  const amounts = amountsClaimed(u)
  const counted = facts(amounts.map((q) => q.written).join('\n'))
  const bare = claimed.filter((f) => !counted.has(f))
  const unsaid = claimed.filter((f) => !told.has(f))
  const heads = headsOf(asked, found)
  const unnamed = claimedNames(asked).some((n) => !saysName(`${all.join('\n')}\n${heads}`, n, asked.agencies))
  if (unnamed) return 'open'
  if (unsaid.length > 0) return unsaid.every((f) => hasOther(asked, found, all, f)) ? 'no' : 'open'
  const borne = amountsHold(amounts, all.join('\n'))
  if (borne !== 'yes') return borne
  if (claimed.some((f) => f.includes('/')) && found.deadlines.length > 0 && !ofDays(found, claimed))
    return 'no'
  // who has to act may stand in front of what is quoted
  const who = found.lines.find((l) => l.startsWith(`${texts.who}: `)) ?? ''
  const above = headingsOf(asked, found)
  return ofStatements(asked, all, bare, { heads, above, who, whole: placesOf(asked, found) })
}

/** Another value of its kind stands there, or the claimed one nowhere: nothing is denied by words that count nothing alike. */
function hasOther({ u, documents }: Asked, found: Draft, quotes: string[], fact: string): boolean {
  const texts = documents.flatMap(({ document: d }) => (found.documents.includes(d.id) ? [d.text] : []))
  if (texts.length > 0 && texts.every((text) => !facts(text).has(fact))) return true
  if (fact.includes('/'))
    return found.deadlines.length > 0 || quotes.some((q) => [...facts(q)].some((f) => /^\d+\/\d+/.test(f)))
  const claimed = quantitiesIn(u.text).filter((q) => facts(q.written).has(fact))
  return claimed.some((q) => quotes.some((quote) => quantitiesIn(quote).some((s) => isSameKind(q, s))))
}

/** A row with the names of its columns: "Cơ quan chủ trì: Sở X" says "chủ trì", the bare cells do not. */
const rowShown = /^• [^:—]+: .+ — /u

/** The number of a clause counts nothing: "2. Mỗi hồ sơ … không quá 01 lần" says of no second time. */
function withoutLabel(quote: string): string {
  return quote.replace(/^[^\S\n]*(?:(?:Điều|Mục|Phần)\s+\d+[a-zđ]?\.?|\d+(?:\.\d+)*[.)]|[IVX]+\.)\s/gmu, '')
}

/** Bodies and places that the documents quoted are of: a claim names them to say whose text it means. */
export function headsOf(asked: Asked, found: Draft): string {
  const headers = asked.view.held.filter((d) => found.documents.includes(d.id)).map((d) => d.header)
  return [...headers.flatMap(({ issuer, place, title }) => [issuer, place, title]), headingsOf(asked, found)]
    .filter(Boolean)
    .join('\n')
}

/** The headings above what is quoted. */
export function headingsOf({ view }: Asked, found: Pick<Draft, 'documents' | 'citations'>): string {
  return view.held
    .filter((d) => found.documents.includes(d.id))
    .flatMap((d) => {
      const sections = found.citations.filter((c) => c.version === d.version).map((c) => c.section)
      const above = (view.loaded(d.id)?.units ?? []).filter((unit) => sections.includes(unit.section.path))
      return above.flatMap((unit) => unit.headings.map((h) => h.section.heading))
    })
    .filter(Boolean)
    .join('\n')
}

/** The places quoted, whole: a quote may end before the words that deny. */
function placesOf({ view }: Asked, { citations }: Draft): string {
  return citations
    .flatMap(({ version, start }) => {
      const held = view.held.find((d) => d.version === version)
      const unit = held && view.loaded(held.id)?.units.find((x) => x.start <= start && start < x.end)
      return unit ? [unit.document.text.slice(unit.start, unit.end)] : []
    })
    .join('\n')
}

/** The claimed day is the one that answers, not another one in the same quote. */
function ofDays({ deadlines }: Draft, claimed: string[]): boolean {
  const days = deadlines.flatMap((d) => [d.due, d.lastDay]).filter((d): d is string => d !== null)
  const told = facts([...days.map((d) => formatDay(d)), ...deadlines.map((d) => d.text)].join('\n'))
  return claimed.filter((f) => f.includes('/')).every((f) => told.has(f))
}

/** A fact of the head is what stands in bold; the day of issue beside it proves nothing of the day of effect. */
function ofHeader(asked: Asked, found: Draft, claimed: string[]): Verdict {
  const { u, agencies } = asked
  const value = found.lines.filter((l) => l.startsWith('**')).join('\n')
  if (value === '') return 'open'
  const said = facts(value)
  const names = claimedNames(asked)
  const years = u.fact === 'issued' && claimed.length === 0 ? u.years.map(String) : []
  if (claimed.length + names.length + years.length === 0) return 'open'
  const holds =
    claimed.every((f) => said.has(f)) &&
    years.every((y) => said.has(y)) &&
    names.every((n) => saysName(`${value}\n${headsOf(asked, found)}`, n, agencies))
  if (holds) return 'yes'
  // whoever signs or issues sets right only a claim of who does
  const alike = claimed.length > 0 || years.length > 0 || /^(?:signer|issuer)$/.test(u.fact ?? '')
  return alike ? 'opposite' : 'open'
}

/** "A sửa đổi B": both numbers must stand in the pair that was found, or in the document that tells of the other. */
function ofRelation({ u, view }: Asked, found: Draft): Verdict {
  const pairs = found.lines.filter((l) => l.startsWith('**'))
  const own = view.held.filter((d) => found.documents.includes(d.id)).map((d) => d.header)
  const heads = own.map(({ number, issued }) => `${number} ${issued?.slice(0, 4)}`).join('\n')
  const holds = (line: string) =>
    u.numbers.every((n) => {
      const ordinal = n.ordinal.replace(/^0+/, '')
      // the year stands in the number, or in the day beside it
      const said = new RegExp(`(?<![\\d/])0*${ordinal}/${n.year ? `(?:.*[/ ])?${n.year}(?!\\d)` : ''}`, 'u')
      return said.test(line) || said.test(heads)
    })
  const quoted = [...pairs, heads, ...found.citations.map((c) => c.quote)].join('\n')
  if (pairs.some(holds))
    return u.numbers.length > 1 && u.years.every((y) => quoted.includes(String(y))) ? 'yes' : 'open'
  return pairs.length > 0 ? 'opposite' : 'open'
}

function ofStatements(
  asked: Asked,
  quotes: string[],
  claimed: string[],
  around: { heads: string; above: string; who: string; whole: string },
): Verdict {
  const { u } = asked
  const { heads, above, who, whole } = around
  const terms = u.terms.filter((t) => !isEmptyWord(t) && !/^\d/.test(t.folded))
  // a lone syllable of a title is another word: "Công an" is not borne out by "công tác … xã An Hiệp"
  const context = coverageIn(fieldOf(syllablesOf(heads)), terms).map((c) => (c < leastFound ? 0 : c))
  const names = claimedNames(asked)
  const recurring = u.dates.filter((d) => d.kind === 'recurring')
  let verdict: Verdict = 'open'
  const amounts = amountsClaimed(u)
  const clauses = quotes.flatMap((quote) => {
    const parts = clausesOf(quote)
    const isTold = toldByClause(parts, terms, context)
    return parts.map((words, at) => ({
      quote: words,
      missing: terms.filter((t, i) => t.weight >= 0.8 && !isTold(at, i)),
    }))
  })
  for (const { quote, missing } of clauses) {
    const said = facts(quote)
    if (!claimed.every((f) => said.has(f)) || amountsHold(amounts, quote) !== 'yes') continue
    if (recurs(recurring, parseTimeExpressions(quote, asked.asOf)) !== 'yes') continue
    if (!speaksOfAmounts(asked, amounts, quote, above)) continue
    if (!names.every((n) => saysName(`${quote}\n${heads}`, n, asked.agencies))) continue
    const polarity = comparePolarity(u, `${quote} ${who}`)
    const isDenied = polarity === 'opposite' && comparePolarity(u, `${whole} ${who}`) === 'opposite'
    if (isDenied && missing.length <= terms.length * 0.34) return 'opposite'
    if (missing.length === 0 && terms.length > 0 && polarity === 'same' && !deniesMore(u, quote))
      verdict = 'yes'
  }
  return verdict
}
