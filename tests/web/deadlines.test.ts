import { expect, test } from 'vitest'
import { daysBetween, formatDay, formatTime, readDay } from '../../src/web/day.ts'
import { deadlineStatus } from '../../src/web/pages/deadlines.ts'
import type { DeadlineFilter } from '../../src/web/parts.ts'
import { buildServer, memoryLibrary, signIn } from './stand-ins.ts'

const today = '2024-06-10'
const words = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

async function openDeadlines(query: string) {
  const asked: DeadlineFilter[] = []
  const library = memoryLibrary()
  const watched = {
    ...library,
    deadlines: (filter: DeadlineFilter, day: string) => {
      asked.push(filter)
      return library.deadlines(filter, day)
    },
  }
  const { app } = buildServer({ library: watched })
  const headers = { Cookie: await signIn(app) }
  const page = await (await app.request(`/deadlines${query}`, { headers })).text()
  return { page, asked: asked[0] }
}

test.each([
  [null, { kind: 'undated' }],
  ['2024-06-10', { kind: 'today' }],
  ['2024-06-11', { kind: 'left', days: 1 }],
  ['2024-06-09', { kind: 'passed', days: 1 }],
  ['2023-06-10', { kind: 'passed', days: 366 }],
])('a last day %s stands as %j', (lastDay, status) => {
  expect(deadlineStatus(lastDay, today)).toEqual(status)
})

test('coming and passed deadlines stand apart, with who, what, to whom and the place in the text', async () => {
  const { page } = await openDeadlines('')
  const text = words(page)
  expect(text).toMatch(
    /Sắp tới 1 .*19\/6\/2024 còn 9 ngày .*Các đơn vị được kiểm tra Sở Nội vụ Kế hoạch 45\/KH-UBND, III.1/,
  )
  expect(text).toMatch(/Đã qua 1 .*15\/5\/2024 đã quá 26 ngày/)
  expect(page).toMatch(/href="\/documents\/1\?start=\d+&amp;end=\d+&amp;v=a{64}#trich"/)
})

test('the filter reaches the library and stays in the form', async () => {
  const { page, asked } = await openDeadlines('?from=2024-06-01&to=2024-06-30&unit=S%E1%BB%9F')
  expect(asked).toEqual({ from: '2024-06-01', to: '2024-06-30', unit: 'Sở' })
  expect(page).toContain('value="2024-06-01"')
  expect(page).toContain('Bỏ lọc')
})

test('an impossible date in the filter is left out, and said', async () => {
  const { page, asked } = await openDeadlines('?from=2024-02-30')
  expect(asked).toEqual({})
  expect(page).toContain('Ngày lọc chưa đúng')
})

test('a filter that nothing passes says so', async () => {
  const { page } = await openDeadlines('?unit=Không%20có')
  expect(page).toContain('Không có thời hạn nào khớp.')
})

test('the same rows come as JSON with their status', async () => {
  const { app } = buildServer()
  const headers = { Cookie: await signIn(app) }
  const rows = await (await app.request('/api/deadlines?from=2024-06-01', { headers })).json()
  expect(rows).toMatchObject([
    { document: '45/KH-UBND', lastDay: '2024-06-19', status: { kind: 'left', days: 9 } },
  ])
})

test('days and times are written as Vietnamese readers write them', () => {
  expect(formatDay('2023-06-09')).toBe('9/6/2023')
  expect(formatTime('2024-06-10T18:05:00Z')).toBe('1:05 11/6/2024')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect([readDay('2024-02-29'), readDay('2023-02-29'), readDay('29/2/2024')]).toEqual([
    '2024-02-29',
    undefined,
    undefined,
  ])
})
