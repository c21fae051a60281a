// "Đại lý gửi báo cáo hoạt động cho cơ quan nào?": of the duties that the question may mean, those of whom it names, and
// what is done before what is only summed up of it.

import type { Span } from '../../../document.ts'
import { oneLine } from '../../../library/due-day.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { slotAsked } from '../slots/asked-slot.ts'
import { agreementWith } from './agreement.ts'
import type { Candidate } from './candidate.ts'
import { rankDeadlines } from './deadline.ts'
import { acceptable } from './fits.ts'
import { sentenceOfSender } from './sender-sentence.ts'
import { bodyMeant } from './slot-bodies.ts'

/** Whom the duty goes to that the question means; `null` where it means none that has a time and a receiver. */
export function composeDutyReceiver(asked: Asked): Draft | null {
  const { u } = asked
  if (u.kind !== 'passage' || u.claim || slotAsked(u) !== 'receiver' || !sends.test(u.folded)) return null
  const agreement = agreementWith(asked)
  const possible = rankDeadlines(asked).filter((c) => acceptable(asked, agreement, c))
  const ranked = agreement.closest(possible)
  const [first] = ranked
  if (!first || ranked.some((c) => c.prepared !== first.prepared)) return null
  const own = sentenceOfSender(u, first)
  if (own) return ofSender(first, own)
  const rivals = ranked.filter((c) => c.score >= first.score - near && c.deadline.to !== first.deadline.to)
  const firstHand = sumsUp.test(u.folded) ? ranked : ranked.filter((c) => !isSummary(c))
  const best = rivals.length === 0 ? first : firstHand[0]
  // one duty alone is told as well by its words, unless another body's stands beside it
  if (!best || (best === first && bodyMeant(asked) === null && rivals.length === 0)) return null
  const { deadline: d, prepared } = best
  const said = asked.evidence[0]
  // words without a time may speak of it more
  if (said && said.unit !== best.evidence.unit && said.said > best.share + slack) return null
  if (d.to === null || best.share < known || u.folded.includes(` ${phraseKey(d.to)} `)) return null
  const { document } = prepared
  const quote = shortQuote(document.text, d, null, longest)
  const draft = emptyDraft('answered')
  draft.lines.push(`**${d.to}**:`, `“${quote.shown}”`, sourceLine(document, d.section, null))
  draft.receiver = d.to
  draft.citations.push(cite(document, d.section, quote.span))
  return proven(draft, [document])
}

function ofSender({ prepared, deadline }: Candidate, { sentence, to }: { sentence: Span; to: Span }): Draft {
  const { document } = prepared
  const quote = shortQuote(document.text, sentence, to, longest)
  const draft = emptyDraft('answered')
  const whom = oneLine(document.text.slice(to.start, to.end))
  draft.lines.push(`**${whom}**:`, `“${quote.shown}”`, sourceLine(document, deadline.section, null))
  draft.receiver = whom
  draft.citations.push(cite(document, deadline.section, quote.span))
  return proven(draft, [document])
}

const sends = / (?:gui|nop|bao cao|trinh|thong bao|de nghi|kien nghi) /
const sumsUp = / tong hop /
const near = 0.6
const known = 0.6
const slack = 0.15
const longest = 420

function isSummary({ deadline }: Candidate): boolean {
  return /^tổng hợp(?!\p{L})/iu.test(deadline.what)
}
