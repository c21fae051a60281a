// Limits: "trước ngày 30/6/2023" (that day excluded), "chậm nhất ngày 15/12/2024", "đến hết quý II" (included),
// "trước 17 giờ ngày 20/5" (included, until that hour). Pure.

import { readClock } from './clock.ts'
import { addDays } from './day.ts'
import type { Found } from './found.ts'
import { foundRecurring, hangingOnCalendar, inRhythm, settled } from './found.ts'
import { type Moment, resolve } from './moment.ts'
import { readDay } from './read-date.ts'
import { readList } from './read-list.ts'
import { readTimed, type Timed } from './read-moment.ts'
import { readNumericDate } from './read-numeric-date.ts'
import {
  connected,
  follows,
  is,
  isAny,
  isMark,
  isNumber,
  oneOf,
  phrase,
  type Scan,
  skip,
  skipAll,
} from './tokens.ts'

interface LimitWords {
  /** True when a word or colon leads over to the time. */
  announced: boolean
  next: number
  inclusive: boolean
}

const LATEST =
  `chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không trễ hơn|không muộn quá|không chậm quá|không trễ quá|không được quá|không được muộn hơn|không để quá|không quá|hạn chậm nhất|hạn cuối cùng|hạn cuối|hạn chót|hạn nộp báo cáo|hạn nộp|hạn gửi báo cáo|hạn gửi|hạn hoàn thành|hạn trả|hạn báo cáo|hạn xử lý|hạn đến|thời hạn gửi báo cáo|thời hạn nộp báo cáo|thời hạn báo cáo|thời hạn hoàn thành|thời hạn gửi|thời hạn nộp|thời hạn thực hiện|thời hạn|thời gian hoàn thành|cho đến hết|cho tới hết|kéo dài đến hết|kéo dài đến|đến hết|tới hết|tối đa đến|tối đa là đến|hạn|deadline|hết`.split(
    '|',
  )
const FILLERS = ['là ngày', 'là vào', 'là đến', 'là', 'vào', 'đến', 'tới', 'trong', 'hết', 'cuối ngày']
const BEFORE = [
  'trước khi kết thúc',
  'xong trước',
  'trước thời điểm',
  'trước thời hạn',
  'trước lúc',
  'trước khi hết',
  'trước',
]

/** One limit at `i`, or several that share their words. */
export function readLimit(s: Scan, i: number): Found[] | null {
  const words = readLimitWords(s, i)
  if (!words || !connected(s, words.next)) return null
  const first = readTimed(s, words.next, true) ?? readOccasion(s, words.next)
  if (!first || !believable(s, i, words, first)) return null
  const items = needsMore(first.moment)
    ? readList(s, { ...first, start: i })
    : alternatives(s, { ...first, start: i })
  return items.map((item) => foundLimit(s, atTimeOf(first, item), words.inclusive))
}

/** "trước 10 giờ các ngày thứ Hai, thứ Năm": the hour is that of every day. */
function atTimeOf(first: Timed, item: Timed): Timed {
  const shared = first.time !== undefined && item.time === undefined && item.moment.on === 'cycle'
  return shared ? { ...item, time: first.time } : item
}

const LONGEST_OCCASION = 3

/** "trước ngày khai giảng 05/9/2024", "trước ngày bầu cử (23/5)": the occasion is named before its date. */
function readOccasion(s: Scan, i: number): Timed | null {
  if (!is(s, i, 'ngày')) return null
  for (let at = i + 1; at <= i + 1 + LONGEST_OCCASION && connected(s, at); at++) {
    const open = isMark(s, at, '(') ? at + 1 : at
    const date = at > i + 1 ? readNumericDate(s, open, true) : null
    if (date)
      return {
        start: i,
        next: date.next + (open > at && isMark(s, date.next, ')') ? 1 : 0),
        moment: date.moment,
      }
    if (s.tokens[at]!.kind !== 'word' || oneOf(s, at, NO_DUTY) > 0) return null
  }
  return null
}

function readLimitWords(s: Scan, i: number): LimitWords | null {
  const before = readBefore(s, i)
  if (before) return before
  const latest = oneOf(s, i, LATEST)
  const until = latest || readUntil(s, i)
  const named = is(s, i, 'hạn') ? afterNamedDuty(s, i, latest) : 0
  if (named > 0) return { announced: true, next: named, inclusive: true }
  if (until === 0) return null
  const colon = isMark(s, until, ':') ? until + 1 : until
  const at = skipAll(s, colon, FILLERS)
  const then = at < s.tokens.length && connected(s, at) ? readBefore(s, at) : null
  // "giải quyết hồ sơ quá hạn trước ngày 30/9", "nhiệm vụ quá hạn vào ngày 5": what is overdue is done by then
  const overdue = is(s, i, 'hạn') && follows(s, i) && isAny(s, i - 1, ['quá', 'trễ'])
  if (overdue && (then || is(s, i + 1, 'vào'))) return null
  const announced = at > until || phrase(s, i + 1, 'cuối') > 0 || is(s, i + 1, 'chót') || is(s, i + 1, 'chậm')
  return then ?? { announced, next: at, inclusive: true }
}

const LONGEST_DUTY = 8
// "quyền hạn", "giới hạn", "quá hạn": other words.
const NO_DEADLINE = new Set('quyen gioi vo huu ngan dai trung thoi qua tre dung ky'.split(' '))

/** "hạn khắc phục 15/12", "hạn nộp báo cáo tự kiểm tra là 30/6": a few words name the duty, then a date follows. */
function afterNamedDuty(s: Scan, i: number, after: number): number {
  if (follows(s, i) && NO_DEADLINE.has(s.tokens[i - 1]!.lex.fold)) return 0
  for (let at = i + 1; at <= i + 1 + LONGEST_DUTY; at++) {
    if (!connected(s, at)) return 0
    const lead = skip(s, isMark(s, at, ':') ? at + 1 : at, ['là', 'vào'])
    if (at > after && isNamedDay(s, lead)) return lead
    if (s.tokens[at]!.kind !== 'word' || oneOf(s, at, NO_DUTY) > 0) return 0
    // Unmarked, "tu kiem tra" is "tự kiểm tra".
    if (s.tokens[at]!.lex.fits.get('từ') === 'exact') return 0
  }
  return 0
}

const NO_DUTY = [
  'trước',
  'sau',
  'đến',
  'tới',
  'trong',
  'không',
  'chậm',
  'muộn',
  'trễ',
  'hết',
  'ngày',
  'quý',
  'tháng',
  'hằng',
]

function isNamedDay(s: Scan, i: number): boolean {
  const named = connected(s, i)
    ? (readDay(s, i, false) ?? (readClock(s, i) ? readTimed(s, i, false) : null))
    : null
  return named?.moment.on === 'day'
}

function readBefore(s: Scan, i: number): LimitWords | null {
  const next = oneOf(s, i, BEFORE)
  if (next === 0) return null
  const both = oneOf(s, next, ['hoặc trong', 'và trong', 'hoặc đúng'])
  if (both > 0) return { announced: true, next: both, inclusive: true }
  const over = is(s, next - 1, 'hết') || is(s, next - 1, 'thúc') || phrase(s, next, 'hết') > 0
  return { announced: true, next: skip(s, next, ['hết']), inclusive: over }
}

/** "đến ngày 31/12", "tới cuối tháng": inclusive; "tính đến" and "từ … đến" are no limits. */
function readUntil(s: Scan, i: number): number {
  const next = oneOf(s, i, ['cho đến', 'cho tới', 'đến', 'tới'])
  // Unmarked, "toi mai" is tomorrow evening.
  if (next === 0 || endsClock(s, i) || (is(s, i, 'tối') && isAny(s, next, ['mai', 'nay', 'qua']))) return 0
  return follows(s, i) && isAny(s, i - 1, ['tính', 'liệu', 'tuần', 'tháng', 'lên', 'năm', 'nhìn']) ? 0 : next
}

/** "từ 7h30 đến 17h00" are office hours. */
function endsClock(s: Scan, i: number): boolean {
  if (!follows(s, i)) return false
  return (
    is(s, i - 1, 'h') ||
    is(s, i - 1, 'giờ') ||
    (isNumber(s, i - 1) && (is(s, i - 2, 'h') || is(s, i - 2, 'giờ') || isMark(s, i - 2, ':')))
  )
}

/** "hạn nộp báo cáo quý II" names the report; "hạn nộp: quý II" and "hạn cuối quý II" say when. */
function believable(s: Scan, i: number, words: LimitWords, first: Timed): boolean {
  const namesReport = first.moment.on === 'months' && (is(s, i, 'hạn') || is(s, i, 'thời'))
  return !namesReport || words.announced
}

function needsMore(moment: Moment): boolean {
  if (moment.on === 'cycle') return moment.rule.every === 'week'
  return (moment.on === 'day' || moment.on === 'months') && moment.year === undefined
}

/** A complete limit extends only over "và", "hoặc": "trước ngày 30/6/2023 và 31/12/2023". */
function alternatives(s: Scan, first: Timed): Timed[] {
  return oneOf(s, first.next, ['và', 'hoặc']) > 0 && connected(s, first.next) ? readList(s, first) : [first]
}

function foundLimit(s: Scan, item: Timed, inclusive: boolean): Found {
  const at = { start: item.start, next: item.next }
  const moment = inRhythm(s, item.moment, item.next)
  if (moment.on === 'cycle')
    return foundRecurring(s, at, moment.rule, inclusive || item.time !== undefined, item.time)
  const days = resolve(moment, s.asOf, 'limit')
  if ('why' in days) return { ...at, meaning: { kind: 'invalid', why: days.why } }
  const closed = inclusive || isEnd(s, item)
  const known = settled(s, moment, days)
  if (!known) return hangingOnCalendar(s, at, closed || item.time !== undefined ? 0 : -1)
  return { ...at, meaning: limitOf(known, closed, item.time) }
}

function limitOf(
  days: { from: string; to: string },
  inclusive: boolean,
  time: string | undefined,
): Found['meaning'] {
  const timed = time === undefined ? {} : { time }
  // "trước 17 giờ ngày 20/5" leaves the day itself.
  if (inclusive || time !== undefined)
    return { kind: 'limit', date: days.to, inclusive: true, lastDay: days.to, ...timed }
  return { kind: 'limit', date: days.from, inclusive: false, lastDay: addDays(days.from, -1), ...timed }
}

/** "trước cuối tháng" lasts to the end of the month. */
function isEnd(s: Scan, item: Timed): boolean {
  const { moment } = item
  if (moment.on !== 'months' && (moment.on !== 'span' || moment.from === moment.to)) return false
  for (let i = item.start; i < item.next; i++) if (is(s, i, 'cuối')) return true
  return false
}
