// To whom a thing is sent, as one sentence says it. Pure.

import type { Span } from '../document.ts'
import { nameRun, receiver, receivers } from './body-names.ts'
import { maskCompounds, verb } from './duty-words.ts'
import { trimmed } from './trimmed.ts'

const verbs = new RegExp(verb, 'gu')
/** In "trên cổng thông tin, báo Hải quan điện tử" a newspaper is named and nobody told. */
const tells = '(?<!(?:trên|tại)\\s[^;.:]{0,160},\\s)báo'
const sends = `(?:^|[\\s,;:(])(?:gửi|nộp|báo cáo|trình|chuyển|cung cấp|thông báo|bàn giao|báo tin|${tells}|kê khai|khai báo|đăng ký(?=\\s[^,;.]{0,90}\\s(?:với|về)\\s))(?![\\p{L}])`
const sentTo = new RegExp(
  `${sends}[^;]{0,160}?[\\s(](?!(?<=liên quan\\s)đến|(?<=(?:đối|phối hợp|cùng)\\s)với)(?:về|cho|đến|tới|với|lên)\\s+${receiver}`,
  'giu',
)
const sentDirect = new RegExp(
  `(?:^|[\\s,;:(])(?:gửi|nộp|trình|báo cáo|${tells})\\s+(?:báo cáo\\s+)?(?:(?:nhanh|ngay|gấp|kịp thời)\\s+)*${receiver}`,
  'giu',
)
/** "nộp hồ sơ tại Trung tâm X": where it is handed in. */
const handedIn = new RegExp(
  `(?:^|[\\s,;:(])nộp(?![\\p{L}])[^;,.]{0,60}?\\s(?:trực tiếp\\s)?tại\\s+${receiver}`,
  'giu',
)
const throughWhom = new RegExp(
  `^\\s*(?:\\(\\s*((?:thông qua|qua)\\s+[^);.]{3,80})\\)|((?:thông qua|qua)\\s+(?:${receivers})(?![\\p{L}])[^);,.]{0,80}?)(?=\\s(?:trước|chậm nhất|để|trong|theo)|[;,.)]|$))`,
  'u',
)
const receiverStops =
  /,(?!\s(?:thành phố(?=\s\p{Ll}|[,;.]|$)|chống|chữa bệnh|chữa cháy|cứu nạn|cứu hộ|Thể thao|[Tt]hương binh|khen thưởng|người có thẩm quyền|tổ chức có thẩm quyền)(?![\p{L}]))|[;.(:\n]|\s(?:đợt|lần|kỳ|vòng)\s(?:thứ\s|\d)|\s(?:được\s)?(?:quy định|nêu|nói)(?=\s(?:tại|ở|trong)\s)|\s\d+\s*(?=tháng|năm|lần|ngày|quý|bản)|\sra(?=\s(?:quyết định|văn bản|thông báo|kết luận))|(?<!\scó)\s(?:trước|chậm nhất|muộn nhất|để|theo|trong|vào|đúng|định kỳ|ít nhất|tối thiểu|hằng|hàng|kèm|bằng|khi|sau|xong|(?:kể |bắt đầu )?từ|qua|kết quả|thông qua|danh sách|danh mục|biên bản|phiếu|tình hình|phương án|dự thảo|hồ sơ|tại|nếu|mà|đã|cùng(?! cấp)|những|về|cho|đến|lên|việc|các(?=\s(?:báo cáo|hồ sơ|tài liệu|nội dung|thông tin|văn bản|loại))|dự toán|số liệu|dữ liệu|tài khoản|tài liệu|thông tin(?! và )|minh chứng|giấy tờ|đầy đủ|kịp thời|nhu cầu|bản|một|thì|và(?=\s(?!cứu nạn(?!\p{L}))\p{Ll})|hoặc(?=\s(?:các|những|theo|trả|thông|có|nộp|gửi)(?!\p{L})))(?![\p{L}])/u
/** Heads of positions: their name ends where the words are no longer names or levels. */
const positions =
  /^(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Thuế(?: cơ sở(?: \d+)?| khu vực [IVX\d]+)?|Bộ trưởng|Thủ trưởng|Giám đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Thủ tướng|Chính phủ|Quốc hội|người (?:ra|ký|ban hành) quyết định(?: (?:thanh|kiểm) tra)?)(?![\p{L}])/iu

/** To whom a thing is sent, with "(qua …)" when it follows; else `null`. */
export function recipientIn(text: string, sentence: Span): Span | null {
  const slice = text.slice(sentence.start, sentence.end)
  const first = firstReceiver(slice, sentTo)
  const found =
    (first && (askedToDecide(slice, first) ?? sentFurther(slice, first))) ??
    first ??
    firstReceiver(slice, sentDirect) ??
    firstReceiver(slice, handedIn)
  if (!found) return null
  const span = trimmed(text, { start: sentence.start + found.start, end: sentence.start + found.end })
  const through = text.slice(span.end, sentence.end).match(throughWhom)
  return through ? { start: span.start, end: span.end + through[0].trimEnd().length } : span
}

const asks = new RegExp(`(?:^|[\\s,;:(])(?:đề nghị|kiến nghị)\\s+(?!các\\s)${receiver}`, 'giu')

/** "lập danh sách đề nghị Tổng cục X công nhận": whom a paper asks for something; `null` where he is the one that acts. */
export function askedBody(text: string, sentence: Span, who: Span | null): Span | null {
  const found = firstReceiver(text.slice(sentence.start, sentence.end), asks)
  const span = found && {
    start: sentence.start + found.start,
    end: sentence.start + found.end,
  }
  return span && who && (span.start >= who.end || span.end <= who.start) ? trimmed(text, span) : null
}

/** "gửi trước ngày 15/6 về Sở Y tế để tổng hợp, trình …": the receiver stands right behind the time. */
export function recipientRightBehind(text: string, span: Span): Span | null {
  const found = rightBehind.exec(text.slice(span.start, span.end))
  if (!found) return null
  const start = span.start + found[0].length - found[1]!.length
  return trimmed(text, {
    start,
    end: start + receiverLength(text.slice(start, Math.min(span.end, start + 160))),
  })
}

/** "Nơi nhận báo cáo là Thanh tra Sở X": a sentence that only says who receives; `null` for any other. */
export function recipientTold(text: string, span: Span): Span | null {
  const found = told.exec(text.slice(span.start, span.end))
  if (!found) return null
  const start = span.start + found[0].length - found[1]!.length
  const length = receiverLength(text.slice(start, Math.min(span.end, start + 160)))
  return trimmed(text, { start, end: start + length })
}

const told = new RegExp(
  `^\\s*(?:Nơi|Cơ quan|Đơn vị|Bộ phận|Đầu mối)\\s(?:tiếp\\s)?nhận(?:\\sbáo\\scáo)?(?:\\slà|:)\\s+${receiver}`,
  'u',
)

const rightBehind = new RegExp(`^\\s*,?\\s*(?:về|cho|đến|tới|lên)\\s+${receiver}`, 'iu')

/** "báo cáo việc tặng quà cho người cao tuổi gửi Sở Y tế": for whom a thing is done, and then to whom it is sent. */
function sentFurther(slice: string, first: Span): Span | null {
  if (!/^người /u.test(slice.slice(first.start)) || !/\scho\s+$/u.test(slice.slice(0, first.start)))
    return null
  const end = slice.slice(first.start).search(/[;.,]/u)
  const rest = slice.slice(first.start, end < 0 ? slice.length : first.start + end)
  const next = firstReceiver(rest, sentDirect) ?? firstReceiver(rest, sentOn)
  return next && { start: next.start + first.start, end: next.end + first.start }
}

/** "trình cơ quan có thẩm quyền quyết định ứng vốn cho tổ chức X": who decides gets it, not whom it is decided for. */
function askedToDecide(slice: string, first: Span): Span | null {
  const direct = firstReceiver(slice, presented)
  return direct && direct.end <= first.start && decides.test(slice.slice(direct.end, first.start))
    ? direct
    : null
}

const presented = new RegExp(`(?:^|[\\s,;:(])trình\\s+(?:lên\\s+)?${receiver}`, 'giu')
const decides =
  /(?<!\p{L})(?:quyết định|phê duyệt|xem xét|chấp thuận|ban hành|cho ý kiến|công nhận|cho phép|cấp(?! (?:tỉnh|huyện|xã|trên|dưới|có))|giao)(?!\p{L})/iu

const sentOn = new RegExp(`\\s(?:gửi|nộp|trình|báo cáo)(?:\\s+(?:về|cho|đến|tới|lên))?\\s+${receiver}`, 'gu')

/** The first receiver that a pattern finds. */
function firstReceiver(slice: string, pattern: RegExp): Span | null {
  pattern.lastIndex = 0
  for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
    const start = match.index + match[0].length - match[1]!.length
    const end = start + receiverLength(slice.slice(start, start + 160))
    if (/^\s*(?:trong|trước|chậm nhất)\b/u.test(slice.slice(start, end))) continue
    return { start, end }
  }
  return null
}

function receiverLength(words: string): number {
  const masked = maskCompounds(words)
  const head = new RegExp(`^${receiver}`, 'iu').exec(masked)?.[0].length ?? 0
  if (positions.test(words) && !/^thủ trưởng (?:cơ quan|đơn vị)(?!\p{L})/iu.test(words)) {
    const body = positions.exec(words)![0].length
    const named = body + (nameRun.exec(words.slice(body))?.[0].length ?? 0)
    const next = new RegExp(`^\\s+và\\s+(?=${receiver})`, 'u').exec(words.slice(named))?.[0].length
    return next ? named + next + receiverLength(words.slice(named + next)) : named
  }
  const limit = nameEnd(masked, head)
  verbs.lastIndex = 0
  let act = verbs.exec(masked.slice(head, limit))
  if (
    act?.index === 1 &&
    /^(?:chủ trì|phối hợp|quản lý|vận hành|tiếp nhận|thẩm định|giải quyết)$/u.test(act[0])
  )
    act = verbs.exec(masked.slice(head, limit))
  return act ? head + act.index : limit
}

/** Where the name of a receiver stops; the commas of "Phòng Thu, Sổ, Thẻ của …" join its fields of work. */
function nameEnd(words: string, from: number): number {
  const stop = receiverStops.exec(words.slice(from))
  if (!stop) return words.length
  const at = from + stop.index
  const joins = stop[0] === ',' && goesOnInName.test(words.slice(at))
  return joins ? nameEnd(words, at + 1) : at
}

const goesOnInName = new RegExp(
  `^,\\s(?!(?:${receivers}|Báo cáo|Email|Fax|Điện thoại|Địa chỉ|Hạn|Chậm|Trong|Sau|Khi|Nếu|Nội dung)(?![\\p{L}]))\\p{Lu}\\p{Ll}*(?:(?:\\s\\p{Lu}\\p{Ll}*)?(?=,\\s\\p{Lu}|\\s(?:và|của|-)\\s)|(?:\\s\\p{Ll}+){1,3}(?=\\svà\\s\\p{Lu}))`,
  'u',
)
