// "Đại tá Trần Văn B giữ chức vụ gì?", "ông A làm gì trong đoàn?": the line that names the person, with post and part.

import type { Asked } from '../asked.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import { personNamed } from '../question/person.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const asksPost =
  / (?:chuc vu|chuc danh|giu chuc|lam chuc|giu vi tri|giu vai tro|vai tro|lam gi trong|tham gia voi tu cach|cong tac o dau|o don vi nao) /

/** The person whose post or part is asked for; `null` when the question asks something else. */
export function personAsked({ u }: Asked): string | null {
  return !u.claim && asksPost.test(u.folded) ? personNamed(u.text) : null
}

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
      draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
      draft.citations.push(cite(document, unit.section.path, quote.span))
      return proven(draft, [document])
    }
  }
  return null
}

const givesPost =
  /(?:trưởng|phó|giám đốc|chủ tịch|chánh|thanh tra viên|chuyên viên|công chức|viên chức|cán bộ|ủy viên|uỷ viên|thành viên|thư ký|bí thư|kế toán|phụ trách)(?!\p{L})/iu
