// What a failed call means for sending again: a request that surely never left may be repeated,
// one that may have arrived must not be.

/** How far a call got when the network failed it. */
export type Reach = 'never-left' | 'maybe-arrived'

const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Reads the code of a network error, through one level of `cause`. */
export function reachOf(error: unknown): Reach {
  const codes = [codeOf(error), codeOf(error instanceof Error ? error.cause : undefined)]
  return codes.some((code) => code !== null && NEVER_LEFT.has(code)) ? 'never-left' : 'maybe-arrived'
}

export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Statuses that say the platform did not take the request; 504 and others leave it open. */
export function surelyRefused(status: number): boolean {
  return status < 500 || status === 500 || status === 502 || status === 503
}
