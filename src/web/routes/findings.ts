// The pages of findings: the board, one finding, its files, the next step, and what can be taken away.

import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { mimeOf } from '../../findings/evidence.ts'
import { AREAS, type Area, STATUSES, type Status } from '../../findings/finding.ts'
import type { FindingFilter } from '../../findings/findings.ts'
import { EXPORTS, type ExportKind, type WebFindings } from '../../findings/web-findings.ts'
import { readCorrection, readForm } from '../correction-form.ts'
import { dayOf, readDay } from '../day.ts'
import { type FindingView, findingPage } from '../pages/finding.ts'
import { findingsPage } from '../pages/findings.ts'
import { words } from '../pages/findings-words.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface FindingsParts {
  findings: WebFindings
  now: () => Date
}

const MIMES: Record<ExportKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/** What a redirect says of what was done. */
const MESSAGES: Record<string, string> = {
  '1': words.stepped,
  '0': words.refused,
  sua: words.correctionKept,
  khong: words.correctionRefused,
}

/** Only these are shown in the browser; everything else is a download, whatever it says of itself. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])

export function findingsRoutes({ findings, now }: FindingsParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const missing = () => new HTTPException(404, { message: texts.errors.notFound })
  const areas = AREAS.map((area) => ({ area, label: findings.areaLabel(area) }))

  routes.get('/findings', (c) => {
    const { user } = c.get('session')
    const { typed, filter } = readFilter(c)
    const board = findings.board(user.id, filter)
    if (board === null) throw missing()
    return c.html(findingsPage({ board, today: dayOf(now()), filter: typed, areas }, user))
  })

  routes.get('/api/findings', (c) => {
    const board = findings.board(c.get('session').user.id, readFilter(c).filter)
    if (board === null) throw missing()
    return c.json(board)
  })

  routes.get('/findings/:file{export\\.[a-z]+}', async (c) => {
    const kind = c.req.param('file').replace('export.', '') as ExportKind
    if (!EXPORTS.includes(kind)) throw missing()
    const bytes = await findings.export(c.get('session').user.id, kind, readFilter(c).filter)
    if (bytes === null) throw missing()
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': MIMES[kind],
        'Content-Disposition': `attachment; filename="phat-hien.${kind}"`,
      },
    })
  })

  const show = async (
    c: Context<WebEnv>,
    number: string,
    message: string | null,
    typed: FindingView['typed'] = null,
  ) => {
    const { user } = c.get('session')
    const found = await findings.get(user.id, number)
    if (found === null) throw missing()
    const areaLabel = findings.areaLabel(found.finding.area)
    return c.html(findingPage({ ...found, areaLabel, areas, today: dayOf(now()), message, typed }, user))
  }

  routes.get('/findings/:number{\\d{4}-\\d{3,}}', (c) => {
    const done = c.req.query('done')
    return show(c, c.req.param('number'), (done && MESSAGES[done]) ?? null)
  })

  routes.post('/findings/:number{\\d{4}-\\d{3,}}/step', async (c) => {
    const number = c.req.param('number')
    const form = await c.req.parseBody()
    const to = STATUSES.find((status) => status === form.to)
    if (to === undefined) throw new HTTPException(400, { message: texts.errors.badRequest })
    const note = typeof form.note === 'string' ? form.note.normalize('NFC').trim().slice(0, 4_000) : ''
    const outcome = findings.step(c.get('session').user.id, number, to as Status, note || null)
    if (outcome === null) throw missing()
    return c.redirect(`/findings/${number}?done=${outcome.kind === 'done' ? 1 : 0}`, 303)
  })

  routes.post('/findings/:number{\\d{4}-\\d{3,}}/correct', async (c) => {
    const number = c.req.param('number')
    const { user } = c.get('session')
    const typed = readForm(await c.req.parseBody())
    if (typed === null) throw new HTTPException(400, { message: texts.errors.badRequest })
    const changes = readCorrection(typed)
    if (typeof changes === 'string') {
      c.status(422)
      return show(c, number, null, { form: typed, problem: changes, conflict: [] })
    }
    const outcome = findings.correct(user.id, number, typed.revision, changes, typed.reason)
    if (outcome === null) throw missing()
    if (outcome.kind !== 'changed')
      return c.redirect(`/findings/${number}?done=${outcome.kind === 'done' ? 'sua' : 'khong'}`, 303)
    // somebody was quicker: what they wrote stands beside what this person wants, which stays typed in
    const { revision, history } = outcome.finding
    c.status(409)
    return show(c, number, null, {
      form: { ...typed, revision, seen: history.length },
      problem: words.conflict,
      conflict: history.slice(typed.seen),
    })
  })

  routes.get('/findings/:number{\\d{4}-\\d{3,}}/files/:sha{[0-9a-f]{64}}', (c) => {
    const found = findings.file(c.get('session').user.id, c.req.param('number'), c.req.param('sha'))
    if (found === null) throw missing()
    const { mime } = found.evidence
    const shown = mime !== null && SHOWN.has(mime)
    return new Response(Buffer.from(found.bytes), {
      headers: {
        'Content-Type': shown ? mime : 'application/octet-stream',
        'Content-Disposition': shown
          ? 'inline'
          : `attachment; filename="${found.evidence.sha256.slice(0, 12)}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })

  routes.get('/findings/:number{\\d{4}-\\d{3,}}/copies/:sha{[0-9a-f]{64}}', async (c) => {
    const copy = await findings.copy(c.get('session').user.id, c.req.param('number'), c.req.param('sha'))
    if (copy === null) throw missing()
    const mime = mimeOf(copy)
    if (mime === null || !SHOWN.has(mime)) throw missing()
    return new Response(Buffer.from(copy), {
      headers: {
        'Content-Type': mime,
        'Content-Disposition': 'inline',
        'Cache-Control': 'private, max-age=3600',
      },
    })
  })

  return routes
}

function readFilter(c: Context<WebEnv>) {
  const text = (name: string) => (c.req.query(name) ?? '').normalize('NFC').trim().slice(0, 200)
  const typed = {
    unit: text('unit'),
    area: text('area'),
    round: text('round'),
    from: readDay(text('from')) ?? '',
    to: readDay(text('to')) ?? '',
    reporter: /^\d{1,15}$/.test(text('reporter')) ? text('reporter') : '',
  }
  const filter: FindingFilter = {
    ...(typed.unit ? { unit: typed.unit } : {}),
    ...((AREAS as readonly string[]).includes(typed.area) ? { area: typed.area as Area } : {}),
    ...(typed.round ? { round: typed.round } : {}),
    ...(typed.from ? { from: typed.from } : {}),
    ...(typed.to ? { to: typed.to } : {}),
    ...(typed.reporter ? { reporterId: Number(typed.reporter) } : {}),
  }
  return { typed, filter }
}
