// What a document is made of, and what in it does not fit together.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { leadOf, type PreparedDocument } from '../places/units.ts'
import { asksBeforeIssue } from '../question/question-kind.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'

/** Chapters where they are asked for; else the top places, an attachment opened up into its own. */
function outlined(sections: Section[], chapters: boolean): Section[] {
  const found = chapters ? sections.filter((s) => s.kind === 'chapter' || s.kind === 'part') : []
  if (found.length > 0) return found
  const plain = sections.filter((s) => !['opening', 'recipients', 'signature', 'closing'].includes(s.kind))
  const top = plain.filter((s) => s.parent === null)
  return top.flatMap((s) => {
    const inside = plain.filter((c) => c.parent === s.path)
    return s.kind !== 'annex' &&
      /^(?:Quy|Kế hoạch|Chương trình|Đề án|Điều lệ)/u.test(s.path) &&
      inside.length > 0
      ? inside
      : [s]
  })
}

/** The headings of a document, two levels deep. */
export function composeOutline(prepared: PreparedDocument, chapters = false): Draft {
  const draft = emptyDraft('answered')
  const { document } = prepared
  const top = outlined(document.sections, chapters)
  draft.lines.push(`${nameOf(document)}:`)
  for (const s of top.slice(0, 14)) {
    draft.lines.push(`• ${s.path}. ${leadOf(document, s).replace(/\s+/gu, ' ').slice(0, 120)}`)
    draft.citations.push(cite(document, s.path, { start: s.start, end: Math.max(s.headingEnd, s.start + 1) }))
    draft.calculated.push(...(leadOf(document, s).match(/\d+/gu) ?? []))
  }
  return proven(draft, [document])
}

/**
 * What does not fit together in the documents, as it was found when they were read, with the places quoted; where it is asked
 * why something is due before its text is issued, that alone, and `null` where no text has it so.
 */
export function composeAnomalies({ u, documents }: Asked): Draft | null {
  const ofDays = asksBeforeIssue(u.folded)
  const about = documents.map(({ document }) => ({
    document,
    warnings: ofDays ? document.warnings.filter((w) => beforeIssue.test(w)) : document.warnings,
  }))
  const chosen = about.filter(({ warnings }) => !ofDays || warnings.length > 0).slice(0, 3)
  if (chosen.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { document, warnings } of chosen) {
    draft.lines.push(`${nameOf(document)}:`)
    if (warnings.length === 0) draft.lines.push(`• ${texts.noAnomaly}`)
    for (const warning of warnings.slice(0, 8)) {
      draft.lines.push(`• ${warning}`)
      draft.warnings.push(warning)
      draft.calculated.push(warning)
    }
    for (const d of document.deadlines) {
      if (!warnings.some((w) => w.includes(document.text.slice(d.time.start, d.time.end)))) continue
      if (ofDays)
        draft.lines.push(sourceLine(document, d.section, shortQuote(document.text, d, d.time, 360).shown))
      draft.citations.push(cite(document, d.section, d))
    }
  }
  return proven(
    draft,
    chosen.map((c) => c.document),
  )
}

const beforeIssue = /sớm hơn ngày ban hành/u
