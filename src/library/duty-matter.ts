// A clause that only says by when a thing is done or handed in: what is done stands in the clause or sentence before
// ("Rà soát các hộ lấn chiếm; xử lý dứt điểm trước …"). Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { Deadline, DutyTime, Section, Span } from '../document.ts'
import { actorAtStart } from './actor.ts'
import { follows } from './continued-duty.ts'
import { termOf } from './deadline-times.ts'
import { cleanWhat, isBare } from './duty-what.ts'
import { endOfLine } from './lines.ts'

const completes =
  /^\s*(?:(?:và|phải|cơ bản|phấn đấu)\s+)*(?:hoàn thành|hoàn tất|kết thúc|nghiệm thu|bàn giao|(?:xử lý|giải quyết|khắc phục|thực hiện)\s+(?:xong|dứt điểm|hoàn thành))(?!\p{L})/iu
const hands =
  /^\s*(?:(?:và|tổng hợp,?)\s+)*(?:gửi|nộp|báo cáo|trình)(?!\p{L})(?:\s+(?:các|kết quả|danh sách|báo cáo|tổng hợp|thực hiện))*(?:\s+(?:về|cho|đến|lên))?\s*(?=\p{Lu}|UBND|các\s|$)/u

/** "Rà soát các hộ lấn chiếm; xử lý dứt điểm trước …": what is done by then is said in the clause before. */
export function withMatter(
  text: string,
  clauses: Span[],
  at: number,
  time: DutyTime,
  own: Deadline,
): Deadline {
  const [before, clause] = [clauses[at - 1], clauses[at]]
  if (!before || !clause || own.start < clause.start) return own
  if (onlyDone.test(own.what)) {
    const matter = matterAbove(text, clauses.slice(0, at))
    return matter ? { ...own, what: `${own.what}: ${matter}` } : own
  }
  const words = text.slice(clause.start, time.start)
  if (!follows(text, before) || !(completes.test(words) || hands.test(words))) return own
  if (ofItsOwn.test(words)) return own
  const said = text.slice(before.start, before.end)
  if (said.length > longestMatter || hasTime(said)) return own
  const matter = matterOf(text, before)
  if (isBare(matter) || own.what.includes(matter)) return own
  return { ...own, start: before.start, what: `${matter}; ${own.what}` }
}

/** "Thời hạn nộp lưu hồ sơ: 1. Trong thời hạn 01 năm … đối với hồ sơ nói chung": what is done stands in the heading alone. */
export function ofHeading(duty: Deadline, above: readonly Section[]): Deadline {
  const heading = above.slice(1).find((s) => termOf.test(s.heading))?.heading
  const { text } = duty.time
  if (!heading || !duty.what.startsWith(text.replace(/\s+/gu, ' ').trim().slice(0, 20))) return duty
  const whom = /(?<!\p{L})đối với\s.+$/iu.exec(duty.what)?.[0] ?? ''
  return { ...duty, what: `${cleanWhat(heading.replace(termOf, ''))} ${whom}`.trim() }
}

/** "hoàn thành việc kết nối …", "hoàn thành Quy hoạch …": what is completed has a name of its own. */
const ofItsOwn =
  /^\s*(?:(?:và|phải|cơ bản|phấn đấu)\s+)*(?:hoàn thành|hoàn tất)\s+(?:việc\s|(?:các\s)?\p{Lu})(?:[\p{L}\d/-]+\s+){3}/u

const onlyDone = /^(?:phải |cơ bản )*(?:hoàn thành|hoàn tất|xong|thực hiện xong)$/iu
const onlyTimed =
  /^(?:thực hiện\s+)?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|tiến hành)){0,2}(?::\s*cả)?$/iu

/** "- Thời gian thực hiện: Quý II." below "a) Rà soát …": what is done then is said by the place itself. */
export function withPlace(
  text: string,
  [section, parent]: readonly Section[],
  what: string,
  time: DutyTime,
): string {
  if (!section) return what
  const bare = onlyTimed.test(what) || onlyDone.test(what) || time.text.includes(what)
  if (!bare || section.start >= time.start || section.kind === 'opening') return what
  const whole = text.slice(section.start, endOfLine(text, section.headingEnd + 2, text.length))
  // the place may tell it in the sentence before this one
  const line =
    whole.slice(0, Math.max(whole.slice(0, time.start - section.start).search(/[.;]\s[^.;]*$/u) + 1, 0)) ||
    whole
  const said = section.heading || cleanWhat(/^.{20,}?[.;](?=\s|$)|^.+/su.exec(line)?.[0] ?? '')
  if (onlyTimed.test(said) && section.kind === 'letter' && parent && !isBare(parent.heading))
    return parent.heading
  if (isBare(said) || onlyTimed.test(said) || line.length + section.start > time.start) return what
  return said.length <= longestMatter ? said : said.slice(0, said.lastIndexOf(' ', longestMatter))
}
const longestMatter = 240

/** "… xử lý trước ngày 31/3. Xã A hoàn thành trước ngày 29/02.": the same matter, of the sentences before. */
function matterAbove(text: string, before: Span[]): string | null {
  const said: string[] = []
  for (const clause of before.toReversed()) {
    const time = parseTimeExpressions(text.slice(clause.start, clause.end), '2000-01-01')[0]
    const words = { start: clause.start, end: time ? clause.start + time.start : clause.end }
    const matter = matterOf(text, words)
    if (/\p{L}/u.test(matter)) said.unshift(matter)
    if (!isBare(matter) && !completes.test(matter)) return said.join('; ').slice(0, longestMatter)
  }
  return null
}

function matterOf(text: string, clause: Span): string {
  const who = actorAtStart(text, clause)
  return cleanWhat(text.slice(who && who.end < clause.end ? who.end : clause.start, clause.end))
}

const hasTime = (words: string) => parseTimeExpressions(words, '2000-01-01').length > 0

/** "Tổng hợp kết quả, gửi về Sở", "báo cáo kết quả trước ngày …": of what is not said. */
const bareResult =
  /(?<!\p{L})kết quả(?=\s*(?:[,;.(]|$|theo\s|gửi\s|trình\s|bằng\s|(?:về|cho|lên|đến)\s+(?:\p{Lu}|các\s)))/u
/** What has a result to be told. */
const looksInto =
  /^(?:tổ chức |tiến hành |triển khai |thực hiện )*(?:tự (?:kiểm tra|đánh giá|rà soát)|kiểm tra|rà soát|thanh tra|khảo sát|đánh giá|thống kê|kiểm kê|điều tra|lấy ý kiến|xác minh)(?!\p{L})/iu
const letters = new Set(['letter', 'number', 'decimal'])
const longestSibling = 120

/** Under one heading "b) Tổng hợp kết quả, gửi về Sở …" is the result of "a) Tự kiểm tra bảng quảng cáo …". */
export function withSibling(
  text: string,
  sections: readonly Section[],
  section: Section,
  what: string,
): string {
  if (!bareResult.test(what) || !letters.has(section.kind)) return what
  const siblings = sections.filter(({ parent, kind }) => parent === section.parent && kind === section.kind)
  const before = siblings[siblings.findIndex(({ path }) => path === section.path) - 1]
  if (!before) return what
  const line = text.slice(before.start, before.end).split('\n')[0]!
  const said = cleanWhat(/^.{20,}?[;.](?=\s|$)|^.+/u.exec(line)?.[0].replace(/[;.]$/u, '') ?? '')
  if (!looksInto.test(said) || /\d/.test(said) || hasTime(said) || isBare(said)) return what
  const kept = said.length <= longestSibling ? said : said.slice(0, said.lastIndexOf(' ', longestSibling))
  return `${what} (${kept[0]!.toLowerCase()}${kept.slice(1)})`
}
