// Who hears of a step that was taken: the unit of what is asked of it, the one who reported of what the unit answers.

import type { Offered, Reply } from '../../bot/feature.ts'
import type { Person } from '../../people/people.ts'
import type { Finding, Status } from '../finding.ts'
import type { Findings } from '../findings.ts'
import { offer } from './picked.ts'
import * as say from './wording.ts'

/** Says something unasked to a person, once for each key; choices come back to the findings in chat. */
export type TellPerson = (personId: number, key: string, reply: Pick<Reply, 'text' | 'choices'>) => void

/** Tells those concerned, `by` excepted; call it once a step is stored. */
export type Announce = (finding: Finding, by: Person) => void

export interface AnnounceDependencies {
  findings: Pick<Findings, 'concerned' | 'steps'>
  tell: TellPerson
}

export function createAnnounce({ findings, tell }: AnnounceDependencies): Announce {
  return (finding, by) => {
    const { number, status, reporterId } = finding
    const key = `finding:${number}:${finding.history.length}`
    if (status === 'đã kiến nghị' || status === 'phúc tra không đạt') {
      for (const person of findings.concerned(finding)) {
        if (person.id === by.id) continue
        const choices = stepOffers(findings.steps(finding, person), finding)
        tell(person.id, `${key}:${person.id}`, { text: say.toldUnit(finding), choices })
      }
    }
    if (status === 'đã báo cáo khắc phục' && reporterId !== null && reporterId !== by.id) {
      tell(reporterId, `${key}:${reporterId}`, { text: say.toldReporter(finding) })
    }
  }
}

export function stepOffers(steps: readonly Status[], { number }: Finding): Offered[] {
  return steps.map((to) => offer(say.stepLabel(to), { do: 'step', number, to }))
}
