// What a feature is to the bot: it says which intents are its own and turns one into one reply.
// The bot asks its features in order and takes the first that handles the intent; the last answers questions.

import type { Answer } from '../answer.ts'
import type { Day } from '../document.ts'
import type { InboundMessage, OutboundMessage } from '../message.ts'
import type { Person } from '../people/people.ts'
import type { Intent } from './intent.ts'

/** Something the person can pick; picked, it comes back as the intent `choice` with `feature` and `data`. */
export interface Offered {
  label: string
  /** JSON that the feature wants back. */
  data?: unknown
  /** Words that mean this choice besides its label: ["ok", "đồng ý"]. */
  aliases?: readonly string[]
  /** Opens an address instead. */
  url?: string
  /** Only ever a button: never a numbered line, never meant by a number; its words still pick it. */
  buttonOnly?: true
  /** To whom the choice comes back; the feature that offers it when absent. */
  feature?: string
}

/** The next plain words of the person come back as the intent `reply` with this data. */
export interface Expectation {
  data?: unknown
  /** True when nothing depends on it: only words that read like a remark ("sai ngày", "thiếu …") are taken for the reply. */
  optional: boolean
}

export interface Reply {
  /** `**…**` is bold; nothing else is markup. */
  text: string
  choices?: readonly Offered[]
  /** True when the bot cannot go on before one of the choices is picked: a word of a label is then enough. */
  asking?: boolean
  expect?: Expectation
  files?: OutboundMessage['files']
  /** The answer behind the text, for the page to show its sources. */
  answer?: Answer
  /** Drops everything remembered and stored of this conversation, this message included. */
  forget?: boolean
}

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
