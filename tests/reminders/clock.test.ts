// Clocks that jump, services that stand still, rows that wait while the world changes, and years that go by.

import { describe, expect, test } from 'vitest'
import { pruneDaily } from '../../src/reminders/prune.ts'
import { planText, startReminders } from './start-reminders.ts'

const morning = (day: string) => `${day}T01:00:00Z`

async function withPlan(text = planText()) {
  const world = await startReminders()
  await world.library.put('ke-hoach', text)
  const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
  await world.reminders.runner.pass()
  return { ...world, hoa }
}

describe('a clock that ran ahead and was set back', () => {
  test('leaves a duty that came meanwhile with its whole ladder', async () => {
    const world = await startReminders()
    world.knows('Hoa', { unit: 'Sở Tư pháp' })
    await world.at(morning('2023-07-10'))
    await world.library.put('ke-hoach', planText())
    await world.at(morning('2023-07-10'))
    for (const day of ['2023-05-08', '2023-06-20', '2023-06-26', '2023-06-28', '2023-06-29'])
      await world.at(morning(day))
    expect(world.texts('Hoa').map((text) => text.slice(0, 20))).toEqual([
      'Còn 7 ngày làm việc:',
      'Còn 3 ngày làm việc:',
      'Còn 1 ngày làm việc:',
      '**Hôm nay là ngày cu',
    ])
  })

  test('keeps nothing waiting for that year', async () => {
    const world = await withPlan()
    world.channel.outcomes.push({ status: 'failed', reason: 'bận' })
    await world.at(morning('2024-06-20'))
    expect(world.texts('Hoa')).toEqual([])
    await world.at('2023-06-20T03:00:00Z')
    expect(world.texts('Hoa')).toHaveLength(1)
    expect(world.reminders.status().outbox.waiting).toBeUndefined()
  })

  test('tells a change that it had put off', async () => {
    const world = await withPlan()
    world.clock.set('2024-05-11T01:00:00Z')
    await world.library.put('ke-hoach', planText({ until: '15/7/2024' }))
    await world.reminders.refresh()
    await world.at(morning('2023-05-09'))
    expect(world.texts('Hoa').join('\n')).toContain('Đổi từ 29/6/2023 sang 14/7/2024')
    await world.at(morning('2023-05-10'))
    expect(world.texts('Hoa')).toHaveLength(1)
  })
})

describe('a clock set by hours within one morning', () => {
  test('sends nothing twice', async () => {
    const world = await withPlan()
    for (const time of ['01:00', '09:30', '00:40', '01:00', '05:00', '01:30'])
      await world.at(`2023-06-20T${time}:00Z`)
    expect(world.texts('Hoa')).toHaveLength(1)
  })
})

describe('downtime', () => {
  test('of two weeks says each duty once, in one message, with the last that was missed', async () => {
    const world = await withPlan(
      planText({ extra: '3. Các sở, ban, ngành gửi báo cáo quý II về Sở Nội vụ trước ngày 01/7/2023.' }),
    )
    await world.at('2023-06-28T08:00:00Z')
    expect(world.texts('Hoa')).toHaveLength(1)
    const [text] = world.texts('Hoa')
    expect(text).toMatch(/^\(Nhắc muộn: lẽ ra lúc 08:00 ngày 27\/6\/2023\)/)
    expect(text).toMatch(/2 việc cần nhớ\*\*\n1\. Còn \d ngày làm việc: .*\n2\. Còn \d ngày làm việc: /)
    await world.at('2023-06-28T08:01:00Z')
    expect(world.texts('Hoa')).toHaveLength(1)
  })

  test('over the whole ladder ends in the one step that still matters', async () => {
    const world = await withPlan()
    await world.at('2023-06-30T06:00:00Z')
    expect(world.texts('Hoa')).toHaveLength(1)
    expect(world.texts('Hoa')[0]).toMatch(/Đã quá hạn 1 ngày/)
  })
})

describe('while a row waits to be tried again', () => {
  const failing = { status: 'failed', reason: 'bận' } as const

  test('its person may change unit, and is not reminded of the old one', async () => {
    const world = await withPlan()
    world.channel.outcomes.push(failing)
    await world.at(morning('2023-06-20'))
    world.people.change(world.hoa.id, { place: 'Hà Nội' }, 'test')
    await world.at('2023-06-20T03:00:00Z')
    expect(world.texts('Hoa').join('\n')).not.toContain('Còn 7 ngày')
  })

  test('a colleague may report, and nobody is reminded any more', async () => {
    const world = await withPlan()
    const tam = world.knows('Tâm', { unit: 'Sở Tư pháp' })
    world.channel.outcomes.push(failing, failing)
    await world.at(morning('2023-06-20'))
    world.reminders.submit(tam, world.reminders.mine(tam, '2023-06-29', '2023-06-29')[0]!, '1/BC')
    const pass = await world.at('2023-06-20T03:00:00Z')
    expect(pass).toMatchObject({ sent: 0, skipped: 1 })
    expect(world.texts('Hoa')).toEqual([])
  })

  test('its person may be revoked, and the row is dropped', async () => {
    const world = await withPlan()
    world.channel.outcomes.push(failing)
    await world.at(morning('2023-06-20'))
    world.people.revoke(world.hoa.id, 'test')
    expect(await world.at('2023-06-20T03:00:00Z')).toMatchObject({ sent: 0, skipped: 1 })
  })
})

describe('a document taken out and loaded again', () => {
  test('takes its reminders with it and brings them back, without saying anything twice', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    world.library.remove('ke-hoach')
    await world.at(morning('2023-06-21'))
    await world.library.put('ke-hoach', planText())
    for (const day of ['2023-06-22', '2023-06-26', '2023-06-28']) await world.at(morning(day))
    expect(world.texts('Hoa').map((text) => text.split(':')[0]!.slice(0, 24))).toEqual([
      'Còn 7 ngày làm việc',
      '**Không còn hạn 29/6/202',
      'Còn 3 ngày làm việc',
      'Còn 1 ngày làm việc',
    ])
  })
})

describe('rows long over', () => {
  test('leave once a day, and none of them is sent again', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    const rows = () =>
      (
        world.db.sql
          .prepare('SELECT count(*) AS n FROM reminder_outbox WHERE finished_at < ?')
          .get('2023-12-31') as { n: number }
      ).n
    expect(rows()).toBeGreaterThan(0)
    await world.at(morning('2024-07-20'))
    expect(rows()).toBeGreaterThan(0)
    await world.at(morning('2024-09-10'))
    expect(rows()).toBe(0)
    const sent = world.texts('Hoa').length
    expect(pruneDaily(world.reminders.core)).toBe(0)
    await world.at(morning('2024-09-11'))
    expect(world.texts('Hoa')).toHaveLength(sent)
  })
})
