// Time expressions: a table of phrases, what is no time, and properties that hold for every text.

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTimeExpressions, type TimeExpression } from '../../src/calendar/dates.ts'
import { foldMarks } from '../../src/calendar/words.ts'
import { ASKED_ON, meaning, NO_TIME, PHRASES } from './phrases.ts'

function meanings(text: string, asOf = ASKED_ON): string {
  return parseTimeExpressions(text, asOf).map(meaning).join('; ')
}

describe('phrases of administration and of chat', () => {
  test.each(PHRASES)('reads “%s” as %s', (text, found) => {
    expect(meanings(text)).toBe(found)
  })

  test.each(NO_TIME)('finds no time in “%s”', (text) => {
    expect(parseTimeExpressions(text, ASKED_ON)).toEqual([])
  })
})

describe('the same words in other writing', () => {
  // In small letters without marks "quy v" and "quy vi" are words.
  const foldable = PHRASES.filter(([text]) => !/^quý VI? ?/.test(text) && text !== 'quý V')

  test.each(foldable)('reads “%s” alike without marks', (text, found) => {
    expect(meanings(foldMarks(text))).toBe(foldMarks(found))
  })

  test.each(PHRASES)('reads “%s” alike in decomposed form', (text, found) => {
    expect(meanings(text.normalize('NFD'))).toBe(found)
  })
})

test.each([
  ['TRƯỚC NGÀY 30/6/2023', 'limit 2023-06-29 before 2023-06-30'],
  ['QUÝ III NĂM 2023', 'period 2023-07-01 2023-09-30'],
  ['TRONG THỜI HẠN 05 NGÀY LÀM VIỆC KỂ TỪ NGÀY KÝ', 'relative 5 working-day [KÝ]'],
  ['ĐỊNH KỲ HẰNG QUÝ, TRƯỚC NGÀY 15 CỦA THÁNG CUỐI QUÝ', 'recurring quarter 2024-03-14'],
  ['VIỆT NAM 2008', ''],
])('reads “%s” in capitals', (text, found) => {
  expect(meanings(text)).toBe(found)
})

describe('offsets', () => {
  test('point at the words as they stand, also in decomposed text', () => {
    const text = 'Sở Nội vụ gửi trước ngày 30/6/2023 để tổng hợp'.normalize('NFD')
    const [found] = parseTimeExpressions(text, '2023-05-01')
    expect(text.slice(found!.start, found!.end).normalize('NFC')).toBe('trước ngày 30/6/2023')
    expect(found!.text).toBe(text.slice(found!.start, found!.end))
  })

  test('hold over the seams of a long text', () => {
    const sentence = 'Các đơn vị gửi báo cáo trước ngày 30/6/2023 về Sở Nội vụ. '
    const text = sentence.repeat(3000)
    const found = parseTimeExpressions(text, '2023-05-01')
    expect(found).toHaveLength(3000)
    expect(found.every((e) => text.slice(e.start, e.end) === 'trước ngày 30/6/2023')).toBe(true)
  })
})

describe('what a missing year means', () => {
  test.each<[string, string, string]>([
    ['2024-01-10', 'chậm nhất ngày 31/12', 'limit 2024-12-31'],
    ['2024-12-20', 'trước ngày 15/01', 'limit 2025-01-14 before 2025-01-15'],
    ['2024-07-05', 'trước ngày 30/6', 'limit 2024-06-29 before 2024-06-30'],
    ['2024-09-05', 'trước ngày 30/6', 'limit 2025-06-29 before 2025-06-30'],
    ['2024-09-05', 'họp ngày 30/6', 'date 2024-06-30'],
    ['2024-01-10', 'đã họp ngày 20/12', 'date 2023-12-20'],
    ['2024-12-28', 'họp ngày 5', 'date 2025-01-05'],
    ['2023-06-01', 'ngày 29/2', 'date 2024-02-29'],
    ['2024-01-24', 'trước ngày 25 hằng tháng', 'recurring month 2024-01-24'],
    ['2024-01-25', 'trước ngày 25 hằng tháng', 'recurring month 2024-02-24'],
    ['2024-03-15', 'trước ngày 15 của tháng cuối quý', 'recurring quarter 2024-06-14'],
    ['2024-12-31', 'trước ngày 01 hằng tháng', 'recurring month 2024-12-31'],
    ['2024-02-10', 'ngày 31 hằng tháng', 'recurring month 2024-02-29'],
  ])('on %s “%s” is %s', (asOf, text, found) => {
    expect(meanings(text, asOf)).toBe(found)
  })
})

test('says in Vietnamese why a date is impossible', () => {
  const why = (text: string) =>
    parseTimeExpressions(text, ASKED_ON).map((e) => (e.kind === 'invalid' ? e.why : ''))
  expect(why('trước ngày 30/02/2024')).toEqual(['Tháng 2 năm 2024 chỉ có 29 ngày.'])
  expect(why('hạn 31/4')).toEqual(['Tháng 4 chỉ có 30 ngày.'])
  expect(why('quý V')).toEqual(['Một năm chỉ có bốn quý, từ quý I đến quý IV.'])
  expect(why('trước 25 giờ ngày 5/5')).toEqual(['Một ngày không có 25 giờ.'])
})

describe('every text', () => {
  const pieces = fc.constantFrom(
    ...PHRASES.map(([text]) => text),
    ...NO_TIME,
    ...' ,.;:()/-–'.split(''),
    'ngày',
    'trước',
    'tháng',
    '30',
    '6',
    '2024',
    '\n',
    '\n\n',
    '\t',
    'hằng',
    'quý',
    '🙂',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((p) => p.join(' ')),
    fc.array(pieces).map((p) => p.join('')),
  )

  test('yields ordered expressions whose text is the slice at their offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const e of parseTimeExpressions(text, ASKED_ON)) {
          expect(text.slice(e.start, e.end)).toBe(e.text)
          expect(e.start).toBeGreaterThanOrEqual(end)
          end = e.end
        }
      }),
      { numRuns: 400 },
    )
  })

  test('of any length is read to its end', () => {
    for (const part of ['1', 'trước ', 'ngày 1 và ', '30/', 'từ ', 'sau khi ', 'hằng ', '15, ', 'đ']) {
      const found = parseTimeExpressions(part.repeat(Math.ceil(100_000 / part.length)), ASKED_ON)
      expect(Array.isArray(found)).toBe(true)
    }
  })
})

const shared = new URL('../../../shared/eval/dates.jsonl', import.meta.url)

describe.skipIf(!existsSync(shared))('the shared examples (skipped where ../shared is absent)', () => {
  interface Example {
    id: string
    text: string
    asOf: string
    expect: Record<string, unknown>
  }
  const examples = existsSync(shared)
    ? readFileSync(shared, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Example)
    : []

  test.each(examples.map((e) => [e.id, e] as const))('%s is met', (_id, example) => {
    const found: TimeExpression[] = parseTimeExpressions(example.text, example.asOf)
    expect(found).toEqual([expect.objectContaining(example.expect)])
  })
})
