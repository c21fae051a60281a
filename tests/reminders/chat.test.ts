// The reminders in conversation: lists, own reminders, what is refused, what is followed and switched off, inspections.

import { describe, expect, test } from 'vitest'
import { readOwn } from '../../src/reminders/own.ts'
import { readRequest } from '../../src/reminders/requests.ts'
import { planText, startReminders } from './start-reminders.ts'

const monday = new Date('2023-05-08T01:30:00Z')
const morning = (day: string) => `${day}T01:00:00Z`

describe('an own reminder', () => {
  test.each([
    ['nhắc tôi nộp báo cáo quý trước 15/3', 'nộp báo cáo quý', '2024-03-14', null],
    ['Nhắc tôi ngày mai gửi công văn', 'gửi công văn', '2023-05-09', null],
    ['nhac toi nop bao cao truoc 20/6', 'nop bao cao', '2023-06-19', null],
    ['nhắc tôi lúc 9h sáng mai gọi Sở Nội vụ', 'gọi Sở Nội vụ', '2023-05-09', '09:00'],
    ['nhắc tôi mai 8h nộp báo cáo', 'nộp báo cáo', '2023-05-09', '08:00'],
    ['nhắc tôi thứ hai tuần sau họp giao ban', 'họp giao ban', '2023-05-15', null],
    ['nhắc tôi 30 phút nữa gọi anh Bình', 'gọi anh Bình', '2023-05-08', '09:00'],
    ['nhắc mình lúc 15h họp', 'họp', '2023-05-08', '15:00'],
    ['nhờ bạn nhắc em 3 ngày nữa nộp báo cáo', 'nộp báo cáo', '2023-05-11', null],
    ['nhắc tôi nộp báo cáo quý I trước ngày 15/6', 'nộp báo cáo quý I', '2023-06-14', null],
  ])('“%s”', (message, what, day, time) => {
    expect(readOwn(message, monday)).toMatchObject({ kind: 'once', what, day, time })
  })

  test.each([
    ['nhắc tôi hôm qua', /đã qua/],
    ['nhắc tôi nộp báo cáo ngày 15/3/2020', /15\/3\/2020, đã qua/],
    ['nhắc tôi 30/2 nộp báo cáo', /“30\/2” không dùng được/],
    ['nhắc tôi ngày 31/4/2024 họp', /không dùng được/],
    ['nhắc tôi lúc 7h họp', /đã qua/],
    ['nhắc tôi lúc 25h họp', /Không có giờ nào/],
    ['nhắc tôi', /cả việc và ngày/],
    ['nhắc tôi hôm nay họp', /thêm giờ/],
    ['nhắc tôi ngày 1/1/2050 họp', /quá xa/],
    [`nhắc tôi ngày mai ${'rất dài '.repeat(60)}`, /dài quá/],
  ])('“%s” is refused in one sentence', (message, why) => {
    const read = readOwn(message, monday)
    expect(read).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) })
    expect((read as { why: string }).why.split('\n')).toHaveLength(1)
  })

  test('is kept, comes on its day, and can be done or dropped', async () => {
    const world = await startReminders()
    world.knows('Lan')
    expect(await world.says('Lan', 'nhắc tôi nộp báo cáo quý trước 15/6')).toMatch(
      /Sẽ nhắc: \*\*Nộp báo cáo quý\*\*, 14\/6\/2023/,
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

describe('plain words', () => {
  test.each([
    ['hạn tuần này', 'week'],
    ['tuần này có hạn gì không', 'week'],
    ['han nop bao cao tuan nay', 'week'],
    ['tuần này tôi phải nộp gì', 'week'],
    ['hạn của tôi tuần sau', 'next-week'],
    ['các hạn tháng này', 'month'],
    ['quá hạn', 'overdue'],
    ['hạn nào đã quá hạn', 'overdue'],
    ['em đang quá hạn gì', 'overdue'],
  ])('“%s” asks for a list', (text, range) => {
    expect(readRequest(text)).toEqual({ want: 'list', range })
  })

  test.each([
    'hạn nộp báo cáo tự kiểm tra là khi nào?',
    'Hà Nội kiểm tra khi nào?',
    'đã nộp báo cáo chưa',
    'ai chủ trì kiểm tra',
    'quá hạn nộp báo cáo thì xử lý thế nào?',
    'kế hoạch nào nhắc đến Sở Tư pháp',
    'theo dõi việc thực hiện là ai',
  ])('“%s” is a question for the library', (text) => {
    expect(readRequest(text)).toBeNull()
  })

  test('/han lists what is mine, late first', async () => {
    const world = await startReminders()
    await world.library.put('ke-hoach', planText({ until: '12/5/2023' }))
    world.knows('Hoa', { unit: 'Sở Tư pháp' })
    expect(await world.says('Hoa', '/han')).toMatch(
      /Hạn của Sở Tư pháp, Kiên Giang.*\(1\)\n1\. Còn 3 ngày làm việc: \*\*11\/5\/2023/,
    )
    expect(await world.says('Hoa', 'hạn tuần này')).toContain('11/5/2023')
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Không có hạn nào quá/)
    world.clock.set('2023-05-15T02:00:00Z')
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Đã quá hạn 4 ngày/)
    expect(await world.says('Hoa', 'đã nộp 12/BC-STP')).toMatch(/số 12\/BC-STP/)
    expect(await world.says('Hoa', 'quá hạn')).toMatch(/Không có hạn nào quá/)
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
