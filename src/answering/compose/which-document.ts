// A question of hardly a word that several documents answer equally well: which of them is meant.

import type { Asked } from '../asked.ts'
import { type Evidence, rankSentences } from '../evidence/evidence.ts'
import { isSufficient } from '../evidence/sufficient.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

/** The documents to choose from, each with what it says; `null` where the best evidence stands alone. */
export function composeWhichDocument(asked: Asked, best: Evidence): Draft | null {
  const found = isBare(asked) && !goesOn(asked, best) ? alikeElsewhere(asked, best) : []
  if (found.length < 2) return null
  const draft = emptyDraft('clarify')
  draft.lines.push(texts.whichDocument)
  for (const e of found.slice(0, 5)) {
    const { document } = e.prepared
    const [sentence] = rankSentences(asked.u, e)
    const quote = shortQuote(document.text, sentence ?? e.unit, null, 180)
    draft.lines.push(`• ${sourceLine(document, e.unit.section.path, quote.shown).replace(/^Nguồn: /u, '')}`)
    draft.citations.push(cite(document, e.unit.section.path, quote.span))
    draft.choices.push({
      label: [document.header.number, document.header.place].filter(Boolean).join(', '),
      question: `${asked.u.text.replace(/\?+$/u, '')} ${document.header.number ?? document.header.place ?? ''}?`,
    })
  }
  return proven(
    draft,
    found.slice(0, 5).map((e) => e.prepared.document),
  )
}

/** The document is the one just spoken of. */
function goesOn({ quoted }: Asked, { prepared }: Evidence): boolean {
  return quoted.some((place) => place.startsWith(`${prepared.document.id} `))
}

/** "Kinh phí bao nhiêu?": hardly a word, and no document named. */
function isBare({ u, scope }: Asked): boolean {
  return (
    !scope.named &&
    u.places.length + u.dates.length === 0 &&
    u.terms.filter((t) => !t.light && t.weight > 1).length <= 2
  )
}

/** The best place of every document that answers a bare question as well as the best one does. */
function alikeElsewhere(asked: Asked, best: Evidence): Evidence[] {
  const found = asked.evidence.filter(
    (e) => e.share >= best.share - 0.1 && e.score >= best.score - 0.7 && isSufficient(asked, e),
  )
  return [...new Map([best, ...found].reverse().map((e) => [e.prepared, e])).values()].reverse()
}
