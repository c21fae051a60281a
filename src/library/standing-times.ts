// In a document that holds year after year ("Quy chế", "Thông tư", a decision on reports), a day without its year comes
// round every year, and "ngày 05 tháng sau" every month. A plan names its year and means that one; one of several years means
// the reports of each of them. Pure.

import { nextOccurrence } from '../calendar/recurring.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, DocumentHeader, DutyTime } from '../document.ts'

const normativeKinds =
  /^(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|thông tư|quy chế|quy định|văn bản hợp nhất)/u
/** Numbers of normative documents carry their year or the term of the National Assembly. */
const normativeNumber = /\/(?:19|20)\d\d\/|QH\d|UBTVQH/u
const reportOfTerm =
  /báo cáo\s+(?:định kỳ\s+)?(?:tuần|tháng|quý|(?:6|06|sáu) tháng|(?:9|09|chín) tháng|năm|hằng|hàng|giữa năm|cuối năm|sơ kết|tổng kết|thường niên)(?!\s+\d)(?![\p{L}])/iu
/** "báo cáo kết quả 6 tháng trước ngày …", "… và năm trước ngày …". */
const termOfReport =
  /báo cáo\s[^.;]*?(?<!\p{L})(?:(?:6|06|sáu|9|09|chín) tháng|(?<!\d\s*)năm)(?:\s+(?:đầu|cuối) năm)?\s*[(,:]?\s*$/iu
/** "Quy chế báo cáo", issued by a decision, sets duties of every year. */
const reporting = /(?<!\p{L})(?:quy chế|chế độ (?:thông tin|báo cáo))(?!\p{L})/iu
const sent = /(?<!\p{L})(?:báo cáo|gửi|nộp|trình)(?!\p{L})/iu
const comesRoundBefore =
  /(?<![\p{L}])(?:một lần|01 lần|1 lần|hằng năm|hàng năm|mỗi năm|hằng quý|hàng quý)(?![\p{L}])/iu
const dayOfYear = /(?:^|\D)(\d{1,2})\s*(?:\/|tháng\s*)\s*(\d{1,2})(?!\d)\s*(.*)$/su
const dayOfNextMonth = /(?:^|\D)(\d{1,2})\s*(?:của\s+)?tháng\s+(?:sau|tới)$/su

/** The times as this document means them. */
export function standingTimes(
  text: string,
  written: readonly DutyTime[],
  header: Pick<DocumentHeader, 'number' | 'kind' | 'title' | 'issued'>,
): DutyTime[] {
  const { issued } = header
  const ruled = isNormative(header)
  const times = written.map((time) => ofTerm(text, time, issued))
  if (issued === null || (isOfOneYear(header.title ?? '') && !ruled)) return times
  return times.flatMap((time): DutyTime[] => {
    const before = clauseBefore(text, time.start)
    // "6 tháng một lần, vào tuần cuối tháng 6": a period of every year, which no rule can say.
    const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1)!
    if (time.kind === 'period' && comesRoundBefore.test(sentence) && !/\d{4}/.test(time.text)) return []
    if (time.kind !== 'limit') return [time]
    const ofRules = reporting.test(header.title ?? '') && sent.test(before)
    const comesRound =
      ruled ||
      ofRules ||
      reportOfTerm.test(before) ||
      termOfReport.test(before) ||
      isOfYearBefore(time, issued)
    const rule = comesRound ? ruleIn(time.text) : null
    if (!rule) return [time]
    const whole: RecurringRule = {
      ...rule,
      inclusive: time.inclusive,
      ...(time.time === undefined ? {} : { time: time.time }),
    }
    const { start, end } = time
    const next: Day = nextOccurrence(whole, issued)
    return [{ kind: 'recurring', every: whole.every, next, rule: whole, text: time.text, start, end }]
  })
}

/** "Gửi đơn trước ngày 05 tháng 12 của năm trước": before each year, and not before the document. */
function isOfYearBefore({ text, lastDay }: DutyTime & { kind: 'limit' }, issued: Day): boolean {
  return lastDay < issued && /năm\s+(?:liền\s+)?trước(?:\s+liền kề)?$/iu.test(text)
}

/** A title of several years ("giai đoạn 2024 - 2026") is of none of them alone. */
function isOfOneYear(title: string): boolean {
  const range = /((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/.exec(title)
  return /(?:19|20)\d\d/.test(title) && (range === null || range[1] === range[2])
}

const termBefore = /báo cáo\s+(?:định kỳ\s+)?(tuần|tháng)(?!\s+\d)(?:\s+\p{L}+){0,6}?\s*[,:(]?\s*$/iu
const bareDay = /ngày\s+(\d{1,2})$/iu
const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'nhật']

/** "báo cáo tuần vào chiều thứ Sáu", "báo cáo tháng trước ngày 25": the day comes round with the report. */
function ofTerm(text: string, time: DutyTime, issued: Day | null): DutyTime {
  const term = termBefore.exec(clauseBefore(text, time.start))?.[1]?.toLowerCase()
  return term && issued !== null ? (inRounds(term, time, issued) ?? time) : time
}

/** A weekday or a day of the month that comes round every week or month ("tuần", "tháng"); `null` where it is neither. */
function inRounds(term: string, time: DutyTime, issued: Day): DutyTime | null {
  if (time.kind !== 'limit' && time.kind !== 'date') return null
  const day =
    term === 'tháng'
      ? Number(bareDay.exec(time.text)?.[1])
      : weekdays.indexOf(/(?:thứ|chủ)\s+(\p{L}+)$/iu.exec(time.text)?.[1]?.toLowerCase() ?? '') + 1
  if (!day || day > 31) return null
  const every = term === 'tháng' ? 'month' : 'week'
  const inclusive = time.kind === 'date' || time.inclusive
  return recurring(time, { every, day, inclusive, ...(time.time ? { time: time.time } : {}) }, issued)
}

function recurring({ text, start, end }: DutyTime, rule: RecurringRule, issued: Day): DutyTime {
  return { kind: 'recurring', every: rule.every, next: nextOccurrence(rule, issued), rule, text, start, end }
}

/**
 * A time of a row that is said to come round ("Tần suất: Tuần", "6 tháng"): the weekday of every week, the day of every
 * month and, in a document of no single year, the day of every year.
 */
export function inRhythm(
  rhythm: string,
  time: DutyTime,
  header: Pick<DocumentHeader, 'number' | 'kind' | 'title' | 'issued'>,
): DutyTime {
  const { issued, title } = header
  const term = rhythmTerm.exec(rhythm)?.[1]?.toLowerCase()
  if (!term || issued === null || (time.kind !== 'limit' && time.kind !== 'date')) return time
  if (term === 'tuần' || term === 'tháng') return inRounds(term, time, issued) ?? time
  if (isOfOneYear(title ?? '') && !isNormative(header)) return time
  const rule = ruleIn(time.text)
  return rule ? recurring(time, { ...rule, inclusive: time.kind === 'date' || time.inclusive }, issued) : time
}

const rhythmTerm =
  /^(?:(?:báo cáo|định kỳ|hằng|hàng|mỗi|một|01|1)\s+)*(tuần|tháng|quý|(?:0?6|sáu|0?9|chín) tháng|nửa năm|năm)(?=$|\s*[,;/(.]|\s(?:một|1|01|và)(?!\p{L}))/iu

function isNormative({ kind, number }: Pick<DocumentHeader, 'number' | 'kind'>): boolean {
  return normativeKinds.test(kind ?? '') || normativeNumber.test(number ?? '')
}

const longestClause = 160

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestClause), at)
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1)
}

function ruleIn(words: string): Pick<RecurringRule, 'every' | 'month' | 'day' | 'shift'> | null {
  const monthly = dayOfNextMonth.exec(words)
  if (monthly) return { every: 'month', day: Number(monthly[1]), shift: 1 }
  const [, day, month, behind = ''] = dayOfYear.exec(words) ?? []
  if (!day || !month || Number(month) > 12) return null
  if (
    !/^(?:(?:của\s+)?năm\s+(?:sau|kế tiếp|tiếp theo|liền kề|sau liền kề|liền sau|trước|liền trước|trước liền kề))?\s*$/u.test(
      behind,
    )
  )
    return null
  return { every: 'year', month: Number(month), day: Number(day) }
}
