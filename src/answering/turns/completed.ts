// A turn in words that stand alone, with what it takes from the turns before.

import type { Slot } from './turn-slot.ts'

export interface Completed {
  text: string
  /** Documents of the last answer, when the new question names none and may go on about them. */
  inherited: number[]
  /** The turn points at the document itself ("kế hoạch này", "nó"). */
  pointing: boolean
  followUp: boolean
  /** The turn has no words of its own to look for: "gửi cho ai?", "còn mấy ngày?". */
  bare: boolean
  sections: string[]
  /** Nothing new is asked: what the dialogue is about stays what it was. */
  keeps?: boolean
  /** Only the documents of the last answer are looked at. */
  focused?: boolean
  /** One more thing is asked of the matter, in words that name none: the question stays what it was. */
  slot?: Slot
  /** Answered from the very statement that was told last. */
  ofTold?: boolean
  /** What the turn names anew: an answer about another one is none. */
  named?: string
  /** What follows is asked ("nếu nộp trễ thì sao?"), and not another matter. */
  leans?: boolean
  /** What the quotes of an answer must hold. */
  holds?: RegExp
}

/** What a turn may mean, the likeliest first. */
export type Readings = [Completed, ...Completed[]]
