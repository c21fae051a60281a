// The office's page of people. Every change answers with a redirect, except a new code: it is shown once, at once.

import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type PeopleView, peoplePage } from '../pages/people.ts'
import type { NewWebInvitation, WebLog, WebPeople, WebPerson } from '../parts.ts'
import { actorOf, mayManagePeople, readBody } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface PeopleParts {
  people: WebPeople
  log: WebLog
}

const words = texts.people
const maxFormBytes = 16_384
const numbered = ':id{[0-9]{1,15}}'

const field = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(200))
  .transform((text) => (text === '' ? null : text))
const invitationForm = z.object({
  role: z.enum(['staff', 'inspector', 'office', 'admin']),
  name: field.default(null),
  unit: field.default(null),
  place: field.default(null),
})
const changeForm = invitationForm.extend({ name: field.pipe(z.string()) })

export function peopleRoutes({ people, log }: PeopleParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.use('/people', onlyOffice)
  routes.use('/people/*', onlyOffice)

  routes.get('/people', (c) => show(c, people))

  routes.post('/people/invite', async (c) => {
    const read = invitationForm.safeParse(await formOf(c))
    if (!read.success) return show(c, people, { problem: words.badInvitation })
    onlyAdminFor(c, read.data.role)
    return issue(c, { ...read.data, personId: null })
  })

  routes.post(`/people/${numbered}/invite`, (c) => {
    const { id, name, role, unit, place } = changeable(c)
    return issue(c, { personId: id, name, role, unit, place })
  })

  routes.post(`/people/${numbered}/change`, async (c) => {
    const { id } = changeable(c)
    const read = changeForm.safeParse(await formOf(c))
    if (!read.success) return show(c, people, { problem: words.badChange })
    onlyAdminFor(c, read.data.role)
    people.change(id, read.data, actorOf(c.get('session').user))
    return c.redirect('/people', 303)
  })

  routes.post(`/people/${numbered}/revoke`, (c) => {
    people.revoke(changeable(c).id, actorOf(c.get('session').user))
    return c.redirect('/people', 303)
  })

  routes.post(`/people/${numbered}/restore`, (c) => {
    people.restore(changeable(c).id, actorOf(c.get('session').user))
    return c.redirect('/people', 303)
  })

  routes.post(`/people/invitations/${numbered}/withdraw`, (c) => {
    people.withdraw(Number(c.req.param('id')), actorOf(c.get('session').user))
    return c.redirect('/people', 303)
  })

  return routes

  async function issue(c: Context<WebEnv>, invitation: NewWebInvitation) {
    const { user } = c.get('session')
    const issued = await people.invite(invitation, actorOf(user))
    log.info({ user: user.id, role: invitation.role }, 'code made on the page')
    return show(c, people, { issued: { ...issued, forWhom: invitation.name ?? invitation.unit } })
  }

  /** The person in the address, when this user may change them. */
  function changeable(c: Context<WebEnv>): WebPerson {
    const person = people.list().find(({ id }) => id === Number(c.req.param('id')))
    if (!person) throw new HTTPException(404, { message: texts.errors.notFound })
    onlyAdminFor(c, person.role)
    if (String(person.id) === c.get('session').user.id)
      throw new HTTPException(403, { message: words.notSelf })
    return person
  }
}

async function formOf(c: Context<WebEnv>): Promise<Record<string, string>> {
  const body = await readBody(c, maxFormBytes, texts.errors.tooLarge)
  return Object.fromEntries(new URLSearchParams(Buffer.from(body).toString()))
}

async function onlyOffice(c: Context<WebEnv>, next: () => Promise<void>): Promise<void> {
  if (!mayManagePeople(c.get('session').user)) throw new HTTPException(403, { message: words.notAllowed })
  await next()
}

function onlyAdminFor(c: Context<WebEnv>, role: WebPerson['role']): void {
  if (role === 'admin' && c.get('session').user.role !== 'admin')
    throw new HTTPException(403, { message: words.adminOnly })
}

function show(c: Context<WebEnv>, people: WebPeople, more: Partial<PeopleView> = {}) {
  const view: PeopleView = {
    persons: people.list(),
    invitations: people.invitations(),
    issued: null,
    problem: null,
    ...more,
  }
  return c.html(peoplePage(view, c.get('session').user), view.problem ? 400 : 200)
}
