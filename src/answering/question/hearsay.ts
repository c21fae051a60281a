// A statement put forward to be confirmed without the form of a question: "nghe nói …", "hình như …", "… chứ?", "… nhỉ?".
// It is read as "… phải không?". Pure.

const opener =
  /^(?:em |tôi |mình )?(?:nghe (?:nói|bảo|đâu|noi|bao)|nhớ(?: mang máng| không lầm)?|tưởng|nghĩ|hình như|hinh nhu|nếu không nhầm|nếu em nhớ không nhầm)(?: là| rằng| thì| la)?[,:]?\s+/iu
/** "…, tôi nhớ vậy có đúng không?": who remembers it says nothing of what is claimed. */
const aside =
  /[,\s]+(?:em|tôi|mình|tui|tớ|chị|anh)\s+(?:nhớ|nghĩ|tưởng|hiểu|nghe|đọc|biết)(?:\s+(?:được|thấy|ra))?\s+(?:vậy|thế|như vậy|như thế)[,\s]*(?=(?:có\s+)?(?:đúng|phải|sai|chuẩn)|[?.!]*$)/iu
const closing =
  /[,\s]+(?:chứ|nhỉ|hả|hở|hử|à|đk|đg k|right|correct)(?:\s+(?:ạ|anh|chị|em|bạn|bác|cô|chú|sếp|ad|mọi người))*\s*[?.!]*$/iu
const helping = '(?:giúp|giùm|dùm|hộ|lại|giup|gium|dum|ho|lai)'
const checking = `(?:xác nhận|xac nhan|kiểm chứng|kiem chung|đối chiếu|doi chieu|check|xem) (?:(?:cho|với|voi) )?${helping}(?: ${helping})*(?: (?:cho )?(?:em|tôi|mình|tui|tớ|chị|anh|toi|minh))?(?: (?:với|voi|cái|cai|nhé|nhe|nha|ạ))*`
/** "Xác nhận giúp: …", "…, xác nhận lại giúp em": what stands beside it is to be held against the text. */
const asksToCheck = new RegExp(
  `^(?:nhờ |nho )?${checking}\\s*[:,]\\s+|[,.;:]\\s+(?:nhờ |nho )?${checking}\\s*[?.!]*$`,
  'iu',
)
/** "…, tôi viết vậy trong báo cáo được chưa?": whatever is done with the statement, it is asked whether it is right. */
const asksIfRight =
  /[,.;]\s+(?:(?:nếu|mà|thì|neu|ma|thi)\s+)?(?:\p{L}+\s+){1,4}(?:như vậy|như thế|nhu vay|nhu the|vậy|thế|vay|the)(?:\s+\p{L}+){0,5}?\s+(?:có\s+|co\s+|là\s+|la\s+|đã\s+|da\s+)*(?:được|ổn|đúng|chuẩn|chính xác|sai|sao|duoc|on|dung|chuan|chinh xac)(?:\s+(?:chưa|không|rồi|chua|khong|ko|hay sai|gì))+(?:\s+(?:ạ|a|nhỉ|vậy|anh|chị|em))*\s*[?.!]*$/iu
/** Words that ask for something, or that put a claim as a question already. */
const asks =
  /(?<!\p{L})(?:nào|gì|ai|đâu|bao nhiêu|bao giờ|bao lâu|mấy|không|khi nào|sao|chưa|phải|nao|gi|dau|bao|may|khong|ko|phai|à|hả|k)(?=\s*[?.!]*$)|(?<!\p{L})(?:nào|gì|ai|đâu|mấy|bao nhiêu|bao giờ|bao lâu|vì sao|tại sao|thế nào|ra sao|nao|gi|may)(?!\p{L})/iu
const shortest = 4

/** The claim in the form that asks for a yes or no; any other text as it is. */
export function asClaim(words: string): string {
  const stated = words.replace(asksToCheck, '').replace(asksIfRight, '')
  if (stated !== words && !asks.test(stated) && stated.split(/\s+/u).length >= shortest)
    return `${stated
      .replace(opener, '')
      .replace(closing, '')
      .replace(/[\s?.!…]+$/u, '')} phải không?`
  const text = words.replace(aside, ' ')
  const rest = text.replace(opener, '').replace(closing, '')
  if (rest === text || rest.split(/\s+/u).length < shortest) return text
  if (asks.test(rest)) return rest.length < text.length && opener.test(text) ? rest : text
  return `${rest.replace(/[\s?.!…]+$/u, '')} phải không?`
}
