// The day a document says it stops to hold, told apart from the end of another one that it speaks of.

import type { Span } from '../../../document.ts'
import { maskBrackets } from '../../../library/editor-notes.ts'
import { foldNumber } from '../../../library/numbers.ts'
import type { StoredDocument } from '../../../library/store.ts'

const ends =
  /(?:hết hiệu lực|có hiệu lực(?: thi hành)?(?: (?:kể )?từ[^.;\n]{0,50}?)? đến|áp dụng đến|thực hiện đến)[^.;\n]{0,60}\d/giu

const kinds =
  '(?:luật|bộ luật|pháp lệnh|nghị định|thông tư(?: liên tịch)?|nghị quyết|quyết định|chỉ thị|kế hoạch|quy chế|quy định|văn bản)'
/** "Nghị quyết này", "Quyết định số 12/2015/QĐ-UBND", "các quy định trước đây". */
const mentions = new RegExp(
  `(?<many>(?:các|những) )?${kinds}(?: (?:(?<own>này)|(?:liên tịch )?(?:số )?(?<number>\\d[\\p{L}\\d]*[/-][\\p{L}\\d/-]+)))?`,
  'giu',
)

/** The words that say when the document itself ends; an editor's note in brackets says nothing of it. */
export function statedEnd({ text, header }: StoredDocument): Span | null {
  const masked = maskBrackets(text)
  for (const found of masked.matchAll(ends)) {
    const before = masked.slice(0, found.index)
    const start = Math.max(...['\n', ';', '. '].map((mark) => before.lastIndexOf(mark)))
    if (isOwn(before.slice(start + 1), header.number))
      return { start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** Whether the document, or nothing at all, is named before the words that tell an end. */
function isOwn(before: string, number: string | null): boolean {
  const named = [...before.matchAll(mentions)].flatMap(({ groups }) =>
    groups && (groups.many || groups.own || groups.number) ? [groups] : [],
  )
  const last = named.at(-1)
  if (!last) return true
  if (last.many) return false
  return Boolean(last.own) || (number !== null && foldNumber(last.number ?? '') === foldNumber(number))
}
