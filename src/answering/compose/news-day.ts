// "Bài báo đăng hôm nào?": the day that a news report itself bears, which is not the day of the paper that it tells of.

import type { Asked } from '../asked.ts'
import { cite, type Draft, emptyDraft, joined, proven, sourceLine } from './draft.ts'

const when = '(?:hom nao|ngay (?:nao|may|bao nhieu)|khi nao|bao gio|luc nao|may gio|ngay gio nao)'
const report = '(?:bai bao|ban tin|bai viet|mau tin|tin bai|bai dang|trang tin|tin)'
const asksDay = new RegExp(
  ` ${report} (?:(?!han |nop |gui )\\S+ ){0,14}?(?:dang|dua|len|phat|viet|cong bo|cap nhat|xuat ban)(?: \\S+){0,3}? ${when} | ngay (?:dang|dua) (?:\\S+ ){0,3}?${report} | ${report} (?:\\S+ ){0,12}?(?:de|ghi|co) ngay (?:nao|may|bao nhieu|dang) `,
)
/** The line with the day stands in the head, above what is reported. */
const head = 700
const dayLine =
  /^[^\S\n]*((?:(?:Thứ\s+\p{L}+|Chủ nhật|Ngày đăng|Đăng ngày|Cập nhật)[,:\s]+)?\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4}(?:[\s,|-]+\d{1,2}[:h]\d{2})?)[^\n]{0,20}$/mu

/** `null` where no report in scope bears a day of its own. */
export function composeNewsDay(asked: Asked): Draft | null {
  const { u, documents } = asked
  if (u.claim || !asksDay.test(u.folded)) return null
  const drafts = documents.flatMap(({ document }) => {
    const found = document.nature === 'news' ? dayLine.exec(document.text.slice(0, head)) : null
    if (!found) return []
    const written = found[1]!
    const start = found.index + found[0].indexOf(written)
    const draft = emptyDraft('answered')
    const path = document.sections.find((s) => s.start <= start && start < s.end)?.path ?? 'mở đầu'
    draft.lines.push(`**${written}**.`, sourceLine(document, path, written))
    draft.citations.push(cite(document, path, { start, end: start + written.length }))
    return [proven(draft, [document])]
  })
  return drafts.length > 0 && drafts.length <= 3 ? joined(drafts) : null
}
