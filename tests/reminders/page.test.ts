// The page of reminders over real HTTP routes: who sees what, the workbook, the calendar without a cookie, files.

import ExcelJS from 'exceljs'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createWebReminders } from '../../src/reminders/web-reminders.ts'
import { calendarRoutes, remindersRoutes } from '../../src/web/routes/reminders.ts'
import type { WebEnv } from '../../src/web/web-env.ts'
import { planText, startReminders } from './start-reminders.ts'

async function startPage() {
  const world = await startReminders({ at: '2023-06-12T01:30:00Z', publicUrl: 'https://nhac.example' })
  await world.library.put('ke-hoach', planText())
  const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
  world.knows('Sáu', { unit: '=HYPERLINK("http://x")' })
  const office = world.knows('Thường trực', { unit: 'Sở Nội vụ', role: 'office' })
  const web = createWebReminders({
    reminders: world.reminders,
    inspections: world.inspections,
    entry: world.entry,
    people: world.people,
  })
  const pageFor = (user: { id: string; role: 'staff' | 'office' | 'admin' }) => {
    const app = new Hono<WebEnv>()
    app.route('/', calendarRoutes({ reminders: web }))
    app.use(async (c, next) => {
      c.set('session', { id: 'session-of-the-test', user: { name: null, unit: null, ...user } })
      await next()
    })
    app.route('/', remindersRoutes({ reminders: web, now: world.clock.now, uploadLimitBytes: 1_000_000 }))
    return app
  }
  return { ...world, hoa, office, pageFor }
}

describe('the page', () => {
  test('shows a month and who has not confirmed, to the office all units, to staff their own', async () => {
    const { pageFor, hoa, office } = await startPage()
    const all = await (await pageFor({ id: String(office.id), role: 'office' }).request('/reminders')).text()
    expect(all).toContain('Tháng 6/2023')
    expect(all).toMatch(/Sở Tư pháp, Kiên Giang/)
    expect(all).toContain('0/3 đơn vị')
    const own = await (await pageFor({ id: String(hoa.id), role: 'staff' }).request('/reminders')).text()
    expect(own).toContain('Sở Tư pháp, Kiên Giang')
    expect(own).not.toContain('HYPERLINK')
    const other = await (
      await pageFor({ id: String(hoa.id), role: 'staff' }).request('/reminders?month=2023-08')
    ).text()
    expect(other).toContain('Không có hạn nào trong tháng này')
  })

  test('hands out a workbook in which no cell can become a formula', async () => {
    const { pageFor, office } = await startPage()
    const response = await pageFor({ id: String(office.id), role: 'office' }).request(
      '/reminders/export.xlsx',
    )
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await response.arrayBuffer())
    const rows = book.worksheets[0]!.getSheetValues().slice(2) as unknown[][]
    expect(rows.length).toBe(3)
    expect(rows.map(([, day]) => day)).toEqual(Array(3).fill(new Date('2023-06-29T00:00:00Z')))
    expect(rows.flatMap((row) => row.slice(2)).filter((cell) => typeof cell === 'object')).toEqual([])
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^'=HYPERLINK/))
  })

  test('serves a calendar to whoever has its address, and 404 to others', async () => {
    const { pageFor, reminders, hoa } = await startPage()
    const path = new URL(reminders.feeds.personUrl(hoa)!).pathname
    const app = pageFor({ id: 'admin', role: 'admin' })
    const response = await app.request(path)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect((await app.request('/ics/khong-co-dia-chi-nay-dau.ics')).status).toBe(404)
  })

  test('takes inspections from the office alone and tells every bad cell', async () => {
    const { pageFor, hoa, office } = await startPage()
    const form = new FormData()
    form.set(
      'file',
      new File(
        ['kế hoạch,đơn vị,ngày,hình thức,đoàn\n23/KH-UBND,UBND huyện An Biên,31/6/2023,báo trước,\n'],
        'lich.csv',
      ),
    )
    const refused = await pageFor({ id: String(hoa.id), role: 'staff' }).request('/reminders/inspections', {
      method: 'POST',
      body: form,
    })
    expect(refused.status).toBe(403)
    const response = await pageFor({ id: String(office.id), role: 'office' }).request(
      '/reminders/inspections',
      { method: 'POST', body: form },
    )
    expect(await response.text()).toMatch(/Dòng 2, cột “ngày”: ngày “31\/6\/2023” không có thật/)
  })
})

describe('the office on the page', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })

  test('names heads of units of its province, asks when two have one name, and takes it back', async () => {
    const { pageFor, knows, hoa, office, reminders } = await startPage()
    const page = pageFor({ id: String(office.id), role: 'office' })
    expect((await page.request('/reminders/leaders', form({ who: 'hoa' }))).status).toBe(303)
    expect(reminders.leaders()).toEqual(new Set([hoa.id]))
    expect(await (await page.request('/reminders')).text()).toMatch(
      /Trưởng đơn vị[\s\S]*Hoa[\s\S]*Sở Tư pháp/,
    )
    const other = knows('Hòa', { unit: 'Sở Y tế' })
    const unclear = await page.request('/reminders/leaders', form({ who: ' HÒA ' }))
    expect(unclear.status).toBe(303)
    expect(reminders.leaders()).toEqual(new Set([hoa.id, other.id]))
    const both = await page.request('/reminders/leaders', form({ who: 'HÓA' }))
    expect([both.status, await both.text()]).toEqual([422, expect.stringMatching(/Có 2 người tên/)])
    await page.request('/reminders/leaders', form({ who: String(other.id), leads: '0' }))
    expect(reminders.leaders()).toEqual(new Set([hoa.id]))
    const away = knows('Xa', { unit: 'Sở Tư pháp', place: 'Hà Nội' })
    expect((await page.request('/reminders/leaders', form({ who: String(away.id) }))).status).toBe(422)
    const staff = pageFor({ id: String(hoa.id), role: 'staff' })
    expect((await staff.request('/reminders/leaders', form({ who: String(hoa.id) }))).status).toBe(403)
  })

  test('hands out and takes back the calendar of a unit', async () => {
    const { pageFor, office, hoa, reminders } = await startPage()
    const page = pageFor({ id: String(office.id), role: 'office' })
    const own = pageFor({ id: String(hoa.id), role: 'staff' })
    await page.request('/reminders/unit-calendars', form({ unit: 'so tu phap' }))
    const address = () =>
      /https:\/\/nhac\.example(\/ics\/[\w-]+\.ics)/.exec(reminders.feeds.units()[0]?.url ?? '')?.[1]
    const first = address()!
    expect((await page.request(first)).status).toBe(200)
    expect(await (await own.request('/reminders')).text()).toContain(first)
    expect(await (await page.request('/reminders')).text()).toContain('Thu hồi lịch của Sở Tư pháp')
    await own.request('/reminders/unit-calendar', { method: 'POST' })
    expect(address()).toBe(first)
    await page.request('/reminders/unit-calendars/revoke', form({ unit: 'Sở Tư pháp', place: 'Kiên Giang' }))
    expect((await page.request(first)).status).toBe(404)
    reminders.setLeads(hoa.id, true, 'test')
    const second = new URL(reminders.feeds.unitUrl({ unit: 'Sở Tư pháp', place: 'Kiên Giang' })!).pathname
    await own.request('/reminders/unit-calendar', { method: 'POST' })
    expect((await page.request(second)).status).toBe(404)
  })

  test('enters, moves and cancels an inspection, with the dates that follow and how they were counted', async () => {
    const { pageFor, office, hoa, inspections, reminders } = await startPage()
    const page = pageFor({ id: String(office.id), role: 'office' })
    const add = (fields: Record<string, string>) =>
      page.request('/reminders/inspections/add', form({ kind: 'báo trước', plan: '', team: '', ...fields }))
    expect((await add({ unit: 'Sở Tư pháp', day: '2023-07-12' })).status).toBe(303)
    expect(inspections.all()).toMatchObject([
      { unit: 'Sở Tư pháp', place: 'Kiên Giang', plan: '23/KH-UBND', day: '2023-07-12' },
    ])
    const month = await (await page.request('/reminders?month=2023-07')).text()
    expect(month).toMatch(
      /7\/7\/2023[\s\S]*Cách tính: .*11\/7, 10\/7, 7\/7; bỏ qua 9\/7 \(Chủ nhật\), 8\/7 \(thứ Bảy\); theo lịch 2023/,
    )
    await add({ unit: 'Sở Tư pháp', day: '19/7/2023' })
    expect(inspections.all().map(({ day }) => day)).toEqual(['2023-07-19'])
    for (const [fields, why] of [
      [{ unit: 'Sở Tư pháp', day: '31/6/2023' }, /không dùng được/],
      [{ unit: 'Sở Tư pháp', day: '2023-05-02' }, /đã qua/],
      [{ unit: '', day: '2023-07-12' }, /Cần tên đơn vị/],
      [{ unit: 'Sở Y tế', day: '2023-07-12', kind: 'đột xuất' }, /cần tên thành viên đoàn/],
      [{ unit: 'Sở Y tế thành phố Hà Nội', day: '2023-07-12' }, /không thuộc địa bàn/],
    ] as const) {
      const response = await add(fields)
      expect([response.status, await response.text()]).toEqual([422, expect.stringMatching(why)])
    }
    const [known] = inspections.all()
    const staff = pageFor({ id: String(hoa.id), role: 'staff' })
    const cancel = { id: String(known!.id) }
    expect((await staff.request('/reminders/inspections/cancel', form(cancel))).status).toBe(403)
    expect((await page.request('/reminders/inspections/cancel', form(cancel))).status).toBe(303)
    expect(inspections.all()).toEqual([])
    await reminders.refresh()
  })
})
