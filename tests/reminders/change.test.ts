// What happens when something moves: people are told once, from which day to which and why; what was planned is gone.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCalendars } from '../../src/calendar/calendar-files.ts'
import { type CalendarYear, createWorkingCalendar } from '../../src/calendar/working-calendar.ts'
import { NO_BASIS } from '../../src/reminders/derive.ts'
import type { DraftDuty } from '../../src/reminders/duty.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { planText, startReminders } from './start-reminders.ts'

const morning = (day: string) => `${day}T01:00:00Z`

async function withInspection(options: Parameters<typeof startReminders>[0] = {}) {
  const world = await startReminders(options)
  await world.library.put('ke-hoach', planText())
  world.knows('Lan')
  world.knows('Hoa', { unit: 'Sở Tư pháp' })
  world.inspects('UBND huyện An Biên', '2023-07-12')
  await world.reminders.runner.pass()
  return world
}

const reportDay = (world: Awaited<ReturnType<typeof withInspection>>, name: string) =>
  world.reminders
    .mine(world.people.list().find((one) => one.name === name)!, '2023-01-01', '2027-12-31')
    .filter(({ source }) => source === 'plan')
    .map(({ day }) => day)

describe('a day that moves', () => {
  test('because the inspection moves is told once, with its reason, and the old steps are gone', async () => {
    const world = await withInspection()
    world.inspects('UBND huyện An Biên', '2023-07-19')
    await world.at(morning('2023-05-09'))
    const told = world.texts('Lan').join('\n')
    expect(told).toContain('Đổi từ 7/7/2023 sang 14/7/2023')
    expect(told).toContain('vì ngày kiểm tra đổi từ 12/7/2023 sang 19/7/2023')
    await world.at(morning('2023-05-10'))
    await world.at(morning('2023-06-28'))
    expect(world.texts('Lan')).toHaveLength(1)
    await world.at(morning('2023-07-05'))
    expect(world.texts('Lan').at(-1)).toContain('14/7/2023')
    expect(world.texts('Hoa').join('\n')).not.toContain('Đổi từ')
  })

  test('takes own reminders that were counted from it along, and says so to their owner alone', async () => {
    const world = await withInspection()
    await world.says('Lan', 'nhắc tôi chuẩn bị phòng họp trước ngày kiểm tra 2 ngày làm việc')
    await world.says('Hoa', 'nhắc tôi 5 ngày trước hạn báo cáo tự rà soát')
    const ownDay = (name: string) =>
      world.reminders.own(world.people.list().find((one) => one.name === name)!)[0]?.day
    expect([ownDay('Lan'), ownDay('Hoa')]).toEqual(['2023-07-10', '2023-06-24'])
    world.inspects('UBND huyện An Biên', '2023-07-19')
    await world.library.put('ke-hoach', planText({ until: '15/7/2023' }))
    await world.at(morning('2023-05-09'))
    expect([ownDay('Lan'), ownDay('Hoa')]).toEqual(['2023-07-17', '2023-07-09'])
    expect(world.texts('Lan').join('\n')).toMatch(
      /Đổi từ 10\/7\/2023 sang 17\/7\/2023.*vì “Kiểm tra UBND huyện An Biên.*” nay là ngày 19\/7\/2023/,
    )
    expect(world.texts('Hoa').join('\n')).not.toContain('phòng họp')
  })

  test('twice before anybody was told is told once, from the first day to the last', async () => {
    const world = await withInspection({ at: '2023-05-06T01:00:00Z' })
    for (const day of ['2023-07-13', '2023-07-19']) {
      world.inspects('UBND huyện An Biên', day)
      await world.reminders.refresh()
    }
    await world.at(morning('2023-05-08'))
    expect(
      world
        .texts('Lan')
        .join('\n')
        .match(/Đổi từ 7\/7\/2023 sang 14\/7\/2023/g),
    ).toHaveLength(1)
  })

  test('and back again leaves nothing to tell', async () => {
    const world = await withInspection({ at: '2023-05-06T01:00:00Z' })
    for (const day of ['2023-07-13', '2023-07-12']) {
      world.inspects('UBND huyện An Biên', day)
      await world.reminders.refresh()
    }
    await world.at(morning('2023-05-08'))
    expect(world.texts('Lan')).toEqual([])
  })

  test('because the calendar is amended says so, with its version', async () => {
    const world = await withInspection()
    const year: CalendarYear = {
      year: 2023,
      version: '2023.2',
      published: '2023-05-20',
      source: 'thử',
      daysOff: [{ date: '2023-07-11', reason: 'nghỉ thêm' }],
      workingDays: [],
    }
    const amended = await world.restart({ calendar: createWorkingCalendar([year]) })
    await amended.at(morning('2023-05-22'))
    expect(amended.texts('Lan').join('\n')).toMatch(
      /Đổi từ 7\/7\/2023 sang 6\/7\/2023.*vì lịch nghỉ lễ được cập nhật \(bản 2023\.2\)/,
    )
  })

  test('because the calendar’s file is amended while the service runs is told once, and ladders move with it', async () => {
    const folder = temporaryFolder()
    const files = openCalendars('data/calendars', folder)
    const world = await withInspection({ calendar: files, calendarFiles: files })
    const official = JSON.parse(readFileSync('data/calendars/2023.json', 'utf8'))
    const amend = (...days: string[]) =>
      writeFileSync(
        join(folder, '2023.json'),
        JSON.stringify({
          ...official,
          version: '2023.2',
          daysOff: [...official.daysOff, ...days.map((date) => ({ date, reason: 'nghỉ thêm' }))],
        }),
      )
    amend('2023-07-11', '2023-06-26')
    await world.at(morning('2023-05-22'))
    expect(world.texts('Lan').join('\n')).toMatch(
      /Đổi từ 7\/7\/2023 sang 6\/7\/2023.*vì lịch nghỉ lễ được cập nhật \(bản 2023\.2\)/,
    )
    await world.at(morning('2023-05-23'))
    expect(world.texts('Lan')).toHaveLength(1)
    // the deadline of 29/6 stays, its third working day before is no longer 26/6 but 23/6
    expect(world.texts('Hoa')).toEqual([])
    await world.at(morning('2023-06-19'))
    await world.at(morning('2023-06-23'))
    expect(world.texts('Hoa').map((text) => text.split(':')[0])).toEqual([
      'Còn 7 ngày làm việc',
      'Còn 3 ngày làm việc',
    ])
    await world.at(morning('2023-06-27'))
    expect(world.texts('Hoa')).toHaveLength(2)
  })

  test('is not believed from a calendar file with a hole: nothing changes, and the office can read why', async () => {
    const folder = temporaryFolder()
    const files = openCalendars('data/calendars', folder)
    const world = await withInspection({ calendar: files, calendarFiles: files })
    const official = JSON.parse(readFileSync('data/calendars/2023.json', 'utf8'))
    const daysOff = [{ date: '2023-07-11', reason: 'nghỉ thêm' }]
    writeFileSync(join(folder, '2023.json'), JSON.stringify({ ...official, daysOff }))
    await world.at(morning('2023-05-22'))
    expect(world.texts('Lan')).toEqual([])
    expect(world.reminders.calendarProblem()).toMatch(/2023\.json.*thiếu ngày nghỉ 23\/1\/2023/)
  })

  test('because the plan has a new version keeps the same duty in every calendar', async () => {
    const world = await withInspection()
    const before = world.reminders.core.db.sql
      .prepare(`SELECT id, sequence FROM duties WHERE day = '2023-06-29'`)
      .get() as { id: number; sequence: number }
    await world.library.put('ke-hoach', planText({ until: '15/7/2023' }))
    await world.at(morning('2023-05-09'))
    expect(world.texts('Hoa')).toHaveLength(1)
    expect(world.texts('Hoa')[0]).toMatch(
      /Đổi từ 29\/6\/2023 sang 14\/7\/2023.*vì Kế hoạch 23\/KH-UBND đã được thay bằng bản mới/,
    )
    expect(world.reminders.duty(before.id)).toMatchObject({
      day: '2023-07-14',
      sequence: before.sequence + 1,
    })
    await world.at(morning('2023-06-20'))
    expect(world.texts('Hoa')).toHaveLength(1)
  })
})

describe('a duty that goes away', () => {
  test('because a later plan moves its date is reminded of at the new date alone', async () => {
    const world = await withInspection()
    await world.library.put(
      'sua-doi',
      [
        'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
        'Số: 40/KH-UBND',
        'Kiên Giang, ngày 20 tháng 4 năm 2023',
        'KẾ HOẠCH',
        'Sửa đổi Kế hoạch số 23/KH-UBND ngày 06 tháng 01 năm 2023 về kiểm tra công tác cải cách hành chính',
        'I. NỘI DUNG',
        '1. Sửa đổi khoản 2 Mục II: “2. Các cơ quan, đơn vị không thuộc đối tượng được kiểm tra gửi báo cáo tự rà soát về Sở Nội vụ trước ngày 31/7/2023.”',
        'II. HIỆU LỰC',
        'Kế hoạch này có hiệu lực kể từ ngày ký.',
      ].join('\n'),
    )
    await world.at(morning('2023-05-09'))
    expect(reportDay(world, 'Hoa')).toEqual(['2023-07-30'])
    for (const day of ['2023-06-20', '2023-06-26', '2023-06-29', '2023-06-30']) await world.at(morning(day))
    expect(world.texts('Hoa').filter((text) => /Còn \d+ ngày|quá hạn/.test(text))).toEqual([])
  })

  test('with its document is told once and never reminded', async () => {
    const world = await withInspection()
    world.library.remove('ke-hoach')
    await world.at(morning('2023-05-09'))
    expect(world.texts('Hoa')).toHaveLength(1)
    expect(world.texts('Hoa')[0]).toMatch(/Không còn hạn 29\/6\/2023.* vì Kế hoạch 23\/KH-UBND đã được gỡ/)
    for (const day of ['2023-06-20', '2023-06-26', '2023-06-29', '2023-06-30']) await world.at(morning(day))
    expect(world.texts('Hoa')).toHaveLength(1)
  })

  test('with its inspection is told as such', async () => {
    const world = await withInspection()
    world.inspections.cancel(world.inspections.all()[0]!.id, 'test')
    await world.at(morning('2023-05-09'))
    expect(world.texts('Lan').join('\n')).toMatch(/Không còn hạn 7\/7\/2023.*vì cuộc kiểm tra đã hủy/)
  })

  test('takes back what was waiting to be sent', async () => {
    const world = await withInspection()
    world.channel.outcomes.push({ status: 'failed', reason: 'bận', retryAfterMs: 1000 })
    await world.at(morning('2023-06-20'))
    world.library.remove('ke-hoach')
    await world.at('2023-06-20T03:00:00Z')
    expect(world.texts('Hoa').filter((text) => text.includes('Còn 7 ngày'))).toEqual([])
  })
})

describe('a person who changes unit', () => {
  test('is told once what came and what went, and is reminded of the new unit alone', async () => {
    const world = await withInspection()
    const { id } = world.people.list().find(({ name }) => name === 'Lan')!
    world.people.change(id, { unit: 'Sở Y tế' }, 'test')
    await world.at(morning('2023-05-09'))
    await world.at(morning('2023-05-10'))
    expect(world.texts('Lan')).toHaveLength(1)
    expect(world.texts('Lan')[0]).toMatch(
      /đổi từ UBND huyện An Biên, Kiên Giang sang Sở Y tế, Kiên Giang\*\* vì/,
    )
    expect(world.texts('Lan')[0]).toMatch(/Thêm:\n• 29\/6\/2023[\s\S]*Thôi nhắc:\n• 7\/7\/2023/)
    expect(reportDay(world, 'Lan')).toEqual(['2023-06-29'])
  })
})

describe('names of before and after 2025', () => {
  test('a deadline of a province that was merged reaches those registered under the new name', async () => {
    const world = await startReminders({ at: '2026-03-02T01:30:00Z' })
    await world.library.put('ke-hoach', planText({ until: '20/4/2026' }))
    world.knows('Mới', { unit: 'Sở Tài chính', place: 'An Giang' })
    world.knows('Khác', { unit: 'Sở Tài chính', place: 'Cà Mau' })
    await world.reminders.refresh()
    expect(reportDay(world, 'Mới')).toEqual(['2026-04-19'])
    expect(reportDay(world, 'Khác')).toEqual([])
  })
})

describe('an unannounced inspection', () => {
  test('reminds its team and leaves no trace for anybody else', async () => {
    const world = await withInspection()
    world.knows('Trần Văn Bình', { unit: 'Sở Nội vụ', role: 'inspector' })
    const office = world.knows('Thường trực', { unit: 'Sở Nội vụ', role: 'office' })
    const target = world.knows('Đích', { unit: 'UBND huyện An Minh' })
    world.inspects('UBND huyện An Minh', '2023-05-18', { kind: 'đột xuất', team: ['Trần Văn Bình'] })
    for (const day of ['2023-05-09', '2023-05-15', '2023-05-17', '2023-05-18', '2023-05-22'])
      await world.at(morning(day))
    expect(world.texts('Trần Văn Bình').join('\n')).toContain('Kiểm tra UBND huyện An Minh (đột xuất)')
    for (const name of ['Đích', 'Thường trực', 'Lan'])
      expect(world.texts(name).join('\n')).not.toMatch(/An Minh|đột xuất/)
    expect(await world.says('Thường trực', 'lịch kiểm tra')).not.toContain('An Minh')
    expect(await world.says('Đích', '/han')).not.toMatch(/18\/5|đột xuất/)
    const all = [
      ...world.reminders.overview(office, '2023-01-01', '2023-12-31'),
      ...world.reminders.overview('admin', '2023-01-01', '2023-12-31'),
      ...world.reminders.overview(target, '2023-01-01', '2023-12-31'),
    ]
    expect(JSON.stringify(all)).not.toContain('đột xuất')
  })

  test('asks no head of a unit who is not of the team, whatever the team owes', async () => {
    const world = await startReminders({ at: '2023-05-08T01:30:00Z' })
    await world.library.put(
      'ke-hoach',
      planText({
        extra: '3. Đoàn kiểm tra gửi đề cương cho Trưởng đoàn trước ngày kiểm tra ít nhất 2 ngày làm việc.',
      }),
    )
    world.knows('Trần Văn Bình', { unit: 'Sở Nội vụ', role: 'inspector' })
    const head = world.knows('Giám đốc', { unit: 'Sở Nội vụ' })
    world.reminders.setLeads(head.id, true, 'test')
    world.inspects('UBND huyện An Minh', '2023-05-18', { kind: 'đột xuất', team: ['Trần Văn Bình'] })
    for (const day of [
      '2023-05-09',
      '2023-05-15',
      '2023-05-16',
      '2023-05-17',
      '2023-05-18',
      '2023-05-19',
      '2023-05-22',
    ])
      await world.at(morning(day))
    expect(world.texts('Trần Văn Bình').join('\n')).toContain('16/5/2023')
    expect(world.texts('Giám đốc').join('\n')).not.toMatch(/An Minh|18\/5|16\/5/)
  })
})

describe('what is kept among a unit', () => {
  test('reaches the unit and nobody who only watches it', async () => {
    const remedy: DraftDuty = {
      ...{
        key: 'finding:1',
        series: 'finding:1',
        source: 'finding',
        category: 'task',
        what: 'Khắc phục 15 hồ sơ trễ hạn',
      },
      ...{
        who: null,
        to: null,
        day: '2023-05-17',
        time: null,
        rule: 'hạn khắc phục',
        inspectionId: null,
        ownerId: null,
      },
      basis: NO_BASIS,
      concern: {
        targets: [{ kind: 'unit', unit: 'UBND huyện An Biên', place: null }],
        except: [],
        secret: true,
      },
    }
    const world = await startReminders({ more: [{ revision: () => '1', list: () => [remedy] }] })
    world.knows('Lan')
    const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
    world.reminders.watch(hoa, { unit: 'UBND huyện An Biên', place: 'Kiên Giang' }, true)
    await world.at(morning('2023-05-12'))
    expect(world.texts('Lan').join('\n')).toContain('Khắc phục 15 hồ sơ trễ hạn')
    expect(world.texts('Hoa')).toEqual([])
  })
})
