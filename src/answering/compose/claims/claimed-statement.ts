// A claim held against single statements: it is confirmed only where one statement has all of its words, names and
// quantities and affirms or denies the same; it is denied only where one statement of the same matter has another quantity
// of the same kind, another body in the same role, or the opposite.

import { parseTimeExpressions, type TimeExpression } from '../../../calendar/dates.ts'
import type { Span } from '../../../document.ts'
import { findAgencies } from '../../../library/agencies.ts'
import type { Asked } from '../../asked.ts'
import { aroundCoverage } from '../../evidence/context-coverage.ts'
import { isOfOtherPeriod } from '../../evidence/heading-period.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { type Syllable, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { bearsOut, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import {
  amountsClaimed,
  amountsHold,
  insteadOf,
  sameThing,
  speaksOfAmounts,
  withBound,
} from './claimed-amounts.ts'
import { daysHold, statedIn } from './claimed-days.ts'
import { type GivenRole, holderOf, holdsRole, namesHold, roleGiven } from './claimed-role.ts'
import { clausesOf, toldByClause } from './clause-words.ts'
import { isEmptyWord } from './empty-words.ts'
import { numberMeant } from './number-meant.ts'
import { officesTold } from './office.ts'
import { comparePolarity, deniesMore } from './polarity.ts'
import { recurs } from './recurs.ts'
import type { Stated } from './statement-shown.ts'
import { withoutTag } from './tag.ts'

export interface Tested extends Stated {
  verdict: 'yes' | 'no'
  /** The claimed quantity or body, and the one that stands there instead; `null` where the words deny the claim. */
  instead: { claimed?: string; written: string } | null
}

interface Claim {
  claimed: Quantity[]
  stated: TimeExpression[]
  matter: Term[]
  given: GivenRole | null
  recurring: TimeExpression[]
  /** Numbers that count nothing known: they must stand there too. */
  loose: string[]
}

interface Candidate {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
  words: string
  /** The matter without the body whose document this is. */
  matter: Term[]
  /** What headings and title say of each word of the matter. */
  context: number[]
  /** How much of the matter the statement covers, with what stands around it and once more by its own words. */
  fit: number
  /** Nothing that tells is missing. */
  whole: boolean
}

/** The statement that decides the claim; `null` where none does. */
export function testClaim(asked: Asked): Tested | null {
  const { u } = asked
  const stated = statedIn(u)
  const counting = u.dates.filter((d) => d.kind === 'recurring')
  const claimed = amountsClaimed({ ...u, dates: [...stated, ...counting] })
  const often = counting.filter((d) => /\d|lần|lan(?!\p{L})/iu.test(d.text))
  const given = roleGiven(u)
  // when something is to be done is found among the deadlines
  if (stated.length > 0 && claimed.length === 0 && !given) return null
  const matter = u.terms.filter(
    (t) =>
      !isEmptyWord(t) &&
      !/^\d/.test(t.folded) &&
      !given?.holder.includes(t) &&
      ![...claimed.map(withBound), ...stated, ...often, ...allOf(u.text, claimed)].some(
        (v) => v.start <= t.start && t.end <= v.end,
      ),
  )
  if (matter.length < 2) return null
  const spans = [...claimed, ...u.dates, ...u.numbers]
  const loose = [...u.text.matchAll(/\d+/gu)]
    .filter(
      (m) => !spans.some((s) => s.start <= m.index && m.index < s.end) && !u.years.includes(Number(m[0])),
    )
    .map((m) => String(Number(m[0])))
  const claim: Claim = { claimed, stated, matter, given, recurring: counting, loose }
  // what counts nothing alike is no rival of the place that does
  const about = asked.documents
    .flatMap((prepared) => candidatesIn(asked, prepared, matter, claimed))
    .sort((a, b) => b.fit - a.fit)
  const alike = about.filter((c) => countsAlike(c.words, claimed))
  const found = alike.some((c) => c.whole) ? alike : about
  const best = found[0]?.fit ?? 0
  const judged = found.filter((c) => c.fit >= best - 0.15).map((c) => ({ c, ...judge(asked, c, claim) }))
  const yes = judged.find(({ c, verdict }) => verdict === 'yes' && c.whole)
  const no = judged.find(({ c, verdict }) => verdict === 'no' && c.whole)
  if (yes) return no && no.of !== 'quantity' ? null : tested(yes.c, 'yes', null)
  // what is claimed stands there after all, only not beyond doubt
  const stands = found.some(
    (c) =>
      claimed.length > 0 &&
      amountsHold(claimed, c.words) === 'yes' &&
      daysHold(stated, timesIn(asked, c, c.words)) === 'yes',
  )
  if (stands && no?.instead && no.of === 'quantity' && no.part === no.c.words) return null
  if (no?.of === 'quantity' && !inUnits(claimed, no.part)) {
    // "10 năm" is no wrong way to say "03 ngày làm việc": the place that counts in years is meant, where there is one
    const counting = found.filter((c) => c.whole && inUnits(claimed, c.words))
    const meant = counting.map((c) => ({ c, ...judge(asked, c, claim) })).find((j) => j.verdict === 'no')
    if (meant) return tested(meant.c, 'no', meant.instead)
    if (counting.length > 0 || claimed.some((q) => q.unit === 'nam')) return null
  }
  return no ? tested(no.c, 'no', no.instead) : null
}

function tested(
  { prepared, unit, statement }: Candidate,
  verdict: 'yes' | 'no',
  instead: Tested['instead'],
): Tested {
  return { verdict, prepared, unit, statement, instead }
}

function countsAlike(words: string, claimed: Quantity[]): boolean {
  const said = quantitiesIn(words)
  return claimed.every((q) => said.some((s) => isSameKind(q, s)))
}

/** Whether the words count in the very units of the claim. */
function inUnits(claimed: Quantity[], words: string): boolean {
  const said = quantitiesIn(words)
  return claimed.every((q) => said.some((s) => s.unit === q.unit))
}

/** An opening tells how things stand besides what the document rests on. */
const tells = /^(?!\s*(?:Căn cứ|Theo đề nghị|Xét|Kính gửi|Thực hiện|V\/v|Số))[^\n]{40,}[.;:]\s*$/u

function candidatesIn(
  asked: Asked,
  prepared: PreparedDocument,
  about: Term[],
  claimed: Quantity[],
): Candidate[] {
  const matter = about.filter((t) => !isOfIssuer(asked, prepared, t))
  const u = { ...asked.u, terms: matter }
  return prepared.units.flatMap((unit): Candidate[] => {
    if (unit.section.kind === 'recipients') return []
    if (isOfOtherPeriod(asked.u, prepared, unit)) return []
    const rough = coverageIn(unit, matter)
    // an amount of the kind is rarer than the words around it, which the title may have
    const counts =
      claimed.length > 0 && countsAlike(prepared.document.text.slice(unit.start, unit.end), claimed)
    if (shareOf(matter, rough) < (counts ? 0.05 : 0.35)) return []
    const context = aroundCoverage(u, prepared, unit)
    return statementsIn(unit).flatMap((statement): Candidate[] => {
      const words = prepared.document.text.slice(statement.start, statement.end)
      if (unit.section.kind === 'opening' && !tells.test(words)) return []
      const own = coverageIn(statement, matter)
      if (shareOf(matter, own) < (counts ? 0.05 : 0.4)) return []
      const byTerm = better(own, context, 0.9)
      const share = shareOf(matter, byTerm)
      const whole = matter.every((t, i) => t.weight < 0.8 || (byTerm[i] ?? 0) >= 0.38)
      const fit = share + 0.5 * shareOf(matter, own)
      return share >= 0.6 ? [{ prepared, unit, statement, words, matter, context, fit, whole }] : []
    })
  })
}

/** The body that issues a document is named to say whose it is; a statement need not name it again. */
function isOfIssuer({ u, agencies }: Asked, { document }: PreparedDocument, { start, end }: Term): boolean {
  const { issuer } = document.header
  const body = u.agencies.find((a) => a.start <= start && end <= a.end)
  return (
    body !== undefined &&
    issuer !== null &&
    findAgencies(issuer, agencies).some((m) => m.agency.name === body.agency.name)
  )
}

interface Judged {
  verdict: 'yes' | 'no' | 'open'
  instead: Tested['instead']
  /** What is denied, and the words that deny it. */
  of: 'quantity' | 'body' | 'polarity' | null
  part: string
}

function judge(asked: Asked, c: Candidate, claim: Claim): Judged {
  const { claimed, stated, given } = claim
  const part = segmentFor(asked, c, claim)
  const open: Judged = { verdict: 'open', instead: null, of: null, part: part ?? c.words }
  if (part === null) return open
  const often = recurs(claim.recurring, parseTimeExpressions(c.words, asked.asOf))
  if (often !== 'yes')
    return often === 'open' ? open : { ...open, verdict: 'no', of: 'quantity', instead: often }
  if (claim.loose.some((n) => !numbersIn(c.words).includes(n))) return open
  const who = given ? holdsRole(asked, given, c) : namesHold(asked, c)
  const polarity = polarityOf(asked, c)
  const done = / da (?!nang |phuong |dang )/.test(asked.u.folded) && !/(?<!\p{L})đã(?!\p{L})/iu.test(c.words)
  const { header } = c.prepared.document
  const around = [...c.unit.headings.map((h) => h.section.heading), header.issuer, header.title].join('\n')
  if (!officesTold(withoutTag(asked.u.text), `${c.words}\n${around}`)) return open
  if (polarity === 'unknown' || who === 'open') return open
  const days = daysHold(stated, timesIn(asked, c, part))
  const said = quantitiesIn(part)
  const alike = claimed.map((q) => sameThing(said, q))
  if (who === 'no' && given) {
    const written = holderOf(given, c).replace(label, '').trim()
    return shortName.test(written) ? { ...open, verdict: 'no', of: 'body', instead: { written } } : open
  }
  const untold = alike.some((same) => same.length === 0)
  // "không báo trước" denies every time ahead
  if (untold && polarity === 'opposite' && stated.length === 0)
    return { ...open, verdict: 'no', of: 'polarity' }
  if (days !== 'yes' || untold) return open
  const at = claimed.findIndex((q, i) => !alike[i]?.some((s) => bearsOut(s, q)))
  if (polarity === 'opposite') return at < 0 ? { ...open, verdict: 'no', of: 'polarity' } : open
  const apart = at < 0 && !c.unit.row ? numberMeant(asked, { ...c, words: part }, claimed) : null
  if (apart === 'open') return open
  if (apart) return { ...open, verdict: 'no', instead: apart, of: 'polarity' }
  if (at < 0)
    return done || claimsAlone(asked.u.text) || !inOneClause(asked, c, claim)
      ? open
      : { ...open, verdict: 'yes' }
  const wrong = claimed[at]
  const other = wrong && besideMatter(alike[at] ?? [], part, c.matter)
  // without the one that stands in its place nothing is set right
  return wrong && other ? { ...open, verdict: 'no', instead: insteadOf(wrong, other), of: 'quantity' } : open
}

const label = /^\s*(?:[-+*•–]|[a-zđ]\)|\d+(?:\.\d+)*[.)]|Điều\s+\d+\.)\s*/u
/** A name that can be told instead of another one. */
const shortName = /^(?!.*(?:^|\s)(?:không|phải|được)\s).{2,90}$/su

/** What stands below "Đơn vị không thuộc đối tượng …" is said of those. */
function polarityOf({ u }: Asked, { words, unit }: Candidate): ReturnType<typeof comparePolarity> {
  const own = comparePolarity(u, words)
  const heading = unit.headings[0]?.section.heading ?? ''
  return own === 'opposite' && comparePolarity(u, `${heading}\n${words}`) === 'same' ? 'same' : own
}

/** Of several amounts of a kind the one whose clause says most of the matter; `null` where two say as much. */
function besideMatter(said: Quantity[], words: string, matter: Term[]): Quantity | null {
  const fits = said
    .map((q) => {
      // what stands between two amounts belongs to the one up to "và", to the other behind it
      const from = Math.max(0, ...said.filter((s) => s.end <= q.opens).map((s) => s.end))
      const to = Math.min(words.length, ...said.filter((s) => s.opens >= q.end).map((s) => s.opens))
      const before =
        words
          .slice(from, q.opens)
          .split(from > 0 ? /[,;]\s|\svà\s/u : /[,;]\s/u)
          .at(-1) ?? ''
      const behind = words.slice(q.end, to).split(to < words.length ? /[,;]\s|\svà\s/u : /[,;]\s/u)[0] ?? ''
      return { q, fit: shareOf(matter, coverageIn(fieldOf(syllablesOf(`${before} ${behind}`)), matter)) }
    })
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = fits
  return best && (!next || best.fit > next.fit) ? best.q : null
}

/** "tất cả 24 cơ sở": that it is the whole is told by the number itself. */
function allOf(text: string, claimed: Quantity[]): Span[] {
  return claimed.flatMap(({ start }) => {
    const at = /(?<!\p{L})(?:tất cả|toàn bộ|cả thảy|tổng cộng|tổng số|tat ca|toan bo|tong so)\s+$/iu.exec(
      text.slice(0, start),
    )
    return at ? [{ start: at.index, end: start }] : []
  })
}

/** "A làm X; B làm Y" says nothing of B and X: one clause has the names and the words. */
function inOneClause(asked: Asked, c: Candidate, { claimed, stated, recurring }: Claim): boolean {
  const { matter } = c
  if (c.unit.row) return true
  const { title } = c.prepared.document.header
  const above = [...c.unit.headings.map((h) => h.section.heading), title].join('\n')
  const clauses = clausesOf(c.words)
  const isTold = toldByClause(clauses, matter, c.context)
  return clauses.some(
    (words, at) =>
      !deniesMore(asked.u, words) &&
      amountsHold(claimed, words) === 'yes' &&
      recurs(recurring, parseTimeExpressions(words, asked.asOf)) === 'yes' &&
      daysHold(stated, timesIn(asked, c, words)) === 'yes' &&
      speaksOfAmounts(asked, claimed, words, above) &&
      namesHold(asked, { ...c, words }) === 'yes' &&
      matter.every((term, i) => term.weight < 0.8 || isTold(at, i)),
  )
}

function numbersIn(words: string): string[] {
  return (words.match(/\d+/gu) ?? []).map((n) => String(Number(n)))
}

/** The times that the words name, in the year in which the document itself sets them. */
function timesIn(asked: Asked, { unit, statement }: Candidate, words: string): TimeExpression[] {
  const read = parseTimeExpressions(words, asked.asOf)
  const set = unit.deadlines
    .filter((d) => d.start < statement.end && statement.start < d.end)
    .flatMap(({ time, lastDay }) =>
      'unit' in time || lastDay === null || !words.includes(time.text)
        ? []
        : [{ ...time, text: `${time.text} ${lastDay.slice(0, 4)}` }],
    )
  const own = [...read.filter((d) => !set.some((s) => s.text.startsWith(d.text))), ...set]
  return own.length > 0 ? own : timesAbove(asked, unit)
}

/** "2. Mục tiêu đến hết năm 2025": the time of the nearest heading that has one is that of what stands below it. */
function timesAbove({ asOf }: Asked, { headings }: Unit): TimeExpression[] {
  return headings.map((h) => parseTimeExpressions(h.section.heading, asOf)).find((t) => t.length > 0) ?? []
}

/** "Chỉ … thôi": that nothing else is so is more than one statement can tell. "Chi bảo trì" claims no such thing. */
export function claimsAlone(text: string): boolean {
  const said = syllablesOf(text)
  const marked = said.some((s) => s.spoken !== s.folded)
  return said.some((s, i) => {
    const next = said[i + 1]?.folded ?? ''
    return (
      ((marked ? s.spoken === only.spoken : s.folded === only.folded) && !afterOnly.test(next)) ||
      (s.folded === 'duy' && next === 'nhat') ||
      (s.folded === 'moi' && next === 'minh') ||
      (s.folded === 'thoi' && /^(?:dung|phai)$/.test(next))
    )
  })
}

const [only] = syllablesOf('chỉ') as [Syllable]
const afterOnly = /^(?:thi|so|tieu|dao|cuc|nhanh|tra|thuong|phi|huy|doan|bo)$/

/** Of "đến hết A đạt 45%, đến hết B đạt 70%" the part of the claimed day, or else the one most about the matter. */
function segmentFor(asked: Asked, c: Candidate, { claimed, stated, matter }: Claim): string | null {
  const several = claimed.some((q) => quantitiesIn(c.words).filter((s) => isSameKind(q, s)).length > 1)
  if (claimed.length + stated.length < 2 || !several || c.unit.row) return c.words
  const parts = partsOf(c.words)
  const ofDay = (part: string) => stated.length > 0 && daysHold(stated, timesIn(asked, c, part)) === 'yes'
  const day = parts.find(ofDay)
  if (day) return day
  const fits = parts
    .filter((part) => claimed.every((q) => quantitiesIn(part).some((s) => isSameKind(q, s))))
    .map((part) => ({ part, fit: shareOf(matter, coverageIn(fieldOf(syllablesOf(part)), matter)) }))
    .sort((a, b) => b.fit - a.fit)
  const [first, second] = fits
  return first && (!second || first.fit > second.fit) ? first.part : null
}

function partsOf(words: string): string[] {
  return words.split(/[,;]\s+|\s+và\s+(?=(?:đến|trước|chậm nhất|từ|trong)\s)/u)
}
