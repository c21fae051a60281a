// Every deadline known, filtered by day and unit, as a page and as JSON.

import { type Context, Hono } from 'hono'
import { dayOf, readDay } from '../day.ts'
import { deadlinesPage, standing } from '../pages/deadlines.ts'
import type { DeadlineFilter, WebLibrary } from '../parts.ts'
import type { WebEnv } from '../web-env.ts'

export interface DeadlinesParts {
  library: WebLibrary
  now: () => Date
}

export function deadlinesRoutes({ library, now }: DeadlinesParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/deadlines', async (c) => {
    const { typed, filter, badDate } = readFilter(c)
    const today = dayOf(now())
    const deadlines = await library.deadlines(filter, today)
    return c.html(deadlinesPage({ deadlines, today, filter: typed, badDate }, c.get('session').user))
  })

  routes.get('/api/deadlines', async (c) => {
    const today = dayOf(now())
    const deadlines = await library.deadlines(readFilter(c).filter, today)
    return c.json(deadlines.map((row) => ({ ...row, status: standing(row, today) })))
  })

  return routes
}

function readFilter(c: Context<WebEnv>) {
  const typed = {
    from: c.req.query('from') ?? '',
    to: c.req.query('to') ?? '',
    unit: (c.req.query('unit') ?? '').normalize('NFC').trim().slice(0, 200),
  }
  const from = readDay(typed.from)
  const to = readDay(typed.to)
  const filter: DeadlineFilter = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(typed.unit ? { unit: typed.unit } : {}),
  }
  const badDate = (typed.from !== '' && !from) || (typed.to !== '' && !to)
  return { typed: { ...typed, from: from ?? '', to: to ?? '' }, filter, badDate }
}
