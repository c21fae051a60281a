// What a feature is to the bot: it says which intents are its own and turns one into one reply.
// The bot asks its features in order and takes the first that handles the intent; the last answers questions.

import type { Answer } from '../answer.ts'
import type { Day } from '../document.ts'
import type { InboundMessage } from '../message.ts'
import type { Person } from '../people/people.ts'
import type { Intent } from './intent.ts'
import type { Offered, Reply } from './reply.ts'

export type { Expectation, Offered, Reply } from './reply.ts'

/** One message being answered. */
export interface Turn {
  message: InboundMessage
  intent: Intent
  person: Person
  now: Date
  /** Today in Asia/Ho_Chi_Minh. */
  today: Day
  /** This feature's own memory of this conversation: JSON, changed in place, kept when the turn ends well. */
  memory: Record<string, unknown>
  /** A further picture of an album that was already dealt with; no reply is owed. */
  albumContinues: boolean
  /** Aborted when the turn took too long or the service stops: whatever comes out is thrown away. */
  signal: AbortSignal
  /**
   * Runs `work` (synchronous SQL) in the transaction that marks the message done: it happens exactly once, even
   * when a crash makes the message be handled again. Changes made at once, outside of it, may happen twice.
   */
  onCommit(work: () => void): void
}

export interface HelpLine {
  /** "/han" */
  command: string
  /** The same in plain words: "hạn của tôi". */
  words: string
  what: string
}

export interface Feature {
  readonly name: string
  /** Never asked in a group. */
  readonly privateOnly?: boolean
  /** Lines of /help for this person. */
  help?(person: Person): readonly HelpLine[]
  handles(turn: Turn): boolean
  /** `null` when no reply is owed. An exception makes the bot try again, three times in all. */
  handle(turn: Turn): Promise<Reply | null>
  /** Choices to put under an answer ("Nhắc tôi"); they come back to this feature. */
  offersUnder?(answer: Answer, turn: Turn): readonly Offered[]
}
