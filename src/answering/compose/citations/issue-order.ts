// "Nghị quyết 5 và kế hoạch 12, cái nào có trước, mỗi cái ngày nào?": the days of two papers, of which one is held and tells
// the day of the other; the older first.

import { formatDay } from '../../../calendar/day.ts'
import type { Day } from '../../../document.ts'
import type { NumberMention } from '../../../library/number-mentions.ts'
import type { Asked } from '../../asked.ts'
import { isNumbered } from '../../evidence/scope.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { headerFact, meansNumber, sentenceOf } from '../header.ts'
import { labelOf } from './references.ts'

const paper =
  '(?:cai|ban|ben|to|van ban|ke hoach|nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|chuong trinh)'
const issuing = '(?:co|ra|ra doi|ra ngay|ban hanh|ki|ki ban hanh|phat hanh|duoc ban hanh|duoc ki)'
const asksOrder = new RegExp(
  ` ${paper} nao (?:${issuing} )?(?:truoc|sau|som hon|muon hon)(?= )| (?:moi|tung|ca hai|hai) ${paper} (?:${issuing} )?ngay (?:nao|may|bao nhieu) | ngay (?:ban hanh|ki|ra)(?: cua)? (?:moi|tung|ca hai|hai) ${paper} `,
)

interface Issued {
  name: string
  day: Day
  draft: Draft
}

/** `null` unless two numbers are named, both days are told, and their order or each day is asked. */
export function composeIssueOrder({ u, documents }: Asked): Draft | null {
  if (u.numbers.length !== 2 || u.claim || !asksOrder.test(u.folded)) return null
  const told = u.numbers.map((n) => heldOf(n, documents) ?? citedOf(n, documents))
  const [one, other] = told
  if (!one || !other) return null
  const [first, second] = one.day <= other.day ? [one, other] : [other, one]
  const draft = joined([first.draft, second.draft])
  if (first.day === second.day) return draft
  return { ...draft, lines: [texts.issuedFirst(first.name), ...draft.lines] }
}

function heldOf(n: NumberMention, documents: readonly PreparedDocument[]): Issued | null {
  const prepared = documents.find((d) => isNumbered(n, d.document.header))
  const day = prepared?.document.header.issued
  const draft = prepared && headerFact(prepared, 'issued')
  if (!prepared || !day || !draft) return null
  const name = nameOf(prepared.document)
  const [, ...proof] = draft.lines
  const lines = [`**${texts.issuedOn(name, formatDay(day)).replace(/\.$/u, '')}**.`, ...proof]
  return { name, day, draft: proven({ ...draft, lines }, [prepared.document]) }
}

function citedOf(n: NumberMention, documents: readonly PreparedDocument[]): Issued | null {
  for (const { document } of documents) {
    const r = document.references.find((x) => !x.internal && x.issued && meansNumber(n, x))
    if (!r?.issued) continue
    const draft = emptyDraft('answered')
    const name = labelOf({ ...r, issued: null })
    const quote = shortQuote(document.text, sentenceOf(document, r), r, 260)
    draft.lines.push(`**${texts.issuedOn(name, formatDay(r.issued)).replace(/\.$/u, '')}**.`)
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(name, formatDay(r.issued))
    return { name, day: r.issued, draft: proven(draft, [document]) }
  }
  return null
}
