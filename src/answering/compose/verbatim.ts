// "Trích nguyên văn đoạn đó": the places that were quoted last, whole and as they stand.

import type { Asked } from '../asked.ts'
import { cite, type Draft, emptyDraft, proven, sourceLine } from './draft.ts'

const asksWords =
  / (?:nguyen van|trich (?:dan )?(?:lai )?(?:doan|cau|cho|nguyen)|doc (?:lai )?(?:ca )?(?:doan|muc|dieu) (?:do|nay|tren)|xem (?:ca )?(?:doan|muc|dieu) (?:do|nay|tren)) /
/** A place longer than this is shown in its beginning. */
const most = 1_500

/** `null` when no words are asked for, or nothing was quoted before. */
export function composeVerbatim({ u, documents, quoted }: Asked): Draft | null {
  if (!asksWords.test(u.folded) || quoted.length === 0) return null
  const draft = emptyDraft('answered')
  for (const prepared of documents) {
    const { document } = prepared
    const seen = new Set<string>()
    for (const { section } of prepared.units) {
      if (seen.has(section.path) || !quoted.includes(`${document.id} ${section.path}`) || seen.size >= 2)
        continue
      seen.add(section.path)
      const end =
        section.end - section.start > most
          ? document.text.lastIndexOf('\n', section.start + most)
          : section.end
      const citation = cite(document, section.path, {
        start: section.start,
        end: Math.max(end, section.start + 200),
      })
      draft.lines.push(`“${citation.quote}”`, sourceLine(document, section.path, null))
      draft.citations.push(citation)
    }
    if (seen.size > 0) proven(draft, [document])
  }
  return draft.lines.length > 0 ? draft : null
}
