// "Khi nào Đoàn tái kiểm tra?": no day is set for what is done only "trong trường hợp cần thiết", "khi có yêu cầu": the case is
// told in which it is done, where no time of the document says as much of what is asked.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { asksOfStranger } from '../../evidence/document-scope.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { holdsWanted } from '../../evidence/in-kind.ts'
import { namesAll } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { speaksOfActs } from '../../question/acts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { rankDeadlines } from './deadline.ts'

/** A case may be asked for so; a day, a month or a limit is not. */
const asksCase = /(?<! (?:truoc|den|tu|toi|sau|han)) (?:(?:khi|luc|truong hop) nao|bao gio) /
const asksDay =
  / (?:ngay|thang|quy|nam|hom|tuan|thu|gio) (?:nao|may) | (?:han|cham nhat|muon nhat|het|xong|ket thuc|bat dau) /

const caseWords =
  '(?:(?:trong (?:các |những )?)?trường hợp|(?:trong quá trình [^,;.]{2,60}?,? )?(?:nếu|có (?:khó khăn|vướng mắc|phát sinh))|khi (?:có|cần|phát hiện|thấy|xét thấy|xảy ra|được (?:yêu cầu|đề nghị)))'
const caseAhead = new RegExp(
  `^[^\\p{L}]*(?:\\p{L}\\)\\s*)?${caseWords}\\s[^,;]{2,160}?(?:,|\\sthì\\s)\\s*`,
  'iu',
)
const caseBehind = new RegExp(`,?\\s${caseWords}\\s[^,;.]{2,160}[.;]?\\s*$`, 'iu')

/** The statement that tells in which case the thing asked about is done; `null` where a time says as much of it. */
export function composeOnCondition(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.kind !== 'deadline' || u.claim || !asksCase.test(u.folded) || asksDay.test(u.folded)) return null
  const [best] = asked.evidence
    .slice(0, looked)
    .filter((e) => namesAll(scope.mustName, e) && !asksOfStranger(u, e.prepared, e.byTerm))
    .flatMap((e) => casesIn(asked, e))
    .sort((a, b) => b.share - a.share)
  if (!best || best.share < enough || timeSays(asked) > best.share - apart) return null
  const { document } = best.evidence.prepared
  const { path } = best.evidence.unit.section
  const quote = shortQuote(document.text, best.span, null)
  const draft = emptyDraft('answered')
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, path, null))
  draft.citations.push(cite(document, path, quote.span))
  return proven(draft, [document])
}

const looked = 12
/** So much of the question what is done in the case must say, and so much more than any time does. */
const enough = 0.8
const apart = 0.1

/** Statements without a time that tell a case, with how much of the question stands outside of the case. */
function casesIn({ u }: Asked, evidence: Evidence): { span: Span; share: number; evidence: Evidence }[] {
  const { unit, prepared } = evidence
  if (unit.row || unit.section.kind === 'recipients') return []
  return statementsIn(unit).flatMap((span) => {
    const words = prepared.document.text.slice(span.start, span.end)
    const done = words.replace(caseAhead, '').replace(caseBehind, '')
    if (done === words || holdsWanted('when', words) || !speaksOfActs(u, unit, span)) return []
    const share = shareOf(u.terms, coverageIn(fieldOf(syllablesOf(done)), u.terms))
    return [{ span, share, evidence }]
  })
}

/** The most of the question that the sentence of a time says. */
function timeSays(asked: Asked): number {
  const { terms } = asked.u
  return Math.max(
    0,
    ...rankDeadlines(asked).map(({ deadline: { start, end }, prepared: { document } }) =>
      shareOf(terms, coverageIn(fieldOf(syllablesOf(document.text.slice(start, end))), terms)),
    ),
  )
}
