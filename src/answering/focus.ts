// Which reading of a turn is answered: the first that is proven. What the dialogue names no document for is looked for in
// the documents that it is about first, then as it stands.

import type { Asked } from './asked.ts'
import type { Draft } from './compose/draft.ts'
import { isAbout, isOfPeriod } from './duty-of.ts'
import { phraseKey } from './places/syllables.ts'
import { plain } from './question/actors.ts'
import type { Understood } from './question/question.ts'
import { texts } from './texts.ts'
import { lastQuestion } from './turns/again.ts'
import type { Completed } from './turns/completed.ts'
import { lastUnitOf } from './turns/exchangeable-parts.ts'
import { type Memory, topicOf } from './turns/memory.ts'
import { ofAnyDuty } from './turns/topic.ts'

export interface Attempt {
  completed: Completed
  u: Understood
  asked: Asked
  draft: Draft
  /** No composer said anything: neither an answer nor that there is none. */
  open: boolean
}

interface Trying {
  attempt: (turn: Completed) => Promise<Attempt>
  /** Says that nothing is known. */
  refuse: (asked: Asked) => Draft
  /** Words as they are understood: short forms in full. */
  inFull: (words: string) => string
  memory: Memory | null
}

/** The first of the readings that is proven; of none the last, which is refused where it speaks of something else. */
export async function firstProven(
  [reading, ...others]: [Completed, ...Completed[]],
  trying: Trying,
): Promise<Attempt> {
  const { attempt, refuse, memory } = trying
  const [next, ...rest] = others
  const said = await ofOwnWords(reading, await attempt(reading), attempt)
  const tried = await withoutTopic(reading, said, trying)
  if (next)
    return tried.draft.status !== 'not_found' && isProven(tried, trying)
      ? tried
      : firstProven([next, ...rest], trying)
  const plain = await inFocus(tried, attempt, memory)
  return isProven(plain, trying) ? plain : { ...plain, draft: refuse(plain.asked) }
}

/**
 * What a turn is put behind may drown out what it asks: where the answer says none of its own words, and the document that
 * is spoken of has a place that says them all, that one is meant.
 */
async function ofOwnWords(reading: Completed, tried: Attempt, attempt: Trying['attempt']): Promise<Attempt> {
  if (!isPutBefore(reading, tried) || reading.slot !== undefined) return tried
  if (tried.u.kind === 'deadline') return ofOwnDuty(reading, tried, attempt)
  if (tried.u.kind !== 'passage') return tried
  const own = ownTerms(reading, tried).filter((t) => t.weight >= ownWeight)
  if (own.length === 0 || own.length > 4 || saysAll(own, tried.draft)) return tried
  const alone = await attempt({ ...reading, followUp: true })
  return alone.draft.status === 'answered' && saysAll(own, alone.draft) ? alone : tried
}

/** By when something is due is asked in words that every duty has; of the others more must be said than the tried answer says. */
async function ofOwnDuty(reading: Completed, tried: Attempt, attempt: Trying['attempt']): Promise<Attempt> {
  const own = ownTerms(reading, tried).filter((t) => t.weight >= 1 && !ofAnyDuty.has(t.folded))
  const said = shareSaid(own, tried.draft)
  if (own.length === 0 || own.length > 6 || said > 0.5 || tried.draft.status !== 'answered') return tried
  const alone = await attempt({ ...reading, followUp: true })
  return tellsTime(alone) && shareSaid(own, alone.draft) >= Math.max(0.5, said + 0.25) ? alone : tried
}

function ownTerms({ text }: Completed, { u }: Attempt) {
  return u.terms.filter((t) => t.end <= text.length && !t.light)
}

function shareSaid(own: { folded: string }[], draft: Draft): number {
  const said = ` ${phraseKey(quotesOf(draft).join(' '))} `
  return own.filter(({ folded }) => said.includes(` ${folded} `)).length / Math.max(1, own.length)
}

function tellsTime({ draft: { status, lines } }: Attempt): boolean {
  return status === 'answered' && !lines.includes(texts.noOwnDeadline)
}

/**
 * No place says the turn together with what the dialogue is about: the turn alone, where it has words of its own, or that of
 * the unit that was asked about last ("phải gửi báo cáo trước mấy ngày?" behind "bao giờ kiểm tra xã X").
 */
async function withoutTopic(
  reading: Completed,
  tried: Attempt,
  { attempt, memory }: Trying,
): Promise<Attempt> {
  const { status, lines } = tried.draft
  const isOpen = status === 'not_found' || lines.includes(texts.noOwnDeadline)
  if (memory === null || !isOpen || reading.slot || !isPutBefore(reading, tried)) return tried
  const own = ownTerms(reading, tried).filter((t) => t.weight >= ownWeight)
  const tells = own.some((t) => !ofAnyDuty.has(t.folded))
  const unit = tells || tried.u.kind !== 'deadline' ? null : lastUnitOf(memory.question)
  const text = tells ? reading.text : unit && `${unit} ${reading.text}`
  if (!text) return tried
  const alone = await attempt({ ...reading, text, followUp: true })
  return tellsTime(alone) ? alone : tried
}

/** What the dialogue is about stands behind the turn. */
function isPutBefore(reading: Completed, { completed: { text } }: Attempt): boolean {
  return !reading.followUp && text !== reading.text && text.startsWith(reading.text.replace(/[?.!\s]+$/u, ''))
}

/** Below this weight a word tells too little to be what is asked. */
const ownWeight = 0.6

function saysAll(own: { folded: string }[], draft: Draft): boolean {
  return shareSaid(own, draft) === 1
}

/** The answer is about what the turn names anew, and holds what it asks for. */
function isProven({ completed, asked, draft }: Attempt, { inFull }: Trying): boolean {
  const { named, holds } = completed
  if (draft.status === 'not_found') return true
  if (holds && !quotesOf(draft).some((quote) => holds.test(quote))) return false
  if (!named) return true
  return isOfPeriod(asked, draft) && isAbout(inFull(named), asked, draft)
}

/** The answer as the dialogue means it, where there is one; else the one to the turn as it stands. */
async function inFocus(
  plain: Attempt,
  attempt: (turn: Completed) => Promise<Attempt>,
  memory: Memory | null,
): Promise<Attempt> {
  const { completed, draft } = plain
  if (memory === null) return plain
  if (draft.status === 'not_found' && leaning.test(` ${phraseKey(plain.asked.u.raw)} `))
    return attempt(lastQuestion(memory))
  const isCase = draft.status === 'not_found' && putsCase(plain)
  if (!isCase && !mayBeElsewhere(plain)) return plain
  const focused = await attempt({ ...completed, focused: true })
  const share = shareOf(focused)
  if (isCase) return focused.draft.status === 'answered' && share >= 0.5 ? focused : plain
  const short = phraseKey(completed.text).split(' ').length <= shortTurn
  // each paper has its own number to call
  const calls = focused.u.wants === 'contact' && callsAlone.test(focused.u.folded)
  const enough = calls || (share >= 0.5 && (short || share >= shareOf(plain)))
  if (focused.draft.status === 'answered' && enough) return focused
  if (focused.open && isSaidWithin(plain)) return focused
  return isFragment(plain) ? focused : plain
}

/** "Nếu thiếu thì bổ sung trong mấy ngày?": a case of what the dialogue is about, in words that name no document. */
function putsCase({ completed: { inherited, followUp, bare }, asked }: Attempt): boolean {
  const says = ` ${phraseKey(asked.u.raw)} `
  return inherited.length > 0 && !followUp && !bare && !asked.scope.named && aCase.test(says)
}

const aCase = /^ (?:vay |the |roi |con |ma )*(?:neu|truong hop|lo|nho|gia su|khi) (?:\S+ ){1,14}?thi /

/** The place that says the most of the turn is of the documents that the dialogue is about, and the answer says far less. */
function isSaidWithin(plain: Attempt): boolean {
  const [best] = plain.asked.evidence
  return (
    best !== undefined &&
    plain.completed.inherited.includes(best.prepared.document.id) &&
    best.said >= surely.said &&
    best.said - shareOf(plain) >= surely.ahead
  )
}

const surely = { said: 0.85, ahead: 0.2 }

/** "Gửi mấy bản?": hardly a word of its own, so that another document that has it is none that was meant. */
function isFragment({ u }: Attempt): boolean {
  return phraseKey(u.text).split(' ').length <= 5 && u.terms.length <= 2 && u.kind === 'passage'
}

/** A number to call is asked for, in words that name nobody and no matter. */
const callsAlone =
  /^(?: (?:so|dien|thoai|sdt|email|thu|tu|hop|may|hotline|dia|chi|dau|moi|lien|he|goi|hoi|de|khi|neu|co|gap|can|bi|vuong|mac|kho|khan|thac|ho|tro|huong|dan|giai|dap|la|gi|bao|nhieu|nao|ai|thi|cho|xin|cua|van|ban|ke|hoach|nay|do|biet|voi|a|vay|the))+ $/

/** So few words are hardly asked of another document than the dialogue is about. */
const shortTurn = 6

/** What the last answer itself tells: the parts of what it lists. */
const leaning =
  /^ (?:vay |the |roi )?(?:noi dung|y|muc|nhiem vu|viec|nhom|phan) (?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|\d+)|dau tien|cuoi cung) la gi $/

/** The turn names no document of its own and was answered from others than the dialogue is about. */
function mayBeElsewhere({ completed, u, asked, draft }: Attempt): boolean {
  const { inherited, pointing, followUp, bare } = completed
  if (inherited.length === 0 || pointing || followUp || bare || asked.scope.named) return false
  if (['smalltalk', 'help', 'library', 'compare', 'deadlines'].includes(u.kind)) return false
  return draft.status === 'clarify' || draft.documents.some((id) => !inherited.includes(id))
}

function quotesOf({ citations }: Draft): string[] {
  return citations.map(({ quote }) => quote)
}

/** How much of what is asked the quotes and the headings above them speak of. */
function shareOf({ u, asked, draft }: Attempt): number {
  if (draft.status !== 'answered') return 0
  const words = [...new Set(plain(phraseKey(topicOf(u))).split(' '))].filter((word) => word !== '')
  const headings = asked.evidence
    .filter(({ unit }) => draft.citations.some(({ section }) => section === unit.section.path))
    .flatMap(({ unit }) => unit.headings.map(({ section }) => section.heading))
  const said = ` ${plain(phraseKey([...quotesOf(draft), ...headings].join(' ')))} `
  return words.length === 0 ? 1 : words.filter((word) => said.includes(` ${word} `)).length / words.length
}
