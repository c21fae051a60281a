// The reminders in conversation: lists, own reminders, what is refused, what is followed and switched off, inspections.

import { describe, expect, test } from 'vitest'
import { planText, startReminders } from './start-reminders.ts'

const morning = (day: string) => `${day}T01:00:00Z`

describe('an own reminder', () => {
  test('is kept, comes on its day, and can be done or dropped', async () => {
    const world = await startReminders()
    world.knows('Lan')
    expect(await world.says('Lan', 'nhắc tôi nộp báo cáo quý trước 15/6')).toMatch(
      /Sẽ nhắc anh\/chị: \*\*Nộp báo cáo quý\*\*, 14\/6\/2023/,
    )
    await world.at(morning('2023-06-09'))
    expect(world.texts('Lan').at(-1)).toMatch(/Còn 3 ngày làm việc: \*\*14\/6\/2023/)
    await world.presses('Lan', 'Đã xong')
    const before = world.texts('Lan').length
    for (const day of ['2023-06-13', '2023-06-14', '2023-06-15']) await world.at(morning(day))
    expect(world.texts('Lan').length).toBe(before)
  })

  test('with an hour comes at that hour, office or not', async () => {
    const world = await startReminders()
    world.knows('Lan')
    await world.says('Lan', 'nhắc tôi lúc 19h30 ngày 13/5/2023 xem lại hồ sơ')
    await world.at('2023-05-13T12:29:00Z')
    expect(world.texts('Lan')).toHaveLength(1)
    expect(world.reminders.status().next).toBe('2023-05-13T12:30:00.000Z')
    await world.at('2023-05-13T12:30:00Z')
    expect(world.texts('Lan').at(-1)).toContain('19:30 hôm nay')
  })

  test('without a day is asked for its day', async () => {
    const world = await startReminders()
    world.knows('Lan')
    expect(await world.says('Lan', 'nhắc tôi gửi công văn')).toMatch(/vào lúc nào/)
    expect(await world.says('Lan', 'thứ sáu tuần này')).toMatch(/Gửi công văn\*\*, 12\/5\/2023/)
  })

  test('that comes again moves on by itself', async () => {
    const world = await startReminders()
    world.knows('Lan')
    await world.says('Lan', 'nhắc tôi ngày 25 hằng tháng chốt số liệu')
    for (const day of ['2023-05-25', '2023-05-26', '2023-06-26']) await world.at(morning(day))
    const days = world.texts('Lan').filter((text) => text.includes('Hôm nay'))
    expect(days.length).toBeGreaterThanOrEqual(1)
    expect(world.reminders.own(world.people.list()[0]!)[0]?.day).toBe('2023-07-25')
  })

  test('beyond two hundred is refused, whoever sends ten thousand', async () => {
    const world = await startReminders()
    const lan = world.knows('Lan')
    for (let i = 0; i < 10_000; i++)
      world.reminders.addOwn(lan, `nhắc tôi ngày 20/6/2023 việc ${i}`, null, `m${i}`)
    expect(world.reminders.own(lan)).toHaveLength(200)
    expect(await world.says('Lan', 'nhắc tôi mai nộp báo cáo')).toMatch(/Đã có 200 lời nhắc/)
  })

  test('is nobody else’s business', async () => {
    const world = await startReminders()
    world.knows('Lan')
    const office = world.knows('Thường trực', { role: 'office' })
    await world.says('Lan', 'nhắc tôi ngày 20/6/2023 đi khám')
    expect(world.reminders.overview(office, '2023-06-01', '2023-06-30')).toEqual([])
    expect(world.reminders.overview('admin', '2023-06-01', '2023-06-30')).toEqual([])
  })
})

describe('lists and answers in words', () => {
  test('/han lists what is mine, late first', async () => {
    const world = await startReminders()
    await world.library.put('ke-hoach', planText({ until: '12/5/2023' }))
    world.knows('Hoa', { unit: 'Sở Tư pháp' })
    expect(await world.says('Hoa', '/han')).toMatch(
      /Hạn của Sở Tư pháp, Kiên Giang.*\(1\)\n1\. Còn 3 ngày làm việc: \*\*11\/5\/2023/,
    )
    expect(await world.says('Hoa', 'hạn tuần này')).toContain('11/5/2023')
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Không có việc nào quá hạn/)
    world.clock.set('2023-05-15T02:00:00Z')
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Đã quá hạn 4 ngày/)
    expect(await world.says('Hoa', 'đã nộp 12/BC-STP')).toMatch(/số 12\/BC-STP/)
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Không có việc nào quá hạn/)
  })
})

describe('what people choose', () => {
  test('a kind that is switched off is not sent, until it is on again', async () => {
    const world = await startReminders()
    await world.library.put('ke-hoach', planText())
    world.knows('Hoa', { unit: 'Sở Tư pháp' })
    expect(await world.says('Hoa', 'tắt nhắc báo cáo')).toMatch(/Đã tắt nhắc báo cáo/)
    await world.at(morning('2023-06-20'))
    expect(world.texts('Hoa')).toHaveLength(1)
    await world.says('Hoa', 'bật nhắc báo cáo')
    await world.at(morning('2023-06-26'))
    expect(world.texts('Hoa').at(-1)).toContain('Còn 3 ngày làm việc')
  })

  test('another unit that is watched is reminded of too', async () => {
    const world = await startReminders()
    await world.library.put('ke-hoach', planText())
    world.knows('Minh', { unit: 'Sở Tư pháp', place: 'Hà Nội' })
    expect(await world.says('Minh', 'theo dõi hạn của Sở Y tế tỉnh Kiên Giang')).toMatch(/Đang theo dõi/)
    await world.at(morning('2023-06-20'))
    expect(world.texts('Minh').at(-1)).toContain('29/6/2023')
  })
})

describe('inspections by chat', () => {
  test('are entered by the office, with the dates that follow from them', async () => {
    const world = await startReminders()
    await world.library.put('ke-hoach', planText())
    world.knows('Thường trực', { unit: 'Sở Nội vụ', role: 'office' })
    world.knows('Lan')
    expect(await world.says('Lan', 'thêm cuộc kiểm tra: UBND huyện An Biên ngày 12/7/2023')).toMatch(
      /Chỉ bộ phận thường trực/,
    )
    const reply = await world.says('Thường trực', 'thêm cuộc kiểm tra: UBND huyện An Biên ngày 12/7/2023')
    expect(reply).toMatch(
      /Đã thêm: kiểm tra UBND huyện An Biên \(Kiên Giang\), \*\*12\/7\/2023\*\* \(thứ Tư\)/,
    )
    expect(reply).toMatch(/Kế hoạch: 23\/KH-UBND/)
    expect(reply).toMatch(/• 7\/7\/2023: .*Cách tính: .*11\/7, 10\/7, 7\/7/)
    expect(await world.says('Thường trực', 'thêm cuộc kiểm tra: UBND huyện An Biên ngày 19/7/2023')).toMatch(
      /Đã đổi từ 12\/7\/2023 sang \*\*19\/7\/2023/,
    )
    expect(await world.says('Thường trực', 'thêm cuộc kiểm tra: UBND huyện An Biên ngày 30/2/2024')).toMatch(
      /không dùng được/,
    )
    expect(await world.says('Thường trực', 'hủy cuộc kiểm tra UBND huyện An Biên')).toMatch(/Đã hủy/)
    expect(world.inspections.all()).toEqual([])
  })

  test('of a unit whose name fits two ask which', async () => {
    const world = await startReminders()
    world.knows('Thường trực', { unit: 'Bộ Nội vụ', place: null, role: 'office' })
    world.knows('A', { unit: 'Trung tâm Hành chính công', place: 'Hà Nội' })
    world.knows('B', { unit: 'Trung tâm Hành chính công', place: 'Hải Phòng' })
    expect(
      await world.says('Thường trực', 'thêm cuộc kiểm tra: Trung tâm Hành chính công ngày 12/7/2023'),
    ).toMatch(/là đơn vị nào/)
    expect(await world.presses('Thường trực', 'Trung tâm Hành chính công (Hải Phòng)')).toMatch(/Đã thêm/)
    expect(world.inspections.all()).toMatchObject([{ place: 'Hải Phòng' }])
  })
})

describe('the Monday digest', () => {
  test('tells a leader what is due, overdue and done', async () => {
    const world = await startReminders({ at: '2023-06-21T01:00:00Z' })
    await world.library.put('ke-hoach', planText())
    const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
    world.knows('Sáu', { unit: 'Sở Y tế' })
    world.knows('Thường trực', { unit: 'Sở Nội vụ', role: 'office' })
    await world.reminders.runner.pass()
    world.reminders.submit(hoa, world.reminders.mine(hoa, '2023-06-29', '2023-06-29')[0]!, '45/BC-STP')
    await world.at(morning('2023-06-26'))
    const digest = world.texts('Thường trực').find((text) => text.includes('Tuần 26/6'))
    expect(digest).toMatch(/Đến hạn tuần này \(1\)[\s\S]*Chưa xác nhận \(2\): .*Sở Y tế/)
    expect(digest).toMatch(/Đã nộp tuần qua \(1\):\n• Sở Tư pháp, Kiên Giang: .*45\/BC-STP/)
    await world.at(morning('2023-06-27'))
    expect(world.texts('Thường trực').filter((text) => text.includes('Tuần 26/6'))).toHaveLength(1)
    await world.at(morning('2023-07-03'))
    expect(world.texts('Thường trực').find((text) => text.includes('Tuần 3/7'))).toMatch(/Quá hạn \(1\)/)
  })
})
