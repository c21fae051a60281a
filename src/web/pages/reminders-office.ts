// The parts of the page of reminders that are about calendars to take away and, for the office, heads of units.

import { html } from 'hono/html'
import type { WebLeader, WebUnitCalendar } from '../../reminders/web-reminders.ts'
import type { Html } from './html.ts'
import { words } from './reminders-words.ts'

export interface CalendarView {
  calendarUrl: string | null
  unitCalendar: { url: string; unit: string; mayRevoke: boolean } | null
}

export interface OfficeView {
  leaders: WebLeader[]
  unitCalendars: WebUnitCalendar[]
}

export function calendarSection({ calendarUrl, unitCalendar }: CalendarView): Html {
  return html`<section class="card"><h2 id="lich">${words.calendar}</h2>
${
  calendarUrl === null
    ? html`<p class="hint">${words.noCalendar}</p>`
    : html`<p class="hint">${words.calendarHint}</p><p><input type="text" readonly value="${calendarUrl}" aria-label="${words.calendar}"></p>
<form method="post" action="/reminders/calendar"><button type="submit" class="danger">${words.renew}</button></form>`
}
${unitCalendar === null ? '' : ownUnit(unitCalendar)}</section>`
}

function ownUnit({ url, unit, mayRevoke }: NonNullable<CalendarView['unitCalendar']>): Html {
  return html`<h3>${words.unitCalendar(unit)}</h3><p class="hint">${words.unitCalendarHint}</p>
<p><input type="text" readonly value="${url}" aria-label="${words.unitCalendar(unit)}"></p>
${mayRevoke ? html`<form method="post" action="/reminders/unit-calendar"><button type="submit" class="danger">${words.renew}</button></form>` : ''}`
}

export function officeSections({ leaders, unitCalendars }: OfficeView): Html {
  return html`<section class="card"><h2 id="truong">${words.leaders} <span class="count">${leaders.length}</span></h2>
<p class="hint">${words.leadersHint}</p>
${leaders.length === 0 ? html`<p class="empty">${words.noLeaders}</p>` : html`<ul class="rows">${leaders.map(leaderRow)}</ul>`}
<form method="post" action="/reminders/leaders" class="one-line"><p><label for="leader">${words.leaderName}</label>
<input id="leader" name="who" required maxlength="200" autocomplete="off"></p><p><button type="submit" class="primary">${words.setLeader}</button></p></form></section>
<section class="card"><h2 id="lich-don-vi">${words.unitCalendars} <span class="count">${unitCalendars.length}</span></h2>
${unitCalendars.length === 0 ? '' : html`<ul class="rows">${unitCalendars.map(unitRow)}</ul>`}
<form method="post" action="/reminders/unit-calendars" class="one-line"><p><label for="unit-name">${words.unitCalendarName}</label>
<input id="unit-name" name="unit" required maxlength="200" autocomplete="off"></p><p><button type="submit" class="primary">${words.issue}</button></p></form></section>`
}

function leaderRow({ id, name, unit }: WebLeader): Html {
  return html`<li><span><b>${name}</b><br><small>${unit}</small></span>
<form method="post" action="/reminders/leaders"><input type="hidden" name="who" value="${id}"><input type="hidden" name="leads" value="0">
<button type="submit" aria-label="${words.unsetLeaderOf(name)}">${words.unsetLeader}</button></form></li>`
}

function unitRow({ label, unit, place, url }: WebUnitCalendar): Html {
  return html`<li><span><b>${label}</b><br><small class="link">${url}</small></span>
<form method="post" action="/reminders/unit-calendars/revoke"><input type="hidden" name="unit" value="${unit}"><input type="hidden" name="place" value="${place ?? ''}">
<button type="submit" class="danger" aria-label="${words.revokeOf(label)}">${words.revoke}</button></form></li>`
}
