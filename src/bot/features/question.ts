// The last feature: everything left is a question. Keeps the dialogue for follow-ups, offers what the answer
// offers, asks for an opinion under an answer and lists for the office what the library could not answer.

import type { Answer, Answering, DialogueContext } from '../../answer.ts'
import type { Person } from '../../people/people.ts'
import type { Feature, Offered, Reply, Turn } from '../feature.ts'
import type { Opinions, Unanswered } from '../opinions.ts'
import { plainWords } from '../plain-words.ts'
import * as say from '../replies.ts'

export interface QuestionDependencies {
  answering: Answering
  opinions: Opinions
  unanswered: Unanswered
  /** Features that may put choices under an answer. */
  others: readonly Feature[]
}

/** What a choice of this feature brings back. */
type Picked = { ask: string } | { good: boolean; about: string } | { reason: string; about: string }

/** An answer that can be judged; `about` is the key of the message that it answered. */
interface Judged {
  about: string
  question: string
  answer: string
}

const NAME = 'question'
const KEPT_TEXT = 1_000
const KEPT_ANSWERS = 10

export function createQuestionFeature({
  answering,
  opinions,
  unanswered,
  others,
}: QuestionDependencies): Feature {
  const ask = async (question: string, turn: Turn): Promise<Reply> => {
    const { answer, context } = await answering.ask(withoutMarkup(question), {
      asOf: turn.today,
      context: turn.memory.context as DialogueContext | undefined,
      unit: unitOf(turn.person),
      person: String(turn.person.id),
      signal: turn.signal,
    })
    turn.memory.context = context
    listUnanswered(question, answer, turn)
    const choices = offersUnder(answer, turn)
    if (isAnswer(answer)) choices.push(...letJudge(question, answer, turn))
    return { text: answer.answer || say.failedReply, choices, asking: answer.status === 'clarify', answer }
  }

  const listUnanswered = (
    question: string,
    { status, question: understood }: Answer,
    { person, onCommit }: Turn,
  ) => {
    if (status !== 'not_found' && status !== 'out_of_scope') return
    onCommit(() => unanswered.add({ personId: person.id, unit: person.unit, question, understood, status }))
  }

  const offersUnder = (answer: Answer, turn: Turn): Offered[] => [
    ...answer.choices.map(({ label, question }) => ({ label, data: { ask: question } satisfies Picked })),
    ...others.flatMap((feature) =>
      (feature.offersUnder?.(answer, turn) ?? []).map((offered) => ({ feature: feature.name, ...offered })),
    ),
  ]

  const judge = (good: boolean, judged: Judged | undefined, { person, onCommit }: Turn): Reply => {
    if (judged === undefined) return { text: say.nothingToJudgeReply }
    onCommit(() => opinions.add({ ...judged, good, personId: person.id }))
    if (good) return { text: say.thanksForOpinionReply }
    return {
      text: say.askReasonReply,
      choices: say.DISLIKE_REASONS.map((reason) => ({
        label: reason,
        data: { reason, about: judged.about } satisfies Picked,
      })),
      expect: { data: { about: judged.about }, optional: true },
    }
  }

  const keepReason = (about: string, reason: string, { person, onCommit }: Turn): Reply => {
    onCommit(() => opinions.addReason(about, person.id, reason.slice(0, KEPT_TEXT)))
    return { text: say.reasonKeptReply }
  }

  const picked = (data: Picked, turn: Turn): Promise<Reply> | Reply => {
    if ('ask' in data) return ask(data.ask, turn)
    if ('good' in data) {
      return judge(
        data.good,
        answersOf(turn).find(({ about }) => about === data.about),
        turn,
      )
    }
    return keepReason(data.about, data.reason, turn)
  }

  return {
    name: NAME,
    handles: () => true,
    handle: async (turn) => {
      const { intent } = turn
      switch (intent.kind) {
        case 'question':
          return ask(intent.text, turn)
        case 'choice':
          return intent.feature === NAME
            ? picked(intent.data as Picked, turn)
            : { text: say.noChoiceReply(0) }
        case 'reply':
          return keepReason((intent.data as { about: string }).about, intent.text, turn)
        case 'feedback':
          return judge(intent.good, answersOf(turn).at(-1), turn)
        case 'command':
          return ask(say.deadlinesQuestion(intent.argument || (unitOf(turn.person) ?? '')), turn)
        default:
          return { text: say.emptyReply }
      }
    },
  }
}

/** An answer may repeat what was asked, and there the signs of bold would come alive. */
const withoutMarkup = (question: string) => question.replace(/\*{2,}/g, '')

const isAnswer = ({ status }: Answer) => status === 'answered' || status === 'conflict'

const answersOf = ({ memory }: Turn) => (memory.answers ?? []) as Judged[]

/** The choices 👍 and 👎; the answer is remembered until one of them is picked. */
function letJudge(question: string, { answer }: Answer, turn: Turn): Offered[] {
  const about = turn.message.key
  const judged: Judged = { about, question, answer: answer.slice(0, KEPT_TEXT) }
  turn.memory.answers = [...answersOf(turn), judged].slice(-KEPT_ANSWERS)
  return [
    { label: say.likeLabel, data: { good: true, about } satisfies Picked, buttonOnly: true },
    { label: say.dislikeLabel, data: { good: false, about } satisfies Picked, buttonOnly: true },
  ]
}

/** "Sở Tư pháp" of "Hà Nội" as one name; the place is not said twice. */
function unitOf({ unit, place }: Person): string | undefined {
  if (unit === null || place === null) return unit ?? place ?? undefined
  return plainWords(unit).includes(plainWords(place)) ? unit : `${unit} ${place}`
}
