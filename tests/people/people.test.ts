// People, accounts and one-time codes.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fixedClock, temporaryFolder } from '../support/start-bot.ts'

const HOUR = 3_600_000
const account = (id: string) => ({ channel: 'telegram' as const, externalId: id, chat: id })
const stranger = (id: string) => ({ ...account(id), displayName: 'Lan' })

function open(folder = temporaryFolder()) {
  const db = openDatabase(join(folder, 'dondoc.db'))
  onTestFinished(() => db.close())
  const clock = fixedClock()
  return { db, clock, folder, people: createPeople({ db, now: clock.now, randomBytes }) }
}

test('binds an account with a one-time code, once', () => {
  const { people } = open()
  const { code } = people.invite({ role: 'inspector', unit: 'Sở Nội vụ', place: 'Hà Nội' }, 'admin')
  expect(people.whois(account('1'))).toBeNull()
  expect(people.redeem(code, stranger('1'))).toMatchObject({
    kind: 'linked',
    person: { name: 'Lan', unit: 'Sở Nội vụ', place: 'Hà Nội', role: 'inspector' },
  })
  expect(people.whois(account('1'))).toMatchObject({ role: 'inspector' })
  expect(people.redeem(code, stranger('2'))).toEqual({ kind: 'used' })
})

test.each([
  ['in lower case with spaces', (code: string) => ` ${code.toLowerCase().replace('-', ' ')} `],
  ['without the dash', (code: string) => code.replace('-', '')],
])('takes a code %s', (_name, typed) => {
  const { people } = open()
  const { code } = people.invite({ role: 'staff' }, 'admin')
  expect(people.redeem(typed(code), stranger('1')).kind).toBe('linked')
})

test('refuses a code after seven days, and one that was withdrawn', () => {
  const { people, clock } = open()
  const late = people.invite({ role: 'staff' }, 'admin')
  const gone = people.invite({ role: 'staff' }, 'admin')
  expect(people.withdraw(gone.id, 'admin')).toBe(true)
  expect(people.redeem(gone.code, stranger('1'))).toEqual({ kind: 'expired' })
  clock.forward(7 * 24 * HOUR)
  expect(people.redeem(late.code, stranger('1'))).toEqual({ kind: 'expired' })
  expect(people.invitations()).toEqual([])
})

test('keeps no code, only its hash', () => {
  const { people, db } = open()
  const { code } = people.invite({ role: 'staff' }, 'admin')
  const kept = JSON.stringify([
    db.sql.prepare('SELECT * FROM invitations').all(),
    db.sql.prepare('SELECT * FROM audit_log').all(),
  ])
  expect(kept).not.toContain(code.replace('-', ''))
  expect(kept).not.toContain(code)
})

test('adds a second account to the same person with a code of its own', () => {
  const { people } = open()
  const { id } = people.add({ name: 'Bình', role: 'office' }, 'admin')
  people.link(id, account('1'), 'admin')
  const { code } = people.invite({ role: 'staff', personId: id }, 'admin')
  const zalo = { channel: 'zalo-bot' as const, externalId: 'z1', chat: 'z1', displayName: null }
  expect(people.redeem(code, zalo)).toMatchObject({ kind: 'linked', person: { id, role: 'office' } })
  expect(
    people
      .accounts(id)
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['telegram', 'zalo-bot'])
})

test('leaves the code unused when the account is known', () => {
  const { people } = open()
  people.link(people.add({ name: 'Bình', role: 'staff' }, 'admin').id, account('1'), 'admin')
  const { code } = people.invite({ role: 'admin' }, 'admin')
  expect(people.redeem(code, stranger('1'))).toMatchObject({ kind: 'known', person: { role: 'staff' } })
  expect(people.invitations()).toHaveLength(1)
})

test('looks at no code for an hour after five wrong ones, also in a new process', () => {
  const { people, clock, folder } = open()
  const { code } = people.invite({ role: 'staff' }, 'admin')
  for (let n = 0; n < 5; n++) expect(people.redeem('AAAAA-22222', stranger('1')).kind).toBe('wrong')
  expect(people.redeem(code, stranger('1')).kind).toBe('locked')
  expect(open(folder).people.redeem(code, stranger('1')).kind).toBe('locked')
  clock.forward(HOUR)
  expect(people.redeem(code, stranger('1')).kind).toBe('linked')
})

test('forgets a revoked person at once, with the codes that are still out', () => {
  const { people } = open()
  const { id } = people.add({ name: 'Bình', role: 'staff' }, 'admin')
  people.link(id, account('1'), 'admin')
  const { code } = people.invite({ role: 'staff', personId: id }, 'admin')
  expect(people.revoke(id, 'admin')).toBe(true)
  expect(people.whois(account('1'))).toBeNull()
  expect(people.isActive(id)).toBe(false)
  expect(people.redeem(code, stranger('2'))).toEqual({ kind: 'expired' })
  expect(people.revoke(id, 'admin')).toBe(false)
  expect(people.restore(id, 'admin')).toBe(true)
  expect(people.whois(account('1'))?.id).toBe(id)
})

test('tells a stranger at most once a minute, also across restarts', () => {
  const { people, clock, folder } = open()
  expect(people.mayTellStranger(account('1'))).toBe(true)
  expect(people.mayTellStranger(account('1'))).toBe(false)
  expect(people.mayTellStranger(account('2'))).toBe(true)
  expect(open(folder).people.mayTellStranger(account('1'))).toBe(false)
  clock.forward(60_000)
  expect(people.mayTellStranger(account('1'))).toBe(true)
})

test('puts accounts that cannot be written to last, until they write again', () => {
  const { people, clock } = open()
  const { id } = people.add({ name: 'Bình', role: 'staff' }, 'admin')
  people.link(id, account('old'), 'admin')
  clock.forward(1000)
  people.link(id, account('new'), 'admin')
  people.unreachable('telegram', 'new', 'blocked')
  expect(people.accounts(id).map(({ externalId, unreachable }) => [externalId, unreachable])).toEqual([
    ['old', null],
    ['new', 'blocked'],
  ])
  clock.forward(1000)
  people.seen(account('new'))
  expect(people.accounts(id)[0]).toMatchObject({ externalId: 'new', unreachable: null })
})

test('writes a line of the audit log for every change', () => {
  const { people } = open()
  const { id } = people.add({ name: 'Bình', role: 'staff' }, 'admin')
  people.change(id, { role: 'office' }, 'admin')
  people.link(id, account('1'), 'admin')
  people.unlink(account('1'), 'admin')
  people.revoke(id, 'admin')
  expect(people.audit.list().map(({ action }) => action)).toEqual([
    'person.revoked',
    'account.unlinked',
    'account.linked',
    'person.changed',
    'person.added',
  ])
  expect(people.audit.verify()).toMatchObject({ ok: true, lines: 5 })
})
