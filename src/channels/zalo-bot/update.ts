// A Zalo Bot update as an InboundMessage: pure. Updates come flat or wrapped in `{ok, result}`, alone or in a list,
// and pictures under `photo_url` (what arrives) or `photo` (what is documented).

import { z } from 'zod'
import type { Attachment, InboundMessage } from '../../message.ts'
import { localIso } from '../vietnam-time.ts'

const id = z.union([z.string().min(1), z.number()]).transform(String)
const loose = z.unknown().optional()
const event = z.looseObject({
  event_name: z.string(),
  message: z.looseObject({
    from: z.looseObject({ id, display_name: z.string().nullish(), is_bot: z.boolean().nullish() }),
    chat: z.looseObject({ id, chat_type: z.string().nullish() }),
    message_id: id,
    date: z.coerce.number().optional(),
    text: z.string().nullish(),
    caption: z.string().nullish(),
    photo: loose,
    photo_url: loose,
    sticker: loose,
    url: loose,
    voice_url: loose,
  }),
})

type Event = z.infer<typeof event>

export interface ZaloBotIdentity {
  /** Null until getMe answered. */
  id: string | null
  account: string | null
  /** Part of every key, so that two bots never share one. */
  key: string
}

/** The updates inside what a poll or a webhook brought; `{}`, null and unknown shapes give none. */
export function unwrapUpdates(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw.flatMap(unwrapUpdates)
  if (typeof raw !== 'object' || raw === null) return []
  if ('result' in raw && !('event_name' in raw)) return unwrapUpdates(raw.result)
  return 'event_name' in raw ? [raw] : []
}

/** One update as a message; `null` for the bot's own messages and for events that are no message. */
export function readZaloBotUpdate(raw: unknown, bot: ZaloBotIdentity, now: Date): InboundMessage | null {
  const parsed = event.safeParse(raw)
  if (!parsed.success || !/^message\..+\.received$/.test(parsed.data.event_name)) return null
  const { event_name: name, message } = parsed.data
  if (message.from.is_bot === true || message.from.id === bot.id) return null
  const group = message.chat.chat_type?.toUpperCase() === 'GROUP'
  const text = (message.text ?? message.caption ?? '').trim()
  return {
    key: ['zalo-bot', bot.key, name, message.chat.id, message.from.id, message.message_id].join(':'),
    address: { channel: 'zalo-bot', chat: message.chat.id },
    sender: { id: message.from.id, displayName: message.from.display_name?.trim() || null },
    group,
    // in a group Zalo hands over only what mentions or quotes the bot; content that it keeps back is no question there
    addressed: !group || text !== '',
    at: localIso(writtenAt(message.date, now)),
    text: group ? withoutMention(text, bot) : text,
    attachments: readAttachments(message),
    forwarded: false,
    edited: false,
  }
}

function readAttachments(message: Event['message']): Attachment[] {
  const photo = addressIn(message.photo_url) ?? addressIn(message.photo)
  const voice = addressIn(message.voice_url)
  const sticker =
    message.sticker === undefined ? undefined : (addressIn(message.url) ?? addressIn(message.sticker) ?? '')
  return [
    ...(photo === undefined ? [] : [{ kind: 'photo' as const, ref: photo }]),
    ...(voice === undefined ? [] : [{ kind: 'voice' as const, ref: voice, mime: 'audio/aac' }]),
    ...(sticker === undefined ? [] : [{ kind: 'sticker' as const, ref: sticker }]),
  ]
}

/** An address given as a string, as `{url}`, or as the last of a list of either. */
function addressIn(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  if (Array.isArray(value)) return addressIn(value.at(-1))
  if (typeof value === 'object' && value !== null && 'url' in value) return addressIn(value.url)
  return undefined
}

function writtenAt(date: number | undefined, now: Date): Date {
  if (date === undefined || !Number.isFinite(date)) return now
  return new Date(date < 100_000_000_000 ? date * 1000 : date)
}

function withoutMention(text: string, bot: ZaloBotIdentity): string {
  return bot.account === null ? text : text.replaceAll(`@${bot.account}`, '').trim()
}
