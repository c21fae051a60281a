// The chat of the page straight on Answering, without the bot: keeps each browser's conversation in memory.
// One question at a time in a conversation; bounded, the longest unused conversation goes first.

import type { Answer, Answering, DialogueContext } from '../answer.ts'
import { dayOf } from './day.ts'
import type { ChatBackend, ChatInput, ChatReply, ChatSession, ChatTurn } from './parts.ts'
import { texts } from './texts.ts'

const maxConversations = 500
const maxTurns = 200
const maxShownLength = 4_000

interface Conversation {
  turns: ChatTurn[]
  context: DialogueContext | undefined
  /** Settles when the last question has its answer. */
  last: Promise<unknown>
}

/** `now` gives the instant whose Vietnamese day counts as today. */
export function answeringBackend(answering: Answering, now: () => Date): ChatBackend {
  const conversations = new Map<string, Conversation>()
  return {
    async send(session, input) {
      const conversation = touch(conversations, session.id)
      const turn = conversation.last.then(() => takeTurn(answering, now, session, conversation, input))
      conversation.last = turn.catch(() => undefined)
      return turn
    },
    history: async (session) => [...(conversations.get(session.id)?.turns ?? [])],
    forget: async (session) => {
      conversations.delete(session.id)
    },
  }
}

function touch(conversations: Map<string, Conversation>, id: string): Conversation {
  const conversation = conversations.get(id) ?? { turns: [], context: undefined, last: Promise.resolve() }
  conversations.delete(id)
  conversations.set(id, conversation)
  for (const oldest of conversations.keys()) {
    if (conversations.size <= maxConversations) break
    conversations.delete(oldest)
  }
  return conversation
}

async function takeTurn(
  answering: Answering,
  now: () => Date,
  session: ChatSession,
  conversation: Conversation,
  input: ChatInput,
): Promise<ChatReply[]> {
  const asked = readInput(conversation, input)
  const { answer, context } = await answering.ask(asked.question, {
    asOf: dayOf(now()),
    ...(conversation.context ? { context: conversation.context } : {}),
    ...(session.user.unit ? { unit: session.user.unit } : {}),
    person: session.user.id,
  })
  const reply = replyOf(answer)
  const at = now().toISOString()
  conversation.context = context
  conversation.turns.push({ from: 'person', at, text: shorten(asked.shown) }, { from: 'bot', at, reply })
  conversation.turns.splice(0, conversation.turns.length - maxTurns)
  return [reply]
}

/** A pressed choice stands for its question, and shows as its label. */
function readInput(conversation: Conversation, input: ChatInput): { question: string; shown: string } {
  if ('text' in input) return { question: input.text, shown: input.text }
  const offered = conversation.turns.flatMap((turn) => (turn.from === 'bot' ? turn.reply.choices : []))
  const choice = offered.findLast(({ id }) => id === input.choice)
  return { question: input.choice, shown: choice?.label ?? input.choice }
}

export function replyOf(answer: Answer): ChatReply {
  const choices = answer.choices.map(({ label, question }) => ({ id: question, label }))
  return { text: answer.answer, choices, answer }
}

export function shorten(text: string): string {
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength).trimEnd()}${texts.chat.cut}` : text
}
