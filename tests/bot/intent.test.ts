// What people mean by what they type.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offer, Pending } from '../../src/bot/dialog.ts'
import { type Intent, recognizeIntent } from '../../src/bot/intent.ts'

const NOTHING: Pending = { offers: [], expect: null }
const at = '2023-05-08T02:00:00.000Z'

const choice = (label: string, aliases: string[] = []) => ({
  label,
  aliases,
  data: label,
  url: null,
  feature: 'question',
})
const offer = (asking: boolean, ...labels: string[]): Offer => ({
  id: 'a',
  asking,
  at,
  choices: labels.map((label) => choice(label)),
})

const command = (name: string, argument = '') => ({ kind: 'command', name, argument })

test.each<[string, object]>([
  ['/han', command('deadlines')],
  ['/HAN@dondoc_bot', command('deadlines')],
  ['／han Sở Tư pháp', command('deadlines', 'Sở Tư pháp')],
  ['hạn của tôi', command('deadlines')],
  ['han cua toi', command('deadlines')],
  ['Hạn của đơn vị mình', command('deadlines')],
  ['cho tôi xem các hạn nộp của cơ quan', command('deadlines')],
  ['các lệnh', command('help')],
  ['tài khoản của tôi', command('whoami')],
  ['xóa lịch sử đi', command('forget')],
  ['hạn của tôi có đúng ngày 15 không', { kind: 'question', text: 'hạn của tôi có đúng ngày 15 không' }],
  ['liên kết vùng 5 tỉnh', { kind: 'question', text: 'liên kết vùng 5 tỉnh' }],
  ['/toi', command('whoami')],
  ['Tôi là ai?', command('whoami')],
  ['toi la ai', command('whoami')],
  ['/xoa', command('forget')],
  ['quên cuộc này đi', command('forget')],
  ['xóa cuộc trò chuyện này', command('forget')],
  ['/help', command('help')],
  ['trợ giúp', command('help')],
  ['giúp', command('help')],
  ['/start', command('start')],
  ['/ghinhan UBND phường 5 có 15 hồ sơ trễ hạn', command('finding', 'UBND phường 5 có 15 hồ sơ trễ hạn')],
  ['Ghi nhận: 15 hồ sơ trễ hạn', command('finding', '15 hồ sơ trễ hạn')],
  ['ghi nhan : 15 ho so', command('finding', '15 ho so')],
  ['/ghinhan\nDòng một\nDòng hai', command('finding', 'Dòng một\nDòng hai')],
  ['/phathien 14', command('findings', '14')],
  ['phát hiện số 2023-014', command('findings', '2023-014')],
  ['danh sách phát hiện', command('findings')],
  ['/xyz', { kind: 'unknown-command', command: '/xyz' }],
  ['/start K7QMX2RTW9', { kind: 'link', code: 'K7QMX2RTW9' }],
  ['LIENKET k7qmx-2rtw9', { kind: 'link', code: 'k7qmx-2rtw9' }],
  ['Liên kết: 123456', { kind: 'link', code: '123456' }],
  ['K7QMX-2RTW9', { kind: 'link', code: 'K7QMX-2RTW9' }],
  ['👍', { kind: 'feedback', good: true }],
  ['👎🏻', { kind: 'feedback', good: false }],
  ['chào', { kind: 'small-talk', what: 'greeting' }],
  ['Chào em ạ', { kind: 'small-talk', what: 'greeting' }],
  ['cảm ơn bạn nhiều nhé', { kind: 'small-talk', what: 'thanks' }],
  ['Cám ơn', { kind: 'small-talk', what: 'thanks' }],
  ['ok', { kind: 'small-talk', what: 'agreement' }],
  ['được rồi ạ', { kind: 'small-talk', what: 'agreement' }],
  ['🙂', { kind: 'small-talk', what: 'agreement' }],
  ['tạm biệt', { kind: 'small-talk', what: 'farewell' }],
  ['thôi', { kind: 'cancel', feature: null }],
  ['4', { kind: 'no-choice', count: 0 }],
  [' \u200b ', { kind: 'empty' }],
  ['Chào bạn, hạn nộp là khi nào?', { kind: 'question', text: 'hạn nộp là khi nào?' }],
  ['giúp tôi tìm hạn nộp báo cáo', { kind: 'question', text: 'giúp tôi tìm hạn nộp báo cáo' }],
  ['hạn của Sở Tư pháp', { kind: 'question', text: 'hạn của Sở Tư pháp' }],
  ['15/5 được không', { kind: 'question', text: '15/5 được không' }],
  ['phát hiện sai phạm thì báo ai?', { kind: 'question', text: 'phát hiện sai phạm thì báo ai?' }],
  [
    'xóa tên đơn vị khỏi danh sách kiểm tra',
    { kind: 'question', text: 'xóa tên đơn vị khỏi danh sách kiểm tra' },
  ],
  [
    'liên kết giữa các cơ quan được quy định thế nào?',
    { kind: 'question', text: 'liên kết giữa các cơ quan được quy định thế nào?' },
  ],
  ['thứ hai có họp không', { kind: 'question', text: 'thứ hai có họp không' }],
])('reads %j', (text, intent) => {
  expect(recognizeIntent(text, NOTHING)).toEqual(intent)
})

const ASKED: Pending = {
  offers: [offer(true, 'Hà Nội, 2023', 'Kiên Giang, 2023', 'Hải Phòng, 2024')],
  expect: null,
}
const OFFERED: Pending = {
  offers: [offer(false, 'Xem nguyên văn', 'Thêm vào lịch', '👍 Đúng', '👎 Chưa đúng')],
  expect: null,
}

const picked = (intent: Intent) => (intent.kind === 'choice' ? intent.label : intent.kind)

test.each([
  ['2', 'Kiên Giang, 2023'],
  ['2.', 'Kiên Giang, 2023'],
  ['số 2 nhé', 'Kiên Giang, 2023'],
  ['chọn 2', 'Kiên Giang, 2023'],
  ['2️⃣', 'Kiên Giang, 2023'],
  ['cái thứ hai', 'Kiên Giang, 2023'],
  ['thứ hai', 'Kiên Giang, 2023'],
  ['phương án ba', 'Hải Phòng, 2024'],
  ['cái đầu tiên', 'Hà Nội, 2023'],
  ['cái cuối cùng', 'Hải Phòng, 2024'],
  ['KIEN GIANG', 'Kiên Giang, 2023'],
  ['của tỉnh Kiên Giang ạ', 'Kiên Giang, 2023'],
  ['cái số hai', 'Kiên Giang, 2023'],
  ['(2)', 'Kiên Giang, 2023'],
  ['câu 2 nhé', 'Kiên Giang, 2023'],
  ['hai', 'Kiên Giang, 2023'],
  ['2 và 3', 'question'],
  ['2/5', 'question'],
  ['cả hai', 'question'],
  ['ba tháng một lần', 'question'],
  ['hải phòng 2024', 'Hải Phòng, 2024'],
  ['2024', 'Hải Phòng, 2024'],
  ['2023', 'question'],
  ['5', 'no-choice'],
  ['còn Hà Nội?', 'question'],
  ['cảm ơn', 'small-talk'],
  ['/han', 'command'],
])('with choices to pick from, %j means %s', (text, label) => {
  expect(picked(recognizeIntent(text, ASKED))).toBe(label)
})

const JUDGED: Pending = {
  offers: [
    offer(true, 'Hà Nội, 2023', 'Kiên Giang, 2023'),
    {
      ...offer(false, '👍 Đúng', '👎 Chưa đúng'),
      choices: offer(false, '👍 Đúng', '👎 Chưa đúng').choices.map((choice) => ({
        ...choice,
        buttonOnly: true,
      })),
    },
  ],
  expect: null,
}

test.each([
  ['2', 'Kiên Giang, 2023'],
  ['cái đầu tiên', 'Hà Nội, 2023'],
  ['3', 'no-choice'],
  ['chưa đúng', '👎 Chưa đúng'],
])('under buttons for an opinion, %j still means the list before: %s', (text, label) => {
  expect(picked(recognizeIntent(text, JUDGED))).toBe(label)
})

test.each([
  ['1', 'Xem nguyên văn'],
  ['nguyên văn', 'Xem nguyên văn'],
  ['đúng', '👍 Đúng'],
  ['chưa đúng', '👎 Chưa đúng'],
  ['👎', '👎 Chưa đúng'],
  ['lịch', 'question'],
  ['ok', 'small-talk'],
])('under an answer, %j means %s', (text, label) => {
  expect(picked(recognizeIntent(text, OFFERED))).toBe(label)
})

test.each([
  ['Kiên Giang', 'Kiên Giang, 2023'],
  ['2', 'Thêm vào lịch'],
  ['nguyên văn', 'Xem nguyên văn'],
  ['Hạn nộp', 'question'],
])('after one candidate was looked at, %j means %s', (text, label) => {
  const both: Pending = { offers: [...ASKED.offers, ...OFFERED.offers], expect: null }
  expect(picked(recognizeIntent(text, both))).toBe(label)
})

test('gives words to the feature that waits for them, but not commands and "thôi"', () => {
  const waiting: Pending = {
    offers: [{ ...offer(true, 'Một', 'Hai'), at: '2023-05-08T01:00:00.000Z' }],
    expect: { feature: 'findings', optional: false, data: { draft: 3 }, at },
  }
  expect(recognizeIntent('UBND phường 5', waiting)).toMatchObject({
    kind: 'reply',
    feature: 'findings',
    data: { draft: 3 },
  })
  expect(recognizeIntent('2', waiting)).toMatchObject({ kind: 'reply', text: '2' })
  expect(recognizeIntent('thôi', waiting)).toEqual({ kind: 'cancel', feature: 'findings' })
  expect(recognizeIntent('/toi', waiting)).toMatchObject({ kind: 'command', name: 'whoami' })
})

test.each([
  ['sai ngày rồi', 'reply'],
  ['thiếu nơi nhận', 'reply'],
  ['không đúng văn bản', 'reply'],
  ['Hạn nộp có đúng không?', 'question'],
  ['han nop bao cao quy 2', 'question'],
  ['còn Hà Nội?', 'question'],
])('with an optional remark awaited, %j is a %s', (text, kind) => {
  const waiting: Pending = { offers: [], expect: { feature: 'question', optional: true, at } }
  expect(recognizeIntent(text, waiting).kind).toBe(kind)
})

test('makes one intent of any text, whatever waits', () => {
  const pieces = fc.constantFrom(
    '/',
    'han',
    'số ',
    '2',
    '👍',
    'thứ hai',
    '\n',
    '\u0301',
    'ghi nhận:',
    '@',
    '🇻🇳',
    '\ud800',
    'K7QMX',
  )
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(''))
  const pendings = fc.constantFrom(NOTHING, ASKED, OFFERED)
  fc.assert(
    fc.property(texts, pendings, (text, pending) => {
      const intent = recognizeIntent(text, pending)
      expect(typeof intent.kind).toBe('string')
      if (intent.kind === 'choice')
        expect(pending.offers[0]?.choices.map(({ label }) => label)).toContain(intent.label)
    }),
  )
})
