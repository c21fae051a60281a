// The pages of findings on a real server: who sees what, what leaves, and how it looks on a phone.

import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { BasisFinder } from '../../src/findings/basis.ts'
import { createFindings } from '../../src/findings/findings.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { createPhotoCopies } from '../../src/findings/photo-copies.ts'
import { createWebFindings } from '../../src/findings/web-findings.ts'
import { createPeople } from '../../src/people/people.ts'
import { dataFolder } from '../../src/shipped.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createFileStore } from '../../src/storage/files.ts'
import { chromiumPath, launchBrowser } from '../support/browser.ts'
import { makePng } from '../support/pictures.ts'
import { countingBytes, fixedClock, temporaryFolder } from '../support/start-bot.ts'
import { adminToken, buildServer } from '../web/stand-ins.ts'

const knowledge = loadKnowledge(dataFolder)
const noBasis: BasisFinder = { candidates: async () => [], outdated: async () => false }

function start() {
  const folder = temporaryFolder()
  const clock = fixedClock('2023-12-20T02:00:00.000Z')
  const db = openDatabase(join(folder, 'dondoc.db'))
  onTestFinished(() => db.close())
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const findings = createFindings({ db, now: clock.now, people, inTeam: () => false })
  const files = createFileStore(join(folder, 'files'))
  const web = createWebFindings({
    ...{
      findings,
      people,
      files,
      copies: createPhotoCopies({ files }),
      basis: noBasis,
      areaLabels: knowledge.areaLabels,
      publicUrl: null,
    },
    now: clock.now,
  })
  const { server } = buildServer({ findings: web, now: clock.now })
  const by = people.add({ name: 'Lê Văn Tám', role: 'inspector' }, 'test')
  const photo = makePng(64, 48)
  const sha256 = files.put(photo)
  const evidence = {
    ...{ sha256, kind: 'photo' as const, bytes: photo.length, mime: 'image/png', name: null },
    ...{ at: '2023-11-20T02:12:00.000Z', sender: 'Tám', location: null },
  }
  const record = (unit: string, text: string) =>
    findings.record(
      {
        source: `${unit}${text}`,
        ...{
          round: 'Đợt 1',
          unit,
          area: 'thủ tục hành chính',
          text,
          quantities: [],
          severity: 'nghiêm trọng',
        },
        ...{ due: '2023-12-14', recommendation: null, at: '2023-11-20T09:12:00+07:00' },
      },
      [evidence],
      by,
    )
  const headers = { Authorization: `Bearer ${adminToken}` }
  const get = (path: string) => Promise.resolve(server.app.request(path, { headers }))
  return { server, findings, people, web, record, get, sha256, by, photo, headers }
}

describe('the board', () => {
  test('shows what people wrote as they wrote it, never as markup', async () => {
    const { record, get } = start()
    record('UBND huyện An Biên', '<script>window.injected = 1</script> chậm trả hồ sơ')
    const page = await (await get('/findings')).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('2023-001')
    expect(page).toContain('quá hạn')
  })

  test('filters by unit, area, day and inspector', async () => {
    const { record, get, by } = start()
    record('UBND huyện An Biên', 'chậm trả hồ sơ')
    record('Sở Y tế', 'chậm trả hồ sơ')
    const numbers = async (query: string) =>
      ((await (await get(`/api/findings?${query}`)).json()) as { total: number }).total
    expect(await numbers('unit=an+bien')).toBe(1)
    expect(await numbers('from=2023-11-21')).toBe(0)
    expect(await numbers('area=chế độ công vụ')).toBe(0)
    expect(await numbers('round=Đợt 1')).toBe(2)
    expect(await numbers(`reporter=${by.id}`)).toBe(2)
    expect(await numbers(`reporter=${by.id + 1}`)).toBe(0)
    expect(await (await get('/findings')).text()).toContain(`<option value="${by.id}">Lê Văn Tám</option>`)
  })
})

describe('one finding', () => {
  test('takes its next step, tells those concerned, and refuses a step that is not next', async () => {
    const { record, findings, people, server, headers } = start()
    const an = people.add({ name: 'Võ An', role: 'staff', unit: 'Sở Y tế' }, 'test')
    const { number } = record('Sở Y tế', 'chậm trả hồ sơ')
    const step = (to: string) =>
      Promise.resolve(
        server.app.request(`/findings/${number}/step`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ to, note: 'theo kết luận' }),
        }),
      )
    expect((await step('đã kiến nghị')).headers.get('location')).toBe(`/findings/${number}?done=1`)
    expect((await step('đóng')).headers.get('location')).toBe(`/findings/${number}?done=0`)
    expect(findings.get(number)?.status).toBe('đã kiến nghị')
    expect(findings.notices(number)).toMatchObject([{ personId: an.id, state: 'waiting' }])
  })

  test('its photos are for those who may read it, whole as they came', async () => {
    const { record, get, sha256, server, photo, web, people } = start()
    const { number } = record('Sở Y tế', 'chậm trả hồ sơ')
    const response = await get(`/findings/${number}/files/${sha256}`)
    expect(Buffer.from(await response.arrayBuffer()).equals(photo)).toBe(true)
    const copy = await get(`/findings/${number}/copies/${sha256}`)
    expect(copy.headers.get('content-type')).toBe('image/jpeg')
    expect((await get(`/findings/${number}/copies/${'0'.repeat(64)}`)).status).toBe(404)
    const open = await server.app.request(`/findings/${number}/files/${sha256}`)
    expect(open.status).toBe(303)
    const staff = people.add({ name: 'Võ An', role: 'staff', unit: 'UBND huyện An Biên' }, 'test')
    expect(web.file(String(staff.id), number, sha256)).toBeNull()
    expect(await web.copy(String(staff.id), number, sha256)).toBeNull()
    expect(await web.get(String(staff.id), number)).toBeNull()
    expect(web.board(String(staff.id), {})?.total).toBe(0)
  })

  test.each(['xlsx', 'csv', 'docx', 'json'])('leaves as %s', async (kind) => {
    const { record, get } = start()
    record('Sở Y tế', 'chậm trả hồ sơ')
    const response = await get(`/findings/export.${kind}`)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  test.each(['/findings/2023-999', '/findings/export.exe', '/findings/abc'])(
    '%s is not there',
    async (path) => {
      expect((await start().get(path)).status).toBe(404)
    },
  )
})

describe('a correction on the page', () => {
  async function kept() {
    const parts = start()
    const { record, findings, server, headers, get } = parts
    const { number } = record('Sở Y tế', 'chậm trả hồ sơ')
    const page = async () => await (await get(`/findings/${number}`)).text()
    const typed = (html: string) => ({
      ...Object.fromEntries(
        [...html.matchAll(/name="(unit|due|round|revision|seen)"[^>]*value="([^"]*)"/g)].map((m) => [
          m[1],
          m[2],
        ]),
      ),
      ...{ text: 'chậm trả hồ sơ', quantities: '', recommendation: '' },
      ...{ area: 'thủ tục hành chính', severity: 'nghiêm trọng' },
    })
    const correct = (form: Record<string, string>) =>
      Promise.resolve(
        server.app.request(`/findings/${number}/correct`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(form),
        }),
      )
    return {
      ...parts,
      number,
      form: typed(await page()),
      page,
      correct,
      finding: () => findings.get(number)!,
    }
  }

  test('changes what was changed, and the history keeps what stood before', async () => {
    const { correct, form, finding, page, number } = await kept()
    const sent = await correct({
      ...form,
      ...{ severity: 'nhẹ', quantities: '1.250 hồ sơ trễ hạn', reason: 'kiểm lại sổ' },
    })
    expect(sent.headers.get('location')).toBe(`/findings/${number}?done=sua`)
    expect(finding()).toMatchObject({ severity: 'nhẹ', quantities: [{ value: 1250, what: 'hồ sơ trễ hạn' }] })
    const lines = finding().history.filter(({ kind }) => kind === 'correction')
    expect(lines.map(({ field, note }) => [field, note])).toEqual([
      ['quantities', 'kiểm lại sổ'],
      ['severity', 'kiểm lại sổ'],
    ])
    expect(await page()).toContain('<del>nghiêm trọng</del> → <ins>nhẹ</ins>')
  })

  test('by somebody slower shows what stands now, keeps what was typed, and is taken when sent again', async () => {
    const { correct, form, finding, findings, number, by } = await kept()
    findings.correct(number, null, { severity: 'trung bình' }, 'theo biên bản', by)
    const refused = await correct({ ...form, severity: 'nhẹ', reason: 'xem lại' })
    const html = await refused.text()
    expect(refused.status).toBe(409)
    expect(html).toContain('người khác đã đổi phát hiện này')
    expect(html).toContain('<del>nghiêm trọng</del> → <ins>trung bình</ins>')
    expect(html).toContain('<option value="nhẹ" selected>')
    expect(finding().severity).toBe('trung bình')
    const revision = /name="revision" value="(\d+)"/.exec(html)![1]!
    await correct({ ...form, severity: 'nhẹ', reason: 'xem lại', revision })
    expect(finding().severity).toBe('nhẹ')
  })

  test.each([
    [{ reason: '' }, 'cần lý do sửa'],
    [{ unit: ' ', reason: 'x' }, 'cần tên đơn vị'],
    [{ due: '2023-02-30', reason: 'x' }, 'không phải một ngày'],
    [{ quantities: 'nhiều hồ sơ', reason: 'x' }, 'bắt đầu bằng một số'],
    [{ severity: 'rất nặng', reason: 'x' }, 'không có trong danh sách'],
  ])('with %o is refused in one sentence', async (changes: Record<string, string>, sentence) => {
    const { correct, form, finding } = await kept()
    const refused = await correct({ ...form, ...changes })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(sentence)
    expect(finding().revision).toBe(1)
  })

  test('is offered to nobody of the unit', async () => {
    const { web, people, findings, number, by } = await kept()
    findings.step(number, 'đã kiến nghị', null, by)
    const an = people.add({ name: 'Võ An', role: 'staff', unit: 'Sở Y tế' }, 'test')
    expect((await web.get(String(an.id), number))?.mayCorrect).toBe(false)
    expect(web.correct(String(an.id), number, 2, { severity: 'nhẹ' }, 'x')).toEqual({
      ...{ kind: 'refused', why: 'not-allowed' },
    })
  })
})

test.skipIf(!chromiumPath)('on a phone nothing is wider than the screen', async () => {
  const { record, findings, server, by } = start()
  const { number } = record('Trung tâm Phục vụ hành chính công', `${'không niêm yết biểu mẫu '.repeat(20)}`)
  record('UBND huyện An Biên', 'chậm trả 15 hồ sơ')
  findings.step(number, 'đã kiến nghị', null, by)
  findings.correct(number, null, { due: '2023-12-20' }, 'đơn vị xin lùi', by)
  const { url } = await server.start()
  const browser = await launchBrowser()
  onTestFinished(async () => {
    await browser.close()
    await server.stop()
  })
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${url}/?token=${adminToken}`)
  for (const path of ['/findings', `/findings/${number}`]) {
    await page.goto(`${url}${path}`)
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(390)
    if (process.env.SHOTS) {
      await page.screenshot({
        path: join(process.env.SHOTS, `${path.replaceAll('/', '_')}.png`),
        fullPage: true,
      })
    }
  }
})
