// A time limit on one call that leaves nothing behind. AbortSignal.any on a signal that lives as long as the service
// would keep a little memory for every call.

/** Runs `act` with a signal that fires after `ms`, or together with `outer`. */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, ms)
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort, { once: true })
  try {
    return await act(controller.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', abort)
  }
}
