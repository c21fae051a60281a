// UTF-8 that somebody read as Windows-1252 ("Káº¿ hoáº¡ch") back to what it was. Each run of such signs must be valid
// UTF-8 for Vietnamese letters or common punctuation, so text that is right cannot be taken for it.

const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map<string, number>()
for (let i = 0; i < 32; i++) byteOf.set(cp1252[i]!, 0x80 + i)
for (let i = 0x80; i < 0x100; i++) byteOf.set(String.fromCharCode(i), i)

const signs = `[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`
/** A lead byte of two or three bytes and what follows. */
const runs = new RegExp(`(?:[\u00c3-\u00c6\u00cc\u00cd]${signs}|[\u00e1\u00e2]${signs}${signs}|ï»¿)+`, 'g')
const sure = new RegExp(
  `á[º»]${signs}|Ä[‘\u0090ƒ‚]|Æ[°¡¯\u00a0]|Ã[\u00a0-\u00bf\u0080-\u009f‰š“”•]|â€${signs}`,
)
const allowed = /^[\u00a0-\u024f\u0300-\u0323\u1ea0-\u1ef9\u2010-\u2026\u2022\u20ab\ufeff]+$/
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The repaired text and how many runs were repaired. */
export function repairMojibake(text: string): { text: string; repaired: number } {
  if (!sure.test(text)) return { text, repaired: 0 }
  const certain = (text.match(new RegExp(sure, 'g')) ?? []).length
  if (certain < 2 && text.length > 200) return { text, repaired: 0 }
  let repaired = 0
  const result = text.replace(runs, (run) => {
    const decoded = decode(run)
    if (decoded === null) return run
    repaired++
    return decoded
  })
  return repaired === 0 ? { text, repaired } : { text: restoreGraveA(result), repaired }
}

function decode(run: string): string | null {
  const bytes = Uint8Array.from([...run].map((sign) => byteOf.get(sign) ?? 0))
  try {
    const decoded = decoder.decode(bytes)
    return allowed.test(decoded) ? decoded : null
  } catch {
    return null
  }
}

/** "à" is C3 A0, and A0 is a no-break space that many programs turned into a space. */
function restoreGraveA(text: string): string {
  return text
    .replace(/Ã (?= |$)/gm, 'à')
    .replace(/(?<=\p{L})Ã (?=(?:ng|nh|n|m|o|i|y|u)(?!\p{L}))/gu, 'à')
    .replace(/Ã (?=\p{L})/gu, 'à ')
}
