// "Tôi nhận kết luận hôm 12/5/2025" after a duty that counts from that event: the day that was asked for, and nothing more.
// Pure.

import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { Memory } from './memory.ts'

const dayWritten = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?![\d/])/u
const asks = / (?:nao|gi|ai|dau|bao nhieu|bao lau|may|khong|ko|chua|sao|the nao|han) /

/** Who tells it, that it is done and when: none of it names another event. */
const aroundEvent = new Set(
  syllablesOf(
    'tôi tui em mình anh chị bên đơn vị cơ quan phòng sở xã chúng đã vừa mới được có rồi ạ nhé nha là thì vào hôm ngày bữa sáng chiều từ kể hết xong đó nếu giả sử đoàn ký đến tới xuống về lịch hẹn dời lùi chuyển đẩy hoãn sang lại thành xếp chốt báo dự kiến định ấn rơi trúng thôi cứ bây giờ thật tính theo cơ kia chứ thế ừ à rồi qua',
  ).map(({ folded }) => folded),
)

/** "Dời sang 16/6 thì sao?" */
const thenWhat =
  /,?\s+(?:thì|thi)\s+(?:sao|thế nào|the nao|ra sao|như thế nào|nhu the nao)(?:\s+(?:ạ|a|nhỉ|nhi|hả|ha))*\s*[?.!]*$/iu
const visits = / (?:doan|den|toi|xuong|ve) /
const ofVisit = / ngay (?:(?:tien hanh|duoc|to chuc|doan) )*kiem tra /

/** The event with its day as a condition, where a duty told last counts from it and no day of it is known. */
export function eventDay(said: string, { due }: Memory): string | null {
  const text = said.replace(thenWhat, '')
  const day = dayWritten.exec(text)?.[0]
  if (day === undefined || asks.test(` ${phraseKey(text)} `)) return null
  const around = text.replace(dayWritten, ' ')
  const words = syllablesOf(around).filter((s) => /^\p{L}/u.test(s.folded))
  const event = words.filter((s) => !aroundEvent.has(s.folded))
  const counts = due.some(({ text: told, lastDay, counted }) => {
    const said = new Set(phraseKey(told).split(' '))
    return (lastDay === null || counted) && event.every((s) => said.has(s.folded))
  })
  if (!counts) return null
  // "đoàn xuống ngày 20/5", "lịch là 20/5" behind "trước ngày kiểm tra": the day of the inspection, and of no other event
  if (event.length === 0) {
    if (due.some((d) => ofVisit.test(` ${phraseKey(d.text)} `))) return `nếu kiểm tra ngày ${day}`
    if (visits.test(` ${phraseKey(around)} `)) return null
  }
  const named = event.length > 0 ? around.slice(event[0]?.start, event.at(-1)?.end) : ''
  return `nếu ${named} ngày ${day}`.replace(/\s+/gu, ' ')
}
