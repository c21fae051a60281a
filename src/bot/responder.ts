// One message becomes one outcome: who is it, what is meant, which feature answers. Nothing is written here; the
// outcome's `settle` writes it all in the transaction that ends the message.

import type { Day } from '../document.ts'
import type { InboundMessage, OutboundMessage } from '../message.ts'
import type { People, Person, Redeemed } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import * as dialog from './dialog.ts'
import type { Feature, Reply, Turn } from './feature.ts'
import type { Held, Outcome } from './inbox.ts'
import { intentOf } from './intent.ts'
import * as say from './replies.ts'

export interface ResponderDependencies {
  db: Database
  people: People
  /** In the order in which they are asked; the last handles everything. */
  features: readonly Feature[]
  now: () => Date
  /** Told of every message of somebody unknown. */
  onStranger: (message: InboundMessage) => void
}

export interface Responder {
  /** Throws when a feature throws. */
  respond(held: Held, signal: AbortSignal): Promise<Outcome>
  /** The end of a message that could not be handled; the person reads `text`, a stranger nothing. */
  giveUp(held: Held, problem: string, text: string): Outcome
}

export function createResponder(dependencies: ResponderDependencies): Responder {
  const { db, people, features, now, onStranger } = dependencies
  const knownSender = (message: InboundMessage) => people.whois(accountOf(message))

  const answerStranger = (message: InboundMessage) => {
    const intent = intentOf(message, { offers: [], expect: null })
    if (intent.kind === 'link' && !message.group) return answerCode(intent.code, message)
    if (!people.mayTellStranger(accountOf(message))) return { text: null, personId: null }
    return { text: intent.kind === 'link' ? say.groupCodeReply : say.strangerReply, personId: null }
  }

  const answerCode = (code: string, message: InboundMessage) => {
    const { chat } = message.address
    const { displayName } = message.sender
    const redeemed = people.redeem(code, { ...accountOf(message), chat, displayName })
    if (redeemed.kind === 'locked' && !people.mayTellStranger(accountOf(message))) {
      return { text: null, personId: null }
    }
    return { text: codeReply(redeemed), personId: 'person' in redeemed ? redeemed.person.id : null }
  }

  const forStranger = (message: InboundMessage): Outcome => ({
    state: 'done',
    forget: true,
    settle: () => {
      const { text, personId } = answerStranger(message)
      return { reply: text === null ? null : outbound(message, { text }), personId }
    },
  })

  const choose = async (base: Omit<Turn, 'memory'>, conversation: dialog.Conversation) => {
    for (const feature of features) {
      if (feature.privateOnly && base.message.group) continue
      const turn: Turn = { ...base, memory: structuredClone(conversation.memory[feature.name] ?? {}) }
      if (feature.handles(turn)) return { feature, turn, reply: await feature.handle(turn) }
    }
    throw new Error(`no feature handles the intent ${base.intent.kind}`)
  }

  const forPerson = async (held: Held, person: Person, signal: AbortSignal): Promise<Outcome> => {
    const { message } = held
    const key = { ...message.address, sender: message.sender.id }
    const at = now()
    const before = dialog.loadConversation(db, key, at)
    if (message.edited && dialog.wasSaid(before, message.text)) return nothing()
    const intent = intentOf(message, before)
    const works: (() => void)[] = []
    const base = {
      message,
      intent,
      person,
      now: at,
      today: dayInVietnam(at),
      albumContinues: message.album !== undefined && message.album === before.album && message.text === '',
      signal,
      onCommit: (work: () => void) => void works.push(work),
    }
    const { feature, turn, reply } = await choose(base, before)
    const offerId = held.id.toString(36)

    // read again: a notice may have offered choices in the meantime
    const remember = (now: dialog.Conversation) =>
      dialog.saveConversation(db, key, after(now, turn, feature, reply, offerId), at)
    const settle = () => {
      if (!people.isActive(person.id)) return { reply: null, personId: null }
      for (const work of works) work()
      if (!message.group) people.seen({ ...accountOf(message), chat: message.address.chat })
      if (reply?.forget) dialog.forgetConversation(db, key)
      else remember(dialog.loadConversation(db, key, at))
      return {
        reply: reply === null ? null : outbound(message, marked(reply, message, feature), offerId),
        personId: person.id,
      }
    }
    return { state: 'done', forget: reply?.forget === true, settle }
  }

  return {
    respond: async (held, signal) => {
      const { message } = held
      if (message.group && !message.addressed) return nothing()
      const person = knownSender(message)
      if (person !== null) return forPerson(held, person, signal)
      onStranger(message)
      return forStranger(message)
    },
    giveUp: ({ message }, problem, text) => ({
      state: 'failed',
      problem,
      settle: () => {
        const person = knownSender(message)
        return {
          reply: person === null ? null : outbound(message, { text }),
          personId: person?.id ?? null,
        }
      },
    }),
  }
}

/** A message to which no reply is owed and of which nothing is kept but its key. */
const nothing = (): Outcome => ({
  state: 'done',
  forget: true,
  settle: () => ({ reply: null, personId: null }),
})

function after(
  before: dialog.Conversation,
  { message, memory, now }: Turn,
  { name }: Feature,
  reply: Reply | null,
  offerId: string,
): dialog.Conversation {
  const replied = dialog.afterReply(before, reply, { feature: name, offerId, at: now.toISOString() })
  return dialog.remembering(
    { ...replied, memory: { ...before.memory, [name]: memory }, album: message.album ?? before.album },
    message.text,
  )
}

function marked(reply: Reply, message: InboundMessage, { name }: Feature): Reply {
  if (message.edited) return { ...reply, text: say.editedText(reply.text) }
  return message.forwarded && name === 'question' ? { ...reply, text: say.forwardedText(reply.text) } : reply
}

function outbound(message: InboundMessage, reply: Reply, offerId = ''): OutboundMessage {
  const shown = dialog.shown(reply, { offerId, purpose: 'reply', key: `reply:${message.key}` })
  return message.address.channel === 'web' && reply.answer ? { ...shown, answer: reply.answer } : shown
}

function codeReply(redeemed: Redeemed): string {
  switch (redeemed.kind) {
    case 'linked':
      return say.welcomeReply(redeemed.person)
    case 'known':
      return say.alreadyLinkedReply(redeemed.person)
    case 'wrong':
      return say.wrongCodeReply
    case 'expired':
      return say.expiredCodeReply
    case 'used':
      return say.usedCodeReply
    case 'locked':
      return say.codesLockedReply
  }
}

const accountOf = ({ address, sender }: InboundMessage) => ({
  channel: address.channel,
  externalId: sender.id,
})

/** Vietnam keeps UTC+7 all year. */
function dayInVietnam(at: Date): Day {
  return new Date(at.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 10)
}
