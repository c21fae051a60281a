// The body in bold before a quote: the doer where the doer is asked for, the body that a thing goes through where that is
// asked for, the receiver where there is but one. A heading names the doer of words that have no subject, and nothing else.

import type { Section, Span } from '../../document.ts'
import { actorAtStart, actorOfPlace, recipientIn, trimmed } from '../../library/duty.ts'
import { bodyWords } from '../../library/duty-words.ts'
import type { Evidence } from '../evidence.ts'
import type { Understood } from '../question.ts'
import { phraseKey } from '../syllables.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft } from './draft.ts'

const whoever =
  '(?:ai|dau|(?:co quan|don vi|so|phong|ban|nganh|bo|cuc|to chuc|bo phan|cap|noi|ben|huyen|xa|nguoi)(?: \\S+)? nao)'
const asksThrough = new RegExp(` (?:thong qua|qua|dau moi) ${whoever} `)
const asksReceiver = new RegExp(
  ` (?:bao cao|gui|nop|trinh|kien nghi|de nghi|xin y kien|chuyen|ban giao|phan anh|thong bao|cung cap)(?! (?:do|boi) )(?: (?!do |boi |ai |nao )\\S+){0,4} ${whoever} | (?:cho|voi|den|toi|ve|len) ${whoever} `,
)
/** "Ai tổng hợp?", "do cơ quan nào cấp?": what is done. */
const asksAct = new RegExp(
  `(?: do)? ${whoever} (?:se |phai |co trach nhiem |chiu trach nhiem |duoc giao )?(\\S+(?: \\S+)?) `,
)

type Part = 'doer' | 'receiver' | 'through'

export function asksDoer({ wants }: Understood): boolean {
  return wants === 'agency' || wants === 'who'
}

function partAsked({ folded }: Understood): Part {
  if (asksThrough.test(folded)) return 'through'
  return asksReceiver.test(folded) ? 'receiver' : 'doer'
}

/** Puts whom the quoted words answer with before them; nothing where they say it first or leave it open. */
export function addLead(draft: Draft, asked: Asked, best: Evidence): void {
  const part = partAsked(asked.u)
  const quoted = draft.citations[0]
  if (!quoted || (!asksDoer(asked.u) && part !== 'through')) return
  const { text } = best.prepared.document
  const said = { start: quoted.start, end: quoted.end }
  const named =
    part === 'through'
      ? bodyThrough(text, said)
      : part === 'receiver'
        ? onlyReceiver(text, said)
        : (handedTo(asked.u, text, said) ?? 'heading')
  if (named === 'heading') addHeadingActor(draft, best, said)
  else if (named && !isSaid(asked.u, text.slice(named.start, named.end)))
    draft.lines.unshift(`**${text.slice(named.start, named.end).replace(/\s+/gu, ' ')}**:`)
}

/** "Đoàn kiểm tra báo cáo ai?": whom the question names itself it does not ask for. */
function isSaid({ folded }: Understood, name: string): boolean {
  return folded.includes(` ${phraseKey(name)} `)
}

/** Who is meant by a sentence without a subject: the body in the heading above it. */
function addHeadingActor(draft: Draft, { unit, prepared }: Evidence, quoted: Span): void {
  const { document, byPath } = prepared
  if (actorAtStart(document.text, quoted)) return
  for (
    let s: Section | null | undefined = unit.section;
    s;
    s = s.parent === null ? null : byPath.get(s.parent)
  ) {
    if (quoted.start < Math.max(s.headingEnd, s.start + 1)) continue
    const actor = actorOfPlace(document.text, s)
    if (!actor || actor.start >= quoted.start) continue
    const name = document.text.slice(actor.start, actor.end)
    if (document.text.slice(quoted.start, quoted.end).includes(name)) return
    draft.lines.unshift(`**${name.replace(/\s+/gu, ' ')}**:`)
    draft.citations.push(cite(document, s.path, { start: s.start, end: Math.max(s.headingEnd, actor.end) }))
    return
  }
}

const body = `(?:${bodyWords})(?![\\p{L}])[^.;:,()\\n]{0,70}?`
const through = new RegExp(
  `(?:thông qua|qua)\\s+(${body})(?=\\s+(?:để|trước|tổng hợp|theo|trong|chậm nhất)(?![\\p{L}])|[.;:,()\\n]|$)`,
  'giu',
)

/** "(qua Sở Nội vụ để tổng hợp)": the body, where the words name one alone. */
function bodyThrough(text: string, span: Span): Span | null {
  const found = [...text.slice(span.start, span.end).matchAll(through)]
  return found.length === 1 ? groupSpan(text, span, found[0]!) : null
}

const asksOf = new RegExp(
  `(?:kiến nghị|đề nghị|tham mưu(?: cho)?|xin ý kiến)\\s+(${body})(?=\\s|[.;:,()\\n]|$)`,
  'iu',
)

/** The one receiver of all that is sent; two of them are left to the reader of the quote. */
function onlyReceiver(text: string, span: Span): Span | null {
  const clauses = [...text.slice(span.start, span.end).matchAll(/[^;]+/gu)].map((m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
  }))
  const found = clauses.flatMap((clause) => recipientIn(text, clause) ?? [])
  const other = clauses.some((clause) => asksOf.test(text.slice(clause.start, clause.end)))
  return found.length === 1 && !other ? found[0]! : null
}

/** "Gửi qua Sở Nội vụ để tổng hợp": asked who sums up, it is the one that the thing is handed to. */
function handedTo(u: Understood, text: string, span: Span): Span | null {
  const act = asksAct.exec(u.folded)?.[1]
  if (!act) return null
  const handed = new RegExp(
    `(?:qua|về|cho|tới|đến|gửi|giao)\\s+(${body})\\s+để\\s+([\\p{L}]+\\s[\\p{L}]+)`,
    'giu',
  )
  for (const found of text.slice(span.start, span.end).matchAll(handed))
    if (phraseKey(found[2] ?? '') === act) return groupSpan(text, span, found)
  return null
}

function groupSpan(text: string, span: Span, found: RegExpExecArray): Span {
  const start = span.start + found.index + found[0].indexOf(found[1]!)
  return trimmed(text, { start, end: start + found[1]!.length })
}
