// A channel in memory: what people say goes in, what the bot sends is kept, and sending can be made to go wrong.

import type {
  Address,
  ChannelName,
  Deliver,
  Delivery,
  InboundMessage,
  OutboundMessage,
} from '../../src/message.ts'

export interface Sent {
  to: Address
  message: OutboundMessage
}

export interface FakeChannel {
  name: ChannelName
  deliver: Deliver
  sent: Sent[]
  typed: Address[]
  typing(to: Address): Promise<void>
  /** What the next deliveries answer; "sent" when the list is empty. */
  outcomes: Delivery[]
  /** A message as the platform would hand it over; every call makes a new key unless one is given. */
  message(chat: string, text: string, more?: Partial<InboundMessage>): InboundMessage
  /** Texts sent to this chat, in order. */
  texts(chat: string): string[]
}

export function createFakeChannel(name: ChannelName = 'telegram'): FakeChannel {
  let count = 0
  const sent: Sent[] = []
  const typed: Address[] = []
  const outcomes: Delivery[] = []
  return {
    name,
    sent,
    typed,
    outcomes,
    deliver: async (to, message, leaving) => {
      await leaving?.()
      const outcome = outcomes.shift() ?? { status: 'sent', messageIds: [`m${sent.length + 1}`] }
      if (outcome.status === 'sent' || outcome.status === 'unknown') sent.push({ to, message })
      return outcome
    },
    typing: async (to) => {
      typed.push(to)
    },
    message: (chat, text, more = {}) => ({
      key: `${name}:${++count}:${chat}`,
      address: { channel: name, chat },
      sender: { id: chat, displayName: 'Nguyễn Thị Lan' },
      group: false,
      addressed: true,
      at: '2023-05-08T09:00:00+07:00',
      text,
      attachments: [],
      forwarded: false,
      edited: false,
      ...more,
    }),
    texts: (chat) => sent.filter(({ to }) => to.chat === chat).map(({ message }) => message.text),
  }
}
