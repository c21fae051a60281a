// "Thông báo 12 là kết luận của ai?": the title of a notice names who concluded at a meeting; who signed it is another.

import type { Asked } from '../asked.ts'
import type { PreparedDocument } from '../places/units.ts'
import { capital, cite, type Draft, emptyDraft, joined, proven, sourceLine } from './draft.ts'
import { headerFact } from './header.ts'

const asksWho =
  / (?:ket luan|y kien(?: chi dao)?|chi dao) (?:nay )?(?:la )?(?:cua|do) (?:ai|vi nao|lanh dao nao|dong chi nao|ong nao|ba nao) /
const ofWhom =
  / (?:la|cua) (?:y kien )?ket luan cua (?:ai|vi nao|lanh dao nao|dong chi nao) | ai (?:la nguoi )?(?:da )?ket luan (?!thanh|kiem)/
const inTitle = /(?:kết luận|ý kiến(?: chỉ đạo)?|chỉ đạo)\s+của\s+(.{4,120}?)\s+(?:tại|trong|về|sau)\s/iu
const asksSigner = / (?:ai|nguoi|do ai) ki /

/** Who concluded, and who signed where that is asked too; `null` where no title of a meant document names anybody. */
export function composeConcluder(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || !(asksWho.test(u.folded) || ofWhom.test(u.folded))) return null
  const told = asked.documents.flatMap((prepared) => {
    const draft = concluderIn(prepared)
    return draft ? [{ prepared, draft }] : []
  })
  const [only, ...more] = told
  if (!only || more.length > 0) return null
  const signer = asksSigner.test(u.folded) ? headerFact(only.prepared, 'signer') : null
  return signer ? joined([only.draft, signer]) : only.draft
}

function concluderIn({ document }: PreparedDocument): Draft | null {
  const span = document.header.spans.title
  if (!span) return null
  const title = document.text.slice(span.start, span.end)
  const who = inTitle.exec(title)?.[1]
  if (!who) return null
  const draft = emptyDraft('answered')
  draft.lines.push(`**${capital(who.replace(/\s+/gu, ' '))}**.`)
  draft.lines.push(sourceLine(document, 'mở đầu', title.replace(/\s+/gu, ' ')))
  draft.citations.push(cite(document, 'mở đầu', span))
  return proven(draft, [document])
}
