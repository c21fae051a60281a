// "Đợt 2 kiểm tra đơn vị nào?", "quý II giao sở nào làm gì?": a plan that goes by rounds or quarters answers with the place
// of the very round, part by part; what it says of other rounds, or of all of them, is no answer.

import { placeName, type Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { better, coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote } from './draft.ts'
import { listOf } from './item-list.ts'
import { documentPhrases, leftover } from './leftover.ts'

const noun = '(dot|quy|vong|giai doan|buoc)'
const asked = new RegExp(` ${noun} (?:so |thu )?(\\d{1,2}|i{1,3}|iv|v|nhat|hai|ba|tu) `)
const opens = new RegExp(
  `^(?:(?:[a-z]|\\d{1,2}|[ivx]+) )?${noun} (?:so |thu )?(\\d{1,2}|i{1,3}|iv|v|nhat|hai|ba|tu)(?: |$)`,
)
const asksWhat = / (?:gi|nao|ai|nhung dau|o dau|nhiem vu|cong viec|noi dung) /
const framing = [
  ...documentPhrases,
  ...'dot,quy,vong,giai doan,buoc,nam,thang,so,nganh,so nganh,don vi,co quan,dia phuong,noi,cho,giao,lam,lam gi,nhiem vu,cong viec,viec,phai,thuc hien,nhung,cac,nao,duoc,bi,trong,se,can,gom,noi dung,phan cong,ve,o,tai,doi tuong,kiem tra,thanh tra'.split(
    ',',
  ),
]
const written: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, nhat: 1, hai: 2, ba: 3, tu: 4 }
/** How much of what else is asked the place, its headings and the title must hold. */
const enough = 0.6
/** More places than this speak of the round by the way. */
const most = 3

interface Round {
  noun: string
  number: number
}

/** The places of the round, part by part; `null` where no round is asked about or no place is that round's own. */
export function composeRound(asked: Asked): Draft | null {
  const { u, scope } = asked
  const round = roundAsked(u)
  if (!round || (!scope.named && asked.documents.length > 1)) return null
  const drafts = asked.documents.flatMap((prepared) => ofRound(asked, prepared, round) ?? [])
  const [only, ...more] = drafts
  return only && more.length === 0 ? only : null
}

function roundAsked({ folded, kind, wants, claim, excluded, place }: Understood): Round | null {
  if (kind !== 'passage' || claim || excluded || place !== null || wants === 'count') return null
  return asksWhat.test(folded) ? roundIn(asked.exec(folded)) : null
}

function roundIn(found: RegExpExecArray | null): Round | null {
  const [, noun, number] = found ?? []
  return noun && number ? { noun, number: written[number] ?? Number(number) } : null
}

function ofRound(asked: Asked, prepared: PreparedDocument, round: Round): Draft | null {
  const { document } = prepared
  const own = document.sections.filter(
    (s) => s.kind !== 'opening' && isOf(round, document.text.slice(s.start, s.start + 60)),
  )
  const outer = own.filter((s) => !own.some((o) => o !== s && o.start <= s.start && s.end <= o.end))
  const told = outer.filter((s) => coversRest(asked, prepared, s))
  if (told.length === 0 || told.length > most) return null
  const draft = emptyDraft('answered')
  for (const section of told) addPlace(draft, asked, prepared, section)
  return draft.lines.length > 0 ? proven(draft, [document]) : null
}

function isOf({ noun, number }: Round, words: string): boolean {
  const found = roundIn(opens.exec(phraseKey(words)))
  return found?.noun === noun && found.number === number
}

/** What else is asked stands in the place, above it or in the title. */
function coversRest(asked: Asked, prepared: PreparedDocument, section: Section): boolean {
  const rest = leftover(asked, framing)
  if (rest.length === 0) return true
  const { text, header } = prepared.document
  const unit = prepared.units.find((x) => x.section === section)
  const above = unit?.headings.map((h) => h.section.heading).join(' ') ?? ''
  const inside = coverageIn(fieldOf(syllablesOf(text.slice(section.start, section.end))), rest)
  const around = coverageIn(fieldOf(syllablesOf(`${above} ${header.title ?? ''}`)), rest)
  return shareOf(rest, better(inside, around, 1)) >= enough
}

/** The parts of the place, those of the named body where one is named; a place without parts is quoted. */
function addPlace(draft: Draft, { u }: Asked, prepared: PreparedDocument, section: Section): void {
  const { document } = prepared
  const bodies = u.agencies.map((a) => phraseKey(u.text.slice(a.start, a.end)))
  const { items } = listOf(prepared, section)
  const meant = items.filter(({ start, end }) => {
    const words = phraseKey(document.text.slice(start, end))
    return bodies.every((body) => words.includes(body))
  })
  const unit = prepared.units.find((x) => x.section === section)
  const shown = items.length > 0 ? meant : unit ? statementsIn(unit) : []
  if (shown.length === 0) return
  const heading = document.text.slice(section.start, section.headingEnd).trim().replace(/\s+/gu, ' ')
  draft.lines.push(
    `${nameOf(document)}, ${placeName(section.path)}:${items.length > 0 && heading ? ` “${heading}”` : ''}`,
  )
  if (items.length > 0 && heading)
    draft.citations.push(cite(document, section.path, { start: section.start, end: section.headingEnd }))
  for (const span of shown) {
    const quote = shortQuote(document.text, span, null, 420)
    draft.lines.push(`• ${quote.shown}`)
    draft.citations.push(cite(document, section.path, quote.span))
  }
}
