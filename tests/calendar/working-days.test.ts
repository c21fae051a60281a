// Counting over the official calendars that ship, and over years computed by law.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { CalendarFileError, loadCalendars, openCalendars } from '../../src/calendar/calendar-files.ts'
import { addDays, diffDays, formatDay, isDay, today, weekdayName } from '../../src/calendar/day.ts'
import { daysOffByLaw } from '../../src/calendar/holidays.ts'
import { nextOccurrence, occurrences } from '../../src/calendar/recurring.ts'
import { nextWorkingDay, shiftWorkingDays } from '../../src/calendar/working-calendar.ts'
import { applyOffset, countWorkingDays } from '../../src/calendar/working-days.ts'

const shipped = new URL('../../data/calendars', import.meta.url).pathname
const calendar = loadCalendars(shipped)

describe('counting', () => {
  test('goes back three working days over a weekend and shows its steps', () => {
    expect(countWorkingDays('2023-05-15', -3, calendar)).toEqual({
      date: '2023-05-10',
      steps: [
        { date: '2023-05-14', counted: false, why: 'Chủ nhật' },
        { date: '2023-05-13', counted: false, why: 'thứ Bảy' },
        { date: '2023-05-12', counted: true },
        { date: '2023-05-11', counted: true },
        { date: '2023-05-10', counted: true },
      ],
      calendar: { version: '2023.1', published: null },
    })
  })

  test.each<[string, number, string]>([
    ['2023-01-19', 1, '2023-01-27'], // over Tết
    ['2023-05-04', -1, '2023-04-28'], // over 29/4–3/5
    ['2024-05-02', 2, '2024-05-04'], // a Saturday worked in exchange
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2024-05-15', 0, '2024-05-15'],
  ])('from %s by %i reaches %s', (from, n, date) => {
    expect(countWorkingDays(from, n, calendar).date).toBe(date)
    expect(shiftWorkingDays(from, n, calendar)).toBe(date)
  })

  test('says why a worked Saturday counts', () => {
    const { steps } = countWorkingDays('2024-05-03', 1, calendar)
    expect(steps).toEqual([{ date: '2024-05-04', counted: true, why: 'làm bù cho thứ Hai 29/4/2024' }])
  })

  test('marks a computed year as expected', () => {
    const count = countWorkingDays('2027-02-03', 1, calendar)
    expect(count.date).toBe('2027-02-11')
    expect(count.calendar).toEqual({ version: '2027 (dự kiến)', published: null })
    expect(count.steps[0]).toEqual({ date: '2027-02-04', counted: false, why: 'Tết Nguyên đán (dự kiến)' })
  })

  test('names both editions when it crosses a year', () => {
    expect(countWorkingDays('2023-12-29', 2, calendar).calendar.version).toBe('2023.1 + 2024.1')
  })

  test('back and then forward returns to a working day', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2022-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const start = nextWorkingDay(from, calendar)
        const back = countWorkingDays(start, -n, calendar)
        expect(countWorkingDays(back.date, n, calendar).date).toBe(start)
        expect(back.steps.filter((s) => s.counted)).toHaveLength(n)
      }),
    )
  })

  test('refuses a count that no rule can mean', () => {
    expect(() => countWorkingDays('2024-01-01', 1e9, calendar)).toThrow(RangeError)
  })
})

describe('plain offsets', () => {
  test('keep the day of the month and clamp to its end', () => {
    expect(applyOffset('2024-01-31', 1, 'month', calendar).date).toBe('2024-02-29')
    expect(applyOffset('2023-03-31', -1, 'month', calendar).date).toBe('2023-02-28')
    expect(applyOffset('2024-05-01', 2, 'week', calendar).date).toBe('2024-05-15')
  })

  test('report a day off without moving', () => {
    const applied = applyOffset('2023-05-10', 3, 'day', calendar)
    expect(applied.date).toBe('2023-05-13')
    expect(applied.note).toBe(
      'Ngày 13/5/2023 là ngày nghỉ (thứ Bảy); ngày làm việc tiếp theo là thứ Hai, 15/5/2023.',
    )
    expect(applyOffset('2023-05-10', 1, 'day', calendar).note).toBeUndefined()
  })
})

describe('holidays by law', () => {
  test.each([2023, 2024, 2025, 2026])(
    'agree with the published calendar of %i but for exchanged days',
    (year) => {
      const byLaw = daysOffByLaw(year).map((d) => d.date)
      for (const date of byLaw) expect(calendar.isWorkingDay(date).working).toBe(false)
      expect(byLaw.length).toBeGreaterThanOrEqual(11)
    },
  )

  test('move to the next working day from a weekend', () => {
    expect(daysOffByLaw(2027)).toContainEqual({
      date: '2027-05-03',
      reason: 'nghỉ bù ngày Quốc tế lao động 1/5',
    })
  })
})

describe('calendar files', () => {
  const folders: string[] = []
  const folderWith = (name: string, content: unknown): string => {
    const folder = mkdtempSync(join(tmpdir(), 'calendars-'))
    folders.push(folder)
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
    return folder
  }
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })
  const year2024 = { year: 2024, version: 'x', published: null, source: 'thử', daysOff: [], workingDays: [] }

  test('of the state folder win over those that ship', () => {
    const official = JSON.parse(readFileSync(join(shipped, '2024.json'), 'utf8'))
    const daysOff = [...official.daysOff, { date: '2024-03-11', reason: 'nghỉ thêm' }]
    const own = folderWith('2024.json', { ...official, daysOff, version: '2024.2', published: '2024-01-05' })
    const merged = loadCalendars(shipped, own)
    expect(merged.isWorkingDay('2024-03-11').working).toBe(false)
    expect(merged.edition('2024-02-01', '2024-02-02')).toEqual({ version: '2024.2', published: '2024-01-05' })
    expect(merged.isWorkingDay('2023-01-20').working).toBe(false)
  })

  test('may be missing altogether', () => {
    expect(loadCalendars('/no/such/folder').years).toEqual([])
  })

  test.each<[string, unknown, string]>([
    ['2024.json', '{', 'nội dung không phải JSON hợp lệ'],
    ['2024.json', { ...year2024, daysOff: undefined }, 'trường “daysOff”'],
    [
      '2024.json',
      { ...year2024, daysOff: [{ date: '2024-02-30', reason: 'a' }] },
      'trường “daysOff[0].date”: không phải ngày có thật',
    ],
    [
      '2024.json',
      { ...year2024, workingDays: [{ date: '2024-05-06', reason: 'a' }] },
      'trường “workingDays[0].date”',
    ],
    [
      '2024.json',
      { ...year2024, daysOff: [{ date: '2024-05-04', reason: 'a' }] },
      'rơi vào ngày nghỉ hằng tuần',
    ],
    ['2024.json', { ...year2024, daysOff: [{ date: '2023-05-04', reason: 'a' }] }, 'không thuộc năm 2024'],
    ['2025.json', year2024, 'không khớp với tên tệp'],
    ['2024.json', year2024, 'trường “daysOff”: thiếu ngày nghỉ 1/1/2024 (Tết Dương lịch)'],
  ])('%s that is wrong stops with one sentence naming file and field', (name, content, part) => {
    const folder = folderWith(name, content)
    expect(() => loadCalendars(folder)).toThrow(CalendarFileError)
    expect(() => loadCalendars(folder)).toThrow(part)
    expect(() => loadCalendars(folder)).toThrow(join(folder, name))
  })
})

describe('calendar files amended while the process runs', () => {
  test('are noticed once, and a broken or holed one changes nothing and says why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-calendar-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const live = openCalendars(shipped, folder)
    expect(live.reread()).toBe(false)
    const official = JSON.parse(readFileSync(join(shipped, '2024.json'), 'utf8'))
    const write = (content: unknown) => writeFileSync(join(folder, '2024.json'), JSON.stringify(content))
    const extra = { date: '2024-03-11', reason: 'nghỉ thêm' }
    write({ ...official, version: '2024.2', daysOff: [...official.daysOff, extra] })
    expect(live.reread()).toBe(true)
    expect(live.reread()).toBe(false)
    expect(live.isWorkingDay('2024-03-11')).toEqual({ working: false, why: 'nghỉ thêm' })
    expect(live.edition('2024-03-11', '2024-03-12').version).toBe('2024.2')
    write({
      ...official,
      version: '2024.3',
      daysOff: official.daysOff.filter(({ date }: { date: string }) => date !== '2024-04-30'),
    })
    expect(live.reread()).toBe(false)
    expect(live.problem()).toMatch(/2024\.json, trường “daysOff”: thiếu ngày nghỉ 30\/4\/2024/)
    expect(live.edition('2024-03-11', '2024-03-12').version).toBe('2024.2')
    rmSync(join(folder, '2024.json'))
    expect(live.reread()).toBe(true)
    expect(live.problem()).toBeNull()
    expect(live.isWorkingDay('2024-03-11').working).toBe(true)
  })
})

describe('recurring rules', () => {
  test('list every last day of a stretch', () => {
    const rule = { every: 'quarter' as const, month: 3, day: 15, inclusive: false }
    expect(occurrences(rule, '2024-01-01', '2024-12-31')).toEqual([
      '2024-03-14',
      '2024-06-14',
      '2024-09-14',
      '2024-12-14',
    ])
  })

  test.each([
    [{ every: 'month', day: 1, inclusive: false }, '2024-02-10', '2024-02-29'],
    [{ every: 'month', day: 'last', inclusive: true }, '2024-02-10', '2024-02-29'],
    [{ every: 'quarter', day: 5, shift: 1, inclusive: true }, '2024-04-01', '2024-04-05'],
    [{ every: 'half-year', day: 'last', inclusive: true }, '2024-07-01', '2024-12-31'],
    [{ every: 'year', month: 11, day: 30, inclusive: false }, '2024-11-30', '2025-11-29'],
    [{ every: 'week', day: 5, inclusive: true }, '2024-01-13', '2024-01-19'],
    [{ every: 'week', day: 1, inclusive: false }, '2024-01-14', '2024-01-14'],
  ] as const)('%j on or after %s comes on %s', (rule, from, next) => {
    expect(nextOccurrence(rule, from)).toBe(next)
  })
})

describe('days', () => {
  test('are written as people write them', () => {
    expect(formatDay('2023-06-29')).toBe('29/6/2023')
    expect(weekdayName('2023-05-15')).toBe('thứ Hai')
    expect(weekdayName('2023-05-14')).toBe('Chủ nhật')
  })

  test('exist or not', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(diffDays('2024-02-28', '2024-03-01')).toBe(2)
  })

  test('begin at midnight in Hà Nội', () => {
    expect(today(new Date('2024-01-10T16:59:00Z'))).toBe('2024-01-10')
    expect(today(new Date('2024-01-10T17:00:00Z'))).toBe('2024-01-11')
  })
})
