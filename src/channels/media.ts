// Fetches bytes that people sent, from the platform's own hosts only. Addresses come from messages and are not trusted:
// no other host, no redirect to another host, no more bytes than allowed, no waiting without end.

export interface MediaSource {
  /** Host names, each with everything below it ("zdn.vn" allows "photo-stal-1.zdn.vn"); https only. */
  hosts: readonly string[]
  /** Origins allowed exactly as written, plain http included: a configured root, an emulator. */
  origins: readonly string[]
  timeoutMs?: number
}

/** Why an attachment was not fetched; the message holds no address. */
export class MediaError extends Error {
  readonly reason: 'host' | 'too-large' | 'status' | 'network'

  constructor(reason: MediaError['reason'], message: string) {
    super(message)
    this.name = 'MediaError'
    this.reason = reason
  }
}

const MAX_REDIRECTS = 3

/** Downloads at most `maxBytes`; throws MediaError otherwise. */
export async function fetchMedia(
  address: string,
  source: MediaSource,
  maxBytes: number,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(source.timeoutMs ?? 30_000)
  let url = allowedUrl(address, source)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await request(url, signal)
    const next = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || next === null)
      return readCapped(response, maxBytes)
    await response.body?.cancel()
    url = allowedUrl(new URL(next, url).href, source)
  }
  throw new MediaError('status', 'too many redirects')
}

export function isAllowedMedia(address: string, source: MediaSource): boolean {
  try {
    allowedUrl(address, source)
    return true
  } catch {
    return false
  }
}

function allowedUrl(address: string, source: MediaSource): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.username !== '' || url.password !== '')
    throw new MediaError('host', 'not an allowed address')
  if (source.origins.includes(url.origin)) return url
  const named = source.hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  if (url.protocol !== 'https:' || url.port !== '' || !named)
    throw new MediaError('host', 'not an allowed host')
  return url
}

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal })
  } catch {
    throw new MediaError('network', 'no answer from the media host')
  }
}

async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (!response.ok || response.body === null)
    throw new MediaError('status', `media host answered ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body.cancel()
    throw new MediaError('too-large', 'larger than allowed')
  }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > maxBytes) throw new MediaError('too-large', 'larger than allowed')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof MediaError ? error : new MediaError('network', 'the media host broke off')
  }
  return Buffer.concat(chunks)
}
