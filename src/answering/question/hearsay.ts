// A statement put forward to be confirmed without the form of a question: "nghe nói …", "hình như …", "… chứ?", "… nhỉ?".
// It is read as "… phải không?". Pure.

import { type Reported, reportedIn } from './reported.ts'

const opener =
  /^(?:(?:(?:bên|đơn vị|phường|xã|quận|huyện|sở|phòng|ban|cơ quan|văn phòng|nhà|chỗ) )?(?:em|tôi|mình|chúng tôi|chúng em|bọn em|bọn tôi|bọn mình|tụi em|tụi tôi|anh em|chị em|mọi người|bà con)(?: (?:có|thì|cũng|mới|vừa|lại))* )?(?:nghe (?:nói|bảo|đâu|noi|bao)|nhớ(?: mang máng| không lầm)?|tưởng|nghĩ|hình như|hinh nhu|nếu không nhầm|nếu em nhớ không nhầm)(?: là| rằng| thì| la)?[,:]?\s+/iu
const closing =
  /(?:[,\s]+(?:đúng|phải|chuẩn))?[,\s]+(?:chứ|nhỉ|hả|hở|hử|à|đk|đg k|right|correct)(?:\s+(?:ạ|anh|chị|em|bạn|bác|cô|chú|sếp|ad|mọi người))*\s*[?.!]*$/iu
/** Words that ask for something, or that put a claim as a question already. */
const asks =
  /(?<!\p{L})(?:nào|gì|ai|đâu|bao nhiêu|bao giờ|bao lâu|mấy|không|khi nào|sao|chưa|phải|nao|gi|dau|bao|may|khong|ko|phai|à|hả|k)(?=\s*[?.!]*$)|(?<!\p{L})(?:nào|gì|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|vì sao|tại sao|thế nào|ra sao|nao|gi|may)(?!\p{L})/iu
const shortest = 4

/** A statement that is to be held against the text as a claim, with whoever is said to make it. */
export function heard(words: string): Reported {
  return reportedIn(words) ?? { claim: asClaim(words), by: '' }
}

/** The claim in the form that asks for a yes or no; any other text as it is. */
export function asClaim(text: string): string {
  const rest = text.replace(opener, '').replace(closing, '')
  if (rest === text || rest.split(/\s+/u).length < shortest) return text
  if (asks.test(rest)) return rest.length < text.length && opener.test(text) ? rest : text
  return `${rest.replace(/[\s?.!…]+$/u, '')} phải không?`
}
