// Where in a statement the thing stands that a question asks for: its figure, whom it goes to, in which ways, how many
// copies. A quote that is cut for its length keeps all of it. Pure.

import type { Span } from '../../document.ts'
import { recipientIn } from '../../library/recipient.ts'
import { phraseKey } from '../places/syllables.ts'
import { quantitiesIn } from '../question/quantities.ts'
import type { Understood } from '../question/question.ts'
import { allFigures, askedFigure } from './asked-figure.ts'

const asksWays =
  / (?:cach|phuong thuc|hinh thuc|kenh|duong) nao | (?:bang|qua|theo) (?:nhung |cac |may )?(?:cach|phuong thuc|hinh thuc) | gui bang gi | nop bang gi /
const ways =
  /(?<!\p{L})(?:bằng|qua|theo|thông qua)\s+(?:một trong\s+)?(?:các\s+|những\s+)?(?:phương thức|hình thức|cách)(?:\s+sau)?\s*:?[^().;]*|(?<!\p{L})trực tiếp[^().;]*?(?:bưu (?:chính|điện)|trực tuyến|điện tử)[^().;,]*/giu
const asksWhere =
  / (?:gui|nop|trinh|chuyen|bao cao)(?: \S+){0,10}? (?:dau|cho ai|ai|co quan nao|don vi nao|noi nao|so nao|bo nao) |^ (?:nop|gui) (?:o |cho |ve |den )?(?:dau|ai) /
const copies = /^(?:bo|ban|phieu|quyen|to|giay)$/

/** The whole stretch of what is asked for; `null` where the words tell nothing of it. */
export function askedSpan(u: Understood, words: string): Span | null {
  const found = [
    askedFigure(u, words) ?? close(allFigures(u, words)),
    asksWays.test(u.folded) ? longest(words, ways) : null,
    asksWhere.test(u.folded) ? recipientIn(words, { start: 0, end: words.length }) : null,
    copiesIn(u, words),
  ].flatMap((span) => span ?? [])
  if (found.length === 0) return null
  return { start: Math.min(...found.map((s) => s.start)), end: Math.max(...found.map((s) => s.end)) }
}

/** "Đội ngũ cán bộ phải thế nào?": what is told of it goes on behind its comma, up to the end of the clause. */
export function goingOn({ wants }: Understood, words: string, clause: Span | null): Span | null {
  if (!clause || !words.slice(clause.start, clause.end).endsWith(',') || !goesOnFor.has(wants)) return clause
  const rest = /^[^;.:]*/u.exec(words.slice(clause.end))?.[0].length ?? 0
  return rest <= longestRest ? { start: clause.start, end: clause.end + rest } : clause
}

const goesOnFor: ReadonlySet<Understood['wants']> = new Set(['what', 'how', null])
const longestRest = 260

/** Figures too far from each other are not all asked for. */
function close(span: Span | null): Span | null {
  return span && span.end - span.start <= 300 ? span : null
}

/** "Mấy bộ, gửi đâu?": the number of copies that are sent. */
function copiesIn({ counted }: Understood, words: string): Span | null {
  const [noun] = counted
  if (!noun || !copies.test(noun)) return null
  return quantitiesIn(words).find((q) => phraseKey(q.unit).split(' ')[0] === noun) ?? null
}

function longest(words: string, pattern: RegExp): Span | null {
  const found = [...words.matchAll(pattern)].sort((a, b) => b[0].length - a[0].length)[0]
  return found ? { start: found.index, end: found.index + found[0].trimEnd().length } : null
}
