// Who acts: "Sở Y tế báo cáo quý khi nào?" asks what the department must do, not what others must send to it. Pure.

import type { Deadline, Span } from '../document.ts'
import type { AgencyMention } from '../library/agencies.ts'
import type { Understood } from './question.ts'
import { phraseKey } from './syllables.ts'

const heads =
  'so|bo|cuc|chi cuc|phong|ubnd|uy ban nhan dan|trung tam|benh vien|thanh tra|van phong|doan kiem tra|cong an|hoi dong'
const duties = 'bao cao|gui|nop|trinh|lap|tong hop|hoan thanh|khac phuc|xay dung|ban hanh'

/** The unit that the question says does something, as folded words; `null` when it names none. */
export function actorIn(folded: string): string | null {
  const found = folded.match(
    new RegExp(
      `(?<! (?:gui|nop|ve|cho|qua|voi|den|toi|trinh)) ((?:${heads})(?: (?!(?:${duties}|phai|can|se|co|thi|khi|ngay|truoc|cho|ve|do) )\\S+){0,5}) (?:(?:phai|can|se|co|thi|duoc) )*(?:${duties}) `,
    ),
  )
  return found?.[1] ?? null
}

/** Whether the deadline is a duty towards the actor: it receives what somebody else must send. */
export function isReceivedBy(actor: string, { who, to }: Pick<Deadline, 'who' | 'to'>): boolean {
  const names = (text: string | null) => ` ${phraseKey(text ?? '')} `.includes(` ${actor} `)
  return names(to) && who !== null && !names(who)
}

const sends = '(?:gửi|gui|nộp|nop|báo cáo|bao cao|trình|trinh)'
const towards = new RegExp(
  `${sends}(?:\\s+[^\\s,.;]+){0,8}?\\s+(?:cho|về|ve|lên|len|đến|den|tới|toi)\\s+$|${sends}\\s+$`,
  'iu',
)

/** Agencies that something is sent to: "nộp báo cáo cho Sở Y tế". */
export function recipientsIn({ agencies, text }: Understood): AgencyMention[] {
  return agencies.filter(({ start }) => towards.test(text.slice(0, start)))
}

const beside = /(?:qua|với|voi|của|cua|theo)\s+$/iu

/** A district or commune that no list of places knows. */
const localUnit =
  /(?<!\p{L})(?:[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn)\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/u

/** The agency or district that the question says has to act, as it is written; `null` when it names none. */
export function actingUnit({ agencies, placeSpans, text }: Understood): string | null {
  const acts = ({ start }: Span) => !towards.test(text.slice(0, start)) && !beside.test(text.slice(0, start))
  const named = agencies.find(acts) ?? placeSpans.filter((p) => p.level === 'district').find(acts)
  if (named) return text.slice(named.start, named.end)
  const local = localUnit.exec(text)
  return local && acts({ start: local.index, end: local.index }) ? local[0] : null
}
