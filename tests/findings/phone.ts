// An inspector's phone: a real bot with the findings, on a real database, and people around it.

import { join } from 'node:path'
import type { Feature } from '../../src/bot/feature.ts'
import { createFindingsFeature, type Round } from '../../src/findings/chat/feature.ts'
import { createFindings, type Findings } from '../../src/findings/findings.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { createNoticeSender } from '../../src/findings/notice-sender.ts'
import type { InboundMessage } from '../../src/message.ts'
import { createPeople } from '../../src/people/people.ts'
import { dataFolder } from '../../src/shipped.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createFileStore } from '../../src/storage/files.ts'
import type { StartedBot } from '../support/start-bot.ts'
import { countingBytes, fixedClock, startBot, temporaryFolder } from '../support/start-bot.ts'

const knowledge = loadKnowledge(dataFolder)
const at = '2023-11-20T02:12:00.000Z'
export const written = { at: '2023-11-20T09:12:00+07:00' }

export interface Phone extends StartedBot {
  findings: Findings
  /** What the inspector says, as the last text that came back. */
  tells(text: string, more?: Partial<InboundMessage>): Promise<string>
  told: { personId: number; text: string }[]
  /** Sends what waits to be told. */
  notices(): Promise<void>
}

export async function phone({ rounds = [] as Round[], folder = temporaryFolder() } = {}): Promise<Phone> {
  const clock = fixedClock(at)
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const findings = createFindings({ db, now: clock.now, people, inTeam: () => rounds.length > 0 })
  const told: { personId: number; text: string }[] = []
  const sender = createNoticeSender({
    ...{ db, now: clock.now },
    tell: async (personId, { reply }) => {
      told.push({ personId, text: reply.text })
      return { delivery: { status: 'sent', messageIds: [] }, account: null }
    },
    choices: () => [],
    log: { error: () => {} },
  })
  const feature: Feature = createFindingsFeature({
    findings,
    knowledge,
    calendar: null,
    files: createFileStore(join(folder, 'files')),
    download: async (_message, { ref }) => Buffer.from(ref),
    basis: null,
    rounds: () => rounds,
    sameUnit: (a, b) => a === b,
  })
  const bot = await startBot({ folder, features: [feature], at })
  bot.knows('tam', { name: 'Lê Văn Tám', role: 'inspector' })
  const tells = async (text: string, more: Partial<InboundMessage> = {}) =>
    (await bot.says('tam', text, { ...written, ...more })).at(-1) ?? ''
  return { ...bot, findings, tells, told, notices: () => sender.pass() }
}
