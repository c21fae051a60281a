// "Nếu nộp ngày 16/9 thì sao?", "đúng ngày 30/6 gửi vẫn kịp chứ?" after a deadline that stands: whether that day is late. Pure.

import { phraseKey } from '../places/syllables.ts'
import type { Memory } from './memory.ts'

const dayWritten = /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?![\d/])/u
/** The month that it is put off to begins on its first day. */
const monthBegun =
  /(?<!\p{L})(?:(?:sang|qua|đến|den|tới|toi)\s+(?:(?:đầu|dau)\s+)?|(?:đầu|dau)\s+)(?:tháng|thang)\s+(\d{1,2})(?:\s*\/\s*(\d{4}))?(?![\d/])/iu

const put = / (?:nop|gui|lui|doi|hoan|cham|tre|muon|chuyen|de den|bao cao)(?: \S+){0,4} \d/

/** What a turn is made of that asks whether a day is in time, and nothing else. */
const ofHandingIn =
  /^ (?:(?:vay|the|neu|ma|thi|roi|em|minh|ben|toi|don vi|dung|ngay|hom|vao|den|toi|sang|qua|cuoi|dau|thang|nop|gui|trinh|bao cao|bc|lui|doi|hoan|chuyen|de|moi|van|con|cung|co|kip|duoc|tre|muon|cham|qua|han|trong|hop le|tinh|la|bi|sao|phai|khong|chu|chua|a|ha|nhi|dau|ok|on|day|luc|sang|chieu|\d+) )+$/

const asksInTime =
  / (?:kip|tre|muon|cham|qua han|con han|trong han|dung han) | (?:nop|gui|trinh|bao cao) .*(?<= )(?:duoc|sao|ok|on) | (?:duoc|sao|ok|on) .*(?<= )(?:nop|gui|trinh|bao cao) /

/** The turn asks whether a day is in time for the deadline told last, in words that name no other matter. */
export function isInTime(text: string, { dated }: Memory): boolean {
  const day = dayIn(text)
  if (!dated || day === null) return false
  const folded = ` ${phraseKey(text.replace(dayWritten, ' '))} `
  return ofHandingIn.test(folded) && asksInTime.test(folded)
}

/** The question whether the day is late for what the dialogue is about; `null` where no deadline on a day stands. */
export function inTime(core: string, memory: Memory): string | null {
  const day = dayIn(core)
  const asks = put.test(` ${phraseKey(core)}`) || isInTime(core, memory)
  return memory.dated && day !== null && asks ? `nộp ngày ${day} có trễ không, ${matterOf(memory)}?` : null
}

/** The topic; that those are meant who are left out of an inspection stays said. */
function matterOf({ topic, question }: Memory): string {
  const isLeftOut = leftOut.test(` ${phraseKey(question)} `) && !/ khong /.test(` ${phraseKey(topic)} `)
  return isLeftOut ? `đơn vị không thuộc đối tượng được kiểm tra ${topic}` : topic
}

const leftOut =
  / (?:khong|chua|ngoai) (?:(?:thuoc|nam|co ten|bi|duoc|phai|trong|dien|doi tuong|danh sach) )+(?:\S+ ){0,3}(?:kiem tra|thanh tra|ke hoach|phu luc) /

function dayIn(text: string): string | null {
  const [month, number, year] = monthBegun.exec(text) ?? []
  if (month && Number(number) <= 12) return `01/${number}${year ? `/${year}` : ''}`
  return dayWritten.exec(text)?.[0] ?? null
}
