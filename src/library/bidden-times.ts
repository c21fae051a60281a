// Limits by which a thing must be done though no list knows its verb: somebody acts, a share is to be reached, or the place
// stands below the name of the one who acts. Pure.

import type { Section } from '../document.ts'
import { actorAtStart, label } from './actor.ts'
import { actorOfPlace } from './actor-of-place.ts'
import type { TimeContext } from './deadline-times.ts'
import { dueOf } from './due-day.ts'

/** Whether somebody is told to have something done by the limit, whatever its verb. */
export function isBidden(context: TimeContext): boolean {
  const { lastDay } = dueOf(context.time)
  if (context.issued === null || lastDay === null || lastDay < context.issued) return false
  return isActedOn(context) || isShareToReach(context) || isOfBody(context)
}

/** A body acts before the time, whatever its verb: "Sở Y tế phun thuốc trước ngày …". */
function isActedOn({ text, clause, time }: TimeContext): boolean {
  const who = actorAtStart(text, { start: clause.start, end: time.start })
  return who !== null && /^\s+\p{Ll}+\s+\p{L}/u.test(text.slice(who.end, time.start))
}

const limits = /^(?:trước|chậm nhất|muộn nhất|xong)/iu

/** "100% khu dân cư có ít nhất một tổ trước ngày 30/9": a share to be reached by a day. */
function isShareToReach({ text, clause, time }: TimeContext): boolean {
  return limits.test(time.text) && /\d\s*%\s+\p{L}/u.test(text.slice(clause.start, time.start))
}

/** Below "14. Ủy ban nhân dân các huyện": "b) Xóa bỏ toàn bộ điểm đốt rác trước ngày …". */
function isOfBody({ text, clause, time, above }: TimeContext): boolean {
  const words = text.slice(clause.start, time.start)
  const opens = words.slice(label.exec(words)?.[0].length ?? 0)
  return (
    limits.test(time.text) &&
    above[0]!.start >= clause.start - 2 &&
    /^\p{Lu}\p{Ll}*\s+\p{L}+\s+\p{L}/u.test(opens) &&
    !notActs.test(opens) &&
    above.some((section: Section) => actorOfPlace(text, section) !== null)
  )
}

/** What was done to a thing, or what a thing is called, is no act of the body above. */
const notActs =
  /^(?:các|những|mọi|một|số|đối với|trường hợp|trong|khi|nếu|sau|riêng|hồ sơ|giấy|dự án|việc)(?!\p{L})|(?<!\p{L})(?:được|đã|bị|có giá trị|còn|vẫn|hiệu lực)(?!\p{L})[^,;]*$/iu
