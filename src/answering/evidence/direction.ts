// Who reports to whom: "Đoàn kiểm tra báo cáo ai?" is not answered by those who report to the team. Pure.

import type { Section, Span } from '../../document.ts'
import { recipientIn } from '../../library/recipient.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import { actorIn, isTeam, receives } from '../question/actors.ts'
import type { Understood } from '../question/question.ts'
import type { Evidence } from './evidence.ts'

const asksReceiver =
  / (?:gui|nop|trinh|bao cao|chuyen)(?: \S+){0,9} (?:ai|dau|(?:co quan|don vi|so|phong|ban|cap|noi|bo) nao) /

function senderIn({ folded, places }: Understood): string | null {
  const named = new Set(phraseKey(places.join(' ')).split(' '))
  return (
    actorIn(folded)
      ?.split(' ')
      .filter((word) => !named.has(word))
      .join(' ') ?? null
  )
}

/** "Sở A gửi báo cáo cho ai?": a place where others send something to Sở A. */
function onlyReceives(sender: string, { unit, prepared: { document } }: Evidence): boolean {
  const spans = [...statementsIn(unit), ...unit.headings.map(({ section }) => leadSpan(section))]
  const receivers = spans.flatMap((s) => recipientIn(document.text, s) ?? [])
  return (
    receivers.length > 0 && receivers.every((to) => receives(sender, document.text.slice(to.start, to.end)))
  )
}

function leadSpan({ start, headingEnd }: Section): Span {
  return { start, end: headingEnd }
}

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
  const sender = asksReceiver.test(u.folded) ? senderIn(u) : null
  if (sender && !isTeam(sender)) {
    const sent = found.filter((e) => !onlyReceives(sender, e))
    return sent.length > 0 ? sent : found
  }
  if (!asksTeamsTime(u) && !teamReports.test(u.folded)) return found
  return found.filter(({ unit, prepared }) => {
    const ofTeam = unit.headings.some((h) => teamHeading.test(h.section.heading))
    return statementsIn(unit).some((s) => {
      const words = prepared.document.text.slice(s.start, s.end)
      return (byTeam.test(words) || (ofTeam && reports.test(words))) && !toTeam.test(words)
    })
  })
}
