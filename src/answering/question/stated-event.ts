// The day of an event that a deadline counts from, where the document itself tells it: its own day of issue, its own day
// of effect, or the day on which it says that the thing happens. Pure.

import { parseTimeExpressions } from '../../calendar/dates.ts'
import type { Day, Deadline, Span } from '../../document.ts'
import type { StoredDocument } from '../../library/store.ts'
import { phraseKey } from '../places/syllables.ts'

interface StatedEvent {
  day: Day
  /** Where the document says it. */
  at: Span
}

const kinds =
  'ket luan(?: thanh tra| kiem tra)?|quyet dinh|ke hoach|thong bao|van ban|cong van|cong dien|chi thi|huong dan|quy che|quy dinh|chuong trinh|phuong an|nghi quyet'
const issued = '(?:ban hanh|phat hanh|ky|ki)'
const issuing = new RegExp(
  `^(?:ngay )?${issued}(?: ${issued})?(?: (${kinds}))?( nay)?$|^(${kinds})( nay)? (?:duoc )?${issued}(?: ${issued})?$`,
)
const inForce = new RegExp(`^(?:ngay )?(${kinds})( nay)? co hieu luc(?: thi hanh)?$`)
const fromSigning = /có hiệu lực(?: thi hành)? (?:kể )?từ ngày (?:ký|ban hành)/iu
/** Only these speak of themselves without "này": what a plan or a regulation says of decisions is said of others. */
const ownName = /^(?:ket luan)/
/** A paper that orders what is due calls itself by its kind with a capital, and makes no other of that kind. */
const orders = /^(?:Công văn|Công điện|Kế hoạch|Chỉ thị|Thông báo|Hướng dẫn)$/u

/** `null` unless the document tells one day for it. */
export function statedEvent(
  { time, start, end, section }: Deadline,
  document: StoredDocument,
): StatedEvent | null {
  if (time.kind !== 'relative') return null
  const event = phraseKey(time.event)
  const { issued, effective, spans } = document.header
  const own = (kind: string | undefined, pointed: string | undefined) =>
    pointed !== undefined ||
    (kind !== undefined &&
      ((ownName.test(kind) && phraseKey(document.header.kind ?? '').startsWith('ket luan')) ||
        callsItself(time.event, document, section)))
  const issue = issuing.exec(event)
  if (issue && own(issue[1] ?? issue[3], issue[2] ?? issue[4]) && issued && spans.issued)
    return { day: issued, at: spans.issued }
  const force = inForce.exec(event)
  if (force && own(force[1], force[2])) {
    if (effective && spans.effective) return { day: effective, at: spans.effective }
    return issued && spans.issued && fromSigning.test(document.text)
      ? { day: issued, at: spans.issued }
      : null
  }
  if (/ cong bo| khai mac| trien khai/.test(` ${event}`)) return announced(event, document, { start, end })
  return held(event, document, { start, end, section })
}

/** "Kể từ ngày ký Công văn" in an official letter whose place speaks of no other letter but by number. */
function callsItself(event: string, { header, sections, text }: StoredDocument, path: string): boolean {
  const kind = orders.exec(
    (header.kind ?? '').trim().replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  )?.[0]
  if (!kind || !new RegExp(`(?<!\\p{L})${kind}(?!\\p{L})`, 'u').test(event)) return false
  const place = sections.find((section) => section.path === path)
  const words = place ? text.slice(place.start, place.end) : ''
  const others = new RegExp(
    `(?<!\\p{L})${kind}(?!\\p{L})(?!\\s+(?:này|nêu trên|nói trên|số\\s+\\d)|\\s*[,;.:)/]|\\s*$)`,
    'giu',
  )
  return place !== undefined && !others.test(words)
}

/** "Cuộc họp lần sau tổ chức ngày 18/11; gửi tài liệu trước ngày họp 05 ngày": the one event of its place with a day of its own. */
function held(
  event: string,
  { deadlines }: StoredDocument,
  { start, end, section }: Pick<Deadline, 'start' | 'end' | 'section'>,
): StatedEvent | null {
  const name = meeting.exec(event)?.[1]
  if (!name) return null
  const found = deadlines.filter(
    (d) =>
      d.section === section &&
      d.category === 'event' &&
      (d.start !== start || d.end !== end) &&
      ` ${phraseKey(d.what)} `.includes(` ${name} `),
  )
  const [only, ...more] = found
  return only?.time.kind === 'date' && more.length === 0
    ? { day: only.time.date, at: { start: only.start, end: only.end } }
    : null
}

const meeting =
  /^(?:ngay )?(?:to chuc |dien ra |khai mac )?(?:cuoc |phien |buoi )?(hop|hoi nghi|hoi thao|doi thoai|tap huan|dai hoi|giao ban)$/

const written = /ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}/giu

/** "Công bố Quyết định ngày 26/8/2024": the one day that stands right behind the act. */
function announced(event: string, { text }: StoredDocument, own: Span): StatedEvent | null {
  const act = event.includes('cong bo') ? 'công bố' : event.includes('khai mac') ? 'khai mạc' : 'triển khai'
  const found = [...text.matchAll(written)].flatMap((m) => {
    const before = text.slice(Math.max(0, m.index - 60), m.index)
    const behind = before.slice(before.toLowerCase().lastIndexOf(act))
    const told = before.toLowerCase().includes(act) && !/[.;\n]|kết thúc|ban hành|sau khi/iu.test(behind)
    const [time] = told ? parseTimeExpressions(m[0], '2000-01-01') : []
    const at = { start: m.index, end: m.index + m[0].length }
    return time?.kind === 'date' ? [{ day: time.date, at }] : []
  })
  const [first] = found
  return first && found.every((f) => f.day === first.day) && first.at.start !== own.start ? first : null
}
