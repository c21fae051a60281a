// An OpenAI-compatible server for tests: real HTTP, one mode at a time. Faithful modes make sentences of the evidence
// they are sent; the others lie, obey, break or hang in one way each. Records what was sent, so tests can look for it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type SentEvidence, sentencesFor, type WordingMode } from './model-wording.ts'

export type BreakingMode =
  | 'malformed'
  | 'empty'
  | 'endless'
  | '429'
  | '429-retry-after'
  | '500'
  | 'slow'
  | 'cut'
  | 'wrong-type'
  | 'redirect'
  | 'refused'
  | 'no-schema'
export type ModelMode = WordingMode | BreakingMode

export const wordingModes: WordingMode[] = [
  'faithful',
  'invents-date',
  'swaps-numbers',
  'wrong-evidence',
  'invents-decree',
  'drops-negation',
  'adds-negation',
  'swaps-agencies',
  'invents-person',
  'english',
  'obeys',
]
export const breakingModes: BreakingMode[] = [
  'malformed',
  'empty',
  'endless',
  '429',
  '429-retry-after',
  '500',
  'slow',
  'cut',
  'wrong-type',
  'redirect',
  'refused',
  'no-schema',
]

export interface ModelServer {
  url: string
  mode: ModelMode
  /** After so many requests in the mode the server is faithful; Infinity by default. */
  lastsFor: number
  /** Bodies of completion requests, as sent. */
  requests: string[]
  headers: IncomingMessage['headers'][]
  /** Requests for the list of models: probes. */
  probes: number
  /** Requests that the asker gave up before they were answered. */
  cancelled: number
  /** How the model reads questions it is asked to restate; `null` leaves them as they are. */
  reading: ((question: string, dialogue: string[]) => string) | null
  /** Which kind of question it says they are. */
  questionClass: string
  /** What the model wrote, request by request. */
  replies: string[]
  close(): Promise<void>
}

export async function startModelServer(mode: ModelMode = 'faithful'): Promise<ModelServer> {
  const sockets = new Set<Socket>()
  const state: ModelServer = {
    ...{
      url: '',
      mode,
      lastsFor: Number.POSITIVE_INFINITY,
      requests: [],
      headers: [],
      probes: 0,
      cancelled: 0,
    },
    ...{ reading: null, questionClass: 'other', replies: [], close: () => close(server, sockets) },
  }
  const server = createServer((request, response) => void handle(state, request, response))
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return state
}

function close(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function handle(state: ModelServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (request.url?.endsWith('/models')) {
    state.probes++
    const dead = ['500', 'cut', 'slow', 'endless'].includes(state.mode)
    return sendJson(response, dead ? 500 : 200, { object: 'list', data: [] })
  }
  state.requests.push(body)
  state.headers.push(request.headers)
  response.on('close', () => {
    if (!response.writableEnded) state.cancelled++
  })
  const mode = state.requests.length > state.lastsFor ? 'faithful' : state.mode
  await answer(state, mode, body, response)
}

async function answer(
  state: ModelServer,
  mode: ModelMode,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const said = (text: string) => {
    state.replies.push(text)
    sendJson(response, 200, completion(text))
  }
  const parsed = JSON.parse(body) as { response_format?: unknown; messages: { content: string }[] }
  switch (mode) {
    case 'malformed':
      return said('{"sentences": [{"text": "Kiểm tra')
    case 'empty':
      return said('')
    case 'endless':
      return endless(response)
    case '429':
      return sendJson(response, 429, { error: { message: 'slow down' } })
    case '429-retry-after':
      return sendJson(response, 429, { error: { message: 'slow down' } }, { 'retry-after': '1' })
    case '500':
      return sendJson(response, 500, { error: { message: 'oops' } })
    case 'slow':
      return
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
      response.write(JSON.stringify(completion('{"sentences": [')).slice(0, 80))
      setTimeout(() => response.socket?.destroy(), 20)
      return
    case 'wrong-type':
      response.writeHead(200, { 'content-type': 'text/html' })
      return void response.end('<html><body>Welcome to nginx</body></html>')
    case 'redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:9/steal' })
      return void response.end()
    case 'refused':
      return sendJson(response, 401, { error: { message: 'bad key' } })
    case 'no-schema':
      if (parsed.response_format)
        return sendJson(response, 400, { error: { message: 'response_format is not supported' } })
      return said(wordsFor(state, 'faithful', parsed.messages))
    default:
      return said(wordsFor(state, mode, parsed.messages))
  }
}

/** Reads the prompt's JSON blocks back and words a reply to them. */
function wordsFor(state: ModelServer, mode: WordingMode, messages: { content: string }[]): string {
  const prompt = messages.at(-1)?.content ?? ''
  const question = blockOf(prompt, 'CÂU HỎI') as string
  const dialogue = (blockOf(prompt, 'HỘI THOẠI') ?? []) as string[]
  const evidence = blockOf(prompt, 'BẰNG CHỨNG') as SentEvidence[] | undefined
  if (!evidence) {
    const reading = state.reading?.(question, dialogue) ?? question
    return JSON.stringify({ reading, kind: state.questionClass })
  }
  return JSON.stringify({ sentences: sentencesFor(mode, { question, dialogue, evidence, prompt }) })
}

/** The JSON value behind a line that begins with `title`. */
function blockOf(prompt: string, title: string): unknown {
  const at = prompt.search(new RegExp(`^${title}[^\\n]*:$`, 'mu'))
  if (at < 0) return undefined
  const from = prompt.indexOf('\n', at) + 1
  const next = prompt.slice(from).search(/\n\n\p{Lu}[\p{Lu} ]+[^\n]*:\n/u)
  return JSON.parse(next < 0 ? prompt.slice(from) : prompt.slice(from, from + next))
}

function completion(text: string) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'test-model',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }],
    usage: { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1020 },
  }
}

/** Valid JSON that never ends. */
function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"choices": [{"message": {"content": "')
  const timer = setInterval(() => response.write('và '.repeat(4_000)), 5)
  response.on('close', () => clearInterval(timer))
}

function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
