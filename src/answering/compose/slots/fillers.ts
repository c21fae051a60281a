// Which words of a quoted statement fill the slot that a question leaves open; `null` where they leave it open too, or name
// more than one. Of several clauses the one that speaks of the asked act and thing tells.

import type { Span } from '../../../document.ts'
import { bodyWords, noBodies, verb } from '../../../library/duty-words.ts'
import { recipientIn } from '../../../library/recipient.ts'
import { trimmed } from '../../../library/trimmed.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'

const body = `(?:${bodyWords})(?![\\p{L}])[^.;:,()\\n]{0,70}?`
const someBody = `(?:các\\s+)?(?!${noBodies})${body}`
const ends = '(?=\\s+(?:và|để|trước|tổng hợp|theo|trong|chậm nhất|qua|về|gửi)(?![\\p{L}])|[.;:,()\\n]|$)'

/** The one receiver of what is asked about; two of them are left to the reader of the quote. */
export function receiverOf(u: Understood, text: string, said: Span): Span | null {
  const clauses = clausesIn(text, said)
  const found = clauses.flatMap((clause) => {
    const to = recipientIn(text, clause)
    return to ? [{ clause, to, name: text.slice(to.start, to.end) }] : []
  })
  // "Sở A gửi báo cáo cho ai?": what Sở A is sent is another thing
  const open = found.filter(({ name }) => !u.folded.includes(` ${phraseKey(name)} `))
  if (open.length < 2 && clauses.some((c) => asksOf.test(text.slice(c.start, c.end)))) return null
  return clearest(u, text, open, ({ clause }) => clause)?.to ?? null
}

const asksOf = new RegExp(
  `(?:kiến nghị|đề nghị|tham mưu(?: cho)?|xin ý kiến)\\s+(${body})(?=\\s|[.;:,()\\n]|$)`,
  'iu',
)

/** "Nhận báo cáo từ các ban quản lý chợ": whom a thing comes from. */
export function senderOf(u: Understood, text: string, said: Span): Span | null {
  return only(
    u,
    text,
    said,
    new RegExp(`(?:nhận|thu|lấy)(?!\\p{L})[^;.]{0,90}?\\s(?:từ|của|do)\\s+(${someBody})${ends}`, 'giu'),
  )
}

/** "(qua Sở Nội vụ để tổng hợp)": the body, where the words name one alone. */
export function throughWhom(u: Understood, text: string, said: Span): Span | null {
  return only(u, text, said, new RegExp(`(?:thông qua|qua)\\s+(${body})${ends}`, 'giu'))
}

/** "Phối hợp với Sở Xây dựng thẩm định …" */
export function partnerOf(u: Understood, text: string, said: Span): Span | null {
  const next =
    '(?=\\s+(?:thẩm định|kiểm tra|rà soát|thực hiện|tổ chức|xây dựng|hướng dẫn|tham mưu)(?![\\p{L}]))'
  return only(u, text, said, new RegExp(`phối hợp\\s+(?:với\\s+)?(${someBody})(?:${ends}|${next})`, 'giu'))
}

/** "Theo mẫu do Công an tỉnh ban hành", "theo mẫu của Sở Tài chính". */
export function makerOf(u: Understood, text: string, said: Span): Span | null {
  const form = '(?:mẫu|biểu|đề cương|phụ lục)(?!\\p{L})[^;.,]{0,60}?\\s'
  const makes =
    '\\s+(?:ban hành|xây dựng|cung cấp|soạn|lập|hướng dẫn|công bố|quy định|gửi|phát hành)(?![\\p{L}])'
  return (
    only(u, text, said, new RegExp(`${form}do\\s+([^.;:,()\\n]{3,70}?)(?=${makes})`, 'giu')) ??
    only(u, text, said, new RegExp(`${form}của\\s+(${someBody})${ends}`, 'giu'))
  )
}

/** "Chi phí kiểm định do chủ đầu tư chợ chi trả": whoever bears it, a body or a budget. */
export function payerOf(u: Understood, text: string, said: Span): Span | null {
  const pays =
    '\\s+(?:tự\\s+)?(?:chịu|chi|trả|chi trả|bảo đảm|đảm bảo|cân đối|thanh toán|thanh quyết toán|quyết toán|cấp(?! (?:tỉnh|huyện|xã|trên|dưới))|hỗ trợ|bố trí)(?![\\p{L}])'
  return only(u, text, said, new RegExp(`(?<!\\p{L})do\\s+([^.;:,()\\n]{3,70}?)(?=${pays})`, 'giu'))
}

/** "… do ông Nhơn, Phó Giám đốc, phụ trách chung": asked who does this very act. */
export function doneBy(u: Understood, text: string, said: Span): Span | null {
  const act = actAsked(u)
  if (!act) return null
  const syllables = syllablesOf(text.slice(said.start, said.end))
  const isAct = (at: number) => act.every((word, i) => syllables[at + i]?.folded === word)
  // "lý do", "tự do" name no doer
  const from = syllables.findIndex(
    (s, at) => s.spoken === 'do' && !/^(?:li|ly|tu)$/.test(syllables[at - 1]?.folded ?? ''),
  )
  if (from < 0) return null
  const at = syllables.findIndex((_, i) => i > from + 1 && isAct(i))
  // "thông báo", "quyết định": the act that is asked for as "báo", "định" is the end of another word
  const to = at > from + 2 && isOneWord(text, said, syllables[at - 1], syllables[at]) ? at - 1 : at
  const [first, last] = [syllables[from + 1], syllables[to]]
  if (to < 0 || !first || !last) return null
  const words = text.slice(said.start + first.start, said.start + last.start)
  if (words.length > 100 || /[.;:()]/u.test(words)) return null
  const name = words.replace(/[\s,]+$/u, '')
  return { start: said.start + first.start, end: said.start + first.start + name.length }
}

function isOneWord(
  text: string,
  { start }: Span,
  first: Span | undefined,
  second: Span | undefined,
): boolean {
  return !!first && !!second && wholeVerb.test(text.slice(start + first.start, start + second.end))
}

const wholeVerb = new RegExp(`^${verb}$`, 'u')

/** "Gửi qua Sở Nội vụ để tổng hợp": asked who sums up, it is the one that the thing is handed to. */
export function handedTo(u: Understood, text: string, said: Span): Span | null {
  const act = actAsked(u)?.join(' ')
  const handed = new RegExp(
    `(?:qua|về|cho|tới|đến|gửi|giao)\\s+(${body})\\s+để\\s+([\\p{L}]+\\s[\\p{L}]+)`,
    'giu',
  )
  for (const found of text.slice(said.start, said.end).matchAll(handed))
    if (phraseKey(found[2] ?? '') === act) return groupSpan(text, said, found)
  return null
}

/** "Vướng mắc thì hỏi phòng nào?": whom the words say to turn to. */
export function turnedTo(u: Understood, text: string, said: Span): Span | null {
  if (!/ (?:vuong|kho khan|thac mac|hoi|lien he|giai dap|phan anh) /.test(u.folded)) return null
  return only(
    u,
    text,
    said,
    new RegExp(
      `(?:liên hệ|trao đổi|phản ánh)\\s+(?:với\\s+|về\\s+)?(${someBody}(?:\\s\\([^()]{3,60}\\))?)${ends}`,
      'giu',
    ),
  )
}

const whoever =
  '(?:ai|(?:co quan|don vi|so|phong|ban|nganh|bo|cuc|to chuc|bo phan|cap|ben|nguoi)(?: \\S+)? nao)'
/** "Ai tổng hợp?", "do cơ quan nào cấp?": what is done, in its first two syllables. */
const asksAct = new RegExp(
  `(?: do)? ${whoever} (?:se |phai |co trach nhiem |chiu trach nhiem |duoc giao )?(\\S+(?: \\S+)?) `,
)

function actAsked({ folded }: Understood): string[] | null {
  return asksAct.exec(folded)?.[1]?.split(' ') ?? null
}

/** The first group of the pattern in the clause that speaks most of what is asked. */
function only(u: Understood, text: string, said: Span, pattern: RegExp): Span | null {
  const found = clausesIn(text, said).flatMap((clause) =>
    [...text.slice(clause.start, clause.end).matchAll(pattern)].map((m) => groupSpan(text, clause, m)),
  )
  // what stands before it in its clause says what it is filled for
  const before = (span: Span) => ({ start: clauseAt(text, said, span).start, end: span.start })
  return clearest(u, text, found, before)
}

/** The only one, or the one whose clause covers clearly more of the question. */
function clearest<T>(u: Understood, text: string, found: T[], clauseOf: (one: T) => Span): T | null {
  if (found.length < 2) return found[0] ?? null
  const [first, second] = found
    .map((one) => {
      const { start, end } = clauseOf(one)
      return { one, fit: shareOf(u.terms, coverageIn(fieldOf(syllablesOf(text.slice(start, end))), u.terms)) }
    })
    .sort((a, b) => b.fit - a.fit)
  return first && second && first.fit > second.fit + 0.1 ? first.one : null
}

function clauseAt(text: string, said: Span, { start }: Span): Span {
  return clausesIn(text, said).find((c) => c.start <= start && start < c.end) ?? said
}

function clausesIn(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(/[^;]+/gu)].map((m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
  }))
}

function groupSpan(text: string, span: Span, found: RegExpExecArray): Span {
  const start = span.start + found.index + found[0].indexOf(found[1]!)
  return trimmed(text, { start, end: start + found[1]!.length })
}
