// Signing a browser in, and knowing in the chat who it is.

import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPeople } from '../../src/people/people.ts'
import { createWebSignIn } from '../../src/people/web-sign-in.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fixedClock } from '../support/start-bot.ts'

function open() {
  const people = createPeople({ db: openDatabase(':memory:'), now: fixedClock().now, randomBytes })
  return { people, web: createWebSignIn({ people, adminToken: 'ma-quan-tri', newId: randomUUID }) }
}
const inBrowser = (id: string) => ({ channel: 'web' as const, externalId: id })

test('signs in by the token and by a code, and by nothing else', async () => {
  const { people, web } = open()
  const { code } = people.invite({ role: 'office', name: 'Lan', unit: 'Sở Nội vụ', place: 'Hà Nội' }, 'admin')
  expect(await web.signIn('ma-quan-tri')).toMatchObject({ id: 'admin', role: 'admin' })
  expect(await web.signIn(code)).toMatchObject({ name: 'Lan', role: 'office', unit: 'Sở Nội vụ Hà Nội' })
  for (const secret of [code, '', 'ma-quan-tr', 'K7QMX-2RTW9']) expect(await web.signIn(secret)).toBeNull()
})

test('makes the chat of a browser an account of its person', async () => {
  const { people, web } = open()
  const { code } = people.invite({ role: 'staff', name: 'Lan' }, 'admin')
  const user = (await web.signIn(code))!
  web.join({ id: 'browser-1', user })
  web.join({ id: 'browser-1', user })
  web.join({ id: 'browser-2', user: { id: 'admin' } })
  web.join({ id: 'browser-3', user: { id: 'admin' } })
  expect(people.whois(inBrowser('browser-1'))).toMatchObject({ name: 'Lan', role: 'staff' })
  expect(people.whois(inBrowser('browser-2'))).toMatchObject({ name: 'Quản trị', role: 'admin' })
  expect(people.list().map(({ name }) => name)).toEqual(['Lan', 'Quản trị'])
  expect(people.audit.list().filter(({ subject }) => subject === 'account:web:browser-1')).toHaveLength(1)
})

test('knows a revoked person no more', async () => {
  const { people, web } = open()
  const { code } = people.invite({ role: 'staff', name: 'Lan' }, 'admin')
  const user = (await web.signIn(code))!
  web.join({ id: 'browser-1', user })
  people.revoke(Number(user.id), 'admin')
  expect(await web.user(user.id)).toBeNull()
  expect(people.whois(inBrowser('browser-1'))).toBeNull()
  expect(await web.user('không phải số')).toBeNull()
})
