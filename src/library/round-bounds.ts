// What another clause or sentence says of a recurring duty: its first round ("Báo cáo đầu tiên là báo cáo tháng 02/2026"),
// its last one, and the months that have none ("trừ tháng 6 và tháng 12"). Pure.

import { addDays, addMonths } from '../calendar/day.ts'
import { monthsOf, nextOccurrence } from '../calendar/recurring.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, DutyTime, Section, Span } from '../document.ts'
import { sectionAt } from './in-order.ts'

type Recurring = DutyTime & { kind: 'recurring' }

/** What a clause sets of a rule, and where it stands. */
export interface Bound {
  from?: Day
  until?: Day
  without?: string[]
  at: Span
}

const round = 'báo cáo|kỳ|lần|đợt|số liệu'
/** Between them and "đầu tiên"; "đợt kiểm tra đầu tiên" is the first of something else. */
const ofReport = '(?:\\s+(?:báo cáo|gửi|nộp|định kỳ|kết quả|số liệu|tuần|tháng|quý|năm)(?!\\p{L}))*'
const link =
  'là|vào|từ|kể|tính|cho|của|báo|cáo|kỳ|kết|quả|gửi|nộp|được|thực|hiện|áp|dụng|số|liệu|lần|trong|định|bắt|đầu|tuần|tháng|quý|năm'
const tail = `(?:\\s+(?:${link}))*[\\s:(,]*$`
const begin = 'thực hiện|áp dụng|triển khai|bắt đầu|kể|tính'

const firstRound = new RegExp(
  `(?<!\\p{L})(?:(?:${round})${ofReport}\\s+(?:đầu tiên|thứ nhất)|lần đầu)(?:\\s+của\\s[^.;,\\n]{2,40})?${tail}`,
  'iu',
)
const beginsFrom = new RegExp(
  `(?<!\\p{L})(?:(?:${begin})(?:\\s+(?:chế độ|việc|nội dung|quy định|báo cáo|này|nêu|tại|khoản|điểm|mục|trên|\\d+|[a-zđ])(?!\\p{L}))*(?:\\s*:)?(?:\\s+(?:bắt đầu|kể))*\\s+từ|bắt đầu)${tail}`,
  'iu',
)
const lastRound = new RegExp(
  `(?<!\\p{L})(?:${round})${ofReport}\\s+cuối(?:\\s+cùng)?(?!\\s+(?:năm|quý|tháng|kỳ|tuần))${tail}`,
  'iu',
)
/** Words that make a bound one of duties elsewhere in its place, not only of the rule before it. */
const ofReports = /(?<!\p{L})(?:báo cáo|chế độ|kỳ)(?!\p{L})/iu
/** "…; thực hiện từ tháng 6/2026": a clause of its own that only says from when. */
const goesOn = new RegExp(`^[\\s;]*(?:và\\s+)?(?:${begin})(?:\\s+(?:bắt đầu|kể))?\\s+từ\\s`, 'iu')
const rhythms: [RegExp, RecurringRule['every']][] = [
  [/báo cáo tuần|(?:hằng|hàng|mỗi) tuần/iu, 'week'],
  [/báo cáo (?:kết quả )?tháng|(?:hằng|hàng|mỗi) tháng/iu, 'month'],
  [/báo cáo (?:kết quả )?quý|(?:hằng|hàng|mỗi) quý/iu, 'quarter'],
  [/(?:0?6|sáu) tháng|nửa năm/iu, 'half-year'],
  [/báo cáo (?:kết quả )?năm|(?:hằng|hàng|mỗi) năm/iu, 'year'],
]
/** Ends of clauses; a line that goes on with a small letter was only torn by the width of the page. */
const sentences = /;|\n(?!\p{Ll}(?![\p{Ll}]?\d?[.)]))|\.(?=\s+\p{Lu})/gu

/** The bounds of every rule, and the times that only say one. */
export function boundsOf(
  text: string,
  times: readonly DutyTime[],
  sections: readonly Section[],
): { of: Map<DutyTime, Bound[]>; spent: Set<DutyTime> } {
  const of = new Map<DutyTime, Bound[]>()
  const spent = new Set<DutyTime>()
  const rules = times.filter((time): time is Recurring => time.kind === 'recurring')
  if (rules.length === 0) return { of, spent }
  const add = (rule: Recurring, bound: Bound) => of.set(rule, [...(of.get(rule) ?? []), bound])
  for (const time of times) {
    if (time.kind !== 'period' && time.kind !== 'limit' && time.kind !== 'date') continue
    const clause = clauseAt(text, time)
    const before = text.slice(clause.start, time.start)
    const edge = edgeOf(before)
    if (edge === null) continue
    const at = trimmedSpan(text, clause)
    for (const rule of rulesMeant(text, rules, sections, clause, time, edge !== 'begins')) {
      const bound = edge === 'last' ? untilOf(rule, time) : fromOf(rule, time, before)
      if (bound === null) continue
      add(rule, { ...bound.set, at })
      if (bound.whole) spent.add(time)
    }
  }
  for (const { months, clause } of monthsLeftOut(text)) {
    for (const rule of rulesMeant(text, rules, sections, clause, clause, true)) {
      if (rule.every === 'month') add(rule, { without: months, at: trimmedSpan(text, clause) })
    }
  }
  return { of, spent }
}

/** A rule with all that is set of it; what the text says of one rule narrows what its document says of all. */
export function boundedRule(rule: RecurringRule, bounds: readonly Bound[]): RecurringRule {
  const narrowed = { ...rule }
  for (const { from, until, without } of bounds) {
    if (from !== undefined && (narrowed.until === undefined || from <= narrowed.until)) narrowed.from = from
    if (until !== undefined) narrowed.until = until
    if (without !== undefined) narrowed.without = [...(narrowed.without ?? []), ...without]
  }
  return narrowed
}

function edgeOf(before: string): 'first' | 'begins' | 'last' | null {
  if (firstRound.test(before)) return 'first'
  if (lastRound.test(before)) return 'last'
  return beginsFrom.test(before) ? 'begins' : null
}

function clauseAt(text: string, { start, end }: Span): Span {
  const floor = Math.max(0, start - 300)
  const stops = [...text.slice(floor, start).matchAll(sentences)]
  const from = stops.length > 0 ? floor + stops.at(-1)!.index + 1 : floor
  const behind = /;|\n(?!\p{Ll}(?![\p{Ll}]?\d?[.)]))|\.(?=\s|$)/u.exec(text.slice(end))
  return { start: from, end: behind ? end + behind.index : text.length }
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length }
}

/** The rules that a bound is said of: those before it in its line, else those of its place or of the places beside it. */
function rulesMeant(
  text: string,
  rules: readonly Recurring[],
  sections: readonly Section[],
  clause: Span,
  time: Span,
  named: boolean,
): Recurring[] {
  const words = text.slice(clause.start, clause.end)
  const rhythm = rhythmIn(text.slice(clause.start, time.end)) ?? null
  const fitting = rhythm === null ? rules : rules.filter(({ every }) => every === rhythm)
  const line = text.lastIndexOf('\n', clause.start) + 1
  const before = fitting.filter((r) => line <= r.start && r.end <= time.start)
  const inClause = before.filter((r) => clause.start <= r.start)
  if (inClause.length > 0) return text[time.end] === ')' ? inClause.slice(-1) : inClause
  if (!named && !ofReports.test(words) && !goesOn.test(words)) return []
  if (before.length > 0) return rhythm === null ? lastSentence(text, before) : before
  if (!ofReports.test(words)) return []
  const section = sectionAt(sections as Section[], clause.start)
  const inside = ({ start }: Span, of: Span) => of.start <= start && start < of.end
  const own = fitting.filter((r) => inside(r, section))
  if (own.length > 0) return own
  const parent = sections.find(({ path }) => path === section.parent)
  return parent ? fitting.filter((r) => r.end <= clause.start && inside(r, wholeOf(parent, sections))) : []
}

/** The rules of the sentence that the last of them stands in. */
function lastSentence(text: string, rules: readonly Recurring[]): Recurring[] {
  const last = clauseAt(text, rules.at(-1)!)
  return rules.filter((r) => last.start <= r.start)
}

function wholeOf(parent: Section, sections: readonly Section[]): Span {
  const within = sections.filter(({ path }) => path === parent.path || path.startsWith(`${parent.path}.`))
  return { start: parent.start, end: Math.max(...within.map(({ end }) => end)) }
}

function rhythmIn(words: string): RecurringRule['every'] | undefined {
  const named = rhythms.filter(([of]) =>
    of.test(words.replace(/(?:tháng|quý|năm) (?=\d|[IVX]+(?!\p{L}))/gu, '# ')),
  )
  return named.length === 1 ? named[0]![1] : undefined
}

interface Edge {
  set: Omit<Bound, 'at'>
  /** The rule says the day of the time itself: it is no duty of its own. */
  whole: boolean
}

const ofSending = /(?<!\p{L})(?:gửi|nộp)(?:\s+\p{L}+){0,3}[\s:(,]*$/iu

function fromOf({ rule }: Recurring, time: DutyTime, before: string): Edge | null {
  if (time.kind === 'period') {
    const shifted = rule.shift && rule.every !== 'week' && !ofSending.test(before)
    const from = shifted ? addMonths(time.from, monthsOf[rule.every as 'month']) : time.from
    return { set: { from }, whole: true }
  }
  const day = lastDayOf(time)
  if (day === null) return null
  if (!firstRound.test(before)) return { set: { from: time.kind === 'date' ? time.date : day }, whole: true }
  const whole = yields(rule, day)
  return { set: { from: whole ? day : addDays(day, 1) }, whole }
}

function untilOf({ rule }: Recurring, time: DutyTime): Edge | null {
  if (time.kind === 'period') return { set: { until: time.to }, whole: true }
  const day = lastDayOf(time)
  if (day === null) return null
  const back = rule.shift && rule.every !== 'week' ? -monthsOf[rule.every] : 0
  return { set: { until: addMonths(day, back) }, whole: yields(rule, day) }
}

function yields(rule: RecurringRule, day: Day): boolean {
  const { from: _, until: __, ...open } = rule
  return nextOccurrence(open, day) === day
}

function lastDayOf(time: DutyTime): Day | null {
  if (time.kind === 'limit') return time.lastDay
  return time.kind === 'date' ? time.date : null
}

const leaveOut =
  /(?<!\p{L})(?:(?:ngoại )?trừ|không (?:phải )?(?:gửi|nộp|báo cáo|lập|thực hiện)|không có)\s+(?:(?:các|kỳ|báo cáo|của|kết quả)\s+)*tháng\s+(\d{1,2}(?:(?:\s*,\s*|\s+và\s+|\s*,\s*và\s+)(?:tháng\s+)?\d{1,2})*)(?:\s*(?:\/|năm\s+)(20\d\d))?(?![\d/])/giu

/** The months that a clause leaves out: "06" of every year, "2026-01" of one. */
function monthsLeftOut(text: string): { months: string[]; clause: Span }[] {
  return [...text.matchAll(leaveOut)].flatMap(({ 0: words, 1: list, 2: year, index }) => {
    const months = [...list!.matchAll(/\d+/gu)].map(([month]) => month.padStart(2, '0'))
    if (months.some((month) => Number(month) > 12)) return []
    const own = { start: index, end: index + words.length }
    const clause = { start: clauseAt(text, own).start, end: clauseAt(text, own).end }
    return [{ months: months.map((month) => (year ? `${year}-${month}` : month)), clause }]
  })
}
