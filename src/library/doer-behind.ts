// Who acts, told apart from the duty: in brackets or behind "giao" after the time, in a sentence or a line of its own beside
// that of the time. Pure.

import type { DutyTime, Section, Span } from '../document.ts'
import { actorAt, actorAtStart } from './actor.ts'
import { endOfLine, startOfLine } from './lines.ts'
import { trimmed } from './trimmed.ts'

const timeBullet = /^[\s\-+*•–]*(?:[a-zđ]\)\s+)?(?:thời gian|thời hạn|tiến độ|hạn)[^:]{0,30}:/iu
const labelled =
  '(?:(?:cơ quan|đơn vị|phòng)\\s+)?(?:chủ trì|phụ trách|đầu mối|thực hiện)(?:\\s+thực hiện)?\\s*:\\s*([^.\\n]{3,200})'
const inPlace = new RegExp(`(?:^|\\n|[.;]\\s+)[\\s\\-+*•–]*(?:[a-zđ]\\)\\s+)?${labelled}`, 'iu')
const inLine = new RegExp(`[.;]\\s+${labelled}`, 'iu')

/** "- Chủ trì: Sở Tư pháp." beside "- Thời gian: Quý II." in the bullets or letters of one place. */
export function besideTime(text: string, [section, parent]: readonly Section[], span: Span): Span | null {
  const lineStart = startOfLine(text, span.start, 400)
  const timed = [lineStart, span.start].some((at) => timeBullet.test(text.slice(at, span.end)))
  if (!timed || !section) return null
  const own = labelledIn(text, section, inPlace)
  if (own || section.kind !== 'letter' || !parent) return own
  return labelledIn(text, parent, inPlace)
}

function labelledIn(text: string, { start: from, end }: Span, pattern: RegExp): Span | null {
  const found = pattern.exec(text.slice(from, end))
  if (!found) return null
  const start = from + found.index + found[0].length - found[1]!.length
  // "Sở Tư pháp chủ trì, phối hợp với …": the others only help.
  const alone =
    /^[^:]{3,}?(?=[,;]?\s+(?:chủ trì|phối hợp|thời hạn|thời gian)(?![\p{L}]))/iu.exec(found[1]!)?.[0] ??
    found[1]!
  return trimmed(text, { start, end: start + alone.length })
}

/** "… trước ngày 28/02 (Phòng A thực hiện)", "… trong tháng 02, giao Phòng B", "… trước ngày 10/02. Đơn vị thực hiện: Phòng C." */
export function doerBehind(text: string, time: DutyTime): Span | null {
  const lineEnd = endOfLine(text, time.end, Math.min(text.length, time.end + 400))
  const behind = text.slice(time.end, lineEnd)
  const bracket =
    /^\s*\((?=\p{Lu})([^()]{4,90}?)(?:\s(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm))?\)/u.exec(behind)
  if (bracket) {
    const start = time.end + bracket[0].indexOf(bracket[1]!)
    const end = start + bracket[1]!.length
    return actorAtStart(text, { start, end })?.end === end ? { start, end } : null
  }
  const given = /^\s*,?\s*(?:giao|do)\s+(?:cho\s+)?(?=\p{Lu})/u.exec(behind)
  if (given) {
    const start = time.end + given[0].length
    return actorAt(text, start, start + text.slice(start, lineEnd).split(/[.;]/u, 1)[0]!.length)
  }
  return labelledIn(text, { start: time.end, end: lineEnd }, inLine)
}
