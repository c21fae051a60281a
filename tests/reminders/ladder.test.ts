// The story of a deadline: who is reminded when, what stops it, and what happens when nobody answers.

import { describe, expect, test } from 'vitest'
import { planText, startReminders } from './start-reminders.ts'

/** 08:00 in Vietnam on this day. */
const morning = (day: string) => `${day}T01:00:00Z`

async function withPlan() {
  const world = await startReminders()
  await world.library.put('ke-hoach', planText())
  world.knows('Lan', { unit: 'UBND huyện An Biên' })
  world.knows('Hoa', { unit: 'Sở Tư pháp' })
  world.knows('Minh', { unit: 'Sở Tư pháp', place: 'Hà Nội' })
  world.inspects('UBND huyện An Biên', '2023-07-12')
  await world.reminders.runner.pass()
  return world
}

describe('the ladder', () => {
  test('reminds 7, 3 and 1 working days before, on the day, and once overdue', async () => {
    const world = await withPlan()
    const sent: string[] = []
    for (
      let day = new Date('2023-06-12T01:00:00Z');
      day < new Date('2023-07-03T00:00:00Z');
      day = new Date(day.getTime() + 86_400_000)
    ) {
      const before = world.texts('Hoa').length
      await world.at(day.toISOString())
      for (const text of world.texts('Hoa').slice(before))
        sent.push(`${day.toISOString().slice(0, 10)} ${text.split('\n')[0]}`)
    }
    expect(sent).toEqual([
      '2023-06-20 Còn 7 ngày làm việc: **29/6/2023 (thứ Năm)**.',
      '2023-06-26 Còn 3 ngày làm việc: **29/6/2023 (thứ Năm)**.',
      '2023-06-28 Còn 1 ngày làm việc: **29/6/2023 (thứ Năm)**.',
      '2023-06-29 **Hôm nay là ngày cuối: 29/6/2023 (thứ Năm)**.',
      '2023-06-30 **Đã quá hạn 1 ngày**, ngày cuối là 29/6/2023 (thứ Năm).',
    ])
  })

  test('of a deadline that comes again says the rule, and no day of another period', async () => {
    const world = await startReminders({ at: '2023-05-08T01:30:00Z' })
    await world.library.put(
      'ke-hoach',
      planText({
        extra: '3. Các sở, ban, ngành gửi báo cáo quý về Sở Nội vụ trước ngày 15 của tháng cuối quý.',
      }),
    )
    const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
    await world.reminders.refresh()
    const rules = world.reminders
      .mine(hoa, '2023-01-01', '2023-12-31')
      .filter(({ rule }) => rule.startsWith('lặp lại'))
      .map(({ day, rule }) => `${day} ${rule}`)
    expect(rules).toEqual([
      '2023-03-14 lặp lại: trước ngày 15 của tháng cuối quý',
      '2023-06-14 lặp lại: trước ngày 15 của tháng cuối quý',
    ])
  })

  test('reaches those not inspected of that province alone, with the source', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    expect(world.texts('Hoa')[0]).toMatch(
      /Nguồn: Kế hoạch 23\/KH-UBND, Kiên Giang, mục II\.2: “.*trước ngày 30\/6\/2023/,
    )
    expect(world.texts('Lan')).toEqual([])
    expect(world.texts('Minh')).toEqual([])
  })

  test('counts back from the day of the inspection and shows every day', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-28'))
    const text = world.texts('Lan').join('\n')
    expect(text).toContain('7/7/2023')
    expect(text).toMatch(
      /Cách tính: ngày kiểm tra thứ Tư 12\/7\/2023, 3 ngày làm việc trước ngày kiểm tra: 11\/7, 10\/7, 7\/7; bỏ qua 9\/7 \(Chủ nhật\), 8\/7 \(thứ Bảy\)/,
    )
  })

  test('sends nothing outside office hours and nothing twice', async () => {
    const world = await withPlan()
    expect(await world.at('2023-06-20T00:00:00Z')).toMatchObject({ due: 0 })
    expect(await world.at('2023-06-20T01:00:00Z')).toMatchObject({ due: 1, sent: 1 })
    expect(await world.at('2023-06-20T01:00:01Z')).toMatchObject({ due: 0, sent: 0 })
    expect(await world.at('2023-06-24T01:00:00Z')).toMatchObject({ due: 0 })
  })

  test('stops for the whole unit when one reports, with the number shown to the office', async () => {
    const world = await withPlan()
    world.knows('Tâm', { unit: 'Sở Tư pháp' })
    world.knows('Văn phòng', { unit: 'Sở Nội vụ', role: 'office' })
    await world.at(morning('2023-06-20'))
    expect(await world.presses('Hoa', 'Đã nộp')).toMatch(/Số văn bản báo cáo/)
    expect(await world.says('Hoa', '45/BC-STP')).toMatch(/số 45\/BC-STP/)
    const before = world.texts('Tâm').length
    await world.at(morning('2023-06-26'))
    expect(world.texts('Tâm').slice(before)).toEqual([])
    const [seen] = world.reminders.overview(
      world.people.list().find(({ name }) => name === 'Văn phòng')!,
      '2023-06-29',
      '2023-06-29',
    )
    expect(seen?.reported).toMatchObject([{ unit: 'Sở Tư pháp, Kiên Giang', reference: '45/BC-STP' }])
  })

  test('asks the head of the unit and then the office when nobody answers', async () => {
    const world = await withPlan()
    const head = world.knows('Trưởng', { unit: 'Sở Tư pháp' })
    world.knows('Văn phòng', { unit: 'Sở Nội vụ', role: 'office' })
    world.reminders.setLeads(head.id, true, 'test')
    for (const day of ['2023-06-20', '2023-06-26', '2023-06-28', '2023-06-29', '2023-06-30', '2023-07-03'])
      await world.at(morning(day))
    expect(world.texts('Trưởng').at(-1)).toMatch(/trưởng đơn vị/)
    await world.at(morning('2023-07-04'))
    expect(world.texts('Văn phòng').at(-1)).toMatch(/Chưa xác nhận \(2\): .*Sở Tư pháp, Kiên Giang/)
  })

  test('comes again the next working day when asked, and never again when it is no concern', async () => {
    const world = await withPlan()
    await world.at('2023-06-20T01:00:00Z')
    await world.presses('Hoa', 'Nhắc lại ngày mai')
    await world.at(morning('2023-06-21'))
    expect(world.texts('Hoa').at(-1)).toMatch(/Nhắc lại theo hẹn/)
    await world.presses('Hoa', 'Không liên quan')
    const before = world.texts('Hoa').length
    for (const day of ['2023-06-26', '2023-06-28', '2023-06-29', '2023-06-30']) await world.at(morning(day))
    expect(world.texts('Hoa').length).toBe(before)
  })

  test('understands a button pressed after the conversation was forgotten', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    world.clock.set('2023-06-23T02:00:00Z')
    expect(await world.presses('Hoa', 'Đã nộp')).toMatch(/Đã ghi: đã nộp/)
  })
})

describe('downtime and clocks', () => {
  test('makes late reminders go out once, merged and marked late', async () => {
    const world = await withPlan()
    await world.at('2023-06-28T08:00:00Z')
    expect(world.texts('Hoa')).toHaveLength(1)
    expect(world.texts('Hoa')[0]).toMatch(/^\(Nhắc muộn: lẽ ra lúc 08:00 ngày 28\/6\/2023\)/)
    expect(world.texts('Hoa')[0]).toMatch(/Còn 1 ngày làm việc/)
  })

  test('stepping back and forward sends nothing twice', async () => {
    const world = await withPlan()
    for (const day of ['2023-06-20', '2023-06-26', '2023-06-20', '2023-06-19', '2023-06-26'])
      await world.at(morning(day))
    expect(world.texts('Hoa')).toHaveLength(2)
  })

  test('a failure is tried again later and in the end is visible', async () => {
    const world = await withPlan()
    world.clock.set(morning('2023-06-20'))
    let passes = 0
    for (; passes < 20 && world.reminders.failures().length === 0; passes++) {
      world.channel.outcomes.push({ status: 'failed', reason: 'nền tảng từ chối' })
      const next = world.reminders.status().next
      await world.at(next! > world.clock.now().toISOString() ? next! : world.clock.now().toISOString())
    }
    expect(passes).toBe(6)
    expect(world.reminders.failures()).toMatchObject([{ problem: 'nền tảng từ chối', attempts: 6 }])
  })

  test('what may have arrived is sent again, marked', async () => {
    const world = await withPlan()
    world.channel.outcomes.push({ status: 'unknown', reason: 'mất kết nối' })
    await world.at(morning('2023-06-20'))
    await world.at('2023-06-20T01:02:00Z')
    expect(world.texts('Hoa')).toHaveLength(2)
    expect(world.texts('Hoa')[1]).toMatch(/^\(Gửi lại, có thể trùng\)/)
  })

  test('a person without an account is a visible failure, not a loop', async () => {
    const world = await withPlan()
    world.people.add({ name: 'Vắng', unit: 'Sở Y tế', place: 'Kiên Giang', role: 'staff' }, 'test')
    await world.at(morning('2023-06-20'))
    expect(world.reminders.failures()).toMatchObject([{ problem: 'chưa liên kết tài khoản' }])
  })
})
