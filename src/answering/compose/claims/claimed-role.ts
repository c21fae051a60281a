// Who is claimed to do a thing, in the very role that is claimed: the lead is not the one that helps, the head of a team
// not its deputy, and a body that a row only names has no role in it.

import type { Span, TableRow } from '../../../document.ts'
import { actorAtStart } from '../../../library/actor.ts'
import type { Asked } from '../../asked.ts'
import type { Term } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { type GivenName, namesIn, saysName } from '../../question/names.ts'
import type { Understood } from '../../question/question.ts'

export interface GivenRole {
  role: 'lead' | 'help' | 'team'
  /** Folded: "chu tri", "truong doan". */
  words: string
  /** The words of the question that say who has it. */
  holder: Term[]
}

interface Place {
  unit: Unit
  prepared: PreparedDocument
  statement: Span
  words: string
}

const team = / ((?:pho )?(?:truong doan|to truong)|thu ki doan|thuong truc) /
const framing = /^(?:lam|giu|la|do|dam|nhiem|ong|ba|dung|phai|chu|that|kiem|tra|thanh)$/

/** The role that the claim gives somebody; `null` when it gives none. */
export function roleGiven(u: Understood): GivenRole | null {
  const title = team.exec(u.folded)?.[1]
  const words = title ?? / (chu tri|phoi hop) /.exec(u.folded)?.[1]
  if (!words) return doer(u)
  const role = title ? 'team' : words === 'chu tri' ? 'lead' : 'help'
  const tokens = u.folded.trim().split(' ')
  const [before = ''] = u.folded.split(` ${words} `)
  const at = before.trim() === '' ? 0 : before.trim().split(' ').length
  const is = tokens.indexOf('la', at)
  const from = title && is > at ? is + 1 : Math.max(0, tokens.lastIndexOf('do', at) + 1)
  const to = title && is > at ? tokens.length : at
  const holder = u.terms.filter((t) => t.place >= from && t.place < to && !framing.test(t.folded))
  return holder.length > 0 ? { role, words, holder } : null
}

/** "Giá đất do Sở X trình": the body behind "do" is claimed to act. */
function doer(u: Understood): GivenRole | null {
  const body = u.agencies.find((a) => /(?<!\p{L})do\s+$/iu.test(u.text.slice(0, a.start)))
  if (!body) return null
  const holder = u.terms.filter((t) => body.start <= t.start && t.end <= body.end)
  return holder.length > 0 ? { role: 'lead', words: 'do', holder } : null
}

/** Whether the bodies and persons that the claim names stand there or in what is above. */
export function namesHold(asked: Asked, place: Place): 'yes' | 'open' {
  const around = `${place.words}\n${headsOf(place)}`
  return claimedNames(asked).every((n) => saysName(around, n, asked.agencies)) ? 'yes' : 'open'
}

/** Who has the role there; empty where the place tells nobody. */
export function holderOf(given: GivenRole, place: Place): string {
  return given.role === 'team' ? clauseOf(given.words, place.words) : doerIn(given.role, place)
}

/** Whether the one that is claimed has the role there; another one in it denies the claim. */
export function holdsRole(asked: Asked, given: GivenRole, place: Place): 'yes' | 'no' | 'open' {
  const said = holderOf(given, place)
  if (said === '') return 'open'
  const [first, last] = [given.holder[0], given.holder.at(-1)]
  const names = claimedNames(asked).filter((n) => n.start < (last?.end ?? 0) && (first?.start ?? 0) < n.end)
  const folded = ` ${phraseKey(said)} `
  const named = names.length > 0 && names.every((n) => saysName(said, n, asked.agencies))
  const rest = given.holder.filter((t) => !names.some((n) => n.start <= t.start && t.end <= n.end))
  const spelled = rest.every((t) => folded.includes(` ${t.folded} `) || spells(t, folded))
  return (named || names.length === 0) && spelled ? 'yes' : 'no'
}

function spells({ alternatives }: Term, folded: string): boolean {
  return alternatives.some((a) => folded.includes(` ${a.map((w) => w.folded).join(' ')} `))
}

/** Names that the claim is about: places say whose document is meant, short forms are words as others are. */
export function claimedNames({ u, documents }: Pick<Asked, 'u' | 'documents'>): GivenName[] {
  const own = documents.flatMap(({ document: { header } }) => [header.place, header.issuer]).filter(Boolean)
  const keys = own.map((words) => ` ${phraseKey(words!)} `)
  return namesIn(u)
    .flatMap(withoutShortForms)
    .filter(
      (n) =>
        !u.placeSpans.some((p) => p.level === 'province' && p.start <= n.start && n.end <= p.end) &&
        (n.agency !== null || !keys.some((key) => key.endsWith(` ${phraseKey(n.words)} `))),
    )
}

/** "PCCC Yên Mô" names Yên Mô. */
function withoutShortForms(name: GivenName): GivenName[] {
  const short = /^(?:\p{Lu}{2,}\s*)+/u.exec(name.words)?.[0] ?? ''
  if (name.agency !== null || short === '') return [name]
  const words = name.words.slice(short.length)
  return words === '' ? [] : [{ ...name, words, start: name.start + short.length }]
}

function headsOf({ unit, prepared }: Place): string {
  const { header } = prepared.document
  return [...unit.headings.map((h) => h.section.heading), header.issuer, header.place, header.title].join(
    '\n',
  )
}

/** The clause that puts somebody into this very role. */
function clauseOf(role: string, words: string): string {
  const clause = words.split(/;\s|\.\s|\n/u).find((part) => {
    const folded = ` ${phraseKey(part)} `
    return folded.includes(` ${role} `) && (role.startsWith('pho ') || !folded.includes(` pho ${role} `))
  })
  const some = role === 'thuong truc' ? body : somebody
  return clause !== undefined && some.test(clause) ? clause : ''
}

const body = /(?<!\p{L})(?:Sở|Văn phòng|Thanh tra|Phòng|Ban|Chi cục)\s+\p{L}/u
const somebody =
  /(?<!\p{L})(?:(?:ông|bà|đồng chí)\s+\p{Lu}|(?:lãnh đạo|giám đốc|chủ tịch|phó chủ tịch|chánh)(?!\p{L})[^.;]*(?:làm|là|giữ))/iu

/** The cell of the lead or of those who help; in running text what stands in front of "chủ trì" or behind "phối hợp". */
function doerIn(role: 'lead' | 'help', place: Place): string {
  if (place.unit.row) return cellsOf(place.unit.row, role)
  const at = place.words.search(role === 'lead' ? /chủ trì/iu : /phối hợp/iu)
  if (at < 0) return role === 'lead' ? (actorOf(place.unit, place.statement) ?? '') : ''
  const said = role === 'lead' ? place.words.slice(0, at) : place.words.slice(at)
  return /\p{L}{2}/u.test(said) ? said : headsOf(place)
}

/** Who is told to act: at the head of the statement, or in the heading above it; `null` where neither names one. */
export function actorOf({ document: { text }, headings }: Unit, statement: Span): string | null {
  const spans = [statement, ...headings.map((h) => ({ start: h.section.start, end: h.section.headingEnd }))]
  const actor = spans.flatMap((s) => (s.end > s.start ? (actorAtStart(text, s) ?? []) : []))[0]
  return actor ? text.slice(actor.start, actor.end) : null
}

function cellsOf({ cells }: TableRow, role: 'lead' | 'help'): string {
  const columns = role === 'lead' ? [/chủ trì/iu, /thực hiện|phụ trách|chịu trách nhiệm/iu] : [/phối hợp/iu]
  for (const column of columns) {
    const found = cells.filter((c) => column.test(c.column) && c.text.trim() !== '')
    if (found.length > 0) return found.map((c) => c.text).join('\n')
  }
  return ''
}
