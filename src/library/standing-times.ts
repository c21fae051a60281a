// In a document that holds year after year ("Quy chế", "Thông tư", a decision on reports), a day without its year comes
// round every year, and "ngày 05 tháng sau" every month. A plan names its year and means that one. Pure.

import { nextOccurrence } from '../calendar/recurring.ts'
import type { RecurringRule } from '../calendar/time-expression.ts'
import type { Day, DocumentHeader, DutyTime } from '../document.ts'

const normativeKinds =
  /^(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|thông tư|quy chế|quy định|văn bản hợp nhất)/u
/** Numbers of normative documents carry their year or the term of the National Assembly. */
const normativeNumber = /\/(?:19|20)\d\d\/|QH\d|UBTVQH/u
const reportOfTerm =
  /báo cáo\s+(?:định kỳ\s+)?(?:tuần|tháng|quý|(?:6|06|sáu) tháng|(?:9|09|chín) tháng|năm|hằng|hàng|giữa năm|cuối năm|sơ kết|tổng kết|thường niên)(?!\s+\d)(?![\p{L}])/iu
const comesRoundBefore =
  /(?<![\p{L}])(?:một lần|01 lần|1 lần|hằng năm|hàng năm|mỗi năm|hằng quý|hàng quý)(?![\p{L}])/iu
const dayOfYear = /(?:^|\D)(\d{1,2})\s*(?:\/|tháng\s*)\s*(\d{1,2})(?!\d)\s*(.*)$/su
const dayOfNextMonth = /(?:^|\D)(\d{1,2})\s*(?:của\s+)?tháng\s+(?:sau|tới)$/su

/** The times as this document means them. */
export function standingTimes(
  text: string,
  times: readonly DutyTime[],
  header: Pick<DocumentHeader, 'number' | 'kind' | 'title' | 'issued'>,
): DutyTime[] {
  const { issued } = header
  const ruled = isNormative(header)
  if (issued === null || !(ruled || !/(?:19|20)\d\d/.test(header.title ?? ''))) return [...times]
  return times.flatMap((time): DutyTime[] => {
    const before = clauseBefore(text, time.start)
    // "6 tháng một lần, vào tuần cuối tháng 6": a period of every year, which no rule can say.
    if (time.kind === 'period' && comesRoundBefore.test(before) && !/\d{4}/.test(time.text)) return []
    if (time.kind !== 'limit') return [time]
    const comesRound = ruled || reportOfTerm.test(before)
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
  if (!/^(?:(?:của\s+)?năm\s+(?:sau|kế tiếp|tiếp theo|liền kề|sau liền kề|liền sau))?\s*$/u.test(behind))
    return null
  return { every: 'year', month: Number(month), day: Number(day) }
}
