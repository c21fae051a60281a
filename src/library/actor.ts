// The body that acts, where words begin with it: "Đối với X: …", "X chủ trì …", "Giao X …". Pure.

import type { Span } from '../document.ts'
import { nameRun } from './body-names.ts'
import { bodyWords, fields, maskCompounds, noBodies, verb } from './duty-words.ts'
import { endsInGroup } from './named-group.ts'
import { trimmed } from './trimmed.ts'

/** The number of a place and the bullet at its head. */
export const label =
  /^[\s“"]*(?:[-+*•–]\s*)?(?:(?:(?:Điều|Khoản|Mục)\s+\S{1,6}?[.:]?|[IVXLC]+[.)/-]|\d+(?:\.\d+)*[a-zđ]?(?:[.)/-]| [-–])|[a-zđ]\d?[.)/])\s+|\*{1,3})*/u
/** "Phân công 01 lãnh đạo phụ trách": whoever is chosen for it is bidden nothing. */
const chosen =
  '(?! (?:cho )?(?:ít nhất )?(?:\\d{1,3}|một) (?:đồng chí |người |phó )*(?:lãnh đạo|công chức|viên chức|cán bộ|nhân viên|thành viên|người|chủ tịch))'
const bidding = `(?:(?:giao${chosen}(?! ban (?:lãnh đạo|cơ quan|toàn|hằng|hàng|đầu|cuối|tuần|tháng|quý))|đề nghị|yêu cầu|riêng|trừ|đối với|trách nhiệm của|nhiệm vụ của|phân công${chosen})\\s+(?:cho\\s+)?){0,2}(?:nhiệm vụ (?:của|cho)\\s+)?`
/** A body named at the head of words. */
export const bodyAtStart = new RegExp(
  `^${bidding}((?!${noBodies})(?:(?:các|những|mọi|từng|tất cả các|toàn thể|\\d{1,3})\\s+(?!${noBodies}))?(?:${bodyWords})(?![\\p{L}]))`,
  'iu',
)
/** Bodies only before a name: "Báo Sơn La", not "Báo cáo". */
const named = /^(?:báo|đài|hội|ông|bà|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)$/iu
const verbs = new RegExp(verb, 'gu')
/** Words between a body and its verb that belong to neither. */
const beforeVerb =
  /(?:\s|^)(?:có thể|có quyền|sẽ|đã|đang|cũng|đều|cùng|cần|phải|có|thì|mà|nhưng|tự|chủ động|thường xuyên|kịp thời|khẩn trương|nghiêm túc|trực tiếp|định kỳ|hằng (?:tuần|tháng|quý|năm)|hàng (?:tuần|tháng|quý|năm)|ra|nơi)$/iu
/** Words that make what follows no act of the body before them. */
const unmade =
  /(?:^|\s)(?:không|chưa|để|nhằm|mà|do|nếu|khi|việc|và|hoặc|của|cho|với|về|đến|(?<!tồn )tại|(?<!kèm )theo|là)$|\s(?:và|hoặc)\s(?:người|cơ quan|cơ sở|đơn vị|tổ chức)$/iu
const measure = /(?:không quá|tối đa|ít nhất)\s+\d/iu
const longest = 260

/** The body named at the start of a sentence or heading as the one who acts, as a span of `text`; else `null`. */
export function actorAtStart(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 460))
  const lead = label.exec(slice)?.[0].length ?? 0
  return actorAt(text, span.start + lead, Math.min(span.end, span.start + 460))
}

/** The body named at an offset as the one who acts; else `null`. */
export function actorAt(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end)
  const found = bodyAtStart.exec(slice)
  if (!found || (named.test(found[1]!) && !/^\s+\p{Lu}/u.test(slice.slice(found[0].length)))) return null
  const from = found[0].length - found[1]!.length
  const length = phraseLength(slice.slice(from), found[1]!.length)
  if (length === null) return null
  const whole = trimmed(text, { start: start + from, end: start + from + length })
  return whole.end > whole.start ? withoutPlace(text, whole) : null
}

/** "Báo cáo sơ kết (Văn phòng)": who does it stands in brackets behind what is done. */
export function doerInBrackets(what: string): { what: string; who: string } | null {
  const [, done, who] = /^([^()]{6,}?)\s*\(((?:[^()]|\([^()]*\)){3,80})\)$/u.exec(what) ?? []
  if (!done || !who) return null
  const named = who.replace(/\s(?:chủ trì|thực hiện|phụ trách)$/iu, '')
  const body = actorAtStart(named, { start: 0, end: named.length })
  const toOther = /(?:gửi|nộp|trình)\s[^,;]*$|(?:về|cho|đến|tới|với|báo cáo)\s(?:\p{Lu}|các\s)[^,;]*$/u.test(
    done,
  )
  return body && body.end === named.length && !toOther ? { what: done, who: named } : null
}

/** "Các thành viên được gửi tài liệu": they are sent it and send nothing. */
const receives =
  /\sđược (?:gửi|thông báo|cung cấp|mời|phát)\s(?:trước\s)?(?:tài liệu|giấy mời|chương trình|dự thảo|lịch|hồ sơ)(?!\p{L})/u

/** "Đơn vị chưa có chữ ký số được gửi bản quét": what somebody may do is his act too. */
const allowed =
  /,?\s(?:thì\s)?(?:chỉ\s)?được\s(?=(?:phép|gửi|nộp|lùi|kéo dài|gia hạn|hoàn thành|tiếp tục)\s)/u

/** "Đơn vị kiểm tra qua báo cáo:" is looked into and inspects nobody. */
const lookedInto =
  /^(?:các\s|những\s)?(?:đơn vị|cơ quan|địa phương|sở|huyện|xã)[^,;]{0,40}\s(?:không\s|tự\s)?(?:kiểm|thanh|phúc) tra\s(?:qua|thông qua|bằng|trực tiếp|gián tiếp|đột xuất|trên)(?!\p{L})[^,;]{0,40}$/iu

/** "Trường được Đoàn liên ngành kiểm tra chuẩn bị …": who inspects it is part of what it is called. */
const inspectedBy = /\s(?:được|bị)\s(?:đoàn|tổ)(?!\p{L})[^,;:.]{0,60}\s(?:kiểm tra|thanh tra|phúc tra)$/iu

/** "ĐOÀN KIỂM TRA VÀ CHẾ ĐỘ BÁO CÁO": a heading of what stands below, in which no body acts. */
const headsThing =
  /^[^,;:.]{2,80}\svà\s(?:chế độ|thời hạn|thời gian|lịch|nội dung|hình thức|phương thức|trình tự|quy trình|kinh phí|thành phần)(?!\p{L})(?!.*[,;:.])/iu

/** How far the description of a body reaches: to its verb, a colon, or the end; `null` when it does not act. */
function phraseLength(words: string, head: number): number | null {
  const limit = clauseLength(words)
  const masked = maskCompounds(words.slice(0, limit + 1)).slice(0, limit)
  if (receives.test(words.slice(0, limit))) return null
  if (words[limit] === ':' && lookedInto.test(words.slice(0, limit))) return limit
  verbs.lastIndex = head
  let found = verbs.exec(masked)
  if (found && inspectedBy.test(masked.slice(0, verbs.lastIndex))) found = verbs.exec(masked)
  if (!found) {
    if (headsThing.test(words.slice(0, limit))) return null
    const permitted = allowed.exec(masked)
    if (permitted && permitted.index > head && words[limit] !== ':') return permitted.index
    const named = words[limit] === ':' ? null : properName(words, head, limit)
    return named ?? (limit <= longest && (words[limit] === ':' || limit === words.length) ? limit : null)
  }
  const named =
    found.index > head && !/[,(]/.test(masked.slice(head, found.index))
      ? properName(masked, head, found.index)
      : null
  if (named !== null) return named
  // "16 đơn vị, có thông báo trước": what follows the comma is done to them.
  if (found.index > longest || /,\s*có\s*$/iu.test(masked.slice(0, found.index))) return null
  let end = found.index
  for (;;) {
    const head = masked.slice(0, end).trimEnd()
    const filler = beforeVerb.exec(head)
    end = filler ? filler.index : head.length
    if (!filler) break
  }
  const kept = masked
    .slice(0, end)
    .replace(
      /\s(?:trên cơ sở|trong phạm vi|theo (?:quy định|chức năng|thẩm quyền|nhiệm vụ|phân công|chỉ đạo))(?![\p{L}]).*$/su,
      '',
    )
    .replace(/(?:[\s,]|,\s(?:các|những))+$/u, '')
  return kept === '' || headsThing.test(kept) || unmade.test(kept) || measure.test(kept) ? null : kept.length
}

/** How far a body's own name reaches before a verb that no list knows ("Sở Y tế phun thuốc"); `null` where it may go on. */
function properName(words: string, head: number, limit: number): number | null {
  const end = head + (nameRun.exec(words.slice(head))?.[0].length ?? 0)
  const rest = words.slice(end, limit)
  // "Công ty TNHH MTV Khai thác …": the name of a company goes on in small letters, and no rule tells how far
  if (/^(?:tổng )?công ty(?!\p{L})/iu.test(words)) return null
  if (
    !/^\s(?!(?:được|đã|đang|chưa|còn|có|không|thuộc|bị|mà|của|và|hoặc|cấp|trực|liên|khác|do|tại|ở|trên|với|theo|để|nhằm|nơi|cùng|sau|trước)(?![\p{L}]))\p{Ll}+\s+\S/u.test(
      rest,
    )
  )
    return null
  const whole = new RegExp(
    `(?:(?:${fields})|\\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)|\\p{Lu}\\p{L}*\\s\\p{Lu}\\p{L}*)$`,
    'u',
  )
  return end > head && whole.test(words.slice(head, end)) ? end : null
}

/** Up to the end of the clause; the colon of "Các Bộ: Tài chính, Xây dựng …" does not end it. */
function clauseLength(words: string): number {
  const stop = /[:;]|\.(?=\s|$)|\s(?=[a-zđ]\)\s|\d{1,2}\.\s)/gu
  const found = stop.exec(words)
  if (found?.[0] === ':' && endsInGroup(words.slice(0, found.index))) {
    const names = nameList.exec(words.slice(found.index + 1))
    if (names) return found.index + 1 + names[0].length
  }
  if (found?.[0] !== ':' || !/^(?:các|những)\s[\p{L}\s,]{1,40}$/iu.test(words.slice(0, found.index)))
    return found?.index ?? words.length
  return /^\s*\p{Lu}/u.test(words.slice(found.index + 1))
    ? (stop.exec(words)?.index ?? words.length)
    : found.index
}

const nameList = /^(?:(?:,|\svà)?\s\p{Lu}\p{L}*(?:\s(?:và\s)?\p{L}+){0,4}(?=[,\n.]|\svà\s|$)){2,}/u

/** A body named by a place in the text ("… được kiểm tra tại khoản 2 Mục II Kế hoạch này") without that place. */
function withoutPlace(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const place = words.search(
    /(?<!có tên)\s+(?:(?:quy định|nêu|đã nêu|xác định)\s+)?(?:tại|theo|ở)\s+(?:khoản|mục|điểm|điều(?! ước)|phần|phụ lục|biểu)(?![\p{L}])/iu,
  )
  const ruled = words.search(
    /\s+theo\s+(?:Quyết định|Kế hoạch|Thông báo|Công văn|Nghị định|Nghị quyết|Thông tư|Chương trình|quy định)(?![\p{L}])/u,
  )
  const end = [place, ruled].filter((at) => at > 0).sort((a, b) => a - b)[0]
  return end ? { start: span.start, end: span.start + end } : span
}
