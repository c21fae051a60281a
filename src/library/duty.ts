// Who is told to do a thing, and to whom it goes: read from one sentence and the headings above it. Pure.
// Vietnamese duties run "Đối với X: …", "X chủ trì …", "Giao X …", or stand as bullets below a heading that is X.

import type { Section, Span } from '../document.ts'
import { bodyWords, fields, maskCompounds, noBodies, party, verb } from './duty-words.ts'

const label =
  /^[\s“"]*(?:[-+*•–]\s*)?(?:(?:(?:Điều|Khoản|Mục)\s+\S{1,6}?[.:]?|[IVXLC]+[.)/-]|\d+(?:\.\d+)*[a-zđ]?[.)/-]|[a-zđ]\d?[.)/])\s+|\*{1,3})*/u
const bidding =
  '(?:(?:giao(?! ban (?:lãnh đạo|cơ quan|toàn|hằng|hàng|đầu|cuối|tuần|tháng|quý))|đề nghị|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của|phân công)\\s+(?:cho\\s+)?){0,2}(?:nhiệm vụ (?:của|cho)\\s+)?'
const bodyAtStart = new RegExp(
  `^${bidding}((?!${noBodies})(?:(?:các|những|mọi|từng|tất cả các|toàn thể|\\d{1,3})\\s+(?!${noBodies}))?(?:${bodyWords})(?![\\p{L}]))`,
  'iu',
)
/** Bodies only before a name: "Báo Sơn La", not "Báo cáo". */
const named = /^(?:báo|đài|hội|ông|bà|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)$/iu
const verbs = new RegExp(verb, 'gu')
/** Words between a body and its verb that belong to neither. */
const beforeVerb =
  /(?:\s|^)(?:sẽ|đã|cũng|đều|cùng|cần|phải|có|thì|mà|tự|chủ động|thường xuyên|kịp thời|khẩn trương|nghiêm túc|trực tiếp|định kỳ|hằng (?:tuần|tháng|quý|năm)|hàng (?:tuần|tháng|quý|năm))$/iu
/** Words that make what follows no act of the body before them. */
const unmade =
  /(?:^|\s)(?:không|chưa|để|nhằm|mà|do|nếu|khi|việc|và|hoặc|của|cho|với|về|đến|(?<!tồn )tại|(?<!kèm )theo|là)$/iu
const measure = /(?:không quá|tối đa|ít nhất)\s+\d/iu
const longest = 260

/** The body named at the start of a sentence or heading as the one who acts, as a span of `text`; else `null`. */
export function actorAtStart(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 460))
  const lead = label.exec(slice)?.[0].length ?? 0
  return actorAt(text, span.start + lead, Math.min(span.end, span.start + 460))
}

function actorAt(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end)
  const found = bodyAtStart.exec(slice)
  if (!found || (named.test(found[1]!) && !/^\s+\p{Lu}/u.test(slice.slice(found[0].length)))) return null
  const from = found[0].length - found[1]!.length
  const length = phraseLength(slice.slice(from), found[1]!.length)
  if (length === null) return null
  const whole = trimmed(text, { start: start + from, end: start + from + length })
  return whole.end > whole.start ? withoutPlace(text, whole) : null
}

/** "Các thành viên được gửi tài liệu": they are sent it and send nothing. */
const receives =
  /\sđược (?:gửi|thông báo|cung cấp|mời|phát)\s(?:trước\s)?(?:tài liệu|giấy mời|chương trình|dự thảo|lịch|hồ sơ)(?!\p{L})/u

/** How far the description of a body reaches: to its verb, a colon, or the end; `null` when it does not act. */
function phraseLength(words: string, head: number): number | null {
  const limit = clauseLength(words)
  const masked = maskCompounds(words.slice(0, limit + 1)).slice(0, limit)
  if (receives.test(words.slice(0, limit))) return null
  verbs.lastIndex = head
  const found = verbs.exec(masked)
  if (!found) {
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
    .replace(/[\s,]+$/u, '')
  return kept === '' || unmade.test(kept) || measure.test(kept) ? null : kept.length
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
  if (found?.[0] === ':' && namedBelow.test(words.slice(0, found.index))) {
    const names = nameList.exec(words.slice(found.index + 1))
    if (names) return found.index + 1 + names[0].length
  }
  if (found?.[0] !== ':' || !/^(?:các|những)\s[\p{L}\s,]{1,40}$/iu.test(words.slice(0, found.index)))
    return found?.index ?? words.length
  return /^\s*\p{Lu}/u.test(words.slice(found.index + 1))
    ? (stop.exec(words)?.index ?? words.length)
    : found.index
}

/** "Văn phòng, Thanh tra, các sở: Nội vụ, Tư pháp": the names behind the colon are those of the last in the row. */
const namedBelow =
  /(?:,|\svà)\s(?:các|những)\s(?:sở|ban|ngành|phòng|bộ|cục|huyện|quận|xã|phường|thị trấn|sở,? (?:ban,? )?ngành)$/iu
const nameList = /^(?:(?:,|\svà)?\s\p{Lu}\p{L}*(?:\s(?:và\s)?\p{L}+){0,4}(?=[,\n.]|\svà\s|$)){2,}/u

/** The acting body for a sentence: named in it, else by the nearest heading above that names one. */
export function actorFor(text: string, sentence: Span, time: Span, above: Section[]): Span | null {
  const before = { start: sentence.start, end: Math.max(time.start, sentence.start) }
  const own =
    lastActor(text, before) ??
    actorAtStart(text, before) ??
    actorBehind(text, before, time.end, sentence.end) ??
    actorInNext(text, sentence.end)
  if (own && !isRole(text, own)) return own
  for (const section of above) {
    const actor = actorOfPlace(text, section)
    if (actor && !isRole(text, actor)) return actor
  }
  return own
}

/** "Cơ quan thường trực" below "1. Sở Y tế" is that Sở. */
function isRole(text: string, { start, end }: Span): boolean {
  return /^(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)$/iu.test(text.slice(start, end))
}

/** The body that the heading of a place, or the line that opens it, says acts in all of it; else `null`. */
export function actorOfPlace(text: string, section: Section): Span | null {
  if (section.kind === 'opening' || titled.test(section.kind)) return null
  for (const lead of leadsOf(text, section)) {
    const announced = text.slice(lead.start, lead.end).trimEnd().endsWith(':')
    const headed = announced || (section.heading !== '' && lead.end === section.headingEnd)
    const actor =
      (headed ? onlyBodies(text, lead) : null) ??
      actorAtStart(text, lead) ??
      (headed ? actorOfAct(text, lead) : null) ??
      (announced ? lastActor(text, lead) : null)
    if (actor) return actor
  }
  return null
}

const actOf =
  /^(?:(?:chế độ|thời hạn|thời gian|kỳ hạn|nội dung|quy trình|trình tự|hoạt động|công tác|việc)(?: gửi| nộp| lập)? )*(?:tự )?(?:báo cáo|kiểm tra|thanh tra|giám sát|đánh giá|rà soát|trách nhiệm|nhiệm vụ|phần việc|công việc|công khai|cập nhật|cung cấp)(?![\p{L}])[^:;.\n]*?\scủa\s(?=\p{L})/iu

/** "Báo cáo của Sở Xây dựng", "Tự kiểm tra của các trường": whose act a heading names. */
function actorOfAct(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end)
  const from = label.exec(slice)?.[0].length ?? 0
  const act = actOf.exec(slice.slice(from))
  return act ? actorAt(text, lead.start + from + act[0].length, lead.end) : null
}

/** "Giám đốc các sở; Chủ tịch UBND các xã:": all of them act, where nothing but bodies stands there. */
function onlyBodies(text: string, lead: Span): Span | null {
  const slice = text.slice(lead.start, lead.end).replace(/[\s:]+$/u, '')
  const from = label.exec(slice)?.[0].length ?? 0
  const pieces = slice.slice(from).split(';')
  verbs.lastIndex = 0
  const plain = pieces.every((piece) => bodyAtStart.test(piece.trim())) && !verbs.test(maskCompounds(slice))
  return pieces.length > 1 && plain ? { start: lead.start + from, end: lead.start + slice.length } : null
}

/** These are named after what they rule, not after who acts. */
const titled = /^(?:part|chapter|mục)$/

/** The heading of a place and the line below it that announces a list, or its first line where it has no heading. */
function leadsOf(text: string, section: Section): Span[] {
  const { start, end, headingEnd } = section
  if (section.heading === '') return [{ start, end: Math.min(end, endOfLine(text, start)) }]
  const below = headingEnd + (/^\s*/u.exec(text.slice(headingEnd, headingEnd + 20))?.[0].length ?? 0)
  const line = { start: below, end: Math.min(end, endOfLine(text, below)) }
  const words = text.slice(line.start, line.end)
  // A numbered line below is a place of its own and announces nothing for its neighbours.
  const announces =
    text[headingEnd] === '\n' && words.trimEnd().endsWith(':') && label.exec(words)?.[0] === ''
  return [{ start, end: headingEnd }, ...(announces ? [line] : [])]
}

/** The last body in the words that acts in a clause of its own: "…; Sở Y tế, Sở Tài chính gửi …". */
function lastActor(text: string, span: Span): Span | null {
  let last: Span | null = null
  const slice = text.slice(span.start, span.end)
  const lead = label.exec(slice)?.[0].length ?? 0
  let from = span.start + lead
  for (;;) {
    const found = actingAt(text, from, span.end)
    if (found && !(last && isListed(text, found))) last = found
    const bidden =
      found &&
      /^\s*(?:đề nghị|yêu cầu|giao(?: cho)?)\s+(?=các |sở |ubnd |ủy ban |phòng |đơn vị |cơ quan )/iu.exec(
        text.slice(found.end, span.end),
      )
    if (found && bidden) {
      from = found.end + bidden[0].length
      continue
    }
    from = nextClause(text, found?.end ?? from, span.end)
    if (from < 0) return last
  }
}

/** "Sở Công Thương vận động chợ, siêu thị ký cam kết": behind a body a party in small letters is one of those it deals with. */
function isListed(text: string, { start, end }: Span): boolean {
  return party.test(text.slice(start, end))
}

/** Where the next clause begins; a comma between two bodies joins them, it opens no clause. */
function nextClause(text: string, from: number, end: number): number {
  const slice = text.slice(from, end)
  for (const found of slice.matchAll(/[,;:]\s+(?:(?:đồng thời|sau đó|trong đó|và)\s+)?/gu)) {
    if (found[0][0] === ',' && joinsBodies(slice.slice(0, found.index))) continue
    return from + found.index + found[0].length
  }
  return -1
}

const joined = '(?:với|và|cùng|của|cho|là|gồm|giao|đề nghị|yêu cầu|đối với|hoặc|tại|do|thuộc)'
const endsInBody = new RegExp(
  `^(?:.*(?<![\\p{L}])${joined}\\s+)?(?!${noBodies})(?:${bodyWords})(?![\\p{L}])([^,;:]{0,48})$`,
  'isu',
)

/** Whether the words between the last two commas end in a body, so that the comma goes on with the next one. */
function joinsBodies(before: string): boolean {
  const piece = before.slice(Math.max(before.lastIndexOf(',') + 1, before.length - 90)).trim()
  const whose = /(?:^|\s)của\s(.+)$/su.exec(piece)?.[1]
  if (whose !== undefined && party.test(whose)) return false
  const behind = endsInBody.exec(piece)?.[1]
  verbs.lastIndex = 0
  return behind !== undefined && !(/\p{Ll}+$/u.test(behind) && verbs.test(maskCompounds(behind)))
}

/** A body at `start` with its verb before `end`; the verb does not stand behind a comma. */
function actingAt(text: string, start: number, end: number): Span | null {
  const found = actorAt(text, start, end)
  if (!found) return null
  const behind = text.slice(found.end, end)
  if (start > 0 && /^,/.test(behind) && /[,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)))
    return null
  return /^\s*:/.test(behind) || /\p{L}/u.test(behind) ? found : null
}

/** "Trước ngày 25 hằng tháng, các phòng gửi …": the body stands behind the time. */
function actorBehind(text: string, before: Span, from: number, to: number): Span | null {
  const gap = /^\s*(?:[,:]|thì)\s*/u.exec(text.slice(from, to))
  const next = gap ? actingAt(text, from + gap[0].length, to) : null
  const rhythm =
    /^\s*(?:(?:\d+|[a-zđ])[.)-]\s+)?(?:[-+*]\s+)?(?:(?:hằng|hàng|định kỳ)\s[^;]{0,60}|trong (?:thời hạn|vòng)\s[^;]{0,160})$/iu
  const head = text.slice(before.start, from).replace(/\([^)]*\)?/gu, '')
  if (next || !rhythm.test(head)) return next
  let at = from
  for (let clauses = 0; clauses < 5; clauses++) {
    at = nextClause(text, at, to)
    const found = at < 0 ? null : actingAt(text, at, to)
    if (at < 0 || found) return found
  }
  return null
}

/** "Tổ chức diễn tập trong quý III. Công an tỉnh chủ trì.": a short sentence of its own says who. */
function actorInNext(text: string, end: number): Span | null {
  if (!/\.\s*$/u.test(text.slice(end - 2, end))) return null
  const found =
    /^[^\S\n]*([^.;:,\n]{4,90}?)\s(?:chủ trì|phụ trách|chịu trách nhiệm)(?:\s+thực hiện)?(?=[.,;])/u.exec(
      text.slice(end, end + 120),
    )
  const name = found?.[1]
  if (!name || !bodyAtStart.test(name.trim())) return null
  return trimmed(text, {
    start: end + found[0].indexOf(name),
    end: end + found[0].indexOf(name) + name.length,
  })
}

const receivers =
  'UBND|Ủy ban|Uỷ ban|Sở|Bộ|Đoàn|Văn phòng|Thường trực|Phòng|Ban|Tổ|Thanh tra|Chính phủ|Thủ tướng|Cục|Chi cục|Tổng cục|Vụ|Hội đồng|HĐND|Chủ tịch|Trưởng|Phó Chủ tịch|Lãnh đạo|Giám đốc|Phó Giám đốc|Chánh|Phó Chánh|Cục trưởng|Chi cục trưởng|Vụ trưởng|Hiệu trưởng|Bí thư|Trạm|Hạt|' +
  'Trung tâm|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Kho bạc|Công an|Bảo hiểm|Ngân hàng|Mặt trận|Quốc hội|Cơ quan|Đơn vị|Bộ phận|Người|Cổng|Cơ sở|Trường|Thủ trưởng|Viện|Tòa án|Tổ công tác|Nhà trường|Bưu điện|Hội|Tỉnh đoàn|Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Tỉnh|Địa phương|Thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|Hải quan|Thi hành án|Chủ đầu tư|Nhà thầu|Doanh nghiệp|Thành viên|Thư viện|Bảo tàng|Bệnh viện|Đội|Đồn|Chi nhánh'
const receiver = `((?:các\\s+)?(?!${noBodies})(?:${receivers})(?![\\p{L}]))`
const sends =
  '(?:^|[\\s,;:(])(?:gửi|nộp|báo cáo|trình|chuyển|cung cấp|thông báo|bàn giao|báo tin|báo|kê khai|khai báo|đăng ký(?=\\s[^,;.]{0,90}\\s(?:với|về)\\s))(?![\\p{L}])'
const sentTo = new RegExp(`${sends}[^;]{0,160}?[\\s(](?:về|cho|đến|tới|với|lên)\\s+${receiver}`, 'giu')
const sentDirect = new RegExp(
  `(?:^|[\\s,;:(])(?:gửi|nộp|trình|báo cáo|báo)\\s+(?:báo cáo\\s+)?(?:(?:nhanh|ngay|gấp|kịp thời)\\s+)*${receiver}`,
  'giu',
)
const throughWhom = new RegExp(
  `^\\s*(?:\\(\\s*((?:thông qua|qua)\\s+[^);.]{3,80})\\)|((?:thông qua|qua)\\s+(?:${receivers})(?![\\p{L}])[^);,.]{0,80}?)(?=\\s(?:trước|chậm nhất|để|trong|theo)|[;,.)]|$))`,
  'u',
)
const receiverStops =
  /,(?!\s(?:chống|chữa bệnh|chữa cháy|cứu nạn|cứu hộ|Thể thao|[Tt]hương binh|khen thưởng)(?![\p{L}]))|[;.(:\n]|\s\d+\s*(?=tháng|năm|lần|ngày|quý|bản)|(?<!\scó)\s(?:trước|chậm nhất|muộn nhất|để|theo|trong|vào|đúng|định kỳ|ít nhất|tối thiểu|hằng|hàng|kèm|bằng|khi|sau|xong|từ|qua|kết quả|thông qua|danh sách|tình hình|phương án|dự thảo|hồ sơ|tại|nếu|mà|cùng|những|về|cho|đến|lên|việc|các(?=\s(?:báo cáo|hồ sơ|tài liệu|nội dung|thông tin|văn bản|loại))|dự toán|số liệu|nhu cầu|bản|một|thì|và(?=\s(?!cứu nạn(?!\p{L}))\p{Ll}))(?![\p{L}])/u
/** Heads of positions: their name ends where the words are no longer names or levels. */
const positions =
  /^(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Thuế(?: cơ sở(?: \d+)?| khu vực [IVX\d]+)?|Bộ trưởng|Thủ trưởng|Giám đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Thủ tướng|Chính phủ|Quốc hội)(?![\p{L}])/iu
const nameRun = new RegExp(
  `^(?:\\s(?:(?:${fields}|Cao đẳng|Trung cấp|Trung học cơ sở|Trung học phổ thông|khu vực [IVX\\d]+|Thanh tra|Ủy ban nhân dân|Hội đồng(?: nhân dân| thi đua)?|Văn phòng|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|cấp|trên|dưới|nhân dân|cơ quan|đơn vị|các|chủ quản|trực tiếp|nước|\\p{Lu}[\\p{L}.]*)(?![\\p{L}])|và(?=\\s\\p{Lu})(?!\\s(?:${receivers})(?![\\p{L}]))|-(?=\\s)))*`,
  'u',
)

/** To whom a thing is sent, with "(qua …)" when it follows; else `null`. */
export function recipientIn(text: string, sentence: Span): Span | null {
  const slice = text.slice(sentence.start, sentence.end)
  const found = firstReceiver(slice, sentTo) ?? firstReceiver(slice, sentDirect)
  if (!found) return null
  const span = trimmed(text, { start: sentence.start + found.start, end: sentence.start + found.end })
  const through = text.slice(span.end, sentence.end).match(throughWhom)
  return through ? { start: span.start, end: span.end + through[0].trimEnd().length } : span
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

const rightBehind = new RegExp(`^\\s*,?\\s*(?:về|cho|đến|tới|lên)\\s+${receiver}`, 'iu')

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
  if (positions.test(words)) {
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
  `^,\\s(?!(?:${receivers}|Báo cáo|Email|Fax|Điện thoại|Địa chỉ|Hạn|Chậm|Trong|Sau|Khi|Nếu|Nội dung)(?![\\p{L}]))\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*)?(?=,\\s\\p{Lu}|\\s(?:và|của|-)\\s)`,
  'u',
)

/** A body named by a place in the text ("… được kiểm tra tại khoản 2 Mục II Kế hoạch này") without that place. */
function withoutPlace(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const place = words.search(
    /(?<!có tên)\s+(?:(?:quy định|nêu|đã nêu|xác định)\s+)?(?:tại|theo|ở)\s+(?:khoản|mục|điểm|điều|phần|phụ lục|biểu)(?![\p{L}])/iu,
  )
  const ruled = words.search(
    /\s+theo\s+(?:Quyết định|Kế hoạch|Thông báo|Công văn|Nghị định|Nghị quyết|Thông tư|Chương trình|quy định)(?![\p{L}])/u,
  )
  const end = [place, ruled].filter((at) => at > 0).sort((a, b) => a - b)[0]
  return end ? { start: span.start, end: span.start + end } : span
}

/** The span without the spaces and the punctuation at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s,;:.\-–+*•]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:.\-–]/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** The offset at which the line of `offset` ends. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
