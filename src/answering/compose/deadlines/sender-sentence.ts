// "Trường THPT gửi thẳng Sở X" behind the duty of all schools: whom a sentence of the same place names as the sender, the rule
// for the others does not bind. Pure.

import type { Span } from '../../../document.ts'
import { actorAtStart } from '../../../library/actor.ts'
import { recipientIn } from '../../../library/recipient.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import type { Candidate } from './candidate.ts'

/** The sentence of the sender that the question names and the duty does not, with its receiver; `null` where there is none. */
export function sentenceOfSender(
  { folded }: Understood,
  { deadline, evidence: { unit }, prepared }: Candidate,
): { sentence: Span; to: Span } | null {
  const { text } = prepared.document
  const bound = ` ${phraseKey(deadline.who ?? '')} `
  for (const statement of statementsIn(unit)) {
    if (statement.start <= deadline.time.start && deadline.time.end <= statement.end) continue
    const who = actorAtStart(text, statement)
    const name = who ? phraseKey(text.slice(who.start, who.end)) : ''
    if (!who || !isSaid(name, folded) || bound.includes(` ${name} `)) continue
    const behind = { start: who.end, end: statement.end }
    const to = recipientIn(text, behind) ?? straightTo(text, behind)
    if (to) return { sentence: { start: statement.start, end: statement.end }, to }
  }
  return null
}

/** The name in full, or with the first letters of all but its first word: "trường THPT". */
function isSaid(name: string, folded: string): boolean {
  const [first = '', ...rest] = name.split(' ')
  if (rest.length === 0) return false
  const short = rest.length > 1 ? ` ${first} ${rest.map((w) => w[0]).join('')} ` : null
  return folded.includes(` ${name} `) || (short !== null && folded.includes(short))
}

/** "gửi thẳng Sở X", "nộp trực tiếp về Phòng Y". */
function straightTo(text: string, { start, end }: Span): Span | null {
  const found = straight.exec(text.slice(start, end))
  const at = found ? start + found.index + found[0].length - found[1]!.length : 0
  return found ? { start: at, end: at + found[1]!.length } : null
}

const straight =
  /(?:gửi|nộp|báo cáo)\s+(?:báo cáo\s+)?(?:thẳng|trực tiếp)\s+(?:(?:về|cho|đến|tới|lên)\s+)?(\p{Lu}[^.;,:\n]{3,90})/u
