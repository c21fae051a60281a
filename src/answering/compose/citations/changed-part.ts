// "Bãi bỏ Điều 6 Thông tư 15/2019": a part of a text is changed, and the rest of it still stands. Pure.

import type { Reference } from '../../../document.ts'

/** The part of the cited text that is replaced or repealed ("Điều 6"); `null` where it is the whole text, or amended. */
export function changedPart(text: string, { relation, start, end }: Reference): string | null {
  if (relation === 'sửa đổi, bổ sung') return null
  const before = text.slice(Math.max(0, start - 320), end).replace(/\d+[\p{L}\d]*\/[^/]*(?:\/[^/]*)?$/u, '')
  const verb = before.search(lastVerb)
  if (verb < 0) return null
  const between = before
    .slice(verb)
    .replace(/^(?:bãi bỏ|thay thế)\s+/iu, '')
    .replace(ruleWords, '')
    .replace(/\s+/gu, ' ')
  if (!parts.test(between) || /[.;]/u.test(between)) return null
  const named = between.replace(documentWords, '').trim()
  return named.length > 0 && named.length <= 240 ? named : between.trim()
}

const lastVerb = /(?:bãi bỏ|thay thế)(?!.*(?:bãi bỏ|thay thế))/isu
/** "Các quy định về X tại khoản 1 …": the matter in front of the places. */
const ruleWords =
  /^(?:các |những |một số )?(?:quy định|nội dung) về [^.;:]*?\s(?:tại|của|trong)\s+(?=(?:Phụ lục|Chương|Mục|Điều|khoản|điểm)\s)/iu
const parts = /(?:Điều|khoản|điểm|Phụ lục|Mục|Chương|cụm từ|nội dung)\s/iu
/** "… của Thông tư số", "… ban hành kèm theo Quyết định" in front of the number. */
const documentWords =
  /\s*(?:,\s*)?(?:của|tại|trong|ban hành kèm theo)?\s*(?:(?:Kế hoạch|Quy chế|Quy định)\s+ban hành kèm theo\s+)?(?:Thông tư(?: liên tịch)?|Nghị định|Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Luật|Văn bản|Công văn|Chương trình)(?:\s+số)?\s*:?\s*$/iu
