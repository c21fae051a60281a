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
  const choices = message.choices ?? []
  if (choices.length === 0) return { text: message.text, choices }
  const asButtons = choices.length <= limits.buttons
  const long = choices.some((choice) => choice.label.length > LONGEST_BUTTON)
  if (asButtons && !long) return { text: message.text.trim() === '' ? 'Mời chọn:' : message.text, choices }
  const text = listChoices(message.text, choices)
  if (!asButtons) return { text, choices: [] }
  return { text, choices: choices.map((choice, index) => ({ ...choice, label: String(index + 1) })) }
}

/** The text with its choices as numbered lines; choices whose labels are their numbers already stand in the text. */
export function listChoices(text: string, choices: readonly Choice[]): string {
  const listed = choices.every((choice, index) => choice.label === String(index + 1))
  return listed ? text : `${text}\n\n${choices.map(numberedLine).join('\n')}`
}

function numberedLine(choice: Choice, index: number): string {
  const label = cleanText(choice.label).replaceAll('\n', ' ')
  return choice.url === undefined ? `${index + 1}. ${label}` : `${index + 1}. ${label}: ${choice.url}`
}
