// "Đối tượng gồm cả chợ X phải không?", "hồ sơ có bản sao Y đúng không?": what a list is claimed to hold is looked for in the
// list itself. The list is found by every other word of the claim; one that has nothing of the kind says so.

import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { emptyDraft, proven } from '../draft.ts'
import { isEmptyWord } from './empty-words.ts'
import { confirmed } from './outcome.ts'
import { comparePolarity } from './polarity.ts'
import { addStatement } from './statement-shown.ts'
import { withoutTag } from './tag.ts'

const listing =
  /(?<!\p{L})(?:gồm|bao gồm|gom|bao gom|tính|tinh|kể|ke)\s+(?:có\s+|cả\s+|luôn\s+|thêm\s+|co\s+|ca\s+)*(?=\S)/giu
/** A text that lists: behind a colon or "gồm", parts set off from each other. */
const lists = /(?:gồm|bao gồm|:)[^.\n]*[,;]/iu

/** The verdict of the list that the claim is about; `null` for every other claim, and where no list is surely meant. */
export function composeClaimedEntry(asked: Asked): Draft | null {
  const { u } = asked
  if (!u.claim || u.kind !== 'passage' || u.dates.length > 0) return null
  const plain = withoutTag(u.text)
  const [at, ...others] = plain.matchAll(listing)
  if (!at || others.length > 0 || /(?<!\p{L})(?:không|chưa|khong)(?!\p{L})/iu.test(plain)) return null
  const from = at.index + at[0].length
  const entry = plain.slice(from)
  const head = u.terms.filter((t) => t.end <= at.index && !isEmptyWord(t))
  const key = phraseKey(entry)
  if (head.length < 2 || key === '' || /^\d/.test(key) || / (?:va|hoac) /.test(` ${key} `)) return null
  const found = listsAbout(asked, head)
  const [best, next] = found
  if (!best) return null
  const held = found.find((f) => f.fit >= best.fit - 0.1 && ` ${phraseKey(f.words)} `.includes(` ${key} `))
  const draft = emptyDraft('answered')
  if (held) {
    if (comparePolarity(u, held.words) !== 'same') return null
    addStatement(draft, asked, held)
    return confirmed(proven(draft, [held.prepared.document]))
  }
  if (next && next.fit >= best.fit - 0.1) return null
  // some of its words stand there: the list may call it otherwise
  const words = fieldOf(syllablesOf(best.words))
  if (syllablesOf(entry).some((s) => words.positions.has(s.folded) && !isEmptyWord(s))) return null
  draft.lines.push(texts.notInList(entry.trim()))
  addStatement(draft, asked, best)
  return proven(draft, [best.prepared.document])
}

function listsAbout(asked: Asked, head: Term[]) {
  const u = { ...asked.u, terms: head }
  return asked.documents
    .flatMap((prepared) =>
      prepared.units.flatMap((unit) => {
        if (unit.row || ['opening', 'recipients'].includes(unit.section.kind)) return []
        const context = contextCoverage(u, prepared, unit)
        return statementsIn(unit).flatMap((statement) => {
          const words = prepared.document.text.slice(statement.start, statement.end)
          if (!lists.test(words)) return []
          const own = coverageIn(statement, head)
          const byTerm = better(own, context, 0.9)
          const whole = head.every((t, i) => t.weight < 0.8 || (byTerm[i] ?? 0) >= 0.38)
          if (!whole || shareOf(head, own) < 0.3) return []
          return [{ prepared, unit, statement, words, fit: shareOf(head, byTerm) + 0.5 * shareOf(head, own) }]
        })
      }),
    )
    .sort((a, b) => b.fit - a.fit)
}
