// What the question leaves open, in bold before the quote that tells it: the receiver, the payer, the doer, the number with
// its thing. A heading names the doer of words that have no subject, and nothing else.

import type { Span } from '../../../document.ts'
import { actorAtStart } from '../../../library/actor.ts'
import type { Asked } from '../../asked.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { inheritedDoer } from '../../places/inherited-doer.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft } from '../draft.ts'
import { type Slot, slotAsked } from './asked-slot.ts'
import { countedThing } from './counted-thing.ts'
import {
  doneBy,
  handedTo,
  makerOf,
  partnerOf,
  payerOf,
  receiverOf,
  senderOf,
  throughWhom,
  turnedTo,
} from './fillers.ts'

type Filler = (u: Understood, text: string, said: Span) => Span | null

const fillers: Record<Slot, Filler> = {
  receiver: receiverOf,
  sender: senderOf,
  through: throughWhom,
  partner: partnerOf,
  maker: makerOf,
  payer: payerOf,
  count: countedThing,
  doer: (u, text, said) => doneBy(u, text, said) ?? handedTo(u, text, said) ?? turnedTo(u, text, said),
}

/** Whether who does it is what the question leaves open. */
export function asksDoer({ wants }: Understood): boolean {
  return wants === 'agency' || wants === 'who'
}

/** Puts what the quoted words answer with before them; nothing where they say it first or leave it open. */
export function addLead(draft: Draft, asked: Asked, best: Evidence): void {
  const slot = slotAsked(asked.u)
  const quoted = draft.citations[0]
  if (!slot || !quoted) return
  const { text } = best.prepared.document
  const said = { start: quoted.start, end: quoted.end }
  const named = fillers[slot](asked.u, text, said)
  if (named) {
    const name = text.slice(named.start, named.end).replace(/\s+/gu, ' ')
    if (!isSaid(asked.u, name)) draft.lines.unshift(`${slot === 'through' ? texts.through : ''}**${name}**:`)
  } else if (
    (slot === 'doer' && !turnsTo.test(quoted.quote)) ||
    (slot === 'maker' && makesAtStart.test(quoted.quote))
  )
    addHeadingActor(draft, best, draft.citations.find((c) => !hasSubject(text, c)) ?? said)
}

/** "Xây dựng biểu mẫu báo cáo": the body above the words is the maker. */
const makesAtStart =
  /^[^\p{L}]*(?:[a-zđ]\)\s*)?(?:xây dựng|ban hành|cung cấp|soạn|lập|hướng dẫn|công bố)\s(?:(?:các|bộ|hệ thống)\s)*(?:mẫu|biểu|đề cương)(?!\p{L})/iu

/** "Đề nghị liên hệ Sở X": who is to be turned to stands in the words themselves. */
const turnsTo = /(?<!\p{L})(?:liên hệ|phản ánh (?:về|đến|tới))(?!\p{L})/iu

function isSaid({ folded }: Understood, name: string): boolean {
  return folded.includes(` ${phraseKey(name)} `)
}

/** "Đối tượng kiểm tra" above a list of units: it calls the list, and does nothing itself. */
const namesList = /^\s*đối tượng(?!\p{L})/iu

/** "Trong trường hợp cần thiết, Đoàn kiểm tra đề nghị …": the subject stands behind what the words open with. */
function hasSubject(text: string, { start, end }: Span): boolean {
  const [opening] = opens.exec(text.slice(start, end)) ?? []
  return opening !== undefined && actorAtStart(text, { start: start + opening.length, end }) !== null
}

const opens =
  /^[^\p{L}]*(?:(?:trong\s+)?trường hợp|khi|nếu|sau khi|trước khi|căn cứ|hằng|hàng|định kỳ)\s[^,;.]{2,160},\s*/iu

/** Who is meant by a sentence without a subject: the body in the heading above it. */
function addHeadingActor(draft: Draft, { unit, prepared }: Evidence, quoted: Span): void {
  const { document } = prepared
  const doer = hasSubject(document.text, quoted) ? null : inheritedDoer(prepared, unit.section, quoted)
  if (!doer) return
  const name = document.text.slice(doer.name.start, doer.name.end)
  if (document.text.slice(quoted.start, quoted.end).includes(name) || namesList.test(name)) return
  const { path, start, headingEnd } = doer.section
  draft.lines.unshift(`**${name.replace(/\s+/gu, ' ')}**:`)
  draft.citations.push(cite(document, path, { start, end: Math.max(headingEnd, doer.name.end) }))
}
