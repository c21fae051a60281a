// What the three platform emulators share: a real HTTP server, fault switches, and one typed face for tests.
// Faults are taken before or after the effect, so a test can say which of the two the bot must survive.

import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseJson } from '../../src/channels/json.ts'

export type Fault =
  /** Answers this instead of doing anything. */
  | { kind: 'answer'; status: number; body: string; type?: string }
  /** Cuts the connection before the request has any effect. */
  | { kind: 'drop' }
  /** Does what was asked, then cuts the connection without an answer. */
  | { kind: 'drop-after' }
  /** Does what was asked, after a while. */
  | { kind: 'slow'; ms: number }
  /** Does what was asked and never answers. */
  | { kind: 'hang' }

export interface Faults {
  /** The next call of this method (or the next `times` calls) meets the fault. */
  next(method: string, fault: Fault, times?: number): void
  take(method: string): Fault | undefined
  clear(): void
}

export function createFaults(): Faults {
  const queues = new Map<string, Fault[]>()
  return {
    next(method, fault, times = 1) {
      const queue = queues.get(method) ?? []
      for (let n = 0; n < times; n++) queue.push(fault)
      queues.set(method, queue)
    },
    take: (method) => queues.get(method)?.shift(),
    clear: () => queues.clear(),
  }
}

export const htmlPage = (status: number): Fault => ({
  kind: 'answer',
  status,
  body: '<html><body>Bad gateway</body></html>',
  type: 'text/html',
})

/** What a test sees of a message that arrived at a person. */
export interface SentMessage {
  id: string
  chat: string
  text: string
  /** When it arrived, on the monotonic clock of this process. */
  at: number
  /** Buttons as the platform got them; empty where choices are lines of the text. */
  buttons: { label: string; data?: string; url?: string }[]
  file?: { name: string; bytes: number; kind: string }
}

/** The part that every emulator has, for tests that run on all channels. */
export interface PlatformEmulator {
  url: string
  token: string
  faults: Faults
  /** Everything that arrived at people, in order. */
  sent: SentMessage[]
  sentTo(chat: string): SentMessage[]
  says(chat: string, text: string): Promise<void>
  sendsPhoto(chat: string, caption?: string): Promise<void>
  /** Hands the last event out once more, unchanged. */
  redelivers(): Promise<void>
  /** From now on this person cannot be written to. */
  blocks(chat: string): void
  /** Presses the button with this label in the newest message that has it. */
  presses?(chat: string, label: string): Promise<void>
  /** Statuses that the bot's webhook answered, in order. */
  webhookAnswers: number[]
  close(): Promise<void>
}

export interface EmulatedRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  raw: Buffer
}

export type Answer = { status: number; body: string | Buffer; type?: string } | 'cut' | 'silent'

/** Serves `handle` on a free port of 127.0.0.1; open connections are cut on close. */
export async function serve(
  handle: (request: EmulatedRequest, closed: AbortSignal) => Promise<Answer>,
): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => void answer(request, response, handle))
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server, sockets) }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: EmulatedRequest, closed: AbortSignal) => Promise<Answer>,
): Promise<void> {
  const closed = new AbortController()
  response.on('close', () => closed.abort())
  const url = new URL(request.url ?? '/', 'http://emulator')
  const raw = await readBody(request).catch(() => Buffer.alloc(0))
  const given = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    raw,
  }
  const result = await handle(given, closed.signal).catch((error: unknown) => ({
    status: 500,
    body: String(error),
  }))
  if (result === 'cut') request.socket.destroy()
  else if (result !== 'silent' && !response.destroyed) {
    response.writeHead(result.status, {
      'content-type': ('type' in result && result.type) || 'application/json',
    })
    response.end(result.body)
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function closeServer(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Runs one API call through its fault, if any. */
export async function withFault(
  fault: Fault | undefined,
  act: () => Promise<Answer> | Answer,
): Promise<Answer> {
  switch (fault?.kind) {
    case undefined:
      return act()
    case 'answer':
      return {
        status: fault.status,
        body: fault.body,
        ...(fault.type === undefined ? {} : { type: fault.type }),
      }
    case 'drop':
      return 'cut'
    case 'drop-after':
      await act()
      return 'cut'
    case 'slow':
      await sleep(fault.ms)
      return act()
    case 'hang':
      await act()
      return 'silent'
  }
}

/** Parameters of a call: query, form, JSON or multipart (files as `{ name, bytes }`). */
export function readParameters(request: EmulatedRequest): Record<string, unknown> {
  const type = request.headers['content-type'] ?? ''
  const query = Object.fromEntries(request.query)
  if (request.raw.length === 0) return query
  if (type.includes('json')) return { ...query, ...(parseJson(request.raw.toString()) as object) }
  if (type.includes('urlencoded'))
    return { ...query, ...Object.fromEntries(new URLSearchParams(request.raw.toString())) }
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(type)
  return boundary ? { ...query, ...readMultipart(request.raw, boundary[1] ?? boundary[2] ?? '') } : query
}

export interface UploadedFile {
  name: string
  bytes: number
}

function readMultipart(raw: Buffer, boundary: string): Record<string, string | UploadedFile> {
  const fields: Record<string, string | UploadedFile> = {}
  for (const part of raw.toString('latin1').split(`--${boundary}`)) {
    const head = /name="([^"]+)"(?:; filename="([^"]*)")?/.exec(part)
    const start = part.indexOf('\r\n\r\n')
    if (head === null || start < 0) continue
    const body = Buffer.from(part.slice(start + 4).replace(/\r\n$/, ''), 'latin1')
    const fileName = head[2] === undefined ? undefined : Buffer.from(head[2], 'latin1').toString()
    fields[head[1]!] = fileName === undefined ? body.toString() : { name: fileName, bytes: body.length }
  }
  return fields
}

/** JSON in which strings written as `long("…")` stand as bare numbers, however many digits they have. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(/"#long:(-?\d+)"/g, '$1')
}

export function long(id: string): string {
  return `#long:${id}`
}

// plain node:http, because fetch costs more than the bot's whole answer when hundreds ask at once
const connections = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts an event to the bot; returns its status, 0 when nobody answered. */
export function post(url: string, body: string | Buffer, headers: Record<string, string>): Promise<number> {
  if (!url.startsWith('http://')) return Promise.resolve(0)
  return new Promise((resolve) => {
    const request = httpRequest(
      url,
      {
        method: 'POST',
        agent: connections,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
        response.on('error', () => resolve(0))
      },
    )
    request.on('error', () => resolve(0))
    request.end(body)
  })
}

/** Waits until `condition` holds; fails with `what` after ten seconds. */
export async function until(condition: () => boolean, what: string, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await sleep(5)
  }
}
