// Takes a step of a finding in a process of its own and kills itself, as kill -9 does, where it was told to.
// Arguments: folder of the database, the point.

import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFindings } from '../../src/findings/findings.ts'
import { createNoticeSender } from '../../src/findings/notice-sender.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'

export const POINTS = ['in the step', 'after the step', 'claimed', 'told'] as const

const [folder = '', point = ''] = process.argv.slice(2)

if (folder !== '') await run()

function reach(here: string): void {
  if (here === point) process.kill(process.pid, 'SIGKILL')
}

async function run(): Promise<void> {
  const db = openDatabase(join(folder, 'dondoc.db'))
  const now = () => new Date()
  const people = createPeople({ db, now, randomBytes: () => new Uint8Array(10) })
  const findings = createFindings({
    ...{ db, now, people },
    inTeam: () => false,
    // the last thing that happens inside the transaction
    onNotices: () => reach('in the step'),
  })
  const inspector = people.list().find(({ role }) => role === 'inspector')!
  findings.step('2023-001', 'đã kiến nghị', null, inspector)
  reach('after the step')
  const sender = createNoticeSender({
    ...{ db, now, at: reach },
    tell: async (personId, { reply }) => {
      appendFileSync(join(folder, 'told.txt'), `${personId} ${reply.text.replaceAll('\n', ' ')}\n`)
      return { delivery: { status: 'sent', messageIds: [] }, account: null }
    },
    choices: () => [],
    log: { error: () => {} },
  })
  await sender.pass()
}
