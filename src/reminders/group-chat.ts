// The reminders in a group: the dates that the plans of the asker's province give to everybody, and nothing about who
// has answered what; whatever is somebody's own is left for a private message.

import type { Reply, Turn } from '../bot/feature.ts'
import { addDays } from '../calendar/day.ts'
import type { ListRange } from './list-range.ts'
import type { Reminders } from './reminders.ts'
import * as say from './wording.ts'

const FAR_DAYS = 60
const MOST_LINES = 8

export async function groupList(
  reminders: Reminders,
  range: ListRange,
  { person, today }: Turn,
): Promise<Reply> {
  if (range.kind === 'impossible') return { text: say.impossibleDay(range) }
  // who is late is between a unit and the office
  if (range.kind === 'overdue') return { text: say.askInPrivate }
  await reminders.refresh()
  const [from, to] =
    range.kind === 'days'
      ? [range.from < today ? today : range.from, range.to]
      : [today, addDays(today, FAR_DAYS)]
  const duties = reminders.ofPlans(person, from, to)
  if (duties.length === 0) return { text: `${say.noPlanDates(range, person)} ${say.ownInPrivate}` }
  const lines = duties
    .slice(0, MOST_LINES)
    .map((duty) => `• ${say.planLine(duty, today, reminders.core.calendar)}`)
  const rest = duties.length - lines.length
  return {
    text: [
      `**${say.planDatesTitle(range, person)}** (${duties.length})`,
      ...lines,
      ...(rest > 0 ? [`Và ${rest} hạn khác.`] : []),
      say.ownInPrivate,
    ].join('\n'),
  }
}
