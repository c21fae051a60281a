// The frame of every page: head, navigation, main. Plain links and forms; scripts only add comfort.

import { html } from 'hono/html'
import type { WebUser } from '../parts.ts'
import { mayManagePeople } from '../security.ts'
import { texts } from '../texts.ts'
import { words as findingWords } from './findings-words.ts'
import type { Html } from './html.ts'
import { words } from './reminders-words.ts'

export interface Page {
  title: string
  /** Path of the navigation entry that this page belongs to. */
  section?: string
  /** Absent on pages that need no sign-in: they show no navigation. */
  user?: WebUser
  /** Modules of the public folder. */
  scripts?: string[]
  /** Class of <main>. */
  kind?: string
  body: Html
}

const entries = [
  { path: '/', label: texts.site.chat },
  { path: '/documents', label: texts.site.documents },
  { path: '/deadlines', label: texts.site.deadlines },
  { path: '/reminders', label: words.title },
  { path: '/findings', label: findingWords.title },
]

/** On a phone. */
const fitBesideName = 3

/** For those who look after people and answers. */
const officeEntries = [
  { path: '/questions', label: texts.site.questions },
  { path: '/people', label: texts.site.people },
]

const styles = ['base', 'parts', 'chat', 'documents', 'people', 'reminders', 'findings', 'print']

export function layout(page: Page): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#173e63" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#10202f" media="(prefers-color-scheme: dark)">
<meta name="robots" content="noindex">
<title>${page.title} · ${texts.site.name}</title>
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
${styles.map((name) => html`<link rel="stylesheet" href="/static/${name}.css">`)}
${(page.scripts ?? []).map((name) => html`<script type="module" src="/static/${name}"></script>`)}
</head>
<body class="${page.kind ?? 'plain'}-page">
<a class="skip" href="#main">${texts.site.skip}</a>
${header(page)}
<main id="main" class="${page.kind ?? 'plain'}" tabindex="-1">
${page.body}
</main>
</body>
</html>`
}

function header({ user, section }: Page): Html {
  const shown = user === undefined ? [] : entriesFor(user)
  const kind = user === undefined ? ' stranger' : shown.length > fitBesideName ? ' many' : ''
  return html`<header class="site${kind}">
<a class="brand" href="/"><img src="/static/favicon.svg" alt="" width="28" height="28"><span>${texts.site.name}</span></a>
${user ? navigation(shown, section) : html`<span class="tagline">${texts.site.tagline}</span>`}
</header>`
}

function entriesFor(user: WebUser): typeof entries {
  return mayManagePeople(user) ? [...entries, ...officeEntries] : entries
}

function navigation(shown: typeof entries, section: string | undefined): Html {
  return html`<nav aria-label="${texts.site.nav}"><ul>
${shown.map(
  ({ path, label }) =>
    html`<li><a href="${path}"${path === section ? html` aria-current="page"` : ''}>${label}</a></li>`,
)}
</ul></nav>
<form method="post" action="/sign-out" class="sign-out"><button type="submit" class="quiet leave">${texts.site.signOut}</button></form>`
}

/** A page with one sentence and a way on: errors, refusals, confirmations. */
export function messagePage(options: { title: string; sentence: string; user?: WebUser; more?: Html }): Html {
  return layout({
    title: options.title,
    ...(options.user ? { user: options.user } : {}),
    body: html`<section class="card message"><h1>${options.title}</h1><p>${options.sentence}</p>
${options.more ?? html`<p><a class="button" href="/">${texts.errors.home}</a></p>`}</section>`,
  })
}
