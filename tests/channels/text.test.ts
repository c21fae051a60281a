// Splitting, markup and choices: what people see must be whole, bold where meant, and inert everywhere else.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, parseBold, toPlainText, toTelegramHtml, toZaloStyles } from '../../src/channels/format.ts'
import { decodeUtf8, parseJson } from '../../src/channels/json.ts'
import { renderParts } from '../../src/channels/render.ts'
import { createRedactor, sameSecret } from '../../src/channels/secrets.ts'
import { splitText } from '../../src/channels/split.ts'
import type { Choice } from '../../src/message.ts'

const squeeze = (text: string) => text.replace(/\s+/g, '')

describe('splitText', () => {
  test('keeps a short text whole', () => {
    expect(splitText('Hạn nộp là 29/6/2023.', 100)).toEqual(['Hạn nộp là 29/6/2023.'])
  })

  test.each([
    ['a paragraph', `${'a'.repeat(50)}\n\n${'b'.repeat(30)}\n${'c'.repeat(30)}`, 100, 'a'.repeat(50)],
    ['a line', `${'a'.repeat(50)}\n${'b'.repeat(30)}. ${'c'.repeat(30)}`, 100, 'a'.repeat(50)],
    ['a sentence', `${'a'.repeat(50)}. ${'b'.repeat(30)} ${'c'.repeat(30)}`, 100, `${'a'.repeat(50)}.`],
    ['a word', `${'a'.repeat(50)} ${'b'.repeat(80)}`, 100, 'a'.repeat(50)],
    ['a letter', 'a'.repeat(150), 100, 'a'.repeat(100)],
  ])('cuts at %s', (_, text, limit, first) => {
    expect(splitText(text, limit)[0]).toBe(first)
  })

  test('never cuts inside bold, and keeps an over-long bold run bold in every piece', () => {
    const inside = splitText(`${'x '.repeat(45)}**hạn chót ngày 29/6/2023** sau đó`, 100)
    expect(inside.some((piece) => piece.includes('**hạn chót ngày 29/6/2023**'))).toBe(true)
    const long = splitText(`**${'chữ đậm '.repeat(40).trim()}**`, 100)
    expect(long.length).toBeGreaterThan(2)
    for (const piece of long)
      expect(parseBold(piece).every((run) => run.bold || run.text.trim() === '')).toBe(true)
  })

  test('does not separate a letter from its marks, nor halves of an emoji', () => {
    for (const unit of ['e\u0302\u0323', '👨‍👩‍👧', '👍🏽']) {
      for (const piece of splitText(unit.repeat(60), 50)) {
        expect(squeeze(piece.replaceAll(unit, ''))).toBe('')
      }
    }
  })

  test('loses nothing, repeats nothing and stays within the limit, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom('**đậm**', '**', '*', 'Điều 3.', 'e\u0323\u0302', '👍', '\n', '\n\n', '<b>', ' '),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), fc.integer({ min: 20, max: 200 }), (words, limit) => {
        const text = cleanText(words.join(' '))
        const pieces = splitText(text, limit)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit)
          expect(cleanText(piece)).toBe(piece)
        }
        expect(squeeze(pieces.map(toPlainText).join(''))).toBe(squeeze(toPlainText(text)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('markup', () => {
  test('becomes bold where the platform has it', () => {
    expect(toTelegramHtml('Nộp **trước ngày 30/6/2023** cho Sở')).toBe(
      'Nộp <b>trước ngày 30/6/2023</b> cho Sở',
    )
    expect(toPlainText('Nộp **trước ngày 30/6/2023**')).toBe('Nộp trước ngày 30/6/2023')
    expect(toZaloStyles('Nộp **mai** nhé **ạ**')).toEqual({
      text: 'Nộp mai nhé ạ',
      styles: [
        { start: 4, len: 3, st: ['b'] },
        { start: 12, len: 1, st: ['b'] },
      ],
    })
  })

  test.each([
    ['<a href="http://x">bấm</a>', '&lt;a href="http://x"&gt;bấm&lt;/a&gt;'],
    ['**<b>x</b>**', '<b>&lt;b&gt;x&lt;/b&gt;</b>'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['** không đậm **', '** không đậm **'],
    ['2**3 bằng 8', '2**3 bằng 8'],
    ['_nghiêng_ `mã` [chữ](http://x)', '_nghiêng_ `mã` [chữ](http://x)'],
  ])('keeps %s inert', (text, html) => {
    expect(toTelegramHtml(text)).toBe(html)
  })

  test('removes what no platform takes', () => {
    expect(cleanText('a\u0000b\ud83d \r\nc\n\n\n\nd')).toBe('ab\ufffd \nc\n\nd')
  })
})

describe('renderParts', () => {
  const choices = [
    { id: 'a', label: 'Kế hoạch 12/KH-UBND' },
    { id: 'b', label: 'Kế hoạch 15/KH-UBND' },
  ]

  test('leaves buttons as buttons, on the last message', () => {
    const text = `${'Một câu dài. '.repeat(30)}`
    const parts = renderParts({ text, choices, purpose: 'reply' }, { text: 100, buttons: 5 })
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.slice(0, -1).every((part) => part.choices === undefined)).toBe(true)
    expect(parts.at(-1)?.choices).toEqual(choices)
  })

  test('writes numbered lines where there are no buttons, or too many choices', () => {
    const [part] = renderParts({ text: 'Ý nào?', choices, purpose: 'reply' }, { text: 500, buttons: 0 })
    expect(part).toEqual({
      text: 'Ý nào?\n\n1. Kế hoạch 12/KH-UBND\n2. Kế hoạch 15/KH-UBND',
      purpose: 'reply',
    })
  })

  test('lists long labels in the text and numbers the buttons', () => {
    const long = [{ id: 'a', label: 'Báo cáo tự kiểm tra của Sở Tư pháp gửi Sở Nội vụ' }, choices[1]!]
    const [part] = renderParts({ text: 'Ý nào?', choices: long, purpose: 'reply' }, { text: 500, buttons: 5 })
    expect(part?.text).toContain(
      '1. Báo cáo tự kiểm tra của Sở Tư pháp gửi Sở Nội vụ\n2. Kế hoạch 15/KH-UBND',
    )
    expect(part?.choices).toEqual([
      { id: 'a', label: '1' },
      { id: 'b', label: '2' },
    ])
  })

  test.each([
    [0, 'Đây\n\n1. Xem tiếp', []],
    [2, 'Đây', ['Xem tiếp']],
    [3, 'Đây', ['Xem tiếp', '👍', '👎']],
  ])('with room for %i buttons never lists what is a button or nothing', (buttons, text, labels) => {
    const choices: Choice[] = [
      { id: 'a', label: 'Xem tiếp' },
      { id: 'b', label: '👍', buttonOnly: true },
      { id: 'c', label: '👎', buttonOnly: true },
    ]
    const [part] = renderParts({ text: 'Đây', choices, purpose: 'reply' }, { text: 500, buttons })
    const shown = (part?.choices ?? []).map(({ label }) => label)
    expect([part?.text, shown]).toEqual([text, labels])
  })

  test('keeps the signs of bold in a label from becoming bold', () => {
    const choices = [{ id: 'a', label: 'Ông **A**' }]
    const [part] = renderParts({ text: 'Ai?', choices, purpose: 'reply' }, { text: 500, buttons: 0 })
    expect(part?.text).toBe('Ai?\n\n1. Ông A')
  })

  test('sends each file as its own message after the text', () => {
    const file = { path: 'x.pdf', name: 'x.pdf', mime: 'application/pdf' }
    const parts = renderParts(
      { text: 'Đây ạ', files: [file, file], purpose: 'reply' },
      { text: 500, buttons: 5 },
    )
    expect(parts.map((part) => [part.text, part.files?.length ?? 0])).toEqual([
      ['Đây ạ', 0],
      ['', 1],
      ['', 1],
    ])
  })
})

describe('parseJson', () => {
  test.each([
    ['{"id":9007199254740993}', { id: '9007199254740993' }],
    ['{"id":-1001234567890123456}', { id: '-1001234567890123456' }],
    ['[123456789012345, 1.5, 1e300]', [123456789012345, 1.5, 1e300]],
    ['{"text":"số 12345678901234567890 \\"x\\" : 1"}', { text: 'số 12345678901234567890 "x" : 1' }],
    ['{"a":0.12345678901234567890}', { a: 0.12345678901234568 }],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  test('reads a megabyte of text beside a long number', () => {
    const text = 'ă\\"'.repeat(250_000)
    expect(parseJson(JSON.stringify({ text, id: 0 }).replace('"id":0', '"id":12345678901234567890'))).toEqual(
      {
        text,
        id: '12345678901234567890',
      },
    )
  })

  test('refuses what is not JSON, long numbers or not', () => {
    expect(() => parseJson('{"a":')).toThrow(SyntaxError)
    expect(() => parseJson('{"a":12345678901234567890')).toThrow(SyntaxError)
    expect(() => parseJson('{"a":0123456789012345678}')).toThrow(SyntaxError)
    expect(decodeUtf8(new Uint8Array([0xff, 0xfe]))).toBeNull()
  })
})

describe('secrets', () => {
  test('are removed from addresses, query strings and headers', () => {
    const redact = createRedactor(['123456:AAbb-cc', 'app secret'])
    const dirty =
      'GET https://api.telegram.org/bot123456:AAbb-cc/getMe https://x/bot99:Other/y app%20secret access_token=zzz {"refresh_token":"yyy"}'
    const clean = redact(dirty)
    for (const secret of ['AAbb-cc', 'Other', 'app%20secret', 'zzz', 'yyy'])
      expect(clean).not.toContain(secret)
  })

  test('are compared whole', () => {
    expect(sameSecret('abc', 'abc')).toBe(true)
    expect(sameSecret('abc', 'abcd')).toBe(false)
    expect(sameSecret('', 'abc')).toBe(false)
  })
})
