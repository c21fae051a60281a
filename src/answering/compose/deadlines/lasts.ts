// "Thời gian làm việc tại mỗi đơn vị là bao lâu?": how long a thing lasts, which no deadline of a duty tells.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import type { Syllable } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'

const asksLength =
  / thoi gian ((?:\S+ ){2,12}?)(?:(?:la|trong|mat|keo dai|toi da|khoang|duoc|se) )*(?:bao lau|bao nhieu (?:ngay|lau|buoi|gio|tuan|thang)|may (?:ngay|buoi|gio|tuan|thang)|trong may ngay) /
/** A duty has a limit, not a length. */
const duty = / (?:nop|gui|bao cao|khac phuc|tra loi|thong bao|hoan thanh|trinh|ban hanh|giai quyet) /
const length = /\d+\s*(?:\/\d+\s*)?(?:ngày|buổi|giờ|tuần|tháng|năm|phút)/iu

/** The statement that gives the length of what is called by the same words; `null` where none does. */
export function composeLasts(asked: Asked): Draft | null {
  const run = asksLength.exec(asked.u.folded)?.[1]?.trim().split(' ')
  if (!run || duty.test(asked.u.folded) || asked.u.claim) return null
  const found = asked.documents
    .flatMap((prepared) => prepared.units.flatMap((unit) => lengthsIn(prepared, unit, run)))
    .sort((a, b) => b.fit - a.fit)
  const [best] = found
  if (!best || (!asked.scope.named && found.some((f) => f.fit === best.fit && f.prepared !== best.prepared)))
    return null
  const { document } = best.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, best.span, best.at)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, best.unit.section.path, null))
  draft.citations.push(cite(document, best.unit.section.path, quote.span))
  return proven(draft, [document])
}

interface Length {
  prepared: PreparedDocument
  unit: Unit
  span: Span
  /** Where the length itself stands. */
  at: Span
  fit: number
}

function lengthsIn(prepared: PreparedDocument, unit: Unit, run: string[]): Length[] {
  const { text } = prepared.document
  return statementsIn(unit).flatMap(({ start, end, syllables }): Length[] => {
    const from = calledSo(syllables, run)
    if (!from) return []
    const said = length.exec(text.slice(from.end, Math.min(end, from.end + 60)))
    if (!said) return []
    const at = { start: from.end + said.index, end: from.end + said.index + said[0].length }
    return [{ prepared, unit, span: { start, end }, at, fit: from.fit }]
  })
}

/** Where the statement speaks of the time of the same thing: most words of the run behind "thời gian". */
function calledSo(syllables: Syllable[], run: string[]): { end: number; fit: number } | null {
  for (let i = 0; i + 1 < syllables.length; i++) {
    if (syllables[i]?.folded !== 'thoi' || syllables[i + 1]?.folded !== 'gian') continue
    const behind = syllables.slice(i + 2, i + 4 + run.length)
    const last = behind.filter((s) => run.includes(s.folded)).at(-1)
    const fit = run.filter((w) => behind.some((s) => s.folded === w)).length / run.length
    if (last && fit >= 0.75) return { end: last.end, fit }
  }
  return null
}
