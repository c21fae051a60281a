// A Telegram update as an InboundMessage: pure, tolerant of fields it does not know, ids as strings.

import { z } from 'zod'
import type { Attachment, InboundMessage } from '../message.ts'
import { localIso } from './vietnam-time.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const file = z.looseObject({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.coerce.number().optional(),
})
const user = z.looseObject({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
})
const chat = z.looseObject({ id, type: z.string() })
const entity = z.looseObject({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: user.optional(),
})
const message = z.looseObject({
  message_id: id,
  date: z.coerce.number(),
  edit_date: z.coerce.number().optional(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  media_group_id: id.optional(),
  photo: z.array(file).optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  document: file.optional(),
  sticker: file.optional(),
  location: z.looseObject({ latitude: z.coerce.number(), longitude: z.coerce.number() }).optional(),
  reply_to_message: z.looseObject({ from: user.optional() }).optional(),
  migrate_to_chat_id: id.optional(),
})
const button = z.looseObject({ text: z.string(), callback_data: z.string().optional() })
const callback = z.looseObject({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  message: z
    .looseObject({
      message_id: id,
      chat,
      reply_markup: z.looseObject({ inline_keyboard: z.array(z.array(button)) }).optional(),
    })
    .optional(),
})
const update = z.looseObject({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callback.optional(),
})

type Message = z.infer<typeof message>
type Callback = z.infer<typeof callback>

export interface BotIdentity {
  id: string
  username: string | null
}

export type TelegramUpdate =
  | { kind: 'message'; message: InboundMessage }
  | { kind: 'pressed'; message: InboundMessage; callbackId: string }
  | { kind: 'migrated'; from: string; to: string }
  /** A press that cannot be attributed to a chat: only the spinner must stop. */
  | { kind: 'press-without-chat'; callbackId: string }
  | { kind: 'ignored' }

/** The updates asked of Telegram; everything else is neither sent nor read. */
export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query'] as const

/** `data` of a button whose id is longer than 64 bytes: the label says what was pressed. */
export const BY_LABEL = '\u0001label'

/** Reads one update; anything unknown or from another bot is `ignored`. `now` dates presses, which carry no time. */
export function readTelegramUpdate(raw: unknown, bot: BotIdentity, now: Date): TelegramUpdate {
  const parsed = update.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored' }
  const { update_id: updateId, callback_query: pressed, message: fresh, edited_message: edited } = parsed.data
  const key = (part: string) => `telegram:${bot.id}:${updateId}:${part}`
  if (pressed) return readPress(pressed, key(pressed.id), now)
  const given = fresh ?? edited
  if (given === undefined) return { kind: 'ignored' }
  if (given.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', from: given.chat.id, to: given.migrate_to_chat_id }
  return readMessage(given, key(given.message_id), edited !== undefined, bot)
}

function readPress(pressed: Callback, key: string, now: Date): TelegramUpdate {
  if (pressed.message === undefined) return { kind: 'press-without-chat', callbackId: pressed.id }
  const { chat: place, reply_markup: markup } = pressed.message
  const label = markup?.inline_keyboard.flat().find((each) => each.callback_data === pressed.data)?.text
  const known = pressed.data !== undefined && !pressed.data.startsWith(BY_LABEL)
  return {
    kind: 'pressed',
    callbackId: pressed.id,
    message: {
      key,
      address: { channel: 'telegram', chat: place.id },
      sender: { id: pressed.from.id, displayName: displayName(pressed.from) },
      group: place.type !== 'private',
      addressed: true,
      at: localIso(now),
      text: label ?? '',
      ...(known ? { choice: pressed.data } : {}),
      attachments: [],
      forwarded: false,
      edited: false,
    },
  }
}

function readMessage(given: Message, key: string, edited: boolean, bot: BotIdentity): TelegramUpdate {
  const { from } = given
  if (from === undefined || from.is_bot === true || given.chat.type === 'channel') return { kind: 'ignored' }
  const group = given.chat.type !== 'private'
  const attachments = readAttachments(given)
  const written = given.text ?? given.caption ?? ''
  const bare = group && written === '' && attachments.length === 0 && given.location === undefined
  if (bare || isServiceMessage(given)) return { kind: 'ignored' }
  const { text, addressed } = addressee(given, written, bot)
  return {
    kind: 'message',
    message: {
      key: edited ? `${key}:${given.edit_date ?? ''}` : key,
      address: { channel: 'telegram', chat: given.chat.id },
      sender: { id: from.id, displayName: displayName(from) },
      group,
      addressed: !group || addressed,
      at: localIso(new Date((edited ? (given.edit_date ?? given.date) : given.date) * 1000)),
      text,
      attachments,
      ...(given.media_group_id === undefined ? {} : { album: given.media_group_id }),
      ...(given.location === undefined
        ? {}
        : { location: { latitude: given.location.latitude, longitude: given.location.longitude } }),
      forwarded: ['forward_origin', 'forward_date', 'forward_from'].some((field) => field in given),
      edited,
    },
  }
}

const SERVICE =
  /^(new_chat_|left_chat_|delete_chat_|group_chat_|supergroup_chat_|channel_chat_|migrate_|pinned_|forum_|video_chat_|message_auto_)/

function isServiceMessage(given: Message): boolean {
  return Object.keys(given).some((field) => SERVICE.test(field))
}

function readAttachments(given: Message): Attachment[] {
  const photo = given.photo?.at(-1) // the largest comes last
  const all: [Attachment['kind'], z.infer<typeof file> | undefined][] = [
    ['photo', photo],
    ['video', given.video ?? given.video_note ?? given.animation],
    ['voice', given.voice ?? given.audio],
    // an animation repeats itself as a document
    ['file', given.animation === undefined ? given.document : undefined],
    ['sticker', given.sticker],
  ]
  return all.flatMap(([kind, found]) =>
    found === undefined
      ? []
      : [
          {
            kind,
            ref: found.file_id,
            ...(found.file_name === undefined ? {} : { name: found.file_name }),
            ...(found.mime_type === undefined ? {} : { mime: found.mime_type }),
            ...(found.file_size === undefined ? {} : { bytes: found.file_size }),
          },
        ],
  )
}

/** Whether the bot is meant, and the text without its name: "@bot hạn nộp?" and "/han@bot" lose the address. */
function addressee(given: Message, text: string, bot: BotIdentity): { text: string; addressed: boolean } {
  const name = bot.username === null ? null : `@${bot.username.toLowerCase()}`
  let rest = text
  let addressed = given.reply_to_message?.from?.id === bot.id
  const entities = [...(given.entities ?? given.caption_entities ?? [])].sort((a, b) => b.offset - a.offset)
  for (const each of entities) {
    const end = each.offset + each.length
    const words = text.slice(each.offset, end)
    const at = words.toLowerCase().indexOf('@')
    const named = name !== null && at >= 0 && words.toLowerCase().slice(at) === name
    if (each.type === 'text_mention' && each.user?.id === bot.id) addressed = true
    if (each.type === 'mention' && named) {
      addressed = true
      rest = rest.slice(0, each.offset) + rest.slice(end)
    }
    if (each.type === 'bot_command' && (at < 0 || named)) {
      addressed ||= each.offset === 0
      if (named) rest = rest.slice(0, each.offset + at) + rest.slice(end)
    }
  }
  return { text: (rest === text ? text : rest.replace(/ {2,}/g, ' ')).trim(), addressed }
}

function displayName(from: z.infer<typeof user>): string | null {
  const name = [from.first_name, from.last_name].filter((part) => part !== undefined && part !== '').join(' ')
  return name === '' ? null : name
}
