// "Hạn 30/6/2023 qua chưa?", "hạn ngày 15/9 là của việc gì?": a deadline that the question names by its own day. Which duty
// falls due then is looked up, never counted.

import type { Day } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { type Draft, emptyDraft } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline } from './deadline.ts'
import { addList, dueIn, everyDeadline, isAbout, topicOf } from './deadlines-within.ts'

/** What stands for the day in the question, so that one pattern can look at both sides of it. */
const mark = 'ngayay'
const limit = '(?:han|moc|ki han|deadline)'
const named = ` ${limit} (?:\\S+ ){0,7}?${mark} `
const asksStanding = new RegExp(
  `${named}(?:\\S+ )*?(?:(?:qua|het|toi|den)(?: han)?(?: roi)?(?: hay)? chua|con (?:may|bao nhieu|bao lau)|con (?:bao nhieu )?ngay (?:khong|nua)) `,
)
const what = '(?:gi|ai|nao|cai gi)'
const asksDuty = new RegExp(
  [
    `${named}(?:\\S+ ){0,6}?(?:la|cua|cho|ap dung cho|danh cho|gan voi|lien quan den|ve)(?: \\S+){0,4} ${what} `,
    `${named}(?:\\S+ ){0,4}?(?:phai )?(?:nop|lam|gui|hoan thanh|bao cao)(?: \\S+){0,2} (?:gi|nao) `,
    ` ${mark} (?:la|co)(?: ngay| cai)? ${limit}(?: \\S+){0,5} ${what} `,
  ].join('|'),
)
const framing = 'qua het toi den han moc ki viec gi ai nao ap dung danh cho'.split(' ')

/** `null` unless one day is told, as that of a deadline, and a deadline of the documents in scope is that of the day. */
export async function composeNamedByDay(asked: Asked): Promise<Draft | null> {
  const { u, scope } = asked
  const [day, ...more] = u.dates.flatMap((d) => (d.kind === 'date' || d.kind === 'limit' ? [d] : []))
  if (!day || more.length > 0 || u.claim || u.consequence || scope.looseYears.length > 0) return null
  const inside = phraseKey(day.text).startsWith('han ') ? 'hạn ' : ''
  const folded = ` ${phraseKey(`${u.text.slice(0, day.start)} ${inside}${mark} ${u.text.slice(day.end)}`)} `
  const standing = asksStanding.test(folded)
  if (!standing && !asksDuty.test(folded)) return null
  const yearSaid = /\d{4}/u.test(day.text)
  const topic = topicOf(asked, null, { said: day }, framing)
  const all = (await everyDeadline(asked)).filter(
    (c) => c.deadline.category !== 'event' && isDue(asked, c, day.date, yearSaid) && isAbout(c, topic),
  )
  // what falls on the day every week or month is meant only where nothing is due on it alone
  const once = all.filter((c) => c.deadline.time.kind !== 'recurring')
  const found = once.length > 0 ? once : all
  const [only, ...others] = found
  if (!only) return null
  if (standing && others.length === 0 && once.length > 0) return composeDeadline(asked, only, null)
  const draft = emptyDraft('answered')
  addList(
    draft,
    asked,
    found.map((candidate) => ({ candidate, day: day.date })),
  )
  return draft
}

/** "Trước ngày 30/6" is a deadline of that day to whoever names it, though the last day is the one before. */
function isDue(asked: Asked, candidate: Candidate, day: Day, yearSaid: boolean): boolean {
  const { due, lastDay, time } = candidate.deadline
  if (time.kind === 'recurring') return dueIn(asked, [candidate], { from: day, to: day }).length > 0
  return [due, lastDay].some((d) => d !== null && (yearSaid ? d === day : d.slice(5) === day.slice(5)))
}
