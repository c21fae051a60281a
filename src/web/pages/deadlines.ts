// Every deadline known, in four tables: coming, without a date, passed, changed by a later document.

import { html } from 'hono/html'
import type { Day } from '../../document.ts'
import { daysBetween, formatDay } from '../day.ts'
import type { WebDeadline, WebUser } from '../parts.ts'
import { texts } from '../texts.ts'
import { capital, documentName, factCell, natureBadge, placeAndDate, quoteHref } from './document-name.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

const words = texts.deadlines

export interface DeadlinesView {
  deadlines: WebDeadline[]
  today: Day
  /** As typed, to be shown again. */
  filter: { from: string; to: string; unit: string }
  badDate: boolean
}

export type DeadlineStatus =
  | { kind: 'undated' }
  | { kind: 'passed'; days: number }
  | { kind: 'today' }
  | { kind: 'left'; days: number }
  | { kind: 'superseded'; words: string }

/** Where a last day stands against today; a deadline without a last day is `undated`. */
export function deadlineStatus(lastDay: Day | null, today: Day): DeadlineStatus {
  if (!lastDay) return { kind: 'undated' }
  const days = daysBetween(today, lastDay)
  if (days === 0) return { kind: 'today' }
  return days > 0 ? { kind: 'left', days } : { kind: 'passed', days: -days }
}

/** The same for a row of the list: what was changed since stands as changed, whatever its day. */
export function standing({ superseded, lastDay }: WebDeadline, today: Day): DeadlineStatus {
  return superseded ? { kind: 'superseded', words: superseded } : deadlineStatus(lastDay, today)
}

export function deadlinesPage(view: DeadlinesView, user: WebUser): Html {
  const { coming, undated, passed, changed } = group(view)
  return layout({
    title: words.title,
    section: '/deadlines',
    user,
    kind: 'deadlines',
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${filterForm(view)}
${view.deadlines.length === 0 ? html`<p class="empty card">${words.none}</p>` : ''}
${table(words.upcoming, 'sap-toi', coming, view.today)}
${table(words.undated, 'chua-co-ngay', undated, view.today)}
${table(words.passed, 'da-qua', passed, view.today)}
${table(words.changed, 'da-sua-doi', changed, view.today)}`,
  })
}

/** Coming ones soonest first, passed ones latest first. */
function group({ deadlines: all, today }: DeadlinesView) {
  const deadlines = all.filter(({ superseded }) => !superseded)
  const dated = deadlines.filter(({ lastDay }) => lastDay)
  const byDay = dated.sort((a, b) => a.lastDay!.localeCompare(b.lastDay!))
  return {
    coming: byDay.filter(({ lastDay }) => lastDay! >= today),
    undated: deadlines.filter(({ lastDay }) => !lastDay),
    passed: byDay.filter(({ lastDay }) => lastDay! < today).reverse(),
    changed: all.filter(({ superseded }) => superseded),
  }
}

function filterForm({ filter, badDate }: DeadlinesView): Html {
  const filtered = Object.values(filter).some((value) => value !== '')
  return html`<form method="get" action="/deadlines" class="card filter">
<p><label for="from">${words.from}</label><input id="from" name="from" type="date" value="${filter.from}"></p>
<p><label for="to">${words.to}</label><input id="to" name="to" type="date" value="${filter.to}"></p>
<p class="grow"><label for="unit">${words.unit}</label><input id="unit" name="unit" type="search" maxlength="200" value="${filter.unit}"></p>
<p class="row"><button type="submit" class="primary">${words.filter}</button>${
    filtered ? html`<a class="button" href="/deadlines">${words.clear}</a>` : ''
  }</p>
${badDate ? html`<p class="problem" role="alert">${words.badDate}</p>` : ''}
</form>`
}

function table(title: string, id: string, rows: WebDeadline[], today: Day): Html | '' {
  if (rows.length === 0) return ''
  const columns = texts.document
  return html`<section class="card"><h2 id="${id}">${title} <span class="count">${rows.length}</span></h2>
<div class="table-scroll" tabindex="0" role="region" aria-labelledby="${id}"><table class="stacking">
<thead><tr><th>${words.date}</th><th>${columns.what}</th><th>${columns.who}</th><th>${columns.to}</th><th>${columns.cited}</th></tr></thead>
<tbody>${rows.map((row) => deadlineRow(row, today))}</tbody></table></div></section>`
}

function deadlineRow(row: WebDeadline, today: Day): Html {
  const columns = texts.document
  const name = documentName({ number: row.document, kind: row.kind })
  return html`<tr><td data-label="${words.date}">${row.lastDay ? html`<b>${formatDay(row.lastDay)}</b><br>` : ''}${statusBadge(standing(row, today))}<br><small>${row.rule}</small></td>
<td data-label="${columns.what}">${capital(row.what)}<details class="quote"><summary>${columns.quote}</summary><blockquote>${row.quote}</blockquote></details></td>
${factCell(columns.who, row.who)}
${factCell(columns.to, row.to)}
<td data-label="${columns.cited}"><a href="${quoteHref(row)}">${name}, ${row.section}</a><br><small>${placeAndDate(row.place, row.issued)}</small> ${natureBadge(row.nature)}</td></tr>`
}

function statusBadge(status: DeadlineStatus): Html {
  switch (status.kind) {
    case 'undated':
      return html`<span class="badge">${words.noDate}</span>`
    case 'passed':
      return html`<span class="badge passed">${words.passedDays(status.days)}</span>`
    case 'superseded':
      return html`<span class="badge passed">${status.words}</span>`
    case 'today':
      return html`<span class="badge soon">${words.today}</span>`
    case 'left':
      return html`<span class="badge ${status.days <= 7 ? 'soon' : 'left'}">${words.left(status.days)}</span>`
  }
}
