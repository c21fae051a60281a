// Who is served: the form that makes a one-time code, the code itself (once), persons with their accounts, open codes.

import { html } from 'hono/html'
import { formatTime } from '../day.ts'
import type {
  IssuedCode,
  WebAccount,
  WebInvitation,
  WebPeople,
  WebPerson,
  WebRole,
  WebUser,
} from '../parts.ts'
import { texts } from '../texts.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

const words = texts.people

export interface PeopleView {
  persons: ReturnType<WebPeople['list']>
  invitations: WebInvitation[]
  /** The code just made, which no other page will show again. */
  issued: (IssuedCode & { forWhom: string | null }) | null
  problem: string | null
}

export function peoplePage(view: PeopleView, user: WebUser): Html {
  const active = view.persons.filter(({ revokedAt }) => revokedAt === null)
  const revoked = view.persons.filter(({ revokedAt }) => revokedAt !== null)
  return layout({
    title: words.title,
    section: '/people',
    user,
    kind: 'people',
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${view.problem ? html`<p class="problem" role="alert">${view.problem}</p>` : ''}
${view.issued ? issuedCode(view.issued) : ''}
${inviteForm(user)}
<section aria-labelledby="persons"><h2 id="persons">${words.persons} <span class="count">${active.length}</span></h2>
${active.length === 0 ? html`<p class="empty card">${words.none}</p>` : personList(active, user)}</section>
${view.invitations.length > 0 ? openCodes(view.invitations, view.persons) : ''}
${revoked.length > 0 ? html`<section aria-labelledby="revoked"><h2 id="revoked">${words.revoked} <span class="count">${revoked.length}</span></h2>${personList(revoked, user)}</section>` : ''}`,
  })
}

function issuedCode({ code, expires, telegramLink, qr, forWhom }: NonNullable<PeopleView['issued']>): Html {
  return html`<section class="card issued" aria-labelledby="issued" tabindex="-1"><div>
<h2 id="issued">${words.issued}</h2>
${forWhom ? html`<p>${words.forWhom(forWhom)}</p>` : ''}
<p class="code" translate="no">${code}</p>
<p class="note">${words.once}</p>
<p>${words.how} ${words.expires(formatTime(expires))}</p>
${telegramLink ? html`<p><a class="button" href="${telegramLink}" rel="noopener noreferrer">${words.telegram}</a></p><p class="hint link">${telegramLink}</p>` : ''}</div>
<img class="qr" src="data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}" alt="${words.qr}" width="220" height="220">
</section>`
}

/** Only an administrator makes administrators. */
function rolesGivenBy(user: WebUser): WebRole[] {
  return (Object.keys(words.roles) as WebRole[]).filter((role) => role !== 'admin' || user.role === 'admin')
}

function inviteForm(user: WebUser): Html {
  return html`<section class="card"><h2 id="invite">${words.invite}</h2>
<form method="post" action="/people/invite" class="invite" aria-labelledby="invite">
<p><label for="role">${words.role}</label><select id="role" name="role" required>${rolesGivenBy(user).map(
    (role) => html`<option value="${role}">${words.roles[role]}</option>`,
  )}</select></p>
<p><label for="name">${words.name}</label><input id="name" name="name" maxlength="200" autocomplete="off"></p>
<p><label for="unit">${words.unit}</label><input id="unit" name="unit" maxlength="200" autocomplete="off"></p>
<p><label for="place">${words.place}</label><input id="place" name="place" maxlength="200" autocomplete="off" aria-describedby="place-hint"></p>
<p id="place-hint" class="hint">${words.unitHint}</p>
<p><button type="submit" class="primary">${words.inviteButton}</button></p>
</form></section>`
}

function personList(persons: WebPerson[], user: WebUser): Html {
  return html`<ul class="person-list">${persons.map((person) => personCard(person, user))}</ul>`
}

function personCard(person: WebPerson, user: WebUser): Html {
  const { name, unit, place, role, revokedAt, accounts } = person
  return html`<li class="card person-card${revokedAt ? ' gone' : ''}"><h3>${name} <span class="badge">${words.roles[role]}</span></h3>
<p class="where">${joined([unit, place], revokedAt && words.revokedAt(formatTime(revokedAt)))}</p>
${accounts.length === 0 ? html`<p class="hint">${words.noAccount}</p>` : html`<ul class="accounts" aria-label="${words.accounts}">${shownAccounts(accounts).map(accountLine)}</ul>`}
${mayChange(person, user) ? actions(person, user) : ''}</li>`
}

/** Browsers come and go, so the page counts as one account: the one used last. */
function shownAccounts(accounts: WebAccount[]): WebAccount[] {
  const newestFirst = accounts.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))
  const browser = newestFirst.find(({ channel }) => channel === 'web')
  return newestFirst.filter((account) => account.channel !== 'web' || account === browser)
}

function accountLine({ channel, lastSeenAt, unreachable }: WebAccount): Html {
  const reach =
    unreachable === null ? words.reachable : (words.unreachable[unreachable] ?? words.unreachableOther)
  return html`<li>${words.channels[channel] ?? channel} <span class="badge ${unreachable === null ? 'left' : 'passed'}">${reach}</span> <small>${words.seen(formatTime(lastSeenAt))}</small></li>`
}

/** Nobody takes away their own access by a slip, and only administrators touch administrators. */
function mayChange({ id, role }: WebPerson, user: WebUser): boolean {
  return String(id) !== user.id && (role !== 'admin' || user.role === 'admin')
}

function actions(person: WebPerson, user: WebUser): Html {
  const { id, name, revokedAt } = person
  if (revokedAt) {
    return html`<form method="post" action="/people/${id}/restore"><button type="submit">${words.restore}</button></form>`
  }
  return html`<div class="actions"><form method="post" action="/people/${id}/invite"><button type="submit">${words.addAccount}</button></form>
${changeForm(person, user)}
<details class="revoke"><summary>${words.revoke}</summary><form method="post" action="/people/${id}/revoke"><p>${words.revokeAsk(name)}</p><button type="submit" class="danger">${words.revoke}</button></form></details></div>`
}

function changeForm({ id, name, unit, place, role }: WebPerson, user: WebUser): Html {
  const text = (field: 'name' | 'unit' | 'place', value: string | null) =>
    html`<p><label for="${field}-${id}">${words[field]}</label><input id="${field}-${id}" name="${field}" value="${value ?? ''}" maxlength="200" autocomplete="off"></p>`
  return html`<details class="change"><summary>${words.change}</summary><form method="post" action="/people/${id}/change">
${text('name', name)}${text('unit', unit)}${text('place', place)}
<p><label for="role-${id}">${words.role}</label><select id="role-${id}" name="role">${rolesGivenBy(user).map(
    (one) => html`<option value="${one}"${one === role ? html` selected` : ''}>${words.roles[one]}</option>`,
  )}</select></p>
<p><button type="submit" class="primary">${words.changeButton}</button></p></form></details>`
}

function openCodes(invitations: WebInvitation[], persons: WebPerson[]): Html {
  return html`<section aria-labelledby="open-codes"><h2 id="open-codes">${words.open} <span class="count">${invitations.length}</span></h2>
<ul class="person-list">${invitations.map((invitation) => openCode(invitation, persons))}</ul></section>`
}

function openCode(
  { id, personId, name, unit, place, role, expiresAt }: WebInvitation,
  persons: WebPerson[],
): Html {
  const person = persons.find((one) => one.id === personId)
  const whom = person?.name ?? name ?? words.openFor
  return html`<li class="card person-card"><h3>${whom} <span class="badge">${words.roles[person?.role ?? role]}</span></h3>
<p class="where">${joined([unit, place], words.expires(formatTime(expiresAt)))}</p>
<form method="post" action="/people/invitations/${id}/withdraw"><button type="submit">${words.withdraw}</button></form></li>`
}

/** "Sở Y tế, Hà Nội · hết hạn …" */
function joined(where: (string | null)[], more: string | null): string {
  return [where.filter(Boolean).join(', '), more].filter(Boolean).join(' · ')
}
