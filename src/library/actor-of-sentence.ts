// Who is told to act by one sentence and the headings above it: "Trước ngày 25, X gửi …", "…; X, Y nộp …". Pure.

import type { Section, Span } from '../document.ts'
import { actorAtStart, bodyAtStart } from './actor.ts'
import { actingAt, lastActor, nextClause } from './actor-of-clause.ts'
import { actorOfPlace } from './actor-of-place.ts'
import { asksOther, boundAbove } from './bound-body.ts'
import { trimmed } from './trimmed.ts'

/** The acting body for a sentence: named in it, else by the nearest heading above that names one. */
export function actorFor(text: string, sentence: Span, time: Span, above: Section[]): Span | null {
  const before = { start: sentence.start, end: Math.max(time.start, sentence.start) }
  const bound = boundAbove(text, above)
  if (bound && asksOther(text, before)) return bound
  const behind = actorBehind(text, before, time.end, sentence.end)
  const own =
    (behind && isActedOn(text, before) ? behind : null) ??
    passiveDoer(text, before) ??
    lastActor(text, before) ??
    actorAtStart(text, before) ??
    behind ??
    actorInNext(text, sentence.end)
  if (own && (!isRole(text, own) || isOfWhatever(text, { start: sentence.start, end: own.start }))) return own
  for (const section of above) {
    const actor = actorOfPlace(text, section)
    if (actor && !isRole(text, actor)) return actor
  }
  return own
}

/** "Đơn do Mặt trận chuyển đến phải được người giải quyết khiếu nại xem xét": by whom it must be done. */
function passiveDoer(text: string, { start, end }: Span): Span | null {
  const found = /\s(?:phải|sẽ) được\s+(?=(?!\p{Ll}+\s(?:theo|trong|trước))[\p{L}])/u.exec(
    text.slice(start, end),
  )
  const doer = found && actingAt(text, start + found.index + found[0].length, end)
  // who only consents does not do it
  const words = doer ? text.slice(doer.start, doer.end + 12) : ''
  return doer && /\s/u.test(words) && !/\s(?:đồng ý|chấp thuận|cho phép|nhất trí)(?!\p{L})/u.test(words)
    ? doer
    : null
}

/** "Nhân viên đã được cấp thẻ trước ngày …, trước ngày 30/9, đại lý lập danh sách": what was done to somebody is no act of his. */
function isActedOn(text: string, { start, end }: Span): boolean {
  return /^[^,;:]*?\sđã\sđược\s[^;:]*,\s*$/u.test(text.slice(start, end))
}

/** "Cơ quan thường trực" below "1. Sở Y tế" is that Sở. */
function isRole(text: string, { start, end }: Span): boolean {
  return /^(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)$/iu.test(text.slice(start, end))
}

/** "Nhiệm vụ nào chậm, cơ quan chủ trì phải giải trình": whoever leads what is told, and not the body above. */
function isOfWhatever(text: string, { start, end }: Span): boolean {
  return /(?<!\p{L})(?:nào|nếu|khi|trường hợp)\s[^.;]*,\s*$/iu.test(text.slice(start, end))
}

const mostClauses = 9
/** A clause whose own subject, of a kind that no list knows, must act. */
const named = /^[^,;:]*\s(?:phải|có trách nhiệm)\s/u

/** "Bước 1 (đến tháng 3): X …", "Báo cáo tháng (trước ngày 22), báo cáo năm (trước ngày 15/12): X …", "sau 10 ngày, đơn vị không bổ sung thì X …" */
const gapBehind =
  /^\s*(?:\)(?:,\s[^:;.()]{3,80}\([^()]{3,60}\))*\s*:|,\s[^,;:.]{3,80}\s(?:không|chưa)\s[^,;:.]{2,60}\sthì(?=\s\p{Lu})|,\s(?:trước|lúc|vào|chậm nhất)\s(?:lúc\s)?\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?\s?,|[,:]|thì)\s*/u

/** "Trước ngày 25 hằng tháng, các phòng gửi …": the body stands behind the time. */
function actorBehind(text: string, before: Span, from: number, to: number): Span | null {
  const gap = gapBehind.exec(text.slice(from, to))
  const next = gap ? actingAt(text, from + gap[0].length, to) : null
  const rhythm =
    /^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ]\d?)[.)-]\s+)?(?:[-+*]\s+)?(?:(?:hằng|hàng|định kỳ)\s[^;]{0,60}|(?:trong (?:thời hạn|vòng|thời gian)|chậm nhất|muộn nhất)\s[^;]{0,160})$/iu
  const head = text.slice(before.start, from).replace(/\([^)]*\)?/gu, '')
  if (next || !rhythm.test(head)) return next
  let at = from
  for (let clauses = 0; clauses < mostClauses; clauses++) {
    at = nextClause(text, at, to)
    const found = at < 0 ? null : actingAt(text, at, to)
    if (at < 0 || found || named.test(text.slice(at, to))) return found
  }
  return null
}

/** "Tổ chức diễn tập trong quý III. Công an tỉnh chủ trì.": a short sentence of its own says who. */
function actorInNext(text: string, end: number): Span | null {
  if (!/\.\s*$/u.test(text.slice(end - 2, end))) return null
  const found =
    /^[^\S\n]*([^.;:,\n]{4,90}?)\s(?:chủ trì|phụ trách|chịu trách nhiệm)(?:\s+thực hiện)?(?=[.,;])/u.exec(
      text.slice(end, end + 120),
    )
  const name = found?.[1]
  if (!name || !bodyAtStart.test(name.trim())) return null
  return trimmed(text, {
    start: end + found[0].indexOf(name),
    end: end + found[0].indexOf(name) + name.length,
  })
}
