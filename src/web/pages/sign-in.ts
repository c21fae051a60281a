// The only page a stranger sees.

import { html } from 'hono/html'
import { texts } from '../texts.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

export function signInPage(next: string, problem: string | null): Html {
  return layout({
    title: texts.signIn.title,
    body: html`<section class="card sign-in">
<h1>${texts.signIn.title}</h1>
<p>${texts.signIn.lead}</p>
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">
<label for="token">${texts.signIn.label}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${
      problem ? html` aria-invalid="true" aria-describedby="problem"` : ''
    }>
${problem ? html`<p id="problem" class="problem" role="alert">${problem}</p>` : ''}
<button type="submit" class="primary">${texts.signIn.button}</button>
</form>
</section>`,
  })
}

/**
 * Shown when the sign-in link was followed from another site: a redirect would carry no SameSite=Strict
 * cookie there, a step taken from this page does.
 */
export function signedInPage(): Html {
  return layout({
    title: texts.signIn.done,
    body: html`<section class="card message"><h1>${texts.signIn.done}</h1>
<p><a class="button primary" href="/">${texts.signIn.goOn}</a></p></section>`,
  })
}
