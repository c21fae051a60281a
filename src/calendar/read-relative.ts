// Limits that hang on an event: "trước ngày kiểm tra ít nhất 3 ngày làm việc", "trong thời hạn 05 ngày làm việc kể
// từ ngày nhận được báo cáo", "10 ngày sau khi kết thúc". An event that is itself a date is counted at once
// (working days excepted: they need a calendar). Pure.

import { addDays, addMonths } from './day.ts'
import { eventGoesOn } from './event-subjects.ts'
import { type Moment, resolve } from './moment.ts'
import { type Duration, readDuration, type Unit } from './read-duration.ts'
import { readMoment } from './read-moment.ts'
import { readRange } from './read-range.ts'
import {
  atEdge,
  connected,
  firstOf,
  follows,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  phrase,
  type Scan,
  skip,
  skipAll,
} from './tokens.ts'

export type RelativeMeaning =
  | { kind: 'relative'; event: string; offset: number; unit: Unit }
  | { kind: 'limit'; date: string; inclusive: boolean; lastDay: string }
  | { kind: 'date'; date: string }
  | { kind: 'period'; from: string; to: string }

export interface ReadRelative {
  start: number
  next: number
  meaning: RelativeMeaning
}

const WITHIN =
  `trong thời hạn không quá|trong thời hạn tối đa|trong thời hạn chậm nhất|trong thời hạn|trong thời gian không quá|trong thời gian tối đa|trong thời gian|trong vòng tối đa|trong vòng không quá|trong vòng|trong khoảng thời gian|trong khoảng|trong tối đa|trong|thời hạn là không quá|thời hạn không quá|thời hạn tối đa là|thời hạn tối đa|thời hạn là|thời hạn khắc phục là|thời hạn khắc phục|hạn khắc phục là|hạn khắc phục|thời hạn|hạn|chậm nhất không quá|chậm nhất là trong thời hạn|chậm nhất trong thời hạn|chậm nhất trong vòng|chậm nhất là sau|chậm nhất là trước|chậm nhất là trong|chậm nhất sau|chậm nhất trước|chậm nhất trong|chậm nhất là|chậm nhất|muộn nhất là trước|muộn nhất là sau|muộn nhất là|muộn nhất trước|muộn nhất sau|muộn nhất|trễ nhất là|trễ nhất|không chậm quá|không muộn hơn|không chậm hơn|không được quá|không quá|tối đa không quá|tối đa là|tối đa|ít nhất là|ít nhất|tối thiểu là|tối thiểu|trước ít nhất là|trước ít nhất|trước tối thiểu|trước khoảng|trước|sau tối đa|sau không quá|sau ít nhất|sau khoảng|sau thời hạn|sau thời gian|sau|quá thời hạn|vòng|cách đây`.split(
    '|',
  )
// These announce a limit by themselves; the others only together with an event.
const BINDING =
  /^(trong$|hạn|trong thời hạn|trong vòng|vòng|chậm nhất|muộn nhất|trễ nhất|không quá|không được quá|không muộn hơn|không chậm|tối đa|thời hạn|trước|sau)/

/** A limit relative to an event that begins at `i`, or a count from the day of asking ("3 ngày nữa"). */
export function readRelativeLimit(s: Scan, i: number): ReadRelative | null {
  return readEventFirst(s, i) ?? readDurationFirst(s, i)
}

/** "[trong thời hạn] 05 ngày làm việc [kể từ ngày …]" */
function readDurationFirst(s: Scan, i: number): ReadRelative | null {
  const prefix = readPrefix(s, i)
  const at = prefix?.next ?? i
  if (endsDecimal(s, at)) return null
  const duration = readDuration(s, at)
  if (!duration || (!prefix && isReport(s, i, duration))) return null
  const event = readEventBehind(s, duration.next, prefix?.words ?? '')
  if (event && !namesReport(prefix, event, duration))
    return { start: i, next: event.next, meaning: meaningOf(event, duration) }
  if (duration.hours && !/^trong (vòng|thời hạn)/.test(prefix?.words ?? '')) return null
  const counted = countFromNow(s, i, duration, prefix?.words ?? '')
  if (counted) return counted
  if (!prefix || !BINDING.test(prefix.words) || !bindsAlone(s, duration, prefix.words)) return null
  const sign = signOf(prefix.words)
  return {
    start: i,
    next: duration.next,
    meaning: { kind: 'relative', event: '', offset: sign * duration.amount, unit: duration.unit },
  }
}

/** The "5" of "1,5 ngày làm việc": no part of a number is a count. */
function endsDecimal(s: Scan, i: number): boolean {
  return isNumber(s, i) && glued(s, i) && isMark(s, i - 1, ',.') && glued(s, i - 1) && isNumber(s, i - 2)
}

/** "6 tháng trước ngày 05/6; quý III trước ngày 05/9", "… 6 tháng trước ngày nào?": the months name a report. */
function namesReport(prefix: { words: string } | null, event: EventBehind, duration: Duration): boolean {
  const asked = /^(?:ngày|ngay|khi|lúc|luc) (?:nào|nao|mấy|may)$/iu.test(event.text)
  return prefix === null && (event.date !== undefined || asked) && event.sign < 0 && duration.unit === 'month'
}

/** "báo cáo 6 tháng trước ngày 10/6": the months name the report. */
function isReport(s: Scan, i: number, duration: Duration): boolean {
  return duration.unit === 'month' && follows(s, i) && isAny(s, i - 1, ['cáo', 'kỳ', 'kết', 'liệu', 'quả'])
}

function readPrefix(s: Scan, i: number): { next: number; words: string } | null {
  if (is(s, i, 'hạn') && namesOtherTerm(s, i)) return null
  const found = firstOf(s, i, WITHIN)
  if (!found || !connected(s, found.next)) return null
  const colon = isMark(s, found.next, ':') ? found.next + 1 : found.next
  return { next: skip(s, colon, ['là', 'khoảng', 'ít nhất', 'tối đa']), words: found.words }
}

const OTHER_TERMS = new Set('quyen gioi vo huu ngan dai trung'.split(' '))

/** "kế hoạch trung hạn 5 năm", "giới hạn 30 ngày": the end of another word. */
export function namesOtherTerm(s: Scan, i: number): boolean {
  return follows(s, i) && OTHER_TERMS.has(s.tokens[i - 1]!.lex.fold)
}

function signOf(words: string): 1 | -1 {
  return /(^| )trước/.test(words) ? -1 : 1
}

/** Without an event a stretch is a limit only when short: "không quá 03 năm" is a penalty, "sau 6 tháng" a story. */
function bindsAlone(s: Scan, duration: Duration, words: string): boolean {
  if (
    connected(s, duration.next) &&
    isAny(s, duration.next, ['trong', 'mỗi', 'một', 'hoặc', 'liên', 'liền', 'đầu', 'cuối'])
  )
    return false
  // "trong 2 ngày 14 - 15/3/2024", "trong 02 ngày (từ 14/3 đến 15/3)": the days are named.
  const named = isMark(s, duration.next, '(:') ? duration.next + 1 : duration.next
  const range = isMark(s, duration.next, ',') ? duration.next + 1 : duration.next
  if (is(s, range, 'từ') && connected(s, range) && readRange(s, range) !== null) return false
  if (isMark(s, duration.next, '/') || (isNumber(s, named) && isNumber(s, named + 2))) return false
  if (/^(trong thời hạn|trong vòng|vòng|thời hạn|hạn)/.test(words)) return true
  // "8 giờ trong 01 ngày" is a rate, "xử lý trong 3 ngày" a limit.
  if (
    words === 'trong' &&
    ((duration.unit === 'day' && duration.amount < 2) ||
      isAny(s, s.origin - 1, ['giờ', 'lần', 'ngày', 'phút', 'buổi', 'h']))
  ) {
    return duration.unit === 'working-day'
  }
  return duration.unit === 'day' || duration.unit === 'working-day' || duration.unit === 'week'
}

const NEXT_STRETCH = ['sắp tới', 'tiếp theo', 'kế tiếp', 'tới']
const LAST_STRETCH = ['vừa qua', 'gần đây', 'gần nhất', 'qua']

/** "3 ngày nữa", "trong 2 tuần tới", "6 tháng qua", "3 ngày trước". */
function countFromNow(s: Scan, i: number, duration: Duration, prefix: string): ReadRelative | null {
  if (duration.unit === 'working-day') return null
  const found = (next: number, meaning: RelativeMeaning): ReadRelative => ({ start: i, next, meaning })
  const earlier = shift(s.asOf, -duration.amount, duration.unit)
  if (prefix === 'cách đây') return found(duration.next, { kind: 'date', date: earlier })
  if (!connected(s, duration.next)) return null
  const more = phrase(s, duration.next, 'nữa')
  const then = shift(s.asOf, duration.amount, duration.unit)
  if (more > 0)
    return prefix === '' || prefix === 'sau' || prefix === 'khoảng'
      ? found(more, { kind: 'date', date: then })
      : found(more, { kind: 'limit', date: then, inclusive: true, lastDay: then })
  const ago = phrase(s, duration.next, 'trước')
  if (prefix === '' && ago > 0 && atEdge(s, ago)) return found(ago, { kind: 'date', date: earlier })
  const ahead = oneOf(s, duration.next, NEXT_STRETCH)
  if (ahead > 0) return found(ahead, { kind: 'period', from: s.asOf, to: then })
  const back = oneOf(s, duration.next, LAST_STRETCH)
  if (back > 0) return found(back, { kind: 'period', from: earlier, to: s.asOf })
  return null
}

// --- the event behind: "kể từ ngày ký", "trước ngày kiểm tra", "sau khi kết thúc"

interface EventBehind {
  next: number
  text: string
  sign: 1 | -1
  /** Set when the event is a date. */
  date?: string
}

const SINCE = 'tính kể từ|được tính từ|tính từ|kể từ|tính sau|từ'.split('|')
const EVENT_LEAD = ['thời điểm', 'lúc', 'khi']

function readEventBehind(s: Scan, i: number, prefix: string): EventBehind | null {
  const at = isMark(s, i, ',') ? i + 1 : i
  if (!connected(s, at)) return null
  const since = oneOf(s, at, SINCE)
  // "02 ngày, từ ngày 15 đến ngày 16/5" says when, not since when.
  if (since === at + 1 && readRange(s, at) !== null) return null
  if (since > 0) return eventAt(s, since, signOf(prefix), true)
  if (at > i) return null
  const compared = oneOf(s, at, ['so với', 'tính đến'])
  if (compared > 0 && !/(^| )(trước|sau)/.test(prefix)) return null
  if (compared > 0) return eventAt(s, compared, -1, false)
  const after = phrase(s, at, 'sau')
  if (after > 0) return eventAt(s, after, 1, false)
  const before = phrase(s, at, 'trước')
  return before > 0 ? eventAt(s, before, -1, false) : null
}

function eventAt(s: Scan, i: number, sign: 1 | -1, since: boolean): EventBehind | null {
  const lead = skip(s, i, EVENT_LEAD)
  const dated = connected(s, i) ? readMoment(s, lead, true) : null
  if (dated && isKnown(dated.moment)) {
    const day = resolve(dated.moment, s.asOf, 'near')
    if (!('why' in day) && day.from === day.to)
      return { next: dated.next, text: slice(s, lead, dated.next), sign, date: day.from }
  }
  const start = since && like(s, lead, 'ngày') && connected(s, lead + 1) ? lead + 1 : lead
  const end = eventEnd(s, start)
  // "trong 3 tháng từ" with nothing behind is no event; "10 ngày sau khi" has one that is not said.
  if (end === start) return lead > i ? { next: lead, text: '', sign } : null
  if (!since && isAny(s, start, NO_EVENT)) return null
  return { next: end, text: slice(s, start, end), sign }
}

const NO_EVENT = ['đó', 'đây', 'này', 'hết', 'mắt', 'nay', 'cùng', 'tiên', 'hạn', 'liền']
const EVENT_ENDS = [
  'hoặc từ',
  'hoặc kể từ',
  'phải',
  'thì',
  'mà',
  'để',
  'nếu',
  'trừ',
  'chậm nhất',
  'muộn nhất',
  'không quá',
  'ít nhất',
  'tối thiểu',
  'tối đa',
  'trong vòng',
  'trong thời hạn',
  'có trách nhiệm',
]
const LONGEST_EVENT = 40

function eventEnd(s: Scan, start: number): number {
  let i = start
  for (; i < start + LONGEST_EVENT && s.tokens[i] !== undefined; i++) {
    if (i > start && !connected(s, i)) break
    if (i === start && s.tokens[i]!.gap === 'break') break
    const token = s.tokens[i]!
    if (token.kind === 'mark' && !(token.char === '/' || token.char === '-' || eventGoesOn(s, start, i)))
      break
    if (i > start && is(s, i, 'trong') && connected(s, i + 1) && readDuration(s, i + 1))
      return clauseEnd(s, start, i)
    if (i > start && isAny(s, i, ['và', 'hoặc']) && isNumber(s, i + 1)) break
    // "được báo chí nêu" is no "nếu"
    const told = s.text.slice(token.start, token.end).normalize('NFC') === 'nêu'
    if (i > start && !told && oneOf(s, i, EVENT_ENDS) > 0) return clauseEnd(s, start, i)
    if (i > start && s.tokens[i]!.lex.fold === 'co' && is(s, i + 1, 'trách')) break
  }
  return isMark(s, i, ',') ? i : beforeSending(s, start, i)
}

/** "… khắc phục trong 30 ngày kể từ ngày nhận kết luận và báo cáo kết quả về Sở": behind "và" stands what is due. */
function beforeSending(s: Scan, start: number, end: number): number {
  const next = s.tokens[start]?.lex.fold === 'bi' ? SENDS : SENDS_OR_SUFFERS
  for (let i = start + 2; i < end; i++) if (is(s, i, 'và') && next.test(foldedFrom(s, i + 1, end))) return i
  return end
}

const SENDS = /^(?:gui|nop|trinh|bao cao|thong bao) (?:.+ )?(?:ve|cho|den|toi|len) /

/** "… sau ngày chốt số liệu và bị điều chuyển vốn": what befalls whoever had to act. */
const SENDS_OR_SUFFERS = new RegExp(`${SENDS.source}|^(?:bi|chiu|phai|khong duoc) `)

function foldedFrom(s: Scan, from: number, to: number): string {
  return s.tokens
    .slice(from, to)
    .map(({ lex }) => lex.fold)
    .join(' ')
}

/** "… trước ngày làm việc và giải trình trong 10 ngày": behind "và" the next duty has begun. */
function clauseEnd(s: Scan, start: number, end: number): number {
  for (let i = end - 1; i > start; i--)
    if (is(s, i, 'và') && OPENS_LIMIT.some((words) => phrase(s, end, words) > 0)) return i
  return end
}

const OPENS_LIMIT = ['trong', 'chậm nhất', 'muộn nhất']

function slice(s: Scan, from: number, to: number): string {
  const first = s.tokens[from]
  const last = s.tokens[to - 1]
  if (!first || !last) return ''
  return s.text.slice(first.start, last.end).normalize('NFC').replace(/\s+/g, ' ')
}

// --- the event in front: "trước ngày kiểm tra ít nhất 3 ngày làm việc"

const BETWEEN = [
  'ít nhất là',
  'ít nhất',
  'tối thiểu là',
  'tối thiểu',
  'chậm nhất là',
  'chậm nhất',
  'muộn nhất',
  'không quá',
  'tối đa',
  'khoảng',
  'trong vòng',
  'trong thời hạn',
  'thời hạn',
  'là',
  'trước',
]
const COMMA_BETWEEN = 'trong vòng|trong thời hạn|chậm nhất|muộn nhất|không quá|tối đa|ít nhất'.split('|')
const LONGEST_FRONT = 14

function readEventFirst(s: Scan, i: number): ReadRelative | null {
  const from = skip(s, i, ['chậm nhất', 'muộn nhất', 'ngay'])
  const since = phrase(s, from, 'kể từ')
  const sign = is(s, from, 'trước') ? -1 : is(s, from, 'sau') || since > 0 ? 1 : 0
  const opened = since || from + 1
  if (sign === 0 || !connected(s, opened) || (since > 0 && isOfHours(s, i))) return null
  const start = skip(s, opened, EVENT_LEAD)
  const term = sign < 0 && isTerm(s, start)
  if (isAny(s, start, NO_EVENT) && !term) return null
  const found = findDuration(s, start)
  if (!found || found.end === start || (term && found.duration.unit === 'month')) return null
  // "trước ngày 14/6 đối với báo cáo 6 tháng": the date stands by itself.
  const dated = readMoment(s, start, true)
  if (dated && dated.moment.on === 'day' && dated.next < found.end) return null
  // "Kể từ khi có Đề án 5 năm qua" counts nothing from an event.
  if (since > 0 && found.duration.unit === 'month' && !found.led) return null
  const { end, duration } = found
  if (duration.unit === 'month' && duration.amount > 6 && start === from + 1) return null
  if (readEventBehind(s, duration.next, '') !== null) return null
  const date = dateOf(s, start, end)
  const event: EventBehind = {
    next: duration.next,
    text: slice(s, since > 0 && like(s, start, 'ngày') && start + 1 < end ? start + 1 : start, end),
    sign,
    ...(date ? { date } : {}),
  }
  return { start: i, next: duration.next, meaning: meaningOf(event, duration) }
}

/** "08 giờ kể từ khi xảy ra tai nạn và gửi báo cáo trong 03 ngày": the event is that of the hours in front of it. */
function isOfHours(s: Scan, i: number): boolean {
  const end = is(s, i - 1, 'việc') && is(s, i - 2, 'làm') ? i - 2 : i
  return follows(s, i) && isAny(s, end - 1, ['giờ', 'phút', 'h']) && isNumber(s, end - 2)
}

/** "trước hạn báo cáo 02 ngày", "trước khi hết hạn 30 ngày": a term is an event where a stretch follows it. */
function isTerm(s: Scan, i: number): boolean {
  return is(s, i, 'hạn') || phrase(s, i, 'hết hạn') > 0 || phrase(s, i, 'thời hạn') > 0
}

/** `led` says that words like "trong thời hạn" stand between. */
function findDuration(s: Scan, start: number): { end: number; duration: Duration; led: boolean } | null {
  let listed = false
  for (let i = start; i < start + LONGEST_FRONT; i++) {
    const token = s.tokens[i]
    if (!token || !connected(s, i)) return null
    // "trước thời điểm ngừng, giảm mức cung cấp điện ít nhất 05 ngày": two acts open the event
    const lists = isMark(s, i, ',') && i > start && i - start < 3 && oneOf(s, i + 1, COMMA_BETWEEN) === 0
    listed ||= lists
    if (lists) continue
    const comma = isMark(s, i, ',') && oneOf(s, i + 1, COMMA_BETWEEN) > 0
    if (token.kind === 'mark' && !comma && !'/-'.includes(token.char)) return null
    const between = skipAll(s, comma ? i + 1 : i, BETWEEN)
    if (!comma && between === i && token.kind !== 'number' && token.lex.fits.size === 0) continue
    if (i === start && between === i && isNumber(s, i)) return null
    const duration = connected(s, between) && !startsDate(s, between) ? readDuration(s, between) : null
    const led = between > (comma ? i + 1 : i)
    if (duration && !endsAsDate(s, duration)) return listed && !led ? null : { end: i, duration, led }
    if (comma) return null
  }
  return null
}

/** "ngày 15 tháng 6", "thứ sáu tuần sau": a number that belongs to a date is no duration. */
function startsDate(s: Scan, i: number): boolean {
  return like(s, i - 1, 'ngày') || like(s, i - 1, 'thứ') || like(s, i - 1, 'tháng') || isMark(s, i - 1, '/-.')
}

function endsAsDate(s: Scan, duration: Duration): boolean {
  return duration.unit === 'month' && isNumber(s, duration.next)
}

function dateOf(s: Scan, start: number, end: number): string | null {
  const read = readMoment(s, start, true)
  if (!read || read.next !== end || !isKnown(read.moment)) return null
  const day = resolve(read.moment, s.asOf, 'near')
  return 'why' in day || day.from !== day.to ? null : day.from
}

/** A day that neither comes round nor waits for the calendar of working days. */
function isKnown(moment: Moment): boolean {
  return moment.on !== 'cycle' && !(moment.on === 'day' && moment.only === 'working-day')
}

function meaningOf(event: EventBehind, duration: Duration): RelativeMeaning {
  const offset = event.sign * duration.amount
  if (event.date !== undefined && duration.unit !== 'working-day') {
    const date = shift(event.date, offset, duration.unit)
    return { kind: 'limit', date, inclusive: true, lastDay: date }
  }
  return { kind: 'relative', event: event.text, offset, unit: duration.unit }
}

function shift(day: string, amount: number, unit: Unit): string {
  if (unit === 'month') return addMonths(day, amount)
  return addDays(day, unit === 'week' ? amount * 7 : amount)
}
