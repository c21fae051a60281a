// The part of the page of reminders that shows inspections to come and, for the office, takes them in.

import { html } from 'hono/html'
import { INSPECTION_KINDS } from '../../inspections/kinds.ts'
import type { WebInspection, WebReminders } from '../../reminders/web-reminders.ts'
import { formatDay } from '../day.ts'
import type { Html } from './html.ts'
import { words } from './reminders-words.ts'

export interface InspectionsView {
  inspections: WebInspection[]
  mayEnter: boolean
  report?: Awaited<ReturnType<WebReminders['importInspections']>>
}

export function inspectionSection({ inspections, mayEnter, report }: InspectionsView): Html {
  return html`<section class="card"><h2 id="kiem-tra">${words.inspections} <span class="count">${inspections.length}</span></h2>
${inspections.length === 0 ? html`<p class="empty">${words.noInspections}</p>` : table(inspections, mayEnter)}
${mayEnter ? html`${addForm()}${importForm(report)}` : ''}</section>`
}

function table(inspections: readonly WebInspection[], mayCancel: boolean): Html {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="kiem-tra"><table class="stacking">
<thead><tr>${[words.day, words.unit, words.plan, words.kind, words.team, ...(mayCancel ? [words.cancel] : [])].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${inspections.map((one) => row(one, mayCancel))}</tbody></table></div>`
}

function row({ id, day, unit, plan, kind, team }: WebInspection, mayCancel: boolean): Html {
  return html`<tr><td data-label="${words.day}"><b>${formatDay(day)}</b></td><td data-label="${words.unit}">${unit}</td>
<td data-label="${words.plan}">${plan ?? ''}</td><td data-label="${words.kind}">${kind}</td><td data-label="${words.team}">${team.join('; ')}</td>
${mayCancel ? html`<td><form method="post" action="/reminders/inspections/cancel"><input type="hidden" name="id" value="${id}"><button type="submit" class="danger" aria-label="${words.cancelOf(unit, formatDay(day))}">${words.cancel}</button></form></td>` : ''}</tr>`
}

function addForm(): Html {
  return html`<h3 id="them-cuoc">${words.addInspection}</h3><form method="post" action="/reminders/inspections/add" class="invite" aria-labelledby="them-cuoc">
<p><label for="i-unit">${words.unit}</label><input id="i-unit" name="unit" required maxlength="200" autocomplete="off"></p>
<p><label for="i-day">${words.day}</label><input id="i-day" name="day" type="date" required></p>
<p><label for="i-kind">${words.kind}</label><select id="i-kind" name="kind">${INSPECTION_KINDS.map((kind) => html`<option>${kind}</option>`)}</select></p>
<p><label for="i-plan">${words.plan}</label><input id="i-plan" name="plan" maxlength="60" autocomplete="off" placeholder="23/KH-UBND"></p>
<p><label for="i-team">${words.team}</label><input id="i-team" name="team" maxlength="200" autocomplete="off" aria-describedby="i-hint"></p>
<p id="i-hint" class="hint">${words.addHint}</p><p><button type="submit" class="primary">${words.add}</button></p></form>`
}

function importForm(report: InspectionsView['report']): Html {
  return html`${report ? reportBox(report) : ''}<form method="post" action="/reminders/inspections" enctype="multipart/form-data">
<p><label for="file">${words.import}</label><input id="file" name="file" type="file" accept=".xlsx,.csv" required></p>
<p class="hint">${words.importHint}</p><p><button type="submit" class="primary">${words.upload}</button></p></form>`
}

function reportBox(report: NonNullable<InspectionsView['report']>): Html {
  if ('problem' in report) return html`<p class="problem" role="alert">${report.problem}</p>`
  const { added, changed, unchanged, problems, warnings } = report
  const lines = (list: typeof problems) =>
    list.map(({ row, column, problem }) => html`<li>${words.place(row, column)}${problem}.</li>`)
  return html`<p role="status"><b>${words.imported(added, changed, unchanged, problems.length)}</b></p>
${problems.length > 0 ? html`<ul class="problem">${lines(problems)}</ul>` : ''}${warnings.length > 0 ? html`<ul class="note">${lines(warnings)}</ul>` : ''}`
}
