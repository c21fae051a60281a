// "Cơ quan thường trực là ai?", "Sở X làm đầu mối phải không?": the body that a text puts into the role, with the words
// that do so; a claim is held against those words alone.

import type { Span } from '../../document.ts'
import { actorOfPlace } from '../../library/actor-of-place.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { type BodyRole, holderBelow, holderIn, sameBody } from '../places/role-holders.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import { confirmed, contradicted } from './claims/outcome.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { composeHolderChoices } from './holder-choices.ts'

const role = / (thuong truc|dau moi) /
/** A person's position, or the office as one that is written to or has something to do. */
const otherwise =
  / (?:to pho|pho truong doan|truong doan|pho truong ban|uy vien|pho chu tich|pho bi thu|thanh vien) (?:\S+ ){0,2}thuong truc | (?:gui|nop|bao cao|trinh|ve|cho|den|voi|qua|lien he|cua|thuong truc) (?:\S+ ){0,2}(?:thuong truc|dau moi) | (?:thuong truc|dau moi) (?:\S+ ){0,8}(?:phai(?! khong)|lam gi|co nhiem vu|co trach nhiem|bao cao|gui|nop|khi nao|bao gio|the nao|so dien thoai) /
const framing = new Set(
  'thuong truc dau moi co quan don vi bo phan to chuc phong so ban nganh la lam giao cho giu vai tro nhiem vu duoc nao hay hoac va voi ai phai dung khong ke hoach quyet dinh van ban cua nguoi'.split(
    ' ',
  ),
)

interface Holder {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
  name: string
  /** The heading that names the holder, where the statement does not. */
  heading: Span | null
  path: string
  fit: number
}

/** The role of a body that the question asks or claims the holder of. */
function roleOf(u: Understood): BodyRole | null {
  const found = role.exec(u.folded)?.[1] as BodyRole | undefined
  if (!found || u.kind !== 'passage' || otherwise.test(u.folded)) return null
  return u.claim || u.wants === 'who' || u.wants === 'agency' || u.wants === 'what' || u.wants === null
    ? found
    : null
}

/** Who holds the role, or whether the claimed one does; `null` when no held words give it to anybody. */
export function composeBodyRole(asked: Asked): Draft | null {
  const asksFor = roleOf(asked.u)
  if (!asksFor) return null
  const claimed = asked.u.claim ? claimedHolders(asked.u, asksFor) : []
  if (asked.u.claim && claimed.length === 0) return null
  const matter = matterOf(asked.u, claimed)
  const found = asked.documents
    .flatMap((prepared) => holdersIn(prepared, asksFor, matter))
    .sort((a, b) => b.fit - a.fit)
  const [best] = found
  if (!best) return null
  const documents = new Set(found.filter((h) => h.fit >= best.fit - 0.05).map((h) => h.prepared))
  if (documents.size > 1 && !asked.scope.named) return composeHolderChoices(asked, found)
  const alike = found.filter((h) => documents.has(h.prepared) && h.fit >= best.fit - 0.05).slice(0, 3)
  const draft = quoted(alike)
  if (claimed.length === 0) return draft
  const holds = alike.some((h) => claimed.every((name) => sameBody(name, h.name, asked.u.places)))
  const [held] = alike
  return holds || !held ? confirmed(draft) : contradicted(draft, held.name)
}

/** Whom the claim puts into the role: as its grammar says, else the agencies that it names. */
function claimedHolders(u: Understood, asksFor: BodyRole): string[] {
  const stated = holderIn(u.text.replace(claimTag, ''), asksFor)
  if (stated && stated !== 'inherit') return [stated]
  return u.agencies.map(({ start, end }) => u.text.slice(start, end))
}

const claimTag = /[,\s]*(?:có\s+)?(?:phải|đúng)(?:\s+(?:vậy|như vậy))?\s+(?:không|chứ|chưa)\s*[?.!]*$/iu

/** What the office is for: the question without the role and whoever it names for it. */
function matterOf(u: Understood, claimed: string[]): Term[] {
  const named = new Set(claimed.flatMap((name) => phraseKey(name).split(' ')))
  return u.terms.filter(
    (t) =>
      !framing.has(t.folded) &&
      !named.has(t.folded) &&
      !u.agencies.some((a) => a.start <= t.start && t.end <= a.end),
  )
}

function holdersIn(prepared: PreparedDocument, asksFor: BodyRole, matter: Term[]): Holder[] {
  const { text, header } = prepared.document
  const title = [header.title, header.issuer, header.place].filter(Boolean).join(' ')
  return prepared.units
    .filter((unit) => !unit.row && unit.section.kind !== 'recipients' && unit.section.kind !== 'opening')
    .flatMap((unit) =>
      statementsIn(unit).flatMap((statement): Holder[] => {
        const words = text.slice(statement.start, statement.end)
        const stated = holderIn(words, asksFor) ?? below(unit, statement, words, asksFor)
        if (!stated) return []
        const above = stated === 'inherit' ? actorAbove(prepared, unit, statement) : null
        if (stated === 'inherit' && !above) return []
        const leads = unit.headings.map((h) => leadOf(prepared.document, h.section))
        const around = fieldOf(syllablesOf([words, ...leads, title].join(' ')))
        const fit = matter.length === 0 ? 1 : shareOf(matter, coverageIn(around, matter))
        if (fit < enough) return []
        const holder = above ?? { name: stated, heading: null, path: unit.section.path }
        return [{ prepared, unit, statement, fit, ...holder }]
      }),
    )
}

/** Share of what the office is for that must be said around it. */
const enough = 0.7

/** "Cơ quan thường trực" is the heading, the body stands below it. */
function below({ section }: Unit, { start }: Span, words: string, asksFor: BodyRole): string | null {
  const heading = phraseKey(section.heading).replace(/^(?:[ivx]+|\d+|[a-z]) /, '')
  const names = new RegExp(`^(?:co quan |don vi |bo phan )?${asksFor}(?: |$)`).test(heading)
  return names && start >= section.headingEnd ? holderBelow(words) : null
}

/** The body in the nearest heading above. */
function actorAbove(
  { document, byPath }: PreparedDocument,
  { section }: Unit,
  statement: Span,
): Pick<Holder, 'name' | 'heading' | 'path'> | null {
  const { text } = document
  let s = section as Unit['section'] | undefined
  for (; s; s = s.parent === null ? undefined : byPath.get(s.parent)) {
    if (s.heading === '' || s.headingEnd > statement.start) continue
    const heading = { start: s.start, end: s.headingEnd }
    const actor = actorOfPlace(text, s)
    if (actor) return { name: text.slice(actor.start, actor.end), heading, path: s.path }
  }
  return null
}

function quoted(holders: Holder[]): Draft {
  const draft = emptyDraft('answered')
  for (const { prepared, unit, statement, name, heading, path } of holders) {
    const { document } = prepared
    if (heading) {
      draft.lines.push(`**${name.replace(/\s+/gu, ' ')}**:`)
      draft.citations.push(cite(document, path, heading))
    }
    const quote = shortQuote(document.text, statement, null, 320)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    holders.map((h) => h.prepared.document),
  )
}
