// Commands of the office: people invite, list, revoke; questions nobody could answer; opinions on answers.

import { randomBytes } from 'node:crypto'
import { createOpinions, createUnanswered } from '../bot/opinions.ts'
import { CHANNEL_NAMES, ROLE_NAMES } from '../bot/replies.ts'
import { formatDay } from '../calendar/day.ts'
import { telegramBotName } from '../channels/platform-channels.ts'
import { localIso } from '../channels/vietnam-time.ts'
import { telegramLink } from '../people/invitations.ts'
import { createPeople, type People, ROLES, type Role } from '../people/people.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

/** The actor of what is done on the command line, in the audit log. */
const BY = 'command'
const now = () => new Date()

export interface InviteOptions {
  role?: string
  unit?: string
  name?: string
  place?: string
}

async function open({ app }: Context): Promise<People> {
  return createPeople({ db: (await app()).db, now, randomBytes })
}

/** Prints a code that can be used once, for seven days; it is kept nowhere readable. */
export async function invite(context: Context, { role, unit, name, place }: InviteOptions): Promise<void> {
  if (!isRole(role)) throw new UsageError(`Cần --role là một trong: ${ROLES.join(', ')}.`)
  if (unit === undefined || unit.trim() === '')
    throw new UsageError('Thiếu --unit: đơn vị của người được mời, ví dụ --unit "Sở Tư pháp".')
  const people = await open(context)
  const whom = { ...(name ? { name } : {}), ...(place ? { place } : {}) }
  const { code, expires } = people.invite({ role, unit, ...whom }, BY)
  const bot = telegramBotName(context.stateFolder)
  const link = bot === null ? null : telegramLink(bot, code)
  if (context.options.json) {
    printJson({ code, expires, ...(link === null ? {} : { link }) })
    return
  }
  printLine(`Mã: ${code} (dùng một lần, hết hạn ${inVietnam(expires)})`)
  printLine('Người nhận nhắn mã này cho bot, hoặc dùng làm mã đăng nhập trang web.')
  if (link !== null) printLine(`Mở bằng Telegram: ${link}`)
}

export async function list(context: Context): Promise<void> {
  const people = await open(context)
  const listed = people.list()
  if (context.options.json) {
    printJson(listed)
    return
  }
  if (listed.length === 0) printLine('Chưa có ai. Cấp mã bằng: dondoc people invite --role staff --unit "…".')
  for (const { id, name, unit, place, role, revokedAt, accounts } of listed) {
    const where = [unit, place].filter((part) => part !== null).join(', ')
    const reached = accounts.map(
      ({ channel, unreachable }) =>
        `${CHANNEL_NAMES[channel]}${unreachable === null ? '' : ' (không gửi được)'}`,
    )
    const state = revokedAt === null ? '' : ` · đã thu hồi ${inVietnam(revokedAt)}`
    printLine(`${id}. ${name}${where === '' ? '' : `, ${where}`} (${ROLE_NAMES[role]})${state}`)
    printLine(`   ${reached.length === 0 ? 'chưa liên kết tài khoản nào' : [...new Set(reached)].join(', ')}`)
  }
}

/** Takes effect with the next thing that is done for this person, also in a service that runs. */
export async function revoke(context: Context, id: string): Promise<void> {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError('Cần số của người trong “dondoc people list”.')
  const people = await open(context)
  const person = people.get(Number(id))
  if (person === null) throw new CommandError(`Không có người số ${id}; xem: dondoc people list.`)
  if (!people.revoke(person.id, BY)) throw new CommandError(`${person.name} đã bị thu hồi quyền từ trước.`)
  if (context.options.json) printJson({ id: person.id, revoked: true })
  else printLine(`Đã thu hồi quyền của ${person.name}.`)
}

/** Changes what is given and keeps the rest; reminders go to the new unit from then on. */
export async function change(context: Context, id: string, { role, ...given }: InviteOptions): Promise<void> {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError('Cần số của người trong “dondoc people list”.')
  if (role !== undefined && !isRole(role))
    throw new UsageError(`Cần --role là một trong: ${ROLES.join(', ')}.`)
  const changes = { ...given, ...(role === undefined ? {} : { role }) }
  if (Object.keys(changes).length === 0)
    throw new UsageError('Cần ít nhất một trong --name, --unit, --place, --role.')
  const people = await open(context)
  const person = people.change(Number(id), changes, BY)
  if (person === null) throw new CommandError(`Không có người số ${id}; xem: dondoc people list.`)
  if (context.options.json) printJson(person)
  else {
    const where = [person.unit, person.place].filter((part) => part !== null).join(', ')
    printLine(`Đã sửa: ${person.name}${where === '' ? '' : `, ${where}`} (${ROLE_NAMES[person.role]}).`)
  }
}

/** Keeps the number that Zalo templates go to; without `phone` it is forgotten. */
export async function phone(context: Context, id: string, given: string | undefined): Promise<void> {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError('Cần số của người trong “dondoc people list”.')
  const number = given === undefined ? null : internationalNumber(given)
  if (number === undefined) throw new UsageError('Cần số di động Việt Nam, ví dụ 0912 345 678.')
  const people = await open(context)
  if (!people.setPhone(Number(id), number, BY))
    throw new CommandError(`Không có người số ${id}; xem: dondoc people list.`)
  if (context.options.json) printJson({ id: Number(id), phone: number !== null })
  else
    printLine(
      number === null ? 'Đã xóa số điện thoại.' : 'Đã giữ số điện thoại, chỉ dùng để gửi tin mẫu Zalo.',
    )
}

/** "0912 345 678", "+84 912345678" → "84912345678", as ZNS wants it; `undefined` for anything else. */
function internationalNumber(given: string): string | undefined {
  const digits = given.replace(/[\s.()-]/g, '').replace(/^(?:\+?84|0)/, '')
  return /^[35789]\d{8}$/.test(digits) ? `84${digits}` : undefined
}

export async function unanswered(context: Context): Promise<void> {
  const { db } = await context.app()
  const listed = createUnanswered({ db, now, audit: (await open(context)).audit }).list()
  if (context.options.json) {
    printJson(listed)
    return
  }
  if (listed.length === 0) printLine('Không còn câu nào chờ xử lý.')
  for (const { id, question, understood, unit, at } of listed) {
    printLine(`${id}. ${question}${understood === question ? '' : ` (hiểu là: ${understood})`}`)
    printLine(`   ${[unit, inVietnam(at)].filter((part) => part !== null).join(' · ')}`)
  }
}

export async function opinions(context: Context): Promise<void> {
  const { db } = await context.app()
  const people = await open(context)
  const listed = createOpinions({ db, now, audit: people.audit }).list()
  if (context.options.json) {
    printJson(listed)
    return
  }
  if (listed.length === 0) printLine('Chưa có góp ý nào.')
  for (const { id, good, question, reason, personId, at } of listed) {
    printLine(`${id}. ${good ? '👍' : '👎'} ${question}`)
    const who = people.get(personId)?.name ?? null
    printLine(`   ${[reason, who, inVietnam(at)].filter((part) => part !== null).join(' · ')}`)
  }
}

/** Takes a question or an opinion off the office's list. */
export async function settle(context: Context, what: 'unanswered' | 'opinions', id: string): Promise<void> {
  if (!/^\d{1,15}$/.test(id)) throw new UsageError(`Cần số trong “dondoc ${what} list”.`)
  const { db } = await context.app()
  const { audit } = await open(context)
  const office =
    what === 'unanswered' ? createUnanswered({ db, now, audit }) : createOpinions({ db, now, audit })
  if (!office.settle(Number(id), BY))
    throw new CommandError(`Không có mục số ${id} đang chờ; xem: dondoc ${what} list.`)
  if (context.options.json) printJson({ id: Number(id), settled: true })
  else printLine(`Đã đánh dấu mục ${id} là đã xử lý.`)
}

function isRole(role: string | undefined): role is Role {
  return ROLES.some((one) => one === role)
}

/** "9:05 15/5/2023" */
function inVietnam(at: string): string {
  const [day = '', time = ''] = localIso(new Date(at)).split('T')
  return `${time.slice(0, 5)} ${formatDay(day)}`
}
