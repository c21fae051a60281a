// Order within a chat, freedom between chats.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from '../../src/bot/turns.ts'

const soon = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function turns(parallel: number) {
  const errors: unknown[] = []
  return { errors, turns: createTurns({ parallel, onError: (error) => errors.push(error) }) }
}

test('keeps the order of a chat and the bound over all chats, whatever the jobs take', async () => {
  const jobs = fc.array(
    fc.record({ chat: fc.integer({ min: 0, max: 4 }), ms: fc.integer({ min: 0, max: 3 }) }),
    {
      maxLength: 30,
    },
  )
  await fc.assert(
    fc.asyncProperty(jobs, fc.integer({ min: 1, max: 3 }), async (list, parallel) => {
      const { turns: line } = turns(parallel)
      const ended: string[] = []
      const active = new Set<number>()
      let most = 0
      for (const [n, { chat, ms }] of list.entries()) {
        line.add(String(chat), async () => {
          expect(active.has(chat)).toBe(false)
          active.add(chat)
          most = Math.max(most, active.size)
          await soon(ms)
          active.delete(chat)
          ended.push(`${chat}:${n}`)
        })
      }
      await line.idle()
      expect(most).toBeLessThanOrEqual(parallel)
      for (const chat of new Set(list.map((job) => job.chat))) {
        const inOrder = list.flatMap((job, n) => (job.chat === chat ? [`${chat}:${n}`] : []))
        expect(ended.filter((one) => one.startsWith(`${chat}:`))).toEqual(inOrder)
      }
    }),
    { numRuns: 40 },
  )
})

test('goes on after a job that throws, in its chat and in the others', async () => {
  const { turns: line, errors } = turns(1)
  const done: string[] = []
  line.add('a', async () => {
    throw new Error('broken')
  })
  line.add('a', async () => void done.push('a'))
  line.add('b', async () => void done.push('b'))
  await line.idle()
  expect(done.sort()).toEqual(['a', 'b'])
  expect(errors).toEqual([new Error('broken')])
})

test('starts nothing more after a stop, and waits for what runs', async () => {
  const { turns: line } = turns(1)
  const done: string[] = []
  line.add('a', async () => {
    await soon(20)
    done.push('first')
  })
  line.add('a', async () => void done.push('second'))
  expect(await line.stop(5_000)).toBe(true)
  expect(done).toEqual(['first'])
})

test('does not wait longer than the grace for a job that never ends', async () => {
  const { turns: line } = turns(1)
  line.add('a', () => new Promise(() => {}))
  expect(await line.stop(10)).toBe(false)
})
