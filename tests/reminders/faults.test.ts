// kill -9 at every step of the runner against the emulators of the three platforms; `npm run bench:reminders-faults`
// does it hundreds of times.

import { expect, test } from 'vitest'
import { PLATFORMS } from '../bench/reminders-channels.ts'
import { faults } from '../bench/reminders-faults.ts'

test.each(PLATFORMS)(
  'a process killed at every step loses no reminder on %s, and says so when one may come twice',
  async (platform) => {
    const report = await faults(platform, { kills: 9, persons: 3, most: 3 })
    expect(Object.keys(report.kills)).toEqual(
      expect.arrayContaining(['sync', 'fired', 'claimed', 'send', 'sent']),
    )
    expect(report.expected).toBeGreaterThan(0)
    expect(report).toMatchObject({ lost: 0, twiceUnmarked: 0 })
  },
  600_000,
)
