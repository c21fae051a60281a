// The page of one finding: what it says, its next step, its correction, files, basis and history.

import { html } from 'hono/html'
import type { Day } from '../../document.ts'
import { FIELD_NAMES, type Field, readable } from '../../findings/fields.ts'
import {
  type Evidence,
  type Finding,
  type HistoryLine,
  SEVERITIES,
  type Status,
} from '../../findings/finding.ts'
import type { SeenFinding } from '../../findings/web-findings.ts'
import { isOwed } from '../../findings/workflow.ts'
import { type CorrectionForm, formOf } from '../correction-form.ts'
import { formatDay, formatTime } from '../day.ts'
import type { WebUser } from '../parts.ts'
import { SEVERITY_CLASS, statusTitle, words } from './findings-words.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

export interface FindingView extends SeenFinding {
  areaLabel: string
  areas: { area: string; label: string }[]
  today: Day
  message: string | null
  /** A correction that was not taken, with why; `conflict` is what somebody else changed meanwhile. */
  typed: { form: CorrectionForm; problem: string; conflict: readonly HistoryLine[] } | null
}

export function findingPage(view: FindingView, user: WebUser): Html {
  const { finding, message } = view
  return layout({
    title: `${words.title} ${finding.number}`,
    section: '/findings',
    user,
    kind: 'findings',
    body: html`<p><a href="/findings">← ${words.back}</a></p>
<h1>${finding.number} <span class="badge">${finding.status}</span></h1>
${message === null ? '' : html`<p class="card" role="status">${message}</p>`}
${facts(view)}
${nextSteps(view)}
${correctionSection(view)}
${evidenceSection(finding)}
${basisSection(view)}
${historySection(finding)}
${toldSection(view)}`,
  })
}

function facts({ finding, areaLabel, today }: FindingView): Html {
  const { unit, text, severity, due, recommendation, quantities, reporter, at, round, status } = finding
  const row = (name: string, value: string | Html | null) =>
    value === null || value === '' ? '' : html`<dt>${name}</dt><dd>${value}</dd>`
  const late = due !== null && due < today && isOwed(status)
  return html`<section class="card"><p class="said ${SEVERITY_CLASS[severity]}">${text}</p><dl class="facts">
${row(words.unit, unit)}${row(words.area, areaLabel)}${row(words.severity, severity)}
${row(words.quantities, quantities.map(({ value, what }) => `${value.toLocaleString('vi')} ${what}`).join('; '))}
${row(words.recommendation, recommendation)}
${row(words.due, due === null ? null : html`${formatDay(due)}${late ? html` <span class="late">${words.overdue}</span>` : ''}`)}
${row(words.round, round)}${row(words.reported, `${reporter}, ${formatTime(at)}`)}</dl></section>`
}

function nextSteps({ finding, steps }: FindingView): Html | '' {
  if (steps.length === 0) return ''
  return html`<section class="card"><h2 id="buoc">${words.next}</h2>
<form method="post" action="/findings/${finding.number}/step">
<p><label for="note">${words.note}</label><textarea id="note" name="note" rows="2" maxlength="4000"></textarea></p>
<p class="row">${steps.map((to) => html`<button type="submit" name="to" value="${to}" class="primary">${statusTitle(to)}</button>`)}</p></form></section>`
}

/** Opens by itself when something typed was not taken; the page needs no script for it. */
function correctionSection({ finding, areas, mayCorrect, typed }: FindingView): Html | '' {
  if (!mayCorrect) return ''
  const form = typed?.form ?? formOf(finding)
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  const stands = (field: Field, value: string) => {
    const now = formOf(finding)[field]
    return now === value
      ? ''
      : html`<small class="stands">${words.stands} ${readable(field === 'quantities' ? null : field, now)}</small>`
  }
  return html`<details class="card correction"${typed ? html` open` : ''}><summary><h2 id="sua">${words.correct}</h2></summary>
<p>${words.correctLead}</p>
${typed ? html`<div class="problem" role="alert"><p>${typed.problem}</p>${typed.conflict.length === 0 ? '' : html`<ul>${typed.conflict.map((line) => html`<li>${line.who}, ${formatTime(line.at)}: ${lineTitle(line)}${lineMore(line)}</li>`)}</ul>`}</div>` : ''}
<form method="post" action="/findings/${finding.number}/correct">
<input type="hidden" name="revision" value="${form.revision}"><input type="hidden" name="seen" value="${form.seen}">
<p><label for="c-unit">${words.unit}</label><input id="c-unit" name="unit" required maxlength="200" value="${form.unit}">${stands('unit', form.unit)}</p>
<p><label for="c-text">${words.text}</label><textarea id="c-text" name="text" required rows="4" maxlength="10000">${form.text}</textarea>${stands('text', form.text)}</p>
<p><label for="c-quantities">${words.quantitiesLines}</label><textarea id="c-quantities" name="quantities" rows="2" maxlength="4000">${form.quantities}</textarea>${stands('quantities', form.quantities)}</p>
<p><label for="c-area">${words.area}</label><select id="c-area" name="area">${areas.map(({ area, label }) => option(area, label, form.area))}</select>${stands('area', form.area)}</p>
<p><label for="c-severity">${words.severity}</label><select id="c-severity" name="severity">${SEVERITIES.map((severity) => option(severity, severity, form.severity))}</select>${stands('severity', form.severity)}</p>
<p><label for="c-due">${words.due}</label><input id="c-due" name="due" type="date" value="${form.due}">${stands('due', form.due)}</p>
<p><label for="c-recommendation">${words.recommendation}</label><textarea id="c-recommendation" name="recommendation" rows="2" maxlength="4000">${form.recommendation}</textarea>${stands('recommendation', form.recommendation)}</p>
<p><label for="c-round">${words.round}</label><input id="c-round" name="round" maxlength="200" value="${form.round}">${stands('round', form.round)}</p>
<p><label for="c-reason">${words.reason}</label><textarea id="c-reason" name="reason" required rows="2" maxlength="4000">${form.reason}</textarea></p>
<p class="row"><button type="submit" class="primary">${words.keepCorrection}</button></p></form></details>`
}

function evidenceSection({ number, evidence }: Finding): Html {
  return html`<section class="card"><h2 id="minh-chung">${words.evidence} <span class="count">${evidence.length}</span></h2>
${evidence.length === 0 ? html`<p>${words.noEvidence}</p>` : html`<ul class="evidence">${evidence.map((file, i) => evidenceItem(number, file, i + 1))}</ul>`}</section>`
}

function evidenceItem(number: string, file: Evidence, index: number): Html {
  const href = `/findings/${number}/files/${file.sha256}`
  const shown = file.kind === 'photo' && /^image\/(?:jpeg|png|webp|heic)$/.test(file.mime ?? '')
  const name = file.name ?? (file.kind === 'photo' ? words.photo(index) : words.file(index))
  const place =
    file.location === null
      ? ''
      : html`<br><small>${words.place}: ${file.location.latitude.toFixed(5)}, ${file.location.longitude.toFixed(5)}</small>`
  return html`<li><a href="${href}">${shown ? html`<img src="/findings/${number}/copies/${file.sha256}" alt="${name}" loading="lazy">` : html`<span class="plain-file">${name}</span>`}</a>
<small>${name}, ${formatTime(file.at)}, ${file.sender}</small>${place}<br><small class="hash" title="SHA-256">${file.sha256.slice(0, 16)}…</small></li>`
}

function basisSection({ finding, outdated }: FindingView): Html {
  const { basis } = finding
  return html`<section class="card"><h2 id="can-cu">${words.basis}</h2>
${outdated ? html`<p class="problem">${words.outdated}</p>` : ''}
${
  basis.length === 0
    ? html`<p>${words.noBasis}</p>`
    : basis.map(
        ({ document, section, quote, digest }) =>
          html`<figure><blockquote>${quote}</blockquote><figcaption>${section}, ${document}${digest ? ` (${words.digest})` : ''}</figcaption></figure>`,
      )
}</section>`
}

function historySection({ history }: Finding): Html {
  return html`<section class="card"><h2 id="qua-trinh">${words.history}</h2><ol class="history">${history.map(
    (line) =>
      html`<li><b>${lineTitle(line)}</b> <small>${formatTime(line.at)}, ${line.who}</small>${lineMore(line)}</li>`,
  )}</ol></section>`
}

function lineTitle({ kind, field, to }: HistoryLine): string {
  switch (kind) {
    case 'step':
      return statusTitle(to as Status)
    case 'correction':
      return words.corrected(FIELD_NAMES[field as Field] ?? '')
    case 'evidence':
      return words.added
    case 'basis':
      return words.basisSet
    case 'note':
      return words.noted
  }
}

function lineMore({ kind, field, from, to, note }: HistoryLine): Html | '' {
  const change =
    kind === 'correction'
      ? html`<p><del>${readable(field, from)}</del> → <ins>${readable(field, to)}</ins></p>`
      : kind === 'basis'
        ? html`<p>${to}</p>`
        : ''
  return html`${change}${note === null || kind === 'evidence' ? '' : html`<p>${note}</p>`}`
}

/** Whom the bot told, for those who follow the finding up. */
function toldSection({ told }: FindingView): Html | '' {
  if (told.length === 0) return ''
  const state = ({ state, problem }: FindingView['told'][number]) =>
    state === 'sent'
      ? words.toldDone
      : state === 'failed'
        ? words.toldFailed(problem ?? '')
        : words.toldWaiting
  return html`<section class="card"><h2 id="da-bao">${words.told}</h2><ul class="told">${told.map(
    (one) =>
      html`<li>${one.name} <small>${formatTime(one.at)}, <span class="${one.state === 'failed' ? 'late' : ''}">${state(one)}</span></small></li>`,
  )}</ul></section>`
}
