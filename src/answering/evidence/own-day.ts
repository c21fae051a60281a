// "Kế hoạch 61 ngày 1/3/2023 kiểm tra những ai?": a paper is called by its number and its day of issue. Of the one held
// document with that number the day says nothing more, and nothing that is asked takes place on it. Pure.

import type { HeldDocument } from '../../document.ts'
import { findNumberMentions } from '../../library/number-mentions.ts'
import { isNumbered } from './scope.ts'

const day =
  /^\s*,?\s*(?:(?:ký|ky|ban hành|ban hanh|ra)\s+)?(?:ngày|ngay|hôm|hom)\s+(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|năm|nam)\s*(\d{4}))?(?!\s*[/.-]?\d|\s+(?:hay|hoặc|hoac)(?!\p{L}))/iu
/** Something is asked besides: the day alone may be what is asked to be confirmed. */
const goesOn =
  /^(?![\s,]*(?:đúng|phải|chuẩn|có đúng|có phải|dung|phai|chuan|co dung|co phai|à|hả|ha|chứ|nhỉ|không|khong|ko)(?!\p{L}))(?=(?:[^\p{L}]*\p{L}+){2})/iu

/** Where the paper is named last, what is asked of it stands before. */
const asks =
  /(?<!\p{L})(?:nào|gì|ai|mấy|bao nhiêu|đâu|sao|tóm tắt|liệt kê|nêu|kể|các|những|nao|gi|may|bao nhieu|dau|tom tat|liet ke|neu|ke|cac|nhung)(?!\p{L})/iu

/** The question without the day of issue of the paper that it names. */
export function withoutOwnDay(text: string, held: readonly HeldDocument[]): string {
  return findNumberMentions(text).reduceRight((said, mention) => {
    const rest = said.slice(mention.end)
    const found = day.exec(rest)
    if (!found) return said
    const behind = rest.slice(found[0].length)
    const isAsked = /^[\s.?!]*$/u.test(behind) ? asks.test(said.slice(0, mention.start)) : goesOn.test(behind)
    if (!isAsked) return said
    const [only, ...more] = held.filter(({ header }) => isNumbered(mention, header))
    const { issued } = only?.header ?? {}
    if (!issued || more.length > 0) return said
    const [, dayOfMonth = '', month = '', year = issued.slice(0, 4)] = found
    const told = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    return told === issued ? said.slice(0, mention.end) + rest.slice(found[0].length) : said
  }, text)
}
