// "Kết quả kiểm tra dùng để làm gì?": the statement whose subject is the thing and that says what it serves.

import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'

const asksUse =
  /^ (?:(?:vay|the|roi|con) )*(.+?) (?:(?:se|co tac dung|co the) )*(?:duoc )?(?:(?:su dung|dung|phuc vu|lay) )?(?:(?:de|vao|lam|la|cho) )*(?:lam gi|viec gi|muc dich gi|(?:can cu|co so|tieu chi) (?:(?:de|cho) )?(?:lam gi|viec gi|gi)) /
const serves =
  /\s(?:là|làm|được sử dụng|được dùng|được lấy|nhằm|để)\s[^.;]*(?:căn cứ|cơ sở|tiêu chí|đánh giá|xác định|xếp loại|tham mưu|xem xét)/iu

/** What an inspection yields, said alone. */
const results = /^ (?:ket qua|so lieu|ket luan|diem) $/

/** What the thing is used for, where a statement opens with it; `null` when none does. */
export function composeUseOf(asked: Asked): Draft | null {
  const { u } = asked
  const subject = asksUse.exec(u.folded)?.[1]?.split(' ').slice(0, 4)
  if (!subject || (subject.length < 3 && !results.test(` ${subject.join(' ')} `))) return null
  const found = newestOfSeries(asked.documents).flatMap((prepared) => {
    const { text } = prepared.document
    const all = prepared.units.flatMap((unit) => statementsIn(unit).map((s) => ({ prepared, unit, s })))
    const tells = (at: number, { start, end, syllables }: (typeof all)[number]['s']) =>
      subject.every((word, i) => syllables[at + i]?.folded === word) &&
      serves.test(text.slice(syllables[at]?.start ?? start, end))
    // "lấy kết quả kiểm tra làm căn cứ …" tells it as well, where no statement opens with the thing
    return [
      all.find(({ s }) => tells(0, s)) ??
        all.find(({ s }) => s.syllables.some((_, at) => tells(at, s))) ??
        [],
    ].flat()
  })
  if (found.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, unit, s } of found.slice(0, 3)) {
    const { document } = prepared
    const quote = shortQuote(document.text, s, null, 420)
    draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    found.slice(0, 3).map((f) => f.prepared.document),
  )
}
