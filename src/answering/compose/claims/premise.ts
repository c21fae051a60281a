// "… phải không?": the claim is held against the answer that the question itself would get; a false one is corrected,
// and where the claimed date or number belongs to another document, that is said.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { formatDay } from '../../../calendar/day.ts'
import type { Asked } from '../../asked.ts'
import { type Evidence, rankEvidence, rankSentences } from '../../evidence/evidence.ts'
import { speaksOfTeam } from '../../evidence/in-kind.ts'
import { phraseKey } from '../../places/syllables.ts'
import { facts } from '../../proof.ts'
import { actorAsked, actsItself, isOneOf } from '../../question/actors.ts'
import { namesIn, saysName } from '../../question/names.ts'
import { claimsToday } from '../../question/phase-asked.ts'
import { bearsOut, isSameKind, type Quantity, quantitiesIn } from '../../question/quantities.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { composeInspected } from '../inspection/inspected.ts'
import { isPartial } from '../silent.ts'
import { besideName } from './beside-name.ts'
import { amountsClaimed, amountsHold, insteadOf, sameThing } from './claimed-amounts.ts'
import { daysHold, statedIn } from './claimed-days.ts'
import { claimedPart } from './claimed-part.ts'
import { receiverInstead, receiverOfSenders } from './claimed-receiver.ts'
import { claimedNames } from './claimed-role.ts'
import { claimsAlone, type Tested, testClaim } from './claimed-statement.ts'
import { deniesAct } from './denied-act.ts'
import { doerInstead } from './doer-told.ts'
import { composeBorneElsewhere, composeNearest } from './nearest.ts'
import { breakdown } from './number-meant.ts'
import { ofOtherRow } from './other-row.ts'
import { confirmed, contradicted, opposed, unsettled } from './outcome.ts'
import { comparePolarity } from './polarity.ts'
import { addStatement } from './statement-shown.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** Puts a verdict before the answer that was found, where it settles the claim; without one, says whose the claim is. */
export function composePremise(asked: Asked, found: Draft | null): Draft | null {
  const claimed = claimedFacts(asked)
  const listed = claimsMembership(asked) || claimed.length === 0 ? composeInspected(asked) : null
  if (listed?.status === 'answered') return ofStanding(asked, listed) ?? listed
  const nowhere = denyShare(asked)
  if (nowhere) return nowhere
  const instead = found?.status === 'answered' ? receiverOfSenders(asked, found) : null
  if (found && instead) return contradicted(found, instead)
  const settled = ofStatements.has(asked.u.kind) && !claimsMembership(asked) ? testClaim(asked) : null
  const judged = settled && ofOtherRow(asked, settled)
  const tested = judged && found && isOfOthers(asked, judged, found) ? null : judged
  if (tested && !(tested.verdict === 'yes' && claimsToday(asked.u))) return told(asked, found, tested)
  if (!found || found.status === 'not_found') {
    const near = nearestTold(asked)
    if (near) return withOwner(near, asked, claimed)
    if (claimed.length > 0) return denyByPlace(asked, claimed)
    return found && found.citations.length > 0 ? found : null
  }
  if (found.status === 'clarify') return found
  const counted = ofCount(asked, found)
  if (counted) return counted
  // how many a body sends is no question of who is listed
  if (amountsClaimed(asked.u).length > 0 && found.lines[0]?.startsWith('**Không thấy nêu tên**'))
    return nearestTold(asked) ?? found
  const standing = ofStanding(asked, found)
  if (standing) return standing
  const elsewhere = receiverInstead(asked, found) ?? doerInstead(asked, found)
  if (elsewhere) return contradicted(found, elsewhere)
  const times = timesHold(asked, found)
  const open = times === 'yes' ? claimed.filter((f) => !f.includes('/')) : claimed
  const part = claimedPart(asked, found)
  if (part !== null && part !== 'held') return part.other ? contradicted(found, part.other) : opposed(found)
  const verdict = membership(asked, found) ?? (times === 'no' ? 'no' : verdictOn(asked, found, open))
  if (verdict === 'opposite') return withOwner(opposed(found), asked, claimed)
  if (verdict === 'yes' && isSure(asked, found)) return confirmed(found)
  if (found.citations[0] && deniesAct(asked, found.citations[0].quote)) return opposed(found)
  if (verdict === 'no') return corrected(asked, found, claimed)
  if (verdict === 'open' && isBeside(asked, found)) return nearestTold(asked) ?? unsettled(found)
  if (verdict === 'open' && claimed.some((f) => f.includes('/') && !saysFact(found, f)))
    return withOwner(unsettled(ofNames(asked, found)), asked, claimed)
  return unsettled(ofNames(asked, found))
}

/** "Sở tôi nộp trước 25/9 đúng không?": the day that bears it out is another body's, and the body's own is found. */
function isOfOthers({ u }: Asked, { verdict, statement, prepared }: Tested, found: Draft): boolean {
  const actor = actorAsked(u)
  if (verdict !== 'yes' || actor === null || found.status !== 'answered' || found.deadlines.length !== 1)
    return false
  const duties = prepared.document.deadlines.filter(
    (d) => statement.start <= d.time.start && d.time.end <= statement.end,
  )
  return duties.length > 0 && duties.every((d) => actsItself(actor, d.who) === false || isOneOf(actor, d.who))
}

/** What the text says instead of the claimed value; without one value that can be told, nothing is denied. */
function corrected(asked: Asked, found: Draft, claimed: string[]): Draft {
  // of a body that is named its own duty was found, and no other one is meant
  const meant = actorAsked(asked.u) === null ? composeBorneElsewhere(asked, found) : null
  if (meant) return unsettled(meant)
  const own = ofNames(asked, found)
  // the time of others sets right nothing of the one that is named
  const instead = own === found && saysNames(asked, found) ? valueInstead(asked, found) : null
  const said = instead ? contradicted(found, instead.written, instead.claimed) : unsettled(own)
  return withOwner(said, asked, claimed)
}

function valueInstead(
  asked: Asked,
  { deadlines, citations, lines }: Draft,
): { claimed?: string; written: string } | null {
  const { u } = asked
  const [day, ...days] = [...new Set(deadlines.map((d) => d.text))]
  if (u.dates.some((d) => 'date' in d || d.kind === 'period') && day && days.length === 0)
    return { written: day }
  const words = [...citations.map((c) => c.quote), ...lines].join('\n')
  // "đợt 2" beside a day names the round that is meant
  const values = amountsClaimed(u).filter((q) => !q.unit.startsWith('#') || statedIn(u).length === 0)
  const instead = values.flatMap((q) => {
    if (standsBare(words, q)) return []
    const alike = sameThing(quantitiesIn(words), q).filter((s) => !bearsOut(s, q))
    const [other, ...others] = [...new Map(alike.map((s) => [`${s.value} ${s.from}`, s])).values()]
    return other && others.length === 0 ? [insteadOf(q, other)] : []
  })
  const [only, ...more] = instead
  if (only && more.length === 0) return only
  return day && days.length === 0 && amountsClaimed(u).length === 0 ? { written: day } : null
}

/** The number of a clause that is quoted counts nothing. */
const ofClause = /(^|[\n“])\s*\d{1,2}[.)]\s/gu

/** "Chọn 03 trong số 09 ấp": the claimed figure stands there, and counts nothing else. */
function standsBare(words: string, claimed: Quantity): boolean {
  const [figure] = facts(claimed.written)
  if (figure === undefined || !facts(words.replace(ofClause, '$1')).has(figure)) return false
  return !quantitiesIn(words).some((s) => s.value === claimed.value && !isSameKind(s, claimed))
}

function saysNames(asked: Asked, { citations, lines }: Draft): boolean {
  const said = [...citations.map((c) => c.quote), ...lines].join('\n')
  return claimedNames(asked).every((n) => saysName(said, n, asked.agencies))
}

/** The day of another unit sets nothing right: there the statement that names what the claim names. */
function ofNames(asked: Asked, found: Draft): Draft {
  if (found.deadlines.length === 0 || saysNames(asked, found)) return found
  const near = composeNearest(asked)
  return near && saysNames(asked, near) ? near : found
}

/** Kinds of questions whose answer a statement gives, not a document's head or its references. */
const ofStatements = new Set(['passage', 'deadline', 'calculate', 'compare', 'deadlines'])

/** The verdict of one statement, above the answer that quotes it, or else above the statement itself. */
function told(asked: Asked, found: Draft | null, tested: Tested): Draft {
  const { verdict, statement, instead } = tested
  const { document } = tested.prepared
  const judged = (draft: Draft) =>
    verdict === 'yes'
      ? confirmed(draft)
      : instead
        ? contradicted(draft, instead.written, instead.claimed)
        : opposed(draft)
  // a part of the statement proves what it counts or dates; what it says at length is quoted at length
  const least = claimedFacts(asked).length > 0 ? 1 : 0.8 * (statement.end - statement.start)
  const quoting =
    found?.status === 'answered' &&
    found.citations.some(
      (c) =>
        c.version === document.version &&
        Math.min(c.end, statement.end) - Math.max(c.start, statement.start) >= least,
    )
  if (
    quoting &&
    found.deadlines.length < 2 &&
    !(instead && found.lines.some((l) => countedLine.test(l))) &&
    !found.lines.some((l) => /^(?:[^.:]{0,40}: )?\*\*(?:Có|Không|Chưa|Thuộc)/u.test(l))
  )
    return judged(found)
  const draft = emptyDraft('answered')
  addStatement(draft, asked, tested)
  return judged(proven(draft, [document]))
}

/** The bold number of an answer that counts. */
export const countedLine = /^\*\*(\d+)\*\*/u

/** Things that a text counts, or that can be counted in its lists: no shares, sums or times. */
export function countsIn(text: string): Quantity[] {
  return quantitiesIn(text).filter((q) => !/^(?:#|%|dong$|gio$|phut$|ngay|tuan$|thang$|nam$)/.test(q.unit))
}

/** How many there are, held against how many are claimed. */
function ofCount({ u, documents }: Asked, found: Draft): Draft | null {
  const [claimed, ...more] = countsIn(u.text)
  const line = found.lines.find((l) => countedLine.test(l))
  const number = Number(countedLine.exec(line ?? '')?.[1])
  if (!claimed || more.length > 0 || !line) return null
  // a column that counts the very thing tells of it, not the number of its rows
  const cells = documents.flatMap((d) => d.units.flatMap((x) => x.row?.cells ?? []))
  const counts = (column: string) => ` ${phraseKey(column)} `.includes(` so ${claimed.unit} `)
  if (number !== claimed.value && cells.some((c) => counts(c.column) && Number(c.text) === claimed.value))
    return unsettled(found)
  return number === claimed.value ? confirmed(found) : contradicted(found, String(number), claimed.written)
}

const listedOrNot = /^\*\*(?:Có|Thuộc đối tượng|Không thấy nêu tên|Chưa xác định)/u

/** An answer that says itself whether a unit is on the list needs no second verdict that says otherwise. */
function ofStanding(asked: Asked, found: Draft): Draft | null {
  const { u } = asked
  const [first = '', ...rest] = found.lines
  if (found.lines.filter((l) => listedOrNot.test(l)).length > 1) return found
  const standing =
    /^(?:[^.:*]{0,40}: )?\*\*(Có, theo nhóm|Có tên, thuộc diện phúc tra|Có|Thuộc đối tượng kiểm tra|Không thấy nêu tên|Không|Chưa xác định)/u.exec(
      first,
    )?.[1]
  if (!standing) return null
  if (claimsToday(u)) return found
  const again = / (?:phuc tra|tai kiem tra) /.test(u.folded)
  const unsure = standing === 'Chưa xác định' || (standing.startsWith('Có tên') && !again)
  if (unsure || standing === 'Không thấy nêu tên') return found
  const listed = standing === 'Thuộc đối tượng kiểm tra' ? !again : standing !== 'Không'
  const beside = besideName(asked, found)
  if (beside === 'open') return { ...found, lines: rest }
  if (beside === 'other') return opposed({ ...found, lines: rest })
  const plain = capital(first.replace(/\*\*(?:Không|Có)\.\*\*\s*/u, ''))
  const said = { ...found, lines: [plain, ...rest] }
  return listed === !u.excluded ? confirmed(said) : opposed(said)
}

const roles = ['phuc tra', 'tai kiem tra', 'thuong truc', 'truong doan', 'thu ky', 'dau moi']

/** Nothing is confirmed of a role that the quoted words do not name: who is inspected is not re-inspected by that. */
function speaksOfRoles({ u }: Asked, { citations }: Draft): boolean {
  const quoted = ` ${phraseKey(citations.map((c) => c.quote).join(' '))} `
  return roles.every((role) => !u.folded.includes(` ${role} `) || quoted.includes(` ${role} `))
}

function isSure(asked: Asked, found: Draft): boolean {
  return (
    speaksOfRoles(asked, found) &&
    isPlain(asked, found) &&
    !claimsAlone(asked.u.text) &&
    !claimsToday(asked.u)
  )
}

/** The answer found tells a day where none is claimed, or counts nothing that the claim counts. */
function isBeside({ u }: Asked, { deadlines, citations, lines }: Draft): boolean {
  const claimed = amountsClaimed(u)
  if (claimed.length === 0) return deadlines.length > 0 && u.dates.length === 0
  const told = [...citations.map((c) => c.quote), ...lines].flatMap(quantitiesIn)
  return claimed.some((q) => !told.some((s) => isSameKind(q, s)))
}

/** Of several sums or shares in one quote only the words beside each could tell which one is claimed. */
function isPlain({ u }: Asked, { citations }: Draft): boolean {
  const claimed = quantitiesIn(u.text)
  return citations.every(({ quote }) => {
    const said = quantitiesIn(quote)
    if (claimed.length > 0 && said.length > 1 && breakdown.test(quote)) return false
    return claimed.every((q) => new Set(said.filter((s) => isSameKind(q, s)).map((s) => s.value)).size < 2)
  })
}

/** Who is on a list is settled by the list: named there or not. */
function membership(asked: Asked, found: Draft): Verdict | null {
  if (!claimsMembership(asked) || claimedFacts(asked).length > 0) return null
  const lists = found.citations.map((c) => c.quote).filter((q) => asked.u.team || !speaksOfTeam.test(q))
  const quoted = lists.join('\n')
  if (lists.some((q) => comparePolarity(asked.u, q) === 'opposite')) return 'opposite'
  const named = namesIn(asked.u).every((n) => saysName(quoted, n, asked.agencies))
  if (named === asked.u.excluded) return named ? 'opposite' : 'open'
  const beside = named ? besideName(asked, found) : 'said'
  return beside === 'said' ? 'yes' : beside === 'other' ? 'opposite' : 'open'
}

/** "X thuộc đối tượng …", "X không nằm trong danh sách …": who is on a list is claimed. */
export function claimsMembership({ u }: Asked): boolean {
  return (
    namesIn(u).length > 0 &&
    (/ (?:danh sach|doi tuong|dien|duoc kiem tra|bi kiem tra|duoc phuc tra|bi phuc tra|nam trong|co ten) /.test(
      u.folded,
    ) ||
      // "thuộc", but no "thuốc"
      /(?<!\p{L})thu(?:ộ|o)c(?!\p{L})/iu.test(u.text))
  )
}

/** Dates, hours and numbers that the question states, other than years and numbers of documents. */
export function claimedFacts({ u }: Asked): string[] {
  const points = u.dates.filter((d) => d.kind === 'date' || d.kind === 'limit')
  const stated = points.map((d) => {
    const [y, m, day] = d.date.split('-')
    return /\d{4}/u.test(d.text) ? `${Number(day)}/${Number(m)}/${y}` : `${Number(day)}/${Number(m)}`
  })
  const thousands = u.text.replace(/(\d)\s*(?:nghìn|ngàn|nghin|ngan|k)(?![\p{L}])/giu, '$1.000')
  const numbers = [...thousands.matchAll(/(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/])/gu)]
    .filter(
      (m) =>
        ![...u.dates.filter((d) => d.kind !== 'relative'), ...u.numbers].some(
          (d) => d.start <= m.index && m.index < d.end,
        ),
    )
    .map((m) => m[0].replace(/^0+(?=\d)/, ''))
    .filter((n) => !u.years.includes(Number(n)))
  return [...new Set([...stated, ...numbers])]
}

/** Whether the claimed times are those that were found. */
function timesHold({ u }: Asked, found: Draft): 'yes' | 'no' | 'open' {
  const told = found.deadlines.flatMap((d) =>
    parseTimeExpressions(d.text, d.lastDay ?? d.due ?? '2000-01-01').map((t) => ({
      ...t,
      text: d.lastDay ? `${t.text} ${d.lastDay.slice(0, 4)}` : t.text,
    })),
  )
  const stated = statedIn(u)
  if (stated.length === 0) return 'yes'
  if (daysHold(stated, told) === 'yes') return 'yes'
  const periods = stated.filter((d) => d.kind === 'period')
  return daysHold(periods, told) === 'no' ? 'no' : 'open'
}

/** The nearest statement; one with every amount of the claim that another body acts in denies it. */
function nearestTold(asked: Asked): Draft | null {
  const near = composeNearest(asked)
  if (!near) return null
  const words = near.citations.map((c) => c.quote).join('\n')
  if (near.lines[0]?.startsWith('**Không')) return near
  const amounts = amountsClaimed(asked.u)
  const doer = amounts.length > 0 && amountsHold(amounts, words) === 'yes' ? doerInstead(asked, near) : null
  if (doer) return contradicted(near, doer)
  return deniesAct(asked, near.citations[0]?.quote ?? '') ? opposed(near) : unsettled(near)
}

/** The documents asked about do not say so; another held document may. */
function denyByPlace(asked: Asked, claimed: string[]): Draft | null {
  const here = asked.documents.slice(0, 2).map((d) => d.document)
  if (!asked.scope.named || here.length === 0) return null
  const draft = emptyDraft('answered')
  draft.lines.push(texts.no)
  for (const document of here) {
    const partial = isPartial(document.text) ? ` (${texts.partial})` : ''
    draft.lines.push(`${nameOf(document)}${partial}: ${texts.notSaidHere}`)
  }
  return proven(withOwner(draft, asked, claimed), here)
}

/** A share that is claimed of documents that set none at all. */
function denyShare(asked: Asked): Draft | null {
  const [share, ...more] = amountsClaimed(asked.u).filter((q) => q.unit === '%')
  if (!share || more.length > 0) return null
  if (asked.documents.some(({ document }) => /%|phần trăm/iu.test(document.text))) return null
  const draft = denyByPlace(asked, [])
  const said = (words: string) => quantitiesIn(words).some((q) => q.unit === '%' && bearsOut(q, share))
  const owner = draft && ownerOf(asked, said)
  return draft && owner ? addOwner(draft, asked, owner, share.written) : draft
}

function saysFact({ citations, calculated }: Draft, fact: string): boolean {
  return facts([...citations.map((c) => c.quote), ...calculated].join('\n')).has(fact)
}

/** Adds whose the claimed date is, when another held document has it. */
function withOwner(draft: Draft, asked: Asked, claimed: string[]): Draft {
  const said = (words: string) => claimed.every((f) => facts(words).has(f))
  // "ngày 25" of every month is of no one paper
  const dated = claimed.some((f) => f.includes('/')) && asked.u.dates.some((d) => /\d\D+\d/u.test(d.text))
  const owner = dated ? ownerOf(asked, said) : null
  return owner ? addOwner(draft, asked, owner, claimed[0] ?? '') : draft
}

function addOwner(draft: Draft, asked: Asked, owner: Evidence, claimed: string): Draft {
  const { prepared, unit } = owner
  const [sentence] = rankSentences(asked.u, owner)
  const deadline = unit.deadlines[0]
  const quote = shortQuote(prepared.document.text, sentence ?? unit, deadline?.time ?? null, 240)
  const source = sourceLine(prepared.document, unit.section.path, quote.shown)
  draft.lines.push(`${texts.belongsTo(claimed, nameOf(prepared.document))} ${source}`)
  draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  if (deadline?.lastDay) draft.calculated.push(formatDay(deadline.lastDay))
  return proven(draft, [prepared.document])
}

function ownerOf(asked: Asked, said: (words: string) => boolean): Evidence | null {
  const others = asked.view.held.filter((d) => !asked.documents.some((x) => x.document.id === d.id))
  const prepared = others.flatMap((d) => asked.view.loaded(d.id) ?? [])
  const holds = ({ unit, prepared: p }: Evidence) => said(p.document.text.slice(unit.start, unit.end))
  return rankEvidence(asked.u, prepared, new Set()).slice(0, 10).find(holds) ?? null
}
