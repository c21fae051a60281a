// From an inspector's message to the numbered record and back, on a real bot and a real database.

import { describe, expect, test } from 'vitest'
import type { Attachment } from '../../src/message.ts'
import { phone, written } from './phone.ts'

const picture = (ref: string, more: Partial<Attachment> = {}): Attachment => ({ kind: 'photo', ref, ...more })
const WHOLE =
  'Ghi nhận: UBND huyện An Biên chậm trả 15 hồ sơ đất đai, không có thư xin lỗi, nghiêm trọng, khắc phục trước 15/12'

describe('a finding in one message', () => {
  test('becomes a card, and with one word a numbered record with its photo', async () => {
    const { tells, findings } = await phone()
    const card = await tells(WHOLE, { attachments: [picture('ảnh quầy')] })
    expect(card).toContain('UBND huyện An Biên')
    expect(card).toContain('14/12/2023')
    expect(findings.list({})).toHaveLength(0)
    expect(await tells('lưu')).toContain('2023-001')
    expect(findings.get('2023-001')).toMatchObject({
      severity: 'nghiêm trọng',
      due: '2023-12-14',
      evidence: [{ kind: 'photo', bytes: Buffer.from('ảnh quầy').length }],
      quantities: [{ value: 15, what: 'hồ sơ đất đai trễ hạn' }],
    })
  })

  test('what is missing is asked one thing at a time', async () => {
    const { tells, findings } = await phone()
    expect(await tells('Sở Y tế chưa niêm yết 3 thủ tục')).toContain('Mức độ nào?')
    expect(await tells('nhẹ')).toContain('đến ngày nào?')
    expect(await tells('20/12')).toContain('20/12/2023')
    await tells('Lưu')
    expect(findings.get('2023-001')).toMatchObject({ severity: 'nhẹ', due: '2023-12-20' })
  })

  test('words change the card', async () => {
    const { tells, findings } = await phone()
    await tells(WHOLE)
    expect(await tells('sửa mức độ thành nhẹ')).toContain('Mức độ: nhẹ')
    expect(await tells('thêm: 3 hồ sơ quá 10 ngày')).toContain('3 hồ sơ quá hạn')
    expect(await tells('đơn vị là Sở Nội vụ')).toContain('Sở Nội vụ')
    expect(await tells('hạn 25/12')).toContain('25/12/2023')
    await tells('lưu')
    expect(findings.get('2023-001')).toMatchObject({ unit: 'Sở Nội vụ', severity: 'nhẹ', due: '2023-12-25' })
  })

  test('several findings of one message are kept apart', async () => {
    const { tells, findings } = await phone()
    await tells('Sở Y tế trễ 3 hồ sơ, nhẹ, hạn 5/12; Sở Công Thương: phần mềm lỗi 4 ngày, nhẹ, hạn 6/12')
    await tells('lưu')
    expect(
      findings
        .list({})
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(['Sở Công Thương', 'Sở Y tế'])
  })

  test('the message delivered twice is one finding', async () => {
    const { hands, channel, tells, findings } = await phone()
    const message = channel.message('tam', WHOLE, written)
    await hands(message)
    await hands(message)
    await tells('lưu')
    await hands(message)
    expect(findings.list({})).toHaveLength(1)
  })

  test('a draft waits over a restart, and no longer than a day', async () => {
    const { tells, clock, findings, restart, channel } = await phone()
    await tells(WHOLE)
    clock.forward(20 * 3_600_000)
    const again = await restart()
    expect((await again.says('tam', 'lưu')).at(-1)).toContain('2023-001')
    await again.says('tam', WHOLE, written)
    again.clock.forward(25 * 3_600_000)
    await again.says('tam', 'lưu')
    expect(findings.list({})).toHaveLength(1)
    expect(channel.texts('tam').at(-1)).not.toContain('2023-002')
  })

  test('a finding like one of this week is shown before it is kept', async () => {
    const { tells } = await phone()
    await tells(WHOLE)
    await tells('lưu')
    expect(await tells('Ghi nhận: UBND huyện An Biên chậm trả 15 hồ sơ, nhẹ, hạn 20/12')).toContain(
      'Gần giống **2023-001**',
    )
  })

  test.each([
    'Không phát hiện tồn tại tại Sở Nội vụ',
    'Ghi nhận: Sở Y tế không có tồn tại',
    'kiem tra so y te khong phat hien vi pham',
  ])('%s makes no draft and is told why', async (text) => {
    const { tells, findings } = await phone()
    const said = await tells(text)
    expect(said).not.toContain('bản nháp')
    expect(said).toMatch(/không ghi thành phát hiện|Chưa thấy phát hiện nào/)
    expect(findings.list({})).toHaveLength(0)
  })

  test('a due date in the past is said', async () => {
    const { tells } = await phone()
    expect(await tells('Sở Y tế trễ 3 hồ sơ, nhẹ, khắc phục trước 15/10/2023')).toContain('hạn này đã qua')
  })
})

describe('a message of 10,000 signs', () => {
  const units = ['UBND xã Bình An', 'UBND xã Tây Yên', 'UBND phường Vĩnh Lạc', 'Sở Y tế', 'Sở Xây dựng']
  const lines = Array.from(
    { length: 110 },
    (_, i) =>
      `- ${units[i % 5]} chậm trả ${i + 2} hồ sơ đất đai của người dân, chưa gửi thư xin lỗi theo quy định`,
  )
  const long = `Tồn tại:\n${lines.join('\n')}`.slice(0, 10_000)

  test('is read whole; what all lack is asked once, and all are kept', async () => {
    const { tells, findings } = await phone()
    const card = await tells(long)
    const count = Number(/\*\*(\d+) phát hiện/.exec(card)?.[1])
    expect(count).toBeGreaterThan(95)
    expect(card).toContain(`… và ${count - 10} phát hiện nữa.`)
    expect(card).toContain(`Cả ${count} phát hiện chưa rõ: Mức độ nào?`)
    await tells('nhẹ')
    await tells('20/12')
    expect(await tells('lưu')).toContain(`Đã ghi ${count} phát hiện, từ **2023-001**`)
    const kept = findings.list({ severity: 'nhẹ' })
    expect(kept).toHaveLength(count)
    expect(kept.every(({ due }) => due === '2023-12-20')).toBe(true)
  })

  test.each([4_090, 1_990])('cut by the platform every %i signs is read as the one it was', async (most) => {
    const { tells } = await phone()
    const whole = await tells(long)
    await tells('hủy')
    let rest = long
    let card = ''
    while (rest !== '') {
      const at = rest.length <= most ? rest.length : rest.lastIndexOf(' ', most)
      card = await tells(rest.slice(0, at).trim())
      rest = rest.slice(at).trim()
    }
    expect(card).toBe(whole)
  })

  test('of more is refused with the limit', async () => {
    const { tells } = await phone()
    expect(await tells('chậm '.repeat(2_100))).toContain('10.000 ký tự')
  })
})

describe('photos', () => {
  test('may come before the words, as an album with a place', async () => {
    const { tells, findings } = await phone()
    expect(
      await tells('', {
        attachments: [picture('a')],
        album: 'x',
        location: { latitude: 9.8, longitude: 105 },
      }),
    ).toContain('Viết một câu')
    await tells('', { attachments: [picture('b')], album: 'x' })
    await tells(WHOLE)
    await tells('lưu')
    const { evidence } = findings.get('2023-001')!
    expect(evidence).toHaveLength(2)
    expect(evidence[0]?.location).toEqual({ latitude: 9.8, longitude: 105 })
  })

  test('may come after the words', async () => {
    const { tells, findings } = await phone()
    await tells(WHOLE)
    expect(await tells('', { attachments: [picture('a')] })).toContain('Tệp kèm: 1')
    await tells('lưu')
    expect(findings.get('2023-001')?.evidence).toHaveLength(1)
  })

  test.each([
    ['an empty photo', picture(''), 'rỗng'],
    ['a film of 40 MB', picture('v', { kind: 'video', bytes: 40 * 1024 * 1024 }), 'Video lớn hơn 20 MB'],
  ])('%s is refused in one sentence', async (_name, attachment, sentence) => {
    const { tells } = await phone()
    expect(await tells(WHOLE, { attachments: [attachment] })).toContain(sentence)
  })

  test('no more than thirty are kept', async () => {
    const { tells, findings } = await phone()
    const attachments = Array.from({ length: 31 }, (_, i) => picture(`ảnh ${i}`))
    expect(await tells(WHOLE, { attachments })).toContain('tối đa 30')
    await tells('lưu')
    expect(findings.get('2023-001')?.evidence).toHaveLength(30)
  })

  test('a voice message is kept as a file', async () => {
    const { tells, findings } = await phone()
    await tells(WHOLE, { attachments: [picture('tiếng', { kind: 'voice' })] })
    await tells('lưu')
    expect(findings.get('2023-001')?.evidence[0]?.kind).toBe('voice')
  })
})

describe('who may', () => {
  test('a finding in a group is refused with the reason', async () => {
    const { tells, findings } = await phone()
    expect(await tells(WHOLE, { group: true })).toContain('tin nhắn riêng')
    expect(findings.list({})).toHaveLength(0)
  })

  test('someone of no team is told who may', async () => {
    const { says, knows } = await phone()
    knows('an', { name: 'Võ An', role: 'staff', unit: 'UBND huyện An Biên' })
    expect(await says('an', WHOLE)).toEqual([expect.stringContaining('Đoàn kiểm tra')])
  })

  test('the round of the day gives the unit that the message leaves out', async () => {
    const { tells } = await phone({ rounds: [{ name: 'KH 23, 20/11/2023', unit: 'UBND huyện An Minh' }] })
    const card = await tells('Ghi nhận: chưa niêm yết 5 thủ tục, nhẹ, hạn 5/12')
    expect(card).toContain('UBND huyện An Minh')
    expect(card).toContain('KH 23')
  })

  test('a unit outside of the round of the day is pointed out', async () => {
    const { tells } = await phone({ rounds: [{ name: 'KH 23', unit: 'UBND huyện An Minh' }] })
    expect(await tells(WHOLE)).toContain('không có trong đợt kiểm tra hôm nay')
  })
})

describe('afterwards', () => {
  test('the unit is told, reports, and a second person closes', async () => {
    const { tells, says, knows, findings, told, notices } = await phone()
    const an = knows('an', { name: 'Võ An', role: 'staff', unit: 'UBND huyện An Biên' })
    knows('chin', { name: 'Đỗ Thị Chín', role: 'inspector' })
    await tells(WHOLE)
    await tells('lưu')
    await tells('gửi kiến nghị cho đơn vị')
    await notices()
    expect(told).toEqual([{ personId: an, text: expect.stringContaining('2023-001') }])
    expect((await says('an', '/phathien 1')).at(-1)).toContain('đã kiến nghị')
    await says('an', 'báo cáo đã khắc phục')
    await says('an', 'Đã trả đủ 15 hồ sơ và gửi thư xin lỗi', {
      attachments: [picture('công văn', { kind: 'file' })],
    })
    expect(findings.get('2023-001')).toMatchObject({
      status: 'đã báo cáo khắc phục',
      evidence: [{ kind: 'file' }],
    })
    await notices()
    expect(told.at(-1)?.text).toContain('Đã trả đủ')
    await tells('/phathien 1')
    await tells('phúc tra đạt')
    await tells('/phathien 2023-001')
    expect(findings.get('2023-001')?.status).toBe('phúc tra đạt')
    await says('chin', '/phathien 1')
    await says('chin', 'đóng')
    expect(findings.get('2023-001')?.status).toBe('đóng')
  })

  test('questions are answered from the store', async () => {
    const { tells } = await phone()
    await tells(WHOLE)
    await tells('lưu')
    await tells('Sở Y tế: 2 viên chức đi muộn, nhẹ, hạn 5/12')
    await tells('lưu')
    expect(await tells('các tồn tại của An Biên chưa khắc phục')).toMatch(/^1 phát hiện:\n2023-001/)
    expect(await tells('tôi đã ghi gì hôm nay')).toMatch(/^2 phát hiện:/)
    expect(await tells('bao nhiêu phát hiện về TTHC quý này')).toContain('**1 phát hiện.**')
    expect(await tells('/phathien 14')).toBe('Không có phát hiện 14.')
    expect(await tells('/phathien 2')).toContain('Sở Y tế')
  })

  test('staff read nothing of another unit', async () => {
    const { tells, says, knows } = await phone()
    knows('ha', { name: 'Hà', role: 'staff', unit: 'Sở Y tế' })
    await tells(WHOLE)
    await tells('lưu')
    expect((await says('ha', '/phathien 1')).at(-1)).toContain('Không có phát hiện')
    expect((await says('ha', 'các tồn tại của An Biên')).at(-1)).toContain('Không có phát hiện nào khớp')
  })
})
