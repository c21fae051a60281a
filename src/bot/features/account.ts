// What concerns the person and the conversation itself: /start, /help, /toi, /xoa, greetings, thanks, "thôi".

import type { People } from '../../people/people.ts'
import type { Feature, HelpLine, Reply, Turn } from '../feature.ts'
import * as say from '../replies.ts'

/** `others` gives the lines of /help that the other features add. */
export function createAccountFeature({
  people,
  others,
}: {
  people: People
  others: readonly Feature[]
}): Feature {
  const help = (turn: Turn): readonly HelpLine[] => {
    const added = others.flatMap((feature) => feature.help?.(turn.person) ?? [])
    const replaced = new Set(added.map(({ command }) => command))
    return [...added, ...say.commonHelp.filter(({ command }) => !replaced.has(command))]
  }

  const reply = (turn: Turn): Reply | null => {
    const { intent, person } = turn
    if (intent.kind === 'link') return { text: say.alreadyLinkedReply(person) }
    if (intent.kind === 'cancel') return { text: say.cancelledReply }
    if (intent.kind === 'small-talk') {
      return {
        text: intent.what === 'greeting' ? say.greetingReply(person) : say.smallTalkReply(intent.what),
      }
    }
    if (intent.kind !== 'command') return null
    switch (intent.name) {
      case 'start':
        return { text: say.startReply }
      case 'help':
        return { text: say.helpReply(help(turn)) }
      case 'whoami':
        if (turn.message.group) return { text: say.privateOnlyReply }
        return { text: say.whoamiReply(person, people.accounts(person.id)) }
      case 'forget':
        turn.onCommit(() =>
          people.audit.record({
            actor: `person:${person.id}`,
            action: 'conversation.forgotten',
            subject: `account:${turn.message.address.channel}:${turn.message.sender.id}`,
          }),
        )
        return { text: say.forgottenReply, forget: true }
      default:
        return null
    }
  }

  return {
    name: 'account',
    handles: ({ intent }) => {
      if (intent.kind === 'command') return ['start', 'help', 'whoami', 'forget'].includes(intent.name)
      return intent.kind === 'link' || intent.kind === 'cancel' || intent.kind === 'small-talk'
    },
    handle: async (turn) => reply(turn),
  }
}
