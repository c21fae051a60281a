// "… phải không?": the claim is held against the answer that the question itself would get; a false one is corrected,
// and where the claimed date or number belongs to another document, that is said.

import { formatDay } from '../../calendar/day.ts'
import { type Evidence, rankEvidence, rankSentences } from '../evidence.ts'
import { speaksOfTeam } from '../in-kind.ts'
import { namesIn, saysName } from '../names.ts'
import { facts } from '../proof.ts'
import { phraseKey } from '../syllables.ts'
import { texts } from '../texts.ts'
import type { Asked } from './asked.ts'
import { claimedPart } from './claimed-part.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { isPartial } from './silent.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** Puts "Đúng như vậy." or "Không thấy như vậy." before the answer that was found; without one, says whose the claim is. */
export function composePremise(asked: Asked, found: Draft | null): Draft | null {
  const claimed = claimedFacts(asked)
  if (!found || found.status === 'not_found') return claimed.length > 0 ? denyByPlace(asked, claimed) : null
  if (found.status === 'clarify') return found
  const verdict =
    claimedPart(asked, found) === 'other'
      ? 'no'
      : (membership(asked, found) ?? (periodsHold(asked, found) ? verdictOn(asked, found, claimed) : 'no'))
  if (verdict === 'open' || (verdict === 'yes' && !speaksOfRoles(asked, found))) return found
  if (verdict === 'yes') return { ...found, lines: [texts.yes, ...found.lines] }
  return withOwner({ ...found, lines: [texts.no, ...found.lines] }, asked, claimed)
}

const roles = ['phuc tra', 'tai kiem tra', 'thuong truc', 'truong doan', 'thu ky', 'dau moi']

/** Nothing is confirmed of a role that the quoted words do not name: who is inspected is not re-inspected by that. */
function speaksOfRoles({ u }: Asked, { citations }: Draft): boolean {
  const quoted = ` ${phraseKey(citations.map((c) => c.quote).join(' '))} `
  return roles.every((role) => !u.folded.includes(` ${role} `) || quoted.includes(` ${role} `))
}

/** Who is on a list is settled by the list: named there or not. */
function membership(asked: Asked, found: Draft): Verdict | null {
  if (!claimsMembership(asked) || claimedFacts(asked).length > 0) return null
  const lists = found.citations.map((c) => c.quote).filter((q) => asked.u.team || !speaksOfTeam.test(q))
  const quoted = lists.join('\n')
  const named = namesIn(asked.u).every((n) => saysName(quoted, n, asked.agencies))
  return named === !asked.u.excluded ? 'yes' : 'no'
}

/** "X thuộc đối tượng …", "X không nằm trong danh sách …": who is on a list is claimed. */
export function claimsMembership({ u }: Asked): boolean {
  return (
    namesIn(u).length > 0 &&
    / (?:danh sach|doi tuong|dien|duoc kiem tra|bi kiem tra|duoc phuc tra|bi phuc tra|thuoc|nam trong|co ten) /.test(
      u.folded,
    )
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
  const numbers = [...thousands.matchAll(/(?<![\d/.,-])\d+(?:[.,]\d{3})*(?![\d/])/gu)]
    .filter((m) => ![...points, ...u.numbers].some((d) => d.start <= m.index && m.index < d.end))
    .map((m) => m[0].replace(/^0+(?=\d)/, ''))
    .filter((n) => !u.years.includes(Number(n)))
  return [...new Set([...stated, ...numbers])]
}

/** A claimed stretch of time must be the one that was found. */
function periodsHold({ u }: Asked, found: Draft): boolean {
  return u.dates.every(
    (d) =>
      d.kind !== 'period' ||
      isYears(d) ||
      found.deadlines.length === 0 ||
      found.deadlines.some((x) => x.lastDay !== null && d.from <= x.lastDay && x.lastDay <= d.to),
  )
}

function isYears(d: { from: string; to: string }): boolean {
  return d.from.endsWith('-01-01') && d.to.endsWith('-12-31')
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

/** Adds whose the claimed date is, when another held document has it. */
function withOwner(draft: Draft, asked: Asked, claimed: string[]): Draft {
  const owner = claimed.some((f) => f.includes('/')) ? ownerOf(asked, claimed) : null
  if (!owner) return draft
  const { prepared, unit } = owner
  const [sentence] = rankSentences(asked.u, owner)
  const deadline = unit.deadlines[0]
  const quote = shortQuote(prepared.document.text, sentence ?? unit, deadline?.time ?? null, 240)
  const source = sourceLine(prepared.document, unit.section.path, quote.shown)
  draft.lines.push(`${texts.belongsTo(claimed[0] ?? '', nameOf(prepared.document))} ${source}`)
  draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  if (deadline?.lastDay) draft.calculated.push(formatDay(deadline.lastDay))
  return proven(draft, [prepared.document])
}

function ownerOf(asked: Asked, claimed: string[]): Evidence | null {
  const others = asked.view.held.filter((d) => !asked.documents.some((x) => x.document.id === d.id))
  const prepared = others.flatMap((d) => asked.view.loaded(d.id) ?? [])
  const holds = ({ unit, prepared: p }: Evidence) => {
    const said = facts(p.document.text.slice(unit.start, unit.end))
    return claimed.every((f) => said.has(f))
  }
  return rankEvidence(asked.u, prepared, new Set()).slice(0, 10).find(holds) ?? null
}
