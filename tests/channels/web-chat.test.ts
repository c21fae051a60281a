// The page as a channel: what a post brings back, what the history keeps, who hears of reminders.

import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createWebChat } from '../../src/channels/web-chat.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fixedClock, temporaryFolder } from '../support/start-bot.ts'

async function openPage() {
  const db = openDatabase(join(temporaryFolder(), 'dondoc.db'))
  onTestFinished(() => db.close())
  const page = createWebChat({ db, clock: fixedClock(), settled: async () => {} })
  await page.start(async (message) => {
    if (message.text === 'im lặng') return
    const choices = [{ id: 'a.1', label: 'Hà Nội' }]
    const text = message.choice === undefined ? `Nghe: ${message.text}` : `Chọn: ${message.choice}`
    await page.send(message.address, { text, choices, purpose: 'reply', key: `reply:${message.key}` })
  })
  return page
}

const texts = (messages: { from: string; message: { text: string } }[]) =>
  messages.map(({ from, message }) => `${from}: ${message.text}`)

test('gives the reply to a post, and both sides in the history', async () => {
  const page = await openPage()
  expect(texts(await page.post('s1', { text: 'hạn nộp?' }))).toEqual(['bot: Nghe: hạn nộp?'])
  expect(texts(await page.post('s1', { choice: 'a.1' }))).toEqual(['bot: Chọn: a.1'])
  expect(texts(page.history('s1'))).toEqual([
    'person: hạn nộp?',
    'bot: Nghe: hạn nộp?',
    'person: Hà Nội',
    'bot: Chọn: a.1',
  ])
  expect(page.history('s2')).toEqual([])
})

test('brings nothing back when no reply is owed', async () => {
  expect(await (await openPage()).post('s1', { text: 'im lặng' })).toEqual([])
})

test('shows a repeated request, and a message sent twice, once', async () => {
  const page = await openPage()
  await page.post('s1', { text: 'hạn nộp?', id: 'r1' })
  expect(texts(await page.post('s1', { text: 'hạn nộp?', id: 'r1' }))).toEqual(['bot: Nghe: hạn nộp?'])
  expect(page.history('s1')).toHaveLength(2)
})

test('tells the open page of a reminder at once', async () => {
  const page = await openPage()
  const heard: string[] = []
  const end = page.subscribe('s1', ({ message }) => heard.push(message.text))
  await page.send({ channel: 'web', chat: 's1' }, { text: 'Còn 3 ngày.', purpose: 'reminder' })
  end()
  await page.send({ channel: 'web', chat: 's1' }, { text: 'Còn 2 ngày.', purpose: 'reminder' })
  expect(heard).toEqual(['Còn 3 ngày.'])
  expect(texts(page.history('s1'))).toEqual(['bot: Còn 3 ngày.', 'bot: Còn 2 ngày.'])
})
