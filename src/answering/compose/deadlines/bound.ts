// "Mỗi đơn vị kiểm tra tối đa mấy ngày?" ↔ "không quá 02 ngày làm việc": the most or the least that a text sets for a length,
// in whichever words it says so. How long before something a thing is due is no such length.

import type { Asked } from '../../asked.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { leadOf } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'

const length = '(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|buoi|gio|nam))'
const most = '(?:toi da|nhieu nhat|lau nhat|khong qua|khong vuot qua)'
const least = '(?:toi thieu|it nhat|khong duoi|khong it hon)'
const asksFor = (bound: string) =>
  new RegExp(` ${bound} (?:\\S+ ){0,3}?${length} | ${length} (?:la )?${bound} `)
const figure = String.raw`\s+(?:là\s+|trong\s+)?\d+\s*(?:\([^()]{1,20}\)\s*)?(?:ngày|tuần|tháng|buổi|giờ|năm)(?:\s+làm việc)?`
const bounds = [
  {
    asked: asksFor(most),
    said: new RegExp(`(?:không\\s+(?:vượt\\s+)?quá|tối đa|nhiều nhất|không\\s+vượt)${figure}`, 'iu'),
  },
  { asked: asksFor(least), said: new RegExp(`(?:tối thiểu|ít nhất|không dưới|không ít hơn)${figure}`, 'iu') },
]
/** Words of the question that no matter is named by. */
const asking =
  /^(?:toi|da|nhieu|nhat|lau|khong|qua|vuot|thieu|it|duoi|may|ngay|thang|tuan|gio|nam|buoi|bi|duoc|phai|la|moi|\d+)$/
const enough = 0.7
const alike = 0.05

/** The statement whose bound is of the very matter that is asked; `null` where none, or more than one, is. */
export function composeBound(asked: Asked): Draft | null {
  const { u } = asked
  const bound = bounds.find((b) => b.asked.test(u.folded))
  if (!bound || u.claim || u.kind === 'calculate' || / truoc /.test(u.folded)) return null
  const terms = u.terms.filter((t) => !asking.test(t.folded))
  if (terms.length === 0) return null
  const unit = / (?:may|bao nhieu) (ngay|tuan|thang|buoi|gio|nam) /.exec(u.folded)?.[1]
  const found = asked.documents
    .flatMap((prepared) => prepared.units.map((place) => ({ prepared, place })))
    .flatMap(({ prepared, place }) =>
      statementsIn(place).flatMap((statement) => {
        const { document } = prepared
        const words = document.text.slice(statement.start, statement.end)
        const said = boundOf(words, bound.said, terms)
        if (!said || isNotice(words, said.index, said[0]) || !isIn(unit, said[0])) return []
        const own = coverageIn(fieldOf(syllablesOf(words)), terms)
        const above = coverageIn(
          fieldOf(syllablesOf(place.headings.map((h) => leadOf(document, h.section)).join(' '))),
          terms,
        )
        const at = { start: statement.start + said.index, end: statement.start + said.index + said[0].length }
        const share = shareOf(terms, better(own, above, 0.6))
        return shareOf(terms, own) < 0.5 ? [] : [{ prepared, place, statement, at, share, said: said[0] }]
      }),
    )
    .filter((x) => x.share >= enough)
    .sort((a, b) => b.share - a.share)
  const [best, next] = found
  if (!best || (next && next.share > best.share - alike && next.said !== best.said)) return null
  const { document } = best.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, best.statement, best.at, 320)
  draft.lines.push(
    `**${best.said.slice(0, 1).toUpperCase()}${best.said.slice(1)}**.`,
    sourceLine(document, best.place.section.path, quote.shown),
  )
  draft.citations.push(cite(document, best.place.section.path, quote.span))
  return proven(draft, [document])
}

/** Of "mỗi đơn vị không quá 02 ngày, riêng xã X không quá 03 ngày" the bound of the clause that says most of what is asked, else the first. */
function boundOf(words: string, said: RegExp, terms: Term[]): RegExpExecArray | null {
  const found = [...words.matchAll(new RegExp(said.source, 'giu'))]
  const shares = found.map(({ index }) => {
    const clause = /[^,;:]*$/u.exec(words.slice(0, index))?.[0] ?? ''
    return shareOf(terms, coverageIn(fieldOf(syllablesOf(clause)), terms))
  })
  return found[shares.indexOf(Math.max(...shares))] ?? null
}

/** "Trước ít nhất 05 ngày", "tối đa 02 ngày trước khi …": a day before another, not a length. */
function isNotice(words: string, at: number, said: string): boolean {
  return (
    /trước(?:\s+(?:đó|thời hạn))?\s*$/iu.test(words.slice(0, at)) ||
    /^\s*trước/iu.test(words.slice(at + said.length))
  )
}

const units: Record<string, RegExp> = {
  ...{ ngay: /ngày/iu, tuan: /tuần/iu, thang: /tháng/iu },
  ...{ buoi: /buổi/iu, gio: /giờ/iu, nam: /năm/iu },
}

function isIn(unit: string | undefined, said: string): boolean {
  return unit === undefined || (units[unit]?.test(said) ?? true)
}
