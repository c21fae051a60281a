import { afterEach, expect, test } from 'vitest'
import { type ChannelMessage, channelBackend } from '../../src/web/channel-backend.ts'
import type { ChatSession } from '../../src/web/parts.ts'
import type { WebServer } from '../../src/web/server.ts'
import { adminToken, answerOf, buildServer, reportCitation, signIn } from './stand-ins.ts'

const running: WebServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

/** A channel that answers every input with its text, and can say something unasked. */
function echoChannel() {
  const kept: ChannelMessage[] = []
  const listeners = new Set<(message: ChannelMessage) => void>()
  const keep = (message: ChannelMessage) => {
    kept.push(message)
    for (const listener of listeners) listener(message)
    return message
  }
  const at = '2024-06-10T03:00:00Z'
  return {
    listeners,
    notify: (text: string) => keep({ from: 'bot', at, message: { text, purpose: 'reminder' } }),
    post: async (_: string, { text = '', choice }: { text?: string; choice?: string }) => {
      keep({ from: 'person', at, message: { text: choice ?? text, purpose: 'reply' } })
      const answer = answerOf({ answer: 'Có.', citations: [reportCitation] })
      return [keep({ from: 'bot', at, message: { text: `**Có**: ${text}`, purpose: 'reply', answer } })]
    },
    history: () => kept,
    subscribe: (_: string, onMessage: (message: ChannelMessage) => void) => {
      listeners.add(onMessage)
      return () => void listeners.delete(onMessage)
    },
  }
}

const session: ChatSession = { id: 's', user: { id: 'admin', name: null, role: 'admin', unit: null } }

test('what the channel keeps is the conversation of the page, with the sources of its answers', async () => {
  const channel = echoChannel()
  const { app } = buildServer({ chat: channelBackend(channel, async () => undefined) })
  const headers = { Cookie: await signIn(app), Origin: 'http://localhost' }
  await app.request('/chat', { method: 'POST', headers, body: new URLSearchParams({ text: 'hạn?' }) })
  const page = await (await app.request('/', { headers })).text()
  expect(page).toContain('<p>hạn?</p>')
  expect(page).toContain('<strong>Có</strong>: hạn?')
  expect(page).toContain('<a class="chip" href="/documents/1?')
})

test('only what the bot says unasked is passed on', async () => {
  const channel = echoChannel()
  const heard: string[] = []
  const stop = channelBackend(channel, async () => undefined).subscribe?.(session, ({ text }) =>
    heard.push(text),
  )
  await channel.post('s', { text: 'hạn?' })
  channel.notify('Còn 3 ngày.')
  stop?.()
  channel.notify('Còn 1 ngày.')
  expect(heard).toEqual(['Còn 3 ngày.'])
})

test('a reminder reaches the open page as a drawn turn, and the stream ends when the server stops', async () => {
  const channel = echoChannel()
  const { server } = buildServer({ chat: channelBackend(channel, async () => undefined) })
  running.push(server)
  const { url } = await server.start()
  const response = await fetch(`${url}/chat/events`, { headers: { Authorization: `Bearer ${adminToken}` } })
  expect(response.headers.get('Content-Type')).toContain('text/event-stream')
  const stream = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await stream.read()).value).toBe(': \n\n')
  channel.notify('Còn **3 ngày** <b>')
  expect((await stream.read()).value).toMatch(
    /^data: <li class="turn bot"[\s\S]*<strong>3 ngày<\/strong> &lt;b&gt;/,
  )
  await server.stop()
  expect((await stream.read()).done).toBe(true)
  expect(channel.listeners.size).toBe(0)
})

test('a page whose bot says nothing unasked does not listen', async () => {
  const { app } = buildServer()
  const headers = { Cookie: await signIn(app) }
  expect(await (await app.request('/', { headers })).text()).not.toContain('data-listens')
  expect((await app.request('/chat/events', { headers })).status).toBe(404)
})
