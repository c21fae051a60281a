// Who acts: "Sở Y tế báo cáo quý khi nào?" asks what the department must do, not what others must send to it. Pure.

import type { Deadline } from '../document.ts'
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
