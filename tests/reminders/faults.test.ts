// kill -9 at every step of the runner against the Telegram emulator; `npx tsx tests/bench/reminders-faults.ts` does it
// hundreds of times.

import { expect, test } from 'vitest'
import { faults } from '../bench/reminders-faults.ts'

test('a process killed at every step loses no reminder, and says so when one may come twice', async () => {
  const report = await faults(18, 3, 3)
  expect(Object.keys(report.kills)).toEqual(
    expect.arrayContaining(['sync', 'fired', 'claimed', 'send', 'sent']),
  )
  expect(report.expected).toBeGreaterThan(0)
  expect(report).toMatchObject({ lost: 0, twiceUnmarked: 0 })
}, 300_000)
