// Spans of a question that are read as a whole and leave no words to look for: documents with their kind, days with the
// word before them, years, the command at the head, the asker's own unit.

import type { TimeExpression } from '../../calendar/dates.ts'
import type { Span } from '../../document.ts'
import type { NumberMention } from '../../library/number-mentions.ts'

/** All that is read as a whole by its words alone. */
export function wholeIn(text: string): Span[] {
  return [commandIn, conclusionIn, askerIn, onlyIn, payingIn, runningOutIn].flatMap((spans) => spans(text))
}

const kindWord =
  /(?:nghị định|thông tư|kế hoạch|quyết định|nghị quyết|chỉ thị|luật|công văn|chương trình|thông báo|kết luận|tờ trình|công điện|văn bản|nghi dinh|thong tu|ke hoach|quyet dinh|nghi quyet|chi thi|cong van|thong bao|ket luan|to trinh|cong dien|van ban|(?<!\p{L})kl)\s+(?:số\s+|so\s+)?$/iu

/** "Chỉ thị 38/CT-TTg": the word before the number names the document too. */
export function withKindWord(text: string, { start, end }: NumberMention): Span {
  const before = kindWord.exec(text.slice(0, start))
  return { start: before ? before.index : start, end }
}

/** "Liệt kê …" at the head of a question, or "…, liệt kê" at its end, says how to answer, not what about. */
function commandIn(text: string): Span[] {
  const last =
    /(?:,|;|\s(?:và|va|rồi|roi|hãy|hay))\s*(?:hãy |hay )?(?:liệt kê|liet ke|kể tên|ke ten|kể ra|ke ra|kể(?= đủ)|nêu tên|neu ten|nêu rõ|neu ro|ghi rõ|ghi ro)(?:\s+(?:ra|hết|het|giúp|giup|cụ thể|cu the|tên|ten|từng cái|tung cai|đầy đủ|day du|đủ))*[\s.?!]*$/iu.exec(
      text,
    )
  const found =
    /^(?:(?:hãy|hay|xin|giúp|giup|cho (?:tôi|em|mình|toi|minh))\s+)*(?:liệt kê|liet ke|kể ra|ke ra|nêu ra|neu ra)/iu.exec(
      text,
    )
  // "mục 3 liệt kê những nghị định gì"
  const within = [
    ...text.matchAll(
      /(?<=\s)(?:liệt kê|liet ke|kể ra|ke ra|nêu ra|neu ra)(?=\s(?:những|các|nhung|cac)\s)/giu,
    ),
  ]
  return [
    ...within.map((m) => ({ start: m.index, end: m.index + m[0].length })),
    ...(found ? [{ start: 0, end: found[0].length }] : []),
    ...(last ? [{ start: last.index, end: text.length }] : []),
  ]
}

/** "Chỉ có 5 nội dung thôi": that it is no more is no word to be found again. */
function onlyIn(text: string): Span[] {
  return [...text.matchAll(only)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

const only =
  /(?<!\p{L})(?:thôi|thoi)(?=[\s,.]*(?:(?:có )?(?:phải|đúng|phai|dung)(?!\p{L})|(?:à|hả|nhỉ|chứ|ạ|a|ha)?[\s?.!]*$))|(?<!(?<!\p{L})(?:khoản|mức|khoan|muc|thu|tiền|tien|bội|boi)\s)(?<!\p{L})(?:chỉ|chi)(?=\s(?:(?:có|cần|gồm|co|can|gom)(?!\p{L})|\d))/giu

/** "Theo thông báo kết luận của X, …": which document is meant; neither a notice nor a conclusion is asked about. */
const conclusion =
  /(?<!\p{L})(?:theo|tại|trong|căn cứ|tai|can cu)\s+(?:thông báo(?: kết luận)?|thong bao(?: ket luan)?|kết luận|ket luan)(?:\s+(?:giao ban|cuộc họp|hội nghị|hội ý|chỉ đạo))*(?=\s+(?:của|cua|ở|tại|số|tỉnh|tinh)(?!\p{L})|\s*,)/giu

function conclusionIn(text: string): Span[] {
  return [...text.matchAll(conclusion)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** What the question says without the words that only name such a document. */
export function withoutConclusion(text: string): string {
  return text.replace(conclusion, ' ')
}

/** "Phường ở Hà Nội sắp được kiểm tra, …", "Sở X không bị kiểm tra thì …": the asker's own unit sets the case, no text need name it. */
function askerIn(text: string): Span[] {
  return [inspectedAsker, sparedAsker].flatMap((asker) => {
    const found = asker.exec(text)
    return found ? [{ start: 0, end: found[0].length }] : []
  })
}

const inspectedAsker =
  /^(?:phường|phuong|xã|xa|sở|so|huyện|huyen|quận|quan)(?=\s[^,?.]{0,30}(?:sắp|được|bị|sap|duoc|bi)\s+(?:được |bị |duoc |bi )?(?:kiểm tra|kiem tra|thanh tra)[^,?.]*,)/iu
const sparedAsker =
  /^(?:UBND |ubnd )?(?:phường|phuong|xã|xa|sở|so|huyện|huyen|quận|quan|thị xã|thi xa|phòng|phong|ban|chi cục|chi cuc|trung tâm|trung tam)\s(?!(?:ngành|nganh|ban|nào|nao|khác|khac|nhỏ|nho)(?!\p{L}))[^,?.]{1,50}?(?=\s(?:không|khong|chưa|chua)\s(?:bị|được|phải|bi|duoc|phai)\s(?:kiểm tra|kiem tra|thanh tra|phúc tra|phuc tra)(?:\s+\S+){0,6}\s*(?:,|(?<!\p{L})(?:thì|thi)(?!\p{L})))/iu

/** Whether an expression tells a day as such, and is no feast that the question is about. */
export function isPoint({ kind, text }: TimeExpression): boolean {
  return (kind === 'date' || kind === 'limit' || kind === 'invalid') && !namesFeast(text)
}

/** "Tết Trung thu 2026 kiểm tra từ ngày nào?": a feast that no day is written of is what the question is about. */
export function namesFeast(words: string): boolean {
  return feast.test(words) && !/\d{1,2}\s*(?:[/.-]|tháng|thang)\s*\d/iu.test(words)
}

const feast =
  /(?<!\p{L})(?:tết|tet|lễ|le|rằm|ram|trung thu|quốc khánh|quoc khanh|giỗ tổ|gio to|giáng sinh|giang sinh|noel|giao thừa|giao thua)(?!\p{L})/iu

/** "hôm 04/5/2023", "hẹn 5/9", "dời sang ngày 22/11": the word before the figures belongs to the day. */
export function withDayWord(text: string, { start, end }: Span): Span {
  const before = dayWord.exec(text.slice(0, start))
  return { start: before ? before.index : start, end }
}

const dayWord =
  /(?:hôm|hom|bữa|bua|vào|vao|(?:hẹn|hen|báo|chốt|chot)(?: lại| lai)?|(?:dời|doi|lùi|lui|chuyển|chuyen|đổi|hoãn|hoan|rời)(?: lại| lai| lịch| lich| ngày| ngay)?(?: (?:sang|qua|đến|den|tới|toi|thành|thanh|về|ve|xuống|xuong))?)(?:\s+(?:vào|vao))?(?:\s+ngày|\s+ngay|\s+hôm|\s+hom)?\s+$/iu

/** "Công ty làm số hóa từ 2020": since when. */
const sinceWhen =
  /(?<!\p{L})(?:làm|hoạt động|ký|ký kết|cấp|thành lập|kinh doanh|mở|xây|mua|thuê|nhận|lam|hoat dong|ky|ki|cap|thanh lap|mo|xay|thue|nhan)(?:\s+\p{L}+){0,3}?\s+(?:từ|tu)(?:\s+(?:hồi|hoi|đầu|dau|cuối|cuoi))?\s*$/iu

/** Years named as years ("năm 2023", "CCHC 2023", "2021-2025"), not those inside dates or numbers of documents. */
export function yearsIn(text: string, numbers: NumberMention[], dates: TimeExpression[]) {
  const spans: { start: number; end: number }[] = []
  const values: number[] = []
  for (const match of text.matchAll(
    /(?<![\d/.-])(?:(?:n[aă]m)\s+)?((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?(?![\d/])/giu,
  )) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (numbers.some((n) => overlap(n, span))) continue
    const within = dates.find((d) => overlap(d, span))
    if (within && within.kind !== 'period') continue
    if (within?.kind === 'period' && !isWholeYears(within)) continue
    spans.push(span)
    // since when the asker does or has a thing says of no text which year it is of
    if (
      !match[2] &&
      sinceWhen.test(text.slice(0, span.start)) &&
      !/^\s*(?:đến|tới|den|toi|-|–)/iu.test(text.slice(span.end))
    )
      continue
    values.push(Number(match[1]), ...(match[2] ? [Number(match[2])] : []))
  }
  for (const { kind, text: words, start, end, ...time } of dates) {
    if (kind !== 'period' || !relativeYear.test(words) || !('from' in time)) continue
    if (standsOutside.test(text.slice(start))) continue
    spans.push({ start, end })
    values.push(Number(time.from.slice(0, 4)))
  }
  return { spans, values: [...new Set(values)] }
}

/** "Năm nay", "năm sau": which year depends on the day. */
export const relativeYear = /^(?:trong |vào )?(?:năm|nam) (?:nay|này|nay|sau|tới|toi|ngoái|ngoai|kế tiếp)$/iu

/** "nam ngoai danh sach" without its marks is no year. */
const standsOutside = /^nam ngoai (?:danh sach|dien|doi tuong|pham vi|ke hoach)/iu

function isWholeYears(period: TimeExpression & { kind: 'period' }): boolean {
  return period.from.endsWith('-01-01') && period.to.endsWith('-12-31')
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** "Kinh phí do ai chịu?": who pays is asked; whether the text says "chi trả", "bảo đảm" or "cân đối" is all one. */
function payingIn(text: string): Span[] {
  const found = paidBehind.exec(text) ?? paidBefore.exec(text)
  const word = found?.[1]
  if (!found || !word) return []
  const start = found.index + found[0].lastIndexOf(word)
  return [{ start, end: start + word.length }]
}

const whoPays = '(?:ai|(?:cơ quan|đơn vị|bên|cấp|co quan|don vi|ben|cap) (?:nào|nao))'
const paying = '(chịu|chi trả|chi|trả|bảo đảm|đảm bảo|lo|chiu|chi tra|tra|bao dam|dam bao)'
const paid = '(?:kinh phí|chi phí|tiền|kinh phi|chi phi|tien)'
const paidBehind = new RegExp(
  `(?<!\\p{L})${paid}\\s(?:[^?.;]*\\s)?${whoPays}\\s+${paying}(?=\\s*(?:\\?|$|vậy|thế|vay|the))`,
  'iu',
)
const paidBefore = new RegExp(`(?<!\\p{L})${whoPays}\\s+${paying}(?=\\s+${paid}(?!\\p{L}))`, 'iu')

const runsOut =
  /(?:còn|con)\s+(?:bao nhiêu|mấy|bao nhieu|may)\s+(?:ngày|ngay)(?:\s+(?:nữa|nua|thì|thi|là|la|mới|moi|đến|den|tới|toi))*\s+(hết|het)\s+(?:thời hạn|thoi han|hạn|han)(?!\p{L})/iu

/** "Còn mấy ngày nữa là hết hạn nộp?": that a limit runs out says nothing of whose it is. */
function runningOutIn(text: string): Span[] {
  const found = runsOut.exec(text)
  const word = found?.[1]
  if (!found || !word) return []
  const start = found.index + found[0].lastIndexOf(word)
  return [{ start, end: start + word.length }]
}
