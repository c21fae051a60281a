// A month of duties as a calendar and as a table of who confirmed; below it the calendar to take away and inspections.

import { html } from 'hono/html'
import { addDays } from '../../calendar/day.ts'
import { type Day, placeName } from '../../document.ts'
import type { WebDuty } from '../../reminders/web-reminders.ts'
import { formatDay } from '../day.ts'
import type { WebUser } from '../parts.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'
import { type InspectionsView, inspectionSection } from './reminders-inspections.ts'
import { type CalendarView, calendarSection, type OfficeView, officeSections } from './reminders-office.ts'
import { words } from './reminders-words.ts'

export interface RemindersView {
  /** "2023-06" */
  month: string
  today: Day
  duties: WebDuty[]
  inspections: InspectionsView
  calendar: CalendarView
  failures: { person: string; problem: string; at: string }[]
  /** Only for the standing office. */
  office: OfficeView | null
  /** What could not be done, or is not as it should be. */
  problem: string | null
}

export function remindersPage(view: RemindersView, user: WebUser): Html {
  return layout({
    title: words.title,
    section: '/reminders',
    user,
    kind: 'reminders',
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${view.problem === null ? '' : html`<p class="problem" role="alert">${view.problem}</p>`}
${monthSection(view)}
${tableSection(view)}
${failureSection(view)}
${calendarSection(view.calendar)}
${inspectionSection(view.inspections)}
${view.office === null ? '' : officeSections(view.office)}`,
  })
}

function monthSection({ month, today, duties }: RemindersView): Html {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const first = `${month}-01`
  const before = addDays(first, -1).slice(0, 7)
  const after = addDays(first, 31).slice(0, 7)
  return html`<section class="card"><h2 id="thang">${words.month(year, number)}</h2>
<p class="row"><a class="button" href="/reminders?month=${before}">${words.previous}</a>
<a class="button" href="/reminders">${words.today}</a>
<a class="button" href="/reminders?month=${after}">${words.next}</a></p>
<table class="month" aria-labelledby="thang"><thead><tr>${words.weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${weeksOf(month).map((week) => html`<tr>${week.map((day) => dayCell(day, month, today, duties))}</tr>`)}</tbody></table></section>`
}

/** Weeks from Monday to Sunday that touch the month. */
function weeksOf(month: string): Day[][] {
  const first = `${month}-01`
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const weeks: Day[][] = []
  for (let day = addDays(first, -weekday); day.slice(0, 7) <= month; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)))
  return weeks
}

function dayCell(day: Day, month: string, today: Day, duties: readonly WebDuty[]): Html {
  if (!day.startsWith(month)) return html`<td class="outside"></td>`
  const here = duties.filter((duty) => duty.day === day)
  const state = [day === today ? 'today' : '', here.length === 0 ? 'empty' : ''].join(' ').trim()
  return html`<td class="${state}"${day === today ? html` aria-current="date"` : ''}><span class="date">${Number(day.slice(8))}<span class="of-month">/${Number(day.slice(5, 7))}</span></span>
${here.map((duty) => html`<a class="duty ${duty.own ? 'own' : duty.category}" href="#han-${duty.id}">${duty.time ? html`<b>${duty.time}</b> ` : ''}${short(duty.title)}</a>`)}</td>`
}

const short = (title: string) => (title.length > 60 ? `${title.slice(0, 58)}…` : title)

function tableSection({ duties, month, today }: RemindersView): Html {
  if (duties.length === 0) return html`<p class="empty card">${words.none}</p>`
  return html`<section class="card"><h2 id="danh-sach">${words.table} <span class="count">${duties.length}</span></h2>
<p><a class="button" href="/reminders/export.xlsx?month=${month}">${words.export}</a></p>
<div class="table-scroll" tabindex="0" role="region" aria-labelledby="danh-sach"><table class="stacking">
<thead><tr>${[words.date, words.what, words.source, words.confirmed, words.open].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${duties.map((duty) => dutyRow(duty, today))}</tbody></table></div></section>`
}

function dutyRow(duty: WebDuty, today: Day): Html {
  const { reported, open } = duty
  const all = reported.length + open.length
  const late = duty.day < today && open.length > 0
  const badge = duty.own
    ? words.own
    : duty.category === 'event'
      ? words.event
      : all > 0
        ? words.count(open.length, all)
        : ''
  return html`<tr id="han-${duty.id}"><td data-label="${words.date}"><b>${formatDay(duty.day)}</b>${duty.time ? ` ${duty.time}` : ''}<br>
${badge ? html`<span class="badge ${late ? 'passed' : open.length === 0 && all > 0 ? 'left' : ''}">${badge}</span>` : ''}</td>
<td data-label="${words.what}">${duty.title}<br><small>${duty.rule}</small></td>
<td data-label="${words.source}">${source(duty)}</td>
<td data-label="${words.confirmed}">${duty.category === 'event' || duty.own ? '' : reported.length === 0 ? html`<small>${words.nobody}</small>` : html`<ul class="plain-list">${reported.map(({ unit, reference }) => html`<li>${unit}${reference ? html`: <b>${reference}</b>` : ''}</li>`)}</ul>`}</td>
<td data-label="${words.open}">${open.length > 8 ? html`<details><summary>${words.units(open.length)}</summary>${names(open)}</details>` : open.length > 0 ? names(open) : ''}</td></tr>`
}

const names = (list: readonly string[]) =>
  html`<ul class="plain-list">${list.map((name) => html`<li>${name}</li>`)}</ul>`

function source({ documentId, document, place, section }: WebDuty): Html | '' {
  if (document === null) return ''
  const where = [document, section && placeName(section)].filter(Boolean).join(', ')
  return html`${documentId === null ? where : html`<a href="/documents/${documentId}">${where}</a>`}${place ? html`<br><small>${place}</small>` : ''}`
}

function failureSection({ failures }: RemindersView): Html | '' {
  if (failures.length === 0) return ''
  return html`<section class="card"><h2>${words.failures} <span class="count">${failures.length}</span></h2>
<ul class="plain-list">${failures.slice(0, 50).map(({ person, problem }) => html`<li>${person}: ${problem}</li>`)}</ul></section>`
}
