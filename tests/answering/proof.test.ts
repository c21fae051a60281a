import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/answer.ts'
import { facts, prove } from '../../src/answering/proof.ts'

const text =
  'Các đơn vị gửi báo cáo theo Kế hoạch số 12/KH-UBND trước ngày 05 tháng 9 năm 2024, đạt 30% trở lên.'
const quote: Citation = {
  document: '12/KH-UBND',
  issuer: null,
  issued: null,
  version: 'v',
  section: 'II.3',
  quote: text,
  start: 0,
  end: text.length,
}
const check = (answer: string, more: Partial<Parameters<typeof prove>[0]> = {}) =>
  prove(
    { answer, citations: [quote], question: 'Khi nào nộp báo cáo quý 3?', calculated: [], ...more },
    () => text,
  )

describe('the gate', () => {
  test.each([
    'Trước ngày 5/9/2024.',
    'Trước ngày 05/09/2024, mục II.3.',
    'Báo cáo quý 3: trước ngày 05 tháng 9 năm 2024, đạt 30%.',
    'Theo Kế hoạch 12/KH-UBND.',
  ])('lets pass what the quote holds: %s', (answer) => {
    expect(check(answer)).toEqual({ ok: true, unproven: [] })
  })

  test.each([
    ['another day', 'Trước ngày 6/9/2024.'],
    ['another year', 'Trước ngày 5/9/2025.'],
    ['day and month swapped', 'Trước ngày 9/5/2024.'],
    ['another number', 'Đạt 40% trở lên.'],
    ['another document', 'Theo Kế hoạch 13/KH-UBND.'],
    ['another kind of the same number', 'Theo Quyết định 12/QĐ-UBND.'],
    ['an address', 'Gửi về a@b.gov.vn.'],
  ])('holds back %s', (_name, answer) => {
    expect(check(answer).ok).toBe(false)
  })

  test('lets a shown calculation pass', () => {
    expect(check('Ngày cuối 4/9/2024.').ok).toBe(false)
    expect(check('Ngày cuối 4/9/2024.', { calculated: ['4/9/2024'] }).ok).toBe(true)
  })

  test('holds back a quote that is not the text at its offsets', () => {
    expect(check('Trước ngày 5/9/2024.', { citations: [{ ...quote, start: 3 }] }).ok).toBe(false)
    expect(prove({ answer: '', citations: [quote], question: '', calculated: [] }, () => null).ok).toBe(false)
  })
})

test('a fact has one form however it is written', () => {
  const one = facts('ngày 05 tháng 09 năm 2024')
  expect(facts('5/9/2024').has('5/9/2024')).toBe(true)
  expect(one.has('5/9/2024')).toBe(true)
  expect(facts('63/2010/ND-CP')).toEqual(facts('63/2010/NĐ-CP'))
})
