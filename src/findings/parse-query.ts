// Questions over the findings that are kept: "các tồn tại của An Biên chưa khắc phục", "tôi ghi gì hôm qua", "tồn tại
// quá hạn của Sở Nội vụ", "phát hiện quý 4". Words that say something besides filters make a text no question. Pure.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, dayParts, makeDay } from '../calendar/day.ts'
import type { Day, Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { overlaps } from './clauses.ts'
import { type Area, SEVERITIES, type Severity, STATUSES, type Status } from './finding.ts'
import { saysNothingFound } from './is-finding.ts'
import type { Knowledge } from './knowledge.ts'
import { type PersonName, readReporter } from './read-reporter.ts'
import { findUnits } from './read-unit.ts'
import type { CountBy } from './store.ts'
import { type Word, wordsOf } from './words.ts'
import { isOpen, isOwed } from './workflow.ts'

export interface FindingQuery {
  /** count: the number comes first; list: the findings do. */
  asks: 'count' | 'list'
  /** Counts for each unit, area … are asked for. */
  by?: CountBy
  mine: boolean
  units?: string[]
  area?: Area
  severities?: readonly Severity[]
  statuses?: Status[]
  /** When it was recorded. */
  from?: Day
  to?: Day
  /** When its remedy is due; "none" for those without a day. */
  due?: { from?: Day; to?: Day } | 'none'
  reporterId?: number
  /** "dot 2", folded. */
  round?: string
  words?: string
}

export interface QueryContext {
  asOf: Day
  knowledge: Knowledge
  /** Who recorded findings. */
  reporters?: readonly PersonName[]
}

const NOUN =
  /(?<![a-z])(?:(?:phat hien|ghi nhan) (?:ton tai|vi pham)|ton tai(?:,? han che)?|phat hien|vi pham|han che|sai pham|loi da ghi|ghi nhan)(?![a-z])/
const RECORDED =
  /(?<![a-z])(?:da |vua |moi )?(?:ghi|lap|nhap)(?: nhan)?(?: duoc)? (?:nhung |duoc )?(?:gi|bao nhieu|may|cai gi)(?![a-z])/
const MINE =
  /(?<![a-z])(?:(?:toi|em|minh) (?:da |vua |moi )?(?:ghi|phat hien|lap|nhap|co (?:bao nhieu|may))|(?:cua|do) (?:toi|em|minh))(?![a-z])/
const ASKS =
  /(?<![a-z])(?:bao nhieu|may|nao|gi|nhung gi|danh sach|liet ke|thong ke|tong so|tong cong|tong|so luong|tinh hinh|tat ca|toan bo|xem|cho xem|cac|nhung|(?:moi|gan) nhat|gan day)(?![a-z])|(?:khong|chua|ko)\s*[?？]?$/
const COUNTS = /(?<![a-z])(?:bao nhieu|may|tong so|tong cong|so luong|thong ke|dem)(?![a-z])/
/** About law or documents, not about what was recorded. */
const ELSEWHERE =
  /(?:the nao la|la gi|la nhu the nao|quy dinh|muc phat|xu phat|bi phat|phat bao nhieu|cach ghi|lam sao|nhu the nao|mau bien ban|dieu \d|khoan \d|(?:ke hoach|nghi dinh|thong tu|quyet dinh|luat|chi thi|cong van) (?:so )?\d)/

const STATUS_WORDS: [RegExp, (status: Status) => boolean][] = [
  [/chua (?:gui )?kien nghi|moi ghi nhan|vua ghi nhan/, (status) => status === 'mới ghi nhận'],
  [/phuc tra (?:khong|chua) dat|khong dat/, (status) => status === 'phúc tra không đạt'],
  [
    /(?:cho|can|chua) (?:duoc )?phuc tra|da bao cao(?: khac phuc)?/,
    (status) => status === 'đã báo cáo khắc phục',
  ],
  [/phuc tra dat/, (status) => status === 'phúc tra đạt'],
  [/chua bao cao(?: khac phuc)?/, isOwed],
  [
    /chua (?:duoc )?(?:khac phuc|xu ly|dong|xong|giai quyet|hoan thanh)(?: xong)?|dang mo|con (?:mo|no|lai|ton(?! tai))/,
    isOpen,
  ],
  [/da gui kien nghi|da kien nghi/, (status) => status === 'đã kiến nghị'],
  [/dang (?:duoc )?(?:khac phuc|xu ly)/, (status) => status === 'đang khắc phục'],
  [/(?:da|duoc) (?:duoc )?dong|dong roi/, (status) => status === 'đóng'],
  [
    /da (?:duoc )?(?:khac phuc|xu ly|giai quyet)(?: xong)?|da xong|khac phuc xong/,
    (status) => !isOpen(status),
  ],
]
const LATE =
  /(?:da |bi )?(?:qua|tre|het|cham) (?:thoi )?han(?: khac phuc)?(?! (?:hom|trong|vao|tuan|thang|ngay|truoc|\d))|(?:khac phuc|xu ly) (?:tre|cham|qua han)/
const DUE_SOON = /(?:sap|gan) (?:den |toi |het )?(?:han|den han)(?: khac phuc)?/
const NO_DUE = /(?:chua|khong)(?: co| dinh| dat| ghi)? (?:thoi )?han(?: khac phuc)?(?![a-z])/
/** "(đến) hạn … <time>" */
const DUE_WORD =
  /(?:co |den |toi |het |phai )?(?:thoi )?han(?: khac phuc| xu ly| chot)?(?: la| vao| trong)?\s*$/
const ROUND = /(?<![a-z])dot(?: kiem tra)?(?: so)? (\d{1,3}|[ivx]{1,5})(?![a-z\d])/
const BY: [RegExp, CountBy][] = [
  [/theo (?:tung )?don vi|(?:tung|moi|nhung|cac) don vi(?: nao)?|don vi nao|co quan nao|noi nao/, 'unit'],
  [/theo (?:tung )?linh vuc|linh vuc nao/, 'area'],
  [/theo (?:tung )?muc do|theo muc/, 'severity'],
  [/theo (?:tung )?(?:tinh trang|trang thai|buoc)/, 'status'],
]
const ABOUT =
  /(?<![a-z])(?:ve(?: (?:viec|van de))?|lien quan(?: den| toi)?|noi (?:ve|den)|co chu|chua tu|nhac den)\s+/

/** Words that carry no filter and say nothing of their own. */
const EMPTY = new Set(
  `các những cái của ở tại trong về thuộc lĩnh vực mức độ loại còn đang đã chưa được bị nào gì không có bao nhiêu mấy
   cho xem tôi em mình đoàn ta chúng bọn tao hãy liệt kê danh sách thống kê tổng số cộng lượng đếm tất cả toàn bộ hết
   đơn vị cơ quan nhé ạ vậy thế giúp với từ đến tới nay nữa là thì và hay hoặc ghi nhận lập nhập do bởi vừa mới qua hôm
   tình hình kết quả khắc phục xử lý đợt kiểm tra ra anh chị bạn ơi à nhỉ rồi lại đi theo từng mỗi ai người gần đây nhất
   cao nhiều tìm kiếm tra lọc phát hiện tồn hạn chế vi phạm sai nơi đây hiện vào lúc kể tính chung riêng thôi nha dùm
   giùm muốn biết hỏi cần bên phía đó này ấy luôn việc đối mà vẫn nhưng cũng đều xin bây giờ trên dưới thời điểm
   liệu con chi tiết cụ thể ngay dạng nội dung`
    .split(/\s+/)
    .map(foldLetters),
)

/** `null` for what asks nothing of the findings. */
export function parseQuery(text: string, context: QueryContext): FindingQuery | null {
  if (/[:：;\n]/.test(text) || text.length > 200) return null
  const folded = plain(text)
  if (ELSEWHERE.test(folded) || saysNothingFound(text)) return null
  const mine = MINE.test(folded)
  const asked = ASKS.test(folded)
  const recorded = RECORDED.test(folded)
  const noun = NOUN.exec(folded)
  if (!mine && !recorded && noun === null) return null
  // "phát hiện 3 hồ sơ", "phát hiện 14": a number behind the noun counts or names
  if (noun !== null && isCounted(text, folded, noun.index + noun[0].length, context.asOf)) return null
  const reader = filtersOf(text, folded, context)
  const says = asked || mine || recorded
  // "Sở Y tế còn tồn tại về vệ sinh" tells of one; "phát hiện nghiêm trọng quý 4" asks with filters alone
  if (!says && (reader.spans.length === 0 || reader.opensWithUnit)) return null
  const left = residue(text, reader.spans)
  if (left.length > 0) {
    const words = says ? phraseOf(text, left) : null
    if (words === null || reader.filters.words !== undefined) return null
    reader.filters.words = words
  }
  const by = BY.find(([pattern]) => pattern.test(folded))?.[1]
  return {
    asks: COUNTS.test(folded) ? 'count' : 'list',
    ...(by ? { by } : {}),
    mine,
    ...reader.filters,
  }
}

function isCounted(text: string, folded: string, from: number, asOf: Day): boolean {
  const number = /^\s*(?:so )?(?=\d)/.exec(folded.slice(from))
  if (number === null) return false
  const at = from + number[0].length
  return !parseTimeExpressions(text, asOf).some(({ start, end }) => start <= at && end > at)
}

/** Letter for letter as long as the text, so that places agree. */
function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const letter = foldLetters(sign)
      return letter.length === sign.length ? letter : ' '.repeat(sign.length)
    })
    .join('')
    .replace(/\s/g, ' ')
}

type Filters = Omit<FindingQuery, 'asks' | 'by' | 'mine'>

function filtersOf(
  text: string,
  folded: string,
  { asOf, knowledge, reporters = [] }: QueryContext,
): { filters: Filters; spans: Span[]; opensWithUnit: boolean } {
  const spans: Span[] = []
  const filters: Filters = {}
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(folded)
    if (match === null) return false
    spans.push({ start: match.index, end: match.index + match[0].length })
    return true
  }
  const units = findUnits(text, knowledge, asOf)
  spans.push(...units)
  if (units.length > 0)
    filters.units = units.map((unit) => nameToFind(unit.unit, text.slice(unit.start, unit.end)))
  const person = readReporter(text, folded, reporters)
  if (person !== null) {
    spans.push(person)
    filters.reporterId = person.id
  }
  const round = ROUND.exec(folded)
  if (round !== null) {
    spans.push({ start: round.index, end: round.index + round[0].length })
    filters.round = `dot ${round[1]}`
  }
  if (take(NO_DUE)) filters.due = 'none'
  else if (take(DUE_SOON))
    Object.assign(filters, { due: { from: asOf, to: addDays(asOf, 7) }, statuses: owed })
  else if (take(LATE)) Object.assign(filters, { due: { to: addDays(asOf, -1) }, statuses: owed })
  const time = parseTimeExpressions(text, asOf).find((one) => !spans.some((span) => overlaps(one, span)))
  if (time !== undefined) spans.push(readTime(time, folded, asOf, filters))
  const status = STATUS_WORDS.find(([pattern]) => pattern.test(folded))
  if (status !== undefined) {
    take(status[0])
    const holds = status[1]
    filters.statuses = (filters.statuses ?? STATUSES).filter(holds)
  } else if (/(?<![a-z])con (?:bao nhieu|may|nhung|cac|ton tai|phat hien|vi pham|gi)(?![a-z])/.test(folded)) {
    filters.statuses ??= STATUSES.filter(isOpen)
  }
  const severity = knowledge.severity
    .find(text)
    .find(
      ({ values, written }) =>
        !values[0]!.alone || /^(?:nhẹ|nhe|trung bình|trung binh|nặng|nang|tb)$/iu.test(written),
    )
  if (severity) {
    spans.push(severity)
    const { severity: named } = severity.values[0]!
    const upwards = take(/tro len/)
    filters.severities = upwards ? SEVERITIES.slice(SEVERITIES.indexOf(named)) : [named]
  }
  const area = knowledge.areaNames.find(text).find((one) => !units.some((unit) => overlaps(one, unit)))
  if (area && !isWithinWords(area, folded)) {
    spans.push(area)
    filters.area = area.values[0]!
  } else readWords(text, folded, spans, filters)
  return { filters, spans, opensWithUnit: units.some(({ start }) => start <= 1) }
}

const owed: readonly Status[] = STATUSES.filter(isOwed)

/** "về niêm yết TTHC": the area's name is part of what is searched for, not all of it. */
function isWithinWords({ start }: Span, folded: string): boolean {
  const about = ABOUT.exec(folded)
  if (about === null) return false
  const between = folded.slice(about.index + about[0].length, start)
  return start > about.index && /[a-z]/.test(between) && !/linh vuc|mang|cong tac/.test(between)
}

const ENDS_WORDS =
  /^(?:ở|o|tại|tai|của|cua|trong|còn|con|chưa|chua|đã|da|đang|dang|không|khong|tháng|thang|năm|nam|quý|quy|tuần|tuan|hôm|hom)$/iu

/** "về thư xin lỗi": words of the findings themselves, up to the next filter. */
function readWords(text: string, folded: string, spans: Span[], filters: Filters): void {
  const about = ABOUT.exec(folded)
  if (about === null) return
  const start = about.index + about[0].length
  const end = Math.min(text.length, ...spans.map((span) => span.start).filter((at) => at >= start))
  const words = wordsOf(text.slice(start, end))
  const last = words.findIndex(({ written }) => ENDS_WORDS.test(written))
  const meant = last < 0 ? words : words.slice(0, last)
  if (meant.length === 0 || meant.length > 6) return
  const to = start + meant.at(-1)!.end
  filters.words = text.slice(start, to)
  spans.push({ start: about.index, end: to })
}

/** Sets the days recorded, or the days due where "hạn" stands in front or inside; gives the place with that word. */
function readTime(time: TimeExpression, folded: string, asOf: Day, filters: Filters): Span {
  const before = DUE_WORD.exec(folded.slice(0, time.start))
  const inside = /^(?:den |toi |het )?(?:thoi )?han(?: khac phuc)?\s*/.exec(foldLetters(time.text))
  const start = before !== null && /han/.test(before[0]) ? before.index : time.start
  const span = { start, end: time.end }
  if (start === time.start && inside === null) {
    const days = notAhead(daysOf(time), time.text, asOf)
    const written = foldLetters(time.text)
    const since =
      /(?<![a-z])(?:(?:ke )?tu|sau)(?: ngay)? $/.test(folded.slice(0, time.start)) || /^tu /.test(written)
    Object.assign(
      filters,
      since && !/ (?:den|toi) | nay$/.test(written) ? { from: days.from ?? days.to } : days,
    )
    return span
  }
  const alone = inside === null ? null : parseTimeExpressions(time.text.slice(inside[0].length), asOf)[0]
  filters.due = daysOf(alone ?? time)
  filters.statuses ??= /(?:den|toi|het) han/.test(folded.slice(0, time.end)) ? [...owed] : undefined
  if (filters.statuses === undefined) delete filters.statuses
  return span
}

function daysOf(time: TimeExpression): { from?: Day; to?: Day } {
  switch (time.kind) {
    case 'period':
      return { from: time.from, to: time.to }
    case 'date':
      return { from: time.date, to: time.date }
    case 'limit':
      return { to: time.lastDay }
    default:
      return {}
  }
}

/** "quý 4" said in January is last year's: nothing is recorded ahead. */
function notAhead(days: { from?: Day; to?: Day }, written: string, asOf: Day): { from?: Day; to?: Day } {
  const { from, to } = days
  if (from === undefined || to === undefined || from <= asOf || /\d{4}/.test(written)) return days
  const back = (day: Day) => {
    const { year, month, day: date } = dayParts(day)
    return makeDay(year - 1, month, date)
  }
  return { from: back(from), to: back(to) }
}

/** A bare place finds every unit of that place, a full name only that unit. */
function nameToFind(unit: string, written: string): string {
  if (/^(?:ubnd|ub|ủy|uy)/iu.test(written)) return unit
  return unit.replace(/^UBND (?:(?:tỉnh|thành phố|thị xã|quận|huyện|thị trấn|xã|phường|đặc khu) )?/, '')
}

/** What the filters and the empty words leave over. */
function residue(text: string, spans: readonly Span[]): Word[] {
  return wordsOf(text).filter((word) => !spans.some((span) => overlaps(word, span)) && !EMPTY.has(word.base))
}

/** Up to four words side by side are words of the findings: never counted past in silence. */
function phraseOf(text: string, words: readonly Word[]): string | null {
  const [first, last] = [words[0]!, words.at(-1)!]
  const phrase = text.slice(first.start, last.end)
  return words.length <= 4 && wordsOf(phrase).length <= words.length + 1 ? phrase : null
}
