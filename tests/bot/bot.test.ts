// The bot's half of a conversation, through a fake channel.

import { expect, test } from 'vitest'
import { until } from '../support/emulator-http.ts'
import { startBot } from '../support/start-bot.ts'

const LAN = 'lan'

test('answers a question of a known person once, with the unit passed on', async () => {
  const { knows, says, answering } = await startBot()
  knows(LAN, { unit: 'Sở Tư pháp', place: 'Hà Nội' })
  expect(await says(LAN, 'Hạn nộp báo cáo của Hà Nội là khi nào?')).toEqual([
    'Trả lời: Hạn nộp báo cáo của Hà Nội là khi nào?',
  ])
  expect(answering.asked[0]).toMatchObject({ unit: 'Sở Tư pháp Hà Nội', asOf: '2023-05-08' })
})

test('understands a follow-up from the conversation, also after a restart', async () => {
  const first = await startBot()
  first.knows(LAN)
  await first.says(LAN, 'Kiểm tra khi nào')
  const second = await first.restart()
  expect(await second.says(LAN, 'còn Kiên Giang?')).toEqual(['Trả lời: Kiểm tra khi nào | Kiên Giang'])
})

test.each(['2', 'số 2', 'cái thứ hai', 'Kiên Giang', 'kien giang', 'Kiên Giang, 2023', '2.'])(
  'takes %j for the second choice',
  async (typed) => {
    const { knows, says } = await startBot()
    knows(LAN)
    await says(LAN, 'hạn nộp?')
    expect(await says(LAN, typed)).toEqual(['Trả lời: Hạn nộp của Kiên Giang'])
  },
)

test('takes a pressed button of an earlier message, and says when it is gone', async () => {
  const { knows, says, channel, clock } = await startBot()
  knows(LAN)
  await says(LAN, 'hạn nộp?')
  const button = channel.sent.at(-1)?.message.choices?.[0]?.id ?? ''
  await says(LAN, 'Kiểm tra khi nào')
  expect(await says(LAN, '', { choice: button })).toEqual(['Trả lời: Hạn nộp của Hà Nội'])
  clock.forward(25 * 3_600_000)
  expect(await says(LAN, '', { choice: button })).toEqual([
    'Lựa chọn này không còn. Hãy hỏi lại câu cần tra.',
  ])
})

test('keeps an opinion with its reason', async () => {
  const { knows, says, bot } = await startBot()
  const personId = knows(LAN)
  await says(LAN, 'Kiểm tra khi nào')
  expect(await says(LAN, '👎')).toEqual(['Chưa đúng ở đâu? Chọn một mục hoặc viết một câu.'])
  expect(await says(LAN, 'sai ngày, phải là 15/6')).toEqual(['Đã ghi lại cho bộ phận thường trực xem.'])
  expect(bot.opinions.list({ good: false })).toMatchObject([
    {
      personId,
      question: 'Kiểm tra khi nào',
      answer: 'Trả lời: Kiểm tra khi nào',
      reason: 'sai ngày, phải là 15/6',
    },
  ])
})

test('does not take a new question for the reason of an opinion', async () => {
  const { knows, says } = await startBot()
  knows(LAN)
  await says(LAN, 'Kiểm tra khi nào')
  await says(LAN, '👎 chưa đúng')
  expect(await says(LAN, 'han nop bao cao Kiên Giang')).toEqual(['Trả lời: han nop bao cao Kiên Giang'])
})

test('lists for the office what the library could not answer', async () => {
  const { knows, says, bot } = await startBot()
  const personId = knows(LAN, { unit: 'Sở Y tế' })
  await says(LAN, 'lương tối thiểu vùng?')
  const [open] = bot.unanswered.list()
  expect(open).toMatchObject({
    personId,
    unit: 'Sở Y tế',
    question: 'lương tối thiểu vùng?',
    status: 'not_found',
  })
  expect(bot.unanswered.settle(open?.id ?? 0, 'test')).toBe(true)
  expect(bot.unanswered.list()).toEqual([])
})

test('forgets a conversation when asked, words and all', async () => {
  const { knows, says, answering, db } = await startBot()
  knows(LAN)
  await says(LAN, 'Chuyện riêng của Kiên Giang')
  expect(await says(LAN, 'quên cuộc này đi')).toEqual([
    'Đã quên cuộc trò chuyện này. Câu hỏi tiếp theo được hiểu từ đầu.',
  ])
  const kept = db.sql.prepare('SELECT message FROM inbox UNION ALL SELECT message FROM replies').all()
  expect(JSON.stringify(kept)).not.toContain('Chuyện riêng')
  await says(LAN, 'còn Hà Nội?')
  expect(answering.asked.at(-1)?.context).toEqual({})
})

test('forgets a conversation from outside, after what waits in it', async () => {
  const { knows, says, answering, bot, people } = await startBot()
  knows(LAN)
  await says(LAN, 'Kiểm tra khi nào')
  await bot.forget({ channel: 'telegram', chat: LAN, sender: LAN }, 'admin')
  await says(LAN, 'còn Hà Nội?')
  expect(answering.asked.at(-1)?.context).toEqual({})
  expect(people.audit.list()[0]).toMatchObject({ actor: 'admin', action: 'conversation.forgotten' })
})

test('takes no code in a group, where others read it', async () => {
  const { says, people, channel } = await startBot()
  const { code } = people.invite({ role: 'staff' }, 'test')
  const address = { channel: channel.name, chat: 'g1' }
  const sender = { id: '99', displayName: null }
  expect(await says('g1', code, { address, sender, group: true, addressed: true })).toEqual([
    'Không gửi mã trong nhóm. Hãy nhắn riêng cho Đôn Đốc, và xin mã mới thay mã này.',
  ])
  expect(people.invitations()).toHaveLength(1)
})

test.each([
  ['a voice message', { attachments: [{ kind: 'voice', ref: 'v1' }] }, 'Chưa nghe được, xin nhắn chữ.'],
  ['a sticker', { attachments: [{ kind: 'sticker', ref: 's1' }] }, 'Nhãn dán thì chưa hiểu. Hãy nhắn chữ.'],
  [
    'a photo without words',
    { attachments: [{ kind: 'photo', ref: 'p1' }] },
    'Ảnh chưa có lời. Hãy viết một câu: cần hỏi gì, hay cần ghi nhận điều gì.',
  ],
  ['an empty message', {}, 'Tin này không có chữ. Hãy nhắn câu cần hỏi.'],
  [
    'an endless text',
    { text: 'a'.repeat(10_001) },
    'Tin dài quá 10.000 ký tự. Hãy tách thành vài tin ngắn hơn.',
  ],
  ['an unknown command', { text: '/abc' }, 'Không có lệnh /abc. Gõ /help để xem các lệnh.'],
  ['a number without choices', { text: '7' }, 'Lựa chọn này không còn. Hãy hỏi lại câu cần tra.'],
  [
    'a finding where none are taken',
    { text: '/ghinhan 15 hồ sơ trễ hạn' },
    'Việc này chưa mở ở đây. Gõ /help để xem các việc làm được.',
  ],
  ['thanks', { text: 'Cảm ơn bạn nhiều nhé' }, 'Không có gì. Cần gì cứ nhắn.'],
] as const)('answers %s with one sentence', async (_name, more, sentence) => {
  const { knows, says } = await startBot()
  knows(LAN)
  expect(
    await says(LAN, '', { ...more, attachments: 'attachments' in more ? [...more.attachments] : [] }),
  ).toEqual([sentence])
})

test('answers an album once', async () => {
  const { knows, says } = await startBot()
  knows(LAN)
  const picture = { attachments: [{ kind: 'photo' as const, ref: 'p' }], album: 'a1' }
  expect(await says(LAN, '', picture)).toHaveLength(1)
  expect(await says(LAN, '', picture)).toEqual([])
})

test('answers the corrected text of an edited message, marked, and only when the text changed', async () => {
  const { knows, says } = await startBot()
  knows(LAN)
  await says(LAN, 'Hạn nộp của Hà Nội')
  expect(await says(LAN, 'Hạn nộp của Hà Nội', { edited: true })).toEqual([])
  expect(await says(LAN, 'Hạn nộp của Kiên Giang', { edited: true })).toEqual([
    '(Theo tin vừa sửa)\nTrả lời: Hạn nộp của Kiên Giang',
  ])
  expect(await says(LAN, 'Hạn nộp của Kiên Giang', { edited: true })).toEqual([])
})

test('never obeys a forwarded message, only answers it', async () => {
  const { knows, says } = await startBot()
  knows(LAN)
  expect(await says(LAN, '/xoa', { forwarded: true })).toEqual(['(Về tin chuyển tiếp)\nTrả lời: /xoa'])
  expect(await says(LAN, 'x'.repeat(1_500), { forwarded: true })).toEqual([
    'Tin chuyển tiếp này dài. Hãy viết một câu: cần biết gì trong tin đó?',
  ])
})

test('speaks in a group only when addressed, and takes no findings there', async () => {
  const { knows, says, channel } = await startBot()
  knows(LAN)
  const inGroup = (text: string, addressed: boolean) => {
    const address = { channel: channel.name, chat: 'g1' }
    return says('g1', text, { address, sender: { id: LAN, displayName: null }, group: true, addressed })
  }
  expect(await inGroup('hạn nộp của Hà Nội?', false)).toEqual([])
  expect(await inGroup('@dondoc_bot hạn nộp của Hà Nội?', true)).toEqual(['Trả lời: hạn nộp của Hà Nội?'])
  expect(await inGroup('/ghinhan 15 hồ sơ trễ', true)).toEqual([
    'Việc này chỉ làm trong tin nhắn riêng, không làm trong nhóm.',
  ])
})

test('tries a failing message three times, then sets it aside and says so once', async () => {
  const { knows, says, answering, bot, log } = await startBot()
  knows(LAN)
  answering.breakTimes = 3
  expect(await says(LAN, 'Hạn nộp của Hà Nội')).toEqual([
    'Chưa trả lời được tin này. Đã chuyển cho bộ phận thường trực xem.',
  ])
  expect(bot.setAside()).toMatchObject([{ attempts: 3, problem: 'Error: the library fell off its shelf' }])
  expect(JSON.stringify(log)).not.toContain('Hạn nộp')
  expect(bot.retry(bot.setAside()[0]?.id ?? 0, 'test')).toBe(true)
  await bot.idle()
  expect(bot.setAside()).toEqual([])
})

test('answers the others while one chat waits, and stops a turn that takes too long', async () => {
  const { knows, says, answering, channel, bot } = await startBot({ limits: { turnTimeoutMs: 150 } })
  knows('slow')
  knows(LAN)
  answering.gate = new Promise(() => {})
  const waiting = channel.message('slow', 'Hạn nộp của Hà Nội')
  await bot.receive(waiting)
  while (answering.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  answering.gate = Promise.resolve()
  expect((await says(LAN, 'Hạn nộp của Kiên Giang')).at(0)).toBe('Trả lời: Hạn nộp của Kiên Giang')
  await bot.settled(waiting.key)
  expect(channel.texts('slow')).toEqual([
    'Câu này tìm quá lâu nên đã dừng. Hãy hỏi hẹp hơn, ví dụ thêm tên tỉnh và năm.',
  ])
})

test('shows typing only when an answer is slow', async () => {
  const { knows, says, answering, channel } = await startBot({ limits: { typingAfterMs: 400 } })
  knows(LAN)
  await says(LAN, 'ok')
  expect(channel.typed).toEqual([])
  answering.gate = until(() => channel.typed.length > 0, 'typing shows')
  await says(LAN, 'Hạn nộp của Hà Nội')
  expect(channel.typed).toEqual([{ channel: 'telegram', chat: LAN }])
})

test('finishes at a stop what it has begun, and leaves the rest for the next start', async () => {
  const first = await startBot()
  first.knows(LAN)
  let open = () => {}
  first.answering.gate = new Promise((resolve) => {
    open = resolve
  })
  await first.bot.receive(first.channel.message(LAN, 'Hạn nộp của Hà Nội'))
  await first.bot.receive(first.channel.message(LAN, 'Hạn nộp của Kiên Giang'))
  await until(() => first.answering.asked.length === 1, 'the first is begun')
  const stopped = first.bot.stop()
  open()
  await stopped
  expect(first.channel.texts(LAN)).toEqual(['Trả lời: Hạn nộp của Hà Nội'])
  const second = await first.restart()
  await second.bot.idle()
  expect(second.channel.texts(LAN)).toEqual([
    'Trả lời: Hạn nộp của Hà Nội',
    'Trả lời: Hạn nộp của Kiên Giang',
  ])
})

test('never makes bold what a person wrote with the signs of bold', async () => {
  const { says, knows } = await startBot()
  knows(LAN, { name: '**Lan**' })
  const texts = [...(await says(LAN, 'Hạn nộp của **Hà Nội**')), ...(await says(LAN, 'chào'))]
  expect(texts.map((text) => text.split('\n')[0])).toEqual([
    'Trả lời: Hạn nộp của Hà Nội',
    'Chào Lan. Cần tra hạn nộp, nơi nhận hay căn cứ nào?',
  ])
})
