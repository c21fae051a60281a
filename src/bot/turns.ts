// Whose turn it is: jobs of one chat run one at a time in the order they came, chats run side by side up to a bound.
// A job that throws ends alone; the next of its chat and all other chats go on.

export interface Turns {
  /** Puts a job at the end of its chat's line. */
  add(chat: string, job: () => Promise<void>): void
  /** Jobs of this chat that wait or run. */
  waiting(chat: string): number
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
  /** Starts no further job and resolves when the running ones ended, or after `graceMs`; false when some did not end. */
  stop(graceMs: number): Promise<boolean>
}

export interface TurnsOptions {
  /** Chats served at the same moment. */
  parallel: number
  /** A job threw; it should have dealt with that itself. */
  onError: (error: unknown) => void
}

type Job = () => Promise<void>

export function createTurns({ parallel, onError }: TurnsOptions): Turns {
  const lines = new Map<string, Job[]>()
  const ready: string[] = []
  let running = 0
  let stopped = false
  let idlers: (() => void)[] = []

  const next = () => {
    while (!stopped && running < parallel) {
      const chat = ready.shift()
      if (chat === undefined) break
      running++
      void serve(chat)
    }
    if (running === 0 && (stopped || lines.size === 0)) {
      for (const resolve of idlers) resolve()
      idlers = []
    }
  }

  /** Runs the first job of the line, then sends the chat to the back of the queue: no chat starves another. */
  const serve = async (chat: string) => {
    const line = lines.get(chat) ?? []
    try {
      await line[0]?.()
    } catch (error) {
      onError(error)
    }
    running--
    line.shift()
    if (line.length === 0) lines.delete(chat)
    else ready.push(chat)
    next()
  }

  const idle = () =>
    new Promise<void>((resolve) => {
      idlers.push(resolve)
      next()
    })

  return {
    add: (chat, job) => {
      const line = lines.get(chat)
      if (line !== undefined) {
        line.push(job)
        return
      }
      lines.set(chat, [job])
      ready.push(chat)
      next()
    },
    waiting: (chat) => lines.get(chat)?.length ?? 0,
    idle,
    stop: async (graceMs) => {
      stopped = true
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), graceMs)
      })
      const inTime = await Promise.race([idle().then(() => true), late])
      clearTimeout(timer)
      return inTime
    },
  }
}
