// "Đại tá Trần Văn B giữ chức vụ gì?", "ông A làm gì trong đoàn?": the line that names the person, with post and part.

import type { Asked } from '../asked.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import { personNamed } from '../question/person.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { membersOf, shownOf } from './inspection/members.ts'

const asksPost =
  / (?:chuc vu|chuc danh|giu chuc|lam chuc|giu vi tri|giu vai tro|vai tro|lam gi trong|nhiem vu gi|tham gia voi tu cach|(?:cong tac|lam viec|lam) (?:o|tai) (?:dau|(?:co quan|don vi|so|phong|ban) nao)|o (?:don vi|co quan) nao|(?:nguoi )?(?:cua|thuoc|tu|ben) (?:co quan|don vi|so|phong|ban) nao|la ai) /

/** The person whose post or part is asked for; `null` when the question asks something else. */
export function personAsked(asked: Asked): string | null {
  const { u } = asked
  if (u.claim || !asksPost.test(u.folded)) return null
  return personNamed(u.text) ?? memberNamed(asked)
}

/** Typed without capitals: the member of a team whose whole name stands in the question. */
function memberNamed({ u, documents }: Asked): string | null {
  if (!/ (?:ong|ba|dong chi) /.test(u.folded)) return null
  for (const prepared of documents)
    for (const { unit, start, end } of membersOf(prepared))
      for (const name of namesIn(
        unit.row?.cells.map((c) => c.text) ?? [prepared.document.text.slice(start, end)],
      ))
        if (u.folded.includes(` ${phraseKey(name)} `)) return name
  return null
}

function namesIn(words: string[]): string[] {
  return words.flatMap((w) => personNamed(w) ?? (bareName.test(w) ? [w.trim()] : []))
}

const bareName = /^\s*(?:\p{Lu}\p{L}*\s*){3,5}$/u

/** What the list of members says of the person. */
export function composePersonPost(asked: Asked): Draft | null {
  const name = personAsked(asked)
  if (!name) return null
  const key = ` ${phraseKey(name)} `
  for (const { document, units } of asked.documents) {
    for (const unit of units) {
      if (['recipients', 'signature'].includes(unit.section.kind)) continue
      const statement = statementsIn(unit).find(({ start, end }) =>
        ` ${phraseKey(document.text.slice(start, end))} `.includes(key),
      )
      if (!statement || !givesPost.test(document.text.slice(statement.start, statement.end))) continue
      const quote = shortQuote(document.text, statement, null, 300)
      const draft = emptyDraft('answered')
      // of a row the person first, whatever column the post stands in
      draft.lines.push(
        unit.row ? `• ${shownOf(unit) ?? quote.shown}` : `“${quote.shown}”`,
        sourceLine(document, unit.section.path, null),
      )
      draft.citations.push(cite(document, unit.section.path, unit.row ? statement : quote.span))
      return proven(draft, [document])
    }
  }
  return null
}

const givesPost =
  /(?:trưởng|phó|giám đốc|chủ tịch|chánh|thanh tra viên|chuyên viên|công chức|viên chức|cán bộ|ủy viên|uỷ viên|thành viên|thư ký|bí thư|kế toán|phụ trách)(?!\p{L})/iu
