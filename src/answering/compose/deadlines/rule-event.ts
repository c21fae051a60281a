// Whether the event that a question tells is the one that a rule counts from, read together with the rule's own clause.

import type { Deadline } from '../../../document.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { type EventFit, eventFit, isToldBy, type Told } from '../../question/event-fit.ts'

/** `open` for a time that counts from no event. */
export function ruleFit(
  told: Told,
  { time, start, end }: Deadline,
  { document: { text, header }, units }: PreparedDocument,
): EventFit {
  if (time.kind !== 'relative') return 'open'
  const clause = `${text.slice(start, time.start)} ${text.slice(time.end, end)}`
  // "đi ngoài tỉnh đăng ký trước ít nhất 03 ngày": what is announced ahead is said by the clause itself
  if (time.event === '' && time.offset < 0 && isToldBy(told, clause)) return 'agrees'
  const unit = units.find((u) => u.start <= start && end <= u.end)
  const headings = unit?.headings.map(({ section }) => section.heading) ?? []
  return eventFit(told, time.event, clause, [...headings, header.title ?? ''].join(' '))
}
