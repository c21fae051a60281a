// The web server: joins the routes, puts the guards before them, listens and stops.
// Open to everybody: static files, sign-in, health, metrics, webhooks (which check their own secrets).
// Everything else needs the session cookie or a bearer secret, also on 127.0.0.1.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Registry } from 'prom-client'
import type { Answering } from '../answer.ts'
import type { WebFindings } from '../findings/web-findings.ts'
import type { WebReminders } from '../reminders/web-reminders.ts'
import { answeringBackend } from './chat-backend.ts'
import { createWebMetrics } from './metrics.ts'
import { messagePage } from './pages/layout.ts'
import type {
  ChatBackend,
  Health,
  WebAuth,
  WebLibrary,
  WebLog,
  WebPeople,
  WebQuestions,
  WebWebhook,
} from './parts.ts'
import { createRateLimit } from './rate-limit.ts'
import { chatRoutes } from './routes/chat.ts'
import { deadlinesRoutes } from './routes/deadlines.ts'
import { documentsRoutes } from './routes/documents.ts'
import { findingsRoutes } from './routes/findings.ts'
import { healthRoutes } from './routes/health.ts'
import { peopleRoutes } from './routes/people.ts'
import { questionsRoutes } from './routes/questions.ts'
import { calendarRoutes, remindersRoutes } from './routes/reminders.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { isFragment, sameOriginOnly, securityHeaders, signedInOnly } from './security.ts'
import { staticRoutes } from './static-files.ts'
import { texts } from './texts.ts'
import type { WebEnv } from './web-env.ts'

export interface WebServerOptions {
  host: string
  /** 0 takes any free port. */
  port: number
  /** Address under which people reach the page when a proxy stands before it. */
  publicUrl?: string
  version: string
  /** The library's own limit on one file. */
  uploadLimitBytes: number
  answering: Answering
  library: WebLibrary
  auth: WebAuth
  log: WebLog
  health: () => Promise<Health>
  now: () => Date
  /** The bot behind the page; without it questions go straight to `answering`. */
  chat?: ChatBackend
  /** Who is served, for the office's page; without it there is no such page. */
  people?: WebPeople
  /** Open questions and complaints, likewise. */
  questions?: WebQuestions
  /** Reminders, inspections and calendars; the page shows them only with it. */
  reminders?: WebReminders
  findings?: WebFindings
  sampleQuestions?: () => Promise<string[]>
  metrics?: Registry
  webhooks?: WebWebhook[]
}

export interface WebServer {
  app: Hono<WebEnv>
  /** Resolves once it listens; rejects with a Vietnamese sentence when the port cannot be had. */
  start(): Promise<{ url: string }>
  /** Takes no new connections, lets running requests finish for a few seconds, then closes. */
  stop(): Promise<void>
}

const graceMs = 5_000

export function createWebServer(options: WebServerOptions): WebServer {
  const closing = new AbortController()
  const app = createWebApp(options, closing.signal)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  return {
    app,
    start: () => listen(server, options),
    stop: () => {
      closing.abort()
      return close(server)
    },
  }
}

function createWebApp(options: WebServerOptions, closing: AbortSignal): Hono<WebEnv> {
  const { auth, library, log, now, uploadLimitBytes, answering } = options
  const https = options.publicUrl?.startsWith('https:') ?? false
  const failures = createRateLimit(10, 600)
  const metrics = createWebMetrics(options.metrics)
  const chat = options.chat ?? answeringBackend(answering, now)
  const sampleQuestions = options.sampleQuestions ?? (async () => texts.chat.sampleQuestions)

  const app = new Hono<WebEnv>()
  app.use(metrics.observe)
  app.use(securityHeaders(https))
  app.route('/', staticRoutes())
  app.route(
    '/',
    healthRoutes({ version: options.version, health: options.health, registry: metrics.registry, log }),
  )
  app.route('/', webhookRoutes(options.webhooks ?? [], log))
  if (options.reminders) app.route('/', calendarRoutes({ reminders: options.reminders }))
  app.use(sameOriginOnly(options.publicUrl))
  app.route('/', signInRoutes({ auth, failures, now, log, https }))
  app.use(signedInOnly({ auth, failures, now }))
  app.route('/', chatRoutes({ chat, answering, library, now, sampleQuestions, closing }))
  app.route('/', documentsRoutes({ library, uploadLimitBytes, log }))
  app.route('/', uploadRoutes({ library, uploadLimitBytes, log }))
  app.route('/', deadlinesRoutes({ library, now }))
  if (options.reminders)
    app.route('/', remindersRoutes({ reminders: options.reminders, now, uploadLimitBytes }))
  if (options.findings) app.route('/', findingsRoutes({ findings: options.findings, now }))
  if (options.people) app.route('/', peopleRoutes({ people: options.people, log }))
  if (options.questions) app.route('/', questionsRoutes({ questions: options.questions }))
  app.notFound((c) => refuse(c, 404, texts.errors.notFound))
  app.onError((error, c) => answerError(error, c, log))
  return app
}

/** The one place where a failure becomes one kind sentence; what is not expected is logged in full. */
function answerError(error: Error, c: Context<WebEnv>, log: WebLog): Response | Promise<Response> {
  if (error instanceof HTTPException) {
    return refuse(c, error.status as ContentfulStatusCode, error.message || texts.errors.failed)
  }
  log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed')
  return refuse(c, 500, texts.errors.failed)
}

function refuse(c: Context<WebEnv>, status: ContentfulStatusCode, sentence: string) {
  if (status === 503) c.header('Retry-After', '60')
  // What is left of an unread body would be taken for the next request.
  if (status === 413) c.header('Connection', 'close')
  if (c.req.path.startsWith('/api/') || isFragment(c)) return c.json({ error: sentence }, status)
  const title = status === 404 ? texts.errors.notFoundTitle : texts.errors.failedTitle
  const session = c.get('session') as WebEnv['Variables']['session'] | undefined
  return c.html(messagePage({ title, sentence, ...(session ? { user: session.user } : {}) }), status)
}

function listen(server: Server, { host, port }: WebServerOptions): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const sentence = cause.code === 'EADDRINUSE' ? texts.errors.portInUse : texts.errors.portRefused
      reject(new Error(sentence(host, port), { cause }))
    })
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${address.port}` })
    })
  })
}

/** A connection falls idle when its last request ends, so idle ones are closed again and again. */
function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const grace = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(grace)
      resolve()
    })
  })
}
