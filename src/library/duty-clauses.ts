// Which clauses of a sentence together tell one duty: a clause that only says where something goes or by when needs the
// one before it, and two may share their verb and their time. Pure.

import { parseTimeExpressions } from '../calendar/dates.ts'
import type { DutyTime, Span } from '../document.ts'
import { actorFor } from './actor-of-sentence.ts'
import { follows } from './continued-duty.ts'
import { isBare } from './duty-what.ts'

/** The clause of a time, with the clauses before it as far as it needs them to say what and who ("…; hoàn thành trước …"). */
export function wholeDuty(text: string, clauses: Span[], index: number, time: DutyTime): Span {
  const clause = clauses[index]
  if (!clause) return { start: time.start, end: time.end }
  let at = index
  let { start } = clause
  const behind = text.slice(time.end, clause.end)
  while (
    at > 0 &&
    isBare(wordsOfDuty(text, start, time)) &&
    isBare(behind) &&
    follows(text, clauses[at - 1]!)
  ) {
    start = clauses[--at]!.start
  }
  // "…; kinh phí 180 triệu đồng; hoàn thành trước …": what is told of the duty is not the duty.
  while (at < index && at > 0 && isAside(text, clauses[at]!) && follows(text, clauses[at - 1]!))
    start = clauses[--at]!.start
  return { start, end: Math.max(clause.end, time.end) }
}

/** Of "Sửa đổi khoản 2 Mục II: “2. Các sở gửi …”" the duty is what is quoted. */
export function insideQuote(text: string, sentence: Span, time: DutyTime): Span {
  const opening = /^[^“”"]{0,160}:\s*[“"]\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+)?(?=\p{L})/u.exec(
    text.slice(sentence.start, time.start),
  )
  const closed = opening && /[”"]/u.test(text.slice(sentence.start + opening[0].length, time.start))
  return opening && !closed ? { ...sentence, start: sentence.start + opening[0].length } : sentence
}

function isAside(text: string, clause: Span): boolean {
  return /^\s*(?:kinh phí|dự toán|số lượng|quy mô|địa điểm|hình thức|nguồn vốn|nguồn kinh phí)(?![\p{L}])/iu.test(
    text.slice(clause.start, clause.end),
  )
}

/** The clause before its time without the body that acts in it. */
function wordsOfDuty(text: string, start: number, time: DutyTime): string {
  const who = actorFor(text, { start, end: time.start }, time, [])
  if (!who || who.end > time.start) return text.slice(start, time.start)
  return `${text.slice(start, who.start)} ${text.slice(who.end, time.start)}`
}

/** "A bổ sung …; B bổ sung …, gửi trong 5 ngày": the clause before that shares verb and time with this one. */
export function sharing(text: string, clauses: Span[], index: number, time: DutyTime): Span | null {
  const [first, second] = [clauses[index - 1], clauses[index]]
  if (!first || !second || !follows(text, first)) return null
  if (parseTimeExpressions(text.slice(first.start, first.end), '2000-01-01').length > 0) return null
  const tail = /,\s*(?:gửi|nộp|báo cáo|hoàn thành|xong)(?:\s[^,;]{0,60})?$/u.test(
    text.slice(second.start, time.start).trimEnd(),
  )
  const verbs = [first, second].map((clause) => {
    const who = actorFor(text, clause, { start: clause.end, end: clause.end }, [])
    return who && /^\s*(\p{L}+\s\p{L}+)/u.exec(text.slice(who.end, clause.end))?.[1]
  })
  return tail && verbs[0] && verbs[0] === verbs[1] ? first : null
}
