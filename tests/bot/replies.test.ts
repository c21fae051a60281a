// Every sentence of the bot: readable on a phone, no apology, nothing about machinery.

import { expect, test } from 'vitest'
import { commandMenu } from '../../src/bot/command-menu.ts'
import * as say from '../../src/bot/replies.ts'

const person = {
  id: 1,
  name: 'Lê **An**\nNguyễn',
  unit: 'Sở Y tế',
  place: 'Hà Nội',
  role: 'inspector' as const,
  createdAt: '',
  revokedAt: null,
}

const account = {
  id: 1,
  personId: 1,
  channel: 'zalo-oa' as const,
  externalId: '1',
  chat: '1',
  linkedAt: '',
  lastSeenAt: '',
  unreachable: null,
}

const made: string[] = [
  say.welcomeReply(person),
  say.alreadyLinkedReply(person),
  say.greetingReply(person),
  say.whoamiReply(person, [account]),
  say.unknownCommandReply('/abc'),
  say.deadlinesQuestion('Sở Y tế'),
  say.helpReply(say.commonHelp),
  ...[0, 1, 4].map(say.noChoiceReply),
  ...(['photo', 'video', 'voice', 'file', 'sticker', 'location'] as const).map(say.mediaReply),
  ...(['thanks', 'agreement', 'farewell'] as const).map(say.smallTalkReply),
]
const fixed = Object.values<unknown>(say).filter((value) => typeof value === 'string')

test.each([...made, ...fixed])('says %j well', (text) => {
  expect(text).toBe(text.normalize('NFC').trim())
  expect(text.length).toBeLessThanOrEqual(400)
  expect(text).not.toMatch(/xin lỗi|rất tiếc|hệ thống|máy chủ|lỗi|chatbot|error|undefined|null/i)
})

test('keeps the words of people from becoming markup', () => {
  expect(say.welcomeReply(person)).toContain('**Lê An Nguyễn**')
})

test('lists each command of the menu once, the features first', () => {
  const findings = {
    name: 'findings',
    handles: () => false,
    handle: async () => null,
    help: ({ role }: { role: string }) =>
      role === 'inspector' ? [{ command: '/ghinhan', words: 'ghi nhận: …', what: 'ghi một phát hiện' }] : [],
  }
  expect(commandMenu([findings]).map(({ command }) => command)).toEqual([
    'ghinhan',
    'han',
    'toi',
    'xoa',
    'help',
  ])
})
