// The page of reminders: a month, the table of who confirmed, its workbook, inspections from a file. The calendar of a
// secret address is open to whoever has the address.

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { addDays } from '../../calendar/day.ts'
import type { WebReminders } from '../../reminders/web-reminders.ts'
import { dayOf } from '../day.ts'
import { type RemindersView, remindersPage } from '../pages/reminders.ts'
import type { InspectionsView } from '../pages/reminders-inspections.ts'
import { words } from '../pages/reminders-words.ts'
import type { WebUser } from '../parts.ts'
import { readBody } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface RemindersParts {
  reminders: WebReminders
  now: () => Date
  uploadLimitBytes: number
}

const formOverheadBytes = 65_536

/** Before the sign-in guard: a phone's calendar brings no cookie. */
export function calendarRoutes({ reminders }: Pick<RemindersParts, 'reminders'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const send = (file: string | null) => {
    if (file === null) throw new HTTPException(404, { message: texts.errors.notFound })
    return new Response(file, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="dondoc.ics"',
        'Cache-Control': 'private, no-cache',
      },
    })
  }
  routes.get('/ics/:name{[A-Za-z0-9_-]{20,80}\\.ics}', (c) =>
    send(reminders.calendar(c.req.param('name').replace(/\.ics$/, ''))),
  )
  routes.get('/ics/:secret{[A-Za-z0-9_-]{20,80}}/:name{[0-9a-f]{24}\\.ics}', (c) =>
    send(reminders.calendar(c.req.param('secret'), c.req.param('name').replace(/\.ics$/, ''))),
  )
  return routes
}

export function remindersRoutes({ reminders, now, uploadLimitBytes }: RemindersParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  const view = async (
    user: WebUser,
    asked: string | undefined,
    { report, ...more }: Partial<Pick<RemindersView, 'problem'> & Pick<InspectionsView, 'report'>> = {},
  ): Promise<RemindersView> => {
    const month = monthOf(asked, dayOf(now()))
    const { from, to } = bounds(month)
    const office = isOffice(user)
    return {
      month,
      today: dayOf(now()),
      duties: await reminders.duties(user.id, from, to),
      inspections: {
        inspections: reminders.inspections(user.id),
        mayEnter: office,
        ...(report ? { report } : {}),
      },
      calendar: {
        calendarUrl: reminders.calendarUrl(user.id),
        unitCalendar: reminders.unitCalendar(user.id),
      },
      failures: office ? reminders.failures() : [],
      office: office
        ? { leaders: reminders.leaders(user.id), unitCalendars: reminders.unitCalendars(user.id) }
        : null,
      problem: office ? reminders.calendarProblem() : null,
      ...more,
    }
  }

  /** Does what a form of the office asks for; a sentence comes back when it could not be done. */
  const officeForm = (
    path: string,
    anchor: string,
    act: (userId: string, form: URLSearchParams) => string | null | Promise<string | null>,
  ) => {
    routes.post(path, async (c) => {
      const { user } = c.get('session')
      if (!isOffice(user)) throw new HTTPException(403, { message: words.officeOnly })
      const body = await readBody(c, formOverheadBytes, texts.errors.tooLarge)
      const problem = await act(user.id, new URLSearchParams(Buffer.from(body).toString()))
      if (problem === null) return c.redirect(`/reminders#${anchor}`, 303)
      return c.html(remindersPage(await view(user, undefined, { problem }), user), 422)
    })
  }
  const field = (form: URLSearchParams, name: string) =>
    (form.get(name) ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 200)

  routes.get('/reminders', async (c) => {
    const { user } = c.get('session')
    return c.html(remindersPage(await view(user, c.req.query('month')), user))
  })

  routes.get('/reminders/export.xlsx', async (c) => {
    const month = monthOf(c.req.query('month'), dayOf(now()))
    const { from, to } = bounds(month)
    const bytes = await reminders.workbook(c.get('session').user.id, from, to)
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="nhac-han-${month}.xlsx"`,
      },
    })
  })

  routes.get('/api/reminders', async (c) => {
    const { from, to } = bounds(monthOf(c.req.query('month'), dayOf(now())))
    return c.json(await reminders.duties(c.get('session').user.id, from, to))
  })

  routes.post('/reminders/calendar', (c) => {
    reminders.renewCalendar(c.get('session').user.id)
    return c.redirect('/reminders#lich', 303)
  })

  routes.post('/reminders/unit-calendar', (c) => {
    reminders.renewUnitCalendar(c.get('session').user.id)
    return c.redirect('/reminders#lich', 303)
  })

  officeForm('/reminders/leaders', 'truong', (userId, form) =>
    reminders.setLeader(userId, field(form, 'who'), form.get('leads') !== '0'),
  )
  officeForm('/reminders/unit-calendars', 'lich-don-vi', (userId, form) =>
    reminders.openUnitCalendar(userId, field(form, 'unit')),
  )
  officeForm('/reminders/unit-calendars/revoke', 'lich-don-vi', (userId, form) => {
    const unit = { unit: field(form, 'unit'), place: field(form, 'place') || null }
    return reminders.revokeUnitCalendar(userId, unit) ? null : words.nothingToRevoke
  })

  officeForm('/reminders/inspections/add', 'kiem-tra', (userId, form) =>
    reminders.addInspection(userId, {
      unit: field(form, 'unit'),
      day: field(form, 'day'),
      kind: field(form, 'kind'),
      plan: field(form, 'plan'),
      team: field(form, 'team'),
    }),
  )
  officeForm('/reminders/inspections/cancel', 'kiem-tra', (userId, form) =>
    reminders.cancelInspection(userId, Number(form.get('id'))) ? null : words.nothingToCancel,
  )

  routes.post('/reminders/inspections', async (c) => {
    const { user } = c.get('session')
    if (!isOffice(user)) throw new HTTPException(403, { message: words.officeOnly })
    const limit = Math.min(uploadLimitBytes, 10 * 1_048_576) + formOverheadBytes
    const body = await readBody(c, limit, texts.errors.tooLarge)
    const form = await new Response(body, { headers: { 'Content-Type': c.req.header('Content-Type') ?? '' } })
      .formData()
      .catch(() => null)
    const file = form?.get('file')
    const report =
      file instanceof File && file.size > 0
        ? await reminders.importInspections(
            user.id,
            file.name.slice(0, 200),
            new Uint8Array(await file.arrayBuffer()),
          )
        : { problem: words.noFile }
    return c.html(remindersPage(await view(user, undefined, { report }), user))
  })

  return routes
}

const isOffice = ({ role }: WebUser) => role === 'office' || role === 'admin'

/** "2023-06"; this month for anything else. */
function monthOf(asked: string | undefined, today: string): string {
  return asked !== undefined && /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(asked)
    ? asked
    : today.slice(0, 7)
}

/** The month's first and last day. */
function bounds(month: string): { from: string; to: string } {
  const from = `${month}-01`
  const next = `${addDays(from, 31).slice(0, 7)}-01`
  return { from, to: addDays(next, -1) }
}
