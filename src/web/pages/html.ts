// The one way text becomes HTML: hono's `html` tag escapes every value. The only markup a text may carry
// is `**bold**`; everything else in it stays the characters it is.

import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

/** Lines as paragraphs, `**…**` as <strong>. */
export function richText(text: string): Html[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${boldRuns(line)}</p>`)
}

function boldRuns(line: string): (Html | string)[] {
  return line
    .split(/\*\*(?=\S)(.+?)(?<=\S)\*\*/)
    .map((run, i) => (i % 2 ? html`<strong>${run}</strong>` : run))
}
