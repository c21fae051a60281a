// The conversation: as pages and forms (also without script), as fragments for the page's script, and as JSON.

import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Answering, DialogueContext } from '../../answer.ts'
import { shorten } from '../chat-backend.ts'
import { dayOf, readDay } from '../day.ts'
import { chatPage, newestQuestionId, turnItems } from '../pages/chat.ts'
import type { ChatBackend, ChatInput, ChatTurn, WebLibrary } from '../parts.ts'
import { isFragment, readBody } from '../security.ts'
import { showTurns, sourcesOf } from '../sources.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface ChatParts {
  chat: ChatBackend
  answering: Answering
  library: WebLibrary
  now: () => Date
  /** Shown while the conversation is empty. */
  sampleQuestions: () => Promise<string[]>
  /** Aborted when the server stops: open streams then end. */
  closing: AbortSignal
}

const maxBodyBytes = 1_048_576
const maxDialogues = 1_000
const pulseMs = 25_000

const messageBody = z.union([
  z.object({ text: z.string().trim().min(1) }),
  z.object({ choice: z.string().min(1) }),
])
const askBody = z.object({
  question: z.string(),
  /** Equal values share one dialogue; without it the browser's session is the dialogue. */
  conversation: z.string().max(200).optional(),
  asOf: z.string().optional(),
})

export function chatRoutes(parts: ChatParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/', (c) => showPage(c, parts, null))

  routes.post('/chat', async (c) => {
    const body = await readBody(c, maxBodyBytes, texts.chat.tooLong)
    const form = new URLSearchParams(Buffer.from(body).toString())
    const input = readInput(form)
    if (!input)
      return isFragment(c)
        ? c.json({ error: texts.chat.noQuestion }, 400)
        : showPage(c, parts, texts.chat.noQuestion)
    const added = await converse(c, parts, input)
    return isFragment(c)
      ? c.html(html`${turnItems(await showTurns(added, parts.library))}`)
      : c.redirect(`/#${newestQuestionId}`, 303)
  })

  routes.post('/chat/forget', async (c) => {
    await parts.chat.forget(c.get('session'))
    return c.redirect('/', 303)
  })

  routes.get('/chat/events', eventsRoute(parts))

  routes.post('/api/messages', async (c) => {
    const input = await readJson(c, messageBody)
    const replies = await parts.chat.send(c.get('session'), input)
    const withSources = replies.map(async (reply) => ({
      ...reply,
      sources: await sourcesOf(reply.answer, parts.library),
    }))
    return c.json({ replies: await Promise.all(withSources) })
  })

  routes.post('/api/ask', askRoute(parts))
  return routes
}

async function showPage(
  c: Context<WebEnv>,
  { chat, library, sampleQuestions }: ChatParts,
  problem: string | null,
) {
  const session = c.get('session')
  const turns = await showTurns(await chat.history(session), library)
  const { held, articles = 0 } = await library.list()
  const samples = turns.length === 0 ? await sampleQuestions() : []
  return c.html(
    chatPage(
      {
        turns,
        samples,
        libraryEmpty: held.length === 0 && articles === 0,
        problem,
        listens: chat.subscribe !== undefined,
      },
      session.user,
    ),
    problem ? 400 : 200,
  )
}

function readInput(form: URLSearchParams): ChatInput | null {
  const choice = form.get('choice')
  if (choice) return { choice }
  const text = (form.get('text') ?? '').normalize('NFC').trim()
  return text === '' ? null : { text }
}

/** Sends the input and tells which turns it added, as the history shows them. */
async function converse(c: Context<WebEnv>, { chat, now }: ChatParts, input: ChatInput): Promise<ChatTurn[]> {
  const session = c.get('session')
  const at = now().toISOString()
  const replies = await chat.send(session, input)
  const history = await chat.history(session)
  const asked = history.findLast((turn) => turn.from === 'person')
  const text = asked?.from === 'person' ? asked.text : shorten('text' in input ? input.text : input.choice)
  const shown = replies.length > 0 ? replies : [{ text: texts.chat.noReply, choices: [] }]
  return [
    { from: 'person', at, text },
    ...shown.map((reply): ChatTurn => ({ from: 'bot', at: now().toISOString(), reply })),
  ]
}

/** What the bot says unasked, drawn, as server-sent events; a comment now and then keeps proxies from closing. */
function eventsRoute({ chat, library, now, closing }: ChatParts) {
  return (c: Context<WebEnv>) => {
    if (!chat.subscribe) throw new HTTPException(404, { message: texts.errors.notFound })
    const subscribe = chat.subscribe
    return streamSSE(c, async (stream) => {
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve)
        closing.addEventListener('abort', () => resolve(), { once: true })
      })
      const unsubscribe = subscribe(c.get('session'), async (reply) => {
        const turns = await showTurns([{ from: 'bot', at: now().toISOString(), reply }], library)
        await stream.writeSSE({ data: String(await html`${turnItems(turns)}`) })
      })
      const pulse = setInterval(() => void stream.write(': \n\n'), pulseMs)
      await stream.write(': \n\n')
      await ended
      clearInterval(pulse)
      unsubscribe()
    })
  }
}

/** One question to Answering itself: the Answer of the contract, and where its citations can be opened. */
function askRoute({ answering, library, now }: ChatParts) {
  const dialogues = new Map<string, DialogueContext>()
  return async (c: Context<WebEnv>) => {
    const { question, conversation, asOf } = await readJson(c, askBody)
    const session = c.get('session')
    const key = JSON.stringify([session.id, conversation ?? null])
    const context = dialogues.get(key)
    const result = await answering.ask(question, {
      asOf: readDay(asOf) ?? dayOf(now()),
      ...(context ? { context } : {}),
      ...(session.user.unit ? { unit: session.user.unit } : {}),
      person: session.user.id,
      signal: c.req.raw.signal,
    })
    remember(dialogues, key, result.context)
    return c.json({ ...result.answer, sources: await sourcesOf(result.answer, library) })
  }
}

function remember(dialogues: Map<string, DialogueContext>, key: string, context: DialogueContext): void {
  dialogues.delete(key)
  dialogues.set(key, context)
  const oldest = dialogues.keys().next().value
  if (dialogues.size > maxDialogues && oldest !== undefined) dialogues.delete(oldest)
}

async function readJson<T>(c: Context<WebEnv>, shape: z.ZodType<T>): Promise<T> {
  const body = await readBody(c, maxBodyBytes, texts.chat.tooLong)
  const parsed = shape.safeParse(parseJson(Buffer.from(body).toString()))
  if (!parsed.success) throw new HTTPException(400, { message: texts.errors.badRequest })
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
