// Days on which something takes place: told before it, behind its name, or by the words that hold it. Pure.

import type { TimeContext } from './deadline-times.ts'
import { dueOf } from './due-day.ts'

/** What takes place on days that follow, where its place may stand between. */
const heldOn =
  /(?<!\p{L})(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|mở|thi|thi đấu|tiến hành|làm việc)(?:\s(?:tại|ở|trên|với)\s[^,;.:\n]{2,60})?\s*:?\s*(?:vào\s*)?$/iu

/** "1. Thứ Hai (16/3), buổi sáng: UBND xã A": the day stands before what takes place on it. */
export function isHeadOfLine({ text, clause, time, issued }: TimeContext): boolean {
  return (
    time.kind === 'date' &&
    issued !== null &&
    time.date >= issued &&
    /^[\s“"]*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ]\)\s+|[-+*•–]\s*)?(?:(?:thứ\s+\p{L}+|chủ nhật)\s*,?\s*)?\(?(?:ngày\s+)?$/iu.test(
      text.slice(clause.start, time.start),
    ) &&
    /^\s*\)?(?:\s*\([^():]{3,20}\))?(?:,?\s+(?:buổi\s+)?(?:sáng|chiều|tối))?\s*:\s*\p{L}/iu.test(
      text.slice(time.end, time.end + 60),
    )
  )
}

/** "Hội thảo: ngày 15/9/2025, tham luận gửi trước …": behind the comma something else is told. */
export function isLabelOfDay({ text, clause, time, issued }: TimeContext): boolean {
  const { lastDay } = dueOf(time)
  return (
    /^\s*,/u.test(text.slice(time.end, clause.end)) &&
    issued !== null &&
    lastDay !== null &&
    lastDay >= issued
  )
}

/** Something takes place on days of the month, from the day of the document on. */
export function isHeld({ text, clause, time, issued }: TimeContext): boolean {
  const { lastDay } = dueOf(time)
  return (
    /ngày/iu.test(time.text) &&
    (issued === null || lastDay === null || lastDay >= issued) &&
    heldOn.test(text.slice(clause.start, time.start))
  )
}

/** "Đợt 2: mùa du lịch và thi tốt nghiệp, từ ngày 05/6 đến ngày 10/7": what a counted round is called stands before its days. */
export function isCalledRound({ text, clause, time }: TimeContext): boolean {
  return /\d/u.test(time.text) && calledRound.test(text.slice(clause.start, time.start))
}

const calledRound =
  /^[\s“"]*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ]\)\s+|[-+*•–]\s*)?(?:đợt|vòng|giai đoạn)\s+(?:thứ\s+)?(?:\d{1,2}|[IVX]{1,4}|nhất|hai|ba)(?!\p{L})\s*(?:\([^()]{2,60}\)\s*)?[:,–-][^.;:\n]{2,110}[,:(–-]\s*$/iu
