// kill -9 at every step of the runner against the emulators of the three platforms; `npm run bench:reminders-faults`
// does it hundreds of times.

import { expect, test } from 'vitest'
import { faults } from '../bench/reminders-faults.ts'

test.each([
  ['telegram', 18],
  ['zalo-bot', 9],
  ['zalo-oa', 9],
] as const)(
  'a process killed at every step loses no reminder on %s, and says so when one may come twice',
  async (platform, kills) => {
    const report = await faults(platform, { kills, persons: 3, most: 3 })
    expect(Object.keys(report.kills)).toEqual(
      expect.arrayContaining(['sync', 'fired', 'claimed', 'send', 'sent']),
    )
    expect(report.expected).toBeGreaterThan(0)
    expect(report).toMatchObject({ lost: 0, twiceUnmarked: 0 })
  },
  600_000,
)
