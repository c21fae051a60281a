// "Hạn rơi vào Chủ nhật thì tính sao?": a text may say itself what becomes of a limit that falls on a day off.

import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'

const asks =
  / (?:roi|trung|nham|dung)(?: (?:vao|voi|dung|phai|ngay))* (?:chu nhat|thu (?:bay|7)|t7|cn|cuoi tuan|ngay nghi|nghi le|nghi|le|tet) /
const rule =
  /(?:trùng|rơi|nhằm)(?:\s+(?:vào|với))?\s+(?:các\s+)?(?:ngày\s+)?(?:nghỉ|lễ|thứ Bảy|Chủ nhật)[^.;]{0,160}ngày\s+(?:làm việc|liền|kế|tiếp|trước)/iu

/** A limit that falls on a day off is asked about, and no day of the calendar is told. */
export function asksDayOffRule({ folded, dates }: Asked['u']): boolean {
  return (
    asks.test(folded) && / (?:han|thoi han|ngay cuoi) /.test(folded) && !dates.some((d) => /\d/u.test(d.text))
  )
}

/** The rule of the documents that are asked about; `null` where none, or more than one document, has it. */
export function composeDayOffRule({ u, documents }: Asked): Draft | null {
  if (!asks.test(u.folded) || u.claim) return null
  const found = documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) =>
      statementsIn(unit)
        .filter((s) => rule.test(prepared.document.text.slice(s.start, s.end)))
        .map((statement) => ({ document: prepared.document, unit, statement })),
    ),
  )
  const [only] = found
  if (!only || found.some(({ document }) => document !== only.document)) return null
  const draft = emptyDraft('answered')
  for (const { document, unit, statement } of found.slice(0, 2)) {
    const quote = shortQuote(document.text, statement, null, 320)
    draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(draft, [only.document])
}
