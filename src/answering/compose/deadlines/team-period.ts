// "Đoàn kiểm tra làm việc đến hết tháng nào?": when the team works is the time of the inspection, no duty towards it.

import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { isInTitle } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Draft } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline, composeSeveral } from './deadline.ts'

const when = '(?:khi nao|bao gio|luc nao|ngay nao|ngay may|thang (?:may|nao)|quy (?:may|nao)|thoi gian nao)'
const acts = '(?:lam viec|hoat dong|bat dau|ket thuc|di kiem tra|tien hanh|thuc hien)'
const asksPeriod = new RegExp(
  ` (?:doan|to) (?:kiem tra|thanh tra|cong tac)(?: \\S+){0,12}? ${acts}(?: \\S+){0,4} ${when} | (?:kiem tra|thanh tra)(?: \\S+){0,6} den het ${when} `,
)
/** Whom the team visits, and what is due to it, have times of their own. */
const otherDay = / (?:nop|gui|bao cao|trinh|han|thong bao|truoc khi|sau khi|thanh lap|voi|tai|bao lau) /
const framing = new Set(
  'doan to kiem thanh tra cong tac lam viec hoat dong bat ket thuc tien hanh thuc hien di tu den toi het thang quy ngay nam thoi gian nao may khi bao gio'.split(
    ' ',
  ),
)

/** The time of the inspection of the one plan that is meant; `null` where the question names whom the team comes to. */
export function composeTeamPeriod(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || !asksPeriod.test(u.folded) || otherDay.test(u.folded)) return null
  const place = new Set(phraseKey(u.places.join(' ')).split(' '))
  const tokens = u.folded.trim().split(' ')
  const begins = (place: number) => tokens[place] === 'dau' && tokens[place - 1] === 'bat'
  const matter = u.terms.filter(
    (t) => !framing.has(t.folded) && !begins(t.place) && !place.has(t.folded) && !/^\d/.test(t.folded),
  )
  if (!scope.named && matter.length === 0) return null
  const [only, ...more] = newestOfSeries(asked.documents)
    .filter((prepared) =>
      matter.every((t) => isInTitle(t, prepared) || prepared.titleSyllables.has(t.folded)),
    )
    .map((prepared) => ({ prepared, times: visitsOf(prepared) }))
    .filter((d) => d.times.length > 0)
  if (!only || more.length > 0) return null
  const [first] = only.times
  return first && only.times.length === 1
    ? composeDeadline(asked, first, null)
    : composeSeveral(asked, only.times)
}

/** Times of the inspection itself, as the plan sets them; those of its schedule where it tells none for the whole. */
function visitsOf(prepared: PreparedDocument): Candidate[] {
  const times = prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter((d) => d.category === 'event' && /kiểm tra|thanh tra/iu.test(d.what))
      .map((deadline) => ({ deadline, evidence: { ...bare, unit, prepared }, prepared, score: 1, share: 1 })),
  )
  const whole = times.filter(
    ({ evidence, deadline }) => !evidence.unit.row && deadline.time.kind === 'period',
  )
  return whole.length > 0 ? whole : times
}
