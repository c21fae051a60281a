// What the office learns from the conversations: questions without an answer, answers that somebody found wrong.

import { html } from 'hono/html'
import { formatTime } from '../day.ts'
import type { Complaint, OpenQuestion, WebUser } from '../parts.ts'
import { texts } from '../texts.ts'
import { type Html, richText } from './html.ts'
import { layout } from './layout.ts'

const words = texts.questions

export interface QuestionsView {
  unanswered: OpenQuestion[]
  complaints: Complaint[]
}

export function questionsPage({ unanswered, complaints }: QuestionsView, user: WebUser): Html {
  return layout({
    title: words.title,
    section: '/questions',
    user,
    kind: 'questions',
    body: html`<h1>${words.title}</h1>
<section aria-labelledby="unanswered"><h2 id="unanswered">${words.unanswered} <span class="count">${unanswered.length}</span></h2>
${unanswered.length === 0 ? html`<p class="empty card">${words.noUnanswered}</p>` : html`<p class="hint">${words.unansweredLead}</p><ul class="question-list">${unanswered.map(openQuestion)}</ul>`}</section>
<section aria-labelledby="complaints"><h2 id="complaints">${words.complaints} <span class="count">${complaints.length}</span></h2>
${complaints.length === 0 ? html`<p class="empty card">${words.noComplaints}</p>` : html`<p class="hint">${words.complaintsLead}</p><ul class="question-list">${complaints.map(complaint)}</ul>`}</section>`,
  })
}

function openQuestion({ id, question, understood, status, unit, at }: OpenQuestion): Html {
  return html`<li class="card"><p class="asked">${question}</p>
${understood !== question ? html`<p class="hint">${words.understood}: ${understood}</p>` : ''}
<p class="where"><span class="badge">${words.status[status]}</span> ${[unit, formatTime(at)].filter(Boolean).join(' · ')}</p>
${settleForm(`/questions/${id}/settle`)}</li>`
}

function complaint({ id, question, answer, reason, who, at }: Complaint): Html {
  return html`<li class="card"><p class="asked">${question}</p>
<p><b>${words.reason}:</b> ${reason ?? words.noReason}</p>
<details><summary>${words.answer}</summary><blockquote>${richText(answer)}</blockquote></details>
<p class="where">${[who, formatTime(at)].filter(Boolean).join(' · ')}</p>
${settleForm(`/questions/complaints/${id}/settle`)}</li>`
}

function settleForm(action: string): Html {
  return html`<form method="post" action="${action}"><button type="submit">✓ ${words.settle}</button></form>`
}
