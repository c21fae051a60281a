// So many at once: a place is waited for no longer than the asker can wait.

export interface Places {
  /** Resolves with the function that gives the place back, or `null` when none came free in time. */
  take(waitMs: number, signal?: AbortSignal): Promise<(() => void) | null>
}

export function createPlaces(count: number): Places {
  let free = count
  const waiting: (() => void)[] = []
  const giveBack = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  const once = () => {
    let given = false
    return () => {
      if (!given) giveBack()
      given = true
    }
  }
  return {
    async take(waitMs, signal) {
      if (free > 0) {
        free--
        return once()
      }
      return new Promise((resolve) => {
        const leave = () => {
          clearTimeout(timer)
          const at = waiting.indexOf(turn)
          if (at >= 0) waiting.splice(at, 1)
          resolve(null)
        }
        const turn = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', leave)
          resolve(once())
        }
        const timer = setTimeout(leave, waitMs)
        signal?.addEventListener('abort', leave, { once: true })
        waiting.push(turn)
      })
    },
  }
}
