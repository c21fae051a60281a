// JSON from platforms, read so that ids beyond 2^53 keep every digit: long integers arrive as strings.

const LONG_INTEGER = /[0-9]{16}/
const INTEGER = /^-?\d{16,}$/

/** Parses JSON; integers of 16 or more digits come back as strings. Throws SyntaxError for what is not JSON. */
export function parseJson(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text)
  JSON.parse(text) // rejects what is not JSON before anything is rewritten
  return JSON.parse(quoteLongIntegers(text))
}

/** Walks over valid JSON: strings are copied, bare long integers get quotes. */
function quoteLongIntegers(text: string): string {
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g
  return text.replace(tokens, (token) => (INTEGER.test(token) ? `"${token}"` : token))
}

/** Decodes UTF-8 strictly; `null` when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
