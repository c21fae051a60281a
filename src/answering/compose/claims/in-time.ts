// "Hôm nay có phải ngày cuối không?", "nộp ngày 30/6 có trễ không?": a day held against the deadline of the duty that the
// question names. The verdict stands first, the deadline with its proof behind it.

import type { TimeExpression } from '../../../calendar/dates.ts'
import { addDays, diffDays, formatDay } from '../../../calendar/day.ts'
import type { Day } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { texts } from '../../texts.ts'
import { composeWhen } from '../deadlines/when.ts'
import type { Draft } from '../draft.ts'

const asksLast =
  / (?:ngay cuoi|han cuoi|han chot|ngay chot|ngay cuoi cung|het han)(?: \S+)* (?:khong|chua|phai khong|dung khong) | phai (?:la )?(?:ngay cuoi|han cuoi|han chot|ngay chot) /
const asksLate =
  / (?:tre|muon|qua han|kip|dung han|con (?:duoc )?(?:nop|gui|nhan)|(?:nop|gui)(?: \S+){0,8} (?:duoc|con kip))(?: \S+)* (?:khong|chua) /
const acts = / (?:nop|gui|bao cao|trinh) /
/** Words of the verdict that is asked, no words of the duty. */
const ofVerdict = new Set(
  'tre muon kip dung han cuoi chot cung coi la bi sau truoc con duoc ngay hom nay mai duoc tinh luon moi xong luc do thi lam hoan thanh co'.split(
    ' ',
  ),
)

/** `null` when no one day is asked about, or no single deadline with a day answers. */
export function composeInTime(asked: Asked): Draft | null {
  const { u } = asked
  const last = asksLast.test(u.folded)
  if (u.place !== null || !acts.test(u.folded) || !(last || asksLate.test(u.folded))) return null
  const point = pointAsked(asked)
  const day = dayAsked(asked, point)
  if (day === null) return null
  const found = composeWhen(withoutDay(asked, point))
  const [deadline, ...more] = found?.deadlines ?? []
  // which duty is meant stays open: nothing is counted from the day on which something is handed in
  if (found && point !== null && (found.status === 'clarify' || more.length > 0)) return found
  if (found?.status !== 'answered' || !deadline?.lastDay) return null
  const left = diffDays(day, deadline.lastDay)
  const [shown, end] = [formatDay(day), formatDay(deadline.lastDay)]
  const verdict = last
    ? left === 0
      ? texts.isLastDay(shown)
      : texts.isNotLastDay(shown, end)
    : left >= 0
      ? texts.stillInTime(shown, end)
      : texts.tooLate(shown, end, -left)
  return {
    ...found,
    lines: [verdict, ...found.lines],
    calculated: [...found.calculated, shown, end, String(Math.abs(left))],
  }
}

/** The one day that is asked about; of "đoàn đến ngày A, ngày B gửi thì kịp không" the one beside the act. */
function pointAsked({ u }: Asked): Point | 'several' | null {
  const points = u.dates.filter(isPoint)
  const [first, second, ...more] = points
  if (!first) return null
  if (!second) return first
  const beside = points.filter(
    (p) =>
      /^\s*(?:mới\s+|thì\s+)?(?:gửi|nộp|gui|nop)(?!\p{L})/iu.test(u.text.slice(p.end)) ||
      /(?:gửi|nộp|gui|nop)(?:\s+\S+){0,3}?\s+(?:vào\s+)?(?:ngày\s+)?$/iu.test(u.text.slice(0, p.start)),
  )
  const [only, ...others] = beside
  return only && others.length === 0 && more.length === 0 ? only : 'several'
}

/** Today is said, or meant where something is handed in only now. */
const saysNow =
  / (?:hom nay|bay gio|gio nay) | (?:gio|moi)(?: moi)? (?:nop|gui|trinh) .*(?:kip|tre|muon|qua han|dung han)(?: han)? (?:khong|chua) $/

/** "hôm nay", "ngày 30/6", the day after "sau ngày 29/6". */
function dayAsked({ u, asOf }: Asked, point: ReturnType<typeof pointAsked>): Day | null {
  if (point === 'several') return null
  if (!point) return saysNow.test(u.folded) ? asOf : null
  const before = u.text.slice(0, point.start)
  if (/(?:sau|qua)\s+$/iu.test(before) || /^(?:sau|qua)\s/iu.test(point.text)) return addDays(point.date, 1)
  return point.kind === 'limit' ? point.lastDay : point.date
}

type Point = Extract<TimeExpression, { kind: 'date' | 'limit' }>

function isPoint(d: TimeExpression): d is Point {
  return d.kind === 'date' || d.kind === 'limit'
}

/** The duty alone: without the day and without the words of the verdict; another day is what it is counted from. */
function withoutDay(asked: Asked, point: ReturnType<typeof pointAsked>): Asked {
  const points = asked.u.dates.filter((d) => d === point)
  const terms = asked.u.terms.filter(
    (t) => !ofVerdict.has(t.folded) && !points.some((p) => p.start <= t.start && t.end <= p.end),
  )
  const dates = asked.u.dates.filter((d) => d !== point)
  const kind = dates.some(isPoint) ? ('calculate' as const) : ('deadline' as const)
  const u = { ...asked.u, terms, dates, kind, wants: 'when' as const, claim: false }
  return { ...asked, u, evidence: rankEvidence(u, asked.documents, new Set()) }
}
