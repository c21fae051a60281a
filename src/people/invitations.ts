// One-time codes: how they are made, recognised in what people type, and turned into a link or a QR picture.
// A code has ten signs of an alphabet without look-alikes (no 0 O 1 I L, no U V), always letters and digits.

import { createHash } from 'node:crypto'
import QRCode from 'qrcode'

const LETTERS = 'ABCDEFGHJKMNPQRSTWXYZ'
const DIGITS = '23456789'
const ALPHABET = LETTERS + DIGITS
const LENGTH = 10

/** Days for which a code can be used. */
export const CODE_DAYS = 7

export type RandomBytes = (count: number) => Uint8Array

/** A new code, written "K7QMX-2RTW9"; `randomBytes` must be cryptographic outside tests. */
export function newCode(randomBytes: RandomBytes): string {
  for (;;) {
    const code = draw(randomBytes)
    if (mixed(code)) return `${code.slice(0, 5)}-${code.slice(5)}`
  }
}

/** Bytes at or above the largest multiple of the alphabet's length are thrown away, so every sign is as likely. */
function draw(randomBytes: RandomBytes): string {
  const limit = 256 - (256 % ALPHABET.length)
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < limit && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length]
    }
  }
  return code
}

const count = (code: string, signs: string) => [...code].filter((sign) => signs.includes(sign)).length

/** Two digits and two letters at least, so that a code typed alone is never a word and never a number. */
const mixed = (code: string) => count(code, DIGITS) >= 2 && count(code, LETTERS) >= 2

/** The ten signs of a code in what a person typed ("k7qmx 2rtw9"), or `null` when it is none. */
export function readCode(text: string): string | null {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.–—]/g, '')
  const known = signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign))
  return known && mixed(signs) ? signs : null
}

/** What is kept of a code; takes what `newCode` or `readCode` gave. */
export function hashCode(code: string): string {
  return createHash('sha256')
    .update(`dondoc:${code.replace('-', '')}`)
    .digest('hex')
}

/** Opens the bot in Telegram and sends it the code; `botName` without "@". */
export function telegramLink(botName: string, code: string): string {
  return `https://t.me/${encodeURIComponent(botName.replace(/^@/, ''))}?start=${code.replace('-', '')}`
}

/** An SVG picture of any address or text. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
