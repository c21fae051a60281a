// The answers to two questions of one message as one: nothing said twice, and said which of them has no answer.

import { syllablesOf } from '../places/syllables.ts'
import { texts } from '../texts.ts'
import { type Draft, joined } from './draft.ts'

/** `named`: the message says which document it means. `whole` is the answer to the message read as one question; it stands where its parts answer no better. */
export function joinParts(whole: Draft, questions: string[], drafts: Draft[], named: boolean): Draft {
  const [first, second] = drafts
  if (!first || !second) return whole
  if (drafts.length > 2) return withoutRepeats(joined(drafts.filter(isAnswer)))
  const [one, two] = [isAnswer(first), isAnswer(second)]
  const dated = whole.deadlines.length > 0 && !questions.every((q) => ofHead.test(q))
  if (
    dated &&
    (whole.lines.some((l) => l.includes(`${texts.to}:`)) || drafts.every((d) => d.deadlines.length === 0))
  )
    return whole
  if (one && two && isAnswer(whole) && !named && first.documents[0] !== second.documents[0]) return whole
  if (one && two) {
    if (sameProof(first, second)) {
      const withDay = [first, second].find((d) => d.deadlines.length > 0)
      if (withDay) return withDay
    }
    return withoutRepeats(joined([first, second]))
  }
  if (!one && !two) return whole
  const [asked = '', open = ''] = one ? questions : [...questions].reverse()
  const answered = one ? first : second
  if (saysToo(answered, asked, open)) return answered
  const silent = texts.partSilent(open)
  return { ...answered, lines: [...answered.lines, silent] }
}

/** Facts of a head are told by the head, whatever times the text sets. */
const ofHead =
  /(?:số (?:mấy|bao nhiêu)|so (?:may|bao nhieu)|số hiệu bao nhiêu|ban hành ngày nào|(?:ai|người nào) ký|trích yếu là gì|ban hành)$/iu

/** The quotes hold all words by which the open question differs from the one that they answer. */
function saysToo({ citations }: Draft, asked: string, open: string): boolean {
  const [known, quoted] = [asked, citations.map((c) => c.quote).join('\n')].map(
    (words) => new Set(syllablesOf(words).map((s) => s.spoken)),
  )
  const own = syllablesOf(open).filter((s) => !known!.has(s.spoken) && !asking.test(s.folded))
  return own.length > 1 && own.every((s) => quoted!.has(s.spoken))
}

const asking =
  /^(?:bao|lau|nhieu|may|nao|gi|ai|khi|gio|dau|sao|the|la|co|khong|thi|phai|va|con|cua|ngay|thang|nam|han)$/

function isAnswer({ status }: Draft): boolean {
  return status === 'answered' || status === 'conflict'
}

function sameProof(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a.citations[0], b.citations[0]]
  return mine !== undefined && mine.version === theirs?.version && mine.section === theirs.section
}

function withoutRepeats(draft: Draft): Draft {
  return { ...draft, lines: draft.lines.filter((line, i) => draft.lines.indexOf(line) === i) }
}
