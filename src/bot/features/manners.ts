// One sentence for what is no question: pictures without words, stickers, voice, an empty or endless text,
// a number without choices, an unknown command, a feature that is not there. Asked after every feature of substance.

import type { Feature, Turn } from '../feature.ts'
import * as say from '../replies.ts'

const LONGEST_FORWARD = 1_000

function sentence({ intent, message, albumContinues }: Turn): string | null {
  switch (intent.kind) {
    case 'media':
      return albumContinues ? null : say.mediaReply(intent.what)
    case 'empty':
      return say.emptyReply
    case 'too-long':
      return say.tooLongReply
    case 'no-choice':
      return say.noChoiceReply(intent.count)
    case 'unknown-command':
      return say.unknownCommandReply(intent.command)
    case 'choice':
      return intent.url === null ? say.noChoiceReply(0) : say.linkChoiceReply(intent.label, intent.url)
    case 'command':
      return message.group ? say.privateOnlyReply : say.featureOffReply
    case 'question':
      return say.longForwardReply
    default:
      return say.emptyReply
  }
}

export const mannersFeature: Feature = {
  name: 'manners',
  handles: ({ intent, message }) => {
    switch (intent.kind) {
      case 'media':
      case 'empty':
      case 'too-long':
      case 'no-choice':
      case 'unknown-command':
        return true
      case 'choice':
        return intent.url !== null
      case 'command':
        return intent.name === 'finding' || intent.name === 'findings'
      case 'question':
        return message.forwarded && intent.text.length > LONGEST_FORWARD
      default:
        return false
    }
  },
  handle: async (turn) => {
    const text = sentence(turn)
    return text === null ? null : { text }
  },
}
