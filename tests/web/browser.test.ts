// The page in a real browser: at a phone's width and at a desk's, by touch, by mouse and by keys alone.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatBackend, ChatReply } from '../../src/web/parts.ts'
import type { WebServer, WebServerOptions } from '../../src/web/server.ts'
import { chromiumPath, launchBrowser, skipReason } from '../support/browser.ts'
import { adminToken, buildServer } from './stand-ins.ts'

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

if (!chromiumPath) console.warn(`tests of the page in a browser are skipped: ${skipReason}`)

describe.skipIf(!chromiumPath)('the page in a browser', () => {
  let browser: Browser
  const open: { page: Page; server: WebServer; problems: string[] }[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const { page, server, problems } of open.splice(0)) {
      expect(await page.evaluate('window.injected')).toBeUndefined()
      expect(problems).toEqual([])
      await page.context().close()
      await server.stop()
    }
  })

  /** Signs in and opens `path`; what the browser complains about fails the test at its end. */
  async function visit(where: BrowserContextOptions, path = '/', options: Partial<WebServerOptions> = {}) {
    const built = buildServer(options)
    const { url } = await built.server.start()
    const page = await (await browser.newContext(where)).newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${url}/?token=${adminToken}`)
    if (path !== '/') await page.goto(`${url}${path}`)
    open.push({ page, server: built.server, problems })
    return { page, url, ...built }
  }

  async function ask(page: Page, question: string) {
    const before = await page.locator('.turn.bot').count()
    await page.getByLabel('Câu hỏi của bạn').fill(question)
    await page.keyboard.press('Enter')
    await page.locator('.turn.bot').nth(before).waitFor()
  }

  const eventually = (read: () => unknown) => expect.poll(read, { timeout: 10_000 })
  const focused = (page: Page) =>
    page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')
  const address = (page: Page) => new URL(page.url())

  test('signing in leaves no token in the address', async () => {
    const { page } = await visit(desk)
    expect(address(page).search).toBe('')
    expect(await page.evaluate('document.cookie')).toBe('')
  })

  test('Enter sends, Shift+Enter breaks the line, and the answer comes without a reload', async () => {
    const { page } = await visit(desk)
    const box = page.getByLabel('Câu hỏi của bạn')
    await box.fill('hạn')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('nộp báo cáo?')
    expect(await box.inputValue()).toBe('hạn\nnộp báo cáo?')
    await page.evaluate('window.same = true')
    await page.keyboard.press('Enter')
    await page.locator('.turn.bot strong').waitFor()
    expect(await page.locator('.turn.bot strong').textContent()).toBe('Trước ngày 20/6/2024')
    expect(await page.evaluate('window.same')).toBe(true)
    expect(await box.inputValue()).toBe('')
    expect(await focused(page)).toBe('text')
  })

  test('Enter that ends a composed syllable does not send', async () => {
    const { page } = await visit(desk)
    await page.getByLabel('Câu hỏi của bạn').fill('hạn')
    await page.evaluate(`document.getElementById('text').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))`)
    expect(await page.locator('.turn').count()).toBe(0)
  })

  test('the conversation is there after a reload and gone after it is forgotten', async () => {
    const { page } = await visit(phone)
    await ask(page, 'hạn nộp báo cáo?')
    await page.reload()
    expect(await page.locator('.turn').count()).toBe(2)
    await page.getByText('Xóa hội thoại').click()
    await page.getByRole('button', { name: 'Xóa', exact: true }).click()
    await page.locator('#welcome').waitFor()
    expect(await page.locator('.turn').count()).toBe(0)
  })

  test('a sample question and a choice are asked by a tap', async () => {
    const { page } = await visit(phone)
    await page.locator('#welcome button').first().tap()
    await page.locator('.turn.bot').waitFor()
    await page.getByRole('button', { name: 'Xem các hạn khác' }).tap()
    await page.locator('.turn.bot').nth(1).waitFor()
    expect(await page.locator('.turn.person').last().textContent()).toContain('Xem các hạn khác')
    expect(await page.locator('#welcome').isVisible()).toBe(false)
  })

  test('on a phone a source covers the page, shows the quote, and the back gesture closes it', async () => {
    const { page } = await visit(phone)
    await ask(page, 'hạn nộp báo cáo?')
    await page.locator('a.chip').first().tap()
    await page.locator('#trich').waitFor()
    await eventually(() => page.evaluate(quoteInSight)).toBe(true)
    expect(await page.locator('#source').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 })
    await page.goBack()
    await page.locator('#source').waitFor({ state: 'hidden' })
    expect(await page.locator('.turn.bot').count()).toBe(1)
    expect(await focused(page)).toContain('45/KH-UBND')
  })

  test('closing the sheet with its button leaves no step behind in the history', async () => {
    const { page, url } = await visit(phone, '/documents')
    await page.goto(url)
    await ask(page, 'hạn nộp báo cáo?')
    await page.locator('a.chip').first().tap()
    await page.locator('#trich').waitFor()
    await page.getByRole('button', { name: 'Đóng' }).tap()
    await page.locator('#source').waitFor({ state: 'hidden' })
    await eventually(() => page.evaluate('history.state')).toBeNull()
    await page.goBack()
    expect(address(page).pathname).toBe('/documents')
  })

  test('on a wide screen the source stands beside the chat, and the digest says what it is', async () => {
    const { page } = await visit(desk)
    await ask(page, 'hạn nộp báo cáo?')
    await page.locator('a.chip').first().click()
    await page.locator('#trich').waitFor()
    expect(await page.locator('#trich').textContent()).toContain('Gửi báo cáo tự kiểm tra về Sở Nội vụ')
    const chat = await page.locator('.talk').boundingBox()
    const source = await page.locator('#source').boundingBox()
    expect(source!.x).toBeGreaterThanOrEqual(chat!.x + chat!.width)
    await page.locator('a.chip').nth(1).click()
    await page.getByText('Bản tóm lược của Đôn Đốc, không phải nguyên văn').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#source').waitFor({ state: 'hidden' })
  })

  test('keys alone ask, open the source, read it and come back', async () => {
    const { page } = await visit(desk)
    await page.keyboard.type('hạn nộp báo cáo?')
    await page.keyboard.press('Enter')
    await page.locator('a.chip').first().waitFor()
    for (let i = 0; i < 20 && !String(await focused(page)).includes('45/KH-UBND'); i += 1) {
      await page.keyboard.press('Shift+Tab')
    }
    expect(await focused(page)).toContain('Kế hoạch 45/KH-UBND')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    await page.locator('#trich').waitFor()
    await eventually(() => focused(page)).toBe('trich')
    await page.keyboard.press('Escape')
    await eventually(() => focused(page)).toContain('Kế hoạch 45/KH-UBND')
  })

  test('the first key press reaches a link past the navigation', async () => {
    const { page } = await visit(desk, '/documents')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('main')
  })

  test('a question that fails is said, kept in the box, and can be sent again', async () => {
    const { page } = await visit(desk)
    await page.getByLabel('Câu hỏi của bạn').fill('lỗi')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Có lỗi trong hệ thống' }).waitFor()
    expect(await page.getByLabel('Câu hỏi của bạn').inputValue()).toBe('lỗi')
    expect(await page.locator('.turn').count()).toBe(0)
    open[0]!.problems.length = 0
  })

  test('a lost connection is said in a sentence', async () => {
    const { page } = await visit(desk)
    await page.context().setOffline(true)
    await page.getByLabel('Câu hỏi của bạn').fill('hạn?')
    await page.keyboard.press('Enter')
    await page.getByText('Chưa gửi được câu hỏi').waitFor()
    open[0]!.problems.length = 0
  })

  test('what the bot says unasked appears on the open page', async () => {
    let tell: ((reply: ChatReply) => void) | null = null
    const chat: ChatBackend = {
      send: async () => [],
      history: async () => [],
      forget: async () => undefined,
      subscribe: (_, onReply) => {
        tell = onReply
        return () => undefined
      },
    }
    const { page } = await visit(desk, '/', { chat })
    await eventually(() => tell).not.toBeNull()
    tell!({ text: 'Nhắc: còn **3 ngày**.', choices: [] })
    await page.locator('.turn.bot strong').waitFor()
    expect(await page.locator('.turn.bot .words').textContent()).toBe('Nhắc: còn 3 ngày.')
  })

  test('files go up one after the other, each with its result, and the list follows', async () => {
    const { page, library } = await visit(desk, '/documents')
    const file = (name: string, size: number) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.alloc(size, 'a'),
    })
    await page
      .locator('#files')
      .setInputFiles([
        file('một <img src=x onerror="window.injected=1">.txt', 10),
        file('hỏng.pdf', 10),
        file('lớn.pdf', 2_097_153),
      ])
    await page.locator('.result.added').waitFor()
    await page.getByText('Tệp bị hỏng nên không đọc được.').waitFor()
    await page.getByText('Tệp lớn hơn 2 MB').waitFor()
    await page.locator('#held').getByText('Kế hoạch 4/KH-UBND').waitFor()
    expect(library.ingested).toHaveLength(2)
  })

  test('a dropped file is loaded', async () => {
    const { page, library } = await visit(desk, '/documents')
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File(['Số: 7'], 'thả.txt'))
      return data
    })()`)
    await page.dispatchEvent('.upload', 'drop', { dataTransfer: dropped })
    await page.locator('.result.added').waitFor()
    expect(library.ingested).toEqual([{ name: 'thả.txt', size: 7 }])
  })

  test('without script a question is answered, a source opens at its quote, and a file is loaded', async () => {
    const { page, library } = await visit({ ...phone, javaScriptEnabled: false })
    await page.getByLabel('Câu hỏi của bạn').fill('hạn nộp báo cáo?')
    await page.getByRole('button', { name: 'Gửi', exact: true }).tap()
    await page.getByText('Lượt hỏi thứ 1').waitFor()
    await page.getByLabel('Câu hỏi của bạn').fill('hạn nộp báo cáo năm 2022?')
    await page.getByRole('button', { name: 'Gửi', exact: true }).tap()
    await page.getByText('Lượt hỏi thứ 2').waitFor()
    await eventually(() =>
      page.evaluate(`(() => {
      const { top, height } = document.getElementById('cau-moi').getBoundingClientRect()
      return top >= 0 && top + height < innerHeight
    })()`),
    ).toBe(true)
    await page.locator('.turn.bot').last().locator('a.chip').first().tap()
    await page.waitForURL('**/documents/1?**')
    expect(await page.locator('#trich').textContent()).toContain('Gửi báo cáo tự kiểm tra')
    await page.getByRole('link', { name: 'Văn bản', exact: true }).tap()
    await page
      .locator('#files')
      .setInputFiles([{ name: 'một.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }])
    await page.getByRole('button', { name: 'Nạp các tệp đã chọn' }).tap()
    await page.locator('.result.added').waitFor()
    expect(library.ingested).toEqual([{ name: 'một.txt', size: 1 }])
  })

  test.each(['/', '/documents', '/documents/1', '/documents/1/remove', '/deadlines', '/sign-in'])(
    '%s fits a narrow phone, and what is pressed is 44 pixels high',
    async (path) => {
      const { page } = await visit({ ...phone, viewport: { width: 320, height: 640 } }, path)
      if (path === '/') await ask(page, 'hạn nộp báo cáo?')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      const low =
        await page.evaluate(`[...document.querySelectorAll('button, .button, .chip, summary, nav a, input, textarea')]
        .filter((e) => e.checkVisibility() && e.type !== 'hidden' && e.type !== 'file')
        .map((e) => [e.textContent || e.id, e.getBoundingClientRect().height])
        .filter(([, height]) => height < 44 && height > 0)`)
      expect(low).toEqual([])
    },
  )

  test('colours keep a contrast of 4.5 in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, url } = await visit({ ...desk, colorScheme })
      await ask(page, 'hạn nộp báo cáo?')
      for (const path of ['/', '/documents', '/documents/1', '/deadlines']) {
        await page.goto(url + path)
        expect(await page.evaluate(lowContrast)).toEqual([])
      }
    }
  })
})

const quoteInSight = `(() => {
  const { top, bottom } = document.getElementById('trich').getBoundingClientRect()
  return top > 0 && bottom < innerHeight
})()`

/** Texts whose colour stands out too little from the nearest opaque ground behind them (WCAG 2, 1.4.3). */
const lowContrast = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = channels(colour).slice(0, 3).map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor
      if ((channels(colour)[3] ?? 1) > 0.5) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const low = []
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
    if (!own || !element.checkVisibility({ visibilityProperty: true })) continue
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (ratio < 4.5) low.push([element.className, element.textContent.trim().slice(0, 30), ratio.toFixed(2)])
  }
  return low
})()`
