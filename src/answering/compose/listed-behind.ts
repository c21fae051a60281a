// "Trọng tâm là những việc gì?", "kết quả tính đến thời điểm nào?": the very words of the question stand in the text in front of
// what answers it ("…, trọng tâm là: …", "(tính đến thời điểm kiểm tra)"), whatever other place speaks of the matter.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { contextCoverage } from '../evidence/context-coverage.ts'
import { better, coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { endOfList } from './section-content.ts'

interface Found {
  prepared: PreparedDocument
  unit: Unit
  span: Span
}

const asksItems =
  / (?:la|gom|bao gom) (?:nhung |cac )?(?:(?:viec|noi dung|van de|dieu|nhiem vu|cai|thu) )?(?:gi|nao) /
const introduces = /(?:^|[,;(]|(?<=\s)và)\s*([^,;:()\n]{4,60}?)\s+(?:là|gồm|bao gồm)\s*:/giu

/** What the text lists behind the words that the question asks it by; `null` where no or more than one place does. */
export function composeListedBehind(asked: Asked): Draft | null {
  const { u } = asked
  const at = asksItems.exec(u.folded)
  if (!at || u.claim || u.kind !== 'passage' || u.excluded || u.place !== null || !isMeant(asked)) return null
  const name = `${u.folded.slice(0, at.index)} `
  return onlyOne(
    statementsOf(asked).flatMap(({ prepared, unit, span }) =>
      [...prepared.document.text.slice(span.start, span.end).matchAll(introduces)].flatMap((m) => {
        const lead = phraseKey(m[1] ?? '')
        const start = span.start + m.index + m[0].indexOf(m[1] ?? '')
        const isAsked = lead.includes(' ') && name.includes(` ${lead} `)
        if (!isAsked || !isAbout(asked, prepared, unit, span)) return []
        const rest = statementsIn(unit).filter((s) => s.start >= span.start)
        return [{ prepared, unit, span: { start, end: endOfList(prepared.document.text, rest) } }]
      }),
    ),
  )
}

const asksReckoned =
  / tinh den (?:het )?(?:(?:thoi diem|ngay|luc|moc) (?:nao|may)|khi nao|bao gio|dau) | tinh (?:den |het |theo )+(?:\S+ ){1,6}hay (?:la )?(?:chi )?(?:tinh )?(?:den|het|toi) /
const reckoned = /tính đến (?:hết )?(?:thời điểm|ngày|khi|lúc|hết)/iu

/** Up to when something is reckoned, where one statement of the documents in scope says so. */
export function composeReckoned(asked: Asked): Draft | null {
  if (!asksReckoned.test(asked.u.folded) || asked.u.claim || !isMeant(asked)) return null
  return onlyOne(
    statementsOf(asked).filter(({ prepared, span }) =>
      reckoned.test(prepared.document.text.slice(span.start, span.end)),
    ),
  )
}

function isMeant({ scope, view, documents }: Asked): boolean {
  return scope.named || (documents.length === 1 && view.held.length === 1)
}

function statementsOf({ documents }: Asked): Found[] {
  return documents.flatMap((prepared) =>
    prepared.units
      .filter((unit) => !unit.row && unit.section.kind !== 'recipients')
      .flatMap((unit) => statementsIn(unit).map((span) => ({ prepared, unit, span }))),
  )
}

/** Most of the matter stands there or around it. */
function isAbout({ u }: Asked, prepared: PreparedDocument, unit: Unit, { start, end }: Span): boolean {
  const own = coverageIn(fieldOf(syllablesOf(prepared.document.text.slice(start, end))), u.terms)
  return shareOf(u.terms, better(own, contextCoverage(u, prepared, unit), 0.9)) >= 0.6
}

/** A list is shown whole. */
const longestList = 1200

function onlyOne(found: Found[]): Draft | null {
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { document } = only.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, only.span, null, longestList)
  draft.lines.push(sourceLine(document, only.unit.section.path, quote.shown))
  draft.citations.push(cite(document, only.unit.section.path, quote.span))
  return proven(draft, [document])
}
