// Our own messages with what they should be read as, written down before the reader saw them: floors for each field.
// The second file was written after the reader was mended on the first.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCalendars } from '../../src/calendar/calendar-files.ts'
import type { ParsedFinding, Quantity } from '../../src/findings/finding.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { parseFindings } from '../../src/findings/parse-finding.ts'
import { dataFolder } from '../../src/shipped.ts'

type Expected = Pick<ParsedFinding, 'unit' | 'area' | 'severity' | 'due' | 'quantities' | 'recommendation'>
type Field = keyof Expected

interface Line {
  id: string
  text: string
  asOf: string
  expect: Expected[]
}

const FIELDS: Field[] = ['unit', 'area', 'severity', 'due', 'quantities', 'recommendation']
const knowledge = loadKnowledge(dataFolder)
const calendar = loadCalendars(`${dataFolder}/calendars`)

/** `what` of an expected quantity is a part of what is read; a recommendation too. */
function fits(field: Field, read: ParsedFinding | undefined, expected: Expected): boolean {
  if (read === undefined) return false
  if (field === 'quantities') return sameQuantities(read.quantities, expected.quantities)
  if (field === 'recommendation' && expected.recommendation !== null)
    return read.recommendation?.includes(expected.recommendation) === true
  return read[field] === expected[field]
}

const sameQuantities = (read: readonly Quantity[], expected: readonly Quantity[]) =>
  read.length === expected.length &&
  expected.every(
    ({ value, what }, i) =>
      read[i]?.value === value && read[i]?.what.toLowerCase().includes(what.toLowerCase()),
  )

describe.each([
  [
    'messages.jsonl',
    { count: 1, unit: 0.98, area: 0.96, severity: 0.98, due: 0.99, quantities: 0.98, recommendation: 0.98 },
  ],
  [
    'messages-2.jsonl',
    { count: 1, unit: 0.93, area: 0.9, severity: 0.97, due: 0.96, quantities: 0.92, recommendation: 0.93 },
  ],
])('%s', (file, floors) => {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const read = lines.map(({ text, asOf }) => parseFindings(text, { asOf, knowledge, calendar }))

  test('finds as many findings as there are, and none in talk', () => {
    const wrong = lines.filter(({ expect: expected }, i) => read[i]!.length !== expected.length)
    expect(wrong.length / lines.length, wrong.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(
      1 - floors.count,
    )
  })

  test.each(FIELDS)('reads %s', (field) => {
    const each = lines.flatMap(({ id, expect: expected }, i) =>
      expected.map((one, n) => ({ id, ok: fits(field, read[i]![n], one) })),
    )
    const missed = each.filter(({ ok }) => !ok).map(({ id }) => id)
    expect(1 - missed.length / each.length, missed.join(' ')).toBeGreaterThanOrEqual(floors[field])
  })

  test('never reads another due date than the one that was said', () => {
    const wrong = lines.filter(({ expect: expected }, i) =>
      expected.some(({ due }, n) => read[i]![n]?.due != null && read[i]![n]?.due !== due),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})
