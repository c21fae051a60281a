// Who reports to whom: "Đoàn kiểm tra báo cáo ai?" is not answered by those who report to the team. Pure.

import { actorIn, isTeam } from './actors.ts'
import type { Evidence } from './evidence.ts'
import type { Understood } from './question.ts'
import { statementsIn } from './statements.ts'

const teamReports =
  / (?:doan|to)(?: cong tac)?(?: kiem tra)?(?: \S+){0,6} (?:bao cao|trinh|kien nghi)(?: \S+){0,3} (?:ai|dau|co quan nao|cap nao|don vi nao|noi nao) /
const toTeam = /báo cáo[^.;]{0,60}(?:với|cho|về|gửi|tới|đến) (?:các )?(?:Đoàn|Tổ)(?!\p{L})/u
const reports = /báo cáo|kiến nghị|trình/iu
/** What stands below it is done by the team. */
const teamHeading =
  /^[^\p{L}]*(?:[a-zđ]\)\s*)?(?:trách nhiệm của |nhiệm vụ của )?(?:đoàn|tổ)(?!\p{L}|\s+chức)/iu
const byTeam = /(?:Đoàn|Tổ)(?!\p{L})[^.]{0,200}(?:báo cáo|kiến nghị|trình)/u

/** "Đoàn kiểm tra nộp báo cáo khi nào?": a time of the team's own, which no time of the inspected units stands for. */
function asksTeamsTime({ folded, kind }: Understood): boolean {
  return kind === 'deadline' && / bao cao /.test(folded) && isTeam(actorIn(folded) ?? '')
}

/** Of places that speak of reports, those that speak of the asked direction; all where the question asks none. */
export function inDirection(u: Understood, found: Evidence[]): Evidence[] {
  if (!asksTeamsTime(u) && !teamReports.test(u.folded)) return found
  return found.filter(({ unit, prepared }) => {
    const ofTeam = unit.headings.some((h) => teamHeading.test(h.section.heading))
    return statementsIn(unit).some((s) => {
      const words = prepared.document.text.slice(s.start, s.end)
      return (byTeam.test(words) || (ofTeam && reports.test(words))) && !toTeam.test(words)
    })
  })
}
