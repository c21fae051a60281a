// The chat of the page on the web chat channel: the page becomes the same bot as on the phone.

import type { Answer } from '../answer.ts'
import type { OutboundMessage } from '../message.ts'
import { shorten } from './chat-backend.ts'
import type { ChatBackend, ChatReply } from './parts.ts'

/** A message as the channel keeps it. `answer` carries the proof behind a reply, for the sources under it. */
export interface ChannelMessage {
  from: 'person' | 'bot'
  message: OutboundMessage & { answer?: Answer }
  at: string
}

/** What the page needs of the web chat channel. */
export interface ChannelChat {
  post(session: string, input: { text?: string; choice?: string }): Promise<ChannelMessage[]>
  history(session: string): ChannelMessage[]
  subscribe(session: string, onMessage: (message: ChannelMessage) => void): () => void
}

/** `forget` clears what the channel keeps of a session and what the bot remembers of it. */
export function channelBackend(channel: ChannelChat, forget: ChatBackend['forget']): ChatBackend {
  return {
    send: async ({ id }, input) => (await channel.post(id, input)).map(replyOf),
    history: async ({ id }) =>
      channel
        .history(id)
        .map((kept) =>
          kept.from === 'person'
            ? { from: 'person', at: kept.at, text: shorten(kept.message.text) }
            : { from: 'bot', at: kept.at, reply: replyOf(kept) },
        ),
    forget,
    subscribe: ({ id }, onReply) =>
      channel.subscribe(id, (kept) => {
        const unasked = kept.from === 'bot' && kept.message.purpose !== 'reply'
        if (unasked) onReply(replyOf(kept))
      }),
  }
}

function replyOf({ message }: ChannelMessage): ChatReply {
  const { text, choices = [], answer } = message
  return { text, choices, ...(answer ? { answer } : {}) }
}
