// The weekday of a day that an answer tells, and the questions that ask for it.

import { describe, expect, test } from 'vitest'
import { withWeekday } from '../../src/answering/compose/deadlines/weekday.ts'
import { emptyDraft } from '../../src/answering/compose/draft.ts'
import { weekdayAsked } from '../../src/answering/question/weekday-asked.ts'
import { createWorkingCalendar } from '../../src/calendar/working-calendar.ts'

describe('a weekday is asked for', () => {
  test.each([
    ['rơi vào thứ mấy?', '', [], null],
    ['hôm đó thứ mấy', '', [], null],
    ['hạn đó có phải chủ nhật không?', '', [7], null],
    ['co roi vao cuoi tuan ko', '', [6, 7], null],
    ['có phải ngày làm việc không', '', [], false],
    ['có trúng ngày nghỉ lễ không?', '', [], true],
    ['Hạn nộp ở Vân Hồ có rơi vào thứ bảy hay chủ nhật không?', 'Hạn nộp ở Vân Hồ', [6, 7], null],
    ['Hạn nộp ở Vân Hồ là thứ mấy?', 'Hạn nộp ở Vân Hồ', [], null],
  ])('%j', (text, rest, days, off) => {
    const asked = weekdayAsked(text)
    expect(asked && { ...asked, days: asked.days.toSorted() }).toEqual({ rest, days, off })
  })

  test.each(['Chỉ số đứng thứ mấy cả nước?', 'nội dung thứ hai là gì?', 'ai trực chủ nhật?'])(
    '%j is another question',
    (text) => {
      expect(weekdayAsked(text)).toBeNull()
    },
  )
})

describe('the day of an answer', () => {
  const calendar = createWorkingCalendar([])
  const due = (lastDay: string | null) => ({
    ...emptyDraft('answered'),
    lines: ['**Chậm nhất ngày 15/9/2024**'],
    deadlines: [{ lastDay, due: lastDay, inclusive: true, text: 'chậm nhất', derivation: [] }],
  })

  test('is told with what offices do on it', () => {
    const draft = withWeekday(due('2024-09-15'), { rest: '', days: [7], off: null }, calendar)
    expect(draft?.lines[0]).toBe('**Có.** 15/9/2024 là Chủ nhật, ngày nghỉ.')
    expect(draft?.lines[1]).toContain('thứ Hai, 16/9/2024')
  })

  test('is denied where it is another one', () => {
    const draft = withWeekday(due('2024-09-13'), { rest: '', days: [6, 7], off: null }, calendar)
    expect(draft?.lines[0]).toBe('**Không.** 13/9/2024 là thứ Sáu, ngày làm việc.')
  })

  test('is not guessed where it hangs on an event or the answer tells none', () => {
    const open = due(null)
    expect(withWeekday(open, { rest: '', days: [], off: null }, calendar)).toBe(open)
    const told = { ...emptyDraft('answered'), lines: ['Từ **1/3/2023** đến **2/3/2023**'] }
    expect(
      withWeekday({ ...told, lines: ['Không nêu ngày.'] }, { rest: 'x', days: [], off: null }, calendar),
    ).toBeNull()
  })
})
