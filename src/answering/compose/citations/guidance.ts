// "Có văn bản nào hướng dẫn … không?": the held document that guides the matter, or that none does. A document that the
// guide itself cites is no answer.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'

const asks =
  / (?:co )(?:(?:van ban|tai lieu|cong van|thong tu|huong dan)(?: nao)?(?: nao)? )(?:\S+ ){0,2}?huong dan (?!thi hanh luat)(?:\S+ )+(?:khong|chua) /
const guiding = / (?:huong dan|quy dinh chi tiet) /
const enough = 0.75

/** The guides of the matter in the library; `null` for other questions and where only a document named by number is meant. */
export function composeGuidance(asked: Asked): Draft | null {
  const { u } = asked
  if (!asks.test(u.folded) || u.numbers.length > 0 || u.claim) return null
  const terms = u.terms.filter(
    (t) => !/^(?:van|ban|tai|lieu|cong|thong|tu|huong|dan|nao|viec|ve)$/.test(t.folded),
  )
  if (terms.length === 0) return null
  const guides = asked.documents.filter((prepared) => isGuide(prepared))
  const shareIn = (words: string) => shareOf(terms, coverageIn(fieldOf(syllablesOf(words)), terms))
  const about = guides.filter(
    ({ document: { header } }) => shareIn(`${header.title ?? ''} ${header.place ?? ''}`) >= enough,
  )
  if (about.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { document } of about.slice(0, 5)) {
    draft.lines.push(`**${nameOf(document)}**.`)
    const span = document.header.spans.title
    if (!span) continue
    const quote = shortQuote(document.text, span, null, 300)
    draft.lines.push(sourceLine(document, 'mở đầu', quote.shown))
    draft.citations.push(cite(document, 'mở đầu', quote.span))
  }
  return proven(
    draft,
    about.slice(0, 5).map((d) => d.document),
  )
}

function isGuide({ document: { header } }: PreparedDocument): boolean {
  return guiding.test(` ${phraseKey(`${header.kind ?? ''} ${header.title ?? ''}`)} `)
}
