// What the page needs from the rest of the house, as small interfaces; app.ts passes the real parts in.
// Nothing in this folder imports a part itself: only the vocabulary and these shapes.

import type { Answer } from '../answer.ts'
import type {
  Day,
  Deadline,
  DocumentHeader,
  DocumentNature,
  ReadDocument,
  Reference,
  Section,
  TableRow,
} from '../document.ts'

export type WebRole = 'staff' | 'inspector' | 'office' | 'admin'

/** The person behind a signed-in browser. */
export interface WebUser {
  id: string
  name: string | null
  role: WebRole
  /** Full name of the person's unit; that place's answer comes first. */
  unit: string | null
}

export interface WebAuth {
  /** The person whose sign-in secret this is, or `null`; compares in constant time. */
  signIn(secret: string): Promise<WebUser | null>
  /** The person as known now; `null` signs the browser out at once (revoked). */
  user(id: string): Promise<WebUser | null>
  /** Signs the session cookies; a new key signs everybody out. */
  cookieKey: string
}

export interface HeldDocumentSummary {
  id: number
  version: string
  number: string | null
  kind: string | null
  issuer: string | null
  place: string | null
  issued: Day | null
  signer: string | null
  title: string | null
  nature: DocumentNature
  /** File name, or where a digest ships. */
  source: string
  sections: number
  deadlines: number
  references: number
  warnings: string[]
}

export interface CitedNotHeld {
  number: string
  /** Numbers of the held documents that cite it. */
  citedBy: string[]
  /** From the catalogue, where known. */
  kind?: string | null
  title?: string | null
}

export interface WebDocument {
  id: number
  version: string
  /** False when an older version was asked for and is shown. */
  current: boolean
  header: DocumentHeader
  nature: DocumentNature
  reports: ReadDocument['reports']
  source: string
  text: string
  sections: Section[]
  rows: TableRow[]
  references: Reference[]
  deadlines: Deadline[]
  warnings: string[]
}

/** One row of `ingest --json`. */
export interface IngestRow {
  path: string
  status: 'added' | 'replaced' | 'unchanged' | 'failed'
  /** Documents in the file, when it holds articles already cut. */
  documents?: number
  document?: {
    id?: number
    number: string | null
    kind: string | null
    issuer: string | null
    title: string | null
    issued: Day | null
    signer: string | null
    place: string | null
  }
  sections: number
  chunks: number
  deadlines: number
  references: number
  warnings: string[]
  /** One Vietnamese sentence: what went wrong and how to mend it. */
  error?: string
}

export interface DeadlineFilter {
  /** Only deadlines whose last day lies in `from..to`, both inclusive; one without a date passes no bound. */
  from?: Day
  to?: Day
  /** Part of the name of who must act or of the place; accents and case free. */
  unit?: string
}

export interface WebDeadline {
  documentId: number
  version: string
  document: string | null
  kind: string | null
  place: string | null
  issued: Day | null
  nature: DocumentNature
  section: string
  category: Deadline['category']
  what: string
  who: string | null
  to: string | null
  due: Day | null
  lastDay: Day | null
  inclusive: boolean | null
  rule: string
  quote: string
  start: number
  end: number
  /** What has changed it since; `null` while it holds. */
  superseded: string | null
}

export interface WebLibrary {
  /** Documents read with their structure; articles that came already cut are only counted. */
  list(): Promise<{ held: HeldDocumentSummary[]; citedNotHeld: CitedNotHeld[]; articles?: number }>
  /** The version asked for when it is still kept, else the one that answers now; `null` when not held. */
  document(id: number, version?: string): Promise<WebDocument | null>
  /** The document that a citation or a link means; `version` decides where the number alone is shared. */
  find(cited: { number: string; version?: string }): Promise<HeldDocumentSummary | null>
  /** Those that recur as they come next on or after `today`. */
  deadlines(filter: DeadlineFilter, today: Day): Promise<WebDeadline[]>
  /** Never throws for what a file can hold: a bad file comes back with status `failed` and its sentence. */
  ingest(name: string, bytes: Uint8Array): Promise<IngestRow>
  remove(id: number): Promise<void>
}

/** One browser's conversation; `id` is secret and stable over reloads. */
export interface ChatSession {
  id: string
  user: WebUser
}

export interface ChatChoice {
  id: string
  label: string
  url?: string
}

export interface ChatReply {
  /** `**…**` is the only markup. */
  text: string
  choices: ChatChoice[]
  /** Present when the reply is an answer from the library: its proof is shown under it. */
  answer?: Answer
}

export type ChatTurn =
  | { from: 'person'; at: string; text: string }
  | { from: 'bot'; at: string; reply: ChatReply }

/** What a person types or presses: exactly one of the two. */
export type ChatInput = { text: string } | { choice: string }

/** The bot behind the page: Answering itself (chat-backend.ts) or the web chat channel. */
export interface ChatBackend {
  send(session: ChatSession, input: ChatInput): Promise<ChatReply[]>
  /** Oldest first. */
  history(session: ChatSession): Promise<ChatTurn[]>
  forget(session: ChatSession): Promise<void>
  /** Calls `onReply` for what the bot says unasked (reminders, notices), never for replies; the result ends it. */
  subscribe?(session: ChatSession, onReply: (reply: ChatReply) => void): () => void
}

export interface WebAccount {
  /** "telegram", "zalo-bot", … */
  channel: string
  linkedAt: string
  lastSeenAt: string
  /** Why the account cannot be written to ("blocked"); `null` when it can. */
  unreachable: string | null
}

export interface WebPersonDetails {
  name: string
  unit: string | null
  place: string | null
  role: WebRole
}

export interface WebPerson extends WebPersonDetails {
  id: number
  revokedAt: string | null
  accounts: WebAccount[]
}

export interface NewWebInvitation {
  role: WebRole
  name: string | null
  unit: string | null
  place: string | null
  /** Set when the code adds an account to a person who exists. */
  personId: number | null
}

export interface WebInvitation extends NewWebInvitation {
  id: number
  expiresAt: string
}

/** A code that can be read only once, here. */
export interface IssuedCode {
  code: string
  expires: string
  /** Opens the Telegram bot with the code in hand; `null` while the bot's name is not known. */
  telegramLink: string | null
  /** A picture (SVG) of the link, or of the code where there is none. */
  qr: string
}

/** Who is served; `by` is the actor of the audit line. */
export interface WebPeople {
  list(): WebPerson[]
  /** Codes not used yet. */
  invitations(): WebInvitation[]
  invite(invitation: NewWebInvitation, by: string): Promise<IssuedCode>
  withdraw(invitationId: number, by: string): boolean
  /** Reminders and rights follow with the next thing done for this person; false when there is nobody. */
  change(personId: number, changes: WebPersonDetails, by: string): boolean
  revoke(personId: number, by: string): boolean
  restore(personId: number, by: string): boolean
}

/** A question that got no answer. */
export interface OpenQuestion {
  id: number
  question: string
  /** As it was understood, follow-ups resolved. */
  understood: string
  status: 'not_found' | 'out_of_scope'
  unit: string | null
  at: string
}

/** An answer that somebody found wrong. */
export interface Complaint {
  id: number
  question: string
  answer: string
  reason: string | null
  who: string | null
  at: string
}

/** What the office learns from the conversations; settled ones are gone from the lists. */
export interface WebQuestions {
  unanswered(): OpenQuestion[]
  complaints(): Complaint[]
  settleQuestion(id: number, by: string): boolean
  settleComplaint(id: number, by: string): boolean
}

/** An address of the web server that a channel answers itself; it checks its own secrets. */
export interface WebWebhook {
  path: string
  handle(request: { headers: Headers; body: Uint8Array }): Promise<{ status: number; body: string }>
}

/** What `/health` tells besides the version; `ok: false` makes it answer 503. */
export interface Health {
  ok: boolean
  documents: number
  channels: Record<string, string>
  [more: string]: unknown
}

export interface WebLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
