// Files by button or by drag and drop, one after the other, each with its progress and its result.

document.documentElement.classList.add('js')

const form = document.getElementById('upload')
const fragment = { 'X-Fragment': '1' }

if (form) start(form, document.getElementById('files'), document.getElementById('results'))

function start(form, picker, results) {
  const words = JSON.parse(form.dataset.texts)
  const area = form.closest('.upload')
  let queue = Promise.resolve()
  let running = 0

  picker.addEventListener('change', () => {
    add([...picker.files])
    picker.value = ''
  })
  for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault())
  area.addEventListener('dragover', () => area.classList.add('over'))
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(event.relatedTarget)) area.classList.remove('over')
  })
  area.addEventListener('drop', (event) => {
    area.classList.remove('over')
    add([...event.dataTransfer.files])
  })
  window.addEventListener('beforeunload', (event) => {
    if (running > 0) event.preventDefault()
  })

  function add(files) {
    for (const file of files) {
      const row = waitingRow(file, words)
      results.prepend(row.item)
      running += 1
      queue = queue
        .then(() => load(file, row))
        .finally(() => {
          running -= 1
        })
    }
    queue = queue.then(refreshList)
  }

  async function load(file, row) {
    if (file.size > words.limit) return row.fail(words.tooLarge)
    try {
      const { status, text } = await post(file, row)
      if (status === 200) row.item.outerHTML = text
      else row.fail(JSON.parse(text).error)
    } catch {
      row.fail(words.networkFailed)
    }
  }

  /** XMLHttpRequest, since fetch does not tell how much has been sent. */
  function post(file, row) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', `/api/documents?name=${encodeURIComponent(file.name)}`)
      request.setRequestHeader('X-Fragment', '1')
      request.setRequestHeader('Content-Type', 'application/octet-stream')
      request.upload.addEventListener('progress', ({ loaded, total }) => row.sent(loaded / total))
      request.upload.addEventListener('load', () => row.say(words.reading))
      request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
      request.addEventListener('error', () => reject(new Error('network')))
      request.send(file)
    })
  }
}

function waitingRow(file, words) {
  const item = document.createElement('li')
  item.className = 'result waiting'
  const line = document.createElement('p')
  const name = document.createElement('b')
  name.textContent = file.name
  const state = document.createElement('span')
  state.className = 'badge'
  state.textContent = words.waiting
  line.append(name, ' ', state)
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `${words.sending} ${file.name}`)
  item.append(line, bar)
  return {
    item,
    sent(part) {
      state.textContent = words.sending
      bar.value = part
    },
    say(sentence) {
      state.textContent = sentence
      bar.removeAttribute('value')
    },
    fail(sentence) {
      item.className = 'result failed'
      bar.remove()
      state.remove()
      const why = document.createElement('p')
      why.textContent = sentence
      item.append(why)
    },
  }
}

async function refreshList() {
  const response = await fetch(`/documents${location.search}`, { headers: fragment }).catch(() => null)
  if (response?.ok) document.getElementById('held').innerHTML = await response.text()
}
