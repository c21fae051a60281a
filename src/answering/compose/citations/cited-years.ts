// "Chương trình tổng thể của Chính phủ kéo dài trong giai đoạn nào?": the years in the very name of a paper that is only
// cited, where the question says whose it is and all of that name.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { sentenceOf } from '../header.ts'
import { labelOf } from './references.ts'

const asksYears =
  / (?:giai doan (?:nao|may)|(?:den|toi)(?: het)? nam (?:nao|may|bao nhieu)|tu nam nao (?:den|toi) nam nao|nhung nam nao)(?: (?:vay|the|a|day))* $/
const ofBody =
  / (?:cua|do) (van phong chinh phu|thu tuong(?: chinh phu)?|chinh phu|quoc hoi|bo chinh tri|trung uong|bo [a-z]+(?: [a-z]+)?)(?= )/
const ofAsking =
  /^(?:giai|doan|keo|dai|ap|dung|thuc|hien|den|toi|tu|nam|het|la|cho|trong|ban|hanh|tam|nhin|ki|duoc)$/
const tellsYears = /(?:19|20)\d\d/u
const whole = 0.9
const fewestWords = 3

/** `null` for other questions, and where no paper of that body is cited by that name. */
export function composeCitedYears({ u, documents }: Asked): Draft | null {
  const body = u.claim || u.numbers.length > 0 || !asksYears.test(u.folded) ? null : ofBody.exec(u.folded)
  if (!body) return null
  const from = u.folded.slice(0, body.index).trim().split(' ').length
  const to = from + body[0].trim().split(' ').length
  const terms = u.terms.filter((t) => !(t.place >= from && t.place < to) && !ofAsking.test(t.folded))
  if (terms.length < fewestWords) return null
  const found = documents.flatMap(({ document }) =>
    document.references.flatMap((r) => {
      const about =
        r.internal || !r.subjectMatter ? '' : document.text.slice(r.subjectMatter.start, r.subjectMatter.end)
      const isOf =
        phraseKey(r.issuer ?? '').startsWith(body[1]!) || phraseKey(r.issuer ?? '').endsWith(body[1]!)
      const fits =
        isOf &&
        tellsYears.test(about) &&
        shareOf(terms, coverageIn(fieldOf(syllablesOf(about)), terms)) >= whole
      return fits ? [{ document, reference: r, about: about.replace(/\s+/gu, ' ') }] : []
    }),
  )
  const [first] = found
  if (!first || found.some((f) => f.reference.number !== first.reference.number)) return null
  const { document, reference: r, about } = first
  const draft = emptyDraft('answered')
  draft.lines.push(`**${labelOf(r)}**: ${about}.`)
  const quote = shortQuote(document.text, sentenceOf(document, r), r, 300)
  draft.lines.push(sourceLine(document, r.section, quote.shown))
  draft.citations.push(cite(document, r.section, quote.span))
  draft.calculated.push(labelOf(r))
  return proven(draft, [document])
}
