// The chat without reloading, and the source beside it. The server draws every turn and every document;
// this script only moves what it drew. Without it the same forms and links work as plain pages.

const byId = (id) => document.getElementById(id)
const ask = byId('ask')
const textBox = byId('text')
const scrollBox = byId('scroll')
const messages = byId('messages')
const typing = byId('typing')
const problem = byId('problem')
const source = byId('source')
const sourceBody = byId('source-body')
const words = JSON.parse(ask.dataset.texts)
const wide = matchMedia('(min-width: 1000px)')
const touch = matchMedia('(pointer: coarse)')
const fragment = { 'X-Fragment': '1' }

let busy = false

// --- Asking

ask.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = textBox.value.trim()
  if (text !== '') void send({ text }, text)
})

textBox.addEventListener('keydown', (event) => {
  // 229: a Vietnamese input method is still composing the syllable.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  event.preventDefault()
  ask.requestSubmit()
})

textBox.addEventListener('input', fitTextBox)

document.addEventListener('submit', (event) => {
  if (!event.target.matches('.choices') || !event.submitter) return
  event.preventDefault()
  const { name, value, textContent } = event.submitter
  void send({ [name]: value }, textContent.trim())
})

async function send(input, shown) {
  if (busy) return
  setBusy(true)
  const asked = showAsked(shown)
  if ('text' in input) textBox.value = ''
  fitTextBox()
  try {
    const response = await fetch('/chat', {
      method: 'POST',
      headers: fragment,
      body: new URLSearchParams(input),
    })
    if (!response.ok) throw new Error(await sentenceOf(response))
    showReplies(await response.text(), asked)
  } catch (error) {
    asked.remove()
    if ('text' in input) textBox.value = input.text
    fitTextBox()
    showProblem(error instanceof TypeError ? words.failed : error.message)
  } finally {
    setBusy(false)
  }
}

async function sentenceOf(response) {
  if (response.status === 401) return words.signedOut
  if (response.status === 413) return words.tooLong
  const body = await response.json().catch(() => null)
  return body?.error ?? words.failed
}

function setBusy(state) {
  busy = state
  typing.hidden = !state
  ask.setAttribute('aria-busy', String(state))
  if (state) {
    problem.hidden = true
    scrollBox.scrollTop = scrollBox.scrollHeight
  }
}

function showAsked(text) {
  byId('welcome')?.setAttribute('hidden', '')
  for (const old of messages.querySelectorAll('.choices')) old.hidden = true
  const turn = document.createElement('li')
  turn.className = 'turn person'
  const bubble = document.createElement('div')
  bubble.className = 'bubble'
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  bubble.append(paragraph)
  turn.append(bubble)
  messages.append(turn)
  return turn
}

function showReplies(drawn, asked) {
  const holder = document.createElement('template')
  holder.innerHTML = drawn
  const replies = [...holder.content.querySelectorAll('.turn.bot')]
  messages.append(...replies)
  byId('forget').hidden = false
  typing.hidden = true
  const answerTop = asked.offsetTop - 12
  scrollBox.scrollTop = Math.min(scrollBox.scrollHeight, answerTop)
  // On a phone the keyboard would cover the answer; at a desk the next question is typed at once.
  if (touch.matches) replies[0]?.focus({ preventScroll: true })
  else if (!source.contains(document.activeElement)) textBox.focus({ preventScroll: true })
}

function showProblem(sentence) {
  problem.textContent = sentence
  problem.hidden = false
  for (const old of messages.querySelectorAll('.turn:last-child .choices')) old.hidden = false
  if (messages.children.length === 0) byId('welcome')?.removeAttribute('hidden')
  textBox.focus()
}

function fitTextBox() {
  textBox.style.height = 'auto'
  textBox.style.height = `${Math.min(textBox.scrollHeight + 2, 180)}px`
}

// --- What the bot says unasked: reminders, notices

if ('listens' in ask.dataset) {
  new EventSource('/chat/events').addEventListener('message', ({ data }) => {
    const holder = document.createElement('template')
    holder.innerHTML = data
    const atEnd = scrollBox.scrollHeight - scrollBox.scrollTop - scrollBox.clientHeight < 80
    messages.append(holder.content)
    if (atEnd) scrollBox.scrollTop = scrollBox.scrollHeight
  })
}

// --- The source beside the chat, or over it on a phone

let opener = null
let loading = null

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.chip, #source-body a')
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !plain) return
  if (link.matches('a.chip')) {
    event.preventDefault()
    opener = link
    void openSource(link.href)
  } else if (link.hash && link.pathname === location.pathname) {
    event.preventDefault()
    document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView({ block: 'start' })
  }
})

async function openSource(href) {
  for (const chip of messages.querySelectorAll('a.chip[aria-current]')) chip.removeAttribute('aria-current')
  opener.setAttribute('aria-current', 'true')
  sourceBody.textContent = words.sourceLoading
  showDialog()
  loading?.abort()
  loading = new AbortController()
  try {
    const response = await fetch(href, { headers: fragment, signal: loading.signal })
    if (!response.ok) throw new Error((await response.json().catch(() => null))?.error ?? words.sourceFailed)
    sourceBody.innerHTML = await response.text()
    goToQuote()
  } catch (error) {
    if (error.name === 'AbortError') return
    sourceBody.textContent = error instanceof TypeError ? words.sourceFailed : error.message
  }
}

function goToQuote() {
  const quote = byId('trich')
  sourceBody.scrollTop = 0
  if (quote) {
    const above = sourceBody.clientHeight / 4
    const distance = quote.getBoundingClientRect().top - sourceBody.getBoundingClientRect().top
    sourceBody.scrollTop = distance - above
  }
  const target = quote ?? byId('source-title')
  target?.focus({ preventScroll: true })
}

function showDialog() {
  if (source.open) return
  if (wide.matches) {
    source.show()
  } else {
    source.showModal()
    // The phone's back gesture closes the sheet instead of leaving the page.
    history.pushState({ source: true }, '')
  }
}

byId('source-close').addEventListener('click', () => source.close())
source.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && wide.matches) source.close()
})
source.addEventListener('close', () => {
  loading?.abort()
  if (history.state?.source) history.back()
  opener?.removeAttribute('aria-current')
  opener?.focus({ preventScroll: true })
})
window.addEventListener('popstate', () => {
  if (source.open) source.close()
})
wide.addEventListener('change', () => {
  if (source.open) source.close()
})

// --- At the start: the latest answer in sight

if (messages.lastElementChild) {
  const asked = messages.querySelectorAll('.turn.person')
  const last = asked[asked.length - 1] ?? messages.lastElementChild
  scrollBox.scrollTop = last.offsetTop - 12
}
if (!touch.matches) textBox.focus({ preventScroll: true })
