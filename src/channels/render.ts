// One answer becomes the messages that a platform can carry: split text, then choices as buttons or numbered lines,
// then one message for each file. The numbers are the places in `choices`, so a number typed back means the same everywhere.

import type { Choice, OutboundMessage } from '../message.ts'
import type { ChannelLimits } from './channel.ts'
import { cleanText } from './format.ts'
import { splitText } from './split.ts'

/** Longer labels are cut off on a phone's button, so they are listed in the text and the buttons carry the numbers. */
export const LONGEST_BUTTON = 40

/** Cuts a message into messages that each fit `limits`; without limits only the text is cleaned. */
export function renderParts(message: OutboundMessage, limits: ChannelLimits | undefined): OutboundMessage[] {
  if (limits === undefined) return [{ ...message, text: cleanText(message.text) }]
  const { text, choices } = layOut(message, limits)
  const pieces = splitText(cleanText(text), limits.text)
  const parts = pieces.map((piece): OutboundMessage => ({ text: piece, purpose: message.purpose }))
  const last = parts.at(-1)
  if (last && choices.length > 0) last.choices = choices
  const files = (message.files ?? []).map(
    (file): OutboundMessage => ({ text: '', files: [file], purpose: message.purpose }),
  )
  return [...parts, ...files]
}

function layOut(message: OutboundMessage, limits: ChannelLimits): { text: string; choices: Choice[] } {
  const choices = fitting(message.choices ?? [], limits.buttons)
  if (choices.length === 0) return { text: message.text, choices }
  const asButtons = choices.length <= limits.buttons
  const long = numbered(choices).some((choice) => choice.label.length > LONGEST_BUTTON)
  if (asButtons && !long) return { text: message.text.trim() === '' ? 'Mời chọn:' : message.text, choices }
  const text = listChoices(message.text, choices)
  if (!asButtons) return { text, choices: [] }
  const numbers = numbered(choices).map((choice, index) => ({ ...choice, label: String(index + 1) }))
  return { text, choices: [...numbers, ...choices.filter((choice) => choice.buttonOnly)] }
}

const numbered = (choices: readonly Choice[]) => choices.filter((choice) => !choice.buttonOnly)

/** All of them where they fit as buttons, else without those that are nothing but buttons. */
function fitting(choices: Choice[], buttons: number): Choice[] {
  return choices.length <= buttons ? choices : numbered(choices)
}

/** The text with its choices as numbered lines; choices whose labels are their numbers already stand in the text. */
export function listChoices(text: string, choices: readonly Choice[]): string {
  const lines = numbered(choices)
  const listed = lines.every((choice, index) => choice.label === String(index + 1))
  return listed ? text : `${text}\n\n${lines.map(numberedLine).join('\n')}`
}

/** A label can carry a name that somebody wrote, so signs of bold in it stay dead. */
function numberedLine(choice: Choice, index: number): string {
  const label = cleanText(choice.label)
    .replaceAll('\n', ' ')
    .replace(/\*{2,}/g, '')
  return choice.url === undefined ? `${index + 1}. ${label}` : `${index + 1}. ${label}: ${choice.url}`
}
