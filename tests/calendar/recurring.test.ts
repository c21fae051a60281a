// Rules that begin, end, or leave periods out.

import { describe, expect, test } from 'vitest'
import { nextOccurrence, occurrences } from '../../src/calendar/recurring.ts'
import type { RecurringRule } from '../../src/calendar/time-expression.ts'

describe('a rule within its span', () => {
  const monthly: RecurringRule = { every: 'month', day: 20, inclusive: true }
  const season = { ...monthly, from: '2031-05-01', until: '2031-10-31' }

  test('begins with its first day', () => {
    expect(nextOccurrence(season, '2031-01-05')).toBe('2031-05-20')
  })

  test('stays at its last day when it has run out', () => {
    expect(nextOccurrence(season, '2031-10-21')).toBe('2031-10-20')
    expect(nextOccurrence(season, '2034-02-01')).toBe('2031-10-20')
    expect(occurrences(season, '2031-01-01', '2034-12-31')).toHaveLength(6)
  })

  test('keeps the day of its last period that falls behind it', () => {
    const quarterly: RecurringRule = {
      every: 'quarter',
      day: 5,
      shift: 1,
      inclusive: true,
      until: '2031-12-31',
    }
    expect(nextOccurrence(quarterly, '2031-12-20')).toBe('2032-01-05')
    expect(nextOccurrence(quarterly, '2032-03-01')).toBe('2032-01-05')
  })

  test('counts every second week from its first day', () => {
    const weekly: RecurringRule = { every: 'week', day: 4, inclusive: true, interval: 2, from: '2025-10-23' }
    expect(occurrences(weekly, '2025-10-01', '2025-11-30')).toEqual([
      '2025-10-23',
      '2025-11-06',
      '2025-11-20',
    ])
  })
})
