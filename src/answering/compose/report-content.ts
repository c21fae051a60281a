// "Báo cáo X gồm những nội dung gì?": what the text says that the report holds ("Nội dung báo cáo: …", "báo cáo gồm: …",
// an outline in an annex), of the report that the question names by its matter.

import type { Section, Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { contextCoverage } from '../evidence/context-coverage.ts'
import { better, coverageIn, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { addItems, partsWithin } from './place-items.ts'
import { newestOfSeries } from './series.ts'

const parts = '(?:noi dung|phan|muc|y|van de|thong tin)'
const asksContent = new RegExp(
  [
    ` bao cao (?:\\S+ ){0,14}?(?:gom|bao gom|co|can|phai|neu|chua|the hien|trinh bay)(?: (?:co|neu|du|day du))?(?: (?:nhung|cac|may|bao nhieu))* (?:gi |${parts} (?:chinh )?(?:nao |gi |$)|${parts} $)`,
    ` (?:noi dung|de cuong|bo cuc|ket cau)(?: cua)?(?: ban| cac)? bao cao (?:\\S+ ){0,14}?(?:gi|nao|the nao|ra sao) `,
    ` (?:may|bao nhieu) ${parts} (?:\\S+ ){0,4}?bao cao `,
  ].join('|'),
)
const asksOther =
  / (?:khi nao|bao gio|ngay nao|han|truoc ngay|ai|don vi nao|co quan nao|mau|bieu|gui|nop|dinh ki|bao lau|kiem tra nhung|co phai) | (?:khong|chua) $/
const framing =
  /^(?:bao|cao|gom|co|phai|can|neu|chua|noi|dung|phan|muc|de|cuong|bo|cuc|ket|cau|nhung|cac|gi|nao|chinh|may|nhieu|trinh|bay|the|hien|thong|tin|cua|ve|la)$/
const headed =
  /^[\W\d_]*(?:\p{L}[).]\s*)?(?:nội dung|đề cương|bố cục|kết cấu)(?: của)?(?: các| bản)? báo cáo(?!\p{L})/iu
const stated =
  /báo cáo(?: \p{L}+){0,8}? (?:gồm|bao gồm|có|nêu rõ|phải nêu|cần nêu|thể hiện)(?: (?:đủ|đầy đủ|các|những|có|rõ|\d+))*(?: (?:phần|nội dung|mục))?(?: (?:chính|chủ yếu|cơ bản|sau|sau đây))*\s*:/iu
/** So much of the matter that the question names must be said of the report. */
const enough = 0.5
const longest = 640

interface Content extends Span {
  prepared: PreparedDocument
  unit: Unit
  share: number
}

/** `null` where no text in scope tells what such a report holds. */
export function composeReportContent(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind === 'header' || scope.missing) return null
  if (!asksContent.test(u.folded) || asksOther.test(u.folded)) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const matter = u.terms.map((t) => !framing.test(t.folded))
  const [best] = documents
    .flatMap((prepared) => contentsIn(asked, prepared, matter))
    .sort((a, b) => b.share - a.share)
  if (!best || best.share < enough) return null
  const { prepared, unit } = best
  const { document } = prepared
  const draft = emptyDraft('answered')
  const listed = listBelow(best)
  if (listed) addItems(draft, asked, prepared, listed)
  else {
    const quote = shortQuote(document.text, best, null, longest)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(draft, [document])
}

/** The place whose parts the statement announces. */
function listBelow({ prepared, unit, start, end }: Content): Section | null {
  const { text } = prepared.document
  const opens = start <= Math.max(unit.section.start, unit.section.headingEnd) + 2
  const told = /:\s*\S/u.test(text.slice(start, end))
  return opens && !told && partsWithin(prepared, unit.section).length > 1 ? unit.section : null
}

function contentsIn({ u }: Asked, prepared: PreparedDocument, matter: boolean[]): Content[] {
  const { document, units } = prepared
  return units.flatMap((unit) => {
    if (unit.row || unit.section.kind === 'recipients' || unit.section.kind === 'opening') return []
    const context = contextCoverage(u, prepared, unit)
    return statementsIn(unit).flatMap((s) => {
      const words = document.text.slice(s.start, s.end)
      if (!headed.test(words) && !stated.test(words)) return []
      const byTerm = better(coverageIn(s, u.terms), context, 1)
      const only = <T>(of: T[]) => of.filter((_, i) => matter[i])
      const share = matter.includes(true) ? shareOf(only<Term>(u.terms), only(byTerm)) : 1
      return [{ start: s.start, end: endOf(unit, s), prepared, unit, share }]
    })
  })
}

/** What a heading announces goes on to the end of its place. */
function endOf(unit: Unit, s: Span): number {
  const lone = s.end <= unit.section.headingEnd + 1 || /:\s*$/u.test(unit.document.text.slice(s.start, s.end))
  return lone ? unit.end : s.end
}
