// Reports alone where a list of reports is asked for.

import type { Asked } from '../../asked.ts'
import type { Candidate } from './candidate.ts'
import { offPeriod } from './deadline.ts'

/** Reports where they are asked for: nothing else is handed in; those that come round where "định kỳ" is said. */
export function onlyReports(asked: Asked, candidates: Candidate[]): Candidate[] {
  if (!/ bao cao /.test(asked.u.folded)) return candidates
  const reports = candidates.filter(
    ({ deadline: { what, category }, evidence }) =>
      category !== 'event' &&
      /báo cáo/iu.test(
        [what, ...evidence.unit.headings.slice(0, 2).map((h) => h.section.heading)].join(' '),
      ) &&
      !meeting.test(what),
  )
  const periodic = / dinh ki /.test(asked.u.folded)
    ? reports.filter(
        ({ deadline: { time, start, end }, prepared: { document } }) =>
          time.kind === 'recurring' || ofRound.test(document.text.slice(start, end)),
      )
    : []
  if (periodic.length > 0) return periodic
  const ofPeriod = reports.filter((c) => offPeriod(asked, c.deadline, c.evidence.unit) < 0)
  return ofPeriod.length > 0 ? ofPeriod : reports.length > 0 ? reports : candidates
}

/** "Báo cáo CCHC quý I: gửi trước ngày 10/3/2024": one of those that come round, each with its own day. */
const ofRound = /báo cáo\s(?:\p{L}+\s){0,6}(?:tháng|quý|năm|tuần|0?[69]\s+tháng)(?!\p{L})/iu

/** Below "Chế độ họp, báo cáo" stand meetings too. */
const meeting = /(?:^|\s)(?:họp|giao ban)(?!\p{L})(?!.*báo cáo)/iu
