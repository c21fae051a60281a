// What is due, completed by the words around its time: of which term it is, and for whom this time holds. Pure.

import type { DutyTime } from '../document.ts'
import { oneLine } from './due-day.ts'

/** Of "kết quả 6 tháng trước …, cả năm trước …" the second time is for "kết quả cả năm". */
const endsInTerm =
  /(?<=\s)(?:(?:(?:hằng|hàng)\s)?(?:tháng|quý(?:\s(?:I{1,3}|IV|[1-4]))?|(?:0?[69]|sáu|chín) tháng|năm|cả năm)|sơ kết|tổng kết|(?:đợt|lần|kỳ|vòng) (?:thứ )?(?:\d{1,2}|nhất|hai|ba))$/iu

/** The term of the first time of a list, where what is due does not say it. */
export function ownTerm(what: string, term: string | null | undefined): string | null {
  return term && !what.toLowerCase().includes(term.toLowerCase()) ? term : null
}

/** What is due with the term of its time and those for whom it holds. */
export function fullWhat(what: string, term: string | null, whom: string | null): string {
  const named = term && what.replace(endsInTerm, oneLine(term))
  if (named && named !== what) return fullWhat(named, null, whom)
  const added = [term && `(${oneLine(term)})`, whom && !what.includes(whom) ? whom : null]
  return [what, ...added].filter(Boolean).join(' ')
}

/** "chậm nhất ngày 20/5 đối với các xã vùng cao", "trước ngày 25/5 (lần thứ nhất)": for whom or for which round this time holds, up to the time that others have. */
export function forWhom(text: string, time: DutyTime, end: number): string | null {
  const round = /^\s*(\((?:lần|đợt|kỳ|vòng)\s[^()]{1,40}\))/iu.exec(text.slice(time.end, end))
  if (round) return oneLine(round[1]!)
  const found = /^\s+(đối với\s[^,;.:()]{3,80})/iu.exec(text.slice(time.end, end))
  return found ? oneLine(found[1]!).replace(/\s+(?:và|còn|hoặc)$/iu, '') : null
}
