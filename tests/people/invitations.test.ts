// One-time codes as text.

import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashCode, newCode, qrSvg, readCode, telegramLink } from '../../src/people/invitations.ts'

test('makes codes that it reads again, without look-alike signs', () => {
  for (let n = 0; n < 500; n++) {
    const code = newCode(randomBytes)
    expect(code).toMatch(/^[A-HJKMNP-TW-Z2-9]{5}-[A-HJKMNP-TW-Z2-9]{5}$/)
    expect(readCode(code.toLowerCase())).toBe(code.replace('-', ''))
    expect(hashCode(readCode(code) ?? '')).toBe(hashCode(code))
  }
})

test.each(['hạn nộp báo cáo', 'baocaotukt', '2345678923', 'KTRA2023', 'còn Hà Nội?', ''])(
  'reads no code in %j',
  (text) => {
    expect(readCode(text)).toBeNull()
  },
)

test('links to the bot in Telegram, as an address and as a picture', async () => {
  const link = telegramLink('@dondoc_bot', 'K7QMX-2RTW9')
  expect(link).toBe('https://t.me/dondoc_bot?start=K7QMX2RTW9')
  expect(await qrSvg(link)).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
})
