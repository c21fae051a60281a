// A quote is cut only where the cut spares a reader much.

import { expect, test } from 'vitest'
import { shortQuote } from '../../src/answering/compose/draft.ts'

const clause = 'kiểm tra việc tiếp nhận hồ sơ tại Bộ phận Một cửa; '

test('a sentence somewhat longer than asked for stays whole', () => {
  const text = clause.repeat(4).trimEnd()
  const { shown, span } = shortQuote(text, { start: 0, end: text.length }, null, 160)
  expect(shown).toBe(text)
  expect(span).toEqual({ start: 0, end: text.length })
})

test('a sentence twice as long is cut at the border of a clause', () => {
  const text = clause.repeat(8).trimEnd()
  const { shown, span } = shortQuote(text, { start: 0, end: text.length }, null, 160)
  expect(shown).toMatch(/; …$/u)
  expect(span.end).toBeLessThanOrEqual(160)
})
