// A Zalo OA event as an InboundMessage, and its signature. Pure. Echoes of own messages, receipts and events that are
// no message of a person are dropped here.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Attachment, InboundMessage } from '../../message.ts'
import { localIso } from '../vietnam-time.ts'

const id = z.union([z.string().min(1), z.number()]).transform(String)
const party = z.looseObject({ id }).optional()
const payload = z.looseObject({
  url: z.string().optional(),
  name: z.string().optional(),
  type: z.string().optional(),
  size: z.coerce.number().optional(),
  coordinates: z.looseObject({ latitude: z.coerce.number(), longitude: z.coerce.number() }).optional(),
})
const event = z.looseObject({
  event_name: z.string(),
  oa_id: id.optional(),
  sender: party,
  recipient: party,
  follower: party,
  timestamp: id.optional(),
  message: z
    .looseObject({
      msg_id: id.optional(),
      text: z.string().nullish(),
      attachments: z.array(z.looseObject({ type: z.string(), payload: payload.optional() })).nullish(),
    })
    .optional(),
})

type Event = z.infer<typeof event>
type Part = { type: string; payload?: z.infer<typeof payload> | undefined }

/** Before the id of a choice in a button's payload: Zalo sends a tap back as if the person had typed the payload. */
export const CHOICE_MARK = '#chon:'

/** hex(SHA-256(app id + raw body + timestamp + OA secret key)): a plain hash over the bytes as they came, not an HMAC. */
export function signEvent(appId: string, body: Uint8Array, timestamp: string, secretKey: string): string {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(secretKey).digest('hex')
}

/** The hex of `mac=<hex>` or of a bare hash, in lower case. */
export function readMac(header: string): string {
  return header
    .trim()
    .replace(/^mac\s*=\s*/i, '')
    .toLowerCase()
}

/** The event's own time as it is signed; empty when it has none. */
export function timestampOf(raw: unknown): string {
  const parsed = event.safeParse(raw)
  return parsed.success ? (parsed.data.timestamp ?? '') : ''
}

/** One event as a message; `null` for everything that no person sent. */
export function readOaEvent(raw: unknown, now: Date): InboundMessage | null {
  const parsed = event.safeParse(raw)
  if (!parsed.success) return null
  const given = parsed.data
  const followed = given.event_name === 'follow' || given.event_name === 'user_follow'
  if (!followed && !/^user_send_/.test(given.event_name)) return null
  const sender = (followed ? (given.follower ?? given.sender) : given.sender)?.id
  if (sender === undefined) return null
  const typed = followed ? '/start' : (given.message?.text ?? '').trim()
  const choice = typed.startsWith(CHOICE_MARK) ? typed.slice(CHOICE_MARK.length) : ''
  const parts = given.message?.attachments ?? []
  const place = parts.find((part) => part.type === 'location')?.payload?.coordinates
  return {
    key: keyOf(given, sender),
    address: { channel: 'zalo-oa', chat: sender },
    sender: { id: sender, displayName: null },
    group: false,
    addressed: true,
    at: localIso(writtenAt(given.timestamp, now)),
    text: choice === '' ? typed || linkIn(parts) : '',
    ...(choice === '' ? {} : { choice }),
    attachments: parts.flatMap(readAttachment),
    ...(place === undefined ? {} : { location: { latitude: place.latitude, longitude: place.longitude } }),
    forwarded: false,
    edited: false,
  }
}

function keyOf(given: Event, sender: string): string {
  const account = given.recipient?.id ?? given.oa_id ?? ''
  const messageId = given.message?.msg_id
  const own = messageId ?? hash(`${given.event_name}|${sender}|${given.timestamp ?? ''}`)
  return `zalo-oa:${account}:${given.event_name}:${own}`
}

const KINDS: Readonly<Record<string, Attachment['kind']>> = {
  image: 'photo',
  gif: 'photo',
  video: 'video',
  audio: 'voice',
  file: 'file',
  sticker: 'sticker',
}

function readAttachment(part: Part): Attachment[] {
  const kind = KINDS[part.type]
  if (kind === undefined) return []
  const { url, name, size } = part.payload ?? {}
  return [
    {
      kind,
      ref: url ?? '',
      ...(name === undefined ? {} : { name }),
      ...(size === undefined || !Number.isFinite(size) ? {} : { bytes: size }),
    },
  ]
}

function linkIn(parts: Part[]): string {
  return parts.find((part) => part.type === 'link')?.payload?.url ?? ''
}

function writtenAt(timestamp: string | undefined, now: Date): Date {
  const at = Number(timestamp)
  return timestamp === undefined || !Number.isFinite(at) ? now : new Date(at)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
