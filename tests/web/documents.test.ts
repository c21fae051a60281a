import { expect, test } from 'vitest'
import { tokenAuth } from '../../src/web/auth.ts'
import { digest, markup, news, plan, spanOf } from './sample-documents.ts'
import { adminToken, buildServer, memoryLibrary, signIn } from './stand-ins.ts'

async function openLibrary(options: Parameters<typeof buildServer>[0] = {}) {
  const library = memoryLibrary()
  const { app, log } = buildServer({ library, ...options })
  const headers = { Cookie: await signIn(app), Origin: 'http://localhost' }
  return {
    library,
    log,
    get: (path: string, more: Record<string, string> = {}) =>
      app.request(path, { headers: { ...headers, ...more } }),
    text: async (path: string) => (await app.request(path, { headers })).text(),
    post: (
      path: string,
      body?: string | FormData | Uint8Array<ArrayBuffer>,
      more: Record<string, string> = {},
    ) => app.request(path, { method: 'POST', headers: { ...headers, ...more }, ...(body ? { body } : {}) }),
  }
}

const words = (page: string) => page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')

test('the list says what each document is, what was read from it and what to know', async () => {
  const { text } = await openLibrary()
  const page = words(await text('/documents'))
  expect(page).toContain('Kế hoạch 45/KH-UBND')
  expect(page).toContain('Ủy ban nhân dân tỉnh Bình An · Bình An, 12/2/2024 · Lê Thị Mẫu')
  expect(page).toContain('11 mục · 2 thời hạn · 1 viện dẫn')
  expect(page).toContain('2 lưu ý')
  expect(page).toContain('bản tóm lược')
  expect(page).toContain('theo tin')
})

function manyPlans(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    ...digest,
    id: i + 1,
    header: { ...digest.header, number: `${i + 1}/KH-UBND`, place: i % 2 ? 'Đồng An' : 'Bình An' },
  }))
}

test('a long list comes in pages, and a page beyond the last is the last', async () => {
  const { text } = await openLibrary({ library: memoryLibrary(manyPlans(130)) })
  const shown = (page: string) => page.match(/<h3><a href="\/documents\/\d+"/g)?.length
  const first = await text('/documents')
  expect([shown(first), words(first).includes('Trang 1/3')]).toEqual([60, true])
  expect(first).toContain('href="/documents?page=2"')
  expect(shown(await text('/documents?page=3'))).toBe(10)
  expect(await text('/documents?page=99')).toContain('Trang 3/3')
  expect(await text('/documents?page=-1')).toContain('Trang 1/3')
})

test.each([
  ['7/kh-ubnd', '7/KH-UBND'],
  ['dong an 12/', '12/KH-UBND'],
  ['ĐỒNG AN 18/', '18/KH-UBND'],
])('a search for %j finds %s, accents and case free', async (search, number) => {
  const { text } = await openLibrary({ library: memoryLibrary(manyPlans(20)) })
  const page = await text(`/documents?q=${encodeURIComponent(search)}`)
  expect(page).toContain(`Kế hoạch ${number}</a>`)
  expect(page).toContain('Bỏ tìm')
})

test('a search that nothing matches says so and keeps its words as text', async () => {
  const { text } = await openLibrary()
  const page = await text(`/documents?q=${encodeURIComponent('"><script>x')}`)
  expect(page).toContain('Không có văn bản nào khớp.')
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;x"')
})

test('articles that came already cut are counted, not listed', async () => {
  const library = memoryLibrary()
  const list = async () => ({ ...(await library.list()), articles: 48_657 })
  const { text } = await openLibrary({ library: { ...library, list } })
  expect(await text('/documents')).toContain('Ngoài ra có 48.657 điều luật')
})

test('documents that are cited but not held are listed with who cites them', async () => {
  const { text } = await openLibrary()
  expect(words(await text('/documents'))).toContain(
    'Nghị định 61/2018/NĐ-CP Cơ chế một cửa, một cửa liên thông được nhắc trong 45/KH-UBND',
  )
})

test('a document shows its facts, outline, deadlines, references and warnings', async () => {
  const { text } = await openLibrary()
  const page = await text('/documents/1')
  expect(page).toContain('href="#muc-III.1"')
  expect(page).toContain('id="muc-III.1"')
  expect(words(page)).toContain('Người ký Lê Thị Mẫu, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH'.replace('ký ', 'ký'))
  expect(words(page)).toContain('19/6/2024trước ngày 20/6/2024 (không tính ngày đó)')
  expect(words(page)).toContain('căn cứ Nghị định 61/2018/NĐ-CP 23/4/2018')
  expect(page).toContain(plan.warnings[0]?.slice(0, 20))
})

test('a reference to a held document leads there', async () => {
  const decree = {
    ...digest,
    id: 9,
    header: { ...digest.header, number: '61/2018/NĐ-CP', issued: '2018-04-23' },
  }
  const { text } = await openLibrary({ library: memoryLibrary([plan, decree]) })
  expect(await text('/documents/1')).toContain('<a href="/documents/9">Nghị định 61/2018/NĐ-CP</a>')
})

test('a reference does not lead to a namesake of another date', async () => {
  const namesake = {
    ...digest,
    id: 9,
    header: { ...digest.header, number: '61/2018/NĐ-CP', issued: '2020-01-01' },
  }
  const { text } = await openLibrary({ library: memoryLibrary([plan, namesake]) })
  expect(await text('/documents/1')).not.toContain('href="/documents/9"')
})

test('the quote of an address is marked, exactly', async () => {
  const { text } = await openLibrary()
  const quote = 'Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.'
  const { start, end } = spanOf(plan.text, quote)
  const page = await text(`/documents/1?start=${start}&end=${end}&v=${plan.version}`)
  const mark = /<mark id="trich"[^>]*>(.*?)<\/mark>/s.exec(page)?.[1] ?? ''
  expect(mark.replace(/<span class="sr-only">.*?<\/span>/g, '')).toBe(quote)
})

test.each([
  'start=5',
  'start=9&end=3',
  'start=-1&end=4',
  'start=0&end=99999999',
  'start=a&end=b',
  'start=1e2&end=200',
])('an address with %s marks nothing and still shows the document', async (query) => {
  const { get } = await openLibrary()
  const response = await get(`/documents/1?${query}`)
  expect(response.status).toBe(200)
  expect(await response.text()).not.toContain('<mark')
})

test('a version that is no longer kept is told, and nothing false is marked', async () => {
  const { text } = await openLibrary()
  const page = await text(`/documents/1?start=0&end=10&v=${'0'.repeat(64)}`)
  expect(page).toContain('Bản dùng khi trả lời không còn lưu')
  expect(page).not.toContain('<mark')
})

test('an older version that is still kept is shown as such and cannot be removed', async () => {
  const library = memoryLibrary()
  const old = { ...plan, version: 'd'.repeat(64), current: false }
  const { text } = await openLibrary({
    library: {
      ...library,
      document: async (id, version) => (version === old.version ? old : library.document(id)),
    },
  })
  const page = await text(`/documents/1?start=0&end=10&v=${old.version}`)
  expect(page).toContain('hiện có bản mới hơn')
  expect(page).toContain('<mark')
  expect(page).not.toContain('/documents/1/remove')
})

test('a digest and a news report say what they are on their own page', async () => {
  const { text } = await openLibrary()
  expect(await text('/documents/3')).toContain('Bản tóm lược của Đôn Đốc, không phải nguyên văn')
  const news = words(await text('/documents/2'))
  expect(news).toContain('Theo tin: bài báo viết về văn bản')
  expect(news).toContain('theo tin: Kế hoạch 12/KH-UBND (20/1/2023)')
})

test('a report is never named as the document it reports', async () => {
  const report = { ...news, header: { ...news.header, number: '12/KH-UBND' } }
  const { text } = await openLibrary({ library: memoryLibrary([report]) })
  expect(await text('/documents')).toContain('>Tin về 12/KH-UBND</a>')
})

test('the panel beside the chat is the document without the frame', async () => {
  const { get } = await openLibrary()
  const panel = await (await get('/documents/1?start=0&end=9', { 'X-Fragment': '1' })).text()
  expect(panel).not.toContain('<html')
  expect(panel).toContain('id="trich"')
  expect(panel).toContain('href="/documents/1?start=0&amp;end=9#trich"')
})

test.each(['/documents/77', '/documents/77/remove', '/documents/abc', '/documents/-1', '/documents/1.5'])(
  '%s is a kind 404',
  async (path) => {
    const { get } = await openLibrary()
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Không tìm thấy trang hoặc văn bản này')
  },
)

test('a document is removed only after the question, by a post', async () => {
  const { library, text, post } = await openLibrary()
  expect(words(await text('/documents/1/remove'))).toContain('Gỡ “Kế hoạch 45/KH-UBND” khỏi thư viện?')
  expect(library.documents).toHaveLength(3)
  expect((await post('/documents/1/remove')).headers.get('Location')).toBe('/documents')
  expect(library.documents.map(({ id }) => id)).toEqual([2, 3])
})

test('markup in file names, titles, texts and warnings stays text', async () => {
  const { text } = await openLibrary()
  for (const path of ['/documents', '/documents/1', '/deadlines']) {
    const page = await text(path)
    expect(page).toContain('&lt;img src=x')
    expect(page).not.toContain(markup)
  }
})

test('a raw body is loaded under its name and answered with its row', async () => {
  const { library, post } = await openLibrary()
  const response = await post(`/api/documents?name=${encodeURIComponent('thư mục/kế hoạch.txt')}`, 'Số: 1/KH')
  expect(await response.json()).toMatchObject({ path: 'kế hoạch.txt', status: 'added', document: { id: 4 } })
  expect(library.ingested).toEqual([{ name: 'kế hoạch.txt', size: 10 }])
})

test('a form of several files is loaded without script, each with its result', async () => {
  const { post } = await openLibrary()
  const form = new FormData()
  form.append('files', new File(['một'], 'một.txt'))
  form.append('files', new File(['hai'], 'hỏng <b>.pdf'))
  const page = await (await post('/documents', form)).text()
  expect(words(page)).toMatch(/một.txt Đã nạp/)
  expect(words(page)).toMatch(/hỏng &lt;b&gt;.pdf Không nạp được\s+Tệp bị hỏng nên không đọc được/)
})

test('a form without a file, or without a form, is refused with a sentence', async () => {
  const { post } = await openLibrary()
  const empty = await post('/documents', new FormData())
  expect([empty.status, words(await empty.text())]).toEqual([
    400,
    expect.stringContaining('Chưa chọn tệp nào'),
  ])
  const broken = await post('/documents', 'x', { 'Content-Type': 'multipart/form-data; boundary=a' })
  expect([broken.status, words(await broken.text())]).toEqual([
    400,
    expect.stringContaining('chưa đúng dạng'),
  ])
})

test('a file beyond the limit is refused with the limit, before the library sees it', async () => {
  const { library, post } = await openLibrary({ uploadLimitBytes: 1_048_576 })
  const response = await post('/api/documents?name=a.pdf', new Uint8Array(1_048_577))
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual({
    error: 'Tệp lớn hơn 1 MB nên không nạp được. Hãy tách nhỏ hoặc nén ảnh trong tệp.',
  })
  expect(library.ingested).toEqual([])
})

test('a failure of the library is that file’s failure', async () => {
  const broken = { ...memoryLibrary(), ingest: () => Promise.reject(new Error('disk full')) }
  const { post, log } = await openLibrary({ library: broken })
  const row = await (await post('/api/documents?name=a.txt', 'x')).json()
  expect(row).toMatchObject({
    path: 'a.txt',
    status: 'failed',
    error: expect.stringContaining('lỗi trong hệ thống'),
  })
  expect(log.lines.at(-1)?.message).toBe('loading a file on the page failed')
})

test('more uploads at once than there is room for are asked to wait', async () => {
  let finish = () => {}
  const until = new Promise<void>((resolve) => {
    finish = resolve
  })
  const library = memoryLibrary()
  const slow = {
    ...library,
    ingest: (name: string, bytes: Uint8Array) => until.then(() => library.ingest(name, bytes)),
  }
  const { post } = await openLibrary({ library: slow })
  const started = ['a', 'b', 'c'].map((name) => post(`/api/documents?name=${name}.txt`, 'x'))
  const refused = await post('/api/documents?name=d.txt', 'x')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '60'])
  finish()
  expect((await Promise.all(started)).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('staff read documents and neither load nor remove them', async () => {
  const auth = tokenAuth(adminToken)
  const staff = async () => ({ id: 'admin', name: 'An', role: 'staff' as const, unit: null })
  const { library, text, post, get } = await openLibrary({ auth: { ...auth, user: staff } })
  expect(await text('/documents')).not.toContain('id="upload"')
  expect(await text('/documents/1')).not.toContain('/documents/1/remove')
  expect((await get('/documents/1/remove')).status).toBe(403)
  for (const path of ['/documents/1/remove', '/api/documents?name=a.txt', '/documents']) {
    expect((await post(path, 'x')).status).toBe(403)
  }
  expect(library.documents).toHaveLength(3)
})
