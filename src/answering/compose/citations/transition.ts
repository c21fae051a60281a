// "Báo cáo năm 2025 nộp khi nào, theo thông tư nào?": what a rule lets go on under another one for that year ("Báo cáo
// năm 2025 tiếp tục thực hiện theo Thông tư …") is not under its own days; else the rule itself is followed.

import type { Reference, Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { isStandingRule, standsIn } from '../../evidence/years-served.ts'
import { better, coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { headerFact, meansNumber } from '../header.ts'
import { labelOf } from './references.ts'

const followsWhich =
  / (?:lam|thuc hien|ap dung|nop|gui|lap|bao cao|quyet toan)(?: \S+){0,6}? theo(?: quy dinh)?(?: cua| tai)? (?:thong tu|nghi dinh|quyet dinh|van ban|quy che|quy dinh) (?:nao|gi|so may) /

/** "Theo thông tư cũ hay mới", "đánh giá năm 2024 dùng quyết định nào". */
const oldOrNew =
  / (?:theo|dung|ap dung|thuc hien)(?: quy dinh)?(?: cua| tai)? (?:thong tu|nghi dinh|quyet dinh|van ban|quy che|quy dinh)(?: cu hay(?: la)?(?: \S+ \S+)? moi| moi hay(?: la)?(?: \S+ \S+)? cu| nao) /

/** The clause that leaves the year to another document, or the rule that is followed; `null` for other questions. */
export function composeTransition(asked: Asked): Draft | null {
  const { u } = asked
  const passing = oldOrNew.test(u.folded) && !u.claim ? composePassing(asked) : null
  if (passing) return passing
  const which = followsWhich.test(u.folded)
  if (!which && u.kind !== 'deadline' && !(u.claim && u.numbers.length > 0)) return null
  const left = leftTo(asked)
  if (left) return claimFits(asked, left) ? clauseOf(asked, left) : null
  return which && !u.claim && u.numbers.length === 0 ? ruleFollowed(asked) : null
}

/** So much of the question besides its year the place on what passes over holds. */
const enoughPassing = 0.4

/** What the place "Quy định chuyển tiếp" says of the year that is asked about. */
function composePassing(asked: Asked): Draft | null {
  const year = yearAsked(asked)
  if (year === null) return null
  const [only, ...more] = asked.documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) => {
      const { text } = prepared.document
      if (!/chuyển tiếp/iu.test(unit.section.heading)) return []
      const terms = asked.u.terms.filter(
        (t) => !kindWords.has(t.folded) && !/^(?:\d.*|cu|moi)$/.test(t.folded),
      )
      const title = coverageIn(fieldOf(syllablesOf(prepared.document.header.title ?? '')), terms)
      const share = shareOf(terms, better(coverageIn(unit, terms), title, 1))
      const [clause] = statementsIn(unit).filter((s) => text.slice(s.start, s.end).includes(String(year)))
      return clause && share >= enoughPassing ? [{ prepared, unit, clause }] : []
    }),
  )
  if (!only || more.length > 0) return null
  const { document } = only.prepared
  const { section } = only.unit
  const draft = emptyDraft('answered')
  const said = { start: Math.max(section.headingEnd, only.unit.start), end: only.unit.end }
  const quote = shortQuote(document.text, said, only.clause, 400)
  draft.lines.push(sourceLine(document, section.path, quote.shown).replace(/^Nguồn: /u, ''))
  draft.citations.push(cite(document, section.path, quote.span))
  return proven(draft, [document])
}

interface Left {
  prepared: PreparedDocument
  section: string
  clause: Span
  reference: Reference
}

const goesOn = /(?:thực hiện|áp dụng|lập)\s+(?:theo|quy định)/iu

/** The clause about the year of the very matter that is asked, in the rule that knows most of the question. */
function leftTo(asked: Asked): Left | null {
  const year = yearAsked(asked)
  const [best] = [...asked.evidence].sort((a, b) => b.share - a.share)
  if (year === null || !best || best.share < 0.6 || !isStandingRule(best.prepared.document.header))
    return null
  const { prepared } = best
  const { text, references } = prepared.document
  for (const unit of prepared.units)
    for (const clause of statementsIn(unit)) {
      const words = text.slice(clause.start, clause.end)
      const at = words.search(goesOn)
      const reference = references.find(
        (r) => !r.internal && r.number !== null && clause.start + at < r.start && r.end <= clause.end,
      )
      if (at > 0 && reference && isOfMatter(asked, words.slice(0, at), year))
        return { prepared, section: unit.section.path, clause, reference }
    }
  return null
}

function yearAsked({ u }: Asked): number | null {
  const told = u.dates.flatMap((d) => (d.kind === 'period' ? [d.from.slice(0, 4), d.to.slice(0, 4)] : []))
  const years = new Set([...u.years, ...told.map(Number)])
  const [year] = years
  return years.size === 1 ? year! : null
}

/** "Báo cáo của năm 2023": all that the clause says before it turns elsewhere is in the question. */
function isOfMatter({ u }: Asked, subject: string, year: number): boolean {
  const words = phraseKey(subject.replace(/^\s*(?:\d+[.)]|[a-zđ]\))/u, '')).split(' ')
  const matter = words.filter((w) => !light.has(w) && !/^\d/.test(w))
  return words.includes(String(year)) && matter.length > 0 && matter.every((w) => u.folded.includes(` ${w} `))
}

const light = new Set('cua cac nam ky ki duoc tiep tuc van thi trong doi voi'.split(' '))

/** A claim that names a document is held against the clause by its number. */
function claimFits({ u }: Asked, { reference }: Left): boolean {
  return !u.claim || u.numbers.some((n) => meansNumber(n, reference))
}

function clauseOf({ u }: Asked, { prepared, section, clause, reference }: Left): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, clause, reference, 400)
  const label = capital(labelOf(reference))
  const lead = u.claim ? [texts.yes] : u.kind === 'deadline' ? [texts.underOther(label)] : []
  draft.lines.push(
    ...lead,
    ...(u.kind === 'deadline' ? [] : [`${nameOf(document)}: **${label}**.`]),
    sourceLine(document, section, quote.shown),
  )
  draft.citations.push(cite(document, section, quote.span))
  draft.calculated.push(labelOf(reference))
  return proven(draft, [document])
}

/** The held rule whose title is the matter that is asked about. */
function ruleFollowed(asked: Asked): Draft | null {
  const { u, documents, asOf } = asked
  const year = yearAsked(asked) ?? Number(asOf.slice(0, 4))
  const matter = u.terms.filter((t) => !kindWords.has(t.folded))
  if (matter.length === 0) return null
  const [best] = documents
    .filter(({ document: { header } }) => standsIn(header, year))
    .map((prepared) => {
      const title = fieldOf(syllablesOf(prepared.document.header.title ?? ''))
      return { prepared, share: shareOf(matter, coverageIn(title, matter)) }
    })
    .sort((a, b) => b.share - a.share)
  if (!best || best.share < 0.7) return null
  const draft = headerFact(best.prepared, 'title')
  if (!draft) return null
  const lines = [`**${nameOf(best.prepared.document)}**.`, ...draft.lines.slice(1)]
  return proven({ ...draft, lines }, [best.prepared.document])
}

const kindWords = new Set(
  'thong tu nghi dinh quyet van ban quy che lam theo thuc hien ap dung nop gui lap'.split(' '),
)
