// What the bot says unasked: a reminder or a notice from a feature, with choices that come back to that feature.
// Goes to the account where it is most likely read; when that cannot be written to, to the person's next one.

import { createHash } from 'node:crypto'
import type { Address, ChannelName, Deliver, Delivery } from '../message.ts'
import type { Account, People } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import * as dialog from './dialog.ts'
import type { Reply } from './feature.ts'
import type { GroupCommit } from './group-commit.ts'
import type { Turns } from './turns.ts'

export interface Notice {
  /** The same key is the same notice: told again, its choices are the same ones. */
  key: string
  /** To which feature its choices and awaited words come back. */
  feature: string
  purpose: 'reminder' | 'notice'
  reply: Omit<Reply, 'forget'>
}

/** How the last account tried answered; `account` is `null` when the person has none. */
export interface Told {
  delivery: Delivery
  account: Account | null
}

export interface Notices {
  /** Tries the person's accounts in order until one took it or may have; the caller keeps what became of it. */
  tell(personId: number, notice: Notice): Promise<Told>
  /** Ends what still waits for its turn, as surely not sent. */
  abandon(): void
}

export interface NoticesDependencies {
  db: Database
  commit: GroupCommit
  people: People
  deliver: Deliver
  turns: Turns
  now: () => Date
}

const STOPPING: Delivery = { status: 'failed', reason: 'dịch vụ đang dừng', retryAfterMs: 1_000 }

/** Nobody may be looking at these when a reminder comes. */
const READ_BY_CHANCE: readonly ChannelName[] = ['web', 'console']

export function createNotices({ db, commit, people, deliver, turns, now }: NoticesDependencies): Notices {
  const waiting = new Set<() => void>()

  /** The chat's line keeps a notice from falling between a message and the memory that its turn writes. */
  const inLine = (to: Address, send: () => Promise<Delivery>) =>
    new Promise<Delivery>((resolve) => {
      const giveUp = () => resolve(STOPPING)
      waiting.add(giveUp)
      turns.add(dialog.lineOf(to), async () => {
        waiting.delete(giveUp)
        resolve(
          await send().catch((error: unknown) => ({ status: 'unknown', reason: String(error) }) as const),
        )
      })
    })

  const send = async (account: Account, { key, feature, purpose, reply }: Notice): Promise<Delivery> => {
    const to = { channel: account.channel, chat: account.chat }
    const offerId = `n${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
    await commit.write(() => {
      const conversation = { ...to, sender: account.externalId }
      const before = dialog.loadConversation(db, conversation, now())
      const at = now().toISOString()
      const offers = before.offers.filter(({ id }) => id !== offerId)
      const after = dialog.afterReply({ ...before, offers }, reply, { feature, offerId, at })
      dialog.saveConversation(db, conversation, after, now())
    })
    const delivery = await deliver(to, dialog.shown(reply, { offerId, purpose, key: `notice:${key}` }))
    noteReach(people, to, delivery)
    return delivery
  }

  return {
    tell: async (personId, notice) => {
      if (!people.isActive(personId)) {
        return { delivery: { status: 'failed', reason: 'người này đã bị thu hồi quyền' }, account: null }
      }
      let told: Told = { delivery: { status: 'unreachable', reason: 'no-chat' }, account: null }
      for (const account of likeliestFirst(people.accounts(personId))) {
        const to = { channel: account.channel, chat: account.chat }
        const delivery = await inLine(to, () => send(account, notice))
        if (delivery.status === 'sent' || delivery.status === 'unknown') return { delivery, account }
        if (told.account === null || !worthRetrying(told.delivery)) told = { delivery, account }
      }
      return told
    },
    abandon: () => {
      for (const giveUp of waiting) giveUp()
      waiting.clear()
    },
  }
}

/** Keeps in mind whether this chat can be written to; a spent quota says nothing about the chat. */
export function noteReach(people: People, { channel, chat }: Address, delivery: Delivery): void {
  if (delivery.status === 'sent') people.reachable(channel, chat)
  if (delivery.status === 'unreachable' && delivery.reason !== 'quota') {
    people.unreachable(channel, chat, delivery.reason)
  }
}

function likeliestFirst(accounts: readonly Account[]): Account[] {
  const byChance = ({ channel }: Account) => (READ_BY_CHANCE.includes(channel) ? 1 : 0)
  return accounts.toSorted((a, b) => byChance(a) - byChance(b))
}

const worthRetrying = (delivery: Delivery) =>
  delivery.status === 'failed' && delivery.retryAfterMs !== undefined
