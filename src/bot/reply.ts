// What a feature says back: the text, the choices under it, and what it waits for next.

import type { Answer } from '../answer.ts'
import type { OutboundMessage } from '../message.ts'

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
