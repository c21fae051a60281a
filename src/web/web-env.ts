// What every handler of the page finds in its context.

import type { HttpBindings } from '@hono/node-server'
import type { ChatSession } from './parts.ts'

export interface WebEnv {
  /** Absent when a test calls the app without a socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    /** Set by the guard before any handler of a page that needs sign-in. */
    session: ChatSession
  }
}
