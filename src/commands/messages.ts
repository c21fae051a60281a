// Commands for messages that could not be handled in three tries: what went wrong, and once more.

import { randomBytes } from 'node:crypto'
import { createGroupCommit } from '../bot/group-commit.ts'
import { createInbox } from '../bot/inbox.ts'
import { CHANNEL_NAMES } from '../bot/replies.ts'
import { createPeople } from '../people/people.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

const now = () => new Date()

async function open(context: Context) {
  const { db } = await context.app()
  return { db, inbox: createInbox({ db, commit: createGroupCommit(db), now }) }
}

/** What was written stays unread: only where it came from and what went wrong is shown. */
export async function list(context: Context): Promise<void> {
  const listed = (await open(context)).inbox.setAside()
  if (context.options.json) {
    printJson(listed)
    return
  }
  if (listed.length === 0) printLine('Không có tin nào bị bỏ lại.')
  for (const { id, channel, receivedAt, problem } of listed)
    printLine(`${id}. ${CHANNEL_NAMES[channel]}, ${receivedAt}: ${problem ?? 'không rõ lý do'}`)
}

/** The message is taken up at the next start of the service. */
export async function retry(context: Context, id: string): Promise<void> {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError('Cần số của tin trong “dondoc messages list”.')
  const { db, inbox } = await open(context)
  const { audit } = createPeople({ db, now, randomBytes })
  const renewed = db.transaction(() => {
    if (inbox.retry(Number(id)) === null) return false
    audit.record({ actor: 'command', action: 'message.retried', subject: `message:${id}` })
    return true
  })
  if (!renewed) throw new CommandError(`Không có tin số ${id} bị bỏ lại; xem: dondoc messages list.`)
  if (context.options.json) printJson({ id: Number(id), retried: true })
  else printLine(`Tin ${id} sẽ được xử lý lại khi dịch vụ khởi động lần tới.`)
}
