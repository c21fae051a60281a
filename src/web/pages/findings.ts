// The board of findings by status, with filters and counts as plain charts.

import { html } from 'hono/html'
import type { Day } from '../../document.ts'
import type { Finding } from '../../findings/finding.ts'
import { type Board, EXPORTS } from '../../findings/web-findings.ts'
import { isOwed } from '../../findings/workflow.ts'
import { formatDay } from '../day.ts'
import type { WebUser } from '../parts.ts'
import { SEVERITY_CLASS, statusTitle, words } from './findings-words.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

export interface FindingsView {
  board: Board
  today: Day
  /** As typed, to be shown again. */
  filter: { unit: string; area: string; round: string; from: string; to: string; reporter: string }
  areas: { area: string; label: string }[]
}

export function findingsPage(view: FindingsView, user: WebUser): Html {
  const { board } = view
  return layout({
    title: words.title,
    section: '/findings',
    user,
    kind: 'findings',
    body: html`<h1>${words.title} <span class="count">${words.total(board.total)}</span></h1><p class="lead">${words.lead}</p>
${filterForm(view)}
${board.total === 0 ? html`<p class="empty card">${words.none}</p>` : html`${boardSection(view)}${charts(view)}`}`,
  })
}

function filterForm({ filter, board, areas }: FindingsView): Html {
  const { unit, area, round, from, to, reporter } = filter
  const filtered = [unit, area, round, from, to, reporter].some((value) => value !== '')
  const query = new URLSearchParams(
    Object.entries({ unit, area, round, from, to, reporter }).filter(([, value]) => value !== ''),
  ).toString()
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  return html`<form method="get" action="/findings" class="card filter">
<p class="grow"><label for="unit">${words.unit}</label><input id="unit" name="unit" type="search" list="units" maxlength="200" value="${unit}">
<datalist id="units">${board.units.slice(0, 300).map((name) => html`<option value="${name}"></option>`)}</datalist></p>
<p><label for="area">${words.area}</label><select id="area" name="area">${option('', words.all, area)}${areas.map((one) => option(one.area, one.label, area))}</select></p>
<p><label for="round">${words.round}</label><select id="round" name="round">${option('', words.all, round)}${board.rounds.map((name) => option(name, name, round))}</select></p>
<p><label for="from">${words.from}</label><input id="from" name="from" type="date" value="${from}"></p>
<p><label for="to">${words.to}</label><input id="to" name="to" type="date" value="${to}"></p>
${board.reporters.length === 0 ? '' : html`<p><label for="reporter">${words.reporter}</label><select id="reporter" name="reporter">${option('', words.all, reporter)}${board.reporters.map(({ id, name }) => option(String(id), name, reporter))}</select></p>`}
<p class="row"><button type="submit" class="primary">${words.filter}</button>${filtered ? html`<a class="button" href="/findings">${words.clear}</a>` : ''}</p>
<p class="row exports"><span>${words.export}:</span> ${EXPORTS.map((kind) => html`<a href="/findings/export.${kind}?${query}" download>${words.exports[kind]}</a> `)}</p>
</form>`
}

function boardSection({ board, today }: FindingsView): Html {
  const filled = board.columns.filter(({ count }) => count > 0)
  return html`<section aria-labelledby="bang"><h2 id="bang">${words.board}</h2><div class="board">
${filled.map(
  ({
    status,
    count,
    findings,
  }) => html`<section class="lane"><h3>${statusTitle(status)} <span class="count">${count}</span></h3>
<ul>${findings.map((finding) => html`<li>${findingCard(finding, today)}</li>`)}</ul>
${count > findings.length ? html`<p class="more">${words.more(count - findings.length)}</p>` : ''}</section>`,
)}</div></section>`
}

function findingCard({ number, unit, text, severity, due, status }: Finding, today: Day): Html {
  const late = due !== null && due < today && isOwed(status)
  return html`<a class="finding ${SEVERITY_CLASS[severity]}" href="/findings/${number}"><b>${number}</b> <span class="unit">${unit}</span>
<span class="said">${text.slice(0, 160)}</span>
<small>${severity}${due === null ? '' : html` · ${words.due.toLowerCase()} ${formatDay(due)}${late ? html` <span class="late">${words.overdue}</span>` : ''}`}</small></a>`
}

const BARS = 12

function charts({ board, areas }: FindingsView): Html {
  const label = (area: string) => areas.find((one) => one.area === area)?.label ?? area
  const units = board.byUnit.slice(0, BARS)
  const rest = board.byUnit.slice(BARS).reduce((sum, { count }) => sum + count, 0)
  return html`<div class="charts">${chart(
    'theo-linh-vuc',
    words.byArea,
    board.byArea.map(({ key, count }) => ({ key: label(key), count })),
  )}${chart('theo-don-vi', words.byUnit, rest > 0 ? [...units, { key: words.others, count: rest }] : units)}</div>`
}

const ROW = 40
const CHART = 320

/** Bars one below the other, each with its words and number: readable without colours and by a screen reader. */
function chart(id: string, title: string, bars: { key: string; count: number }[]): Html {
  const most = Math.max(...bars.map(({ count }) => count), 1)
  const height = bars.length * ROW
  return html`<section class="card"><h2 id="${id}">${title}</h2>
<svg class="chart" viewBox="0 0 ${CHART} ${height}" role="img" aria-label="${title}: ${bars.map(({ key, count }) => `${key} ${count}`).join('; ')}">
${bars.map(
  (
    { key, count },
    i,
  ) => html`<text x="0" y="${i * ROW + 14}">${key.length > 46 ? `${key.slice(0, 45)}…` : key}</text>
<rect x="0" y="${i * ROW + 19}" width="${Math.max(2, Math.round((count / most) * (CHART - 46)))}" height="14" rx="2"></rect>
<text class="number" x="${Math.max(2, Math.round((count / most) * (CHART - 46))) + 6}" y="${i * ROW + 31}">${count}</text>`,
)}</svg></section>`
}
