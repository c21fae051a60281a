// "Kiểm tra theo kế hoạch báo trước mấy ngày?": how long before, or that no notice is given; when the inspection takes place
// is another thing.

import type { Asked } from '../../asked.ts'
import { better, coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { leadOf } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'

const asks =
  / (?:thong )?bao (?:cho \S+ (?:\S+ ){0,3})?truoc (?:\S+ ){0,3}?(?:may|bao nhieu|bao lau) | nhac(?: nho)? (?:(?!lai )\S+ ){0,8}?truoc (?:\S+ ){0,6}?(?:may|bao nhieu|bao lau) /
const notice =
  /(?<!\p{L})nhắc(?!\slại)[^.;:]{0,80}?\strước\s(?:[^.;:\d]{0,25}\s)?\d+\s*(?:ngày|giờ|tuần)|(?<!\p{L})(?:thông báo|báo)(?!\s+cáo)[^.;:]{0,60}?\strước\s+(?:[^.;:\d]{0,25}\s)?\d+\s*(?:ngày|giờ|tiếng|tuần)|không\s+(?:cần\s+|phải\s+)?(?:thông\s+)?báo\s+trước/iu
/** The words of the question itself, and the general ones of every inspection. */
const asking = /^(?:thong|bao|truoc|ngay|gio|may|lau|nhieu|phai|duoc|cho|co)$/
const enough = 0.6
const alike = 0.05

/** The statements that say how long before, the closest to what is asked first; `null` where none does. */
export function composeNoticeAhead(asked: Asked): Draft | null {
  const { u } = asked
  if (!asks.test(u.folded) || u.claim) return null
  const terms = u.terms.filter((t) => !asking.test(t.folded))
  const found = asked.documents
    .flatMap((prepared) =>
      prepared.units.flatMap((unit) =>
        statementsIn(unit).flatMap((statement) => {
          const { document } = prepared
          const words = document.text.slice(statement.start, statement.end)
          if (!notice.test(words)) return []
          const above = [
            ...unit.headings.map((h) => leadOf(document, h.section)),
            document.header.title,
          ].join(' ')
          const own = coverageIn(fieldOf(syllablesOf(words)), terms)
          const share = shareOf(terms, better(own, coverageIn(fieldOf(syllablesOf(above)), terms), 0.7))
          return [{ prepared, unit, statement, share }]
        }),
      ),
    )
    .filter((x) => terms.length === 0 || x.share >= enough)
    .sort((a, b) => b.share - a.share)
  const [best] = found
  if (!best) return null
  const told = found.filter((x) => x.share >= best.share - alike).slice(0, 3)
  const draft = emptyDraft('answered')
  for (const { prepared, unit, statement } of told) {
    const { document } = prepared
    const quote = shortQuote(document.text, statement, null, 320)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    told.map((x) => x.prepared.document),
  )
}
