// The gate against a clever liar: sentences that are false though nearly every word of them stands in their quotes.

import { expect, test, vi } from 'vitest'
import { createGateJudge } from '../support/gate-judge.ts'
import { sentencesOfDocuments, tryMutations } from '../support/gate-mutations.ts'
import { falseCases, trueCases } from './gate-cases.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const judge = createGateJudge()

test('holds more than two hundred lies of many kinds', () => {
  expect(falseCases.length).toBeGreaterThan(200)
  expect(new Set(falseCases.map((c) => c.kind)).size).toBeGreaterThan(15)
})

test.each(falseCases.map((c) => [c.kind, c.text, c] as const))('refuses %s: %s', (_kind, _text, one) => {
  const verdict = judge(one)
  expect(verdict.ok, verdict.ok ? verdict.text : '').toBe(false)
})

test('keeps nearly all that is true', () => {
  const refused = trueCases.filter((one) => !judge(one).ok).map((one) => one.text)
  expect(refused).toEqual(['Trưởng phòng Cải cách hành chính làm Thư ký.'])
})

test('lets nothing pass of sentences spoiled by chance but what is a stretch of their source', () => {
  for (const [way, { passed, made, wrong }] of tryMutations(sentencesOfDocuments(), 4)) {
    expect(wrong, way).toEqual([])
    if (way.startsWith('nothing')) expect(passed / made).toBeGreaterThan(0.99)
  }
})
