// How many tokens a text will take, estimated without asking anybody: real counters fetch their tables from the network.
// Errs upwards: Vietnamese letters with marks cost up to a token for each two bytes in older vocabularies.

/** At least as many tokens as common vocabularies make of `text`, in most cases; never 0 for a text. */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 2.6)
}
