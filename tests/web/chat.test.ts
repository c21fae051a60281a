import { expect, test } from 'vitest'
import type { ChatBackend, ChatTurn } from '../../src/web/parts.ts'
import { plan } from './sample-documents.ts'
import { answerOf, buildServer, memoryLibrary, reportCitation, signIn } from './stand-ins.ts'

async function openChat(options: Parameters<typeof buildServer>[0] = {}) {
  const { app } = buildServer(options)
  const headers = { Cookie: await signIn(app), Origin: 'http://localhost' }
  return {
    app,
    headers,
    page: async () => (await app.request('/', { headers })).text(),
    post: (fields: Record<string, string>, more: Record<string, string> = {}) =>
      app.request('/chat', {
        method: 'POST',
        headers: { ...headers, ...more },
        body: new URLSearchParams(fields),
      }),
    json: async (path: string, body: unknown) => {
      const request = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' } }
      return app.request(path, { ...request, body: typeof body === 'string' ? body : JSON.stringify(body) })
    },
  }
}

test('an empty chat offers sample questions', async () => {
  const chat = await openChat({ sampleQuestions: async () => ['Ai ký kế hoạch?'] })
  expect(await chat.page()).toContain('<button type="submit" name="text" value="Ai ký kế hoạch?">')
})

test('an empty library says so and leads to where documents are loaded', async () => {
  const chat = await openChat({ library: memoryLibrary([]) })
  expect(await chat.page()).toMatch(/Thư viện chưa có văn bản nào.*href="\/documents"/)
})

test('without script a question is posted, and the page then shows it with its answer and sources', async () => {
  const chat = await openChat()
  const posted = await chat.post({ text: 'hạn nộp báo cáo?' })
  expect(posted.status).toBe(303)
  const page = await chat.page()
  expect(page).toContain('<p>hạn nộp báo cáo?</p>')
  expect(page).toContain('<strong>Trước ngày 20/6/2024</strong>')
  const { start, end } = reportCitation
  expect(page).toContain(`href="/documents/1?start=${start}&amp;end=${end}&amp;v=${plan.version}#trich"`)
  expect(page).toContain('title="Bản tóm lược của Đôn Đốc, không phải nguyên văn"')
})

test('the script gets only the turns that were added', async () => {
  const chat = await openChat()
  await chat.post({ text: 'câu đầu' })
  const drawn = await (await chat.post({ text: 'câu sau' }, { 'X-Fragment': '1' })).text()
  expect(drawn).not.toContain('câu đầu')
  expect(drawn).toContain('Lượt hỏi thứ 2')
  expect(drawn).not.toContain('<html')
})

test('a pressed choice is asked as its question and shown as its label', async () => {
  const chat = await openChat()
  await chat.post({ text: 'hạn nộp?' })
  await chat.post({ choice: 'Hạn nộp báo cáo tự kiểm tra năm 2024?' })
  const page = await chat.page()
  expect(page).toContain('<p>Báo cáo tự kiểm tra</p>')
  expect(page).toContain('<strong>Trước ngày 20/6/2024</strong>')
})

test('only the last reply can still be chosen from', async () => {
  const chat = await openChat()
  await chat.post({ text: 'hạn nộp?' })
  expect(await chat.page()).toContain('>Báo cáo kết quả</button>')
  await chat.post({ text: 'lương?' })
  expect(await chat.page()).not.toContain('>Báo cáo kết quả</button>')
})

test('markup in questions, answers and warnings stays text', async () => {
  const chat = await openChat()
  await chat.post({ text: '<script>alert(1)</script> **đậm** <img onerror=x>' })
  const page = await chat.page()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; **đậm** &lt;img onerror=x&gt;')
  expect(page).not.toMatch(/<script>|<img src=x|<img onerror/)
})

test('two browsers have two conversations; forgetting one keeps the other', async () => {
  const { app } = buildServer()
  const [an, binh] = [await signIn(app), await signIn(app)]
  const say = (Cookie: string, text: string) =>
    app.request('/chat', {
      method: 'POST',
      headers: { Cookie, Origin: 'http://localhost' },
      body: new URLSearchParams({ text }),
    })
  const page = async (Cookie: string) => (await app.request('/', { headers: { Cookie } })).text()
  await say(an, 'câu của An')
  await say(binh, 'câu của Bình')
  expect(await page(binh)).not.toContain('câu của An')
  await app.request('/chat/forget', { method: 'POST', headers: { Cookie: an, Origin: 'http://localhost' } })
  expect(await page(an)).not.toContain('câu của An')
  expect(await page(binh)).toContain('câu của Bình')
})

test('questions of one conversation are answered one after the other', async () => {
  const chat = await openChat()
  const answers = await Promise.all(['a', 'b', 'c'].map((text) => chat.json('/api/messages', { text })))
  const texts = await Promise.all(answers.map(async (response) => JSON.stringify(await response.json())))
  expect(texts.map((text) => /Lượt hỏi thứ (\d)/.exec(text)?.[1])).toEqual(['1', '2', '3'])
})

test('an empty question is refused with a sentence', async () => {
  const chat = await openChat()
  expect((await chat.post({ text: '  ' })).status).toBe(400)
  const fragment = await chat.post({ text: '' }, { 'X-Fragment': '1' })
  expect(await fragment.json()).toEqual({ error: 'Hãy nhập câu hỏi.' })
})

test('a failing question leaves the conversation usable', async () => {
  const chat = await openChat()
  expect((await chat.post({ text: 'lỗi' })).status).toBe(500)
  expect((await chat.post({ text: 'hạn?' })).status).toBe(303)
  expect(await chat.page()).toContain('Trước ngày 20/6/2024')
})

test('POST /api/ask gives the answer with the documents to open, and keeps dialogues apart', async () => {
  const chat = await openChat()
  const ask = async (conversation?: string) =>
    (
      await chat.json('/api/ask', { question: 'hạn nộp báo cáo?', ...(conversation ? { conversation } : {}) })
    ).json()
  const first = (await ask()) as Record<string, unknown>
  expect(first).toMatchObject({ status: 'answered', citations: [reportCitation, {}] })
  expect(first.sources).toMatchObject([
    { index: 0, documentId: 1, name: 'Kế hoạch 45/KH-UBND', nature: 'original' },
    { index: 1, documentId: 3, nature: 'digest' },
  ])
  expect(JSON.stringify(await ask())).toContain('Lượt hỏi thứ 2')
  expect(JSON.stringify(await ask('khác'))).toContain('Lượt hỏi thứ 1')
})

test.each(['', '{', '[]', '{"question":1}', '{"text":"x"}', 'null'])(
  'the body %j is refused by /api/ask',
  async (body) => {
    const chat = await openChat()
    const response = await chat.json('/api/ask', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: 'Nội dung gửi lên chưa đúng dạng.' })
  },
)

test('a question of 100,000 characters is answered and shown shortened', async () => {
  const chat = await openChat()
  expect((await chat.post({ text: 'hạn '.repeat(25_000) })).status).toBe(303)
  expect((await chat.page()).length).toBeLessThan(30_000)
})

test('another bot behind the page is asked instead, and its links are only opened when they are web addresses', async () => {
  const turns: ChatTurn[] = []
  const bot: ChatBackend = {
    send: async (session, input) => {
      const choices = [
        { id: '1', label: 'Tải lịch', url: 'https://example.org/lich.ics' },
        { id: '2', label: 'Xấu', url: 'javascript:alert(1)' },
      ]
      const reply = { text: `Chào ${session.user.role}`, choices }
      turns.push({ from: 'person', at: '2024-06-10T03:00:00Z', text: JSON.stringify(input) })
      turns.push({ from: 'bot', at: '2024-06-10T03:00:00Z', reply })
      return [reply]
    },
    history: async () => turns,
    forget: async () => undefined,
  }
  const chat = await openChat({ chat: bot })
  await chat.post({ text: 'xin chào' })
  const page = await chat.page()
  expect(page).toContain('<p>Chào admin</p>')
  expect(page).toContain('href="https://example.org/lich.ics"')
  expect(page).not.toContain('javascript:')
})

test('a calculation that the answer shows is not shown again', async () => {
  const derivation = [{ date: '2023-05-10', counted: true }]
  const deadline = { lastDay: '2023-05-10', due: '2023-05-10', inclusive: true, text: 'x', derivation }
  const shown = answerOf({ answer: '**10/5/2023**\nCách tính: lùi 3 ngày.', deadlines: [deadline] })
  const chat = await openChat({ answering: { ask: async () => ({ context: {}, answer: shown }) } })
  await chat.post({ text: 'hạn?' })
  expect((await chat.page()).match(/Cách tính/g)).toHaveLength(1)
})

test('beyond six sources the rest is folded', async () => {
  const citations = Array.from({ length: 9 }, (_, i) => ({
    ...reportCitation,
    start: i,
    section: `III.${i + 1}`,
  }))
  const answering = { ask: async () => ({ context: {}, answer: answerOf({ answer: 'Có.', citations }) }) }
  const chat = await openChat({ answering })
  await chat.post({ text: 'tất cả các hạn?' })
  const page = await chat.page()
  expect(page.match(/class="chip"/g)).toHaveLength(9)
  expect(page.split('và 3 nguồn khác')[1]?.match(/class="chip"/g)).toHaveLength(3)
})

test('the steps of a calculation and warnings that the answer does not say stand under it', async () => {
  const answering = {
    ask: async () => ({
      context: {},
      answer: answerOf({
        answer: '**10/5/2023**\nLưu ý: số liệu cũ.',
        warnings: ['Số liệu cũ', 'Kế hoạch đã bị thay thế.'],
        deadlines: [
          {
            lastDay: '2023-05-10',
            due: '2023-05-10',
            inclusive: true,
            text: 'trước 3 ngày làm việc',
            derivation: [{ date: '2023-05-13', counted: false, why: 'thứ Bảy' }],
          },
        ],
      }),
    }),
  }
  const chat = await openChat({ answering })
  await chat.post({ text: 'hạn?' })
  const page = await chat.page()
  expect(page).toContain('13/5/2023: không tính (thứ Bảy)')
  expect(page).toContain('<li>Kế hoạch đã bị thay thế.</li>')
  expect(page).not.toContain('<li>Số liệu cũ</li>')
})
