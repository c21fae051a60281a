// The office's page of what could not be answered and of what was found wrong.

import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { questionsPage } from '../pages/questions.ts'
import type { WebQuestions } from '../parts.ts'
import { actorOf, mayManagePeople } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

const numbered = ':id{[0-9]{1,15}}'

export function questionsRoutes({ questions }: { questions: WebQuestions }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.use('/questions', onlyOffice)
  routes.use('/questions/*', onlyOffice)

  routes.get('/questions', (c) => {
    const view = { unanswered: questions.unanswered(), complaints: questions.complaints() }
    return c.html(questionsPage(view, c.get('session').user))
  })

  routes.post(`/questions/${numbered}/settle`, (c) => {
    questions.settleQuestion(Number(c.req.param('id')), actorOf(c.get('session').user))
    return c.redirect('/questions', 303)
  })

  routes.post(`/questions/complaints/${numbered}/settle`, (c) => {
    questions.settleComplaint(Number(c.req.param('id')), actorOf(c.get('session').user))
    return c.redirect('/questions#complaints', 303)
  })

  return routes
}

async function onlyOffice(c: Context<WebEnv>, next: () => Promise<void>): Promise<void> {
  if (!mayManagePeople(c.get('session').user))
    throw new HTTPException(403, { message: texts.questions.notAllowed })
  await next()
}
