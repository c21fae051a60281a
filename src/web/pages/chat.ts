// The conversation page. Turns are drawn here and only here: the script inserts what the server drew.

import { html } from 'hono/html'
import type { AnswerDeadline } from '../../answer.ts'
import type { DocumentNature } from '../../document.ts'
import { formatDay, formatTime } from '../day.ts'
import type { ChatChoice, ChatReply, WebUser } from '../parts.ts'
import { texts } from '../texts.ts'
import { natureBadge } from './document-name.ts'
import { type Html, richText } from './html.ts'
import { layout } from './layout.ts'

const words = texts.chat
/** A list of all deadlines cites a dozen places; the first ones carry the answer. */
const chipsShownFirst = 6

/** A citation that can be opened: `index` is its place in the answer's citations. */
export interface Source {
  index: number
  documentId: number | null
  /** "Kế hoạch 23/KH-UBND" */
  name: string
  section: string
  place: string | null
  nature: DocumentNature
  href: string | null
}

export type ShownTurn =
  | { from: 'person'; at: string; text: string }
  | { from: 'bot'; at: string; reply: ChatReply; sources: Source[] }

export interface ChatView {
  turns: ShownTurn[]
  samples: string[]
  libraryEmpty: boolean
  problem: string | null
  /** The bot can say something unasked: the script listens. */
  listens: boolean
}

export function chatPage(view: ChatView, user: WebUser): Html {
  return layout({
    title: words.title,
    section: '/',
    user,
    kind: 'chat',
    scripts: ['chat.js'],
    body: html`<h1 class="sr-only">${words.title}</h1>
<section class="talk">
<div id="scroll" class="scroll" tabindex="0">
${view.turns.length === 0 ? welcome(view) : ''}
<div role="log" aria-live="polite" aria-label="${words.log}"><ol id="messages" class="messages">${turnItems(view.turns)}</ol></div>
<p id="typing" class="typing" role="status" hidden><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${words.typing}</p>
</div>
${composer(view)}
</section>
${sourceDialog()}`,
  })
}

function welcome({ samples, libraryEmpty }: ChatView): Html {
  return html`<div id="welcome" class="welcome"><p>${words.welcome}</p>
${
  libraryEmpty
    ? html`<p><b>${words.empty}</b> <a class="button" href="/documents">${words.emptyLink}</a></p>`
    : html`<h2>${words.samples}</h2><form method="post" action="/chat" class="choices">${samples.map(
        (sample) => html`<button type="submit" name="text" value="${sample}">${sample}</button>`,
      )}</form>`
}</div>`
}

function composer({ turns, problem, listens }: ChatView): Html {
  const forScript = {
    failed: words.failed,
    signedOut: words.signedOut,
    tooLong: words.tooLong,
    sourceFailed: texts.source.failed,
    sourceLoading: texts.source.loading,
  }
  return html`<div class="composer">
<p id="problem" class="problem" role="alert"${problem ? '' : html` hidden`}>${problem ?? ''}</p>
<form id="ask" method="post" action="/chat" data-texts="${JSON.stringify(forScript)}"${listens ? html` data-listens` : ''}>
<label for="text" class="sr-only">${words.input}</label>
<textarea id="text" name="text" rows="1" required placeholder="${words.placeholder}" aria-describedby="hint" enterkeyhint="send" autocomplete="off"></textarea>
<button type="submit" class="primary send"><span>${words.send}</span></button>
</form>
<div class="under"><p id="hint" class="hint">${words.hint}</p>
<details id="forget" class="forget"${turns.length === 0 ? html` hidden` : ''}><summary>${words.forget}</summary><form method="post" action="/chat/forget"><span>${words.forgetAsk}</span> <button type="submit" class="danger">${words.forgetButton}</button></form></details></div>
</div>`
}

function sourceDialog(): Html {
  return html`<dialog id="source" class="source" aria-labelledby="source-label">
<div class="source-bar"><p id="source-label" class="source-label">${texts.source.panel}</p><button type="button" id="source-close" class="quiet">${texts.site.close} <span aria-hidden="true">✕</span></button></div>
<div id="source-body" class="source-body" tabindex="0"></div>
</dialog>
<aside class="source-empty" aria-hidden="true"><p>${texts.source.placeholder}</p></aside>`
}

/** Turns as list items; only the last reply's choices can still be pressed. */
export function turnItems(turns: ShownTurn[]): Html[] {
  const newest = turns.findLastIndex(({ from }) => from === 'person')
  return turns.map((turn, i) => turnItem(turn, { last: i === turns.length - 1, newest: i === newest }))
}

/** Where a browser without script lands after asking. */
export const newestQuestionId = 'cau-moi'

function turnItem(turn: ShownTurn, { last, newest }: { last: boolean; newest: boolean }): Html {
  const time = html`<time datetime="${turn.at}">${formatTime(turn.at)}</time>`
  if (turn.from === 'person') {
    return html`<li class="turn person"${newest ? html` id="${newestQuestionId}"` : ''}><div class="bubble"><span class="sr-only">${words.you}: </span><p>${turn.text}</p></div>${time}</li>`
  }
  const { reply, sources } = turn
  return html`<li class="turn bot${reply.answer ? ` ${reply.answer.status}` : ''}" tabindex="-1"><div class="bubble"><span class="sr-only">${words.bot}: </span>
<div class="words">${richText(reply.text)}</div>
${newWarnings(reply)}${derivations(reply)}${sourceChips(sources)}
${wordedBy(reply)}</div>
${reply.choices.length > 0 && last ? choiceButtons(reply.choices) : ''}${time}</li>`
}

/** Who worded the answer; behind a model's words the library's own answer can be opened. */
function wordedBy({ answer }: ChatReply): Html | '' {
  if (answer?.mode !== 'model') return ''
  if (!answer.extractive) return html`<p class="hint">${words.model}</p>`
  return html`<details class="other"><summary>${words.model} <span>${words.otherAnswer}</span></summary><div class="words">${richText(answer.extractive.answer)}</div></details>`
}

/** Warnings that the answer's own words do not say already. */
function newWarnings({ text, answer }: ChatReply): Html | '' {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[.\s*]+/g, ' ')
      .trim()
  const unsaid = (answer?.warnings ?? []).filter((warning) => !plain(text).includes(plain(warning)))
  if (unsaid.length === 0) return ''
  return html`<ul class="notes">${unsaid.map((warning) => html`<li>${warning}</li>`)}</ul>`
}

/** The steps behind a date, unless the answer's words show them already. */
function derivations({ text, answer }: ChatReply): Html[] {
  if (text.includes(words.derivation)) return []
  const derived = (answer?.deadlines ?? []).filter(({ derivation }) => derivation.length > 0)
  return derived.map(derivation)
}

function derivation({ derivation: steps, text }: AnswerDeadline): Html {
  return html`<details class="derivation"><summary>${words.derivation}: ${text}</summary><ol>${steps.map(
    ({ date, counted, why }) =>
      html`<li class="${counted ? 'counted' : 'skipped'}">${formatDay(date)}: ${counted ? words.counted : words.skipped}${why ? ` (${why})` : ''}</li>`,
  )}</ol></details>`
}

function sourceChips(sources: Source[]): Html | '' {
  if (sources.length === 0) return ''
  const first = sources.slice(0, chipsShownFirst)
  const rest = sources.slice(chipsShownFirst)
  const folded = html`<details><summary>${words.moreSources(rest.length)}</summary><ul>${rest.map(chip)}</ul></details>`
  return html`<div class="sources"><span class="label">${words.sources}</span><ul>${first.map(chip)}</ul>${rest.length > 0 ? folded : ''}</div>`
}

function chip(source: Source): Html {
  const label = html`<b>${source.name}</b> · ${source.section}${source.place ? html` <small>${source.place}</small>` : ''} ${natureBadge(source.nature)}`
  return source.href
    ? html`<li><a class="chip" href="${source.href}">${label}</a></li>`
    : html`<li><span class="chip">${label}</span></li>`
}

function choiceButtons(choices: ChatChoice[]): Html {
  return html`<form method="post" action="/chat" class="choices" aria-label="${words.choices}">${choices.map(
    (choice) =>
      choice.url && /^(https?:\/\/|\/(?![/\\]))/.test(choice.url)
        ? html`<a class="button" href="${choice.url}" rel="noopener noreferrer">${choice.label}</a>`
        : html`<button type="submit" name="choice" value="${choice.id}">${choice.label}</button>`,
  )}</form>`
}
