// The office's pages of people and of open questions, over the real people and the real lists.

import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createOpinions, createUnanswered } from '../../src/bot/opinions.ts'
import { createWebQuestions } from '../../src/bot/web-questions.ts'
import { createPeople, type Role } from '../../src/people/people.ts'
import { createWebPeople } from '../../src/people/web-people.ts'
import { createWebSignIn } from '../../src/people/web-sign-in.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fixedClock } from '../support/start-bot.ts'
import { adminToken, buildServer } from './stand-ins.ts'

let next = 0

function open(botName: string | null = 'dondoc_bot') {
  const db = openDatabase(':memory:')
  const { now } = fixedClock()
  const people = createPeople({ db, now, randomBytes })
  const office = { db, now, audit: people.audit }
  const opinions = createOpinions(office)
  const unanswered = createUnanswered(office)
  const { app } = buildServer({
    auth: createWebSignIn({ people, adminToken, newId: () => String(next++) }),
    people: createWebPeople(people, () => botName),
    questions: createWebQuestions({ opinions, unanswered }, people),
  })
  /** A signed-in browser: as the administrator, or as a new person of this role. */
  const signIn = async (role?: Role) => {
    const secret =
      role === undefined ? adminToken : people.invite({ role, name: `Người ${role}` }, 'test').code
    const response = await app.request(`/?token=${secret}`)
    const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
    return {
      get: (path: string) => app.request(path, { headers }),
      post: (path: string, form: Record<string, string> = {}) =>
        app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) }),
    }
  }
  return { people, opinions, unanswered, signIn }
}

const codeIn = (page: string) => /<p class="code"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''

test('makes a code that is shown once, with its link and its picture, and that works', async () => {
  const { people, signIn } = open()
  const admin = await signIn()
  const form = { role: 'inspector', name: ' Lê  Thị An ', unit: 'Sở Y tế', place: 'Cà Mau' }
  const page = await (await admin.post('/people/invite', form)).text()
  const code = codeIn(page)
  expect(page).toContain(`https://t.me/dondoc_bot?start=${code.replace('-', '')}`)
  expect(page).toContain('src="data:image/svg+xml;base64,')
  expect(await (await admin.get('/people')).text()).not.toContain(code)
  const redeemed = people.redeem(code, { channel: 'telegram', externalId: '9', chat: '9', displayName: null })
  expect(redeemed).toMatchObject({
    kind: 'linked',
    person: { name: 'Lê Thị An', unit: 'Sở Y tế', place: 'Cà Mau', role: 'inspector' },
  })
})

test('shows persons with their accounts and whether these can be written to', async () => {
  const { people, signIn } = open(null)
  const { id } = people.add({ name: 'Trần <b>Bình</b>', unit: 'Sở Tư pháp', role: 'staff' }, 'test')
  people.link(id, { channel: 'zalo-bot', externalId: '1', chat: '1' }, 'test')
  people.unreachable('zalo-bot', '1', 'blocked')
  const page = await (await (await signIn()).get('/people')).text()
  expect(page).toContain('Trần &lt;b&gt;Bình&lt;/b&gt;')
  expect(page).toMatch(/Zalo Bot <span class="badge passed">đã chặn bot<\/span>/)
})

test('revokes and restores at once, and adds an account to somebody known', async () => {
  const { people, signIn } = open()
  const { id } = people.add({ name: 'Bình', role: 'staff' }, 'test')
  const admin = await signIn()
  await admin.post(`/people/${id}/revoke`)
  expect(people.isActive(id)).toBe(false)
  await admin.post(`/people/${id}/restore`)
  expect(people.isActive(id)).toBe(true)
  const code = codeIn(await (await admin.post(`/people/${id}/invite`)).text())
  people.redeem(code, { channel: 'telegram', externalId: '7', chat: '7', displayName: 'Ai đó' })
  expect(people.whois({ channel: 'telegram', externalId: '7' })?.id).toBe(id)
  expect(people.audit.list({ subject: `person:${id}` }).map(({ actor }) => actor)).toEqual([
    'admin',
    'admin',
    'test',
  ])
})

test('changes name, unit, place and role, and refuses a form without a name', async () => {
  const { people, signIn } = open()
  const { id } = people.add({ name: 'Bình', unit: 'Sở Y tế', place: 'Cà Mau', role: 'staff' }, 'test')
  const admin = await signIn()
  const form = { name: 'Trần Bình', unit: ' Sở Nội vụ', place: '', role: 'inspector' }
  expect((await admin.post(`/people/${id}/change`, form)).status).toBe(303)
  const changed = { name: 'Trần Bình', unit: 'Sở Nội vụ', place: null, role: 'inspector' }
  expect(people.get(id)).toMatchObject(changed)
  const refused = await admin.post(`/people/${id}/change`, { ...form, name: ' ', role: 'office' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Chưa có gì thay đổi.')
  expect(people.get(id)).toMatchObject(changed)
  expect(people.audit.list({ subject: `person:${id}` })[0]).toMatchObject({
    actor: 'admin',
    action: 'person.changed',
  })
})

test('withdraws a code that was not used', async () => {
  const { people, signIn } = open()
  const { id } = people.invite({ role: 'staff', name: 'Mai' }, 'test')
  const admin = await signIn()
  expect(await (await admin.get('/people')).text()).toContain(`/people/invitations/${id}/withdraw`)
  await admin.post(`/people/invitations/${id}/withdraw`)
  expect(people.invitations()).toEqual([])
})

test.each(['staff', 'inspector'] as const)('keeps both pages from %s', async (role) => {
  const { signIn } = open()
  const browser = await signIn(role)
  for (const path of ['/people', '/questions']) expect((await browser.get(path)).status).toBe(403)
  for (const path of [
    '/people/invite',
    '/people/1/revoke',
    '/people/1/change',
    '/people/invitations/1/withdraw',
    '/questions/1/settle',
  ])
    expect((await browser.post(path, { role: 'admin' })).status).toBe(403)
  expect(await (await browser.get('/documents')).text()).not.toContain('href="/people"')
})

test('lets the office do all but make, revoke or restore administrators, and not revoke itself', async () => {
  const { people, signIn } = open()
  const admin = people.add({ name: 'Quản trị', role: 'admin' }, 'test')
  const office = await signIn('office')
  const self = people.list().find(({ role }) => role === 'office')!
  expect((await office.post('/people/invite', { role: 'staff' })).status).toBe(200)
  expect((await office.post('/people/invite', { role: 'admin' })).status).toBe(403)
  const colleague = people.add({ name: 'Mai', role: 'staff' }, 'test')
  for (const id of [admin.id, self.id]) {
    expect((await office.post(`/people/${id}/revoke`)).status).toBe(403)
    expect((await office.post(`/people/${id}/change`, { name: 'Ai', role: 'staff' })).status).toBe(403)
  }
  expect((await office.post(`/people/${colleague.id}/change`, { name: 'Mai', role: 'admin' })).status).toBe(
    403,
  )
  expect((await office.post(`/people/${admin.id}/invite`)).status).toBe(403)
  expect([people.isActive(admin.id), people.isActive(self.id)]).toEqual([true, true])
})

test.each([{ role: 'chủ tịch' }, { role: 'staff', name: 'x'.repeat(201) }, {}])(
  'refuses the invitation %j in one sentence',
  async (form) => {
    const { people, signIn } = open()
    const response = await (await signIn()).post('/people/invite', form as Record<string, string>)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Hãy chọn quyền')
    expect(people.invitations()).toEqual([])
  },
)

test('lists open questions and complaints until they are settled', async () => {
  const { people, opinions, unanswered, signIn } = open()
  const { id: personId } = people.add({ name: 'Bình', unit: 'Sở Y tế', role: 'staff' }, 'test')
  const question = { personId, unit: 'Sở Y tế', question: 'còn Cà Mau?', understood: 'Lương của Cà Mau' }
  unanswered.add({ ...question, status: 'not_found' })
  opinions.add({ about: 'a', personId, question: 'Hạn nộp?', answer: '**30/6/2023**', good: false })
  opinions.addReason('a', personId, 'Sai ngày')
  opinions.add({ about: 'b', personId, question: 'Hỏi đúng', answer: 'Đúng', good: true })
  const admin = await signIn()
  const page = await (await admin.get('/questions')).text()
  for (const text of ['còn Cà Mau?', 'Lương của Cà Mau', 'Hạn nộp?', 'Sai ngày', 'Bình, Sở Y tế'])
    expect(page).toContain(text)
  expect(page).not.toContain('Hỏi đúng')
  await admin.post(`/questions/${unanswered.list()[0]?.id}/settle`)
  await admin.post(`/questions/complaints/${opinions.list({ good: false })[0]?.id}/settle`)
  const after = await (await admin.get('/questions')).text()
  expect(after).toContain('Không còn câu nào chờ xử lý.')
  expect(after).toContain('Không còn góp ý nào chờ xử lý.')
})
