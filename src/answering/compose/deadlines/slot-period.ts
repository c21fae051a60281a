// For which period a report is, and of which round a thing is, against the period or round that the question names. Pure.

import { isTermDay } from '../../../library/term-days.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { asksPeriodicReport, asksYearReport, namesPeriods, periodMismatch } from '../../question/period.ts'
import { ofEveryRound } from '../../question/round-event.ts'
import { counted, isOtherRound, roundsIn } from '../../question/rounds.ts'
import type { Candidate } from './candidate.ts'
import { offPeriod } from './deadline.ts'
import type { Slot } from './slot.ts'
import { isNamed } from './slot-act.ts'

/** Another period contradicts; none contradicts where the report of one is asked for, unless what stands around it tells. */
export const period: Slot = (asked) => {
  const own = isOwn(asked.u)
  const ofReport = own && asksPeriodicReport(asked.u.folded)
  return (c) => {
    const off = offPeriod(asked, c.deadline, c.evidence.unit)
    if (off !== 0) return off < 0 ? 'agrees' : own ? 'contradicts' : 'silent'
    return !ofReport || isOfPeriod(asked, c) || closesYear(asked, c) ? 'silent' : 'contradicts'
  }
}

/** "Hằng quý … gửi trước ngày mấy": what comes round, and no days counted from a visit or a paper. */
export const comesRound: Slot = ({ u }) => {
  if (!saysRhythm.test(u.folded)) return null
  return ({ deadline: { time, start, end }, prepared }) => {
    const said = ` ${phraseKey(prepared.document.text.slice(start, end))} `
    if (time.kind === 'recurring' || saysRhythm.test(said)) return 'agrees'
    if (isTermDay(time)) return 'open'
    return time.kind === 'relative' ? 'contradicts' : 'silent'
  }
}

/** "Báo cáo … năm 2024" is of the whole year: beside what is called so, that of its half or of a quarter is another. */
export const wholeYear: Slot = ({ u }) => {
  if (!ofYear.test(u.folded) || namesPeriods(u.folded, 1)) return null
  return ({ deadline: { what, category } }) => {
    const said = ` ${phraseKey(what)} `
    const year = ofYear.exec(said)?.[1]
    const same =
      year !== undefined && (!/\d/.test(year) || u.years.length === 0 || u.years.includes(Number(year)))
    return category !== 'event' && same && !namesPart.test(said) ? 'agrees' : 'silent'
  }
}

const ofYear = / bao cao (?:\S+ ){0,8}nam (20\d\d|nay|truoc) /
const namesPart = / (?:\d+|sau|chin) thang | quy | tuan | hoc ki | nua nam /

const saysRhythm = /(?<! (?:khach|ngan|cua|mat|don|nha|xep)) (?:hang|moi|tung) (?:tuan|thang|quy|nam) /

/** What a turn only takes over from the one before is no word of its own: another body's report may have another period. */
function isOwn({ raw, text }: Asked['u']): boolean {
  return raw === text || / bao cao | bc | quy (?:[ivx]+|\d) | \d+ thang /.test(` ${phraseKey(raw)} `)
}

/** What calls no period its own may stand under a heading that does, or behind words that do. */
function isOfPeriod({ u }: Asked, c: Candidate): boolean {
  if (c.deadline.category === 'event') return false
  const headings = c.evidence.unit.headings.slice(0, 2).map((h) => h.section.heading)
  return periodMismatch(u.folded, [...headings, roundOf(c)].join('\n'), null) < 0
}

/** A report on a day at the turn of the year that names no period is the year's. */
function closesYear({ u }: Asked, { deadline: { category, due, what, time } }: Candidate): boolean {
  const named = namesPeriods(` ${phraseKey(`${what} ${time.text}`)} `, 1)
  const ofYear = asksYearReport(u.folded)
  return category === 'report' && ofYear && !named && /-(?:11|12|01)-/.test(due ?? '')
}

/** "Đợt 1", "lần 2": of duties that are counted so, the one that is named. */
export const round: Slot = ({ u }) => {
  const rounds = roundsIn(u.folded)
  if (rounds.length === 0) return null
  return (c) => {
    const near = ` ${phraseKey(roundOf(c))} `
    // "… khiếu nại lần đầu là 15 ngày; vụ phức tạp thì 25 ngày": what the duty is called says of which round it is
    const own = counted.test(near) ? near : `${near} ${phraseKey(c.deadline.what)} `
    if (rounds.some((named) => named.test(own))) return 'agrees'
    // "đợt 2" is no duty of "đợt 1"
    if (isOtherRound(u.folded, own)) return 'contradicts'
    const { time } = c.deadline
    if (time.kind === 'relative' && ofEveryRound(time.event)) return 'open'
    if (u.wants !== 'duration') return 'silent'
    // the very thing is counted, and lasts so long in another round: no length beside it is the one that is asked for
    const isCounted = c.prepared.document.deadlines.some(
      (d) => isOtherRound(u.folded, ` ${phraseKey(d.what)} `) && isNamed(u, d.what),
    )
    return isCounted ? 'contradicts' : 'silent'
  }
}

/** The words of a duty back to the time before it in the same sentence, or the round told right behind its time: "(đợt 1)", "đối với đợt 1". */
function roundOf({ deadline: d, evidence, prepared }: Candidate): string {
  const behind =
    /^[ ]*(?:\([^()]{2,24}\)|(?:đối với|của|cho) (?:các )?(?:đợt|lần|vòng|kỳ) [\p{L}\d]{1,4})/u.exec(
      prepared.document.text.slice(d.time.end, d.time.end + 28),
    )?.[0]
  if (behind && counted.test(` ${phraseKey(behind)} `)) return behind
  const before = evidence.unit.deadlines.filter((x) => x.start <= d.start && x.time.end <= d.time.start)
  const from = Math.max(d.start, ...before.map((x) => x.time.end).filter((end) => end >= d.start))
  return prepared.document.text.slice(from, d.time.end)
}
