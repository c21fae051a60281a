// A clause that only adds another time to the duty of the clause before it: "Hoàn thành rà soát đợt 1 chậm nhất ngày
// 31/12/2025; đợt 2 chậm nhất ngày 30/6/2026". It shares verb, body and receiver with that one. Pure.

import type { DutyTime, Span } from '../document.ts'
import { bodyWords, dutyVerb, noBodies } from './duty-words.ts'

const longest = 110
const rounds = /(?<![\p{L}])(?:đợt|vòng)\s+\d{1,2}(?!\d)/iu

/** The clause whose duty the clause of `time` continues; `null` when it has a verb of its own or follows none. */
export function continuedFrom(
  text: string,
  clauses: readonly Span[],
  at: number,
  time: DutyTime,
  timeIn: (clause: Span) => DutyTime | undefined,
): { clause: Span; time: DutyTime } | null {
  for (let k = at; k > 0; k--) {
    const own = k === at ? time : timeIn(clauses[k]!)
    const words = own && text.slice(clauses[k]!.start, own.start)
    if (!words || words.length > longest || !/\p{L}/u.test(words) || hasVerb(words)) return null
    const clause = clauses[k - 1]!
    if (!follows(text, clause)) return null
    const first = timeIn(clause)
    const begun = first && text.slice(clause.start, first.start)
    if (begun && (hasVerb(begun) || rounds.test(begun))) return { clause, time: first! }
  }
  return null
}

/** "đợt 2 gửi": the verb is that of the clause before. */
const roundSent =
  /^\s*(?:và\s|còn\s)?(?:đợt|vòng|lần)\s+\d{1,2}\s(?:phải\s)?(?:gửi|nộp|báo cáo|xong|hoàn thành)\s*$/iu

/** Behind "kinh phí", "số liệu" and the like no duty goes on. */
function hasVerb(words: string): boolean {
  if (roundSent.test(words) || onlySends(words)) return false
  return dutyVerb.test(words) || /^\s*(?:kinh phí|số liệu|dữ liệu|thời điểm|riêng)(?![\p{L}])/iu.test(words)
}

const sends = /\s(?:gửi|nộp)\s*$/iu
const opensWithBody = new RegExp(
  `^\\s*(?:(?:và|còn|riêng)\\s+)?(?:(?:các|những|mọi|từng)\\s+)?(?!${noBodies})(?:${bodyWords})(?!\\p{L})`,
  'iu',
)

/** "các sở, ngành gửi [chậm nhất ngày 20]": another body sends what the clause before says. */
export function onlySends(words: string): boolean {
  const sent = sends.exec(words)
  const body = words.slice(0, sent?.index)
  return sent !== null && opensWithBody.test(body) && !dutyVerb.test(body) && !/[:(]/u.test(body)
}

/** "Hoàn thành rà soát đợt 1" and "đợt 2" make "Hoàn thành rà soát đợt 2". */
export function continuedWhat(first: string, own: string): string {
  const [word = ''] = /^\p{L}+/u.exec(own) ?? []
  const at = word === '' ? -1 : ` ${first.toLowerCase()} `.lastIndexOf(` ${word.toLowerCase()} `)
  return at > 0 ? `${first.slice(0, at).trimEnd()} ${own}` : `${first}: ${own}`
}

/** "… tại các sở trước ngày 31/12 và tại các xã trước ngày 30/6": where, or for whom, the same is due by another day. */
export function elsewhere(between: string): string | null {
  const words = /^\s*[,;]?\s*(?:và\s+|còn\s+)?((?:tại|đối với)\s[^;:.]{2,90}?)\s*(?:là\s*)?$/iu.exec(
    between,
  )?.[1]
  // "19/9 đối với đợt 1 và 21/11 …": what the first day is for
  return words && !/\svà$/iu.test(words) && !hasVerb(words) ? words : null
}

const termWords = String.raw`(?:(?:hằng|hàng)\s+)?(?:tháng|quý(?:\s+(?:I{1,3}|IV|[1-4]))?|(?:0?6|sáu|0?9|chín) tháng|năm|cả năm)|sơ kết|tổng kết|(?:đợt|lần|kỳ|vòng) (?:thứ )?(?:\d{1,2}|nhất|hai|ba)`
const joint = new RegExp(
  String.raw`^(?:\s*\((?:lần|đợt|kỳ|vòng)\s[^()]{1,40}\)|\s+đối với\s[^,;.:()]{3,80}?(?=\s*[,;]|\s+và\s))?\s*(?:[,;)][\s,;)]*(?:và|hoặc|&)?|và|hoặc|&)\s*(${termWords})?\s*[:(]?\s*$`,
  'iu',
)
const termInFront = new RegExp(String.raw`(?<!\p{L})(${termWords})\s*[:(]?\s*$`, 'iu')

/** "Định kỳ 6 tháng trước ngày 25/6 và cả năm trước ngày 20/12, tổng hợp …": where the list that `time` opens is over, and
 * what its first time is of; `null` when nothing is joined to it. */
export function listOpenedBy(
  text: string,
  from: number,
  time: DutyTime,
  behind: readonly DutyTime[],
): { end: number; term: string | null } | null {
  let last = time
  for (const next of behind) {
    if (!alike(next, last) || !joint.test(text.slice(last.end, next.start))) break
    last = next
  }
  if (last === time) return null
  return { end: last.end, term: termInFront.exec(text.slice(from, time.start))?.[1] ?? null }
}

/** The first time of a list joined by "và", by whom each is for, or by what is reported ("6 tháng (trước ngày 20/6) và năm (trước …)"). */
export function headOfList(
  text: string,
  before: readonly DutyTime[],
  time: DutyTime,
): { head: DutyTime; term: string | null } {
  let head = time
  let term: string | null = null
  for (let k = before.length - 1; k >= 0; k--) {
    // "đối với báo cáo 6 tháng" names a report, though it reads as a time
    if (!alike(before[k]!, head)) continue
    const found = joint.exec(text.slice(before[k]!.end, head.start))
    if (!found) break
    if (head === time) term = found[1] ?? null
    head = before[k]!
  }
  return { head, term }
}

export function alike(a: DutyTime, b: DutyTime): boolean {
  const days = ['limit', 'date', 'recurring']
  return a.kind === b.kind || (days.includes(a.kind) && days.includes(b.kind))
}

/** Whether the next clause goes on with this one. */
export function follows(text: string, clause: Span): boolean {
  return /;\s*$/u.test(text.slice(clause.start, clause.end))
}
