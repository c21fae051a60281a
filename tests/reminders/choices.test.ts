// What people answer and choose in words: put off, dropped, followed, switched, handed in; and what a group may read.

import { describe, expect, test } from 'vitest'
import { planText, startReminders } from './start-reminders.ts'

const morning = (day: string) => `${day}T01:00:00Z`

async function withPlan(options: Parameters<typeof startReminders>[0] = {}) {
  const world = await startReminders({ publicUrl: 'https://nhac.example', ...options })
  await world.library.put(
    'ke-hoach',
    planText({
      extra: '3. Các sở, ban, ngành gửi báo cáo cải cách hành chính quý về Sở Nội vụ trước ngày 25/7/2023.',
    }),
  )
  const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
  await world.reminders.refresh()
  return { ...world, hoa }
}

const addressIn = (reply: string) => /https:\S+\/ics\/([\w-]+)\.ics/.exec(reply)?.[1] ?? ''

describe('words without a name mean what was reminded of last', () => {
  test('put off to a day, on which it comes again', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    expect(await world.says('Hoa', 'dời sang thứ sáu')).toMatch(
      /thứ Sáu, 23\/6\/2023: Gửi báo cáo tự rà soát/,
    )
    await world.at(morning('2023-06-22'))
    expect(world.texts('Hoa').at(-1)).toMatch(/Sẽ nhắc lại/)
    await world.at(morning('2023-06-23'))
    expect(world.texts('Hoa').at(-1)).toMatch(/^Nhắc lại theo hẹn/)
  })

  test('put off to a day off, it comes on the next working day and says so', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    expect(await world.says('Hoa', 'nhắc lại ngày 24/6')).toMatch(
      /thứ Hai, 26\/6\/2023: .*Lưu ý: 24\/6\/2023 là ngày nghỉ/,
    )
  })

  test('handed in with its number', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    expect(await world.says('Hoa', 'nộp rồi nhé, số 45/BC-STP')).toMatch(/số 45\/BC-STP.*tự rà soát/)
  })

  test('none of our business', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    expect(await world.says('Hoa', 'việc này không phải của đơn vị em')).toMatch(/Đã ghi: không liên quan/)
    await world.at(morning('2023-06-26'))
    expect(world.texts('Hoa').at(-1)).toMatch(/không liên quan/)
  })

  test('and, with nothing shown yet, ask for what is meant', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'để mai')).toMatch(/Nhắc lại việc nào/)
    expect(await world.says('Hoa', 'theo dõi hạn này')).toMatch(/Không thấy hạn nào như vậy/)
  })
})

describe('“đã nộp”', () => {
  test('with several open asks which, and keeps the number that was said', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'đã nộp số 12/BC-STP')).toBe('Đã nộp việc nào?')
    expect(await world.says('Hoa', '1')).toMatch(/Đã ghi: đã nộp, số 12\/BC-STP/)
  })

  test('of a report that is named settles that one alone', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'báo cáo tự rà soát đã gửi rồi ạ')).toMatch(/Đã ghi: đã nộp.*tự rà soát/)
    expect(await world.says('Hoa', '45/BC-STP')).toMatch(/số 45\/BC-STP/)
    expect(await world.says('Hoa', 'em đã nộp báo cáo tự rà soát')).toMatch(/đã được ghi là đã nộp/)
    expect(world.reminders.mine(world.hoa, '2023-05-01', '2023-12-31').map(({ day }) => day)).toEqual([
      '2023-07-24',
    ])
  })

  test('said by mistake is taken back, and the ladder goes on; a wrong number is put right', async () => {
    const world = await withPlan()
    await world.at(morning('2023-06-20'))
    await world.says('Hoa', 'đã nộp số 45/BC-STP')
    expect(await world.says('Hoa', 'sửa số báo cáo thành 46/BC-STP')).toMatch(/số 46\/BC-STP/)
    expect(await world.says('Hoa', 'nhầm, chưa nộp')).toMatch(/Đã bỏ xác nhận, sẽ nhắc tiếp: .*tự rà soát/)
    await world.at(morning('2023-06-26'))
    expect(world.texts('Hoa').at(-1)).toMatch(/Còn 3 ngày làm việc: \*\*29\/6\/2023/)
    expect(await world.says('Hoa', 'chưa nộp')).toMatch(/Chưa có xác nhận nào/)
  })

  test('of what is nobody’s duty is left to the library', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'đã nộp thuế đất')).toBe('Trả lời: đã nộp thuế đất')
  })
})

describe('own reminders', () => {
  test('are dropped by number and by words', async () => {
    const world = await withPlan()
    for (const text of ['nhắc tôi ngày 20/6 họp giao ban', 'nhắc tôi ngày 21/6 gọi Sở Y tế'])
      await world.says('Hoa', text)
    expect(await world.says('Hoa', 'bỏ nhắc 9')).toMatch(/Chỉ có 2 lời nhắc/)
    expect(await world.says('Hoa', 'hủy lời nhắc gọi Sở Y tế')).toMatch(/Đã bỏ lời nhắc: Gọi Sở Y tế, 21\/6/)
    expect(await world.says('Hoa', 'bỏ nhắc 1')).toMatch(/Đã bỏ lời nhắc: Họp giao ban/)
    expect(world.reminders.own(world.hoa)).toEqual([])
  })

  test('may be set so long before a deadline of the unit', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'nhắc tôi 5 ngày làm việc trước hạn báo cáo tự rà soát')).toMatch(
      /Gửi báo cáo tự rà soát.*22\/6\/2023/,
    )
    expect(await world.says('Hoa', 'nhắc tôi 2 ngày trước hạn báo cáo')).toMatch(/Có 2 hạn như vậy/)
    expect(await world.says('Hoa', 'nhắc tôi sau khi có kết luận kiểm tra 10 ngày')).toMatch(
      /Chưa biết ngày nào là “có kết luận kiểm tra”/,
    )
    expect(await world.says('Hoa', 'nhắc tôi 2 ngày trước hạn quyết toán')).toMatch(/Không thấy hạn nào/)
  })
})

describe('following', () => {
  test('one deadline of others brings its reminders, until it is given up', async () => {
    const world = await withPlan()
    const minh = world.knows('Minh', { unit: 'Sở Tư pháp', place: 'Hà Nội' })
    expect(await world.says('Minh', 'theo dõi hạn báo cáo tự rà soát')).toMatch(
      /Đang theo dõi: .*tự rà soát.*29\/6\/2023/,
    )
    await world.at(morning('2023-06-20'))
    expect(world.texts('Minh').at(-1)).toContain('29/6/2023')
    expect(await world.says('Minh', 'bỏ theo dõi')).toMatch(/Đang theo dõi\*\*\n• Gửi báo cáo tự rà soát/)
    await world.says('Minh', '1')
    const before = world.texts('Minh').length
    await world.at(morning('2023-06-26'))
    expect(world.texts('Minh')).toHaveLength(before)
    expect(world.reminders.followed(minh, '2023-01-01').series).toEqual([])
  })
})

describe('kinds', () => {
  test('are shown when it is not said which, and switched by one choice', async () => {
    const world = await withPlan()
    expect(await world.says('Hoa', 'đừng nhắc tôi nữa')).toMatch(/Đang bật tất cả/)
    expect(await world.says('Hoa', 'Tắt nhắc báo cáo')).toMatch(/Đã tắt nhắc báo cáo/)
    expect(await world.says('Hoa', 'tắt nhắc')).toMatch(/Đang tắt: nhắc báo cáo/)
  })
})

describe('the calendar of a unit', () => {
  test('is one for all its people and names, and only the head or the office takes it back', async () => {
    const world = await withPlan()
    world.knows('Sáu', { unit: 'sở tư pháp tỉnh Kiên Giang' })
    const head = world.knows('Giám đốc', { unit: 'Sở Tư pháp' })
    world.reminders.setLeads(head.id, true, 'test')
    const first = addressIn(await world.says('Hoa', 'lịch của đơn vị'))
    expect(addressIn(await world.says('Sáu', 'cho tôi lịch của cơ quan'))).toBe(first)
    expect(world.reminders.feeds.file(first)).toContain('SUMMARY')
    expect(await world.says('Hoa', 'thu hồi địa chỉ lịch đơn vị')).toMatch(/Chỉ trưởng đơn vị/)
    const second = addressIn(await world.says('Giám đốc', 'đổi địa chỉ lịch đơn vị'))
    expect(second).not.toBe(first)
    expect(world.reminders.feeds.file(first)).toBeNull()
    expect(world.reminders.feeds.file(second)).toContain('SUMMARY')
  })
})

describe('a group', () => {
  const inGroup = { group: true, address: { channel: 'telegram', chat: 'nhóm' } } as const

  test('reads the dates of the plans, and nothing about units and people', async () => {
    const world = await withPlan()
    world.inspects('Sở Tư pháp', '2023-06-15')
    await world.says('Hoa', 'nhắc tôi ngày 20/6/2023 đi khám')
    const hears = async (text: string) => {
      const before = world.channel.texts('nhóm').length
      await world.bot.receive(world.channel.message('Hoa', text, inGroup))
      await world.bot.idle()
      return world.channel.texts('nhóm').slice(before).join('\n')
    }
    const list = await hears('/han')
    expect(list).toMatch(/Hạn theo kế hoạch của Kiên Giang, 60 ngày tới\*\* \(1\)/)
    expect(list).toMatch(/29\/6\/2023.*tự rà soát/)
    expect(list).not.toMatch(/khám|Sở Tư pháp|15\/6/)
    expect(await hears('/han quá hạn')).toMatch(/tin nhắn riêng/)
    expect(await hears('nhắc tôi mai họp')).toMatch(/tin nhắn riêng/)
    expect(await hears('ai chưa nộp')).toMatch(/tin nhắn riêng/)
  })
})
