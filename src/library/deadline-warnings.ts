// Deadlines that cannot be right as they stand: dates that do not exist, that lie before the document, or that differ
// for one duty. Each becomes a warning; nothing is hidden or mended. Pure.

import { formatDay } from '../calendar/day.ts'
import {
  type Day,
  type Deadline,
  type DocumentHeader,
  type DutyTime,
  placeName,
  placeNameFirst,
  type Section,
} from '../document.ts'
import { oneLine } from './due-day.ts'
import { sectionAt } from './in-order.ts'

export function invalidDates(expressions: DutyTime[], text: string, sections: Section[]): string[] {
  return expressions.flatMap((e) =>
    e.kind === 'invalid'
      ? [
          `${placeNameFirst(sectionAt(sections, e.start).path)} ghi “${oneLine(text.slice(e.start, e.end))}”: ${e.why}`,
        ]
      : [],
  )
}

/** Warnings about deadlines that cannot be right as they stand. */
export function contradictions(deadlines: Deadline[], header: DocumentHeader): string[] {
  const warnings: string[] = []
  for (const d of deadlines) {
    if (d.category !== 'event' && isBeforeIssue(d, header.issued)) {
      warnings.push(
        `Hạn “${oneLine(d.time.text)}” (${placeName(d.section)}) sớm hơn ngày ban hành văn bản (${header.issuedAsWritten ?? formatDay(header.issued!)}).`,
      )
    }
  }
  for (const [a, b] of rivals(deadlines)) {
    warnings.push(
      `Cùng một việc “${a.what}” có hai hạn khác nhau: “${oneLine(a.time.text)}” (${placeName(a.section)}) và “${oneLine(b.time.text)}” (${placeName(b.section)}).`,
    )
  }
  return warnings
}

/** Whether the last day of a dated duty lies before the document's date of issue. */
export function isBeforeIssue(deadline: Pick<Deadline, 'lastDay' | 'time'>, issued: Day | null): boolean {
  return (
    issued !== null &&
    deadline.time.kind !== 'recurring' &&
    deadline.lastDay !== null &&
    deadline.lastDay < issued
  )
}

/** Pairs of dated report duties with the same words, actor and period but different last days. */
export function rivals(deadlines: Deadline[]): [Deadline, Deadline][] {
  const dated = deadlines.filter((d) => d.category !== 'event' && d.time.kind === 'limit')
  return dated.flatMap((a, i) =>
    dated
      .slice(i + 1)
      .filter((b) => a.lastDay !== b.lastDay && a.start !== b.start && sameDuty(a, b))
      .map((b): [Deadline, Deadline] => [a, b]),
  )
}

function sameDuty(a: Deadline, b: Deadline): boolean {
  const words = (d: Deadline) => new Set(`${d.what}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
  const [x, y] = [words(a), words(b)]
  if (x.size < 3 || y.size < 3 || (a.who ?? '') !== (b.who ?? '')) return false
  // the report of 2024 is another one than that of 2025, the first round than the second
  const figures = (each: Set<string>) => [...each].filter((w) => /^\d/.test(w)).join(' ')
  if (figures(x) !== figures(y)) return false
  // so is that of the beginning than that of the end
  const parts = (each: Set<string>) =>
    [...each]
      .filter((w) => part.test(w))
      .sort()
      .join(' ')
  if (parts(x) !== parts(y)) return false
  const common = [...x].filter((w) => y.has(w)).length
  return common / Math.max(x.size, y.size) >= 0.85
}

const part =
  /^(?:đầu|giữa|cuối|trước|sau|sơ|tổng|tuần|tháng|quý|năm|kỳ|đợt|lần|i{1,3}|iv|vi{0,3}|một|hai|ba|bốn)$/u
