// Open questions and complaints for the office's page, with the name of who asked. Shaped after what the web server
// asks for; nothing of the web server is imported.

import type { People } from '../people/people.ts'
import type { KeptOpinion, Opinions, Unanswered, UnansweredQuestion } from './opinions.ts'

export interface WebQuestions {
  unanswered(): UnansweredQuestion[]
  complaints(): (Omit<KeptOpinion, 'about' | 'good'> & { who: string | null })[]
  settleQuestion(id: number, by: string): boolean
  settleComplaint(id: number, by: string): boolean
}

export function createWebQuestions(
  { opinions, unanswered }: { opinions: Opinions; unanswered: Unanswered },
  people: Pick<People, 'get'>,
): WebQuestions {
  const nameOf = (personId: number): string | null => {
    const person = people.get(personId)
    return person === null ? null : [person.name, person.unit].filter((part) => part !== null).join(', ')
  }
  return {
    unanswered: () => unanswered.list(),
    complaints: () =>
      opinions
        .list({ good: false })
        .map(({ about: _about, good: _good, ...kept }) => ({ ...kept, who: nameOf(kept.personId) })),
    settleQuestion: unanswered.settle,
    settleComplaint: opinions.settle,
  }
}
