// Debian's Chromium for tests of the page. Absent on a machine: those tests are skipped, with the reason.

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** Path of the browser, or `null` where none is installed. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path)) ?? null

export const skipReason = 'no Chromium here (Debian package chromium, or its path in CHROMIUM)'

export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error(skipReason)
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
