// Every step from every status for every kind of person.

import { describe, expect, test } from 'vitest'
import { STATUSES, type Status } from '../../src/findings/finding.ts'
import { isOpen, maySee, nextSteps, refusalOf, type Standing } from '../../src/findings/workflow.ts'

const nobody: Standing = { inspector: false, office: false, unit: false, reporter: false }
const inspector = { ...nobody, inspector: true }
const reporter = { ...inspector, reporter: true }
const office = { ...nobody, office: true }
const unit = { ...nobody, unit: true }

describe('the way of a finding', () => {
  const cases: [Status, Status[], Status[], Status[]][] = [
    // from, the reporter, another inspector, the unit
    ['mới ghi nhận', ['đã kiến nghị'], ['đã kiến nghị'], []],
    ['đã kiến nghị', ['đang khắc phục'], ['đang khắc phục'], ['đang khắc phục', 'đã báo cáo khắc phục']],
    ['đang khắc phục', [], [], ['đã báo cáo khắc phục']],
    [
      'đã báo cáo khắc phục',
      ['phúc tra đạt', 'phúc tra không đạt'],
      ['phúc tra đạt', 'phúc tra không đạt'],
      [],
    ],
    [
      'phúc tra không đạt',
      ['đang khắc phục'],
      ['đang khắc phục'],
      ['đang khắc phục', 'đã báo cáo khắc phục'],
    ],
    ['phúc tra đạt', [], ['đóng'], []],
    ['đóng', [], [], []],
  ]
  test.each(cases)('from %s', (from, byReporter, byInspector, byUnit) => {
    expect(nextSteps(from, reporter)).toEqual(byReporter)
    expect(nextSteps(from, inspector)).toEqual(byInspector)
    expect(nextSteps(from, unit)).toEqual(byUnit)
    expect(nextSteps(from, nobody)).toEqual([])
  })

  test('the one who reported never closes, not even as the office', () => {
    expect(refusalOf('phúc tra đạt', 'đóng', { ...office, reporter: true })).toBe('own-finding')
    expect(refusalOf('phúc tra đạt', 'đóng', office)).toBeNull()
  })

  test('no step is skipped', () => {
    for (const from of STATUSES) expect(refusalOf(from, from, office)).toBe('no-such-step')
    expect(refusalOf('mới ghi nhận', 'đóng', office)).toBe('no-such-step')
  })
})

test('the unit sees what was recommended to it, not what was only noted', () => {
  expect(maySee(unit, 'mới ghi nhận')).toBe(false)
  expect(maySee(unit, 'đã kiến nghị')).toBe(true)
  expect(maySee(nobody, 'đã kiến nghị')).toBe(false)
  expect(STATUSES.filter(isOpen)).not.toContain('đóng')
})
