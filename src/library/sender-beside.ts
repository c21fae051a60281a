// "1. UBND cấp xã báo cáo tháng cho Sở Y tế. … 3. Thời hạn gửi: trước ngày 18": a term that stands in a place of its own is
// that of the report told beside it, and whoever sends that one, and to whom, is told there. Pure.

import type { Deadline, Section, Span } from '../document.ts'
import { actorAtStart } from './actor.ts'
import { oneLine } from './due-day.ts'
import { endOfLine } from './lines.ts'
import { recipientIn } from './recipient.ts'

const bareTerm =
  /^(?:thời hạn|thời gian|thời điểm|hạn)(?: (?:gửi|nộp|trình|báo cáo|gửi báo cáo|nộp báo cáo))?(?=$|:)/iu
const reports = /(?<!\p{L})(?<!không phải )(?:báo cáo|gửi|nộp|trình)(?!\p{L})/iu

/** The duty with the sender and the receiver that the one report beside it tells; as it is where it names its own. */
export function withSenderBeside(
  text: string,
  sections: readonly Section[],
  section: Section,
  duty: Deadline,
): Deadline {
  if (duty.who !== null || duty.category === 'event' || !bareTerm.test(duty.what)) return duty
  const told = sections
    .filter((s) => s.parent === section.parent && s.kind === section.kind && s.start < section.start)
    .flatMap((s) => reportIn(text, { start: s.start, end: endOfLine(text, s.start, s.end) }))
  const [only, ...more] = told
  if (!only || more.length > 0) return duty
  return { ...duty, who: only.who, to: duty.to ?? only.to }
}

function reportIn(text: string, line: Span): { who: string; to: string | null }[] {
  const who = actorAtStart(text, line)
  if (!who || !reports.test(text.slice(who.end, line.end))) return []
  const to = recipientIn(text, { start: who.end, end: line.end })
  return [{ who: oneLine(text.slice(who.start, who.end)), to: to && oneLine(text.slice(to.start, to.end)) }]
}
