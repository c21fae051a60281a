// The bot: a message is stored, waits for its turn in its chat, becomes one outcome, and its one reply goes out.
// A crash between any two steps loses nothing: `start` takes up what was left, messages and replies alike.

import type { Answering } from '../answer.ts'
import type { Address, ChannelName, Deliver } from '../message.ts'
import type { People } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { type ConversationKey, forgetConversation, lineOf, pruneConversations } from './dialog.ts'
import type { Feature } from './feature.ts'
import { createAccountFeature } from './features/account.ts'
import { mannersFeature } from './features/manners.ts'
import { createQuestionFeature } from './features/question.ts'
import { createFloodGuard } from './flood.ts'
import { createGroupCommit } from './group-commit.ts'
import { createInbox, type SetAside } from './inbox.ts'
import { createNotices, type Notices, noteReach } from './notices.ts'
import { createOpinions, createUnanswered, type Opinions, type Unanswered } from './opinions.ts'
import { createOutbox } from './outbox.ts'
import { createReception, type Reception } from './reception.ts'
import * as say from './replies.ts'
import { createResponder } from './responder.ts'
import { createTurns } from './turns.ts'
import { createWorker, type WorkerLimits } from './worker.ts'

export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface BotDependencies {
  db: Database
  deliver: Deliver
  /** Shows "typing" in a chat, where the channel can; failures are of no account. */
  typing?: (to: Address) => Promise<void>
  people: People
  answering: Answering
  /** Features besides the bot's own, in the order in which they are asked; before the one that answers questions. */
  features?: readonly Feature[]
  /** The channels of this process, so that two processes on one database never handle the same message; all when absent. */
  channels?: readonly ChannelName[]
  clock: { now(): Date }
  log: Log
  limits?: Partial<BotLimits>
}

export interface BotLimits extends WorkerLimits {
  /** Chats served at the same moment. */
  parallel: number
  /** Messages of one chat that may wait; more are dropped unread and counted. */
  waitingPerChat: number
  /** Messages of somebody unknown that are read within a minute; more are dropped unread and counted. */
  strangerPerMinute: number
  keepDays: number
}

export interface BotStatus {
  received: number
  processing: number
  setAside: number
  repliesWaiting: number
  repliesUnknown: number
  flooded: number
}

export interface Bot {
  receive: Reception['receive']
  settled: Reception['settled']
  /** Takes up what an earlier run left, then what `receive` brings. Call before the channels start. */
  start(): void
  /** Begins no further turn and ends the running ones, within 10 s; `receive` still stores for the next start. */
  stop(): Promise<void>
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
  /** Says something unasked, on whichever of the person's accounts can be written to. */
  tell: Notices['tell']
  /** Wipes what is kept of a conversation, as /xoa does; `by` is the actor of the audit line. */
  forget(conversation: ConversationKey, by: string): Promise<void>
  status(): BotStatus
  /** Messages that could not be handled, for the operator. */
  setAside(): SetAside[]
  /** Lets one of them be tried anew, now; false when there is none with this id. `by` is the actor of the audit line. */
  retry(id: number, by: string): boolean
  opinions: Opinions
  unanswered: Unanswered
}

const LIMITS: BotLimits = {
  parallel: 256,
  turnTimeoutMs: 60_000,
  typingAfterMs: 800,
  retryAfterMs: 300,
  waitingPerChat: 200,
  strangerPerMinute: 20,
  keepDays: 30,
}

const STOP_WITHIN_MS = 7_000
const PRUNE_EVERY_MS = 6 * 60 * 60_000
const DAY = 24 * 60 * 60_000

export function createBot(dependencies: BotDependencies): Bot {
  const { db, deliver, typing, people, answering, features: others = [], clock, log } = dependencies
  const limits = { ...LIMITS, ...dependencies.limits }
  const now = () => clock.now()
  const serves = (channel: ChannelName) => dependencies.channels?.includes(channel) ?? true
  const commit = createGroupCommit(db)
  const inbox = createInbox({ db, commit, now })
  const opinions = createOpinions({ db, now, audit: people.audit })
  const unanswered = createUnanswered({ db, now, audit: people.audit })
  const features = [
    createAccountFeature({ people, others }),
    ...others,
    mannersFeature,
    createQuestionFeature({ answering, opinions, unanswered, others }),
  ]
  const flood = createFloodGuard({ perMinute: limits.strangerPerMinute, now })
  const responder = createResponder({
    db,
    people,
    features,
    now,
    onStranger: ({ address }) => flood.note(lineOf(address)),
  })
  const turns = createTurns({
    parallel: limits.parallel,
    onError: (error) => log.error({ error: String(error) }, 'turn broke off'),
  })
  const timers = new Set<NodeJS.Timeout>()
  let state: 'new' | 'started' | 'stopped' = 'new'

  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms).unref()
    timers.add(timer)
  }

  const sendLater = (id: number, to: Address, waitMs: number) => {
    const line = () => turns.add(lineOf(to), () => outbox.send(id))
    if (waitMs === 0) line()
    else if (state === 'started') later(waitMs, line)
  }

  const outbox = createOutbox({
    db,
    commit,
    deliver,
    now,
    isActive: people.isActive,
    onDelivery: (to, delivery) => noteReach(people, to, delivery),
    again: sendLater,
    // The page drops a message whose key it has, so a repetition there is never a second one.
    repetition: (message, channel) =>
      channel === 'web' ? message : { ...message, text: say.repeatedText(message.text) },
  })

  const { handle, abandon } = createWorker({ inbox, outbox, responder, typing, limits, log })

  const notices = createNotices({ db, commit, people, deliver, turns, now })

  const reception = createReception({
    inbox,
    turns,
    flood,
    waitingPerChat: limits.waitingPerChat,
    handle,
    onFirstFlood: ({ channel }) => log.warn({ channel }, 'chat floods, messages dropped'),
  })

  const prune = () => {
    const before = new Date(now().getTime() - limits.keepDays * DAY).toISOString()
    inbox.prune(before)
    pruneConversations(db, before)
    people.prune()
  }

  return {
    receive: reception.receive,
    settled: reception.settled,
    start: () => {
      if (state !== 'new') throw new Error('the bot was started before')
      state = 'started'
      reception.open()
      for (const { id, to, waitMs } of outbox.recover(serves)) sendLater(id, to, waitMs)
      for (const { id, key, channel, chat } of inbox.unfinished()) {
        if (serves(channel)) reception.enqueue(id, key, { channel, chat })
      }
      prune()
      timers.add(setInterval(prune, PRUNE_EVERY_MS).unref())
    },
    stop: async () => {
      state = 'stopped'
      reception.close()
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      const finished = await turns.stop(STOP_WITHIN_MS)
      abandon()
      notices.abandon()
      reception.release()
      if (!finished) log.warn({}, 'turns were still running at the stop; they are taken up at the next start')
    },
    idle: () => turns.idle(),
    tell: notices.tell,
    // after what waits in the chat's line, so that no turn writes the wiped memory back
    forget: (conversation, by) =>
      new Promise((resolve, reject) => {
        const wipe = () => {
          forgetConversation(db, conversation)
          const subject = `account:${conversation.channel}:${conversation.sender}`
          people.audit.record({ actor: by, action: 'conversation.forgotten', subject })
        }
        turns.add(lineOf(conversation), () => commit.write(wipe).then(resolve, reject))
      }),
    status: () => {
      const { received, processing, failed } = inbox.counts()
      const { queued = 0, sending = 0, unknown = 0 } = outbox.counts()
      return {
        received,
        processing,
        setAside: failed,
        repliesWaiting: queued + sending,
        repliesUnknown: unknown,
        flooded: reception.flooded(),
      }
    },
    setAside: inbox.setAside,
    retry: (id, by) => {
      const message = inbox.retry(id)
      if (message === null) return false
      people.audit.record({ actor: by, action: 'message.retried', subject: `message:${id}` })
      if (state === 'started') reception.enqueue(id, message.key, message.address)
      return true
    },
    opinions,
    unanswered,
  }
}
